export const id = 4198;
export const ids = [4198];
export const modules = {

/***/ 4198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   drill: () => (/* binding */ drill),
/* harmony export */   drillOfTick: () => (/* binding */ drillOfTick)
/* harmony export */ });
/* harmony import */ var _core_chat_chat_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6151);
/* harmony import */ var _core_jobs_drill_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3982);
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6851);
/* harmony import */ var _core_notices_outbox_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9879);
/* harmony import */ var _core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9715);
/* harmony import */ var _core_state_state_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1012);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9473);
/* harmony import */ var _print_json_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5611);
/* harmony import */ var _say_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3212);
/**
 * `drill`: an alert and its recovery that go through decision, outbox and chat as real ones do. Each step is saved before it is
 * sent: a tick goes on with a drill that was interrupted.
 */









/** Exit 0: a new proof; 1: not delivered, or not yet; 2: nothing to drill; 3: no chat to send to. */
async function drill(ports, inputs) {
    const { host, jobsFile, state: access, reporter, onCancel } = ports;
    const isPrinted = inputs['print-only'];
    if (isPrinted && inputs.json)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .badInput */ .AN)(`${host.inputName('json')} cannot be combined with ${host.inputName('print-only')}`);
    if (!isPrinted)
        await requireChat(ports, inputs);
    // It needs no jobs. Other commands report what is wrong with the file.
    const jobs = await jobsFile.read();
    const known = await access.require();
    const settings = jobs.kind === 'valid' ? jobs.config : undefined;
    const context = access.context(known, { settings, sink: isPrinted ? 'print' : 'chat' });
    if (isPrinted)
        return printDrill(ports, context, inputs.language);
    onCancel((stored) => stored.update((latest) => (0,_core_notices_outbox_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutPriority */ .$Y)((0,_core_notices_outbox_js__WEBPACK_IMPORTED_MODULE_3__/* .notHandedOver */ .iw)(latest, reporter.offered, context), context)));
    let begunAt;
    const { state } = await deliverDrill(ports, context, (latest) => {
        const begun = (0,_core_jobs_drill_js__WEBPACK_IMPORTED_MODULE_1__/* .beginDrill */ .pz)((0,_core_chat_chat_js__WEBPACK_IMPORTED_MODULE_0__/* .askedAgain */ .V6)((0,_core_jobs_drill_js__WEBPACK_IMPORTED_MODULE_1__/* .stepDrill */ .qK)(latest, context)), context);
        begunAt = begun.drill?.open?.at;
        return begun;
    });
    const found = state?.drill;
    const isProven = begunAt !== undefined && found?.proof?.at === begunAt;
    if (state && isProven)
        await reporter.closeIssue(state);
    await reporter.logUndelivered();
    await showOutcome(ports, found, isProven, inputs);
    if (isProven)
        return _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .exitCodes */ .hS.done;
    return reporter.lacksTarget ? _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .exitCodes */ .hS.noTarget : _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .exitCodes */ .hS.failed;
}
/**
 * For a tick, at its end: what the drills of this jobs file and this state need. Undefined: nothing. True when everything was
 * delivered.
 */
function drillOfTick(ports, config, known, context) {
    const { state: access } = ports;
    const step = (state, at) => (0,_core_jobs_drill_js__WEBPACK_IMPORTED_MODULE_1__/* .scheduleDrill */ .DZ)(config, (0,_core_jobs_drill_js__WEBPACK_IMPORTED_MODULE_1__/* .stepDrill */ .qK)(state, at), at);
    if (known.drill?.open === undefined && step(known, context) === known)
        return undefined;
    return async (at) => {
        const { isGood } = await deliverDrill(ports, at, (latest) => step(latest, access.decidedNow(at)));
        return isGood;
    };
}
/**
 * Saves the change and delivers what it enqueued. What a delivered notice leads to is saved with its receipt and delivered next.
 * `state`: after that; undefined: not known.
 */
