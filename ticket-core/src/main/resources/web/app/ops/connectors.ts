import { html, type TemplateResult } from 'lit';
import { icons } from '../base/icons';
import { clock } from '../base/clock';
import { LightElement } from '../base/light-element';
import { emptyNotice } from '../base/notices';
import { Watching } from '../base/observable';
import { brief, moment, number } from '../i18n/format';
import { type Quiet, quietWords, stateChip } from '../channels/state';
import { locale, t } from '../i18n/locale';
import { column, panel, table } from './panel';
import { Polled } from './polled';

interface Connector {
  account: string;
  platform?: string | null;
  /** As the connector says it, or `silent` when it should have said something. */
  state: string;
  reason?: string | null;
  lastSuccessAt?: string | null;
  backlog?: number | null;
  quiet?: Quiet | null;
}

export class Connectors extends LightElement {
  readonly #connectors = new Polled<Connector[]>(this, '/api/ops/connectors');

  constructor() {
    super();
    new Watching(this, locale, clock);
  }

  override render(): TemplateResult {
    return panel({
      title: t('ops.connectors'),
      failed: t('ops.connectorsFailed'),
      state: this.#connectors.state,
      retry: this.#connectors.refresh,
      content: (connectors) =>
        connectors.length === 0
          ? emptyNotice(icons.cloud, t('ops.noConnectors'), t('ops.noConnectorsNext'))
          : table(t('ops.connectors'), head(), connectors.map(row)),
    });
  }
}

function head(): TemplateResult[] {
  return [
    column(t('ops.account')),
    column(t('ops.state')),
    column(t('ops.lastSuccess')),
    column(t('ops.backlog'), 'num'),
    column(t('ops.problem')),
  ];
}

function row(connector: Connector): TemplateResult {
  const { account, platform, state, lastSuccessAt, backlog } = connector;
  return html`
    <tr>
      <th scope="row">${account}${platform
        ? html`
          <span class="muted">${platform}</span>
        `
        : ''}</th>
      <td>${stateChip(state)}</td>
      <td>${lastSuccessAt
        ? html`
          <time title="${moment(lastSuccessAt)}">${brief(lastSuccessAt, clock.now)}</time>
        `
        : t('ops.never')}</td>
      <td class="num">${backlog === null || backlog === undefined ? '–' : number(backlog)}</td>
      <td class="wide">${problem(connector)}</td>
    </tr>
  `;
}

function problem({ reason, quiet }: Connector): string {
  return quiet ? quietWords(quiet) : reason ?? '–';
}

customElements.define('ballast-connectors', Connectors);
