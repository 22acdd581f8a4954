/** The state, the jobs file, the host and the machine; and lines about other notices. */
import type { Words } from '../../text/words.ts';
import { after, entry } from './entry.ts';
import { duplicateFix, machineFixes, zoneProblems } from './shared.ts';

const machineFixesZh = {
  another: '在此设置另一个命名空间，并为每个运行器设置单独的标签',
  replaces: '如果此机器取代另一台，请停止那里的运行器，并在此以输入 state: file 执行一次检查',
  fresh: '如果每次运行都使用单独的机器或容器，请设置输入 state: cache 并指定命名空间',
} as const satisfies Record<keyof typeof machineFixes, string>;

export const state = {
  // --- The state.
  'state-lost': entry({ en: 'state lost', 'zh-CN': '记忆丢失' }),
  'state-damaged': entry({ en: 'state file damaged', 'zh-CN': '状态文件损坏' }),
  'state-unusable': entry({ en: 'state file unusable', 'zh-CN': '记忆无法使用' }),
  'state-usable-again': entry({ en: 'state file usable again', 'zh-CN': '状态文件已可正常使用' }),
  'reports-may-repeat': entry({
    en: 'each tick may repeat this report until this is fixed; the log of the tick has the cause',
    'zh-CN': '修复之前，这里的消息可能在每次检查时重复；该次检查的日志说明如何修复',
  }),
  'followers-not-run': entry({
    en: 'jobs that follow a job which ended meanwhile are not run; to run one: ops-framework run JOB',
    'zh-CN': '其间结束的作业的后续作业不会运行；如需运行：ops-framework run JOB',
  }),
  'host-knows-more': entry({
    en: 'more details are on the host that found it',
    'zh-CN': '发现它的主机上有更多信息',
  }),
  'cache-copy-used': entry<{ problem: Words }>({
    en: ({ problem }) => `${problem}; the copy in the Actions cache is used instead`,
    'zh-CN': ({ problem }) => `${problem}；改用 Actions 缓存中的副本`,
  }),
  'state-unsaved': entry({
    en: 'the state could not be saved for a while',
    'zh-CN': '有一段时间无法保存状态',
  }),
  'reports-forgotten': entry({
    en: 'the record of the reports from that time is lost',
    'zh-CN': '期间报告过什么已无从得知',
  }),
  'alerts-over': entry({
    en: 'an alert from that time that is not reported again is resolved',
    'zh-CN': '期间的警报若未再次报告，即已解除',
  }),

  // --- Other notices in this one.
  'digest-of-quiet-hours': entry({ en: 'held back in quiet hours', 'zh-CN': '免打扰时段内暂缓的消息' }),
  'older-notices': entry({
    en: 'older notices that could not be delivered in time',
    'zh-CN': '未能及时送达的较早通知',
  }),
  /** One of their lines: job, state, cause or progress, and the number of times. */
  listed: entry<{ name: string; state: Words; more?: Words; times?: number }>({
    en: ({ name, state: now, more, times }) => `${name}: ${now}${after(' · ', more)}${after(' × ', times)}`,
    'zh-CN': ({ name, state: now, more, times }) =>
      `${name}：${now}${after(' · ', more)}${after(' × ', times)}`,
  }),
  'a-notice': entry<{ reason?: string }>({
    en: ({ reason }) => `a notice${after(' (', reason, ')')}`,
    'zh-CN': ({ reason }) => `一条通知${after('（', reason, '）')}`,
  }),
  'text-withheld': entry({
    en: 'its text is only on the host that wrote it, because this repository is public',
    'zh-CN': '其内容只保存在写下它的主机上：此仓库是公开的',
  }),

  // --- Jobs that are no longer watched.
  'alert-resolved': entry<{ why: Words }>({
    en: ({ why }) => `${why}; its alert is resolved`,
    'zh-CN': ({ why }) => `${why}：其警报已解除`,
  }),
  'is-removed': entry({ en: 'removed', 'zh-CN': '已删除' }),
  'is-disabled': entry({ en: 'disabled', 'zh-CN': '已停用' }),
  'has-no-schedule': entry({ en: 'no longer scheduled', 'zh-CN': '已没有计划' }),
  'is-read-now': entry({ en: 'now a one-shot read', 'zh-CN': '现为一次性读取作业' }),
  'is-write-now': entry({ en: 'now a write', 'zh-CN': '现为写入作业' }),

  // --- The jobs file.
  'jobs-file-unusable': entry({ en: 'jobs file cannot be used', 'zh-CN': '作业文件无法使用' }),
  'jobs-file-valid': entry({ en: 'jobs file is valid again', 'zh-CN': '作业文件已恢复正常' }),
  'jobs-watched-again': entry({ en: 'jobs are watched again', 'zh-CN': '作业已恢复监视' }),
  file: entry<{ file: Words }>({ en: ({ file }) => `file: ${file}`, 'zh-CN': ({ file }) => `文件：${file}` }),
  'no-job-watched': entry<{ command: string }>({
    en: ({ command }) => `no job is watched until it is fixed: ${command}`,
    'zh-CN': ({ command }) => `修复之前不监视任何作业：${command}`,
  }),
  'duplicate-ids': entry({
    en: 'duplicate job ids in two jobs files',
    'zh-CN': '作业标识在两个作业文件中重复使用',
  }),
  'no-duplicate-ids': entry({ en: 'no duplicate job ids left', 'zh-CN': '作业标识不再重复' }),
  'these-watched-again': entry({ en: 'these jobs are watched again', 'zh-CN': '这些作业已恢复监视' }),
  rival: entry<{ file: string }>({
    en: ({ file }) => `another job has this id in ${file}`,
    'zh-CN': ({ file }) => `${file} 中的另一个作业使用了此标识`,
  }),
  'rival-of': entry<{ id: string; file: string }>({
    en: ({ id, file }) => `${id}: another job has this id in ${file}`,
    'zh-CN': ({ id, file }) => `${id}：${file} 中的另一个作业使用了此标识`,
  }),
  'these-not-watched': entry({
    en: 'these jobs of this file are not watched, started or run',
    'zh-CN': '此文件中的这些作业不会被监视、启动或运行',
  }),
  'duplicate-fix': entry({
    en: `for each id: ${duplicateFix}`,
    'zh-CN':
      '对每个标识：在其中一个文件中改名，或使两处定义相同，或用 --state-file（在工作流中为输入 state-file）为其中一个文件指定单独的状态文件',
  }),

  // --- The host.
  'zone-not-known': entry({ en: 'host time zone unknown', 'zh-CN': '无法确定主机的时区' }),
  'zone-unknown': entry<{ zone: string }>({
    en: ({ zone }) => zoneProblems['zone-unknown'](zone),
    'zh-CN': ({ zone }) => `${zone} 不是此系统所知的时区`,
  }),
  'zone-points-nowhere': entry<{ zone: string }>({
    en: ({ zone }) => zoneProblems['zone-points-nowhere'](zone),
    'zh-CN': ({ zone }) => `${zone} 指向的文件不存在`,
  }),
  'zone-file-empty': entry<{ zone: string }>({
    en: ({ zone }) => zoneProblems['zone-file-empty'](zone),
    'zh-CN': ({ zone }) => `${zone} 中没有时区数据`,
  }),
  'zone-not-told': entry<{ zone: string }>({
    en: ({ zone }) => zoneProblems['zone-not-told'](zone),
    'zh-CN': ({ zone }) => `/bin/date 未能说明 ${zone} 表示的时间`,
  }),
  'times-in-utc': entry({ en: 'quiet hours and times are in UTC', 'zh-CN': '静默时段和时间按 UTC 计' }),
  'zone-fix': entry<{ likely: string }>({
    en: ({ likely }) => `to fix it, set defaults.timezone in the jobs file, for example ${likely}`,
    'zh-CN': ({ likely }) => `补救：在作业文件中设置 defaults.timezone，例如 ${likely}`,
  }),

  // --- The machine.
  'two-machines': entry({ en: 'two machines use one namespace', 'zh-CN': '两台机器使用同一个命名空间' }),
  'namespace-of': entry<{ host: string }>({
    en: ({ host }) => `the namespace belongs to: ${host}`,
    'zh-CN': ({ host }) => `命名空间属于：${host}`,
  }),
  'namespace-used-by': entry<{ host: string }>({
    en: ({ host }) => `another machine uses it too: ${host}`,
    'zh-CN': ({ host }) => `另一台机器也在使用它：${host}`,
  }),
  'other-machine-idle': entry({
    en: 'the other machine checks no jobs and starts none',
    'zh-CN': '另一台机器不检查也不启动任何作业',
  }),
  'machine-refused': entry<{ host: string; time: string; here: string }>({
    en: ({ host, time, here }) =>
      `two machines use one namespace: it belongs to ${host}, whose last tick was at ${time}, and this machine (${here}) checks and starts nothing. Fix: ${Object.values(machineFixes).join('; ')}`,
    'zh-CN': ({ host, time, here }) =>
      `两台机器使用同一个命名空间：它属于 ${host}（上次检查于 ${time}），此机器（${here}）不检查也不启动任何作业。补救：${Object.values(machineFixesZh).join('；')}`,
  }),
  'machine-fix-another': entry({
    en: `to fix it, ${machineFixes.another}`,
    'zh-CN': `补救：${machineFixesZh.another}`,
  }),
  'machine-fix-replaces': entry({
    en: `to fix it, ${machineFixes.replaces}`,
    'zh-CN': `补救：${machineFixesZh.replaces}`,
  }),
  'machine-fix-fresh': entry({
    en: `to fix it, ${machineFixes.fresh}`,
    'zh-CN': `补救：${machineFixesZh.fresh}`,
  }),
};
