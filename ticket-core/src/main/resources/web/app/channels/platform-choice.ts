import { html, type TemplateResult } from 'lit';
import { channelIcon, icons } from '../base/icons';
import { followInside, route } from '../base/route';
import { t } from '../i18n/locale';
import { type AccountForm, said } from './model';

/** Every kind of channel there is, as links to its form. */
export function platformChoice(forms: readonly AccountForm[]): TemplateResult {
  return html`
    <p class="muted">${t('channels.chooseIntro')}</p>
    <ul class="platforms">${forms.map((form) => {
      const change = { connect: form.platform };
      return html`
        <li>
          <a href="${route.href(change)}" @click="${(event: MouseEvent) => followInside(event, change)}">
            ${form.channel ? channelIcon(form.channel) : icons.receipt}
            <span><strong>${said(form.name)}</strong><span class="muted">${said(form.intro)}</span></span>
          </a>
        </li>
      `;
    })}</ul>
  `;
}
