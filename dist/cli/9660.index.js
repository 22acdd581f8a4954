export const id = 9660;
export const ids = [9660];
export const modules = {

/***/ 9660:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openWriteTexts: () => (/* binding */ openWriteTexts),
/* harmony export */   reconcileWrites: () => (/* binding */ reconcileWrites),
/* harmony export */   takeOverWrites: () => (/* binding */ takeOverWrites)
/* harmony export */ });
/* harmony import */ var _core_writes_ledger_upkeep_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8619);
/* harmony import */ var _core_writes_plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9488);
/* harmony import */ var _core_writes_notices_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4766);
/* harmony import */ var _core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9715);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9473);
/* harmony import */ var _say_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3212);
/* harmony import */ var _writes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4702);
/** The writes in a tick: announces steps that were not announced, and does overdue verifications. It never applies. */







/** Lines about what was applied and is not verified, for every report, and about what waits for approval. Changes nothing. */
async function openWriteTexts(run, zone) {
    const { ledger } = await run.openWrites();
    const loaded = await ledger.load();
    if (loaded.kind === 'unavailable')
        return { openWrites: [], waitingWrites: [] };
    return { openWrites: (0,_core_writes_notices_js__WEBPACK_IMPORTED_MODULE_2__/* .openWriteLines */ .jS)(loaded.doc, zone), waitingWrites: (0,_core_writes_notices_js__WEBPACK_IMPORTED_MODULE_2__/* .waitingWriteLines */ .SF)(loaded.doc, zone) };
}
/** Updates the ledger for the time that passed, and queues the announcements. False when that failed. */
async function reconcileWrites(run, context) {
    const ports = await run.openWrites();
    const loaded = await ports.ledger.load();
    if (loaded.kind === 'unavailable') {
        const say = await (0,_say_js__WEBPACK_IMPORTED_MODULE_5__/* .sayOn */ .v5)(run.host);
        run.host.log('error', say((0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('ledger-unusable', { why: loaded.problem })));
        return false;
    }
    const known = { ...context, dead: (0,_writes_js__WEBPACK_IMPORTED_MODULE_4__/* .writeContext */ .pv)(run, loaded, {}).dead };
    const isSaved = await (0,_writes_js__WEBPACK_IMPORTED_MODULE_4__/* .tryLedger */ .X_)({ run, ports }, (ledger) => (0,_core_writes_ledger_upkeep_js__WEBPACK_IMPORTED_MODULE_0__/* .catchUp */ .xA)(ledger, known));
    return isSaved && (0,_writes_js__WEBPACK_IMPORTED_MODULE_4__/* .announceSteps */ .V_)(run, ports, context);
}
/** A write that was planned from another jobs file is verified by its ticks while that file is there, unless this one has it too. */
function isOfThisFile({ paths, inspector }, jobsFile, plan) {
    const { path } = plan.config;
    return (path === paths.configFile || inspector.look(path).kind === 'missing' || (0,_core_writes_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .declaresWrite */ .jT)(jobsFile, plan));
}
/** Verifies what should have been verified half an hour ago. False when something of it failed. */
async function takeOverWrites(run, config, context) {
    const ports = await run.openWrites();
    const loaded = await ports.ledger.load();
    if (loaded.kind === 'unavailable')
        return false;
    // Another host's write is verified there: here its reads would look at something else.
    const late = [];
    for (const write of (0,_core_writes_ledger_upkeep_js__WEBPACK_IMPORTED_MODULE_0__/* .overdue */ .TU)(loaded.doc, context.now)) {
        const plan = (await (0,_writes_js__WEBPACK_IMPORTED_MODULE_4__/* .trustedPlan */ .d$)(ports, write.digest))?.plan;
        if (plan && isOfThisFile(run, config, plan))
            late.push(write);
    }
    if (late.length === 0)
        return true;
    const { verifyWrite } = await Promise.all(/* import() */[__webpack_require__.e(2856), __webpack_require__.e(6112), __webpack_require__.e(206), __webpack_require__.e(8371)]).then(__webpack_require__.bind(__webpack_require__, 8371));
    let good = true;
    for (const write of late) {
        run.host.info(`verifying ${write.job.id}: its own verification never ran`);
        try {
            await verifyWrite({ run, ports, config, context }, write, { isPatient: false });
        }
        catch (error) {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo))
                throw error;
            run.host.log('error', error.lines.map(await (0,_say_js__WEBPACK_IMPORTED_MODULE_5__/* .sayOn */ .v5)(run.host)).join('\n'));
            good = false;
        }
    }
    const queued = await (0,_writes_js__WEBPACK_IMPORTED_MODULE_4__/* .announceSteps */ .V_)(run, ports, context);
    const state = await run.state.load();
    return queued && good && state.kind !== 'unavailable' && (await run.reporter.deliver(state.doc, context));
}


/***/ })

};
