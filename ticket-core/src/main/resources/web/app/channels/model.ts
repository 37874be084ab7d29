import { get, post, put, remove } from '../base/api';
import { locale } from '../i18n/locale';
import type { Channel } from '../model/ticket';

/** A sentence that the server says in the desk's languages. */
export interface Wording {
  en: string;
  zh: string;
}

export const said = (wording: Wording): string => wording[locale.language];

export interface Choice {
  value: string;
  label: Wording;
}

/** A field of an account form: the desk asks for whatever the server describes, and knows no platform. */
export interface FormField {
  name: string;
  kind: 'text' | 'host' | 'port' | 'number' | 'email' | 'url' | 'origins' | 'date' | 'mailbox' | 'choice';
  secret: boolean;
  required: boolean;
  label: Wording;
  help?: Wording | null;
  placeholder?: string | null;
  fallback?: string | null;
  choices: Choice[];
  generated: boolean;
  rotates: boolean;
  advanced: boolean;
}

export interface Copy {
  label: Wording;
  template: string;
  help?: Wording | null;
}

export interface AccountForm {
  platform: string;
  channel?: Channel | null;
  name: Wording;
  intro: Wording;
  tried: boolean;
  fields: FormField[];
  copies: Copy[];
}

export interface Offer {
  forms: AccountForm[];
  addresses: Record<string, string>;
}

export interface ChannelStatus {
  reason?: string | null;
  lastSuccessAt?: string | null;
  lastMessageAt?: string | null;
  backlog?: number | null;
  tokenExpiresAt?: string | null;
}

export interface ConnectedChannel {
  id: string;
  platform: string;
  displayName: string;
  enabled: boolean;
  settings: Record<string, string>;
  secrets: string[];
  origin: 'desk' | 'file' | 'changed-at-desk';
  revision: string;
  changedAt: string;
  changedBy?: string | null;
  state: string;
  status?: ChannelStatus | null;
}

export interface Draft {
  id?: string;
  platform?: string;
  displayName: string;
  enabled: boolean;
  settings: Record<string, string>;
  secrets: Record<string, string | null>;
  keepFormer: string[];
  revision?: string;
}

export interface TrialStep {
  what: Wording;
  works: boolean;
  words: Wording;
}

const one = (id: string): string => `/api/channels/${encodeURIComponent(id)}`;

export const channels = {
  all: (signal?: AbortSignal): Promise<ConnectedChannel[]> => get('/api/channels', signal),
  offer: (signal?: AbortSignal): Promise<Offer> => get('/api/channels/forms', signal),
  connect: (draft: Draft): Promise<ConnectedChannel> => post('/api/channels', { ...draft }),
  change: (id: string, draft: Draft): Promise<ConnectedChannel> => put(one(id), { ...draft }),
  remove: (id: string): Promise<void> => remove(one(id)),
  trial: (draft: Draft): Promise<{ steps: TrialStep[] }> => post('/api/channels/trial', { ...draft }),
};

/** Everything as it is, but switched on or off. */
export function switched(channel: ConnectedChannel, enabled: boolean): Draft {
  const { displayName, settings, revision } = channel;
  return { displayName, enabled, settings, secrets: {}, keepFormer: [], revision };
}