async function deliverDrill({ state: access, reporter }, context, change) {
    let state = await access.tryClaim(change);
    let isGood = state !== undefined;
    while (state) {
        const isDue = ({ notice }) => (0,_core_jobs_drill_js__WEBPACK_IMPORTED_MODULE_1__/* .isOfDrill */ .xs)(notice) && !reporter.offered.has(notice.id);
        const due = new Set((0,_core_notices_outbox_js__WEBPACK_IMPORTED_MODULE_3__/* .deliverable */ .gy)(state, context).filter(isDue));
        if (due.size === 0)
            break;
        // With one of an earlier run the chat gets everything that waits, so that its fallback knows what still does.
        const isWhole = [...due].some((entry) => !(0,_core_notices_outbox_js__WEBPACK_IMPORTED_MODULE_3__/* .isQueuedBy */ .bl)(entry, context.runId));
        const options = {
            ...(!isWhole && { only: (entry) => due.has(entry) }),
            // A person who fixed the bot does not wait for another try.
            finish: (latest) => (0,_core_notices_outbox_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutPriority */ .$Y)((0,_core_jobs_drill_js__WEBPACK_IMPORTED_MODULE_1__/* .stepDrill */ .qK)(latest, access.decidedNow(context)), context),
        };
        isGood = (await reporter.deliver(state, access.decidedNow(context), options)) && isGood;
        // Also where it was not saved: then nothing follows.
        const loaded = await access.load();
        state = loaded.kind === 'unavailable' ? undefined : loaded.doc;
    }
    return { state, isGood };
}
/** Throws a UserError where alerts go nowhere. */
async function requireChat({ host, messenger }, inputs) {
    const say = await (0,_say_js__WEBPACK_IMPORTED_MODULE_6__/* .sayIn */ .dx)(inputs.language);
    if (inputs['telegram-via'] === 'none')
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .badInput */ .AN)(say((0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_7__/* .sentence */ .e)('drill-of-nothing', { input: host.inputWords('telegram-via') })));
    if ((await messenger.onlyHere?.()) !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UserError */ .yo(say((0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_7__/* .sentence */ .e)('drill-without-chat')), { exitCode: _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .exitCodes */ .hS.noTarget });
}
/** Shows both messages. Saves nothing, and so proves nothing. */
async function printDrill({ reporter, host }, context, language) {
    const begun = (0,_core_jobs_drill_js__WEBPACK_IMPORTED_MODULE_1__/* .beginDrill */ .pz)(_core_state_state_js__WEBPACK_IMPORTED_MODULE_4__/* .stateCodec */ .A.empty(), context);
    await reporter.deliverUnsaved(begun, context);
    const receipts = begun.outbox.map(({ notice }) => ({ noticeId: notice.id, kind: 'sent' }));
    await reporter.deliverUnsaved((0,_core_jobs_drill_js__WEBPACK_IMPORTED_MODULE_1__/* .stepDrill */ .qK)((0,_core_notices_outbox_js__WEBPACK_IMPORTED_MODULE_3__/* .acknowledge */ .b0)(begun, { receipts }), context), context);
    host.log('notice', (await (0,_say_js__WEBPACK_IMPORTED_MODULE_6__/* .sayIn */ .dx)(language))((0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_7__/* .sentence */ .e)('drill-printed')));
    return _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .exitCodes */ .hS.done;
}
async function showOutcome({ host }, { open, proof, trouble } = {}, isProven, { json, language }) {
    const places = isProven ? (proof?.places ?? []) : [];
    const noProof = (0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_7__/* .sentence */ .e)(open ? 'drill-goes-on' : 'drill-not-saved');
    const why = trouble?.why ?? open?.alert.problem;
    if (json) {
        const say = await (0,_say_js__WEBPACK_IMPORTED_MODULE_6__/* .english */ .x3)();
        const at = isProven ? proof?.at : open?.at;
        const numbers = (kind) => places.flatMap((place) => (place.kind === kind ? (place.number ?? []) : []));
        const [issue = null] = numbers('issue');
        const problem = isProven ? undefined : say(why ?? noProof);
        const times = at !== undefined && { at: (0,_core_format_js__WEBPACK_IMPORTED_MODULE_2__/* .isoTime */ .Ly)(at) };
        return (0,_print_json_js__WEBPACK_IMPORTED_MODULE_8__/* .printJson */ .Q)(host, { delivered: isProven, ...times, messageIds: numbers('chat'), issue, problem });
    }
    const say = await (0,_say_js__WEBPACK_IMPORTED_MODULE_6__/* .sayIn */ .dx)(language);
    if (isProven)
        return host.printWords(say((0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_7__/* .sentence */ .e)('drill-done', { place: (0,_core_jobs_drill_js__WEBPACK_IMPORTED_MODULE_1__/* .placesText */ .i3)(places) })));
    host.log('error', say(noProof));
}


