export const id = 6876;
export const ids = [6876];
export const modules = {

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
 * marks, right-to-left letters (https://www.unicode.org/reports/tr9/, blocks with default R or AL), and a backslash that looks like one of our escapes.
 */
const misleading = /\\(?=u\{)|[\p{C}\p{M}\p{Default_Ignorable_Code_Point}\u2800\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]|(?! )\p{Z}/gu;
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
/* harmony import */ var _gate_facts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9214);
/* harmony import */ var _notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9715);
/* harmony import */ var _text_redact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7827);
/* harmony import */ var _write_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5332);




/** A plan from further in the future means that the clock went back: its age is unknown. */
const clockToleranceMs = 300_000;
/** Maximum difference between the host's and GitHub's clock. */
const mostApartMs = 120_000;
const no = (reason, ...detail) => ({ reason, detail });
const noAnswer = (fact, { why }) => no('api-unavailable', (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .e)('fact-unknown', { subject: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .e)(`fact-${fact}`), why }));
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
        return no('expired', (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .e)('expired-at', { time: new Date(write.expiresAt).toISOString() }));
    if (write.plannedAt > now + clockToleranceMs)
        return no('expired', (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .e)('plan-age-unknown'));
    return undefined;
}
/** Refusals from the ledger, independent of time. */
function checkStatus({ status, refusal }) {
    switch (status) {
        case 'planned':
            return undefined;
        case 'superseded':
            return no('superseded', (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .e)('newer-plan-exists'));
        case 'expired':
            return no('expired', (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .e)('nobody-approved'));
        case 'refused': {
            const { reason = 'not-approved', isRejected } = refusal ?? {};
            const [first = '', ...more] = refusal ? (0,_write_js__WEBPACK_IMPORTED_MODULE_1__/* .detailLines */ .ZN)(refusal) : [];
            const detail = [(0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .e)('refused-before', { detail: first }), ...more];
            return { reason, detail, ...(isRejected && { isRejected }) };
        }
        default:
            return no('already-applied', (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .e)('begun-before', { state: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .e)('write-state', { status }) }));
    }
}
// --- The run.
/** Whether this run may write at all. */
function checkRun({ local, run, repository, clocks }) {
    const event = (0,_gate_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .refusalOf */ .Of)(local.event);
    if (event !== undefined)
        return no('wrong-event', event);
    if (local.attempt !== '1')
        return no('rerun', (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .e)('run-attempt', { attempt: local.attempt }));
    if (run.kind === 'failed')
        return noAnswer('run', run);
    if (repository.kind === 'failed')
        return noAnswer('repository', repository);
    const { value: known } = run;
    const isThis = known.id === local.runId && known.commit === local.commit;
    if (!isThis || !(0,_gate_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .isSameName */ .yS)(known.repository, local.repository))
        return no('api-unavailable', (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .e)('run-of-another'));
    const knownEvent = (0,_gate_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .refusalOf */ .Of)(known.event);
    if (knownEvent !== undefined)
        return no('wrong-event', knownEvent);
    if (known.attempt !== 1)
        return no('rerun', (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .e)('run-attempt', { attempt: known.attempt }));
    const { defaultBranch } = repository.value;
    if (known.isFork || known.branch !== defaultBranch || local.ref !== `refs/heads/${defaultBranch}`) {
        const ref = local.ref ?? known.branch ?? undefined;
        return no('wrong-ref', (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .e)('run-on-branch', { branch: defaultBranch, ...(ref !== undefined && { ref }) }));
    }
    return checkClocks(clocks);
}
/** Otherwise, setting the host's clock back would revive an expired plan. */
function checkClocks(clocks) {
    if (clocks.kind === 'failed')
        return noAnswer('time', clocks);
    const { github, host } = clocks.value;
    if (Math.abs(host - github) <= mostApartMs)
        return undefined;
    return no('wrong-clock', (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .e)('clocks-differ', { here: shownTime(host), there: shownTime(github) }));
}
const shownTime = (at) => `${new Date(at).toISOString().slice(0, 19)}Z`;
// --- The gate.
/** Whether the gate waits for an approval at all. */
function checkGate(approval, facts) {
    const { environment, repository, pinned } = facts;
    if (approval.gate !== pinned)
        return no('no-gate', (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .e)('gates-differ', { wanted: approval.gate, pinned }));
    if (environment.kind === 'failed')
        return noAnswer('environment', environment);
    const reviewers = environment.value.kind === 'found' ? environment.value.reviewers : [];
    if (approval.gate === 'environment') {
        if (reviewers.length > 0)
            return undefined;
        const problem = environment.value.kind === 'found' ? 'environment-without-reviewers' : 'environment-missing';
        return no('no-gate', (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .e)(problem, { environment: approval.environment }));
    }
    if (repository.kind === 'failed')
        return noAnswer('repository', repository);
    if (!repository.value.isPublic && reviewers.length === 0)
        return undefined;
    return no('no-gate', (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .e)('dispatch-not-accepted'));
}
function checkSettings(write, approval) {
    if (write.gate === approval.gate && write.environment === approval.environment)
        return undefined;
    return no('plan-changed', (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .e)('gate-changed', { planned: shownGate(write), wanted: shownGate(approval) }));
}
const shownGate = ({ gate, environment }) => `${gate} ${environment}`;
/** An approval in an environment names only a run and the environment, so the plan must be of this run. */
function checkPlace({ gate, run }, { local }) {
    if (gate === 'dispatch' || run.id === local.runId)
        return undefined;
    return no('not-approved', (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .e)('plan-of-run', { id: run.id }));
}
// --- The approval.
/** People whose approval in the environment counts. */
function byReviewers(approval, { approvals, run }) {
    if (approvals.kind === 'failed')
        return noAnswer('approvals', approvals);
    if (run.kind === 'failed')
        return noAnswer('run', run);
    const reviews = reviewsOf(approvals.value, approval.environment);
    const rejection = rejectionIn(reviews);
    if (rejection)
        return rejection;
    const approved = reviews.filter(({ state }) => state === 'approved').map(({ by }) => by);
    if (approved.length === 0)
        return no('not-approved', (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .e)('no-approval'));
    const valid = approved.filter((person) => person.isHuman && isListed(person, approval));
    if (valid.length === 0) {
        const key = approval.approvers ? 'approver-unlisted' : 'approver-not-a-person';
        return no('not-approved', (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .e)(key, { people: approved.map(shown).join(', ') }));
    }
    if (valid.every((person) => isRequester(person, run.value)) && !approval.allowSelfApproval)
        return no('self-approved', (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .e)('same-person', { people: valid.map(shown).join(', ') }));
    return checkRequester(run.value, approval, valid) ?? valid;
}
/** The dispatch with the digest is the approval, by a second person with write access. */
function byDispatch(write, approval, facts) {
    const { run, planRun, permission } = facts;
    if (run.kind === 'failed')
        return noAnswer('run', run);
    if (planRun.kind === 'failed')
        return noAnswer('plan-run', planRun);
    const { event, actor, triggeringActor: person, id } = run.value;
    if (event !== 'workflow_dispatch')
        return no('wrong-event', (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .e)('not-dispatched', { event }));
    const by = { person: shown(person) };
    if (!person.isHuman || !actor.isHuman)
        return no('not-approved', (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .e)('starter-not-a-person', by));
    if (write.run.id === id)
        return no('not-approved', (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .e)('same-dispatch'));
    if (!isListed(person, approval))
        return no('not-approved', (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .e)('starter-unlisted', by));
    // Also for listed people: an abandoned login can be taken by another person.
    if (permission.kind === 'failed')
        return noAnswer('permission', permission);
    if (!['admin', 'write'].includes(permission.value))
        return no('not-approved', (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .e)('starter-without-access', by));
    if (isRequester(person, planRun.value) && !approval.allowSelfApproval)
        return no('self-approved', (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .e)('same-person', { people: shown(person) }));
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
    const alone = one && { person: shown(one) };
    return no('bot-requested', (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .e)('requested-by-program', { program, ...alone }));
}
/**
 * The actor of a run that no person requested; undefined: a person did. Only `workflow_dispatch` is a request: the actor of a
 * schedule is whoever last changed its cron line or the default branch, that of a push may be the administrator who added a
 * machine's deploy key, and a program sends repository_dispatch
 * (https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows).
 */
