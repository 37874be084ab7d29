import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { get, post } from '../base/api';
import { icons } from '../base/icons';
import { LightElement } from '../base/light-element';
import { loadingNotice, problemNotice } from '../base/notices';
import { Watching } from '../base/observable';
import { Remote } from '../base/remote';
import { followInside, route } from '../base/route';
import { moment, money } from '../i18n/format';
import { locale, named, t } from '../i18n/locale';
import { told } from '../model/reason';
import { taxonomy } from '../model/taxonomy';
import { toast } from '../shell/toast';
import type { CustomerView, Hint, Link, Way } from './customer';

/** One person: every way they write, why we think so, and what they wrote about. */
export class CustomerPage extends LightElement {
  static override properties = { customerId: {} };
  declare customerId: string;
  readonly #customer = new Remote<CustomerView>(this);

  constructor() {
    super();
    new Watching(this, locale, taxonomy, route);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('customerId')) void this.#load(false);
  }

  override render(): TemplateResult {
    const { state, value } = this.#customer;
    const back = { page: '', customer: '' };
    return html`
      <div class="page customer">
        <a class="page-back" href="${route.href(back)}" @click="${(event: MouseEvent) =>
          followInside(event, back)}">${icons.back}${t('customer.back')}</a>
        ${state.kind === 'failed'
          ? problemNotice(t('customer.failed'), state.error, () => void this.#load(true))
          : nothing} ${value ? this.#content(value) : state.kind === 'failed' ? nothing : loadingNotice()}
      </div>
    `;
  }

  #content(person: CustomerView): TemplateResult {
    return html`
      <div class="page-head">
        <h1>${person.name || person.email || t('row.unknownCustomer')}</h1>
        ${person.name && person.email
          ? html`
            <span class="muted">${person.email}</span>
          `
          : nothing}
      </div>
      <section class="panel">
        <h2>${t('customer.ways')}</h2>
        <p class="muted">${t('customer.waysIntro')}</p>
        <ul class="cards">${person.customers.map(way)}</ul>
      </section>
      ${this.#links(person)} ${this.#hints(person)} ${tickets(person)} ${orders(person)}
    `;
  }

  #links({ customers, links }: CustomerView): TemplateResult | typeof nothing {
    if (links.length === 0) return nothing;
    return html`
      <section class="panel">
        <h2>${t('customer.links')}</h2>
        <ul class="cards">${links.map((link) =>
          html`
            <li class="${link.undoneAt ? 'card-past' : ''}">
              <p><strong>${bothWays(customers, link)}</strong></p>
              <p>${told(link.reason)}</p>
              <p class="muted">${t('customer.linkedBy', {
                actor: link.actor === 'system' ? t('activity.bySystem') : link.actor,
                time: moment(link.madeAt),
              })}${link.undoneAt
                ? ` ${t('customer.unlinkedBy', { actor: link.undoneBy ?? '', time: moment(link.undoneAt) })}`
                : ''}</p>
              ${link.undoneAt ? nothing : html`
                <button class="quiet" @click="${() => this.#unlink(link)}">${t('customer.unlink')}</button>
              `}
            </li>
          `
        )}</ul>
      </section>
    `;
  }

  #hints({ id, hints }: CustomerView): TemplateResult | typeof nothing {
    if (hints.length === 0) return nothing;
    return html`
      <section class="panel">
        <h2>${t('customer.hints')}</h2>
        <p class="muted">${t('customer.hintsIntro')}</p>
        <ul class="cards">${hints.map((hint) =>
          html`
            <li>
              <p><strong>${hint.name || t('row.unknownCustomer')}</strong></p>
              <p>${told(hint.reason)}</p>
              <p class="card-actions">
                <button class="quiet" @click="${() => this.#link(id, hint)}">${t('customer.link')}</button>
                ${pageLink(hint.customer, t('customer.look'))}
              </p>
            </li>
          `
        )}</ul>
      </section>
    `;
  }

  #load(keep: boolean): Promise<void> {
    const id = this.customerId;
    return this.#customer.load(
      (signal) => get<CustomerView>(`/api/customers/${encodeURIComponent(id)}`, signal),
      keep,
    );
  }

  async #link(id: string, hint: Hint): Promise<void> {
    await this.#change(
      t('customer.linked'),
      () => post(`/api/customers/${id}/link`, { customer: hint.customer, reason: hint.reason }),
      () => post(`/api/customers/${id}/unlink`, { customer: hint.customer }),
    );
  }

  async #unlink({ one, other, reason }: Link): Promise<void> {
    await this.#change(
      t('customer.unlinked'),
      () => post(`/api/customers/${one}/unlink`, { customer: other }),
      () => post(`/api/customers/${one}/link`, { customer: other, reason }),
    );
  }

  async #change(said: string, work: () => Promise<void>, back: () => Promise<void>): Promise<void> {
    const done = await toast.tried(async () => {
      await work();
      return true;
    });
    if (done) {
      toast.offer(said, t('regroup.undo'), async () => {
        await toast.outcome(t('regroup.undone'), back);
        await this.#load(true);
      });
    }
    await this.#load(true);
  }
}

