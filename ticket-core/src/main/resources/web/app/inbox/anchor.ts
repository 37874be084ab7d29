import type { TicketItem } from '../model/ticket';

/**
 * Keeps what the agent looks at where it is while rows come and go above it: remembers the rows on screen and says by
 * how many places the first of them that did not move by itself was pushed.
 */
export class Anchor {
  #held: { id: string; index: number }[] = [];

  drop(items: readonly TicketItem[], visible: readonly number[], selected: string): void {
    this.#held = visible
      .map((index) => ({ id: items[index]?.id ?? '', index }))
      .sort((a, b) => Number(b.id === selected) - Number(a.id === selected));
  }

  shift(items: readonly TicketItem[], moved: ReadonlySet<string>): number {
    for (const { id, index } of this.#held) {
      if (moved.has(id)) continue;
      const now = items.findIndex((item) => item.id === id);
      if (now >= 0) return now - index;
    }
    return 0;
  }
}
