import type { analytics as en } from '../en/analytics';
import type { Translation } from '../typed';

export const analytics: Translation<typeof en> = {
  'analytics.title': '售后压力来自哪里',
  'analytics.intro': '所有渠道新建的工单，每个只计一次。',
  'analytics.range': '时间范围',
  'analytics.range.3': '最近 3 个月',
  'analytics.range.6': '最近 6 个月',
  'analytics.range.12': '最近 12 个月',
  'analytics.by': '统计维度',
  'analytics.by.type': '问题类型',
  'analytics.by.product': '产品',
  'analytics.by.channel': '渠道',
  'analytics.total': '合计',
  'analytics.month': '月份',
  'analytics.share': '占比',
  'analytics.chart': '按{dimension}统计的每月工单数，下方表格为相同数据',
  'analytics.table': '按{dimension}和月份统计的工单数',
  'analytics.none': '这段时间没有可统计的内容',
  'analytics.noneNext': '请选择更长的时间范围，或等待第一批工单。',
  'analytics.failed': '统计数据加载失败。',
  'analytics.unknown': '未知',
  'analytics.others': '其他',
  'analytics.kpi.total': '期间工单数',
  'analytics.kpi.top': '最常见',
  'analytics.kpi.change': '本月至今对比上月',
};
