export const id = 8433;
export const ids = [8433,9143];
export const modules = {

/***/ 8040:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ requestOnce)
/* harmony export */ });
/* harmony import */ var node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5434);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4343);
/* harmony import */ var _core_text_redact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7827);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9473);
/** One request over HTTP with a deadline over everything. */




/** More is not an answer of an API. */
const mostBytes = 8 * 1024 * 1024;
/** Never rejects. Redirects are answers: a token must not follow them elsewhere. */
async function requestOnce(request) {
    const { method, url, headers, body, timeoutMs, proxy } = request;
    const sending = { href: url.href, reached: false };
    open.add(sending);
    try {
        const init = {
            method,
            headers: { ...headers, 'user-agent': 'ops-framework' },
            ...(body !== undefined && { body }),
            redirect: 'manual',
            signal: AbortSignal.timeout(timeoutMs),
        };
        const response = await (proxy === undefined ? fetch(url, init) : fetchThrough(proxy, url, init));
        const { status, headers: answered } = response;
        return { kind: 'answer', status, headers: answered, body: await textOf(response) };
    }
    catch (error) {
        return { kind: 'no-answer', why: (0,_core_text_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .cleanLine */ .Ow)(causeIn(error, timeoutMs), 200), reached: sending.reached };
    }
    finally {
        open.delete(sending);
    }
}
/** Requests under way; `reached`: the first byte was written to a connection. */
const open = new Set();
const sentSchema = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ request: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ origin: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), path: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }) });
// Published right before the write: https://github.com/nodejs/undici/blob/main/docs/docs/api/DiagnosticsChannel.md
(0,node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_0__.subscribe)('undici:client:sendHeaders', (message) => {
    const sent = sentSchema.safeParse(message);
    // A proxy gets the whole address of an http request as its path.
    const address = sent.success ? sent.data.request.origin + sent.data.request.path : undefined;
    for (const sending of open)
        if (address === undefined || address.endsWith(sending.href))
            sending.reached = true;
});
/** With undici itself, which Node's own `fetch` is made of, because that one takes no proxy before Node 24. */
async function fetchThrough(proxy, url, init) {
    const undici = await __webpack_require__.e(/* import() */ 6752).then(__webpack_require__.t.bind(__webpack_require__, 6752, 19));
    // Without a tunnel to an http address: proxies allow CONNECT to port 443 only.
    const dispatcher = new undici.ProxyAgent({ uri: proxy, proxyTunnel: false });
    return undici.fetch(url, { ...init, dispatcher });
}
async function textOf({ body }) {
    const parts = [];
    let size = 0;
    for await (const part of body ?? []) {
        size += part.length;
        if (size > mostBytes)
            throw new Error('too long', { cause: `the answer is longer than ${mostBytes} bytes` });
        parts.push(part);
    }
    return Buffer.concat(parts).toString('utf8');
}
/** Only causes: the message of an error itself may show the address or a header, which can hold a token. */
function causeIn(error, timeoutMs) {
    if (!(error instanceof Error))
        return 'unknown';
    if (error.name === 'TimeoutError')
        return `timed out after ${Math.round(timeoutMs / 100) / 10} s`;
    let { cause } = error;
    while (cause instanceof Error && cause.cause !== undefined)
        ({ cause } = cause);
    if (cause === undefined)
        return 'the address or a header is not valid';
    // The library's codes are less clear than its messages.
    return cause instanceof Error && (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .causeOf */ .rl)(cause).startsWith('UND_') ? cause.message : (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .causeOf */ .rl)(cause);
}


/***/ }),

/***/ 926:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ chooseProxy)
/* harmony export */ });
/* harmony import */ var _core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9715);
/** Which proxy a request goes through. */

