import type { ReactiveControllerHost } from 'lit';

/** Rows drawn beyond each edge, so that a turn of the wheel does not show a blank. */
const BEYOND = 6;
const MOST_ROWS = 58;

/** Which rows of a tall list are on screen. Every row has the height that the style sheet's `--row-height` says. */
export class Viewport {
  rowHeight = 96;
  readonly #host: ReactiveControllerHost;
  #scroller: HTMLElement | undefined;
  #height = 800;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  attach(scroller: HTMLElement, styled: HTMLElement): void {
    this.#scroller = scroller;
    new ResizeObserver(() => {
      this.#height = scroller.clientHeight;
      const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
      this.rowHeight = parseFloat(getComputedStyle(styled).getPropertyValue('--row-height')) * rem;
      this.#host.requestUpdate();
    }).observe(scroller);
  }

  get scrolled(): boolean {
    return this.#top > this.rowHeight / 2;
  }

  /** Indexes to draw. */
  range(count: number): number[] {
    const first = Math.max(0, Math.floor(this.#top / this.rowHeight) - BEYOND);
    const rows = Math.min(Math.ceil(this.#height / this.rowHeight) + 2 * BEYOND, MOST_ROWS);
    return upTo(first, Math.min(first + rows, count));
  }

  /** Indexes that are on screen as a whole or in part. */
  visible(count: number): number[] {
    return upTo(
      Math.floor(this.#top / this.rowHeight),
      Math.min(Math.ceil((this.#top + this.#height) / this.rowHeight), count),
    );
  }

  scrollBy(rows: number): void {
    if (rows !== 0 && this.#scroller) this.#scroller.scrollTop += rows * this.rowHeight;
  }

  reveal(index: number): void {
    if (index < 0 || !this.#scroller) return;
    const top = index * this.rowHeight;
    if (top < this.#top) this.#scroller.scrollTop = top;
    else if (top + this.rowHeight > this.#top + this.#height) {
      this.#scroller.scrollTop = top + this.rowHeight - this.#height;
    }
  }

  toTop(): void {
    if (this.#scroller) this.#scroller.scrollTop = 0;
  }

  get #top(): number {
    return this.#scroller?.scrollTop ?? 0;
  }
}

function upTo(first: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - first) }, (_, i) => first + i);
}
