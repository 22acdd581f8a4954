export const id = 430;
export const ids = [430];
export const modules = {

/***/ 6360:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Gq: () => (/* binding */ authorize),
  Ks: () => (/* binding */ checkGate),
  EQ: () => (/* binding */ checkRecord),
  Q5: () => (/* binding */ checkRun),
  E4: () => (/* binding */ mends)
});

;// CONCATENATED MODULE: ./build/core/event.js
/** Which events of a workflow may use the host. */
/** Only who may write to the repository causes these (https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows). */
const trusted = ['schedule', 'workflow_dispatch', 'push', 'repository_dispatch'];
/** Why a run that this event caused is refused; undefined when it is not. In a reusable workflow it is the caller's event. */
function refusalOf(event) {
    if (event !== undefined && trusted.includes(event))
        return undefined;
    const named = event ? `event ${event}` : 'a run without an event name (GITHUB_EVENT_NAME)';
    return `${named} is refused: a stranger can cause it, and their code or text must not reach this host. Start the workflow by ${trusted.slice(0, -1).join(', ')} or ${trusted.at(-1)}; only the command validate-config runs on other events`;
}

// EXTERNAL MODULE: ./build/core/text.js
var core_text = __webpack_require__(6067);
;// CONCATENATED MODULE: ./build/core/gate.js


