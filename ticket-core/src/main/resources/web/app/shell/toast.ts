import { html, type TemplateResult } from 'lit';
import { ApiError } from '../base/api';
import { LightElement } from '../base/light-element';
import { problemText } from '../base/notices';
import { Observable, Watching } from '../base/observable';

const SHOWN_FOR = 5_000;

/** One sentence about what was just done; problems stay until the next one. */
class Toast extends Observable {
  text = '';
  problem = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  say(text: string, problem = false): void {
    clearTimeout(this.#timer);
    this.text = text;
    this.problem = problem;
    if (!problem && text !== '') this.#timer = setTimeout(() => this.say(''), SHOWN_FOR);
    this.changed();
  }

  /** Does something at the server and says how it went; a refusal is shown, never thrown on. */
  async outcome(done: string, action: () => Promise<unknown>): Promise<void> {
    try {
      await action();
      this.say(done);
    } catch (e) {
      if (!(e instanceof ApiError)) throw e;
      this.say(problemText(e), true);
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
      <div class="toast ${shown}" role="status">${toast.text}</div>
    `;
  }
}

customElements.define('ballast-toast', ToastElement);
