export const id = 145;
export const ids = [145,426];
export const modules = {

/***/ 4145:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createChatMessenger: () => (/* binding */ createChatMessenger),
/* harmony export */   urgentLeft: () => (/* binding */ urgentLeft)
/* harmony export */ });
/* harmony import */ var _core_chat_chat_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6151);
/* harmony import */ var _core_telegram_delivery_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6426);
/* harmony import */ var _core_telegram_messages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6333);
/**
 * Delivers the outbox to a chat: the report as new messages, progress as one living message a job. In order: when a message
 * is not taken, what comes after it waits too.
 */



/** So many messages in a row are offered that the chat takes in no form. */
const mostUntaken = 2;
/** One delivery takes no longer than this and what is under way: a tick has more to do, and its lease ends. */
const budgetMs = 45_000;
function createChatMessenger({ findRoute, language, warn }) {
    let route;
    /** What the chat took in this run: not sent again when its receipt could not be saved. */
    const taken = new Set();
    return {
        async deliver(given, context, memory = _core_chat_chat_js__WEBPACK_IMPORTED_MODULE_0__/* .noMemory */ .Dl, onTaken = ignore) {
            const entries = given.filter(({ notice }) => !taken.has(notice.id));
            const done = given.flatMap(({ notice }) => (taken.has(notice.id) ? [sent(notice.id)] : []));
            const delivery = await deliverNew(entries, context, memory, onTaken);
            for (const { noticeId, kind } of delivery.receipts)
                if (kind === 'sent')
                    taken.add(noticeId);
            return { ...delivery, receipts: [...done, ...delivery.receipts] };
        },
    };
    async function deliverNew(entries, context, memory, onTaken) {
        if (entries.length === 0)
            return { receipts: [] };
        const found = await (route ??= findRoute());
        if (typeof found === 'string')
            return { receipts: left(entries, found, context), missing: found };
        const hold = (0,_core_chat_chat_js__WEBPACK_IMPORTED_MODULE_0__/* .holdOf */ .nv)(memory, found.way, context.now);
        // A chat that refuses is asked each hour, and for every new alert: it may have been fixed.
        const isNew = entries.some(({ notice, attempts }) => attempts === 0 && (0,_core_chat_chat_js__WEBPACK_IMPORTED_MODULE_0__/* .isUrgent */ .Gi)(notice));
        if (hold && !(hold.isRefusal && isNew))
            return { receipts: left(entries, (0,_core_chat_chat_js__WEBPACK_IMPORTED_MODULE_0__/* .describeHold */ .TZ)(hold, context), context, !hold.isRefusal) };
        return deliverTo(found, entries, context, memory, onTaken);
    }
    async function deliverTo(way, entries, context, memory, onTaken) {
        const { messages, superseded } = (0,_core_telegram_delivery_js__WEBPACK_IMPORTED_MODULE_1__.renderDelivery)(entries, context, language);
        const receipts = new Map(superseded.map((entry) => [entry.notice.id, sent(entry.notice.id)]));
        let { notBefore: _, refusal: __, heldWay: ___, ...known } = memory;
        let failure;
        const byId = new Map(entries.map(({ notice }) => [notice.id, notice]));
        const idsOfOlder = new Map();
        for (const { notice } of superseded)
            idsOfOlder.set(notice.job?.id, [...(idsOfOlder.get(notice.job?.id) ?? []), notice.id]);
        /** The living messages that were made or edited. */
        const living = {};
        /** Messages in a row, at the end, that the chat took in no form. */
        let untaken = 0;
        const begunAt = performance.now();
        for (const [index, chatMessage] of messages.entries()) {
            if (failure || performance.now() - begunAt >= budgetMs)
                break;
            const { message, jobId } = chatMessage;
            const target = targetOf(chatMessage, way, known, context);
            const result = await way.transport.send(message, target, stubOf(chatMessage, context, language));
            for (const note of result.notes)
                warn(note);
            untaken = result.kind === 'unsendable' ? untaken + 1 : 0;
            if (result.kind === 'sent') {
                const told = message.completes.flatMap((id) => byId.get(id) ?? []);
                known = afterSent(known, jobId === undefined ? told : [], way, target, result, context);
                const { chatId, messageId } = result;
                if (jobId !== undefined && messageId !== undefined)
                    living[jobId] = { chatId, messageId };
                const problem = result.isShort === true ? { problem: 'only the short form was taken' } : {};
                for (const id of message.completes)
                    receipts.set(id, { ...sent(id), ...problem });
                const isLast = index === messages.length - 1;
                const older = jobId === undefined ? [] : (idsOfOlder.get(jobId) ?? []);
                if (message.completes.length > 0 && !isLast)
                    await onTaken({
                        noticeIds: [...message.completes, ...older],
                        ...(jobId !== undefined && messageId !== undefined && { living: { jobId, chatId, messageId } }),
                    });
            }
            else if (result.kind === 'unsendable') {
                for (const id of message.completes)
                    receipts.set(id, { noticeId: id, kind: 'kept', problem: result.why });
                // The one before it too, or there is no other: it is the chat that refuses, whatever it says.
                if (untaken === mostUntaken || untaken === messages.length) {
                    failure = { kind: 'refused', why: result.why, notes: [] };
                    for (const { noticeId, kind } of receipts.values())
                        if (kind === 'kept')
                            receipts.delete(noticeId);
                }
            }
            else {
                failure = result;
                if (result.kind !== 'unknown')
                    continue;
                for (const id of message.completes)
                    receipts.set(id, { noticeId: id, kind: 'unknown', problem: result.why });
            }
        }
        const rest = entries.filter(({ notice }) => !receipts.has(notice.id));
        known = { ...known, progress: { ...known.progress, ...living } };
        const chat = remember({ ...known, ...(failure && { heldWay: way.way }) }, failure, context.now);
        const hold = (0,_core_chat_chat_js__WEBPACK_IMPORTED_MODULE_0__/* .holdOf */ .nv)(chat, way.way, context.now);
        const problem = hold && failure ? (0,_core_chat_chat_js__WEBPACK_IMPORTED_MODULE_0__/* .describeHold */ .TZ)({ ...hold, why: failure.why }, context) : failure?.why;
        return {
            receipts: [
                ...receipts.values(),
                ...left(rest, problem ?? 'the time for this is over', context, isPaced(failure)),
            ],
            chat,
        };
    }
}
/** Where a message goes, by what is known of the chat. */
function targetOf({ jobId }, way, known, { now }) {
    const chatId = known.moved?.from === way.chatId ? known.moved.to : way.chatId;
    const living = jobId === undefined ? undefined : (0,_core_chat_chat_js__WEBPACK_IMPORTED_MODULE_0__/* .progressMessageOf */ .u_)(known, jobId);
    // The same number is another message in another chat.
    const messageId = living?.chatId === chatId ? living.messageId : undefined;
    return { chatId, threadId: (0,_core_chat_chat_js__WEBPACK_IMPORTED_MODULE_0__/* .isTopicLost */ .gy)(known, way, now) ? undefined : way.threadId, messageId };
}
/** What is known of the chat when it took a message. */
function afterSent(before, told, { way, chatId: from, threadId }, target, { chatId, lostTopic = false }, { now }) {
    const moved = chatId === target.chatId ? before : { ...before, moved: { from, to: chatId } };
    const { lostTopic: _, ...rest } = moved;
    // An edit says nothing of the topic, unless it became a new message.
    const isTried = lostTopic || (target.threadId !== undefined && target.messageId === undefined);
    const lost = lostTopic && threadId !== undefined ? { lostTopic: { way, threadId, at: now } } : {};
    const known = isTried ? { ...rest, ...lost } : moved;
    return told.length > 0 ? (0,_core_chat_chat_js__WEBPACK_IMPORTED_MODULE_0__/* .forgetProgressMessages */ .fC)(known, told) : known;
}
/** What to send when the chat will not take the message: the notices that end in it. */
function stubOf({ message, notices }, context, language) {
    const ids = new Set(message.completes);
    const own = notices.filter(({ notice }) => ids.has(notice.id));
    return (0,_core_telegram_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .renderStub */ .dE)(own.length > 0 ? own : notices, context, language);
}
/** Nothing is wrong: the time of this run is over, or Telegram takes the rest later. */
const isPaced = (failure) => !failure || (failure.kind === 'kept' && failure.isPaced === true);
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
/** Alerts among entries that were not delivered. */
function urgentLeft(entries, { receipts }) {
    const done = new Set(receipts.filter(({ kind }) => kind === 'sent').map(({ noticeId }) => noticeId));
    return entries.filter(({ notice }) => !done.has(notice.id) && (0,_core_chat_chat_js__WEBPACK_IMPORTED_MODULE_0__/* .isUrgent */ .Gi)(notice));
}


/***/ }),

/***/ 6426:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderDelivery: () => (/* binding */ renderDelivery)
/* harmony export */ });
/* harmony import */ var _chat_chat_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6151);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6333);
/** What the chat is sent of an outbox, message by message. Every way that shows or sends a report goes through here. */


function renderDelivery(entries, context, language) {
    const { report, progress: living, superseded } = (0,_chat_chat_js__WEBPACK_IMPORTED_MODULE_0__/* .planDelivery */ .eh)(entries);
    const given = (entry) => ({
        notice: entry.notice,
        again: (0,_chat_chat_js__WEBPACK_IMPORTED_MODULE_0__/* .isAgain */ .F9)(entry, context.runId),
    });
    const notices = report.map(given);
    const parts = notices.length > 0 ? (0,_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .renderReport */ .B1)(notices, context, language) : [];
    return {
        messages: [
            ...parts.map((message) => ({ message, notices })),
            ...living.map(given).map((notice) => ({
                message: (0,_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .renderProgress */ .EY)(notice, context, language),
                notices: [notice],
                jobId: notice.notice.job?.id ?? '',
            })),
        ],
        superseded,
    };
}


/***/ })

};
