import type { customer as en } from '../en/customer';
import type { Translation } from '../typed';

export const customer: Translation<typeof en> = {
  'customer.back': '返回',
  'customer.failed': '无法加载该客户。',
  'customer.open': '该客户的全部信息',
  'customer.ways': '联系方式',
  'customer.waysIntro': '回复总是发给写下该消息的人。',
  'customer.since': '自 {time} 起',
  'customer.links': '为什么认为是同一人',
  'customer.linkedBy': '{actor}，{time}',
  'customer.unlinkedBy': '由 {actor} 于 {time} 拆开',
  'customer.unlink': '拆开',
  'customer.unlinked': '已拆开。',
  'customer.link': '是同一人',
  'customer.linked': '已合为一人。',
  'customer.look': '先看看',
  'customer.hints': '可能是同一人',
  'customer.hintsIntro': '系统不会自行认定：地址和订单号谁都可以填写。',
  'customer.another': '另一位客户',
  'customer.tickets': '工单',
  'customer.orders': '订单',
};
