import { html, type TemplateResult } from 'lit';
import { month, number, percent } from '../i18n/format';
import { t } from '../i18n/locale';
import { type Dimension, seriesName, type Volume } from './volume';

/** The chart's numbers for those who cannot see it, and for those who want them exactly. */
export function volumeTable({ months, series, total, byMonth }: Volume, by: Dimension): TemplateResult {
  const dimension = t(`analytics.by.${by}`);
  return html`
    <div class="table-frame" tabindex="0" role="region" aria-label="${t('analytics.table', { dimension })}">
      <table>
        <caption class="only-read">${t('analytics.table', { dimension })}</caption>
        <thead>
          <tr>
            <th scope="col">${dimension}</th>
            ${months.map((bucket) =>
              html`
                <th scope="col" class="num">${month(bucket)}</th>
              `
            )}
            <th scope="col" class="num">${t('analytics.total')}</th>
            <th scope="col" class="num">${t('analytics.share')}</th>
          </tr>
        </thead>
        <tbody>${series.map((line) =>
          html`
            <tr>
              <th scope="row">${seriesName(by, line.code)}</th>
              ${line.counts.map((count) =>
                html`
                  <td class="num ${count === 0 ? 'zero' : ''}">${number(count)}</td>
                `
              )}
              <td class="num"><strong>${number(line.total)}</strong></td>
              <td class="num">${percent(line.total / total)}</td>
            </tr>
          `
        )}</tbody>
        <tfoot>
          <tr>
            <th scope="row">${t('analytics.total')}</th>
            ${byMonth.map((count) =>
              html`
                <td class="num">${number(count)}</td>
              `
            )}
            <td class="num"><strong>${number(total)}</strong></td>
            <td class="num">${percent(1)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  `;
}
