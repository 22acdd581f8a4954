/** The page of a plan that waits for approval, the page of a write, and the history of writes. */
import type { Words } from '../../text/words.ts';
import { after, entry } from './entry.ts';
import { uncoveredMark } from './shared.ts';

const whensZh: Readonly<Record<string, string>> = { success: '成功后', failure: '失败后', always: '结束后' };

export const plan = {
  // --- What stands around the parts.
  colon: entry({ en: ': ', 'zh-CN': '：' }),
  either: entry<{ first: Words; next: Words }>({
    en: ({ first, next }) => `${first} or ${next}`,
    'zh-CN': ({ first, next }) => `${first} 或 ${next}`,
  }),

  // --- Titles.
  'plan-command': entry({ en: 'Command, one argument per line', 'zh-CN': '命令（每行一个参数）' }),
  'plan-strange-words': entry({
    en: 'Non-ASCII words, whose letters may look like others',
    'zh-CN': '含非 ASCII 字符的词（其字符可能与其他字符形似）',
  }),
  'plan-output': entry({ en: 'Output of `commands.plan`', 'zh-CN': '`commands.plan` 的输出' }),
  'plan-facts': entry({ en: 'Plan', 'zh-CN': '计划' }),
  'plan-ignored': entry({
    en: 'Lines that match these patterns are not in the digest',
    'zh-CN': '与这些模式匹配的行不计入摘要值',
  }),
  'plan-code': entry({ en: 'Variables that can load code', 'zh-CN': '可加载代码的变量' }),
  'plan-verification': entry({ en: 'Verification', 'zh-CN': '验证' }),
  'plan-files': entry({
    en: 'Files covered by the digest, except what their programs load',
    'zh-CN': '计入摘要值的文件（不含程序自行加载的内容）',
  }),
  'plan-uncovered': entry({
    en: 'Named but not covered by the digest (folders, sockets, missing paths)',
    'zh-CN': '命令中提到但不计入摘要值（目录、套接字、不存在的路径）',
  }),

  // --- Names of facts.
  'row-name': entry({ en: 'Name', 'zh-CN': '名称' }),
  'row-job': entry({ en: 'Job', 'zh-CN': '作业' }),
  'row-host': entry({ en: 'Host', 'zh-CN': '主机' }),
  'row-folder': entry({ en: 'Folder', 'zh-CN': '目录' }),
  'row-link': entry({ en: 'Link to the folder', 'zh-CN': '指向该目录的链接' }),
  'row-risk': entry({ en: 'Risk', 'zh-CN': '风险' }),
  'row-deadline': entry({ en: 'Deadline', 'zh-CN': '时限' }),
  'row-variables': entry({ en: 'Environment values', 'zh-CN': '环境变量' }),
  'row-rules': entry({ en: 'Approval rules', 'zh-CN': '审批规则' }),
  'row-followers': entry({ en: 'Follow-up jobs', 'zh-CN': '后续作业' }),
  'row-jobs-file': entry({ en: 'Jobs file', 'zh-CN': '作业文件' }),
  'row-rollback': entry({ en: 'Rollback', 'zh-CN': '回退' }),
  'row-commit': entry({ en: 'Commit', 'zh-CN': '提交' }),
  'row-requester': entry({ en: 'Requested by', 'zh-CN': '请求者' }),
  'row-approval': entry({ en: 'Approval', 'zh-CN': '审批' }),
  'row-until': entry({ en: 'Approve until', 'zh-CN': '批准期限' }),
  'row-digest': entry({ en: 'Digest', 'zh-CN': '摘要值' }),

  // --- Facts.
  none: entry({ en: 'none', 'zh-CN': '无' }),
  'no-plan-command': entry({ en: '(no commands.plan)', 'zh-CN': '（没有 commands.plan）' }),
  'plan-printed-nothing': entry({
    en: '(commands.plan printed nothing)',
    'zh-CN': '（commands.plan 没有输出）',
  }),
  /** Before a line of the output. */
  'not-in-digest': entry(uncoveredMark),
  'plan-deadline': entry<{ seconds: number }>({
    en: ({ seconds }) => `${seconds} s`,
    'zh-CN': ({ seconds }) => `${seconds} 秒`,
  }),
  /** `when`: success, failure or always. */
  'plan-follower': entry<{ job: string; when: string; seconds: number }>({
    en: ({ job, when, seconds }) => `${job} (${when}, after ${seconds} s)`,
    'zh-CN': ({ job, when, seconds }) => `${job}（${whensZh[when] ?? when} ${seconds} 秒）`,
  }),
  /** GitHub's settings of the environment; `people`: any of them approves. */
  'gate-with-note': entry<{ gate: Words; people: Words; self: Words; more?: Words }>({
    en: ({ gate, people, self, more }) => `${gate} by ${people}; ${self}${after('; ', more)}`,
    'zh-CN': ({ gate, people, self, more }) => `${gate}，由 ${people} 审批；${self}${after('；', more)}`,
  }),
  'not-by-requester': entry({ en: 'not by the requester', 'zh-CN': '请求者本人不得批准' }),
  'requester-may-approve': entry({
    en: 'GitHub lets the requester approve',
    'zh-CN': 'GitHub 允许请求者本人批准',
  }),
  'two-must-approve': entry<{ why: Words }>({
    en: ({ why }) => `two different people must approve: ${why}`,
    'zh-CN': ({ why }) => `须由两位不同的人批准：${why}`,
  }),
  'plan-preview': entry({
    en: 'a preview: to have it approved and made, start the workflow (docs/writes.md). Nothing was changed',
    'zh-CN': '此为预览：如需审批并执行，请启动工作流（docs/writes.md）。没有做任何改动',
  }),

  // --- A write.
  'whole-digest': entry<{ digest: string }>({
    en: ({ digest }) => `digest: ${digest}`,
    'zh-CN': ({ digest }) => `摘要值：${digest}`,
  }),
  'planned-at': entry<{ time: string; person: string }>({
    en: ({ time, person }) => `planned: ${time}, requested by ${person}`,
    'zh-CN': ({ time, person }) => `计划时间：${time}，请求者：${person}`,
  }),
  'approval-until': entry<{ gate: Words; time: string }>({
    en: ({ gate, time }) => `approval: ${gate}, until ${time}`,
    'zh-CN': ({ gate, time }) => `审批：${gate}，截至 ${time}`,
  }),
  'refused-for': entry<{ reason: string }>({
    en: ({ reason }) => `refused: ${reason}`,
    'zh-CN': ({ reason }) => `拒绝原因：${reason}`,
  }),
  'command-ended-at': entry<{ ending: Words; time: string }>({
    en: ({ ending, time }) => `command: ${ending}, ${time}`,
    'zh-CN': ({ ending, time }) => `命令：${ending}，${time}`,
  }),
  'write-ended': entry<{ job: string; state: Words; why?: Words }>({
    en: ({ job, state, why }) => `${job} ${state}${after(': ', why)}`,
    'zh-CN': ({ job, state, why }) => `${job} ${state}${after('：', why)}`,
  }),

  // --- The history.
  'history-planned': entry<{ time: string; person: string }>({
    en: ({ time, person }) => `planned ${time}, asked by ${person}`,
    'zh-CN': ({ time, person }) => `计划于 ${time}，请求者 ${person}`,
  }),
  'history-approved': entry<{ people: string }>({
    en: ({ people }) => `approved by ${people}`,
    'zh-CN': ({ people }) => `批准人 ${people}`,
  }),
  'history-applied': entry<{ time: string }>({
    en: ({ time }) => `applied ${time}`,
    'zh-CN': ({ time }) => `执行于 ${time}`,
  }),
  'history-verified': entry<{ time: string }>({
    en: ({ time }) => `verified ${time}`,
    'zh-CN': ({ time }) => `验证于 ${time}`,
  }),
  'history-left': entry<{ count: number }>({
    en: ({ count }) => (count === 1 ? 'and 1 older one, in the log' : `and ${count} older ones, in the log`),
    'zh-CN': ({ count }) => `另有 ${count} 项更早的写入，见日志`,
  }),
};
