import { html, nothing, type TemplateResult } from 'lit';
import { ApiError } from '../base/api';
import { icons } from '../base/icons';
import { LightElement } from '../base/light-element';
import { problemText } from '../base/notices';
import { Watching } from '../base/observable';
import { locale, t } from '../i18n/locale';
import { preferences } from './preferences';
import { session } from './session';

export class LoginForm extends LightElement {
  static override properties = { busy: { state: true }, problem: { state: true } };
  declare busy: boolean;
  declare problem: string;

  constructor() {
    super();
    this.busy = false;
    this.problem = '';
    new Watching(this, locale);
  }

  override render(): TemplateResult {
    return html`
      <main class="login">
        <form class="login-card" @submit="${this.#submitted}">
          <p class="brand">${icons.logo}${t('app.name')}</p>
          <h1>${t('login.title')}</h1>
          <label class="field"><span>${t('login.user')}</span>
            <input
              name="login"
              autocomplete="username"
              autocapitalize="none"
              spellcheck="false"
              required
              value="admin"
            ></label>
          <label class="field"><span>${t('login.password')}</span>
            <input name="password" type="password" autocomplete="current-password" required></label>
          ${this.problem
            ? html`
              <p class="field-problem" role="alert">${this.problem}</p>
            `
            : nothing}
          <button class="primary" type="submit" ?disabled="${this.busy}">${this.busy
            ? t('login.busy')
            : t('login.submit')}</button>
          <p class="muted">${t('login.hint')}</p>
          <div class="login-preferences">${preferences()}</div>
        </form>
      </main>
    `;
  }

  readonly #submitted = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    this.busy = true;
    this.problem = '';
    try {
      await session.logIn(String(form.get('login')).trim(), String(form.get('password')));
    } catch (e) {
      if (!(e instanceof ApiError)) throw e;
      this.problem = e.status === 401 ? t('login.wrong') : problemText(e);
      this.querySelector<HTMLInputElement>('[name=password]')?.select();
    } finally {
      this.busy = false;
    }
  };
}

customElements.define('ballast-login', LoginForm);
