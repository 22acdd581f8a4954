export const id = 825;
export const ids = [825];
export const modules = {

/***/ 7825:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createChatMessenger: () => (/* binding */ createChatMessenger),
/* harmony export */   urgentLeft: () => (/* binding */ urgentLeft)
/* harmony export */ });
/* harmony import */ var _core_chat_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9254);
/* harmony import */ var _core_render_telegram_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8993);
/**
 * Delivers the outbox to a chat: the report as new messages, progress as one living message a job. In order: when a message
 * is not taken, what comes after it waits too.
 */


/** One delivery takes no longer than this and what is under way: a tick has more to do, and its lease ends. */
const budgetMs = 45_000;
function createChatMessenger({ findRoute, language, warn }) {
    let route;
    /** What the chat took in this run: not sent again when its receipt could not be saved. */
    const taken = new Set();
    return {
        async deliver(given, moment, memory = _core_chat_js__WEBPACK_IMPORTED_MODULE_0__/* .noMemory */ .Dl) {
            const entries = given.filter(({ notice }) => !taken.has(notice.id));
            const done = given.flatMap(({ notice }) => (taken.has(notice.id) ? [sent(notice.id)] : []));
            const delivery = await deliverNew(entries, moment, memory);
            for (const { noticeId, kind } of delivery.receipts)
                if (kind === 'sent')
                    taken.add(noticeId);
            return { ...delivery, receipts: [...done, ...delivery.receipts] };
        },
    };
    async function deliverNew(entries, moment, memory) {
        if (entries.length === 0)
            return { receipts: [] };
        const found = await (route ??= findRoute());
        if (typeof found === 'string')
            return { receipts: left(entries, found, moment), missing: found };
        const until = memory.notBefore ?? 0;
        // Farther ahead than is ever meant: the clock was set back. And what another bot or chat was refused says nothing here.
        const isMeant = until <= moment.now + _core_chat_js__WEBPACK_IMPORTED_MODULE_0__/* .refusedRetryMs */ .hJ && (memory.heldWay ?? found.way) === found.way;
        // A chat that refuses is asked each hour, and for every new alert: it may have been mended.
        const isNew = entries.some(({ notice, attempts }) => attempts === 0 && (0,_core_chat_js__WEBPACK_IMPORTED_MODULE_0__/* .isUrgent */ .Gi)(notice));
        if (until > moment.now && isMeant && !(memory.refusal !== undefined && isNew))
            return { receipts: left(entries, memory.refusal ?? 'Telegram asked to wait', moment) };
        return deliverTo(found, entries, moment, memory);
    }
    async function deliverTo(way, entries, moment, memory) {
        const { report, living, superseded } = (0,_core_chat_js__WEBPACK_IMPORTED_MODULE_0__/* .planDelivery */ .eh)(entries);
        const receipts = new Map(superseded.map((entry) => [entry.notice.id, sent(entry.notice.id)]));
        let { notBefore: _, refusal: __, heldWay: ___, ...known } = memory;
        let failure;
        const chatNow = () => (known.moved?.from === way.chatId ? known.moved.to : way.chatId);
        const hand = async (message, notices, messageId) => {
            const chatId = chatNow();
            const target = { chatId, threadId: way.threadId, messageId };
            const result = await way.transport.send(message, target, (0,_core_render_telegram_js__WEBPACK_IMPORTED_MODULE_1__/* .renderStub */ .dE)(notices, moment, language));
            for (const note of result.notes)
                warn(note);
            if (result.kind === 'sent') {
                if (result.chatId !== chatId)
                    known = { ...known, moved: { from: way.chatId, to: result.chatId } };
                const problem = result.isShort === true ? { problem: 'only the short form was taken' } : {};
                for (const id of message.completes)
                    receipts.set(id, { ...sent(id), ...problem });
                return result;
            }
            if (result.kind === 'unsendable') {
                for (const id of message.completes)
                    receipts.set(id, { noticeId: id, kind: 'kept', problem: result.why });
                return undefined;
            }
            failure = result;
            for (const id of message.completes) {
                if (result.kind === 'unknown')
                    receipts.set(id, { noticeId: id, kind: 'unknown', problem: result.why });
            }
            return undefined;
        };
        const asReport = (entry) => ({
            notice: entry.notice,
            again: (0,_core_chat_js__WEBPACK_IMPORTED_MODULE_0__/* .isAgain */ .F9)(entry, moment.runId),
        });
        const notices = report.map(asReport);
        const begunAt = performance.now();
        for (const message of notices.length > 0 ? (0,_core_render_telegram_js__WEBPACK_IMPORTED_MODULE_1__/* .renderReport */ .B1)(notices, moment, language) : []) {
            if (!failure && performance.now() - begunAt < budgetMs)
                await hand(message, notices);
        }
        const told = report.map(({ notice }) => notice).filter(({ id }) => receipts.get(id)?.kind === 'sent');
        known = (0,_core_chat_js__WEBPACK_IMPORTED_MODULE_0__/* .forgetLiving */ .PF)(known, told);
        for (const entry of living) {
            if (failure || performance.now() - begunAt >= budgetMs)
                break;
            const jobId = entry.notice.job?.id ?? '';
            const before = Object.hasOwn(known.progress, jobId) ? known.progress[jobId] : undefined;
            // The same number is another message in another chat.
            const messageId = before?.chatId === chatNow() ? before?.messageId : undefined;
            const notice = asReport(entry);
            const result = await hand((0,_core_render_telegram_js__WEBPACK_IMPORTED_MODULE_1__/* .renderProgress */ .EY)(notice, moment, language), [notice], messageId);
            if (result?.messageId === undefined)
                continue;
            const shown = { chatId: result.chatId, messageId: result.messageId };
            known = { ...known, progress: { ...known.progress, [jobId]: shown } };
        }
        const rest = entries.filter(({ notice }) => !receipts.has(notice.id));
        const waiting = left(rest, failure?.why ?? 'not reached', moment);
        return {
            receipts: [...receipts.values(), ...waiting],
            chat: remember({ ...known, ...(failure && { heldWay: way.way }) }, failure, moment.now),
        };
    }
}
/** When the chat may be tried again. An urgent message is not held back by an answer that never came. */
function remember(known, failure, now) {
    if (failure?.kind === 'kept')
        return { ...known, notBefore: now + Math.min(failure.afterMs, _core_chat_js__WEBPACK_IMPORTED_MODULE_0__/* .refusedRetryMs */ .hJ) };
    if (failure?.kind === 'refused')
        return { ...known, notBefore: now + _core_chat_js__WEBPACK_IMPORTED_MODULE_0__/* .refusedRetryMs */ .hJ, refusal: `Telegram refuses: ${failure.why}` };
    return known;
}
function sent(noticeId) {
    return { noticeId, kind: 'sent' };
}
/** They were not sent now; what an earlier run may have sent stays so. */
function left(entries, problem, { runId }) {
    return entries.map((entry) => {
        const kind = (0,_core_chat_js__WEBPACK_IMPORTED_MODULE_0__/* .isAgain */ .F9)(entry, runId) ? 'unknown' : 'kept';
        return { noticeId: entry.notice.id, kind, problem };
    });
}
/** Alerts among entries that were not delivered. */
function urgentLeft(entries, { receipts }) {
    const done = new Set(receipts.filter(({ kind }) => kind === 'sent').map(({ noticeId }) => noticeId));
    return entries.filter(({ notice }) => !done.has(notice.id) && (0,_core_chat_js__WEBPACK_IMPORTED_MODULE_0__/* .isUrgent */ .Gi)(notice));
}


/***/ })

};
