export const id = 9437;
export const ids = [9437,7186];
export const modules = {

/***/ 5040:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fg: () => (/* binding */ requireRun),
/* harmony export */   cT: () => (/* binding */ openWrite),
/* harmony export */   r2: () => (/* binding */ openKnownWrite)
/* harmony export */ });
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6851);
/* harmony import */ var _core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9715);
/* harmony import */ var _jobs_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6790);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(499);
/* harmony import */ var _writes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4702);
/** What a step of the write chain opens first: its job, the ledger, and the run that it needs. */





/** Reads the jobs file and the ledger. Throws a UserError (exit 2) for a job that is no write. */
async function openWrite(run, inputs) {
    const jobs = await run.jobsFile.require();
    const job = (0,_jobs_file_js__WEBPACK_IMPORTED_MODULE_1__/* .requireJob */ .bo)(jobs.config, inputs.job);
    const { id, kind } = job;
    const { command } = inputs;
    if (kind !== 'one_shot_write')
        throw (0,_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .badRequest */ .l)((0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .sentence */ .e)('no-write-job', { job: id, kind, command }));
    return { ...(await (0,_writes_js__WEBPACK_IMPORTED_MODULE_3__/* .openLedger */ .au)(run, jobs)), job };
}
/** The same for a job that may not be in the jobs file any more, while the ledger knows its writes. */
async function openKnownWrite(run, inputs) {
    const opened = await (0,_writes_js__WEBPACK_IMPORTED_MODULE_3__/* .openLedger */ .au)(run, await run.jobsFile.require());
    const { loaded } = opened;
    const id = inputs.job ?? '';
    const isKnown = loaded.kind !== 'unavailable' && loaded.doc.writes.some(({ job }) => job.id === id);
    return isKnown ? { ...opened, job: { id } } : openWrite(run, inputs);
}
/** The run that a write needs. Throws a UserError outside a workflow, where nobody can approve anything. */
function requireRun(ports, { command, job = '' }) {
    if (ports.run)
        return ports.run;
    const look = (name) => `ops-framework ${name} ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .shellWord */ .r7)(job)}`;
    throw (0,_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .badRequest */ .l)(command === 'settle'
        ? (0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .sentence */ .e)('settle-only-in-workflow', { look: look('history') })
        : (0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .sentence */ .e)('only-in-workflow', { command, look: look('plan') }));
}


/***/ }),

/***/ 499:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ problem),
/* harmony export */   l: () => (/* binding */ badRequest)
/* harmony export */ });
/* harmony import */ var _core_notices_say_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6112);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);
/** Errors of the write chain whose text is in the catalog. Loads it: not for what every tick loads. */


const say = (0,_core_notices_say_js__WEBPACK_IMPORTED_MODULE_0__.textIn)('en');
/** `more`: further lines, such as an output. */
function problem(line, ...more) {
    const lines = [line, ...more];
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(lines.map(say).join('\n'), { lines });
}
/** What was given cannot be used: exit 2. */
function badRequest(line) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(say(line), { exitCode: _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .exitCodes */ .hS.badInput, lines: [line] });
}


/***/ }),

