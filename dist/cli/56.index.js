export const id = 56;
export const ids = [56];
export const modules = {

/***/ 9056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   settle: () => (/* binding */ settle)
/* harmony export */ });
/* harmony import */ var _core_config_zones_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8086);
/* harmony import */ var _core_ledger_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8365);
/* harmony import */ var _core_ledger_upkeep_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8802);
/* harmony import */ var _core_gate_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8099);
/* harmony import */ var _core_render_write_page_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4133);
/* harmony import */ var _core_write_endings_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(976);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9473);
/* harmony import */ var _writes_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9679);
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
async function settle(deps) {
    const run = { ...deps, told: [], outcomes: [], lacksTarget: false };
    const world = await deps.openWrites();
    const workflow = (0,_writes_js__WEBPACK_IMPORTED_MODULE_7__/* .requireRun */ .Fg)({ world, run });
    const jobId = deps.inputs.job ?? '';
    const digest = deps.inputs['plan-digest'];
    const loaded = await world.ledger.load();
    // Not the host's time: this machine is another.
    const { name } = deps.clock.zone(deps.clock.now());
    const moment = (0,_writes_js__WEBPACK_IMPORTED_MODULE_7__/* .writeMoment */ .GC)(deps, loaded, (0,_core_config_zones_js__WEBPACK_IMPORTED_MODULE_0__/* .isZoneName */ .QJ)(name) ? name : 'UTC');
    const command = { run, world, moment };
    const before = loaded.kind === 'unavailable' ? undefined : findThis(loaded.doc, workflow, jobId, digest);
    if (!before) {
        const why = loaded.kind === 'unavailable' ? loaded.problem : 'the ledger knows no plan of this run';
        deps.host.log('error', `the write ${jobId} did not come to its end: ${why}`);
        await (0,_writes_js__WEBPACK_IMPORTED_MODULE_7__/* .tellNow */ .mx)(command, (0,_core_write_endings_js__WEBPACK_IMPORTED_MODULE_5__/* .lostWriteDraft */ .BA)(jobId, why, workflow.place.url, digest !== undefined));
        return _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .exitCodes */ .hS.failed;
    }
    if (isAnothers(before, workflow)) {
        await deps.host.print((0,_core_render_write_page_js__WEBPACK_IMPORTED_MODULE_4__/* .renderWrite */ .Yp)(before), 'write');
        await (0,_writes_js__WEBPACK_IMPORTED_MODULE_7__/* .tellNow */ .mx)(command, (0,_core_write_endings_js__WEBPACK_IMPORTED_MODULE_5__/* .elsewhereDraft */ .Gt)(before, workflow.place.url));
        return _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .exitCodes */ .hS.failed;
    }
    const { ending, now = moment.now } = await endingOf(workflow, before);
    try {
        await world.ledger.update((ledger) => {
            const over = (0,_core_ledger_upkeep_js__WEBPACK_IMPORTED_MODULE_2__/* .catchUp */ .xA)(ledger, { ...moment, now }, ({ id }) => id === workflow.local.runId);
            const where = { runId: workflow.local.runId, at: now };
            return ending ? (0,_core_ledger_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseWrite */ .gv)(over, before.digest, ending, where) : over;
        });
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .yo))
            throw error;
        deps.host.log('error', error.message);
        await (0,_writes_js__WEBPACK_IMPORTED_MODULE_7__/* .tellNow */ .mx)(command, (0,_core_write_endings_js__WEBPACK_IMPORTED_MODULE_5__/* .lostWriteDraft */ .BA)(jobId, error.message, workflow.place.url, digest !== undefined));
        return _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .exitCodes */ .hS.failed;
    }
    const after = await world.ledger.load();
    const write = (after.kind !== 'unavailable' && (0,_core_ledger_js__WEBPACK_IMPORTED_MODULE_1__/* .findWrite */ .H1)(after.doc, before.digest)) || before;
    deps.host.page((0,_core_render_write_page_js__WEBPACK_IMPORTED_MODULE_4__/* .writePage */ .xv)(write, moment));
    await deps.host.print((0,_core_render_write_page_js__WEBPACK_IMPORTED_MODULE_4__/* .renderWrite */ .Yp)(write), 'write');
    if (!final.includes(write.status))
        await (0,_writes_js__WEBPACK_IMPORTED_MODULE_7__/* .tellNow */ .mx)(command, (0,_core_write_endings_js__WEBPACK_IMPORTED_MODULE_5__/* .unfinishedDraft */ .zw)(write, workflow.place.url));
    await (0,_writes_js__WEBPACK_IMPORTED_MODULE_7__/* .announceNow */ .OP)(command);
    return write.status === 'verified' ? _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .exitCodes */ .hS.done : _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .exitCodes */ .hS.failed;
}
/** This run only waited for its turn, and another has the write. */
function isAnothers({ applyRun, status }, { local }) {
    return status !== 'planned' && applyRun !== undefined && applyRun.id !== local.runId;
}
function findThis(ledger, { local }, jobId, digest) {
    if (digest !== undefined)
        return (0,_core_ledger_js__WEBPACK_IMPORTED_MODULE_1__/* .findWrite */ .H1)(ledger, digest);
    return ledger.writes.findLast(({ job, run }) => job.id === jobId && run.id === local.runId);
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
        return { reason: 'api-unavailable', detail: 'its run ended, and whether it was approved is not known' };
    const reviews = (0,_core_gate_js__WEBPACK_IMPORTED_MODULE_3__/* .reviewsOf */ .Nv)(approvals.value, environment);
    const rejected = reviews.find(({ state }) => state === 'rejected');
    if (rejected)
        return { reason: 'not-approved', detail: `${rejected.by.login} rejected it` };
    if (reviews.some(({ state }) => state === 'approved'))
        return { reason: 'expired', detail: 'it was approved, and its run ended before it was applied' };
    return { reason: 'not-approved', detail: 'its run ended before it was approved' };
}


/***/ })

};
