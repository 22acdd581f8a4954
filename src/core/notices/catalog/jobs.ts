/** Long jobs: the verdicts of a tick, and whether it starts the jobs again. */
import { formatSeconds, span } from '../../format.ts';
import type { Words } from '../../text/words.ts';
import { after, entry, secondsZh, spanZh } from './entry.ts';

const levelsZh: Readonly<Record<string, string>> = {
  ok: '正常',
  warn: '警告',
  alert: '警报',
  unknown: '未知',
};

export const jobs = {
  // --- States.
  running: entry<{ pid?: number }>({
    en: ({ pid }) => `running${after(' (pid ', pid, ')')}`,
    'zh-CN': ({ pid }) => `运行中${after('（pid ', pid, '）')}`,
  }),
  completed: entry({ en: 'completed', 'zh-CN': '已完成' }),
  'completed-with-warning': entry<{ ending: Words }>({
    en: ({ ending }) => `completed with a warning: ${ending}`,
    'zh-CN': ({ ending }) => `已完成，但有警告：${ending}`,
  }),
  paused: entry({ en: 'paused', 'zh-CN': '已暂停' }),
  stalled: entry<{ seconds: number }>({
    en: ({ seconds }) => `stalled ≥ ${seconds} s`,
    'zh-CN': ({ seconds }) => `停滞 ≥ ${seconds} 秒`,
  }),
  'no-valid-status': entry({ en: 'no valid status', 'zh-CN': '没有有效状态' }),
  recovered: entry<{ state: Words }>({
    en: ({ state }) => `recovered, ${state}`,
    'zh-CN': ({ state }) => `已恢复，${state}`,
  }),

  // --- States before a recovery.
  'was-stalled': entry({ en: 'stalled', 'zh-CN': '停滞' }),
  'was-at-level': entry({ en: 'at a warning level', 'zh-CN': '处于告警级别' }),
  'was-failing': entry({ en: 'failing', 'zh-CN': '运行失败' }),
  'was-demanding': entry({ en: 'in need of attention', 'zh-CN': '需要关注' }),
  'was-interrupted': entry({ en: 'interrupted', 'zh-CN': '被中断' }),
  'was-unknown': entry({ en: 'without a valid status', 'zh-CN': '状态无效' }),

  // --- Facts.
  'stop-reason': entry<{ reason: Words }>({
    en: ({ reason }) => `stop reason: ${reason}`,
    'zh-CN': ({ reason }) => `停止原因：${reason}`,
  }),
  level: entry<{ level: string }>({
    en: ({ level }) => `level: ${level}`,
    'zh-CN': ({ level }) => `级别：${levelsZh[level] ?? level}`,
  }),
  'at-level': entry<{ level: string }>({
    en: ({ level }) => `level ${level}`,
    'zh-CN': ({ level }) => `级别为${levelsZh[level] ?? level}`,
  }),
  /** `values`: `time 0.002s · size 5120B`. */
  measured: entry<{ values: string }>({
    en: ({ values }) => `measured: ${values}`,
    'zh-CN': ({ values }) => `测得：${values}`,
  }),
  'no-progress-since': entry<{ time: string; ms: number }>({
    en: ({ time, ms }) => `no progress since ${time} (${span(ms)})`,
    'zh-CN': ({ time, ms }) => `自 ${time} 起没有进展（${spanZh(ms)}）`,
  }),
  'open-since': entry<{ time: string; ms: number }>({
    en: ({ time, ms }) => `open since ${time} (${span(ms)})`,
    'zh-CN': ({ time, ms }) => `自 ${time} 起持续（${spanZh(ms)}）`,
  }),
  'was-since': entry<{ state: Words; time: string; ms: number }>({
    en: ({ state, time, ms }) => `was ${state} since ${time} (${span(ms)})`,
    'zh-CN': ({ state, time, ms }) => `此前自 ${time} 起${state}（${spanZh(ms)}）`,
  }),
  'reported-again': entry<{ time: string }>({
    en: ({ time }) => `reported again: the state could not be saved since ${time}`,
    'zh-CN': ({ time }) => `再次报告：自 ${time} 起无法保存状态`,
  }),
  /** `id`: quoted for a shell. */
  'stop-it': entry<{ id: string }>({
    en: ({ id }) => `still running; to stop it: ops-framework stop ${id}`,
    'zh-CN': ({ id }) => `任其运行；要结束它：ops-framework stop ${id}`,
  }),
  'see-output-or-stop-it': entry<{ id: string }>({
    en: ({ id }) =>
      `still running; its output: ops-framework logs ${id}; to end it: ops-framework stop ${id}`,
    'zh-CN': ({ id }) => `任其运行；它的输出：ops-framework logs ${id}；要结束它：ops-framework stop ${id}`,
  }),

  // --- Why, or until when, a job is not started again.
  'stopped-by-hand': entry<{ time: string; command: string }>({
    en: ({ time, command }) => `stopped by hand at ${time}; to start it: ${command}`,
    'zh-CN': ({ time, command }) => `已于 ${time} 手动停止；如需启动：${command}`,
  }),
  'auto-resume-off': entry({
    en: 'no automatic start: autoResume is off',
    'zh-CN': '不会自动启动：autoResume 已关闭',
  }),
  'risk-never-started': entry<{ risk: string }>({
    en: ({ risk }) => `never started automatically: its risk is ${risk}`,
    'zh-CN': ({ risk }) => `绝不自动启动：其风险为 ${risk}`,
  }),
  'no-start-without-state': entry({
    en: 'no automatic start: state unusable',
    'zh-CN': '状态不可用期间不会自动启动',
  }),
  'start-in-progress': entry({ en: 'a start is in progress', 'zh-CN': '正在启动' }),
  'held-until': entry<{ time: string; seconds: number }>({
    en: ({ time, seconds }) => `automatic start held back until ${time} (backoff ${seconds} s)`,
    'zh-CN': ({ time, seconds }) => `自动启动暂缓至 ${time}（退避 ${seconds} 秒）`,
  }),
  'not-started-again': entry<{ why: Words }>({
    en: ({ why }) => `not started again: ${why}`,
    'zh-CN': ({ why }) => `不再启动：${why}`,
  }),
  'too-many-starts': entry<{ starts: number; most: number }>({
    en: ({ starts, most }) => `not started again: ${starts} starts without progress (maxAttempts ${most})`,
    'zh-CN': ({ starts, most }) => `不再启动：已启动 ${starts} 次而没有进展（maxAttempts ${most}）`,
  }),
  'to-start-it': entry<{ command: string }>({
    en: ({ command }) => `to start it: ${command}`,
    'zh-CN': ({ command }) => `如需启动：${command}`,
  }),
  'find-out-then-start': entry<{ command: string }>({
    en: ({ command }) => `find out why it fails, then start it: ${command}`,
    'zh-CN': ({ command }) => `请查明失败原因，然后启动：${command}`,
  }),
  'waits-for-group': entry<{ job: string; group: string }>({
    en: ({ job, group }) => `waits for the end of ${job} (concurrencyGroup ${group})`,
    'zh-CN': ({ job, group }) => `等待 ${job} 结束（concurrencyGroup ${group}）`,
  }),
  'starting-now': entry({ en: 'starting it now', 'zh-CN': '正在启动它' }),
  'next-start': entry<{ time: string }>({
    en: ({ time }) => `next automatic start not before ${time}`,
    'zh-CN': ({ time }) => `下次自动启动不早于 ${time}`,
  }),
  'start-after-backoff': entry({
    en: 'no automatic start until the backoff has passed',
    'zh-CN': '退避结束前不会自动启动',
  }),
  'no-start-again': entry({ en: 'it is not started again automatically', 'zh-CN': '不会自行重新启动' }),

  // --- The same, shorter, for `status` and the summary.
  'held-off': entry({ en: 'autoResume is off', 'zh-CN': 'autoResume 已关闭' }),
  'held-risk': entry<{ risk: string }>({
    en: ({ risk }) => `its risk is ${risk}`,
    'zh-CN': ({ risk }) => `其风险为 ${risk}`,
  }),
  'held-state': entry({ en: 'the state cannot be used', 'zh-CN': '状态无法使用' }),
  'held-backoff': entry<{ time: string; seconds: number }>({
    en: ({ time, seconds }) => `not before ${time} (backoff ${seconds} s)`,
    'zh-CN': ({ time, seconds }) => `不早于 ${time}（退避 ${seconds} 秒）`,
  }),
  'held-broken': entry<{ starts: number }>({
    en: ({ starts }) => `${starts} starts without progress`,
    'zh-CN': ({ starts }) => `已启动 ${starts} 次而没有进展`,
  }),
  'held-group': entry<{ job: string }>({
    en: ({ job }) => `${job} of its concurrencyGroup is running`,
    'zh-CN': ({ job }) => `其 concurrencyGroup 中的 ${job} 正在运行`,
  }),
  'held-dry-run': entry({ en: 'dry run', 'zh-CN': '演练' }),
  'start-held': entry<{ why: Words }>({
    en: ({ why }) => `automatic start: ${why}`,
    'zh-CN': ({ why }) => `自动启动：${why}`,
  }),
  'report-held': entry({ en: 'routine report: quiet hours', 'zh-CN': '例行报告：免打扰时段' }),
  'rival-held': entry<{ file: string }>({
    en: ({ file }) => `not watched: another job has this id in ${file}`,
    'zh-CN': ({ file }) => `不监视：${file} 中的另一个作业使用了此标识`,
  }),

  // --- Starts.
  started: entry({ en: 'started', 'zh-CN': '已启动' }),
  'start-failed': entry<{ ending?: Words }>({
    en: ({ ending }) => `start failed${after(' (', ending, ')')}`,
    'zh-CN': ({ ending }) => `启动失败${after('（', ending, '）')}`,
  }),
  'start-timed-out': entry<{ ms?: number }>({
    en: ({ ms }) => `start timed out${ms === undefined ? '' : ` after ${formatSeconds(ms)}`}`,
    'zh-CN': ({ ms }) => (ms === undefined ? '启动超时' : `启动在 ${secondsZh(ms)}后超时`),
  }),
  'would-start': entry({ en: 'would start (dry run)', 'zh-CN': '将会启动（演练）' }),
  'start-interrupted': entry({
    en: 'start interrupted, outcome unknown',
    'zh-CN': '启动被中断，结果未知',
  }),
  'automatic-start-interrupted': entry({
    en: 'automatic start interrupted, outcome unknown',
    'zh-CN': '自动启动被中断，结果未知',
  }),
  'start-command-ended': entry<{ ending: Words }>({
    en: ({ ending }) => `start command: ${ending}; the next tick checks whether it runs`,
    'zh-CN': ({ ending }) => `启动命令：${ending}；下次检查时确认是否在运行`,
  }),
  'attempt-started': entry<{ pid: number; attempt: number }>({
    en: ({ pid, attempt }) => `pid ${pid}, attempt ${attempt}`,
    'zh-CN': ({ pid, attempt }) => `pid ${pid}，第 ${attempt} 次尝试`,
  }),
  'already-running': entry({ en: 'already running', 'zh-CN': '已在运行' }),
  'being-started': entry({ en: 'another command is starting it', 'zh-CN': '已有其他进程在启动它' }),
  'begun-at': entry<{ time: string; ms: number }>({
    en: ({ time, ms }) => `begun at ${time} (${span(ms)} ago); its runner ended before the result was saved`,
    'zh-CN': ({ time, ms }) => `始于 ${time}（${spanZh(ms)}前）；执行它的进程在保存结果之前就结束了`,
  }),

  // --- Supervised jobs.
  orphans: entry<{ pids: string }>({
    en: ({ pids }) => `orphans still run (pid ${pids})`,
    'zh-CN': ({ pids }) => `它启动的进程仍在运行（pid ${pids}）`,
  }),
  'ran-for': entry<{ ms: number }>({
    en: ({ ms }) => `ran for ${span(ms)}`,
    'zh-CN': ({ ms }) => `运行了 ${spanZh(ms)}`,
  }),
  attempt: entry<{ attempt: number }>({
    en: ({ attempt }) => `attempt ${attempt}`,
    'zh-CN': ({ attempt }) => `第 ${attempt} 次尝试`,
  }),
  'being-stopped': entry({ en: 'it is being stopped', 'zh-CN': '正在停止它' }),
  'hidden-pid': entry<{ pids: string }>({
    en: ({ pids }) => `the system hides pid ${pids} from this user: it counts as alive`,
    'zh-CN': ({ pids }) => `系统对此用户隐藏了 pid ${pids}：视为仍在运行`,
  }),
  'exit-not-recorded': entry({
    en: 'its process has ended; its supervisor has not recorded the exit yet',
    'zh-CN': '它的进程已结束；监督进程尚未记录结束方式',
  }),
  'no-record-of-start': entry({
    en: 'it runs without a record of its start',
    'zh-CN': '发现它在运行，但没有任何启动记录',
  }),
  'supervisor-killed': entry({
    en: 'its supervisor was killed; the job continues, but its exit code will be unknown',
    'zh-CN': '其监护进程已被终止，作业仍在继续；将无法得知它如何结束',
  }),
  'supervisor-killed-and-late': entry<{ seconds: number }>({
    en: ({ seconds }) =>
      `its supervisor was killed, and it has run longer than maxRuntimeSeconds ${seconds}: stop it`,
    'zh-CN': ({ seconds }) => `其监护进程已被终止，且运行时间已超过 maxRuntimeSeconds ${seconds}：请停止它`,
  }),
  'longer-than-limit': entry<{ seconds: number }>({
    en: ({ seconds }) => `longer than maxRuntimeSeconds ${seconds}`,
    'zh-CN': ({ seconds }) => `超过 maxRuntimeSeconds ${seconds}`,
  }),
  'undeclared-removed': entry<{ id: string }>({
    en: ({ id }) => `it is no longer in the jobs file, but still runs; to end it: ops-framework stop ${id}`,
    'zh-CN': ({ id }) => `它已不在作业文件中，但仍在运行；要结束它：ops-framework stop ${id}`,
  }),
  'undeclared-disabled': entry<{ id: string }>({
    en: ({ id }) => `it was disabled in the jobs file, but still runs; to end it: ops-framework stop ${id}`,
    'zh-CN': ({ id }) => `它已在作业文件中停用，但仍在运行；要结束它：ops-framework stop ${id}`,
  }),
  'undeclared-changed': entry<{ id: string }>({
    en: ({ id }) =>
      `it no longer has commands.exec in the jobs file, but still runs; to end it: ops-framework stop ${id}`,
    'zh-CN': ({ id }) => `它在作业文件中已没有 exec，但仍在运行；要结束它：ops-framework stop ${id}`,
  }),
  'undeclared-unknown': entry<{ id: string }>({
    en: ({ id }) => `it runs, but the jobs file cannot be used; to end it: ops-framework stop ${id}`,
    'zh-CN': ({ id }) => `它在运行，但作业文件无法使用；要结束它：ops-framework stop ${id}`,
  }),
  'other-command-runs': entry<{ id: string }>({
    en: ({ id }) =>
      `it runs a different command than the jobs file declares; to end it: ops-framework stop ${id}`,
    'zh-CN': ({ id }) => `它正在运行的命令与作业文件现有的不同；要结束它：ops-framework stop ${id}`,
  }),
  'other-command-before': entry({
    en: 'the last attempt under this id ran another command',
    'zh-CN': '此标识上次运行的是另一条命令',
  }),
  'exit-0-too-soon': entry<{ ms: number; seconds: number; code?: number }>({
    en: ({ ms, seconds, code = 0 }) =>
      `exit ${code} after ${formatSeconds(ms)}, sooner than minDurationSeconds ${seconds}`,
    'zh-CN': ({ ms, seconds, code = 0 }) =>
      `${secondsZh(ms)}后以退出码 ${code} 结束，早于 minDurationSeconds ${seconds}`,
  }),
  'exit-0-without-output': entry<{ code?: number }>({
    en: ({ code = 0 }) => `exit ${code} without any output, and expectOutput is set`,
    'zh-CN': ({ code = 0 }) => `以退出码 ${code} 结束但没有任何输出，而 expectOutput 已设定`,
  }),
  'exit-code-is-final': entry<{ code: number; codes: string }>({
    en: ({ code, codes }) => `exit code ${code} is not in resumeOnExitCodes (${codes})`,
    'zh-CN': ({ code, codes }) => `退出码 ${code} 不在 resumeOnExitCodes（${codes}）之中`,
  }),

  // --- Why a supervised job stopped; the English words are those of `OPS_STOP_REASON`.
  'never-started': entry({ en: 'never started', 'zh-CN': '从未启动' }),
  stopped: entry({ en: 'stopped', 'zh-CN': '已被停止' }),
  terminated: entry({ en: 'terminated', 'zh-CN': '被终止' }),
  'max-runtime': entry({ en: 'max-runtime', 'zh-CN': '超过 maxRuntimeSeconds' }),
  'host-restarted': entry({ en: 'host restarted', 'zh-CN': '主机重启' }),
  'killed-with-supervisor': entry({ en: 'killed with its supervisor', 'zh-CN': '与监护进程一同被终止' }),
  'ended-short': entry<{ done: string; total: string; code?: number }>({
    en: ({ done, total, code = 0 }) => `ended with exit ${code} at ${done} of ${total}`,
    'zh-CN': ({ done, total, code = 0 }) => `完成 ${done}（共 ${total}）时以退出码 ${code} 结束`,
  }),
};
