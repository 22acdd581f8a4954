export const id = 645;
export const ids = [645];
export const modules = {

/***/ 1748:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EQ: () => (/* binding */ checkRecord),
/* harmony export */   Gq: () => (/* binding */ authorize),
/* harmony export */   Hb: () => (/* binding */ checkUnreviewed),
/* harmony export */   Ks: () => (/* binding */ checkGate),
/* harmony export */   Nv: () => (/* binding */ reviewsOf),
/* harmony export */   Q5: () => (/* binding */ checkRun),
/* harmony export */   TS: () => (/* binding */ rejectionIn),
/* harmony export */   dO: () => (/* binding */ checkStatus),
/* harmony export */   lq: () => (/* binding */ checkRequested)
/* harmony export */ });
/* harmony import */ var _gate_facts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9214);
/* harmony import */ var _text_redact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7827);


/** A plan from further in the future means that the clock went back: its age is unknown. */
const clockToleranceMs = 300_000;
/** Maximum difference between the host's and GitHub's clock. */
const mostApartMs = 120_000;
const no = (reason, detail) => ({ reason, detail });
const noAnswer = (about, { why }) => no('api-unavailable', `${about}: ${why}`);
/** Checks all but the plan: run, ledger, gate and approval, by GitHub's clock. */
function authorize(write, approval, facts) {
    const { clocks } = facts;
    if (clocks.kind === 'failed')
        return { kind: 'refuse', ...(checkRun(facts) ?? no('api-unavailable', clocks.why)) };
    const refusal = checkRun(facts) ??
        checkRecord(write, clocks.value.github) ??
        checkSettings(write, approval) ??
        checkGate(approval, facts) ??
        checkPlace(write, facts);
    if (refusal)
        return { kind: 'refuse', ...refusal };
    const approvers = approval.gate === 'environment' ? byReviewers(approval, facts) : byDispatch(write, approval, facts);
    return 'reason' in approvers
        ? { kind: 'refuse', ...approvers }
        : { kind: 'proceed', clocks: clocks.value, approvedBy: approvers.map(({ login }) => login) };
}
// --- The ledger.
/** Refusals from the ledger at `now`. */
function checkRecord(write, now) {
    const over = checkStatus(write);
    if (over)
        return over;
    if (now >= write.expiresAt)
        return no('expired', `expired at ${new Date(write.expiresAt).toISOString()}`);
    if (write.plannedAt > now + clockToleranceMs)
        return no('expired', "the age of the plan is unknown, because this host's clock was set back");
    return undefined;
}
/** Refusals from the ledger, independent of time. */
function checkStatus({ status, refusal }) {
    switch (status) {
        case 'planned':
            return undefined;
        case 'superseded':
            return no('superseded', 'a newer plan of this job exists');
        case 'expired':
            return no('expired', 'nobody approved it in time');
        case 'refused': {
            const { reason = 'not-approved', detail = '', isRejected } = refusal ?? {};
            return { ...no(reason, `refused before: ${detail}`), ...(isRejected && { isRejected }) };
        }
        default:
            return no('already-applied', `begun before; its status is ${status}`);
    }
}
// --- The run.
/** Whether this run may write at all. */
function checkRun({ local, run, repository, clocks }) {
    const event = (0,_gate_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .refusalOf */ .Of)(local.event);
    if (event !== undefined)
        return no('wrong-event', event);
    if (local.attempt !== '1')
        return no('rerun', `this is attempt ${local.attempt} of the run`);
    if (run.kind === 'failed')
        return noAnswer('the run', run);
    if (repository.kind === 'failed')
        return noAnswer('the repository', repository);
    const { value: known } = run;
    const isThis = known.id === local.runId && known.commit === local.commit;
    if (!isThis || !(0,_gate_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .isSameName */ .yS)(known.repository, local.repository))
        return no('api-unavailable', 'GitHub describes another run than the one of this runner');
    const knownEvent = (0,_gate_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .refusalOf */ .Of)(known.event);
    if (knownEvent !== undefined)
        return no('wrong-event', knownEvent);
    if (known.attempt !== 1)
        return no('rerun', `this is attempt ${known.attempt} of the run`);
    const { defaultBranch } = repository.value;
    if (known.isFork || known.branch !== defaultBranch || local.ref !== `refs/heads/${defaultBranch}`)
        return no('wrong-ref', `this run is on ${local.ref ?? known.branch ?? 'no branch'}, but writes run on ${defaultBranch} only`);
    return checkClocks(clocks);
}
/** Otherwise, setting the host's clock back would revive an expired plan. */
function checkClocks(clocks) {
    if (clocks.kind === 'failed')
        return noAnswer('the time', clocks);
    const { github, host } = clocks.value;
    if (Math.abs(host - github) <= mostApartMs)
        return undefined;
    const [here, there] = [host, github].map((at) => new Date(at).toISOString().slice(0, 19));
    return no('wrong-clock', `the clock of this host shows ${here}Z, GitHub's ${there}Z`);
}
// --- The gate.
/** Whether the gate waits for an approval at all. */
function checkGate(approval, facts) {
    const { environment, repository, pinned } = facts;
    if (approval.gate !== pinned)
        return no('no-gate', `the jobs file has gate: ${approval.gate}, but the workflow is pinned to ${pinned}: set both to the same gate`);
    if (environment.kind === 'failed')
        return noAnswer('the environment', environment);
    const reviewers = environment.value.kind === 'found' ? environment.value.reviewers : [];
    if (approval.gate === 'environment') {
        if (reviewers.length > 0)
            return undefined;
        const problem = environment.value.kind === 'found' ? 'has no required reviewers' : 'does not exist';
        return no('no-gate', `the environment ${approval.environment} ${problem}`);
    }
    if (repository.kind === 'failed')
        return noAnswer('the repository', repository);
    if (!repository.value.isPublic && reviewers.length === 0)
        return undefined;
    return no('no-gate', 'gate: dispatch is not accepted where required reviewers are available');
}
function checkSettings(write, approval) {
    if (write.gate === approval.gate && write.environment === approval.environment)
        return undefined;
    return no('plan-changed', `planned for ${write.gate} ${write.environment}, but the jobs file now has ${approval.gate} ${approval.environment}`);
}
/** An approval in an environment names only a run and the environment, so the plan must be of this run. */
function checkPlace({ gate, run }, { local }) {
    if (gate === 'dispatch' || run.id === local.runId)
        return undefined;
    return no('not-approved', `the plan was made in run ${run.id}: only an approval of that run counts`);
}
// --- The approval.
/** People whose approval in the environment counts. */
function byReviewers(approval, { approvals, run }) {
    if (approvals.kind === 'failed')
        return noAnswer('the approvals', approvals);
    if (run.kind === 'failed')
        return noAnswer('the run', run);
    const reviews = reviewsOf(approvals.value, approval.environment);
    const rejection = rejectionIn(reviews);
    if (rejection)
        return rejection;
    const approved = reviews.filter(({ state }) => state === 'approved').map(({ by }) => by);
    if (approved.length === 0)
        return no('not-approved', 'GitHub has no approval of this run (a bypass by an administrator leaves none)');
    const valid = approved.filter((person) => person.isHuman && isListed(person, approval));
    if (valid.length === 0) {
        const why = approval.approvers ? 'not in approval.approvers' : 'not a person';
        return no('not-approved', `approved by ${approved.map(shown).join(', ')}, ${why}`);
    }
    if (valid.every((person) => isRequester(person, run.value)) && !approval.allowSelfApproval)
        return no('self-approved', `requested and approved by ${valid.map(shown).join(', ')}`);
    return checkRequester(run.value, approval, valid) ?? valid;
}
/** The dispatch with the digest is the approval, by a second person with write access. */
function byDispatch(write, approval, facts) {
    const { run, planRun, permission } = facts;
    if (run.kind === 'failed')
        return noAnswer('the run', run);
    if (planRun.kind === 'failed')
        return noAnswer('the run of the plan', planRun);
    const { event, actor, triggeringActor: person, id } = run.value;
    if (event !== 'workflow_dispatch')
        return no('wrong-event', `gate: dispatch needs an approval by workflow_dispatch, not by ${event}`);
    const by = `started by ${shown(person)}`;
    if (!person.isHuman || !actor.isHuman)
        return no('not-approved', `${by}, not a person`);
    if (write.run.id === id)
        return no('not-approved', 'the plan was made in this run: a second dispatch approves it');
    if (!isListed(person, approval))
        return no('not-approved', `${by}, not in approval.approvers`);
    // Also for listed people: an abandoned login can be taken by another person.
    if (permission.kind === 'failed')
        return noAnswer('the permission', permission);
    if (!['admin', 'write'].includes(permission.value))
        return no('not-approved', `${by}, who may not write to the repository`);
    if (isRequester(person, planRun.value) && !approval.allowSelfApproval)
        return no('self-approved', `requested and approved by ${shown(person)}`);
    return checkRequester(planRun.value, approval, [person]) ?? [person];
}
/** Refusals that `apply` would raise, unless further people approve. */
function checkRequested(approval, { run }) {
    return run.kind === 'known' ? checkRequester(run.value, approval, []) : undefined;
}
/** A person and a program are not two people. `approved`: people whose approval counts. */
function checkRequester(requested, { allowBotRequester }, approved) {
    const program = programBehind(requested);
    const [one] = approved;
    const areTwo = one && approved.some((other) => !isSamePerson(one, other));
    if (program === undefined || allowBotRequester || areTwo)
        return undefined;
    const alone = one ? `, and approved by ${shown(one)} alone` : '';
    return no('bot-requested', `requested by ${program}, not by a person${alone}`);
}
/**
 * The actor of a run that no person requested; undefined: a person did. Only `workflow_dispatch` is a request: the actor of a
 * schedule is whoever last changed its cron line or the default branch, that of a push may be the administrator who added a
 * machine's deploy key, and a program sends repository_dispatch
 * (https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows).
 */
