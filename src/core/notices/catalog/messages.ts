/** Text around the notices of a message, and the labels of buttons. */
import { span } from '../../format.ts';
import type { Words } from '../../text/words.ts';
import { entry, spanZh } from './entry.ts';
import { runButton } from './shared.ts';

const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

export const messages = {
  /** The header of the `ops-monitor.py` script. */
  title: entry<{ time: string }>({
    en: ({ time }) => `🛠️ Ops report (${time})`,
    'zh-CN': ({ time }) => `🛠️ Ops 快报（${time}）`,
  }),
  // --- The heading: one verdict, or counts.
  verdict: entry<{ subject: string; text: Words }>({
    en: ({ subject, text }) => `${subject} ${text}`,
    'zh-CN': ({ subject, text }) => `${subject} ${text}`,
  }),
  'count-person': entry<{ count: number }>({
    en: ({ count }) => (count === 1 ? '1 needs a person' : `${count} need a person`),
    'zh-CN': ({ count }) => `${count} 项需要处理`,
  }),
  'count-alerts': entry<{ count: number }>({
    en: ({ count }) => plural(count, 'alert'),
    'zh-CN': ({ count }) => `${count} 项警报`,
  }),
  'count-recovered': entry<{ count: number }>({
    en: ({ count }) => `${count} recovered`,
    'zh-CN': ({ count }) => `${count} 项已恢复`,
  }),
  'count-completed': entry<{ count: number }>({
    en: ({ count }) => `${count} completed`,
    'zh-CN': ({ count }) => `${count} 项已完成`,
  }),
  'count-started': entry<{ count: number }>({
    en: ({ count }) => `${count} started`,
    'zh-CN': ({ count }) => `${count} 项已启动`,
  }),
  'count-changes': entry<{ count: number }>({
    en: ({ count }) => plural(count, 'change'),
    'zh-CN': ({ count }) => `${count} 项变化`,
  }),
  'count-running': entry<{ count: number }>({
    en: ({ count }) => `${plural(count, 'job')} running`,
    'zh-CN': ({ count }) => `${count} 个作业运行中`,
  }),
  'and-also': entry<{ first: Words; next: Words }>({
    en: ({ first, next }) => `${first}, ${next}`,
    'zh-CN': ({ first, next }) => `${first}，${next}`,
  }),
  'host-time': entry({ en: 'host time', 'zh-CN': '主机时间' }),
  'action-required': entry({ en: 'ACTION REQUIRED', 'zh-CN': '需要处理' }),
  alert: entry({ en: 'ALERT', 'zh-CN': '警报' }),
  /** Name and id of a job. */
  named: entry<{ name: string; id: string }>({
    en: ({ name, id }) => `${name} (${id})`,
    'zh-CN': ({ name, id }) => `${name}（${id}）`,
  }),
  about: entry<{ subject: Words; text: Words }>({
    en: ({ subject, text }) => `${subject}: ${text}`,
    'zh-CN': ({ subject, text }) => `${subject}：${text}`,
  }),
  progress: entry<{ values: string }>({
    en: ({ values }) => `progress: ${values}`,
    'zh-CN': ({ values }) => `进度：${values}`,
  }),
  continued: entry<{ name: string }>({
    en: ({ name }) => `${name} (continued)`,
    'zh-CN': ({ name }) => `${name}（续）`,
  }),
  /** `over`: alerts that were resolved before their delivery. */
  'need-attention': entry<{ count: number; over: number }>({
    en: ({ count, over }) => `${count} need attention${over > 0 ? `, ${over} resolved meanwhile` : ''}`,
    'zh-CN': ({ count, over }) => `${count} 项需要关注${over > 0 ? `，其间 ${over} 项已解除` : ''}`,
  }),
  /** Followed by the command that shows them. */
  'details-left': entry<{ count: number }>({
    en: ({ count }) => `… details of ${count} of them left out: `,
    'zh-CN': ({ count }) => `… 略去其中 ${count} 项的详情：`,
  }),
  'found-at': entry<{ time: string; ms: number }>({
    en: ({ time, ms }) => `found at ${time} (${span(ms)} ago)`,
    'zh-CN': ({ time, ms }) => `发现于 ${time}（${spanZh(ms)}前）`,
  }),
  'sent-again': entry({
    en: 'sent again: it is not known whether it arrived',
    'zh-CN': '重发：不确定此前是否送达',
  }),
  'full-text-refused': entry({ en: 'Telegram refused the full text', 'zh-CN': 'Telegram 拒收全文' }),
  'earlier-left-out': entry<{ count: string }>({
    en: ({ count }) => `… (${count} earlier characters left out)`,
    'zh-CN': ({ count }) => `…（略去前面 ${count} 个字符）`,
  }),
  'middle-left-out': entry<{ count: string }>({
    en: ({ count }) => `… (${count} characters left out)`,
    'zh-CN': ({ count }) => `…（略去 ${count} 个字符）`,
  }),
  'open-write': entry<{ write: Words }>({
    en: ({ write }) => `⏳ Open write: ${write}`,
    'zh-CN': ({ write }) => `⏳ 未了结的写入：${write}`,
  }),
  'button-review': entry({ en: 'Review and approve', 'zh-CN': '查看并批准' }),
  'button-start': entry({ en: 'Start', 'zh-CN': '启动' }),
  'button-run': entry(runButton),

  // --- Headings of printed messages.
  'message-number': entry<{ number: number }>({
    en: ({ number }) => `message ${number}`,
    'zh-CN': ({ number }) => `消息 ${number}`,
  }),
  'is-audible': entry({ en: 'audible', 'zh-CN': '有提示音' }),
  'is-silent': entry({ en: 'silent', 'zh-CN': '静音' }),
  'is-edit': entry({ en: 'silent, edits the previous one', 'zh-CN': '静音，编辑原消息' }),
  /** Followed by the command that shows the jobs. */
  'not-printed': entry<{ count: number }>({
    en: ({ count }) => `${count} more messages are not shown here: `,
    'zh-CN': ({ count }) => `另有 ${count} 条消息未在此显示：`,
  }),

  // --- In a GitHub issue.
  'issue-alerts': entry({
    en: 'Alerts of ops-framework. Later ones are comments, and the issue is closed when none is open.',
    'zh-CN': 'ops-framework 的警报。后续警报为评论；全部警报解除后，此议题关闭。',
  }),
  'issue-not-accepted': entry<{ why: string }>({
    en: ({ why }) => `Telegram did not accept these alerts: ${why}`,
    'zh-CN': ({ why }) => `Telegram 未接受这些警报：${why}`,
  }),
  'issue-count': entry<{ count: number }>({
    en: ({ count }) =>
      `Alerts of ops-framework: ${count}. This repository is public, so they are not shown here.`,
    'zh-CN': ({ count }) => `ops-framework 的警报：${count} 项。此仓库是公开的，因此不在此显示。`,
  }),
  'issue-for-person': entry({
    en: 'Close this issue when you have dealt with it: nothing reports that this alert is over.',
    'zh-CN': '处理后请关闭此议题：此警报的解除不会被报告。',
  }),
  'issue-over': entry({
    en: 'No alert is open any more. The next one opens a new issue.',
    'zh-CN': '已没有未解除的警报。下一项警报会新建议题。',
  }),
  'issue-delivered': entry({
    en: 'Telegram has accepted all of these.',
    'zh-CN': 'Telegram 已接受全部警报。',
  }),
  /** The command that shows them follows. */
  'rest-elsewhere': entry({
    en: '… the rest is in the job summary of the run. All jobs:',
    'zh-CN': '…其余内容见该运行的作业摘要。全部作业：',
  }),
};
