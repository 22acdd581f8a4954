export const id = 691;
export const ids = [691,281,990];
export const modules = {

/***/ 2691:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createFallbackMessenger: () => (/* binding */ createFallbackMessenger)
/* harmony export */ });
/* harmony import */ var _core_chat_chat_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6151);
/* harmony import */ var _core_notice_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4624);
/* harmony import */ var _core_render_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6506);
/* harmony import */ var _core_chat_delivery_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7662);
/* harmony import */ var _core_chat_heading_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6663);
/* harmony import */ var _core_render_printed_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7990);
/* harmony import */ var _core_text_clean_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(229);
/**
 * Where alerts go that the chat did not take: one GitHub issue, closed when the chat has them. Without a chat (`telegram-via:
 * issue`) all alerts go there, and a person closes it.
 */







const fallbackTitle = 'alerts that Telegram did not accept';
const ownTitle = 'alerts';
/** Of an older version, which did not name the host. */
const olderTitles = {
    fallback: 'ops-framework: alerts that Telegram did not take',
    own: 'ops-framework: alerts',
};
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
    const olderTitle = chat ? olderTitles.fallback : olderTitles.own;
    const titleOf = (context) => `${(0,_core_chat_heading_js__WEBPACK_IMPORTED_MODULE_3__/* .hostIn */ .yo)(context)}: ${chat ? fallbackTitle : ownTitle}`;
    return {
        async deliver(entries, context, before, onTaken) {
            if (!chat)
                return intoIssue(entries, context, before ?? _core_chat_chat_js__WEBPACK_IMPORTED_MODULE_0__/* .noMemory */ .Dl);
            const delivery = await chat.deliver(entries, context, before, onTaken);
            const memory = withoutSent(delivery.chat ?? before ?? _core_chat_chat_js__WEBPACK_IMPORTED_MODULE_0__/* .noMemory */ .Dl, entries, delivery, context);
            const left = (0,_core_chat_chat_js__WEBPACK_IMPORTED_MODULE_0__/* .urgentLeft */ .Be)(entries, delivery);
            const isRefused = memory.refusal !== undefined || delivery.missing !== undefined;
            const late = left.filter(({ notice }) => isRefused || context.now - notice.at >= _core_chat_chat_js__WEBPACK_IMPORTED_MODULE_0__/* .fallbackAfterMs */ .P0);
            const why = memory.refusal ?? (delivery.missing && 'it lacks a bot or a chat') ?? 'not accepted for 15 minutes';
            if (late.length > 0) {
                const { chat: known, problem } = await reportLate(late, context, memory, why);
                if (problem !== undefined)
                    warn(`the alerts could not go into a GitHub issue either: ${problem}`);
                return { ...delivery, chat: known };
            }
            const { issue, ...rest } = memory;
            if (issue === undefined)
                return delivery;
            const waits = left.length > 0 || issue.noticeIds.length > 0;
            return { ...delivery, chat: !waits && (await isOver(issue.number)) ? rest : memory };
        },
    };
    /** Everything else is in the log and the job summary. */
    async function intoIssue(entries, context, memory) {
        const alerts = entries.filter(({ notice }) => (0,_core_notice_js__WEBPACK_IMPORTED_MODULE_6__/* .isUrgent */ .Gi)(notice));
        const { chat: known, problem } = await reportLate(alerts, context, memory, undefined);
        const reported = new Set(known.issue?.noticeIds);
        const receipts = entries.map(({ notice }) => {
            const isDone = !(0,_core_notice_js__WEBPACK_IMPORTED_MODULE_6__/* .isUrgent */ .Gi)(notice) || reported.has(notice.id);
            if (isDone)
                return { noticeId: notice.id, kind: 'sent' };
            const why = problem ?? `a run adds ${mostAtOnce} alerts to the GitHub issue`;
            return {
                noticeId: notice.id,
                kind: 'kept',
                problem: why,
                ...(problem === undefined && { waits: true }),
            };
        });
        // A repetition is recognized by the ids in the issue itself.
        const kept = known.issue ? { ...known, issue: { ...known.issue, noticeIds: [] } } : known;
        return { receipts, chat: kept };
    }
    /** `why`: why Telegram does not have them; undefined: it is not used. */
    async function reportLate(late, context, memory, why) {
        const open = unreported(late, memory.issue ?? {}, context);
        const fresh = open.slice(0, mostAtOnce);
        const later = new Set(open.slice(mostAtOnce));
        if (fresh.length === 0)
            return { chat: memory.issue ? remember(memory, memory.issue, late) : memory };
        const failed = ({ why: cause }) => ({ chat: memory, problem: cause });
        const found = await find(memory.issue?.number, titleOf(context));
        if (found.kind === 'failed')
            return failed(found);
        const reported = found.kind === 'found' ? found.reported : {};
        const rest = unreported(fresh, reported, context);
        const number = found.kind === 'found' ? found.number : undefined;
        const done = rest.length === 0 ? found : await put(number, titleOf(context), await bodyOf(rest, context, why));
        if (done.kind === 'failed')
            return failed(done);
        if (done.kind === 'none')
            return { chat: memory };
        if (rest.length > 0 && chat)
            warn(`the alert is in issue #${done.number} until Telegram takes it`);
        const folds = rest.some(isFold) ? context.now : (reported.foldedAt ?? memory.issue?.foldedAt);
        const issue = {
            number: done.number,
            noticeIds: memory.issue?.noticeIds ?? [],
            ...(folds !== undefined && { foldedAt: folds }),
        };
        return {
            chat: remember(memory, issue, late.filter((entry) => !later.has(entry))),
        };
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
    /** The known issue while it is open; else an open one of ours, which a run opened that could not save its number. */
    async function find(known, title) {
        const read = known === undefined ? undefined : await github.readIssue(known);
        if (read?.kind === 'failed')
            return read;
        if (read?.kind === 'read' && read.issue.isOpen && isOurs(read.issue))
            return withTold(read.issue);
        const listed = await github.listOpenIssues();
        if (listed.kind === 'failed')
            return listed;
        const ours = listed.issues.find((issue) => (issue.title === title || issue.title === olderTitle) && isOurs(issue));
        return ours ? withTold(ours) : { kind: 'none' };
    }
    async function withTold(issue) {
        const listed = await github.listComments(issue);
        if (listed.kind === 'failed')
            return listed;
        return { kind: 'found', number: issue.number, reported: reportedIn([issue.body, ...listed.bodies]) };
    }
    /** Into the issue there is; into a new one when there is none any more. */
    async function put(number, title, body) {
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
            const alerts = why === undefined
                ? `Alerts of ops-framework: ${fresh.length}`
                : `${fresh.length} alerts wait for Telegram (${(0,_core_render_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(why, 1000)})`;
            const count = `<p>${alerts}. This repository is public, so they are not shown here.</p>`;
            return [marks, count, ...run].join('\n\n');
        }
        const { messages } = (0,_core_chat_delivery_js__WEBPACK_IMPORTED_MODULE_2__.renderDelivery)(fresh, context, language, _core_render_printed_js__WEBPACK_IMPORTED_MODULE_4__.printLimits);
        const report = (0,_core_render_printed_js__WEBPACK_IMPORTED_MODULE_4__.renderPrinted)(messages, 0, { language, columns: undefined });
        const intro = why === undefined
            ? '<p>Alerts of ops-framework. Later ones are comments; close this issue when they are settled.</p>'
            : `<p>Telegram did not accept these alerts: ${(0,_core_render_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(why, 1000)}.</p>`;
        return [marks, intro, ...run, (0,_core_render_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .fenced */ .OF)((0,_core_text_clean_js__WEBPACK_IMPORTED_MODULE_5__/* .clip */ .$Q)(report, bodyLimit - marks.length))].join('\n\n');
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

/***/ 7990:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  printLimits: () => (/* binding */ printLimits),
  renderPrinted: () => (/* binding */ renderPrinted),
  renderUnprinted: () => (/* binding */ renderUnprinted)
});