function chooseProxy(url, { env, proxy }) {
    const { protocol, hostname, host } = new URL(url);
    const scheme = protocol.slice(0, -1);
    const names = [`${scheme}_proxy`, `${scheme.toUpperCase()}_PROXY`, 'all_proxy', 'ALL_PROXY'];
    const name = names.find((each) => env[each]);
    const value = proxy ?? env[name ?? ''];
    if (value === undefined)
        return {};
    if (proxy === undefined && isExcepted(env['no_proxy'] || env['NO_PROXY'] || '', hostname, host))
        return {};
    const named = proxy === undefined && name !== undefined ? name : (0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .sentence */ .e)('proxy-of-openclaw');
    if (typeof named === 'string' && /^all_proxy$/i.test(named))
        return { problem: (0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .sentence */ .e)('proxy-all-unused', { name: named }) };
    if (!/^https?:\/\//i.test(value) || !URL.canParse(value))
        return { problem: (0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .sentence */ .e)('proxy-unused', { name: named }) };
    return { proxy: value };
}
function isExcepted(list, hostname, host) {
    return list.split(/[\s,]+/).some((entry) => {
        const domain = entry.replace(/^\*?(?=\.)/, '').toLowerCase();
        return (domain === '*' ||
            domain === hostname ||
            domain === host ||
            (domain.startsWith('.') && hostname.endsWith(domain)));
    });
}


/***/ }),

/***/ 8433:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ topicWarning),
/* harmony export */   createBotApiTransport: () => (/* binding */ createBotApiTransport),
/* harmony export */   o: () => (/* binding */ callBotApi)
/* harmony export */ });
/* harmony import */ var _core_telegram_button_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1678);
/* harmony import */ var _core_telegram_messages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3866);
/* harmony import */ var _core_telegram_answer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(102);
/* harmony import */ var _http_http_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8040);
/* harmony import */ var _core_notices_say_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6112);
/* harmony import */ var _http_proxy_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(926);






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
        proxy: (0,_http_proxy_js__WEBPACK_IMPORTED_MODULE_5__/* .chooseProxy */ .U)(apiUrl, { env, proxy }).proxy,
    });
}
const english = (0,_core_notices_say_js__WEBPACK_IMPORTED_MODULE_4__.textIn)('en');
/** Long: `send` has one case for each decision. */
function createBotApiTransport(options) {
    let waitedMs = 0;
    /** Logged with the first message. */
    const { problem } = (0,_http_proxy_js__WEBPACK_IMPORTED_MODULE_5__/* .chooseProxy */ .U)(options.apiUrl, options);
    let warning = problem && english(problem);
    async function attempt(message, target, how, stub) {
        const text = {
            html: message.html,
            plain: message.plain,
            stub: (0,_core_telegram_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .withButtons */ .Ey)(stub, message.buttons.slice(0, linksInStub)),
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
            const warnings = warning === undefined ? [] : [warning];
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
                            warnings,
                        };
                    case 'wait':
                        if (waitedMs + decision.ms > waitBudgetMs)
                            return {
                                kind: 'kept',
                                why: 'Telegram asks to wait',
                                afterMs: decision.ms,
                                isPaced: true,
                                warnings,
                            };
                        waitedMs += decision.ms;
                        await options.sleep(decision.ms);
                        break;
                    case 'plain':
                        how = { ...how, mode: 'plain' };
                        break;
                    case 'stub':
                        warnings.push(`Telegram rejects a message (${decision.why}): a short one is sent instead`);
                        how = { ...how, mode: stubMode };
                        break;
                    case 'no-topic':
                        warnings.push(topicWarning(target.threadId, decision.isClosed));
                        how = { ...how, hasTopic: false };
                        break;
                    case 'moved':
                        if (target.chatId === decision.chatId || warnings.some((each) => each.includes('is now')))
                            return { kind: 'refused', why: 'the chat moves in a circle', warnings };
                        warnings.push(`the chat ${target.chatId} is now ${decision.chatId}: set telegram-chat-id to that`);
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
                            warnings,
                        };
                    case 'refused':
                    case 'unsendable':
                        return {
                            kind: decision.kind,
                            why: english((0,_core_telegram_answer_js__WEBPACK_IMPORTED_MODULE_2__/* .refusalText */ .Kw)(decision.why, { chatId: target.chatId, from: options.from })),
                            warnings,
                        };
                    case 'unknown':
                        return { kind: 'unknown', why: decision.why, warnings };
                }
            }
        },
    };
}
/** For a message that goes to the chat itself because its topic takes none. */
function topicWarning(threadId, isClosed) {
    return isClosed
        ? `topic ${threadId} is closed: messages go to the chat itself; reopen the topic, or set telegram-thread-id to an open one`
        : `topic ${threadId} does not exist in the chat any more: messages go to the chat itself; set telegram-thread-id, or leave it empty`;
}
function keyboardOf(message, button) {
    const rows = (0,_core_telegram_button_js__WEBPACK_IMPORTED_MODULE_0__/* .buttonRows */ .Y)(message, button).map((each) => [each]);
    return rows.length === 0 ? {} : { reply_markup: { inline_keyboard: rows } };
}


