import { html, type TemplateResult } from 'lit';
import { followInside, route } from '../base/route';

/** To another ticket, inside the page and from any part of the desk. */
export function ticketLink(ticket: string, text: string): TemplateResult {
  const change = { page: '', customer: '', ticket };
  return html`
    <a href="${route.href(change)}" @click="${(event: MouseEvent) => followInside(event, change)}">${text}</a>
  `;
}
