import type { reply as en } from '../en/reply';
import type { Translation } from '../typed';

export const reply: Translation<typeof en> = {
  'reply.tab': '回复',
  'reply.to': '回复给',
  'reply.note': '备注',
  'reply.mode': '撰写内容',
  'reply.label': '通过{channel}回复 {customer}',
  'reply.noteLabel': '给同事的备注，不会发给客户',
  'reply.placeholder': '态度、原因、下一步、日期…',
  'reply.notePlaceholder': '同事需要知道什么？',
  'reply.send': '发送回复',
  'reply.sendNote': '保存备注',
  'reply.sending': '发送中…',
  'reply.draft': '草稿已保存在本机',
  'reply.keys': 'Ctrl+Enter 发送',
  'reply.sent': '回复已交付发送。',
  'reply.noteSaved': '备注已保存。',
  'reply.failed': '没有发出，您的文字还在。',
  'reply.attach': '添加附件',
  'reply.formLink': '插入表单链接',
  'reply.files': '随回复发送的文件',
  'reply.detach': '移除 {name}',
  'reply.uploading': '上传中…',
  'reply.fileLarge': '超过 25 MB',
  'reply.fileFailed': '上传失败',
  'reply.fileMissing': '有文件没有上传成功。请移除或重新添加。',
};
