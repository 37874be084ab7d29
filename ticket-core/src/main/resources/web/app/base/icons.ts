import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Channel } from '../model/ticket';

const stroke = (paths: SVGTemplateResult): TemplateResult =>
  html`
    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">${paths}</svg>
  `;

/** Drawn on a 20-unit grid with the text's colour; always beside or instead of words that say the same. */
export const icons = {
  logo: stroke(svg`
    <path d="M2.5 9.5h15l-2.6 6.5H5.1zM10 3v6.5M10 3l4.5 4" />
  `),
  search: stroke(svg`
    <circle cx="9" cy="9" r="5.5" /><path d="m13 13 4 4" />
  `),
  filter: stroke(svg`
    <path d="M3 5h14M6 10h8M8.5 15h3" />
  `),
  warning: stroke(svg`
    <path d="M10 3.2 17.5 16h-15zM10 8v3.6M10 13.9v.1" />
  `),
  clock: stroke(svg`
    <circle cx="10" cy="10" r="7" /><path d="M10 6v4.2l2.7 1.8" />
  `),
  box: stroke(svg`
    <path d="M3 6.5 10 3l7 3.5v7L10 17l-7-3.5zM3 6.5l7 3.5 7-3.5M10 10v7" />
  `),
  tag: stroke(svg`
    <path d="M3 3.5h6.5L17 11l-6 6-7.5-7.5zM6.8 7v.1" />
  `),
  receipt: stroke(svg`
    <path d="M5 2.5h10v15l-2.5-1.7-2.5 1.7-2.5-1.7L5 17.5zM8 7h4M8 10.5h4" />
  `),
  messages: stroke(svg`
    <path d="M3 4h14v9.5H9L5.5 17v-3.5H3z" />
  `),
  back: stroke(svg`
    <path d="M12 4.5 6.5 10l5.5 5.5" />
  `),
  up: stroke(svg`
    <path d="M10 16V4.5M5 9.5l5-5 5 5" />
  `),
  keyboard: stroke(svg`
    <rect x="2" y="5" width="16" height="10.5" rx="1.5" /><path
      d="M5 8.2h.1M8.3 8.2h.1M11.6 8.2h.1M15 8.2h.1M6.5 12.3h7"
    />
  `),
  logout: stroke(svg`
    <path d="M8 3.5H4v13h4M12 6.5l3.5 3.5-3.5 3.5M15.5 10H8" />
  `),
  check: stroke(svg`
    <path d="m4 10.5 4 4 8-9" />
  `),
  clip: stroke(svg`
    <path d="m15.5 9-6 6a3.2 3.2 0 0 1-4.6-4.5l6.4-6.3a2.2 2.2 0 0 1 3.1 3l-6.2 6.2a1 1 0 0 1-1.5-1.4L12 7" />
  `),
  cloud: stroke(svg`
    <path d="M6 15.5a3.5 3.5 0 0 1-.3-7A4.7 4.7 0 0 1 14.8 8a3.8 3.8 0 0 1-.4 7.5z" />
  `),
  inbox: stroke(svg`
    <path d="M3 11.5 5.5 4h9l2.5 7.5V16H3zM3 11.5h4.2l1 2h3.6l1-2H17" />
  `),
  chart: stroke(svg`
    <path d="M3 17h14M5.5 14V9M10 14V4.5M14.5 14v-6" />
  `),
  plug: stroke(svg`
    <path d="M7 2.5v4M13 2.5v4M5 6.5h10v3a5 5 0 0 1-10 0zM10 14.5v3" />
  `),
  copy: stroke(svg`
    <rect x="7" y="7" width="9.5" height="9.5" rx="1.5" /><path
      d="M13 4.5V4a1 1 0 0 0-1-1H4.5a1 1 0 0 0-1 1v7.5a1 1 0 0 0 1 1H5"
    />
  `),
  sliders: stroke(svg`
    <path d="M3 6h8M15 6h2M3 14h2M9 14h8" /><circle cx="13" cy="6" r="2" /><circle cx="7" cy="14" r="2" />
  `),
  pulse: stroke(svg`
    <path d="M2.5 10.5h3.7L8 5l3.8 10 2-4.5h3.7" />
  `),
};

const CHANNEL_ICONS: Record<Channel, TemplateResult> = {
  email: stroke(svg`
    <rect x="2.5" y="4.5" width="15" height="11" rx="1.5" /><path d="m3 5.5 7 5.7 7-5.7" />
  `),
  form: stroke(svg`
    <rect x="4" y="2.5" width="12" height="15" rx="1.5" /><path d="M7 6.5h6M7 10h6M7 13.5h3" />
  `),
  dm: stroke(svg`
    <path
      d="M10 3.2c4 0 7 2.7 7 6.1s-3 6.1-7 6.1c-.8 0-1.6-.1-2.3-.3L4 17l.9-3.3A5.7 5.7 0 0 1 3 9.3c0-3.4 3-6.1 7-6.1z"
    />
  `),
  comment: stroke(svg`
    <path d="M3 4h14v9.5H9L5.5 17v-3.5H3zM6.5 8h7M6.5 10.5h4.5" />
  `),
  review: stroke(svg`
    <path d="m10 2.8 2.2 4.7 5 .7-3.6 3.6.9 5.1-4.5-2.4-4.5 2.4.9-5.1L2.8 8.2l5-.7z" />
  `),
  manual: stroke(svg`
    <path d="m12.5 4 3.5 3.5L7.5 16H4v-3.5zM10.8 5.8l3.4 3.4" />
  `),
};

export function channelIcon(channel: Channel): TemplateResult {
  return CHANNEL_ICONS[channel] ?? icons.messages;
}
