import type { Channel, Money, TicketItem } from './ticket';

export interface Attachment {
  name?: string | null;
  contentType?: string | null;
  size?: number | null;
  sha256?: string | null;
}

export interface Message {
  id: string;
  direction: 'in' | 'out' | 'note';
  channel?: Channel | null;
  platform?: string | null;
  author?: string | null;
  sender?: { handle?: string; name?: string | null; email?: string | null; verified?: boolean } | null;
  subject?: string | null;
  text?: string | null;
  fullText?: string | null;
  html?: string | null;
  sentAt: string;
  receivedAt?: string | null;
  attachments?: Attachment[] | null;
  rating?: number | null;
  automatic?: string | null;
  readingNotes?: string[] | null;
  delivery?: string | null;
}

/** Why the machine decided as it did, in words. */
export interface Reason {
  text: string;
  kind?: string | null;
  at?: string | null;
}

export interface Suggestion {
  kind: string;
  text?: string | null;
  ticket?: string | null;
  number?: number | null;
  score?: number | null;
  reasons?: string[] | null;
}

export interface Order {
  number?: string | null;
  status?: string | null;
  total?: number | Money | null;
  currency?: string | null;
  placedAt?: string | null;
  country?: string | null;
  lines?: { title?: string | null; sku?: string | null; quantity?: number | null }[] | null;
  trackings?: string[] | null;
}

export interface Activity {
  kind: string;
  at: string;
  actor?: string | null;
  text?: string | null;
}

export interface CustomerLink {
  id: string;
  number: number;
  subject?: string | null;
  status: string;
  type?: string | null;
  openedAt?: string | null;
}

export interface TicketDetail extends TicketItem {
  messages: Message[];
  reasons?: Reason[] | null;
  suggestions?: Suggestion[] | null;
  customerLinks?: CustomerLink[] | null;
  order?: Order | null;
  activity?: Activity[] | null;
  resolution?: string | null;
}
