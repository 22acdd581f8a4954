/** What the watchdog says: whether a host is watched, and what GitHub says of its workflow. */
import { span } from '../../format.ts';
import type { Words } from '../../text/words.ts';
import { after, entry, spanZh } from './entry.ts';

const verdictsZh: Readonly<Record<string, string>> = {
  ok: '监控正常',
  silent: '无检查',
  failing: '检查失败',
  absent: '从未出现',
  unknown: '情况不明',
};

export const watch = {
  /** A verdict about a host, and what it rests on. */
  'watch-verdict': entry<{ state: string; why?: Words }>({
    en: ({ state, why }) => `${state}${after(': ', why)}`,
    'zh-CN': ({ state, why }) => `${verdictsZh[state] ?? state}${after('：', why)}`,
  }),

  // --- Why.
  'watch-ticked': entry<{ ms: number }>({
    en: ({ ms }) => `last scheduled tick ${span(ms)} ago`,
    'zh-CN': ({ ms }) => `上次定时检查在 ${spanZh(ms)}前`,
  }),
  'watch-busy': entry<{ ms: number; time: string }>({
    en: ({ ms, time }) =>
      `last scheduled tick ${span(ms)} ago; the one since then waits for a run that may take until ${time}`,
    'zh-CN': ({ ms, time }) =>
      `上次定时检查在 ${spanZh(ms)}前；其后的检查正在等待一次运行结束，最迟至 ${time}`,
  }),
  'watch-first-due': entry<{ ms: number }>({
    en: ({ ms }) => `set up ${span(ms)} ago, its first scheduled tick is not overdue`,
    'zh-CN': ({ ms }) => `${spanZh(ms)}前设置，首次定时检查尚未逾期`,
  }),
  'watch-silent': entry<{ ms: number }>({
    en: ({ ms }) => `no scheduled tick for ${span(ms)}`,
    'zh-CN': ({ ms }) => `已有 ${spanZh(ms)}没有定时检查`,
  }),
  'watch-never-ticked': entry<{ ms: number }>({
    en: ({ ms }) => `no scheduled tick since it was set up ${span(ms)} ago`,
    'zh-CN': ({ ms }) => `自 ${spanZh(ms)}前设置以来没有定时检查`,
  }),
  'watch-failing': entry<{ code: number; ms: number }>({
    en: ({ code, ms }) => `scheduled ticks have failed for ${span(ms)}, the last one with exit code ${code}`,
    'zh-CN': ({ code, ms }) => `定时检查已失败 ${spanZh(ms)}，最近一次退出码为 ${code}`,
  }),
  'watch-never-seen': entry({
    en: 'the cache has no state of this host',
    'zh-CN': '缓存中没有此主机的状态',
  }),
  'watch-state-gone': entry<{ time: string }>({
    en: ({ time }) => `its state is gone from the cache, last found there at ${time}`,
    'zh-CN': ({ time }) => `其状态已从缓存中消失，上次发现于 ${time}`,
  }),
  'watch-state-unreadable': entry<{ why: Words }>({
    en: ({ why }) => `its state in the cache cannot be read: ${why}`,
    'zh-CN': ({ why }) => `无法读取其在缓存中的状态：${why}`,
  }),
  'watch-timer-unseen': entry<{ ms: number }>({
    en: ({ ms }) =>
      `no run of its workflow has saved its state for ${span(ms)}. Ticks of its timer do not reach the cache by themselves`,
    'zh-CN': ({ ms }) => `其工作流已有 ${spanZh(ms)}没有保存状态。本机定时器的检查本身不会进入缓存`,
  }),
  'watch-not-recorded': entry({
    en: 'its state records no scheduled tick: an older version of ops-framework saved it, or no tick yet',
    'zh-CN': '其状态没有记录定时检查：由旧版 ops-framework 保存，或尚未有检查',
  }),
  'watch-runs-unsaved': entry<{ time: string }>({
    en: ({ time }) => `its workflow ran at ${time} and succeeded, but saved no state in the cache`,
    'zh-CN': ({ time }) => `其工作流于 ${time} 运行成功，但没有把状态保存到缓存`,
  }),
  'watch-list-cut': entry<{ count: number }>({
    en: ({ count }) => `the cache has more than ${count} entries of states, and the rest was not listed`,
    'zh-CN': ({ count }) => `缓存中的状态条目超过 ${count} 个，其余未列出`,
  }),

  // --- Facts.
  'watch-last-tick': entry<{ time: string; seconds?: number }>({
    en: ({ time, seconds }) =>
      `last scheduled tick: ${time}${after('; promised every ', seconds === undefined ? undefined : span(1000 * seconds))}`,
    'zh-CN': ({ time, seconds }) =>
      `上次定时检查：${time}${after('；约定间隔 ', seconds === undefined ? undefined : spanZh(1000 * seconds))}`,
  }),
  'watch-last-save': entry<{ time: string }>({
    en: ({ time }) => `newest entry in the cache: ${time}`,
    'zh-CN': ({ time }) => `缓存中的最新条目：${time}`,
  }),
  'watch-gone-next': entry({
    en: 'The next run on the host saves it again. If this host is retired, nothing needs to be done',
    'zh-CN': '该主机的下一次运行会重新保存。若主机已停用，则无需处理',
  }),
  'watch-absent-next': entry<{ namespace: string }>({
    en: ({ namespace }) =>
      `It is in the input "hosts": start its workflow once, or remove ${namespace} there`,
    'zh-CN': ({ namespace }) => `它在输入 "hosts" 中：请启动一次其工作流，或从中移除 ${namespace}`,
  }),
  'watch-queued': entry<{ workflow: string; count: number; time: string; ms: number }>({
    en: ({ workflow, count, time, ms }) =>
      `${count === 1 ? '1 run' : `${count} runs`} of ${workflow} waiting for a runner since ${time} (${span(ms)})`,
    'zh-CN': ({ workflow, count, time, ms }) =>
      `${workflow} 有 ${count} 次运行自 ${time} 起等待运行器（${spanZh(ms)}）`,
  }),
  'watch-disabled': entry<{ workflow: string; state: string }>({
    en: ({ workflow, state }) =>
      `${workflow} is disabled (${state}). To enable it: gh workflow enable ${workflow}`,
    'zh-CN': ({ workflow, state }) =>
      `${workflow} 已停用（${state}）。启用方法：gh workflow enable ${workflow}`,
  }),
  'watch-last-runs': entry<{ workflow: string; runs: string }>({
    en: ({ workflow, runs }) => `last runs of ${workflow}: ${runs}`,
    'zh-CN': ({ workflow, runs }) => `${workflow} 的最近运行：${runs}`,
  }),
  'watch-evidence-unknown': entry<{ why: Words }>({
    en: ({ why }) => `what GitHub says of its workflow is not known: ${why}`,
    'zh-CN': ({ why }) => `无法得知 GitHub 上其工作流的情况：${why}`,
  }),
  'watch-no-workflow': entry<{ workflow: string }>({
    en: ({ workflow }) => `there is no workflow ${workflow} on the default branch`,
    'zh-CN': ({ workflow }) => `默认分支上没有工作流 ${workflow}`,
  }),
  'watch-maybe-again': entry({
    en: 'possibly reported before',
    'zh-CN': '可能已报告过',
  }),

  // --- Recovery.
  'watch-paused': entry<{ from: string; to: string; ms: number }>({
    en: ({ from, to, ms }) => `nothing watched from ${from} to ${to} (${span(ms)})`,
    'zh-CN': ({ from, to, ms }) => `${from} 至 ${to} 期间无人监控（${spanZh(ms)}）`,
  }),
  'watch-paused-at-most': entry<{ from: string; to: string; ms: number }>({
    en: ({ from, to, ms }) => `nothing watched from ${from} until ${to} at the latest (${span(ms)})`,
    'zh-CN': ({ from, to, ms }) => `自 ${from} 起无人监控，最迟至 ${to}（${spanZh(ms)}）`,
  }),
  'watch-was-since': entry<{ time: string; ms: number }>({
    en: ({ time, ms }) => `since ${time} (${span(ms)})`,
    'zh-CN': ({ time, ms }) => `自 ${time} 起（${spanZh(ms)}）`,
  }),

  // --- The clock of a host.
  'watch-clock-ahead': entry<{ ms: number }>({
    en: ({ ms }) => `its clock is ${span(ms)} ahead`,
    'zh-CN': ({ ms }) => `其时钟快 ${spanZh(ms)}`,
  }),
  'watch-clock-behind': entry<{ ms: number }>({
    en: ({ ms }) => `its clock is ${span(ms)} behind`,
    'zh-CN': ({ ms }) => `其时钟慢 ${spanZh(ms)}`,
  }),
  'watch-clock-next': entry({
    en: 'Compared with the time at which GitHub stored its state. Schedules and quiet hours run by that clock: set it, for example with timedatectl set-ntp true',
    'zh-CN':
      '与 GitHub 存储其状态的时间相比。计划和静默时段都按该时钟执行：请校准，例如运行 "timedatectl set-ntp true"',
  }),
  'watch-clock-right': entry({ en: 'its clock is right again', 'zh-CN': '其时钟已恢复正常' }),

  // --- The watchdog itself.
  'watch-forgotten': entry({ en: 'no longer watched', 'zh-CN': '不再监控' }),
  'watch-forgotten-next': entry<{ namespace: string }>({
    en: ({ namespace }) =>
      `If it is only down, it is watched again when it ticks. To be told while it is missing: add ${namespace} to the input "hosts"`,
    'zh-CN': ({ namespace }) =>
      `若只是停机，恢复检查后会重新监控。如需在其缺失时收到提醒：请将 ${namespace} 加入输入 "hosts"`,
  }),
  'watch-memory-lost': entry({
    en: 'the watchdog has lost its memory',
    'zh-CN': '看门狗丢失了记录',
  }),
  'watch-memory-restored': entry({
    en: 'an older copy of the memory of the watchdog is used',
    'zh-CN': '看门狗使用了较旧的记录',
  }),
  'watch-memory-lost-means': entry({
    en: 'An alert that is still open is reported once more. A host that recovered meanwhile is not reported',
    'zh-CN': '仍未解除的警报会再报告一次。其间已恢复的主机不会报告',
  }),
  'watch-memory-unread': entry<{ why: string }>({
    en: ({ why }) =>
      `the memory of the watchdog cannot be used, so each run reports again what is wrong: ${why}`,
    'zh-CN': ({ why }) => `无法使用看门狗的记录，因此每次运行都会重新报告问题：${why}`,
  }),
  'watch-not-listed': entry<{ why: Words }>({
    en: ({ why }) => `the watchdog sees no host: the entries of the cache cannot be listed (${why})`,
    'zh-CN': ({ why }) => `看门狗看不到任何主机：无法列出缓存条目（${why}）`,
  }),
  'watch-needs-cache': entry({
    en: 'watch reads the Actions cache, and this run has none: run the action in a workflow, with "uses:" and without state: file',
    'zh-CN':
      '看门狗需要读取 Actions 缓存，而此次运行没有：请在工作流中以 "uses:" 运行，且不要设置 state: file',
  }),
  'watch-no-host': entry({
    en: 'no host has saved a state in the cache yet. To be told of one that never does, name it in the input "hosts"',
    'zh-CN': '尚无主机把状态保存到缓存。如需在某主机从未保存时收到提醒，请在输入 "hosts" 中列出它',
  }),
  'watch-all-ok': entry<{ count: number }>({
    en: ({ count }) => (count === 1 ? '1 host is watched' : `${count} hosts are watched`),
    'zh-CN': ({ count }) => `${count} 台主机监控正常`,
  }),
  'watch-not-ok': entry<{ count: number; all: number }>({
    en: ({ count, all }) => `${count} of ${all === 1 ? '1 host' : `${all} hosts`} not known to be watched`,
    'zh-CN': ({ count, all }) => `${all} 台主机中有 ${count} 台未确认被监控`,
  }),
};
