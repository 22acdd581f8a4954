export const id = 702;
export const ids = [702];
export const modules = {

/***/ 4702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fg: () => (/* binding */ requireRun),
/* harmony export */   GV: () => (/* binding */ announceRefusal),
/* harmony export */   OP: () => (/* binding */ announceNow),
/* harmony export */   V_: () => (/* binding */ announceSteps),
/* harmony export */   Ws: () => (/* binding */ reread),
/* harmony export */   cT: () => (/* binding */ openWrite),
/* harmony export */   cX: () => (/* binding */ announceFailure),
/* harmony export */   d$: () => (/* binding */ trustedPlan),
/* harmony export */   hg: () => (/* binding */ announceDraft),
/* harmony export */   pv: () => (/* binding */ writeContext),
/* harmony export */   r2: () => (/* binding */ openKnownWrite),
/* harmony export */   r8: () => (/* binding */ logRefusal)
/* harmony export */ });
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6851);
/* harmony import */ var _core_jobs_environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2278);
/* harmony import */ var _core_text_fingerprint_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(5388);
/* harmony import */ var _core_writes_ledger_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9418);
/* harmony import */ var _core_writes_ledger_upkeep_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8619);
/* harmony import */ var _core_writes_ledger_codec_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5645);
/* harmony import */ var _core_state_state_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1012);
/* harmony import */ var _core_writes_plan_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9488);
/* harmony import */ var _core_notices_outbox_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9879);
/* harmony import */ var _core_writes_notices_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4766);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9473);
/* harmony import */ var _jobs_file_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6790);
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
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_9__/* .UserError */ .yo) || !run.workflow)
            throw error;
        if (given !== undefined && given !== 'refused')
            throw error;
        const { command, job: id = '' } = inputs;
        if (given === undefined)
            run.host.verdict({ verdict, environment: '' });
        const context = run.state.context(_core_state_state_js__WEBPACK_IMPORTED_MODULE_5__/* .stateCodec */ .A.empty());
        await announceDraft({ run, context }, (0,_core_writes_notices_js__WEBPACK_IMPORTED_MODULE_8__/* .brokenOffDraft */ .Os)(command, id, error.message));
        throw error;
    }
}
/** Reads the jobs file and the ledger. Throws a UserError (exit 2) for a job that is no write. */
async function openWrite(run, inputs) {
    const jobs = await run.jobsFile.require();
    const job = (0,_jobs_file_js__WEBPACK_IMPORTED_MODULE_10__/* .requireJob */ .bo)(jobs.config, inputs.job);
    if (job.kind !== 'one_shot_write') {
        const message = `job ${job.id} is a ${job.kind}; ${inputs.command} takes a one_shot_write`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_9__/* .UserError */ .yo(message, { exitCode: _errors_js__WEBPACK_IMPORTED_MODULE_9__/* .exitCodes */ .hS.badInput });
    }
    return { ...(await openLedger(run, jobs)), job };
}
/** The same for a job that may not be in the jobs file any more, while the ledger knows its writes. */
async function openKnownWrite(run, inputs) {
    const opened = await openLedger(run, await run.jobsFile.require());
    const { loaded } = opened;
    const id = inputs.job ?? '';
    const isKnown = loaded.kind !== 'unavailable' && loaded.doc.writes.some(({ job }) => job.id === id);
    return isKnown ? { ...opened, job: { id } } : openWrite(run, inputs);
}
async function openLedger(run, { config, jobsText }) {
    const ports = await run.openWrites();
    const loaded = await ports.ledger.load();
    return { run, ports, config, jobsText, loaded, context: writeContext(run, loaded, config.timezone) };
}
/** The moment, which knows who is behind the writes that are under way and which of them are unverified. */
function writeContext({ state, knownFiles }, loaded, zone) {
    const ledger = loaded.kind === 'unavailable' ? _core_writes_ledger_codec_js__WEBPACK_IMPORTED_MODULE_4__/* .ledgerCodec */ .C.empty() : loaded.doc;
    const options = { zone, owners: (0,_core_writes_ledger_js__WEBPACK_IMPORTED_MODULE_2__/* .ownersOf */ .rF)(ledger), file: knownFiles.own(_core_state_state_js__WEBPACK_IMPORTED_MODULE_5__/* .stateCodec */ .A.empty()) };
    const context = state.context(_core_state_state_js__WEBPACK_IMPORTED_MODULE_5__/* .stateCodec */ .A.empty(), options);
    return { ...context, openWrites: (0,_core_writes_notices_js__WEBPACK_IMPORTED_MODULE_8__/* .openWriteLines */ .jS)(ledger, context) };
}
/** The run that a write needs. Throws a UserError outside a workflow, where nobody can approve anything. */
function requireRun(ports, { command, job = '' }) {
    if (ports.run)
        return ports.run;
    const message = command === 'settle'
        ? `settle is for the last job of the workflow of a write, which says there what became of the write when its run ended without a word: see docs/writes.md. To see it here: ops-framework history ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .shellWord */ .r7)(job)}`
        : `${command} runs in a workflow only, where its approval is: see docs/writes.md. To look at a plan here: ops-framework plan ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .shellWord */ .r7)(job)}`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_9__/* .UserError */ .yo(message, { exitCode: _errors_js__WEBPACK_IMPORTED_MODULE_9__/* .exitCodes */ .hS.badInput });
}
/**
 * Queues what the ledger has to tell and nobody was told yet, and notes that it is queued. The same notice has the
 * same id whoever queues it, so a crash in between makes a repeat that people recognise. False when that failed.
 */
