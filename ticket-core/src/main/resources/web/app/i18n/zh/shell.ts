import type { shell as en } from '../en/shell';
import type { Translation } from '../typed';

export const shell: Translation<typeof en> = {
  'app.name': 'Ballast',

  'nav.label': '页面',
  'nav.inbox': '收件箱',
  'nav.analytics': '统计',
  'nav.channels': '渠道',
  'nav.learning': '学习',
  'nav.rules': '规则',
  'nav.operations': '运行状况',
  'nav.skip': '跳到正文',
  'nav.logout': '退出登录',
  'nav.language': '语言',
  'nav.theme': '外观',
  'nav.help': '键盘快捷键',

  'theme.system': '跟随系统',
  'theme.light': '浅色',
  'theme.dark': '深色',

  'login.title': '登录售后台',
  'login.user': '用户名',
  'login.password': '密码',
  'login.submit': '登录',
  'login.busy': '正在登录…',
  'login.wrong': '用户名或密码不正确。',
  'login.hint': '初始密码显示在启动 Ballast 的窗口里。',

  'live.on': '实时',
  'live.connecting': '连接中…',
  'live.off': '正在重新连接，列表可能不是最新的。',

  'problem.offline': '服务器没有应答。',
  'problem.server': '服务器无法完成此操作（{status}）。',
  'problem.denied': '您的账号没有此权限。',
  'problem.missing': '内容不存在，或已被删除。',
  'problem.conflict': '其他人刚刚改动过，已重新加载。',
  'problem.unavailable': 'Ballast 的这一部分目前没有运行。',
  'problem.retry': '重试',
  'problem.retrying': '正在重试…',

  'loading': '加载中…',

  'keys.title': '键盘快捷键',
  'keys.next': '下一个工单',
  'keys.previous': '上一个工单',
  'keys.open': '进入工单',
  'keys.search': '搜索',
  'keys.reply': '写回复',
  'keys.note': '写备注',
  'keys.resolve': '解决',
  'keys.regroup': '整理消息：拆分、移动、合并',
  'keys.back': '返回列表',
  'keys.help': '显示此帮助',
  'keys.send': '发送所写内容',
  'keys.close': '关闭',
};
