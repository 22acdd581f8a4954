export const id = 881;
export const ids = [881];
export const modules = {

/***/ 1881:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  formatProblem: () => (/* reexport */ problem/* formatProblem */.Vw),
  parseConfig: () => (/* binding */ parseConfig)
});

// EXTERNAL MODULE: ./node_modules/@humanwhocodes/momoa/dist/momoa.js
var momoa = __webpack_require__(3162);
// EXTERNAL MODULE: ./build/core/config/inspect.js + 4 modules
var inspect = __webpack_require__(1698);
// EXTERNAL MODULE: ./build/core/config/problem.js
var problem = __webpack_require__(7818);
// EXTERNAL MODULE: ./build/core/config/scan.js
var scan = __webpack_require__(4244);
// EXTERNAL MODULE: ./build/core/config/plain.js
var config_plain = __webpack_require__(9185);
// EXTERNAL MODULE: ./build/core/config/nearest.js
var nearest = __webpack_require__(635);
;// CONCATENATED MODULE: ./build/core/config/syntax.js
/** A parser's complaint in plain words. */


const check = 'Check the commas, quotes and brackets just before this place.';
const literals = {
    True: 'true',
    False: 'false',
    None: 'null',
    TRUE: 'true',
    FALSE: 'false',
    yes: 'true',
    no: 'false',
};
/** Explains what stands at `offset`, where the parser gave up. `end`: where the outermost bracket closes. */
function explain(text, offset, end) {
    const fault = (message, mend) => ({ offset, message, mend });
    const rest = text.slice(offset, offset + 200);
    const before = text
        .slice(Math.max(0, offset - 200), offset)
        .trimEnd()
        .at(-1) ?? '';
    if (rest === '')
        return fault('the file ends too early', check);
    if (offset > end)
        return fault('there is more text after the end of the object', 'Remove it.');
    if (/\\(?:u[\da-f]{0,3}|x[\da-f]?)$/i.test(text.slice(Math.max(0, offset - 5), offset))) {
        return fault('an escape that is cut short', 'Write four hex digits after \\u, or \\\\ for a backslash.');
    }
    const afterValue = /["'\w}\]]/.test(before);
    const wantsValue = before === ':';
    const word = /^[\p{L}_$][\p{L}\p{N}_$.-]*/u.exec(rest)?.[0];
    if (/^[“”„‘’«»`]/u.test(rest))
        return fault(`${(0,problem/* quote */.hD)(rest.charAt(0))} is not a quote that JSON knows`, 'Write straight quotes: ".');
    if (rest.startsWith('#'))
        return fault('"#" does not begin a comment here', 'Write // before a comment.');
    if (rest.startsWith('='))
        return fault('"=" between key and value', 'Write ":".');
    if (rest.startsWith(';'))
        return fault('";" between two entries', 'Write ",".');
    if (wantsValue && /^[,}\]]/.test(rest))
        return fault('the value is missing', 'Write one after the ":".');
    if (rest.startsWith(','))
        return fault('a comma too many', 'Remove it.');
    if (word !== undefined && !afterValue) {
        const literal = literals[word] ?? (0,nearest/* nearest */.p)(word, ['true', 'false', 'null']);
        if (literal !== undefined)
            return fault(`${word} is not JSON`, `Write ${literal}.`);
        return fault(`the word ${(0,problem/* quote */.hD)(word)} is not in quotes`, `Write ${(0,problem/* quote */.hD)(word)} in double quotes.`);
    }
    if (word !== undefined && /\d/.test(before) && /\d/.test(text.charAt(offset - 1))) {
        return fault(`a number followed by ${(0,problem/* quote */.hD)(word)}`, 'Write only the number, or put the whole in double quotes.');
    }
    if (/^[-+]?0\d/.test(rest))
        return fault('a number that begins with 0', 'Write it without the 0, or in double quotes.');
    if (/^\d/.test(rest) && /[{,]/.test(before))
        return fault('a key must not be a number', 'Write it in double quotes.');
    if (afterValue && /^["'\d{[\p{L}_$-]/u.test(rest)) {
        return fault('something is missing before this', 'Write "," between two entries, ":" between key and value.');
    }
    if (afterValue && rest.startsWith(':'))
        return fault('a ":" where none is due', check);
    return fault(`${(0,problem/* quote */.hD)(Array.from(rest)[0])} is not expected here`, check);
}

;// CONCATENATED MODULE: ./build/core/config/tree.js
/** The parsed text with its places. */


/** Where a value (or its key) stands. What is missing is placed at the object that lacks it. */
function placeOfPath(tree, path, at) {
    let node = tree.body;
    for (const [index, part] of path.entries()) {
        if (node.type === 'Array' && typeof part === 'number') {
            const element = node.elements[part];
            if (element === undefined)
                break;
            node = element.value;
        }
        else if (node.type === 'Object' && typeof part === 'string') {
            const member = node.members.findLast((candidate) => nameOf(candidate) === part);
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
}
/** A warning for each key that an object has already had. */
function repeatedKeys(tree) {
    const found = [];
    const visit = (node, path) => {
        if (node.type === 'Array')
            for (const [index, element] of node.elements.entries())
                visit(element.value, [...path, index]);
        if (node.type !== 'Object')
            return;
        const seen = new Map();
        for (const member of node.members) {
            const name = nameOf(member);
            const first = seen.get(name);
            const here = [...path, name];
            if (first === undefined)
                seen.set(name, member);
            else {
                const { line } = first.name.loc.start;
                const message = `the key ${(0,problem/* quote */.hD)(name)} is already on line ${line}; the last one counts`;
                found.push({
                    ...(0,problem/* draft */.K4)('warning', here, message, 'Remove one of the two.', 'key'),
                    place: member.name.loc.start,
                });
            }
            visit(member.value, here);
        }
    };
    visit(tree.body, []);
    return found;
}
function nameOf(member) {
    return member.name.type === 'String' ? member.name.value : member.name.name;
}

;// CONCATENATED MODULE: ./build/core/config/parse.js
/** The text of a jobs file → a Config, or every problem at once with its place and mend. */








/** Reads JSON or JSON5. Never throws: whatever is wrong comes back as problems. */
function parseConfig(given) {
    const text = given.startsWith('\u{FEFF}') ? given.slice(1) : given;
    const fault = (found) => {
        const { offset, ...words } = found;
        return {
            config: undefined,
            problems: [{ severity: 'error', ...(0,scan/* placeOf */.$)(text, offset), path: '$', ...words }],
        };
    };
    if (text.length > config_plain/* maxLength */.Ru) {
        return fault({
            offset: 0,
            message: `the file is larger than ${config_plain/* maxLength */.Ru} characters`,
            mend: 'Check that this is the jobs file.',
        });
    }
    if (text.trim() === '')
        return fault({ offset: 0, message: 'the file is empty', mend: 'Write { "version": 1, "jobs": [] }.' });
    const scanned = (0,scan/* scan */.S)(text);
    if ('fault' in scanned)
        return fault(scanned.fault);
    const plain = (0,config_plain/* checkPlain */.zx)(text, scanned.members);
    if (plain !== undefined)
        return { config: plain, problems: [] };
    const tree = parseTree(text, scanned.end);
    if ('offset' in tree)
        return fault(tree);
    const { config, drafts } = (0,inspect/* inspect */.N)((0,momoa/* evaluate */._3)(tree));
    const problems = [
        ...repeatedKeys(tree).map((draft) => place(draft, draft.place)),
        ...drafts.map((draft) => place(draft, placeOfPath(tree, draft.path, draft.at))),
    ];
    return { config, problems: problems.sort((a, b) => a.line - b.line || a.column - b.column) };
}
function parseTree(text, end) {
    try {
        return (0,momoa/* parse */.qg)(text, { mode: 'json5' });
    }
    catch (error) {
        if (error instanceof Error && 'offset' in error && typeof error.offset === 'number') {
            return explain(text, error.offset, end);
        }
        // The parser recurses over comments; thousands in a row overflow its stack.
        return { offset: 0, message: 'the file cannot be read', mend: 'Remove long runs of comments.' };
    }
}
function place(draft, { line, column }) {
    const { severity, path, message, mend } = draft;
    return { severity, line, column, path: (0,problem/* formatPath */.jV)(path), message, mend };
}


/***/ })

};
