export const id = 8869;
export const ids = [8869];
export const modules = {

/***/ 8869:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  history: () => (/* binding */ history_history)
});

// EXTERNAL MODULE: ./build/commands/say.js
var commands_say = __webpack_require__(3212);
// EXTERNAL MODULE: ./build/core/config/nearest.js
var nearest = __webpack_require__(635);
// EXTERNAL MODULE: ./build/core/format.js
var format = __webpack_require__(6851);
// EXTERNAL MODULE: ./build/core/text/redact.js
var redact = __webpack_require__(7827);
// EXTERNAL MODULE: ./build/core/writes/write.js
var writes_write = __webpack_require__(5332);
// EXTERNAL MODULE: ./build/core/notices/sentence.js
var sentence = __webpack_require__(9715);
// EXTERNAL MODULE: ./build/core/render/markdown.js
var markdown = __webpack_require__(6506);
;// CONCATENATED MODULE: ./build/core/render/history.js





const head = ['PLANNED', 'JOB', 'STATUS', 'PLAN', 'ASKED BY', 'APPROVED BY', 'APPLIED', 'VERIFIED'];
const mostRows = 100;
/** Head and rows for a table, newest first. */
function historyRows(writes) {
    return [head, writes.map(cellsOf)];
}
/** For the summary of a run. */
function historyPage(writes) {
    const left = writes.length - mostRows;
    const blocks = (say) => [
        ...(writes.length > 0 ? [(0,markdown/* list */.p_)(writes.slice(0, mostRows).map((write) => itemOf(write, say)))] : []),
        ...(left > 0 ? [`<p>${(0,markdown/* prose */.CS)(say((0,sentence/* sentence */.e)('history-left', { count: left })))}</p>`] : []),
    ];
    return { grade: 'ok', verdict: [(0,sentence/* sentence */.e)('writes-known', { count: writes.length })], blocks };
}
function itemOf(write, say) {
    const { status, refusal, finishedAt, verifiedAt } = write;
    const reason = status === 'refused' && refusal ? { reason: refusal.reason } : {};
    const state = say((0,sentence/* sentence */.e)('write-state', { status, ...reason }));
    const people = peopleOf(write);
    const facts = [
        (0,sentence/* sentence */.e)('history-planned', { time: timeOf(write.plannedAt), person: (0,redact/* cleanLine */.Ow)(write.requestedBy, 40) }),
        ...(people === '' ? [] : [(0,sentence/* sentence */.e)('history-approved', { people })]),
        ...(finishedAt === undefined ? [] : [(0,sentence/* sentence */.e)('history-applied', { time: timeOf(finishedAt) })]),
        ...(verifiedAt === undefined ? [] : [(0,sentence/* sentence */.e)('history-verified', { time: timeOf(verifiedAt) })]),
    ];
    return [
        `<b>${(0,markdown/* prose */.CS)(write.job.id)}</b> · ${(0,markdown/* prose */.CS)(state)} · ${(0,markdown/* code */.aY)((0,writes_write/* shortDigest */.VK)(write.digest))}`,
        ...facts.map((fact) => (0,markdown/* prose */.CS)(say(fact))),
    ].join('<br>');
}
const peopleOf = ({ approvedBy = [] }) => approvedBy.map((login) => (0,redact/* cleanLine */.Ow)(login, 40)).join(', ');
/** One write as JSON. */
function writeDocument(write, say) {
    const { output: _, owner: __, step: ___, announcedStep: ____, keyMark: _____, ...rest } = write;
    const { ending, findings, refusal } = rest;
    const times = writeTimes.flatMap((name) => {
        const at = write[name];
        return at === undefined ? [] : [[name, (0,format/* isoTime */.Ly)(at)]];
    });
    return {
        ...rest,
        ...Object.fromEntries(times),
        ...(ending !== undefined && { ending: say(ending) }),
        ...(findings && { findings: findings.map(say) }),
        ...(refusal && {
            refusal: {
                ...refusal,
                detail: (0,writes_write/* detailLines */.ZN)(refusal).map(say).join('\n'),
                at: (0,format/* isoTime */.Ly)(refusal.at),
            },
        }),
    };
}
const writeTimes = [
    'plannedAt',
    'expiresAt',
    'startedAt',
    'finishedAt',
    'verifyAt',
    'verifyStartedAt',
    'verifiedAt',
    'remindedAt',
];
function cellsOf(write) {
    const { status, refusal } = write;
    const why = status === 'refused' && refusal ? `refused (${refusal.reason})` : status;
    return [
        timeOf(write.plannedAt),
        write.job.id,
        why,
        (0,writes_write/* shortDigest */.VK)(write.digest),
        (0,redact/* cleanLine */.Ow)(write.requestedBy, 40),
        peopleOf(write),
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
// EXTERNAL MODULE: ./build/commands/print-json.js
var print_json = __webpack_require__(5611);
// EXTERNAL MODULE: ./build/commands/writes/problem.js
var problem = __webpack_require__(499);
;// CONCATENATED MODULE: ./build/commands/history.js
/** `history [JOB]`: who planned, approved, applied and verified each write, and when. */








async function history_history(ports, inputs) {
    const { host, openWrites } = ports;
    const { job, json } = inputs;
    const { ledger } = await openWrites();
    const loaded = await ledger.load();
    if (loaded.kind === 'unavailable')
        throw new errors/* UserError */.yo(loaded.problem);
    const all = loaded.doc.writes.toReversed();
    const writes = all.filter((write) => job === undefined || write.job.id === job);
    if (writes.length === 0 && job !== undefined)
        await requireWrite(ports, job, all);
    host.page(historyPage(writes));
    const say = await (0,commands_say/* english */.x3)();
    const documents = writes.map((write) => writeDocument(write, say));
    if (json)
        await (0,print_json/* printJson */.Q)(host, { writes: documents });
    else if (writes.length === 0)
        await host.print('no writes yet');
    else
        await host.print((0,table.renderTable)(...historyRows(writes), host.columns));
    return errors/* exitCodes */.hS.done;
}
/** Throws a UserError (exit 2) when there is no write with this id: neither in the ledger nor in the jobs file. */
async function requireWrite({ jobsFile }, id, known) {
    const jobs = await jobsFile.check();
    const declared = jobs.kind === 'valid' ? jobs.config.jobs : [];
    const job = declared.find((each) => each.id === id);
    if (job?.kind === 'one_shot_write')
        return;
    if (job)
        throw (0,problem/* badRequest */.l)((0,sentence/* sentence */.e)('history-of-no-write', { job: id, kind: job.kind, command: `ops-framework status ${id}` }));
    const writes = declared.filter(({ kind }) => kind === 'one_shot_write').map((each) => each.id);
    const ids = [...new Set([...writes, ...known.map((write) => write.job.id)])];
    const near = (0,nearest/* nearest */.p)(id, ids);
    const given = JSON.stringify(id);
    if (ids.length === 0)
        throw (0,problem/* badRequest */.l)((0,sentence/* sentence */.e)('no-write-at-all', { given }));
    throw (0,problem/* badRequest */.l)(near === undefined
        ? (0,sentence/* sentence */.e)('no-write-known', { given, writes: ids.slice(0, 20).join(', ') })
        : (0,sentence/* sentence */.e)('no-write-near', { given, near: JSON.stringify(near) }));
}


/***/ }),

