export const id = 9186;
export const ids = [9186];
export const modules = {

/***/ 9186:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkOpenclaw: () => (/* binding */ checkOpenclaw),
/* harmony export */   createOpenclawTransport: () => (/* binding */ createOpenclawTransport)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4343);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3759);
/* harmony import */ var _core_telegram_messages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3866);
/* harmony import */ var _core_notices_say_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6112);
/* harmony import */ var _core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9715);
/* harmony import */ var _core_telegram_answer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(102);
/* harmony import */ var _core_text_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2228);
/* harmony import */ var _core_text_output_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(743);
/* harmony import */ var _core_text_redact_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7827);
/* harmony import */ var _bot_api_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8433);
/**
 * The way to the chat through OpenClaw's own program (`telegram-via: openclaw`): needs a running gateway and takes
 * seconds. It reads its text as Markdown, so the text goes in a fence. Facts: `openclaw message send` of 2026.9.
 */









const messageId = zod_mini__WEBPACK_IMPORTED_MODULE_7__/* .union */ .KCZ([zod_mini__WEBPACK_IMPORTED_MODULE_7__/* .int */ .Whr().check(zod_mini__WEBPACK_IMPORTED_MODULE_8__/* ._positive */ .NC()), zod_mini__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_8__/* ._regex */ .Fk(/^[1-9]\d*$/))]);
const nothing = zod_mini__WEBPACK_IMPORTED_MODULE_7__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_7__/* ["null"] */ .chJ());
/** That Telegram took it. With exit 0 alone, nothing is known. */
const receiptSchema = zod_mini__WEBPACK_IMPORTED_MODULE_7__/* .object */ .Ikc({
    ok: zod_mini__WEBPACK_IMPORTED_MODULE_7__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_7__/* .literal */ .euz(true)),
    dryRun: zod_mini__WEBPACK_IMPORTED_MODULE_7__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_7__/* .literal */ .euz(false)),
    error: nothing,
    payload: zod_mini__WEBPACK_IMPORTED_MODULE_7__/* .object */ .Ikc({ ok: zod_mini__WEBPACK_IMPORTED_MODULE_7__/* .literal */ .euz(true), messageId, error: nothing }),
});
const failure = zod_mini__WEBPACK_IMPORTED_MODULE_7__/* .object */ .Ikc({ error: zod_mini__WEBPACK_IMPORTED_MODULE_7__/* .object */ .Ikc({ message: zod_mini__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP() }) });
/** OpenClaw's own errors, where it does not quote Telegram's. The first that fits counts. */
const meanings = [
    ['refused', /chat not found|bot is not a member of the chat/i],
    [
        'local',
        /bot token missing for|config is invalid|before opening a websocket|^(?:missing required|unknown (?:channel|target|account|option))\b/i,
    ],
    ['kept', /Gateway not reachable|\bECONNREFUSED\b/i],
];
const keptMs = 60_000;
const versionMs = 30_000;
function createOpenclawTransport(options) {
    return {
        async send(message, first) {
            let target = first;
            const warnings = [];
            // Each way out is taken once.
            for (;;) {
                const result = await sendOnce(options, message, target);
                if (result.kind === 'sent') {
                    const lostTopic = first.threadId !== target.threadId;
                    return {
                        kind: 'sent',
                        chatId: target.chatId,
                        // Its number is of no use: this way cannot edit.
                        messageId: undefined,
                        ...(lostTopic && { lostTopic }),
                        warnings,
                    };
                }
                if (result.kind === 'no-topic') {
                    warnings.push((0,_bot_api_js__WEBPACK_IMPORTED_MODULE_6__/* .topicWarning */ .G)(target.threadId, result.isClosed));
                    target = { ...target, threadId: undefined };
                }
                else if (result.kind === 'moved') {
                    if (target.chatId !== first.chatId)
                        return { kind: 'refused', why: 'the chat moves in a circle', warnings };
                    warnings.push(`the chat ${target.chatId} is now ${result.chatId}: set telegram-chat-id to that`);
                    target = { ...target, chatId: result.chatId };
                }
                else
                    return { ...result, warnings };
            }
        },
    };
}
async function sendOnce(options, message, target) {
    const { accountId, deadlineMs = 180_000 } = options;
    const { chatId, threadId } = target;
    const account = accountId === undefined ? [] : ['--account', accountId];
    const where = ['--channel', 'telegram', '--target', chatId, '--json', ...account];
    const thread = threadId === undefined ? [] : ['--thread-id', String(threadId)];
    const silent = message.silent ? ['--silent'] : [];
    const text = `--message=${(0,_core_telegram_messages_js__WEBPACK_IMPORTED_MODULE_0__/* .withButtons */ .Ey)(fenced(message.plain), message.buttons)}`;
    const result = await runOpenclaw(options, ['message', 'send', ...where, ...thread, ...silent, text], deadlineMs);
    if (result.kind === 'not-started')
        return { kind: 'refused', why: result.message, isLocal: true };
    if (result.kind === 'timed-out')
        return { kind: 'unknown', why: `openclaw timed out after ${deadlineMs / 1000} s` };
    const { stdout, exitCode } = result;
    const answer = (0,_core_text_json_js__WEBPACK_IMPORTED_MODULE_3__/* .jsonObjects */ .T5)(stdout.omittedBytes > 0 ? stdout.tail : stdout.head).at(-1);
    if (exitCode === 0 && receiptSchema.safeParse(answer).success)
        return { kind: 'sent' };
    const failed = failure.safeParse(answer);
    if (failed.success)
        return judgeFailure(failed.data.error.message, exitCode, target, options);
    // It reports every outcome on stdout. A program that cannot even show its version has sent nothing.
    if (stdout.head.trim() === '' && exitCode !== 0 && exitCode !== null) {
        const [grade, problem] = await readVersion(options);
        if (grade === 'fail')
            return { kind: 'refused', why: problem, isLocal: true };
    }
    const why = answer === undefined ? explainExit(result) : `exit ${exitCode} without proof that it sent`;
    return { kind: 'unknown', why: (0,_core_text_redact_js__WEBPACK_IMPORTED_MODULE_5__/* .cleanLine */ .Ow)(`openclaw: ${why}`) };
}
function runOpenclaw({ exec, env, cwd }, args, timeoutMs) {
    return exec.run({ argv: ['openclaw', ...args], cwd, env: ownEnvironment(env), timeoutMs, cleanUp: 'all' });
}
/** `warn`: it timed out or was killed, which proves nothing about its other runs. */
async function readVersion(options) {
    const result = await runOpenclaw(options, ['--version'], versionMs);
    if (result.kind === 'not-started')
        return ['fail', result.message];
    if (result.kind === 'timed-out')
        return ['warn', (0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_9__/* .sentence */ .e)('openclaw-timed-out', { seconds: versionMs / 1000 })];
    const cause = causeInOutput(result)?.replace(/\.$/, '');
    if (result.exitCode === 0) {
        const version = (0,_core_text_output_js__WEBPACK_IMPORTED_MODULE_4__/* .firstCause */ .WQ)(result.stdout) ?? cause;
        return version === undefined ? ['warn', (0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_9__/* .sentence */ .e)('openclaw-printed-nothing')] : ['ok', version];
    }
    if (result.exitCode === null)
        return ['warn', (0,_core_text_redact_js__WEBPACK_IMPORTED_MODULE_5__/* .cleanLine */ .Ow)(`openclaw --version: ${explainExit(result)}`)];
    const fix = cause === undefined || /\bnode\b/i.test(cause) ? '; put Node 24.16 or later first on PATH' : '';
    const why = cause ?? `exit ${result.exitCode} without output`;
    return ['fail', (0,_core_text_redact_js__WEBPACK_IMPORTED_MODULE_5__/* .cleanLine */ .Ow)(`openclaw does not start: ${why}${fix}`, 400)];
}
/** An error with exit 0, or of a program that a signal ended, proves nothing. */
function judgeFailure(message, exitCode, { chatId, threadId }, { from }) {
    const why = (0,_core_text_redact_js__WEBPACK_IMPORTED_MODULE_5__/* .cleanLine */ .Ow)(`openclaw: ${message}`);
    if (exitCode === 0 || exitCode === null)
        return { kind: 'unknown', why };
    const [, newId] = /migrated to supergroup (-100\d{1,15})\b/.exec(message) ?? [];
    if (newId !== undefined)
        return { kind: 'moved', chatId: newId };
    // `(403: …)` is Telegram's code; a bare number may be part of a chat id.
    const [, code, description = ''] = /\(([45]\d\d): ([^)]*)/.exec(message) ?? [];
    if (code !== undefined) {
        const attempt = { isEdit: false, mode: 'stub', hasTopic: threadId !== undefined };
        const decision = (0,_core_telegram_answer_js__WEBPACK_IMPORTED_MODULE_2__/* .judgeError */ .et)(Number(code), description, attempt);
        switch (decision.kind) {
            case 'wait':
                return { kind: 'kept', why, afterMs: Math.max(keptMs, decision.ms) };
            case 'no-topic':
                return decision;
            case 'refused':
            case 'unsendable':
                return { kind: decision.kind, why: withFix(why, decision.why, { chatId, from }) };
            default:
                return { kind: 'unknown', why };
        }
    }
    const [kind = 'unknown'] = meanings.find(([, words]) => words.test(message)) ?? [];
    if (kind === 'kept')
        return { kind, why, afterMs: keptMs };
    if (kind === 'local')
        return { kind: 'refused', why, isLocal: true };
    if (kind === 'unknown')
        return { kind, why };
    const known = /chat not found/i.test(message)
        ? '400 Bad Request: chat not found'
        : '403 Forbidden: bot is not a member of the chat';
    return { kind, why: withFix(why, known, { chatId, from }) };
}
/** OpenClaw's error with the fix for Telegram's. */
function withFix(why, refusal, target) {
    return (0,_core_notices_say_js__WEBPACK_IMPORTED_MODULE_1__.textIn)('en')((0,_core_telegram_answer_js__WEBPACK_IMPORTED_MODULE_2__/* .refusalText */ .Kw)(refusal, target, why));
}
/** In a fence that the text cannot close. In it nothing is a link, so what breaks links goes. */
function fenced(plain) {
    const text = plain.replaceAll('\u200B', '');
    const runs = [...text.matchAll(/`+/g)].map(([run]) => run.length + 1);
    const fence = '`'.repeat(Math.max(3, ...runs));
    return `${fence}\n${text}\n${fence}`;
}
/** OpenClaw may need its own tokens; what belongs to the workflow it does not. */
function ownEnvironment(env) {
    const kept = Object.entries(env).filter(([name]) => !/^(?:INPUT|ACTIONS|GITHUB|RUNNER)_/.test(name));
    return Object.fromEntries(kept.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
/** Why it ended: the first cause that it names. */
function explainExit({ stdout, stderr, exitCode, signal }) {
    const cause = causeInOutput({ stdout, stderr });
    if (signal !== null)
        return `ended by ${signal}${cause === undefined ? '' : ` (${cause})`}`;
    return cause ?? `exit ${exitCode} without output`;
}
function causeInOutput({ stdout, stderr }) {
    return ((0,_core_text_output_js__WEBPACK_IMPORTED_MODULE_4__/* .firstCause */ .WQ)(stderr) ?? (0,_core_text_output_js__WEBPACK_IMPORTED_MODULE_4__/* .firstCause */ .WQ)(stdout))?.replace(/^openclaw: /, '');
}
/** For `doctor`: whether the program starts, and with `say`, whether the chat takes a message in those words. */
async function checkOpenclaw(way, say) {
    const { chatId, threadId, accountId, from } = way;
    const [grade, version] = await readVersion(way);
    const program = [grade, 'openclaw', version];
    if (grade === 'fail')
        return [program];
    const line = (text) => (0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_9__/* .sentence */ .e)('by-openclaw', {
        chat: chatId,
        ...(threadId !== undefined && { topic: threadId }),
        place: from.chat,
        ...(accountId !== undefined && { account: accountId }),
        text,
    });
    if (!say)
        return [program, ['warn', 'telegram', line((0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_9__/* .sentence */ .e)('message-not-tried'))]];
    const text = say((0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_9__/* .sentence */ .e)('test-message-of-openclaw'));
    const message = { html: text, plain: text, completes: [], buttons: [], silent: true };
    const target = { chatId, threadId, messageId: undefined };
    const sent = await createOpenclawTransport(way).send(message, target, text);
    const withWarnings = (first) => sent.warnings.reduce((before, next) => (0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_9__/* .sentence */ .e)('and-then', { first: before, next }), first);
    if (sent.kind !== 'sent') {
        const why = sent.kind === 'unknown' ? (0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_9__/* .sentence */ .e)('maybe-sent', { why: sent.why }) : sent.why;
        return [program, ['fail', 'telegram', line(withWarnings(why))]];
    }
    const found = sent.warnings.length > 0 ? 'warn' : 'ok';
    return [program, [found, 'telegram', line(withWarnings((0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_9__/* .sentence */ .e)('message-sent')))]];
}


/***/ })

};
