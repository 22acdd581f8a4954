/** Scheduled runs: missed, late, skipped. */
import { span } from '../../format.ts';
import { after, entry, inChinese, spanZh } from './entry.ts';

export const schedules = {
  /** `time`: of the newest of them. */
  'missed-runs': entry<{ time: string; count: number }>({
    en: ({ time, count }) => `missed ${time}${count > 1 ? ` (${count} runs)` : ''}`,
    'zh-CN': ({ time, count }) => `错过 ${time}${count > 1 ? `（${count} 次运行）` : ''}`,
  }),
  'missed-then-run': entry<{ slot: string; time: string }>({
    en: ({ slot, time }) => `missed ${slot}, run ${time}`,
    'zh-CN': ({ slot, time }) => `错过 ${slot}，已于 ${time} 运行`,
  }),
  'run-skipped': entry<{ slot: string }>({
    en: ({ slot }) => `skipped ${slot}: the last run has not ended`,
    'zh-CN': ({ slot }) => `跳过 ${slot}：上次运行尚未结束`,
  }),
  'run-skipped-for': entry<{ slot: string; job: string }>({
    en: ({ slot, job }) => `skipped ${slot}: ${job} of its concurrencyGroup runs`,
    'zh-CN': ({ slot, job }) => `跳过 ${slot}：其 concurrencyGroup 中的 ${job} 正在运行`,
  }),
  'run-in-doubt': entry<{ slot: string }>({
    en: ({ slot }) => `not made up for ${slot}: it is not known whether it ran`,
    'zh-CN': ({ slot }) => `不补跑 ${slot}：无法得知是否已运行`,
  }),
  'not-made-up-for': entry<{ seconds: number }>({
    en: ({ seconds }) => `not made up for: older than catchUpSeconds ${seconds}`,
    'zh-CN': ({ seconds }) => `不再补跑：已超过 catchUpSeconds ${seconds}`,
  }),
  'next-run': entry<{ time: string }>({
    en: ({ time }) => `next run ${time}`,
    'zh-CN': ({ time }) => `下次运行 ${time}`,
  }),
  'not-completed': entry<{ by: string; last: string }>({
    en: ({ by, last }) => `missed: expected by ${by}, last completion ${last}`,
    'zh-CN': ({ by, last }) => `错过：应在 ${by} 前完成，上次完成于 ${last}`,
  }),
  'never-completed': entry<{ by: string }>({
    en: ({ by }) => `missed: expected by ${by}, no completion seen so far`,
    'zh-CN': ({ by }) => `错过：应在 ${by} 前完成，尚未见到完成`,
  }),
  'waits-for-slot': entry({ en: 'waits for its schedule', 'zh-CN': '等待计划时间' }),
  'next-run-starts-it': entry({
    en: 'not repeated; its next scheduled run starts it',
    'zh-CN': '不会重复；下次计划运行时启动',
  }),
  'missed-a-run': entry({ en: 'missed a run', 'zh-CN': '错过了运行' }),
  'was-missed': entry({ en: 'missed', 'zh-CN': '错过运行' }),

  /** `slept`: `7 h 50 min`; `slots`: `nightly 02:30, hourly 08:00 (6)`. */
  'not-watched': entry<{ from: string; to: string; ms: number; slept?: string; slots?: string }>({
    en: ({ from, to, ms, slept, slots }) =>
      `nothing watched from ${from} to ${to} (${span(ms)}${after(', asleep for ', slept)})${after('; scheduled in it: ', slots)}`,
    'zh-CN': ({ from, to, ms, slept, slots }) =>
      `${from} 至 ${to} 无人监视（${spanZh(ms)}${after('，其中休眠 ', slept && inChinese(slept))}）${after('；其间的计划运行：', slots)}`,
  }),

  // --- The clock.
  'clock-set-back': entry<{ ms: number }>({
    en: ({ ms }) => `the clock was set back by ${span(ms)}; no run is repeated`,
    'zh-CN': ({ ms }) => `时钟被调回 ${spanZh(ms)}；不会重复运行`,
  }),
  'next-run-of': entry<{ job: string; time: string }>({
    en: ({ job, time }) => `${job}: next run ${time}`,
    'zh-CN': ({ job, time }) => `${job}：下次运行 ${time}`,
  }),
  'schedule-anew': entry<{ ms: number }>({
    en: ({ ms }) => `schedule starts anew: the clock was set back by ${span(ms)}`,
    'zh-CN': ({ ms }) => `计划重新开始：时钟被调回 ${spanZh(ms)}`,
  }),

  // --- validate-config.
  'host-zone-counts': entry<{ jobs: string; count?: number; zone?: string }>({
    en: ({ jobs, count, zone }) =>
      `no time zone is set for ${jobs}${after(' and ', count, ' more')}: times count in the zone of the host${after(', ', zone)}. Set "timezone" in "defaults".`,
    'zh-CN': ({ jobs, count, zone }) =>
      `${jobs}${after(' 等另外 ', count, ' 个作业')}未设置时区：时间按主机时区计算${after('，即 ', zone)}。请在 "defaults" 中设置 "timezone"。`,
  }),
  'job-disabled': entry<{ job: string }>({
    en: ({ job }) => `${job} (disabled)`,
    'zh-CN': ({ job }) => `${job}（已停用）`,
  }),
  'no-schedules': entry({ en: 'no job has a schedule', 'zh-CN': '没有作业设有计划' }),
  'zone-of-host': entry({ en: 'zone of the host', 'zh-CN': '主机时区' }),
};
