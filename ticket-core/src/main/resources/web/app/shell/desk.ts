import { html, type TemplateResult } from 'lit';
import { icons } from '../base/icons';
import { LightElement } from '../base/light-element';
import { loadingNotice, problemNotice } from '../base/notices';
import { Watching } from '../base/observable';
import { followInside, type Page, route } from '../base/route';
import { locale, t } from '../i18n/locale';
import '../inbox/inbox-page';
import { taxonomy } from '../model/taxonomy';
import './help-dialog';
import type { HelpDialog } from './help-dialog';
import './login-form';
import { preferences } from './preferences';
import { session } from './session';
import { shortcuts } from './shortcuts';
import './toast';

/** Those in the bar; a customer's page is reached from a ticket. */
const PAGES: Record<Exclude<Page, 'customer'>, TemplateResult> = {
  inbox: icons.inbox,
  analytics: icons.chart,
  channels: icons.plug,
  learning: icons.tag,
  rules: icons.sliders,
  operations: icons.pulse,
};

/** The desk: who is in, which page, and what is common to all pages. */
export class Desk extends LightElement {
  constructor() {
    super();
    new Watching(this, session, route, locale);
    session.subscribe(() => this.#signedInOrOut());
    shortcuts.on((key) => {
      if (key !== 'help') return false;
      this.querySelector<HelpDialog>('ballast-help')?.show();
      return true;
    });
    void session.restore();
  }

  override render(): TemplateResult {
    const { state } = session;
    switch (state.kind) {
      case 'asking':
        return html`
          <main>${loadingNotice()}</main>
        `;
      case 'unreachable':
        return html`
          <main class="unreachable">${problemNotice(
            'Ballast',
            state.error,
            () => void session.restore(),
          )}</main>
        `;
      case 'out':
        return html`
          <ballast-login></ballast-login>
        `;
      case 'in':
        return this.#desk(state.agent.name || state.agent.login);
    }
  }

  #desk(agent: string): TemplateResult {
    return html`
      <a class="skip" href="#content">${t('nav.skip')}</a>
      <header class="bar">
        <span class="brand">${icons.logo}<span>${t('app.name')}</span></span>
        <nav aria-label="${t('nav.label')}">${(Object.keys(PAGES) as (keyof typeof PAGES)[]).map((page) =>
          this.#pageLink(page)
        )}</nav>
        <div class="bar-tools">
          ${preferences()}
          <button
            class="quiet icon-only keys-button"
            title="${t('nav.help')}"
            aria-label="${t('nav.help')}"
            @click="${() => this.querySelector<HelpDialog>('ballast-help')?.show()}"
          >
            ${icons.keyboard}
          </button>
          <span class="agent">${agent}</span>
          <button class="quiet icon-only" title="${t('nav.logout')}" aria-label="${t(
            'nav.logout',
          )}" @click="${() => void session.logOut()}">
            ${icons.logout}
          </button>
        </div>
      </header>
      <main id="content" tabindex="-1">${this.#page()}</main>
      <ballast-help></ballast-help>
      <ballast-toast></ballast-toast>
    `;
  }

  #pageLink(page: keyof typeof PAGES): TemplateResult {
    const change = { page: page === 'inbox' ? '' : page, account: '', connect: '' };
    return html`
      <a href="${route.href(change)}" aria-current="${route.page === page ? 'page' : 'false'}" @click="${(
        event: MouseEvent,
      ) => followInside(event, change)}">${PAGES[page]}<span>${t(`nav.${page}`)}</span></a>
    `;
  }

  /** Pages other than the inbox are loaded when first opened; an undefined element is simply empty until then. */
  #page(): TemplateResult {
    switch (route.page) {
      case 'inbox':
        return html`
          <ballast-inbox></ballast-inbox>
        `;
      case 'customer':
        void import('../customer/customer-page');
        return html`
          <ballast-customer .customerId="${route.get('customer')}"></ballast-customer>
        `;
      case 'analytics':
        void import('../analytics/analytics-page');
        return html`
          <ballast-analytics></ballast-analytics>
        `;
      case 'channels':
        void import('../channels/channels-page');
        return html`
          <ballast-channels></ballast-channels>
        `;
      case 'learning':
        void import('../learning/learning-page');
        return html`
          <ballast-learning></ballast-learning>
        `;
      case 'rules':
        void import('../rules/rules-page');
        return html`
          <ballast-rules></ballast-rules>
        `;
      case 'operations':
        void import('../ops/operations-page');
        return html`
          <ballast-operations></ballast-operations>
        `;
    }
  }

  #signedInOrOut(): void {
    if (session.state.kind !== 'in' || taxonomy.types.length > 0) return;
    taxonomy.load().catch((e) =>
      console.warn('Problem types could not be loaded; their codes are shown instead.', e)
    );
  }
}

customElements.define('ballast-desk', Desk);
