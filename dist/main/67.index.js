export const id = 67;
export const ids = [67];
export const modules = {

/***/ 7486:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ fingerprint)
/* harmony export */ });
/** A short mark of a text that changes when the text does. Finds damage; proves nothing against an attacker. */
/**
 * 64 bits in hex, from two 32-bit multiplicative hashes over the UTF-16 units. Loading a cryptographic hash costs a
 * fifth of a start, and nothing here needs one.
 */
function fingerprint(text) {
    let [high, low] = [0xdeadbeef, 0x41c6ce57];
    for (let index = 0; index < text.length; index += 1) {
        const unit = text.charCodeAt(index);
        high = Math.imul(high ^ unit, 2654435761);
        low = Math.imul(low ^ unit, 1597334677);
    }
    // Each half is mixed with the other, so that the last units reach all bits.
    high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
    low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
    return hex(high) + hex(low);
}
function hex(bits) {
    return (bits >>> 0).toString(16).padStart(8, '0');
}


/***/ }),

/***/ 4852:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gj: () => (/* binding */ rendered),
/* harmony export */   jm: () => (/* binding */ renderedSoFar),
/* harmony export */   vw: () => (/* binding */ begunSequence),
/* harmony export */   wP: () => (/* binding */ isRedrawn)
/* harmony export */ });
/** What a terminal shows of an output: what was drawn over, deleted or erased is gone. Pure. */
// A line end, a sequence (ECMA-48: CSI, OSC, others), a control character, or text without any of them.
const part = /\r*\n|(?:\u001B\[|\u009B)([0-?]*)[ -/]*([@-~])|\u001B\][^\n\u0007\u001B]*(?:\u0007|\u001B\\)?|\u001B[ -/]*([0-~])|[\u0000-\u0008\u000B-\u001F\u007F\u009B]|([^\u0000-\u0008\n\u000B-\u001F\u007F\u009B]+)/g;
/** What moves the cursor back, or takes away what is there. */
const redrawing = /\r(?![\r\n]|$)|\u0008|(?:\u001B\[|\u009B)[0-?]*[A-HJKPXf`su]|\u001B[78M]/;
/** A sequence whose end has not come yet. */
const begunSequence = /\u001B(?:\[[0-?]*[ -/]*|\][^\n\u0007\u001B]{0,500})?$/;
const zeroWidth = /^[\p{M}\u200D]/u;
// East Asian wide and fullwidth, and emoji, as far as progress is drawn with them (https://www.unicode.org/reports/tr11/).
const twoWide = /^[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;
/** So many lines from the end on can be reached by the cursor. */
const screenLines = 100;
/** A jump goes no further than this, or than what is there. */
const screenColumns = 400;
/** Of a longer line, what was drawn before so much of its end is not looked at. */
const lineReach = 4096;
/** The rest of a longer word that was drawn over may be that of a secret, which has no shape any more. */
const longWord = 12;
/** Of a text that goes on, those who keep it do not know the secrets: it may be the rest of any. */
const leastSecret = 6;
/** Whether the text was made for a terminal that draws over what is there. */
function isRedrawn(text) {
    return redrawing.test(text);
}
/** The lines that stand there at the end; sequences for colors and the like are gone. */
function rendered(text) {
    return isRedrawn(text) ? draw(recent(text), true).text : text;
}
/** The same for a text that goes on: the cursor is left where it was. */
function renderedSoFar(text) {
    if (!isRedrawn(text))
        return text;
    const begun = begunSequence.exec(text)?.[0] ?? '';
    const { text: drawn, up, column, isAtEnd } = draw(recent(text.slice(0, text.length - begun.length)), false);
    const place = `${up > 0 ? `\u001B[${up}A` : ''}\r${column > 0 ? `\u001B[${column + 1}G` : ''}`;
    return drawn + (isAtEnd ? '' : place) + begun;
}
const starts = ['\r', '\u001B[1G', '\u001B[G', '\u001B[0G'];
/** A bar that was drawn a million times is not drawn again for it. */
function recent(text) {
    if (text.length <= 2 * lineReach)
        return text;
    const lines = text.split('\n').map((line) => {
        if (line.length <= 2 * lineReach)
            return line;
        const from = Math.max(...starts.map((start) => line.lastIndexOf(start, line.length - lineReach)));
        return from === -1 ? line : line.slice(from);
    });
    return lines.join('\n');
}
/** `isOver`: nothing comes after it, so the space at the end of a line that was redrawn says nothing. */
function draw(text, isOver) {
    const done = [];
    const screen = [emptyRow()];
    let [line, column] = [0, 0];
    let saved;
    /** Drawn outside of the text, as apt draws its bar: between a place that was saved and the return to it. */
    let aside;
    let word;
    const rowAt = (index) => screen[index] ?? emptyRow();
    function moveTo(toLine, toColumn) {
        line = Math.max(0, toLine);
        while (line >= screen.length)
            screen.push(emptyRow());
        column = Math.max(0, toColumn);
        for (; screen.length > screenLines; line -= 1) {
            done.push(textOf(rowAt(0), isOver));
            screen.shift();
            saved &&= { line: Math.max(0, saved.line - 1), column: saved.column };
        }
        line = Math.max(0, line);
        word = undefined;
    }
    const jump = (toColumn) => moveTo(line, Math.min(toColumn, Math.max(screenColumns, rowAt(line).cells.length)));
    function restore() {
        aside = undefined;
        if (saved)
            moveTo(saved.line, saved.column);
    }
    /** It did not return: what was drawn there is text like all other. */
    function stay() {
        const drawn = aside ?? '';
        aside = undefined;
        if (drawn !== '' && rowAt(line).cells.length > 0)
            moveTo(screen.length, 0);
        write(drawn);
    }
    function write(run) {
        if (aside !== undefined) {
            aside += run;
            return;
        }
        const row = rowAt(line);
        for (const character of run) {
            if (character > '\u02FF' && zeroWidth.test(character) && column > 0) {
                row.cells[column - 1] += character;
                continue;
            }
            if (character === ' ' || character === '\t')
                word = undefined;
            else
                word ??= { length: 0, isCut: false };
            if (word)
                word.length += 1;
            put(row, column, character, word);
            column += 1;
            if (character > '\u02FF' && twoWide.test(character)) {
                put(row, column, '', word);
                column += 1;
            }
        }
    }
    function act(parameters, final) {
        const [first] = parameters.split(';').map(Number);
        const count = Math.min(first || 1, 10_000);
        const row = rowAt(line);
        if (aside !== undefined && final !== 'u')
            return;
        if (final === 'A')
            moveTo(line - count, column);
        else if (final === 'B')
            moveTo(Math.min(line + count, screen.length - 1), column);
        else if (final === 'C')
            jump(column + count);
        else if (final === 'D')
            jump(column - count);
        else if (final === 'E')
            moveTo(Math.min(line + count, screen.length - 1), 0);
        else if (final === 'F')
            moveTo(line - count, 0);
        else if (final === 'G' || final === '`')
            jump(count - 1);
        else if (final === 'K')
            erase(row, first === 1 || first === 2 ? 0 : column, first === 1 ? column + 1 : Infinity);
        else if (final === 'X')
            erase(row, column, column + count);
        else if (final === 'P')
            remove(row, column, count);
        else if (final === 's')
            saved = { line, column };
        else if (final === 'u')
            restore();
        else if (final === 'J' && (first ?? 0) === 0) {
            erase(row, column, Infinity);
            screen.length = line + 1;
        }
        else if ((final === 'H' || final === 'f') && saved?.line === line && saved.column === column) {
            aside = '';
        }
        else if (final === 'J' || final === 'H' || final === 'f') {
            // The whole screen is drawn anew: what it showed stays, for it may be why it ended.
            const isEmpty = rowAt(screen.length - 1).cells.length === 0;
            moveTo(isEmpty ? screen.length - 1 : screen.length, 0);
        }
    }
    for (const [token, parameters = '', final, escape, written] of text.matchAll(part)) {
        if (final !== undefined)
            act(parameters, final);
        else if (escape === '7')
            saved = { line, column };
        else if (escape === '8')
            restore();
        else if (escape === 'M')
            moveTo(line - 1, column);
        else if (token.endsWith('\n')) {
            stay();
            moveTo(line + 1, 0);
        }
        else if (aside !== undefined && written === undefined)
            continue;
        else if (token === '\r')
            moveTo(line, 0);
        else if (token === '\b')
            moveTo(line, column - 1);
        else if (written !== undefined)
            write(written);
    }
    stay();
    const last = screen.length - 1;
    const isAtEnd = line === last && column === rowAt(last).cells.length;
    return {
        text: [...done, ...screen.map((row) => textOf(row, isOver))].join('\n'),
        up: last - line,
        column,
        isAtEnd,
    };
}
function emptyRow() {
    return { cells: [], words: [], isRedrawn: false };
}
function put(row, column, character, word) {
    const { cells, words } = row;
    while (cells.length < column) {
        cells.push(' ');
        words.push(undefined);
    }
    if (column < cells.length)
        take(row, column);
    cells[column] = character;
    words[column] = word;
}
/** A cell is drawn over: its word is no whole word any more, nor is a character of two cells. */
function take(row, column) {
    const { cells, words } = row;
    row.isRedrawn = true;
    const word = words[column];
    if (word)
        word.isCut = true;
    if (cells[column] === '' && column > 0)
        cells[column - 1] = ' ';
    if (cells[column + 1] === '')
        cells[column + 1] = ' ';
}
function erase(row, from, to) {
    const { cells, words } = row;
    const end = Math.min(to, cells.length);
    for (let column = from; column < end; column += 1) {
        take(row, column);
        cells[column] = ' ';
        words[column] = undefined;
    }
    if (end === cells.length && from < end) {
        cells.length = from;
        words.length = from;
    }
}
function remove(row, from, count) {
    erase(row, from, Math.min(from + count, row.cells.length));
    row.cells.splice(from, count);
    row.words.splice(from, count);
}
function textOf({ cells, words, isRedrawn: wasRedrawn }, isOver) {
    if (!wasRedrawn)
        return cells.join('');
    const least = isOver ? longWord : leastSecret;
    const isRest = (word) => word?.isCut === true && word.length >= least;
    const text = cells
        .map((cell, column) => (isRest(words[column]) ? ' '.repeat(Math.min(1, cell.length)) : cell))
        .join('');
    return isOver ? text.trimEnd() : text;
}


