export const id = 56;
export const ids = [56];
export const modules = {

/***/ 9056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   settle: () => (/* binding */ settle)
/* harmony export */ });
/* harmony import */ var _core_ledger_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8365);
/* harmony import */ var _core_ledger_upkeep_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8802);
/* harmony import */ var _core_render_write_page_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7478);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9473);
/* harmony import */ var _writes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9679);
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
    const workflow = (0,_writes_js__WEBPACK_IMPORTED_MODULE_4__/* .requireRun */ .Fg)({ world, run });
    const jobId = deps.inputs.job ?? '';
    const digest = deps.inputs['plan-digest'];
    const loaded = await world.ledger.load();
    const moment = (0,_writes_js__WEBPACK_IMPORTED_MODULE_4__/* .writeMoment */ .GC)(deps, loaded, undefined);
    const command = { run, world, moment };
    const before = loaded.kind === 'unavailable' ? undefined : findThis(loaded.doc, workflow, jobId, digest);
    if (!before) {
        const why = loaded.kind === 'unavailable' ? loaded.problem : 'the ledger knows no plan of this run';
        deps.host.log('error', `the write ${jobId} did not come to its end: ${why}`);
        await (0,_writes_js__WEBPACK_IMPORTED_MODULE_4__/* .tellNow */ .mx)(command, lostDraft(jobId, why, workflow));
        return _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .exitCodes */ .hS.failed;
    }
    const rejection = before.status === 'planned' ? await rejectionOf(world, workflow, before) : undefined;
    try {
        await world.ledger.update((ledger) => {
            const over = (0,_core_ledger_upkeep_js__WEBPACK_IMPORTED_MODULE_1__/* .settle */ .G9)(ledger, moment, ({ id }) => id === workflow.local.runId);
            const where = { runId: workflow.local.runId, at: moment.now };
            return rejection
                ? (0,_core_ledger_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseWrite */ .gv)(over, before.digest, { reason: 'not-approved', detail: rejection }, where)
                : over;
        });
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo))
            throw error;
        deps.host.log('error', error.message);
        await (0,_writes_js__WEBPACK_IMPORTED_MODULE_4__/* .tellNow */ .mx)(command, lostDraft(jobId, error.message, workflow));
        return _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .exitCodes */ .hS.failed;
    }
    const after = await world.ledger.load();
    const write = (after.kind !== 'unavailable' && (0,_core_ledger_js__WEBPACK_IMPORTED_MODULE_0__/* .findWrite */ .H1)(after.doc, before.digest)) || before;
    deps.host.page((0,_core_render_write_page_js__WEBPACK_IMPORTED_MODULE_2__/* .writePage */ .xv)(write, moment));
    await deps.host.print((0,_core_render_write_page_js__WEBPACK_IMPORTED_MODULE_2__/* .renderWrite */ .Yp)(write, moment), 'write');
    if (!final.includes(write.status))
        await (0,_writes_js__WEBPACK_IMPORTED_MODULE_4__/* .tellNow */ .mx)(command, unfinishedDraft(write, workflow));
    await (0,_writes_js__WEBPACK_IMPORTED_MODULE_4__/* .announceNow */ .OP)(command);
    return write.status === 'verified' ? _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .exitCodes */ .hS.done : _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .exitCodes */ .hS.failed;
}
function findThis(ledger, { local }, jobId, digest) {
    if (digest !== undefined)
        return (0,_core_ledger_js__WEBPACK_IMPORTED_MODULE_0__/* .findWrite */ .H1)(ledger, digest);
    return ledger.writes.findLast(({ job, run }) => job.id === jobId && run.id === local.runId);
}
/** A rejected run ends without starting the job that would have said so. */
async function rejectionOf({ run }, { local }, write) {
    if (write.gate !== 'environment' || write.run.id !== local.runId)
        return undefined;
    const facts = await run?.facts(write.environment, write.gate);
    if (facts?.approvals.kind !== 'known')
        return undefined;
    const rejected = facts.approvals.value.find(({ state }) => state === 'rejected');
    return rejected && `${rejected.by.login} rejected it`;
}
function lostDraft(jobId, why, workflow) {
    return {
        reason: 'write',
        urgency: 'action',
        job: { id: jobId, name: jobId },
        headline: 'a write did not come to its end',
        facts: [why, 'whether anything was changed is not known: look at the run, and at the host'],
        link: { label: 'run', url: workflow.place.url },
    };
}
function unfinishedDraft(write, workflow) {
    const facts = write.status === 'planned'
        ? ['nothing was run: the run ended before it was approved']
        : ['applied, unverified: the job that verifies it did not end; a tick on the host does it later'];
    return {
        reason: 'write',
        urgency: 'action',
        job: write.job,
        headline: 'the run of a write ended without a verdict',
        facts,
        link: { label: 'run', url: workflow.place.url },
    };
}


/***/ })

};