/***/ }),

/***/ 102:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _n: () => (/* binding */ judgeAnswer),
  et: () => (/* binding */ judgeError),
  Kw: () => (/* binding */ refusalText)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js
var schemas = __webpack_require__(4343);
// EXTERNAL MODULE: ./build/core/notices/sentence.js
var sentence = __webpack_require__(9715);
// EXTERNAL MODULE: ./build/core/text/json.js
var json = __webpack_require__(2228);
// EXTERNAL MODULE: ./build/core/text/redact.js
var redact = __webpack_require__(7827);
;// CONCATENATED MODULE: ./build/core/telegram/rate-limit.js
/**
 * How long Telegram asks to wait: "too many requests" (429) and what it names like that. `bot-api.ts` waits and tries again, or
 * keeps the message for a later tick when that takes too long.
 * https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this
 */
/** When no time is named. */
const defaultWaitMs = 5_000;
/** Less would be a flood. */
const leastWaitMs = 1_000;
/** A server may leave out `retry_after`. `description`: without its prefix. */
const waitInWords = /^(?:Too Many Requests: retry after |(?:FLOOD|FLOOD_PREMIUM|SLOWMODE)_WAIT_)(\d{1,9})\b/i;
/** Undefined: the error is no rate limit. `retryAfter`: `parameters.retry_after`, in seconds. */
function askedWaitMs(status, description, retryAfter) {
    const [, inWords] = waitInWords.exec(description) ?? [];
    const seconds = retryAfter ?? (inWords === undefined ? undefined : Number(inWords));
    if (status !== 429 && seconds === undefined)
        return undefined;
    return Math.max(leastWaitMs, (seconds ?? 0) * 1000 || defaultWaitMs);
}

;// CONCATENATED MODULE: ./build/core/telegram/answer.js
/**
 * What an answer of Telegram's Bot API means for a message. Where its descriptions come from:
 * - its server: check_chat_access, check_message_topic and fail_query_with_error in
 *   https://github.com/tdlib/telegram-bot-api/blob/master/telegram-bot-api/Client.cpp
 * - TDLib: can_send_message_to_dialog in https://github.com/tdlib/td/blob/master/td/telegram/DialogManager.cpp,
 *   can_send_message_content in MessageContent.cpp and process_send_message_fail_error in MessagesManager.cpp there
 * - Telegram itself, in capitals: https://core.telegram.org/method/messages.sendMessage#possible-errors
 */





