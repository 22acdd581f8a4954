/** Ends of commands, and runs of one-shot reads. */
import { formatSeconds, span } from '../../format.ts';
import type { Words } from '../../text/words.ts';
import { after, entry, secondsZh, spanZh } from './entry.ts';

const afterMs = (ms: number | undefined) => (ms === undefined ? '' : ` after ${formatSeconds(ms)}`);
const afterMsZh = (ms: number | undefined) => (ms === undefined ? '' : `${secondsZh(ms)}后`);

export const runs = {
  // --- How a command ended.
  exited: entry<{ code: number; ms?: number }>({
    en: ({ code, ms }) => `exit ${code}${afterMs(ms)}`,
    'zh-CN': ({ code, ms }) =>
      ms === undefined ? `退出码 ${code}` : `${secondsZh(ms)}后退出，退出码 ${code}`,
  }),
  killed: entry<{ signal: string; ms?: number }>({
    en: ({ signal, ms }) => `ended by ${signal}${afterMs(ms)}`,
    'zh-CN': ({ signal, ms }) => `${afterMsZh(ms)}被 ${signal} 终止`,
  }),
  'timed-out': entry<{ ms?: number }>({
    en: ({ ms }) => `timed out${afterMs(ms)}`,
    'zh-CN': ({ ms }) => `${afterMsZh(ms)}超时`,
  }),
  'not-started': entry({ en: 'not started', 'zh-CN': '未能启动' }),
  /** `pids`: `12, 13`. */
  'pids-left': entry<{ pids: string }>({
    en: ({ pids }) => `could not end pid ${pids}`,
    'zh-CN': ({ pids }) => `无法终止 pid ${pids}`,
  }),
  'output-held': entry({
    en: 'a process that it started still holds its output and may be killed when it prints: redirect the output to a file, for example > job.log 2>&1',
    'zh-CN': '它启动的进程仍占用其输出，打印时可能停止：请重定向到文件，例如 > job.log 2>&1',
  }),

  // --- Runs.
  'needs-attention': entry<{ ending?: Words }>({
    en: ({ ending }) => `needs attention${after(' (', ending, ')')}`,
    'zh-CN': ({ ending }) => `需要关注${after('（', ending, '）')}`,
  }),
  'would-run': entry({ en: 'would run (dry run)', 'zh-CN': '将会运行（演练）' }),
  'run-interrupted': entry({ en: 'run interrupted, outcome unknown', 'zh-CN': '运行被中断，结果未知' }),
  'queued-run-in-doubt': entry({ en: 'queued run in doubt', 'zh-CN': '排队的运行存疑' }),
  'queued-run-blocked': entry({ en: 'queued run blocked', 'zh-CN': '排队的运行被阻止' }),
  'queue-full': entry<{ count: number }>({
    en: ({ count }) => `queue full: ${count} not queued`,
    'zh-CN': ({ count }) => `队列已满：${count} 项未能排入`,
  }),
  'runs-waiting': entry<{ count: number }>({
    en: ({ count }) => `${count} runs are already waiting; these will not run:`,
    'zh-CN': ({ count }) => `已有 ${count} 个运行在等待；以下各项不会运行：`,
  }),
  'not-queued': entry<{ job: string; trigger: Words }>({
    en: ({ job, trigger }) => `${job} (${trigger})`,
    'zh-CN': ({ job, trigger }) => `${job}（${trigger}）`,
  }),
  'and-more': entry<{ count: number }>({
    en: ({ count }) => `and ${count} more`,
    'zh-CN': ({ count }) => `另有 ${count} 项`,
  }),
  'triggered-by': entry<{ trigger: Words }>({
    en: ({ trigger }) => `triggered by: ${trigger}`,
    'zh-CN': ({ trigger }) => `请求来源：${trigger}`,
  }),
  'trigger-queue': entry({ en: 'queue', 'zh-CN': '队列' }),
  'trigger-schedule': entry({ en: 'schedule', 'zh-CN': '计划' }),
  'trigger-success': entry<{ job: string }>({
    en: ({ job }) => `after ${job} success`,
    'zh-CN': ({ job }) => `${job} 成功之后`,
  }),
  'trigger-failure': entry<{ job: string }>({
    en: ({ job }) => `after ${job} failure`,
    'zh-CN': ({ job }) => `${job} 失败之后`,
  }),
  'no-such-job': entry<{ id: string }>({
    en: ({ id }) => `no job ${id} in the jobs file`,
    'zh-CN': ({ id }) => `作业文件中没有作业 ${id}`,
  }),
  'only-reads-run': entry<{ kind: string; risk: string }>({
    en: ({ kind, risk }) => `only one-shot reads run from the queue; this is a ${kind} with risk ${risk}`,
    'zh-CN': ({ kind, risk }) => `只有一次性读取作业可从队列运行；它是 ${kind}，风险为 ${risk}`,
  }),
  'file-silent': entry<{ file: Words }>({
    en: ({ file }) => `its jobs file has not ticked for a day: ${file}`,
    'zh-CN': ({ file }) => `其作业文件已有一天没有执行检查：${file}`,
  }),
  'file-of-another-host': entry({ en: 'a file of another host', 'zh-CN': '另一台主机的文件' }),
  'unknown-whether-run': entry({
    en: 'it is not known whether it already ran',
    'zh-CN': '能判断它是否已运行的记录已丢失',
  }),
  'request-again': entry({
    en: 'it is not run automatically; request it again',
    'zh-CN': '不会自行运行；请重新下达',
  }),
  'no-run-again': entry({ en: 'it is not run again automatically', 'zh-CN': '不会自行重新运行' }),
  'runs-again-at': entry<{ time: string; ms: number }>({
    en: ({ time, ms }) => `it runs again at ${time} (in ${span(ms)})`,
    'zh-CN': ({ time, ms }) => `将于 ${time} 再次运行（${spanZh(ms)}后）`,
  }),
  'runs-next-tick': entry({
    en: 'it is due: the next tick runs it',
    'zh-CN': '已到时间，将在检查时再次运行',
  }),

  // --- For the summary: actions of a tick, and waiting runs.
  'start-by-schedule': entry({ en: 'its schedule', 'zh-CN': '按计划' }),
  'start-why': entry({ en: 'paused, and autoResume is on', 'zh-CN': '已暂停，且 autoResume 已开启' }),
  'waits-until': entry<{ time: string; trigger: Words }>({
    en: ({ time, trigger }) => `run waits until ${time} (triggered by: ${trigger})`,
    'zh-CN': ({ time, trigger }) => `运行等待至 ${time}（请求来源：${trigger}）`,
  }),
  'waits-for-run': entry<{ trigger: Words }>({
    en: ({ trigger }) => `run waits until the current run ends (triggered by: ${trigger})`,
    'zh-CN': ({ trigger }) => `运行等待当前运行结束（请求来源：${trigger}）`,
  }),
};