function programBehind({ event, actor, triggeringActor }) {
    if (event !== 'workflow_dispatch')
        return (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .e)('program-event', { event: (0,_text_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .Ow)(event, 60) });
    const program = [actor, triggeringActor].find(({ isHuman }) => !isHuman);
    return program && (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .e)('program-account', { login: shown(program) });
}
const isRequester = (person, { actor, triggeringActor }) => isSamePerson(actor, person) || isSamePerson(triggeringActor, person);
/** By id, because a login can change; by login, because it can be given up and taken by another person. */
const isSamePerson = (one, other) => one.id === other.id || (0,_gate_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .isSameName */ .yS)(one.login, other.login);
/** The run's reviews for this environment. */
function reviewsOf(approvals, environment) {
    return approvals.filter(({ environments }) => environments.some((name) => (0,_gate_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .isSameName */ .yS)(name, environment)));
}
/** Any rejection counts, whatever the approvals. */
function rejectionIn(reviews) {
    const rejected = reviews.find(({ state }) => state === 'rejected');
    return (rejected && {
        ...no('not-approved', (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .e)('rejected-by', { person: shown(rejected.by) })),
        isRejected: true,
    });
}
/** A review before the plan existed does not count. */
function checkUnreviewed(approval, { approvals }) {
    if (approval.gate !== 'environment')
        return undefined;
    if (approvals.kind === 'failed')
        return noAnswer('approvals', approvals);
    const [early] = reviewsOf(approvals.value, approval.environment);
    return early && no('not-approved', (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .e)('reviewed-early', { person: shown(early.by) }));
}
const isListed = ({ login }, { approvers }) => approvers === undefined || approvers.some((listed) => (0,_gate_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .isSameName */ .yS)(listed.replace(/^@/, ''), login));
const shown = ({ login }) => (0,_text_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .Ow)(login, 60);


