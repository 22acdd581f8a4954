export const id = 437;
export const ids = [437,186];
export const modules = {

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
/* harmony import */ var _say_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3212);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9473);
/* harmony import */ var _writes_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4702);
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
async function settle(run, inputs) {
    const { host, clock } = run;
    const ports = await run.openWrites();
    const workflow = (0,_writes_js__WEBPACK_IMPORTED_MODULE_8__/* .requireRun */ .Fg)(ports, inputs);
    const jobId = inputs.job ?? '';
    const digest = inputs['plan-digest'];
    const loaded = await ports.ledger.load();
    // Not the host's time: this machine is another.
    const { name } = clock.zone(clock.now());
    const context = (0,_writes_js__WEBPACK_IMPORTED_MODULE_8__/* .writeContext */ .pv)(run, loaded, { timezone: (0,_core_config_zones_js__WEBPACK_IMPORTED_MODULE_0__/* .isZoneName */ .QJ)(name) ? name : 'UTC' });
    const command = { run, ports, context };
    const say = await (0,_say_js__WEBPACK_IMPORTED_MODULE_9__/* .english */ .x)();
    const found = loaded.kind === 'unavailable'
        ? { kind: 'none', why: loaded.problem }
        : findThis(loaded.doc, workflow, jobId, digest);
    /** Ends without the ledger, which alone knows more. */
    const isLost = async (why) => {
        const draft = (0,_core_writes_notices_js__WEBPACK_IMPORTED_MODULE_5__/* .lostWriteDraft */ .BA)(jobId, why, workflow.place.url, digest !== undefined);
        host.log('error', (0,_core_writes_notices_js__WEBPACK_IMPORTED_MODULE_5__/* .annotationOf */ .lW)(draft, jobId, say));
        // Without a plan there was nothing that could be applied.
        const verdict = digest === undefined ? 'failed' : 'undetermined';
        const whole = digest?.length === _core_writes_write_js__WEBPACK_IMPORTED_MODULE_6__/* .digestLength */ .F0 ? digest : undefined;
        const known = found.kind === 'none' ? { environment: '', digest: whole } : found.write;
        host.verdict({
            verdict,
            environment: known.environment,
            ...(known.digest !== undefined && { digest: known.digest }),
        });
        await (0,_writes_js__WEBPACK_IMPORTED_MODULE_8__/* .announceDraft */ .hg)(command, draft);
        return _errors_js__WEBPACK_IMPORTED_MODULE_7__/* .exitCodes */ .hS.failed;
    };
    if (found.kind === 'none')
        return isLost(found.why);
    const before = found.write;
    if (isAnothers(before, workflow)) {
        const draft = (0,_core_writes_notices_js__WEBPACK_IMPORTED_MODULE_5__/* .elsewhereDraft */ .Gt)(before, workflow.place.url);
        host.log('error', (0,_core_writes_notices_js__WEBPACK_IMPORTED_MODULE_5__/* .annotationOf */ .lW)(draft, jobId, say));
        // As `apply` says it of what was begun before.
        host.verdict({ verdict: 'refused', environment: before.environment, digest: before.digest });
        await host.print((0,_core_render_write_page_js__WEBPACK_IMPORTED_MODULE_4__/* .renderWrite */ .Yp)(before, say), 'write');
        await (0,_writes_js__WEBPACK_IMPORTED_MODULE_8__/* .announceDraft */ .hg)(command, draft);
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
        return isLost(error.message);
    }
    const { job, environment, status } = settled;
    host.verdict({ verdict: settledVerdict(settled), environment, digest: settled.digest });
    const unfinished = final.includes(status) ? undefined : (0,_core_writes_notices_js__WEBPACK_IMPORTED_MODULE_5__/* .unfinishedDraft */ .zw)(settled, workflow.place.url);
    if (unfinished)
        host.log('error', (0,_core_writes_notices_js__WEBPACK_IMPORTED_MODULE_5__/* .annotationOf */ .lW)(unfinished, job.id, say));
    else
        logEnding({ run, job }, settled, say);
    host.page((0,_core_render_write_page_js__WEBPACK_IMPORTED_MODULE_4__/* .writePage */ .xv)(settled));
    await host.print((0,_core_render_write_page_js__WEBPACK_IMPORTED_MODULE_4__/* .renderWrite */ .Yp)(settled, say), 'write');
    if (unfinished)
        await (0,_writes_js__WEBPACK_IMPORTED_MODULE_8__/* .announceDraft */ .hg)(command, unfinished);
    await (0,_writes_js__WEBPACK_IMPORTED_MODULE_8__/* .announceNow */ .OP)(command);
    return status === 'verified' ? _errors_js__WEBPACK_IMPORTED_MODULE_7__/* .exitCodes */ .hS.done : _errors_js__WEBPACK_IMPORTED_MODULE_7__/* .exitCodes */ .hS.failed;
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
function logEnding(command, { status, refusal, ending }, say) {
    if (status === 'verified')
        return;
    if (status === 'refused' && refusal)
        return (0,_writes_js__WEBPACK_IMPORTED_MODULE_8__/* .logRefusal */ .r8)(command, refusal);
    const why = ending ?? refusal?.detail;
    command.run.host.log('error', `${command.job.id} ${status}${why === undefined ? '' : `: ${say(why)}`}`);
}
/** This run only waited for its turn, and another has the write. */
function isAnothers({ applyRun, status }, { local }) {
    return status !== 'planned' && applyRun !== undefined && applyRun.id !== local.runId;
}
function findThis(ledger, { local }, jobId, digest) {
    if (digest !== undefined)
        return (0,_core_writes_ledger_js__WEBPACK_IMPORTED_MODULE_1__/* .nameWrite */ .LD)(ledger, digest, jobId);
    const write = ledger.writes.findLast(({ job, run }) => job.id === jobId && run.id === local.runId);
    return write ? { kind: 'found', write } : { kind: 'none', why: 'the ledger knows no plan of this run' };
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
        return { reason: 'api-unavailable', detail: 'its run ended, and whether it was approved is not known' };
    const reviews = (0,_core_writes_gate_js__WEBPACK_IMPORTED_MODULE_3__/* .reviewsOf */ .Nv)(approvals.value, environment);
    const rejection = (0,_core_writes_gate_js__WEBPACK_IMPORTED_MODULE_3__/* .rejectionIn */ .TS)(reviews);
    if (rejection)
        return rejection;
    if (reviews.some(({ state }) => state === 'approved'))
        return { reason: 'expired', detail: 'it was approved, and its run ended before it was applied' };
    return { reason: 'not-approved', detail: 'its run ended before it was approved' };
}


/***/ }),

