export const id = 401;
export const ids = [401];
export const modules = {

/***/ 4782:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  textIn: () => (/* binding */ textIn)
});

// EXTERNAL MODULE: ./build/core/text/redact.js
var redact = __webpack_require__(7827);
// EXTERNAL MODULE: ./build/core/format.js
var format = __webpack_require__(6851);
;// CONCATENATED MODULE: ./build/core/notices/catalog/entry.js
/** What an entry of the catalog is: one sentence, in every language. */

/**
 * One sentence. Params are texts from outside, numbers (durations in milliseconds) and other sentences (`Words`). What is
 * queued may be said by another version: an entry keeps the meaning of its params, and another sentence gets another key.
 */
function entry(texts) {
    return {
        say: (language, params) => {
            const said = texts[language];
            return typeof said === 'string' ? said : said(params);
        },
    };
}
/** `before` and the text when there is one. */
const after = (before, text, end = '') => text === undefined ? '' : `${before}${text}${end}`;
const units = { ms: '毫秒', s: '秒', min: '分钟', h: '小时', d: '天' };
const inChinese = (duration) => duration.replace(/[a-z]+/g, (unit) => units[unit] ?? unit);
/** `3 小时 20 分钟`. */
const spanZh = (ms) => inChinese((0,format/* span */.Ln)(ms));
/** `0.4 秒`. */
const secondsZh = (ms) => inChinese((0,format/* formatSeconds */.Xo)(ms));

;// CONCATENATED MODULE: ./build/core/notices/catalog/jobs.js
/** Long jobs: what a tick found, and whether it starts them again. */


