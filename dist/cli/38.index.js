export const id = 38;
export const ids = [38,253];
export const modules = {

/***/ 926:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ chooseProxy)
/* harmony export */ });
/** Which proxy a request goes through. */
function chooseProxy(url, { env, proxy }) {
    const { protocol, hostname, host } = new URL(url);
    const scheme = protocol.slice(0, -1);
    const names = [`${scheme}_proxy`, `${scheme.toUpperCase()}_PROXY`, 'all_proxy', 'ALL_PROXY'];
    const name = proxy === undefined ? names.find((each) => env[each]) : "OpenClaw's proxy";
    const value = proxy ?? env[name ?? ''];
    if (name === undefined || value === undefined)
        return {};
    if (proxy === undefined && isExcepted(env['no_proxy'] || env['NO_PROXY'] || '', hostname, host))
        return {};
    const without = `${name} is set, but requests go without it`;
    if (/^all_proxy$/i.test(name))
        return {
            problem: `${without}: only HTTPS_PROXY and HTTP_PROXY are read; set HTTPS_PROXY to http://host:port`,
        };
    if (!/^https?:\/\//i.test(value) || !URL.canParse(value))
        return { problem: `${without}: write it as http://host:port; SOCKS is not supported` };
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

/***/ 7253:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ callBotApi),
  createBotApiTransport: () => (/* binding */ createBotApiTransport),
  m: () => (/* binding */ topicNote)
});

// EXTERNAL MODULE: ./build/core/telegram/button.js
var telegram_button = __webpack_require__(1678);
// EXTERNAL MODULE: ./build/core/telegram/messages.js + 4 modules
var messages = __webpack_require__(6333);
// EXTERNAL MODULE: ./build/core/telegram/answer.js
var telegram_answer = __webpack_require__(9312);
// EXTERNAL MODULE: external "node:diagnostics_channel"
var external_node_diagnostics_channel_ = __webpack_require__(3053);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js
var schemas = __webpack_require__(4343);
// EXTERNAL MODULE: ./build/core/text/redact.js
var redact = __webpack_require__(7827);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
;// CONCATENATED MODULE: ./build/adapters/http/http.js
/** One request over HTTP with a deadline over everything. */




/** More is not an answer of an API. */
const mostBytes = 8 * 1024 * 1024;
/** Never rejects. Redirects are answers: a token must not follow them elsewhere. */
async function requestOnce(request) {
    const { method, url, headers, body, timeoutMs, proxy } = request;
    const sending = { href: url.href, reached: false };
    http_open.add(sending);
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
        return { kind: 'no-answer', why: (0,redact/* cleanLine */.Ow)(causeIn(error, timeoutMs), 200), reached: sending.reached };
    }
    finally {
        http_open.delete(sending);
    }
}
/** Requests under way; `reached`: the first byte was written to a connection. */
const http_open = new Set();
const sentSchema = schemas/* object */.Ikc({ request: schemas/* object */.Ikc({ origin: schemas/* string */.YjP(), path: schemas/* string */.YjP() }) });
// Published right before the write: https://github.com/nodejs/undici/blob/main/docs/docs/api/DiagnosticsChannel.md
(0,external_node_diagnostics_channel_.subscribe)('undici:client:sendHeaders', (message) => {
    const sent = sentSchema.safeParse(message);
    // A proxy gets the whole address of an http request as its path.
    const address = sent.success ? sent.data.request.origin + sent.data.request.path : undefined;
    for (const sending of http_open)
        if (address === undefined || address.endsWith(sending.href))
            sending.reached = true;
});
/** With undici itself, which Node's own `fetch` is made of, because that one takes no proxy before Node 24. */
async function fetchThrough(proxy, url, init) {
    const undici = await __webpack_require__.e(/* import() */ 752).then(__webpack_require__.t.bind(__webpack_require__, 6752, 19));
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
    return cause instanceof Error && (0,errors/* causeOf */.rl)(cause).startsWith('UND_') ? cause.message : (0,errors/* causeOf */.rl)(cause);
}

// EXTERNAL MODULE: ./build/adapters/http/proxy.js
var http_proxy = __webpack_require__(926);
;// CONCATENATED MODULE: ./build/adapters/telegram/bot-api.js
/** Sends messages through Telegram's Bot API (https://core.telegram.org/bots/api). Never asks for updates. */