/***/ 7234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ judgePatterns),
/* harmony export */   T: () => (/* binding */ lineMatcher)
/* harmony export */ });
/* harmony import */ var re2js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2856);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2228);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5636);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7818);
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
                    const message = `more than ${mostInFile} different patterns in one file`;
                    return [...drafts, (0,_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .error */ .z3)(place, message, 'Write several as one, with | between them.')];
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
            drafts.push((0,_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .error */ .z3)(path, `its patterns together take more than ${mostInstructions} steps per character`, 'Use smaller repetitions: {1000} counts as a thousand steps.'));
    }
    return drafts;
}
function unusable(place, source) {
    return (0,_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .error */ .z3)(place, () => `must be a regular expression without look-around and back-references; got ${(0,_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(source)}`, 'For example, write "^Refreshing state". Syntax must be valid in both JavaScript (flag u) and RE2.');
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
        return re2js__WEBPACK_IMPORTED_MODULE_3__/* .RE2JS */ .L3.compile(re2js__WEBPACK_IMPORTED_MODULE_3__/* .RE2JS */ .L3.translateRegExp(source.replaceAll(scriptNames, plainScript)));
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
/* harmony import */ var _text_visible_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(38);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6506);
/* harmony import */ var _summary_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1839);
/** A write for the summary of its run and for a log: its plan and its outcome. */