/** What to do about each refusal. */
const mends = {
    'already-applied': 'a plan is applied once: start the workflow again for a new plan',
    superseded: 'approve the newer plan of this job instead',
    expired: 'start the workflow again for a new plan, and approve it in time (approval.maxAgeSeconds)',
    'plan-changed': 'look at what changed, and start the workflow again for a new plan',
    'no-gate': 'in the settings of the repository, under Environments, give the environment required reviewers (docs/writes.md, "Set-up")',
    'not-approved': 'start the workflow again, and let a reviewer approve it on the page of its run',
    'self-approved': 'let somebody else approve a new plan, or set approval.allowSelfApproval if there is nobody else',
    rerun: 'do not re-run: an approval counts for the first attempt only. Start the workflow again',
    'wrong-event': 'start the workflow by hand (workflow_dispatch), by schedule, push or repository_dispatch',
    'wrong-ref': 'start the workflow on the default branch',
    'state-unavailable': 'mend the state, then start the workflow again: ops-framework doctor shows what is wrong',
    'api-unavailable': 'give the job "permissions: actions: read, contents: read" and try again when GitHub answers (githubstatus.com)',
};
/** A plan made more than this after now: the clock was set back, and its age is not known. */
const clockToleranceMs = 300_000;
const no = (reason, detail) => ({ reason, detail });
/** What the ledger alone says against applying. */
function checkRecord(write, now) {
    switch (write.status) {
        case 'planned':
            break;
        case 'superseded':
            return no('superseded', 'a newer plan of this job was made');
        case 'expired':
            return no('expired', 'nobody approved it in time');
        case 'refused':
            return no(write.refusal?.reason ?? 'not-approved', `it was refused: ${write.refusal?.detail ?? ''}`);
        default:
            return no('already-applied', `it was begun before, and is ${write.status} now`);
    }
    if (now >= write.expiresAt)
        return no('expired', `it expired at ${new Date(write.expiresAt).toISOString()}`);
    if (write.plannedAt > now + clockToleranceMs)
        return no('expired', "this host's clock was set back, so the age of the plan is not known");
    return undefined;
}
/** Whether this run may write at all, whatever it is about. */
function checkRun({ local, run, repository }) {
    const event = refusalOf(local.event);
    if (event !== undefined)
        return no('wrong-event', event);
    if (local.attempt !== '1')
        return no('rerun', `this is attempt ${local.attempt} of the run`);
    if (run.kind === 'failed')
        return no('api-unavailable', `the run: ${run.why}`);
    if (repository.kind === 'failed')
        return no('api-unavailable', `the repository: ${repository.why}`);
    const { value: known } = run;
    const isThis = known.id === local.runId && known.commit === local.commit;
    if (!isThis || known.repository.toLowerCase() !== local.repository.toLowerCase())
        return no('api-unavailable', 'GitHub describes another run than the one that this runner works for');
    const knownEvent = refusalOf(known.event);
    if (knownEvent !== undefined)
        return no('wrong-event', knownEvent);
    if (known.attempt !== 1)
        return no('rerun', `this is attempt ${known.attempt} of the run`);
    const { defaultBranch } = repository.value;
    if (known.isFork || known.branch !== defaultBranch || local.ref !== `refs/heads/${defaultBranch}`)
        return no('wrong-ref', `this run is on ${local.ref ?? known.branch ?? 'no branch'}, and writes are made from ${defaultBranch} only`);
    return undefined;
}
/** Whether there is somebody whose approval the gate waits for. */
function checkGate(approval, facts) {
    const { environment, repository, pinned } = facts;
    if (approval.gate !== pinned) {
        return no('no-gate', `the jobs file says gate: ${approval.gate}, and the workflow is pinned to ${pinned}: both must say the same`);
    }
    if (environment.kind === 'failed')
        return no('api-unavailable', `the environment: ${environment.why}`);
    const reviewers = environment.value.kind === 'found' ? environment.value.reviewers : [];
    if (approval.gate === 'environment') {
        if (environment.value.kind === 'missing')
            return no('no-gate', `the environment ${approval.environment} does not exist`);
        if (reviewers.length > 0)
            return undefined;
        return no('no-gate', `the environment ${approval.environment} has no required reviewers`);
    }
    if (repository.kind === 'failed')
        return no('api-unavailable', `the repository: ${repository.why}`);
    const instead = 'required reviewers are available here, so gate: dispatch is not taken; use gate: environment';
    if (repository.value.isPublic || reviewers.length > 0)
        return no('no-gate', instead);
    return undefined;
}
/** Everything but the plan itself: the ledger, the run, the gate, and the approval. */
function authorize(write, approval, facts, now) {
    const refusal = checkRecord(write, now) ??
        checkRun(facts) ??
        checkSettings(write, approval) ??
        checkGate(approval, facts) ??
        (approval.gate === 'environment' ? checkPlace(write, facts) : undefined);
    if (refusal)
        return { kind: 'refuse', ...refusal };
    return approval.gate === 'environment'
        ? byReviewers(write, approval, facts)
        : byDispatch(write, approval, facts);
}
function checkSettings(write, approval) {
    if (write.gate === approval.gate && write.environment === approval.environment)
        return undefined;
    return no('plan-changed', `planned for ${write.gate} ${write.environment}, and the jobs file says ${approval.gate} ${approval.environment} now`);
}
/** An approval names a run and an environment, nothing else: so the plan must be of this very run. */
function checkPlace(write, { local }) {
    if (write.run.id === local.runId)
        return undefined;
    return no('not-approved', `the plan was made in run ${write.run.id}, and its approval counts there`);
}
function byReviewers(write, approval, facts) {
    const { approvals, run } = facts;
    if (approvals.kind === 'failed')
        return refuse('api-unavailable', `the approvals: ${approvals.why}`);
    if (run.kind === 'failed')
        return refuse('api-unavailable', `the run: ${run.why}`);
    const here = approvals.value.filter(({ environments }) => environments.some((name) => isSame(name, approval.environment)));
    const rejected = here.find(({ state }) => state === 'rejected');
    if (rejected)
        return refuse('not-approved', `${shown(rejected.by)} rejected it`);
    const approved = here.filter(({ state }) => state === 'approved').map(({ by }) => by);
    if (approved.length === 0)
        return refuse('not-approved', 'GitHub knows of no approval of this run (an administrator who bypasses the rules leaves none)');
    const valid = approved.filter((person) => person.isHuman && isListed(person, approval));
    if (valid.length === 0) {
        const why = approval.approvers ? 'who is not in approval.approvers' : 'who is no person';
        return refuse('not-approved', `approved by ${approved.map(shown).join(', ')}, ${why}`);
    }
    const askers = [write.requestedBy, run.value.actor.login, run.value.triggeringActor.login];
    const others = valid.filter(({ login }) => !askers.some((asker) => isSame(asker, login)));
    if (others.length === 0 && !approval.allowSelfApproval)
        return refuse('self-approved', `${valid.map(shown).join(', ')} asked for it and approved it`);
    return { kind: 'proceed', approvedBy: valid.map(({ login }) => login) };
}
/** The dispatch with the digest is the approval: by a second person who may write to the repository. */
function byDispatch(write, approval, facts) {
    const { run, permission } = facts;
    if (run.kind === 'failed')
        return refuse('api-unavailable', `the run: ${run.why}`);
    if (run.value.event !== 'workflow_dispatch')
        return refuse('wrong-event', `gate: dispatch is approved by workflow_dispatch, not by ${run.value.event}`);
    const person = run.value.triggeringActor;
    if (!person.isHuman || !run.value.actor.isHuman)
        return refuse('not-approved', `started by ${shown(person)}, who is no person`);
    if (write.run.id === run.value.id)
        return refuse('not-approved', 'the plan was made in this very run: a second dispatch approves it');
    if (!isListed(person, approval))
        return refuse('not-approved', `started by ${shown(person)}, who is not in approval.approvers`);
    if (permission.kind === 'failed')
        return refuse('api-unavailable', `the permission: ${permission.why}`);
    if (permission.value !== 'admin' && permission.value !== 'write')
        return refuse('not-approved', `started by ${shown(person)}, who may not write to the repository`);
    if (isSame(person.login, write.requestedBy) && !approval.allowSelfApproval)
        return refuse('self-approved', `${shown(person)} asked for it and approved it`);
    return { kind: 'proceed', approvedBy: [person.login] };
}
function refuse(reason, detail) {
    return { kind: 'refuse', reason, detail };
}
/** Logins and environment names are the same in any spelling. */
function isSame(one, other) {
    return one.toLowerCase() === other.toLowerCase();
}
function isListed({ login }, { approvers }) {
    return approvers === undefined || approvers.some((listed) => isSame(listed.replace(/^@/, ''), login));
}
function shown({ login }) {
    return (0,core_text/* cleanLine */.Ow)(login, 60);
}