/***/ 1818:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   settle: () => (/* binding */ settle)
/* harmony export */ });
/* harmony import */ var _core_config_zones_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8086);
/* harmony import */ var _core_writes_ledger_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9418);
/* harmony import */ var _core_writes_ledger_upkeep_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8619);
/* harmony import */ var _core_writes_gate_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1748);
/* harmony import */ var _core_render_write_page_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7478);
/* harmony import */ var _core_writes_notices_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4766);
/* harmony import */ var _core_writes_write_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5332);
/* harmony import */ var _say_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3212);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9473);
/* harmony import */ var _core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(9715);
/* harmony import */ var _open_write_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5040);
/* harmony import */ var _writes_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4702);
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
/** Long: one sequence from ledger to report. */
async function settle(run, inputs) {
    const { host, clock } = run;
    const ports = await run.openWrites();
    const workflow = (0,_open_write_js__WEBPACK_IMPORTED_MODULE_8__/* .requireRun */ .Fg)(ports, inputs);
    const jobId = inputs.job ?? '';
    const digest = inputs['plan-digest'];
    const loaded = await ports.ledger.load();
    // Not the host's time: this machine is another.
    const { name } = clock.zone(clock.now());
    const context = (0,_writes_js__WEBPACK_IMPORTED_MODULE_9__/* .writeContext */ .pv)(run, loaded, { timezone: (0,_core_config_zones_js__WEBPACK_IMPORTED_MODULE_0__/* .isZoneName */ .QJ)(name) ? name : 'UTC' });
    const command = { run, ports, context };
    const say = await (0,_say_js__WEBPACK_IMPORTED_MODULE_10__/* .sayOn */ .v5)(host);
    const found = loaded.kind === 'unavailable'
        ? { kind: 'none', why: loaded.problem }
        : findThis(loaded.doc, workflow, jobId, digest);
    const endLost = (why) => endWithoutLedger(command, workflow, found, { jobId, digest, why });
    if (found.kind === 'none')
        return endLost(found.why);
    const before = found.write;
    if (isAnothers(before, workflow)) {
        const draft = (0,_core_writes_notices_js__WEBPACK_IMPORTED_MODULE_5__/* .elsewhereDraft */ .Gt)(before, workflow.place.url);
        host.log('error', (0,_core_writes_notices_js__WEBPACK_IMPORTED_MODULE_5__/* .annotationOf */ .lW)(draft, jobId, say));
        // As `apply` says it of what was begun before.
        host.verdict({ verdict: 'refused', environment: before.environment, digest: before.digest });
        await host.print((0,_core_render_write_page_js__WEBPACK_IMPORTED_MODULE_4__/* .renderWrite */ .Yp)(before, say), 'write');
        await (0,_writes_js__WEBPACK_IMPORTED_MODULE_9__/* .announceDraft */ .hg)(command, draft);
        return _errors_js__WEBPACK_IMPORTED_MODULE_7__/* .exitCodes */ .hS.failed;
    }
    const { ending, now = context.now } = await endingOf(workflow, before);
    let settled = before;
    try {
        await ports.ledger.update((ledger) => {
            const over = (0,_core_writes_ledger_upkeep_js__WEBPACK_IMPORTED_MODULE_2__/* .catchUp */ .xA)(ledger, { ...context, now }, ({ id }) => id === workflow.local.runId);
            const where = { runId: workflow.local.runId, at: now };
            const ended = ending ? (0,_core_writes_ledger_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseWrite */ .gv)(over, before.digest, ending, where) : over;
            settled = (0,_core_writes_ledger_js__WEBPACK_IMPORTED_MODULE_1__/* .findWrite */ .H1)(ended, before.digest) ?? before;
            return ended;
        });
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_7__/* .UserError */ .yo))
            throw error;
        return endLost(error.lines[0] ?? '');
    }
    const { job, environment, status } = settled;
    host.verdict({ verdict: settledVerdict(settled), environment, digest: settled.digest });
    const unfinished = final.includes(status) ? undefined : (0,_core_writes_notices_js__WEBPACK_IMPORTED_MODULE_5__/* .unfinishedDraft */ .zw)(settled, workflow.place.url);
    if (unfinished)
        host.log('error', (0,_core_writes_notices_js__WEBPACK_IMPORTED_MODULE_5__/* .annotationOf */ .lW)(unfinished, job.id, say));
    else
        await logEnding({ run, job }, settled, say);
    host.page((0,_core_render_write_page_js__WEBPACK_IMPORTED_MODULE_4__/* .writePage */ .xv)(settled));
    await host.print((0,_core_render_write_page_js__WEBPACK_IMPORTED_MODULE_4__/* .renderWrite */ .Yp)(settled, say), 'write');
    if (unfinished)
        await (0,_writes_js__WEBPACK_IMPORTED_MODULE_9__/* .announceDraft */ .hg)(command, unfinished);
    await (0,_writes_js__WEBPACK_IMPORTED_MODULE_9__/* .announceNow */ .OP)(command);
    return status === 'verified' ? _errors_js__WEBPACK_IMPORTED_MODULE_7__/* .exitCodes */ .hS.done : _errors_js__WEBPACK_IMPORTED_MODULE_7__/* .exitCodes */ .hS.failed;
}
/** The ledger alone knows more. */
async function endWithoutLedger(command, workflow, found, { jobId, digest, why, }) {
    const { host } = command.run;
    const draft = (0,_core_writes_notices_js__WEBPACK_IMPORTED_MODULE_5__/* .lostWriteDraft */ .BA)(jobId, why, workflow.place.url, digest !== undefined);
    host.log('error', (0,_core_writes_notices_js__WEBPACK_IMPORTED_MODULE_5__/* .annotationOf */ .lW)(draft, jobId, await (0,_say_js__WEBPACK_IMPORTED_MODULE_10__/* .sayOn */ .v5)(host)));
    // Without a plan there was nothing that could be applied.
    const verdict = digest === undefined ? 'failed' : 'undetermined';
    const whole = digest?.length === _core_writes_write_js__WEBPACK_IMPORTED_MODULE_6__/* .digestLength */ .F0 ? digest : undefined;
    const known = found.kind === 'none' ? { environment: '', digest: whole } : found.write;
    host.verdict({
        verdict,
        environment: known.environment,
        ...(known.digest !== undefined && { digest: known.digest }),
    });
    await (0,_writes_js__WEBPACK_IMPORTED_MODULE_9__/* .announceDraft */ .hg)(command, draft);
    return _errors_js__WEBPACK_IMPORTED_MODULE_7__/* .exitCodes */ .hS.failed;
}
/** What a later job, or the caller of the workflow, may rely on: never more than the ledger shows. */
function settledVerdict({ status, before = 'applied' }) {
    switch (status === 'verifying' ? before : status) {
        case 'refused':
        case 'superseded':
        case 'expired':
            return 'refused';
        case 'failed':
        case 'verification-failed':
            return 'failed';
        case 'applied':
            return 'unverified';
        case 'planned':
            return 'planned';
        case 'verified':
            return 'verified';
        default:
            return 'undetermined';
    }
}
/** As an annotation: what the ledger knows of the end. */
async function logEnding(command, { status, refusal, ending }, say) {
    if (status === 'verified')
        return;
    if (status === 'refused' && refusal)
        return (0,_writes_js__WEBPACK_IMPORTED_MODULE_9__/* .logRefusal */ .r8)(command, refusal);
    const why = ending ?? (refusal && (0,_core_writes_write_js__WEBPACK_IMPORTED_MODULE_6__/* .detailLines */ .ZN)(refusal)[0]);
    const state = (0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_11__/* .sentence */ .e)('write-state', { status });
    const line = (0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_11__/* .sentence */ .e)('write-ended', { job: command.job.id, state, ...(why !== undefined && { why }) });
    command.run.host.log('error', say(line));
}
/** This run only waited for its turn, and another has the write. */
function isAnothers({ applyRun, status }, { local }) {
    return status !== 'planned' && applyRun !== undefined && applyRun.id !== local.runId;
}
function findThis(ledger, { local }, jobId, digest) {
    if (digest !== undefined)
        return (0,_core_writes_ledger_js__WEBPACK_IMPORTED_MODULE_1__/* .nameWrite */ .LD)(ledger, digest, jobId);
    const write = ledger.writes.findLast(({ job, run }) => job.id === jobId && run.id === local.runId);
    return write ? { kind: 'found', write } : { kind: 'none', why: (0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_11__/* .sentence */ .e)('no-plan-of-run') };
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
        return { reason: 'api-unavailable', detail: [(0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_11__/* .sentence */ .e)('ended-unknown')] };
    const reviews = (0,_core_writes_gate_js__WEBPACK_IMPORTED_MODULE_3__/* .reviewsOf */ .Nv)(approvals.value, environment);
    const rejection = (0,_core_writes_gate_js__WEBPACK_IMPORTED_MODULE_3__/* .rejectionIn */ .TS)(reviews);
    if (rejection)
        return rejection;
    if (reviews.some(({ state }) => state === 'approved'))
        return { reason: 'expired', detail: [(0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_11__/* .sentence */ .e)('ended-approved')] };
    return { reason: 'not-approved', detail: [(0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_11__/* .sentence */ .e)('ended-unapproved')] };
}