function sectionsOf(document, write, gateNote, say) {
    const { plan } = document;
    const { job, verification } = plan;
    const commands = [job, ...verification];
    const output = (0,_writes_plan_lines_js__WEBPACK_IMPORTED_MODULE_3__.shownPlan)(document);
    const noOutput = plan.output === null ? '(no commands.plan)' : '(commands.plan printed nothing)';
    return [
        { title: 'Command, one argument per line', lines: (0,_writes_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .shownWords */ .vU)(job.argv) },
        { title: 'Non-ASCII words, whose letters may look like others', lines: strangeWords(plan) },
        { title: 'Output of `commands.plan`', lines: output.length === 0 ? [noOutput] : output },
        { title: 'Plan', rows: factsOf(plan, write, gateNote, say) },
        { title: 'Lines that match these patterns are not in the digest', lines: plan.ignored.map(_text_visible_js__WEBPACK_IMPORTED_MODULE_7__/* .visible */ .RK) },
        {
            title: 'Variables that can load code',
            lines: commands.flatMap((command) => (0,_writes_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .shownCode */ .vs)(command).map((line) => `${command.id}: ${line}`)),
        },
        ...verification.map((read) => ({
            title: 'Verification',
            rows: [
                ['Job', read.id],
                ['Folder', read.cwd],
                ...(read.link === undefined ? [] : [['Link to the folder', read.link]]),
                ['Environment values', namesOf(read)],
            ],
            lines: (0,_writes_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .shownWords */ .vU)(read.argv),
        })),
        {
            title: 'Files covered by the digest, except what their programs load',
            rows: commands.flatMap(({ id, files }) => files.map(({ path, sha256 }) => [id, path, sha256])),
        },
        {
            title: 'Named but not covered by the digest (folders, sockets, missing paths)',
            lines: [...new Set(commands.flatMap(_writes_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .uncovered */ .KY))].map(_text_visible_js__WEBPACK_IMPORTED_MODULE_7__/* .visible */ .RK),
        },
    ].filter(({ rows = [], lines = [] }) => rows.length + lines.length > 0);
}
function factsOf(plan, write, gateNote, say) {
    const { job, namespace, config, commit } = plan;
    const { approval, verify, after } = job;
    const follows = after.map(({ jobId, when, delaySeconds }) => `${jobId} (${when}, after ${delaySeconds} s)`);
    const facts = [
        // The name is not in the digest.
        ['Name', write && write.job.name !== job.id ? (0,_text_redact_js__WEBPACK_IMPORTED_MODULE_4__/* .cleanLine */ .Ow)(write.job.name) : undefined],
        ['Job', job.id],
        ['Host', namespace],
        ['Folder', job.cwd],
        ['Link to the folder', job.link],
        ['Risk', job.risk],
        ['Deadline', `${job.timeoutSeconds} s`],
        ['Environment values', namesOf(job)],
        ['Approval rules', approval && settingsText(approval)],
        ['Verification', verify && settingsText(verify)],
        ['Follow-up jobs', follows.join(', ') || 'none'],
        ['Jobs file', `${config.path} ${config.sha256}`],
        ...(write
            ? [
                ['Rollback', write.wayBack ?? 'none'],
                ['Commit', commit],
                ['Requested by', (0,_text_redact_js__WEBPACK_IMPORTED_MODULE_4__/* .cleanLine */ .Ow)(write.requestedBy)],
                ['Approval', [say((0,_writes_notices_js__WEBPACK_IMPORTED_MODULE_1__/* .gateText */ .bp)(write)), (0,_text_redact_js__WEBPACK_IMPORTED_MODULE_4__/* .cleanLine */ .Ow)(gateNote)].filter(Boolean).join(' ')],
                ['Approve until', timeOf(write.expiresAt)],
                ['Digest', write.digest],
            ]
            : []),
    ];
    return facts.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
}
const settingsText = (settings) => Object.entries(settings)
    .map(([key, value]) => `${key} ${JSON.stringify(value)}`)
    .join(', ');