/***/ }),

/***/ 3430:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ ledgerCodec)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4343);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3759);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3945);
/* harmony import */ var _ledger_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8365);
/* harmony import */ var _ledger_upkeep_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8802);
/* harmony import */ var _write_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1566);
/** How the write ledger is stored: its schema, its limits, and what two hosts make of it. */




const at = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig();
const text = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP();
const count = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().check(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ._nonnegative */ .UI());
const run = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ id: text, url: text });
const refusal = { reason: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(_write_js__WEBPACK_IMPORTED_MODULE_4__/* .refusalReasons */ .u_), detail: text };
const write = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    digest: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ._regex */ .Fk(/^[0-9a-f]{64}$/)),
    job: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ id: text, name: text }),
    status: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(_write_js__WEBPACK_IMPORTED_MODULE_4__/* .writeStatuses */ .cS),
    step: count,
    announcedStep: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(count),
    environment: text,
    gate: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(_write_js__WEBPACK_IMPORTED_MODULE_4__/* .gates */ .VF),
    plannedAt: at,
    expiresAt: at,
    run,
    workflowUrl: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(text),
    commit: text,
    requestedBy: text,
    approvedBy: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(text)),
    verification: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ jobId: text, delayMs: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig() })),
    wayBack: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(text),
    refusal: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ ...refusal, at, step: count })),
    owner: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ host: text, pid: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr(), start: text })),
    applyRun: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(run),
    startedAt: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(at),
    finishedAt: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(at),
    ending: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(text),
    exitCode: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr())),
    verifyAt: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(at),
    verifyTries: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(count),
    verifiedAt: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(at),
    findings: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(text)),
    remindedAt: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(at),
    output: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(text),
});
const schema = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    writes: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(write),
    incidents: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ at, kind: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['damaged', 'lost']), message: text })),
});
/** Schema version 1. */
const ledgerCodec = {
    name: 'writes',
    schemaVersion: 1,
    empty: () => ({ writes: [], incidents: [] }),
    decode: (value) => {
        const result = zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .safeParse */ .xL(schema, value);
        return result.success ? result.data : undefined;
    },
    bound: _ledger_upkeep_js__WEBPACK_IMPORTED_MODULE_1__/* .boundLedger */ .Y6,
    damaged: (ledger, incident) => ({ ...ledger, incidents: [...ledger.incidents, incident] }),
    merge: mergeLedgers,
    adopt: mergeLedgers,
    withoutText: (ledger) => ({
        writes: ledger.writes.map(textless),
        incidents: ledger.incidents.map((incident) => ({
            ...incident,
            message: 'the host that found it knows more',
        })),
    }),
};
/** Every write of both, each as far as either knows it. What was begun anywhere was begun. */
function mergeLedgers(theirs, mine) {
    const own = new Map(mine.writes.map((each) => [each.digest, each]));
    const known = new Set(theirs.writes.map(({ digest }) => digest));
    const writes = [
        ...theirs.writes.map((each) => further(each, own.get(each.digest))),
        ...mine.writes.filter(({ digest }) => !known.has(digest)),
    ];
    const heard = new Set(theirs.incidents.map(({ message }) => message));
    const incidents = [...theirs.incidents, ...mine.incidents.filter(({ message }) => !heard.has(message))];
    return { writes: writes.toSorted((a, b) => a.plannedAt - b.plannedAt), incidents };
}
/** At the same step ours, which still has its text. */
function further(theirs, mine) {
    if (!mine)
        return theirs;
    const behind = (0,_ledger_js__WEBPACK_IMPORTED_MODULE_0__/* .isBegun */ .av)(mine) === (0,_ledger_js__WEBPACK_IMPORTED_MODULE_0__/* .isBegun */ .av)(theirs) ? mine.step < theirs.step : (0,_ledger_js__WEBPACK_IMPORTED_MODULE_0__/* .isBegun */ .av)(theirs);
    const ahead = behind ? theirs : mine;
    const announcedStep = Math.max(theirs.announcedStep ?? 0, mine.announcedStep ?? 0);
    const remindedAt = Math.max(theirs.remindedAt ?? 0, mine.remindedAt ?? 0);
    return { ...ahead, ...(announcedStep > 0 && { announcedStep }), ...(remindedAt > 0 && { remindedAt }) };
}
/** Without what commands printed and what the jobs file says; a public repository shows its runs and logins anyway. */
function textless(one) {
    const { output: _, findings: __, refusal: why, ...rest } = one;
    const withheld = 'the host knows more';
    return {
        ...rest,
        job: { id: one.job.id, name: one.job.id },
        ...(why && { refusal: { ...why, detail: withheld } }),
    };
}


