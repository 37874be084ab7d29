import { html, nothing, type TemplateResult } from 'lit';
import { ApiError, type FieldError } from '../base/api';
import { icons } from '../base/icons';
import { LightElement } from '../base/light-element';
import { problemText } from '../base/notices';
import { Watching } from '../base/observable';
import { route } from '../base/route';
import { locale, t } from '../i18n/locale';
import { toast } from '../shell/toast';
import { copies } from './copies';
import { AccountDraft } from './draft';
import { formField, idOf } from './form-field';
import { type AccountForm, channels, type ConnectedChannel, said, type TrialStep } from './model';

/** The form of one account: a new one, or one that is connected. */
export class AccountEditor extends LightElement {
  static override properties = {
    form: { attribute: false },
    channel: { attribute: false },
    addresses: { attribute: false },
    all: { attribute: false },
    busy: { state: true },
    errors: { state: true },
    problem: { state: true },
    steps: { state: true },
  };
  declare form: AccountForm;
  declare channel: ConnectedChannel | undefined;
  declare addresses: Record<string, string>;
  declare all: readonly ConnectedChannel[];
  declare busy: '' | 'saving' | 'trying';
  declare errors: readonly FieldError[];
  declare problem: string;
  declare steps: readonly TrialStep[] | undefined;
  #draft: AccountDraft | undefined;
  #draftOf: string | undefined;
  /** Secrets that were just saved, for copying until the agent leaves. */
  #saved: AccountDraft | undefined;

  constructor() {
    super();
    this.busy = '';
    this.errors = [];
    this.problem = '';
    new Watching(this, locale);
  }

  /** A reload of the same account keeps what was typed; only a saved change brings a new form. */
  override willUpdate(): void {
    const of = `${this.form.platform} ${this.channel?.id ?? ''} ${this.channel ? 'known' : 'new'}`;
    if (this.#draftOf === of) return;
    this.#draftOf = of;
    this.#draft = new AccountDraft(this.form, this.channel, this.all.map(({ id }) => id));
    this.errors = [];
    this.problem = '';
    this.steps = undefined;
  }

  override render(): TemplateResult {
    const draft = this.#draft!;
    const usual = this.form.fields.filter(({ advanced }) => !advanced);
    const advanced = this.form.fields.filter((field) => field.advanced);
    return html`
      <form class="account" novalidate @submit="${this.#save}">
        <p class="muted">${said(this.form.intro)}</p>
        ${this.#names(draft)} ${usual.map((field) => this.#field(draft, field.name))} ${advanced.length === 0
          ? nothing
          : html`
            <details ?open="${advanced.some(({ name }) => this.#error(name) || draft.value(name) !== '')}">
              <summary>${t('channels.advanced')}</summary>
              <div class="account-advanced">${advanced.map((field) => this.#field(draft, field.name))}</div>
            </details>
          `} ${this.problem
          ? html`
            <p class="field-problem" role="alert">${this.problem}</p>
          `
          : nothing} ${this.#trial()} ${this.#buttons()}
      </form>
      ${copies(
        this.form,
        { account: draft.id, ...this.addresses },
        (name) => draft.value(name) || (this.#saved?.value(name) ?? ''),
      )}
    `;
  }

  #names(draft: AccountDraft): TemplateResult {
    const error = this.#error('id');
    const nameError = this.#error('displayName');
    return html`
      <div class="field">
        <label for="field-displayName">${t('channels.name')}</label>
        <input
          id="field-displayName"
          maxlength="100"
          aria-invalid="${nameError ? 'true' : 'false'}"
          placeholder="${t(
            'channels.nameHint',
          )}"
          .value="${draft.displayName}"
          @input="${(event: InputEvent) => {
            draft.displayName = (event.target as HTMLInputElement).value;
          }}"
        >
        ${nameError
          ? html`
            <p class="field-problem">${nameError}</p>
          `
          : nothing}
      </div>
      ${this.channel ? nothing : html`
        <div class="field">
          <label for="field-id">${t('channels.id')}</label>
          <input
            id="field-id"
            autocapitalize="none"
            spellcheck="false"
            aria-invalid="${error ? 'true' : 'false'}"
            aria-describedby="field-id-help"
            .value="${draft.id}"
            @input="${(event: InputEvent) => {
              draft.id = (event.target as HTMLInputElement).value;
              this.requestUpdate();
            }}"
          >
          <p class="field-help" id="field-id-help">${t('channels.idHelp')}</p>
          ${error
            ? html`
              <p class="field-problem">${error}</p>
            `
            : nothing}
        </div>
      `}
    `;
  }

