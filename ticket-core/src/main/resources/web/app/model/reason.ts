import { duration } from '../i18n/format';
import { sentence } from '../i18n/locale';
import { taxonomy } from './taxonomy';

const HOUR = 3_600_000;

/**
 * In the agent's language. The server sends a code and, behind a space, what it is about; what an agent wrote, or a
 * customer's own words, are shown as they are.
 */
export function told(reason: string): string {
  const space = reason.indexOf(' ');
  const code = space < 0 ? reason : reason.slice(0, space);
  const about = space < 0 ? '' : reason.slice(space + 1);
  if (code === 'gap' && about === '0 h') return sentence('reason', 'at-once', {}) ?? reason;
  return sentence('reason', code, { about: aboutWords(code, about) }) ?? reason;
}

function aboutWords(code: string, about: string): string {
  switch (code) {
    case 'other-kind':
      return kinds(about);
    case 'gap':
      return passed(about);
    default:
      return about;
  }
}

/** `21 h` or `3 d`. */
function passed(about: string): string {
  const [length, unit] = about.split(' ');
  const hours = Number(length) * (unit === 'd' ? 24 : 1);
  return Number.isFinite(hours) ? duration(hours * HOUR) : about;
}

function kinds(codes: string): string {
  return codes.split(' / ').map((code) => taxonomy.name(code)).join(' / ');
}
