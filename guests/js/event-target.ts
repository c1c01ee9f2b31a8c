// Event, CustomEvent and EventTarget, without a tree.
import { uncaught } from "./loop.ts";

interface EventInit {
  readonly bubbles?: boolean;
  readonly cancelable?: boolean;
  readonly composed?: boolean;
}

interface State {
  target: EventTarget | null;
  current: EventTarget | null;
  stopped: boolean;
  prevented: boolean;
  dispatched: boolean;
}

let stateOf: (event: Event) => State;

export class Event {
  static {
    stateOf = (event) => event.#state;
  }

  static readonly NONE = 0;
  static readonly CAPTURING_PHASE = 1;
  static readonly AT_TARGET = 2;
  static readonly BUBBLING_PHASE = 3;
  readonly #state: State = {
    target: null,
    current: null,
    stopped: false,
    prevented: false,
    dispatched: false,
  };
  readonly type: string;
  readonly bubbles: boolean;
  readonly cancelable: boolean;
  readonly composed: boolean;
  readonly isTrusted: boolean = false;
  readonly timeStamp: number = host.monotonicMs();

  constructor(type: unknown, init: EventInit = {}) {
    if (arguments.length === 0) throw new TypeError("An event needs a type");
    this.type = String(type);
    this.bubbles = Boolean(init.bubbles);
    this.cancelable = Boolean(init.cancelable);
    this.composed = Boolean(init.composed);
  }

  get target(): EventTarget | null {
    return this.#state.target;
  }
  get srcElement(): EventTarget | null {
    return this.#state.target;
  }
  get currentTarget(): EventTarget | null {
    return this.#state.current;
  }
  get eventPhase(): number {
    return this.#state.current === null ? Event.NONE : Event.AT_TARGET;
  }
  get defaultPrevented(): boolean {
    return this.#state.prevented;
  }
  get returnValue(): boolean {
    return !this.#state.prevented;
  }
  composedPath(): EventTarget[] {
    const { current } = this.#state;
    return current === null ? [] : [current];
  }
  preventDefault(): void {
    if (this.cancelable) this.#state.prevented = true;
  }
  stopPropagation(): void {
    // There is no tree.
  }
  stopImmediatePropagation(): void {
    this.#state.stopped = true;
  }
}

export class CustomEvent extends Event {
  readonly detail: unknown;

  constructor(type: unknown, init: EventInit & { readonly detail?: unknown } = {}) {
    super(type, init);
    this.detail = init.detail ?? null;
  }
}

type Callback = ((event: Event) => void) | { handleEvent(event: Event): void };

interface Listener {
  readonly type: string;
  readonly callback: Callback;
  readonly capture: boolean;
  readonly once: boolean;
  removed: boolean;
}

interface ListenerOptions {
  readonly capture?: boolean;
  readonly once?: boolean;
  readonly signal?: EventTarget & { readonly aborted: boolean };
}

export class EventTarget {
  #listeners: Listener[] = [];

  addEventListener(type: unknown, callback: Callback | null, options?: ListenerOptions | boolean): void {
    if (callback === null || callback === undefined) return;
    const { once, signal, capture } = typeof options === "object" ? options : { capture: options };
    if (signal?.aborted === true) return;
    const name = String(type);
    const isCapture = Boolean(capture);
    const isSame = (own: Listener): boolean =>
      own.type === name && own.callback === callback && own.capture === isCapture;
    if (this.#listeners.some(isSame)) return;
    this.#listeners.push({ type: name, callback, capture: isCapture, once: Boolean(once), removed: false });
    signal?.addEventListener("abort", () => this.removeEventListener(name, callback, isCapture), {
      once: true,
    });
  }

  removeEventListener(type: unknown, callback: Callback | null, options?: ListenerOptions | boolean): void {
    const capture = Boolean(typeof options === "object" ? options.capture : options);
    this.#listeners = this.#listeners.filter((own) => {
      const isIt = own.type === String(type) && own.callback === callback && own.capture === capture;
      if (isIt) own.removed = true;
      return !isIt;
    });
  }

  dispatchEvent(event: Event): boolean {
    if (!(event instanceof Event)) throw new TypeError("Only an Event can be dispatched");
    const state = stateOf(event);
    if (state.current !== null)
      throw new DOMException("The event is already being dispatched", "InvalidStateError");
    Object.assign(state, { target: this, current: this, stopped: false });
    for (const listener of this.#listeners.filter(({ type }) => type === event.type)) {
      if (listener.removed || state.stopped) continue;
      const { callback } = listener;
      if (listener.once) this.removeEventListener(listener.type, callback, listener.capture);
      try {
        if (typeof callback === "function") callback.call(this, event);
        else callback.handleEvent(event);
      } catch (error) {
        uncaught(error);
      }
    }
    state.current = null;
    return !state.prevented;
  }
}
