import { Observable } from '../base/observable';
import type { TicketItem } from '../model/ticket';

export type LiveState = 'connecting' | 'on' | 'off';

const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 30_000;
/** A burst becomes one render; short enough to feel immediate. */
const GATHER = 100;

interface LiveListener {
  onTickets(items: readonly TicketItem[]): void;
  /** Something may have been missed. */
  onGap(): void;
}

/**
 * Ticket changes as server-sent events. The browser reconnects by itself after a cut, but gives up for good when the
 * answer is an error (a proxy's 502 while the service restarts), so this tries again with growing pauses.
 */
export class LiveStream extends Observable {
  state: LiveState = 'connecting';
  readonly #listener: LiveListener;
  #source: EventSource | undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #wait = FIRST_WAIT;
  #gathered: TicketItem[] = [];
  #flushing: ReturnType<typeof setTimeout> | undefined;

  constructor(listener: LiveListener) {
    super();
    this.#listener = listener;
  }

  start(): void {
    globalThis.addEventListener('online', this.#reconnectNow);
    this.#connect();
  }

  stop(): void {
    globalThis.removeEventListener('online', this.#reconnectNow);
    clearTimeout(this.#retry);
    clearTimeout(this.#flushing);
    this.#source?.close();
  }

  #connect(): void {
    const source = new EventSource('/api/stream');
    this.#source = source;
    source.addEventListener('open', () => {
      const gap = this.state === 'off';
      this.#wait = FIRST_WAIT;
      this.#become('on');
      if (gap) this.#listener.onGap();
    });
    source.addEventListener('ticket', (event) => this.#gather(JSON.parse(event.data)));
    source.addEventListener('error', () => {
      this.#become('off');
      if (source.readyState === EventSource.CLOSED) this.#retryLater();
    });
  }

  #retryLater(): void {
    clearTimeout(this.#retry);
    const jitter = 0.5 + Math.random();
    this.#retry = setTimeout(() => this.#connect(), this.#wait * jitter);
    this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT);
  }

  readonly #reconnectNow = (): void => {
    if (this.state !== 'off') return;
    clearTimeout(this.#retry);
    this.#source?.close();
    this.#connect();
  };

  #gather(item: TicketItem): void {
    this.#gathered.push(item);
    this.#flushing ??= setTimeout(() => {
      const items = this.#gathered;
      this.#gathered = [];
      this.#flushing = undefined;
      this.#listener.onTickets(items);
    }, GATHER);
  }

  #become(state: LiveState): void {
    if (state === this.state) return;
    this.state = state;
    this.changed();
  }
}
