/** What the API says about tickets, see /q/openapi. A field the server left out is absent or null. */
export type Status = 'open' | 'waiting' | 'resolved' | 'merged';
export type Channel = 'email' | 'form' | 'dm' | 'comment' | 'review' | 'manual';
export type Risk = 'refund' | 'severe' | 'lost';

/** Those an agent works through; a merged ticket shows as the one it was merged into. */
export const STATUSES: readonly Status[] = ['open', 'waiting', 'resolved'];
export const CHANNELS: readonly Channel[] = ['email', 'form', 'dm', 'comment', 'review', 'manual'];
export const RISKS: readonly Risk[] = ['refund', 'severe', 'lost'];

export interface Customer {
  id: string;
  name?: string | null;
  email?: string | null;
}

export interface TicketItem {
  id: string;
  number: number;
  subject?: string | null;
  status: Status;
  type: string;
  typeConfidence: number;
  risk: Risk[];
  product?: string | null;
  orderNumber?: string | null;
  channels: Channel[];
  customer?: Customer | null;
  messageCount: number;
  openedAt: string;
  lastMessageAt: string;
  dueAt?: string | null;
  /** While the customer waits for an answer. */
  waitingSince?: string | null;
  valueAtRisk?: number | null;
  valueCurrency?: string | null;
  tier?: string | null;
  language?: string | null;
  angry?: boolean;
  snippet?: string | null;
  version: number;
}

export interface TicketPage {
  items: TicketItem[];
  next?: string | null;
}
