import { sentence } from '../i18n/locale';
import { taxonomy } from './taxonomy';

/**
 * In the agent's language. The server sends a code and, behind a space, what it is about; what an agent wrote, or a
 * customer's own words, are shown as they are.
 */
export function told(reason: string): string {
  const space = reason.indexOf(' ');
  const code = space < 0 ? reason : reason.slice(0, space);
  const about = space < 0 ? '' : reason.slice(space + 1);
  return sentence('reason', code, { about: code === 'other-kind' ? kinds(about) : about }) ?? reason;
}

function kinds(codes: string): string {
  return codes.split(' / ').map((code) => taxonomy.name(code)).join(' / ');
}