function programBehind({ event, actor, triggeringActor }) {
    if (event !== 'workflow_dispatch')
        return `the event ${(0,_text_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .Ow)(event, 60)}`;
    const program = [actor, triggeringActor].find(({ isHuman }) => !isHuman);
    return program && shown(program);
}
const isRequester = (person, { actor, triggeringActor }) => isSamePerson(actor, person) || isSamePerson(triggeringActor, person);
/** By id, because a login can change; by login, because it can be given up and taken by another person. */
const isSamePerson = (one, other) => one.id === other.id || (0,_gate_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .isSameName */ .yS)(one.login, other.login);
/** The run's reviews for this environment. */
function reviewsOf(approvals, environment) {
    return approvals.filter(({ environments }) => environments.some((name) => (0,_gate_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .isSameName */ .yS)(name, environment)));
}
/** Any rejection counts, whatever the approvals. */
function rejectionIn(reviews) {
    const rejected = reviews.find(({ state }) => state === 'rejected');
    return rejected && { ...no('not-approved', `${shown(rejected.by)} rejected it`), isRejected: true };
}
/** A review before the plan existed does not count. */
function checkUnreviewed(approval, { approvals }) {
    if (approval.gate !== 'environment')
        return undefined;
    if (approvals.kind === 'failed')
        return noAnswer('the approvals', approvals);
    const [early] = reviewsOf(approvals.value, approval.environment);
    return early && no('not-approved', `${shown(early.by)} reviewed this run before the plan existed`);
}
const isListed = ({ login }, { approvers }) => approvers === undefined || approvers.some((listed) => (0,_gate_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .isSameName */ .yS)(listed.replace(/^@/, ''), login));
const shown = ({ login }) => (0,_text_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .Ow)(login, 60);