/***/ 499:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ problem),
/* harmony export */   l: () => (/* binding */ badRequest)
/* harmony export */ });
/* harmony import */ var _core_notices_say_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6112);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);
/** Errors of the write chain whose text is in the catalog. Loads it: not for what every tick loads. */


const say = (0,_core_notices_say_js__WEBPACK_IMPORTED_MODULE_0__.textIn)('en');
/** `more`: further lines, such as an output. */
function problem(line, ...more) {
    const lines = [line, ...more];
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(lines.map(say).join('\n'), { lines });
}
/** What was given cannot be used: exit 2. */
function badRequest(line) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(say(line), { exitCode: _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .exitCodes */ .hS.badInput, lines: [line] });
}


/***/ }),

/***/ 5332:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bx: () => (/* binding */ ledgerSchema),
/* harmony export */   F0: () => (/* binding */ digestLength),
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   ZN: () => (/* binding */ detailLines)
/* harmony export */ });
/* unused harmony exports writeStatuses, refusalReasons, gates */
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4343);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3759);
/* harmony import */ var _text_words_schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5434);
/** A write in the ledger, from its plan to its verification: the stored schema, and the types from it. */


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
/** A cache entry may be forged: lengths are limited to ours, and times must be dates. */
const at = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._gte */ .qm(0), zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._lte */ .Zm(8.64e15));
const text = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._maxLength */ .Eb(10_000));
const list = (item) => zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(item).check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._maxLength */ .Eb(200));
const count = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._nonnegative */ .UI());
const owner = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ host: text, pid: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr(), start: text });
const run = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    id: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._regex */ .Fk(/^\d{1,20}$/)),
    url: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._maxLength */ .Eb(500)),
});
const refusal = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    reason: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(refusalReasons),
    /** Cause. Older versions stored its lines as one text. */
    detail: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([text, list(_text_words_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .words */ .a)]),
    /** A reviewer rejected the plan. */
    isRejected: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY()),
});
const write = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    /** SHA-256 of the plan in hex, the id of the write. */
    digest: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._regex */ .Fk(/^[0-9a-f]{64}$/)),
    job: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ id: text, name: text }),
    status: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(writeStatuses),
    /** Counts changes: the copy with more steps is newer. */
    step: count,
    /** The last announced step. */
    announcedStep: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(count),
    environment: text,
    gate: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(gates),
    plannedAt: at,
    expiresAt: at,
    /** The run that planned. */
    run,
    /** Page to dispatch its workflow. */
    workflowUrl: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(text),
    commit: text,
    /** Fingerprint of the state key that the plan used. */
    keyMark: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._regex */ .Fk(/^[0-9a-f]{16}$/))),
    requestedBy: text,
    approvedBy: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(list(text)),
    /** The reads that verify it. */
    verification: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ jobId: text, delayMs: at })).check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._maxLength */ .Eb(200)),
    /** Id of the rollback job. */
    wayBack: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(text),
    /** The last refusal and its step. */
    refusal: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .extend */ .X$i(refusal, { at, step: count })),
    /** The process that applies or verifies it now. */
    owner: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(owner),
    /** Set when nothing was run because the claim was lost: the process that began it. */
    withdrawnBy: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(owner),
    applyRun: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(run),
    /** When its command began. */
    startedAt: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(at),
    finishedAt: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(at),
    /** Exit of the command: `exit 3 after 2 s`. */
    ending: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(_text_words_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .words */ .a),
    exitCode: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr())),
    /** When the next read of the verification may begin. */
    verifyAt: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(at),
    /** Number of verification attempts, and the last one's time. */
    verifyTries: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(count),
    verifyStartedAt: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(at),
    /** State before `verifying`, restored without a verdict. */
    before: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['applied', 'undetermined', 'verification-failed'])),
    /** Time and run of the verdict. */
    verifiedAt: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(at),
    verifyRun: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(run),
    /** Digest of a later verified write of the same job, which makes this verdict needless. */
    outdatedBy: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(text),
    /** Results of the last verification's reads. */
    findings: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(list(_text_words_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .words */ .a)),
    remindedAt: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(at),
    /** End of an output that is not announced yet. */
    output: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(text),
});
const ledgerSchema = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    /** In the order they were planned. */
    writes: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(write),
    incidents: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ at, kind: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['damaged', 'lost']), message: _text_words_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .words */ .a })),
});
/** The cause line by line. */
function detailLines({ detail }) {
    return typeof detail === 'string' ? detail.split('\n') : detail;
}
/** Hex digits of SHA-256. */
const digestLength = 64;
/** The first characters of a digest, for people. */
function shortDigest(digest) {
    return digest.slice(0, 12);
}


/***/ })

};
