import { Observable } from '../base/observable';
import { remembered } from '../base/remembered';

export type Appearance = 'system' | 'light' | 'dark';
export const APPEARANCES: readonly Appearance[] = ['system', 'light', 'dark'];

/** Light, dark, or what the system says. The tokens follow `color-scheme`, so nothing else has to know. */
class Theme extends Observable {
  #chosen: Appearance = APPEARANCES.find((a) => a === remembered.get('appearance')) ?? 'system';
  readonly #system = matchMedia('(prefers-color-scheme: dark)');

  constructor() {
    super();
    this.#system.addEventListener('change', () => this.changed());
    this.#apply();
  }

  get chosen(): Appearance {
    return this.#chosen;
  }

  /** For what cannot follow a style sheet: the charts. */
  get dark(): boolean {
    return this.#chosen === 'dark' || (this.#chosen === 'system' && this.#system.matches);
  }

  choose(appearance: Appearance): void {
    this.#chosen = appearance;
    remembered.set('appearance', appearance);
    this.#apply();
    this.changed();
  }

  #apply(): void {
    document.documentElement.style.colorScheme = this.#chosen === 'system' ? 'light dark' : this.#chosen;
  }
}

export const theme = new Theme();