/***/ }),

/***/ 5645:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ ledgerCodec)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js
var schemas = __webpack_require__(4343);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
var api = __webpack_require__(3759);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/parse.js + 1 modules
var parse = __webpack_require__(3945);
// EXTERNAL MODULE: ./build/core/writes/ledger.js
var ledger = __webpack_require__(9418);
// EXTERNAL MODULE: ./build/core/jobs/owners.js
var owners = __webpack_require__(255);
;// CONCATENATED MODULE: ./build/core/writes/ledger-merge.js
/** Merges two copies of the write ledger. Pure. */


/** At the same step, the later status in this list wins. */
const evidence = [
    'planned',
    'superseded',
    'expired',
    'refused',
    'applying',
    'undetermined',
    'verifying',
    'applied',
    'failed',
    'verified',
    'verification-failed',
];
/** All writes of both, each in its most advanced state. A write that began anywhere has begun. */
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
/** At the same step and status, ours, which has its text. */
function further(theirs, mine) {
    if (!mine)
        return theirs;
    const [ahead, behind] = isFurther(theirs, mine) ? [theirs, mine] : [mine, theirs];
    const announcedStep = Math.max(theirs.announcedStep ?? 0, mine.announcedStep ?? 0);
    const remindedAt = Math.max(theirs.remindedAt ?? 0, mine.remindedAt ?? 0);
    // They diverged: the winner is announced even if the other one was.
    const isFork = ahead.step < behind.step || (ahead.step === behind.step && ahead.status !== behind.status);
    const outdatedBy = theirs.outdatedBy ?? mine.outdatedBy;
    const step = isFork ? Math.max(ahead.step, behind.step + 1) : ahead.step;
    const { refusal } = ahead;
    return {
        ...ahead,
        // A public copy has no name.
        job: mine.job,
        step,
        ...(refusal && { refusal: { ...refusal, step: refusal.step === ahead.step ? step : refusal.step } }),
        ...(announcedStep > 0 && { announcedStep }),
        ...(remindedAt > 0 && { remindedAt }),
        ...(outdatedBy !== undefined && { outdatedBy }),
    };
}
function isFurther(one, other) {
    // The process that began it knows that nothing was run.
    if (isWithdrawalOf(one, other))
        return true;
    if (isWithdrawalOf(other, one))
        return false;
    if ((0,ledger/* isBegun */.av)(one) !== (0,ledger/* isBegun */.av)(other))
        return (0,ledger/* isBegun */.av)(one);
    // An end comes after its beginning, whatever was counted meanwhile.
    const isOneAttempt = one.applyRun?.id === other.applyRun?.id && one.startedAt === other.startedAt;
    if (isOneAttempt && (one.status === 'applying') !== (other.status === 'applying'))
        return other.status === 'applying';
    if (one.step !== other.step)
        return one.step > other.step;
    return evidence.indexOf(one.status) > evidence.indexOf(other.status);
}
function isWithdrawalOf({ withdrawnBy, applyRun }, other) {
    if (withdrawnBy === undefined)
        return false;
    if (other.status === 'applying')
        return other.owner !== undefined && (0,owners/* isSameOwner */.Ie)(withdrawnBy, other.owner);
    // A conclusion about an intent whose end was unknown.
    return other.status === 'undetermined' && applyRun !== undefined && other.applyRun?.id === applyRun.id;
}

