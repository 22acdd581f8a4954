export const id = 691;
export const ids = [691,332,426,609];
export const modules = {

/***/ 2691:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createFallbackMessenger: () => (/* binding */ createFallbackMessenger)
/* harmony export */ });
/* harmony import */ var _core_chat_chat_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6151);
/* harmony import */ var _core_render_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6506);
/* harmony import */ var _core_telegram_delivery_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6426);
/* harmony import */ var _core_render_printed_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7990);
/* harmony import */ var _core_text_clean_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(229);
/* harmony import */ var _telegram_telegram_messenger_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3332);
/** Where alerts go that the chat did not take: one GitHub issue, closed when the chat has them. */






const title = 'ops-framework: alerts that Telegram did not take';
/** Begins the body of an issue of ours. */
const marker = '<!-- ops-framework alerts -->';
/** GitHub takes 65,536 characters. */
const bodyLimit = 60_000;
const dayMs = 86_400_000;
/** More than an outbox holds. */
const mostIds = 20_000;
/** A comment holds the ids and causes of so many. The next run adds more. */
const mostAtOnce = 400;
function createFallbackMessenger(options) {
    const { chat, github, language, warn, mask } = options;
    return {
        async deliver(entries, context, before, onTaken) {
            const delivery = await chat.deliver(entries, context, before, onTaken);
            const memory = withoutSent(delivery.chat ?? before ?? _core_chat_chat_js__WEBPACK_IMPORTED_MODULE_0__/* .noMemory */ .Dl, entries, delivery, context);
            const left = (0,_telegram_telegram_messenger_js__WEBPACK_IMPORTED_MODULE_5__.urgentLeft)(entries, delivery);
            const isRefused = memory.refusal !== undefined || delivery.missing !== undefined;
            const late = left.filter(({ notice }) => isRefused || context.now - notice.at >= _core_chat_chat_js__WEBPACK_IMPORTED_MODULE_0__/* .fallbackAfterMs */ .P0);
            const why = memory.refusal ?? (delivery.missing && 'it lacks a bot or a chat') ?? 'not accepted for 15 minutes';
            if (late.length > 0)
                return { ...delivery, chat: await reportLate(late, context, memory, why) };
            const { issue, ...rest } = memory;
            if (issue === undefined)
                return delivery;
            const waits = left.length > 0 || issue.noticeIds.length > 0;
            return { ...delivery, chat: !waits && (await isOver(issue.number)) ? rest : memory };
        },
    };
    async function reportLate(late, context, memory, why) {
        const open = unreported(late, memory.issue ?? {}, context);
        const fresh = open.slice(0, mostAtOnce);
        const later = new Set(open.slice(mostAtOnce));
        if (fresh.length === 0)
            return memory.issue ? remember(memory, memory.issue, late) : memory;
        const found = await find(memory.issue?.number);
        if (found.kind === 'failed')
            return keepWithout(found, memory);
        const reported = found.kind === 'found' ? found.reported : {};
        const rest = unreported(fresh, reported, context);
        const number = found.kind === 'found' ? found.number : undefined;
        const done = rest.length === 0 ? found : await put(number, await bodyOf(rest, context, why));
        if (done.kind === 'failed')
            return keepWithout(done, memory);
        if (done.kind === 'none')
            return memory;
        if (rest.length > 0)
            warn(`the alert is in issue #${done.number} until Telegram takes it`);
        const folds = rest.some(isFold) ? context.now : (reported.foldedAt ?? memory.issue?.foldedAt);
        const issue = {
            number: done.number,
            noticeIds: memory.issue?.noticeIds ?? [],
            ...(folds !== undefined && { foldedAt: folds }),
        };
        return remember(memory, issue, late.filter((entry) => !later.has(entry)));
    }
    /** Closes the issue. True when there is nothing to close any more; one that is not ours is not touched. */
    async function isOver(number) {
        const read = await github.readIssue(number);
        if (read.kind === 'failed')
            return false;
        if (read.kind === 'gone' || !isOurs(read.issue))
            return true;
        return (await github.closeIssue(number, 'Telegram has taken all of these.')).kind === 'closed';
    }
    function keepWithout({ why }, memory) {
        warn(`the alerts could not go into a GitHub issue either: ${why}`);
        return memory;
    }
    /** The known issue while it is open; else an open one of ours, which a run opened that could not save its number. */
    async function find(known) {
        const read = known === undefined ? undefined : await github.readIssue(known);
        if (read?.kind === 'failed')
            return read;
        if (read?.kind === 'read' && read.issue.isOpen && isOurs(read.issue))
            return withTold(read.issue);
        const listed = await github.listOpenIssues();
        if (listed.kind === 'failed')
            return listed;
        const ours = listed.issues.find((issue) => issue.title === title && isOurs(issue));
        return ours ? withTold(ours) : { kind: 'none' };
    }
    async function withTold(issue) {
        const listed = await github.listComments(issue);
        if (listed.kind === 'failed')
            return listed;
        return { kind: 'found', number: issue.number, reported: reportedIn([issue.body, ...listed.bodies]) };
    }
    /** Into the issue there is; into a new one when there is none any more. */
    async function put(number, body) {
        const text = mask(body);
        if (number === undefined)
            return github.openIssue(title, text);
        const done = await github.commentIssue(number, text);
        if (done.kind === 'gone')
            return github.openIssue(title, text);
        return done.kind === 'failed' ? done : { kind: 'opened', number };
    }
    async function bodyOf(fresh, context, why) {
        const run = options.runUrl === undefined ? [] : [`Run: ${options.runUrl}`];
        const marks = `${marker}\n${markOf(fresh, context)}`;
        if (await options.isPublic()) {
            const count = `<p>${fresh.length} alerts wait for Telegram (${(0,_core_render_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(why, 1000)}). This repository is public, so they are not shown here.</p>`;
            return [marks, count, ...run].join('\n\n');
        }
        const { messages } = (0,_core_telegram_delivery_js__WEBPACK_IMPORTED_MODULE_2__.renderDelivery)(fresh, context, language);
        const report = (0,_core_render_printed_js__WEBPACK_IMPORTED_MODULE_3__.renderPrinted)(messages, 0, _core_chat_chat_js__WEBPACK_IMPORTED_MODULE_0__/* .noMemory */ .Dl, { language, columns: undefined });
        const intro = `<p>Telegram did not take these alerts: ${(0,_core_render_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(why, 1000)}.</p>`;
        return [marks, intro, ...run, (0,_core_render_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .fenced */ .OF)((0,_core_text_clean_js__WEBPACK_IMPORTED_MODULE_4__/* .clip */ .$Q)(report, bodyLimit - marks.length))].join('\n\n');
    }
}
/** Whatever is remembered of its number: a state can be forged, what GitHub says of who opened it cannot. */
const isOurs = ({ isTrusted, body }) => isTrusted && body.startsWith(marker);
const isFold = ({ notice }) => notice.reason === 'folded';
/**
 * The memory without the notices that Telegram took. A run that could not save delivers only its own new notices; with an
 * older one or a fold among them it is the whole outbox, and what is not in it waits no more: it is in the fold.
 */