const schema = schemas/* object */.Ikc({
    ok: schemas/* boolean */.zMY(),
    result: schemas/* optional */.lqM(schemas/* unknown */.L5J()),
    description: schemas/* optional */.lqM(schemas/* string */.YjP()),
    parameters: schemas/* optional */.lqM(schemas/* object */.Ikc({ retry_after: schemas/* optional */.lqM(schemas/* number */.aig()), migrate_to_chat_id: schemas/* optional */.lqM(schemas/* number */.aig()) })),
});
const message = schemas/* object */.Ikc({ message_id: schemas/* int */.Whr() });
/** `body`: the text of the answer. */
function judgeAnswer(status, body, attempt) {
    const answer = schema.safeParse((0,json/* jsonValue */.IL)(body));
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
    const why = (0,redact/* cleanLine */.Ow)(`${status} ${description}`, 200);
    const problem = withoutPrefix(description);
    const ms = askedWaitMs(status, problem, parameters.retry_after);
    if (ms !== undefined)
        return { kind: 'wait', ms };
    if (status >= 500)
        return { kind: 'unknown', why };
    if (parameters.migrate_to_chat_id !== undefined)
        return { kind: 'moved', chatId: String(parameters.migrate_to_chat_id) };
    if (status === 401 || status === 403 || status === 404)
        return { kind: 'refused', why };
    return judgeRefusal(problem, why, attempt);
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
const fixOfUnknownRefusal = (0,sentence/* sentence */.e)('see-in-telegram');
/**
 * Refusals of a chat, whatever the message says, each with its fix. The first that fits counts. What is not in this list is
 * taken for the fault of a message until the chat takes the next one in no form either.
 */
const chatRefusals = [
    [
        /^(?:private )?chat not found|^user not found|^chat_id is empty|^(?:invalid )?chat identifier|^(?:CHAT|PEER)_ID_INVALID$/i,
        fixOfUnknownChat,
    ],
    [/^bot can't initiate conversation|^bot was blocked|^USER_IS_BLOCKED$/i, (0,sentence/* sentence */.e)('person-unblocks')],
    [
        /^user is deactivated|chat (?:is|was) (?:deleted|deactivated|upgraded)|^(?:INPUT_)?USER_(?:DELETED|DEACTIVATED\w*)$|send messages to (?:the )?bots?$|^USER_(?:IS_BOT|BOT_INVALID)$|^(?:ALLOW_PAYMENT|PRIVACY_PREMIUM)_REQUIRED\w*$/i,
        (0,sentence/* sentence */.e)('set-another-chat'),
    ],
    [
        /^bot (?:was kicked from|is not a (?:member|participant) of)|^CHANNEL_(?:INVALID|PRIVATE|PUBLIC_GROUP_NA)$|^CHAT_(?:FORBIDDEN|INVALID)$|^have no (?:write )?access|^can't access|^chat is not accessible/i,
        (0,sentence/* sentence */.e)('add-bot'),
    ],
    [
        /^need administrator rights|^(?:not enough|have no) rights|^CHAT_(?:ADMIN_REQUIRED|(?:WRITE|SEND_[A-Z]+|GUEST_SEND)_FORBIDDEN)$|^RIGHT_FORBIDDEN$|^USER_BANNED_IN_CHANNEL$/i,
        (0,sentence/* sentence */.e)('let-bot-write'),
    ],
    // Codes are named after what they are about; those of a message begin with MESSAGE_, ENTITY_, BUTTON_ or REPLY_.
    [/^(?:(?:CHAT|CHANNEL|PEER|USER|INPUT_USER|YOU|FROZEN)_[A-Z\d_]+|logged out)$/i, fixOfUnknownRefusal],
];
const messageFault = /^(?:message|text|entit|button|reply|wrong|can't parse)/i;
/** A refusal as `judgeError` gives it, with what was refused and its fix. Names neither token nor chat. `shown`: in other words. */
function refusalText(why, target, shown = why) {
    const { from } = target;
    const [, status, description = ''] = /^(4\d\d)(?: (.*))?$/.exec(why) ?? [];
    if (status === undefined)
        return shown;
    if (status === '401' || status === '404')
        return (0,sentence/* sentence */.e)('refused-token', { why: shown, place: from.token });
    const fix = fixOf(withoutPrefix(description), target);
    return (0,sentence/* sentence */.e)('refused-chat', { why: shown, place: from.chat, ...(fix && { fix }) });
}
function fixOf(problem, { chatId, hasTopic = false }) {
    if (closedTopic.test(problem))
        return (0,sentence/* sentence */.e)(hasTopic ? 'reopen-topic' : 'reopen-general');
    if (hasTopic && missingTopic.test(problem))
        return (0,sentence/* sentence */.e)('set-open-topic');
    const [, fix = messageFault.test(problem) ? undefined : fixOfUnknownRefusal] = chatRefusals.find(([pattern]) => pattern.test(problem)) ?? [];
    return typeof fix === 'function' ? fix(chatId) : fix;
}
/** https://core.telegram.org/api/bots/ids: what kind of chat has which ids. */
function fixOfUnknownChat(chatId) {
    if (chatId.startsWith('@'))
        return (0,sentence/* sentence */.e)('name-finds-groups');
    return (0,sentence/* sentence */.e)(chatId.startsWith('-100') ? 'check-group-id' : 'check-person-id');
}
function withoutPrefix(description) {
    return description.trim().replace(/^(?:Bad Request|Forbidden):\s*/i, '');
}
function notTelegram(status) {
    return { kind: 'unknown', why: `unexpected answer (HTTP ${status})` };
}


/***/ }),

/***/ 9143:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   telegramLimits: () => (/* binding */ telegramLimits),
/* harmony export */   toHtml: () => (/* binding */ toHtml),
/* harmony export */   toPlain: () => (/* binding */ toPlain)
/* harmony export */ });
/* harmony import */ var _chat_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4262);
/* harmony import */ var _markup_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8002);
/** Lines of a message as Telegram takes them. */


