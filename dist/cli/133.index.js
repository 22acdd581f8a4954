export const id = 133;
export const ids = [133,805];
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

/***/ 6506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OF: () => (/* binding */ fenced),
/* harmony export */   ZD: () => (/* binding */ escapeHtml),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   wI: () => (/* binding */ utf8Length)
/* harmony export */ });
/* unused harmony export chunks */
/* harmony import */ var _text_clean_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(229);
/* harmony import */ var _text_redact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7827);
/** Escapes text from outside for GitHub's Markdown. */


const entities = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
/**
 * One line as HTML for an HTML block, where Markdown is not parsed (https://github.github.com/gfm/#html-blocks). In `<code>`,
 * GitHub makes no mentions, references or links either.
 */
function code(text, limit = 300) {
    const shown = escapeHtml((0,_text_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .cleanLine */ .Ow)(text, limit));
    return shown === '' ? '' : `<code>${shown}</code>`;
}
function escapeHtml(text) {
    return text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}
/** A list of HTML items. Without blank lines, which would end the HTML block. */
function list(items) {
    return ['<ul>', ...items.map((item) => `<li>${item}</li>`), '</ul>'].join('\n');
}
/** A table; the cells are HTML. */
function table(head, rows) {
    return ['<table>', tableRow(head, 'th'), ...rows.map((cells) => tableRow(cells, 'td')), '</table>'].join('\n');
}
function tableRow(cells, tag) {
    return `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
}
/** A block of code that its content cannot close (https://github.github.com/gfm/#fenced-code-blocks). */
function fenced(text) {
    const content = (0,_text_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .clean */ .uH)(text);
    const longest = Math.max(2, ...[...content.matchAll(/`+/g)].map(([ticks]) => ticks.length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}text\n${content}\n${fence}`;
}
/** Bytes of a text in UTF-8. */
function utf8Length(text) {
    let bytes = 0;
    for (const character of text) {
        const point = character.codePointAt(0) ?? 0;
        bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x1_0000 ? 3 : 4;
    }
    return bytes;
}
/** Parts of at most `limit` UTF-16 units, cut between lines where possible, never in a surrogate pair. */
function chunks(text, limit) {
    const parts = [];
    let rest = text;
    while (rest.length > limit) {
        const border = rest.lastIndexOf('\n', limit);
        const splitsPair = /[\uD800-\uDBFF]/.test(rest.charAt(limit - 1));
        const end = border > 0 ? border : splitsPair ? limit - 1 : limit;
        parts.push(rest.slice(0, end));
        rest = rest.slice(border > 0 ? end + 1 : end);
    }
    return [...parts, rest];
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
// EXTERNAL MODULE: ./build/core/jobs/overview.js
var overview = __webpack_require__(3300);
// EXTERNAL MODULE: ./build/core/notices/plain.js
var plain = __webpack_require__(2180);
;// CONCATENATED MODULE: ./build/core/render/summary.js





/** GitHub drops a summary of more than 1 MiB (https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#adding-a-job-summary). */
const mostBytes = 1024 * 1024;
/** Reserved for the line that counts what is left out. */
const reserve = 500;
/** Reserved for the other sections. */
const othersBytes = 124 * 1024;
/** A command's own section up to this size is shown whole. */
const mostPageBytes = mostBytes - othersBytes;
/** Size of the pieces that are cut off or kept together. */
const rowsAtOnce = 50;
const unitsAtOnce = 20_000;
function headline(result, conclusion) {
    if (result === 'failed')
        return '❌ failed';
    if (!conclusion)
        return '🟢 done';
    const { alerts } = conclusion;
    return result === 'ok' ? '🟢 no alerts' : `🔴 ${alerts} ${alerts === 1 ? 'alert' : 'alerts'}`;
}
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
function renderSummary(facts, limit = mostBytes) {
    const { command, job, result, exitCode, time, conclusion, page, printed, logged } = facts;
    const ending = exitCode === 0 ? '' : ` · exit code ${exitCode}`;
    const { rows = [], told = [], done = [], held = [] } = conclusion ?? {};
    const blocks = [
        `## ops-framework ${command}: ${headline(result, conclusion)}`,
        `<p>${job === undefined ? '' : `${code(job)} · `}${code(time)}${ending}</p>`,
        ...section('Messages', logged, ({ level, text }) => `${signs[level]} ${code(text, 2000)}`),
        ...section('Open writes', conclusion?.openWrites ?? [], (line) => `⏳ ${code(line)}`),
        ...tables(rows, conclusion?.at ?? 0),
        ...(told.length > 0 ? ['### Report', ...byUrgency(told).map(noticeBlock)] : []),
        ...section('Done', done, actionLine),
        ...section('Held back', held, (hold) => `⏸️ ${code(hold.job.id)} ${code(hold.why)}`),
    ];
    const own = page ?? (conclusion || printed === '' ? [] : chunks(printed, unitsAtOnce).map(fenced));
    const ownBytes = pageBytes(own);
    return ownBytes > limit - othersBytes
        ? fit([...blocks, ...own], limit)
        : `${fit(blocks, limit - ownBytes)}${own.map((block) => `\n${block}\n`).join('')}`;
}
function actionLine({ job, verb, why, ending, isGood }) {
    return `${isGood ? '✅' : '🟠'} ${verb} ${code(job.id)} (${code(why)}): ${code(ending)}`;
}
const signs = { error: '❌', warning: '⚠️', notice: 'ℹ️' };
function section(title, items, item) {
    if (items.length === 0)
        return [];
    return [`### ${title}`, ...inGroups(items).map((group) => list(group.map(item)))];
}
/** Jobs that need attention first. */
function tables(rows, at) {
    const sorted = [...rows.filter((row) => row.needsAttention), ...rows.filter((row) => !row.needsAttention)];
    const cells = (row) => {
        const word = wordOf(row);
        const level = levelOf(row);
        const rated = (word === 'running' || word === 'completed') && level !== undefined && level !== 'ok';
        const state = rated ? `🟠 ${word}, ${level}` : `${icons[word]} ${word}`;
        return [state, code(row.job.id), code(detailOf(row, at))];
    };
    return inGroups(sorted).map((group) => table(['State', 'Job', 'Detail'], group.map(cells)));
}
function noticeBlock(notice) {
    const facts = [...factsOf(notice).map((fact) => code(fact, 500)), ...linkOf(notice)];
    const parts = [
        `<p>${markOf(notice)}${code(headOf(notice))}</p>`,
        ...(facts.length > 0 ? [list(facts)] : []),
    ].join('\n');
    return notice.output === undefined ? parts : `${parts}\n\n${fenced(clipTail(notice.output))}`;
}
function linkOf({ link }) {
    if (!link || !isWebUrl(link.url))
        return [];
    const address = escapeHtml(link.url);
    return [`${escapeHtml(link.label)}: <a href="${address}">${address}</a>`];
}
function inGroups(items) {
    const count = Math.ceil(items.length / rowsAtOnce);
    return Array.from({ length: count }, (_, index) => items.slice(index * rowsAtOnce, (index + 1) * rowsAtOnce));
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








function sectionsOf(document, write, gateNote) {
    const { plan } = document;
    const { job, verification } = plan;
    const commands = [job, ...verification];
    const output = (0,plan_lines.shownPlan)(document);
    const noOutput = plan.output === null ? '(no commands.plan)' : '(commands.plan printed nothing)';
    return [
        { title: 'Plan', head: ['Item', 'Value'], rows: write_page_factsOf(plan, write, gateNote) },
        { title: 'Command, one argument per line', lines: (0,writes_plan/* shownWords */.vU)(job.argv) },
        { title: 'Non-ASCII words, whose letters may look like others', lines: strangeWords(plan) },
        { title: 'Output of `commands.plan`', lines: output.length === 0 ? [noOutput] : output },
        { title: 'Lines that match these patterns are not in the digest', lines: plan.ignored.map(visible/* visible */.RK) },
        {
            title: 'Variables that can load code',
            lines: commands.flatMap((command) => (0,writes_plan/* shownCode */.vs)(command).map((line) => `${command.id}: ${line}`)),
        },
        ...verification.map((read) => ({
            title: 'Verification',
            head: ['Item', 'Value'],
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
            head: ['SHA-256', 'File', 'Job'],
            rows: commands.flatMap(({ id, files }) => files.map(({ path, sha256 }) => [sha256, path, id])),
        },
        {
            title: 'Named but not covered by the digest (folders, sockets, missing paths)',
            lines: [...new Set(commands.flatMap(writes_plan/* uncovered */.KY))].map(visible/* visible */.RK),
        },
    ].filter(({ rows = [], lines = [] }) => rows.length + lines.length > 0);
}
function write_page_factsOf(plan, write, gateNote) {
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
                ['Approval', [(0,notices/* gateText */.bp)(write), (0,redact/* cleanLine */.Ow)(gateNote)].filter(Boolean).join(' ')],
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
function renderPlan(document, write) {
    const sections = sectionsOf(document, write, '');
    return sections
        .flatMap(({ title, rows = [], lines = [] }) => [
        `${title}:`,
        ...rows.map(([first = '', ...cells]) => `  - ${first}: ${cells.map(visible/* visible */.RK).join(' ')}`),
        ...lines.map((line) => `  | ${line}`),
    ])
        .join('\n');
}
/** The plan as Markdown, for the approver. `gateNote`: GitHub's settings of the environment. */
function planPage(document, write, gateNote, context) {
    const how = write.gate === 'dispatch'
        ? 'To approve it, a second person starts the workflow with the digest.'
        : 'To approve it: <b>Review deployments</b> on the page of this run.';
    return [
        `### Waits for approval, as of ${(0,markdown/* code */.aY)(timeOf(context.now))}`,
        ...sectionsOf(document, write, gateNote).flatMap(({ title, head = [], rows = [], lines = [] }) => [
            `### ${title}`,
            ...(rows.length === 0
                ? []
                : [
                    (0,markdown/* table */.tp)(head, rows.map(([first = '', ...cells]) => [first, ...cells.map(whole)])),
                ]),
            ...(lines.length === 0 ? [] : [foldedBlock(lines)]),
        ]),
        `<p>If anything of this changes, except lines that are marked as not in the digest, nothing is run. ${how}</p>`,
    ];
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
const mostColumns = 120;
/** A code block, wrapped here because GitHub does not: continued lines begin with a sign that no text contains. */
function foldedBlock(lines) {
    return (0,markdown/* fenced */.OF)(lines.flatMap(folded).join('\n'));
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
/** The whole text, with misleading characters escaped. */
function whole(text) {
    return `<code>${(0,markdown/* escapeHtml */.ZD)((0,visible/* visibleInline */.wF)(text))}</code>`;
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
        `### ${(0,markdown/* code */.aY)(write.job.id)} ${(0,markdown/* code */.aY)(write.status)}, as of ${(0,markdown/* code */.aY)(timeOf(context.now))}`,
        (0,markdown/* list */.p_)(recordLines(write).map((line) => (0,markdown/* code */.aY)(line, 500))),
        ...(write.output === undefined ? [] : [(0,markdown/* fenced */.OF)(shownLines(write.output).join('\n'))]),
    ];
}
function recordLines(write) {
    const { refusal, findings = [], ending, finishedAt, status } = write;
    const finished = finishedAt === undefined ? '' : `, ${timeOf(finishedAt)}`;
    return [
        `digest: ${write.digest}`,
        `planned: ${timeOf(write.plannedAt)}, requested by ${(0,redact/* cleanLine */.Ow)(write.requestedBy, 60)}`,
        ...(status === 'planned' ? [`approval: ${(0,notices/* gateText */.bp)(write)}, until ${timeOf(write.expiresAt)}`] : []),
        ...(refusal ? [`refused: ${refusal.reason}`, ...refusal.detail.split('\n')] : []),
        ...(write.approvedBy ? [(0,notices/* approvedFact */.G)(write)] : []),
        ...(ending === undefined ? [] : [`command: ${ending}${finished}`]),
        ...findings,
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