const levelsZh = { warn: '警告', alert: '警报' };
const jobs = {
    // --- States.
    running: entry({
        en: ({ pid }) => `running${after(' (pid ', pid, ')')}`,
        'zh-CN': ({ pid }) => `运行中${after('（pid ', pid, '）')}`,
    }),
    completed: entry({ en: 'completed', 'zh-CN': '已完成' }),
    paused: entry({ en: 'paused', 'zh-CN': '已暂停' }),
    stalled: entry({
        en: ({ seconds }) => `stalled ≥ ${seconds} s`,
        'zh-CN': ({ seconds }) => `停滞 ≥ ${seconds} 秒`,
    }),
    'no-valid-status': entry({ en: 'no valid status', 'zh-CN': '没有有效状态' }),
    recovered: entry({
        en: ({ state }) => `recovered, ${state}`,
        'zh-CN': ({ state }) => `已恢复，${state}`,
    }),
    // --- What it was until it recovered.
    'was-stalled': entry({ en: 'stalled', 'zh-CN': '停滞' }),
    'was-at-level': entry({ en: 'at a warning level', 'zh-CN': '处于告警级别' }),
    'was-failing': entry({ en: 'failing', 'zh-CN': '运行失败' }),
    'was-demanding': entry({ en: 'in need of attention', 'zh-CN': '需要关注' }),
    'was-interrupted': entry({ en: 'interrupted', 'zh-CN': '被中断' }),
    'was-unknown': entry({ en: 'without a valid status', 'zh-CN': '状态无效' }),
    // --- Facts.
    'stop-reason': entry({
        en: ({ reason }) => `stop reason: ${reason}`,
        'zh-CN': ({ reason }) => `停止原因：${reason}`,
    }),
    level: entry({
        en: ({ level }) => `level: ${level}`,
        'zh-CN': ({ level }) => `级别：${levelsZh[level] ?? level}`,
    }),
    'no-progress-since': entry({
        en: ({ time, ms }) => `no progress since ${time} (${(0,format/* span */.Ln)(ms)})`,
        'zh-CN': ({ time, ms }) => `自 ${time} 起没有进展（${spanZh(ms)}）`,
    }),
    'open-since': entry({
        en: ({ time, ms }) => `open since ${time} (${(0,format/* span */.Ln)(ms)})`,
        'zh-CN': ({ time, ms }) => `自 ${time} 起持续（${spanZh(ms)}）`,
    }),
    'was-since': entry({
        en: ({ state, time, ms }) => `was ${state} since ${time} (${(0,format/* span */.Ln)(ms)})`,
        'zh-CN': ({ state, time, ms }) => `此前自 ${time} 起${state}（${spanZh(ms)}）`,
    }),
    'reported-again': entry({
        en: ({ time }) => `reported again: the state could not be saved since ${time}`,
        'zh-CN': ({ time }) => `再次报告：自 ${time} 起无法保存状态`,
    }),
    /** `id`: as a word of a shell. */
    'stop-it': entry({
        en: ({ id }) => `still running; to stop it: ops-framework stop ${id}`,
        'zh-CN': ({ id }) => `任其运行；要结束它：ops-framework stop ${id}`,
    }),
    'see-output-or-stop-it': entry({
        en: ({ id }) => `still running; its output: ops-framework logs ${id}; to end it: ops-framework stop ${id}`,
        'zh-CN': ({ id }) => `任其运行；它的输出：ops-framework logs ${id}；要结束它：ops-framework stop ${id}`,
    }),
    // --- Why it is not started again, or when it is.
    'stopped-by-hand': entry({
        en: ({ time, command }) => `stopped by hand at ${time}; to start it: ${command}`,
        'zh-CN': ({ time, command }) => `已于 ${time} 手动停止；如需启动：${command}`,
    }),
    'auto-resume-off': entry({
        en: 'no automatic start: autoResume is off',
        'zh-CN': '不会自动启动：autoResume 已关闭',
    }),
    'risk-never-started': entry({
        en: ({ risk }) => `never started automatically: its risk is ${risk}`,
        'zh-CN': ({ risk }) => `绝不自动启动：其风险为 ${risk}`,
    }),
    'no-start-without-state': entry({
        en: 'no automatic start: state unusable',
        'zh-CN': '状态不可用期间不会自动启动',
    }),
    'start-in-progress': entry({ en: 'a start is in progress', 'zh-CN': '正在启动' }),
    'held-until': entry({
        en: ({ time, seconds }) => `automatic start held back until ${time} (backoff ${seconds} s)`,
        'zh-CN': ({ time, seconds }) => `自动启动暂缓至 ${time}（退避 ${seconds} 秒）`,
    }),
    'not-started-again': entry({
        en: ({ why }) => `not started again: ${why}`,
        'zh-CN': ({ why }) => `不再启动：${why}`,
    }),
    'too-many-starts': entry({
        en: ({ starts, most }) => `not started again: ${starts} starts without progress (maxAttempts ${most})`,
        'zh-CN': ({ starts, most }) => `不再启动：已启动 ${starts} 次而没有进展（maxAttempts ${most}）`,
    }),
    'to-start-it': entry({
        en: ({ command }) => `to start it: ${command}`,
        'zh-CN': ({ command }) => `如需启动：${command}`,
    }),
    'find-out-then-start': entry({
        en: ({ command }) => `find out why it fails, then start it: ${command}`,
        'zh-CN': ({ command }) => `请查明失败原因，然后启动：${command}`,
    }),
    'waits-for-group': entry({
        en: ({ job, group }) => `waits for the end of ${job} (concurrencyGroup ${group})`,
        'zh-CN': ({ job, group }) => `等待 ${job} 结束（concurrencyGroup ${group}）`,
    }),
    'starting-now': entry({ en: 'starting it now', 'zh-CN': '正在启动它' }),
    'next-start': entry({
        en: ({ time }) => `next automatic start not before ${time}`,
        'zh-CN': ({ time }) => `下次自动启动不早于 ${time}`,
    }),
    'start-after-backoff': entry({
        en: 'no automatic start until the backoff has passed',
        'zh-CN': '退避结束前不会自动启动',
    }),
    'no-start-again': entry({ en: 'it is not started again automatically', 'zh-CN': '不会自行重新启动' }),
    // --- The same in a few words, for `status` and the summary.
    'held-off': entry({ en: 'autoResume is off', 'zh-CN': 'autoResume 已关闭' }),
    'held-risk': entry({
        en: ({ risk }) => `its risk is ${risk}`,
        'zh-CN': ({ risk }) => `其风险为 ${risk}`,
    }),
    'held-state': entry({ en: 'the state cannot be used', 'zh-CN': '状态无法使用' }),
    'held-backoff': entry({
        en: ({ time, seconds }) => `not before ${time} (backoff ${seconds} s)`,
        'zh-CN': ({ time, seconds }) => `不早于 ${time}（退避 ${seconds} 秒）`,
    }),
    'held-broken': entry({
        en: ({ starts }) => `${starts} starts without progress`,
        'zh-CN': ({ starts }) => `已启动 ${starts} 次而没有进展`,
    }),
    'held-group': entry({
        en: ({ job }) => `${job} of its concurrencyGroup is running`,
        'zh-CN': ({ job }) => `其 concurrencyGroup 中的 ${job} 正在运行`,
    }),
    'held-dry-run': entry({ en: 'dry run', 'zh-CN': '演练' }),
    'start-held': entry({
        en: ({ why }) => `automatic start: ${why}`,
        'zh-CN': ({ why }) => `自动启动：${why}`,
    }),
    'report-held': entry({ en: 'routine report: quiet hours', 'zh-CN': '例行报告：免打扰时段' }),
    'rival-held': entry({
        en: ({ file }) => `not watched: another job has this id in ${file}`,
        'zh-CN': ({ file }) => `不监视：${file} 中的另一个作业使用了此标识`,
    }),
    // --- Starts.
    started: entry({ en: 'started', 'zh-CN': '已启动' }),
    'start-failed': entry({
        en: ({ ending }) => `start failed${after(' (', ending, ')')}`,
        'zh-CN': ({ ending }) => `启动失败${after('（', ending, '）')}`,
    }),
    'start-timed-out': entry({
        en: ({ ms }) => `start timed out${ms === undefined ? '' : ` after ${(0,format/* formatSeconds */.Xo)(ms)}`}`,
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
    'start-command-ended': entry({
        en: ({ ending }) => `start command: ${ending}; the next tick checks whether it runs`,
        'zh-CN': ({ ending }) => `启动命令：${ending}；下次检查时确认是否在运行`,
    }),
    'attempt-started': entry({
        en: ({ pid, attempt }) => `pid ${pid}, attempt ${attempt}`,
        'zh-CN': ({ pid, attempt }) => `pid ${pid}，第 ${attempt} 次尝试`,
    }),
    'already-running': entry({ en: 'already running', 'zh-CN': '已在运行' }),
    'being-started': entry({ en: 'another command is starting it', 'zh-CN': '已有其他进程在启动它' }),
    'begun-at': entry({
        en: ({ time, ms }) => `begun at ${time} (${(0,format/* span */.Ln)(ms)} ago); its runner ended before the result was saved`,
        'zh-CN': ({ time, ms }) => `始于 ${time}（${spanZh(ms)}前）；执行它的进程在保存结果之前就结束了`,
    }),
    // --- Supervised jobs.
    orphans: entry({
        en: ({ pids }) => `orphans still run (pid ${pids})`,
        'zh-CN': ({ pids }) => `它启动的进程仍在运行（pid ${pids}）`,
    }),
    'ran-for': entry({
        en: ({ ms }) => `ran for ${(0,format/* span */.Ln)(ms)}`,
        'zh-CN': ({ ms }) => `运行了 ${spanZh(ms)}`,
    }),
    attempt: entry({
        en: ({ attempt }) => `attempt ${attempt}`,
        'zh-CN': ({ attempt }) => `第 ${attempt} 次尝试`,
    }),
    'being-stopped': entry({ en: 'it is being stopped', 'zh-CN': '正在停止它' }),
    'hidden-pid': entry({
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
    'supervisor-killed-and-late': entry({
        en: ({ seconds }) => `its supervisor was killed, and it runs longer than maxRuntimeSeconds ${seconds}: stop it`,
        'zh-CN': ({ seconds }) => `其监护进程已被终止，且运行时间已超过 maxRuntimeSeconds ${seconds}：请停止它`,
    }),
    'longer-than-limit': entry({
        en: ({ seconds }) => `longer than maxRuntimeSeconds ${seconds}`,
        'zh-CN': ({ seconds }) => `超过 maxRuntimeSeconds ${seconds}`,
    }),
    'undeclared-removed': entry({
        en: ({ id }) => `it is no longer in the jobs file, but still runs; to end it: ops-framework stop ${id}`,
        'zh-CN': ({ id }) => `它已不在作业文件中，但仍在运行；要结束它：ops-framework stop ${id}`,
    }),
    'undeclared-disabled': entry({
        en: ({ id }) => `it was disabled in the jobs file, but still runs; to end it: ops-framework stop ${id}`,
        'zh-CN': ({ id }) => `它已在作业文件中停用，但仍在运行；要结束它：ops-framework stop ${id}`,
    }),
    'undeclared-changed': entry({
        en: ({ id }) => `it no longer has commands.exec in the jobs file, but still runs; to end it: ops-framework stop ${id}`,
        'zh-CN': ({ id }) => `它在作业文件中已没有 exec，但仍在运行；要结束它：ops-framework stop ${id}`,
    }),
    'undeclared-unknown': entry({
        en: ({ id }) => `it runs, but the jobs file cannot be used; to end it: ops-framework stop ${id}`,
        'zh-CN': ({ id }) => `它在运行，但作业文件无法使用；要结束它：ops-framework stop ${id}`,
    }),
    'other-command-runs': entry({
        en: ({ id }) => `it runs another command than the jobs file declares; to end it: ops-framework stop ${id}`,
        'zh-CN': ({ id }) => `它正在运行的命令与作业文件现有的不同；要结束它：ops-framework stop ${id}`,
    }),
    'other-command-before': entry({
        en: 'the last attempt under this id ran another command',
        'zh-CN': '此标识上次运行的是另一条命令',
    }),
    'exit-0-too-soon': entry({
        en: ({ ms, seconds }) => `exit 0 after ${(0,format/* formatSeconds */.Xo)(ms)}, sooner than minDurationSeconds ${seconds}`,
        'zh-CN': ({ ms, seconds }) => `${secondsZh(ms)}后以退出码 0 结束，早于 minDurationSeconds ${seconds}`,
    }),
    'exit-0-without-output': entry({
        en: 'exit 0 without any output, and expectOutput is set',
        'zh-CN': '以退出码 0 结束但没有任何输出，而 expectOutput 已设定',
    }),
    'exit-code-is-final': entry({
        en: ({ code, codes }) => `exit code ${code} is none of resumeOnExitCodes (${codes})`,
        'zh-CN': ({ code, codes }) => `退出码 ${code} 不在 resumeOnExitCodes（${codes}）之中`,
    }),
    // --- Why a supervised job stopped; the English words are those of `OPS_STOP_REASON`.
    'never-started': entry({ en: 'never started', 'zh-CN': '从未启动' }),
    stopped: entry({ en: 'stopped', 'zh-CN': '已被停止' }),
    terminated: entry({ en: 'terminated', 'zh-CN': '被终止' }),
    'max-runtime': entry({ en: 'max-runtime', 'zh-CN': '超过 maxRuntimeSeconds' }),
    'host-restarted': entry({ en: 'host restarted', 'zh-CN': '主机重启' }),
    'killed-with-supervisor': entry({ en: 'killed with its supervisor', 'zh-CN': '与监护进程一同被终止' }),
    'ended-short': entry({
        en: ({ done, total }) => `ended with exit 0 at ${done} of ${total}`,
        'zh-CN': ({ done, total }) => `完成 ${done}（共 ${total}）时以退出码 0 结束`,
    }),
};

// EXTERNAL MODULE: ./build/core/notices/catalog/shared.js
var shared = __webpack_require__(4843);
;// CONCATENATED MODULE: ./build/core/notices/catalog/messages.js
/** What stands around notices in a message, and the names of buttons. */



const plural = (count, noun) => `${count} ${noun}${count === 1 ? '' : 's'}`;
const messages = {
    /** The header of the script. */
    title: entry({
        en: ({ time }) => `🛠️ Ops report (${time})`,
        'zh-CN': ({ time }) => `🛠️ Ops 快报（${time}）`,
    }),
    // --- The heading: one verdict, or counts.
    verdict: entry({
        en: ({ subject, text }) => `${subject} ${text}`,
        'zh-CN': ({ subject, text }) => `${subject} ${text}`,
    }),
    'count-person': entry({
        en: ({ count }) => (count === 1 ? '1 needs a person' : `${count} need a person`),
        'zh-CN': ({ count }) => `${count} 项需要处理`,
    }),
    'count-alerts': entry({
        en: ({ count }) => plural(count, 'alert'),
        'zh-CN': ({ count }) => `${count} 项警报`,
    }),
    'count-recovered': entry({
        en: ({ count }) => `${count} recovered`,
        'zh-CN': ({ count }) => `${count} 项已恢复`,
    }),
    'count-completed': entry({
        en: ({ count }) => `${count} completed`,
        'zh-CN': ({ count }) => `${count} 项已完成`,
    }),
    'count-started': entry({
        en: ({ count }) => `${count} started`,
        'zh-CN': ({ count }) => `${count} 项已启动`,
    }),
    'count-changes': entry({
        en: ({ count }) => plural(count, 'change'),
        'zh-CN': ({ count }) => `${count} 项变化`,
    }),
    'count-running': entry({
        en: ({ count }) => `${plural(count, 'job')} running`,
        'zh-CN': ({ count }) => `${count} 个作业运行中`,
    }),
    'and-also': entry({
        en: ({ first, next }) => `${first}, ${next}`,
        'zh-CN': ({ first, next }) => `${first}，${next}`,
    }),
    'host-time': entry({ en: 'host time', 'zh-CN': '主机时间' }),
    'action-required': entry({ en: 'ACTION REQUIRED', 'zh-CN': '需要处理' }),
    alert: entry({ en: 'ALERT', 'zh-CN': '警报' }),
    /** Name and id of a job. */
    named: entry({
        en: ({ name, id }) => `${name} (${id})`,
        'zh-CN': ({ name, id }) => `${name}（${id}）`,
    }),
    about: entry({
        en: ({ subject, text }) => `${subject}: ${text}`,
        'zh-CN': ({ subject, text }) => `${subject}：${text}`,
    }),
    progress: entry({
        en: ({ values }) => `progress: ${values}`,
        'zh-CN': ({ values }) => `进度：${values}`,
    }),
    continued: entry({
        en: ({ name }) => `${name} (continued)`,
        'zh-CN': ({ name }) => `${name}（续）`,
    }),
    /** `over`: alerts that were resolved before they were delivered. */
    'need-attention': entry({
        en: ({ count, over }) => `${count} need attention${over > 0 ? `, ${over} resolved meanwhile` : ''}`,
        'zh-CN': ({ count, over }) => `${count} 项需要关注${over > 0 ? `，其间 ${over} 项已解除` : ''}`,
    }),
    /** The command that shows them follows. */
    'details-left': entry({
        en: ({ count }) => `… without the details of ${count} of them: `,
        'zh-CN': ({ count }) => `… 略去其中 ${count} 项的详情：`,
    }),
    'found-at': entry({
        en: ({ time, ms }) => `found at ${time} (${(0,format/* span */.Ln)(ms)} ago)`,
        'zh-CN': ({ time, ms }) => `发现于 ${time}（${spanZh(ms)}前）`,
    }),
    'sent-again': entry({
        en: 'sent again: it is not known whether it arrived',
        'zh-CN': '重发：不确定此前是否送达',
    }),
    'full-text-refused': entry({ en: 'Telegram refused the full text', 'zh-CN': 'Telegram 拒收全文' }),
    'earlier-left-out': entry({
        en: ({ count }) => `… (${count} earlier characters left out)`,
        'zh-CN': ({ count }) => `…（略去前面 ${count} 个字符）`,
    }),
    'middle-left-out': entry({
        en: ({ count }) => `… (${count} characters left out)`,
        'zh-CN': ({ count }) => `…（略去 ${count} 个字符）`,
    }),
    'open-write': entry({
        en: ({ write }) => `⏳ Open write: ${write}`,
        'zh-CN': ({ write }) => `⏳ 未了结的写入：${write}`,
    }),
    'button-review': entry({ en: 'Review and approve', 'zh-CN': '查看并批准' }),
    'button-start': entry({ en: 'Start', 'zh-CN': '启动' }),
    'button-run': entry(shared/* runButton */.yf),
    // --- Where messages are printed.
    'message-number': entry({
        en: ({ number }) => `message ${number}`,
        'zh-CN': ({ number }) => `消息 ${number}`,
    }),
    'is-audible': entry({ en: 'audible', 'zh-CN': '有提示音' }),
    'is-silent': entry({ en: 'silent', 'zh-CN': '静音' }),
    'is-edit': entry({ en: 'silent, edits the last one', 'zh-CN': '静音，编辑原消息' }),
    /** The command that shows the jobs follows. */
    'not-printed': entry({
        en: ({ count }) => `${count} more messages are not shown here: `,
        'zh-CN': ({ count }) => `另有 ${count} 条消息未在此显示：`,
    }),
};

;// CONCATENATED MODULE: ./build/core/notices/catalog/runs.js
/** How commands end, and runs of one-shot reads. */


const afterMs = (ms) => (ms === undefined ? '' : ` after ${(0,format/* formatSeconds */.Xo)(ms)}`);
const afterMsZh = (ms) => (ms === undefined ? '' : `${secondsZh(ms)}后`);
const runs = {
    // --- How a command ended.
    exited: entry({
        en: ({ code, ms }) => `exit ${code}${afterMs(ms)}`,
        'zh-CN': ({ code, ms }) => ms === undefined ? `退出码 ${code}` : `${secondsZh(ms)}后退出，退出码 ${code}`,
    }),
    killed: entry({
        en: ({ signal, ms }) => `ended by ${signal}${afterMs(ms)}`,
        'zh-CN': ({ signal, ms }) => `${afterMsZh(ms)}被 ${signal} 终止`,
    }),
    'timed-out': entry({
        en: ({ ms }) => `timed out${afterMs(ms)}`,
        'zh-CN': ({ ms }) => `${afterMsZh(ms)}超时`,
    }),
    'not-started': entry({ en: 'not started', 'zh-CN': '未能启动' }),
    /** `pids`: `12, 13`. */
    'pids-left': entry({
        en: ({ pids }) => `could not end pid ${pids}`,
        'zh-CN': ({ pids }) => `无法终止 pid ${pids}`,
    }),
    'output-held': entry({
        en: 'what it started still holds its output and may stop when it prints: redirect it to a file, e.g. > job.log 2>&1',
        'zh-CN': '它启动的进程仍占用其输出，打印时可能停止：请重定向到文件，例如 > job.log 2>&1',
    }),
    // --- Runs.
    'needs-attention': entry({
        en: ({ ending }) => `needs attention${after(' (', ending, ')')}`,
        'zh-CN': ({ ending }) => `需要关注${after('（', ending, '）')}`,
    }),
    'would-run': entry({ en: 'would run (dry run)', 'zh-CN': '将会运行（演练）' }),
    'run-interrupted': entry({ en: 'run interrupted, outcome unknown', 'zh-CN': '运行被中断，结果未知' }),
    'queued-run-in-doubt': entry({ en: 'queued run in doubt', 'zh-CN': '排队的运行存疑' }),
    'queued-run-blocked': entry({ en: 'queued run blocked', 'zh-CN': '排队的运行被阻止' }),
    'queue-full': entry({
        en: ({ count }) => `queue full: ${count} not queued`,
        'zh-CN': ({ count }) => `队列已满：${count} 项未能排入`,
    }),
    'runs-waiting': entry({
        en: ({ count }) => `${count} runs are waiting already; these will not run:`,
        'zh-CN': ({ count }) => `已有 ${count} 个运行在等待；以下各项不会运行：`,
    }),
    'not-queued': entry({
        en: ({ job, trigger }) => `${job} (${trigger})`,
        'zh-CN': ({ job, trigger }) => `${job}（${trigger}）`,
    }),
    'and-more': entry({
        en: ({ count }) => `and ${count} more`,
        'zh-CN': ({ count }) => `另有 ${count} 项`,
    }),
    'triggered-by': entry({
        en: ({ trigger }) => `triggered by: ${trigger}`,
        'zh-CN': ({ trigger }) => `请求来源：${trigger}`,
    }),
    'trigger-queue': entry({ en: 'queue', 'zh-CN': '队列' }),
    'trigger-schedule': entry({ en: 'schedule', 'zh-CN': '计划' }),
    'trigger-success': entry({
        en: ({ job }) => `after ${job} success`,
        'zh-CN': ({ job }) => `${job} 成功之后`,
    }),
    'trigger-failure': entry({
        en: ({ job }) => `after ${job} failure`,
        'zh-CN': ({ job }) => `${job} 失败之后`,
    }),
    'no-such-job': entry({
        en: ({ id }) => `no job ${id} in the jobs file`,
        'zh-CN': ({ id }) => `作业文件中没有作业 ${id}`,
    }),
    'only-reads-run': entry({
        en: ({ kind, risk }) => `only one-shot reads run from the queue; this is a ${kind} with risk ${risk}`,
        'zh-CN': ({ kind, risk }) => `只有一次性读取作业可从队列运行；它是 ${kind}，风险为 ${risk}`,
    }),
    'file-silent': entry({
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
    'runs-again-at': entry({
        en: ({ time, ms }) => `it runs again at ${time} (in ${(0,format/* span */.Ln)(ms)})`,
        'zh-CN': ({ time, ms }) => `将于 ${time} 再次运行（${spanZh(ms)}后）`,
    }),
    'runs-next-tick': entry({
        en: 'it is due: the next tick runs it',
        'zh-CN': '已到时间，将在检查时再次运行',
    }),
    // --- For the summary: what a tick did, and what waits.
    'start-why': entry({ en: 'paused, and autoResume is on', 'zh-CN': '已暂停，且 autoResume 已开启' }),
    'waits-until': entry({
        en: ({ time, trigger }) => `run waits until ${time} (triggered by: ${trigger})`,
        'zh-CN': ({ time, trigger }) => `运行等待至 ${time}（请求来源：${trigger}）`,
    }),
    'waits-for-run': entry({
        en: ({ trigger }) => `run waits until the current run ends (triggered by: ${trigger})`,
        'zh-CN': ({ trigger }) => `运行等待当前运行结束（请求来源：${trigger}）`,
    }),
};

;// CONCATENATED MODULE: ./build/core/notices/catalog/state.js


const state = {
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
    'host-knows-more': entry({ en: 'the host that found it knows more', 'zh-CN': '发现它的主机上有更多信息' }),
    'cache-copy-used': entry({
        en: ({ problem }) => `${problem}; the copy in the Actions cache is used instead`,
        'zh-CN': ({ problem }) => `${problem}；改用 Actions 缓存中的副本`,
    }),
    'state-unsaved': entry({
        en: 'the state could not be saved for a while',
        'zh-CN': '有一段时间无法保存状态',
    }),
    'reports-forgotten': entry({
        en: 'what was reported meanwhile is not known any more',
        'zh-CN': '期间报告过什么已无从得知',
    }),
    'alerts-over': entry({
        en: 'an alert from that time that is not reported again is over',
        'zh-CN': '期间的警报若未再次报告，即已解除',
    }),
    // --- Other notices in this one.
    'digest-of-quiet-hours': entry({ en: 'held back in quiet hours', 'zh-CN': '免打扰时段内暂缓的消息' }),
    'older-notices': entry({
        en: 'older notices that could not be delivered in time',
        'zh-CN': '未能及时送达的较早通知',
    }),
    /** A line of them: job, state, cause or progress, and how often. */
    listed: entry({
        en: ({ name, state: now, more, times }) => `${name}: ${now}${after(' · ', more)}${after(' × ', times)}`,
        'zh-CN': ({ name, state: now, more, times }) => `${name}：${now}${after(' · ', more)}${after(' × ', times)}`,
    }),
    'a-notice': entry({
        en: ({ reason }) => `a notice${after(' (', reason, ')')}`,
        'zh-CN': ({ reason }) => `一条通知${after('（', reason, '）')}`,
    }),
    'text-withheld': entry({
        en: shared/* textWithheld */.X7,
        'zh-CN': '其内容只保存在写下它的主机上：此仓库是公开的',
    }),
    // --- Jobs that are no longer watched.
    'alert-resolved': entry({
        en: ({ why }) => `${why}: its alert is resolved`,
        'zh-CN': ({ why }) => `${why}：其警报已解除`,
    }),
    'is-removed': entry({ en: 'removed', 'zh-CN': '已删除' }),
    'is-disabled': entry({ en: 'disabled', 'zh-CN': '已停用' }),
    'is-read-now': entry({ en: 'a one-shot read now', 'zh-CN': '现为一次性读取作业' }),
    'is-write-now': entry({ en: 'a write now', 'zh-CN': '现为写入作业' }),
    // --- The jobs file.
    'jobs-file-unusable': entry({ en: 'jobs file cannot be used', 'zh-CN': '作业文件无法使用' }),
    'jobs-file-valid': entry({ en: 'jobs file is valid again', 'zh-CN': '作业文件已恢复正常' }),
    'jobs-watched-again': entry({ en: 'jobs are watched again', 'zh-CN': '作业已恢复监视' }),
    file: entry({ en: ({ file }) => `file: ${file}`, 'zh-CN': ({ file }) => `文件：${file}` }),
    'no-job-watched': entry({
        en: ({ command }) => `no job is watched until it is fixed: ${command}`,
        'zh-CN': ({ command }) => `修复之前不监视任何作业：${command}`,
    }),
    'duplicate-ids': entry({
        en: 'duplicate job ids in two jobs files',
        'zh-CN': '作业标识在两个作业文件中重复使用',
    }),
    'no-duplicate-ids': entry({ en: 'no duplicate job ids left', 'zh-CN': '作业标识不再重复' }),
    'these-watched-again': entry({ en: 'these jobs are watched again', 'zh-CN': '这些作业已恢复监视' }),
    rival: entry({
        en: ({ file }) => `another job has this id in ${file}`,
        'zh-CN': ({ file }) => `${file} 中的另一个作业使用了此标识`,
    }),
    'rival-of': entry({
        en: ({ id, file }) => `${id}: another job has this id in ${file}`,
        'zh-CN': ({ id, file }) => `${id}：${file} 中的另一个作业使用了此标识`,
    }),
    'these-not-watched': entry({
        en: 'these jobs of this file are not watched, started or run',
        'zh-CN': '此文件中的这些作业不会被监视、启动或运行',
    }),
    'duplicate-fix': entry({
        en: `for each id: ${shared/* duplicateFix */.Rq}`,
        'zh-CN': '对每个标识：在其中一个文件中改名，或使两处定义相同，或用 --state-file（在工作流中为输入 state-file）为其中一个文件指定单独的状态文件',
    }),
    // --- The host.
    'zone-not-known': entry({ en: 'host time zone unknown', 'zh-CN': '无法确定主机的时区' }),
    'zone-unknown': entry({
        en: ({ zone }) => shared/* zoneProblems */.dl['zone-unknown'](zone),
        'zh-CN': ({ zone }) => `${zone} 不是此系统所知的时区`,
    }),
    'zone-points-nowhere': entry({
        en: ({ zone }) => shared/* zoneProblems */.dl['zone-points-nowhere'](zone),
        'zh-CN': ({ zone }) => `${zone} 指向的文件不存在`,
    }),
    'zone-file-empty': entry({
        en: ({ zone }) => shared/* zoneProblems */.dl['zone-file-empty'](zone),
        'zh-CN': ({ zone }) => `${zone} 中没有时区数据`,
    }),
    'zone-not-told': entry({
        en: ({ zone }) => shared/* zoneProblems */.dl['zone-not-told'](zone),
        'zh-CN': ({ zone }) => `/bin/date 未能说明 ${zone} 表示的时间`,
    }),
    'times-in-utc': entry({ en: 'quiet hours and times are in UTC', 'zh-CN': '静默时段和时间按 UTC 计' }),
    'zone-fix': entry({
        en: ({ likely }) => `to fix it, set defaults.timezone in the jobs file, for example ${likely}`,
        'zh-CN': ({ likely }) => `补救：在作业文件中设置 defaults.timezone，例如 ${likely}`,
    }),
    // --- The machine.
    'two-machines': entry({ en: 'two machines use one namespace', 'zh-CN': '两台机器使用同一个命名空间' }),
    'namespace-of': entry({
        en: ({ host }) => `the namespace belongs to: ${host}`,
        'zh-CN': ({ host }) => `命名空间属于：${host}`,
    }),
    'namespace-used-by': entry({
        en: ({ host }) => `another machine uses it too: ${host}`,
        'zh-CN': ({ host }) => `另一台机器也在使用它：${host}`,
    }),
    'other-machine-idle': entry({
        en: 'the other machine checks no jobs and starts none',
        'zh-CN': '另一台机器不检查也不启动任何作业',
    }),
    'machine-fix-another': entry({
        en: `to fix it, ${shared/* machineFixes */.DF.another}`,
        'zh-CN': '补救：在此设置另一个命名空间，并为每个运行器设置单独的标签',
    }),
    'machine-fix-replaces': entry({
        en: `to fix it, ${shared/* machineFixes */.DF.replaces}`,
        'zh-CN': '补救：如果此机器取代另一台，请停止那里的运行器，并在此以输入 state: file 执行一次检查',
    }),
    'machine-fix-fresh': entry({
        en: `to fix it, ${shared/* machineFixes */.DF.fresh}`,
        'zh-CN': '补救：如果每次运行都使用单独的机器或容器，请设置输入 state: cache 并指定命名空间',
    }),
};

;// CONCATENATED MODULE: ./build/core/notices/catalog/status.js


const said = (line, ending) => line === undefined ? ending : `${line} (${ending})`;
const saidZh = (line, ending) => line === undefined ? ending : `${line}（${ending}）`;
const status_status = {
    // --- No valid status.
    'status-late': entry({
        en: ({ ms, pids }) => `status gave no answer within ${(0,format/* formatSeconds */.Xo)(ms)}${after('; could not end pid ', pids)}`,
        'zh-CN': ({ ms, pids }) => `状态命令在 ${secondsZh(ms)}内没有应答${after('；无法终止 pid ', pids)}`,
    }),
    /** `line`: its last error. */
    'status-exit': entry({
        en: ({ code, line }) => said(line, `status exit=${code}`),
        'zh-CN': ({ code, line }) => saidZh(line, `状态命令退出码 ${code}`),
    }),
    'status-killed': entry({
        en: ({ signal, line }) => said(line, `status ended by ${signal}`),
        'zh-CN': ({ signal, line }) => saidZh(line, `状态命令被 ${signal} 终止`),
    }),
    'status-too-long': entry({
        en: ({ count }) => `status printed about ${count} characters, too many for one JSON object`,
        'zh-CN': ({ count }) => `状态命令输出约 ${count} 个字符，超出一个 JSON 对象的限度`,
    }),
    'status-empty': entry({
        en: 'status printed nothing on stdout',
        'zh-CN': '状态命令在标准输出上没有任何内容',
    }),
    'status-nul': entry({
        en: 'status output is not JSON: it holds NUL bytes, as UTF-16 does; print UTF-8',
        'zh-CN': '状态输出不是 JSON：其中有 NUL 字节（UTF-16 即如此）；请输出 UTF-8',
    }),
    'status-several': entry({
        en: ({ count }) => `status printed ${count} JSON objects with "running" and "completed": print one`,
        'zh-CN': ({ count }) => `状态命令输出了 ${count} 个带有 "running" 和 "completed" 的 JSON 对象：请只输出一个`,
    }),
    'status-not-json': entry({ en: 'status output is not JSON', 'zh-CN': '状态输出不是 JSON' }),
    'status-not-one': entry({
        en: 'status output is not one JSON object, and no object in it has "running" and "completed" (true or false)',
        'zh-CN': '状态输出不是单个 JSON 对象，其中也没有任何对象带有 "running" 和 "completed"（true 或 false）',
    }),
    'status-not-object': entry({
        en: 'status output is not a JSON object',
        'zh-CN': '状态输出不是 JSON 对象',
    }),
    /** `has`: fields that may be meant. */
    'status-lacks': entry({
        en: ({ field, has }) => `status JSON lacks "${field}" (true or false)${after('; it has ', has)}`,
        'zh-CN': ({ field, has }) => `状态 JSON 缺少 "${field}"（true 或 false）${after('；其中有 ', has)}`,
    }),
    'status-lacks-both': entry({
        en: ({ has }) => `status JSON lacks "running" and "completed" (true or false)${after('; it has ', has)}`,
        'zh-CN': ({ has }) => `状态 JSON 缺少 "running" 和 "completed"（true 或 false）${after('；其中有 ', has)}`,
    }),
    // --- Parts of a status that are ignored.
    'status-surrounded': entry({
        en: 'status printed more than its JSON object: print everything else on stderr',
        'zh-CN': '状态命令除 JSON 对象外还输出了其他内容：其余内容请输出到标准错误',
    }),
    'field-ignored': entry({
        en: ({ field, source, expected, value }) => `field "${field}" of ${source} must be ${expected}, not ${value}`,
        'zh-CN': ({ field, source, expected, value }) => `${source}的字段 "${field}" 必须是${expected}，而不是 ${value}`,
    }),
    /** `field`: quoted. */
    'field-unknown': entry({
        en: ({ field, source, meant }) => `field ${field} of ${source} is unknown and ignored; did you mean "${meant}"?`,
        'zh-CN': ({ field, source, meant }) => `${source}的字段 ${field} 未知，已忽略；您是否想写 "${meant}"？`,
    }),
    'of-status': entry({ en: 'the status', 'zh-CN': '状态' }),
    'of-progress-file': entry({ en: 'the progress file', 'zh-CN': '进度文件' }),
    'of-progress-line': entry({ en: 'the progress line', 'zh-CN': '进度行' }),
    'a-text': entry({ en: 'text', 'zh-CN': '文本' }),
    'a-number': entry({ en: 'a number', 'zh-CN': '数字' }),
    'a-pid': entry({ en: 'a process id (above 1)', 'zh-CN': '进程号（大于 1）' }),
    'an-object': entry({
        en: 'an object such as {"done": 3, "total": 10}',
        'zh-CN': '对象，例如 {"done": 3, "total": 10}',
    }),
    'wrong-level': entry({
        en: ({ value, message }) => `status level must be ok, warn or alert, not ${value}${after('; ', message)}`,
        'zh-CN': ({ value, message }) => `状态的 level 必须是 ok、warn 或 alert，而不是 ${value}${after('；', message)}`,
    }),
    'progress-file-empty': entry({
        en: 'the progress file has no field that counts: write {"progress": {"done": 3, "total": 10}}',
        'zh-CN': '进度文件中没有可用的字段：请写 {"progress": {"done": 3, "total": 10}}',
    }),
    'progress-file-nul': entry({
        en: 'its progress file contains NUL bytes, as UTF-16 does: write it in UTF-8',
        'zh-CN': '它的进度文件中有 NUL 字节（UTF-16 即如此）：请以 UTF-8 写入',
    }),
    'progress-file-not-json': entry({
        en: 'its progress file is not a JSON object: write a temporary file and rename it into place',
        'zh-CN': '它的进度文件不是 JSON 对象：请先写临时文件，再改名替换',
    }),
    'progress-words': entry({
        en: ({ words }) => `words in the progress line must be name=value without spaces, not ${words}`,
        'zh-CN': ({ words }) => `进度行中的每一项必须写成不含空格的 name=value，而不是 ${words}`,
    }),
};

;// CONCATENATED MODULE: ./build/core/notices/catalog/summary.js
/** Job summaries: their headings, titles and what stands between the sentences of notices. */


const counted = (count, noun) => `${count} ${noun}${count === 1 ? '' : 's'}`;
const statesZh = {
    running: '运行中',
    completed: '已完成',
    succeeded: '成功',
    paused: '已暂停',
    stalled: '停滞',
    unknown: '状态未知',
    failed: '失败',
    'timed-out': '超时',
    'not-started': '未能启动',
    interrupted: '被中断',
    write: '写入',
    'never ran': '从未运行',
    'not asked': '未查询',
    started: '已启动',
};
const writes = {
    planned: { en: 'waiting for approval', zh: '等待批准' },
    superseded: { en: 'superseded', zh: '已被取代' },
    expired: { en: 'expired', zh: '已过期' },
    refused: { en: 'refused', zh: '已拒绝' },
    applying: { en: 'applying', zh: '正在执行' },
    applied: { en: 'applied, not verified', zh: '已执行，未验证' },
    failed: { en: 'failed', zh: '失败' },
    undetermined: { en: 'undetermined', zh: '结果未知' },
    verifying: { en: 'verifying', zh: '正在验证' },
    verified: { en: 'verified', zh: '已验证' },
    'verification-failed': { en: 'verification failed', zh: '验证失败' },
};
const summary = {
    // --- Verdicts in a heading.
    'jobs-need-person': entry({
        en: ({ count }) => `${counted(count, 'job')} ${count === 1 ? 'needs' : 'need'} a person`,
        'zh-CN': ({ count }) => `${count} 个作业需要人工处理`,
    }),
    'alerts-need-person': entry({
        en: ({ count }) => `${counted(count, 'alert')} ${count === 1 ? 'needs' : 'need'} a person`,
        'zh-CN': ({ count }) => `${count} 条警报需要人工处理`,
    }),
    'writes-open': entry({
        en: ({ count }) => counted(count, 'open write'),
        'zh-CN': ({ count }) => `${count} 项未了结的写入`,
    }),
    'command-failed': entry({ en: 'failed', 'zh-CN': '失败' }),
    'command-done': entry({ en: 'done', 'zh-CN': '完成' }),
    'jobs-ok': entry({
        en: ({ count }) => (count === 1 ? 'the job is ok' : `all ${count} jobs ok`),
        'zh-CN': ({ count }) => `${count} 个作业全部正常`,
    }),
    'jobs-partly-ok': entry({
        en: ({ ok, all, unknown }) => `${ok} of ${all} jobs ok, ${unknown} not asked`,
        'zh-CN': ({ ok, all, unknown }) => `${all} 个作业中 ${ok} 个正常，${unknown} 个未查询`,
    }),
    'no-job-asked': entry({ en: 'no job was asked', 'zh-CN': '未查询任何作业' }),
    'no-enabled-jobs': entry({ en: 'no enabled jobs', 'zh-CN': '没有启用的作业' }),
    'file-has-problems': entry({
        en: ({ file, count }) => `${file} has ${counted(count, 'problem')}`,
        'zh-CN': ({ file, count }) => `${file} 有 ${count} 个问题`,
    }),
    'file-valid': entry({
        en: ({ file, count }) => `${file} is valid, ${counted(count, 'job')}`,
        'zh-CN': ({ file, count }) => `${file} 有效，${count} 个作业`,
    }),
    'checks-ok': entry({ en: 'all checks ok', 'zh-CN': '所有检查正常' }),
    'checks-failed': entry({
        en: ({ count }) => counted(count, 'failure'),
        'zh-CN': ({ count }) => `${count} 项失败`,
    }),
    'checks-warned': entry({
        en: ({ count }) => counted(count, 'warning'),
        'zh-CN': ({ count }) => `${count} 项警告`,
    }),
    'writes-known': entry({
        en: ({ count }) => (count === 0 ? 'no writes' : counted(count, 'write')),
        'zh-CN': ({ count }) => (count === 0 ? '没有写入' : `${count} 项写入`),
    }),
    'write-state': entry({
        en: ({ status, reason }) => `${writes[status]?.en ?? status}${after(' (', reason, ')')}`,
        'zh-CN': ({ status, reason }) => `${writes[status]?.zh ?? status}${after('（', reason, '）')}`,
    }),
    // --- Titles.
    'title-open-writes': entry({ en: 'Open writes', 'zh-CN': '未了结的写入' }),
    'title-done': entry({ en: 'Done', 'zh-CN': '已执行' }),
    'title-held': entry({ en: 'Held back', 'zh-CN': '暂缓' }),
    'title-jobs': entry({ en: 'Jobs', 'zh-CN': '作业' }),
    'title-other-jobs': entry({ en: 'Other jobs', 'zh-CN': '其他作业' }),
    'title-reported': entry({ en: 'Also reported', 'zh-CN': '其他报告' }),
    // --- Lines.
    'did-start': entry({
        en: ({ why, ending }) => `started (${why}): ${ending}`,
        'zh-CN': ({ why, ending }) => `已启动（${why}）：${ending}`,
    }),
    'did-run': entry({
        en: ({ why, ending }) => `ran (${why}): ${ending}`,
        'zh-CN': ({ why, ending }) => `已运行（${why}）：${ending}`,
    }),
    'job-state': entry({
        en: ({ state }) => state,
        'zh-CN': ({ state }) => statesZh[state] ?? state,
    }),
    'last-run': entry({
        en: ({ ms }) => `last run ${(0,format/* span */.Ln)(ms)} ago`,
        'zh-CN': ({ ms }) => `上次运行于 ${spanZh(ms)}前`,
    }),
    'start-failed-with': entry({
        en: ({ ending }) => `start failed: ${ending}`,
        'zh-CN': ({ ending }) => `启动失败：${ending}`,
    }),
    'duplicate-id': entry({ en: 'duplicate id', 'zh-CN': '标识重复' }),
    'output-lines': entry({
        en: ({ count }) => `output, ${counted(count, 'line')}`,
        'zh-CN': ({ count }) => `输出，${count} 行`,
    }),
    'checks-fine': entry({
        en: ({ count }) => `${count} ok`,
        'zh-CN': ({ count }) => `${count} 项正常`,
    }),
    'on-line': entry({
        en: ({ line, problem }) => `line ${line}: ${problem}`,
        'zh-CN': ({ line, problem }) => `第 ${line} 行：${problem}`,
    }),
    'approve-by-review': entry({
        en: 'To approve it: Review deployments on the page of this run.',
        'zh-CN': '批准方法：在此运行的页面上选择 Review deployments。',
    }),
    'approve-by-dispatch': entry({
        en: 'To approve it, a second person starts the workflow with the digest.',
        'zh-CN': '批准方法：由另一人以此 plan-digest 启动工作流。',
    }),
    'plan-covers': entry({
        en: 'If anything of this changes, except lines that are marked as not in the digest, nothing is run.',
        'zh-CN': '若其中任何内容发生变化（标明不在摘要中的行除外），则什么都不会运行。',
    }),
};

;// CONCATENATED MODULE: ./build/core/notices/catalog/writes.js
/** Writes: their plans, approvals, endings and verifications. */



const commandsZh = {
    plan: '计划',
    apply: '执行',
    verify: '验证',
    settle: '收尾',
};
const writes_statesZh = {
    applied: '写入已执行，但未能保存此结果',
    failed: '写入失败，但未能保存此结果',
    undetermined: '写入结果不明，且未能保存此结果',
};
const forMs = (ms) => (ms === undefined ? '' : ` for ${(0,format/* span */.Ln)(ms)}`);
const forMsZh = (ms) => (ms === undefined ? '' : `已有 ${spanZh(ms)}`);
const writes_writes = {
    // --- Steps.
    'write-waits': entry({ en: 'write waits for approval', 'zh-CN': '写入等待批准' }),
    'write-still-waits': entry({
        en: ({ ms }) => `write waiting for approval${forMs(ms)}`,
        'zh-CN': ({ ms }) => `写入等待批准${forMsZh(ms)}`,
    }),
    'write-unverified': entry({
        en: ({ ms }) => `write unverified${forMs(ms)}`,
        'zh-CN': ({ ms }) => `写入未验证${forMsZh(ms)}`,
    }),
    'write-refused': entry({
        en: ({ reason }) => `write refused${after(' (', reason, ')')}`,
        'zh-CN': ({ reason }) => `写入被拒绝${after('（', reason, '）')}`,
    }),
    'write-superseded': entry({
        en: 'write superseded by a newer plan of this job',
        'zh-CN': '写入已被此作业的新计划取代',
    }),
    'plan-expired': entry({ en: 'plan expired without approval', 'zh-CN': '计划已过期，无人及时批准' }),
    'applied-unverified': entry({ en: 'applied, unverified', 'zh-CN': '已执行，未验证' }),
    'applied-without-verdict': entry({
        en: 'applied, unverified: the verification gave no verdict',
        'zh-CN': '已执行，未验证：验证没有得出结论',
    }),
    'write-failed': entry({
        en: ({ ending }) => `write failed${after(' (', ending, ')')}`,
        'zh-CN': ({ ending }) => `写入失败${after('（', ending, '）')}`,
    }),
    'write-undetermined': entry({
        en: 'write undetermined: it may have been made, fully or in part',
        'zh-CN': '写入结果不明：可能已生效，或只生效了一部分',
    }),
    'write-verified': entry({ en: 'write verified', 'zh-CN': '写入已验证' }),
    'verification-failed': entry({ en: 'verification failed', 'zh-CN': '验证失败' }),
    /** Any other status. */
    'write-status': entry({
        en: ({ status }) => `write ${status}`,
        'zh-CN': ({ status }) => `写入状态：${status}`,
    }),
    'write-step-failed': entry({
        en: ({ command }) => `${command} of a write failed`,
        'zh-CN': ({ command }) => `一次写入的${commandsZh[command] ?? command}失败`,
    }),
    'write-outcome-unknown': entry({ en: 'outcome of a write unknown', 'zh-CN': '一次写入没有走到终点' }),
    'write-run-idle': entry({
        en: 'the run of a write ended and ran nothing',
        'zh-CN': '一次写入的运行已结束，没有执行任何操作',
    }),
    'write-run-undecided': entry({
        en: 'the run of a write ended without a verdict',
        'zh-CN': '写入的运行已结束，没有结论',
    }),
    /** `status`: applied, failed or undetermined. */
    'write-unsaved': entry({
        en: ({ status }) => `write ${status}, but this could not be saved`,
        'zh-CN': ({ status }) => writes_statesZh[status] ?? `写入状态 ${status} 未能保存`,
    }),
    'ledger-damaged': entry({ en: 'the write ledger was damaged', 'zh-CN': '写入账本已损坏' }),
    // --- The plan and its approval.
    'plan-runs': entry({
        en: ({ words }) => `runs: ${words}`,
        'zh-CN': ({ words }) => `将执行：${words}`,
    }),
    'plan-cut': entry({
        en: 'command cut: the summary of the run has all of it',
        'zh-CN': '命令已截断：完整内容见该运行的摘要',
    }),
    'plan-in-summary': entry({
        en: 'the command is in the summary of the run',
        'zh-CN': '将执行的内容见该运行的摘要',
    }),
    'plan-where': entry({
        en: ({ namespace, folder }) => `where: ${namespace}, in ${folder}`,
        'zh-CN': ({ namespace, folder }) => `位置：${namespace}，目录 ${folder}`,
    }),
    'plan-risk': entry({
        en: ({ risk }) => `risk: ${risk}`,
        'zh-CN': ({ risk }) => `风险：${risk}`,
    }),
    'gate-environment': entry({
        en: ({ environment }) => `environment ${environment}`,
        'zh-CN': ({ environment }) => `环境 ${environment}`,
    }),
    'gate-dispatch': entry({
        en: 'second dispatch, required reviewers unavailable',
        'zh-CN': '由第二人启动（此处没有必需的审阅者）',
    }),
    approval: entry({
        en: ({ gate, digest }) => `approval: ${gate}${after('; start the workflow with plan-digest ', digest)}`,
        'zh-CN': ({ gate, digest }) => `批准方式：${gate}${after('；请以 plan-digest ', digest, ' 启动工作流')}`,
    }),
    'approved-by': entry({
        en: ({ people, environment }) => `approved by: ${people} (environment ${environment})`,
        'zh-CN': ({ people, environment }) => `批准人：${people}，通过环境 ${environment}`,
    }),
    'approved-by-dispatch': entry({
        en: ({ people }) => `approved by: ${people} (second dispatch, required reviewers unavailable)`,
        'zh-CN': ({ people }) => `批准人：${people}，由第二人启动（此处没有必需的审阅者）`,
    }),
    'approve-until': entry({
        en: ({ date, time }) => `approve until: ${date} ${time}`,
        'zh-CN': ({ date, time }) => `批准期限：${date} ${time}`,
    }),
    'requested-by': entry({
        en: ({ person }) => `requested by: ${person}`,
        'zh-CN': ({ person }) => `请求者：${person}`,
    }),
    'verified-by': entry({
        en: ({ jobs }) => `verified by: ${jobs}`,
        'zh-CN': ({ jobs }) => `由以下作业验证：${jobs}`,
    }),
    'plan-digest': entry({
        en: ({ digest }) => `plan: ${digest}`,
        'zh-CN': ({ digest }) => `计划：${digest}`,
    }),
    // --- What was run, and what is to be done.
    'nothing-run': entry({ en: 'nothing was run', 'zh-CN': '没有执行任何命令' }),
    'attempt-ran-nothing': entry({ en: 'this attempt ran nothing', 'zh-CN': '这次尝试没有执行任何命令' }),
    'nothing-run-waits': entry({
        en: ({ time }) => `nothing was run; the plan waits for approval until ${time}`,
        'zh-CN': ({ time }) => `没有执行任何命令；计划仍在等待批准，截至 ${time}`,
    }),
    'no-plan-to-apply': entry({
        en: 'nothing was run: there was no plan to apply',
        'zh-CN': '没有执行任何命令：没有可执行的计划',
    }),
    'unknown-whether-changed': entry({
        en: 'unknown whether anything changed: check the run and the host',
        'zh-CN': '是否有改动尚不清楚：请查看该运行和主机',
    }),
    'another-run-has-it': entry({
        en: 'another run has the write and reports its outcome',
        'zh-CN': '另一次运行持有此写入，并会报告结果',
    }),
    'tick-verifies': entry({
        en: 'not verified: a tick on the host verifies it half an hour later',
        'zh-CN': '未验证：主机上的检查会在半小时后补做',
    }),
    'lines-in-log': entry({
        en: ({ count }) => `and ${count} more lines, in the log of the run`,
        'zh-CN': ({ count }) => `另有 ${count} 行，见该运行的日志`,
    }),
    'command-ended': entry({
        en: ({ ending }) => `command: ${ending}`,
        'zh-CN': ({ ending }) => `命令：${ending}`,
    }),
    'verification-from': entry({
        en: ({ time, jobs }) => `verification from ${time}: ${jobs}`,
        'zh-CN': ({ time, jobs }) => `自 ${time} 起验证：${jobs}`,
    }),
    'to-verify': entry({
        en: ({ command }) => `to verify: ${command}`,
        'zh-CN': ({ command }) => `如需验证：${command}`,
    }),
    'not-retried': entry({ en: 'not retried automatically', 'zh-CN': '不会自行重试' }),
    'never-repeated': entry({
        en: ({ command }) => `never repeated automatically; to check the result: ${command}`,
        'zh-CN': ({ command }) => `绝不会自行重复；如需查看现状：${command}`,
    }),
    rollback: entry({
        en: ({ job }) => `rollback: plan the write ${job}; it needs its own approval`,
        'zh-CN': ({ job }) => `回退：计划写入 ${job}；它需要单独批准`,
    }),
    // --- How its command ended, besides the exits of `runs.ts`.
    'canceled-while-running': entry({ en: 'canceled while it ran', 'zh-CN': '执行期间被取消' }),
    'runner-gone': entry({
        en: 'outcome unknown: the process that ran it is gone',
        'zh-CN': '结果不明：执行它的进程已不在',
    }),
    'ended-in-doubt': entry({
        en: ({ ending, why }) => `${ending}, but nobody knows what ran: ${why}`,
        'zh-CN': ({ ending, why }) => `${ending}，但无法得知执行的是什么：${why}`,
    }),
    // --- Reads that verify it; `more`: what else is not as it was approved.
    'read-verified': entry({
        en: ({ job, why, more }) => `${job}: verified, ${why}${after('; ', more)}`,
        'zh-CN': ({ job, why, more }) => `${job}：通过，${why}${after('；', more)}`,
    }),
    'read-failed': entry({
        en: ({ job, why, more }) => `${job}: failed, ${why}${after('; ', more)}`,
        'zh-CN': ({ job, why, more }) => `${job}：未通过，${why}${after('；', more)}`,
    }),
    'read-undetermined': entry({
        en: ({ job, why, more }) => `${job}: undetermined, ${why}${after('; ', more)}`,
        'zh-CN': ({ job, why, more }) => `${job}：没有结论，${why}${after('；', more)}`,
    }),
    'read-completed': entry({
        en: ({ level, message }) => `completed, level ${level}${after(' (', message, ')')}`,
        'zh-CN': ({ level, message }) => `已完成，级别 ${level}${after('（', message, '）')}`,
    }),
    'read-not-completed': entry({
        en: ({ level, message }) => `not completed, level ${level}${after(' (', message, ')')}`,
        'zh-CN': ({ level, message }) => `未完成，级别 ${level}${after('（', message, '）')}`,
    }),
    'read-undeclared': entry({ en: 'no longer in the jobs file', 'zh-CN': '它已不在作业文件中' }),
    'read-not-approved': entry({ en: 'not approved with the plan', 'zh-CN': '未随计划批准' }),
    'read-changed': entry({
        en: 'its command in the jobs file is not the one that was approved with the plan',
        'zh-CN': '作业文件中它的命令不是随计划批准的那一个',
    }),
    'read-not-run': entry({ en: 'not run', 'zh-CN': '没有执行' }),
    'plan-elsewhere': entry({
        en: 'the approved plan is not on this host',
        'zh-CN': '批准的计划不在这台主机上',
    }),
    // --- Writes without a verdict.
    'open-applied': entry({
        en: ({ name, time }) => `applied, unverified: ${name}, since ${time}`,
        'zh-CN': ({ name, time }) => `已执行，未验证：${name}，自 ${time} 起`,
    }),
    'open-verifying': entry({
        en: ({ name, time }) => `verification failed, runs again: ${name}, since ${time}`,
        'zh-CN': ({ name, time }) => `验证失败，正在重新验证：${name}，自 ${time} 起`,
    }),
    'open-undetermined': entry({
        en: ({ name, time }) => `undetermined, perhaps made: ${name}, since ${time}`,
        'zh-CN': ({ name, time }) => `结果不明，可能已生效：${name}，自 ${time} 起`,
    }),
    // --- Fixes of refusals, explained in docs/writes.md.
    'fix-already-applied': entry({
        en: `fix: ${shared/* refusalFixes */.eV['already-applied']}`,
        'zh-CN': '补救：一份计划只执行一次：请重新启动工作流，生成新计划',
    }),
    'fix-superseded': entry({ en: `fix: ${shared/* refusalFixes */.eV.superseded}`, 'zh-CN': '补救：请改为批准此作业较新的计划' }),
    'fix-expired': entry({
        en: `fix: ${shared/* refusalFixes */.eV.expired}`,
        'zh-CN': '补救：请重新启动工作流，生成新计划，并及时批准（approval.maxAgeSeconds）',
    }),
    'fix-plan-changed': entry({
        en: `fix: ${shared/* refusalFixes */.eV['plan-changed']}`,
        'zh-CN': '补救：请查看变化，然后重新启动工作流，生成新计划',
    }),
    'fix-no-gate': entry({
        en: `fix: ${shared/* refusalFixes */.eV['no-gate']}`,
        'zh-CN': '补救：请在仓库设置中为该环境添加必需的审阅者；只有在 GitHub 不提供审阅者时，才在作业文件和工作流中设置 gate: dispatch（docs/writes.md）',
    }),
    'fix-not-approved': entry({
        en: `fix: ${shared/* refusalFixes */.eV['not-approved']}`,
        'zh-CN': '补救：请重新启动工作流，由审阅者在该运行的页面上批准；若为 gate: dispatch，请由另一位有权的人以该摘要启动',
    }),
    'fix-self-approved': entry({
        en: `fix: ${shared/* refusalFixes */.eV['self-approved']}`,
        'zh-CN': '补救：请让其他人批准新计划；如果没有其他人，请设置 approval.allowSelfApproval',
    }),
    'fix-bot-requested': entry({
        en: `fix: ${shared/* refusalFixes */.eV['bot-requested']}`,
        'zh-CN': '补救：请由人手动启动工作流；或由两位不同的人批准；若程序发起的写入只需一人批准，请设置 approval.allowBotRequester',
    }),
    'fix-rerun': entry({
        en: `fix: ${shared/* refusalFixes */.eV.rerun}`,
        'zh-CN': '补救：不要重新运行：批准只对第一次尝试有效。请重新启动工作流',
    }),
    'fix-wrong-event': entry({
        en: `fix: ${shared/* refusalFixes */.eV['wrong-event']}`,
        'zh-CN': '补救：请通过 workflow_dispatch、schedule、push 或 repository_dispatch 启动工作流',
    }),
    'fix-wrong-ref': entry({ en: `fix: ${shared/* refusalFixes */.eV['wrong-ref']}`, 'zh-CN': '补救：请在默认分支上启动工作流' }),
    'fix-wrong-clock': entry({
        en: `fix: ${shared/* refusalFixes */.eV['wrong-clock']}`,
        'zh-CN': '补救：请校正这台主机的时钟（NTP），然后重新启动工作流',
    }),
    'fix-state-unavailable': entry({
        en: `fix: ${shared/* refusalFixes */.eV['state-unavailable']}`,
        'zh-CN': '补救：请运行 ops-framework doctor，修复状态，然后重新启动工作流',
    }),
    'fix-api-unavailable': entry({
        en: `fix: ${shared/* refusalFixes */.eV['api-unavailable']}`,
        'zh-CN': '补救：请按上面 GitHub 的应答处理，然后重新启动工作流（故障情况见 githubstatus.com）',
    }),
    'fix-rejected': entry({
        en: `fix: ${shared/* refusalFixes */.eV.rejected}`,
        'zh-CN': '补救：请向审阅者询问拒绝的原因，修改后重新启动工作流以生成新计划',
    }),
};

;// CONCATENATED MODULE: ./build/core/notices/catalog/index.js
/** All sentences of notices by key. */







const catalog = { ...jobs, ...runs, ...status_status, ...state, ...writes_writes, ...messages, ...summary };

;// CONCATENATED MODULE: ./build/core/notices/say.js


const entries = new Map(Object.entries(catalog));
/** The words in this language. Text from outside stays as it is. */
function textIn(language) {
    const say = (words) => (typeof words === 'string' ? words : render(words));
    const render = ({ key, params }) => {
        const entry = entries.get(key);
        // Queued by a newer version.
        if (!entry)
            return (0,redact/* cleanLine */.Ow)([key, ...Object.values(params).map((value) => shown(value))].join(' '), 500);
        const values = Object.entries(params).map(([name, value]) => [name, shown(value)]);
        return entry.say(language, Object.fromEntries(values));
    };
    const shown = (value) => (typeof value === 'object' ? render(value) : value);
    return say;
}


/***/ })

};
