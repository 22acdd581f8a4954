export const id = 206;
export const ids = [206,7186];
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

/***/ 4133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Mm: () => (/* binding */ excess),
  jt: () => (/* binding */ planPage),
  EG: () => (/* binding */ renderPlan),
  Yp: () => (/* binding */ renderWrite),
  xv: () => (/* binding */ writePage)
});

// EXTERNAL MODULE: ./build/core/text/clean.js
var clean = __webpack_require__(229);
// EXTERNAL MODULE: ./build/core/notices/sentence.js
var notices_sentence = __webpack_require__(9715);
// EXTERNAL MODULE: ./build/core/writes/notices.js
var notices = __webpack_require__(4766);
// EXTERNAL MODULE: ./build/core/writes/plan.js
var writes_plan = __webpack_require__(9488);
// EXTERNAL MODULE: ./build/core/writes/plan-lines.js
var plan_lines = __webpack_require__(7186);
// EXTERNAL MODULE: ./build/core/text/redact.js
var redact = __webpack_require__(7827);
// EXTERNAL MODULE: ./build/core/text/visible.js
var visible = __webpack_require__(38);
// EXTERNAL MODULE: ./build/core/writes/write.js
var writes_write = __webpack_require__(5332);
// EXTERNAL MODULE: ./build/core/render/markdown.js
var markdown = __webpack_require__(6506);
// EXTERNAL MODULE: ./build/core/jobs/notify.js + 1 modules
var notify = __webpack_require__(468);
// EXTERNAL MODULE: ./build/core/jobs/job-rows.js
var job_rows = __webpack_require__(5544);
// EXTERNAL MODULE: ./build/core/notices/parts.js
var parts = __webpack_require__(734);
;// CONCATENATED MODULE: ./build/core/render/summary.js
/** The job summary of a run, in GitHub's Markdown. Text from outside is escaped. */








