import { analytics } from './en/analytics';
import { channels } from './en/channels';
import { codes } from './en/codes';
import { customer } from './en/customer';
import { inbox } from './en/inbox';
import { learning } from './en/learning';
import { message } from './en/message';
import { operations } from './en/operations';
import { reasons } from './en/reasons';
import { regroup } from './en/regroup';
import { reply } from './en/reply';
import { rules } from './en/rules';
import { shell } from './en/shell';
import { ticket } from './en/ticket';

/** Every sentence of the desk. `{name}` is filled in at the call; a key ending in `.one`/`.other` counts `{n}`. */
export const en = {
  ...shell,
  ...codes,
  ...inbox,
  ...ticket,
  ...reasons,
  ...message,
  ...regroup,
  ...reply,
  ...customer,
  ...analytics,
  ...channels,
  ...rules,
  ...learning,
  ...operations,
} as const;
