export const id = 805;
export const ids = [805,433];
export const modules = {

/***/ 8433:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createBotApiTransport: () => (/* binding */ createBotApiTransport),
/* harmony export */   m: () => (/* binding */ topicNote),
/* harmony export */   o: () => (/* binding */ callBotApi)
/* harmony export */ });
/* harmony import */ var _core_telegram_button_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1678);
/* harmony import */ var _core_telegram_messages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6333);
/* harmony import */ var _core_telegram_answer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9312);
/* harmony import */ var _http_http_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8040);
/* harmony import */ var _http_proxy_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(926);
/** Sends messages through Telegram's Bot API (https://core.telegram.org/bots/api). Never asks for updates. */





const requestMs = 10_000;
/** All waiting that Telegram asks for in one run. */
const waitBudgetMs = 10_000;
const stubMode = 'stub';
/** It must not become too long again. */
const linksInStub = 3;
/** Calls one method. The token is in the address: nothing of the address may be shown. */
function callBotApi({ token, apiUrl, proxy, env }, method, parameters, timeoutMs = requestMs) {
    return (0,_http_http_js__WEBPACK_IMPORTED_MODULE_3__/* .requestOnce */ .L)({
        method: 'POST',
        url: new URL(`${apiUrl}/bot${token}/${method}`),
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(parameters),
        timeoutMs,
        proxy: (0,_http_proxy_js__WEBPACK_IMPORTED_MODULE_4__/* .chooseProxy */ .U)(apiUrl, { env, proxy }).proxy,
    });
}
function createBotApiTransport(options) {
    let waitedMs = 0;
    /** Logged with the first message. */
    let warning = (0,_http_proxy_js__WEBPACK_IMPORTED_MODULE_4__/* .chooseProxy */ .U)(options.apiUrl, options).problem;
    async function attempt(message, target, how, stub) {
        const text = {
            html: message.html,
            plain: message.plain,
            stub: (0,_core_telegram_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .withLinks */ .q9)(stub, message.links.slice(0, linksInStub)),
        }[how.mode];
        const parameters = {
            chat_id: target.chatId,
            ...(how.isEdit ? { message_id: target.messageId } : { disable_notification: message.silent }),
            ...(how.hasTopic && !how.isEdit && { message_thread_id: target.threadId }),
            ...(how.mode === 'html' && { parse_mode: 'HTML' }),
            link_preview_options: { is_disabled: true },
            // A button may be what it does not take.
            ...(how.mode !== stubMode && keyboardOf(message, options.button)),
            text,
        };
        const method = how.isEdit ? 'editMessageText' : 'sendMessage';
        const answer = await callBotApi(options, method, parameters, options.requestMs);
        if (answer.kind === 'no-answer')
            return { kind: answer.reached ? 'unknown' : 'unreached', why: answer.why };
        return (0,_core_telegram_answer_js__WEBPACK_IMPORTED_MODULE_2__/* .judgeAnswer */ ._n)(answer.status, answer.body, how);
    }
    return {
        async send(message, first, stub) {
            let target = first;
            let how = {
                isEdit: first.messageId !== undefined,
                mode: 'html',
                hasTopic: first.threadId !== undefined,
            };
            const notes = warning === undefined ? [] : [warning];
            warning = undefined;
            // Each decision takes one way out for good, so this ends.
            for (;;) {
                const decision = await attempt(message, target, how, stub);
                switch (decision.kind) {
                    case 'sent':
                        return {
                            kind: 'sent',
                            chatId: target.chatId,
                            messageId: decision.messageId ?? target.messageId,
                            ...(how.mode === stubMode && { isShort: true }),
                            ...(first.threadId !== undefined && !how.hasTopic && { lostTopic: true }),
                            notes,
                        };
                    case 'wait':
                        if (waitedMs + decision.ms > waitBudgetMs)
                            return {
                                kind: 'kept',
                                why: 'Telegram asks to wait',
                                afterMs: decision.ms,
                                isPaced: true,
                                notes,
                            };
                        waitedMs += decision.ms;
                        await options.sleep(decision.ms);
                        break;
                    case 'plain':
                        how = { ...how, mode: 'plain' };
                        break;
                    case 'stub':
                        notes.push(`Telegram rejects a message (${decision.why}): a short one is sent instead`);
                        how = { ...how, mode: stubMode };
                        break;
                    case 'no-topic':
                        notes.push(topicNote(target.threadId, decision.isClosed));
                        how = { ...how, hasTopic: false };
                        break;
                    case 'moved':
                        if (target.chatId === decision.chatId || notes.some((note) => note.includes('is now')))
                            return { kind: 'refused', why: 'the chat moves in a circle', notes };
                        notes.push(`the chat ${target.chatId} is now ${decision.chatId}: set telegram-chat-id to that`);
                        target = { ...target, chatId: decision.chatId, messageId: undefined };
                        how = { ...how, isEdit: false };
                        break;
                    case 'new':
                        target = { ...target, messageId: undefined };
                        how = { ...how, isEdit: false };
                        break;
                    case 'unreached':
                        return {
                            kind: 'kept',
                            why: `Telegram did not answer: ${decision.why}; check the network or the proxy`,
                            afterMs: 0,
                            notes,
                        };
                    case 'refused':
                    case 'unsendable':
                        return {
                            kind: decision.kind,
                            why: (0,_core_telegram_answer_js__WEBPACK_IMPORTED_MODULE_2__/* .refusalText */ .Kw)(decision.why, { chatId: target.chatId, from: options.from }),
                            notes,
                        };
                    case 'unknown':
                        return { kind: 'unknown', why: decision.why, notes };
                }
            }
        },
    };
}
/** For a message that goes to the chat itself because its topic takes none. */
function topicNote(threadId, isClosed) {
    return isClosed
        ? `topic ${threadId} is closed: messages go to the chat itself; reopen the topic, or set telegram-thread-id to an open one`
        : `topic ${threadId} does not exist in the chat any more: messages go to the chat itself; set telegram-thread-id, or leave it empty`;
}
function keyboardOf(message, button) {
    const rows = (0,_core_telegram_button_js__WEBPACK_IMPORTED_MODULE_0__/* .buttonRows */ .Y)(message, button).map((each) => [each]);
    return rows.length === 0 ? {} : { reply_markup: { inline_keyboard: rows } };
}