// EXTERNAL MODULE: ./build/core/writes/ledger-upkeep.js
var ledger_upkeep = __webpack_require__(8619);
// EXTERNAL MODULE: ./build/core/writes/write.js
var write = __webpack_require__(5332);
;// CONCATENATED MODULE: ./build/core/writes/ledger-codec.js
/** Storage of the write ledger: schema, and a version for public caches. Pure. */




/** A cache entry may be forged: lengths are limited to ours, and times must be dates. */
const at = schemas/* int */.Whr().check(api/* _gte */.qm(0), api/* _lte */.Zm(8.64e15));
const ledger_codec_text = schemas/* string */.YjP().check(api/* _maxLength */.Eb(10_000));
const list = (item) => schemas/* array */.YOg(item).check(api/* _maxLength */.Eb(200));
const count = schemas/* int */.Whr().check(api/* _nonnegative */.UI());
const owner = schemas/* object */.Ikc({ host: ledger_codec_text, pid: schemas/* int */.Whr(), start: ledger_codec_text });
const run = schemas/* object */.Ikc({
    id: schemas/* string */.YjP().check(api/* _regex */.Fk(/^\d{1,20}$/)),
    url: schemas/* string */.YjP().check(api/* _maxLength */.Eb(500)),
});
const refusal = { reason: schemas/* enum */.k5n(write/* refusalReasons */.u_), detail: ledger_codec_text, isRejected: schemas/* exactOptional */.yqP(schemas/* boolean */.zMY()) };
const ledger_codec_write = schemas/* object */.Ikc({
    digest: schemas/* string */.YjP().check(api/* _regex */.Fk(/^[0-9a-f]{64}$/)),
    job: schemas/* object */.Ikc({ id: ledger_codec_text, name: ledger_codec_text }),
    status: schemas/* enum */.k5n(write/* writeStatuses */.cS),
    step: count,
    announcedStep: schemas/* exactOptional */.yqP(count),
    environment: ledger_codec_text,
    gate: schemas/* enum */.k5n(write/* gates */.VF),
    plannedAt: at,
    expiresAt: at,
    run,
    workflowUrl: schemas/* exactOptional */.yqP(ledger_codec_text),
    commit: ledger_codec_text,
    keyMark: schemas/* exactOptional */.yqP(schemas/* string */.YjP().check(api/* _regex */.Fk(/^[0-9a-f]{16}$/))),
    requestedBy: ledger_codec_text,
    approvedBy: schemas/* exactOptional */.yqP(list(ledger_codec_text)),
    verification: schemas/* array */.YOg(schemas/* object */.Ikc({ jobId: ledger_codec_text, delayMs: at })).check(api/* _maxLength */.Eb(200)),
    wayBack: schemas/* exactOptional */.yqP(ledger_codec_text),
    refusal: schemas/* exactOptional */.yqP(schemas/* object */.Ikc({ ...refusal, at, step: count })),
    owner: schemas/* exactOptional */.yqP(owner),
    withdrawnBy: schemas/* exactOptional */.yqP(owner),
    applyRun: schemas/* exactOptional */.yqP(run),
    startedAt: schemas/* exactOptional */.yqP(at),
    finishedAt: schemas/* exactOptional */.yqP(at),
    ending: schemas/* exactOptional */.yqP(ledger_codec_text),
    exitCode: schemas/* exactOptional */.yqP(schemas/* nullable */.mee(schemas/* int */.Whr())),
    verifyAt: schemas/* exactOptional */.yqP(at),
    verifyTries: schemas/* exactOptional */.yqP(count),
    verifyStartedAt: schemas/* exactOptional */.yqP(at),
    before: schemas/* exactOptional */.yqP(schemas/* enum */.k5n(['applied', 'undetermined', 'verification-failed'])),
    verifiedAt: schemas/* exactOptional */.yqP(at),
    verifyRun: schemas/* exactOptional */.yqP(run),
    outdatedBy: schemas/* exactOptional */.yqP(ledger_codec_text),
    findings: schemas/* exactOptional */.yqP(list(ledger_codec_text)),
    remindedAt: schemas/* exactOptional */.yqP(at),
    output: schemas/* exactOptional */.yqP(ledger_codec_text),
});
const schema = schemas/* object */.Ikc({
    writes: schemas/* array */.YOg(ledger_codec_write),
    incidents: schemas/* array */.YOg(schemas/* object */.Ikc({ at, kind: schemas/* enum */.k5n(['damaged', 'lost']), message: ledger_codec_text })),
});
/** Schema version 1. */
const ledgerCodec = {
    name: 'writes',
    schemaVersion: 1,
    empty: () => ({ writes: [], incidents: [] }),
    decode: (value) => {
        const result = parse/* safeParse */.xL(schema, value);
        return result.success ? result.data : undefined;
    },
    bound: ledger_upkeep/* boundLedger */.Y6,
    damaged: (ledger, event) => ({ ...ledger, incidents: [...ledger.incidents, event] }),
    join: mergeLedgers,
    withoutText: (ledger) => ({
        writes: ledger.writes.map(textless),
        incidents: ledger.incidents.map((event) => ({
            ...event,
            message: 'the host that found it knows more',
        })),
    }),
};
/** Without output and text of the jobs file. Runs and logins are public in a public repository. */
function textless(one) {
    const { output: _, findings: __, keyMark: ___, refusal: why, ending, ...rest } = one;
    const withheld = 'the host knows more';
    return {
        ...rest,
        job: { id: one.job.id, name: one.job.id },
        // The cause of a failed start names the program.
        ...(ending !== undefined && { ending: ending.replace(/^not started: .*$/s, 'not started') }),
        ...(why && { refusal: { ...why, detail: withheld } }),
    };
}


