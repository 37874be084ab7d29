import type { message as en } from '../en/message';
import type { Translation } from '../typed';

export const message: Translation<typeof en> = {
  'message.in': '客户',
  'message.out': '店铺',
  'message.note': '内部备注',
  'message.showCut': '显示被截去的内容',
  'message.hideCut': '隐藏被截去的内容',
  'message.showMail': '按原邮件格式显示',
  'message.hideMail': '按纯文本显示',
  'message.mailFrame': '{author} 的原格式邮件',
  'message.blocked.one': '已拦截 {n} 张远程图片:加载后对方会知道您已阅读。',
  'message.blocked.other': '已拦截 {n} 张远程图片:加载后对方会知道您已阅读。',
  'message.loadImages': '显示图片',
  'message.automatic': '自动消息',
  'message.unverified': '发件人未验证',
  'message.unverifiedWhy': '渠道无法证明发件人身份,请不要透露订单信息。',
  'message.attachments': '附件',
  'message.readingNotes': '未能读取的内容',
  'message.via': '来自{channel}',
  'message.edited': '{time} 编辑过',
  'message.deleted': '客户已于 {time} 撤回',
  'message.why': '判断依据',
  'message.none': '没有可显示的消息。',
  'message.answeredBy': '已通过{channel}答复',
  'message.stars': '{n} 星(满分 5 星)',
};