/***/ }),

/***/ 5645:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ ledgerCodec)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/core/parse.js + 1 modules
var parse = __webpack_require__(3945);
// EXTERNAL MODULE: ./build/core/text/words.js
var words = __webpack_require__(7641);
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
    const heard = new Set(theirs.incidents.map(({ message }) => (0,words/* keyOfWords */.a)(message)));
    const fresh = mine.incidents.filter(({ message }) => !heard.has((0,words/* keyOfWords */.a)(message)));
    const incidents = [...theirs.incidents, ...fresh];
    return { writes: writes.toSorted((a, b) => a.plannedAt - b.plannedAt), incidents };
}
/** At the same step and status, ours. */
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
/** Storage of the write ledger. Pure. */




/** Schema version 1. */
const ledgerCodec = {
    name: 'writes',
    schemaVersion: 1,
    empty: () => ({ writes: [], incidents: [] }),
    decode: (value) => {
        const result = parse/* safeParse */.xL(write/* ledgerSchema */.Bx, value);
        return result.success ? result.data : undefined;
    },
    bound: ledger_upkeep/* boundLedger */.Y6,
    damaged: (ledger, event) => ({ ...ledger, incidents: [...ledger.incidents, event] }),
    join: mergeLedgers,
    // Shared with a `state-key` only, that is, encrypted: no place that strangers can read gets any of it.
    withoutText: () => ({ writes: [], incidents: [] }),
};


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
/* harmony import */ var _notices_sentence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9715);
/* harmony import */ var _text_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7641);
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
        const ending = (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .sentence */ .e)('runner-gone');
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
    const isTold = ({ at, message }) => told.incidents.some((each) => each.at === at && (0,_text_words_js__WEBPACK_IMPORTED_MODULE_2__/* .keyOfWords */ .a)(each.message) === (0,_text_words_js__WEBPACK_IMPORTED_MODULE_2__/* .keyOfWords */ .a)(message));
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
/* harmony import */ var _gate_facts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9214);
/* harmony import */ var _jobs_owners_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(255);
/* harmony import */ var _notices_sentence_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9715);
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
    const command = `ops-framework history ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .shellWord */ .r7)(jobId)} --json`;
    if (!write)
        return none(given.length === _write_js__WEBPACK_IMPORTED_MODULE_2__/* .digestLength */ .F0
            ? (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .sentence */ .e)('digest-unknown', { digest: given, command })
            : (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .sentence */ .e)('digest-prefix-unknown', { prefix: given, command }));
    if (more.length > 0)
        return none((0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .sentence */ .e)('digest-ambiguous', { count: more.length + 1, prefix: given, command }));
    if (write.job.id !== jobId)
        return none((0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .sentence */ .e)('digest-of-another-job', { job: write.job.id }));
    return { kind: 'found', write };
}
const none = (why) => ({ kind: 'none', why });
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
    return ledger.writes.find((write) => write.run.id === runId && (0,_gate_facts_js__WEBPACK_IMPORTED_MODULE_4__/* .isSameName */ .yS)(write.environment, environment));
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
/** The intent, saved before the command runs. `refused`: the write may no longer begin. */
function beginApply(ledger, digest, { at, provenAt = at, owner, run, approvedBy }) {
    const write = findWrite(ledger, digest);
    const refused = write
        ? (0,_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .checkRecord */ .EQ)(write, provenAt)
        : { reason: 'plan-changed', detail: [(0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .sentence */ .e)('plan-not-in-ledger')] };
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
        const isOwn = write.status === 'applying' && write.owner !== undefined && (0,_jobs_owners_js__WEBPACK_IMPORTED_MODULE_5__/* .isSameOwner */ .Ie)(write.owner, self);
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
    if (known?.status !== 'verifying' || !known.owner || !(0,_jobs_owners_js__WEBPACK_IMPORTED_MODULE_5__/* .isSameOwner */ .Ie)(known.owner, self))
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
/** The runner was canceled while it applied this. */
function interruptApply(ledger, digest, at) {
    const write = findWrite(ledger, digest);
    if (write?.status !== 'applying')
        return ledger;
    const ending = (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .sentence */ .e)('canceled-while-running');
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

/***/ 9488:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $A: () => (/* binding */ changedSince),
/* harmony export */   Dx: () => (/* binding */ linesOf),
/* harmony export */   Fu: () => (/* binding */ planSchema),
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
/* harmony import */ var canonicalize__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8799);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4343);
/* harmony import */ var _config_schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8566);
/* harmony import */ var _notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9715);
/* harmony import */ var _text_redact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7827);
/* harmony import */ var _text_visible_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38);
/**
 * The plan of a write: a document with everything it will do, whose SHA-256 is approved. `apply` builds it again and refuses any
 * difference. Pure.
 */