/***/ }),

/***/ 8619:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nq: () => (/* binding */ forgotten),
/* harmony export */   TU: () => (/* binding */ overdue),
/* harmony export */   Y6: () => (/* binding */ boundLedger),
/* harmony export */   hK: () => (/* binding */ markAnnounced),
/* harmony export */   xA: () => (/* binding */ catchUp)
/* harmony export */ });
/* harmony import */ var _ledger_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9418);
/** Upkeep of writes by a tick: expired plans, dead runs, late verifications, announcements. Pure. */

/** Closed writes that are kept. */
const mostClosed = 200;
/** A tick takes over a verification that is this late. */
const takeOverMs = 1_800_000;
/** Tries; after that a person is needed. */
const mostTries = 3;
const firstReminderMs = 3_600_000;
const reminderEveryMs = 86_400_000;
/**
 * Plans without approval expire, a write whose process died is undetermined, an abandoned verification is due again. `isOver`:
 * whether what this run began has ended. Times in the future (the clock went back) count as now.
 */
function catchUp(ledger, context, isOver = () => false) {
    const writes = ledger.writes.map((write) => {
        if (write.status === 'planned')
            return context.now >= write.expiresAt ? (0,_ledger_js__WEBPACK_IMPORTED_MODULE_0__/* .next */ .K2)(write, 'expired') : write;
        if ((0,_ledger_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnverified */ .sU)(write) && write.status !== 'verifying') {
            const latestAt = context.now + (0,_ledger_js__WEBPACK_IMPORTED_MODULE_0__/* .longestDelayMs */ .qI)(write);
            return (write.verifyAt ?? 0) > latestAt ? { ...write, verifyAt: latestAt } : write;
        }
        if (write.status !== 'applying' && write.status !== 'verifying')
            return write;
        const { owner, ...rest } = write;
        const sinceAt = (write.status === 'applying' ? write.startedAt : write.verifyStartedAt) ?? 0;
        const isGone = owner === undefined || context.dead(owner, sinceAt);
        const isEnded = isGone || (write.applyRun !== undefined && isOver(write.applyRun));
        if (!isEnded)
            return sinceAt > context.now ? clamped(write, context.now) : write;
        if (write.status === 'verifying')
            return (0,_ledger_js__WEBPACK_IMPORTED_MODULE_0__/* .abandonVerify */ .$W)(write, context.now);
        const ending = 'outcome unknown: the process that ran it is gone';
        return {
            ...(0,_ledger_js__WEBPACK_IMPORTED_MODULE_0__/* .next */ .K2)(rest, 'undetermined'),
            finishedAt: context.now,
            verifyAt: context.now,
            ending,
            exitCode: null,
        };
    });
    return writes.every((write, index) => write === ledger.writes[index]) ? ledger : { ...ledger, writes };
}
function clamped(write, now) {
    return write.status === 'applying' ? { ...write, startedAt: now } : { ...write, verifyStartedAt: now };
}
/** Writes whose verification a tick does now. */
function overdue(ledger, now) {
    return ledger.writes.filter((write) => (0,_ledger_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnverified */ .sU)(write) &&
        write.status !== 'verifying' &&
        (write.verifyTries ?? 0) < mostTries &&
        now >= (write.verifyAt ?? now) + takeOverMs);
}
/** Writes with a due reminder: plans after an hour, then daily; unverified writes daily. */
function forgotten(ledger, now) {
    return ledger.writes.filter((write) => {
        const { status, plannedAt, finishedAt = plannedAt, remindedAt: last } = write;
        if (last !== undefined && last > now)
            return status === 'planned' || waitsForVerdict(write);
        if (waitsForVerdict(write))
            return now >= Math.max(last ?? -Infinity, Math.min(finishedAt, now)) + reminderEveryMs;
        if (status !== 'planned')
            return false;
        return last === undefined ? now >= plannedAt + firstReminderMs : now >= last + reminderEveryMs;
    });
}
function waitsForVerdict(write) {
    return (0,_ledger_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnverified */ .sU)(write) && write.status !== 'verifying';
}
function markAnnounced(ledger, told, now) {
    const { reminded } = told;
    const steps = new Map(told.steps.map(({ digest, step }) => [digest, step]));
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
    const isTold = ({ at, message }) => told.incidents.some((each) => each.at === at && each.message === message);
    return { writes, incidents: ledger.incidents.filter((event) => !isTold(event)) };
}
/** The ledger with all open and the last closed writes. */
function boundLedger(ledger) {
    const closed = ledger.writes.filter((write) => !(0,_ledger_js__WEBPACK_IMPORTED_MODULE_0__/* .isOpen */ .nT)(write));
    const dropped = new Set(closed.slice(0, Math.max(0, closed.length - mostClosed)));
    const writes = dropped.size > 0 ? ledger.writes.filter((write) => !dropped.has(write)) : ledger.writes;
    return { writes, incidents: ledger.incidents.slice(-10) };
}


