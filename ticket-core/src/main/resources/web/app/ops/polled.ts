import type { ReactiveControllerHost } from 'lit';
import { get } from '../base/api';
import { Remote } from '../base/remote';

const EVERY = 5_000;

/** A value asked for again and again while its element is shown and the window is in view. */
export class Polled<T> extends Remote<T> {
  readonly #path: string;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(host: ReactiveControllerHost, path: string) {
    super(host);
    this.#path = path;
  }

  readonly refresh = (): void => {
    void this.load((signal) => get<T>(this.#path, signal));
  };

  hostConnected(): void {
    this.refresh();
    this.#timer = setInterval(() => {
      if (document.visibilityState === 'visible') this.refresh();
    }, EVERY);
  }

  override hostDisconnected(): void {
    super.hostDisconnected();
    clearInterval(this.#timer);
  }
}
