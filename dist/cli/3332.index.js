export const id = 3332;
export const ids = [3332,9143,5281];
export const modules = {

/***/ 3332:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createTelegramMessenger: () => (/* binding */ createTelegramMessenger)
/* harmony export */ });
/* harmony import */ var _core_chat_chat_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6151);
/* harmony import */ var _core_notice_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4624);
/* harmony import */ var _core_chat_delivery_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7662);
/* harmony import */ var _core_telegram_lines_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9143);
/* harmony import */ var _core_telegram_messages_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3866);
/**
 * Delivers the outbox to a chat: the report as new messages, progress as one board that is edited. In order: when a message
 * is not taken, what comes after it waits too.
 */





/** So many messages in a row are offered that the chat takes in no form. */
const mostRejected = 2;
/** One delivery takes no longer than this and what is under way: a tick has more to do, and its lease ends. */
const budgetMs = 45_000;
/** Long: its three steps share what the chat took in this run. */
function createTelegramMessenger({ findRoute, language, warn }) {
    let found;
    /** What the chat took in this run: not sent again when its receipt could not be saved. */
    const delivered = new Map();
    return {
        async deliver(given, context, memory = _core_chat_chat_js__WEBPACK_IMPORTED_MODULE_0__/* .noMemory */ .Dl, onTaken = ignore) {
            const entries = given.filter(({ notice }) => !delivered.has(notice.id));
            const done = given.flatMap(({ notice }) => delivered.get(notice.id) ?? []);
            const delivery = await deliverNew(entries, context, memory, onTaken);
            for (const receipt of delivery.receipts)
                if (receipt.kind === 'sent')
                    delivered.set(receipt.noticeId, receipt);
            return { ...delivery, receipts: [...done, ...delivery.receipts] };
        },
    };
    async function deliverNew(entries, context, memory, onTaken) {
        if (entries.length === 0)
            return { receipts: [] };
        const route = await (found ??= findRoute());
        if ('key' in route)
            return { receipts: left(entries, route, context), missing: route };
        const hold = (0,_core_chat_chat_js__WEBPACK_IMPORTED_MODULE_0__/* .holdOf */ .nv)(memory, route.way, context.now);
        // A chat that refuses is asked each hour, and for every new alert: it may have been fixed.
        const isNew = entries.some(({ notice, attempts }) => attempts === 0 && (0,_core_notice_js__WEBPACK_IMPORTED_MODULE_4__/* .isUrgent */ .Gi)(notice));
        if (hold && !(hold.isRefusal && isNew))
            return { receipts: left(entries, (0,_core_chat_chat_js__WEBPACK_IMPORTED_MODULE_0__/* .describeHold */ .TZ)(hold, context), context, !hold.isRefusal) };
        return deliverTo(route, entries, context, memory, onTaken);
    }
    /** Long: one loop, whose variables say what the chat took so far. */
    async function deliverTo(route, entries, context, memory, onTaken) {
        const { messages, superseded } = (0,_core_chat_delivery_js__WEBPACK_IMPORTED_MODULE_1__.renderDelivery)(entries, context, language, _core_telegram_lines_js__WEBPACK_IMPORTED_MODULE_2__.telegramLimits, memory);
        const receipts = new Map(superseded.map(({ notice: { id } }) => [id, sent(id)]));
        const record = ({ completes }, parts) => {
            for (const noticeId of completes)
                receipts.set(noticeId, { noticeId, ...parts });
        };
        let { notBefore: _, refusal: __, heldWay: ___, ...known } = memory;
        let failure;
        /** Messages in a row, at the end, that the chat took in no form. */
        let rejected = 0;
        const endsAt = performance.now() + budgetMs;
        for (const [index, message] of messages.entries()) {
            if (failure || performance.now() >= endsAt)
                break;
            const target = targetOf(message, route, known, context);
            // Nothing new, and no message in this chat that is wrong.
            if (message.board && message.completes.length === 0 && target.messageId === undefined)
                continue;
            const stub = stubOf(message, context, language);
            const result = await route.transport.send((0,_core_telegram_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .toTelegram */ .tl)(message), target, stub);
            for (const text of result.warnings)
                warn(text);
            rejected = result.kind === 'unsendable' ? rejected + 1 : 0;
            if (result.kind === 'sent') {
                known = afterSent(known, message, route, target, result, context);
                record(message, {
                    kind: 'sent',
                    place: (0,_core_chat_chat_js__WEBPACK_IMPORTED_MODULE_0__/* .chatPlace */ .US)(result.messageId),
                    ...(result.isShort && { problem: 'only the short form was accepted' }),
                });
                const isLast = index === messages.length - 1;
                if (message.completes.length > 0 && !isLast)
                    await onTaken(takenOf(message, result));
                continue;
            }
            if (result.kind !== 'unsendable')
                failure = result;
            if (result.kind === 'unsendable' || result.kind === 'unknown')
                record(message, { kind: result.kind === 'unknown' ? 'unknown' : 'kept', problem: result.why });
            // The one before it too, or there is no other: the chat refuses, whatever its error is.
            if (rejected === mostRejected || rejected === messages.length) {
                failure = { kind: 'refused', why: result.why, warnings: [] };
                for (const { noticeId, kind } of receipts.values())
                    if (kind === 'kept')
                        receipts.delete(noticeId);
            }
        }
        const rest = entries.filter(({ notice }) => !receipts.has(notice.id));
        const chat = remember({ ...known, ...(failure && { heldWay: route.way }) }, failure, context.now);
        const hold = (0,_core_chat_chat_js__WEBPACK_IMPORTED_MODULE_0__/* .holdOf */ .nv)(chat, route.way, context.now);
        const problem = hold && failure ? (0,_core_chat_chat_js__WEBPACK_IMPORTED_MODULE_0__/* .describeHold */ .TZ)({ ...hold, why: failure.why }, context) : failure?.why;
        // Nothing is wrong when the time of this run is over, or Telegram takes the rest later.
        const isPaced = !failure || (failure.kind === 'kept' && failure.isPaced === true);
        return {
            receipts: [...receipts.values(), ...left(rest, problem ?? 'out of time', context, isPaced)],
            chat,
        };
    }
}
/** Where a message goes, by what is known of the chat. */
function targetOf({ board }, route, known, { now }) {
    const chatId = known.moved?.from === route.chatId ? known.moved.to : route.chatId;
    // The same number is another message in another chat.
    const messageId = board?.edits?.chatId === chatId ? board.edits.messageId : undefined;
    return { chatId, threadId: (0,_core_chat_chat_js__WEBPACK_IMPORTED_MODULE_0__/* .isTopicLost */ .gy)(known, route, now) ? undefined : route.threadId, messageId };
}
function takenOf({ completes: noticeIds }, { messageId }) {
    return { noticeIds, ...(messageId !== undefined && { messageId }) };
}
/** What is known of the chat when it took a message. */
function afterSent(before, { board }, { way, chatId: from, threadId }, target, { chatId, messageId, lostTopic = false }, { now }) {
    const { lostTopic: lostBefore, ...rest } = before;
    // An edit proves nothing about the topic, unless it became a new message.
    const isTried = lostTopic || (target.threadId !== undefined && target.messageId === undefined);
    const lost = lostTopic && threadId !== undefined ? { way, threadId, at: now } : undefined;
    const lostNow = isTried ? lost : lostBefore;
    const known = {
        ...rest,
        ...(chatId !== target.chatId && { moved: { from, to: chatId } }),
        ...(lostNow && { lostTopic: lostNow }),
    };
    if (!board)
        return known;
    const isEdited = messageId !== undefined && chatId === target.chatId && messageId === target.messageId;
    const sentAt = isEdited ? (board.edits?.sentAt ?? now) : now;
    return {
        ...known,
        board: { chatId, ...(messageId !== undefined && { messageId }), sentAt, rows: board.rows },
    };
}
/** The notices that end in the message. */
function endingIn({ completes, notices }) {
    const ids = new Set(completes);
    return notices.filter(({ notice }) => ids.has(notice.id));
}
/** What to send when the chat will not take the message. */
function stubOf(message, context, language) {
    const own = endingIn(message);
    return (0,_core_telegram_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .renderStub */ .dE)(own.length > 0 ? own : message.notices, context, language);
}
/** When the chat may be tried again. An urgent message is not held back by an answer that never came. */
function remember(known, failure, now) {
    if (failure?.kind === 'kept')
        return { ...known, notBefore: now + Math.min(failure.afterMs, _core_chat_chat_js__WEBPACK_IMPORTED_MODULE_0__/* .refusedRetryMs */ .hJ) };
    if (failure?.kind === 'refused')
        return {
            ...known,
            notBefore: now + _core_chat_chat_js__WEBPACK_IMPORTED_MODULE_0__/* .refusedRetryMs */ .hJ,
            refusal: failure.isLocal === true ? failure.why : `Telegram refuses: ${failure.why}`,
        };
    return known;
}
const ignore = () => Promise.resolve();
function sent(noticeId) {
    return { noticeId, kind: 'sent' };
}
/** They were not sent now; what an earlier run may have sent stays so. */
function left(entries, problem, { runId }, waits = false) {
    return entries.map((entry) => {
        const kind = (0,_core_chat_chat_js__WEBPACK_IMPORTED_MODULE_0__/* .isAgain */ .F9)(entry, runId) ? 'unknown' : 'kept';
        return { noticeId: entry.notice.id, kind, problem, ...(waits && { waits }) };
    });
}


