// Health: whether the process is alive, and whether requests are served. Pure; who asks is somebody else's business.

/** `starting`: no table is served yet. */
export type HealthState = "starting" | "ready" | "draining";

export interface HealthAnswer {
  readonly status: 200 | 503;
  /** A line of plain text. */
  readonly body: string;
}

const ALIVE: HealthAnswer = { status: 200, body: "alive\n" };

/** For the admin listener: its two paths, and nothing for any other one. */
export function answerHealth(path: string, state: HealthState): HealthAnswer | undefined {
  if (path === "/healthz") return ALIVE;
  return path === "/readyz" ? answerReadiness(state) : undefined;
}

/** 503 tells a load balancer to send its requests elsewhere. */
export function answerReadiness(state: HealthState): HealthAnswer {
  return { status: state === "ready" ? 200 : 503, body: `${state}\n` };
}
