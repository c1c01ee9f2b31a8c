// What can be hidden in log lines. A file of its own: the threads that write lines need nothing else of the table `[log]`.

/** A shorter value would be found in every other word. */
export const MIN_REDACTED: number = 4;
