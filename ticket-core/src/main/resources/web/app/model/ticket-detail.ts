import type { Channel, TicketItem } from './ticket';

export interface Attachment {
  name?: string | null;
  contentType?: string | null;
  size?: number | null;
  /** Absent when the connector could not keep the file. */
  sha256?: string | null;
}

export interface Message {
  id: string;
  direction: 'in' | 'out' | 'note';
  channel?: Channel | null;
  author?: string | null;
  sender?: { handle: string; name?: string | null; verified: boolean } | null;
  text: string;
  fullText?: string | null;
  html?: string | null;
  sentAt: string;
  attachments: Attachment[];
  rating?: number | null;
  automatic?: string | null;
  matchReasons?: string[];
  typeReasons?: string[];
  readingNotes: string[];
  editedAt?: string | null;
  deletedAt?: string | null;
  /** Of an answer: queued, sent, failed, uncertain. */
  delivery?: string | null;
  deliveryReason?: string | null;
}

/** Another ticket that may tell of the same problem. */
export interface Suggestion {
  id: string;
  number: number;
  subject?: string | null;
  status: string;
  score: number;
  reasons: string[];
}

/** The order as the shop system tells it. */
export interface Order {
  number: string;
  /** Payment and fulfilment in the shop system's words. */
  status: string;
  total?: number | null;
  currency?: string | null;
  placedAt: string;
  country?: string | null;
  lines: { title: string; quantity: number }[];
  trackings: string[];
}

export interface Activity {
  at: string;
  kind: string;
  actor: string;
  detail?: string | null;
}

/** By what the customer is recognized. */
export interface CustomerLink {
  kind: string;
  value: string;
  verified: boolean;
  reason: string;
}

export interface TicketDetail extends TicketItem {
  messages: Message[];
  reasons: string[];
  suggestions: Suggestion[];
  customerLinks: CustomerLink[];
  order?: Order | null;
  activity: Activity[];
  mergedInto?: string | null;
}