/** Below Telegram's 4096 UTF-16 units and 100 stretches of formatting, and the share that heading and time have in both. */
const telegramLimits = {
    room: { units: 3840, entities: 93 },
    // Never less than what the HTML shows.
    sizeOf: (line) => (0,_markup_js__WEBPACK_IMPORTED_MODULE_1__/* .unlinked */ .h)((0,_chat_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(line)).length,
    restyle: (line) => ({
        ...line,
        spans: line.spans.flatMap(({ style, text }) => style === 'code' || style === 'pre' ? [{ style, text }] : (0,_markup_js__WEBPACK_IMPORTED_MODULE_1__/* .spansOf */ .L)(text, style)),
    }),
};
const tags = { bold: 'b', italic: 'i', code: 'code' };
const characters = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (text) => text.replace(/[&<>]/g, (character) => characters[character] ?? '');
/** For `parse_mode: HTML` (https://core.telegram.org/bots/api#html-style). Lines of output that touch are one block. */
function toHtml(lines) {
    return lines
        .map((line, index) => {
        const text = line.spans.map(spanHtml).join('');
        if (!(0,_chat_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .isOutput */ .Mz)(line))
            return text;
        const open = (0,_chat_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .isOutput */ .Mz)(lines[index - 1]) ? '' : '<pre>';
        return `${open}${text}${(0,_chat_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .isOutput */ .Mz)(lines[index + 1]) ? '' : '</pre>'}`;
    })
        .join('\n');
}
function spanHtml({ style, text }) {
    if (style === 'plain' || style === 'pre')
        return escaped(text);
    return `<${tags[style]}>${escaped(text)}</${tags[style]}>`;
}
/** The same to be sent without a parse mode: links in it are broken, and lines of output have a bar before them. */
function toPlain(lines) {
    return lines.map((line) => (0,_markup_js__WEBPACK_IMPORTED_MODULE_1__/* .unlinked */ .h)((0,_chat_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(line))).join('\n');
}


/***/ }),

/***/ 8002:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ spansOf),
/* harmony export */   h: () => (/* binding */ unlinked)
/* harmony export */ });
/**
 * Where Telegram makes links by itself (find_entities in
 * https://github.com/tdlib/td/blob/master/td/telegram/MessageEntity.cpp): `@name`, `#tag`, `$CASH`, `/command`, addresses
 * with and without scheme, numbers of phones and bank cards. A match is the place to break it: the link needs what follows.
 */
const acting = /[@#$](?=[\p{L}\p{N}_])|(?<![\p{L}\p{N}_])\/(?=[\p{L}\p{N}_])|:(?=\/\/)|(?<=[\p{L}\p{N}_-])\.(?=\p{L}{2})|(?<=\d)\.(?=\d{1,3}\.\d{1,3}\.\d)|\+(?=\d{7})|\d(?=(?:[ -]?\d){12})/gu;
/** The text with a zero-width space (U+200B) in everything that would be a link; `clean` text has no other. */
function unlinked(text) {
    return text.replace(acting, '$&\u200B');
}
const border = /[\s（）：，；“”]/;
const opening = /[([{"'`«\u2068]/;
const closing = /[)\]}"'`»\u2069:;,.!?。]/;
/**
 * The text as spans. From the first to the last word that would be a link it is code, where Telegram makes none: exact,
 * and copied by a tap. One stretch only, because a message may have 100 entities.
 */
function spansOf(text, style) {
    const places = [...text.matchAll(acting)].map(({ index }) => index);
    const first = places[0];
    const last = places.at(-1);
    if (first === undefined || last === undefined)
        return [{ style, text }];
    let start = first;
    while (start > 0 && !border.test(text.charAt(start - 1)))
        start -= 1;
    while (start < first && opening.test(text.charAt(start)))
        start += 1;
    let end = last + 1;
    while (end < text.length && !border.test(text.charAt(end)))
        end += 1;
    while (closing.test(text.charAt(end - 1)))
        end -= 1;
    const spans = [
        { style, text: text.slice(0, start) },
        { style: 'code', text: text.slice(start, end) },
        { style, text: text.slice(end) },
    ];
    return spans.filter((span) => span.text !== '');
}


/***/ }),

/***/ 3866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ey: () => (/* binding */ withButtons),
/* harmony export */   dE: () => (/* binding */ renderStub),
/* harmony export */   tl: () => (/* binding */ toTelegram)
/* harmony export */ });
/* harmony import */ var _chat_block_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6540);
/* harmony import */ var _chat_groups_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9065);
/* harmony import */ var _chat_heading_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6663);
/* harmony import */ var _chat_messages_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9405);
/* harmony import */ var _notices_parts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(734);
/* harmony import */ var _notices_say_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6112);
/* harmony import */ var _notices_sentence_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9715);
/* harmony import */ var _text_clean_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(229);
/* harmony import */ var _lines_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9143);
/* harmony import */ var _markup_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8002);
/** Messages as Telegram takes them. */










