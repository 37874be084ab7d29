import { html, nothing, type TemplateResult } from 'lit';
import { ApiError, put, remove } from '../base/api';
import { LightElement } from '../base/light-element';
import { problemText } from '../base/notices';
import { Watching } from '../base/observable';
import { locale, t } from '../i18n/locale';
import { type ProblemType, taxonomy } from '../model/taxonomy';
import { column, table } from '../ops/panel';
import { toast } from '../shell/toast';

const NEW: ProblemType = { code: '', names: {}, own: true, keywords: [], sentences: [] };

/** Types of the shop's own, and the shop's names, keywords and sentences for shipped ones. */
export class OwnTypes extends LightElement {
  #edited: ProblemType | undefined;

  constructor() {
    super();
    new Watching(this, locale, taxonomy);
  }

  override render(): TemplateResult {
    return html`
      <section class="panel">
        <h2>${t('learn.types')}</h2>
        <p class="muted">${t('learn.typesIntro')}</p>
        ${table(
          t('learn.types'),
          [
            column(t('learn.type'), 'wide'),
            column(t('learn.code')),
            column(t('learn.keywords'), 'num'),
            column(t('learn.sentences'), 'num'),
            column(t('ops.actions')),
          ],
          taxonomy.types.map((type) => this.#row(type)),
        )}
        <div class="page-controls">
          <button class="quiet" @click="${() => this.#edit(NEW)}">${t('learn.addType')}</button>
        </div>
        ${this.#edited ? this.#form(this.#edited) : nothing}
      </section>
    `;
  }

  #row(type: ProblemType): TemplateResult {
    return html`
      <tr>
        <th scope="row" class="wide">${taxonomy.name(type.code)}</th>
        <td>${type.code}</td>
        <td class="num">${type.keywords?.length ?? 0}</td>
        <td class="num">${type.sentences?.length ?? 0}</td>
        <td class="actions">
          <button class="quiet" @click="${() => this.#edit(type)}">${t('learn.editType')}</button>
          ${type.own
            ? html`
              <button class="quiet danger" @click="${() => this.#remove(type)}">${t(
                'learn.removeType',
              )}</button>
            `
            : nothing}
        </td>
      </tr>
    `;
  }

  #form(type: ProblemType): TemplateResult {
    const lines = (texts: readonly string[] | undefined): string => (texts ?? []).join('\n');
    return html`
      <form class="type-form" @submit="${this.#save}">
        <h3>${type.code === ''
          ? t('learn.addType')
          : t('learn.editing', { type: taxonomy.name(type.code) })}</h3>
        <label>${t('learn.code')}
          <input
            name="code"
            required
            pattern="[a-z][a-z0-9\\-]{0,39}"
            .value="${type.code}"
            ?readonly="${type
              .code !== ''}"
          />
          <small>${t('learn.codeHint')}</small>
        </label>
        <label>${t('learn.nameEn')}<input name="en" required maxlength="60" .value="${type.names.en ??
          ''}" /></label>
        <label>${t('learn.nameZh')}<input name="zh" maxlength="60" .value="${type.names.zh ?? ''}" /></label>
        <label>${t('learn.keywords')}
          <textarea name="keywords" rows="4" .value="${lines(type.keywords)}"></textarea>
          <small>${t('learn.keywordsHint')}</small>
        </label>
        <label>${t('learn.sentences')}
          <textarea name="sentences" rows="6" .value="${lines(type.sentences)}"></textarea>
          <small>${t('learn.sentencesHint')}</small>
        </label>
        <div class="page-controls">
          <button class="primary">${t('learn.saveType')}</button>
          <button type="button" class="quiet" @click="${() => this.#edit(undefined)}">${t(
            'learn.cancel',
          )}</button>
        </div>
      </form>
    `;
  }

  #edit(type: ProblemType | undefined): void {
    this.#edited = type;
    this.requestUpdate();
  }

  async #save(event: Event): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const text = (name: string): string => String(form.get(name) ?? '').trim();
    const names = { en: text('en'), ...(text('zh') === '' ? {} : { zh: text('zh') }) };
    const code = text('code');
    await this.#change(
      t('learn.typeSaved', { type: names.en }),
      () =>
        put(`/api/taxonomy/${encodeURIComponent(code)}`, {
          names,
          keywords: text('keywords').split('\n'),
          sentences: text('sentences').split('\n'),
        }),
    );
  }

  async #remove({ code }: ProblemType): Promise<void> {
    if (!confirm(t('learn.removeSure', { type: taxonomy.name(code) }))) return;
    await this.#change(t('learn.typeRemoved'), () => remove(`/api/taxonomy/${encodeURIComponent(code)}`));
  }

  async #change(done: string, action: () => Promise<unknown>): Promise<void> {
    try {
      await action();
      await taxonomy.load();
      toast.say(done);
      this.#edit(undefined);
    } catch (e) {
      if (!(e instanceof ApiError)) throw e;
      toast.say(e.detail ?? problemText(e), true);
    }
  }
}

customElements.define('ballast-own-types', OwnTypes);