const requestMs = 10_000;
/** All waiting that Telegram asks for in one run. */
const waitBudgetMs = 10_000;
const stubMode = 'stub';
/** It must not become too long again. */
const linksInStub = 3;
/** Calls one method. The token is in the address: nothing of the address may be shown. */
function callBotApi({ token, apiUrl, proxy, env }, method, parameters, timeoutMs = requestMs) {
    return requestOnce({
        method: 'POST',
        url: new URL(`${apiUrl}/bot${token}/${method}`),
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(parameters),
        timeoutMs,
        proxy: (0,http_proxy/* chooseProxy */.U)(apiUrl, { env, proxy }).proxy,
    });
}
function createBotApiTransport(options) {
    let waitedMs = 0;
    /** Logged with the first message. */
    let warning = (0,http_proxy/* chooseProxy */.U)(options.apiUrl, options).problem;
    async function attempt(message, target, how, stub) {
        const text = {
            html: message.html,
            plain: message.plain,
            stub: (0,messages/* withLinks */.q9)(stub, message.links.slice(0, linksInStub)),
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
        return (0,telegram_answer/* judgeAnswer */._n)(answer.status, answer.body, how);
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
                            why: (0,telegram_answer/* refusalText */.Kw)(decision.why, { chatId: target.chatId, from: options.from }),
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
    const rows = (0,telegram_button/* buttonRows */.Y)(message, button).map((each) => [each]);
    return rows.length === 0 ? {} : { reply_markup: { inline_keyboard: rows } };
}


/***/ }),

/***/ 6038:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkTelegram: () => (/* binding */ checkTelegram)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4343);
/* harmony import */ var _core_telegram_answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9312);
/* harmony import */ var _core_text_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2228);
/* harmony import */ var _core_text_redact_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7827);
/* harmony import */ var _http_proxy_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(926);
/* harmony import */ var _bot_api_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7253);
/** Asks Telegram about bot and chat, for `doctor`. Sends nothing unless asked to. */






const answer = zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    ok: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY(),
    description: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
    parameters: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ migrate_to_chat_id: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig()) })),
    result: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
        username: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
        title: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
        first_name: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
        type: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
    })),
});
async function checkTelegram(bot, send) {
    const { chatId, threadId, from } = bot;
    const { problem } = (0,_http_proxy_js__WEBPACK_IMPORTED_MODULE_5__/* .chooseProxy */ .U)(bot.apiUrl, bot);
    const results = problem === undefined ? [] : [['warn', 'telegram proxy', problem]];
    const me = await ask(bot, 'getMe', {});
    if (typeof me === 'string')
        return [...results, ['fail', 'telegram bot', me]];
    results.push(['ok', 'telegram bot', `@${me.username ?? '?'} (token from ${from.token})`]);
    const chat = await ask(bot, 'getChat', { chat_id: chatId });
    if (typeof chat === 'string')
        return [...results, ['fail', 'telegram chat', `${chatId}: ${chat}`]];
    const name = (0,_core_text_redact_js__WEBPACK_IMPORTED_MODULE_2__/* .cleanLine */ .Ow)(chat.title ?? chat.first_name ?? chat.username ?? '', 60);
    results.push(['ok', 'telegram chat', `${chatId} ${name} (${chat.type ?? 'chat'}, from ${from.chat})`]);
    const topic = threadId === undefined ? '' : `topic ${threadId}: `;
    if (!send) {
        const hint = `${topic}not tried; to send a test message: ops-framework doctor --send`;
        return [...results, ['ok', 'telegram message', hint]];
    }
    const sent = await ask(bot, 'sendMessage', {
        chat_id: chatId,
        ...(threadId !== undefined && { message_thread_id: threadId }),
        text: '🛠️ ops-framework doctor: this is a test message.',
        disable_notification: true,
    });
    if (typeof sent === 'string')
        return [...results, ['fail', 'telegram message', `${topic}${sent}`]];
    return [...results, ['ok', 'telegram message', `${topic}a test message was sent`]];
}
/** The result, or what is wrong. */
async function ask(bot, method, parameters) {
    const reply = await (0,_bot_api_js__WEBPACK_IMPORTED_MODULE_3__/* .callBotApi */ .o)(bot, method, parameters);
    if (reply.kind === 'no-answer')
        return `Telegram did not answer (${reply.why}): check the network or the proxy`;
    const answered = answer.safeParse((0,_core_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonValue */ .IL)(reply.body));
    if (!answered.success)
        return `the server is not a Bot API server (HTTP ${reply.status}): check telegram-api-url`;
    const moved = answered.data.parameters?.migrate_to_chat_id;
    if (!answered.data.ok) {
        const why = (0,_core_text_redact_js__WEBPACK_IMPORTED_MODULE_2__/* .cleanLine */ .Ow)(`${reply.status} ${answered.data.description ?? ''}`, 300);
        const target = { ...bot, hasTopic: 'message_thread_id' in parameters };
        return moved === undefined ? (0,_core_telegram_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .refusalText */ .Kw)(why, target) : `${why}; set telegram-chat-id to ${moved}`;
    }
    return answered.data.result ?? {};
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
