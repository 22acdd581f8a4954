export const id = 186;
export const ids = [186];
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