/***/ }),

/***/ 9418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $W: () => (/* binding */ abandonVerify),
/* harmony export */   FI: () => (/* binding */ withdrawApply),
/* harmony export */   Gd: () => (/* binding */ beginApply),
/* harmony export */   H1: () => (/* binding */ findWrite),
/* harmony export */   K2: () => (/* binding */ next),
/* harmony export */   KB: () => (/* binding */ endApply),
/* harmony export */   LD: () => (/* binding */ nameWrite),
/* harmony export */   PY: () => (/* binding */ addPlan),
/* harmony export */   S4: () => (/* binding */ canVerify),
/* harmony export */   Uf: () => (/* binding */ interruptApply),
/* harmony export */   Y0: () => (/* binding */ plannedIn),
/* harmony export */   av: () => (/* binding */ isBegun),
/* harmony export */   gv: () => (/* binding */ refuseWrite),
/* harmony export */   lR: () => (/* binding */ beginVerify),
/* harmony export */   nT: () => (/* binding */ isOpen),
/* harmony export */   nk: () => (/* binding */ endVerify),
/* harmony export */   qI: () => (/* binding */ longestDelayMs),
/* harmony export */   rF: () => (/* binding */ ownersOf),
/* harmony export */   sU: () => (/* binding */ isUnverified),
/* harmony export */   u2: () => (/* binding */ newestBegun)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6851);
/* harmony import */ var _gate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1748);
/* harmony import */ var _gate_facts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9214);
/* harmony import */ var _jobs_owners_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(255);
/* harmony import */ var _write_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5332);
/** The write ledger: states of a write and their order. Pure. */