/** GitHub drops a summary of more than 1 MiB (https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#adding-a-job-summary). */
const mostBytes = 1024 * 1024;
/** Reserved for the line that counts what is left out. */
const reserve = 500;
/** Reserved for the other sections. */
const othersBytes = 124 * 1024;
/** A command's own section up to this size is shown whole. */
const mostPageBytes = mostBytes - othersBytes;
/** Size of the pieces that are cut off or kept together. */
const itemsAtOnce = 50;
const mostOfFact = 500;
const gradeIcons = {
    ok: '✅',
    warn: '🟠',
    fail: '🔴',
    waits: '⏳',
    unknown: '⚪',
};
const icons = {
    running: '🟢',
    completed: '✅',
    succeeded: '✅',
    paused: '🔴',
    stalled: '🟠',
    unknown: '🟠',
    failed: '🟠',
    'timed-out': '🟠',
    'not-started': '🟠',
    interrupted: '🟠',
    write: '⚪',
    'never ran': '⚪',
    'not asked': '⚪',
};
/** `say`: in the language of the messages. */
function renderSummary(facts, say, limit = mostBytes) {
    const { command, job, exitCode, time, conclusion, page, printed, logged } = facts;
    const named = job === undefined ? command : `${command} ${job}`;
    const ending = exitCode === 0 ? '' : ` · ${say(sentence('exit-code', { code: exitCode }))}`;
    const footer = `<p><sub>${prose(`ops-framework ${named}`)} · ${escapeHtml(time)}${ending}</sub></p>`;
    const blocks = [
        headingOf(facts, named, say),
        ...paragraphs(logged, ({ level, text }) => `${signs[level]} ${prose(text, 2000)}`),
        ...(conclusion ? conclusionBlocks(conclusion, page !== undefined, say) : []),
    ];
    const own = [
        ...(page?.blocks(say) ?? (conclusion || printed === '' ? [] : codeLines(printed.split('\n')))),
        footer,
    ];
    const ownBytes = pageBytes(own);
    return ownBytes > limit - othersBytes
        ? fit([...blocks, ...own], limit, say)
        : `${fit(blocks, limit - ownBytes, say)}${own.map((block) => `\n${block}\n`).join('')}`;
}
const signs = { error: '🔴', warning: '🟠', notice: 'ℹ️' };
/** `🔴 gw-1: 2 jobs need a person`, `🟠 gw-1 · doctor: 1 warning`. */
function headingOf({ command, host, result, conclusion, page }, named, say) {
    const [grade, verdict] = verdictOf(result, conclusion, page, say);
    const subject = [host, ...(command === 'tick' ? [] : [named])].filter((part) => part !== undefined);
    const before = subject.length === 0 ? '' : `${prose(subject.join(' · '))}: `;
    return `<h2>${gradeIcons[grade]} ${before}${prose(verdict)}</h2>`;
}
function verdictOf(result, conclusion, page, say) {
    const isFailed = result === 'failed';
    if (page && (!isFailed || page.grade === 'fail'))
        return [page.grade, enumerated(page.verdict, say)];
    if (!conclusion)
        return isFailed ? ['fail', say(sentence('command-failed'))] : ['ok', say(sentence('command-done'))];
    const { standing, rows, openWrites, waitingWrites } = conclusion;
    const demands = standing.filter(({ urgency }) => urgency === 'action');
    const [persons, others, open] = [
        demands.length,
        standing.length - demands.length,
        openWrites.length + waitingWrites.length,
    ];
    const areJobs = demands.every(({ job }) => job);
    const found = [
        ...(isFailed ? [sentence('command-failed')] : []),
        ...(persons > 0
            ? [sentence(areJobs ? 'jobs-need-person' : 'alerts-need-person', { count: persons })]
            : []),
        ...(others > 0 ? [sentence('count-alerts', { count: others })] : []),
    ];
    const [grade, health] = healthOf(rows);
    const worst = isFailed || persons > 0 ? 'fail' : others > 0 ? 'warn' : grade;
    const parts = found.length > 0 ? found : [health, ...(open > 0 ? [sentence('writes-open', { count: open })] : [])];
    return [worst, enumerated(parts, say)];
}
function enumerated(parts, say) {
    return parts.map(say).reduce((first, next) => say(sentence('and-also', { first, next })));
}
/** Only what was observed is ok. */
function healthOf(rows) {
    const meant = rows.filter(({ job }) => job.enabled && job.kind !== 'one_shot_write');
    const all = meant.length;
    const unknown = meant.filter((row) => icons[wordOf(row)] === '⚪').length;
    if (all === 0)
        return ['ok', sentence('no-enabled-jobs')];
    if (unknown === all)
        return ['unknown', sentence('no-job-asked')];
    if (unknown > 0)
        return ['ok', sentence('jobs-partly-ok', { ok: all - unknown, all, unknown })];
    return ['ok', sentence('jobs-ok', { count: all })];
}
/** `hasPage`: which lists the problems of the jobs file. */
function conclusionBlocks({ rows, standing, told, done, held, openWrites, waitingWrites, at }, hasPage, say) {
    const alerted = new Set(standing.map(({ job }) => job?.id));
    const acted = new Set(done.map(({ job }) => job.id));
    const others = rows.filter(({ job }) => !alerted.has(job.id));
    const news = told.filter((notice) => isNews(notice, alerted, acted));
    return [
        ...standing
            .filter(({ reason }) => !hasPage || reason !== 'config')
            .map((alert) => alertBlock(alert, say)),
        ...section(say(sentence('title-open-writes')), [...openWrites, ...waitingWrites], (line) => `⏳ ${prose(say(line))}`),
        ...section(say(sentence('title-done')), done.filter(({ job, isGood }) => isGood || !alerted.has(job.id)), (action) => doneItem(action, say)),
        ...section(say(sentence('title-held')), held, (hold) => heldItem(hold, say)),
        ...section(say(sentence(alerted.size > 0 ? 'title-other-jobs' : 'title-jobs')), others, (row) => jobItem(row, at, say)),
        ...(news.length > 0
            ? [
                `### ${say(sentence('title-reported'))}`,
                ...byUrgency(news).map((notice) => alertBlock(notice, say)),
            ]
            : []),
    ];
}
/** Reported, and not shown by an alert, an action or the state of its job. */
function isNews({ reason, urgency, job, headline, facts }, alerted, acted) {
    if (reason === 'progress')
        return false;
    if (isUrgent({ urgency }))
        return job !== undefined && !alerted.has(job.id) && !acted.has(job.id);
    if (reason === 'changed' && facts.length === 0 && isText(headline, 'running'))
        return false;
    // A pause that this tick ended.
    return !((reason === 'resume' || reason === 'anomaly') && job && acted.has(job.id));
}
/** What is wrong and its cause first; of the output, the last line is visible and the rest can be opened. */
function alertBlock(draft, say) {
    return [headBlock(draft, say), ...outputBlocks(draft, say)].join('\n\n');
}
function headBlock(draft, say) {
    const name = draft.job ? `<b>${prose(draft.job.name)}</b> · ` : '';
    const bars = draft.progress ? progressLines(draft.progress) : [];
    const { progress: _, ...facts } = draft;
    const lines = [
        `${iconOf(draft)} ${name}${prose(say(stateOf(draft)))}`,
        ...[...factsOf(facts, say), ...bars].map((fact) => prose(fact, mostOfFact)),
        ...linkOf(draft),
    ];
    return `<p>${lines.join('<br>\n')}</p>`;
}
function outputBlocks({ output, facts }, say) {
    if (output === undefined)
        return [];
    const lines = clipTail(output).split('\n');
    const last = lines.at(-1) ?? '';
    const isFact = facts.some((fact) => say(fact).includes(last.trim()));
    const shown = isFact ? [] : [`<p><code>${escapeHtml(last)}</code></p>`];
    if (lines.length === 1)
        return shown;
    const all = codeLines(lines).join('\n');
    return [
        ...shown,
        [
            '<details>',
            `<summary>${say(sentence('output-lines', { count: lines.length }))}</summary>`,
            all,
            '</details>',
        ].join('\n'),
    ];
}
function linkOf({ link }) {
    if (!link || !isWebUrl(link.url))
        return [];
    const address = escapeHtml(link.url);
    return [`${escapeHtml(link.label)}: <a href="${address}">${address}</a>`];
}
function doneItem({ job, verb, why, ending, isGood }, say) {
    const did = sentence(verb === 'start' ? 'did-start' : 'did-run', { why, ending });
    return `${isGood ? '✅' : '🟠'} <b>${prose(job.name)}</b> ${prose(say(did), mostOfFact)}`;
}
function heldItem({ job, why }, say) {
    return `⏸️ <b>${prose(job.name)}</b>: ${prose(say(why))}`;
}
function jobItem(row, at, say) {
    const { job, verdict, isStarted, lastRun } = row;
    const word = wordOf(row);
    const level = levelOf(row);
    const icon = isStarted
        ? '🟢'
        : level !== undefined && level !== 'ok' && icons[word] === '🟢'
            ? '🟠'
            : icons[word];
    const status = verdict?.status;
    const progress = status && progressOf(status);
    const lines = [
        `${icon} <b>${prose(job.name)}</b> · ${say(sentence('job-state', { state: isStarted ? 'started' : word }))}${job.enabled ? '' : ` · ${say(sentence('is-disabled'))}`}`,
        ...(progress ? progressLines(progress) : []).map((line) => prose(line, mostOfFact)),
        ...(status?.message === undefined ? [] : [prose(say(status.message))]),
        ...[...(verdict?.remarks ?? []), ...(status?.warnings ?? [])].map((remark) => prose(say(remark))),
        ...(lastRun ? [say(sentence('last-run', { ms: at - lastRun.at }))] : []),
    ];
    return lines.join('<br>');
}
function section(title, values, item) {
    return values.length === 0 ? [] : [`### ${title}`, ...paragraphs(values, item)];
}
/** Without bullets: each begins with its sign, and a phone is narrow. */
function paragraphs(values, item) {
    return inGroups(values).map((group) => group.map((value) => `<p>${item(value)}</p>`).join('\n'));
}
function inGroups(items) {
    const count = Math.ceil(items.length / itemsAtOnce);
    return Array.from({ length: count }, (_, index) => items.slice(index * itemsAtOnce, (index + 1) * itemsAtOnce));
}
/** The first blocks that fit, and a count of the rest. */
function fit(blocks, limit, say) {
    if (pageBytes(blocks) <= limit)
        return `${blocks.join('\n\n')}\n`;
    const kept = [];
    let room = limit - reserve;
    for (const block of blocks) {
        room -= pageBytes([block]);
        if (room < 0)
            break;
        kept.push(block);
    }
    const left = blocks.length - kept.length;
    kept.push(`… ${say(sentence('sections-left-out', { count: left, all: blocks.length }))}`);
    return `${kept.join('\n\n')}\n`;
}
/** Bytes of these blocks in a summary. */
function pageBytes(blocks) {
    let size = 0;
    for (const block of blocks)
        size += (0,markdown/* utf8Length */.wI)(block) + 2;
    return size;
}

