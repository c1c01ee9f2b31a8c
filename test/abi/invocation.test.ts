// How a call waits and how it ends: every order in which the wait, the wall clock and the client can come.
import { describe, expect, it } from "vitest";
import { ServerlessWasmError } from "../../src/errors.ts";
import { createCall } from "../support/invocation.ts";
import type { TestCall } from "../support/invocation.ts";

const tooLong = (): ServerlessWasmError => new ServerlessWasmError("WALL_LIMIT", "too long");

interface Wait {
  readonly result: Promise<number>;
  readonly resolve: (value: number) => void;
  readonly reject: (error: unknown) => void;
  readonly produced: number[];
  readonly cancelled: () => number;
}

function park(call: ReturnType<typeof createCall>, whenClientGone?: number): Wait {
  const produced: number[] = [];
  let cancelled = 0;
  let settle!: (produce: () => number) => void;
  let fail!: (error: unknown) => void;
  const result = call.invocation.park<number>((resolve, reject) => {
    [settle, fail] = [resolve, reject];
    return () => void cancelled++;
  }, whenClientGone);
  // Whoever ends the call looks at the result later.
  result.catch(() => undefined);
  return {
    result,
    resolve: (value) =>
      settle(() => {
        produced.push(value);
        return value;
      }),
    reject: fail,
    produced,
    cancelled: () => cancelled,
  };
}

describe("park", () => {
  it("gives what the wait gives", async () => {
    const call = createCall();
    const wait = park(call);
    wait.resolve(7);
    expect(await wait.result).toBe(7);
    expect(wait.cancelled()).toBe(0);
    expect(call.invocation.fault).toBeUndefined();
  });

  it("takes the first result and makes no other", async () => {
    const wait = park(createCall());
    wait.resolve(1);
    wait.resolve(2);
    wait.reject(new Error("late"));
    expect(await wait.result).toBe(1);
    expect(wait.produced).toEqual([1]);
  });

  it("may settle while it begins", async () => {
    const { invocation } = createCall();
    expect(await invocation.park<number>((resolve) => resolve(() => 3))).toBe(3);
    await expect(invocation.park<number>((_, reject) => reject(tooLong()))).rejects.toThrow("too long");
  });

  it("records a failure, so that a guest that catches it has failed all the same", async () => {
    const call = createCall();
    const wait = park(call);
    wait.reject(new ServerlessWasmError("REQUEST_BODY_TOO_LARGE", "too large"));
    await expect(wait.result).rejects.toThrow("too large");
    expect(call.invocation.fault?.code).toBe("REQUEST_BODY_TOO_LARGE");
  });

  it("takes what was not thrown on purpose for the host's fault", async () => {
    const call = createCall();
    const wait = park(call);
    wait.reject(new TypeError("a bug"));
    await expect(wait.result).rejects.toThrow("a bug");
    expect(call.invocation.fault?.code).toBe("HOST_FAULT");
    expect(call.invocation.fault?.cause).toBeInstanceOf(TypeError);
  });

  it("records a failure of making the result", async () => {
    const { invocation } = createCall();
    const result = invocation.park<number>((resolve) =>
      resolve(() => {
        throw new RangeError("a bug");
      }),
    );
    await expect(result).rejects.toThrow("a bug");
    expect(invocation.fault?.code).toBe("HOST_FAULT");
  });
});

describe("abort", () => {
  it("fails the wait, gives it up, and makes no result any more", async () => {
    const call = createCall();
    const wait = park(call);
    call.invocation.abort(tooLong());
    wait.resolve(1);
    await expect(wait.result).rejects.toThrow("too long");
    expect(wait.cancelled()).toBe(1);
    expect(wait.produced).toEqual([]);
  });

  it("comes too late for a result that is there", async () => {
    const call = createCall();
    const wait = park(call);
    wait.resolve(1);
    call.invocation.abort(tooLong());
    expect(await wait.result).toBe(1);
    expect(call.invocation.fault?.code).toBe("WALL_LIMIT");
    expect(wait.cancelled()).toBe(0);
  });

  it("keeps the first reason, and is safe twice", async () => {
    const call = createCall();
    const wait = park(call);
    call.invocation.abort(tooLong());
    call.invocation.abort(new ServerlessWasmError("WALL_LIMIT", "bye"));
    expect(call.invocation.fault?.code).toBe("WALL_LIMIT");
    expect(wait.cancelled()).toBe(1);
    await expect(wait.result).rejects.toThrow("too long");
  });

  it("closes what is open, each once, even when closing calls back", () => {
    const call = createCall();
    const closed: number[] = [];
    for (const index of [0, 1, 2]) {
      call.invocation.descriptors.push({
        close() {
          closed.push(index);
          call.invocation.closeDescriptors();
        },
      });
    }
    call.invocation.abort(tooLong());
    call.invocation.closeDescriptors();
    expect(closed.toSorted((a, b) => a - b)).toEqual([0, 1, 2]);
  });

  it("makes every later host call fail with the same reason", () => {
    const call = createCall();
    call.invocation.abort(tooLong());
    expect(() => call.context.invocation).toThrow("too long");
  });
});

