import { get } from '../base/api';
import { Observable } from '../base/observable';
import { type Language, locale, named } from '../i18n/locale';

/** `own`: defined at the desk, with the words that tell it. */
export interface ProblemType {
  code: string;
  names: Partial<Record<Language, string>>;
  own?: boolean;
  keywords?: readonly string[];
  sentences?: readonly string[];
}

/** The shop's problem types. Until they are loaded, and for a type that was taken out since, the code is shown. */
class Taxonomy extends Observable {
  types: readonly ProblemType[] = [];

  async load(): Promise<void> {
    this.types = await get<ProblemType[]>('/api/taxonomy');
    this.changed();
  }

  name(code: string): string {
    const names = this.types.find((type) => type.code === code)?.names;
    return names?.[locale.language] ?? names?.en ?? named('type', code);
  }
}

export const taxonomy = new Taxonomy();
