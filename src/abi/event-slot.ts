// Where the numbers of one host call stand in a recorder, and what came of it.

/** Numbers that an event takes: those below, and then up to 7 parameters. */
export const EVENT_SLOTS = 17;
export const SLOT = {
  name: 0,
  /** By `performance.now`; the end is 0 where nothing was waited for. */
  began: 1,
  ended: 2,
  /** Of the bytes that the host read. */
  hash: 3,
  /** That the host took for it. */
  fuel: 4,
  outcome: 5,
  /** As a number or as an i64, by the outcome. */
  result: 6,
  /** Of its bytes: where they begin, and how many are a label for people. What follows is what the guest got. */
  dataStart: 7,
  labelBytes: 8,
  /** The number of its piece: that is what the guest got then. 0 where it has none. */
  piece: 9,
  parameters: 10,
} as const;

export const OUTCOME = {
  /** It has not come back. */
  none: 0,
  nothing: 1,
  number: 2,
  i64: 3,
  /** Its value stands in its bytes. */
  value: 4,
  /** It threw the call's fault. */
  fault: 5,
  /** The call was ended while it waited. */
  aborted: 6,
  /** A script's own error; its name and message stand in its bytes. */
  thrown: 7,
} as const;
