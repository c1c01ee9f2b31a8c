// Pipelining: the requests of one connection are served one after the other. Node hands them over all at once, and a
// single client could fill every queue with one packet; a request whose turn has not come costs no sandbox.
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";

export type RequestHandler = (incoming: IncomingMessage, outgoing: ServerResponse) => void;

/** With more requests than this waiting, nothing is read from the connection. (One packet may hold many more.) */
const MAX_WAITING = 16;

/** Calls `handle` when the answer can go straight to the connection; never for a client that left before. */
export function createTurns(handle: RequestHandler): RequestHandler {
  const waiting = new WeakMap<Socket, number>();
  const isFull = (socket: Socket): boolean => (waiting.get(socket) ?? 0) > MAX_WAITING;

  return (incoming, outgoing) => {
    if (outgoing.socket !== null) {
      handle(incoming, outgoing);
      return;
    }
    const { socket } = incoming;
    const before = waiting.get(socket);
    waiting.set(socket, (before ?? 0) + 1);
    // Node resumes the socket after every answer.
    if (before === undefined) socket.on("resume", () => isFull(socket) && socket.pause());
    if (isFull(socket)) socket.pause();
    outgoing.once("socket", () => {
      const wasFull = isFull(socket);
      waiting.set(socket, (waiting.get(socket) ?? 1) - 1);
      if (wasFull && !isFull(socket)) socket.resume();
      handle(incoming, outgoing);
    });
  };
}