/***/ }),

/***/ 8802:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G9: () => (/* binding */ settle),
/* harmony export */   Nq: () => (/* binding */ forgotten),
/* harmony export */   TU: () => (/* binding */ overdue),
/* harmony export */   Y6: () => (/* binding */ boundLedger),
/* harmony export */   hK: () => (/* binding */ markAnnounced)
/* harmony export */ });
/* harmony import */ var _ledger_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8365);
/** What a tick does about writes: what time and death did to them, what is late, what was told. Pure. */

/** So many writes that are over are kept. */
const mostClosed = 200;
/** A tick takes a verification over when it is this late. */
const takeOverMs = 1_800_000;
/** So often it is tried; after that a person is needed. */
const mostTries = 3;
const firstReminderMs = 3_600_000;
const reminderEveryMs = 86_400_000;
/**
 * What time and death did: plans that nobody approved expire, a write whose command nobody watches any more is
 * undetermined, a verification that nobody goes on with is due again. `isOver`: what this run began has ended.
 */
function settle(ledger, moment, isOver = () => false) {
    const writes = ledger.writes.map((write) => {
        if (write.status === 'planned')
            return moment.now >= write.expiresAt ? (0,_ledger_js__WEBPACK_IMPORTED_MODULE_0__/* .next */ .K2)(write, 'expired') : write;
        if (write.status !== 'applying' && write.status !== 'verifying')
            return write;
        const { owner, ...rest } = write;
        const isGone = owner === undefined || moment.dead(owner, write.startedAt ?? 0);
        const isEnded = isGone || (write.applyRun !== undefined && isOver(write.applyRun));
        if (!isEnded)
            return write;
        if (write.status === 'verifying')
            return { ...(0,_ledger_js__WEBPACK_IMPORTED_MODULE_0__/* .next */ .K2)(rest, 'applied'), verifyAt: moment.now };
        const ending = 'nobody knows how it ended: whoever ran it is gone';
        return {
            ...(0,_ledger_js__WEBPACK_IMPORTED_MODULE_0__/* .next */ .K2)(rest, 'undetermined'),
            finishedAt: moment.now,
            verifyAt: moment.now,
            ending,
            exitCode: null,
        };
    });
    return writes.every((write, index) => write === ledger.writes[index]) ? ledger : { ...ledger, writes };
}
/** Writes whose verification a tick does now, because nobody else did. */
function overdue(ledger, now) {
    return ledger.writes.filter((write) => write.status === 'applied' &&
        (write.verifyTries ?? 0) < mostTries &&
        now >= (write.verifyAt ?? now) + takeOverMs);
}
/** Plans that people are to be reminded of: after an hour, then daily. */
function forgotten(ledger, now) {
    return ledger.writes.filter((write) => {
        if (write.status !== 'planned')
            return false;
        const last = write.remindedAt;
        return last === undefined ? now >= write.plannedAt + firstReminderMs : now >= last + reminderEveryMs;
    });
}
/** Notes that these steps, and these reminders, are on their way to people. */
function markAnnounced(ledger, told, reminded, now) {
    const steps = new Map(told.map(({ digest, step }) => [digest, step]));
    const writes = ledger.writes.map((write) => {
        const step = steps.get(write.digest);
        const isReminded = reminded.includes(write.digest);
        if (step === undefined && !isReminded)
            return write;
        const { output, ...rest } = write;
        const isTold = step !== undefined && step === write.step;
        return {
            ...(isTold || output === undefined ? rest : { ...rest, output }),
            ...(step !== undefined && { announcedStep: Math.max(step, write.announcedStep ?? 0) }),
            ...(isReminded && { remindedAt: now }),
        };
    });
    return { ...ledger, writes, incidents: [] };
}
/** The ledger with every open write and the last closed ones. */
function boundLedger(ledger) {
    const closed = ledger.writes.filter((write) => !(0,_ledger_js__WEBPACK_IMPORTED_MODULE_0__/* .isOpen */ .nT)(write));
    const dropped = new Set(closed.slice(0, Math.max(0, closed.length - mostClosed)));
    const writes = dropped.size > 0 ? ledger.writes.filter((write) => !dropped.has(write)) : ledger.writes;
    return { writes, incidents: ledger.incidents.slice(-10) };
}