  #field(draft: AccountDraft, name: string): TemplateResult {
    const field = this.form.fields.find((one) => one.name === name)!;
    return formField({
      field,
      draft,
      problem: this.#error(name),
      mailboxes: this.all.filter(({ platform, settings }) => platform === 'imap' && settings['smtp-host'])
        .map(({ id }) => id),
      changed: () => this.requestUpdate(),
    });
  }

  #trial(): TemplateResult | typeof nothing {
    if (!this.steps) return nothing;
    return html`
      <div role="status" aria-label="${t('channels.trial')}"><ul class="trial">${this.steps.map((
        { what, works, words },
      ) =>
        html`
          <li class="${works ? 'trial-good' : 'trial-bad'}">
            ${works ? icons.check : icons.warning}
            <span><strong>${said(what)}</strong> <span class="only-read">${works
              ? t('channels.works')
              : t('channels.fails')}</span> ${said(words)}</span>
          </li>
        `
      )}</ul></div>
    `;
  }

  #buttons(): TemplateResult {
    return html`
      <div class="account-foot">
        <button type="submit" class="primary" ?disabled="${this.busy !== ''}">${this.busy === 'saving'
          ? t('channels.saving')
          : this.channel
          ? t('channels.save')
          : t('channels.connectThis')}</button>
        ${this.form.tried
          ? html`
            <button type="button" class="quiet" ?disabled="${this.busy !== ''}" @click="${this
              .#try}">${this.busy === 'trying' ? t('channels.trying') : t('channels.try')}</button>
          `
          : nothing} ${this.channel
          ? html`
            <button type="button" class="quiet danger" ?disabled="${this.busy !== ''}" @click="${this
              .#remove}">${t('channels.remove')}</button>
          `
          : nothing}
      </div>
    `;
  }

  #error(name: string): string | undefined {
    const error = this.errors.find(({ field }) => field === name);
    return error && said(error.message);
  }

  readonly #save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const draft = this.#draft!;
    await this.#asking('saving', async () => {
      const saved = this.channel
        ? await channels.change(this.channel.id, draft.toSend())
        : await channels.connect(draft.toSend());
      this.#saved = draft;
      this.#draftOf = undefined;
      toast.say(t('channels.saved'));
      this.dispatchEvent(new CustomEvent<ConnectedChannel>('saved', { detail: saved }));
    });
  };

  readonly #try = async (): Promise<void> => {
    this.steps = undefined;
    await this.#asking('trying', async () => {
      this.steps = (await channels.trial(this.#draft!.toSend())).steps;
    });
  };

  readonly #remove = async (): Promise<void> => {
    const { channel } = this;
    if (!channel || !confirm(t('channels.removeSure', { name: channel.displayName }))) return;
    await this.#asking('saving', async () => {
      await channels.remove(channel.id);
      toast.say(t('channels.removed'));
      route.go({ account: '' });
      this.dispatchEvent(new CustomEvent('removed'));
    });
  };

  async #asking(busy: 'saving' | 'trying', action: () => Promise<void>): Promise<void> {
    this.busy = busy;
    this.errors = [];
    this.problem = '';
    try {
      await action();
    } catch (e) {
      if (!(e instanceof ApiError)) throw e;
      this.errors = e.fields;
      this.problem = e.fields.length > 0 ? t('channels.checkEntries') : e.detail ?? problemText(e);
      await this.updateComplete;
      const first = e.fields[0];
      if (first) this.querySelector<HTMLElement>(`#${CSS.escape(idOf({ name: first.field }))}`)?.focus();
    } finally {
      this.busy = '';
    }
  }
}

customElements.define('ballast-account-editor', AccountEditor);