/***/ }),

/***/ 7234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ judgePatterns),
/* harmony export */   T: () => (/* binding */ lineMatcher)
/* harmony export */ });
/* harmony import */ var re2js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2856);
/* harmony import */ var _notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9715);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2228);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5636);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7818);
/**
 * The patterns of `approval.ignorePlanLines`. Anybody may have written the jobs file, so they run in RE2, in linear time
 * (https://github.com/google/re2/wiki/WhyRE2); `RegExp` backtracks without limit.
 */





/** Compiling one takes up to 10 ms. */
const mostInFile = 50;
/** Limit of a job's RE2 instructions: each may run for each character of a plan. */
const mostInstructions = 1000;
/** Whether a pattern matches the line. Invalid patterns match nothing. */
function lineMatcher(sources) {
    const usable = sources.flatMap((source) => compile(source) ?? []);
    const isTooMuch = instructionsOf(usable) > mostInstructions;
    return (line) => !isTooMuch && usable.some((pattern) => pattern.test(line));
}
/** An error for each invalid pattern of a jobs file. Runs no pattern. */
function judgePatterns(file) {
    const made = new Map();
    const drafts = [];
    for (const { path, sources } of listsIn(file)) {
        const usable = [];
        for (const [index, source] of sources.entries()) {
            if (typeof source !== 'string' || source === '' || source.length > _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .patternLimits */ .Z.length)
                continue;
            const place = [...path, index];
            if (!made.has(source)) {
                if (made.size === mostInFile) {
                    const message = (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .e)('too-many-patterns', { most: mostInFile });
                    return [...drafts, (0,_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .error */ .z3)(place, message, (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .e)('join-patterns'))];
                }
                made.set(source, compile(source));
            }
            const pattern = made.get(source);
            if (pattern)
                usable.push(pattern);
            else
                drafts.push(unusable(place, source));
        }
        if (instructionsOf(usable) > mostInstructions)
            drafts.push((0,_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .error */ .z3)(path, (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .e)('patterns-too-large', { most: mostInstructions }), (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .e)('patterns-fix')));
    }
    return drafts;
}
function unusable(place, source) {
    return (0,_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .error */ .z3)(place, () => (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .e)('pattern-wrong', { value: (0,_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(source) }), (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .e)('pattern-fix'));
}
function* listsIn(file) {
    const jobs = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(file) && Array.isArray(file['jobs']) ? file['jobs'] : [];
    for (const [index, job] of jobs.entries()) {
        const approval = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(job) ? job['approval'] : undefined;
        const sources = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(approval) ? approval['ignorePlanLines'] : undefined;
        if (!Array.isArray(sources) || sources.length > _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .patternLimits */ .Z.inList)
            continue;
        yield { path: ['jobs', index, 'approval', 'ignorePlanLines'], sources };
    }
}
function instructionsOf(patterns) {
    return patterns.reduce((sum, pattern) => sum + pattern.programSize(), 0);
}
/** `\p{Script=Han}`, in RE2 `\p{Han}`; skips other escapes. */
const scriptNames = /\\(?:([pP])\{(?:Script|sc|General_Category|gc)=(\w+)\}|[^])/g;
function plainScript(escape, letter, name) {
    return letter === undefined ? escape : `\\${letter}{${name}}`;
}
/** Undefined: not valid in both; a pattern must mean the same as in JavaScript. */
function compile(source) {
    try {
        // Compiled only, never run.
        void new RegExp(source, 'u');
        return re2js__WEBPACK_IMPORTED_MODULE_4__/* .RE2JS */ .L3.compile(re2js__WEBPACK_IMPORTED_MODULE_4__/* .RE2JS */ .L3.translateRegExp(source.replaceAll(scriptNames, plainScript)));
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 7478:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EG: () => (/* binding */ renderPlan),
/* harmony export */   Mm: () => (/* binding */ excess),
/* harmony export */   Yp: () => (/* binding */ renderWrite),
/* harmony export */   jt: () => (/* binding */ planPage),
/* harmony export */   xv: () => (/* binding */ writePage)
/* harmony export */ });
/* harmony import */ var _text_clean_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(229);
/* harmony import */ var _notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9715);
/* harmony import */ var _writes_notices_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4766);
/* harmony import */ var _writes_plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9488);
/* harmony import */ var _writes_plan_lines_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7186);
/* harmony import */ var _text_redact_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7827);
/* harmony import */ var _text_visible_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(38);
/* harmony import */ var _writes_write_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5332);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6506);
/* harmony import */ var _summary_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1839);
/** A write for the summary of its run and for a log: its plan and its outcome. */










