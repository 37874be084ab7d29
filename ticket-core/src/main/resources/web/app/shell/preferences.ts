import { html, type TemplateResult } from 'lit';
import { option } from '../base/option';
import { type Language, LANGUAGES, locale, t } from '../i18n/locale';
import { type Appearance, APPEARANCES, theme } from './theme';

const value = (event: Event): string => (event.target as HTMLSelectElement).value;

/** Language and appearance, before and after the log-in. */
export function preferences(): TemplateResult {
  return html`
    <label class="preference"><span class="only-read">${t('nav.language')}</span>
      <select @change="${(event: Event) => locale.choose(value(event) as Language)}">
        ${Object.entries(LANGUAGES).map(([code, name]) =>
          html`
            <option value="${code}" lang="${code}" ?selected="${code === locale.language}">${name}</option>
          `
        )}
      </select></label>
    <label class="preference"><span class="only-read">${t('nav.theme')}</span>
      <select @change="${(event: Event) => theme.choose(value(event) as Appearance)}">
        ${APPEARANCES.map((code) => option(code, t(`theme.${code}`), code === theme.chosen))}
      </select></label>
  `;
}
