/** Job summaries: their headings, titles, and text between the sentences of notices. */
import { span } from '../../format.ts';
import type { Words } from '../../text/words.ts';
import { after, entry, spanZh } from './entry.ts';

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

const statesZh: Readonly<Record<string, string>> = {
  running: '运行中',
  completed: '已完成',
  succeeded: '成功',
  paused: '已暂停',
  stalled: '停滞',
  unknown: '状态未知',
  failed: '失败',
  'timed-out': '超时',
  'not-started': '未能启动',
  interrupted: '被中断',
  write: '写入',
  'never ran': '从未运行',
  'not asked': '未查询',
  started: '已启动',
};

const writes: Readonly<Record<string, { readonly en: string; readonly zh: string }>> = {
  planned: { en: 'waiting for approval', zh: '等待批准' },
  superseded: { en: 'superseded', zh: '已被取代' },
  expired: { en: 'expired', zh: '已过期' },
  refused: { en: 'refused', zh: '已拒绝' },
  applying: { en: 'applying', zh: '正在执行' },
  applied: { en: 'applied, not verified', zh: '已执行，未验证' },
  failed: { en: 'failed', zh: '失败' },
  undetermined: { en: 'undetermined', zh: '结果未知' },
  verifying: { en: 'verifying', zh: '正在验证' },
  verified: { en: 'verified', zh: '已验证' },
  'verification-failed': { en: 'verification failed', zh: '验证失败' },
};

