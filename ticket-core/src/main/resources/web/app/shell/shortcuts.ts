export type Key =
  | 'next'
  | 'previous'
  | 'open'
  | 'search'
  | 'reply'
  | 'note'
  | 'resolve'
  | 'regroup'
  | 'back'
  | 'help';

/** What each key does. `Enter` on a link or button stays with the browser. */
export const KEYS: Readonly<Record<string, Key>> = {
  j: 'next',
  k: 'previous',
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Enter: 'open',
  '/': 'search',
  r: 'reply',
  n: 'note',
  e: 'resolve',
  m: 'regroup',
  Escape: 'back',
  '?': 'help',
};

type Handler = (key: Key) => boolean;

/** Single keys for the whole page. They rest while the agent types, and while a dialog is open. */
class Shortcuts {
  readonly #handlers = new Set<Handler>();

  constructor() {
    document.addEventListener('keydown', (event) => this.#dispatch(event));
  }

  /** The handler says whether it did anything; if so the browser does nothing of its own. */
  on(handler: Handler): () => void {
    this.#handlers.add(handler);
    return () => this.#handlers.delete(handler);
  }

  #dispatch(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const key = KEYS[event.key];
    const target = event.target as HTMLElement;
    if (!key || document.querySelector('dialog[open]')) return;
    if (isTyping(target)) {
      if (key === 'back') target.blur();
      return;
    }
    if (event.key.startsWith('Arrow') && !movesInList(target)) return;
    if (key === 'open' && target.closest('a,button,summary') && !target.matches('.row-chosen')) return;
    for (const handler of this.#handlers) {
      if (handler(key)) {
        event.preventDefault();
        return;
      }
    }
  }
}

function isTyping(target: HTMLElement): boolean {
  return target.closest('input,textarea,select,[contenteditable]') !== null;
}

/** Arrow keys scroll whatever else has the focus, as everywhere. */
function movesInList(target: HTMLElement): boolean {
  return target === document.body || target.closest('.ticket-rows') !== null;
}

export const shortcuts = new Shortcuts();