function sectionsOf(document, facts, say) {
    const { plan } = document;
    const { job, verification } = plan;
    const commands = [job, ...verification];
    const output = (0,_writes_plan_lines_js__WEBPACK_IMPORTED_MODULE_3__.shownPlan)(document, say);
    const noOutput = say((0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)(plan.output === null ? 'no-plan-command' : 'plan-printed-nothing'));
    const sections = [
        ['plan-command', { lines: (0,_writes_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .shownWords */ .vU)(job.argv) }],
        ['plan-strange-words', { lines: strangeWords(plan) }],
        ['plan-output', { lines: output.length === 0 ? [noOutput] : output }],
        ['plan-facts', { rows: said(factsOf(plan, facts), say) }],
        ['plan-ignored', { lines: plan.ignored.map(_text_visible_js__WEBPACK_IMPORTED_MODULE_9__/* .visible */ .RK) }],
        [
            'plan-code',
            { lines: commands.flatMap((command) => (0,_writes_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .shownCode */ .vs)(command).map((line) => `${command.id}: ${line}`)) },
        ],
        ...verification.map((read) => {
            const rows = [
                ['row-job', read.id],
                ['row-folder', read.cwd],
                ['row-link', read.link],
                ['row-variables', namesOf(read)],
            ];
            return ['plan-verification', { rows: said(rows, say), lines: (0,_writes_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .shownWords */ .vU)(read.argv) }];
        }),
        [
            'plan-files',
            { rows: commands.flatMap(({ id, files }) => files.map(({ path, sha256 }) => [id, path, sha256])) },
        ],
        ['plan-uncovered', { lines: [...new Set(commands.flatMap(_writes_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .uncovered */ .KY))].map(_text_visible_js__WEBPACK_IMPORTED_MODULE_9__/* .visible */ .RK) }],
    ];
    return sections.flatMap(([key, { rows = [], lines = [] }]) => rows.length + lines.length > 0 ? [{ title: say((0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)(key)), rows, lines }] : []);
}
function said(rows, say) {
    return rows.flatMap(([key, value]) => (value === undefined ? [] : [[say((0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)(key)), say(value)]]));
}
function factsOf(plan, { write, gate }) {
    const { job, namespace, config, commit } = plan;
    const { approval, verify, after } = job;
    const none = (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)('none');
    const facts = [
        // The name is not in the digest.
        ['row-name', write && write.job.name !== job.id ? (0,_text_redact_js__WEBPACK_IMPORTED_MODULE_4__/* .cleanLine */ .Ow)(write.job.name) : undefined],
        ['row-job', job.id],
        ['row-host', namespace],
        ['row-folder', job.cwd],
        ['row-link', job.link],
        ['row-risk', job.risk],
        ['row-deadline', (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)('plan-deadline', { seconds: job.timeoutSeconds })],
        ['row-variables', namesOf(job)],
        ['row-rules', approval && settingsText(approval)],
        ['plan-verification', verify && settingsText(verify)],
        ['row-followers', after.map(followerText).reduce(enumerated, '') || none],
        ['row-jobs-file', `${config.path} ${config.sha256}`],
    ];
    if (!write)
        return facts;
    return [
        ...facts,
        ['row-rollback', write.wayBack ?? none],
        ['row-commit', commit],
        ['row-requester', (0,_text_redact_js__WEBPACK_IMPORTED_MODULE_4__/* .cleanLine */ .Ow)(write.requestedBy)],
        ['row-approval', gate ?? (0,_writes_notices_js__WEBPACK_IMPORTED_MODULE_1__/* .gateText */ .bp)(write)],
        ['row-until', timeOf(write.expiresAt)],
        ['row-digest', write.digest],
    ];
}
const followerText = ({ jobId: job, when, delaySeconds: seconds }) => (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)('plan-follower', { job, when, seconds });
const enumerated = (first, next) => first === '' ? next : (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)('and-also', { first, next });
const settingsText = (settings) => Object.entries(settings)
    .map(([key, value]) => `${key} ${JSON.stringify(value)}`)
    .join(', ');
