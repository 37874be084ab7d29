import { post } from '../base/api';
import { t } from '../i18n/locale';
import { toast } from '../shell/toast';

/** What the server says of a merge, a split or a move: the ticket it was about, and what to undo. */
export interface Regrouped {
  id: string;
  number: number;
  regrouping: string;
}

/** Does it, says so, and offers to take it back as long as the sentence stands. */
export async function regroup(
  said: (done: Regrouped) => string,
  work: () => Promise<Regrouped>,
  changed: () => Promise<void>,
): Promise<Regrouped | undefined> {
  const done = await toast.tried(work);
  if (done) {
    toast.offer(said(done), t('regroup.undo'), async () => {
      await undo(done.regrouping);
      await changed();
    });
  }
  await changed();
  return done;
}

export function undo(regrouping: string): Promise<void> {
  return toast.outcome(t('regroup.undone'), () => post(`/api/regroupings/${regrouping}/undo`));
}
