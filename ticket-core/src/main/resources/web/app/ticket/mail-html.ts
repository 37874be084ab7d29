import DOMPurify from 'dompurify';

/**
 * A customer's HTML made harmless, in two forms.
 *
 * @see mail-frame for the second wall: a sandbox without scripts, forms or our origin, under its own content policy
 */
export interface SafeMail {
  /** Nothing remote is named any more. */
  quiet: string;
  withImages: string;
  remoteImages: number;
}

const ALLOWED = {
  FORBID_TAGS: [
    'style',
    'form',
    'input',
    'button',
    'select',
    'textarea',
    'video',
    'audio',
    'svg',
    'math',
    'link',
    'base',
  ],
  FORBID_ATTR: ['srcset', 'background', 'ping', 'target'],
  ALLOW_DATA_ATTR: false,
  ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|tel:|data:image\/(?:png|jpe?g|gif|webp);)/i,
};

export function safeMail(mail: string): SafeMail {
  // Parsed into a document of its own: an <img> that belongs to the page loads even while it is attached nowhere.
  const { body } = new DOMParser().parseFromString(DOMPurify.sanitize(mail, ALLOWED), 'text/html');
  for (const link of body.querySelectorAll('a')) {
    link.target = '_blank';
    link.rel = 'noopener noreferrer nofollow';
  }
  // A style can load from afar as well: url(), image-set(), @import. Mail keeps its colours and loses its pictures.
  for (const styled of body.querySelectorAll<HTMLElement>('[style]')) {
    if (/url\s*\(|image-set|@import|expression|\\/i.test(styled.getAttribute('style') ?? '')) {
      styled.removeAttribute('style');
    }
  }
  const withImages = body.innerHTML;
  const remote = [...body.querySelectorAll('img')].filter((image) =>
    /^https?:/i.test(image.getAttribute('src') ?? '')
  );
  for (const image of remote) image.removeAttribute('src');
  return { quiet: body.innerHTML, withImages, remoteImages: remote.length };
}
