// Listening sockets that go from one process to another one that is not its child. Node gives sockets to its children
// only; so this uses what Node itself does that with, and nothing else in the program does.
import { spawn } from "node:child_process";
import type { Socket } from "node:net";

/** More than that for all sockets means that the other side has stopped. */
const SEND_MS = 10_000;

/** What every socket comes with: the next one is sent when the other side has asked for it. */
interface Announcement {
  readonly left: number;
  readonly pid: number;
}

interface Handle {
  readonly fd: number;
  pendingHandle?: Handle | null;
  onread?: (bytes: ArrayBuffer | undefined) => void;
  open(descriptor: number): number;
  readStart(): number;
  readStop(): number;
  writeUtf8String(request: object, text: string, handle: Handle): number;
}

interface Bindings {
  binding(name: "pipe_wrap"): {
    readonly Pipe: new (kind: number) => Handle;
    readonly constants: { readonly IPC: number };
  };
  binding(name: "tcp_wrap"): {
    readonly TCP: new (kind: number) => Handle;
    readonly constants: { readonly SERVER: number };
  };
  binding(name: "stream_wrap"): { readonly WriteWrap: new () => { oncomplete?: (status: number) => void } };
}

/** The descriptor of what listens or is connected; -1 where there is none. */
export function descriptorOf(owner: object): number {
  const { _handle: handle } = owner as { readonly _handle?: { readonly fd?: number } | null };
  return handle?.fd ?? -1;
}

/**
 * Sends listening sockets, which stay open here, over a connection from which nothing has been read. Rejects when they
 * could not all be sent. A process of its own does it: the one that serves is not touched by what may go wrong.
 */
export function sendSockets(connection: Socket, descriptors: readonly number[]): Promise<void> {
  return new Promise((resolve, reject) => {
    // As text: the package on disk may be another version by now.
    const program = `(${sender.toString()})(${descriptors.length}, ${process.pid})`;
    const child = spawn(process.execPath, ["--eval", program], {
      stdio: ["ignore", "ignore", "ignore", connection, ...descriptors],
      env: { ...process.env, NODE_OPTIONS: "" },
    });
    const late = setTimeout(() => child.kill("SIGKILL"), SEND_MS);
    child.once("error", reject);
    child.once("exit", (code) => {
      clearTimeout(late);
      if (code === 0) resolve();
      else reject(new Error(`the sockets could not be sent (${code ?? "ended by a signal"})`));
    });
  });
}

/** In the process that sends: 3 is the connection, and the sockets begin with 4. Nothing of this file can be used. */
function sender(count: number, pid: number): void {
  const bindings = process as unknown as Bindings;
  const { Pipe, constants } = bindings.binding("pipe_wrap");
  const { TCP, constants: kinds } = bindings.binding("tcp_wrap");
  const { WriteWrap } = bindings.binding("stream_wrap");
  const pipe = new Pipe(constants.IPC);
  let sent = 0;
  const send = (): void => {
    const socket = new TCP(kinds.SERVER);
    const request = new WriteWrap();
    request.oncomplete = (status) => {
      if (status !== 0) process.exit(1);
      if (sent === count) process.exit(0);
    };
    if (socket.open(4 + sent) !== 0) process.exit(1);
    sent++;
    if (pipe.writeUtf8String(request, JSON.stringify({ left: count - sent, pid }), socket) !== 0)
      process.exit(1);
  };
  pipe.onread = (bytes): void => {
    if (bytes === undefined) process.exit(1);
    send();
  };
  if (pipe.open(3) !== 0) process.exit(1);
  pipe.readStart();
  send();
}

export interface ReceivedSockets {
  readonly descriptors: readonly number[];
  /** Whose they were. */
  readonly pid: number;
}

/** The other side of `sendSockets`, over a connection that was paused before it was made. */
export function receiveSockets(connection: Socket): Promise<ReceivedSockets> {
  const { Pipe, constants } = (process as unknown as Bindings).binding("pipe_wrap");
  const pipe = new Pipe(constants.IPC);
  const descriptors: number[] = [];
  return new Promise((resolve, reject) => {
    pipe.onread = (bytes): void => {
      const handle = pipe.pendingHandle;
      pipe.pendingHandle = null;
      if (bytes === undefined || handle === undefined || handle === null) {
        pipe.readStop();
        reject(new Error("it sent no socket"));
        return;
      }
      // The handle itself is never used: whoever listens makes one of its own, of the descriptor.
      descriptors.push(handle.fd);
      const { left, pid } = JSON.parse(Buffer.from(bytes).toString()) as Announcement;
      if (left === 0) {
        pipe.readStop();
        resolve({ descriptors, pid });
      } else {
        connection.write("+");
      }
    };
    const status = pipe.open(descriptorOf(connection));
    if (status === 0) pipe.readStart();
    else reject(new Error(`the connection cannot be read (${status})`));
  });
}
