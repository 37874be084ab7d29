import type { regroup as en } from '../en/regroup';
import type { Translation } from '../typed';

export const regroup: Translation<typeof en> = {
  'regroup.start': '整理消息',
  'regroup.choose': '请选择不属于本工单的消息。',
  'regroup.chosen.one': '已选 {n} 条消息',
  'regroup.chosen.other': '已选 {n} 条消息',
  'regroup.pick': '选择 {time} 的消息',
  'regroup.split': '拆成新工单',
  'regroup.move': '移到其他工单…',
  'regroup.merge': '合并整个工单…',
  'regroup.cancel': '保持不变',
  'regroup.allIsMerge': '已全选：请改为合并整个工单。',
  'regroup.moveTitle': '这些消息属于哪个工单？',
  'regroup.mergeTitle': '#{number} 合并到哪个工单？',
  'regroup.atHand': '相关工单',
  'regroup.byNumber': '或输入工单编号',
  'regroup.confirm': '确定',
  'regroup.missing': '请选择工单或输入编号。',
  'regroup.unknown': '没有可选的其他工单 #{number}。',
  'regroup.done.split': '已拆成工单 #{number}，客户不会察觉。',
  'regroup.done.move': '已移到 #{number}，客户不会察觉。',
  'regroup.done.merge': '#{number} 已合并，客户不会察觉。',
  'regroup.undo': '撤销',
  'regroup.undone': '已恢复原样。',
};
