export const id = 609;
export const ids = [609];
export const modules = {

/***/ 7990:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderPrinted: () => (/* binding */ renderPrinted),
  renderUnprinted: () => (/* binding */ renderUnprinted)
});

// EXTERNAL MODULE: ./build/core/chat/chat.js
var chat = __webpack_require__(6151);
// EXTERNAL MODULE: ./build/core/telegram/button.js
var telegram_button = __webpack_require__(1678);
// EXTERNAL MODULE: ./build/core/notices/words.js + 3 modules
var notices_words = __webpack_require__(6684);
// EXTERNAL MODULE: ./node_modules/wrap-ansi/index.js + 1 modules
var wrap_ansi = __webpack_require__(2958);
;// CONCATENATED MODULE: ./build/core/render/wrap.js
/** Wraps lines for a terminal. Wide characters (Chinese, emoji) count as two columns. Pure. */

/** A command with its arguments. */
const command = /ops-framework [\w-]+(?: '[^']*'| [^\s·]+)*/g;
/** Pieces of at most `width` columns (2 or more), broken at spaces where possible. The space at a break is dropped. */
function wrapped(line, width) {
    const [first = '', ...rest] = (0,wrap_ansi/* default */.A)(line, width, { hard: true, trim: false }).split('\n');
    return [first, ...rest.map((piece) => piece.trimStart())].map((piece) => piece.trimEnd());
}
/** The same for a line of ours: a command stays in one piece, so that it can be copied; a longer one has its own lines. */
function wrappedWithCommands(line, width) {
    const joined = line
        .replace(/^• /, '•\u00A0')
        .replace(command, (words) => (words.length <= width ? words.replaceAll(' ', '\u00A0') : `\n${words}`));
    return wrapped(joined, width).map((piece) => piece.replaceAll('\u00A0', ' '));
}

;// CONCATENATED MODULE: ./build/core/render/printed.js
/** Prints the messages of a delivery for a terminal, a log or a file. */




const bar = '│ ';
const outputBar = '| ';
/**
 * Each message follows a header, `── message 1 · audible ──`. Its lines begin with one bar, output of a job with two. Wrapped
 * lines keep their bars or are indented, so that text of a job never looks like ours. `before`: number of messages already shown.
 */
function renderPrinted(messages, before, memory, { language, columns, way }) {
    const words = (0,notices_words/* wordsOf */.Z)(language);
    let known = memory;
    const cut = (line) => (columns === undefined ? [line] : folded(line, columns - bar.length));
    return messages
        .map(({ message, notices, jobId }, index) => {
        if (jobId === undefined)
            known = (0,chat/* forgetProgressMessages */.fC)(known, notices.map(({ notice }) => notice));
        const isEdit = way?.edits === true && jobId !== undefined && (0,chat/* progressMessageOf */.u_)(known, jobId) !== undefined;
        const how = isEdit ? words.edit : message.silent ? words.silent : words.audible;
        const head = `${words.message(before + index + 1)}${way ? ` · ${how}` : ''}`;
        const buttons = (0,telegram_button/* buttonRows */.Y)(message, way?.button).map(({ text, url }) => `── [${text}] ${url}`);
        // Zero-width spaces prevent links in Telegram, but would break a copied command.
        const lines = message.plain.replaceAll('\u200B', '').split('\n').flatMap(cut);
        const own = lines.map((line) => (line === '' ? '│' : `${bar}${line}`));
        return [`── ${head} ──`, ...own, ...buttons].join('\n');
    })
        .join('\n\n');
}
/** Last line, when not all messages are printed. */
function renderUnprinted(count, language) {
    return `── ${(0,notices_words/* wordsOf */.Z)(language).unprinted(count)}ops-framework status ──`;
}
/** Wraps a line of a message to `width` columns. */
function folded(line, width) {
    if (line.startsWith(outputBar)) {
        const pieces = wrapped(line.slice(outputBar.length), Math.max(2, width - outputBar.length));
        return pieces.map((piece) => outputBar + piece);
    }
    if (wrapped(line, Math.max(2, width)).length === 1)
        return [line];
    const indent = '  ';
    const [first = '', ...rest] = wrappedWithCommands(line, Math.max(2, width - indent.length));
    return [first, ...rest.map((piece) => indent + piece)];
}


/***/ })

};
