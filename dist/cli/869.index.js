export const id = 869;
export const ids = [869];
export const modules = {

/***/ 8869:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  history: () => (/* binding */ history_history)
});

// EXTERNAL MODULE: ./build/core/text/redact.js
var redact = __webpack_require__(7827);
// EXTERNAL MODULE: ./build/core/writes/write.js
var writes_write = __webpack_require__(5332);
// EXTERNAL MODULE: ./build/core/render/markdown.js
var markdown = __webpack_require__(6506);
;// CONCATENATED MODULE: ./build/core/render/history.js
/** The history of writes as a table, for a summary and as JSON. */



const head = ['PLANNED', 'JOB', 'STATUS', 'PLAN', 'ASKED BY', 'APPROVED BY', 'APPLIED', 'VERIFIED'];
const mostRows = 100;
/** Head and rows for a table, newest first. */
function historyRows(writes) {
    return [head, writes.map(cellsOf)];
}
/** For the summary of a run. */
function historyPage(writes) {
    if (writes.length === 0)
        return ['<p>No writes so far.</p>'];
    const rows = writes.slice(0, mostRows).map((write) => cellsOf(write).map((cell) => (0,markdown/* code */.aY)(cell)));
    const left = writes.length - mostRows;
    return [(0,markdown/* table */.tp)(head, rows), ...(left > 0 ? [`<p>and ${left} older ones, in the log</p>`] : [])];
}
/** One write as JSON; times are epoch milliseconds. */
function writeDocument(write) {
    const { output: _, owner: __, step: ___, announcedStep: ____, keyMark: _____, ...rest } = write;
    return rest;
}
function cellsOf(write) {
    const { status, refusal } = write;
    const why = status === 'refused' && refusal ? `refused (${refusal.reason})` : status;
    return [
        timeOf(write.plannedAt),
        write.job.id,
        why,
        (0,writes_write/* shortDigest */.VK)(write.digest),
        (0,redact/* cleanLine */.Ow)(write.requestedBy, 40),
        (write.approvedBy ?? []).map((login) => (0,redact/* cleanLine */.Ow)(login, 40)).join(', '),
        write.finishedAt === undefined ? '' : timeOf(write.finishedAt),
        write.verifiedAt === undefined ? '' : timeOf(write.verifiedAt),
    ];
}
function timeOf(at) {
    return new Date(at).toISOString().slice(0, 16).replace('T', ' ');
}

// EXTERNAL MODULE: ./build/core/render/table.js
var table = __webpack_require__(9683);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
;// CONCATENATED MODULE: ./build/commands/history.js
/** `history [JOB]`: who planned, approved, applied and verified each write, and when. */



async function history_history({ host, openWrites }, inputs) {
    const { ledger } = await openWrites();
    const loaded = await ledger.load();
    if (loaded.kind === 'unavailable')
        throw new errors/* UserError */.yo(loaded.problem);
    const all = loaded.doc.writes.toReversed();
    const writes = all.filter((write) => inputs.job === undefined || write.job.id === inputs.job);
    if (writes.length === 0 && inputs.job !== undefined && all.length > 0) {
        const ids = [...new Set(all.map(({ job }) => job.id))];
        host.log('notice', `no writes of job ${JSON.stringify(inputs.job)}; jobs with writes: ${ids.join(', ')}`);
    }
    host.page(historyPage(writes));
    if (inputs.json)
        await host.print(JSON.stringify(writes.map(writeDocument), null, 2));
    else if (writes.length === 0)
        await host.print('no writes yet');
    else
        await host.print((0,table/* renderTable */.b)(...historyRows(writes), host.columns));
    return errors/* exitCodes */.hS.done;
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

/***/ 5332:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F0: () => (/* binding */ digestLength),
/* harmony export */   VF: () => (/* binding */ gates),
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   cS: () => (/* binding */ writeStatuses),
/* harmony export */   u_: () => (/* binding */ refusalReasons)
/* harmony export */ });
const writeStatuses = [
    'planned',
    'superseded',
    'expired',
    'refused',
    'applying',
    'applied',
    'failed',
    'undetermined',
    'verifying',
    'verified',
    'verification-failed',
];
/** Why a write is refused. */
const refusalReasons = [
    'already-applied',
    'superseded',
    'expired',
    'plan-changed',
    'no-gate',
    'not-approved',
    'self-approved',
    'bot-requested',
    'rerun',
    'wrong-event',
    'wrong-ref',
    'wrong-clock',
    'state-unavailable',
    'api-unavailable',
];
const gates = ['environment', 'dispatch'];
/** Hex digits of SHA-256. */
const digestLength = 64;
/** The first characters of a digest, for people. */
function shortDigest(digest) {
    return digest.slice(0, 12);
}


/***/ })

};