const hash = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP();
/** A folder or socket named by a word of a command or by a variable. */
const named = {
    /** Index in argv, or name of the variable. */
    word: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr(), zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()]),
    /** Real path. */
    path: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
};
const plannedCommand = {
    id: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    argv: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    /** Real path of the working folder. */
    cwd: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    /** Given path of that folder, if it is a link. */
    link: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    /** Program of argv[0]; relative to `cwd`. */
    program: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    /** Values hashed with this host's key, since they may be secrets. */
    env: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), hash),
    /** Values of variables that load code; absent: none. */
    code: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP())),
    /** argv[0], and all files named by arguments and variables that load code. A script's interpreter has the word of the script. */
    files: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ ...named, sha256: hash })),
    /** Folders and sockets named by these; absent: none. */
    folders: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc(named))),
};
/** The document for the approver, which `apply` compares with. */
const planSchema = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    /** Output of `commands.plan`. */
    text: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    plan: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        version: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(1),
        repository: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        commit: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        /** The run that planned, and its actor. */
        run: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ id: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), requestedBy: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }),
        namespace: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        /** The namespace hashed with this host's key. */
        host: hash,
        config: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ path: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), sha256: hash }),
        job: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
            ...plannedCommand,
            risk: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
            timeoutSeconds: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(),
            after: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ jobId: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), when: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(_config_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .whens */ .eP), delaySeconds: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig() })),
            /** The effective `approval` without `ignorePlanLines`, and the verification. Absent in plans of older versions. */
            approval: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J())),
            verify: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ attempts: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), everySeconds: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig() })),
        }),
        verification: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc(plannedCommand)),
        /** SHA-256 of the output of `commands.plan` without ignored lines; null: no such command. */
        output: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(hash),
        /** `approval.ignorePlanLines`. */
        ignored: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
        expiresAt: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(),
    }),
});
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
    return (0,canonicalize__WEBPACK_IMPORTED_MODULE_3__/* ["default"] */ .A)(plan) ?? '';
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
    return argv.map((word) => (0,_text_visible_js__WEBPACK_IMPORTED_MODULE_4__/* .visible */ .RK)(JSON.stringify(word)));
}
/**
 * Parts that would not be shown literally: secrets by shape or (`hides`) by value, lone surrogates and bytes that are not UTF-8.
 * Names their positions, not the texts.
 */
