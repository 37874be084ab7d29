import { html, nothing, type TemplateResult } from 'lit';
import { post } from '../base/api';
import { icons } from '../base/icons';
import { LightElement } from '../base/light-element';
import { emptyNotice } from '../base/notices';
import { Watching } from '../base/observable';
import { moment } from '../i18n/format';
import { locale, plural, t } from '../i18n/locale';
import { taxonomy } from '../model/taxonomy';
import { column, panel, table } from '../ops/panel';
import { Polled } from '../ops/polled';
import { toast } from '../shell/toast';
import { ticketLink } from '../ticket/ticket-link';

interface Version {
  number: number;
  at: string;
  agent: string;
  reason: 'correction' | 'types' | 'back';
  detail?: string | null;
  corrections: number;
}

interface Correction {
  ticket: string;
  number: number;
  subject: string;
  was: string;
  type: string;
  agent: string;
  at: string;
  version: number;
  withdrawn: boolean;
}

interface Learning {
  newest: number;
  inUse: number;
  versions: Version[];
  corrections: Correction[];
}

/** The versions of the model and the corrections they learned from. */
export class Versions extends LightElement {
  readonly #learning = new Polled<Learning>(this, '/api/learning');

  constructor() {
    super();
    new Watching(this, locale, taxonomy);
  }

  override render(): TemplateResult {
    return panel({
      title: t('learn.versions'),
      intro: t('learn.versionsIntro'),
      failed: t('learn.failed'),
      state: this.#learning.state,
      retry: this.#learning.refresh,
      content: (learning) => this.#content(learning),
    });
  }

  #content({ newest, inUse, versions, corrections }: Learning): TemplateResult {
    if (versions.length === 0) return emptyNotice(icons.check, t('learn.shipped'), t('learn.shippedNext'));
    return html`
      <p role="status">${inUse === newest
        ? t('learn.inUse', { version: inUse })
        : t('learn.training', { version: newest })}</p>
      ${table(
        t('learn.versions'),
        [
          column(t('learn.version')),
          column(t('learn.why'), 'wide'),
          column(t('learn.learnedFrom')),
          column(t('learn.by')),
          column(t('learn.at')),
          column(t('ops.actions')),
        ],
        [...versions.map((version) => this.#version(version, newest)), this.#shipped()],
      )} ${corrections.length === 0 ? nothing : this.#corrections(corrections)}
    `;
  }

  #version({ number, at, agent, reason, detail, corrections }: Version, newest: number): TemplateResult {
    return html`
      <tr>
        <th scope="row">${number}</th>
        <td class="wide">${t(`learn.reason.${reason}`, {
          detail: reason === 'back' ? (detail ?? '') : taxonomy.name(detail ?? ''),
        })}</td>
        <td>${plural('learn.corrections', corrections)}</td>
        <td>${agent}</td>
        <td>${moment(at)}</td>
        <td class="actions">${number === newest ? t('learn.newest') : this.#backTo(number)}</td>
      </tr>
    `;
  }

  #shipped(): TemplateResult {
    return html`
      <tr>
        <th scope="row">0</th>
        <td class="wide">${t('learn.asShipped')}</td>
        <td>${plural('learn.corrections', 0)}</td>
        <td>–</td>
        <td>–</td>
        <td class="actions">${this.#backTo(0)}</td>
      </tr>
    `;
  }

  #backTo(version: number): TemplateResult {
    return html`
      <button class="quiet" @click="${() => this.#restore(version)}">${t('learn.back', {
        version,
      })}</button>
    `;
  }

  async #restore(version: number): Promise<void> {
    if (!confirm(t('learn.backSure', { version }))) return;
    await toast.outcome(
      t('learn.backDone', { version }),
      () => post(`/api/learning/versions/${version}/restore`),
    );
    this.#learning.refresh();
  }

  #corrections(corrections: readonly Correction[]): TemplateResult {
    return html`
      <h3>${t('learn.correctionsTitle')}</h3>
      ${table(
        t('learn.correctionsTitle'),
        [
          column(t('learn.ticket'), 'wide'),
          column(t('learn.was')),
          column(t('learn.became')),
          column(t('learn.by')),
          column(t('learn.at')),
        ],
        corrections.map(({ ticket, number, subject, was, type, agent, at, withdrawn }) =>
          html`
            <tr class="${withdrawn ? 'withdrawn' : ''}">
              <th scope="row" class="wide">${ticketLink(ticket, `#${number} ${subject}`)}</th>
              <td>${taxonomy.name(was)}</td>
              <td>${taxonomy.name(type)}${withdrawn ? ` (${t('learn.withdrawn')})` : nothing}</td>
              <td>${agent}</td>
              <td>${moment(at)}</td>
            </tr>
          `
        ),
      )}
    `;
  }
}

customElements.define('ballast-versions', Versions);