const stubLimit = 300;
function toTelegram({ lines, completes, buttons, silent }) {
    return { html: (0,_lines_js__WEBPACK_IMPORTED_MODULE_7__.toHtml)(lines), plain: (0,_lines_js__WEBPACK_IMPORTED_MODULE_7__.toPlain)(lines), completes, buttons, silent };
}
/**
 * At most 300 characters of plain text, for when Telegram refuses everything else: the jobs and ids of the notices, most
 * urgent first, as many as it holds.
 */
function renderStub(notices, context, language) {
    const say = (0,_notices_say_js__WEBPACK_IMPORTED_MODULE_5__.textIn)(language);
    const groups = (0,_chat_groups_js__WEBPACK_IMPORTED_MODULE_1__/* .groupsOf */ .c)(notices);
    const items = groups.flatMap((group) => group.map(({ notice }) => {
        const name = (0,_text_clean_js__WEBPACK_IMPORTED_MODULE_6__/* .clip */ .$Q)((0,_chat_block_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(notice, say), 60);
        const id = (0,_text_clean_js__WEBPACK_IMPORTED_MODULE_6__/* .clip */ .$Q)((0,_chat_block_js__WEBPACK_IMPORTED_MODULE_0__/* .markOfId */ .Ip)(notice), 60);
        return (0,_markup_js__WEBPACK_IMPORTED_MODULE_8__/* .unlinked */ .h)(`${(0,_notices_parts_js__WEBPACK_IMPORTED_MODULE_4__/* .iconOf */ .ZG)(notice)} ${name === '' ? '' : `${name} `}${id}`).replace(/\s+/g, ' ');
    }));
    const more = (count) => say((0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_9__/* .sentence */ .e)('and-more', { count }));
    const why = (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_9__/* .sentence */ .e)('full-text-refused');
    let stub = context.header === 'classic'
        ? say((0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_9__/* .sentence */ .e)('about', { subject: (0,_chat_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .titleOf */ .Gg)(context, say), text: why }))
        : `${(0,_markup_js__WEBPACK_IMPORTED_MODULE_8__/* .unlinked */ .h)((0,_chat_heading_js__WEBPACK_IMPORTED_MODULE_2__/* .headingOf */ .Wm)(groups, context, say).text)}\n${say(why)}`;
    for (const [index, item] of items.entries()) {
        const isLast = index === items.length - 1;
        const after = isLast ? '' : `\n${more(items.length)}`;
        if (stub.length + 1 + item.length + after.length > stubLimit) {
            return `${stub}\n${more(items.length - index)}`;
        }
        stub += `\n${item}`;
    }
    return stub;
}
/** Where there are no buttons: the text, and each button as a line of its own below it. */
function withButtons(message, buttons) {
    return [message, ...buttons.map(({ text, url }) => `${(0,_markup_js__WEBPACK_IMPORTED_MODULE_8__/* .unlinked */ .h)(text)}: ${url}`)].join('\n');
}


/***/ })

};
