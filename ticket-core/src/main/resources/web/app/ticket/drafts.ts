import { remembered } from '../base/remembered';
import type { Attachment } from '../model/ticket-detail';

export type Writing = 'reply' | 'note';

/**
 * Unsent words, kept on this device until they are sent: a closed tab or a lost session costs nobody their text. Files that
 * go along are at the server already; only their names are kept here.
 */
export const drafts = {
  of: (ticket: string, writing: Writing): string => remembered.get(`draft.${writing}.${ticket}`) ?? '',
  keep: (ticket: string, writing: Writing, text: string): void =>
    remembered.set(`draft.${writing}.${ticket}`, text),

  filesOf(ticket: string): Attachment[] {
    try {
      return JSON.parse(remembered.get(`draft.files.${ticket}`) ?? '[]');
    } catch {
      return [];
    }
  },

  keepFiles: (ticket: string, files: Attachment[]): void =>
    remembered.set(`draft.files.${ticket}`, files.length === 0 ? '' : JSON.stringify(files)),
};
