import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { type EChartsType, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { html, type TemplateResult } from 'lit';
import { LightElement } from '../base/light-element';
import type { Language } from '../i18n/locale';
import { month } from '../i18n/format';
import { t } from '../i18n/locale';
import { type Dimension, largest, seriesName, type Volume } from './volume';

use([BarChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

/** Told apart by eyes that see red and green alike (Okabe and Ito, 2008), lifted a little in the dark. */
const LIGHT = ['#0b6b74', '#d97a00', '#4a90c8', '#b5579b', '#7a8a1f', '#c0452c', '#6a5acd', '#8a949b'];
const DARK = ['#4fb9c4', '#f0a848', '#7db6e6', '#dd8fc6', '#b6c452', '#ee8268', '#a79bf0', '#87929a'];

/** Tickets per month as stacked bars. */
export class VolumeChart extends LightElement {
  static override properties = {
    volume: { attribute: false },
    by: {},
    language: {},
    dark: { type: Boolean },
  };
  declare volume: Volume;
  declare by: Dimension;
  /** Only so that a change draws the chart anew. */
  declare language: Language;
  declare dark: boolean;
  #chart: EChartsType | undefined;
  readonly #resized = new ResizeObserver(() => this.#chart?.resize());

  override render(): TemplateResult {
    const label = t('analytics.chart', { dimension: t(`analytics.by.${this.by}`) });
    return html`
      <div class="chart" role="img" aria-label="${label}"></div>
    `;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
    this.#chart?.dispose();
    this.#chart = undefined;
  }

  protected override updated(): void {
    const box = this.querySelector<HTMLElement>('.chart')!;
    if (!this.#chart) {
      this.#chart = init(box, null, { renderer: 'svg' });
      this.#resized.observe(box);
    }
    this.#draw(this.#chart, getComputedStyle(this));
  }

  #draw(chart: EChartsType, style: CSSStyleDeclaration): void {
    const colors = this.dark ? DARK : LIGHT;
    const text = { color: style.color, fontFamily: style.fontFamily };
    const line = { lineStyle: { color: this.dark ? '#333c43' : '#dde2e6' } };
    chart.setOption({
      color: colors,
      textStyle: text,
      animationDuration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 300,
      grid: { left: 8, right: 8, top: 48, bottom: 8, containLabel: true },
      legend: {
        top: 0,
        left: 0,
        type: 'scroll',
        icon: 'roundRect',
        itemWidth: 12,
        itemHeight: 12,
        textStyle: text,
      },
      tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, confine: true },
      xAxis: {
        type: 'category',
        data: this.volume.months.map(month),
        axisLabel: text,
        axisLine: line,
        axisTick: { show: false },
      },
      yAxis: { type: 'value', minInterval: 1, axisLabel: text, splitLine: line },
      series: largest(this.volume, colors.length).map(({ code, counts }) => ({
        name: seriesName(this.by, code),
        type: 'bar',
        stack: 'all',
        barMaxWidth: 56,
        data: counts,
      })),
    }, { notMerge: true });
  }
}

customElements.define('ballast-volume-chart', VolumeChart);