const namesOf = ({ env }) => Object.keys(env).join(' ') || (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)('none');
/** Words and paths with non-ASCII letters, escaped. */
function strangeWords({ job, verification }) {
    const texts = [job, ...verification].flatMap(({ argv, cwd, link, code: loading = {}, files, folders = [] }) => [
        ...argv,
        cwd,
        ...(link === undefined ? [] : [link]),
        ...Object.values(loading),
        ...[...files, ...folders].map(({ path }) => path),
    ]);
    return [...new Set(texts)].flatMap((text) => (0,_text_visible_js__WEBPACK_IMPORTED_MODULE_9__/* .spelt */ .lm)(text) ?? []);
}
/** The plan as plain text, printed by `plan`. */
function renderPlan(document, say, write) {
    const colon = say((0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)('colon'));
    return sectionsOf(document, { write }, say)
        .flatMap(({ title, rows = [], lines = [] }) => [
        `${title}${colon.trimEnd()}`,
        ...rows.map(([first = '', ...cells]) => `  - ${first}${colon}${cells.map(_text_visible_js__WEBPACK_IMPORTED_MODULE_9__/* .visible */ .RK).join(' ')}`),
        ...lines.map((line) => `  | ${line}`),
    ])
        .join('\n');
}
/** The plan as Markdown, for the approver. `gate`: with GitHub's settings of the environment. */
function planPage(document, write, gate) {
    const how = (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)(write.gate === 'dispatch' ? 'approve-by-dispatch' : 'approve-by-review');
    const blocks = (say) => [
        `<p><b>${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .prose */ .CS)(say(how))}</b></p>`,
        ...sectionsOf(document, { write, gate }, say).flatMap(({ title, rows = [], lines = [] }) => [
            `### ${title}`,
            ...(rows.length === 0 ? [] : [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .list */ .p_)(rows.map((row) => rowItem(row, say)))]),
            ...(lines.length === 0 ? [] : [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .list */ .p_)(lines.map(lineItem))]),
        ]),
        `<p>${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .prose */ .CS)(say((0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)('plan-covers')))}</p>`,
    ];
    return { grade: 'waits', verdict: [(0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)('write-state', { status: 'planned' })], blocks };
}
/** Size of a page that is too long to be shown whole, in KiB, and its largest section. Undefined: it fits. */
function excess(page) {
    const bytes = (0,_summary_js__WEBPACK_IMPORTED_MODULE_7__/* .pageBytes */ .pC)(page);
    if (bytes <= _summary_js__WEBPACK_IMPORTED_MODULE_7__/* .mostPageBytes */ .EZ)
        return undefined;
    const sections = new Map();
    let title = '';
    for (const block of page) {
        if (block.startsWith('### '))
            title = block.slice(4).replace(/[,（].*/, '');
        sections.set(title, (sections.get(title) ?? 0) + (0,_summary_js__WEBPACK_IMPORTED_MODULE_7__/* .pageBytes */ .pC)([block]));
    }
    const [section = ''] = [...sections].toSorted(([, one], [, other]) => other - one)[0] ?? [];
    return { size: kib(bytes), most: kib(_summary_js__WEBPACK_IMPORTED_MODULE_7__/* .mostPageBytes */ .EZ), ...(section !== '' && { section }) };
}
const kib = (bytes) => Math.ceil(bytes / 1024);
/** `Folder: /srv`, the whole text with misleading characters escaped. */
function rowItem([first = '', ...cells], say) {
    return `<b>${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .escapeHtml */ .ZD)(first)}</b>${say((0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)('colon'))}${cells.map((cell) => `<code>${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .escapeHtml */ .ZD)((0,_text_visible_js__WEBPACK_IMPORTED_MODULE_9__/* .visibleInline */ .wF)(cell))}</code>`).join('<br>')}`;
}
/** Has a bullet of its own, so that no wrapped part of a line looks like another line. */
function lineItem(line) {
    return line === '' ? '' : `<code>${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .escapeHtml */ .ZD)(line)}</code>`;
}
/** Outcome of a write, as plain text. */
function renderWrite(write, say) {
    const output = write.output === undefined ? [] : shownLines(write.output).map((line) => `  | ${line}`);
    return [
        `${write.job.id}${say((0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)('colon'))}${say((0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)('write-state', { status: write.status }))}`,
        ...recordLines(write, say).map((line) => `  - ${line}`),
        ...output,
    ].join('\n');
}
/** For the summary. */
function writePage(write) {
    const blocks = (say) => [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .list */ .p_)(recordLines(write, say).map((line) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .prose */ .CS)(line, 500))),
        ...(write.output === undefined ? [] : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .codeLines */ .zo)(shownLines(write.output))),
    ];
    const reason = write.status === 'refused' && write.refusal ? { reason: write.refusal.reason } : {};
    return {
        grade: grades[write.status],
        verdict: [(0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)('write-state', { status: write.status, ...reason })],
        blocks,
    };
}
const grades = {
    planned: 'waits',
    superseded: 'fail',
    expired: 'fail',
    refused: 'fail',
    applying: 'waits',
    applied: 'warn',
    failed: 'fail',
    undetermined: 'fail',
    verifying: 'waits',
    verified: 'ok',
    'verification-failed': 'fail',
};
function recordLines(write, say) {
    const { refusal, findings = [], ending, finishedAt, status } = write;
    const facts = [
        (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)('whole-digest', { digest: write.digest }),
        (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)('planned-at', { time: timeOf(write.plannedAt), person: (0,_text_redact_js__WEBPACK_IMPORTED_MODULE_4__/* .cleanLine */ .Ow)(write.requestedBy, 60) }),
        ...(status === 'planned'
            ? [(0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)('approval-until', { gate: (0,_writes_notices_js__WEBPACK_IMPORTED_MODULE_1__/* .gateText */ .bp)(write), time: timeOf(write.expiresAt) })]
            : []),
        ...(refusal ? [(0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)('refused-for', { reason: refusal.reason }), ...(0,_writes_write_js__WEBPACK_IMPORTED_MODULE_5__/* .detailLines */ .ZN)(refusal)] : []),
        ...(write.approvedBy ? [(0,_writes_notices_js__WEBPACK_IMPORTED_MODULE_1__/* .approvedFact */ .G)(write)] : []),
        ...(ending === undefined ? [] : [endFact(ending, finishedAt)]),
        ...findings,
    ];
    return facts.map((fact) => (0,_text_redact_js__WEBPACK_IMPORTED_MODULE_4__/* .cleanLine */ .Ow)(say(fact)));
}
const endFact = (ending, at) => at === undefined
    ? (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)('command-ended', { ending })
    : (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)('command-ended-at', { ending, time: timeOf(at) });
