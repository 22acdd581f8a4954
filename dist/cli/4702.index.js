export const id = 4702;
export const ids = [4702];
export const modules = {

/***/ 4702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GV: () => (/* binding */ announceRefusal),
/* harmony export */   OP: () => (/* binding */ announceNow),
/* harmony export */   V_: () => (/* binding */ announceSteps),
/* harmony export */   Ws: () => (/* binding */ reread),
/* harmony export */   X_: () => (/* binding */ tryLedger),
/* harmony export */   au: () => (/* binding */ openLedger),
/* harmony export */   cX: () => (/* binding */ announceFailure),
/* harmony export */   d$: () => (/* binding */ trustedPlan),
/* harmony export */   hg: () => (/* binding */ announceDraft),
/* harmony export */   pv: () => (/* binding */ writeContext),
/* harmony export */   r8: () => (/* binding */ logRefusal)
/* harmony export */ });
/* harmony import */ var _core_jobs_environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2278);
/* harmony import */ var _core_text_fingerprint_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(5388);
/* harmony import */ var _core_text_words_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(7641);
/* harmony import */ var _core_writes_ledger_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9418);
/* harmony import */ var _core_writes_ledger_upkeep_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8619);
/* harmony import */ var _core_writes_ledger_codec_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5645);
/* harmony import */ var _core_state_state_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1012);
/* harmony import */ var _core_writes_plan_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9488);
/* harmony import */ var _core_notices_outbox_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9879);
/* harmony import */ var _core_writes_notices_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4766);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9473);
/* harmony import */ var _say_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3212);
/** What plan, apply, verify and the tick have in common: the ledger, and telling people what it says. */












/**
 * A step of the chain in a workflow that ends before it could say anything: has a verdict all the same, and people are
 * told. Nothing was run. A verdict that `work` gave before it failed stays.
 */
async function announceFailure(run, inputs, verdict, work) {
    let given;
    const host = {
        ...run.host,
        verdict(outcome) {
            given = outcome.verdict;
            run.host.verdict(outcome);
        },
    };
    try {
        return await work({ ...run, host }, inputs);
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_8__/* .UserError */ .yo) || !run.workflow)
            throw error;
        if (given !== undefined && given !== 'refused')
            throw error;
        const { command, job: id = '' } = inputs;
        if (given === undefined)
            run.host.verdict({ verdict, environment: '' });
        const context = run.state.context(_core_state_state_js__WEBPACK_IMPORTED_MODULE_4__/* .stateCodec */ .A.empty());
        await announceDraft({ run, context }, (0,_core_writes_notices_js__WEBPACK_IMPORTED_MODULE_7__/* .brokenOffDraft */ .Os)(command, id, error.lines));
        throw error;
    }
}
async function openLedger(run, { config, jobsText }) {
    const ports = await run.openWrites();
    const loaded = await ports.ledger.load();
    return { run, ports, config, jobsText, loaded, context: writeContext(run, loaded, config) };
}
/** The moment, which knows who is behind the writes that are under way and which of them are unverified. */
function writeContext({ state, knownFiles }, loaded, settings) {
    const ledger = loaded.kind === 'unavailable' ? _core_writes_ledger_codec_js__WEBPACK_IMPORTED_MODULE_3__/* .ledgerCodec */ .C.empty() : loaded.doc;
    const options = { settings, owners: (0,_core_writes_ledger_js__WEBPACK_IMPORTED_MODULE_1__/* .ownersOf */ .rF)(ledger), file: knownFiles.own(_core_state_state_js__WEBPACK_IMPORTED_MODULE_4__/* .stateCodec */ .A.empty()) };
    const context = state.context(_core_state_state_js__WEBPACK_IMPORTED_MODULE_4__/* .stateCodec */ .A.empty(), options);
    return { ...context, openWrites: (0,_core_writes_notices_js__WEBPACK_IMPORTED_MODULE_7__/* .openWriteLines */ .jS)(ledger, context) };
}
/**
 * Queues what the ledger has to tell and nobody was told yet, and saves that it is queued. The same notice has the
 * same id whoever queues it, so a crash in between makes a repeat that people recognize. False when that failed.
 */