async function announceSteps(run, ports, context) {
    const loaded = await ports.ledger.load();
    if (loaded.kind === 'unavailable')
        return false;
    const ledger = loaded.doc;
    const steps = (0,_core_writes_notices_js__WEBPACK_IMPORTED_MODULE_8__/* .unannounced */ .FP)(ledger);
    const reminders = (0,_core_writes_ledger_upkeep_js__WEBPACK_IMPORTED_MODULE_3__/* .forgotten */ .Nq)(ledger, context.now).filter((write) => !steps.includes(write));
    const { incidents } = ledger;
    if (steps.length === 0 && reminders.length === 0 && incidents.length === 0)
        return true;
    const plans = await shownPlans(ports, steps);
    const notices = [
        ...steps.map((write) => (0,_core_writes_notices_js__WEBPACK_IMPORTED_MODULE_8__/* .stepNotice */ .B3)(write, (digest) => plans.get(digest), context)),
        ...reminders.map((write) => (0,_core_writes_notices_js__WEBPACK_IMPORTED_MODULE_8__/* .reminderNotice */ .DK)(write, context)),
        ...incidents.map((event) => (0,_core_writes_notices_js__WEBPACK_IMPORTED_MODULE_8__/* .corruptionNotice */ .Af)(event, context)),
    ].map((notice) => linkedHere(notice, run.host.env));
    const queue = (state) => (0,_core_notices_outbox_js__WEBPACK_IMPORTED_MODULE_7__/* .enqueueNotices */ .Wh)(state, notices, context);
    const saved = await run.state.tryUpdate(queue);
    if (!saved) {
        await run.reporter.deliverUnsaved(queue(_core_state_state_js__WEBPACK_IMPORTED_MODULE_5__/* .stateCodec */ .A.empty()), context);
        return false;
    }
    const told = { steps, reminded: reminders.map(({ digest }) => digest), incidents };
    try {
        await ports.ledger.update((latest) => (0,_core_writes_ledger_upkeep_js__WEBPACK_IMPORTED_MODULE_3__/* .markAnnounced */ .hK)(latest, told, context.now));
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_9__/* .UserError */ .yo))
            throw error;
        run.host.log('error', error.message);
    }
    return true;
}
/** The plans that are shown: of those that wait. */
async function shownPlans(ports, steps) {
    const plans = new Map();
    for (const { digest, status } of steps) {
        const document = status === 'planned' ? await trustedPlan(ports, digest) : undefined;
        if (!document)
            continue;
        const { shownPlan } = await Promise.all(/* import() */[__webpack_require__.e(856), __webpack_require__.e(186)]).then(__webpack_require__.bind(__webpack_require__, 7186));
        plans.set(digest, { ...document, shown: shownPlan(document) });
    }
    return plans;
}
/** Without a link that leads elsewhere than to the Actions of this repository: the ledger may be an older one, or edited. */
function linkedHere(notice, env) {
    if (!notice.link || (0,_core_jobs_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .isActionsPage */ .z_)(notice.link.url, env))
        return notice;
    const { link: _, ...rest } = notice;
    return rest;
}
/** Tells what the ledger has to tell, now. True when all was taken. */
async function announceNow(command) {
    const { run, ports, context } = command;
    const ledger = await ports.ledger.load();
    const openWrites = ledger.kind === 'unavailable' ? [] : (0,_core_writes_notices_js__WEBPACK_IMPORTED_MODULE_8__/* .openWriteLines */ .jS)(withoutUnannounced(ledger.doc), context);
    const now = { ...context, openWrites };
    const queued = await announceSteps(run, ports, now);
    const state = await run.state.load();
    const delivered = state.kind !== 'unavailable' && (await deliverOwn(run, state.doc, now));
    return queued && delivered;
}
/** Without the writes whose notice says it itself. */
function withoutUnannounced(ledger) {
    const told = (0,_core_writes_notices_js__WEBPACK_IMPORTED_MODULE_8__/* .unannounced */ .FP)(ledger);
    return { ...ledger, writes: ledger.writes.filter((write) => !told.includes(write)) };
}
/** A tick may be delivering the rest right now. */
async function deliverOwn({ reporter }, state, context) {
    const only = (entry) => (0,_core_writes_notices_js__WEBPACK_IMPORTED_MODULE_8__/* .isWriteNotice */ ._E)(entry) || (0,_core_notices_outbox_js__WEBPACK_IMPORTED_MODULE_7__/* .isQueuedBy */ .bl)(entry, context.runId);
    try {
        return await reporter.deliver(state, context, { only });
    }
    finally {
        reporter.logUndelivered();
    }
}
/** A plan kept on this host, when it still is what its digest says. */
async function trustedPlan({ plans, fileHashes }, digest) {
    const document = plans.read(digest);
    if (!document || fileHashes.sha256((0,_errors_js__WEBPACK_IMPORTED_MODULE_9__/* .attempt */ .CD)(() => (0,_core_writes_plan_js__WEBPACK_IMPORTED_MODULE_6__/* .planText */ .Pt)(document.plan)) ?? '') !== digest)
        return undefined;
    const { output, ignored } = document.plan;
    // The engine of the patterns is large, and a tick seldom has a plan to look at.
    const { countedLines } = await Promise.all(/* import() */[__webpack_require__.e(856), __webpack_require__.e(186)]).then(__webpack_require__.bind(__webpack_require__, 7186));
    const isSame = output === null || fileHashes.sha256(countedLines(document.text, ignored)) === output;
    return isSame ? document : undefined;
}
/** Logs a refusal of a write that the ledger knows nothing of, tells it, and returns the exit code. */
async function announceRefusal(command, refusal) {
    const { job, ports } = command;
    logRefusal(command, refusal);
    await announceDraft(command, (0,_core_writes_notices_js__WEBPACK_IMPORTED_MODULE_8__/* .refusalDraft */ ._N)(job, refusal, ports.run?.workflowUrl ?? ports.run?.place.url));
    return _errors_js__WEBPACK_IMPORTED_MODULE_9__/* .exitCodes */ .hS.failed;
}
/** Tells something that is in no ledger. */
async function announceDraft({ run, context }, draft) {
    const id = `${context.runId}-n${(0,_core_text_fingerprint_js__WEBPACK_IMPORTED_MODULE_11__/* .fingerprint */ .Rj)(draft.headline).slice(0, 4)}`;
    const notice = linkedHere({ ...draft, id, at: context.now }, run.host.env);
    const queue = (state) => (0,_core_notices_outbox_js__WEBPACK_IMPORTED_MODULE_7__/* .enqueueNotices */ .Wh)(state, [notice], context);
    const saved = await run.state.tryUpdate(queue);
    if (saved)
        await deliverOwn(run, saved, context);
    else
        await run.reporter.deliverUnsaved(queue(_core_state_state_js__WEBPACK_IMPORTED_MODULE_5__/* .stateCodec */ .A.empty()), context);
}
function logRefusal({ run, job }, refusal) {
    const { reason, detail } = refusal;
    run.host.log('error', `${job.id} refused (${reason}): ${detail}. Fix: ${(0,_core_writes_notices_js__WEBPACK_IMPORTED_MODULE_8__/* .fixOf */ .BW)(refusal)}`);
}
/** The write as the ledger knows it now. */
async function reread({ ports }, digest) {
    const loaded = await ports.ledger.load();
    return loaded.kind === 'unavailable' ? undefined : (0,_core_writes_ledger_js__WEBPACK_IMPORTED_MODULE_2__/* .findWrite */ .H1)(loaded.doc, digest);
}


