import { html, nothing, type TemplateResult } from 'lit';
import { LightElement } from '../base/light-element';
import { Watching } from '../base/observable';
import { locale, plural, t } from '../i18n/locale';
import type { TicketDetail } from '../model/ticket-detail';
import './target-dialog';
import type { TargetDialog } from './target-dialog';

/** What to do with the messages that are chosen: `split`, `move` to a ticket, or `merge` the whole ticket into one. */
export type RegroupWish = { kind: 'split' } | { kind: 'move' | 'merge'; into: string };

/** While an agent sorts a ticket's messages: what can be done with those chosen. */
export class RegroupBar extends LightElement {
  static override properties = { ticket: { attribute: false }, chosen: { type: Number } };
  declare ticket: TicketDetail;
  declare chosen: number;
  #wanted: 'move' | 'merge' = 'move';

  constructor() {
    super();
    this.chosen = 0;
    new Watching(this, locale);
  }

  override render(): TemplateResult {
    const none = this.chosen === 0;
    const all = this.chosen === this.ticket.messages.length;
    return html`
      <section class="regroup-bar" aria-label="${t('regroup.start')}">
        <p role="status">${none ? t('regroup.choose') : plural('regroup.chosen', this.chosen)}</p>
        <button class="primary" ?disabled="${none || all}" @click="${() => this.#wish({ kind: 'split' })}">
          ${t('regroup.split')}
        </button>
        <button class="quiet" ?disabled="${none || all}" @click="${() => this.#ask('move')}">
          ${t('regroup.move')}
        </button>
        <button class="quiet" @click="${() => this.#ask('merge')}">${t('regroup.merge')}</button>
        <button class="quiet" @click="${() => this.dispatchEvent(new CustomEvent('cancel'))}">
          ${t('regroup.cancel')}
        </button>
        ${all && !none
          ? html`
            <p class="muted">${t('regroup.allIsMerge')}</p>
          `
          : nothing}
      </section>
      <ballast-target-dialog
        .ticket="${this.ticket}"
        @target="${(event: CustomEvent<string>) => this.#wish({ kind: this.#wanted, into: event.detail })}"
      ></ballast-target-dialog>
    `;
  }

  #ask(kind: 'move' | 'merge'): void {
    this.#wanted = kind;
    this.querySelector<TargetDialog>('ballast-target-dialog')?.ask(
      kind === 'move' ? t('regroup.moveTitle') : t('regroup.mergeTitle', { number: this.ticket.number }),
    );
  }

  #wish(detail: RegroupWish): void {
    this.dispatchEvent(new CustomEvent<RegroupWish>('wish', { detail }));
  }
}

customElements.define('ballast-regroup-bar', RegroupBar);