/***/ }),

/***/ 3982:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DZ: () => (/* binding */ scheduleDrill),
/* harmony export */   i3: () => (/* binding */ placesText),
/* harmony export */   pz: () => (/* binding */ beginDrill),
/* harmony export */   qK: () => (/* binding */ stepDrill),
/* harmony export */   xs: () => (/* binding */ isOfDrill)
/* harmony export */ });
/* harmony import */ var _chat_chat_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6151);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6851);
/* harmony import */ var _notices_outbox_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9879);
/* harmony import */ var _notices_repeat_alert_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3090);
/* harmony import */ var _notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9715);
/* harmony import */ var _state_known_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5809);
/* harmony import */ var _text_redact_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7827);
/* harmony import */ var _text_words_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7641);
/* harmony import */ var _decide_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7042);
/* harmony import */ var _slot_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1631);
/**
 * Fire drills: an alert and its recovery that go the whole way of a real one, to prove that alerts arrive. A job that does not
 * exist is decided on by the rules for real ones, first as bad, then as well. It has no place among the jobs of the state, so
 * nothing shows it, and it has no command to run. Pure.
 */










/** A missed slot is made up for within an hour: a drill is for the daytime. */
const howMissed = { catchUpSeconds: 3600, overlap: 'skip' };
/** How the drill is named in messages. */
const drillName = 'DRILL';
const drillJob = {
    id: drillName,
    name: drillName,
    kind: 'long_running_read',
    risk: 'read_only',
    enabled: true,
    commands: {},
    env: {},
    policy: {
        reportEverySeconds: 0,
        stallSeconds: 0,
        autoResume: false,
        autoResumeBackoffSeconds: 0,
        quietHours: { start: '00:00', end: '00:00' },
        reportWhileRunning: false,
        onlyOnChange: true,
    },
    approval: {
        environment: '',
        maxAgeSeconds: 0,
        allowSelfApproval: false,
        allowBotRequester: false,
        gate: 'environment',
        ignorePlanLines: [],
    },
    verify: { attempts: 1, everySeconds: 0 },
    after: [],
};
const ofDrills = [
    'drill-state',
    'drill-failed',
    'drill-overdue',
    'drill-arrived',
    'drill-unscheduled',
];
/** Whether a notice is one of a drill, or about drills. */
function isOfDrill({ headline }) {
    return ofDrills.some((key) => (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .isText */ .K)(headline, key));
}
/** Begins a drill, unless one is under way. */
function beginDrill(state, context) {
    if (state.drill?.open)
        return state;
    const { memory, draft } = observed({}, 'alert', context);
    const alert = { id: `${context.runId}-d1` };
    const drill = { ...state.drill, open: { at: context.now, memory, alert } };
    return enqueued({ ...state, drill }, alert, draft, context);
}
/**
 * Takes the drill under way further: its recovery follows its delivered alert, and its proof the delivered recovery. One that
 * does not arrive is an alert. The same state when there is nothing to do.
 */
function stepDrill(state, context) {
    return remind(advance(state, context), context);
}
/**
 * The drill that `defaults.drill` asks for now, and the alert about a proof that is too old. Each slot is taken once. The same
 * state when there is nothing to do.
 */