async function announceSteps(run, ports, context) {
    const loaded = await ports.ledger.load();
    if (loaded.kind === 'unavailable')
        return false;
    const ledger = loaded.doc;
    const steps = (0,_core_writes_notices_js__WEBPACK_IMPORTED_MODULE_7__/* .unannounced */ .FP)(ledger);
    const reminders = (0,_core_writes_ledger_upkeep_js__WEBPACK_IMPORTED_MODULE_2__/* .forgotten */ .Nq)(ledger, context.now).filter((write) => !steps.includes(write));
    const { incidents } = ledger;
    if (steps.length === 0 && reminders.length === 0 && incidents.length === 0)
        return true;
    const plans = await shownPlans(ports, steps, () => (0,_say_js__WEBPACK_IMPORTED_MODULE_9__/* .sayIn */ .dx)(run.language));
    const notices = [
        ...steps.map((write) => (0,_core_writes_notices_js__WEBPACK_IMPORTED_MODULE_7__/* .stepNotice */ .B3)(write, (digest) => plans.get(digest), context)),
        ...reminders.map((write) => (0,_core_writes_notices_js__WEBPACK_IMPORTED_MODULE_7__/* .reminderNotice */ .DK)(write, context)),
        ...incidents.map((event) => (0,_core_writes_notices_js__WEBPACK_IMPORTED_MODULE_7__/* .corruptionNotice */ .Af)(event, context)),
    ].map((notice) => linkedHere(notice, run.host.env));
    const queue = (state) => (0,_core_notices_outbox_js__WEBPACK_IMPORTED_MODULE_6__/* .enqueueNotices */ .Wh)(state, notices, context);
    const saved = await run.state.tryUpdate(queue);
    if (!saved) {
        await run.reporter.deliverUnsaved(queue(_core_state_state_js__WEBPACK_IMPORTED_MODULE_4__/* .stateCodec */ .A.empty()), context);
        return false;
    }
    const told = { steps, reminded: reminders.map(({ digest }) => digest), incidents };
    await tryLedger({ run, ports }, (latest) => (0,_core_writes_ledger_upkeep_js__WEBPACK_IMPORTED_MODULE_2__/* .markAnnounced */ .hK)(latest, told, context.now));
    return true;
}
/** False when the ledger cannot be saved, which is logged. */
async function tryLedger({ run, ports }, change) {
    try {
        await ports.ledger.update(change);
        return true;
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_8__/* .UserError */ .yo))
            throw error;
        run.host.log('error', error.lines.map(await (0,_say_js__WEBPACK_IMPORTED_MODULE_9__/* .sayOn */ .v5)(run.host)).join('\n'));
        return false;
    }
}
/** The plans that are shown: of those that wait. */
async function shownPlans(ports, steps, sayer) {
    const plans = new Map();
    for (const { digest, status } of steps) {
        const document = status === 'planned' ? await trustedPlan(ports, digest) : undefined;
        if (!document)
            continue;
        const { shownPlan } = await Promise.all(/* import() */[__webpack_require__.e(2856), __webpack_require__.e(7186)]).then(__webpack_require__.bind(__webpack_require__, 7186));
        plans.set(digest, { ...document, shown: shownPlan(document, await sayer()) });
    }
    return plans;
}
/** Without a link that leads elsewhere than to the Actions of this repository: the ledger may be an older one, or edited. */
function linkedHere(notice, env) {
    if (!notice.link || (0,_core_jobs_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .isActionsPage */ .z_)(notice.link.url, env))
        return notice;
    const { link: _, ...rest } = notice;
    return rest;
}
/** Tells what the ledger has to tell, now. True when all was taken. */
async function announceNow(command) {
    const { run, ports, context } = command;
    const ledger = await ports.ledger.load();
    const openWrites = ledger.kind === 'unavailable' ? [] : (0,_core_writes_notices_js__WEBPACK_IMPORTED_MODULE_7__/* .openWriteLines */ .jS)(withoutUnannounced(ledger.doc), context);
    const now = { ...context, openWrites };
    const queued = await announceSteps(run, ports, now);
    const state = await run.state.load();
    const delivered = state.kind !== 'unavailable' && (await deliverOwn(run, state.doc, now));
    return queued && delivered;
}
/** Without the writes whose notice says it itself. */
function withoutUnannounced(ledger) {
    const told = (0,_core_writes_notices_js__WEBPACK_IMPORTED_MODULE_7__/* .unannounced */ .FP)(ledger);
    return { ...ledger, writes: ledger.writes.filter((write) => !told.includes(write)) };
}
/** A tick may be delivering the rest right now. */
async function deliverOwn({ reporter }, state, context) {
    const only = (entry) => (0,_core_writes_notices_js__WEBPACK_IMPORTED_MODULE_7__/* .isWriteNotice */ ._E)(entry) || (0,_core_notices_outbox_js__WEBPACK_IMPORTED_MODULE_6__/* .isQueuedBy */ .bl)(entry, context.runId);
    try {
        return await reporter.deliver(state, context, { only });
    }
    finally {
        await reporter.logUndelivered();
    }
}
/** A plan kept on this host, when it still is what its digest says. */
async function trustedPlan({ plans, fileHashes }, digest) {
    const document = plans.read(digest);
    if (!document || fileHashes.sha256((0,_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .attempt */ .CD)(() => (0,_core_writes_plan_js__WEBPACK_IMPORTED_MODULE_5__/* .planText */ .Pt)(document.plan)) ?? '') !== digest)
        return undefined;
    const { output, ignored } = document.plan;
    // The engine of the patterns is large, and a tick seldom has a plan to look at.
    const { countedLines } = await Promise.all(/* import() */[__webpack_require__.e(2856), __webpack_require__.e(7186)]).then(__webpack_require__.bind(__webpack_require__, 7186));
    const isSame = output === null || fileHashes.sha256(countedLines(document.text, ignored)) === output;
    return isSame ? document : undefined;
}
/** Logs a refusal of a write that the ledger knows nothing of, tells it, and returns the exit code. */
async function announceRefusal(command, refusal) {
    const { job, ports } = command;
    await logRefusal(command, refusal);
    await announceDraft(command, (0,_core_writes_notices_js__WEBPACK_IMPORTED_MODULE_7__/* .refusalDraft */ ._N)(job, refusal, ports.run?.workflowUrl ?? ports.run?.place.url));
    return _errors_js__WEBPACK_IMPORTED_MODULE_8__/* .exitCodes */ .hS.failed;
}
/** Tells something that is in no ledger. */
async function announceDraft({ run, context }, draft) {
    const id = `${context.runId}-n${(0,_core_text_fingerprint_js__WEBPACK_IMPORTED_MODULE_10__/* .fingerprint */ .Rj)((0,_core_text_words_js__WEBPACK_IMPORTED_MODULE_11__/* .keyOfWords */ .a)(draft.headline)).slice(0, 4)}`;
    const notice = linkedHere({ ...draft, id, at: context.now }, run.host.env);
    const queue = (state) => (0,_core_notices_outbox_js__WEBPACK_IMPORTED_MODULE_6__/* .enqueueNotices */ .Wh)(state, [notice], context);
    const saved = await run.state.tryUpdate(queue);
    if (saved)
        await deliverOwn(run, saved, context);
    else
        await run.reporter.deliverUnsaved(queue(_core_state_state_js__WEBPACK_IMPORTED_MODULE_4__/* .stateCodec */ .A.empty()), context);
}
async function logRefusal({ run, job }, refusal) {
    run.host.log('error', (0,_core_writes_notices_js__WEBPACK_IMPORTED_MODULE_7__/* .refusalText */ .Kw)(refusal, job.id, await (0,_say_js__WEBPACK_IMPORTED_MODULE_9__/* .sayOn */ .v5)(run.host)));
}
/** The write as the ledger knows it now. */
async function reread({ ports }, digest) {
    const loaded = await ports.ledger.load();
    return loaded.kind === 'unavailable' ? undefined : (0,_core_writes_ledger_js__WEBPACK_IMPORTED_MODULE_1__/* .findWrite */ .H1)(loaded.doc, digest);
}