;// CONCATENATED MODULE: ./build/core/render/write-page.js
/** A write for the summary of its run and for a log: its plan and its outcome. */










function sectionsOf(document, facts, say) {
    const { plan } = document;
    const { job, verification } = plan;
    const commands = [job, ...verification];
    const output = (0,plan_lines.shownPlan)(document, say);
    const noOutput = say((0,notices_sentence/* sentence */.e)(plan.output === null ? 'no-plan-command' : 'plan-printed-nothing'));
    const sections = [
        ['plan-command', { lines: (0,writes_plan/* shownWords */.vU)(job.argv) }],
        ['plan-strange-words', { lines: strangeWords(plan) }],
        ['plan-output', { lines: output.length === 0 ? [noOutput] : output }],
        ['plan-facts', { rows: said(write_page_factsOf(plan, facts), say) }],
        ['plan-ignored', { lines: plan.ignored.map(visible/* visible */.RK) }],
        [
            'plan-code',
            { lines: commands.flatMap((command) => (0,writes_plan/* shownCode */.vs)(command).map((line) => `${command.id}: ${line}`)) },
        ],
        ...verification.map((read) => {
            const rows = [
                ['row-job', read.id],
                ['row-folder', read.cwd],
                ['row-link', read.link],
                ['row-variables', namesOf(read)],
            ];
            return ['plan-verification', { rows: said(rows, say), lines: (0,writes_plan/* shownWords */.vU)(read.argv) }];
        }),
        [
            'plan-files',
            { rows: commands.flatMap(({ id, files }) => files.map(({ path, sha256 }) => [id, path, sha256])) },
        ],
        ['plan-uncovered', { lines: [...new Set(commands.flatMap(writes_plan/* uncovered */.KY))].map(visible/* visible */.RK) }],
    ];
    return sections.flatMap(([key, { rows = [], lines = [] }]) => rows.length + lines.length > 0 ? [{ title: say((0,notices_sentence/* sentence */.e)(key)), rows, lines }] : []);
}
function said(rows, say) {
    return rows.flatMap(([key, value]) => (value === undefined ? [] : [[say((0,notices_sentence/* sentence */.e)(key)), say(value)]]));
}
function write_page_factsOf(plan, { write, gate }) {
    const { job, namespace, config, commit } = plan;
    const { approval, verify, after } = job;
    const none = (0,notices_sentence/* sentence */.e)('none');
    const facts = [
        // The name is not in the digest.
        ['row-name', write && write.job.name !== job.id ? (0,redact/* cleanLine */.Ow)(write.job.name) : undefined],
        ['row-job', job.id],
        ['row-host', namespace],
        ['row-folder', job.cwd],
        ['row-link', job.link],
        ['row-risk', job.risk],
        ['row-deadline', (0,notices_sentence/* sentence */.e)('plan-deadline', { seconds: job.timeoutSeconds })],
        ['row-variables', namesOf(job)],
        ['row-rules', approval && settingsText(approval)],
        ['plan-verification', verify && settingsText(verify)],
        ['row-followers', after.map(followerText).reduce(write_page_enumerated, '') || none],
        ['row-jobs-file', `${config.path} ${config.sha256}`],
    ];
    if (!write)
        return facts;
    return [
        ...facts,
        ['row-rollback', write.wayBack ?? none],
        ['row-commit', commit],
        ['row-requester', (0,redact/* cleanLine */.Ow)(write.requestedBy)],
        ['row-approval', gate ?? (0,notices/* gateText */.bp)(write)],
        ['row-until', timeOf(write.expiresAt)],
        ['row-digest', write.digest],
    ];
}
const followerText = ({ jobId: job, when, delaySeconds: seconds }) => (0,notices_sentence/* sentence */.e)('plan-follower', { job, when, seconds });
const write_page_enumerated = (first, next) => first === '' ? next : (0,notices_sentence/* sentence */.e)('and-also', { first, next });
const settingsText = (settings) => Object.entries(settings)
    .map(([key, value]) => `${key} ${JSON.stringify(value)}`)
    .join(', ');
