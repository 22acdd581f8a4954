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
