/** The check results of `doctor`, except those of the chat. */
import { span } from '../../format.ts';
import type { Words } from '../../text/words.ts';
import { entry, spanZh } from './entry.ts';
import { duplicateFix } from './shared.ts';

const subjectsZh = {
  node: 'Node',
  system: '系统',
  user: '用户',
  processes: '进程',
  clock: '时钟',
  'OpenClaw state dir': 'OpenClaw 状态目录',
  'OpenClaw .env': 'OpenClaw 的 .env',
  openclaw: 'openclaw',
  'jobs file': '作业文件',
  'jobs files': '作业文件',
  schedule: '定时',
  jobs: '作业',
  environment: '环境变量',
  workflow: '工作流',
  runner: '运行器',
  token: '令牌',
  branch: '分支',
  cache: '缓存',
  watchdog: '看门狗',
  'state-key': 'state-key',
  telegram: 'Telegram',
  'telegram bot': 'Telegram 机器人',
  'telegram chat': 'Telegram 聊天',
  'telegram message': 'Telegram 消息',
  'telegram proxy': 'Telegram 代理',
  'telegram server': 'Telegram 服务器',
  'telegram gateway': 'Telegram 网关',
  'telegram arguments': 'Telegram 参数',
  'state folder': '状态目录',
  'state reserve': '状态预留空间',
  'state file': '状态文件',
  'state owner': '状态所有者',
  'state place': '状态位置',
  state: '状态',
  machine: '机器',
  outbox: '待发通知',
  'last tick': '上次检查',
  'last drill': '上次演练',
  tick: '检查',
  ping: '心跳',
} as const;

/** What a check is about; in JSON as it stands here. */
export type CheckSubject = keyof typeof subjectsZh | `job ${string}`;
const isKnown = (subject: string): subject is keyof typeof subjectsZh => Object.hasOwn(subjectsZh, subject);

/** `4,998` */
const grouped = (count: number): string => count.toLocaleString('en-US');
const counted = (count: number, noun: string): string => `${grouped(count)} ${noun}${count === 1 ? '' : 's'}`;

