export const id = 133;
export const ids = [133,186];
export const modules = {

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
// EXTERNAL MODULE: ./build/core/render/markdown.js
var markdown = __webpack_require__(6506);
// EXTERNAL MODULE: ./build/core/jobs/notify.js + 1 modules
var notify = __webpack_require__(468);
// EXTERNAL MODULE: ./build/core/jobs/overview.js
var overview = __webpack_require__(3300);
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
    const ending = exitCode === 0 ? '' : ` · exit code ${exitCode}`;
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
        ? fit([...blocks, ...own], limit)
        : `${fit(blocks, limit - ownBytes)}${own.map((block) => `\n${block}\n`).join('')}`;
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
    const { standing, rows, openWrites } = conclusion;
    const demands = standing.filter(({ urgency }) => urgency === 'action');
    const [persons, others, open] = [demands.length, standing.length - demands.length, openWrites.length];
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
function conclusionBlocks({ rows, standing, told, done, held, openWrites, at }, hasPage, say) {
    const alerted = new Set(standing.map(({ job }) => job?.id));
    const acted = new Set(done.map(({ job }) => job.id));
    const others = rows.filter(({ job }) => !alerted.has(job.id));
    const news = told.filter((notice) => isNews(notice, alerted, acted));
    return [
        ...standing
            .filter(({ reason }) => !hasPage || reason !== 'config')
            .map((alert) => alertBlock(alert, say)),
        ...section(say(sentence('title-open-writes')), openWrites, (line) => `⏳ ${prose(say(line))}`),
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
function isNews({ reason, urgency, job }, alerted, acted) {
    if (reason === 'progress')
        return false;
    if (isUrgent({ urgency }))
        return job !== undefined && !alerted.has(job.id) && !acted.has(job.id);
    return !(reason === 'resume' && job && acted.has(job.id));
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
    const { job, finding, isStarted, lastRun } = row;
    const word = wordOf(row);
    const level = levelOf(row);
    const icon = isStarted
        ? '🟢'
        : level !== undefined && level !== 'ok' && icons[word] === '🟢'
            ? '🟠'
            : icons[word];
    const status = finding?.status;
    const progress = status && progressOf(status);
    const lines = [
        `${icon} <b>${prose(job.name)}</b> · ${say(sentence('job-state', { state: isStarted ? 'started' : word }))}${job.enabled ? '' : ` · ${say(sentence('is-disabled'))}`}`,
        ...(progress ? progressLines(progress) : []).map((line) => prose(line, mostOfFact)),
        ...(status?.message === undefined ? [] : [prose(say(status.message))]),
        ...[...(finding?.notes ?? []), ...(status?.warnings ?? [])].map((note) => prose(say(note))),
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
function fit(blocks, limit) {
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
    kept.push(`… ${left} of ${blocks.length} sections left out: a job summary is limited to 1 MiB; all jobs: ops-framework status`);
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









function sectionsOf(document, write, gateNote, say) {
    const { plan } = document;
    const { job, verification } = plan;
    const commands = [job, ...verification];
    const output = (0,plan_lines.shownPlan)(document);
    const noOutput = plan.output === null ? '(no commands.plan)' : '(commands.plan printed nothing)';
    return [
        { title: 'Command, one argument per line', lines: (0,writes_plan/* shownWords */.vU)(job.argv) },
        { title: 'Non-ASCII words, whose letters may look like others', lines: strangeWords(plan) },
        { title: 'Output of `commands.plan`', lines: output.length === 0 ? [noOutput] : output },
        { title: 'Plan', rows: write_page_factsOf(plan, write, gateNote, say) },
        { title: 'Lines that match these patterns are not in the digest', lines: plan.ignored.map(visible/* visible */.RK) },
        {
            title: 'Variables that can load code',
            lines: commands.flatMap((command) => (0,writes_plan/* shownCode */.vs)(command).map((line) => `${command.id}: ${line}`)),
        },
        ...verification.map((read) => ({
            title: 'Verification',
            rows: [
                ['Job', read.id],
                ['Folder', read.cwd],
                ...(read.link === undefined ? [] : [['Link to the folder', read.link]]),
                ['Environment values', namesOf(read)],
            ],
            lines: (0,writes_plan/* shownWords */.vU)(read.argv),
        })),
        {
            title: 'Files covered by the digest, except what their programs load',
            rows: commands.flatMap(({ id, files }) => files.map(({ path, sha256 }) => [id, path, sha256])),
        },
        {
            title: 'Named but not covered by the digest (folders, sockets, missing paths)',
            lines: [...new Set(commands.flatMap(writes_plan/* uncovered */.KY))].map(visible/* visible */.RK),
        },
    ].filter(({ rows = [], lines = [] }) => rows.length + lines.length > 0);
}
function write_page_factsOf(plan, write, gateNote, say) {
    const { job, namespace, config, commit } = plan;
    const { approval, verify, after } = job;
    const follows = after.map(({ jobId, when, delaySeconds }) => `${jobId} (${when}, after ${delaySeconds} s)`);
    const facts = [
        // The name is not in the digest.
        ['Name', write && write.job.name !== job.id ? (0,redact/* cleanLine */.Ow)(write.job.name) : undefined],
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
                ['Requested by', (0,redact/* cleanLine */.Ow)(write.requestedBy)],
                ['Approval', [say((0,notices/* gateText */.bp)(write)), (0,redact/* cleanLine */.Ow)(gateNote)].filter(Boolean).join(' ')],
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
    return [...new Set(texts)].flatMap((text) => (0,visible/* spelt */.lm)(text) ?? []);
}
/** The plan as plain text, printed by `plan`. */
function renderPlan(document, say, write) {
    const sections = sectionsOf(document, write, '', say);
    return sections
        .flatMap(({ title, rows = [], lines = [] }) => [
        `${title}:`,
        ...rows.map(([first = '', ...cells]) => `  - ${first}: ${cells.map(visible/* visible */.RK).join(' ')}`),
        ...lines.map((line) => `  | ${line}`),
    ])
        .join('\n');
}
/** The plan as Markdown, for the approver. `gateNote`: GitHub's settings of the environment. */
function planPage(document, write, gateNote) {
    const how = (0,notices_sentence/* sentence */.e)(write.gate === 'dispatch' ? 'approve-by-dispatch' : 'approve-by-review');
    const blocks = (say) => [
        `<p><b>${(0,markdown/* prose */.CS)(say(how))}</b></p>`,
        ...sectionsOf(document, write, gateNote, say).flatMap(({ title, rows = [], lines = [] }) => [
            `### ${title}`,
            ...(rows.length === 0 ? [] : [(0,markdown/* list */.p_)(rows.map(rowItem))]),
            ...(lines.length === 0 ? [] : [(0,markdown/* list */.p_)(lines.map(lineItem))]),
        ]),
        `<p>${(0,markdown/* prose */.CS)(say((0,notices_sentence/* sentence */.e)('plan-covers')))}</p>`,
    ];
    return { grade: 'waits', verdict: [(0,notices_sentence/* sentence */.e)('write-state', { status: 'planned' })], blocks };
}
/** Why the page is too long to be shown whole: total size and largest section. Undefined: it fits. */
function excess(page) {
    const bytes = pageBytes(page);
    if (bytes <= mostPageBytes)
        return undefined;
    const sections = new Map();
    let title = '';
    for (const block of page) {
        if (block.startsWith('### '))
            title = block.slice(4).replace(/,.*/, '');
        sections.set(title, (sections.get(title) ?? 0) + pageBytes([block]));
    }
    const [largest = ''] = [...sections].toSorted(([, one], [, other]) => other - one)[0] ?? [];
    const place = largest === '' ? '' : `; most of it is under "${largest}"`;
    return `${kib(bytes)} KiB of at most ${kib(mostPageBytes)}${place}`;
}
const kib = (bytes) => Math.ceil(bytes / 1024);
/** `Folder: /srv`, the whole text with misleading characters escaped. */
function rowItem([first = '', ...cells]) {
    return `<b>${(0,markdown/* escapeHtml */.ZD)(first)}</b>: ${cells.map((cell) => `<code>${(0,markdown/* escapeHtml */.ZD)((0,visible/* visibleInline */.wF)(cell))}</code>`).join('<br>')}`;
}
/** Has a bullet of its own, so that no wrapped part of a line looks like another line. */
function lineItem(line) {
    return line === '' ? '' : `<code>${(0,markdown/* escapeHtml */.ZD)(line)}</code>`;
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
    const finished = finishedAt === undefined ? '' : `, ${timeOf(finishedAt)}`;
    return [
        `digest: ${write.digest}`,
        `planned: ${timeOf(write.plannedAt)}, requested by ${(0,redact/* cleanLine */.Ow)(write.requestedBy, 60)}`,
        ...(status === 'planned' ? [`approval: ${say((0,notices/* gateText */.bp)(write))}, until ${timeOf(write.expiresAt)}`] : []),
        ...(refusal ? [`refused: ${refusal.reason}`, ...refusal.detail.split('\n')] : []),
        ...(write.approvedBy ? [say((0,notices/* approvedFact */.G)(write))] : []),
        ...(ending === undefined ? [] : [`${say((0,notices_sentence/* sentence */.e)('command-ended', { ending }))}${finished}`]),
        ...findings.map(say),
        ...(status === 'applied' ? ['applied, unverified'] : []),
    ].map((line) => (0,redact/* cleanLine */.Ow)(line));
}
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