function shownLines(text) {
    return (0,_text_redact_js__WEBPACK_IMPORTED_MODULE_4__/* .redact */ .E$)((0,_text_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .clean */ .uH)(text)).split('\n');
}
function timeOf(at) {
    return new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');
}


/***/ }),

/***/ 7186:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   countedLines: () => (/* binding */ countedLines),
/* harmony export */   s: () => (/* binding */ leavesNothing),
/* harmony export */   shownPlan: () => (/* binding */ shownPlan),
/* harmony export */   t: () => (/* binding */ differences)
/* harmony export */ });
/* harmony import */ var _config_patterns_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7234);
/* harmony import */ var _text_redact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7827);
/* harmony import */ var canonicalize__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8799);
/* harmony import */ var _notices_catalog_shared_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4843);
/* harmony import */ var _notices_sentence_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9715);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9488);
/* harmony import */ var _text_visible_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(38);
/** Lines of a plan's output: which count, and how they are shown. A file of its own because RE2 is large. Pure. */







/** The lines of a plan's output that count. */
function countedLines(output, ignored) {
    const isIgnored = (0,_config_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .lineMatcher */ .T)(ignored);
    return output
        .split(/\r?\n/)
        .filter((line) => !isIgnored(line))
        .join('\n');
}
/** Whether the output has text but no line counts: the digest would approve nothing. */
function leavesNothing(output, ignored) {
    return !isEmpty(output) && isEmpty(countedLines(output, ignored));
}
/** Whether nothing of the text is visible. */
function isEmpty(text) {
    return !/[^\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/u.test(text);
}
/**
 * A plan's output for the approver, complete (see `hiddenParts`). Lines that do not count are marked.
 */
function shownPlan({ text, plan }, say) {
    if (text.trim() === '')
        return [];
    const isIgnored = (0,_config_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .lineMatcher */ .T)(plan.ignored);
    const mark = say((0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .sentence */ .e)('not-in-digest'));
    return (0,_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .linesOf */ .Dx)(text).map((line) => {
        const shown = (0,_text_visible_js__WEBPACK_IMPORTED_MODULE_5__/* .visible */ .RK)(line);
        if (isIgnored(line))
            return `${mark} ${shown}`;
        // A counted line must not look like a marked one.
        return marks.some((each) => shown.startsWith(each)) ? escapedFirst(shown) : shown;
    });
}
const marks = Object.values(_notices_catalog_shared_js__WEBPACK_IMPORTED_MODULE_2__/* .uncoveredMark */ .Nk);
function escapedFirst(text) {
    return `\\u{${(text.codePointAt(0) ?? 0).toString(16)}}${text.slice(1)}`;
}
// --- Differences between two plans. Pure.
const mostDifferences = 40;
/** One line per difference: `job.argv[1]: "a" → "b"`. */
function differences(before, after) {
    const found = [];
    compare('', before.plan, after.plan, found);
    if (before.plan.output !== after.plan.output)
        found.push(...lineDifferences(before, after));
    const left = found.length - mostDifferences;
    return left > 0 ? [...found.slice(0, mostDifferences), (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .sentence */ .e)('and-more', { count: left })] : found;
}
function compare(path, before, after, found) {
    if ((0,canonicalize__WEBPACK_IMPORTED_MODULE_6__/* ["default"] */ .A)(before) === (0,canonicalize__WEBPACK_IMPORTED_MODULE_6__/* ["default"] */ .A)(after))
        return;
    if (isObject(before) && isObject(after)) {
        for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
            const name = Array.isArray(before) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`;
            compare(name, before[key], after[key], found);
        }
        return;
    }
    found.push((0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .sentence */ .e)('difference', {
        subject: nameOf(path),
        old: shownValue(path, before),
        fresh: shownValue(path, after),
    }));
}
function nameOf(path) {
    if (path === 'host')
        return (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .sentence */ .e)('difference-host');
    if (path === 'output')
        return (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .sentence */ .e)('difference-output');
    const [, name] = /^job\.env\.(.*)$/.exec(path) ?? [];
    return name === undefined ? path : (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .sentence */ .e)('difference-variable', { name });
}
/** Hashes are useless to people, and keyed ones must not be shown. */
function shownValue(path, value) {
    if (value === undefined)
        return (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .sentence */ .e)('difference-absent');
    if (path.includes('.env.') || path === 'host')
        return typeof value === 'string' ? value.slice(0, 8) : '…';
    if (path === 'expiresAt' && typeof value === 'number')
        return new Date(value).toISOString();
    return (0,_text_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .cleanLine */ .Ow)(JSON.stringify(value), 200);
}
/** Counted lines in only one of the two. */
function lineDifferences(before, after) {
    const [old, fresh] = [shownLines(before), shownLines(after)];
    const [known, now] = [new Set(old), new Set(fresh)];
    return [
        ...old.filter((line) => !now.has(line)).map((line) => `- ${(0,_text_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .cleanLine */ .Ow)(line, 200)}`),
        ...fresh.filter((line) => !known.has(line)).map((line) => `+ ${(0,_text_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .cleanLine */ .Ow)(line, 200)}`),
    ];
}
function shownLines({ text, plan }) {
    const counted = countedLines(text, plan.ignored);
    return isEmpty(counted) ? [] : (0,_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .linesOf */ .Dx)(counted).map(_text_visible_js__WEBPACK_IMPORTED_MODULE_5__/* .visible */ .RK);
}
function isObject(value) {
    return typeof value === 'object' && value !== null;
}


/***/ })

};
