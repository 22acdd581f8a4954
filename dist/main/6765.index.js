export const id = 6765;
export const ids = [6765];
export const modules = {

/***/ 6765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   plan: () => (/* binding */ plan)
/* harmony export */ });
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6851);
/* harmony import */ var _core_writes_gate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1748);
/* harmony import */ var _core_writes_ledger_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9418);
/* harmony import */ var _core_writes_notices_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4766);
/* harmony import */ var _core_writes_plan_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9488);
/* harmony import */ var _core_render_write_page_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7478);
/* harmony import */ var _core_writes_ledger_upkeep_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8619);
/* harmony import */ var _core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(9715);
/* harmony import */ var _core_writes_write_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5332);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9473);
/* harmony import */ var _say_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(3212);
/* harmony import */ var _print_json_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(5611);
/* harmony import */ var _plan_document_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(577);
/* harmony import */ var _open_write_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(5040);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(499);
/* harmony import */ var _writes_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(4702);
/** `plan JOB`: what a write would do, for people to approve. Changes nothing but the ledger. */
















/** A run that waits for an approval ends after this long, whatever the jobs file says (docs: managing environments). */
const longestWaitMs = 30 * 86_400_000;
function plan(ports, inputs) {
    return (0,_writes_js__WEBPACK_IMPORTED_MODULE_12__/* .announceFailure */ .cX)(ports, inputs, 'failed', planWrite);
}
async function planWrite(run, inputs) {
    if (inputs['plan-digest'] !== undefined)
        throw (0,_problem_js__WEBPACK_IMPORTED_MODULE_11__/* .badRequest */ .l)((0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_13__/* .sentence */ .e)('plan-takes-no-digest'));
    const command = await (0,_open_write_js__WEBPACK_IMPORTED_MODULE_10__/* .openWrite */ .cT)(run, inputs);
    const { ports } = command;
    return ports.run ? planInRun(command, ports.run) : preview(command, inputs.json);
}
function expiryOf({ job }, now) {
    return now + Math.min(job.approval.maxAgeSeconds * 1000, longestWaitMs);
}
/** On the command line: to look at. It is in no ledger, so nobody can approve it. */
async function preview(command, asJson) {
    const { run, ports, job, context } = command;
    const expiresAt = expiryOf(command, context.now);
    const nowhere = { repository: '', commit: '', run: { id: '', requestedBy: '' }, expiresAt };
    const document = await (0,_plan_document_js__WEBPACK_IMPORTED_MODULE_9__/* .makePlan */ .Cs)(run, ports, command, job, nowhere);
    const say = await (0,_say_js__WEBPACK_IMPORTED_MODULE_14__/* .sayOn */ .v5)(run.host);
    const text = (0,_core_render_write_page_js__WEBPACK_IMPORTED_MODULE_5__/* .renderPlan */ .EG)(document, say);
    const { environment, gate } = job.approval;
    const waiting = { digest: '', job, environment, gate, requestedBy: '', expiresAt, ...rollbackOf(command) };
    refuseCut(command, text, (0,_core_render_write_page_js__WEBPACK_IMPORTED_MODULE_5__/* .planPage */ .jt)(document, waiting).blocks(say));
    if (asJson)
        await (0,_print_json_js__WEBPACK_IMPORTED_MODULE_15__/* .printJson */ .Q)(run.host, planDocument(document, { environment, gate }));
    else
        await run.host.print(text);
    run.host.log('notice', say((0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_13__/* .sentence */ .e)('plan-preview')));
    return _errors_js__WEBPACK_IMPORTED_MODULE_8__/* .exitCodes */ .hS.done;
}
/** The preview as JSON. Of variables it has only the names. */
function planDocument({ plan: { expiresAt, job, verification, ignored }, text }, gate) {
    return {
        ...commandDocument(job),
        ...gate,
        risk: job.risk,
        expiresAt: (0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .isoTime */ .Ly)(expiresAt),
        output: text,
        ignoredLines: ignored,
        verification: verification.map((read) => commandDocument(read)),
    };
}
function commandDocument({ id, argv, cwd, env, files }) {
    return {
        job: id,
        argv,
        cwd,
        variables: Object.keys(env),
        files: files.map(({ path, sha256 }) => ({ path, sha256 })),
    };
}
async function planInRun(command, workflow) {
    const { run, ports, job, context } = command;
    const { approval } = job;
    const refused = (refusal) => {
        run.host.verdict({ verdict: 'refused', environment: approval.environment });
        return (0,_writes_js__WEBPACK_IMPORTED_MODULE_12__/* .announceRefusal */ .GV)(command, refusal);
    };
    const facts = await workflow.facts(approval.environment, approval.gate, workflow.local.runId);
    const refusal = firstRefusal(command, workflow, facts);
    if (refusal)
        return refused(refusal);
    const unasked = (0,_core_writes_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .checkRequested */ .lq)(approval, facts);
    // The one dispatch that approves comes from one person; of an environment two may.
    if (unasked && approval.gate === 'dispatch')
        return refused(unasked);
    const say = await (0,_say_js__WEBPACK_IMPORTED_MODULE_14__/* .sayOn */ .v5)(run.host);
    if (unasked) {
        const detail = (0,_core_writes_write_js__WEBPACK_IMPORTED_MODULE_7__/* .detailLines */ .ZN)(unasked).map(say).join('\n');
        run.host.log('warning', say((0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_13__/* .sentence */ .e)('refusal-warned', { job: job.id, detail, fix: (0,_core_writes_notices_js__WEBPACK_IMPORTED_MODULE_3__/* .fixOf */ .BW)(unasked) })));
    }
    // An answer without these was refused above.
    const plannedAt = facts.clocks.kind === 'known' ? facts.clocks.value.github : context.now;
    const expiresAt = expiryOf(command, plannedAt);
    const asker = facts.run.kind === 'known' ? facts.run.value.actor.login : workflow.actor;
    const { repository, commit, runId } = workflow.local;
    const place = { repository, commit, run: { id: runId, requestedBy: asker }, expiresAt };
    const document = await (0,_plan_document_js__WEBPACK_IMPORTED_MODULE_9__/* .makePlan */ .Cs)(run, ports, command, job, place);
    const digest = ports.fileHashes.sha256((0,_core_writes_plan_js__WEBPACK_IMPORTED_MODULE_4__/* .planText */ .Pt)(document.plan));
    const record = recordOf(command, workflow, { digest, plannedAt, expiresAt, requestedBy: asker });
    const waiting = { ...record, status: 'planned', step: 1 };
    const text = (0,_core_render_write_page_js__WEBPACK_IMPORTED_MODULE_5__/* .renderPlan */ .EG)(document, say, waiting);
    const page = (0,_core_render_write_page_js__WEBPACK_IMPORTED_MODULE_5__/* .planPage */ .jt)(document, waiting, (0,_core_writes_notices_js__WEBPACK_IMPORTED_MODULE_3__/* .gateWithNote */ .Aw)(waiting, facts, unasked));
    refuseCut(command, text, page.blocks(say));
    // Once more: the plan command may have taken minutes.
    const later = (0,_core_writes_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .checkUnreviewed */ .Hb)(approval, await workflow.facts(approval.environment, approval.gate, runId));
    if (later)
        return refused(later);
    const taken = await reserveApproval(command, workflow);
    if (taken)
        return refused(taken);
    ports.plans.keep(digest, document);
    try {
        await ports.ledger.claim((ledger) => (0,_core_writes_ledger_js__WEBPACK_IMPORTED_MODULE_2__/* .addPlan */ .PY)((0,_core_writes_ledger_upkeep_js__WEBPACK_IMPORTED_MODULE_6__/* .catchUp */ .xA)(ledger, context), record));
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_8__/* .UserError */ .yo))
            throw error;
        return refused(await withdraw(command, workflow, digest, error.lines));
    }
    await run.host.print(text, 'plan');
    run.host.page(page);
    run.host.verdict({ verdict: 'planned', environment: approval.environment, digest });
    await (0,_writes_js__WEBPACK_IMPORTED_MODULE_12__/* .announceNow */ .OP)(command);
    return _errors_js__WEBPACK_IMPORTED_MODULE_8__/* .exitCodes */ .hS.done;
}
function firstRefusal({ loaded, job: { approval } }, { claimProblem }, facts) {
    const stateProblem = loaded.kind === 'unavailable' ? loaded.problem : claimProblem;
    // Which run this is comes first: on another branch there is no state to be had, and that is not what to fix.
    return ((0,_core_writes_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .checkRun */ .Q5)(facts) ??
        (stateProblem === undefined ? undefined : { reason: 'state-unavailable', detail: [stateProblem] }) ??
        (0,_core_writes_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .checkGate */ .Ks)(approval, facts) ??
        (0,_core_writes_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .checkUnreviewed */ .Hb)(approval, facts));
}
function recordOf(command, { local, place, keyMark, workflowUrl }, planned) {
    const { config, job } = command;
    return {
        ...planned,
        job: { id: job.id, name: job.name },
        environment: job.approval.environment,
        gate: job.approval.gate,
        run: place,
        commit: local.commit,
        ...(keyMark !== undefined && { keyMark }),
        verification: (0,_plan_document_js__WEBPACK_IMPORTED_MODULE_9__/* .verificationJobs */ .SX)(config, job).map(({ id }) => ({
            jobId: id,
            delayMs: 1000 * (job.after.find(({ jobId }) => jobId === id)?.delaySeconds ?? 0),
        })),
        ...(workflowUrl !== undefined && { workflowUrl }),
        ...rollbackOf(command),
    };
}
/**
 * Keeps the approval of this run for this plan: it would count for two plans. The ledger knows those of this host, the cache
 * those of all, for a week.
 */