/***/ }),

/***/ 7662:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderDelivery: () => (/* binding */ renderDelivery)
/* harmony export */ });
/* harmony import */ var _board_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7769);
/* harmony import */ var _chat_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6151);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9405);



function renderDelivery(entries, context, language, limits, memory = _chat_js__WEBPACK_IMPORTED_MODULE_0__/* .noMemory */ .Dl) {
    const { report, progress, superseded } = (0,_chat_js__WEBPACK_IMPORTED_MODULE_0__/* .planDelivery */ .eh)(entries);
    const given = (entry) => ({
        notice: entry.notice,
        again: (0,_chat_js__WEBPACK_IMPORTED_MODULE_0__/* .isAgain */ .F9)(entry, context.runId),
    });
    const notices = report.map(given);
    const parts = notices.length > 0 ? (0,_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .reportMessages */ .DA)(notices, context, language, limits) : [];
    const edits = (0,_board_js__WEBPACK_IMPORTED_MODULE_2__/* .boardToEdit */ .Ys)(memory, context.now);
    const fresh = progress.map(given);
    const rows = (0,_board_js__WEBPACK_IMPORTED_MODULE_2__/* .withProgress */ .E0)(memory.board?.rows ?? {}, progress.map(({ notice }) => notice));
    const isShown = fresh.length > 0 || (edits?.isOutdated === true && Object.keys(rows).length > 0);
    const board = isShown
        ? [(0,_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .boardMessage */ .gW)(fresh, { rows, ...(edits && { edits }) }, context, language, limits)]
        : [];
    return { messages: [...parts, ...board], superseded };
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