const open = ['planned', 'applying', 'applied', 'undetermined', 'verifying'];
/** The command has begun, so it never begins again. */
const begun = [
    'applying',
    'applied',
    'failed',
    'undetermined',
    'verifying',
    'verified',
    'verification-failed',
];
function isOpen({ status, outdatedBy }) {
    return open.includes(status) && outdatedBy === undefined;
}
function isBegun({ status }) {
    return begun.includes(status);
}
function findWrite(ledger, digest) {
    return ledger.writes.find((write) => write.digest === digest);
}
/**
 * Resolves a digest or its unique prefix to a write: the only place that does. An ambiguous prefix is refused, whatever the jobs
 * and states of its writes.
 */
function nameWrite(ledger, given, jobId) {
    const [write, ...more] = ledger.writes.filter(({ digest }) => digest.startsWith(given));
    const isWhole = given.length === _write_js__WEBPACK_IMPORTED_MODULE_2__/* .digestLength */ .F0;
    const list = `to see the whole digests: ops-framework history ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .shellWord */ .r7)(jobId)} --json`;
    if (!write)
        return {
            kind: 'none',
            why: `no plan with this digest is known (${isWhole ? '' : 'it begins with '}${given}); ${list}`,
        };
    if (more.length > 0)
        return {
            kind: 'none',
            why: `${more.length + 1} digests begin with ${given}: give the whole one; ${list}`,
        };
    if (write.job.id !== jobId)
        return { kind: 'none', why: `this digest is of the job ${write.job.id}` };
    return { kind: 'found', write };
}
/** Applied, or possibly applied, and unverified. */
function isUnverified(write) {
    return isOpen(write) && write.status !== 'planned' && write.status !== 'applying';
}
/** The write for `verify` without a digest: the newest of the job that has begun. */
function newestBegun(ledger, jobId) {
    const begunOnes = ledger.writes.filter((write) => write.job.id === jobId && isBegun(write));
    return begunOnes.toSorted((a, b) => (a.startedAt ?? 0) - (b.startedAt ?? 0)).at(-1);
}
const notVerifiable = ['applying', 'failed', 'verified'];
function canVerify(write) {
    return isBegun(write) && !notVerifiable.includes(write.status);
}
/** Adds a plan; it supersedes a waiting plan of the same job. */
function addPlan(ledger, plan) {
    // The same plan again.
    if (findWrite(ledger, plan.digest))
        return ledger;
    const writes = ledger.writes.map((write) => write.job.id === plan.job.id && write.status === 'planned' ? next(write, 'superseded') : write);
    return { ...ledger, writes: [...writes, { ...plan, status: 'planned', step: 1 }] };
}
/** Another plan of this run for this environment: its approval would count for both. */
function plannedIn(ledger, runId, environment) {
    return ledger.writes.find((write) => write.run.id === runId && (0,_gate_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .isSameName */ .yS)(write.environment, environment));
}
/**
 * Records the refusal of a waiting plan; begun and closed writes stay. It closes the plan only in its own run, whose approval
 * cannot be used again. After a refusal elsewhere, the plan can still be approved.
 */
