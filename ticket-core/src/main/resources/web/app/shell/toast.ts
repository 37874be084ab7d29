import { html, nothing, type TemplateResult } from 'lit';
import { ApiError } from '../base/api';
import { LightElement } from '../base/light-element';
import { problemText } from '../base/notices';
import { Observable, Watching } from '../base/observable';

const SHOWN_FOR = 5_000;
/** Long enough to read, think again and press. */
const OFFERED_FOR = 15_000;

interface Offer {
  name: string;
  take: () => Promise<void>;
}

/** One sentence about what was just done; problems stay until the next one. */
class Toast extends Observable {
  text = '';
  problem = false;
  offered: Offer | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  say(text: string, problem = false): void {
    this.#show(text, problem, undefined);
  }

  /** What was done, and the way back. */
  offer(text: string, name: string, take: () => Promise<void>): void {
    this.#show(text, false, { name, take });
  }

  #show(text: string, problem: boolean, offered: Offer | undefined): void {
    clearTimeout(this.#timer);
    this.text = text;
    this.problem = problem;
    this.offered = offered;
    if (!problem && text !== '') {
      this.#timer = setTimeout(() => this.say(''), offered ? OFFERED_FOR : SHOWN_FOR);
    }
    this.changed();
  }

  /** Does something at the server and says how it went; a refusal is shown, never thrown on. */
  async outcome(done: string, action: () => Promise<unknown>): Promise<void> {
    await this.tried(async () => {
      await action();
      this.say(done);
    });
  }

  /** The same, for whoever has more to say about what came of it; undefined after a refusal. */
  async tried<T>(action: () => Promise<T>): Promise<T | undefined> {
    try {
      return await action();
    } catch (e) {
      if (!(e instanceof ApiError)) throw e;
      this.say(problemText(e), true);
      return undefined;
    }
  }
}

export const toast = new Toast();

export class ToastElement extends LightElement {
  constructor() {
    super();
    new Watching(this, toast);
  }

  override render(): TemplateResult {
    const shown = toast.text === '' ? '' : toast.problem ? 'toast-shown toast-problem' : 'toast-shown';
    return html`
      <div class="toast ${shown}" role="status">${toast.text} ${toast.offered
        ? html`
          <button class="toast-offer" @click="${this.#take}">${toast.offered.name}</button>
        `
        : nothing}</div>
    `;
  }

  readonly #take = async (): Promise<void> => {
    const { offered } = toast;
    toast.say('');
    await offered?.take();
  };
}

customElements.define('ballast-toast', ToastElement);