export const doctor = {
  'check-subject': entry<{ subject: CheckSubject }>({
    en: ({ subject }) => subject,
    'zh-CN': ({ subject }) => (isKnown(subject) ? subjectsZh[subject] : subject.replace(/^job /, '作业 ')),
  }),
  'checks-counted': entry<{ count: number; warnings: number; failures: number }>({
    en: ({ count, warnings, failures }) =>
      `${count} ok, ${counted(warnings, 'warning')}, ${counted(failures, 'failure')}`,
    'zh-CN': ({ count, warnings, failures }) =>
      `${count} 项正常，${grouped(warnings)} 项警告，${grouped(failures)} 项失败`,
  }),
  'more-of-this-kind': entry<{ count: number }>({
    en: ({ count }) => `… and ${grouped(count)} more of this kind`,
    'zh-CN': ({ count }) => `… 另有 ${grouped(count)} 项同类问题`,
  }),
  /** `names`: `a, b, c`. */
  'and-others': entry<{ names: string; count: number }>({
    en: ({ names, count }) => `${names} and ${grouped(count)} more`,
    'zh-CN': ({ names, count }) => `${names} 等（另有 ${grouped(count)} 个）`,
  }),
  'the-input': entry<{ name: string }>({
    en: ({ name }) => `the input ${name}`,
    'zh-CN': ({ name }) => `输入 ${name}`,
  }),
  /** Two sentences about one thing. */
  'and-then': entry<{ first: Words; next: Words }>({
    en: ({ first, next }) => `${first}; ${next}`,
    'zh-CN': ({ first, next }) => `${first}；${next}`,
  }),

  // --- The host.
  'node-too-old': entry<{ version: string; least: string }>({
    en: ({ version, least }) => `${version} is too old; install Node ${least} or later`,
    'zh-CN': ({ version, least }) => `${version} 版本过低；请安装 Node ${least} 或更高版本`,
  }),
  'system-unsupported': entry<{ system: string }>({
    en: ({ system }) => `${system} is not supported; use Linux or macOS`,
    'zh-CN': ({ system }) => `不支持 ${system}；请使用 Linux 或 macOS`,
  }),
  'is-root': entry({
    en: 'ops-framework and all jobs run as root; use a dedicated user',
    'zh-CN': 'ops-framework 和所有作业都以 root 身份运行；请改用专用用户',
  }),
  'is-not-root': entry({ en: 'not root', 'zh-CN': '非 root' }),
  'proc-hides': entry<{ option: string }>({
    en: ({ option }) =>
      `/proc is mounted with ${option}, which hides processes of other users; a hidden process counts as alive while its pid is in use. Run everything as one user, or mount /proc with gid= of a group that this user is in`,
    'zh-CN': ({ option }) =>
      `/proc 以 ${option} 挂载，会隐藏其他用户的进程；只要 pid 仍被占用，被隐藏的进程就视为仍在运行。请以同一用户运行全部程序，或在挂载 /proc 时用 gid= 指定此用户所属的组`,
  }),
  'zone-problem': entry<{ problem: Words; likely: string }>({
    en: ({ problem, likely }) =>
      `${problem}, so times are in UTC: set defaults.timezone in the jobs file, for example ${likely}`,
    'zh-CN': ({ problem, likely }) =>
      `${problem}，因此时间按 UTC 计：请在作业文件中设置 defaults.timezone，例如 ${likely}`,
  }),
  'zone-not-needed': entry<{ problem: Words; zone: string }>({
    en: ({ problem, zone }) => `${problem}, and jobs are in ${zone}`,
    'zh-CN': ({ problem, zone }) => `${problem}，而作业使用 ${zone}`,
  }),
  'state-dir-missing': entry<{ folder: string }>({
    en: ({ folder }) =>
      `${folder} does not exist; jobs without "cwd" run there. Set OPENCLAW_STATE_DIR or "cwd"`,
    'zh-CN': ({ folder }) =>
      `${folder} 不存在；没有 "cwd" 的作业在该目录中运行。请设置 OPENCLAW_STATE_DIR 或 "cwd"`,
  }),
  'state-dir-refused': entry<{ folder: string; problem: string }>({
    en: ({ folder, problem }) =>
      `${folder} cannot be entered (${problem}); jobs without "cwd" run there. Set OPENCLAW_STATE_DIR or "cwd"`,
    'zh-CN': ({ folder, problem }) =>
      `无法进入 ${folder}（${problem}）；没有 "cwd" 的作业在该目录中运行。请设置 OPENCLAW_STATE_DIR 或 "cwd"`,
  }),

  // --- Jobs and their variables.
  'file-with-jobs': entry<{ file: string; count: number }>({
    en: ({ file, count }) => `${file}: ${count} jobs`,
    'zh-CN': ({ file, count }) => `${file}：${count} 个作业`,
  }),
  'commands-found': entry<{ count: number; most: number }>({
    en: ({ count, most }) => `commands found for ${grouped(count)} of ${grouped(most)} enabled jobs`,
    'zh-CN': ({ count, most }) => `${grouped(most)} 个已启用的作业中，有 ${grouped(count)} 个的命令都能找到`,
  }),
  'gets-all-variables': entry({
    en: 'jobs get all variables that are set here',
    'zh-CN': '作业会得到此处设置的所有变量',
  }),
  'lacks-variables': entry<{ names: string }>({
    en: ({ names }) => `jobs do not get ${names}; to pass one on, name it in the passEnv of the job`,
    'zh-CN': ({ names }) => `作业不会得到 ${names}；如需传递，请在该作业的 passEnv 中写明`,
  }),
  'lacks-token': entry<{ names: string; name: string }>({
    en: ({ names, name }) =>
      `jobs get ${names} but not ${name}, whose name looks like a token; to pass it on, name it in passEnv`,
    'zh-CN': ({ names, name }) =>
      `作业会得到 ${names}，但不会得到 ${name}，因为后者看起来是令牌；如需传递，请在 passEnv 中写明`,
  }),
  'env-file-readable': entry<{ file: string }>({
    en: ({ file }) => `other users can read its envFile ${file}; run: chmod 600 '${file}'`,
    'zh-CN': ({ file }) => `其他用户可以读取它的 envFile ${file}；请运行：chmod 600 '${file}'`,
  }),
  'passes-absent': entry<{ names: string }>({
    en: ({ names }) => `passEnv names variables that are not set here: ${names}`,
    'zh-CN': ({ names }) => `passEnv 中有此处未设置的变量：${names}`,
  }),
  'passes-ours': entry<{ names: string }>({
    en: ({ names }) => `passEnv names ${names}, which only ops-framework sets; remove it`,
    'zh-CN': ({ names }) => `passEnv 中的 ${names} 只能由 ops-framework 设置；请删除`,
  }),

  // --- The folder of the state.
  'folder-not-written': entry<{ folder: string; problem: string; input: Words }>({
    en: ({ folder, problem, input }) =>
      `${folder} cannot be written (${problem}); fix that, or set another state file with ${input}`,
    'zh-CN': ({ folder, problem, input }) =>
      `无法写入 ${folder}（${problem}）；请修复，或用 ${input} 指定另一个状态文件`,
  }),
  'folder-free': entry<{ folder: string; mebibytes: number }>({
    en: ({ folder, mebibytes }) => `${folder}, ${mebibytes} MiB free`,
    'zh-CN': ({ folder, mebibytes }) => `${folder}，剩余 ${mebibytes} MiB`,
  }),
  'folder-full': entry<{ folder: string; mebibytes: number }>({
    en: ({ folder, mebibytes }) =>
      `only ${mebibytes} MiB free on the disk of ${folder}; free some, or the state cannot be saved`,
    'zh-CN': ({ folder, mebibytes }) =>
      `${folder} 所在磁盘仅剩 ${mebibytes} MiB；请释放空间，否则无法保存状态`,
  }),
  'folder-without-inodes': entry<{ folder: string; count: number; mebibytes: number }>({
    en: ({ folder, count, mebibytes }) =>
      `only ${count} free inodes on the file system of ${folder}, with ${mebibytes} MiB free; delete files there (df -i), or the state cannot be saved`,
    'zh-CN': ({ folder, count, mebibytes }) =>
      `${folder} 所在文件系统仅剩 ${count} 个 inode（剩余 ${mebibytes} MiB）；请删除其中的文件（df -i），否则无法保存状态`,
  }),
  'reserve-lost': entry<{ file: string }>({
    en: ({ file }) =>
      `${file} no longer holds its reserved space, probably because the disk was full; free some space, and the next tick restores it`,
    'zh-CN': ({ file }) =>
      `${file} 已不再占有预留空间，可能是因为磁盘曾经写满；请释放一些空间，下次检查会恢复预留`,
  }),
  'state-not-saved-lately': entry({
    en: 'the last ticks could not save it; see their log. The next tick that can save reports open problems again',
    'zh-CN': '最近几次检查未能保存状态；请查看其日志。下一次能够保存的检查会再次报告未解决的问题',
  }),
  'file-readable': entry<{ file: string }>({
    en: ({ file }) => `other users can read ${file}; run: chmod 600 '${file}'`,
    'zh-CN': ({ file }) => `其他用户可以读取 ${file}；请运行：chmod 600 '${file}'`,
  }),

  // --- The state.
  'no-state-yet': entry<{ file: string }>({
    en: ({ file }) => `none yet; the first tick writes ${file}`,
    'zh-CN': ({ file }) => `尚无状态；首次检查会写入 ${file}`,
  }),
  'saved-in-future': entry<{ ms: number }>({
    en: ({ ms }) => `saved ${span(ms)} in the future: the clock was set back; synchronize it`,
    'zh-CN': ({ ms }) => `保存时间比现在晚 ${spanZh(ms)}：时钟曾被回拨；请同步时钟`,
  }),
  'not-saved-for': entry<{ ms: number }>({
    en: ({ ms }) => `not saved for ${span(ms)}: check that a tick is scheduled`,
    'zh-CN': ({ ms }) => `已有 ${spanZh(ms)}没有保存：请确认检查（tick）已排入计划`,
  }),
  'saved-ago': entry<{ generation: number; ms: number }>({
    en: ({ generation, ms }) => `generation ${generation}, saved ${span(ms)} ago`,
    'zh-CN': ({ generation, ms }) => `第 ${generation} 代，保存于 ${spanZh(ms)}前`,
  }),
  'notices-undelivered': entry<{ count: number; ms: number; next: Words }>({
    en: ({ count, ms, next }) =>
      `${counted(count, 'notice')} undelivered, the oldest for ${span(ms)}; ${next}`,
    'zh-CN': ({ count, ms, next }) =>
      `${grouped(count)} 条通知未送达，最早的一条已等待 ${spanZh(ms)}；${next}`,
  }),
  'next-tick-tries': entry({ en: 'the next tick tries again', 'zh-CN': '下次检查会重试' }),
  /** `why`: what the chat answered. */
  'chat-held': entry<{ why: Words; time: string }>({
    en: ({ why, time }) => `${why}; not tried again until ${time}`,
    'zh-CN': ({ why, time }) => `${why}；${time} 之前不再尝试`,
  }),
  'chat-refuses': entry<{ why: Words; time: string }>({
    en: ({ why, time }) =>
      `${why}; not tried again until ${time}, unless there is a new alert or ops-framework doctor --send succeeds`,
    'zh-CN': ({ why, time }) =>
      `${why}；${time} 之前不再尝试，除非有新的警报，或者用 --send 运行 doctor 成功`,
  }),
  'chat-asked-to-wait': entry({ en: 'the chat asked to wait', 'zh-CN': '对方要求等待' }),

  // --- Ticks.
  'tick-ended': entry<{ ms: number; seconds: string }>({
    en: ({ ms, seconds }) => `ended ${span(ms)} ago, took ${seconds} s`,
    'zh-CN': ({ ms, seconds }) => `结束于 ${spanZh(ms)}前，用时 ${seconds} 秒`,
  }),
  'no-tick-ended': entry({ en: 'none has ended yet', 'zh-CN': '尚无检查结束' }),
  'ticks-skipped': entry<{ ended: Words; count: number }>({
    en: ({ ended, count }) => `${ended}; ${count} skipped since then because another tick was running`,
    'zh-CN': ({ ended, count }) => `${ended}；此后有 ${count} 次因另一次检查正在进行而跳过`,
  }),
  'tick-waits': entry<{ names: Words }>({
    en: ({ names }) => `waits for the status of ${names}; other ticks run meanwhile`,
    'zh-CN': ({ names }) => `正在等待 ${names} 的状态；其间其他检查照常进行`,
  }),
  'tick-died': entry<{ pid: number; host: string }>({
    en: ({ pid, host }) => `pid ${pid} on ${host} died during its tick; the next tick takes over`,
    'zh-CN': ({ pid, host }) => `${host} 上的 pid ${pid} 在检查过程中退出；下次检查会接手`,
  }),
  'tick-working': entry<{ pid: number; host: string; ms: number }>({
    en: ({ pid, host, ms }) => `pid ${pid} on ${host} has been ticking for ${span(ms)}`,
    'zh-CN': ({ pid, host, ms }) => `${host} 上的 pid ${pid} 已检查了 ${spanZh(ms)}`,
  }),

  // --- Other jobs files.
  'state-shared': entry<{ files: Words }>({
    en: ({ files }) => `this state is shared with ${files}`,
    'zh-CN': ({ files }) => `此状态与以下作业文件共用：${files}`,
  }),
  'file-ticked': entry<{ file: Words; ms: number }>({
    en: ({ file, ms }) => `${file} (ticked ${span(ms)} ago)`,
    'zh-CN': ({ file, ms }) => `${file}（${spanZh(ms)}前检查过）`,
  }),
  'file-never-ticked': entry<{ file: Words }>({
    en: ({ file }) => `${file} (never ticked)`,
    'zh-CN': ({ file }) => `${file}（从未检查）`,
  }),
  'duplicate-of': entry<{ file: string }>({
    en: ({ file }) => `duplicate id: ${file} has it for another job. Fix: ${duplicateFix}`,
    'zh-CN': ({ file }) =>
      `标识重复：${file} 将它用于另一个作业。补救：在其中一个文件中改名，或使两处定义相同，或用 --state-file（在工作流中为输入 state-file）为其中一个文件指定单独的状态文件`,
  }),

  // --- The workflow.
  'no-workflow': entry({
    en: 'none here: the action checks runner, token and cache with "command: doctor"',
    'zh-CN': '不在工作流中：Action 以 "command: doctor" 检查运行器、令牌和缓存',
  }),
  'runner-hosted': entry<{ name: Words }>({
    en: ({ name }) =>
      `${name} is a GitHub-hosted runner, not your host: set "runs-on" to your runner's labels`,
    'zh-CN': ({ name }) =>
      `${name} 是 GitHub 托管的运行器，而不是您的主机：请将 "runs-on" 设为您的运行器的标签`,
  }),
  'runner-is': entry<{ name: Words; kind: Words }>({
    en: ({ name, kind }) => `${name}, ${kind}`,
    'zh-CN': ({ name, kind }) => `${name}，${kind}`,
  }),
  'without-name': entry({ en: 'without a name', 'zh-CN': '未命名' }),
  'unknown-kind': entry({ en: 'unknown kind', 'zh-CN': '类型未知' }),
  'runner-version': entry<{ version: string }>({
    en: ({ version }) => `version ${version}`,
    'zh-CN': ({ version }) => `版本 ${version}`,
  }),
  'runner-too-old': entry<{ version: string; least: string }>({
    en: ({ version, least }) =>
      `version ${version} is too old for the reusable workflows of the ops-framework repository (copies of them work): update it to ${least} or later`,
    'zh-CN': ({ version, least }) =>
      `版本 ${version} 过低，无法使用 ops-framework 仓库的可复用工作流（其副本可以）：请更新到 ${least} 或更高版本`,
  }),
  'may-list': entry({ en: 'may list the cache', 'zh-CN': '可以列出缓存' }),
  'may-not-list': entry<{ problem: string }>({
    en: ({ problem }) => `without a state file an outage looks like a first run: ${problem}`,
    'zh-CN': ({ problem }) => `没有状态文件时，无法区分服务故障与首次运行：${problem}`,
  }),
  'may-delete': entry({ en: 'may delete old generations', 'zh-CN': '可以删除旧的代' }),
  'may-not-delete': entry<{ problem: string }>({
    en: ({ problem }) => `old generations stay until GitHub evicts them: ${problem}`,
    'zh-CN': ({ problem }) => `旧的代会保留到 GitHub 将其清除为止：${problem}`,
  }),
  'not-default-branch': entry<{ ref: string }>({
    en: ({ ref }) => `${ref} is not the default branch: the state in the cache is not used`,
    'zh-CN': ({ ref }) => `${ref} 不是默认分支：不使用缓存中的状态`,
  }),
  'cache-unused': entry({
    en: 'not used: the state is in the file only',
    'zh-CN': '未使用：状态只在文件中',
  }),
  'cache-empty': entry<{ namespace: string }>({
    en: ({ namespace }) => `namespace ${namespace}, empty`,
    'zh-CN': ({ namespace }) => `命名空间 ${namespace}，空`,
  }),
  'cache-at': entry<{ namespace: string; generation: number }>({
    en: ({ namespace, generation }) => `namespace ${namespace}, generation ${generation}`,
    'zh-CN': ({ namespace, generation }) => `命名空间 ${namespace}，第 ${generation} 代`,
  }),
  'cache-problem': entry<{ namespace: string; problem: string }>({
    en: ({ namespace, problem }) => `namespace ${namespace}: ${problem}`,
    'zh-CN': ({ namespace, problem }) => `命名空间 ${namespace}：${problem}`,
  }),
  'watchdog-ran': entry<{ ms: number }>({
    en: ({ ms }) => `last ran ${span(ms)} ago`,
    'zh-CN': ({ ms }) => `上次运行于 ${spanZh(ms)}前`,
  }),
  'watchdog-late': entry<{ ms: number; workflow: string }>({
    en: ({ ms, workflow }) =>
      `last ran ${span(ms)} ago, so nobody would report that ticks stopped. Look at its runs, or enable it: gh workflow enable ${workflow}`,
    'zh-CN': ({ ms, workflow }) =>
      `上次运行于 ${spanZh(ms)}前，定时检查停止时不会有人报告。请查看它的运行记录，或启用它：gh workflow enable ${workflow}`,
  }),
  'watchdog-absent': entry({
    en: 'none has run; to be told from another machine when the ticks stop: ops-framework init --watchdog',
    'zh-CN': '从未运行；如需由另一台机器在定时检查停止时报告：ops-framework init --watchdog',
  }),
  'watchdog-unknown': entry<{ why: Words }>({
    en: ({ why }) => `when it last ran is not known: ${why}`,
    'zh-CN': ({ why }) => `无法得知上次运行的时间：${why}`,
  }),
  'key-not-set': entry({
    en: 'not set, so every write is refused: openssl rand -base64 32 | gh secret set OPS_STATE_KEY, and pass it on in the workflow',
    'zh-CN':
      '未设置，因此所有写入都会被拒绝：请运行 openssl rand -base64 32 | gh secret set OPS_STATE_KEY，并在工作流中传入',
  }),
  'cache-is-public': entry({
    en: 'anyone can read the cache of a public repository, so job output is kept out of it; to include it, set state-key',
    'zh-CN': '任何人都能读取公开仓库的缓存，因此其中不含作业输出；如需包含，请设置 state-key',
  }),
};