/***/ }),

/***/ 9186:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkOpenclaw: () => (/* binding */ checkOpenclaw),
/* harmony export */   createOpenclawTransport: () => (/* binding */ createOpenclawTransport)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4343);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3759);
/* harmony import */ var _core_telegram_messages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6333);
/* harmony import */ var _core_telegram_answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9312);
/* harmony import */ var _core_text_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2228);
/* harmony import */ var _core_text_output_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(743);
/* harmony import */ var _core_text_redact_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7827);
/* harmony import */ var _bot_api_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8433);
/**
 * The way to the chat through OpenClaw's own program (`telegram-via: openclaw`): needs a running gateway and takes
 * seconds. It reads its text as Markdown, so the text goes in a fence. Facts: `openclaw message send` of 2026.9.
 */







const messageId = zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .union */ .KCZ([zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .int */ .Whr().check(zod_mini__WEBPACK_IMPORTED_MODULE_7__/* ._positive */ .NC()), zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_7__/* ._regex */ .Fk(/^[1-9]\d*$/))]);
const nothing = zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_6__/* ["null"] */ .chJ());
/** That Telegram took it. With exit 0 alone, nothing is known. */
const receiptSchema = zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({
    ok: zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .literal */ .euz(true)),
    dryRun: zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .literal */ .euz(false)),
    error: nothing,
    payload: zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ ok: zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .literal */ .euz(true), messageId, error: nothing }),
});
const failure = zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ error: zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ message: zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP() }) });
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
            const notes = [];
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
                        notes,
                    };
                }
                if (result.kind === 'no-topic') {
                    notes.push((0,_bot_api_js__WEBPACK_IMPORTED_MODULE_5__/* .topicNote */ .m)(target.threadId, result.isClosed));
                    target = { ...target, threadId: undefined };
                }
                else if (result.kind === 'moved') {
                    if (target.chatId !== first.chatId)
                        return { kind: 'refused', why: 'the chat moves in a circle', notes };
                    notes.push(`the chat ${target.chatId} is now ${result.chatId}: set telegram-chat-id to that`);
                    target = { ...target, chatId: result.chatId };
                }
                else
                    return { ...result, notes };
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
    const text = `--message=${(0,_core_telegram_messages_js__WEBPACK_IMPORTED_MODULE_0__/* .withLinks */ .q9)(fenced(message.plain), message.links)}`;
    const result = await runOpenclaw(options, ['message', 'send', ...where, ...thread, ...silent, text], deadlineMs);
    if (result.kind === 'not-started')
        return { kind: 'refused', why: result.message, isLocal: true };
    if (result.kind === 'timed-out')
        return { kind: 'unknown', why: `openclaw timed out after ${deadlineMs / 1000} s` };
    const { stdout, exitCode } = result;
    const answer = (0,_core_text_json_js__WEBPACK_IMPORTED_MODULE_2__/* .jsonObjects */ .T5)(stdout.omittedBytes > 0 ? stdout.tail : stdout.head).at(-1);
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
    return { kind: 'unknown', why: (0,_core_text_redact_js__WEBPACK_IMPORTED_MODULE_4__/* .cleanLine */ .Ow)(`openclaw: ${why}`) };
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
        return ['warn', `openclaw --version timed out after ${versionMs / 1000} s`];
    const cause = causeInOutput(result)?.replace(/\.$/, '');
    if (result.exitCode === 0) {
        const version = (0,_core_text_output_js__WEBPACK_IMPORTED_MODULE_3__/* .firstCause */ .WQ)(result.stdout) ?? cause;
        return version === undefined
            ? ['warn', 'openclaw --version printed nothing: check which openclaw is first on PATH']
            : ['ok', version];
    }
    if (result.exitCode === null)
        return ['warn', (0,_core_text_redact_js__WEBPACK_IMPORTED_MODULE_4__/* .cleanLine */ .Ow)(`openclaw --version: ${explainExit(result)}`)];
    const fix = cause === undefined || /\bnode\b/i.test(cause) ? '; put Node 24.16 or later first on PATH' : '';
    const why = cause ?? `exit ${result.exitCode} without output`;
    return ['fail', (0,_core_text_redact_js__WEBPACK_IMPORTED_MODULE_4__/* .cleanLine */ .Ow)(`openclaw does not start: ${why}${fix}`, 400)];
}
/** An error with exit 0, or of a program that a signal ended, proves nothing. */
function judgeFailure(message, exitCode, { chatId, threadId }, { from }) {
    const why = (0,_core_text_redact_js__WEBPACK_IMPORTED_MODULE_4__/* .cleanLine */ .Ow)(`openclaw: ${message}`);
    if (exitCode === 0 || exitCode === null)
        return { kind: 'unknown', why };
    const [, newId] = /migrated to supergroup (-100\d{1,15})\b/.exec(message) ?? [];
    if (newId !== undefined)
        return { kind: 'moved', chatId: newId };
    // `(403: …)` is Telegram's code; a bare number may be part of a chat id.
    const [, code, description = ''] = /\(([45]\d\d): ([^)]*)/.exec(message) ?? [];
    if (code !== undefined) {
        const attempt = { isEdit: false, mode: 'stub', hasTopic: threadId !== undefined };
        const decision = (0,_core_telegram_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .judgeError */ .et)(Number(code), description, attempt);
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
    return why + (0,_core_telegram_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .refusalText */ .Kw)(refusal, target).slice(refusal.length);
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
    return ((0,_core_text_output_js__WEBPACK_IMPORTED_MODULE_3__/* .firstCause */ .WQ)(stderr) ?? (0,_core_text_output_js__WEBPACK_IMPORTED_MODULE_3__/* .firstCause */ .WQ)(stdout))?.replace(/^openclaw: /, '');
}
/** For `doctor`: whether the program starts, and with `send`, whether the chat takes a message. */
async function checkOpenclaw(way, send) {
    const { chatId, threadId, accountId, from } = way;
    const [grade, version] = await readVersion(way);
    const program = [grade, 'openclaw', version];
    if (grade === 'fail')
        return [program];
    const topic = threadId === undefined ? '' : `, topic ${threadId}`;
    const account = accountId === undefined ? '' : `, account ${accountId}`;
    const place = `chat ${chatId}${topic} (from ${from.chat})${account}, through openclaw message send`;
    const line = (text) => `${place}: ${text}`;
    if (!send)
        return [
            program,
            ['warn', 'telegram', line('not tried; to send a test message: ops-framework doctor --send')],
        ];
    const text = '🛠️ ops-framework doctor: this is a test message, sent through OpenClaw.';
    const message = { html: text, plain: text, completes: [], links: [], silent: true };
    const target = { chatId, threadId, messageId: undefined };
    const sent = await createOpenclawTransport(way).send(message, target, text);
    if (sent.kind !== 'sent') {
        const maybe = sent.kind === 'unknown' ? ' (the test message may have been sent)' : '';
        return [program, ['fail', 'telegram', line([sent.why + maybe, ...sent.notes].join('; '))]];
    }
    return [
        program,
        [
            sent.notes.length > 0 ? 'warn' : 'ok',
            'telegram',
            line(['a test message was sent', ...sent.notes].join('; ')),
        ],
    ];
}


/***/ }),

