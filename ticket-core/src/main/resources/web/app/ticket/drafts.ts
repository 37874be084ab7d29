import { remembered } from '../base/remembered';

export type Writing = 'reply' | 'note';

/** Unsent words, kept on this device until they are sent: a closed tab or a lost session costs nobody their text. */
export const drafts = {
  of: (ticket: string, writing: Writing): string => remembered.get(`draft.${writing}.${ticket}`) ?? '',
  keep: (ticket: string, writing: Writing, text: string): void =>
    remembered.set(`draft.${writing}.${ticket}`, text),
};