function withoutSent(memory, entries, { receipts }, { runId }) {
    if (!memory.issue)
        return memory;
    const sent = new Set(receipts.filter(({ kind }) => kind === 'sent').map(({ noticeId }) => noticeId));
    const given = new Set(entries.map(({ notice }) => notice.id));
    const isWhole = entries.some((entry) => isFold(entry) || !entry.notice.id.startsWith(`${runId}-`));
    const noticeIds = memory.issue.noticeIds.filter((id) => !sent.has(id) && (!isWhole || given.has(id)));
    return { ...memory, issue: { ...memory.issue, noticeIds } };
}
/** What the issue does not report yet. A fold has a new id whenever it grows: one a day is enough. */
function unreported(late, { noticeIds = [], foldedAt }, { now }) {
    const hasFold = foldedAt !== undefined && Math.abs(now - foldedAt) < dayMs;
    const known = new Set(noticeIds);
    return late.filter((entry) => !known.has(entry.notice.id) && !(hasFold && isFold(entry)));
}
function remember(memory, issue, late) {
    const ids = new Set([...issue.noticeIds, ...late.map(({ notice }) => notice.id)]);
    return { ...memory, issue: { ...issue, noticeIds: [...ids].slice(-mostIds) } };
}
/** A hidden line: the ids, and when a fold was among them. Every line of a report has something before it. */
function markOf(entries, { now }) {
    const ids = entries.map(({ notice }) => `#${notice.id}`);
    return `<!-- ops-framework told: ${[...ids, ...(entries.some(isFold) ? [`folded:${now}`] : [])].join(' ')} -->`;
}
function reportedIn(texts) {
    const words = texts.flatMap((text) => [...text.matchAll(/^<!-- ops-framework told: (.*) -->\r?$/gm)].flatMap(([, line = '']) => line.split(' ')));
    const noticeIds = words.filter((word) => word.startsWith('#')).map((word) => word.slice(1));
    const folds = words.flatMap((word) => /^folded:(\d+)$/.exec(word)?.[1] ?? []).map(Number);
    return { noticeIds, ...(folds.length > 0 && { foldedAt: Math.max(...folds) }) };
}


