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
/* harmony import */ var _core_writes_write_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5332);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9473);
/* harmony import */ var _writes_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4702);
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
    const workflow = (0,_writes_js__WEBPACK_IMPORTED_MODULE_7__/* .requireRun */ .Fg)(ports, inputs);
    const jobId = inputs.job ?? '';
    const digest = inputs['plan-digest'];
    const loaded = await ports.ledger.load();
    // Not the host's time: this machine is another.
    const { name } = clock.zone(clock.now());
    const context = (0,_writes_js__WEBPACK_IMPORTED_MODULE_7__/* .writeContext */ .pv)(run, loaded, (0,_core_config_zones_js__WEBPACK_IMPORTED_MODULE_0__/* .isZoneName */ .QJ)(name) ? name : 'UTC');
    const command = { run, ports, context };
    const found = loaded.kind === 'unavailable'
        ? { kind: 'none', why: loaded.problem }
        : findThis(loaded.doc, workflow, jobId, digest);
    /** Ends without the ledger, which alone knows more. */
    const isLost = async (why) => {
        const draft = (0,_core_writes_notices_js__WEBPACK_IMPORTED_MODULE_5__/* .lostWriteDraft */ .BA)(jobId, why, workflow.place.url, digest !== undefined);
        host.log('error', (0,_core_writes_notices_js__WEBPACK_IMPORTED_MODULE_5__/* .endingWords */ .fg)(draft, jobId));
        // Without a plan there was nothing that could be applied.
        const verdict = digest === undefined ? 'failed' : 'undetermined';
        const whole = digest?.length === _core_writes_write_js__WEBPACK_IMPORTED_MODULE_8__/* .digestLength */ .F0 ? digest : undefined;
        const known = found.kind === 'none' ? { environment: '', digest: whole } : found.write;
        host.verdict({
            verdict,
            environment: known.environment,
            ...(known.digest !== undefined && { digest: known.digest }),
        });
        await (0,_writes_js__WEBPACK_IMPORTED_MODULE_7__/* .tellNow */ .mx)(command, draft);
        return _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .exitCodes */ .hS.failed;
    };
    if (found.kind === 'none')
        return isLost(found.why);
    const before = found.write;
    if (isAnothers(before, workflow)) {
        const draft = (0,_core_writes_notices_js__WEBPACK_IMPORTED_MODULE_5__/* .elsewhereDraft */ .Gt)(before, workflow.place.url);
        host.log('error', (0,_core_writes_notices_js__WEBPACK_IMPORTED_MODULE_5__/* .endingWords */ .fg)(draft, jobId));
        // As `apply` says it of what was begun before.
        host.verdict({ verdict: 'refused', environment: before.environment, digest: before.digest });
        await host.print((0,_core_render_write_page_js__WEBPACK_IMPORTED_MODULE_4__/* .renderWrite */ .Yp)(before), 'write');
        await (0,_writes_js__WEBPACK_IMPORTED_MODULE_7__/* .tellNow */ .mx)(command, draft);
        return _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .exitCodes */ .hS.failed;
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
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .yo))
            throw error;
        return isLost(error.message);
    }
    const { job, environment, status } = settled;
    host.verdict({ verdict: settledVerdict(settled), environment, digest: settled.digest });
    const unfinished = final.includes(status) ? undefined : (0,_core_writes_notices_js__WEBPACK_IMPORTED_MODULE_5__/* .unfinishedDraft */ .zw)(settled, workflow.place.url);
    if (unfinished)
        host.log('error', (0,_core_writes_notices_js__WEBPACK_IMPORTED_MODULE_5__/* .endingWords */ .fg)(unfinished, job.id));
    else
        logEnding({ run, job }, settled);
    host.page((0,_core_render_write_page_js__WEBPACK_IMPORTED_MODULE_4__/* .writePage */ .xv)(settled, context));
    await host.print((0,_core_render_write_page_js__WEBPACK_IMPORTED_MODULE_4__/* .renderWrite */ .Yp)(settled), 'write');
    if (unfinished)
        await (0,_writes_js__WEBPACK_IMPORTED_MODULE_7__/* .tellNow */ .mx)(command, unfinished);
    await (0,_writes_js__WEBPACK_IMPORTED_MODULE_7__/* .announceNow */ .OP)(command);
    return status === 'verified' ? _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .exitCodes */ .hS.done : _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .exitCodes */ .hS.failed;
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
function logEnding(command, { status, refusal, ending }) {
    if (status === 'verified')
        return;
    if (status === 'refused' && refusal)
        return (0,_writes_js__WEBPACK_IMPORTED_MODULE_7__/* .logRefusal */ .r8)(command, refusal);
    const why = ending ?? refusal?.detail;
    command.run.host.log('error', `${command.job.id} ${status}${why === undefined ? '' : `: ${why}`}`);
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
                    return [...drafts, (0,_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .draft */ .K4)('error', place, message, 'Write several as one, with | between them.')];
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
            drafts.push((0,_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .draft */ .K4)('error', path, `its patterns together take more than ${mostInstructions} steps per character`, 'Use smaller repetitions: {1000} counts as a thousand steps.'));
    }
    return drafts;
}
function unusable(place, source) {
    return (0,_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .draft */ .K4)('error', place, () => `must be a regular expression without look-around and back-references; got ${(0,_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(source)}`, 'For example, write "^Refreshing state". Syntax must be valid in both JavaScript (flag u) and RE2.');
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
/* harmony import */ var _writes_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(250);
/* harmony import */ var _writes_plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9488);
/* harmony import */ var _writes_plan_lines_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7186);
/* harmony import */ var _text_redact_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7827);
/* harmony import */ var _text_visible_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(38);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6506);
/* harmony import */ var _summary_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1839);








