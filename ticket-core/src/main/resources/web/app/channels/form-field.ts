import { html, nothing, type TemplateResult } from 'lit';
import { option } from '../base/option';
import { t } from '../i18n/locale';
import type { AccountDraft } from './draft';
import { type FormField, said } from './model';

interface Shown {
  field: FormField;
  draft: AccountDraft;
  problem: string | undefined;
  /** Names of mailboxes that can send. */
  mailboxes: readonly string[];
  changed: () => void;
}

/** One field of an account form, whatever the platform. */
export function formField(shown: Shown): TemplateResult {
  const { field, draft, problem } = shown;
  const stored = field.secret && draft.isStored(field.name);
  return html`
    <div class="field">
      <label for="${idOf(field)}">${said(field.label)}${field.required ? nothing : html`
        <small class="muted">${t('channels.optional')}</small>
      `}</label>
      ${field.kind === 'choice'
        ? choice(shown)
        : field.kind === 'mailbox'
        ? mailbox(shown)
        : line(shown, stored)} ${field.help
        ? html`
          <p class="field-help" id="${idOf(field)}-help">${said(field.help)}</p>
        `
        : nothing} ${problem
        ? html`
          <p class="field-problem" id="${idOf(field)}-problem">${problem}</p>
        `
        : nothing} ${stored ? storedSecret(shown) : nothing}
    </div>
  `;
}

export const idOf = ({ name }: { name: string }): string => `field-${name.replaceAll('.', '-')}`;

function line(shown: Shown, stored: boolean): TemplateResult {
  const { field, draft, changed } = shown;
  return html`
    <div class="field-line">
      <input
        id="${idOf(field)}"
        type="${field.secret && !field.generated ? 'password' : 'text'}"
        inputmode="${inputMode(field)}"
        autocomplete="${field.secret ? 'new-password' : 'off'}"
        autocapitalize="none"
        spellcheck="false"
        placeholder="${stored ? t('channels.stored') : field.placeholder ?? field.fallback ?? ''}"
        aria-invalid="${shown.problem ? 'true' : 'false'}"
        aria-required="${field.required ? 'true' : 'false'}"
        aria-describedby="${described(shown)}"
        .value="${draft.value(field.name)}"
        @input="${(event: InputEvent) => {
          draft.enter(field.name, (event.target as HTMLInputElement).value);
          changed();
        }}"
      >
      ${field.generated
        ? html`
          <button type="button" class="quiet" @click="${() => {
            draft.generate(field.name);
            changed();
          }}">${t('channels.generate')}</button>
        `
        : nothing}
    </div>
  `;
}

/** The value ending with `*` lets the agent complete it: `move:` and the folder's name. */
function choice(shown: Shown): TemplateResult {
  const { field, draft, changed } = shown;
  const value = draft.value(field.name);
  const open = field.choices.find((one) => one.value.endsWith('*'));
  const stem = open?.value.slice(0, -1);
  const completes = stem !== undefined && value.startsWith(stem);
  const usual = field.choices.find((one) => one.value === field.fallback);
  return html`
    <div class="field-line">
      <select
        id="${idOf(field)}"
        aria-invalid="${shown.problem ? 'true' : 'false'}"
        aria-describedby="${described(shown)}"
        @change="${(event: Event) => {
          const chosen = (event.target as HTMLSelectElement).value;
          draft.enter(field.name, chosen.endsWith('*') ? chosen.slice(0, -1) : chosen);
          changed();
        }}"
      >
        ${option('', usual ? t('channels.usual', { choice: said(usual.label) }) : '–', value === '')} ${field
          .choices.map((one) =>
            option(
              one.value,
              said(one.label),
              one === open ? completes : one.value.toLowerCase() === value.toLowerCase(),
            )
          )}
      </select>
      ${completes
        ? html`
          <input aria-label="${said(open!.label)}" .value="${value.slice(stem.length)}" @input="${(
            event: InputEvent,
          ) => {
            draft.enter(field.name, stem + (event.target as HTMLInputElement).value);
            changed();
          }}">
        `
        : nothing}
    </div>
  `;
}

function mailbox({ field, draft, problem, mailboxes, changed }: Shown): TemplateResult {
  const value = draft.value(field.name);
  const names = value === '' || mailboxes.includes(value) ? mailboxes : [...mailboxes, value];
  return html`
    <select id="${idOf(field)}" aria-invalid="${problem ? 'true' : 'false'}" @change="${(event: Event) => {
      draft.enter(field.name, (event.target as HTMLSelectElement).value);
      changed();
    }}">
      ${option('', '–', value === '')} ${names.map((name) => option(name, name, name === value))}
    </select>
  `;
}

function storedSecret({ field, draft, changed }: Shown): TemplateResult {
  const entered = draft.value(field.name) !== '';
  return html`
    <div class="field-stored">
      ${entered && field.rotates
        ? html`
          <label><input type="checkbox" .checked="${draft.keepsFormer(field.name)}" @change="${(
            event: Event,
          ) => {
            draft.keepFormer(field.name, (event.target as HTMLInputElement).checked);
            changed();
          }}"> ${t('channels.keepFormer')}</label>
        `
        : nothing} ${field.required || entered ? nothing : html`
        <button type="button" class="link" @click="${() => {
          draft.takeAway(field.name);
          changed();
        }}">${t('channels.takeAway')}</button>
      `}
    </div>
  `;
}

function described({ field, problem }: Shown): string {
  return [field.help ? `${idOf(field)}-help` : '', problem ? `${idOf(field)}-problem` : ''].join(' ').trim();
}

function inputMode({ kind }: FormField): string {
  switch (kind) {
    case 'port':
    case 'number':
      return 'numeric';
    case 'email':
      return 'email';
    case 'url':
    case 'origins':
      return 'url';
    default:
      return 'text';
  }
}
