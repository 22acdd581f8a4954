export const id = 526;
export const ids = [526];
export const modules = {

/***/ 6526:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ callBotApi),
  createBotApiTransport: () => (/* binding */ createBotApiTransport)
});

// EXTERNAL MODULE: ./build/core/render/button.js
var render_button = __webpack_require__(8843);
// EXTERNAL MODULE: ./build/core/render/telegram.js + 4 modules
var telegram = __webpack_require__(8993);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js
var schemas = __webpack_require__(4343);
// EXTERNAL MODULE: ./build/core/text.js
var core_text = __webpack_require__(6067);
;// CONCATENATED MODULE: ./build/core/telegram-answer.js
/**
 * What an answer of Telegram's Bot API means for a message (SPEC 7). The wording of the descriptions:
 * https://github.com/tdlib/telegram-bot-api/blob/master/telegram-bot-api/Client.cpp
 */


const schema = schemas/* object */.Ikc({
    ok: schemas/* boolean */.zMY(),
    result: schemas/* optional */.lqM(schemas/* unknown */.L5J()),
    description: schemas/* optional */.lqM(schemas/* string */.YjP()),
    parameters: schemas/* optional */.lqM(schemas/* object */.Ikc({ retry_after: schemas/* optional */.lqM(schemas/* number */.aig()), migrate_to_chat_id: schemas/* optional */.lqM(schemas/* number */.aig()) })),
});
const message = schemas/* object */.Ikc({ message_id: schemas/* int */.Whr() });
/** When Telegram says "too many" without a time. */
const defaultWaitMs = 5_000;
/** Less would be a flood. */
const leastWaitMs = 1_000;
/** `body`: the text of the answer. */
function judgeAnswer(status, body, attempt) {
    const answer = schema.safeParse(parseJson(body));
    if (!answer.success)
        return notTelegram(status);
    const { ok, result, description = '', parameters } = answer.data;
    if (ok) {
        // Something else may say ok too.
        const sent = message.safeParse(result);
        return sent.success ? { kind: 'sent', messageId: sent.data.message_id } : notTelegram(status);
    }
    const why = (0,core_text/* cleanLine */.Ow)(`${status} ${description}`, 200);
    if (status === 429 || parameters?.retry_after !== undefined)
        return {
            kind: 'wait',
            ms: Math.max(leastWaitMs, (parameters?.retry_after ?? 0) * 1000 || defaultWaitMs),
        };
    if (status >= 500)
        return { kind: 'unknown', why };
    if (parameters?.migrate_to_chat_id !== undefined)
        return { kind: 'moved', chatId: String(parameters.migrate_to_chat_id) };
    if (status === 401 || status === 403 || status === 404)
        return { kind: 'refused', why };
    return judgeRefusal(description, why, attempt);
}
/** A 400: something about this message, or the chat. */
function judgeRefusal(description, why, { isEdit, mode, hasTopic }) {
    const says = (words) => words.test(description);
    if (isEdit && says(/message is not modified/i))
        return { kind: 'sent' };
    if (says(/chat not found|PEER_ID_INVALID|chat_id is empty|CHAT_WRITE_FORBIDDEN|have no rights|not enough rights/i))
        return { kind: 'refused', why };
    if (mode === 'html' && says(/can't parse entities/i))
        return { kind: 'plain' };
    // The message to edit is gone, too old, or not ours: whatever it is, a new one does not have it.
    if (isEdit)
        return { kind: 'new' };
    if (hasTopic && says(/thread not found|TOPIC_(?:CLOSED|DELETED|ID_INVALID)|topic/i))
        return { kind: 'no-topic' };
    return mode === 'stub' ? { kind: 'unsendable', why } : { kind: 'stub', why };
}
function notTelegram(status) {
    return { kind: 'unknown', why: `no answer of Telegram's (HTTP ${status})` };
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/adapters/http.js
var http = __webpack_require__(6713);
// EXTERNAL MODULE: ./build/adapters/proxy.js
var proxy = __webpack_require__(2101);
;// CONCATENATED MODULE: ./build/adapters/telegram.js
/** Sends messages through Telegram's Bot API (https://core.telegram.org/bots/api). Never asks for updates. */





const requestMs = 10_000;
/** All waiting that Telegram asks for in one run. */
const waitBudgetMs = 10_000;
const stubMode = 'stub';
/** It must not become too long again. */
const linksInStub = 3;
/** Calls one method. The token is in the address: nothing of the address may be shown. */
function callBotApi({ token, apiUrl, proxy, env }, method, parameters, timeoutMs = requestMs) {
    // Its own proxy is for everything; those of the environment are looked up with all their exceptions.
    const proxied = proxy === undefined ? env : { https_proxy: proxy, http_proxy: proxy };
    return (0,http/* requestOnce */.L)({
        method: 'POST',
        url: new URL(`${apiUrl}/bot${token}/${method}`),
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(parameters),
        timeoutMs,
        env: proxied,
    });
}
function createBotApiTransport(options) {
    let waitedMs = 0;
    /** Said with the first message. */
    let warning = (0,proxy/* proxyProblem */.w)(options.apiUrl, options);
    async function attempt(message, target, how, stub) {
        const text = {
            html: message.html,
            plain: message.plain,
            stub: (0,telegram/* withLinks */.q9)(stub, message.links.slice(0, linksInStub)),
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
        return judgeAnswer(answer.status, answer.body, how);
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
                            return { kind: 'kept', why: 'Telegram asks to wait', afterMs: decision.ms, notes };
                        waitedMs += decision.ms;
                        await options.sleep(decision.ms);
                        break;
                    case 'plain':
                        how = { ...how, mode: 'plain' };
                        break;
                    case 'stub':
                        notes.push(`Telegram does not take a message as it is (${decision.why}): a short one goes instead`);
                        how = { ...how, mode: stubMode };
                        break;
                    case 'no-topic':
                        notes.push(`topic ${target.threadId} does not exist in the chat any more: messages go to the chat itself; set telegram-thread-id, or leave it empty`);
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
                        return { kind: 'kept', why: decision.why, afterMs: 0, notes };
                    case 'unsendable':
                    case 'refused':
                        return { kind: decision.kind, why: decision.why, notes };
                    case 'unknown':
                        return { kind: 'unknown', why: decision.why, notes };
                }
            }
        },
    };
}
function keyboardOf(message, button) {
    const rows = (0,render_button/* buttonRows */.Yh)(message, button).map((each) => [each]);
    return rows.length === 0 ? {} : { reply_markup: { inline_keyboard: rows } };
}


/***/ })

};
