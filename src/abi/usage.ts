// What a call used of the sandbox in which it ran.

/** What a call used, for its record. */
export interface Usage {
  /** Metered instructions; the same for the same request to the same module on every machine. */
  readonly fuel: number;
  /** Time that the guest itself ran. */
  readonly cpuMs: number;
  /** Size of its memory at the end, which never shrinks during a call. */
  readonly memoryBytes: number;
  /** True when an instance had to be made for the call. */
  readonly cold: boolean;
  /** Memory that a call that failed asked for last and did not get. */
  readonly refused?: RefusedMemory | undefined;
}

export interface RefusedMemory {
  /** By so much it wanted to grow. */
  readonly bytes: number;
  /** So large it may be: `memory_mb`, or the module's own maximum where that is less. */
  readonly maximumBytes: number;
}
