export const id = 332;
export const ids = [332,426];
export const modules = {

/***/ 3332:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createTelegramMessenger: () => (/* binding */ createTelegramMessenger),
/* harmony export */   urgentLeft: () => (/* binding */ urgentLeft)
/* harmony export */ });
/* harmony import */ var _core_chat_chat_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6151);
/* harmony import */ var _core_notice_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4624);
/* harmony import */ var _core_telegram_delivery_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6426);
/* harmony import */ var _core_telegram_messages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6333);
/**
 * Delivers the outbox to a chat: the report as new messages, progress as one message a job that is edited. In order: when a message
 * is not taken, what comes after it waits too.
 */




/** So many messages in a row are offered that the chat takes in no form. */
const mostRejected = 2;
/** One delivery takes no longer than this and what is under way: a tick has more to do, and its lease ends. */
const budgetMs = 45_000;
function createTelegramMessenger({ findRoute, language, warn }) {
    let found;
    /** What the chat took in this run: not sent again when its receipt could not be saved. */
    const delivered = new Set();
    return {
        async deliver(given, context, memory = _core_chat_chat_js__WEBPACK_IMPORTED_MODULE_0__/* .noMemory */ .Dl, onTaken = ignore) {
            const entries = given.filter(({ notice }) => !delivered.has(notice.id));
            const done = given.flatMap(({ notice }) => (delivered.has(notice.id) ? [sent(notice.id)] : []));
            const delivery = await deliverNew(entries, context, memory, onTaken);
            for (const { noticeId, kind } of delivery.receipts)
                if (kind === 'sent')
                    delivered.add(noticeId);
            return { ...delivery, receipts: [...done, ...delivery.receipts] };
        },
    };
    async function deliverNew(entries, context, memory, onTaken) {
        if (entries.length === 0)
            return { receipts: [] };
        const route = await (found ??= findRoute());
        if (typeof route === 'string')
            return { receipts: left(entries, route, context), missing: route };
        const hold = (0,_core_chat_chat_js__WEBPACK_IMPORTED_MODULE_0__/* .holdOf */ .nv)(memory, route.way, context.now);
        // A chat that refuses is asked each hour, and for every new alert: it may have been fixed.
        const isNew = entries.some(({ notice, attempts }) => attempts === 0 && (0,_core_notice_js__WEBPACK_IMPORTED_MODULE_3__/* .isUrgent */ .Gi)(notice));
        if (hold && !(hold.isRefusal && isNew))
            return { receipts: left(entries, (0,_core_chat_chat_js__WEBPACK_IMPORTED_MODULE_0__/* .describeHold */ .TZ)(hold, context), context, !hold.isRefusal) };
        return deliverTo(route, entries, context, memory, onTaken);
    }
    async function deliverTo(route, entries, context, memory, onTaken) {
        const { messages, superseded } = (0,_core_telegram_delivery_js__WEBPACK_IMPORTED_MODULE_1__.renderDelivery)(entries, context, language);
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
        for (const [index, each] of messages.entries()) {
            if (failure || performance.now() >= endsAt)
                break;
            const { message } = each;
            const target = targetOf(each, route, known, context);
            const result = await route.transport.send(message, target, stubOf(each, context, language));
            for (const note of result.notes)
                warn(note);
            rejected = result.kind === 'unsendable' ? rejected + 1 : 0;
            if (result.kind === 'sent') {
                known = afterSent(known, each, route, target, result, context);
                record(message, {
                    kind: 'sent',
                    ...(result.isShort && { problem: 'only the short form was taken' }),
                });
                const isLast = index === messages.length - 1;
                if (message.completes.length > 0 && !isLast)
                    await onTaken(takenBy(each, result, superseded));
                continue;
            }
            if (result.kind !== 'unsendable')
                failure = result;
            if (result.kind === 'unsendable' || result.kind === 'unknown')
                record(message, { kind: result.kind === 'unknown' ? 'unknown' : 'kept', problem: result.why });
            // The one before it too, or there is no other: the chat refuses, whatever its error is.
            if (rejected === mostRejected || rejected === messages.length) {
                failure = { kind: 'refused', why: result.why, notes: [] };
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
            receipts: [
                ...receipts.values(),
                ...left(rest, problem ?? 'the time for this is over', context, isPaced),
            ],
            chat,
        };
    }
}
/** Where a message goes, by what is known of the chat. */
function targetOf({ jobId }, route, known, { now }) {
    const chatId = known.moved?.from === route.chatId ? known.moved.to : route.chatId;
    const shown = jobId === undefined ? undefined : (0,_core_chat_chat_js__WEBPACK_IMPORTED_MODULE_0__/* .progressMessageOf */ .u_)(known, jobId);
    // The same number is another message in another chat.
    const messageId = shown?.chatId === chatId ? shown.messageId : undefined;
    return { chatId, threadId: (0,_core_chat_chat_js__WEBPACK_IMPORTED_MODULE_0__/* .isTopicLost */ .gy)(known, route, now) ? undefined : route.threadId, messageId };
}
/** What is known of the chat when it took a message. */
function afterSent(before, message, { way, chatId: from, threadId }, target, { chatId, messageId, lostTopic = false }, { now }) {
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
    const { jobId } = message;
    if (jobId === undefined) {
        const reported = endingIn(message).map(({ notice }) => notice);
        return reported.length > 0 ? (0,_core_chat_chat_js__WEBPACK_IMPORTED_MODULE_0__/* .forgetProgressMessages */ .fC)(known, reported) : known;
    }
    if (messageId === undefined)
        return known;
    return { ...known, progress: { ...known.progress, [jobId]: { chatId, messageId } } };
}
function takenBy({ message, jobId }, { chatId, messageId }, superseded) {
    if (jobId === undefined)
        return { noticeIds: message.completes };
    const older = superseded.filter(({ notice }) => notice.job?.id === jobId).map(({ notice }) => notice.id);
    return {
        noticeIds: [...message.completes, ...older],
        ...(messageId !== undefined && { living: { jobId, chatId, messageId } }),
    };
}
/** The notices that end in the message. */
function endingIn({ message, notices }) {
    const ids = new Set(message.completes);
    return notices.filter(({ notice }) => ids.has(notice.id));
}
/** What to send when the chat will not take the message. */
function stubOf(message, context, language) {
    const own = endingIn(message);
    return (0,_core_telegram_messages_js__WEBPACK_IMPORTED_MODULE_2__/* .renderStub */ .dE)(own.length > 0 ? own : message.notices, context, language);
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
/** Alerts among entries that were not delivered. */
function urgentLeft(entries, { receipts }) {
    const done = new Set(receipts.filter(({ kind }) => kind === 'sent').map(({ noticeId }) => noticeId));
    return entries.filter(({ notice }) => !done.has(notice.id) && (0,_core_notice_js__WEBPACK_IMPORTED_MODULE_3__/* .isUrgent */ .Gi)(notice));
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
    const { report, progress, superseded } = (0,_chat_chat_js__WEBPACK_IMPORTED_MODULE_0__/* .planDelivery */ .eh)(entries);
    const given = (entry) => ({
        notice: entry.notice,
        again: (0,_chat_chat_js__WEBPACK_IMPORTED_MODULE_0__/* .isAgain */ .F9)(entry, context.runId),
    });
    const notices = report.map(given);
    const parts = notices.length > 0 ? (0,_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .renderReport */ .B1)(notices, context, language) : [];
    return {
        messages: [
            ...parts.map((message) => ({ message, notices })),
            ...progress.map(given).map((notice) => ({
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
