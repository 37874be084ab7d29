import { html, type TemplateResult } from 'lit';
import { icons } from '../base/icons';
import { LightElement } from '../base/light-element';
import { emptyNotice, loadingNotice, problemNotice } from '../base/notices';
import { Watching } from '../base/observable';
import { Remote } from '../base/remote';
import { followInside, route } from '../base/route';
import { number, percent } from '../i18n/format';
import { locale, t } from '../i18n/locale';
import { taxonomy } from '../model/taxonomy';
import { theme } from '../shell/theme';
import { type Dimension, DIMENSIONS, loadVolume, monthsUntil, seriesName, type Volume } from './volume';
import './volume-chart';
import { volumeTable } from './volume-table';

const RANGES = ['3', '6', '12'] as const;

/** Which problems, products and channels cause the load, month by month. */
export class AnalyticsPage extends LightElement {
  readonly #volume = new Remote<Volume>(this);
  #asked = '';
  #stop: () => void = () => {};

  constructor() {
    super();
    new Watching(this, locale, taxonomy, route, theme);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stop = route.subscribe(() => this.#loadIfOther());
    this.#asked = '';
    this.#loadIfOther();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  override render(): TemplateResult {
    return html`
      <div class="page">
        <header class="page-head">
          <div>
            <h1>${t('analytics.title')}</h1>
            <p class="muted">${t('analytics.intro')}</p>
          </div>
          <div class="page-controls">
            ${this.#switch(
              t('analytics.by'),
              'by',
              this.#by,
              DIMENSIONS.map((by) => [by, t(`analytics.by.${by}`)]),
            )} ${this.#switch(
              t('analytics.range'),
              'months',
              this.#range,
              RANGES.map((range) => [range, t(`analytics.range.${range}`)]),
            )}
          </div>
        </header>
        ${this.#content()}
      </div>
    `;
  }

  get #by(): Dimension {
    return DIMENSIONS.find((by) => by === route.get('by')) ?? 'type';
  }

  get #range(): (typeof RANGES)[number] {
    return RANGES.find((range) => range === route.get('months')) ?? '6';
  }

  #loadIfOther(): void {
    const asked = `${this.#by} ${this.#range}`;
    if (asked === this.#asked || route.page !== 'analytics') return;
    this.#asked = asked;
    this.#load();
  }

  #load(): void {
    const months = monthsUntil(new Date(), Number(this.#range));
    const by = this.#by;
    void this.#volume.load((signal) => loadVolume(by, months, signal), false);
  }

  #switch(
    label: string,
    parameter: string,
    chosen: string,
    choices: readonly (readonly [string, string])[],
  ): TemplateResult {
    return html`
      <nav class="switch" aria-label="${label}">${choices.map(([value, name]) => {
        const change = { [parameter]: value };
        return html`
          <a href="${route.href(change)}" aria-current="${value === chosen ? 'true' : 'false'}" @click="${(
            event: MouseEvent,
          ) => followInside(event, change)}">${name}</a>
        `;
      })}</nav>
    `;
  }

  #content(): TemplateResult {
    const { state } = this.#volume;
    switch (state.kind) {
      case 'idle':
      case 'loading':
        return loadingNotice();
      case 'failed':
        return problemNotice(t('analytics.failed'), state.error, () => this.#load());
      case 'ready':
        return state.value.total === 0
          ? emptyNotice(icons.chart, t('analytics.none'), t('analytics.noneNext'))
          : this.#numbers(state.value);
    }
  }

  #numbers(volume: Volume): TemplateResult {
    return html`
      ${this.#highlights(volume)}
      <ballast-volume-chart
        .volume="${volume}"
        .by="${this.#by}"
        .language="${locale.language}"
        .dark="${theme.dark}"
      ></ballast-volume-chart>
      ${volumeTable(volume, this.#by)}
    `;
  }

  #highlights({ total, series, byMonth }: Volume): TemplateResult {
    const top = series[0];
    const [before = 0, now = 0] = byMonth.slice(-2);
    const change = before === 0
      ? '–'
      : `${now >= before ? '+' : '−'}${percent(Math.abs(now - before) / before)}`;
    return html`
      <dl class="highlights">
        <div>
          <dt>${t('analytics.kpi.total')}</dt>
          <dd>${number(total)}</dd>
        </div>
        ${top
          ? html`
            <div>
              <dt>${t('analytics.kpi.top')}</dt>
              <dd>${seriesName(this.#by, top.code)} <small>${percent(top.total / total)}</small></dd>
            </div>
          `
          : ''}
        <div>
          <dt>${t('analytics.kpi.change')}</dt>
          <dd>${change} <small>${number(before)} → ${number(now)}</small></dd>
        </div>
      </dl>
    `;
  }
}

customElements.define('ballast-analytics', AnalyticsPage);
