/** Why a write is refused: the gate, the approval, the plan in the ledger; and the fix for each reason. */
import type { Words } from '../../text/words.ts';
import { after, entry } from './entry.ts';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const gate = {
  // --- How it is logged. `detail`: one or more lines.
  'refusal-logged': entry<{ job: string; reason: string; detail: string; fix: Words }>({
    en: ({ job, reason, detail, fix }) => `${job} refused (${reason}): ${detail}. ${capital(fix)}`,
    'zh-CN': ({ job, reason, detail, fix }) => `${job} 被拒绝（${reason}）：${detail}。${fix}`,
  }),
  'refusal-warned': entry<{ job: string; detail: string; fix: Words }>({
    en: ({ job, detail, fix }) => `${job}: ${detail}. ${capital(fix)}`,
    'zh-CN': ({ job, detail, fix }) => `${job}：${detail}。${fix}`,
  }),

  // --- The ledger.
  'expired-at': entry<{ time: string }>({
    en: ({ time }) => `expired at ${time}`,
    'zh-CN': ({ time }) => `已于 ${time} 过期`,
  }),
  'plan-age-unknown': entry({
    en: "the age of the plan is unknown, because this host's clock was set back",
    'zh-CN': '这台主机的时钟被回拨，无法判断计划是否过期',
  }),
  'newer-plan-exists': entry({ en: 'a newer plan of this job exists', 'zh-CN': '此作业已有更新的计划' }),
  'nobody-approved': entry({ en: 'nobody approved it in time', 'zh-CN': '无人及时批准' }),
  'refused-before': entry<{ detail: Words }>({
    en: ({ detail }) => `refused before: ${detail}`,
    'zh-CN': ({ detail }) => `此前已被拒绝：${detail}`,
  }),
  'begun-before': entry<{ state: Words }>({
    en: ({ state }) => `begun before; its status is ${state}`,
    'zh-CN': ({ state }) => `此前已开始执行，状态为：${state}`,
  }),
  'begun-on-host': entry({ en: 'this host began it before', 'zh-CN': '这台主机此前已开始执行' }),
  'plan-not-in-ledger': entry({
    en: 'the plan is not in the ledger any more',
    'zh-CN': '计划已不在账本中',
  }),
  'no-plan-of-run': entry({ en: 'the ledger knows no plan of this run', 'zh-CN': '账本中没有此运行的计划' }),
  'digest-unknown': entry<{ digest: string; command: string }>({
    en: ({ digest, command }) =>
      `no plan with this digest is known (${digest}); to see the whole digests: ${command}`,
    'zh-CN': ({ digest, command }) => `没有摘要值为 ${digest} 的计划；查看完整摘要值：${command}`,
  }),
  'digest-prefix-unknown': entry<{ prefix: string; command: string }>({
    en: ({ prefix, command }) =>
      `no plan with this digest is known (it begins with ${prefix}); to see the whole digests: ${command}`,
    'zh-CN': ({ prefix, command }) => `没有摘要值以 ${prefix} 开头的计划；查看完整摘要值：${command}`,
  }),
  'digest-ambiguous': entry<{ count: number; prefix: string; command: string }>({
    en: ({ count, prefix, command }) =>
      `${count} digests begin with ${prefix}: give the whole one; to see the whole digests: ${command}`,
    'zh-CN': ({ count, prefix, command }) =>
      `有 ${count} 个摘要值以 ${prefix} 开头，请给出完整的摘要值；查看方法：${command}`,
  }),
  'digest-of-another-job': entry<{ job: string }>({
    en: ({ job }) => `this digest is of the job ${job}`,
    'zh-CN': ({ job }) => `此摘要值属于作业 ${job}`,
  }),

  // --- The run.
  'run-attempt': entry<{ attempt: number | string }>({
    en: ({ attempt }) => `this is attempt ${attempt} of the run`,
    'zh-CN': ({ attempt }) => `这是该运行的第 ${attempt} 次尝试`,
  }),
  'event-refused': entry<{ event?: string }>({
    en: ({ event }) =>
      `${event === undefined ? 'a run without an event name (GITHUB_EVENT_NAME)' : `event ${event}`} is refused: a stranger can cause it, and their code or text must not reach this host. Start the workflow by schedule, workflow_dispatch, push or repository_dispatch; only the command validate-config runs on other events`,
    'zh-CN': ({ event }) =>
      `${event === undefined ? '拒绝没有事件名（GITHUB_EVENT_NAME）的运行' : `拒绝事件 ${event}`}：外部人员也能触发，而其代码或文本不得进入这台主机。请通过 schedule、workflow_dispatch、push 或 repository_dispatch 启动工作流；其他事件只能运行 validate-config`,
  }),
  'event-refused-for': entry<{ job: string; reason: string; why: Words }>({
    en: ({ job, reason, why }) => `${job} refused (${reason}): ${why}`,
    'zh-CN': ({ job, reason, why }) => `${job} 被拒绝（${reason}）：${why}`,
  }),
  'run-of-another': entry({
    en: 'GitHub describes another run than the one of this runner',
    'zh-CN': 'GitHub 给出的是另一次运行，而不是此运行器上的这一次',
  }),
  'run-on-branch': entry<{ ref?: string; branch: string }>({
    en: ({ ref = 'no branch', branch }) => `this run is on ${ref}, but writes run on ${branch} only`,
    'zh-CN': ({ ref, branch }) =>
      `${ref === undefined ? '此运行不在任何分支上' : `此运行位于 ${ref}`}，而写入只能在 ${branch} 上运行`,
  }),
  'clocks-differ': entry<{ here: string; there: string }>({
    en: ({ here, there }) => `the clock of this host shows ${here}, GitHub's ${there}`,
    'zh-CN': ({ here, there }) => `这台主机的时钟为 ${here}，GitHub 的时钟为 ${there}`,
  }),

  // --- The gate.
  'gates-differ': entry<{ wanted: string; pinned: string }>({
    en: ({ wanted, pinned }) =>
      `the jobs file has gate: ${wanted}, but the workflow is pinned to ${pinned}: set both to the same gate`,
    'zh-CN': ({ wanted, pinned }) =>
      `作业文件中为 gate: ${wanted}，而工作流固定为 ${pinned}：请将两者设为相同`,
  }),
  'environment-without-reviewers': entry<{ environment: string }>({
    en: ({ environment }) => `the environment ${environment} has no required reviewers`,
    'zh-CN': ({ environment }) => `环境 ${environment} 没有必需的审阅者`,
  }),
  'environment-missing': entry<{ environment: string }>({
    en: ({ environment }) => `the environment ${environment} does not exist`,
    'zh-CN': ({ environment }) => `环境 ${environment} 不存在`,
  }),
  'dispatch-not-accepted': entry({
    en: 'gate: dispatch is not accepted where required reviewers are available',
    'zh-CN': '在可以设置必需审阅者的地方，不接受 gate: dispatch',
  }),
  'gate-changed': entry<{ planned: string; wanted: string }>({
    en: ({ planned, wanted }) => `planned for ${planned}, but the jobs file now has ${wanted}`,
    'zh-CN': ({ planned, wanted }) => `计划时为 ${planned}，而作业文件中现为 ${wanted}`,
  }),
  'plan-of-run': entry<{ id: string }>({
    en: ({ id }) => `the plan was made in run ${id}: only an approval of that run counts`,
    'zh-CN': ({ id }) => `计划由运行 ${id} 生成：只有对那次运行的批准才有效`,
  }),
  'environment-planned': entry<{ environment: string; job?: string }>({
    en: ({ environment, job }) =>
      `this run planned ${job === undefined ? 'a write' : `the write ${job}`} for the environment ${environment} already: one approval would count for both`,
    'zh-CN': ({ environment, job }) =>
      `此运行已为环境 ${environment} 生成过计划${after('（', job, '）')}：一次批准会同时对两者生效`,
  }),

  // --- The approval.
  'no-approval': entry({
    en: 'GitHub has no approval of this run (a bypass by an administrator leaves none)',
    'zh-CN': 'GitHub 上没有对此运行的批准（管理员绕过审批时不会留下批准）',
  }),
  'approver-unlisted': entry<{ people: string }>({
    en: ({ people }) => `approved by ${people}, not in approval.approvers`,
    'zh-CN': ({ people }) => `批准人 ${people} 不在 approval.approvers 中`,
  }),
  'approver-not-a-person': entry<{ people: string }>({
    en: ({ people }) => `approved by ${people}, not a person`,
    'zh-CN': ({ people }) => `批准人 ${people} 不是真人`,
  }),
  'same-person': entry<{ people: string }>({
    en: ({ people }) => `requested and approved by ${people}`,
    'zh-CN': ({ people }) => `请求者和批准人都是 ${people}`,
  }),
  'not-dispatched': entry<{ event: string }>({
    en: ({ event }) => `gate: dispatch needs an approval by workflow_dispatch, not by ${event}`,
    'zh-CN': ({ event }) => `gate: dispatch 须通过 workflow_dispatch 批准，而不是 ${event}`,
  }),
  'starter-not-a-person': entry<{ person: string }>({
    en: ({ person }) => `started by ${person}, not a person`,
    'zh-CN': ({ person }) => `启动者 ${person} 不是真人`,
  }),
  'starter-unlisted': entry<{ person: string }>({
    en: ({ person }) => `started by ${person}, not in approval.approvers`,
    'zh-CN': ({ person }) => `启动者 ${person} 不在 approval.approvers 中`,
  }),
  'starter-without-access': entry<{ person: string }>({
    en: ({ person }) => `started by ${person}, who may not write to the repository`,
    'zh-CN': ({ person }) => `启动者 ${person} 没有仓库的写权限`,
  }),
  'same-dispatch': entry({
    en: 'the plan was made in this run: a second dispatch approves it',
    'zh-CN': '计划由此运行生成：须再次启动工作流才能批准',
  }),
  'requested-by-program': entry<{ program: Words; person?: string }>({
    en: ({ program, person }) =>
      `requested by ${program}, not by a person${after(', and approved by ', person, ' alone')}`,
    'zh-CN': ({ program, person }) =>
      `请求者是${program}，不是真人${after('，且只有 ', person, ' 一人批准')}`,
  }),
  'program-event': entry<{ event: string }>({
    en: ({ event }) => `the event ${event}`,
    'zh-CN': ({ event }) => `事件 ${event}`,
  }),
  'program-account': entry<{ login: string }>({
    en: ({ login }) => login,
    'zh-CN': ({ login }) => `程序账号 ${login}`,
  }),
  'rejected-by': entry<{ person: string }>({
    en: ({ person }) => `${person} rejected it`,
    'zh-CN': ({ person }) => `${person} 已拒绝`,
  }),
  'reviewed-early': entry<{ person: string }>({
    en: ({ person }) => `${person} reviewed this run before the plan existed`,
    'zh-CN': ({ person }) => `${person} 在计划生成之前就审阅了此运行`,
  }),
  'ended-unknown': entry({
    en: 'its run ended, and whether it was approved is not known',
    'zh-CN': '其运行已结束，是否获批不得而知',
  }),
  'ended-approved': entry({
    en: 'it was approved, and its run ended before it was applied',
    'zh-CN': '已获批准，但其运行在执行之前就结束了',
  }),
  'ended-unapproved': entry({
    en: 'its run ended before it was approved',
    'zh-CN': '其运行在获得批准之前就结束了',
  }),
  'canceled-before-command': entry({
    en: 'the run was canceled before the command began',
    'zh-CN': '运行在命令开始之前被取消',
  }),

  // --- What GitHub did not say.
  'fact-unknown': entry<{ subject: Words; why: Words }>({
    en: ({ subject, why }) => `${subject}: ${why}`,
    'zh-CN': ({ subject, why }) => `无法得知${subject}：${why}`,
  }),
  'fact-run': entry({ en: 'the run', 'zh-CN': '此运行的情况' }),
  'fact-plan-run': entry({ en: 'the run of the plan', 'zh-CN': '生成计划的运行的情况' }),
  'fact-repository': entry({ en: 'the repository', 'zh-CN': '仓库的情况' }),
  'fact-time': entry({ en: 'the time', 'zh-CN': '当前时间' }),
  'fact-environment': entry({ en: 'the environment', 'zh-CN': '环境的设置' }),
  'fact-approvals': entry({ en: 'the approvals', 'zh-CN': '批准情况' }),
  'fact-permission': entry({ en: 'the permission', 'zh-CN': '启动者的权限' }),
  'api-run': entry<{ id: string }>({
    en: ({ id }) => `run ${id}`,
    'zh-CN': ({ id }) => `运行 ${id}`,
  }),
  'api-account': entry<{ login: string }>({
    en: ({ login }) => `another account called ${login}`,
    'zh-CN': ({ login }) => `另一个名为 ${login} 的账号`,
  }),
  'api-of-another': entry<{ subject: Words }>({
    en: ({ subject }) =>
      `GitHub's API answered with something else (${subject}): check GITHUB_API_URL and the proxy`,
    'zh-CN': ({ subject }) => `GitHub API 返回了别的内容（${subject}）：请检查 GITHUB_API_URL 和代理`,
  }),
  'api-nobody': entry<{ login: string }>({
    en: ({ login }) => `GitHub has no user ${login} here (404): check the name and GITHUB_REPOSITORY`,
    'zh-CN': ({ login }) => `GitHub 在此没有名为 ${login} 的用户（404）：请检查名称和 GITHUB_REPOSITORY`,
  }),
  'api-no-date': entry({
    en: "GitHub's answer has no valid header Date, so it is unknown whether a plan has expired: check GITHUB_API_URL and the proxy",
    'zh-CN': 'GitHub 的应答没有有效的日期标头，无法判断计划是否过期：请检查 GITHUB_API_URL 和代理',
  }),
  'api-not-all': entry({
    en: "GitHub's API returned only a part of the reviews: start the workflow again, and let fewer people review its run",
    'zh-CN': 'GitHub API 只给出了部分审阅：请重新启动工作流，并减少审阅此运行的人数',
  }),
  'api-no-run-id': entry({
    en: 'GITHUB_RUN_ID is not the number of a run: start the write in a workflow',
    'zh-CN': 'GITHUB_RUN_ID 不是运行的编号：请在工作流中启动写入',
  }),
  'api-later': entry<{ why: Words }>({
    en: ({ why }) => `${why}: try again later; if it persists, check the network and the proxy`,
    'zh-CN': ({ why }) => `${why}：请稍后重试；如果一直如此，请检查网络和代理`,
  }),
  'api-elsewhere': entry<{ why: Words }>({
    en: ({ why }) => `${why}: check GITHUB_API_URL, GITHUB_REPOSITORY and the proxy`,
    'zh-CN': ({ why }) => `${why}：请检查 GITHUB_API_URL、GITHUB_REPOSITORY 和代理`,
  }),

  // --- What cannot be claimed.
  'digest-taken': entry({
    en: 'another run reserved this digest in the Actions cache',
    'zh-CN': '另一次运行已在 Actions 缓存中占用此摘要值',
  }),
  'digest-not-reserved': entry<{ why: Words }>({
    en: ({ why }) => `the digest cannot be reserved: ${why}`,
    'zh-CN': ({ why }) => `无法占用此摘要值：${why}`,
  }),
  'plan-not-reserved': entry<{ why: Words }>({
    en: ({ why }) => `the plan cannot be reserved: ${why}`,
    'zh-CN': ({ why }) => `无法占用此计划：${why}`,
  }),
  'cache-refused': entry({
    en: 'the Actions cache refused it without a reason',
    'zh-CN': 'Actions 缓存拒绝了请求，没有给出原因',
  }),
  'no-cache': entry({
    en: 'this step has no Actions cache: set state: auto, and run it with "uses:"',
    'zh-CN': '此步骤没有 Actions 缓存：请设置 state: auto，并以 "uses:" 运行',
  }),
  'no-state-key': entry({
    en: 'writes need the secret state-key: without it, whoever can write to the Actions cache can forge the ledger. Make it with: openssl rand -base64 32 | gh secret set OPS_STATE_KEY, and hand it on in the workflow: OPS_STATE_KEY: ${{ secrets.OPS_STATE_KEY }} (as a step: the input state-key)',
    'zh-CN':
      '写入需要密钥 state-key：否则，能写入 Actions 缓存的人就能伪造账本。生成方法：openssl rand -base64 32 | gh secret set OPS_STATE_KEY；并在工作流中传入：OPS_STATE_KEY: ${{ secrets.OPS_STATE_KEY }}（在步骤中为输入 state-key）',
  }),
  'other-state-key': entry<{ environment: string }>({
    en: ({ environment }) =>
      `this job has a different state-key from the plan: a secret OPS_STATE_KEY of the environment ${environment} wins over that of the repository. Remove it there (Settings → Environments → ${environment}), or give both the same value`,
    'zh-CN': ({ environment }) =>
      `此作业的 state-key 与生成计划时不同：环境 ${environment} 的密钥 OPS_STATE_KEY 优先于仓库的密钥。请在那里将其删除（Settings → Environments → ${environment}），或将两者设为相同的值`,
  }),

  // --- What differs from the plan.
  'plan-not-here': entry({
    en: 'the plan itself is not on this host: it was made on another one, or its file was removed or changed',
    'zh-CN': '计划本身不在这台主机上：它由另一台主机生成，或其文件已被删除或修改',
  }),
  difference: entry<{ subject: Words; old: Words; fresh: Words }>({
    en: ({ subject, old, fresh }) => `${subject}: ${old} → ${fresh}`,
    'zh-CN': ({ subject, old, fresh }) => `${subject}：${old} → ${fresh}`,
  }),
  'difference-absent': entry({ en: 'not there', 'zh-CN': '无' }),
  'difference-variable': entry<{ name: string }>({
    en: ({ name }) => `environment value ${name}`,
    'zh-CN': ({ name }) => `环境变量 ${name} 的值`,
  }),
  'difference-host': entry({ en: 'host (or its key)', 'zh-CN': '主机（或其密钥）' }),
  'difference-output': entry({ en: 'what commands.plan prints', 'zh-CN': 'commands.plan 的输出' }),

  // --- Fixes of refusals, explained in docs/writes.md.
  'fix-already-applied': entry({
    en: 'fix: start the workflow again for a new plan, because a plan is applied only once',
    'zh-CN': '补救：一份计划只执行一次：请重新启动工作流，生成新计划',
  }),
  'fix-superseded': entry({
    en: 'fix: approve the newer plan of this job instead',
    'zh-CN': '补救：请改为批准此作业较新的计划',
  }),
  'fix-expired': entry({
    en: 'fix: start the workflow again for a new plan, and approve it in time (approval.maxAgeSeconds)',
    'zh-CN': '补救：请重新启动工作流，生成新计划，并及时批准（approval.maxAgeSeconds）',
  }),
  'fix-plan-changed': entry({
    en: 'fix: check the difference, and start the workflow again for a new plan',
    'zh-CN': '补救：请查看变化，然后重新启动工作流，生成新计划',
  }),
  'fix-no-gate': entry({
    en: 'fix: add required reviewers to the environment in the settings of the repository; only where GitHub has none, set gate: dispatch in the jobs file and in the workflow (docs/writes.md)',
    'zh-CN':
      '补救：请在仓库设置中为该环境添加必需的审阅者；只有在 GitHub 不提供审阅者时，才在作业文件和工作流中设置 gate: dispatch（docs/writes.md）',
  }),
  'fix-not-approved': entry({
    en: 'fix: start the workflow again, and let a reviewer approve it on the page of its run; with gate: dispatch, let another person who may approve start it with the digest',
    'zh-CN':
      '补救：请重新启动工作流，由审阅者在该运行的页面上批准；若为 gate: dispatch，请由另一位有权的人以该 plan-digest 启动',
  }),
  'fix-self-approved': entry({
    en: 'fix: let another person approve a new plan, or set approval.allowSelfApproval if there is nobody else',
    'zh-CN': '补救：请让其他人批准新计划；如果没有其他人，请设置 approval.allowSelfApproval',
  }),
  'fix-bot-requested': entry({
    en: 'fix: let a person start the workflow manually, let two different people approve, or set approval.allowBotRequester if one approval is enough for a write that a program requests',
    'zh-CN':
      '补救：请由人手动启动工作流；或由两位不同的人批准；若程序发起的写入只需一人批准，请设置 approval.allowBotRequester',
  }),
  'fix-rerun': entry({
    en: 'fix: start a new run of the workflow, because an approval counts only for the first attempt of a run',
    'zh-CN': '补救：不要重新运行：批准只对第一次尝试有效。请重新启动工作流',
  }),
  'fix-wrong-event': entry({
    en: 'fix: start the workflow by workflow_dispatch, schedule, push or repository_dispatch',
    'zh-CN': '补救：请通过 workflow_dispatch、schedule、push 或 repository_dispatch 启动工作流',
  }),
  'fix-wrong-ref': entry({
    en: 'fix: start the workflow on the default branch',
    'zh-CN': '补救：请在默认分支上启动工作流',
  }),
  'fix-wrong-clock': entry({
    en: 'fix: set the clock of this host (NTP), then start the workflow again',
    'zh-CN': '补救：请校正这台主机的时钟（NTP），然后重新启动工作流',
  }),
  'fix-state-unavailable': entry({
    en: 'fix: run ops-framework doctor, fix the state, then start the workflow again',
    'zh-CN': '补救：请运行 ops-framework doctor，修复状态，然后重新启动工作流',
  }),
  'fix-api-unavailable': entry({
    en: 'fix: follow the answer of GitHub above, then start the workflow again (githubstatus.com shows outages)',
    'zh-CN': '补救：请按上面 GitHub 的应答处理，然后重新启动工作流（故障情况见 githubstatus.com）',
  }),
  'fix-rejected': entry({
    en: 'fix: ask the reviewer for the reason, fix it, and start the workflow again for a new plan',
    'zh-CN': '补救：请向审阅者询问拒绝的原因，修改后重新启动工作流以生成新计划',
  }),
};
