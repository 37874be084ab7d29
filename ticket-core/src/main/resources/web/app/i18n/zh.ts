import type { en } from './en';
import type { Translation } from './typed';
import { analytics } from './zh/analytics';
import { channels } from './zh/channels';
import { codes } from './zh/codes';
import { customer } from './zh/customer';
import { inbox } from './zh/inbox';
import { learning } from './zh/learning';
import { message } from './zh/message';
import { operations } from './zh/operations';
import { reasons } from './zh/reasons';
import { regroup } from './zh/regroup';
import { reply } from './zh/reply';
import { rules } from './zh/rules';
import { shell } from './zh/shell';
import { ticket } from './zh/ticket';

/** Simplified Chinese. The types hold it complete: a missing page, key or hole is a type error. */
export const zh: Translation<typeof en> = {
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
};