export const summary = {
  // --- Verdicts in a heading.
  'jobs-need-person': entry<{ count: number }>({
    en: ({ count }) => `${counted(count, 'job')} ${count === 1 ? 'needs' : 'need'} a person`,
    'zh-CN': ({ count }) => `${count} 个作业需要人工处理`,
  }),
  'alerts-need-person': entry<{ count: number }>({
    en: ({ count }) => `${counted(count, 'alert')} ${count === 1 ? 'needs' : 'need'} a person`,
    'zh-CN': ({ count }) => `${count} 条警报需要人工处理`,
  }),
  'writes-open': entry<{ count: number }>({
    en: ({ count }) => counted(count, 'open write'),
    'zh-CN': ({ count }) => `${count} 项未了结的写入`,
  }),
  'command-failed': entry({ en: 'failed', 'zh-CN': '失败' }),
  'command-done': entry({ en: 'done', 'zh-CN': '完成' }),
  'jobs-ok': entry<{ count: number }>({
    en: ({ count }) => (count === 1 ? 'the job is ok' : `all ${count} jobs ok`),
    'zh-CN': ({ count }) => `${count} 个作业全部正常`,
  }),
  'jobs-partly-ok': entry<{ ok: number; all: number; unknown: number }>({
    en: ({ ok, all, unknown }) => `${ok} of ${all} jobs ok, ${unknown} not asked`,
    'zh-CN': ({ ok, all, unknown }) => `${all} 个作业中 ${ok} 个正常，${unknown} 个未查询`,
  }),
  'no-job-asked': entry({ en: 'no job was asked', 'zh-CN': '未查询任何作业' }),
  'no-enabled-jobs': entry({ en: 'no enabled jobs', 'zh-CN': '没有启用的作业' }),
  'file-has-problems': entry<{ file: string; count: number }>({
    en: ({ file, count }) => `${file} has ${counted(count, 'problem')}`,
    'zh-CN': ({ file, count }) => `${file} 有 ${count} 个问题`,
  }),
  'file-valid': entry<{ file: string; count: number }>({
    en: ({ file, count }) => `${file} is valid, ${counted(count, 'job')}`,
    'zh-CN': ({ file, count }) => `${file} 有效，${count} 个作业`,
  }),
  'checks-ok': entry({ en: 'all checks ok', 'zh-CN': '所有检查正常' }),
  'checks-failed': entry<{ count: number }>({
    en: ({ count }) => counted(count, 'failure'),
    'zh-CN': ({ count }) => `${count} 项失败`,
  }),
  'checks-warned': entry<{ count: number }>({
    en: ({ count }) => counted(count, 'warning'),
    'zh-CN': ({ count }) => `${count} 项警告`,
  }),
  'writes-known': entry<{ count: number }>({
    en: ({ count }) => (count === 0 ? 'no writes' : counted(count, 'write')),
    'zh-CN': ({ count }) => (count === 0 ? '没有写入' : `${count} 项写入`),
  }),
  'write-state': entry<{ status: string; reason?: string }>({
    en: ({ status, reason }) => `${writes[status]?.en ?? status}${after(' (', reason, ')')}`,
    'zh-CN': ({ status, reason }) => `${writes[status]?.zh ?? status}${after('（', reason, '）')}`,
  }),

  // --- Titles.
  'title-open-writes': entry({ en: 'Open writes', 'zh-CN': '未了结的写入' }),
  'title-done': entry({ en: 'Done', 'zh-CN': '已执行' }),
  'title-held': entry({ en: 'Held back', 'zh-CN': '暂缓' }),
  'title-jobs': entry({ en: 'Jobs', 'zh-CN': '作业' }),
  'title-other-jobs': entry({ en: 'Other jobs', 'zh-CN': '其他作业' }),
  'title-reported': entry({ en: 'Also reported', 'zh-CN': '其他报告' }),

  // --- Lines.
  'did-start': entry<{ why: Words; ending: Words }>({
    en: ({ why, ending }) => `started (${why}): ${ending}`,
    'zh-CN': ({ why, ending }) => `已启动（${why}）：${ending}`,
  }),
  'did-run': entry<{ why: Words; ending: Words }>({
    en: ({ why, ending }) => `ran (${why}): ${ending}`,
    'zh-CN': ({ why, ending }) => `已运行（${why}）：${ending}`,
  }),
  'job-state': entry<{ state: string }>({
    en: ({ state }) => state,
    'zh-CN': ({ state }) => statesZh[state] ?? state,
  }),
  'last-run': entry<{ ms: number }>({
    en: ({ ms }) => `last run ${span(ms)} ago`,
    'zh-CN': ({ ms }) => `上次运行于 ${spanZh(ms)}前`,
  }),
  'start-failed-with': entry<{ ending: Words }>({
    en: ({ ending }) => `start failed: ${ending}`,
    'zh-CN': ({ ending }) => `启动失败：${ending}`,
  }),
  'duplicate-id': entry({ en: 'duplicate id', 'zh-CN': '标识重复' }),
  'output-lines': entry<{ count: number }>({
    en: ({ count }) => `output, ${counted(count, 'line')}`,
    'zh-CN': ({ count }) => `输出，${count} 行`,
  }),
  'not-annotated': entry<{ errors: number; warnings: number; most: number }>({
    en: ({ errors, warnings, most }) =>
      `${[counted(errors, 'more error'), counted(warnings, 'more warning')].filter((part) => !part.startsWith('0 ')).join(' and ')} ${errors + warnings === 1 ? 'is' : 'are'} in the log of this step: GitHub shows ${most} of a kind`,
    'zh-CN': ({ errors, warnings, most }) =>
      `另有${[errors > 0 && ` ${errors} 个错误`, warnings > 0 && ` ${warnings} 个警告`].filter(Boolean).join('和')}见此步骤的日志：GitHub 每类只显示 ${most} 个`,
  }),
  'exit-code': entry<{ code: number }>({
    en: ({ code }) => `exit code ${code}`,
    'zh-CN': ({ code }) => `退出码为 ${code}`,
  }),
  'sections-left-out': entry<{ count: number; all: number }>({
    en: ({ count, all }) =>
      `${count} of ${all} sections left out: a job summary is limited to 1 MiB; all jobs: ops-framework status`,
    'zh-CN': ({ count, all }) =>
      `${all} 节中略去 ${count} 节：作业摘要限于 1 MiB；查看所有作业：ops-framework status`,
  }),
  'checks-fine': entry<{ count: number }>({
    en: ({ count }) => `${count} ok`,
    'zh-CN': ({ count }) => `${count} 项正常`,
  }),
  'on-line': entry<{ line: number; problem: Words }>({
    en: ({ line, problem }) => `line ${line}: ${problem}`,
    'zh-CN': ({ line, problem }) => `第 ${line} 行：${problem}`,
  }),
  'approve-by-review': entry({
    en: 'To approve it: Review deployments on the page of this run.',
    'zh-CN': '批准方法：在此运行的页面上选择 Review deployments。',
  }),
  'approve-by-dispatch': entry({
    en: 'To approve it, a second person starts the workflow with the digest.',
    'zh-CN': '批准方法：由另一人以此 plan-digest 启动工作流。',
  }),
  'plan-covers': entry({
    en: 'If any of this changes, except lines that are marked as not in the digest, nothing is run.',
    'zh-CN': '若其中任何内容发生变化（标明不在摘要中的行除外），则什么都不会运行。',
  }),
};