function scheduleDrill(config, state, context) {
    const { file, mode, sink, now } = context;
    if (!file || mode !== 'act' || sink !== 'chat')
        return state;
    const known = (0,_state_known_files_js__WEBPACK_IMPORTED_MODULE_4__/* .fileOf */ .W7)(state, file.key)?.drill;
    if (config.drill === undefined)
        return known ? withoutSchedule(state, context) : state;
    const calendar = (0,_slot_js__WEBPACK_IMPORTED_MODULE_7__/* .calendarIn */ .mi)(config.drill, undefined, context);
    const facts = {
        isBusy: state.drill?.open !== undefined,
        onTimeMs: (0,_slot_js__WEBPACK_IMPORTED_MODULE_7__/* .onTimeMsOf */ .Q5)(config),
        doubtBefore: state.lostAt,
    };
    const { memory: slot, outcome } = (0,_slot_js__WEBPACK_IMPORTED_MODULE_7__/* .stepSlot */ .Ds)(calendar, { cron: config.drill, ...howMissed }, known?.slot, facts, now);
    const sinceAt = known?.slot.of === slot.of ? known.sinceAt : now;
    const taken = slot === known?.slot
        ? state
        : (0,_state_known_files_js__WEBPACK_IMPORTED_MODULE_4__/* .changeFile */ .P8)(state, context, (own) => ({ ...own, drill: { slot, sinceAt } }));
    if (outcome?.kind === 'run')
        return beginDrill(taken, context);
    return isOverdue(calendar, taken, sinceAt, now)
        ? overdue(config.drill, calendar, taken, sinceAt, context)
        : taken;
}
/** Where a drill arrived, to be said. */
function placesText(places) {
    const issue = places.find(({ kind }) => kind === 'issue')?.number;
    if (issue !== undefined)
        return (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)('drill-in-issue', { number: issue });
    const ids = places.flatMap(({ number }) => number ?? []).join(', ');
    return (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)('drill-in-chat', ids === '' ? {} : { ids });
}
/** What the decision on the job of the drill says at this level. */
function observed(before, level, context) {
    const status = { running: true, completed: false, level, message: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)('drill-purpose') };
    const observation = { kind: 'status', status };
    const facts = { gaps: [], doubt: false, ofSlots: { onTimeMs: 0 } };
    const { memory: after, drafts } = (0,_decide_js__WEBPACK_IMPORTED_MODULE_6__/* .decideJob */ .Gm)(drillJob, before, observation, facts, context);
    const [draft] = drafts;
    if (!draft)
        throw new Error(`no notice about a drill at level ${level}`);
    const { seen, anomaly, reported } = after;
    const memory = { ...(seen && { seen }), ...(anomaly && { anomaly }), ...(reported && { reported }) };
    return { memory, draft: { ...draft, headline: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)('drill-state') } };
}
function enqueued(state, { id }, draft, context) {
    return (0,_notices_outbox_js__WEBPACK_IMPORTED_MODULE_2__/* .enqueueNotices */ .Wh)(state, [{ ...draft, id, at: context.now }], context);
}
function advance(state, context) {
    const { open } = state.drill ?? {};
    if (!open)
        return state;
    const { alert, recovery = alert } = open;
    if (!recovery.isSent)
        return judgeWait(state, open, recovery, context);
    return open.recovery ? concluded(state, open, context) : recovered(state, open, context);
}
/** Whether a notice of the drill that is not delivered is a failure. */
function judgeWait(state, { at }, notice, context) {
    const entry = state.outbox.find(({ notice: { id } }) => id === notice.id);
    const refusal = entry && entry.attempts > 0 ? state.chat?.refusal : undefined;
    const why = refusal ?? notice.problem ?? (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)('no-delivery-reason');
    // It was collapsed with other old notices, so the drill is over.
    if (!entry)
        return failed(ended(state), at, why, context);
    const isLate = context.now - entry.notice.at >= _chat_chat_js__WEBPACK_IMPORTED_MODULE_0__/* .fallbackAfterMs */ .P0;
    return refusal !== undefined || isLate ? failed(state, at, why, context) : state;
}
function recovered(state, open, context) {
    const { memory, draft } = observed(open.memory, 'ok', context);
    const recovery = { id: `${context.runId}-d2` };
    const drill = { ...state.drill, open: { ...open, memory, recovery } };
    return enqueued({ ...state, drill }, recovery, draft, context);
}
/** A drill that was printed only proves nothing. */
function concluded(stored, { at, alert, recovery }, context) {
    const state = ended(stored);
    if (!alert.place)
        return state;
    const places = [alert.place, ...(recovery?.place ? [recovery.place] : [])];
    const { trouble, ...drill } = state.drill ?? {};
    const proven = { ...state, drill: { ...drill, proof: { at, places } } };
    if (!trouble)
        return proven;
    const facts = [placesText(places)];
    return told(proven, 'd4', { reason: 'recovered', urgency: 'info', headline: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)('drill-arrived'), facts }, context);
}
function ended(state) {
    const { open: _, ...drill } = state.drill ?? {};
    return { ...state, drill };
}
/** Reported once; a drill that fails after a proof became too old says why. */
function failed(state, at, reason, context) {
    const { trouble } = state.drill ?? {};
    if (trouble?.kind === 'failed')
        return state;
    const why = (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)('drill-not-arrived', {
        time: dateTime(at, (0,_slot_js__WEBPACK_IMPORTED_MODULE_7__/* .offsetOf */ .b4)(context.zone, context)),
        why: (0,_text_words_js__WEBPACK_IMPORTED_MODULE_9__/* .withTexts */ .j)(reason, (text) => (0,_text_redact_js__WEBPACK_IMPORTED_MODULE_5__/* .cleanLine */ .Ow)(text)),
    });
    return troubled(state, { kind: 'failed', why }, context);
}
/** `2026-11-28 10:00`: with the date, because it is said again on later days. */
const dateTime = (at, offset) => (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .isoTime */ .Ly)(at + offset(at) * 60_000)
    .slice(0, 16)
    .replace('T', ' ');