/***/ }),

/***/ 4766:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Af: () => (/* binding */ corruptionNotice),
/* harmony export */   Aw: () => (/* binding */ gateWithNote),
/* harmony export */   B3: () => (/* binding */ stepNotice),
/* harmony export */   BA: () => (/* binding */ lostWriteDraft),
/* harmony export */   BW: () => (/* binding */ fixOf),
/* harmony export */   Cg: () => (/* binding */ unsavedDraft),
/* harmony export */   DK: () => (/* binding */ reminderNotice),
/* harmony export */   FP: () => (/* binding */ unannounced),
/* harmony export */   G: () => (/* binding */ approvedFact),
/* harmony export */   Gt: () => (/* binding */ elsewhereDraft),
/* harmony export */   Kw: () => (/* binding */ refusalText),
/* harmony export */   Os: () => (/* binding */ brokenOffDraft),
/* harmony export */   SF: () => (/* binding */ waitingWriteLines),
/* harmony export */   _E: () => (/* binding */ isWriteNotice),
/* harmony export */   _N: () => (/* binding */ refusalDraft),
/* harmony export */   bp: () => (/* binding */ gateText),
/* harmony export */   jS: () => (/* binding */ openWriteLines),
/* harmony export */   lW: () => (/* binding */ annotationOf),
/* harmony export */   zw: () => (/* binding */ unfinishedDraft)
/* harmony export */ });
/* harmony import */ var _text_clean_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(229);
/* harmony import */ var _text_fingerprint_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5388);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6851);
/* harmony import */ var _notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9715);
/* harmony import */ var _text_words_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7641);
/* harmony import */ var _ledger_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9418);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9488);
/* harmony import */ var _text_redact_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7827);
/* harmony import */ var _text_visible_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(38);
/* harmony import */ var _write_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5332);
/** Notices of writes and their sentences: each step once, reminders, and one line while unverified. Pure. */