const namesOf = ({ env }) => Object.keys(env).join(' ') || 'none';
/** Words and paths with non-ASCII letters, escaped. */
function strangeWords({ job, verification }) {
    const texts = [job, ...verification].flatMap(({ argv, cwd, link, code: loading = {}, files, folders = [] }) => [
        ...argv,
        cwd,
        ...(link === undefined ? [] : [link]),
        ...Object.values(loading),
        ...[...files, ...folders].map(({ path }) => path),
    ]);
    return [...new Set(texts)].flatMap((text) => (0,_text_visible_js__WEBPACK_IMPORTED_MODULE_7__/* .spelt */ .lm)(text) ?? []);
}
/** The plan as plain text, printed by `plan`. */
function renderPlan(document, say, write) {
    const sections = sectionsOf(document, write, '', say);
    return sections
        .flatMap(({ title, rows = [], lines = [] }) => [
        `${title}:`,
        ...rows.map(([first = '', ...cells]) => `  - ${first}: ${cells.map(_text_visible_js__WEBPACK_IMPORTED_MODULE_7__/* .visible */ .RK).join(' ')}`),
        ...lines.map((line) => `  | ${line}`),
    ])
        .join('\n');
}
/** The plan as Markdown, for the approver. `gateNote`: GitHub's settings of the environment. */
function planPage(document, write, gateNote) {
    const how = (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)(write.gate === 'dispatch' ? 'approve-by-dispatch' : 'approve-by-review');
    const blocks = (say) => [
        `<p><b>${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .prose */ .CS)(say(how))}</b></p>`,
        ...sectionsOf(document, write, gateNote, say).flatMap(({ title, rows = [], lines = [] }) => [
            `### ${title}`,
            ...(rows.length === 0 ? [] : [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .list */ .p_)(rows.map(rowItem))]),
            ...(lines.length === 0 ? [] : [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .list */ .p_)(lines.map(lineItem))]),
        ]),
        `<p>${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .prose */ .CS)(say((0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)('plan-covers')))}</p>`,
    ];
    return { grade: 'waits', verdict: [(0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)('write-state', { status: 'planned' })], blocks };
}
/** Why the page is too long to be shown whole: total size and largest section. Undefined: it fits. */
function excess(page) {
    const bytes = (0,_summary_js__WEBPACK_IMPORTED_MODULE_6__/* .pageBytes */ .pC)(page);
    if (bytes <= _summary_js__WEBPACK_IMPORTED_MODULE_6__/* .mostPageBytes */ .EZ)
        return undefined;
    const sections = new Map();
    let title = '';
    for (const block of page) {
        if (block.startsWith('### '))
            title = block.slice(4).replace(/,.*/, '');
        sections.set(title, (sections.get(title) ?? 0) + (0,_summary_js__WEBPACK_IMPORTED_MODULE_6__/* .pageBytes */ .pC)([block]));
    }
    const [largest = ''] = [...sections].toSorted(([, one], [, other]) => other - one)[0] ?? [];
    const place = largest === '' ? '' : `; most of it is under "${largest}"`;
    return `${kib(bytes)} KiB of at most ${kib(_summary_js__WEBPACK_IMPORTED_MODULE_6__/* .mostPageBytes */ .EZ)}${place}`;
}
const kib = (bytes) => Math.ceil(bytes / 1024);
/** `Folder: /srv`, the whole text with misleading characters escaped. */
function rowItem([first = '', ...cells]) {
    return `<b>${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .escapeHtml */ .ZD)(first)}</b>: ${cells.map((cell) => `<code>${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .escapeHtml */ .ZD)((0,_text_visible_js__WEBPACK_IMPORTED_MODULE_7__/* .visibleInline */ .wF)(cell))}</code>`).join('<br>')}`;
}
/** Has a bullet of its own, so that no wrapped part of a line looks like another line. */
function lineItem(line) {
    return line === '' ? '' : `<code>${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .escapeHtml */ .ZD)(line)}</code>`;
}
/** Outcome of a write, as plain text. */
function renderWrite(write, say) {
    const output = write.output === undefined ? [] : shownLines(write.output).map((line) => `  | ${line}`);
    return [
        `${write.job.id}: ${write.status}`,
        ...recordLines(write, say).map((line) => `  - ${line}`),
        ...output,
    ].join('\n');
}
/** For the summary. */
function writePage(write) {
    const blocks = (say) => [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .list */ .p_)(recordLines(write, say).map((line) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .prose */ .CS)(line, 500))),
        ...(write.output === undefined ? [] : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .codeLines */ .zo)(shownLines(write.output))),
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
    const finished = finishedAt === undefined ? '' : `, ${timeOf(finishedAt)}`;
    return [
        `digest: ${write.digest}`,
        `planned: ${timeOf(write.plannedAt)}, requested by ${(0,_text_redact_js__WEBPACK_IMPORTED_MODULE_4__/* .cleanLine */ .Ow)(write.requestedBy, 60)}`,
        ...(status === 'planned' ? [`approval: ${say((0,_writes_notices_js__WEBPACK_IMPORTED_MODULE_1__/* .gateText */ .bp)(write))}, until ${timeOf(write.expiresAt)}`] : []),
        ...(refusal ? [`refused: ${refusal.reason}`, ...refusal.detail.split('\n')] : []),
        ...(write.approvedBy ? [say((0,_writes_notices_js__WEBPACK_IMPORTED_MODULE_1__/* .approvedFact */ .G)(write))] : []),
        ...(ending === undefined ? [] : [`${say((0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)('command-ended', { ending }))}${finished}`]),
        ...findings.map(say),
        ...(status === 'applied' ? ['applied, unverified'] : []),
    ].map((line) => (0,_text_redact_js__WEBPACK_IMPORTED_MODULE_4__/* .cleanLine */ .Ow)(line));
}
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
/* harmony import */ var canonicalize__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8799);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9488);
/* harmony import */ var _text_visible_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38);
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
function shownPlan({ text, plan }) {
    if (text.trim() === '')
        return [];
    const isIgnored = (0,_config_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .lineMatcher */ .T)(plan.ignored);
    return (0,_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .linesOf */ .Dx)(text).map((line) => {
        const shown = (0,_text_visible_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .RK)(line);
        if (isIgnored(line))
            return `${uncounted} ${shown}`;
        // A counted line must not look like a marked one.
        return shown.startsWith(uncounted) ? `\\u{28}${shown.slice(1)}` : shown;
    });
}
const uncounted = '(not in the digest)';
// --- Differences between two plans. Pure.
const mostDifferences = 40;
/** One line per difference: `job.argv[1]: "a" → "b"`. */
function differences(before, after) {
    const found = [];
    compare('', before.plan, after.plan, found);
    if (before.plan.output !== after.plan.output)
        found.push(...lineDifferences(before, after));
    const left = found.length - mostDifferences;
    return left > 0 ? [...found.slice(0, mostDifferences), `and ${left} more`] : found;
}
function compare(path, before, after, found) {
    if ((0,canonicalize__WEBPACK_IMPORTED_MODULE_4__/* ["default"] */ .A)(before) === (0,canonicalize__WEBPACK_IMPORTED_MODULE_4__/* ["default"] */ .A)(after))
        return;
    if (isObject(before) && isObject(after)) {
        for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
            const name = Array.isArray(before) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`;
            compare(name, before[key], after[key], found);
        }
        return;
    }
    found.push(`${nameOf(path)}: ${shownValue(path, before)} → ${shownValue(path, after)}`);
}
const names = [
    [/^job\.env\.(.*)$/, 'environment value $1'],
    [/^host$/, 'host (or its key)'],
    [/^output$/, 'what commands.plan prints'],
];
function nameOf(path) {
    for (const [pattern, name] of names)
        if (pattern.test(path))
            return path.replace(pattern, name);
    return path;
}
/** Hashes are useless to people, and keyed ones must not be shown. */
function shownValue(path, value) {
    if (value === undefined)
        return 'not there';
    if (path.includes('.env.') || path === 'host')
        return typeof value === 'string' ? value.slice(0, 8) : '…';
    if (path === 'expiresAt' && typeof value === 'number')
        return new Date(value).toISOString();
    return (0,_text_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .cleanLine */ .Ow)(JSON.stringify(value), 200);
}
/** Lines in only one of the two. */
function lineDifferences(before, after) {
    const [old, fresh] = [shownPlan(before), shownPlan(after)];
    const [known, now] = [new Set(old), new Set(fresh)];
    return [
        ...old.filter((line) => !now.has(line)).map((line) => `- ${(0,_text_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .cleanLine */ .Ow)(line, 200)}`),
        ...fresh.filter((line) => !known.has(line)).map((line) => `+ ${(0,_text_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .cleanLine */ .Ow)(line, 200)}`),
    ];
}
function isObject(value) {
    return typeof value === 'object' && value !== null;
}


/***/ })

};
