export const id = 4302;
export const ids = [4302,5281,7990];
export const modules = {

/***/ 4302:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createFallbackMessenger: () => (/* binding */ createFallbackMessenger)
});

// EXTERNAL MODULE: ./build/core/chat/chat.js
var chat_chat = __webpack_require__(6151);
// EXTERNAL MODULE: ./build/core/notice.js
var core_notice = __webpack_require__(4624);
// EXTERNAL MODULE: ./build/core/notices/say.js + 21 modules
var notices_say = __webpack_require__(6112);
// EXTERNAL MODULE: ./build/core/notices/sentence.js
var sentence = __webpack_require__(9715);
// EXTERNAL MODULE: ./build/core/chat/lines.js
var lines = __webpack_require__(4262);
// EXTERNAL MODULE: ./build/core/render/markdown.js
var markdown = __webpack_require__(6506);
;// CONCATENATED MODULE: ./build/core/render/chat-markdown.js




/** Of one span: no line is cut but by its message. */
const mostUnits = 10_000;
/** The first paragraphs that fit into `limit` characters, and a line for the rest. */
function renderMarkdown(messages, say, limit) {
    const all = messages.flatMap(({ lines, buttons }) => [
        ...paragraphsOf(lines).map((paragraph) => `<p>${paragraph.map(htmlOf).join('<br>\n')}</p>`),
        ...buttons.flatMap(({ text, url }) => (0,core_notice/* isWebUrl */.O9)(url) ? [`<p><a href="${(0,markdown/* escapeHtml */.ZD)(url)}">${(0,markdown/* escapeHtml */.ZD)(text)}</a></p>`] : []),
    ]);
    const rest = `<p>${(0,markdown/* prose */.CS)(say((0,sentence/* sentence */.e)('rest-elsewhere', {})))} ${(0,markdown/* code */.aY)('ops-framework status')}</p>`;
    const kept = [];
    let room = limit - rest.length;
    for (const paragraph of all) {
        room -= paragraph.length + 2;
        if (room < 0)
            return [...kept, rest].join('\n\n');
        kept.push(paragraph);
    }
    return kept.join('\n\n');
}
/** What stands between blank lines. */
function paragraphsOf(lines) {
    const paragraphs = [[]];
    for (const line of lines) {
        if (line.spans.every(({ text }) => text.trim() === ''))
            paragraphs.push([]);
        else
            paragraphs.at(-1)?.push(line);
    }
    return paragraphs.filter((paragraph) => paragraph.length > 0);
}
function htmlOf(line) {
    if ((0,lines/* isOutput */.Mz)(line))
        return `<code>${(0,markdown/* escapeHtml */.ZD)(line.spans
            .map(({ text }) => text)
            .join('')
            .replaceAll('\n', ' '))}</code>`;
    return line.spans.map(htmlOfSpan).join('');
}
function htmlOfSpan({ style, text }) {
    const [, before = '', shown = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
    const body = style === 'code' ? (0,markdown/* code */.aY)(shown, mostUnits) : (0,markdown/* prose */.CS)(shown, mostUnits);
    const html = style === 'bold' ? `<b>${body}</b>` : style === 'italic' ? `<i>${body}</i>` : body;
    return `${before === '' ? '' : ' '}${html}${after === '' ? '' : ' '}`;
}

// EXTERNAL MODULE: ./build/core/chat/delivery.js
var delivery = __webpack_require__(7662);
// EXTERNAL MODULE: ./build/core/chat/heading.js
var heading = __webpack_require__(6663);
// EXTERNAL MODULE: ./build/core/render/printed.js + 1 modules
var printed = __webpack_require__(7990);
;// CONCATENATED MODULE: ./build/adapters/messenger/alert-issue.js

/** Begins the body of an issue of ours. */
const marker = '<!-- ops-framework alerts -->';
/** Begins the comment before an issue without a chat is closed. */
const overMark = '<!-- ops-framework over -->';
/** In the hidden line of an alert that nothing resolves but a person. */
const staysWord = 'stays';
const dayMs = 86_400_000;
/** The known issue while it is open; else an open one of ours, which a run opened that could not save its number. */
async function findAlertIssue(github, known, titles) {
    const read = known === undefined ? undefined : await github.readIssue(known);
    if (read?.kind === 'failed')
        return read;
    if (read?.kind === 'read' && read.issue.isOpen && isOurs(read.issue))
        return withReported(github, read.issue);
    const listed = await github.listOpenIssues();
    if (listed.kind === 'failed')
        return listed;
    const ours = listed.issues.find((issue) => titles.includes(issue.title) && isOurs(issue));
    return ours ? withReported(github, ours) : { kind: 'none' };
}
async function withReported(github, issue) {
    const listed = await github.listComments(issue);
    if (listed.kind === 'failed')
        return listed;
    return { kind: 'found', number: issue.number, reported: reportedIn([issue.body, ...listed.bodies]) };
}
/** Into the issue there is; into a new one when there is none any more. */
async function putIntoIssue(github, number, title, body) {
    if (number === undefined)
        return github.openIssue(title, body);
    const done = await github.commentIssue(number, body);
    if (done.kind === 'gone')
        return github.openIssue(title, body);
    return done.kind === 'failed' ? done : { kind: 'opened', number };
}
/** Closes the issue. True when there is nothing to close any more; one that is not ours is not touched. */
async function closeAlertIssue(github, number, comment) {
    const read = await github.readIssue(number);
    if (read.kind === 'failed')
        return false;
    if (read.kind === 'gone' || !isOurs(read.issue))
        return true;
    return (await github.closeIssue(number, comment)).kind === 'closed';
}
/**
 * No alert is open: a comment, then closed. A run that died in between, or got no answer, left the comment, and the next one
 * only closes. True when the issue is not to be looked at again: it is closed, gone, or a person has to close it.
 */
async function endAlertIssue(github, number, comment) {
    const read = await github.readIssue(number);
    if (read.kind === 'failed')
        return false;
    if (read.kind === 'gone' || !isOurs(read.issue) || !read.issue.isOpen)
        return true;
    const listed = await github.listComments(read.issue);
    if (listed.kind === 'failed')
        return false;
    if ([read.issue.body, ...listed.bodies].some((body) => wordsOf(body).includes(staysWord)))
        return true;
    if (!listed.bodies.findLast(isMarked)?.startsWith(overMark)) {
        const done = await github.commentIssue(number, `${overMark}\n\n${comment}`);
        if (done.kind !== 'commented')
            return done.kind === 'gone';
    }
    return (await github.closeIssue(number)).kind === 'closed';
}
/** Whether a text is an alert of ours, or the comment that all are over. */
const isMarked = (text) => text.startsWith(marker) || text.startsWith(overMark);
/** Whatever is remembered of its number: a state can be forged, what GitHub says of who opened it cannot. */
const isOurs = ({ isTrusted, body }) => isTrusted && body.startsWith(marker);
const isFold = ({ notice }) => notice.reason === 'folded';
/** Reasons of alerts whose end the engine reports itself. */
const ending = new Set([
    'anomaly',
    'standing',
    'changed',
    'resume',
    'resume-held',
    'run',
]);
/** Nothing will report that it is over. */
function needsPerson({ notice: { job, reason, headline, link } }) {
    const isRequest = reason === 'write' && link !== undefined;
    // The watchdog reports the end of what it reports of a host, by whose name it speaks.
    const isOfHost = typeof headline === 'object' && headline.key.startsWith('watch-');
    const ends = ['jobs-file-unusable', 'drill-failed', 'drill-overdue'].some((key) => (0,sentence/* isText */.K)(headline, key));
    return !(job && ending.has(reason)) && !isRequest && !isOfHost && !ends;
}
/** What the issue does not report yet. A fold has a new id whenever it grows: one a day is enough. */
function unreported(late, { noticeIds = [], foldedAt }, { now }) {
    const hasFold = foldedAt !== undefined && Math.abs(now - foldedAt) < dayMs;
    const known = new Set(noticeIds);
    return late.filter((entry) => !known.has(entry.notice.id) && !(hasFold && isFold(entry)));
}
/**
 * Hidden lines: the issue is ours; the ids, when a fold was among them, and whether a person has to close the issue. Every line
 * of a report has something before it.
 */
function marksOf(entries, { now }) {
    const ids = entries.map(({ notice }) => `#${notice.id}`);
    const words = [
        ...ids,
        ...(entries.some(isFold) ? [`folded:${now}`] : []),
        ...(entries.some(needsPerson) ? [staysWord] : []),
    ];
    return `${marker}\n<!-- ops-framework told: ${words.join(' ')} -->`;
}
/** The words of its hidden lines. */
function wordsOf(text) {
    const marks = text.matchAll(/^<!-- ops-framework told: (.*) -->\r?$/gm);
    return [...marks].flatMap(([, line = '']) => line.split(' '));
}
function reportedIn(texts) {
    const words = texts.flatMap(wordsOf);
    const noticeIds = words.filter((word) => word.startsWith('#')).map((word) => word.slice(1));
    const folds = words.flatMap((word) => /^folded:(\d+)$/.exec(word)?.[1] ?? []).map(Number);
    return { noticeIds, ...(folds.length > 0 && { foldedAt: Math.max(...folds) }) };
}

;// CONCATENATED MODULE: ./build/adapters/messenger/fallback.js
/**
 * Where alerts go that the chat did not take: one GitHub issue, closed when the chat has them. Without a chat (`telegram-via:
 * issue`) all alerts go there, and it is closed when no alert is open any more.
 */










const fallbackTitles = {
    title: 'alerts that Telegram did not accept',
    older: 'ops-framework: alerts that Telegram did not take',
};
const ownTitles = { title: 'alerts', older: 'ops-framework: alerts' };
/** GitHub takes 65,536 characters. */
const bodyLimit = 60_000;
/** More than an outbox holds. */
const mostIds = 20_000;
/** A comment holds the ids and causes of so many. The next run adds more. */
const mostAtOnce = 400;
function createFallbackMessenger(options) {
    const { chat, github, language, warn } = options;
    const say = (0,notices_say.textIn)(language);
    return {
        async deliver(entries, context, before, onTaken) {
            if (!chat)
                return intoIssue(options, entries, context, before ?? chat_chat/* noMemory */.Dl);
            const delivery = await chat.deliver(entries, context, before, onTaken);
            const memory = withoutSent(delivery.chat ?? before ?? chat_chat/* noMemory */.Dl, entries, delivery, context);
            const left = (0,chat_chat/* urgentLeft */.Be)(entries, delivery);
            const isRefused = memory.refusal !== undefined || delivery.missing !== undefined;
            const late = left.filter(({ notice }) => isRefused || context.now - notice.at >= chat_chat/* fallbackAfterMs */.P0);
            const why = memory.refusal ?? (delivery.missing && 'it lacks a bot or a chat') ?? 'not accepted for 15 minutes';
            if (late.length > 0) {
                const { chat: known, problem } = await reportLate(options, late, context, memory, why);
                if (problem !== undefined)
                    warn(`the alerts could not be put into a GitHub issue either: ${problem}`);
                return { ...delivery, chat: known };
            }
            const { issue, ...rest } = memory;
            if (issue === undefined)
                return delivery;
            const waits = left.length > 0 || issue.noticeIds.length > 0;
            const close = () => closeAlertIssue(github, issue.number, say((0,sentence/* sentence */.e)('issue-delivered', {})));
            return { ...delivery, chat: !waits && (await close()) ? rest : memory };
        },
        // With a chat, the issue is closed when that has all of it.
        ...(!chat && { closeIssue: (number) => endAlertIssue(github, number, overText(options)) }),
    };
}
/** Everything else is in the log and the job summary. */
async function intoIssue(options, entries, context, memory) {
    const alerts = entries.filter(({ notice }) => (0,core_notice/* isUrgent */.Gi)(notice));
    const { chat: known, problem } = await reportLate(options, alerts, context, memory, undefined);
    const reported = new Set(known.issue?.noticeIds);
    const receipts = entries.map(({ notice }) => {
        const isDone = !(0,core_notice/* isUrgent */.Gi)(notice) || reported.has(notice.id);
        const number = (0,core_notice/* isUrgent */.Gi)(notice) ? known.issue?.number : undefined;
        if (isDone)
            return {
                noticeId: notice.id,
                kind: 'sent',
                ...(number !== undefined && { place: { kind: 'issue', number } }),
            };
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
async function reportLate(options, late, context, memory, why) {
    const { chat, github, warn } = options;
    const open = unreported(late, memory.issue ?? {}, context);
    const fresh = open.slice(0, mostAtOnce);
    const later = new Set(open.slice(mostAtOnce));
    if (fresh.length === 0)
        return { chat: memory.issue ? remember(memory, memory.issue, late) : memory };
    const titles = chat ? fallbackTitles : ownTitles;
    const title = `${context.issueName ?? (0,heading/* hostIn */.yo)(context)}: ${titles.title}`;
    const failed = ({ why: cause }) => ({ chat: memory, problem: cause });
    const found = await findAlertIssue(github, memory.issue?.number, [title, titles.older]);
    if (found.kind === 'failed')
        return failed(found);
    const reported = found.kind === 'found' ? found.reported : {};
    const rest = unreported(fresh, reported, context);
    const number = found.kind === 'found' ? found.number : undefined;
    const done = rest.length === 0
        ? found
        : await putIntoIssue(github, number, title, await bodyOf(options, rest, context, why));
    if (done.kind === 'failed')
        return failed(done);
    if (done.kind === 'none')
        return { chat: memory };
    if (rest.length > 0 && chat)
        warn(`the alert is in issue #${done.number} until Telegram accepts it`);
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
/** Without the secrets that are known by value. `why`: as for `reportLate`. */
async function bodyOf({ runUrl, isPublic, language, mask }, fresh, context, why) {
    const say = (0,notices_say.textIn)(language);
    const run = runLine(runUrl);
    const marks = marksOf(fresh, context);
    const refused = why === undefined ? [] : [paragraph(say((0,sentence/* sentence */.e)('issue-not-accepted', { why })))];
    const person = why === undefined && fresh.some(needsPerson) ? [paragraph(say((0,sentence/* sentence */.e)('issue-for-person', {})))] : [];
    if (await isPublic()) {
        const count = say((0,sentence/* sentence */.e)('issue-count', { count: fresh.length }));
        return mask([marks, ...refused, paragraph(count), ...person, ...run].join('\n\n'));
    }
    const intro = why === undefined ? [paragraph(say((0,sentence/* sentence */.e)('issue-alerts', {})))] : refused;
    const { messages } = (0,delivery.renderDelivery)(fresh, context, language, printed.printLimits);
    const report = renderMarkdown(messages, say, bodyLimit - marks.length);
    return mask([marks, report, ...person, ...intro, ...run].join('\n\n'));
}
/** The last comment of an issue that no alert is open in. */
function overText({ language, runUrl }) {
    return [paragraph((0,notices_say.textIn)(language)((0,sentence/* sentence */.e)('issue-over', {}))), ...runLine(runUrl)].join('\n\n');
}
const runLine = (runUrl) => (runUrl === undefined ? [] : [`Run: ${runUrl}`]);
const paragraph = (text) => `<p>${(0,markdown/* prose */.CS)(text, 1000)}</p>`;
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
function remember(memory, issue, late) {
    const ids = new Set([...issue.noticeIds, ...late.map(({ notice }) => notice.id)]);
    return { ...memory, issue: { ...issue, noticeIds: [...ids].slice(-mostIds) } };
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
// EXTERNAL MODULE: ./build/core/notices/say.js + 21 modules
var notices_say = __webpack_require__(6112);
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