/***/ }),

/***/ 8365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eb: () => (/* binding */ verifiable),
/* harmony export */   FI: () => (/* binding */ withdrawApply),
/* harmony export */   Gd: () => (/* binding */ beginApply),
/* harmony export */   H1: () => (/* binding */ findWrite),
/* harmony export */   K2: () => (/* binding */ next),
/* harmony export */   KB: () => (/* binding */ endApply),
/* harmony export */   PY: () => (/* binding */ addPlan),
/* harmony export */   S4: () => (/* binding */ canVerify),
/* harmony export */   Uf: () => (/* binding */ interruptApply),
/* harmony export */   Y0: () => (/* binding */ plannedIn),
/* harmony export */   av: () => (/* binding */ isBegun),
/* harmony export */   gv: () => (/* binding */ refuseWrite),
/* harmony export */   lR: () => (/* binding */ beginVerify),
/* harmony export */   nT: () => (/* binding */ isOpen),
/* harmony export */   nk: () => (/* binding */ endVerify),
/* harmony export */   sU: () => (/* binding */ isUnverified)
/* harmony export */ });
/* harmony import */ var _gate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6360);

const open = ['planned', 'applying', 'applied', 'verifying'];
/** The command was begun, so it is never begun again. */
const begun = [
    'applying',
    'applied',
    'failed',
    'undetermined',
    'verifying',
    'verified',
    'verification-failed',
];
function isOpen({ status }) {
    return open.includes(status);
}
function isBegun({ status }) {
    return begun.includes(status);
}
function findWrite(ledger, digest) {
    return ledger.writes.find((write) => write.digest === digest);
}
/** Applied, and not verified: nobody knows yet whether it did what it should. */
function isUnverified({ status }) {
    return status === 'applied' || status === 'verifying';
}
/** The write that `verify` without a digest means: the newest one of the job that can be verified. */
function verifiable(ledger, jobId) {
    const candidates = ledger.writes.filter((write) => write.job.id === jobId && canVerify(write));
    return candidates.toSorted((a, b) => (a.finishedAt ?? 0) - (b.finishedAt ?? 0)).at(-1);
}
function canVerify({ status }) {
    return (status === 'applied' ||
        status === 'verifying' ||
        status === 'undetermined' ||
        status === 'verification-failed');
}
/** Adds a plan; an older one of the same job that still waits is superseded by it. */
function addPlan(ledger, plan) {
    const writes = ledger.writes.map((write) => write.job.id === plan.job.id && write.status === 'planned' ? next(write, 'superseded') : write);
    return { ...ledger, writes: [...writes, { ...plan, status: 'planned', step: 1 }] };
}
/** A plan of this run for this environment: its approval would count for both. */
function plannedIn(ledger, runId, environment) {
    const name = environment.toLowerCase();
    return ledger.writes.find((write) => write.run.id === runId && write.environment.toLowerCase() === name);
}
/**
 * Notes a refusal. It ends a plan only where nothing else can come of it: in its own run, whose approval cannot be
 * used a second time. A refusal elsewhere must not take a plan from those who may still approve it.
 */
