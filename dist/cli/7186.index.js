export const id = 7186;
export const ids = [7186];
export const modules = {

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
