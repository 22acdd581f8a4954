export const id = 9437;
export const ids = [9437];
export const modules = {

/***/ 9437:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   settle: () => (/* binding */ settle)
/* harmony export */ });
/* harmony import */ var _core_config_zones_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8086);
/* harmony import */ var _core_writes_ledger_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9418);
/* harmony import */ var _core_writes_ledger_upkeep_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8619);
/* harmony import */ var _core_writes_gate_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1748);
/* harmony import */ var _core_render_write_page_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4133);
/* harmony import */ var _core_writes_notices_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4766);
/* harmony import */ var _core_writes_write_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5332);
/* harmony import */ var _say_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3212);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9473);
/* harmony import */ var _core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(9715);
/* harmony import */ var _open_write_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5040);
/* harmony import */ var _writes_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4702);
/**
 * `settle JOB`: says what became of a write whose run ended without a word, on a machine that is not the host. For the
 * last job of a workflow, after those that plan, apply and verify have ended.
 */












/** What the run itself says; nothing more is to come from it. */
const final = [
    'refused',
    'superseded',
    'expired',
    'failed',
    'undetermined',
    'verified',
    'verification-failed',
];
/** Long: one sequence from ledger to report. */
async function settle(run, inputs) {
    const { host, clock } = run;
    const ports = await run.openWrites();
    const workflow = (0,_open_write_js__WEBPACK_IMPORTED_MODULE_8__/* .requireRun */ .Fg)(ports, inputs);
    const jobId = inputs.job ?? '';
    const digest = inputs['plan-digest'];
    const loaded = await ports.ledger.load();
    // Not the host's time: this machine is another.
    const { name } = clock.zone(clock.now());
    const context = (0,_writes_js__WEBPACK_IMPORTED_MODULE_9__/* .writeContext */ .pv)(run, loaded, { timezone: (0,_core_config_zones_js__WEBPACK_IMPORTED_MODULE_0__/* .isZoneName */ .QJ)(name) ? name : 'UTC' });
    const command = { run, ports, context };
    const say = await (0,_say_js__WEBPACK_IMPORTED_MODULE_10__/* .sayOn */ .v5)(host);
    const found = loaded.kind === 'unavailable'
        ? { kind: 'none', why: loaded.problem }
        : findThis(loaded.doc, workflow, jobId, digest);
    const endLost = (why) => endWithoutLedger(command, workflow, found, { jobId, digest, why });
    if (found.kind === 'none')
        return endLost(found.why);
    const before = found.write;
    if (isAnothers(before, workflow)) {
        const draft = (0,_core_writes_notices_js__WEBPACK_IMPORTED_MODULE_5__/* .elsewhereDraft */ .Gt)(before, workflow.place.url);
        host.log('error', (0,_core_writes_notices_js__WEBPACK_IMPORTED_MODULE_5__/* .annotationOf */ .lW)(draft, jobId, say));
        // As `apply` says it of what was begun before.
        host.verdict({ verdict: 'refused', environment: before.environment, digest: before.digest });
        await host.print((0,_core_render_write_page_js__WEBPACK_IMPORTED_MODULE_4__/* .renderWrite */ .Yp)(before, say), 'write');
        await (0,_writes_js__WEBPACK_IMPORTED_MODULE_9__/* .announceDraft */ .hg)(command, draft);
        return _errors_js__WEBPACK_IMPORTED_MODULE_7__/* .exitCodes */ .hS.failed;
    }
    const { ending, now = context.now } = await endingOf(workflow, before);
    let settled = before;
    try {
        await ports.ledger.update((ledger) => {
            const over = (0,_core_writes_ledger_upkeep_js__WEBPACK_IMPORTED_MODULE_2__/* .catchUp */ .xA)(ledger, { ...context, now }, ({ id }) => id === workflow.local.runId);
            const where = { runId: workflow.local.runId, at: now };
            const ended = ending ? (0,_core_writes_ledger_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseWrite */ .gv)(over, before.digest, ending, where) : over;
            settled = (0,_core_writes_ledger_js__WEBPACK_IMPORTED_MODULE_1__/* .findWrite */ .H1)(ended, before.digest) ?? before;
            return ended;
        });
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_7__/* .UserError */ .yo))
            throw error;
        return endLost(error.lines[0] ?? '');
    }
    const { job, environment, status } = settled;
    host.verdict({ verdict: settledVerdict(settled), environment, digest: settled.digest });
    const unfinished = final.includes(status) ? undefined : (0,_core_writes_notices_js__WEBPACK_IMPORTED_MODULE_5__/* .unfinishedDraft */ .zw)(settled, workflow.place.url);
    if (unfinished)
        host.log('error', (0,_core_writes_notices_js__WEBPACK_IMPORTED_MODULE_5__/* .annotationOf */ .lW)(unfinished, job.id, say));
    else
        await logEnding({ run, job }, settled, say);
    host.page((0,_core_render_write_page_js__WEBPACK_IMPORTED_MODULE_4__/* .writePage */ .xv)(settled));
    await host.print((0,_core_render_write_page_js__WEBPACK_IMPORTED_MODULE_4__/* .renderWrite */ .Yp)(settled, say), 'write');
    if (unfinished)
        await (0,_writes_js__WEBPACK_IMPORTED_MODULE_9__/* .announceDraft */ .hg)(command, unfinished);
    await (0,_writes_js__WEBPACK_IMPORTED_MODULE_9__/* .announceNow */ .OP)(command);
    return status === 'verified' ? _errors_js__WEBPACK_IMPORTED_MODULE_7__/* .exitCodes */ .hS.done : _errors_js__WEBPACK_IMPORTED_MODULE_7__/* .exitCodes */ .hS.failed;
}
/** The ledger alone knows more. */
async function endWithoutLedger(command, workflow, found, { jobId, digest, why, }) {
    const { host } = command.run;
    const draft = (0,_core_writes_notices_js__WEBPACK_IMPORTED_MODULE_5__/* .lostWriteDraft */ .BA)(jobId, why, workflow.place.url, digest !== undefined);
    host.log('error', (0,_core_writes_notices_js__WEBPACK_IMPORTED_MODULE_5__/* .annotationOf */ .lW)(draft, jobId, await (0,_say_js__WEBPACK_IMPORTED_MODULE_10__/* .sayOn */ .v5)(host)));
    // Without a plan there was nothing that could be applied.
    const verdict = digest === undefined ? 'failed' : 'undetermined';
    const whole = digest?.length === _core_writes_write_js__WEBPACK_IMPORTED_MODULE_6__/* .digestLength */ .F0 ? digest : undefined;
    const known = found.kind === 'none' ? { environment: '', digest: whole } : found.write;
    host.verdict({
        verdict,
        environment: known.environment,
        ...(known.digest !== undefined && { digest: known.digest }),
    });
    await (0,_writes_js__WEBPACK_IMPORTED_MODULE_9__/* .announceDraft */ .hg)(command, draft);
    return _errors_js__WEBPACK_IMPORTED_MODULE_7__/* .exitCodes */ .hS.failed;
}
/** What a later job, or the caller of the workflow, may rely on: never more than the ledger shows. */
function settledVerdict({ status, before = 'applied' }) {
    switch (status === 'verifying' ? before : status) {
        case 'refused':
        case 'superseded':
        case 'expired':
            return 'refused';
        case 'failed':
        case 'verification-failed':
            return 'failed';
        case 'applied':
            return 'unverified';
        case 'planned':
            return 'planned';
        case 'verified':
            return 'verified';
        default:
            return 'undetermined';
    }
}
/** As an annotation: what the ledger knows of the end. */
async function logEnding(command, { status, refusal, ending }, say) {
    if (status === 'verified')
        return;
    if (status === 'refused' && refusal)
        return (0,_writes_js__WEBPACK_IMPORTED_MODULE_9__/* .logRefusal */ .r8)(command, refusal);
    const why = ending ?? (refusal && (0,_core_writes_write_js__WEBPACK_IMPORTED_MODULE_6__/* .detailLines */ .ZN)(refusal)[0]);
    const state = (0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_11__/* .sentence */ .e)('write-state', { status });
    const line = (0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_11__/* .sentence */ .e)('write-ended', { job: command.job.id, state, ...(why !== undefined && { why }) });
    command.run.host.log('error', say(line));
}
/** This run only waited for its turn, and another has the write. */
function isAnothers({ applyRun, status }, { local }) {
    return status !== 'planned' && applyRun !== undefined && applyRun.id !== local.runId;
}
function findThis(ledger, { local }, jobId, digest) {
    if (digest !== undefined)
        return (0,_core_writes_ledger_js__WEBPACK_IMPORTED_MODULE_1__/* .nameWrite */ .LD)(ledger, digest, jobId);
    const write = ledger.writes.findLast(({ job, run }) => job.id === jobId && run.id === local.runId);
    return write ? { kind: 'found', write } : { kind: 'none', why: (0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_11__/* .sentence */ .e)('no-plan-of-run') };
}
/** `now`: by GitHub's clock, where it was asked. */
async function endingOf(workflow, write) {
    const { status, gate, environment, run } = write;
    if (status !== 'planned' || gate !== 'environment' || run.id !== workflow.local.runId)
        return {};
    const { approvals, clocks } = await workflow.facts(environment, gate, run.id);
    const now = clocks.kind === 'known' ? { now: clocks.value.github } : {};
    return { ending: endingBy(approvals, environment), ...now };
}
/** A plan of this run can never be applied any more: its approval counts here only, and a re-run is refused. */
function endingBy(approvals, environment) {
    if (approvals.kind === 'failed')
        return { reason: 'api-unavailable', detail: [(0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_11__/* .sentence */ .e)('ended-unknown')] };
    const reviews = (0,_core_writes_gate_js__WEBPACK_IMPORTED_MODULE_3__/* .reviewsOf */ .Nv)(approvals.value, environment);
    const rejection = (0,_core_writes_gate_js__WEBPACK_IMPORTED_MODULE_3__/* .rejectionIn */ .TS)(reviews);
    if (rejection)
        return rejection;
    if (reviews.some(({ state }) => state === 'approved'))
        return { reason: 'expired', detail: [(0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_11__/* .sentence */ .e)('ended-approved')] };
    return { reason: 'not-approved', detail: [(0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_11__/* .sentence */ .e)('ended-unapproved')] };
}


/***/ })

};