function hiddenParts({ plan, text }, hides) {
    const isHidden = (part) => /\p{Surrogate}/u.test(part) || (0,_text_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .redact */ .E$)(part) !== part || hides(part);
    const places = [
        ...[plan.job, ...plan.verification].flatMap(placesIn),
        ...plan.ignored.map((pattern, index) => [`approval.ignorePlanLines[${index}]`, pattern]),
        ...Object.entries(plan.job.approval ?? {}).map(([key, value]) => [`approval.${key}`, JSON.stringify(value)]),
        [(0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('hidden-host'), plan.namespace],
        [(0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('hidden-jobs-file'), plan.config.path],
    ];
    const found = places.filter(([, part]) => isHidden(part)).map(([place]) => place);
    const isHiddenOutput = (part) => part.includes('\uFFFD') || isHidden(part);
    if (!isHiddenOutput(text))
        return found;
    const lines = linesOf(text).flatMap((line, index) => isHiddenOutput(line) ? [(0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('hidden-line', { number: index + 1 })] : []);
    return [...found, ...(lines.length > 0 ? lines : [(0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('difference-output')])];
}
function placesIn(command) {
    const { id: job, argv, cwd, link, program, env, code = {}, files, folders = [] } = command;
    return [
        ...argv.map((word, index) => [(0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('hidden-word', { number: index + 1, job }), word]),
        [(0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('hidden-folder', { job }), cwd],
        ...(link === undefined ? [] : [[(0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('hidden-link', { job }), link]]),
        [(0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('hidden-program', { job }), program],
        ...Object.keys(env).map((name, index) => [(0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('hidden-name', { number: index + 1, job }), name]),
        ...Object.entries(code).map(([name, value]) => [(0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('hidden-code', { name, job }), value]),
        ...[...files, ...folders].map(({ word, path }) => [pathPlace(word, job), path]),
    ];
}
const pathPlace = (word, job) => typeof word === 'number'
    ? (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('hidden-path-of-word', { number: word + 1, job })
    : (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('hidden-path-of-variable', { name: word, job });
/** Not covered by the digest: content of folders and sockets, and paths that do not exist. */
function uncovered({ argv, files, folders = [] }) {
    const known = new Set([...files, ...folders].map(({ word }) => word));
    const isMissing = (word, index) => index > 0 && word.includes('/') && !known.has(index);
    return [...new Set([...folders.map(({ path }) => path), ...argv.filter(isMissing)])];
}
/** Values of variables that load code, for the approver: one per line, as JSON. */
function shownCode({ code = {} }) {
    return Object.entries(code).map(([name, value]) => (0,_text_visible_js__WEBPACK_IMPORTED_MODULE_4__/* .visible */ .RK)(`${name}=${JSON.stringify(value)}`));
}
/** Files of a command that differ from the plan, changed by the write or by somebody else. */
function changedSince(approved, now) {
    const known = new Set(approved.files.map(keyOf));
    const kept = new Set(now.files.map(keyOf));
    const changed = [
        ...approved.files.filter((file) => !kept.has(keyOf(file))),
        ...now.files.filter((file) => !known.has(keyOf(file))),
    ];
    const paths = [...new Set(changed.map(({ path }) => path))].map((path) => (0,_text_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .cleanLine */ .Ow)(path));
    const isMoved = approved.cwd !== now.cwd;
    if (!isMoved && paths.length === 0)
        return undefined;
    return (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('changed-since-approval', {
        ...(isMoved && { folder: (0,_text_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .cleanLine */ .Ow)(now.cwd) }),
        ...(paths.length > 0 && { paths: paths.join(', ') }),
    });
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
/* harmony import */ var _text_words_schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3053);
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
