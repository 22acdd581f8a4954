/** The sentences of notices about writes, in Simplified Chinese. */

type Texts = readonly (readonly [english: string, chinese: string])[];

/** Exits of commands, and results of reads. */
export const writePartTexts: Texts = [
  ['not started: {text}', '未能启动：{text}'],
  ['canceled while it ran', '执行期间被取消'],
  ['outcome unknown: the process that ran it is gone', '结果不明：执行它的进程已不在'],
  ['completed, level {text}', '已完成，级别 {text}'],
  ['not completed, level {text}', '未完成，级别 {text}'],
  ['no longer in the jobs file', '它已不在作业文件中'],
  ['not approved with the plan', '未随计划批准'],
  ['the approved plan is not on this host', '批准的计划不在这台主机上'],
  ['not run', '没有执行'],
  [
    'its command in the jobs file is not the one that was approved with the plan',
    '作业文件中它的命令不是随计划批准的那一个',
  ],
];

export const writeHeadlineTexts: Texts = [
  ['write waits for approval', '写入等待批准'],
  ['write waiting for approval for {span}', '写入等待批准已有 {span}'],
  ['write unverified for {span}', '写入未验证已有 {span}'],
  ['write refused ({text})', '写入被拒绝（{text}）'],
  ['write refused', '写入被拒绝'],
  ['write superseded by a newer plan of this job', '写入已被此作业的新计划取代'],
  ['plan expired without approval', '计划已过期，无人及时批准'],
  ['applied, unverified', '已执行，未验证'],
  ['applied, unverified: the verification gave no verdict', '已执行，未验证：验证没有得出结论'],
  ['write failed ({said})', '写入失败（{said}）'],
  ['write failed', '写入失败'],
  ['plan of a write failed', '一次写入的计划失败'],
  ['apply of a write failed', '一次写入的执行失败'],
  [
    'write undetermined: it may have been made, fully or in part',
    '写入结果不明：可能已生效，或只生效了一部分',
  ],
  ['write verified', '写入已验证'],
  ['verification failed', '验证失败'],
  ['outcome of a write unknown', '一次写入没有走到终点'],
  ['the run of a write ended and ran nothing', '一次写入的运行已结束，没有执行任何操作'],
  ['the run of a write ended without a verdict', '写入的运行已结束，没有结论'],
  ['write applied, but this could not be saved', '写入已执行，但未能保存此结果'],
  ['write failed, but this could not be saved', '写入失败，但未能保存此结果'],
  ['write undetermined, but this could not be saved', '写入结果不明，且未能保存此结果'],
  ['the write ledger was damaged', '写入账本已损坏'],
];

/** Fixes for refusals, see `gate-facts.ts`. */
const fixTexts: Texts = [
  [
    'start the workflow again for a new plan, because a plan is applied only once',
    '一份计划只执行一次：请重新启动工作流，生成新计划',
  ],
  ['approve the newer plan of this job instead', '请改为批准此作业较新的计划'],
  [
    'start the workflow again for a new plan, and approve it in time (approval.maxAgeSeconds)',
    '请重新启动工作流，生成新计划，并及时批准（approval.maxAgeSeconds）',
  ],
  [
    'check the difference, and start the workflow again for a new plan',
    '请查看变化，然后重新启动工作流，生成新计划',
  ],
  [
    'add required reviewers to the environment in the settings of the repository; only where GitHub has none, set gate: dispatch in the jobs file and in the workflow (docs/writes.md)',
    '请在仓库设置中为该环境添加必需的审阅者；只有在 GitHub 不提供审阅者时，才在作业文件和工作流中设置 gate: dispatch（docs/writes.md）',
  ],
  [
    'ask the reviewer for the reason, fix it, and start the workflow again for a new plan',
    '请向审阅者询问拒绝的原因，修改后重新启动工作流以生成新计划',
  ],
  [
    'start the workflow again, and let a reviewer approve it on the page of its run; with gate: dispatch, let another person who may approve start it with the digest',
    '请重新启动工作流，由审阅者在该运行的页面上批准；若为 gate: dispatch，请由另一位有权的人以该摘要启动',
  ],
  [
    'let another person approve a new plan, or set approval.allowSelfApproval if there is nobody else',
    '请让其他人批准新计划；如果没有其他人，请设置 approval.allowSelfApproval',
  ],
  [
    'let a person start the workflow manually, let two different people approve, or set approval.allowBotRequester if one approval is enough for a write that a program requests',
    '请由人手动启动工作流；或由两位不同的人批准；若程序发起的写入只需一人批准，请设置 approval.allowBotRequester',
  ],
  [
    'start a new run of the workflow, because an approval counts only for the first attempt of a run',
    '不要重新运行：批准只对第一次尝试有效。请重新启动工作流',
  ],
  [
    'start the workflow by workflow_dispatch, schedule, push or repository_dispatch',
    '请通过 workflow_dispatch、schedule、push 或 repository_dispatch 启动工作流',
  ],
  ['start the workflow on the default branch', '请在默认分支上启动工作流'],
  [
    'set the clock of this host (NTP), then start the workflow again',
    '请校正这台主机的时钟（NTP），然后重新启动工作流',
  ],
  [
    'run ops-framework doctor, fix the state, then start the workflow again',
    '请运行 ops-framework doctor，修复状态，然后重新启动工作流',
  ],
  [
    'follow the answer of GitHub above, then start the workflow again (githubstatus.com shows outages)',
    '请按上面 GitHub 的应答处理，然后重新启动工作流（故障情况见 githubstatus.com）',
  ],
];

