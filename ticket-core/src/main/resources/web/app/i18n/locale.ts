import { Observable } from '../base/observable';
import { remembered } from '../base/remembered';
import { en } from './en';
import type { Key, PluralKey, Translation, Values } from './typed';
import { zh } from './zh';

export type Language = 'en' | 'zh';
export const LANGUAGES: Readonly<Record<Language, string>> = { en: 'English', zh: '中文' };

const SENTENCES: Record<Language, Translation<typeof en>> = { en, zh };

/** The desk's language: the agent's last choice, else the first of the browser's languages that the desk speaks. */
class Locale extends Observable {
  #language: Language = chosenBefore() ?? ofBrowser();

  constructor() {
    super();
    document.documentElement.lang = this.htmlLanguage;
  }

  get language(): Language {
    return this.#language;
  }

  choose(language: Language): void {
    this.#language = language;
    remembered.set('language', language);
    document.documentElement.lang = this.htmlLanguage;
    this.changed();
  }

  /**
   * For `Intl`: the desk's language with the browser's region, so that an English desk in Berlin writes 23/11/2026
   * and a Chinese one in Los Angeles counts its hours the American way.
   */
  get region(): string {
    const same = navigator.languages.find((tag) => tag.startsWith(this.#language));
    if (same) return same;
    const region = new Intl.Locale(navigator.language).maximize().region;
    return region ? `${this.#language}-${region}` : this.#language;
  }

  private get htmlLanguage(): string {
    return this.#language === 'zh' ? 'zh-Hans' : 'en';
  }
}

function chosenBefore(): Language | undefined {
  const language = remembered.get('language');
  return language === 'en' || language === 'zh' ? language : undefined;
}

function ofBrowser(): Language {
  for (const tag of navigator.languages) {
    if (tag.startsWith('zh')) return 'zh';
    if (tag.startsWith('en')) return 'en';
  }
  return 'en';
}

export const locale = new Locale();

/** The sentence for `key`; its holes must be given, and only its holes. */
export function t<K extends Key>(
  key: K,
  ...values: keyof Values<K> extends never ? [] : [Values<K>]
): string {
  return filled(SENTENCES[locale.language][key], values[0] ?? {});
}

/** The sentence for `n` things. */
export function plural(stem: PluralKey, n: number): string {
  const form = new Intl.PluralRules(locale.language).select(n) === 'one' ? 'one' : 'other';
  const count = new Intl.NumberFormat(locale.region).format(n);
  return filled(SENTENCES[locale.language][`${stem}.${form}`], { n: count });
}

/** The sentence for a code that the server sent; a code the desk does not know yet is shown as it is. */
export function named(
  group:
    | 'status'
    | 'channel'
    | 'risk'
    | 'resolution'
    | 'type'
    | 'delivery'
    | 'connector'
    | 'decision'
    | 'activity',
  code: string,
): string {
  const sentences: Record<string, string> = SENTENCES[locale.language];
  return sentences[`${group}.${code}`] ?? code.replaceAll(/[-_]/g, ' ');
}

/** The sentence for a code that may be none. */
export function sentence(
  group: 'reason',
  code: string,
  values: Record<string, string>,
): string | undefined {
  const sentences: Record<string, string> = SENTENCES[locale.language];
  const found = sentences[`${group}.${code}`];
  return found === undefined ? undefined : filled(found, values);
}

function filled(sentence: string, values: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)\}/g, (hole, name) => String(values[name] ?? hole));
}