/** The plan as plain text, printed by `plan`. Output lines of its command are marked. */
function renderPlan(document, write) {
    const { plan } = document;
    const shown = (0,_writes_plan_lines_js__WEBPACK_IMPORTED_MODULE_3__.shownPlan)(document);
    return [
        `plan of ${plan.job.id}`,
        ...(0,_writes_words_js__WEBPACK_IMPORTED_MODULE_1__/* .planFacts */ .pE)(document).map((fact) => `  - ${fact}`),
        '  - the whole command, a word a line:',
        ...(0,_writes_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .shownWords */ .vU)(plan.job.argv).map((line) => `  | ${line}`),
        ...namedBy(plan.job),
        ...plan.verification.flatMap((read) => [
            `  - verified by ${read.id}: [${(0,_writes_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .shownWords */ .vU)(read.argv).join(',')}]`,
            ...namedBy(read),
        ]),
        ...strangeWords(plan).map((word) => `  - not all ASCII: ${word}`),
        ...rulesOf(plan).map(([name, rule]) => `  - ${name}: ${rule}`),
        ...(write ? recordLines(write).map((line) => `  - ${line}`) : []),
        shown.length === 0 ? `  - commands.plan: ${noPlan(plan)}` : '  - commands.plan prints:',
        ...shown.map((line) => `  | ${line}`),
    ].join('\n');
}
/** The plan as Markdown, for the approver. `gateNote`: GitHub's settings of the environment. */
function planPage(document, write, gateNote, context) {
    const { plan } = document;
    const shown = (0,_writes_plan_lines_js__WEBPACK_IMPORTED_MODULE_3__.shownPlan)(document);
    const { name, id } = write.job;
    const rows = [
        ['Job', `${name === id ? '' : `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(name)} `}${whole(id)}`],
        ['Where', `${whole(plan.namespace)} in ${whole(placeOfCommand(plan.job))}`],
        ['Risk', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(plan.job.risk)],
        ['Deadline', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(`${plan.job.timeoutSeconds} s`)],
        ['Environment values', whole(namesOf(plan.job))],
        ['Asked for by', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(write.requestedBy)],
        ['Approval', `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)((0,_writes_words_js__WEBPACK_IMPORTED_MODULE_1__/* .gateWords */ .DO)(write))} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(gateNote)}`],
        ...rulesOf(plan).map(([title, rule]) => [title, whole(rule)]),
        ['Until', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(timeOf(write.expiresAt))],
        ['Way back', whole(write.wayBack ?? 'none is declared')],
        ['Commit', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(plan.commit)],
        ['Jobs file', `${whole(plan.config.path)} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(plan.config.sha256)}`],
        ['Digest', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(write.digest)],
    ];
    const commands = [plan.job, ...plan.verification];
    const files = commands.flatMap((command) => command.files.map((file) => [whole(command.id), whole(file.path), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(file.sha256)]));
    const others = commands.flatMap(_writes_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .uncovered */ .KY);
    const strange = strangeWords(plan);
    const loading = commands.flatMap((command) => (0,_writes_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .shownCode */ .vs)(command).map((line) => `${command.id}: ${line}`));
    const ignored = plan.ignored.map((pattern) => whole(pattern));
    return [
        `### Waits for approval, as of ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(timeOf(context.now))}`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .table */ .tp)(['What', 'Is'], rows),
        '### What runs, a word a line',
        foldedBlock((0,_writes_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .shownWords */ .vU)(plan.job.argv)),
        ...(strange.length > 0
            ? [
                '### Not all ASCII, and letters may look like others',
                (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .list */ .p_)(strange.map((word) => `<code>${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .escapeHtml */ .ZD)(word)}</code>`)),
            ]
            : []),
        '### What `commands.plan` prints',
        shown.length === 0 ? `<p>Nothing: ${noPlan(plan)}.</p>` : foldedBlock(shown),
        ...(ignored.length > 0 ? [`<p>Not in the digest are lines that match:</p>\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .list */ .p_)(ignored)}`] : []),
        ...(loading.length > 0 ? ['### Variables that can load code', foldedBlock(loading)] : []),
        '### What verifies it',
        ...plan.verification.flatMap((command) => [
            `<p>${whole(command.id)} in ${whole(placeOfCommand(command))}, environment values: ${whole(namesOf(command))}</p>`,
            foldedBlock((0,_writes_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .shownWords */ .vU)(command.argv)),
        ]),
        '### Files that the digest vouches for',
        '<p>Their content is in the digest. What these programs load themselves is not.</p>',
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .table */ .tp)(['Job', 'File', 'SHA-256'], files),
        ...(others.length > 0
            ? [
                `<p>Named, and not in the digest (folders, sockets, or not there yet):</p>\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .list */ .p_)(others.map(whole))}`,
            ]
            : []),
        `<p>When anything of this changes, lines marked as not in the digest aside, nothing is run. ${write.gate === 'dispatch' ? `To approve it, a second person starts the workflow with the digest.` : 'To approve it: <b>Review deployments</b> on the page of this run.'}</p>`,
    ];
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
    return `${kib(bytes)} KiB, where ${kib(_summary_js__WEBPACK_IMPORTED_MODULE_6__/* .mostPageBytes */ .EZ)} can be shown${place}`;
}
const kib = (bytes) => Math.ceil(bytes / 1024);
const noPlan = ({ output }) => output === null ? 'there is no such command' : 'it printed nothing';
/** The rest of what is approved: approval rules, followers, verification. */
function rulesOf({ job }) {
    const { approval, verify, after } = job;
    return [
        ...(approval ? [['Rules of the approval', partsOf(approval)]] : []),
        ...(after.length > 0
            ? [
                [
                    'What follows',
                    after
                        .map(({ jobId, when, delaySeconds }) => `${jobId} (${when}, after ${delaySeconds} s)`)
                        .join(', '),
                ],
            ]
            : []),
        ...(verify ? [['Verification', partsOf(verify)]] : []),
    ];
}
function partsOf(rules) {
    const parts = Object.entries(rules).map(([key, value]) => `${key} ${JSON.stringify(value)}`);
    return (0,_text_visible_js__WEBPACK_IMPORTED_MODULE_7__/* .visible */ .RK)(parts.join(', '));
}
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
const mostColumns = 120;
/** A code block, wrapped here because GitHub does not: continued lines begin with a sign that no text contains. */
function foldedBlock(lines) {
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .fenced */ .OF)(lines.flatMap(folded).join('\n'));
}
function folded(line) {
    if (line.length <= mostColumns)
        return [line];
    const characters = Array.from(line);
    return Array.from({ length: Math.ceil(characters.length / mostColumns) }, (_, index) => {
        const piece = characters.slice(index * mostColumns, (index + 1) * mostColumns).join('');
        return index === 0 ? piece : `\u21AA ${piece}`;
    });
}
/** Outcome of a write, as plain text. */
function renderWrite(write) {
    const output = write.output === undefined ? [] : shownLines(write.output).map((line) => `  | ${line}`);
    return [
        `${write.job.id}: ${write.status}`,
        ...recordLines(write).map((line) => `  - ${line}`),
        ...output,
    ].join('\n');
}
/** For the summary. */
function writePage(write, context) {
    return [
        `### ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(write.job.id)} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(write.status)}, as of ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(timeOf(context.now))}`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .list */ .p_)(recordLines(write).map((line) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(line, 500))),
        ...(write.output === undefined ? [] : [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .fenced */ .OF)(shownLines(write.output).join('\n'))]),
    ];
}
function recordLines(write) {
    const { refusal, findings = [], approvedBy } = write;
    return [
        `digest: ${write.digest}`,
        `planned: ${timeOf(write.plannedAt)}, asked for by ${(0,_text_redact_js__WEBPACK_IMPORTED_MODULE_4__/* .cleanLine */ .Ow)(write.requestedBy, 60)}`,
        ...(write.status === 'planned'
            ? [`approval: ${(0,_writes_words_js__WEBPACK_IMPORTED_MODULE_1__/* .gateWords */ .DO)(write)}, until ${timeOf(write.expiresAt)}`]
            : []),
        ...(refusal
            ? [`refused: ${refusal.reason}`, ...refusal.detail.split('\n').map((line) => (0,_text_redact_js__WEBPACK_IMPORTED_MODULE_4__/* .cleanLine */ .Ow)(line))]
            : []),
        ...(approvedBy
            ? [`approved by: ${approvedBy.map((login) => (0,_text_redact_js__WEBPACK_IMPORTED_MODULE_4__/* .cleanLine */ .Ow)(login, 60)).join(', ')}, by ${(0,_writes_words_js__WEBPACK_IMPORTED_MODULE_1__/* .gateWords */ .DO)(write)}`]
            : []),
        ...(write.ending === undefined
            ? []
            : [
                `the command: ${(0,_text_redact_js__WEBPACK_IMPORTED_MODULE_4__/* .cleanLine */ .Ow)(write.ending)}${write.finishedAt === undefined ? '' : `, ${timeOf(write.finishedAt)}`}`,
            ]),
        ...findings.map((line) => (0,_text_redact_js__WEBPACK_IMPORTED_MODULE_4__/* .cleanLine */ .Ow)(line)),
        ...(write.status === 'applied' ? ['applied, unverified'] : []),
    ];
}
function namedBy(command) {
    return [
        `  - runs in: ${(0,_text_visible_js__WEBPACK_IMPORTED_MODULE_7__/* .visible */ .RK)(placeOfCommand(command))}`,
        `  - environment values: ${namesOf(command)}`,
        ...(0,_writes_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .shownCode */ .vs)(command).map((line) => `  - can load code: ${line}`),
        ...command.files.map(({ path, sha256 }) => `  - file: ${(0,_text_visible_js__WEBPACK_IMPORTED_MODULE_7__/* .visible */ .RK)(path)} ${sha256}`),
        ...(0,_writes_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .uncovered */ .KY)(command).map((word) => `  - not in the digest, a folder or not there: ${(0,_text_visible_js__WEBPACK_IMPORTED_MODULE_7__/* .visible */ .RK)(word)}`),
    ];
}
/** Real path of the working folder, and the link to it. */
function placeOfCommand({ cwd, link }) {
    return link === undefined ? cwd : `${cwd}, over the link ${link}`;
}
/** The whole text, with invisible characters escaped. */
function whole(text) {
    return `<code>${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .escapeHtml */ .ZD)((0,_text_visible_js__WEBPACK_IMPORTED_MODULE_7__/* .visibleInline */ .wF)(text))}</code>`;
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
/* harmony export */   shownPlan: () => (/* binding */ shownPlan)
/* harmony export */ });
/* harmony import */ var _config_patterns_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7234);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9488);
/* harmony import */ var _text_visible_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38);
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
    return (0,_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .linesOf */ .Dx)(text).map((line) => {
        const shown = (0,_text_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(line);
        if (isIgnored(line))
            return `${uncounted} ${shown}`;
        // A counted line must not look like a marked one.
        return shown.startsWith(uncounted) ? `\\u{28}${shown.slice(1)}` : shown;
    });
}
const uncounted = '(not in the digest)';


/***/ })

};