function refuseWrite(ledger, digest, refusal, where) {
    return change(ledger, digest, (write) => {
        const ends = write.status === 'planned' && write.gate === 'environment' && write.run.id === where.runId;
        const step = write.step + 1;
        return {
            ...write,
            status: ends ? (refusal.reason === 'expired' ? 'expired' : 'refused') : write.status,
            step,
            refusal: { ...refusal, at: where.at, step },
        };
    });
}
/**
 * The intent, saved before the command runs. `refused`: it may not be begun any more, for what became of it meanwhile.
 */
function beginApply(ledger, digest, { at, owner, run, approvedBy }) {
    const write = findWrite(ledger, digest);
    const refused = write
        ? (0,_gate_js__WEBPACK_IMPORTED_MODULE_0__/* .checkRecord */ .EQ)(write, at)
        : { reason: 'plan-changed', detail: 'the plan is not in the ledger any more' };
    if (refused)
        return { ledger, refused };
    const begin = (planned) => ({
        ...next(planned, 'applying'),
        owner,
        applyRun: run,
        approvedBy,
        startedAt: at,
    });
    return { ledger: change(ledger, digest, begin) };
}
function endApply(ledger, digest, end) {
    return change(ledger, digest, (write) => {
        const { owner: _, ...rest } = next(write, end.status);
        const { at, ending, exitCode, output } = end;
        const longestMs = Math.max(0, ...write.verification.map(({ delayMs }) => delayMs));
        const verifyAt = end.status === 'failed' ? {} : { verifyAt: at + longestMs };
        return { ...rest, finishedAt: at, ending, exitCode, ...verifyAt, ...(output !== '' && { output }) };
    });
}
/** The claim was not to be had, so nothing was run: the plan is over. */
function withdrawApply(ledger, digest, refusal, at) {
    return change(ledger, digest, (write) => {
        const { owner: _, ...rest } = next(write, 'refused');
        return { ...rest, refusal: { ...refusal, at, step: rest.step } };
    });
}
function beginVerify(ledger, digest, owner, at) {
    return change(ledger, digest, (write) => ({
        ...next(write, 'verifying'),
        owner,
        startedAt: at,
        verifyTries: (write.verifyTries ?? 0) + 1,
    }));
}
function endVerify(ledger, digest, end) {
    const statuses = {
        verified: 'verified',
        failed: 'verification-failed',
        undetermined: 'applied',
    };
    return change(ledger, digest, (write) => {
        const { owner: _, output: __, ...rest } = next(write, statuses[end.verdict]);
        const { at, findings, output } = end;
        const over = end.verdict === 'undetermined' ? { verifyAt: at } : { verifiedAt: at };
        return { ...rest, findings, ...over, ...(output !== '' && { output }) };
    });
}
/** The runner was told to end while it applied this. */
function interruptApply(ledger, digest, at) {
    const write = findWrite(ledger, digest);
    if (write?.status !== 'applying')
        return ledger;
    const ending = 'cancelled while it ran';
    return endApply(ledger, digest, { status: 'undetermined', at, ending, exitCode: null, output: '' });
}
/** The record one step on. */
function next(write, status) {
    return { ...write, status, step: write.step + 1 };
}
function change(ledger, digest, how) {
    const writes = ledger.writes.map((write) => (write.digest === digest ? how(write) : write));
    return { ...ledger, writes };
}


/***/ }),

/***/ 1566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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
/** Why a write is refused (SPEC 6). */
const refusalReasons = [
    'already-applied',
    'superseded',
    'expired',
    'plan-changed',
    'no-gate',
    'not-approved',
    'self-approved',
    'rerun',
    'wrong-event',
    'wrong-ref',
    'state-unavailable',
    'api-unavailable',
];
const gates = ['environment', 'dispatch'];
/** The first characters of a digest: enough to tell writes apart on a screen. */
function shortDigest(digest) {
    return digest.slice(0, 12);
}


/***/ })

};
