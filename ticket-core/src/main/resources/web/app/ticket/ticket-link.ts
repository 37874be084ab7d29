import { html, type TemplateResult } from 'lit';
import { followInside, route } from '../base/route';

/** To another ticket, inside the page. */
export function ticketLink(ticket: string, text: string): TemplateResult {
  return html`
    <a href="${route.href({ ticket })}" @click="${(event: MouseEvent) =>
      followInside(event, { ticket })}">${text}</a>
  `;
}