/***/ }),

/***/ 6067:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   DH: () => (/* binding */ clipTail),
/* harmony export */   E$: () => (/* binding */ redact),
/* harmony export */   Is: () => (/* binding */ sortedJson),
/* harmony export */   Ow: () => (/* binding */ cleanLine),
/* harmony export */   Un: () => (/* binding */ readableOutput),
/* harmony export */   WQ: () => (/* binding */ firstCause),
/* harmony export */   fM: () => (/* binding */ lastLine),
/* harmony export */   fh: () => (/* binding */ cutBorder),
/* harmony export */   it: () => (/* binding */ cutMiddle),
/* harmony export */   jx: () => (/* binding */ boundedKey),
/* harmony export */   nI: () => (/* binding */ readableTail),
/* harmony export */   pX: () => (/* binding */ outputLimit),
/* harmony export */   r7: () => (/* binding */ shellWord),
/* harmony export */   uH: () => (/* binding */ clean),
/* harmony export */   uo: () => (/* binding */ withoutAnsi)
/* harmony export */ });
/* harmony import */ var _fingerprint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7486);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4852);
/** Making text from outside fit to be shown: no colours, no control characters, no secrets, not too long. */


/** A report shows at most this much of one job's output (SPEC 3.9). */
const outputLimit = 3000;
// CSI and OSC sequences (ECMA-48), and lone escapes of two bytes.
const ansi = /(?:\u001B\[|\u009B)[0-?]*[ -/]*[@-~]|\u001B\][^\n\u0007\u001B]*(?:\u0007|\u001B\\)?|\u001B[ -/]*[0-~]/g;
const colors = /(?:\u001B\[|\u009B)[\d;:]*m/g;
// Everything that is not for reading: C0 but tab and newline, DEL, C1, bidi overrides, zero width, line separators.
const unreadable = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/g;
const loneSurrogate = /\p{Surrogate}/gu;
/** Text without colors and other sequences for a terminal. */
function withoutAnsi(text) {
    return text.replace(ansi, '');
}
/** Text without colours, control characters and lone surrogates. A carriage return starts a new line. */
function clean(text) {
    return text
        .replace(ansi, '')
        .replace(/\r\n?/g, '\n')
        .replace(unreadable, '')
        .replace(loneSurrogate, '\uFFFD');
}
/** One clean line without secrets: newlines and runs of space become one space. Hidden first, then cut. */
function cleanLine(text, limit = 300) {
    return clip(redact(clean(text).replace(/\s+/g, ' ').trim()), limit);
}
/** At most `limit` UTF-16 units, the last one an ellipsis when something was cut. Never splits a surrogate pair. */
function clip(text, limit) {
    if (text.length <= limit)
        return text;
    const cut = text.slice(0, limit - 1);
    return (/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut) + '…';
}
/** The end of a text, at most `limit` units, with a first line that says how much was cut. */
function clipTail(text, limit = outputLimit, omitted = 0) {
    if (text.length <= limit && omitted === 0)
        return text;
    const noteRoom = 60;
    const kept = text.slice(Math.max(0, text.length - (limit - noteRoom))).replace(/^[\uDC00-\uDFFF]/, '');
    return `… (${text.length - kept.length + omitted} earlier characters left out)\n${kept}`;
}
// Shapes of credentials that services document for their own: a match is a secret, whatever it is used for.
// None begins within a word, so that a long text is not tried at every letter.
const secretShapes = [
    /(?<![0-9])\d{6,12}:[A-Za-z0-9_-]{30,}/g, // Telegram bot token
    /(?<![A-Za-z0-9])gh[a-z]_[A-Za-z0-9._-]{20,}/g, // GitHub tokens
    /(?<![A-Za-z0-9])github_pat_[A-Za-z0-9_]{20,}/g,
    /(?<![A-Za-z0-9])(?:AKIA|ASIA)[0-9A-Z]{16}(?![A-Za-z0-9])/g, // AWS access key
    /(?<![A-Za-z0-9])(?:sk-|sk_live_|rk_live_|npm_|hf_|glpat-|xapp-)[A-Za-z0-9_-]{16,}/g, // model providers and others
    /(?<![A-Za-z0-9])AIza[A-Za-z0-9_-]{35}/g, // Google
    /(?<![A-Za-z0-9])xox[abeoprs]-[A-Za-z0-9-]{10,}/g, // Slack
    /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}/g, // JWT
    /(?<=\bBearer )[A-Za-z0-9._~+/=-]{16,}/gi,
    /(?<=:\/\/[^\s/:@]{0,64}:)[^\s/@]{1,256}(?=@)/g, // password in a URL
];
/** These reach over lines. */
const keyShapes = [
    /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]{0,40}PRIVATE KEY-----|$)/g,
    /^[\s\S]*-----END [A-Z ]{0,40}PRIVATE KEY-----/g, // its beginning was cut off
];
/** Replaces what has the shape of a known secret. */
function redact(text) {
    return [...secretShapes, ...keyShapes].reduce((rest, shape) => rest.replace(shape, '[secret]'), text);
}
/** So much before a secret can tell that it is one, as `://user:` does. */
const tellingBefore = 80;
/** No secret has more characters. */
const longestSecret = 32 * 1024;
const wordReach = 1024;
/**
 * Where a longer text can be cut, at most at `most`: behind a space where one is near, and in front of what has the shape
 * of a secret where that would be cut in two. Never splits a surrogate pair.
 */