/***/ }),

/***/ 38:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   lm: () => (/* binding */ spelt),
/* harmony export */   wF: () => (/* binding */ visibleInline)
/* harmony export */ });
/** Text for an approver: misleading characters are escaped, nothing is removed. Pure. */
/**
 * Invisible characters and those that change the appearance of others: control and format characters, unusual spaces, combining
 * marks, right-to-left letters (https://www.unicode.org/reports/tr9/, blocks with default R or AL), our sign for a continued
 * line, and a backslash that looks like one of our escapes.
 */
const misleading = /\\(?=u\{)|[\p{C}\p{M}\p{Default_Ignorable_Code_Point}\u2800\u21AA\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]|(?! )\p{Z}/gu;
const notAscii = /\\(?=u\{)|[^\u0020-\u007E]/gu;
const spell = (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`;
/** Escapes misleading characters (`\u{202E}`), except tabs. Different lines stay different. */
function visible(line) {
    return line.replaceAll(misleading, (character) => (character === '\t' ? character : spell(character)));
}
/** For HTML, where several spaces look like one. */
function visibleInline(text) {
    return visible(text).replaceAll(/^ | $| (?= )|\t/g, spell);
}
/** The word with non-ASCII characters escaped, since some look alike; undefined: it has none. */
function spelt(word) {
    const text = JSON.stringify(word).replaceAll(notAscii, spell);
    return text === JSON.stringify(word) ? undefined : text;
}


/***/ }),

/***/ 4766:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Af: () => (/* binding */ corruptionNotice),
/* harmony export */   B3: () => (/* binding */ stepNotice),
/* harmony export */   BA: () => (/* binding */ lostWriteDraft),
/* harmony export */   BW: () => (/* binding */ fixOf),
/* harmony export */   Cg: () => (/* binding */ unsavedDraft),
/* harmony export */   DK: () => (/* binding */ reminderNotice),
/* harmony export */   FP: () => (/* binding */ unannounced),
/* harmony export */   G: () => (/* binding */ approvedFact),
/* harmony export */   Gt: () => (/* binding */ elsewhereDraft),
/* harmony export */   Os: () => (/* binding */ brokenOffDraft),
/* harmony export */   _E: () => (/* binding */ isWriteNotice),
/* harmony export */   _N: () => (/* binding */ refusalDraft),
/* harmony export */   bp: () => (/* binding */ gateText),
/* harmony export */   jS: () => (/* binding */ openWriteLines),
/* harmony export */   lW: () => (/* binding */ annotationOf),
/* harmony export */   mD: () => (/* binding */ gateNote),
/* harmony export */   zw: () => (/* binding */ unfinishedDraft)
/* harmony export */ });
/* unused harmony exports planFacts, fixes */
/* harmony import */ var _text_clean_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(229);
/* harmony import */ var _text_fingerprint_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5388);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6851);
/* harmony import */ var _ledger_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9418);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9488);
/* harmony import */ var _text_redact_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7827);
/* harmony import */ var _text_visible_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(38);
/* harmony import */ var _write_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5332);
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
        `runs: ${(0,_text_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(words, mostOfCommand)}`,
        ...(words.length > mostOfCommand ? ['command cut: the summary of the run has all of it'] : []),
        `where: ${namespace}, in ${(0,_text_visible_js__WEBPACK_IMPORTED_MODULE_5__/* .visible */ .RK)(job.cwd)}`,
        `risk: ${job.risk}`,
    ];
}
function gateText({ gate, environment }) {
    return gate === 'environment'
        ? `environment ${(0,_text_redact_js__WEBPACK_IMPORTED_MODULE_4__/* .cleanLine */ .Ow)(environment, 60)}`
        : 'second dispatch, required reviewers unavailable';
}
/** GitHub's gate settings, for the approver. */
function gateNote({ environment }) {
    if (environment.kind === 'failed' || environment.value.kind === 'missing')
        return '';
    const { reviewers, preventsSelfReview } = environment.value;
    const self = preventsSelfReview ? 'not by the requester' : 'GitHub lets the requester approve';
    return `by ${reviewers.map(shownLogin).join(' or ')}; ${self}`;
}
function approvedFact({ approvedBy = [], ...write }) {
    return `approved by: ${approvedBy.map(shownLogin).join(', ')} (${gateText(write)})`;
}
const shownLogin = (login) => (0,_text_redact_js__WEBPACK_IMPORTED_MODULE_4__/* .cleanLine */ .Ow)(login, 60);
const gateFact = (write) => `approval: ${gateText(write)}${write.gate === 'dispatch' ? `; start the workflow with plan-digest ${write.digest}` : ''}`;
const untilFact = ({ expiresAt }, context) => `approve until: ${new Date(expiresAt).toISOString().slice(0, 10)} ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .clockTime */ .qo)(expiresAt, context.zone, context)}`;
const requesterFact = ({ requestedBy }) => `requested by: ${shownLogin(requestedBy)}`;
const digestFact = ({ digest }) => `plan: ${(0,_write_js__WEBPACK_IMPORTED_MODULE_6__/* .shortDigest */ .VK)(digest)}`;
const endFact = (ending) => `command: ${ending}`;
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
    const id = `w-${(0,_write_js__WEBPACK_IMPORTED_MODULE_6__/* .shortDigest */ .VK)(digest)}-${name}-${step}`;
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
            return unrunDraft(write, 'write superseded by a newer plan of this job');
        case 'expired':
            return unrunDraft(write, 'plan expired without approval');
        case 'applied':
            return (write.verifyTries ?? 0) === 0
                ? endDraft(write, 'info', 'applied, unverified', [
                    `verification from ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .clockTime */ .qo)(verifyAt, context.zone, context)}: ${readsOf(write)}`,
                ])
                : endDraft(write, 'action', 'applied, unverified: the verification gave no verdict', [
                    `to verify: ${verifyCommand(write)}`,
                ]);
        case 'failed':
            return withRollback(write, endDraft(write, 'action', `write failed${ending === undefined ? '' : ` (${ending})`}`, [
                'not retried automatically',
            ]));
        case 'undetermined':
            return withRollback(write, endDraft(write, 'action', 'write undetermined: it may have been made, fully or in part', [
                `never repeated automatically; to check the result: ${verifyCommand(write)}`,
            ]));
        case 'verified':
            return { ...endDraft(write, 'info', 'write verified'), reason: 'verified' };
        case 'verification-failed':
            return withRollback(write, endDraft(write, 'action', 'verification failed'));
        default:
            return unrunDraft(write, `write ${status}`);
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
    const output = isCut ? `${(0,_text_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(shown, limit)}\n(cut: the summary of the run has the whole plan)` : shown;
    const facts = [
        ...(document ? planFacts(document) : ['the command is in the summary of the run']),
        gateFact(write),
        requesterFact(write),
        untilFact(write, context),
        `verified by: ${readsOf(write)}`,
        digestFact(write),
    ];
    const draft = writeDraft(write.job, 'action', 'write waits for approval', facts, reviewLink(write));
    return { ...draft, ...(output !== '' && { output }) };
}
/** Nothing was run. */
function unrunDraft(write, headline) {
    const facts = ['nothing was run', requesterFact(write), digestFact(write)];
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
    const facts = [...draft.facts, `rollback: plan the write ${id}; it needs its own approval`];
    return { ...draft, facts, ...(url !== undefined && { link: { label: 'start', url } }) };
}
// --- Refusals, explained in docs/writes.md.
/** The fix for each refusal. */
const fixes = {
    'already-applied': 'start the workflow again for a new plan, because a plan is applied only once',
    superseded: 'approve the newer plan of this job instead',
    expired: 'start the workflow again for a new plan, and approve it in time (approval.maxAgeSeconds)',
    'plan-changed': 'check the difference, and start the workflow again for a new plan',
    'no-gate': 'add required reviewers to the environment in the settings of the repository; only where GitHub has none, set gate: dispatch in the jobs file and in the workflow (docs/writes.md)',
    'not-approved': 'start the workflow again, and let a reviewer approve it on the page of its run; with gate: dispatch, let another person who may approve start it with the digest',
    'self-approved': 'let another person approve a new plan, or set approval.allowSelfApproval if there is nobody else',
    'bot-requested': 'let a person start the workflow manually, let two different people approve, or set approval.allowBotRequester if one approval is enough for a write that a program requests',
    rerun: 'start a new run of the workflow, because an approval counts only for the first attempt of a run',
    'wrong-event': 'start the workflow by workflow_dispatch, schedule, push or repository_dispatch',
    'wrong-ref': 'start the workflow on the default branch',
    'wrong-clock': 'set the clock of this host (NTP), then start the workflow again',
    'state-unavailable': 'run ops-framework doctor, fix the state, then start the workflow again',
    'api-unavailable': 'follow the answer of GitHub above, then start the workflow again (githubstatus.com shows outages)',
};
/** A rejected plan must not be approved again. */
function fixOf({ reason, isRejected = false }) {
    return isRejected
        ? 'ask the reviewer for the reason, fix it, and start the workflow again for a new plan'
        : fixes[reason];
}
/** Refusal of a write that may not be in the ledger. `url`: page to try again. */
function refusalDraft(job, refusal, url) {
    const { reason, detail } = refusal;
    const lines = detail.split('\n');
    const left = lines.length - mostLines;
    const facts = [
        ...lines.slice(0, mostLines).map((line) => (0,_text_redact_js__WEBPACK_IMPORTED_MODULE_4__/* .cleanLine */ .Ow)(line)),
        ...(left > 0 ? [`and ${left} more lines, in the log of the run`] : []),
        `fix: ${fixOf(refusal)}`,
        reason === 'already-applied' ? 'this attempt ran nothing' : 'nothing was run',
    ];
    const link = url === undefined ? undefined : { label: 'start', url };
    return writeDraft(job, 'action', `write refused (${reason})`, facts, link);
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
    const id = `w-${(0,_write_js__WEBPACK_IMPORTED_MODULE_6__/* .shortDigest */ .VK)(write.digest)}-r${Math.floor((context.now - plannedAt) / 3_600_000)}`;
    const draft = write.status === 'planned'
        ? writeDraft(write.job, 'action', `write waiting for approval for ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .span */ .Ln)(context.now - plannedAt)}`, [gateFact(write), untilFact(write, context), digestFact(write)], reviewLink(write))
        : writeDraft(write.job, 'action', `write unverified for ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .span */ .Ln)(context.now - finishedAt)}`, [...endFacts(write), `to verify: ${verifyCommand(write)}`], runLink(write));
    return { id, at: context.now, ...draft };
}
/** Damage of the ledger. The same event has the same id in every process. */
function corruptionNotice({ at, message }, context) {
    return {
        id: `w-${(0,_text_fingerprint_js__WEBPACK_IMPORTED_MODULE_7__/* .fingerprint */ .Rj)(`${at} ${message}`).slice(0, 8)}`,
        at: context.now,
        reason: 'state',
        urgency: 'alert',
        headline: 'the write ledger was damaged',
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
        const { id, name } = (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .named */ .KT)(write.job);
        const since = (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .clockTime */ .qo)(write.finishedAt ?? write.plannedAt, context.zone, context);
        const isApplied = write.status === 'applied' || write.before === 'applied';
        const state = isApplied ? 'applied, unverified' : 'undetermined, perhaps made';
        const verdict = write.before === 'verification-failed' ? 'verification failed, runs again' : state;
        return `${verdict}: ${name === id ? id : `${name} (${id})`}, since ${since}`;
    });
}
// --- Unfinished writes.
/** The same for the log, as an annotation. */
function annotationOf({ headline, facts }, jobId) {
    return `${jobId}: ${headline}: ${facts.join('; ')}`;
}
/** The outcome of its run is unknown; without a plan nothing was run. `url`: page of the run. */
function lostWriteDraft(jobId, why, url, hasPlan) {
    const outcome = hasPlan
        ? 'unknown whether anything changed: check the run and the host'
        : 'nothing was run: there was no plan to apply';
    return writeDraft({ id: jobId }, 'action', 'outcome of a write unknown', [why, outcome], {
        label: 'run',
        url,
    });
}
/** The run has ended, and the write waits or is unverified. */
function unfinishedDraft({ job, status, expiresAt }, url) {
    const fact = status === 'planned'
        ? `nothing was run; the plan waits for approval until ${new Date(expiresAt).toISOString()}`
        : 'not verified: a tick on the host verifies it half an hour later';
    return writeDraft(job, 'action', 'the run of a write ended without a verdict', [fact], {
        label: 'run',
        url,
    });
}
/** A run that did nothing because another one has the write. */
function elsewhereDraft({ job, applyRun }, url) {
    return writeDraft(job, 'info', 'the run of a write ended and ran nothing', ['another run has the write and reports its outcome'], { label: 'run', url: applyRun?.url ?? url });
}
/** Only this process knows: the ledger has it in progress, and a tick will make it undetermined. */
function unsavedDraft(job, digest, { status, ending, output, }) {
    const facts = [endFact(ending), digestFact({ digest })];
    return {
        ...writeDraft(job, 'action', `write ${status}, but this could not be saved`, facts),
        ...(output !== '' && { output }),
    };
}
/** A step failed early: an invalid jobs file, a failing plan command. */
function brokenOffDraft(command, jobId, why) {
    const lines = why.split('\n').slice(0, mostLines);
    return writeDraft({ id: jobId }, 'action', `${command} of a write failed`, [
        ...lines.map((line) => (0,_text_redact_js__WEBPACK_IMPORTED_MODULE_4__/* .cleanLine */ .Ow)(line)),
        'nothing was run',
    ]);
}


/***/ }),

/***/ 9488:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $A: () => (/* binding */ changedSince),
/* harmony export */   Dx: () => (/* binding */ linesOf),
/* harmony export */   KY: () => (/* binding */ uncovered),
/* harmony export */   Pt: () => (/* binding */ planText),
/* harmony export */   bN: () => (/* binding */ approvalRules),
/* harmony export */   jT: () => (/* binding */ declaresWrite),
/* harmony export */   l: () => (/* binding */ hiddenParts),
/* harmony export */   ok: () => (/* binding */ lastingFiles),
/* harmony export */   vU: () => (/* binding */ shownWords),
/* harmony export */   vs: () => (/* binding */ shownCode)
/* harmony export */ });
/* unused harmony exports isSameCommand, realPaths */
/* harmony import */ var canonicalize__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8799);
/* harmony import */ var _text_redact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7827);
/* harmony import */ var _text_visible_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38);
/**
 * The plan of a write: a document with everything it will do, whose SHA-256 is approved. `apply` builds it again and refuses any
 * difference. Pure.
 */



const withoutEffect = ['ignorePlanLines', 'granted', 'required'];
function approvalRules(approval) {
    return Object.fromEntries(Object.entries(approval).filter(([key]) => !withoutEffect.includes(key)));
}
/** Whether the jobs file still has the planned write: same id and command. */
function declaresWrite({ jobs }, { job }) {
    const same = jobs.find(({ id, kind }) => id === job.id && kind === 'one_shot_write');
    return same !== undefined && isSameCommand(same.commands.run ?? [], job.argv);
}
function isSameCommand(one, other) {
    return one.length === other.length && one.every((word, index) => word === other[index]);
}
const mostDepth = 32;
/** The text that is hashed: RFC 8785 (https://www.rfc-editor.org/rfc/rfc8785). Throws for a plan without a canonical form. */
function planText(plan) {
    refuseDeeper(plan, mostDepth);
    return (0,canonicalize__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .A)(plan) ?? '';
}
function refuseDeeper(value, levels) {
    if (typeof value !== 'object' || value === null)
        return;
    if (levels === 0)
        throw new TypeError(`a plan of more than ${mostDepth} levels has no digest`);
    for (const each of Object.values(value))
        refuseDeeper(each, levels - 1);
}
function linesOf(text) {
    return text.replace(/\r?\n$/, '').split(/\r?\n/);
}
/** A command for the approver: one argument per line, as JSON. */
function shownWords(argv) {
    return argv.map((word) => (0,_text_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(JSON.stringify(word)));
}
/**
 * Parts that would not be shown literally: secrets by shape or (`hides`) by value, lone surrogates and bytes that are not UTF-8.
 * Names their positions, not the texts.
 */
function hiddenParts({ plan, text }, hides) {
    const isHidden = (part) => /\p{Surrogate}/u.test(part) || (0,_text_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .redact */ .E$)(part) !== part || hides(part);
    const places = [
        ...[plan.job, ...plan.verification].flatMap(placesIn),
        ...plan.ignored.map((pattern, index) => [`approval.ignorePlanLines[${index}]`, pattern]),
        ...Object.entries(plan.job.approval ?? {}).map(([key, value]) => [`approval.${key}`, JSON.stringify(value)]),
        ['the name of the host', plan.namespace],
        ['the path of the jobs file', plan.config.path],
    ];
    const found = places.filter(([, part]) => isHidden(part)).map(([place]) => place);
    const isHiddenOutput = (part) => part.includes('\uFFFD') || isHidden(part);
    if (!isHiddenOutput(text))
        return found;
    const lines = linesOf(text).flatMap((line, index) => isHiddenOutput(line) ? [`line ${index + 1} of what commands.plan prints`] : []);
    return [...found, ...(lines.length > 0 ? lines : ['what commands.plan prints'])];
}
function placesIn(command) {
    const { id, argv, cwd, link, program, env, code = {}, files, folders = [] } = command;
    return [
        ...argv.map((word, index) => [`word ${index + 1} of the command of ${id}`, word]),
        [`the folder of ${id}`, cwd],
        ...(link === undefined ? [] : [[`the link to the folder of ${id}`, link]]),
        [`the program of ${id}`, program],
        ...Object.keys(env).map((name, index) => [`the name of variable ${index + 1} of ${id}`, name]),
        ...Object.entries(code).map(([name, value]) => [`the value of ${name} of ${id}, which can load code`, value]),
        ...[...files, ...folders].map(({ word, path }) => [`the real path of what ${sourceName(word)} of ${id} names`, path]),
    ];
}
const sourceName = (word) => typeof word === 'number' ? `word ${word + 1}` : `the variable ${word}`;
/** Not covered by the digest: content of folders and sockets, and paths that do not exist. */
function uncovered({ argv, files, folders = [] }) {
    const known = new Set([...files, ...folders].map(({ word }) => word));
    const isMissing = (word, index) => index > 0 && word.includes('/') && !known.has(index);
    return [...new Set([...folders.map(({ path }) => path), ...argv.filter(isMissing)])];
}
/** Values of variables that load code, for the approver: one per line, as JSON. */
function shownCode({ code = {} }) {
    return Object.entries(code).map(([name, value]) => (0,_text_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(`${name}=${JSON.stringify(value)}`));
}
/**
 * Files of a command that differ from the plan, changed by the write or by somebody else.
 */
function changedSince(approved, now) {
    const known = new Set(approved.files.map(keyOf));
    const kept = new Set(now.files.map(keyOf));
    const changed = [
        ...approved.files.filter((file) => !kept.has(keyOf(file))),
        ...now.files.filter((file) => !known.has(keyOf(file))),
    ];
    const folders = approved.cwd === now.cwd ? [] : [`its folder, now ${now.cwd}`];
    const paths = [...folders, ...new Set(changed.map(({ path }) => path))].map((path) => (0,_text_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .Ow)(path));
    return paths.length === 0 ? [] : [`changed since it was approved: ${paths.join(', ')}`];
}
const keyOf = ({ word, path, sha256 }) => JSON.stringify([word, path, sha256]);
/** Real paths of all working folders, programs, files and folders of a plan. */
function realPaths({ job, verification }) {
    const paths = [job, ...verification].flatMap(({ cwd, files, folders = [] }) => [
        cwd,
        ...[...files, ...folders].map(({ path }) => path),
    ]);
    return [...new Set(paths)];
}
/** Names of scripts: a verification reads such a file by running it. */
const script = /\.(?:[cm]?[jt]s|py|sh|bash|zsh|rb|pl|php|lua|sql)$/;
/**
 * Files that must not change until the write has ended: otherwise it is unknown what ran. Except files that a verifying read
 * names, too: the write is meant to change them (`cp next live`, then `cmp next live`), and the read checks them.
 */
function lastingFiles({ job, verification }) {
    const isArgument = ({ word }) => typeof word === 'number' && word > 0;
    const pathsOf = (files) => new Set(files.map(({ path }) => path));
    const verified = pathsOf(verification.flatMap(({ files }) => files.filter(isArgument)));
    const programs = pathsOf([job, ...verification].flatMap(({ files }) => files.filter(({ word }) => word === 0)));
    const isTarget = (file) => isArgument(file) && verified.has(file.path) && !script.test(file.path) && !programs.has(file.path);
    return job.files.filter((file) => !isTarget(file));
}


/***/ }),

/***/ 8799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ canonicalize)
/* harmony export */ });
function serializeString (value) {
  if (!value.isWellFormed()) {
    throw new Error('Lone surrogate is not allowed');
  }
  return JSON.stringify(value);
}

function serializePrimitive (value) {
  switch (typeof value) {
    case 'number':
      if (isNaN(value)) {
        throw new Error('NaN is not allowed');
      }
      if (!isFinite(value)) {
        throw new Error('Infinity is not allowed');
      }
      // For finite numbers String(value) would give identical output, but
      // JSON.stringify benchmarks faster on V8.
      return JSON.stringify(value);
    case 'string':
      return serializeString(value);
    case 'boolean':
      return value ? 'true' : 'false';
    default:
      // null, or values JSON.stringify maps to undefined (undefined,
      // functions, symbols).
      return JSON.stringify(value);
  }
}

// Resolves a value to either its serialized primitive form (a string — or
// undefined, for values JSON.stringify drops) or a frame describing the
// container to descend into. Callers distinguish the two cases with
// `typeof result !== 'object'`.
//
// toJSON results are unwrapped here, and the wrapper objects stay in `seen`
// until the resolved subtree is fully serialized, so cycles introduced via
// toJSON are still detected.
function enterValue (value, seen) {
  let wrappers = null;
  while (value !== null && typeof value === 'object' && typeof value.toJSON === 'function') {
    if (seen.has(value)) {
      throw new Error('Circular reference detected');
    }
    seen.add(value);
    (wrappers ??= []).push(value);
    value = value.toJSON();
  }

  // Boxed Number/String/Boolean objects serialize as their primitive values,
  // mirroring how JSON.stringify treats them.
  if (value instanceof Number || value instanceof String || value instanceof Boolean) {
    value = value.valueOf();
  }

  if (value === null || typeof value !== 'object') {
    if (wrappers !== null) {
      for (const wrapper of wrappers) seen.delete(wrapper);
    }
    return serializePrimitive(value);
  }

  if (seen.has(value)) {
    throw new Error('Circular reference detected');
  }
  seen.add(value);

  return {
    container: value,
    // null marks an array frame; object frames carry their sorted keys.
    // `sort()`'s default comparator orders by UTF-16 code unit, which is the
    // order JCS requires.
    keys: Array.isArray(value) ? null : Object.keys(value).sort(),
    // Next child to serialize; the frame resumes here after a nested
    // container's subtree completes.
    index: 0,
    // Whether no member has been emitted yet (controls comma placement).
    first: true,
    // toJSON wrappers to release from `seen` when this frame completes.
    wrappers
  };
}

function canonicalize (object) {
  if (object === null || typeof object !== 'object') {
    return serializePrimitive(object);
  }

  const seen = new Set();
  const root = enterValue(object, seen);
  if (typeof root !== 'object') {
    // A toJSON chain resolved the input to a primitive.
    return root;
  }

  let result = root.keys === null ? '[' : '{';
  const stack = [root];

  // Depth-first serialization with an explicit stack instead of recursion, so
  // nesting depth is bounded by heap size rather than call-stack size. The top
  // frame is the container currently being serialized: primitive children are
  // appended inline, while a nested container pushes a new frame and jumps
  // back to the outer loop. Because frame.index was already advanced, the
  // parent resumes at its next child once the subtree is done. Opening
  // brackets are emitted when a frame is pushed, closing brackets when it
  // completes.
  outer:
  while (stack.length > 0) {
    const frame = stack[stack.length - 1];
    const container = frame.container;

    // keys === null marks an array frame; otherwise keys holds the object's
    // sorted property names. Either way the iteration counter lives on the
    // frame itself (frame.index), so when a frame is resumed after a nested
    // container completes, the while condition continues at the first
    // unserialized child instead of restarting from the beginning.
    if (frame.keys === null) {
      while (frame.index < container.length) {
        const i = frame.index++;
        if (i > 0) {
          result += ',';
        }
        const element = container[i];
        // Inside arrays, JSON.stringify serializes values with no JSON
        // representation (undefined, symbols, functions) as null.
        const value = element === undefined || typeof element === 'symbol' || typeof element === 'function' ? null : element;
        if (value === null || typeof value !== 'object') {
          result += serializePrimitive(value);
          continue;
        }
        const child = enterValue(value, seen);
        if (typeof child !== 'object') {
          // A toJSON chain resolved the child to an already-serialized
          // primitive — or, when child is undefined, to a value with no JSON
          // representation, which becomes null inside arrays.
          result += child === undefined ? 'null' : child;
          continue;
        }
        result += child.keys === null ? '[' : '{';
        stack.push(child);
        continue outer;
      }
      result += ']';
    } else {
      const keys = frame.keys;
      while (frame.index < keys.length) {
        const key = keys[frame.index++];
        const value = container[key];
        // Inside objects, JSON.stringify omits properties whose value has no
        // JSON representation (undefined, symbols, functions).
        if (value === undefined || typeof value === 'symbol' || typeof value === 'function') {
          continue;
        }
        if (value === null || typeof value !== 'object') {
          // Commas are tracked with a flag rather than the key index: a
          // skipped key must not leave a stray comma behind.
          if (frame.first) {
            frame.first = false;
          } else {
            result += ',';
          }
          result += serializeString(key) + ':' + serializePrimitive(value);
          continue;
        }
        // The child must be resolved before the key is emitted: a toJSON
        // returning a value with no JSON representation drops the whole
        // property.
        const child = enterValue(value, seen);
        if (child === undefined) {
          continue;
        }
        if (frame.first) {
          frame.first = false;
        } else {
          result += ',';
        }
        result += serializeString(key) + ':';
        if (typeof child !== 'object') {
          result += child;
          continue;
        }
        result += child.keys === null ? '[' : '{';
        stack.push(child);
        continue outer;
      }
      result += '}';
    }

    // Frame complete. The container leaves `seen` so that a later, sibling
    // reference to the same object is not mistaken for a cycle.
    seen.delete(container);
    if (frame.wrappers !== null) {
      for (const wrapper of frame.wrappers) seen.delete(wrapper);
    }
    stack.pop();
  }

  return result;
}


/***/ })

};