function refuseWrite(ledger, digest, refusal, where) {
    return change(ledger, digest, (write) => {
        if (write.status !== 'planned')
            return write;
        const ends = write.gate === 'environment' && write.run.id === where.runId;
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
 * The intent, saved before the command runs. `refused`: it may not begin any more.
 */
function beginApply(ledger, digest, { at, provenAt = at, owner, run, approvedBy }) {
    const write = findWrite(ledger, digest);
    const refused = write
        ? (0,_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .checkRecord */ .EQ)(write, provenAt)
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
        const verifyAt = end.status === 'failed' ? {} : { verifyAt: at + longestDelayMs(write) };
        return { ...rest, finishedAt: at, ending, exitCode, ...verifyAt, ...(output !== '' && { output }) };
    });
}
/** When all reads of its verification are due. */
function longestDelayMs({ verification }) {
    return Math.max(0, ...verification.map(({ delayMs }) => delayMs));
}
/** Nothing was run: closes the plan. Only for the process that began it or was about to. */
function withdrawApply(ledger, digest, refusal, { self, now, run }) {
    return change(ledger, digest, (write) => {
        const isOwn = write.status === 'applying' && write.owner !== undefined && (0,_jobs_owners_js__WEBPACK_IMPORTED_MODULE_4__/* .isSameOwner */ .Ie)(write.owner, self);
        if (!isOwn && write.status !== 'planned')
            return write;
        const { owner: _, startedAt: __, approvedBy: ___, ...rest } = next(write, 'refused');
        // A claim without an answer may have been saved elsewhere: this step comes after it.
        const step = isOwn ? rest.step : rest.step + 1;
        return {
            ...rest,
            step,
            ...(run && { applyRun: run }),
            withdrawnBy: self,
            refusal: { ...refusal, at: now, step },
        };
    });
}
/** `begun: false`: nothing changed, since it cannot be verified or is being verified. */
function beginVerify(ledger, digest, { now, self, dead }) {
    const write = findWrite(ledger, digest);
    const { owner, status, verifyStartedAt = 0 } = write ?? {};
    const isBusy = status === 'verifying' && owner !== undefined && !dead(owner, verifyStartedAt);
    if (!write || !canVerify(write) || isBusy)
        return { ledger, begun: false };
    const begin = (known) => ({
        ...next(known, 'verifying'),
        owner: self,
        before: known.status === 'applied' || known.status === 'verification-failed'
            ? known.status
            : (known.before ?? 'undetermined'),
        verifyStartedAt: now,
        verifyTries: (known.verifyTries ?? 0) + 1,
    });
    return { ledger: change(ledger, digest, begin), begun: true };
}
/** A verification without a verdict: the write returns to its previous state. */
function abandonVerify(write, at) {
    const { owner: _, before = 'undetermined', ...rest } = write;
    return { ...next(rest, before), verifyAt: at };
}
/** Only for the present verifier; another verdict meanwhile stays. A verdict makes older writes of the job outdated. */
function endVerify(ledger, digest, self, end) {
    const { verdict, at, run, findings, output } = end;
    const told = { findings, ...(output !== '' && { output }) };
    const known = findWrite(ledger, digest);
    if (known?.status !== 'verifying' || !known.owner || !(0,_jobs_owners_js__WEBPACK_IMPORTED_MODULE_4__/* .isSameOwner */ .Ie)(known.owner, self))
        return ledger;
    const ended = change(ledger, digest, (write) => {
        const { output: _, ...rest } = write;
        if (verdict === 'undetermined')
            return { ...abandonVerify(rest, at), ...told };
        const { owner: __, before: ___, ...over } = next(rest, verdict === 'verified' ? 'verified' : 'verification-failed');
        return { ...over, ...told, verifiedAt: at, ...(run && { verifyRun: run }) };
    });
    if (verdict !== 'verified')
        return ended;
    // By order in the ledger, independent of clocks.
    const place = ended.writes.findIndex((write) => write.digest === digest);
    const writes = ended.writes.map((write, index) => write.job.id === known.job.id && isUnverified(write) && index < place
        ? { ...write, outdatedBy: digest }
        : write);
    return { ...ended, writes };
}
/** The runner was cancelled while it applied this. */
function interruptApply(ledger, digest, at) {
    const write = findWrite(ledger, digest);
    if (write?.status !== 'applying')
        return ledger;
    const ending = 'canceled while it ran';
    return endApply(ledger, digest, { status: 'undetermined', at, ending, exitCode: null, output: '' });
}
/** The record at its next step. */
function next(write, status) {
    return { ...write, status, step: write.step + 1 };
}
function change(ledger, digest, how) {
    const writes = ledger.writes.map((write) => (write.digest === digest ? how(write) : write));
    return { ...ledger, writes };
}
/** Owners that apply or verify writes. */
function ownersOf({ writes }) {
    return writes.flatMap(({ owner }) => owner ?? []);
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