function cutBorder(text, most) {
    if (most <= 0)
        return 0;
    const space = text.lastIndexOf(' ', most - 1) + 1;
    let border = space > most - wordReach ? space : most - Number(/[\uD800-\uDBFF]/.test(text.charAt(most - 1)));
    const found = [...secretShapes, ...keyShapes]
        .flatMap((shape) => [...text.matchAll(shape)])
        .map(({ index, 0: match }) => ({ from: Math.max(0, index - tellingBefore), to: index + match.length }))
        .sort((a, b) => b.to - a.to);
    for (const { from, to } of found)
        if (from < border && to > border && border - from <= longestSecret)
            border = from;
    return border;
}
/** Without private keys: their lines have no shape of their own, so they go before single lines are taken. */
function withoutKeys(text) {
    return text.includes('PRIVATE KEY-----')
        ? keyShapes.reduce((rest, shape) => rest.replace(shape, '[secret]'), text)
        : text;
}
// What goes on behind a secret with no more between than what a terminal does not show, as `grep --color` writes.
const gluedRest = /\[secret\](?:(?:(?:\u001B\[|\u009B)[0-?]*[Khl]|\u001B\][^\n\u0007\u001B]*(?:\u0007|\u001B\\)|[\u0000-\u0007\u000E-\u001A\u200B])+[\w.~+/=-]*)+/g;
/** A command's output as a terminal shows it, clean; secrets that are drawn over in part are hidden first. */
function readableOutput(text) {
    const shown = (0,_terminal_js__WEBPACK_IMPORTED_MODULE_0__/* .isRedrawn */ .wP)(text)
        ? (0,_terminal_js__WEBPACK_IMPORTED_MODULE_0__/* .rendered */ .gj)(redact(text.replace(colors, '')).replace(gluedRest, '[secret]'))
        : text;
    return clean(shown.replace(/\r+(?=\n|$)/g, ''));
}
/** So much of a stream's end is looked at for the tail; what is before it is only counted. */
const tailRoom = 5 * outputLimit;
/** A line longer than this says nothing more on a phone. */
const lineLimit = 500;
const mostLines = 20;
/** A word that was cut may be the rest of a secret, which has no shape any more. So much of it goes. */
const mostOfWord = 4096;
/** What a person may see of a command's output: its clean, redacted end. */
function readableTail(...streams) {
    let omitted = 0;
    const lines = [];
    for (const { head, tail, omittedBytes } of streams) {
        const isCut = omittedBytes > 0;
        const end = lastLines(withoutKeys(readableOutput(isCut ? withoutCutStart(tail) : head + tail)), mostLines);
        const beginning = isCut ? withoutKeys(readableOutput(withoutCutEnd(head))) : '';
        // What was left out may be one line that was drawn again and again: what stands before it is as good as its end.
        const before = lastLines(beginning, end.left > 0 ? 0 : mostLines - end.lines.length);
        if (before.lines.length > 0)
            before.lines.push(`… (${omittedBytes} characters left out)`);
        else
            before.left += omittedBytes;
        omitted += before.left + end.left;
        const shown = redact([...before.lines, ...end.lines].join('\n')).trim();
        if (shown !== '')
            lines.push(...shown.split('\n'));
    }
    for (const line of lines.splice(0, lines.length - mostLines))
        omitted += line.length + 1;
    return clipTail(lines.join('\n'), outputLimit, omitted);
}
/** The last lines of a text, each clipped, and how much stands before them. */
function lastLines(text, most) {
    const lines = [];
    let end = text.trimEnd().length;
    for (let room = tailRoom; end > 0 && lines.length < most && room > 0;) {
        const start = text.lastIndexOf('\n', end - 1) + 1;
        lines.unshift(clipMiddle(text.slice(start, end)));
        room -= Math.min(end - start, lineLimit);
        end = start - 1;
    }
    return { lines, left: Math.max(0, end) };
}
/** The same as `cutMiddle` for a line that is shown: without secrets, whole words or not. */
function clipMiddle(line) {
    const hidden = redact(cutMiddle(line, 2 * tailRoom));
    return hidden.length <= lineLimit
        ? hidden
        : joinEnds(hidden, lineLimit, (begin) => begin, (end) => end);
}
/** The beginning and the end of a line of more than `most` units, between whole words, with a note of how much is left out. */
function cutMiddle(line, most) {
    return line.length <= most ? line : joinEnds(line, most, withoutCutEnd, withoutCutStart);
}
const middleMark = /(?: … )?\((\d+) characters left out\)(?: … )?/g;
function joinEnds(line, most, toBegin, toEnd) {
    const kept = Math.floor(most / 2) - 25;
    const begin = toBegin(line.slice(0, kept)).replace(/[\uD800-\uDBFF]$/, '');
    const end = toEnd(line.slice(-kept)).replace(/^[\uDC00-\uDFFF]/, '');
    const middle = line.slice(begin.length, line.length - end.length);
    let left = middle.length;
    // What was left out before counts as much as it was.
    for (const [mark, count] of middle.matchAll(middleMark))
        left += Number(count) - mark.length;
    return `${begin} … (${left} characters left out) … ${end}`;
}
/** A token whose telling `Bearer` was cut: it stands behind the word that is cut. */
const cutBearer = /^(?:(?:(?:(?:b?e)?a)?r)?e)?r? [A-Za-z0-9._~+/=-]{16,}/i;
function withoutCutStart(text) {
    return text.slice(0, mostOfWord).replace(cutBearer, '').replace(/^\S+/, '') + text.slice(mostOfWord);
}
function withoutCutEnd(text) {
    const from = Math.max(0, text.length - mostOfWord);
    return text.slice(0, from) + text.slice(from).replace(/\S+$/, '');
}
/** The last line that says something; undefined when there is none. */
function lastLine(stream) {
    const { head, tail, omittedBytes } = stream;
    const end = omittedBytes > 0 ? withoutCutStart(tail) : tail;
    const lines = withoutKeys(readableOutput(tail === '' ? head : end))
        .trim()
        .split('\n');
    const line = cleanLine(lines.at(-1) ?? '');
    return line === '' ? undefined : line;
}
/** Lines that name no cause: notices of npm and Node, what a logger marks with a name, frames of a stack, borders. */
const asides = new RegExp([
    String.raw `npm (?:notice|warn)\b.*`,
    String.raw `\(node:\d+\) .*|\(Use .node .*|Debugger .*|For help, see: .*|Waiting for the debugger.*`,
    String.raw `\[(?!openclaw\])[\w@/.:-]+\] (?!.*(?:error|fail|cannot|require)).*`,
    String.raw `at (?:.* \(.*\)|(?:async )?(?:file:|node:|\/)\S*)`,
    String.raw `warning\b.*|Node\.js v\d.*|[^\p{L}\p{N}]*`,
]
    .map((each) => `^(?:${each})$`)
    .join('|'), 'iu');
