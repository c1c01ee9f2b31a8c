// The order of pipelined requests, with stand-ins for Node's objects.
import { EventEmitter } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { describe, expect, it } from "vitest";
import { createTurns } from "../../src/server/turn.ts";

class TestSocket extends EventEmitter {
  readonly calls: string[] = [];
  pause(): void {
    this.calls.push("pause");
  }
  resume(): void {
    this.calls.push("resume");
    this.emit("resume");
  }
}

class TestResponse extends EventEmitter {
  socket: TestSocket | null = null;
  assign(socket: TestSocket): void {
    this.socket = socket;
    this.emit("socket", socket);
  }
}

function createConnection(): {
  socket: TestSocket;
  handled: TestResponse[];
  arrive: (response: TestResponse) => void;
} {
  const socket = new TestSocket();
  const handled: TestResponse[] = [];
  const turns = createTurns((_, outgoing) => handled.push(outgoing as unknown as TestResponse));
  return {
    socket,
    handled,
    arrive: (response) =>
      turns({ socket } as unknown as IncomingMessage, response as unknown as ServerResponse),
  };
}

describe("createTurns", () => {
  it("handles a request that has the connection at once", () => {
    const { socket, handled, arrive } = createConnection();
    const response = new TestResponse();
    response.socket = socket;
    arrive(response);
    expect(handled).toEqual([response]);
    expect(socket.calls).toEqual([]);
  });

  it("lets the others wait until the connection is theirs, and forgets those whose turn never comes", () => {
    const { socket, handled, arrive } = createConnection();
    const [first, second] = [new TestResponse(), new TestResponse()];
    arrive(first);
    arrive(second);
    expect(handled).toEqual([]);
    first.assign(socket);
    expect(handled).toEqual([first]);
    socket.emit("close");
    expect(handled).toEqual([first]);
  });

  it("reads nothing while more than 16 wait, whoever resumes the socket", () => {
    const { socket, arrive } = createConnection();
    const responses = Array.from({ length: 18 }, () => new TestResponse());
    for (const response of responses.slice(0, 16)) arrive(response);
    expect(socket.calls).toEqual([]);
    for (const response of responses.slice(16)) arrive(response);
    expect(socket.calls).toEqual(["pause", "pause"]);
    socket.resume();
    expect(socket.calls.slice(2)).toEqual(["resume", "pause"]);
    responses[0]?.assign(socket);
    expect(socket.calls.slice(4)).toEqual([]);
    responses[1]?.assign(socket);
    expect(socket.calls.slice(4)).toEqual(["resume"]);
  });
});
