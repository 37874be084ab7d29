import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** State that several elements show. Whoever changes it calls {@link changed}; every watcher then renders again. */
export class Observable {
  readonly #listeners = new Set<() => void>();

  /** Calls back after each change, until the returned function is called. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  protected changed(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** Renders its host again whenever one of the sources changes, for as long as the host is in the document. */
export class Watching implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #sources: Observable[];
  #stop: (() => void)[] = [];

  constructor(host: ReactiveControllerHost, ...sources: Observable[]) {
    this.#host = host;
    this.#sources = sources;
    host.addController(this);
  }

  hostConnected(): void {
    this.#stop = this.#sources.map((source) => source.subscribe(() => this.#host.requestUpdate()));
  }

  hostDisconnected(): void {
    this.#stop.forEach((stop) => stop());
    this.#stop = [];
  }
}
