/** Writes: their plans, approvals, endings and verifications. */
import { span } from '../../format.ts';
import type { Words } from '../../text/words.ts';
import { after, entry, spanZh } from './entry.ts';

const commandsZh: Readonly<Record<string, string>> = {
  plan: '计划',
  apply: '执行',
  verify: '验证',
  settle: '收尾',
};
const statesZh: Readonly<Record<string, string>> = {
  applied: '写入已执行，但未能保存此结果',
  failed: '写入失败，但未能保存此结果',
  undetermined: '写入结果不明，且未能保存此结果',
};

const forMs = (ms: number | undefined) => (ms === undefined ? '' : ` for ${span(ms)}`);
const forMsZh = (ms: number | undefined) => (ms === undefined ? '' : `已有 ${spanZh(ms)}`);

export const writes = {
  // --- Steps.
  'write-waits': entry({ en: 'write waits for approval', 'zh-CN': '写入等待批准' }),
  'write-still-waits': entry<{ ms?: number }>({
    en: ({ ms }) => `write waiting for approval${forMs(ms)}`,
    'zh-CN': ({ ms }) => `写入等待批准${forMsZh(ms)}`,
  }),
  'write-unverified': entry<{ ms?: number }>({
    en: ({ ms }) => `write unverified${forMs(ms)}`,
    'zh-CN': ({ ms }) => `写入未验证${forMsZh(ms)}`,
  }),
  'write-refused': entry<{ reason?: string }>({
    en: ({ reason }) => `write refused${after(' (', reason, ')')}`,
    'zh-CN': ({ reason }) => `写入被拒绝${after('（', reason, '）')}`,
  }),
  'write-superseded': entry({
    en: 'write superseded by a newer plan of this job',
    'zh-CN': '写入已被此作业的新计划取代',
  }),
  'plan-expired': entry({ en: 'plan expired without approval', 'zh-CN': '计划已过期，无人及时批准' }),
  'applied-unverified': entry({ en: 'applied, unverified', 'zh-CN': '已执行，未验证' }),
  'applied-without-verdict': entry({
    en: 'applied, unverified: the verification gave no verdict',
    'zh-CN': '已执行，未验证：验证没有得出结论',
  }),
  'write-failed': entry<{ ending?: Words }>({
    en: ({ ending }) => `write failed${after(' (', ending, ')')}`,
    'zh-CN': ({ ending }) => `写入失败${after('（', ending, '）')}`,
  }),
  'write-undetermined': entry({
    en: 'write undetermined: it may have been made, fully or in part',
    'zh-CN': '写入结果不明：可能已生效，或只生效了一部分',
  }),
  'write-verified': entry({ en: 'write verified', 'zh-CN': '写入已验证' }),
  'verification-failed': entry({ en: 'verification failed', 'zh-CN': '验证失败' }),
  /** Any other status. */
  'write-status': entry<{ status: string }>({
    en: ({ status }) => `write ${status}`,
    'zh-CN': ({ status }) => `写入状态：${status}`,
  }),
  'write-step-failed': entry<{ command: string }>({
    en: ({ command }) => `${command} of a write failed`,
    'zh-CN': ({ command }) => `一次写入的${commandsZh[command] ?? command}失败`,
  }),
  'write-outcome-unknown': entry({ en: 'outcome of a write unknown', 'zh-CN': '一次写入没有走到终点' }),
  'write-run-idle': entry({
    en: 'the run of a write ended and ran nothing',
    'zh-CN': '一次写入的运行已结束，没有执行任何操作',
  }),
  'write-run-undecided': entry({
    en: 'the run of a write ended without a verdict',
    'zh-CN': '写入的运行已结束，没有结论',
  }),
  /** `status`: applied, failed or undetermined. */
  'write-unsaved': entry<{ status: string }>({
    en: ({ status }) => `write ${status}, but this could not be saved`,
    'zh-CN': ({ status }) => statesZh[status] ?? `写入状态 ${status} 未能保存`,
  }),
  'ledger-damaged': entry({ en: 'the write ledger was damaged', 'zh-CN': '写入账本已损坏' }),

  // --- The plan and its approval.
  'plan-runs': entry<{ words: string }>({
    en: ({ words }) => `runs: ${words}`,
    'zh-CN': ({ words }) => `将执行：${words}`,
  }),
  'plan-cut': entry({
    en: 'command cut; the summary of the run shows all of it',
    'zh-CN': '命令已截断：完整内容见该运行的摘要',
  }),
  'plan-output-cut': entry({
    en: 'plan cut: the summary of the run has all of it',
    'zh-CN': '计划已截断：完整内容见该运行的摘要',
  }),
  'plan-in-summary': entry({
    en: 'the command is in the summary of the run',
    'zh-CN': '将执行的内容见该运行的摘要',
  }),
  'plan-where': entry<{ namespace: string; folder: string }>({
    en: ({ namespace, folder }) => `where: ${namespace}, in ${folder}`,
    'zh-CN': ({ namespace, folder }) => `位置：${namespace}，目录 ${folder}`,
  }),
  'plan-risk': entry<{ risk: string }>({
    en: ({ risk }) => `risk: ${risk}`,
    'zh-CN': ({ risk }) => `风险：${risk}`,
  }),
  'gate-environment': entry<{ environment: string }>({
    en: ({ environment }) => `environment ${environment}`,
    'zh-CN': ({ environment }) => `环境 ${environment}`,
  }),
  'gate-dispatch': entry({
    en: 'second dispatch, required reviewers unavailable',
    'zh-CN': '由第二人启动（此处没有必需的审阅者）',
  }),
  approval: entry<{ gate: Words; digest?: string }>({
    en: ({ gate, digest }) => `approval: ${gate}${after('; start the workflow with plan-digest ', digest)}`,
    'zh-CN': ({ gate, digest }) => `批准方式：${gate}${after('；请以 plan-digest ', digest, ' 启动工作流')}`,
  }),
  'approved-by': entry<{ people: string; environment: string }>({
    en: ({ people, environment }) => `approved by: ${people} (environment ${environment})`,
    'zh-CN': ({ people, environment }) => `批准人：${people}，通过环境 ${environment}`,
  }),
  'approved-by-dispatch': entry<{ people: string }>({
    en: ({ people }) => `approved by: ${people} (second dispatch, required reviewers unavailable)`,
    'zh-CN': ({ people }) => `批准人：${people}，由第二人启动（此处没有必需的审阅者）`,
  }),
  'approve-until': entry<{ date: string; time: string }>({
    en: ({ date, time }) => `approve until: ${date} ${time}`,
    'zh-CN': ({ date, time }) => `批准期限：${date} ${time}`,
  }),
  'requested-by': entry<{ person: string }>({
    en: ({ person }) => `requested by: ${person}`,
    'zh-CN': ({ person }) => `请求者：${person}`,
  }),
  'verified-by': entry<{ jobs: string }>({
    en: ({ jobs }) => `verified by: ${jobs}`,
    'zh-CN': ({ jobs }) => `由以下作业验证：${jobs}`,
  }),
  'plan-digest': entry<{ digest: string }>({
    en: ({ digest }) => `plan: ${digest}`,
    'zh-CN': ({ digest }) => `计划：${digest}`,
  }),

  // --- What was run, and what to do.
  'nothing-run': entry({ en: 'nothing was run', 'zh-CN': '没有执行任何命令' }),
  'attempt-ran-nothing': entry({ en: 'this attempt ran nothing', 'zh-CN': '这次尝试没有执行任何命令' }),
  'nothing-run-waits': entry<{ time: string }>({
    en: ({ time }) => `nothing was run; the plan waits for approval until ${time}`,
    'zh-CN': ({ time }) => `没有执行任何命令；计划仍在等待批准，截至 ${time}`,
  }),
  'no-plan-to-apply': entry({
    en: 'nothing was run: there was no plan to apply',
    'zh-CN': '没有执行任何命令：没有可执行的计划',
  }),
  'unknown-whether-changed': entry({
    en: 'unknown whether anything changed: check the run and the host',
    'zh-CN': '是否有改动尚不清楚：请查看该运行和主机',
  }),
  'another-run-has-it': entry({
    en: 'another run has the write and reports its outcome',
    'zh-CN': '另一次运行持有此写入，并会报告结果',
  }),
  'tick-verifies': entry({
    en: 'not verified: a tick on the host verifies it half an hour later',
    'zh-CN': '未验证：主机上的检查会在半小时后补做',
  }),
  'lines-in-log': entry<{ count: number }>({
    en: ({ count }) => `and ${count} more lines, in the log of the run`,
    'zh-CN': ({ count }) => `另有 ${count} 行，见该运行的日志`,
  }),
  'command-ended': entry<{ ending: Words }>({
    en: ({ ending }) => `command: ${ending}`,
    'zh-CN': ({ ending }) => `命令：${ending}`,
  }),
  'verification-from': entry<{ time: string; jobs: string }>({
    en: ({ time, jobs }) => `verification from ${time}: ${jobs}`,
    'zh-CN': ({ time, jobs }) => `自 ${time} 起验证：${jobs}`,
  }),
  'to-verify': entry<{ command: string }>({
    en: ({ command }) => `to verify: ${command}`,
    'zh-CN': ({ command }) => `如需验证：${command}`,
  }),
  'not-retried': entry({ en: 'not retried automatically', 'zh-CN': '不会自行重试' }),
  'never-repeated': entry<{ command: string }>({
    en: ({ command }) => `never repeated automatically; to check the result: ${command}`,
    'zh-CN': ({ command }) => `绝不会自行重复；如需查看现状：${command}`,
  }),
  rollback: entry<{ job: string }>({
    en: ({ job }) => `rollback: plan the write ${job}; it needs its own approval`,
    'zh-CN': ({ job }) => `回退：计划写入 ${job}；它需要单独批准`,
  }),

  // --- How its command ended, besides the exits of `runs.ts`.
  'canceled-while-running': entry({ en: 'canceled while it ran', 'zh-CN': '执行期间被取消' }),
  'runner-gone': entry({
    en: 'outcome unknown: the process that ran it is gone',
    'zh-CN': '结果不明：执行它的进程已不在',
  }),
  'ended-in-doubt': entry<{ ending: Words; why: Words }>({
    en: ({ ending, why }) => `${ending}, but it is unknown what ran: ${why}`,
    'zh-CN': ({ ending, why }) => `${ending}，但无法得知执行的是什么：${why}`,
  }),

  // --- Reads that verify it; `more`: other differences from the approved plan.
  'read-verified': entry<{ job: string; why: Words; more?: Words }>({
    en: ({ job, why, more }) => `${job}: verified, ${why}${after('; ', more)}`,
    'zh-CN': ({ job, why, more }) => `${job}：通过，${why}${after('；', more)}`,
  }),
  'read-failed': entry<{ job: string; why: Words; more?: Words }>({
    en: ({ job, why, more }) => `${job}: failed, ${why}${after('; ', more)}`,
    'zh-CN': ({ job, why, more }) => `${job}：未通过，${why}${after('；', more)}`,
  }),
  'read-undetermined': entry<{ job: string; why: Words; more?: Words }>({
    en: ({ job, why, more }) => `${job}: undetermined, ${why}${after('; ', more)}`,
    'zh-CN': ({ job, why, more }) => `${job}：没有结论，${why}${after('；', more)}`,
  }),
  'read-completed': entry<{ level: string; message?: Words }>({
    en: ({ level, message }) => `completed, level ${level}${after(' (', message, ')')}`,
    'zh-CN': ({ level, message }) => `已完成，级别 ${level}${after('（', message, '）')}`,
  }),
  'read-not-completed': entry<{ level: string; message?: Words }>({
    en: ({ level, message }) => `not completed, level ${level}${after(' (', message, ')')}`,
    'zh-CN': ({ level, message }) => `未完成，级别 ${level}${after('（', message, '）')}`,
  }),
  'read-undeclared': entry({ en: 'no longer in the jobs file', 'zh-CN': '它已不在作业文件中' }),
  'read-not-approved': entry({ en: 'not approved with the plan', 'zh-CN': '未随计划批准' }),
  'read-changed': entry({
    en: 'its command in the jobs file is not the one that was approved with the plan',
    'zh-CN': '作业文件中它的命令不是随计划批准的那一个',
  }),
  'read-not-run': entry({ en: 'not run', 'zh-CN': '没有执行' }),
  'plan-elsewhere': entry({
    en: 'the approved plan is not on this host',
    'zh-CN': '批准的计划不在这台主机上',
  }),

  // --- Writes without a verdict.
  'open-waiting': entry<{ name: string; time: string }>({
    en: ({ name, time }) => `waits for approval: ${name}, since ${time}`,
    'zh-CN': ({ name, time }) => `等待批准：${name}，自 ${time} 起`,
  }),
  'open-applied': entry<{ name: string; time: string }>({
    en: ({ name, time }) => `applied, unverified: ${name}, since ${time}`,
    'zh-CN': ({ name, time }) => `已执行，未验证：${name}，自 ${time} 起`,
  }),
  'open-verifying': entry<{ name: string; time: string }>({
    en: ({ name, time }) => `verification failed, runs again: ${name}, since ${time}`,
    'zh-CN': ({ name, time }) => `验证失败，正在重新验证：${name}，自 ${time} 起`,
  }),
  'open-undetermined': entry<{ name: string; time: string }>({
    en: ({ name, time }) => `undetermined, perhaps made: ${name}, since ${time}`,
    'zh-CN': ({ name, time }) => `结果不明，可能已生效：${name}，自 ${time} 起`,
  }),
};