/** The time of the last proof, or since when the schedule counts. */
function provenAt({ drill }, sinceAt) {
    return Math.max(drill?.proof?.at ?? -Infinity, sinceAt);
}
/** The interval is the longer one of the two around the next slot, so that a weekend between drills is no delay. */
function isOverdue({ table }, state, sinceAt, now) {
    if (state.drill?.open || state.drill?.trouble)
        return false;
    const from = provenAt(state, sinceAt);
    const next = table.next(from);
    const intervalMs = Math.max(next - table.latest(from), table.next(next) - next);
    return now - from > 2 * intervalMs;
}
function overdue(cron, { offset }, state, sinceAt, context) {
    const at = provenAt(state, sinceAt);
    const time = dateTime(at, offset);
    const why = (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)('drill-due', { time, cron, ms: context.now - at });
    return troubled(state, { kind: 'overdue', why, ...(context.file && { file: context.file.key }) }, context);
}
/** The alert about drills, new or with a new cause. */
function troubled(state, trouble, context) {
    const { now } = context;
    const sinceAt = state.drill?.trouble?.sinceAt ?? now;
    return report(state, { ...trouble, sinceAt, reportedAt: now }, context);
}
function remind(state, context) {
    const { trouble } = state.drill ?? {};
    if (!trouble || !(0,_notices_repeat_alert_js__WEBPACK_IMPORTED_MODULE_3__/* .isReminderDue */ .$)(trouble, 'action', context.now))
        return state;
    return report(state, { ...trouble, reportedAt: context.now }, context);
}
function report(state, trouble, context) {
    const facts = [
        ...(trouble.why === undefined ? [] : [trouble.why]),
        (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)('drill-after-fix', { command: 'ops-framework drill' }),
    ];
    const headline = (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)(trouble.kind === 'failed' ? 'drill-failed' : 'drill-overdue');
    const next = { ...state, drill: { ...state.drill, trouble } };
    return told(next, 'd3', { reason: 'anomaly', urgency: 'action', headline, facts }, context);
}
function told(state, name, draft, context) {
    return enqueued(state, { id: `${context.runId}-${name}` }, draft, context);
}
/** With the schedule goes the alert that it is overdue: no drill would resolve it. */
function withoutSchedule(stored, context) {
    const state = (0,_state_known_files_js__WEBPACK_IMPORTED_MODULE_4__/* .changeFile */ .P8)(stored, context, (known) => {
        const { drill: _, ...own } = known;
        return own;
    });
    const { trouble, ...drill } = state.drill ?? {};
    if (trouble?.kind !== 'overdue' || trouble.file !== context.file?.key)
        return state;
    const headline = (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)('drill-unscheduled');
    return told({ ...state, drill }, 'd4', { reason: 'closed', urgency: 'info', headline, facts: [] }, context);
}


/***/ })

};