/** Tried in this order. */
export const writeFactTexts: Texts = [
  ...fixTexts.map(([english, chinese]) => [`fix: ${english}`, `补救：${chinese}`] as const),
  ['runs: {text}', '将执行：{text}'],
  ['where: {text}, in {text2}', '位置：{text}，目录 {text2}'],
  ['risk: {text}', '风险：{text}'],
  ['requested by: {text}', '请求者：{text}'],
  ['the command is in the summary of the run', '将执行的内容见该运行的摘要'],
  ['approval: environment {text}', '批准方式：环境 {text}'],
  [
    'approval: second dispatch, required reviewers unavailable; start the workflow with plan-digest {text}',
    '批准方式：由第二人启动（此处没有必需的审阅者）；请以 plan-digest {text} 启动工作流',
  ],
  ['approve until: {text} {time}', '批准期限：{text} {time}'],
  ['verified by: {text}', '由以下作业验证：{text}'],
  ['plan: {text}', '计划：{text}'],
  ['nothing was run', '没有执行任何命令'],
  ['this attempt ran nothing', '这次尝试没有执行任何命令'],
  ['command cut: the summary of the run has all of it', '命令已截断：完整内容见该运行的摘要'],
  ['and {n} more lines, in the log of the run', '另有 {n} 行，见该运行的日志'],
  ['command: {said}', '命令：{said}'],
  ['approved by: {text} (environment {text2})', '批准人：{text}，通过环境 {text2}'],
  [
    'approved by: {text} (second dispatch, required reviewers unavailable)',
    '批准人：{text}，由第二人启动（此处没有必需的审阅者）',
  ],
  ['verification from {time}: {text}', '自 {time} 起验证：{text}'],
  ['to verify: {text}', '如需验证：{text}'],
  ['another run has the write and reports its outcome', '另一次运行持有此写入，并会报告结果'],
  ['not retried automatically', '不会自行重试'],
  ['never repeated automatically; to check the result: {text}', '绝不会自行重复；如需查看现状：{text}'],
  ['rollback: plan the write {text}; it needs its own approval', '回退：计划写入 {text}；它需要单独批准'],
  ['unknown whether anything changed: check the run and the host', '是否有改动尚不清楚：请查看该运行和主机'],
  ['nothing was run: there was no plan to apply', '没有执行任何命令：没有可执行的计划'],
  [
    'nothing was run; the plan waits for approval until {text}',
    '没有执行任何命令；计划仍在等待批准，截至 {text}',
  ],
  ['not verified: a tick on the host verifies it half an hour later', '未验证：主机上的检查会在半小时后补做'],
  ['{text}: verified, {said}', '{text}：通过，{said}'],
  ['{text}: failed, {said}', '{text}：未通过，{said}'],
  ['{text}: undetermined, {said}', '{text}：没有结论，{said}'],
];

export const openWriteTexts: Texts = [
  ['applied, unverified: {text}, since {time}', '已执行，未验证：{text}，自 {time} 起'],
  ['verification failed, runs again: {text}, since {time}', '验证失败，正在重新验证：{text}，自 {time} 起'],
  ['undetermined, perhaps made: {text}, since {time}', '结果不明，可能已生效：{text}，自 {time} 起'],
];