describe("leave", () => {
  it("gives a wait its answer for a client that has gone", async () => {
    const call = createCall();
    const wait = park(call, -1);
    call.invocation.leave();
    wait.resolve(5);
    expect(await wait.result).toBe(-1);
    expect(wait.produced).toEqual([]);
    expect(wait.cancelled()).toBe(1);
    expect(call.invocation.fault).toBeUndefined();
  });

  it("ends the call where a wait has no such answer", async () => {
    const call = createCall();
    const wait = park(call);
    call.invocation.leave();
    await expect(wait.result).rejects.toThrow("the client closed the connection");
    expect(call.invocation.fault?.code).toBe("CLIENT_GONE");
    expect(wait.cancelled()).toBe(1);
  });

  it("ends the next wait when nothing waits now", async () => {
    const call = createCall();
    call.invocation.leave();
    expect(call.invocation.fault).toBeUndefined();
    const answered = park(call, -1);
    expect(await answered.result).toBe(-1);
    expect(answered.cancelled()).toBe(1);
    const ended = park(call);
    await expect(ended.result).rejects.toThrow("the client closed the connection");
  });

  it("after the wall clock changes nothing", async () => {
    const call = createCall();
    const wait = park(call, -1);
    call.invocation.abort(tooLong());
    call.invocation.leave();
    await expect(wait.result).rejects.toThrow("too long");
    expect(call.invocation.fault?.code).toBe("WALL_LIMIT");
  });
});

describe("the log of a call", () => {
  it("belongs to the one call", () => {
    const [one, two] = [createCall(), createCall()];
    one.invocation.log.write("info", 200, (bytes) => "x".repeat(bytes));
    two.invocation.log.write("info", 1, () => "y");
    expect(one.lines).toEqual([
      ["info", "x".repeat(100)],
      ["warn", "log cut: this request wrote more than limits.log_bytes = 100"],
    ]);
    expect(two.lines).toEqual([["info", "y"]]);
  });
});

/** A wait that has come to its end twice, in a sandbox that waits for its turn. */
function waitForTurn(): {
  ends: string[];
  run: Promise<number>;
  go: () => void;
  left: () => boolean;
  call: TestCall;
} {
  const call = createCall();
  const ends: string[] = [];
  let turn: (() => void) | undefined;
  let left = false;
  call.invocation.runner = {
    parked: () => undefined,
    resumed: () => undefined,
    aborted: () => undefined,
    goOn: (go) => {
      turn = go;
      return () => {
        left = true;
      };
    },
  };
  const run = call.invocation.park<number>((resolve) => {
    const settle = (): void =>
      resolve(
        () => ends.push("taken"),
        () => ends.push("discarded"),
      );
    settle();
    settle();
  });
  return { ends, run, go: () => turn?.(), left: () => left, call };
}

describe("a wait that is over while its guest waits for a turn", () => {
  it("is taken once when its turn comes", async () => {
    const { ends, run, go, left } = waitForTurn();
    expect(ends).toEqual(["discarded"]);
    go();
    await run;
    expect([ends, left()]).toEqual([["discarded", "taken"], false]);
  });

  it("is discarded when the call is ended before", async () => {
    const { ends, run, left, call } = waitForTurn();
    call.invocation.abort(new ServerlessWasmError("WALL_LIMIT", "over"));
    await expect(run).rejects.toThrow("over");
    expect([ends, left()]).toEqual([["discarded", "discarded"], true]);
  });
});