/** Where Node found an uncaught error, with the line of source: the error itself comes after it. */
const excerpt = /^(?:node:|file:\/\/|\/)\S*:\d+\n.*\n[ \t]*\^+\n/gm;
/** The first line of a failed program that names a cause, the others being mostly its consequences; undefined: it said nothing. */
function firstCause({ head }) {
    const lines = clean(head)
        .replace(excerpt, '')
        .split('\n')
        .map((line) => cleanLine(line))
        .filter((line) => line !== '');
    return lines.find((line) => !asides.test(line)) ?? lines[0];
}
/**
 * JSON with sorted keys, for keys of what jobs say: equal values give equal text, and nothing makes it throw. Deeper than 32
 * levels counts as equal, so nothing is approved by it: see canonical-json.ts.
 */
function sortedJson(value, depth = 0) {
    if (depth > 32)
        return '"…"';
    if (Array.isArray(value))
        return `[${value.map((item) => sortedJson(item, depth + 1)).join(',')}]`;
    if (typeof value === 'object' && value !== null) {
        const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
        return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${sortedJson(item, depth + 1)}`).join(',')}}`;
    }
    return JSON.stringify(value) ?? 'null';
}
/** A text of any length as a key of at most `limit` units: long ones end in a fingerprint of the whole. */
function boundedKey(text, limit = 160) {
    if (text.length <= limit)
        return text;
    const mark = `${(0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_1__/* .fingerprint */ .R)(text)}:${text.length}`;
    return `${text.slice(0, limit - mark.length - 1)}#${mark}`;
}
/** An id or a path as a person types it, quoted where a shell needs it. */
function shellWord(text) {
    return /^[\w.@:+/-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}


/***/ })

};
