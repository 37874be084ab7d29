import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ApiError, isAbort } from './api';

export type RemoteState<T> =
  | { kind: 'idle' }
  | { kind: 'loading'; stale: T | undefined }
  | { kind: 'ready'; value: T }
  | { kind: 'failed'; error: ApiError; stale: T | undefined };

/** One value from the server: loading, there, or failed; a reload keeps showing the old value meanwhile. */
export class Remote<T> implements ReactiveController {
  state: RemoteState<T> = { kind: 'idle' };
  readonly #host: ReactiveControllerHost;
  #inFlight: AbortController | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get value(): T | undefined {
    const { state } = this;
    switch (state.kind) {
      case 'ready':
        return state.value;
      case 'idle':
        return undefined;
      case 'loading':
      case 'failed':
        return state.stale;
    }
  }

  /** Loads anew; a load under way is cancelled, so the last call wins. `keep` false forgets the old value at once. */
  async load(fetchValue: (signal: AbortSignal) => Promise<T>, keep = true): Promise<void> {
    this.#inFlight?.abort();
    const mine = new AbortController();
    this.#inFlight = mine;
    const stale = keep ? this.value : undefined;
    this.#become({ kind: 'loading', stale });
    try {
      const value = await fetchValue(mine.signal);
      if (mine === this.#inFlight) this.#become({ kind: 'ready', value });
    } catch (e) {
      if (isAbort(e) || mine !== this.#inFlight) return;
      const error = e instanceof ApiError ? e : new ApiError(0, String(e));
      this.#become({ kind: 'failed', error, stale });
    }
  }

  hostDisconnected(): void {
    this.#inFlight?.abort();
    this.#inFlight = undefined;
  }

  #become(state: RemoteState<T>): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}
