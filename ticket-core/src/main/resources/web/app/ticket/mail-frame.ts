import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { LightElement } from '../base/light-element';
import { plural, t } from '../i18n/locale';
import type { SafeMail } from './mail-html';

/**
 * Shows sanitized mail in a frame that has no scripts, no forms and no origin. Remote images stay away until asked
 * for, because loading one tells the sender when and where the mail was read.
 */
export class MailFrame extends LightElement {
  static override properties = { mail: { attribute: false }, author: {}, images: { state: true } };
  declare mail: SafeMail;
  declare author: string;
  declare images: boolean;

  constructor() {
    super();
    this.author = '';
    this.images = false;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('mail')) this.images = false;
  }

  override render(): TemplateResult {
    const { quiet, withImages, remoteImages } = this.mail;
    return html`
      ${remoteImages > 0 && !this.images
        ? html`
          <p class="notice notice-quiet">
            ${plural('message.blocked', remoteImages)}
            <button class="link" @click="${() => (this.images = true)}">${t('message.loadImages')}</button>
          </p>
        `
        : nothing}
      <iframe
        class="mail-frame"
        title="${t('message.mailFrame', { author: this.author })}"
        referrerpolicy="no-referrer"
        sandbox="allow-popups allow-popups-to-escape-sandbox"
        srcdoc="${page(this.images ? withImages : quiet, this.images)}"
      ></iframe>
    `;
  }
}

/** The frame's own policy holds even if the sanitizer has a hole: nothing runs, and nothing loads but images. */
function page(body: string, images: boolean): string {
  const policy = `default-src 'none'; style-src 'unsafe-inline'; img-src data:${
    images ? ' https: http:' : ''
  }`;
  return `<!doctype html><html lang=""><head><meta charset="utf-8"><title>Mail</title>` +
    `<meta http-equiv="Content-Security-Policy" content="${policy}">` +
    `<style>body{font:15px/1.5 system-ui,sans-serif;margin:12px;color:#1a2126;background:#fff;overflow-wrap:anywhere}` +
    `img{max-width:100%;height:auto}table{max-width:100%}blockquote{margin:0 0 0 .5em;padding-left:.8em;` +
    `border-left:3px solid #ccd3d8}</style></head><body>${body}</body></html>`;
}

customElements.define('ballast-mail-frame', MailFrame);
