// All that the observer's thread has for the admin interface only: what it shows, and what it asks of the main thread. Loaded
// where there is one: Hono, Node's HTTP server and zod come with it.
import { explainInvocation as explain } from "../observe/explain.ts";
import type { AdminData, Notice, ObserverData, ObserverOrder, ObserverReport } from "../observe/message.ts";
import type { InvocationStore } from "../observe/store.ts";
import { Admin } from "./admin.ts";
import { Asks } from "./ask.ts";
import { FigureCount } from "./figure-count.ts";
import type { FigureCollector } from "./figure-sums.ts";
import { createMetrics } from "./metrics.ts";
import { AdminState } from "./state.ts";

export interface DeskOptions {
  readonly data: ObserverData;
  readonly admin: AdminData;
  readonly figures: FigureCollector;
  readonly store: InvocationStore | undefined;
  readonly report: (message: ObserverReport) => void;
}

export class Desk {
  readonly #state: AdminState;
  readonly #counts: FigureCount;
  readonly #asks: Asks;
  readonly #admin: Admin;
  readonly #listens: Promise<void>;

  constructor({ data, admin, figures, store, report }: DeskOptions) {
    const asks = new Asks((ask, action) => report({ kind: "ask", ask, action }));
    this.#asks = asks;
    this.#state = new AdminState({ ...data, store, ask: (action) => asks.ask(action) });
    const counts = new FigureCount(figures, this.#state.history);
    this.#counts = counts;
    const metrics = createMetrics(figures);
    this.#admin = new Admin({
      data: admin,
      report,
      state: this.#state,
      explain,
      metrics: async () => ({ type: metrics.contentType, text: await metrics.text() }),
      count: () => void counts.count(),
    });
    this.#listens = this.#listen();
  }

  /** `store`: what is kept from now on. */
  setTable(order: ObserverOrder & { readonly kind: "config" }, store: InvocationStore | undefined): void {
    this.#state.store = store;
    this.#state.setTable(order);
    if (order.admin !== undefined) this.#admin.set(order.admin);
  }

  /** What else the main thread says. */
  tell(order: Exclude<ObserverOrder, { readonly kind: "config" | "connect" | "close" }>): void {
    switch (order.kind) {
      case "state":
        this.#state.state = order.state;
        break;
      case "listening":
        this.#state.listening = order.listening;
        break;
      case "outcome":
        this.#asks.settle(order.ask, order.outcome);
        break;
      case "taken":
        void this.close();
        break;
    }
  }

  hear({ records, lost }: Notice & { readonly kind: "calls" }): void {
    this.#counts.hear();
    this.#state.activity.add(records);
    this.#state.history.addRecords(records, lost);
    this.#state.events.tell(records, lost);
  }

  /** Safe twice. */
  async close(): Promise<void> {
    await this.#listens;
    await this.#admin.close();
  }

  async #listen(): Promise<void> {
    await this.#admin.listen();
    // Before there are calls: what a thread counts from now on is news.
    void this.#counts.count();
  }
}
