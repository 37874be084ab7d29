import { html, nothing, type TemplateResult } from 'lit';
import { get } from '../base/api';
import { icons } from '../base/icons';
import { LightElement } from '../base/light-element';
import { Watching } from '../base/observable';
import { Remote } from '../base/remote';
import { followInside, route } from '../base/route';
import { moment } from '../i18n/format';
import { locale, plural, t } from '../i18n/locale';
import { taxonomy } from '../model/taxonomy';

/** Many customers with the same problem in a short time. */
interface Wave {
  type: string;
  product?: string | null;
  people: number;
  since: string;
  expected: number;
}

/** The server looks anew once a minute. */
const ASK_EVERY = 60_000;

/** "15 people about …": above the list, because whoever answers them one by one does not see it. */
export class Waves extends LightElement {
  readonly #waves = new Remote<Wave[]>(this);
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor() {
    super();
    new Watching(this, locale, taxonomy, route);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#ask();
    this.#timer = setInterval(() => this.#ask(), ASK_EVERY);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#timer);
  }

  override render(): TemplateResult | typeof nothing {
    const waves = this.#waves.value ?? [];
    if (waves.length === 0) return nothing;
    return html`
      <ul class="waves" aria-label="${t('waves.title')}">${waves.map(wave)}</ul>
    `;
  }

  /** A failure shows nothing: waves come on top of the list, which says itself when it cannot be loaded. */
  #ask(): void {
    void this.#waves.load((signal) => get<Wave[]>('/api/waves', signal));
  }
}

function wave({ type, product, people, since, expected }: Wave): TemplateResult {
  const about = product ? `${taxonomy.name(type)} · ${product}` : taxonomy.name(type);
  const change = { q: '', status: 'all', type, product: product ?? '', channel: '', risk: '', sort: '' };
  const usual = expected < 1 ? t('waves.seldom') : t('waves.usual', { n: Math.round(expected) });
  const link = html`
    <a href="${route.href(change)}" @click="${(event: MouseEvent) => followInside(event, change)}">${plural(
      'waves.people',
      people,
    )}: ${about}</a>
  `;
  return html`
    <li>${icons.warning}<span>${link} ${t('waves.since', { time: moment(since) })} ${usual}</span></li>
  `;
}

customElements.define('ballast-waves', Waves);