/***/ }),

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

/***/ 6506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OF: () => (/* binding */ fenced),
/* harmony export */   ZD: () => (/* binding */ escapeHtml),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   wI: () => (/* binding */ utf8Length)
/* harmony export */ });
/* unused harmony export chunks */
/* harmony import */ var _text_clean_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(229);
/* harmony import */ var _text_redact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7827);
/** Escapes text from outside for GitHub's Markdown. */


const entities = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
/**
 * One line as HTML for an HTML block, where Markdown is not parsed (https://github.github.com/gfm/#html-blocks). In `<code>`,
 * GitHub makes no mentions, references or links either.
 */
function code(text, limit = 300) {
    const shown = escapeHtml((0,_text_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .cleanLine */ .Ow)(text, limit));
    return shown === '' ? '' : `<code>${shown}</code>`;
}
function escapeHtml(text) {
    return text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}
/** A list of HTML items. Without blank lines, which would end the HTML block. */
function list(items) {
    return ['<ul>', ...items.map((item) => `<li>${item}</li>`), '</ul>'].join('\n');
}
/** A table; the cells are HTML. */
function table(head, rows) {
    return ['<table>', tableRow(head, 'th'), ...rows.map((cells) => tableRow(cells, 'td')), '</table>'].join('\n');
}
function tableRow(cells, tag) {
    return `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
}
/** A block of code that its content cannot close (https://github.github.com/gfm/#fenced-code-blocks). */
function fenced(text) {
    const content = (0,_text_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .clean */ .uH)(text);
    const longest = Math.max(2, ...[...content.matchAll(/`+/g)].map(([ticks]) => ticks.length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}text\n${content}\n${fence}`;
}
/** Bytes of a text in UTF-8. */
function utf8Length(text) {
    let bytes = 0;
    for (const character of text) {
        const point = character.codePointAt(0) ?? 0;
        bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x1_0000 ? 3 : 4;
    }
    return bytes;
}
/** Parts of at most `limit` UTF-16 units, cut between lines where possible, never in a surrogate pair. */
function chunks(text, limit) {
    const parts = [];
    let rest = text;
    while (rest.length > limit) {
        const border = rest.lastIndexOf('\n', limit);
        const splitsPair = /[\uD800-\uDBFF]/.test(rest.charAt(limit - 1));
        const end = border > 0 ? border : splitsPair ? limit - 1 : limit;
        parts.push(rest.slice(0, end));
        rest = rest.slice(border > 0 ? end + 1 : end);
    }
    return [...parts, rest];
}


/***/ }),

/***/ 7990:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderPrinted: () => (/* binding */ renderPrinted),
  renderUnprinted: () => (/* binding */ renderUnprinted)
});

// EXTERNAL MODULE: ./build/core/chat/chat.js
var chat = __webpack_require__(6151);
// EXTERNAL MODULE: ./build/core/telegram/button.js
var telegram_button = __webpack_require__(1678);
// EXTERNAL MODULE: ./build/core/notices/words.js + 3 modules
var notices_words = __webpack_require__(6684);
// EXTERNAL MODULE: ./node_modules/wrap-ansi/index.js + 1 modules
var wrap_ansi = __webpack_require__(2958);
;// CONCATENATED MODULE: ./build/core/render/wrap.js
/** Wraps lines for a terminal. Wide characters (Chinese, emoji) count as two columns. Pure. */

/** A command with its arguments. */
const command = /ops-framework [\w-]+(?: '[^']*'| [^\s·]+)*/g;
/** Pieces of at most `width` columns (2 or more), broken at spaces where possible. The space at a break is dropped. */
function wrapped(line, width) {
    const [first = '', ...rest] = (0,wrap_ansi/* default */.A)(line, width, { hard: true, trim: false }).split('\n');
    return [first, ...rest.map((piece) => piece.trimStart())].map((piece) => piece.trimEnd());
}
/** The same for a line of ours: a command stays in one piece, so that it can be copied; a longer one has its own lines. */
function wrappedWithCommands(line, width) {
    const joined = line
        .replace(/^• /, '•\u00A0')
        .replace(command, (words) => (words.length <= width ? words.replaceAll(' ', '\u00A0') : `\n${words}`));
    return wrapped(joined, width).map((piece) => piece.replaceAll('\u00A0', ' '));
}

;// CONCATENATED MODULE: ./build/core/render/printed.js
/** Prints the messages of a delivery for a terminal, a log or a file. */




const bar = '│ ';
const outputBar = '| ';
/**
 * Each message follows a header, `── message 1 · audible ──`. Its lines begin with one bar, output of a job with two. Wrapped
 * lines keep their bars or are indented, so that text of a job never looks like ours. `before`: number of messages already shown.
 */
function renderPrinted(messages, before, memory, { language, columns, way }) {
    const words = (0,notices_words/* wordsOf */.Z)(language);
    let known = memory;
    const cut = (line) => (columns === undefined ? [line] : folded(line, columns - bar.length));
    return messages
        .map(({ message, notices, jobId }, index) => {
        if (jobId === undefined)
            known = (0,chat/* forgetProgressMessages */.fC)(known, notices.map(({ notice }) => notice));
        const isEdit = way?.edits === true && jobId !== undefined && (0,chat/* progressMessageOf */.u_)(known, jobId) !== undefined;
        const how = isEdit ? words.edit : message.silent ? words.silent : words.audible;
        const head = `${words.message(before + index + 1)}${way ? ` · ${how}` : ''}`;
        const buttons = (0,telegram_button/* buttonRows */.Y)(message, way?.button).map(({ text, url }) => `── [${text}] ${url}`);
        // Zero-width spaces prevent links in Telegram, but would break a copied command.
        const lines = message.plain.replaceAll('\u200B', '').split('\n').flatMap(cut);
        const own = lines.map((line) => (line === '' ? '│' : `${bar}${line}`));
        return [`── ${head} ──`, ...own, ...buttons].join('\n');
    })
        .join('\n\n');
}
/** Last line, when not all messages are printed. */
function renderUnprinted(count, language) {
    return `── ${(0,notices_words/* wordsOf */.Z)(language).unprinted(count)}ops-framework status ──`;
}
/** Wraps a line of a message to `width` columns. */
function folded(line, width) {
    if (line.startsWith(outputBar)) {
        const pieces = wrapped(line.slice(outputBar.length), Math.max(2, width - outputBar.length));
        return pieces.map((piece) => outputBar + piece);
    }
    if (wrapped(line, Math.max(2, width)).length === 1)
        return [line];
    const indent = '  ';
    const [first = '', ...rest] = wrappedWithCommands(line, Math.max(2, width - indent.length));
    return [first, ...rest.map((piece) => indent + piece)];
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