const namesOf = ({ env }) => Object.keys(env).join(' ') || (0,notices_sentence/* sentence */.e)('none');
/** Words and paths with non-ASCII letters, escaped. */
function strangeWords({ job, verification }) {
    const texts = [job, ...verification].flatMap(({ argv, cwd, link, code: loading = {}, files, folders = [] }) => [
        ...argv,
        cwd,
        ...(link === undefined ? [] : [link]),
        ...Object.values(loading),
        ...[...files, ...folders].map(({ path }) => path),
    ]);
    return [...new Set(texts)].flatMap((text) => (0,visible/* spelt */.lm)(text) ?? []);
}
/** The plan as plain text, printed by `plan`. */
function renderPlan(document, say, write) {
    const colon = say((0,notices_sentence/* sentence */.e)('colon'));
    return sectionsOf(document, { write }, say)
        .flatMap(({ title, rows = [], lines = [] }) => [
        `${title}${colon.trimEnd()}`,
        ...rows.map(([first = '', ...cells]) => `  - ${first}${colon}${cells.map(visible/* visible */.RK).join(' ')}`),
        ...lines.map((line) => `  | ${line}`),
    ])
        .join('\n');
}
/** The plan as Markdown, for the approver. `gate`: with GitHub's settings of the environment. */
function planPage(document, write, gate) {
    const how = (0,notices_sentence/* sentence */.e)(write.gate === 'dispatch' ? 'approve-by-dispatch' : 'approve-by-review');
    const blocks = (say) => [
        `<p><b>${(0,markdown/* prose */.CS)(say(how))}</b></p>`,
        ...sectionsOf(document, { write, gate }, say).flatMap(({ title, rows = [], lines = [] }) => [
            `### ${title}`,
            ...(rows.length === 0 ? [] : [(0,markdown/* list */.p_)(rows.map((row) => rowItem(row, say)))]),
            ...(lines.length === 0 ? [] : [(0,markdown/* list */.p_)(lines.map(lineItem))]),
        ]),
        `<p>${(0,markdown/* prose */.CS)(say((0,notices_sentence/* sentence */.e)('plan-covers')))}</p>`,
    ];
    return { grade: 'waits', verdict: [(0,notices_sentence/* sentence */.e)('write-state', { status: 'planned' })], blocks };
}
/** Size of a page that is too long to be shown whole, in KiB, and its largest section. Undefined: it fits. */
function excess(page) {
    const bytes = pageBytes(page);
    if (bytes <= mostPageBytes)
        return undefined;
    const sections = new Map();
    let title = '';
    for (const block of page) {
        if (block.startsWith('### '))
            title = block.slice(4).replace(/[,（].*/, '');
        sections.set(title, (sections.get(title) ?? 0) + pageBytes([block]));
    }
    const [section = ''] = [...sections].toSorted(([, one], [, other]) => other - one)[0] ?? [];
    return { size: kib(bytes), most: kib(mostPageBytes), ...(section !== '' && { section }) };
}
const kib = (bytes) => Math.ceil(bytes / 1024);
/** `Folder: /srv`, the whole text with misleading characters escaped. */
function rowItem([first = '', ...cells], say) {
    return `<b>${(0,markdown/* escapeHtml */.ZD)(first)}</b>${say((0,notices_sentence/* sentence */.e)('colon'))}${cells.map((cell) => `<code>${(0,markdown/* escapeHtml */.ZD)((0,visible/* visibleInline */.wF)(cell))}</code>`).join('<br>')}`;
}
/** Has a bullet of its own, so that no wrapped part of a line looks like another line. */
function lineItem(line) {
    return line === '' ? '' : `<code>${(0,markdown/* escapeHtml */.ZD)(line)}</code>`;
}
/** Outcome of a write, as plain text. */
function renderWrite(write, say) {
    const output = write.output === undefined ? [] : shownLines(write.output).map((line) => `  | ${line}`);
    return [
        `${write.job.id}${say((0,notices_sentence/* sentence */.e)('colon'))}${say((0,notices_sentence/* sentence */.e)('write-state', { status: write.status }))}`,
        ...recordLines(write, say).map((line) => `  - ${line}`),
        ...output,
    ].join('\n');
}
/** For the summary. */
function writePage(write) {
    const blocks = (say) => [
        (0,markdown/* list */.p_)(recordLines(write, say).map((line) => (0,markdown/* prose */.CS)(line, 500))),
        ...(write.output === undefined ? [] : (0,markdown/* codeLines */.zo)(shownLines(write.output))),
    ];
    const reason = write.status === 'refused' && write.refusal ? { reason: write.refusal.reason } : {};
    return {
        grade: grades[write.status],
        verdict: [(0,notices_sentence/* sentence */.e)('write-state', { status: write.status, ...reason })],
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
        (0,notices_sentence/* sentence */.e)('whole-digest', { digest: write.digest }),
        (0,notices_sentence/* sentence */.e)('planned-at', { time: timeOf(write.plannedAt), person: (0,redact/* cleanLine */.Ow)(write.requestedBy, 60) }),
        ...(status === 'planned'
            ? [(0,notices_sentence/* sentence */.e)('approval-until', { gate: (0,notices/* gateText */.bp)(write), time: timeOf(write.expiresAt) })]
            : []),
        ...(refusal ? [(0,notices_sentence/* sentence */.e)('refused-for', { reason: refusal.reason }), ...(0,writes_write/* detailLines */.ZN)(refusal)] : []),
        ...(write.approvedBy ? [(0,notices/* approvedFact */.G)(write)] : []),
        ...(ending === undefined ? [] : [endFact(ending, finishedAt)]),
        ...findings,
    ];
    return facts.map((fact) => (0,redact/* cleanLine */.Ow)(say(fact)));
}
const endFact = (ending, at) => at === undefined
    ? (0,notices_sentence/* sentence */.e)('command-ended', { ending })
    : (0,notices_sentence/* sentence */.e)('command-ended-at', { ending, time: timeOf(at) });
function shownLines(text) {
    return (0,redact/* redact */.E$)((0,clean/* clean */.uH)(text)).split('\n');
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
