import { html, nothing, type TemplateResult } from 'lit';
import { icons } from '../base/icons';
import { t } from '../i18n/locale';
import { toast } from '../shell/toast';
import { type AccountForm, type Copy, said } from './model';

/**
 * What the shop has to enter elsewhere, ready to copy. A secret can be filled in only while it stands in the form:
 * once stored, nobody reads it again.
 */
export function copies(
  form: AccountForm,
  known: Record<string, string>,
  secret: (name: string) => string,
): TemplateResult | typeof nothing {
  if (form.copies.length === 0) return nothing;
  return html`
    <section class="copies" aria-labelledby="copies-title">
      <h2 id="copies-title">${t('channels.copies')}</h2>
      ${form.copies.map((copy) => one(copy, filled(copy.template, known, secret)))}
    </section>
  `;
}

interface Filled {
  text: string;
  complete: boolean;
}

function filled(template: string, known: Record<string, string>, secret: (name: string) => string): Filled {
  let complete = true;
  const text = template.replace(/\{([a-z-]+)\}/g, (_hole, name: string) => {
    const value = known[name] ?? secret(name);
    complete &&= value !== '';
    return value === '' ? `‹${name}›` : value;
  });
  return { text, complete };
}

function one({ label, help }: Copy, { text, complete }: Filled): TemplateResult {
  return html`
    <div class="copy">
      <p>${said(label)}</p>
      <div class="copy-line">
        <code tabindex="0">${text}</code>
        <button
          type="button"
          class="quiet"
          ?disabled="${!complete}"
          aria-label="${t('channels.copyThis', { what: said(label) })}"
          @click="${() => void toast.outcome(t('channels.copied'), () => toClipboard(text))}"
        >
          ${icons.copy}${t('channels.copy')}
        </button>
      </div>
      ${help
        ? html`
          <p class="field-help">${said(help)}</p>
        `
        : nothing} ${complete ? nothing : html`
        <p class="field-help">${t('channels.copySecret')}</p>
      `}
    </div>
  `;
}

/** Browsers give the clipboard to secure pages only; the desk may run on plain HTTP inside the shop. */
async function toClipboard(text: string): Promise<void> {
  if (navigator.clipboard) {
    await navigator.clipboard.writeText(text);
    return;
  }
  const area = document.createElement('textarea');
  area.value = text;
  document.body.append(area);
  area.select();
  document.execCommand('copy');
  area.remove();
}
