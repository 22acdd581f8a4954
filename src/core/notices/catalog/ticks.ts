/** What a tick logs besides the notices: other ticks, and where alerts go. */
import { span } from '../../format.ts';
import type { Words } from '../../text/words.ts';
import { after, entry, spanZh } from './entry.ts';
import { unseenFix } from './shared.ts';

const unseenFixZh =
  '请在其所在处结束该检查，或为每台主机和每个容器指定单独的状态（--state-file；在工作流中为输入 state-file 和 namespace）';

export const ticks = {
  // --- The lease and its holder.
  'holder-hidden': entry<{ pid: number; host: string }>({
    en: ({ pid, host }) => `pid ${pid} on ${host}, in another container or pid namespace, or hidden by /proc`,
    'zh-CN': ({ pid, host }) => `${host} 上的 pid ${pid}，在另一个容器或 pid 命名空间中，或被 /proc 隐藏`,
  }),
  'holder-elsewhere': entry<{ pid: number; host: string }>({
    en: ({ pid, host }) => `pid ${pid} on ${host}, another host`,
    'zh-CN': ({ pid, host }) => `另一台主机 ${host} 上的 pid ${pid}`,
  }),
  'tick-unseen': entry<{ holder: Words; time: string; ms: number; end: string }>({
    en: ({ holder, time, ms, end }) =>
      `a tick that is not visible from here (${holder}) has held the lease since ${time} (${span(ms)}), and no tick runs here until ${end}, or longer if that tick renews the lease. If this persists: ${unseenFix}`,
    'zh-CN': ({ holder, time, ms, end }) =>
      `一个在此不可见的检查（${holder}）自 ${time} 起持有租约（${spanZh(ms)}），${end} 之前此处不会进行检查；若对方续租则更久。若持续如此：${unseenFixZh}`,
  }),
  /** `fix`: set when that lasts too long. */
  'skipped-for-unseen': entry<{ holder: Words; time: string; ms: number; end: string; fix?: Words }>({
    en: ({ holder, time, ms, end, fix }) =>
      `a tick that is not visible from here (${holder}) has held the lease since ${time} (${span(ms)}); this one did nothing. The lease ends at ${end} unless that tick renews it${after('; to fix it: ', fix)}`,
    'zh-CN': ({ holder, time, ms, end, fix }) =>
      `一个在此不可见的检查（${holder}）自 ${time} 起持有租约（${spanZh(ms)}）；本次检查未执行任何操作。若对方不续租，租约在 ${end} 结束${after('；补救：', fix)}`,
  }),
  'unseen-fix': entry({ en: unseenFix, 'zh-CN': unseenFixZh }),
  'skipped-for-another': entry<{ pid: number; host: string }>({
    en: ({ pid, host }) => `another tick (pid ${pid} on ${host}) is running; this one did nothing`,
    'zh-CN': ({ pid, host }) => `另一次检查（${host} 上的 pid ${pid}）正在进行；本次检查未执行任何操作`,
  }),
  'waits-for-tick': entry<{ file: Words; pid: number; seconds: number }>({
    en: ({ file, pid, seconds }) => `a tick of ${file} is running (pid ${pid}): waiting up to ${seconds} s`,
    'zh-CN': ({ file, pid, seconds }) => `${file} 的检查正在进行（pid ${pid}）：最多等待 ${seconds} 秒`,
  }),
  'another-file': entry({ en: 'another jobs file', 'zh-CN': '另一个作业文件' }),
  'tick-stuck': entry<{ pid: number; time: string; ms: number }>({
    en: ({ pid, time, ms }) =>
      `(pid ${pid}) has been alive since ${time} (${span(ms)}) and does not renew its lease: it is stopped or stuck. Inspect it (ps -o pid,stat,args -p ${pid}); kill -CONT ${pid} resumes a stopped one, kill -9 ${pid} ends it`,
    'zh-CN': ({ pid, time, ms }) =>
      `（pid ${pid}）自 ${time} 起一直存活（${spanZh(ms)}），但不续租：已被挂起或卡死。请查看（ps -o pid,stat,args -p ${pid}）；kill -CONT ${pid} 使挂起的进程继续，kill -9 ${pid} 将其终止`,
  }),
  /** `holder`: what is known of that tick. */
  'took-over-stuck': entry<{ holder: Words }>({
    en: ({ holder }) => `the previous tick ${holder}; this one took over`,
    'zh-CN': ({ holder }) => `上次检查${holder}；本次检查已接手`,
  }),
  'took-over-lost': entry<{ holder: Words }>({
    en: ({ holder }) =>
      `the previous tick (${holder}) neither returned nor renewed its lease; this one took over`,
    'zh-CN': ({ holder }) => `上次检查（${holder}）既未归还也未续租；本次检查已接手`,
  }),
  'new-machine': entry<{ here: string; host: string; time: string }>({
    en: ({ here, host, time }) =>
      `this machine (${here}) is the host of this state from now on; the last tick before was on ${host} at ${time}`,
    'zh-CN': ({ here, host, time }) =>
      `此机器（${here}）从现在起是该状态的主机；此前最后一次检查于 ${time} 在 ${host} 上进行`,
  }),
  'lease-not-renewed': entry<{ why: string }>({
    en: ({ why }) => `lease of this tick not renewed: ${why}`,
    'zh-CN': ({ why }) => `本次检查未能续租：${why}`,
  }),
  'lease-lost': entry<{ why: Words }>({
    en: ({ why }) => `${why}; this tick did nothing, the next one probes again`,
    'zh-CN': ({ why }) => `${why}；本次检查未执行任何操作，下次检查会重新查询`,
  }),
  'another-run-saved': entry({
    en: 'another run of this namespace saved meanwhile',
    'zh-CN': '其间同一命名空间的另一次运行保存了状态',
  }),
  'tick-suspended': entry({
    en: 'this tick was suspended beyond its lease, so its observations are too old',
    'zh-CN': '本次检查被挂起的时间超过租约，其查询结果已过时',
  }),
  'another-tick-ran': entry<{ pid: number; host: string }>({
    en: ({ pid, host }) => `another tick ran meanwhile (pid ${pid} on ${host})`,
    'zh-CN': ({ pid, host }) => `其间另一次检查已进行（${host} 上的 pid ${pid}）`,
  }),
  'lease-always-held': entry<{ jobs: string }>({
    en: ({ jobs }) => `other ticks hold the lease all the time: the next tick probes ${jobs} again`,
    'zh-CN': ({ jobs }) => `其他检查一直持有租约：下次检查会重新查询 ${jobs}`,
  }),
  'file-edited': entry<{ jobs: string }>({
    en: ({ jobs }) => `the jobs file was edited meanwhile: the next tick probes ${jobs} again`,
    'zh-CN': ({ jobs }) => `其间作业文件被修改：下次检查会重新查询 ${jobs}`,
  }),

  // --- How the tick ends.
  'dry-run-done': entry({
    en: 'dry run: nothing was started, sent or saved',
    'zh-CN': '演练：没有启动、发送或保存任何内容',
  }),
  'fails-on-alert': entry<{ count: number }>({
    en: ({ count }) => `${count === 1 ? '1 alert' : `${count} alerts`}, and fail-on-alert is set`,
    'zh-CN': ({ count }) => `${count} 项警报，且设置了 fail-on-alert`,
  }),
  'alerts-in-run-only': entry({
    en: 'alerts go to the log and the summary of this run only: telegram-via: issue opens a GitHub issue for them, and fail-on-alert: true makes the run fail',
    'zh-CN':
      '警报只出现在此运行的日志和摘要中：telegram-via: issue 会为其创建 GitHub issue，fail-on-alert: true 会使运行失败',
  }),
  'alerts-here-only': entry({
    en: 'no Telegram bot or chat: alerts are printed here only, each once, and the tick exits 3. ops-framework doctor shows how to set one; --telegram-via none does without',
    'zh-CN':
      '没有 Telegram 机器人或聊天：警报只在此处各显示一次，且检查以退出码 3 结束。如何设置见 doctor 命令；如不使用，请指定 --telegram-via none',
  }),
  'not-delivered': entry<{ count: number; all: number; why: Words }>({
    en: ({ count, all, why }) => `${count} of ${all} notices not delivered, still queued (${why})`,
    'zh-CN': ({ count, all, why }) => `${all} 条通知中有 ${count} 条未送达，仍在队列中（${why}）`,
  }),
  'left-to-next-tick': entry<{ count: number; all: number; why: Words }>({
    en: ({ count, all, why }) => `left to the next tick: ${count} of ${all} notices (${why})`,
    'zh-CN': ({ count, all, why }) => `${all} 条通知中有 ${count} 条留待下次检查（${why}）`,
  }),
  'no-delivery-reason': entry({ en: 'no reason was given', 'zh-CN': '未说明原因' }),
  'more-alerts': entry<{ count: number }>({
    en: ({ count }) => `${count} more alerts are in the summary of this job; all jobs: ops-framework status`,
    'zh-CN': ({ count }) => `另有 ${count} 项警报见此作业的摘要；查看所有作业：ops-framework status`,
  }),
  'run-canceled': entry({
    en: 'run canceled: running commands were ended; the next tick reports the outcome of unfinished work',
    'zh-CN': '运行被取消：正在执行的命令已被终止；下次检查会报告未完成工作的结果',
  }),
};