/***/ 9312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kw: () => (/* binding */ refusalText),
/* harmony export */   _n: () => (/* binding */ judgeAnswer),
/* harmony export */   et: () => (/* binding */ judgeError)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4343);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2228);
/* harmony import */ var _text_redact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7827);
/**
 * What an answer of Telegram's Bot API means for a message. Where its descriptions come from:
 * - its server: check_chat_access, check_message_topic and fail_query_with_error in
 *   https://github.com/tdlib/telegram-bot-api/blob/master/telegram-bot-api/Client.cpp
 * - TDLib: can_send_message_to_dialog in https://github.com/tdlib/td/blob/master/td/telegram/DialogManager.cpp,
 *   can_send_message_content in MessageContent.cpp and process_send_message_fail_error in MessagesManager.cpp there
 * - Telegram itself, in capitals: https://core.telegram.org/method/messages.sendMessage#possible-errors
 */



const schema = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    ok: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(),
    result: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J()),
    description: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    parameters: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ retry_after: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig()), migrate_to_chat_id: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig()) })),
});
const message = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ message_id: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr() });
/** For "too many requests" without a time. */
const defaultWaitMs = 5_000;
/** Less would be a flood. */
const leastWaitMs = 1_000;
/** `body`: the text of the answer. */
function judgeAnswer(status, body, attempt) {
    const answer = schema.safeParse((0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonValue */ .IL)(body));
    if (!answer.success)
        return notTelegram(status);
    const { ok, result, description = '', parameters } = answer.data;
    if (ok) {
        // Another service may answer ok, too.
        const sent = message.safeParse(result);
        return sent.success ? { kind: 'sent', messageId: sent.data.message_id } : notTelegram(status);
    }
    return judgeError(status, description, attempt, parameters);
}
/** An error. */
function judgeError(status, description, attempt, parameters = {}) {
    const why = (0,_text_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .cleanLine */ .Ow)(`${status} ${description}`, 200);
    const seconds = parameters.retry_after ?? waitIn(description);
    if (status === 429 || seconds !== undefined)
        return { kind: 'wait', ms: Math.max(leastWaitMs, (seconds ?? 0) * 1000 || defaultWaitMs) };
    if (status >= 500)
        return { kind: 'unknown', why };
    if (parameters.migrate_to_chat_id !== undefined)
        return { kind: 'moved', chatId: String(parameters.migrate_to_chat_id) };
    if (status === 401 || status === 403 || status === 404)
        return { kind: 'refused', why };
    return judgeRefusal(withoutPrefix(description), why, attempt);
}
/** A 400: something about this message, its topic, or the chat. `problem`: the description without its prefix. */
function judgeRefusal(problem, why, { isEdit, mode, hasTopic }) {
    if (isEdit && /^message is not modified/i.test(problem))
        return { kind: 'sent' };
    if (chatRefusals.some(([pattern]) => pattern.test(problem)))
        return { kind: 'refused', why };
    if (mode === 'html' && /^can't parse entities/i.test(problem))
        return { kind: 'plain' };
    // The message to edit is gone, too old, or not ours: whatever it is, a new one does not have it.
    if (isEdit)
        return { kind: 'new' };
    const isClosed = closedTopic.test(problem);
    if (hasTopic && (isClosed || missingTopic.test(problem)))
        return { kind: 'no-topic', isClosed };
    // Without a topic a message goes to General, which can be closed as well.
    if (isClosed)
        return { kind: 'refused', why };
    if (mode !== 'stub')
        return { kind: 'stub', why };
    return { kind: missingTopic.test(problem) ? 'refused' : 'unsendable', why };
}
const closedTopic = /^TOPIC_CLOSED$|^(?:the |this )?topic (?:is|was) closed/i;
const missingTopic = /topic|thread|not a (?:supergroup )?forum/i;
const fixOfUnknownRefusal = 'see in Telegram whether the bot may write to the chat';
/**
 * Refusals of a chat, whatever the message says, each with its fix. The first that fits counts. What is not in this list is
 * taken for the fault of a message until the chat takes the next one in no form either.
 */
const chatRefusals = [
    [
        /^(?:private )?chat not found|^user not found|^chat_id is empty|^(?:invalid )?chat identifier|^(?:CHAT|PEER)_ID_INVALID$/i,
        fixOfUnknownChat,
    ],
    [
        /^bot can't initiate conversation|^bot was blocked|^USER_IS_BLOCKED$/i,
        'the person has to unblock the bot, or to open the chat with it and press Start',
    ],
    [
        /^user is deactivated|chat (?:is|was) (?:deleted|deactivated|upgraded)|^(?:INPUT_)?USER_(?:DELETED|DEACTIVATED\w*)$|send messages to (?:the )?bots?$|^USER_(?:IS_BOT|BOT_INVALID)$|^(?:ALLOW_PAYMENT|PRIVACY_PREMIUM)_REQUIRED\w*$/i,
        'that chat takes no messages of a bot: set another one',
    ],
    [
        /^bot (?:was kicked from|is not a (?:member|participant) of)|^CHANNEL_(?:INVALID|PRIVATE|PUBLIC_GROUP_NA)$|^CHAT_(?:FORBIDDEN|INVALID)$|^have no (?:write )?access|^can't access|^chat is not accessible/i,
        'add the bot to the chat',
    ],
    [
        /^need administrator rights|^(?:not enough|have no) rights|^CHAT_(?:ADMIN_REQUIRED|(?:WRITE|SEND_[A-Z]+|GUEST_SEND)_FORBIDDEN)$|^RIGHT_FORBIDDEN$|^USER_BANNED_IN_CHANNEL$/i,
        'let the bot send text messages in the chat; in a channel it has to be an administrator',
    ],
    // Codes are named after what they are about; those of a message begin with MESSAGE_, ENTITY_, BUTTON_ or REPLY_.
    [/^(?:(?:CHAT|CHANNEL|PEER|USER|INPUT_USER|YOU|FROZEN)_[A-Z\d_]+|logged out)$/i, fixOfUnknownRefusal],
];
const messageFault = /^(?:message|text|entit|button|reply|wrong|can't parse)/i;
/** A refusal as `judgeError` gives it, with what was refused and its fix, in one line. Names neither token nor chat. */
function refusalText(why, target) {
    const { from } = target;
    const [, status, description = ''] = /^(4\d\d)(?: (.*))?$/.exec(why) ?? [];
    if (status === undefined)
        return why;
    if (status === '401' || status === '404')
        return `${why}; token from ${from.token}: it is wrong or was revoked, copy it from @BotFather`;
    const fix = fixOf(withoutPrefix(description), target);
    return `${why}; chat from ${from.chat}${fix === undefined ? '' : `: ${fix}`}`;
}
function fixOf(problem, { chatId, hasTopic = false }) {
    if (closedTopic.test(problem))
        return hasTopic
            ? 'the topic is closed, reopen it, or set telegram-thread-id to an open one'
            : 'its topic General is closed, reopen it, or set telegram-thread-id to an open topic';
    if (hasTopic && missingTopic.test(problem))
        return 'set telegram-thread-id to an open topic of the chat, or leave it empty';
    const [, fix = messageFault.test(problem) ? undefined : fixOfUnknownRefusal] = chatRefusals.find(([pattern]) => pattern.test(problem)) ?? [];
    return typeof fix === 'function' ? fix(chatId) : fix;
}
/** https://core.telegram.org/api/bots/ids: what kind of chat has which ids. */
function fixOfUnknownChat(chatId) {
    if (chatId.startsWith('@'))
        return 'by a name a bot finds public groups and channels only; for a person set the number of the chat';
    return chatId.startsWith('-100')
        ? 'check the id, and add the bot to that group or channel'
        : 'the id of a group or channel begins with -100; a person has to open the chat with the bot and press Start';
}
function withoutPrefix(description) {
    return description.trim().replace(/^(?:Bad Request|Forbidden):\s*/i, '');
}
/** Seconds that a description asks to wait; a server may leave out `retry_after`. */
function waitIn(description) {
    const pattern = /^(?:Too Many Requests: retry after |(?:FLOOD|FLOOD_PREMIUM|SLOWMODE)_WAIT_)(\d{1,9})\b/i;
    const [, seconds] = pattern.exec(withoutPrefix(description)) ?? [];
    return seconds === undefined ? undefined : Number(seconds);
}
function notTelegram(status) {
    return { kind: 'unknown', why: `unexpected answer (HTTP ${status})` };
}


/***/ })

};
