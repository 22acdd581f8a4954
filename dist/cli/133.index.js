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
// EXTERNAL MODULE: ./build/core/writes/words.js
var words = __webpack_require__(250);
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








/** The plan as plain text, printed by `plan`. Output lines of its command are marked. */
function renderPlan(document, write) {
    const { plan } = document;
    const shown = (0,plan_lines.shownPlan)(document);
    return [
        `plan of ${plan.job.id}`,
        ...(0,words/* planFacts */.pE)(document).map((fact) => `  - ${fact}`),
        '  - the whole command, a word a line:',
        ...(0,writes_plan/* shownWords */.vU)(plan.job.argv).map((line) => `  | ${line}`),
        ...namedBy(plan.job),
        ...plan.verification.flatMap((read) => [
            `  - verified by ${read.id}: [${(0,writes_plan/* shownWords */.vU)(read.argv).join(',')}]`,
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
    const shown = (0,plan_lines.shownPlan)(document);
    const { name, id } = write.job;
    const rows = [
        ['Job', `${name === id ? '' : `${(0,markdown/* code */.aY)(name)} `}${whole(id)}`],
        ['Where', `${whole(plan.namespace)} in ${whole(placeOfCommand(plan.job))}`],
        ['Risk', (0,markdown/* code */.aY)(plan.job.risk)],
        ['Deadline', (0,markdown/* code */.aY)(`${plan.job.timeoutSeconds} s`)],
        ['Environment values', whole(namesOf(plan.job))],
        ['Asked for by', (0,markdown/* code */.aY)(write.requestedBy)],
        ['Approval', `${(0,markdown/* code */.aY)((0,words/* gateWords */.DO)(write))} ${(0,markdown/* code */.aY)(gateNote)}`],
        ...rulesOf(plan).map(([title, rule]) => [title, whole(rule)]),
        ['Until', (0,markdown/* code */.aY)(timeOf(write.expiresAt))],
        ['Way back', whole(write.wayBack ?? 'none is declared')],
        ['Commit', (0,markdown/* code */.aY)(plan.commit)],
        ['Jobs file', `${whole(plan.config.path)} ${(0,markdown/* code */.aY)(plan.config.sha256)}`],
        ['Digest', (0,markdown/* code */.aY)(write.digest)],
    ];
    const commands = [plan.job, ...plan.verification];
    const files = commands.flatMap((command) => command.files.map((file) => [whole(command.id), whole(file.path), (0,markdown/* code */.aY)(file.sha256)]));
    const others = commands.flatMap(writes_plan/* uncovered */.KY);
    const strange = strangeWords(plan);
    const loading = commands.flatMap((command) => (0,writes_plan/* shownCode */.vs)(command).map((line) => `${command.id}: ${line}`));
    const ignored = plan.ignored.map((pattern) => whole(pattern));
    return [
        `### Waits for approval, as of ${(0,markdown/* code */.aY)(timeOf(context.now))}`,
        (0,markdown/* table */.tp)(['What', 'Is'], rows),
        '### What runs, a word a line',
        foldedBlock((0,writes_plan/* shownWords */.vU)(plan.job.argv)),
        ...(strange.length > 0
            ? [
                '### Not all ASCII, and letters may look like others',
                (0,markdown/* list */.p_)(strange.map((word) => `<code>${(0,markdown/* escapeHtml */.ZD)(word)}</code>`)),
            ]
            : []),
        '### What `commands.plan` prints',
        shown.length === 0 ? `<p>Nothing: ${noPlan(plan)}.</p>` : foldedBlock(shown),
        ...(ignored.length > 0 ? [`<p>Not in the digest are lines that match:</p>\n${(0,markdown/* list */.p_)(ignored)}`] : []),
        ...(loading.length > 0 ? ['### Variables that can load code', foldedBlock(loading)] : []),
        '### What verifies it',
        ...plan.verification.flatMap((command) => [
            `<p>${whole(command.id)} in ${whole(placeOfCommand(command))}, environment values: ${whole(namesOf(command))}</p>`,
            foldedBlock((0,writes_plan/* shownWords */.vU)(command.argv)),
        ]),
        '### Files that the digest vouches for',
        '<p>Their content is in the digest. What these programs load themselves is not.</p>',
        (0,markdown/* table */.tp)(['Job', 'File', 'SHA-256'], files),
        ...(others.length > 0
            ? [
                `<p>Named, and not in the digest (folders, sockets, or not there yet):</p>\n${(0,markdown/* list */.p_)(others.map(whole))}`,
            ]
            : []),
        `<p>When anything of this changes, lines marked as not in the digest aside, nothing is run. ${write.gate === 'dispatch' ? `To approve it, a second person starts the workflow with the digest.` : 'To approve it: <b>Review deployments</b> on the page of this run.'}</p>`,
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
    return `${kib(bytes)} KiB, where ${kib(mostPageBytes)} can be shown${place}`;
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
    return (0,visible/* visible */.RK)(parts.join(', '));
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
    return [...new Set(texts)].flatMap((text) => (0,visible/* spelt */.lm)(text) ?? []);
}
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
    const { refusal, findings = [], approvedBy } = write;
    return [
        `digest: ${write.digest}`,
        `planned: ${timeOf(write.plannedAt)}, asked for by ${(0,redact/* cleanLine */.Ow)(write.requestedBy, 60)}`,
        ...(write.status === 'planned'
            ? [`approval: ${(0,words/* gateWords */.DO)(write)}, until ${timeOf(write.expiresAt)}`]
            : []),
        ...(refusal
            ? [`refused: ${refusal.reason}`, ...refusal.detail.split('\n').map((line) => (0,redact/* cleanLine */.Ow)(line))]
            : []),
        ...(approvedBy
            ? [`approved by: ${approvedBy.map((login) => (0,redact/* cleanLine */.Ow)(login, 60)).join(', ')}, by ${(0,words/* gateWords */.DO)(write)}`]
            : []),
        ...(write.ending === undefined
            ? []
            : [
                `the command: ${(0,redact/* cleanLine */.Ow)(write.ending)}${write.finishedAt === undefined ? '' : `, ${timeOf(write.finishedAt)}`}`,
            ]),
        ...findings.map((line) => (0,redact/* cleanLine */.Ow)(line)),
        ...(write.status === 'applied' ? ['applied, unverified'] : []),
    ];
}
function namedBy(command) {
    return [
        `  - runs in: ${(0,visible/* visible */.RK)(placeOfCommand(command))}`,
        `  - environment values: ${namesOf(command)}`,
        ...(0,writes_plan/* shownCode */.vs)(command).map((line) => `  - can load code: ${line}`),
        ...command.files.map(({ path, sha256 }) => `  - file: ${(0,visible/* visible */.RK)(path)} ${sha256}`),
        ...(0,writes_plan/* uncovered */.KY)(command).map((word) => `  - not in the digest, a folder or not there: ${(0,visible/* visible */.RK)(word)}`),
    ];
}
/** Real path of the working folder, and the link to it. */
function placeOfCommand({ cwd, link }) {
    return link === undefined ? cwd : `${cwd}, over the link ${link}`;
}
/** The whole text, with invisible characters escaped. */
function whole(text) {
    return `<code>${(0,markdown/* escapeHtml */.ZD)((0,visible/* visibleInline */.wF)(text))}</code>`;
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
