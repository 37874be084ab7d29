import type { AccountForm, ConnectedChannel, Draft, FormField } from './model';

const RANDOM_BYTES = 24;

/** What stands in the form at the moment. A stored secret is not known here: it stays unless something is entered. */
export class AccountDraft {
  id: string;
  displayName: string;
  readonly #form: AccountForm;
  readonly #channel: ConnectedChannel | undefined;
  readonly #values: Record<string, string>;
  readonly #removed = new Set<string>();
  readonly #keepFormer = new Set<string>();

  constructor(form: AccountForm, channel: ConnectedChannel | undefined, taken: readonly string[]) {
    this.#form = form;
    this.#channel = channel;
    this.id = channel?.id ?? freeName(form.platform, taken);
    this.displayName = channel?.displayName ?? '';
    this.#values = { ...channel?.settings };
  }

  value(name: string): string {
    return this.#values[name] ?? '';
  }

  enter(name: string, value: string): void {
    this.#values[name] = value;
    this.#removed.delete(name);
  }

  /** For secrets that the shop invents. */
  generate(name: string): void {
    const bytes = crypto.getRandomValues(new Uint8Array(RANDOM_BYTES));
    this.enter(name, btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_'));
  }

  isStored(name: string): boolean {
    return (this.#channel?.secrets.includes(name) ?? false) && !this.#removed.has(name);
  }

  takeAway(name: string): void {
    this.#values[name] = '';
    this.#removed.add(name);
  }

  keepsFormer(name: string): boolean {
    return this.#keepFormer.has(name);
  }

  keepFormer(name: string, keep: boolean): void {
    if (keep) this.#keepFormer.add(name);
    else this.#keepFormer.delete(name);
  }

  /** As the server takes it. */
  toSend(): Draft {
    const secrets = this.#form.fields.filter(({ secret }) => secret);
    const settings = this.#form.fields.filter(({ secret }) => !secret);
    return {
      ...(this.#channel
        ? { id: this.#channel.id, revision: this.#channel.revision }
        : { id: this.id.trim(), platform: this.#form.platform }),
      displayName: this.displayName.trim(),
      enabled: this.#channel?.enabled ?? true,
      settings: Object.fromEntries(this.#given(settings)),
      secrets: {
        ...Object.fromEntries(this.#given(secrets)),
        ...Object.fromEntries([...this.#removed].map((name) => [name, null])),
      },
      keepFormer: [...this.#keepFormer],
    };
  }

  #given(fields: readonly FormField[]): [string, string][] {
    return fields.map(({ name }): [string, string] => [name, this.value(name)]).filter(([, value]) =>
      value.trim() !== ''
    );
  }
}

function freeName(platform: string, taken: readonly string[]): string {
  const wished = platform === 'imap' ? 'support' : platform === 'webform' ? 'contact-form' : platform;
  let name = wished;
  for (let n = 2; taken.includes(name); n++) name = `${wished}-${n}`;
  return name;
}
