import type { Status } from '../model/ticket';
import type { Contact } from '../model/ticket-detail';

/** One way in which somebody writes. */
export interface Way {
  id: string;
  name?: string | null;
  email?: string | null;
  since: string;
  contacts: Contact[];
}

/** Why two ways are one person; `undoneAt` once somebody took them apart. */
export interface Link {
  one: string;
  other: string;
  reason: string;
  actor: string;
  madeAt: string;
  undoneBy?: string | null;
  undoneAt?: string | null;
}

/** Somebody who may be the same person. */
export interface Hint {
  customer: string;
  name?: string | null;
  reason: string;
}

export interface CustomerView {
  id: string;
  name?: string | null;
  email?: string | null;
  customers: Way[];
  links: Link[];
  hints: Hint[];
  tickets: {
    id: string;
    number: number;
    subject: string;
    status: Status;
    type: string;
    openedAt: string;
    lastMessageAt: string;
  }[];
  orders: { number: string; total?: number | null; currency?: string | null; updatedAt: string }[];
}