// EXTERNAL MODULE: ./build/core/chat/lines.js
var chat_lines = __webpack_require__(4262);
// EXTERNAL MODULE: ./build/core/chat/button.js
var chat_button = __webpack_require__(2545);
// EXTERNAL MODULE: ./build/core/notices/say.js + 9 modules
var notices_say = __webpack_require__(4782);
// EXTERNAL MODULE: ./build/core/notices/sentence.js
var sentence = __webpack_require__(9715);
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





/** Without a chat, a message is about as long as one in Telegram. */
const printLimits = {
    room: { units: 3840, entities: Infinity },
    sizeOf: (line) => (0,chat_lines/* plainLine */.h0)(line).length,
    restyle: (line) => line,
};
const bar = '│ ';
const outputBar = '| ';
/**
 * Each message follows a header, `── message 1 · audible ──`. Its lines begin with one bar, output of a job with two. Wrapped
 * lines keep their bars or are indented, so that text of a job never looks like ours. `before`: number of messages already shown.
 */
function renderPrinted(messages, before, { language, columns, way }) {
    const say = (0,notices_say.textIn)(language);
    const cut = (line) => (columns === undefined ? [line] : folded(line, columns - bar.length));
    return messages
        .map(({ lines, buttons, silent, board }, index) => {
        const isEdit = way?.edits === true && board?.edits !== undefined;
        const how = say((0,sentence/* sentence */.e)(isEdit ? 'is-edit' : silent ? 'is-silent' : 'is-audible'));
        const head = `${say((0,sentence/* sentence */.e)('message-number', { number: before + index + 1 }))}${way ? ` · ${how}` : ''}`;
        const own = lines
            .map(chat_lines/* plainLine */.h0)
            .flatMap(cut)
            .map((line) => (line === '' ? '│' : `${bar}${line}`));
        return [
            `── ${head} ──`,
            ...own,
            ...(0,chat_button/* withRun */.Y)({ buttons, silent }, way?.button).map(({ text, url }) => `── [${text}] ${url}`),
        ].join('\n');
    })
        .join('\n\n');
}
/** Last line, when not all messages are printed. */
function renderUnprinted(count, language) {
    return `── ${(0,notices_say.textIn)(language)((0,sentence/* sentence */.e)('not-printed', { count }))}ops-framework status ──`;
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


/***/ })

};
