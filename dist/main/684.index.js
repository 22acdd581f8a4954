export const id = 684;
export const ids = [684];
export const modules = {

/***/ 6684:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ wordsOf)
});

// EXTERNAL MODULE: ./build/core/notices/plain.js
var plain = __webpack_require__(2180);
;// CONCATENATED MODULE: ./build/core/notices/template.js
const shapes = {
    n: String.raw `\d+`,
    time: String.raw `\d\d:\d\d:\d\d`,
    span: String.raw `\d+(?:\.\d+)? (?:ms|s|min|h|d)(?: \d+ (?:min|h))?`,
    said: '.+',
    text: '.+',
};
const place = /\{([a-z]+)\d*\}/g;
/** `units` are the words for `ms`, `s`, `min`, `h` and `d`. */
function template(english, translation, units) {
    const names = [...english.matchAll(place)].map(([name, kind = '']) => ({ name, kind }));
    const source = english
        .split(/\{[a-z]+\d*\}/)
        .map((literal) => literal.replace(/[.*+?^${}()|[\]\\]/g, String.raw `\$&`))
        .reduce((done, literal, index) => `${done}(${shapes[names[index - 1]?.kind ?? ''] ?? ''})${literal}`);
    const pattern = new RegExp(`^${source}$`, 'su');
    return {
        english,
        apply: (text, inner) => {
            const match = pattern.exec(text);
            if (!match)
                return undefined;
            const values = new Map(names.map(({ name, kind }, index) => {
                const value = match[index + 1] ?? '';
                if (kind === 'said')
                    return [name, inner(value)];
                return [name, kind === 'span' ? value.replace(/[a-z]+/g, (unit) => units[unit] ?? unit) : value];
            }));
            return translation.replace(place, (name) => values.get(name) ?? name);
        },
    };
}
/** The translated text; undefined when no template matches. `inner` translates `{said}`. */
function translated(templates, text, inner = (said) => said) {
    for (const { apply } of templates) {
        const result = apply(text, inner);
        if (result !== undefined)
            return result;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/core/notices/zh-writes.js
/** The sentences of notices about writes, in Simplified Chinese. */
/** Exits of commands, and results of reads. */
const writePartTexts = [
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
const writeHeadlineTexts = [
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
const fixTexts = [
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
const writeFactTexts = [
    ...fixTexts.map(([english, chinese]) => [`fix: ${english}`, `补救：${chinese}`]),
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
const openWriteTexts = [
    ['applied, unverified: {text}, since {time}', '已执行，未验证：{text}，自 {time} 起'],
    ['verification failed, runs again: {text}, since {time}', '验证失败，正在重新验证：{text}，自 {time} 起'],
    ['undetermined, perhaps made: {text}, since {time}', '结果不明，可能已生效：{text}，自 {time} 起'],
];

;// CONCATENATED MODULE: ./build/core/notices/zh.js
/** The sentences of notices in Simplified Chinese. A sentence without an entry stays English. */


const units = {
    ms: '毫秒',
    s: '秒',
    min: '分钟',
    h: '小时',
    d: '天',
};
/** Exits, triggers and former states: parts of headlines and facts. */
const partTexts = [
    ['exit {n} after {span}', '{span}后退出，退出码 {n}'],
    ['ended by {text} after {span}', '{span}后被 {text} 终止'],
    ['timed out after {span}', '{span}后超时'],
    ['queue', '队列'],
    ['after {text} success', '{text} 成功之后'],
    ['after {text} failure', '{text} 失败之后'],
    ['exit code {n} is none of resumeOnExitCodes ({text})', '退出码 {n} 不在 resumeOnExitCodes（{text}）之中'],
    [
        'exit 0 after {span}, sooner than minDurationSeconds {n}',
        '{span}后以退出码 0 结束，早于 minDurationSeconds {n}',
    ],
    [
        'exit 0 without any output, and expectOutput is set',
        '以退出码 0 结束但没有任何输出，而 expectOutput 已设定',
    ],
    ['never started', '从未启动'],
    ['not started', '未能启动'],
    ['stopped', '已被停止'],
    ['terminated', '被终止'],
    ['max-runtime', '超过 maxRuntimeSeconds'],
    ['host restarted', '主机重启'],
    ['killed with its supervisor', '与监护进程一同被终止'],
    ['exit {n}', '退出码 {n}'],
    ['ended with exit 0 at {text} of {text2}', '完成 {text}（共 {text2}）时以退出码 0 结束'],
    ['ended by {text}', '被 {text} 终止'],
    ['in need of attention', '需要关注'],
    ['stalled', '停滞'],
    ['paused', '已暂停'],
    ['at a warning level', '处于告警级别'],
    ['failing', '运行失败'],
    ['interrupted', '被中断'],
    ['without a valid status', '状态无效'],
    ['the status', '状态'],
    ['the progress file', '进度文件'],
    ['text', '文本'],
    ['a number', '数字'],
    ['a process id (above 1)', '进程号（大于 1）'],
    ['an object such as {"done": 3, "total": 10}', '对象，例如 {"done": 3, "total": 10}'],
    ['a write now', '现为写入作业'],
    ['a one-shot read now', '现为一次性读取作业'],
    ['disabled', '已停用'],
    ['removed', '已删除'],
];
const headlineTexts = [
    ['running', '运行中'],
    ['running (pid {n})', '运行中（pid {n}）'],
    ['completed', '已完成'],
    ['stalled ≥ {n} s', '停滞 ≥ {n} 秒'],
    ['no valid status', '没有有效状态'],
    ['started', '已启动'],
    ['start failed', '启动失败'],
    ['start failed (exit {n})', '启动失败（退出码 {n}）'],
    ['start failed ({text})', '启动失败（{text}）'],
    ['start timed out after {span}', '启动在 {span}后超时'],
    ['start timed out', '启动超时'],
    ['would start (dry run)', '将会启动（演练）'],
    ['would start', '将会启动'],
    ['would run', '将会运行'],
    ['would run (dry run)', '将会运行（演练）'],
    ['start interrupted, outcome unknown', '启动被中断，结果未知'],
    ['automatic start interrupted, outcome unknown', '自动启动被中断，结果未知'],
    ['run interrupted, outcome unknown', '运行被中断，结果未知'],
    ['queued run in doubt', '排队的运行存疑'],
    ['queued run blocked', '排队的运行被阻止'],
    ['queue full: {n} not queued', '队列已满：{n} 项未能排入'],
    ['needs attention ({said})', '需要关注（{said}）'],
    ['needs attention', '需要关注'],
    ['timed out', '超时'],
    ['state lost', '记忆丢失'],
    ['state file unusable', '记忆无法使用'],
    ['the state could not be saved for a while', '有一段时间无法保存状态'],
    ['state file damaged', '状态文件损坏'],
    ['held back in quiet hours', '免打扰时段内暂缓的消息'],
    ['older notices that could not be delivered in time', '未能及时送达的较早通知'],
    ['{said}: its alert is resolved', '{said}：其警报已解除'],
    ['jobs file cannot be used', '作业文件无法使用'],
    ['jobs file is valid again', '作业文件已恢复正常'],
    ['host time zone unknown', '无法确定主机的时区'],
    ['duplicate job ids in two jobs files', '作业标识在两个作业文件中重复使用'],
    ['no duplicate job ids left', '作业标识不再重复'],
    ['two machines use one namespace', '两台机器使用同一个命名空间'],
    ['a notice ({text})', '一条通知（{text}）'],
];
const factTexts = [
    ['stop reason: {said}', '停止原因：{said}'],
    ['level: warn', '级别：警告'],
    ['level: alert', '级别：警报'],
    ['no progress since {time} ({span})', '自 {time} 起没有进展（{span}）'],
    ['open since {time} ({span})', '自 {time} 起持续（{span}）'],
    ['reported again: the state could not be saved since {time}', '再次报告：自 {time} 起无法保存状态'],
    ['what was reported meanwhile is not known any more', '期间报告过什么已无从得知'],
    ['an alert from that time that is not reported again is over', '期间的警报若未再次报告，即已解除'],
    ['was {said} since {time} ({span})', '此前自 {time} 起{said}（{span}）'],
    ['no automatic start: autoResume is off', '不会自动启动：autoResume 已关闭'],
    ['never started automatically: its risk is {text}', '绝不自动启动：其风险为 {text}'],
    ['no automatic start: state unusable', '状态不可用期间不会自动启动'],
    ['a start is in progress', '正在启动'],
    ['automatic start held back until {time} (backoff {n} s)', '自动启动暂缓至 {time}（退避 {n} 秒）'],
    [
        'not started again: {n} starts without progress (maxAttempts {n2})',
        '不再启动：已启动 {n} 次而没有进展（maxAttempts {n2}）',
    ],
    ['not started again: {said}', '不再启动：{said}'],
    ['find out why it fails, then start it: {text}', '请查明失败原因，然后启动：{text}'],
    ['waits for the end of {text} (concurrencyGroup {text2})', '等待 {text} 结束（concurrencyGroup {text2}）'],
    ['pid {n}, attempt {n2}', 'pid {n}，第 {n2} 次尝试'],
    ['already running', '已在运行'],
    ['another command is starting it', '已有其他进程在启动它'],
    ['attempt {n}', '第 {n} 次尝试'],
    ['ran for {span}', '运行了 {span}'],
    [
        'exit 0 after {span}, sooner than minDurationSeconds {n}',
        '{span}后以退出码 0 结束，早于 minDurationSeconds {n}',
    ],
    [
        'exit 0 without any output, and expectOutput is set',
        '以退出码 0 结束但没有任何输出，而 expectOutput 已设定',
    ],
    ['orphans still run (pid {text})', '它启动的进程仍在运行（pid {text}）'],
    ['it is being stopped', '正在停止它'],
    [
        'the system hides pid {text} from this user: it counts as alive',
        '系统对此用户隐藏了 pid {text}：视为仍在运行',
    ],
    ['longer than maxRuntimeSeconds {n}', '超过 maxRuntimeSeconds {n}'],
    ['still running; to stop it: {text}', '任其运行；要结束它：{text}'],
    ['still running; its output: {text}; to end it: {text2}', '任其运行；它的输出：{text}；要结束它：{text2}'],
    [
        'its process has ended; its supervisor has not recorded the exit yet',
        '它的进程已结束；监督进程尚未记录结束方式',
    ],
    [
        'its supervisor was killed; the job continues, but its exit code will be unknown',
        '其监护进程已被终止，作业仍在继续；将无法得知它如何结束',
    ],
    [
        'its supervisor was killed, and it runs longer than maxRuntimeSeconds {n}: stop it',
        '其监护进程已被终止，且运行时间已超过 maxRuntimeSeconds {n}：请停止它',
    ],
    [
        'it is no longer in the jobs file, but still runs; to end it: {text}',
        '它已不在作业文件中，但仍在运行；要结束它：{text}',
    ],
    [
        'it was disabled in the jobs file, but still runs; to end it: {text}',
        '它已在作业文件中停用，但仍在运行；要结束它：{text}',
    ],
    [
        'it no longer has commands.exec in the jobs file, but still runs; to end it: {text}',
        '它在作业文件中已没有 exec，但仍在运行；要结束它：{text}',
    ],
    [
        'it runs another command than the jobs file declares; to end it: {text}',
        '它正在运行的命令与作业文件现有的不同；要结束它：{text}',
    ],
    ['the last attempt under this id ran another command', '此标识上次运行的是另一条命令'],
    ['it runs without a record of its start', '发现它在运行，但没有任何启动记录'],
    ['starting it now', '正在启动它'],
    ['to start it: {text}', '如需启动：{text}'],
    ['next automatic start not before {time}', '下次自动启动不早于 {time}'],
    ['no automatic start until the backoff has passed', '退避结束前不会自动启动'],
    [
        'start command: {said}; the next tick checks whether it runs',
        '启动命令：{said}；下次检查时确认是否在运行',
    ],
    [
        'begun at {time} ({span} ago); its runner ended before the result was saved',
        '始于 {time}（{span}前）；执行它的进程在保存结果之前就结束了',
    ],
    ['it is not run again automatically', '不会自行重新运行'],
    ['it runs again at {time} (in {span})', '将于 {time} 再次运行（{span}后）'],
    ['it is due: the next tick runs it', '已到时间，将在检查时再次运行'],
    ['it is not started again automatically', '不会自行重新启动'],
    ['it is not known whether it already ran', '能判断它是否已运行的记录已丢失'],
    ['it is not run automatically; request it again', '不会自行运行；请重新下达'],
    ['could not end pid {text}', '无法终止 pid {text}'],
    [
        'what it started still holds its output and may stop when it prints: redirect it to a file, e.g. > job.log 2>&1',
        '它启动的进程仍占用其输出，打印时可能停止：请重定向到文件，例如 > job.log 2>&1',
    ],
    ['status gave no answer within {span}', '状态命令在 {span}内没有应答'],
    [
        'status gave no answer within {span}; could not end pid {text}',
        '状态命令在 {span}内没有应答；无法终止 pid {text}',
    ],
    ['status exit={n}', '状态命令退出码 {n}'],
    ['status ended by {text}', '状态命令被 {text} 终止'],
    ['{text} (status exit={n})', '{text}（状态命令退出码 {n}）'],
    ['{text} (status ended by {text2})', '{text}（状态命令被 {text2} 终止）'],
    [
        'status printed about {n} characters, too many for one JSON object',
        '状态命令输出约 {n} 个字符，超出一个 JSON 对象的限度',
    ],
    ['status printed nothing on stdout', '状态命令在标准输出上没有任何内容'],
    [
        'status output is not JSON: it holds NUL bytes, as UTF-16 does; print UTF-8',
        '状态输出不是 JSON：其中有 NUL 字节（UTF-16 即如此）；请输出 UTF-8',
    ],
    [
        'status printed {n} JSON objects with "running" and "completed": print one',
        '状态命令输出了 {n} 个带有 "running" 和 "completed" 的 JSON 对象：请只输出一个',
    ],
    [
        'status output is not one JSON object, and no object in it has "running" and "completed" (true or false)',
        '状态输出不是单个 JSON 对象，其中也没有任何对象带有 "running" 和 "completed"（true 或 false）',
    ],
    [
        'status printed more than its JSON object: print everything else on stderr',
        '状态命令除 JSON 对象外还输出了其他内容：其余内容请输出到标准错误',
    ],
    [
        'field "{text}" of {said} must be {said2}, not {text2}',
        '{said}的字段 "{text}" 必须是{said2}，而不是 {text2}',
    ],
    [
        'field "{text}" of {said} is unknown and ignored; did you mean "{text2}"?',
        '{said}的字段 "{text}" 未知，已忽略；您是否想写 "{text2}"？',
    ],
    [
        'the progress file has no field that counts: write {"progress": {"done": 3, "total": 10}}',
        '进度文件中没有可用的字段：请写 {"progress": {"done": 3, "total": 10}}',
    ],
    [
        'words in the progress line must be name=value without spaces, not {text}',
        '进度行中的每一项必须写成不含空格的 name=value，而不是 {text}',
    ],
    ['status output is not JSON', '状态输出不是 JSON'],
    ['status output is not a JSON object', '状态输出不是 JSON 对象'],
    [
        'status JSON lacks "running" (true or false); it has {text}',
        '状态 JSON 缺少 "running"（true 或 false）；其中有 {text}',
    ],
    ['status JSON lacks "running" (true or false)', '状态 JSON 缺少 "running"（true 或 false）'],
    [
        'status JSON lacks "completed" (true or false); it has {text}',
        '状态 JSON 缺少 "completed"（true 或 false）；其中有 {text}',
    ],
    ['status JSON lacks "completed" (true or false)', '状态 JSON 缺少 "completed"（true 或 false）'],
    [
        'status JSON lacks "running" and "completed" (true or false); it has {text}',
        '状态 JSON 缺少 "running" 和 "completed"（true 或 false）；其中有 {text}',
    ],
    [
        'status JSON lacks "running" and "completed" (true or false)',
        '状态 JSON 缺少 "running" 和 "completed"（true 或 false）',
    ],
    [
        'status level must be ok, warn or alert, not {text}; {text2}',
        '状态的 level 必须是 ok、warn 或 alert，而不是 {text}；{text2}',
    ],
    [
        'status level must be ok, warn or alert, not {text}',
        '状态的 level 必须是 ok、warn 或 alert，而不是 {text}',
    ],
    ['{n} runs are waiting already; these will not run:', '已有 {n} 个运行在等待；以下各项不会运行：'],
    ['{text} (queue)', '{text}（队列）'],
    ['{text} (after {text2} success)', '{text}（{text2} 成功之后）'],
    ['{text} (after {text2} failure)', '{text}（{text2} 失败之后）'],
    ['and {n} more', '另有 {n} 项'],
    ['triggered by: {said}', '请求来源：{said}'],
    ['no job {text} in the jobs file', '作业文件中没有作业 {text}'],
    [
        'only one-shot reads run from the queue; this is a {text} with risk {text2}',
        '只有一次性读取作业可从队列运行；它是 {text}，风险为 {text2}',
    ],
    [
        'jobs that follow a job which ended meanwhile are not run; to run one: ops-framework run JOB',
        '其间结束的作业的后续作业不会运行；如需运行：ops-framework run JOB',
    ],
    ['file: {text}', '文件：{text}'],
    ['no job is watched until it is fixed: {text}', '修复之前不监视任何作业：{text}'],
    ['jobs are watched again', '作业已恢复监视'],
    ['{text} is no time zone that this system knows', '{text} 不是此系统所知的时区'],
    ['{text} points to nothing', '{text} 指向的文件不存在'],
    ['{text} holds no time zone', '{text} 中没有时区数据'],
    ['{text} does not say what time {text2} means', '{text} 未能说明 {text2} 表示的时间'],
    ['quiet hours and times are in UTC', '静默时段和时间按 UTC 计'],
    [
        'to fix it, set defaults.timezone in the jobs file, for example {text}',
        '补救：在作业文件中设置 defaults.timezone，例如 {text}',
    ],
    ['{text}: another job has this id in {text2}', '{text}：{text2} 中的另一个作业使用了此标识'],
    ['another job has this id in {text}', '{text} 中的另一个作业使用了此标识'],
    ['these jobs of this file are not watched, started or run', '此文件中的这些作业不会被监视、启动或运行'],
    [
        'for each id: rename it in one of the two files, make the two definitions the same, or give one file a state of its own with --state-file (in a workflow the input state-file)',
        '对每个标识：在其中一个文件中改名，或使两处定义相同，或用 --state-file（在工作流中为输入 state-file）为其中一个文件指定单独的状态文件',
    ],
    ['the namespace belongs to: {text}', '命名空间属于：{text}'],
    ['another machine uses it too: {text}', '另一台机器也在使用它：{text}'],
    ['the other machine checks no jobs and starts none', '另一台机器不检查也不启动任何作业'],
    [
        'to fix it, set another namespace here, and give each runner its own label',
        '补救：在此设置另一个命名空间，并为每个运行器设置单独的标签',
    ],
    [
        'to fix it, if this machine replaces the other one, stop the runner there and run one tick here with the input state: file',
        '补救：如果此机器取代另一台，请停止那里的运行器，并在此以输入 state: file 执行一次检查',
    ],
    [
        'to fix it, if each run gets its own machine or container, set the input state: cache with a namespace',
        '补救：如果每次运行都使用单独的机器或容器，请设置输入 state: cache 并指定命名空间',
    ],
    ['these jobs are watched again', '这些作业已恢复监视'],
    ['its jobs file has not ticked for a day: {text}', '其作业文件已有一天没有执行检查：{text}'],
    [
        'what it said is only on the host that wrote it: this repository is public',
        '其内容只保存在写下它的主机上：此仓库是公开的',
    ],
    [
        'each tick may repeat this report until this is fixed; the log of the tick has the cause',
        '修复之前，这里的消息可能在每次检查时重复；该次检查的日志说明如何修复',
    ],
    ['the host that found it knows more', '发现它的主机上有更多信息'],
    ['{text}; the copy in the Actions cache is used instead', '{text}；改用 Actions 缓存中的副本'],
];
const compiled = (texts) => texts.map(([english, chinese]) => template(english, chinese, units));
const parts = compiled([...partTexts, ...writePartTexts]);
/** Tried in this order, the most specific first. */
const headlines = [
    ...parts,
    ...compiled([...headlineTexts, ...writeHeadlineTexts]),
];
const facts = compiled(factTexts);
/** Facts about writes only: a job's own text may look like them. */
const writeFacts = compiled(writeFactTexts);
const openWrites = compiled(openWriteTexts);
const cutOutput = template('… ({n} earlier characters left out)', '…（略去前面 {n} 个字符）', units);
/** In a line of output, or as its own line. */
const cutMiddlePattern = /… \((\d+) characters left out\)/g;
/** `3 h 20 min` as `3 小时 20 分钟`. */
const chineseSpan = (span) => span.replace(/[a-z]+/g, (unit) => units[unit] ?? unit);

;// CONCATENATED MODULE: ./build/core/notices/words.js



const english = {
    title: (time) => `🛠️ Ops report (${time})`,
    mark: plain/* markOf */.Fg,
    headline: plain/* headlineOf */.gD,
    named: (name, id) => `${name} (${id})`,
    colon: ': ',
    fact: (fact) => fact,
    hostTime: 'host time',
    outputLine: (line) => line,
    continued: (name) => `${name} (continued)`,
    needAttention: (count, over) => `${count} need attention${over > 0 ? `, ${over} resolved meanwhile` : ''}`,
    detailsLeft: (count) => `… without the details of ${count} of them: `,
    found: (time, span) => `found at ${time} (${span} ago)`,
    again: 'sent again: it is not known whether it arrived',
    refused: 'Telegram refused the full text',
    cut: 'the rest is left out here',
    buttons: { review: 'Review and approve', start: 'Start', run: plain/* runText */.le.en },
    openWrite: (line) => `⏳ Open write: ${line}`,
    more: (count) => `and ${count} more`,
    message: (number) => `message ${number}`,
    audible: 'audible',
    silent: 'silent',
    edit: 'silent, edits the last one',
    unprinted: (count) => `${count} more messages are not shown here: `,
};
const chineseMarks = { 'ACTION REQUIRED': '需要处理', ALERT: '警报' };
const partIn = (said) => translated(parts, said) ?? said;
const headlineIn = (text) => translated(headlines, text, partIn);
const recovered = '已恢复，';
const chinese = {
    title: (time) => `🛠️ Ops 快报（${time}）`,
    hostTime: '主机时间',
    mark: (notice) => (0,plain/* markOf */.Fg)(notice).replace(/[A-Z][A-Z ]*[A-Z]/, (word) => chineseMarks[word] ?? word),
    headline: ({ reason, headline }) => `${reason === 'recovered' ? recovered : ''}${headlineIn(headline) ?? headline}`,
    named: (name, id) => `${name}（${id}）`,
    colon: '：',
    fact: (fact, { reason }) => {
        const inList = reason === 'digest' || reason === 'folded' ? listed(fact) : undefined;
        const ofWrite = reason === 'write' || reason === 'verified' ? translated(writeFacts, fact, partIn) : undefined;
        return inList ?? ofWrite ?? translated(facts, fact, partIn) ?? fact;
    },
    outputLine: (line) => translated([cutOutput], line) ?? line.replace(cutMiddlePattern, '…（略去 $1 个字符）'),
    continued: (name) => `${name}（续）`,
    needAttention: (count, over) => `${count} 项需要关注${over > 0 ? `，其间 ${over} 项已解除` : ''}`,
    detailsLeft: (count) => `… 略去其中 ${count} 项的详情：`,
    found: (time, span) => `发现于 ${time}（${chineseSpan(span)}前）`,
    again: '重发：不确定此前是否送达',
    refused: 'Telegram 拒收全文',
    more: (count) => `另有 ${count} 项`,
    cut: '其余部分此处省略',
    openWrite: (line) => `⏳ 未了结的写入：${translated(openWrites, line) ?? line}`,
    buttons: { review: '查看并批准', start: '启动', run: plain/* runText */.le['zh-CN'] },
    message: (number) => `消息 ${number}`,
    audible: '有提示音',
    silent: '静音',
    edit: '静音，编辑原消息',
    unprinted: (count) => `另有 ${count} 条消息未在此显示：`,
};
/** Splits `name: headline…`. Both may contain a colon, so the first split with a known headline counts. */
function listed(line) {
    for (const { index } of line.matchAll(/: /g)) {
        const [, said = '', more, times = ''] = /^(.*?)(?: · (.*?))?( × \d+)?$/s.exec(line.slice(index + 2)) ?? [];
        const [, before, headline = said] = /^(recovered, )?(.*)$/s.exec(said) ?? [];
        const known = headlineIn(headline);
        const rest = more === undefined ? '' : ` · ${translated(facts, more, partIn) ?? more}`;
        if (known !== undefined)
            return `${line.slice(0, index)}：${before === undefined ? '' : recovered}${known}${rest}${times}`;
    }
    return undefined;
}
const wordsOf = (language) => (language === 'en' ? english : chinese);


/***/ })

};
