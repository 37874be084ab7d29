import { html, nothing, type TemplateResult } from 'lit';
import { LightElement } from '../base/light-element';
import { Watching } from '../base/observable';
import { followInside, route } from '../base/route';
import { moment } from '../i18n/format';
import { locale, named, t } from '../i18n/locale';
import { taxonomy } from '../model/taxonomy';
import { told } from '../model/reason';
import type { Activity, Reason, Suggestion, TicketDetail } from '../model/ticket-detail';
import { activityWords } from './activity-words';
import { orderFacts } from './order-facts';
import { ticketLink } from './ticket-link';

/** Beside the conversation: what else is about it, why it is sorted so, which order, who. */
export class SideFacts extends LightElement {
  static override properties = { ticket: { attribute: false } };
  declare ticket: TicketDetail;

  constructor() {
    super();
    new Watching(this, locale, taxonomy, route);
  }

  override render(): TemplateResult {
    const { ticket } = this;
    return html`
      <div class="side">
        ${this.#suggestions(ticket.suggestions)}
        <section><h3>${t('ticket.reasons')}</h3>${reasons(ticket)}</section>
        <section><h3>${t('ticket.order')}</h3>${orderFacts(
          ticket,
          (number) => this.#say('order', number),
        )}</section>
        <section><h3>${t('ticket.otherTickets')}</h3>${this.#otherTickets()}</section>
        <section><h3>${t('ticket.knownBy')}</h3>${knownBy(ticket)}</section>
        ${ticket.activity.length > 0 ? this.#activity(ticket) : nothing}
      </div>
    `;
  }

  #suggestions(suggestions: readonly Suggestion[]): TemplateResult | typeof nothing {
    if (suggestions.length === 0) return nothing;
    return html`
      <section class="suggestions">
        <h3>${t('ticket.suggestions')}</h3>
        <ul>${suggestions.map(({ ticket, number, subject, reasons }) =>
          html`
            <li>
              <p>${ticketLink(ticket, t('ticket.duplicate', { number }))} ${subject}</p>
              <ul class="reasons">${reasons.map((reason) =>
                html`
                  <li>${told(reason)}</li>
                `
              )}</ul>
              <p class="card-actions">
                <button class="quiet" @click="${() => this.#say('accept', ticket)}">${t(
                  'suggestion.accept',
                )}</button>
                <button class="quiet" @click="${() => this.#say('dismiss', ticket)}">${t(
                  'suggestion.dismiss',
                )}</button>
              </p>
            </li>
          `
        )}</ul>
      </section>
    `;
  }

  #say(event: 'accept' | 'dismiss' | 'undo' | 'order', detail: string): void {
    this.dispatchEvent(new CustomEvent<string>(event, { detail }));
  }

  #activity({ activity }: TicketDetail): TemplateResult {
    return html`
      <section>
        <details>
          <summary><h3>${t('ticket.activity')}</h3></summary>
          <ol class="activity">${activity.map((line) => this.#activityLine(line))}</ol>
        </details>
      </section>
    `;
  }

  #activityLine(line: Activity): TemplateResult {
    const { at, actor, regrouping } = line;
    return html`
      <li>
        <time datetime="${at}">${moment(at)}</time>
        <span>${activityWords(line)} · ${actor === 'system' ? t('activity.bySystem') : actor}</span>
        ${regrouping
          ? html`
            <button class="link" @click="${() => this.#say('undo', regrouping)}">${t('regroup.undo')}</button>
          `
          : nothing}
      </li>
    `;
  }

  #otherTickets(): TemplateResult {
    const { otherTickets } = this.ticket;
    if (otherTickets.length === 0) {
      return html`
        <p class="muted">${t('ticket.noOtherTickets')}</p>
      `;
    }
    return html`
      <ul class="other-tickets">${otherTickets.map(({ id, number, subject, status, type }) =>
        html`
          <li>
            ${ticketLink(id, `#${number} ${subject || t('row.noSubject')}`)}
            <span class="muted">${named('status', status)} · ${taxonomy.name(type)}</span>
          </li>
        `
      )}</ul>
    `;
  }
}

function reasons({ reasons }: TicketDetail): TemplateResult {
  if (reasons.length === 0) {
    return html`
      <p class="muted">${t('ticket.noReasons')}</p>
    `;
  }
  const once = (kind: Reason['kind']): string[] => [
    ...new Set(reasons.filter((reason) => reason.kind === kind).map(({ text }) => told(text))),
  ];
  const words = once('type');
  return html`
    ${words.length === 0 ? nothing : html`
      <p>${t('ticket.words', { words: words.join(', ') })}</p>
    `}
    <ul class="reasons">${once('match').map((text) =>
      html`
        <li>${text}</li>
      `
    )}</ul>
  `;
}

function knownBy({ customer, contacts }: TicketDetail): TemplateResult {
  const change = { page: 'customer', customer: customer?.id ?? '' };
  return html`
    ${customer?.email ? nothing : html`
      <p class="ask">${t('ticket.noEmail')}</p>
    `}
    <ul class="known-by">${contacts.map(({ value, verified, reason }) =>
      html`
        <li title="${told(reason)}">${value} ${verified ? nothing : html`
          <span class="chip chip-warn">${t('message.unverified')}</span>
        `}</li>
      `
    )}</ul>
    ${customer
      ? html`
        <p><a href="${route.href(change)}" @click="${(event: MouseEvent) => followInside(event, change)}">${t(
          'customer.open',
        )}</a></p>
      `
      : nothing}
  `;
}

customElements.define('ballast-side-facts', SideFacts);
