// What is asked of every server, and what it must answer.
import { LATE } from "./backend.ts";
import { HELLO, kernel, LARGE } from "./apps/work.ts";

/** For an answer after a load. */
const TIMEOUT_MS = 8000;

export interface Workload {
  readonly name: string;
  readonly title: string;
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly connections: number;
  readonly body?: string;
  readonly answer: string;
}

/** A JSON text of exactly so many bytes. */
function toJson(bytes: number): string {
  const head = '{"items":[';
  const item = '{"id":12345,"name":"a name of some length","tags":["one","two"],"price":12.5}';
  const items = Math.floor((bytes - head.length - 20) / (item.length + 1));
  const text = `${head}${Array.from({ length: items }, () => item).join(",")}],"rest":"`;
  return `${text}${"x".repeat(bytes - text.length - 2)}"}`;
}

const hello = { method: "GET", path: "/hello", answer: HELLO } as const;
const small = toJson(1024);
const large = toJson(102_400);

export const WORKLOADS: readonly Workload[] = [
  { name: "hello", title: "Hello, 23 bytes, 32 connections", connections: 32, ...hello },
  { name: "hello-1", title: "Hello, 23 bytes, 1 connection", connections: 1, ...hello },
  {
    name: "echo-1k",
    title: "1 KiB of JSON sent back, 32 connections",
    method: "POST",
    path: "/echo",
    connections: 32,
    body: small,
    answer: small,
  },
  {
    name: "echo-100k",
    title: "100 KiB of JSON sent back, 32 connections",
    method: "POST",
    path: "/echo",
    connections: 32,
    body: large,
    answer: large,
  },
  {
    name: "large",
    title: "A response of 64 KiB, 32 connections",
    method: "GET",
    path: "/large",
    connections: 32,
    answer: LARGE,
  },
  {
    name: "kernel",
    title: "About 1 ms of arithmetic, 32 connections",
    method: "GET",
    path: "/kernel",
    connections: 32,
    answer: kernel(),
  },
  {
    name: "parked",
    title: "A TCP call that takes 50 ms, 1,000 connections",
    method: "GET",
    path: "/parked",
    connections: 1000,
    answer: LATE,
  },
];

/** Asks once, and throws where status or body are not the expected ones. */
export async function checkAnswer(
  port: number,
  workload: Workload,
  path: string = workload.path,
): Promise<void> {
  const { method, body, answer } = workload;
  const url = `http://127.0.0.1:${port}${path}`;
  const response = await fetch(url, {
    method,
    signal: AbortSignal.timeout(TIMEOUT_MS),
    ...(body === undefined ? {} : { body }),
  });
  const text = await response.text();
  if (response.status === 200 && text === answer) return;
  throw new Error(
    `${method} ${url} answers ${response.status} with ${text.length} bytes that begin with ` +
      `${JSON.stringify(text.slice(0, 80))}; expected are 200 and ${answer.length} bytes`,
  );
}