function way({ name, email, since, contacts }: Way): TemplateResult {
  return html`
    <li>
      <p>
        <strong>${name || email || t('row.unknownCustomer')}</strong>
        <span class="muted">${t('customer.since', { time: moment(since) })}</span>
      </p>
      <ul class="known-by">${contacts.map(({ value, verified, reason }) =>
        html`
          <li>${value} ${verified ? nothing : html`
            <span class="chip chip-warn">${t('message.unverified')}</span>
          `} <span class="muted">${told(reason)}</span></li>
        `
      )}</ul>
    </li>
  `;
}

/** Who is the same as whom; where both have one name, by what they are told apart. */
function bothWays(ways: readonly Way[], { one, other }: Link): string {
  const both = [one, other].map((id) => ways.find((way) => way.id === id));
  const names = both.map((way) => way?.name || way?.email);
  const contacts = both.map((way) => way?.contacts[0]?.value);
  const shown = names[0] === names[1] ? contacts : names.map((name, at) => name || contacts[at]);
  return shown.map((words) => words || t('customer.another')).join(' = ');
}

function pageLink(customer: string, text: string): TemplateResult {
  const change = { page: 'customer', customer };
  return html`
    <a href="${route.href(change)}" @click="${(event: MouseEvent) => followInside(event, change)}">${text}</a>
  `;
}

function tickets({ tickets }: CustomerView): TemplateResult {
  return html`
    <section class="panel">
      <h2>${t('customer.tickets')}</h2>
      <ul class="cards">${tickets.map(({ id, number, subject, status, type, lastMessageAt }) => {
        const change = { page: '', customer: '', ticket: id };
        return html`
          <li>
            <p><a href="${route.href(change)}" @click="${(event: MouseEvent) =>
              followInside(event, change)}">#${number} ${subject || t('row.noSubject')}</a></p>
            <p class="muted">${named('status', status)} · ${taxonomy.name(type)} · ${moment(
              lastMessageAt,
            )}</p>
          </li>
        `;
      })}</ul>
    </section>
  `;
}

function orders({ orders }: CustomerView): TemplateResult | typeof nothing {
  if (orders.length === 0) return nothing;
  return html`
    <section class="panel">
      <h2>${t('customer.orders')}</h2>
      <ul class="cards">${orders.map(({ number, total, currency, updatedAt }) =>
        html`
          <li>
            <p>
              <strong>${number}</strong> ${total ? money(total, currency) : nothing}
              <span class="muted">${moment(updatedAt)}</span>
            </p>
          </li>
        `
      )}</ul>
    </section>
  `;
}

customElements.define('ballast-customer', CustomerPage);
