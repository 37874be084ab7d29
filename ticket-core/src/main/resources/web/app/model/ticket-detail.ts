import type { Channel, Status, TicketItem } from './ticket';

export interface Attachment {
  name?: string | null;
  contentType?: string | null;
  size?: number | null;
  /** Absent when the connector could not keep the file. */
  sha256?: string | null;
}

export interface Mailbox {
  address: string;
  name?: string | null;
}

/** Whom a mail names. Answers go to the message's sender, who differs from `from` where Reply-To says so. */
export interface Addresses {
  from?: Mailbox | null;
  to: Mailbox[];
  cc: Mailbox[];
}

export interface Message {
  id: string;
  /** The ticket it belongs to: the one shown, or one merged into it. */
  ticket?: string | null;
  direction: 'in' | 'out' | 'note';
  channel?: Channel | null;
  author?: string | null;
  sender?: { handle: string; name?: string | null; verified: boolean } | null;
  addresses?: Addresses | null;
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
  ticket: string;
  number: number;
  subject: string;
  status: Status;
  score: number;
  reasons: string[];
}

/** Why a message joined, or why the ticket has its type. */
export interface Reason {
  text: string;
  kind: 'match' | 'type';
  at: string;
}

export interface OtherTicket {
  id: string;
  number: number;
  subject: string;
  status: Status;
  type: string;
  openedAt: string;
}

/** An answer that the same person had on another ticket. */
export interface AnswerElsewhere {
  ticket: string;
  number: number;
  channel: Channel;
  at: string;
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
  /** False where nothing but the number ties whoever wrote to it. */
  ofCustomer: boolean;
}

/** `detail`: number of the other ticket, or what was set. `regrouping`: what to undo, while it can be undone. */
export interface Activity {
  at: string;
  kind: string;
  actor: string;
  detail?: string | null;
  regrouping?: string | null;
}

/** By what the person is recognized. */
export interface Contact {
  kind: string;
  value: string;
  verified: boolean;
  reason: string;
}

export interface TicketDetail extends TicketItem {
  messages: Message[];
  reasons: Reason[];
  suggestions: Suggestion[];
  otherTickets: OtherTicket[];
  answeredElsewhere: AnswerElsewhere[];
  contacts: Contact[];
  /** Tickets whose stories it tells too. */
  merged: { ticket: string; number: number }[];
  mergedInto?: string | null;
  mergedIntoNumber?: number | null;
  order?: Order | null;
  /** One of the customer's orders, a digit away from the unknown one they named. */
  orderMeant?: string | null;
  activity: Activity[];
}
