import { html, type TemplateResult } from 'lit';
import { icons } from '../base/icons';
import { LightElement } from '../base/light-element';
import { emptyNotice } from '../base/notices';
import { Watching } from '../base/observable';
import { duration, number } from '../i18n/format';
import { locale, plural, t } from '../i18n/locale';
import { column, panel, table } from './panel';
import { Polled } from './polled';

interface PartitionLag {
  group: string;
  topic: string;
  partition: number;
  lag: number;
  lagSeconds?: number | null;
  /** As Burrow words it: OK, WARN, ERR, STOP, STALL, REWIND. */
  status: string;
}

interface GroupLag {
  group: string;
  topic: string;
  partitions: number;
  lag: number;
  lagSeconds: number;
  status: string;
}

export class Lag extends LightElement {
  readonly #lag = new Polled<PartitionLag[]>(this, '/api/ops/lag');

  constructor() {
    super();
    new Watching(this, locale);
  }

  override render(): TemplateResult {
    return panel({
      title: t('ops.lag'),
      intro: t('ops.lagIntro'),
      failed: t('ops.lagFailed'),
      state: this.#lag.state,
      retry: this.#lag.refresh,
      content: (partitions) => lagTable(perGroup(partitions)),
    });
  }
}

/** An agent asks about a service; the worst of its partitions is what they must know. */
function perGroup(partitions: readonly PartitionLag[]): GroupLag[] {
  const groups = Map.groupBy(partitions, ({ group, topic }) => `${group} ${topic}`);
  return [...groups.values()].map((parts) => {
    const [first] = parts as [PartitionLag, ...PartitionLag[]];
    return {
      group: first.group,
      topic: first.topic,
      partitions: parts.length,
      lag: parts.reduce((sum, { lag }) => sum + lag, 0),
      lagSeconds: Math.max(...parts.map(({ lagSeconds }) => lagSeconds ?? 0)),
      status: parts.find(({ status }) => status !== 'OK')?.status ?? 'OK',
    };
  }).sort((a, b) => b.lag - a.lag || a.group.localeCompare(b.group));
}

function lagTable(groups: readonly GroupLag[]): TemplateResult {
  if (groups.length === 0) return emptyNotice(icons.clock, t('ops.noLag'), t('ops.noLagNext'));
  const waiting = groups.reduce((sum, { lag }) => sum + lag, 0);
  return html`
    <p class="verdict ${waiting === 0 ? 'verdict-good' : ''}">${waiting === 0
      ? t('ops.allCaughtUp')
      : plural('ops.behind', waiting)}</p>
    ${table(
      t('ops.lag'),
      [
        column(t('ops.group')),
        column(t('ops.topic')),
        column(t('ops.partitions'), 'num'),
        column(t('ops.waiting'), 'num'),
        column(t('ops.age'), 'num'),
        column(t('ops.state')),
      ],
      groups.map((group) =>
        html`
          <tr>
            <th scope="row">${group.group}</th>
            <td>${group.topic}</td>
            <td class="num">${number(group.partitions)}</td>
            <td class="num">${number(group.lag)}</td>
            <td class="num">${group.lag === 0 ? '–' : duration(group.lagSeconds * 1000)}</td>
            <td><span class="chip ${group.status === 'OK' ? 'chip-good' : 'chip-warn'}">${group
              .status}</span></td>
          </tr>
        `
      ),
    )}
  `;
}

customElements.define('ballast-lag', Lag);
