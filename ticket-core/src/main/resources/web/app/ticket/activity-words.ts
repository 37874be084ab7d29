import { named } from '../i18n/locale';
import { taxonomy } from '../model/taxonomy';
import type { Activity } from '../model/ticket-detail';

/** One line of the history; codes that were set are told by their names. */
export function activityWords({ kind, detail }: Activity): string {
  return detail ? `${named('activity', kind)} ${detailWords(kind, detail)}` : named('activity', kind);
}

function detailWords(kind: string, detail: string): string {
  switch (kind) {
    case 'classified':
    case 'reclassified':
      return taxonomy.name(detail);
    case 'resolved':
      return named('resolution', detail);
    case 'status-changed':
      return named('status', detail);
    default:
      return detail;
  }
}
