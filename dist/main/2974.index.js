export const id = 2974;
export const ids = [2974];
export const modules = {

/***/ 2974:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseConfig: () => (/* binding */ parseConfig)
/* harmony export */ });
/* unused harmony export explainSyntaxError */
/* harmony import */ var _humanwhocodes_momoa__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3162);
/* harmony import */ var _notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9715);
/* harmony import */ var _inspect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2793);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(635);
/* harmony import */ var _patterns_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7234);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7818);
/* harmony import */ var _scan_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4244);
/** Text of a jobs file → Config, or all problems with position and fix. Pure. */








/** Each costs time to explain, and people do not read more. */
const mostProblems = 100;
/** Reads JSON or JSON5 in linear time. Never throws: errors are returned as problems. */
function parseConfig(given) {
    const text = given.startsWith('\u{FEFF}') ? given.slice(1) : given;
    const fault = (found) => {
        const { offset, ...words } = found;
        return {
            config: undefined,
            problems: [{ severity: 'error', ...(0,_scan_js__WEBPACK_IMPORTED_MODULE_4__/* .positionOf */ .df)(text, offset), path: '$', ...words }],
            left: 0,
        };
    };
    if (text.length > _scan_js__WEBPACK_IMPORTED_MODULE_4__/* .maxLength */ .Ru) {
        return fault({
            offset: 0,
            message: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('file-too-large', { most: _scan_js__WEBPACK_IMPORTED_MODULE_4__/* .maxLength */ .Ru }),
            fix: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('check-file'),
        });
    }
    if (text.trim() === '')
        return fault({ offset: 0, message: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('file-is-empty'), fix: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('write-empty-file') });
    const scanned = (0,_scan_js__WEBPACK_IMPORTED_MODULE_4__/* .scan */ .SQ)(text);
    if ('fault' in scanned)
        return fault(scanned.fault);
    const tree = parseTree(text, scanned.end);
    if ('offset' in tree)
        return fault(tree);
    const value = (0,_humanwhocodes_momoa__WEBPACK_IMPORTED_MODULE_0__/* .evaluate */ ._3)(tree);
    const ofPatterns = (0,_patterns_js__WEBPACK_IMPORTED_MODULE_3__/* .judgePatterns */ .F)(value);
    const { config, drafts } = (0,_inspect_js__WEBPACK_IMPORTED_MODULE_1__/* .inspect */ .N)(value);
    const places = createPlaces(tree);
    const found = [
        ...repeatedKeys(tree),
        ...[...drafts, ...ofPatterns].map((draft) => ({ draft, place: places.of(draft.path, draft.at) })),
    ];
    return {
        config: ofPatterns.length > 0 ? undefined : config,
        problems: firstOf(found).map(problemOf),
        left: Math.max(0, found.length - mostProblems),
    };
}
/** In the order of the text; warnings only if the errors leave room. */
function firstOf(found) {
    const inOrder = found.toSorted((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
    if (inOrder.length <= mostProblems)
        return inOrder;
    const kept = new Set(['error', 'warning']
        .flatMap((wanted) => inOrder.filter(({ draft }) => draft.severity === wanted))
        .slice(0, mostProblems));
    return inOrder.filter((each) => kept.has(each));
}
function parseTree(text, end) {
    try {
        return (0,_humanwhocodes_momoa__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(text, { mode: 'json5' });
    }
    catch (error) {
        if (error instanceof Error && 'offset' in error && typeof error.offset === 'number') {
            return explainSyntaxError(text, error.offset, end);
        }
        // The parser recurses over comments; thousands in a row overflow its stack.
        return { offset: 0, message: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('file-not-read'), fix: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('remove-comments') };
    }
}
function problemOf({ draft: { severity, path, message, fix }, place: { line, column } }) {
    return { severity, line, column, path: (0,_problem_js__WEBPACK_IMPORTED_MODULE_6__/* .formatPath */ .jV)(path), message: textOf(message), fix: textOf(fix) };
}
function textOf(words) {
    return typeof words === 'function' ? words() : words;
}
/** Finds positions in the text. The keys of each object are indexed once. */
function createPlaces(tree) {
    const known = new Map();
    const membersOf = (node) => {
        const found = known.get(node) ?? new Map(node.members.map((member) => [nameOf(member), member]));
        known.set(node, found);
        return found;
    };
    return {
        /** Position of a value or its key. A missing value is placed at its object. */
        of(path, at) {
            let node = tree.body;
            for (const [index, part] of path.entries()) {
                if (node.type === 'Array' && typeof part === 'number') {
                    const element = node.elements[part];
                    if (element === undefined)
                        break;
                    node = element.value;
                }
                else if (node.type === 'Object' && typeof part === 'string') {
                    const member = membersOf(node).get(part);
                    if (member === undefined)
                        break;
                    if (at === 'key' && index === path.length - 1)
                        return member.name.loc.start;
                    node = member.value;
                }
                else
                    break;
            }
            return node.loc.start;
        },
    };
}
/** A warning for each duplicate key. */
function repeatedKeys(tree) {
    const found = [];
    const path = [];
    const visit = (node, part) => {
        path.push(part);
        if (node.type === 'Array')
            node.elements.forEach((element, index) => visit(element.value, index));
        if (node.type === 'Object')
            visitMembers(node);
        path.pop();
    };
    const visitMembers = (node) => {
        const seen = new Map();
        for (const member of node.members) {
            const name = nameOf(member);
            const first = seen.get(name);
            if (first === undefined)
                seen.set(name, member);
            else {
                const { line } = first.name.loc.start;
                const message = () => (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('key-twice', { key: (0,_problem_js__WEBPACK_IMPORTED_MODULE_6__/* .quote */ .hD)(name), line });
                found.push({
                    // The first segment is enough.
                    draft: (0,_problem_js__WEBPACK_IMPORTED_MODULE_6__/* .warning */ .$e)([...path.slice(1), name], message, (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('remove-one'), 'key'),
                    place: member.name.loc.start,
                });
            }
            visit(member.value, name);
        }
    };
    visit(tree.body, '$');
    return found;
}
function nameOf(member) {
    return member.name.type === 'String' ? member.name.value : member.name.name;
}
// --- Explains syntax errors. The wrong file may hold a secret, so nothing of it is quoted.
const check = (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('check-before');
const write = (value) => (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('write-this', { value });
const literals = new Map([
    ['True', 'true'],
    ['False', 'false'],
    ['None', 'null'],
    ['TRUE', 'true'],
    ['FALSE', 'false'],
    ['yes', 'true'],
    ['no', 'false'],
]);
/** Explains the syntax error at `offset`. `end`: offset of the outermost closing bracket. */
function explainSyntaxError(text, offset, end) {
    const fault = (message, fix) => ({ offset, message, fix });
    const rest = text.slice(offset, offset + 200);
    const before = text
        .slice(Math.max(0, offset - 200), offset)
        .trimEnd()
        .at(-1) ?? '';
    if (rest === '')
        return fault((0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('ends-early'), check);
    if (offset > end)
        return fault((0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('text-after-end'), (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('remove-it'));
    if (/\\(?:u[\da-f]{0,3}|x[\da-f]?)$/i.test(text.slice(Math.max(0, offset - 5), offset))) {
        return fault((0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('escape-incomplete'), (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('escape-fix'));
    }
    const afterValue = /["'\w}\]]/.test(before);
    const wantsValue = before === ':';
    const word = /^[\p{L}_$][\p{L}\p{N}_$.-]*/u.exec(rest)?.[0];
    if (/^[“”„‘’«»`]/u.test(rest))
        return fault((0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('quote-wrong'), (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('quote-fix'));
    if (rest.startsWith('#'))
        return fault((0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('hash-sign'), (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('hash-fix'));
    if (rest.startsWith('='))
        return fault((0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('equals-sign'), write('":"'));
    if (rest.startsWith(';'))
        return fault((0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('semicolon-sign'), write('","'));
    if (wantsValue && /^[,}\]]/.test(rest))
        return fault((0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('value-missing'), (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('value-fix'));
    if (rest.startsWith(','))
        return fault((0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('comma-unexpected'), (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('remove-it'));
    if (word !== undefined && !afterValue) {
        const literal = literals.get(word) ?? (0,_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .p)(word, ['true', 'false', 'null']);
        if (literal !== undefined)
            return fault((0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('literal-unknown'), write(literal));
        return fault((0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('word-unquoted'), (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('write-in-quotes'));
    }
    if (word !== undefined && /\d/.test(before) && /\d/.test(text.charAt(offset - 1))) {
        return fault((0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('letters-after-number'), (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('letters-fix'));
    }
    if (/^[-+]?0\d/.test(rest))
        return fault((0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('zero-first'), (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('zero-fix'));
    if (/^\d/.test(rest) && /[{,]/.test(before))
        return fault((0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('key-is-number'), (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('write-in-quotes'));
    if (afterValue && /^["'\d{[\p{L}_$-]/u.test(rest)) {
        return fault((0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('something-missing'), (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('something-fix'));
    }
    if (afterValue && rest.startsWith(':'))
        return fault((0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('colon-unexpected'), check);
    return fault((0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('character-unexpected'), check);
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


/***/ })

};