async function reserveApproval({ loaded, job }, workflow) {
    const { environment } = job.approval;
    const known = loaded.kind === 'loaded' && (0,_core_writes_ledger_js__WEBPACK_IMPORTED_MODULE_2__/* .plannedIn */ .Y0)(loaded.doc, workflow.local.runId, environment);
    const claim = known ? { kind: 'taken' } : await workflow.claimPlan(environment);
    if (claim.kind === 'taken')
        return {
            reason: 'plan-changed',
            detail: [(0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_13__/* .sentence */ .e)('environment-planned', { environment, ...(known && { job: known.job.id }) })],
        };
    return claim.kind === 'failed'
        ? { reason: 'state-unavailable', detail: [(0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_13__/* .sentence */ .e)('plan-not-reserved', { why: claim.why })] }
        : undefined;
}
/** The plan may have been saved where its answer did not come from: nobody is to approve it. */
async function withdraw(command, { place }, digest, detail) {
    const refusal = { reason: 'state-unavailable', detail };
    const { self, now } = command.context;
    await (0,_writes_js__WEBPACK_IMPORTED_MODULE_12__/* .tryLedger */ .X_)(command, (ledger) => (0,_core_writes_ledger_js__WEBPACK_IMPORTED_MODULE_2__/* .withdrawApply */ .FI)(ledger, digest, refusal, { self, now, run: place }));
    return refusal;
}
/** What cannot be shown whole, in the log and in the summary, is not planned. */
function refuseCut({ run, job }, text, page) {
    const cut = (0,_core_render_write_page_js__WEBPACK_IMPORTED_MODULE_5__/* .excess */ .Mm)(page) ?? (0,_core_render_write_page_js__WEBPACK_IMPORTED_MODULE_5__/* .excess */ .Mm)([text]);
    if (cut)
        throw (0,_problem_js__WEBPACK_IMPORTED_MODULE_11__/* .problem */ .C)((0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_13__/* .sentence */ .e)('page-too-long', { job: job.id, ...cut }));
    if (run.host.secrets.wouldMask([text, ...page].join('\n')))
        throw (0,_problem_js__WEBPACK_IMPORTED_MODULE_11__/* .problem */ .C)((0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_13__/* .sentence */ .e)('page-masked', { job: job.id }));
}
/** The write that is offered when this one goes wrong. */
function rollbackOf({ config, job }) {
    const named = job.after.filter(({ when }) => when === 'failure').map(({ jobId }) => jobId);
    const back = config.jobs.find(({ id, kind }) => kind === 'one_shot_write' && named.includes(id));
    return back ? { wayBack: back.id } : {};
}


/***/ })

};