/** Lines of a difference in a message. */
const mostLines = 12;
/** Length of a command in a message. */
const mostOfCommand = 500;
// --- Facts, also for the summary and the log.
/** Command, working folder and risk. */
function planFacts({ plan }) {
    const { job, namespace } = plan;
    // Each word by itself: a secret does not span words, but a mask could hide something.
    const words = `[${(0,_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .shownWords */ .vU)(job.argv).map(_text_redact_js__WEBPACK_IMPORTED_MODULE_4__/* .redact */ .E$).join(',')}]`;
    return [
        (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('plan-runs', { words: (0,_text_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(words, mostOfCommand) }),
        ...(words.length > mostOfCommand ? [(0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('plan-cut')] : []),
        (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('plan-where', { namespace, folder: (0,_text_visible_js__WEBPACK_IMPORTED_MODULE_7__/* .visible */ .RK)(job.cwd) }),
        (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('plan-risk', { risk: job.risk }),
    ];
}
function gateText({ gate, environment }) {
    return gate === 'environment'
        ? (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('gate-environment', { environment: (0,_text_redact_js__WEBPACK_IMPORTED_MODULE_4__/* .cleanLine */ .Ow)(environment, 60) })
        : (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('gate-dispatch');
}
/** The gate with GitHub's settings, for the approver. `unasked`: why one approval is not enough. */
function gateWithNote(write, { environment }, unasked) {
    const gate = gateText(write);
    if (environment.kind === 'failed' || environment.value.kind === 'missing')
        return gate;
    const { reviewers, preventsSelfReview } = environment.value;
    const people = reviewers.map(shownLogin);
    if (people.length === 0)
        return gate;
    const why = unasked && (0,_write_js__WEBPACK_IMPORTED_MODULE_5__/* .detailLines */ .ZN)(unasked)[0];
    return (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('gate-with-note', {
        gate,
        people: people.reduce((first, next) => (first === '' ? next : (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('either', { first, next })), ''),
        self: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)(preventsSelfReview ? 'not-by-requester' : 'requester-may-approve'),
        ...(why !== undefined && { more: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('two-must-approve', { why }) }),
    });
}
function approvedFact({ approvedBy = [], gate, environment }) {
    const people = approvedBy.map(shownLogin).join(', ');
    return gate === 'environment'
        ? (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('approved-by', { people, environment: (0,_text_redact_js__WEBPACK_IMPORTED_MODULE_4__/* .cleanLine */ .Ow)(environment, 60) })
        : (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('approved-by-dispatch', { people });
}
const shownLogin = (login) => (0,_text_redact_js__WEBPACK_IMPORTED_MODULE_4__/* .cleanLine */ .Ow)(login, 60);
const gateFact = (write) => (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('approval', {
    gate: gateText(write),
    ...(write.gate === 'dispatch' && { digest: write.digest }),
});
const untilFact = ({ expiresAt }, context) => (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('approve-until', {
    date: new Date(expiresAt).toISOString().slice(0, 10),
    time: (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .clockTime */ .qo)(expiresAt, context.zone, context),
});
const requesterFact = ({ requestedBy }) => (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('requested-by', { person: shownLogin(requestedBy) });
const digestFact = ({ digest }) => (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('plan-digest', { digest: (0,_write_js__WEBPACK_IMPORTED_MODULE_5__/* .shortDigest */ .VK)(digest) });
const endFact = (ending) => (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('command-ended', { ending });
const endFacts = (write) => [
    ...(write.ending === undefined ? [] : [endFact(write.ending)]),
    approvedFact(write),
    digestFact(write),
];
const verifyCommand = ({ job }) => `ops-framework verify ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .shellWord */ .r7)(job.id)}`;
const readsOf = ({ verification }) => verification.map(({ jobId }) => jobId).join(', ');
// --- Links.
const reviewLink = ({ gate, run, workflowUrl }) => ({
    label: 'review',
    url: gate === 'environment' ? run.url : (workflowUrl ?? run.url),
});
const runLink = ({ applyRun, run }) => ({
    label: 'run',
    url: (applyRun ?? run).url,
});
const cleanFact = (line) => (0,_text_words_js__WEBPACK_IMPORTED_MODULE_8__/* .withTexts */ .j)(line, (text) => (0,_text_redact_js__WEBPACK_IMPORTED_MODULE_4__/* .cleanLine */ .Ow)(text));
// --- Steps of a write.
/** Steps without a notice: reported with the next step. */
const silent = ['applying', 'verifying'];
/** Writes whose last step was not announced. */
function unannounced(ledger) {
    return ledger.writes.filter((write) => write.step > (write.announcedStep ?? 0) && !silent.includes(write.status));
}
/** The notice of a write's last step. The same step has the same id in every process. */
function stepNotice(write, planOf, context) {
    const { digest, step, status, refusal } = write;
    // The status is part of the id: two diverged hosts may have the same step count.
    const name = refusal?.step === step ? 'refused' : status;
    const id = `w-${(0,_write_js__WEBPACK_IMPORTED_MODULE_5__/* .shortDigest */ .VK)(digest)}-${name}-${step}`;
    return { id, at: context.now, ...stepDraft(write, planOf(digest), context) };
}
function stepDraft(write, plan, context) {
    const { status, refusal, ending, verifyAt = context.now } = write;
    if (refusal?.step === write.step)
        return refusedDraft(write, refusal, context);
    switch (status) {
        case 'planned':
            return plannedDraft(write, plan, context);
        case 'superseded':
            return unrunDraft(write, (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('write-superseded'));
        case 'expired':
            return unrunDraft(write, (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('plan-expired'));
        case 'applied':
            return (write.verifyTries ?? 0) === 0
                ? endDraft(write, 'info', (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('applied-unverified'), [
                    (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('verification-from', {
                        time: (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .clockTime */ .qo)(verifyAt, context.zone, context),
                        jobs: readsOf(write),
                    }),
                ])
                : endDraft(write, 'action', (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('applied-without-verdict'), [
                    (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('to-verify', { command: verifyCommand(write) }),
                ]);
        case 'failed':
            return withRollback(write, endDraft(write, 'action', (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('write-failed', { ...(ending !== undefined && { ending }) }), [
                (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('not-retried'),
            ]));
        case 'undetermined':
            return withRollback(write, endDraft(write, 'action', (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('write-undetermined'), [
                (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('never-repeated', { command: verifyCommand(write) }),
            ]));
        case 'verified':
            return { ...endDraft(write, 'info', (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('write-verified')), reason: 'verified' };
        case 'verification-failed':
            return withRollback(write, endDraft(write, 'action', (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('verification-failed')));
        case 'refused':
            return unrunDraft(write, (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('write-refused'));
        default:
            return unrunDraft(write, (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('write-status', { status }));
    }
}
/** All notices of writes have these in common. */
function writeDraft(job, urgency, headline, facts, link) {
    return { reason: 'write', urgency, job: (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .named */ .KT)(job), headline, facts, ...(link && { link }) };
}
function plannedDraft(write, document, context) {
    const shown = (document?.shown ?? []).map(_text_redact_js__WEBPACK_IMPORTED_MODULE_4__/* .redact */ .E$).join('\n');
    const limit = _text_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .outputLimit */ .pX - 100;
    const isCut = shown.length > limit;
    const output = isCut ? (0,_text_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(shown, limit) : shown;
    const facts = [
        ...(isCut ? [(0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('plan-output-cut')] : []),
        ...(document ? planFacts(document) : [(0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('plan-in-summary')]),
        gateFact(write),
        requesterFact(write),
        untilFact(write, context),
        (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('verified-by', { jobs: readsOf(write) }),
        digestFact(write),
    ];
    const draft = writeDraft(write.job, 'action', (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('write-waits'), facts, reviewLink(write));
    return { ...draft, ...(output !== '' && { output }) };
}
/** Nothing was run. */
function unrunDraft(write, headline) {
    const facts = [(0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('nothing-run'), requesterFact(write), digestFact(write)];
    return writeDraft(write.job, 'info', headline, facts);
}
/** The command, its verification, or both have ended. */
function endDraft(write, urgency, headline, more = []) {
    const { findings = [], output } = write;
    const facts = [...findings, ...endFacts(write), ...more];
    const draft = writeDraft(write.job, urgency, headline, facts, runLink(write));
    return { ...draft, ...(output !== undefined && { output }) };
}
/** Offers the rollback: a write like any other, planned on the page of the workflow. */
function withRollback({ wayBack: id, workflowUrl: url }, draft) {
    if (id === undefined)
        return draft;
    const facts = [...draft.facts, (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('rollback', { job: id })];
    return { ...draft, facts, ...(url !== undefined && { link: { label: 'start', url } }) };
}
// --- Refusals, explained in docs/writes.md.
/** A rejected plan must not be approved again. */
function fixOf({ reason, isRejected = false }) {
    return (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)(isRejected ? 'fix-rejected' : `fix-${reason}`);
}
/** The refusal for the log, as an annotation. */
function refusalText(refusal, jobId, say) {
    const detail = (0,_write_js__WEBPACK_IMPORTED_MODULE_5__/* .detailLines */ .ZN)(refusal).map(say).join('\n');
    return say((0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('refusal-logged', { job: jobId, reason: refusal.reason, detail, fix: fixOf(refusal) }));
}
/** Refusal of a write that may not be in the ledger. `url`: page to try again. */
function refusalDraft(job, refusal, url) {
    const { reason } = refusal;
    const lines = (0,_write_js__WEBPACK_IMPORTED_MODULE_5__/* .detailLines */ .ZN)(refusal);
    const left = lines.length - mostLines;
    const facts = [
        ...lines.slice(0, mostLines).map(cleanFact),
        ...(left > 0 ? [(0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('lines-in-log', { count: left })] : []),
        fixOf(refusal),
        (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)(reason === 'already-applied' ? 'attempt-ran-nothing' : 'nothing-run'),
    ];
    const link = url === undefined ? undefined : { label: 'start', url };
    return writeDraft(job, 'action', (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('write-refused', { reason }), facts, link);
}
function refusedDraft(write, refusal, context) {
    const draft = refusalDraft(write.job, refusal, write.workflowUrl ?? write.run.url);
    const until = write.status === 'planned' ? [untilFact(write, context)] : [];
    return { ...draft, facts: [...draft.facts, ...until, digestFact(write)] };
}
// --- Reminders and reports.
/** A plan that waits for approval, or an unverified write. */
function reminderNotice(write, context) {
    const { plannedAt, finishedAt = plannedAt } = write;
    const id = `w-${(0,_write_js__WEBPACK_IMPORTED_MODULE_5__/* .shortDigest */ .VK)(write.digest)}-r${Math.floor((context.now - plannedAt) / 3_600_000)}`;
    const draft = write.status === 'planned'
        ? writeDraft(write.job, 'action', (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('write-still-waits', { ms: context.now - plannedAt }), [gateFact(write), untilFact(write, context), digestFact(write)], reviewLink(write))
        : writeDraft(write.job, 'action', (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('write-unverified', { ms: context.now - finishedAt }), [...endFacts(write), (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('to-verify', { command: verifyCommand(write) })], runLink(write));
    return { id, at: context.now, ...draft };
}
/** Damage of the ledger. The same event has the same id in every process. */
function corruptionNotice({ at, message }, context) {
    return {
        id: `w-${(0,_text_fingerprint_js__WEBPACK_IMPORTED_MODULE_9__/* .fingerprint */ .Rj)(`${at} ${(0,_text_words_js__WEBPACK_IMPORTED_MODULE_8__/* .keyOfWords */ .a)(message)}`).slice(0, 8)}`,
        at: context.now,
        reason: 'state',
        urgency: 'alert',
        headline: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('ledger-damaged'),
        facts: [message],
    };
}
/** Whether a write command delivers this notice: its own, and those an earlier one could not deliver. */
function isWriteNotice({ notice }) {
    return notice.id.startsWith('w-');
}
/** Unverified writes, one line each in every report. */
function openWriteLines(ledger, context) {
    return ledger.writes.filter(_ledger_js__WEBPACK_IMPORTED_MODULE_2__/* .isUnverified */ .sU).map((write) => {
        const isApplied = write.status === 'applied' || write.before === 'applied';
        const key = isApplied ? 'open-applied' : 'open-undetermined';
        return openLine(write.before === 'verification-failed' ? 'open-verifying' : key, write, context);
    });
}
/** The same for writes that wait for approval. */
function waitingWriteLines({ writes }, context) {
    const waiting = writes.filter((write) => (0,_ledger_js__WEBPACK_IMPORTED_MODULE_2__/* .isOpen */ .nT)(write) && write.status === 'planned');
    return waiting.map((write) => openLine('open-waiting', write, context));
}
function openLine(key, { job, plannedAt, finishedAt = plannedAt }, context) {
    const { id, name } = (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .named */ .KT)(job);
    const time = (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .clockTime */ .qo)(finishedAt, context.zone, context);
    return (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)(key, { name: name === id ? id : `${name} (${id})`, time });
}
// --- Unfinished writes.
/** The same for the log, as an annotation. */
function annotationOf({ headline, facts }, jobId, say) {
    return `${jobId}: ${say(headline)}: ${facts.map(say).join('; ')}`;
}
/** The outcome of its run is unknown; without a plan nothing was run. `url`: page of the run. */
function lostWriteDraft(jobId, why, url, hasPlan) {
    const outcome = (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)(hasPlan ? 'unknown-whether-changed' : 'no-plan-to-apply');
    return writeDraft({ id: jobId }, 'action', (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('write-outcome-unknown'), [why, outcome], {
        label: 'run',
        url,
    });
}
/** The run has ended, and the write waits or is unverified. */
function unfinishedDraft({ job, status, expiresAt }, url) {
    const fact = status === 'planned'
        ? (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('nothing-run-waits', { time: new Date(expiresAt).toISOString() })
        : (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('tick-verifies');
    return writeDraft(job, 'action', (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('write-run-undecided'), [fact], {
        label: 'run',
        url,
    });
}
/** A run that did nothing because another one has the write. */
function elsewhereDraft({ job, applyRun }, url) {
    return writeDraft(job, 'info', (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('write-run-idle'), [(0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('another-run-has-it')], {
        label: 'run',
        url: applyRun?.url ?? url,
    });
}
/** Only this process knows: the ledger has it in progress, and a tick will make it undetermined. */
function unsavedDraft(job, digest, { status, ending, output, }) {
    const facts = [endFact(ending), digestFact({ digest })];
    return {
        ...writeDraft(job, 'action', (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('write-unsaved', { status }), facts),
        ...(output !== '' && { output }),
    };
}
/** A step failed early: an invalid jobs file, a failing plan command. */
function brokenOffDraft(command, jobId, why) {
    return writeDraft({ id: jobId }, 'action', (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('write-step-failed', { command }), [
        ...why.slice(0, mostLines).map(cleanFact),
        (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .e)('nothing-run'),
    ]);
}


/***/ })

};
