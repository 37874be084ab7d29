import type { rules as en } from '../en/rules';
import type { Translation } from '../typed';

export const rules: Translation<typeof en> = {
  'rules.title': '店铺自定规则',
  'rules.matching': '消息何时并入工单',
  'rules.matchingIntro':
    '每条消息都会与同一客户、订单和会话的工单比对打分：有把握的自动并入，可能的给出建议，其余新开工单。并错会掩盖问题，漏并只是多一张工单。',
  'rules.failed': '规则加载失败。',
  'rules.joinAt': '自动并入的最低分',
  'rules.joinAtHint': '越高：误并越少，需要人工判断的建议越多。',
  'rules.suggestAt': '给出建议的最低分',
  'rules.suggestAtHint': '越低：显示的可能重复越多。',
  'rules.window': '回看时间',
  'rules.windowHint': '沉默超过这段时间后，只有会话内的回复才会并入。',
  'rules.reopen': '已解决工单可重新打开的期限',
  'rules.reopenHint': '超过期限后，会话内的回复也会新开工单。',
  'rules.days': '天',
  'rules.save': '保存',
  'rules.reset': '恢复默认',
  'rules.saved': '从现在起对每条消息生效。',
  'rules.setBy': '由 {agent} 设置，{time}',
  'rules.crossed': '自动并入的最低分不能低于给出建议的最低分。',
};
