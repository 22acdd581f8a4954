/** Why plan, apply, verify, settle and history cannot go on, each with its fix. */
import type { Words } from '../../text/words.ts';
import { after, entry } from './entry.ts';
import { fileProblems } from './shared.ts';

const listed = (values: readonly (string | undefined)[], comma: string): string =>
  values.filter((value) => value !== undefined).join(comma);

export const writeProblems = {
  // --- What was asked for.
  'no-write-job': entry<{ job: string; kind: string; command: string }>({
    en: ({ job, kind, command }) => `job ${job} is a ${kind}; ${command} takes a one_shot_write`,
    'zh-CN': ({ job, kind, command }) => `作业 ${job} 的类型是 ${kind}；${command} 只接受 one_shot_write`,
  }),
  'only-in-workflow': entry<{ command: string; look: string }>({
    en: ({ command, look }) =>
      `${command} runs in a workflow only, where its approval is: see docs/writes.md. To look at a plan here: ${look}`,
    'zh-CN': ({ command, look }) =>
      `${command} 只能在工作流中运行，因为审批在那里进行：见 docs/writes.md。在此查看计划：${look}`,
  }),
  'settle-only-in-workflow': entry<{ look: string }>({
    en: ({ look }) =>
      `settle runs only in the last job of the workflow of a write, where it reports the outcome of a write that did not finish: see docs/writes.md. To see it here: ${look}`,
    'zh-CN': ({ look }) =>
      `settle 用于写入工作流的最后一个作业：在运行没有给出结论就结束时，由它报告写入的结果（见 docs/writes.md）。在此查看：${look}`,
  }),
  'plan-takes-no-digest': entry({
    en: 'plan makes a digest and takes none: to approve a plan with it, the workflow must say gate: dispatch',
    'zh-CN': 'plan 生成摘要值，不接受摘要值：如需以它批准计划，工作流须设置 gate: dispatch',
  }),
  'apply-needs-digest': entry({
    en: 'apply needs the digest of the plan: set the input plan-digest to the output of plan',
    'zh-CN': 'apply 需要计划的摘要值：请将输入 plan-digest 设为 plan 的输出',
  }),
  'nothing-to-verify': entry<{ digest: string; job: string; state: Words }>({
    en: ({ digest, job, state }) => `the write ${digest} of ${job} is ${state}: there is nothing to verify`,
    'zh-CN': ({ digest, job, state }) => `${job} 的写入 ${digest}：${state}，没有可验证的内容`,
  }),
  'verified-elsewhere': entry<{ digest: string; pid?: number; machine?: string }>({
    en: ({ digest, pid, machine }) =>
      `another run verifies the write ${digest}${pid === undefined ? '' : ` (pid ${pid} on ${machine})`}: its verdict comes from there`,
    'zh-CN': ({ digest, pid, machine }) =>
      `另一次运行正在验证写入 ${digest}${pid === undefined ? '' : `（${machine} 上的进程 ${pid}）`}：由它给出结论`,
  }),
  'no-write-to-verify': entry<{ job: string; command: string }>({
    en: ({ job, command }) => `job ${job} has no write to verify; to see its writes: ${command}`,
    'zh-CN': ({ job, command }) => `作业 ${job} 没有可验证的写入；查看其写入：${command}`,
  }),
  'no-such-write-to-verify': entry<{ job: string; why: Words }>({
    en: ({ job, why }) => `job ${job} has no such write to verify: ${why}`,
    'zh-CN': ({ job, why }) => `作业 ${job} 没有这项可验证的写入：${why}`,
  }),
  'history-of-no-write': entry<{ job: string; kind: string; command: string }>({
    en: ({ job, kind, command }) =>
      `job ${job} is a ${kind}; history shows a one_shot_write. For this job: ${command}`,
    'zh-CN': ({ job, kind, command }) =>
      `作业 ${job} 的类型是 ${kind}；history 只显示 one_shot_write。查看此作业：${command}`,
  }),
  /** `given` and `near` are quoted. */
  'no-write-near': entry<{ given: string; near: string }>({
    en: ({ given, near }) => `no write ${given}; did you mean ${near}?`,
    'zh-CN': ({ given, near }) => `没有写入 ${given}；您是否想写 ${near}？`,
  }),
  'no-write-known': entry<{ given: string; writes: string }>({
    en: ({ given, writes }) => `no write ${given}; the writes are: ${writes}`,
    'zh-CN': ({ given, writes }) => `没有写入 ${given}；已有的写入：${writes}`,
  }),
  'no-write-at-all': entry<{ given: string }>({
    en: ({ given }) => `no write ${given}; there are no writes`,
    'zh-CN': ({ given }) => `没有写入 ${given}；目前没有任何写入`,
  }),
  'ledger-unusable': entry<{ why: Words }>({
    en: ({ why }) => `ledger unusable: ${why}`,
    'zh-CN': ({ why }) => `账本无法使用：${why}`,
  }),

  // --- What a page cannot show.
  'page-too-long': entry<{ job: string; size: number; most: number; section?: string }>({
    en: ({ job, size, most, section }) =>
      `job ${job}: not planned, because the page cannot show all of it: ${size} KiB of at most ${most} KiB${after('; most of it is under "', section, '"')}. Put long text into files, set fewer variables, and make commands.plan print less`,
    'zh-CN': ({ job, size, most, section }) =>
      `作业 ${job}：未生成计划，因为页面无法显示全部内容：${size} KiB，上限 ${most} KiB${after('；大部分在「', section, '」之下')}。请将长文本放入文件，减少变量，并让 commands.plan 少输出一些`,
  }),
  'page-masked': entry<{ job: string }>({
    en: ({ job }) =>
      `job ${job}: not planned, because a part of the page is the value of a secret (one of a job's \`env\`, or an input of the workflow) and would be masked: give that variable another value or another name`,
    'zh-CN': ({ job }) =>
      `作业 ${job}：未生成计划，因为页面中有一部分与某个密钥的值相同（作业的 \`env\`，或工作流的输入），会被掩码：请为该变量换一个值或名称`,
  }),
  'page-hides': entry<{
    job: string;
    first: Words;
    second?: Words;
    third?: Words;
    fourth?: Words;
    fifth?: Words;
    left?: number;
  }>({
    en: ({ job, first, second, third, fourth, fifth, left }) =>
      `job ${job}: not planned, because the page cannot show these parts literally: ${listed([first, second, third, fourth, fifth], ', ')}${after(', and ', left, ' more')}; they contain a secret, a text that looks like one, the value of a variable whose name looks secret (TOKEN, PWD, …), or bytes that are not UTF-8. Put a secret into \`env\` (or envFile) and let the program read the variable; where it is none, rename the folder, the file or the variable, or give the secret whose value is this word (of any job's \`env\`) another value; make commands.plan print none, and UTF-8 only`,
    'zh-CN': ({ job, first, second, third, fourth, fifth, left }) =>
      `作业 ${job}：未生成计划，因为页面无法原样显示以下部分：${listed([first, second, third, fourth, fifth], '、')}${after('，另有 ', left, ' 处')}；其中含有密钥、形似密钥的文本、名称像密钥的变量（TOKEN、PWD 等）的值，或不是 UTF-8 的字节。请将密钥放入 \`env\`（或 envFile），由程序读取该变量；若并非密钥，请改名目录、文件或变量，或为取值与该词相同的密钥（任一作业的 \`env\`）换一个值；commands.plan 不得输出密钥，且只能输出 UTF-8`,
  }),
  'hidden-word': entry<{ number: number; job: string }>({
    en: ({ number, job }) => `word ${number} of the command of ${job}`,
    'zh-CN': ({ number, job }) => `${job} 的命令的第 ${number} 个词`,
  }),
  'hidden-folder': entry<{ job: string }>({
    en: ({ job }) => `the folder of ${job}`,
    'zh-CN': ({ job }) => `${job} 的目录`,
  }),
  'hidden-link': entry<{ job: string }>({
    en: ({ job }) => `the link to the folder of ${job}`,
    'zh-CN': ({ job }) => `指向 ${job} 的目录的链接`,
  }),
  'hidden-program': entry<{ job: string }>({
    en: ({ job }) => `the program of ${job}`,
    'zh-CN': ({ job }) => `${job} 的程序`,
  }),
  'hidden-name': entry<{ number: number; job: string }>({
    en: ({ number, job }) => `the name of variable ${number} of ${job}`,
    'zh-CN': ({ number, job }) => `${job} 的第 ${number} 个变量的名称`,
  }),
  'hidden-code': entry<{ name: string; job: string }>({
    en: ({ name, job }) => `the value of ${name} of ${job}, which can load code`,
    'zh-CN': ({ name, job }) => `${job} 的 ${name} 的值（可加载代码）`,
  }),
  'hidden-path-of-word': entry<{ number: number; job: string }>({
    en: ({ number, job }) => `the real path of what word ${number} of ${job} names`,
    'zh-CN': ({ number, job }) => `${job} 的第 ${number} 个词所指的真实路径`,
  }),
  'hidden-path-of-variable': entry<{ name: string; job: string }>({
    en: ({ name, job }) => `the real path of what the variable ${name} of ${job} names`,
    'zh-CN': ({ name, job }) => `${job} 的变量 ${name} 所指的真实路径`,
  }),
  'hidden-host': entry({ en: 'the name of the host', 'zh-CN': '主机的名称' }),
  'hidden-jobs-file': entry({ en: 'the path of the jobs file', 'zh-CN': '作业文件的路径' }),
  'hidden-line': entry<{ number: number }>({
    en: ({ number }) => `line ${number} of what commands.plan prints`,
    'zh-CN': ({ number }) => `commands.plan 的输出的第 ${number} 行`,
  }),

  // --- What cannot be planned.
  'plan-lines-all-ignored': entry<{ job: string }>({
    en: ({ job }) =>
      `job ${job}: approval.ignorePlanLines leaves nothing of the output of commands.plan to approve: ignore only lines that differ each time`,
    'zh-CN': ({ job }) =>
      `作业 ${job}：approval.ignorePlanLines 使 commands.plan 的输出没有可审批的内容：请只忽略每次都不同的行`,
  }),
  'command-not-planned': entry<{ job: string; command: string; why: Words }>({
    en: ({ job, command, why }) => `job ${job}: ${command}: ${why}`,
    'zh-CN': ({ job, command, why }) => `作业 ${job}：${command}：${why}`,
  }),
  /** `word` is quoted. */
  'no-program': entry<{ word: string; search: string }>({
    en: ({ word, search }) => `${word} is no program (PATH is ${search}): fix the command`,
    'zh-CN': ({ word, search }) => `${word} 不是程序（PATH 为 ${search}）：请修正命令`,
  }),
  'no-folder': entry<{ job: string; folder: string }>({
    en: ({ job, folder }) =>
      `job ${job}: its working folder ${folder} is no folder: create it or correct cwd`,
    'zh-CN': ({ job, folder }) => `作业 ${job}：工作目录 ${folder} 不是目录：请创建它或修正 cwd`,
  }),
  'code-looks-secret': entry<{ job: string; name: string }>({
    en: ({ job, name }) =>
      `job ${job}: the variable ${name} can load code, and its value looks like a secret, which the page cannot show: put the secret elsewhere, or the value into a file that the command names`,
    'zh-CN': ({ job, name }) =>
      `作业 ${job}：变量 ${name} 可加载代码，而其值形似密钥，页面无法显示：请将密钥移到别处，或将该值放入命令所指的文件`,
  }),
  /** The output follows. */
  'plan-command-failed': entry<{ job: string; ending: Words; isFollowed?: number }>({
    en: ({ job, ending, isFollowed }) =>
      `job ${job}: commands.plan: ${ending}; nothing to approve without its output${isFollowed ? ':' : ''}`,
    'zh-CN': ({ job, ending, isFollowed }) =>
      `作业 ${job}：commands.plan：${ending}；没有它的输出就没有可审批的内容${isFollowed ? '：' : ''}`,
  }),
  'plan-output-too-long': entry<{ job: string }>({
    en: ({ job }) =>
      `job ${job}: commands.plan printed more than 256 KiB, too much to review: make it print less`,
    'zh-CN': ({ job }) => `作业 ${job}：commands.plan 的输出超过 256 KiB，无法审阅：请让它少输出一些`,
  }),

  // --- Files that nobody can vouch for.
  'file-of-others': entry<{ place: string; why: string }>({
    en: fileProblems['file-of-others'],
    'zh-CN': ({ place, why }) => `写入不能依赖 ${place}：其他用户可以修改它。${why}`,
  }),
  'file-ambiguous': entry<{ place: string }>({
    en: fileProblems['file-ambiguous'],
    'zh-CN': ({ place }) => `${place} 在每个进程中指向不同的位置，或经过不是 UTF-8 的名称：请直接指明该文件`,
  }),
  'file-not-regular': entry<{ place: string }>({
    en: fileProblems['file-not-regular'],
    'zh-CN': ({ place }) => `${place} 不是普通文件（而是管道或设备），计划无法涵盖它：请改在脚本中指明`,
  }),
  'file-unreadable': entry<{ place: string; why: string }>({
    en: fileProblems['file-unreadable'],
    'zh-CN': ({ place, why }) =>
      `无法读取 ${place}（${why}），计划无法涵盖它：请允许此用户读取，或改在脚本中指明`,
  }),
  'file-replaced': entry<{ place: string }>({
    en: fileProblems['file-replaced'],
    'zh-CN': ({ place }) => `${place} 在读取时被替换：请重试`,
  }),

  // --- What changed.
  'environment-changed': entry({
    en: 'its environment changed after the last check',
    'zh-CN': '其环境变量在最后一次检查之后有变化',
  }),
  'files-changed': entry<{ paths: string; count?: number }>({
    en: ({ paths, count }) =>
      `changed after the last check, before it ended: ${paths}${after(', and ', count, ' more')}. Where the write itself changes such a file, let a read that verifies it name it too, or name it in a script; where it changes a program or a script that it runs, run one from outside of what it changes`,
    'zh-CN': ({ paths, count }) =>
      `在最后一次检查之后、命令结束之前有变化：${paths}${after('，另有 ', count, ' 个')}。若写入本身会修改这类文件，请让验证它的读取作业也指明该文件，或改在脚本中指明；若写入会修改它所运行的程序或脚本，请改为运行其修改范围之外的程序`,
  }),
  'changed-since-approval': entry<{ folder?: string; paths?: string }>({
    en: ({ folder, paths }) =>
      `changed since it was approved: ${listed([folder === undefined ? undefined : `its folder, now ${folder}`, paths], ', ')}`,
    'zh-CN': ({ folder, paths }) =>
      `批准之后有变化：${listed([folder === undefined ? undefined : `其目录，现为 ${folder}`, paths], '、')}`,
  }),
};
