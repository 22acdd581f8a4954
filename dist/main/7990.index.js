export const id = 7990;
export const ids = [7990];
export const modules = {

/***/ 7990:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  printLimits: () => (/* binding */ printLimits),
  renderPrinted: () => (/* binding */ renderPrinted),
  renderUnprinted: () => (/* binding */ renderUnprinted)
});

// EXTERNAL MODULE: ./build/core/chat/lines.js
var chat_lines = __webpack_require__(4262);
// EXTERNAL MODULE: ./build/core/chat/button.js
var chat_button = __webpack_require__(2545);
// EXTERNAL MODULE: ./build/core/notices/say.js + 21 modules
var notices_say = __webpack_require__(6112);
// EXTERNAL MODULE: ./build/core/notices/sentence.js
var sentence = __webpack_require__(9715);
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





/** Without a chat, a message is about as long as one in Telegram. */
const printLimits = {
    room: { units: 3840, entities: Infinity },
    sizeOf: (line) => (0,chat_lines/* plainLine */.h0)(line).length,
    restyle: (line) => line,
};
const bar = '│ ';
const outputBar = '| ';
/**
 * Each message follows a header, `── message 1 · audible ──`. Its lines begin with one bar, output of a job with two. Wrapped
 * lines keep their bars or are indented, so that text of a job never looks like ours. `before`: number of messages already shown.
 */
function renderPrinted(messages, before, { language, columns, way }) {
    const say = (0,notices_say.textIn)(language);
    const cut = (line) => (columns === undefined ? [line] : folded(line, columns - bar.length));
    return messages
        .map(({ lines, buttons, silent, board }, index) => {
        const isEdit = way?.edits === true && board?.edits !== undefined;
        const how = say((0,sentence/* sentence */.e)(isEdit ? 'is-edit' : silent ? 'is-silent' : 'is-audible'));
        const head = `${say((0,sentence/* sentence */.e)('message-number', { number: before + index + 1 }))}${way ? ` · ${how}` : ''}`;
        const own = lines
            .map(chat_lines/* plainLine */.h0)
            .flatMap(cut)
            .map((line) => (line === '' ? '│' : `${bar}${line}`));
        return [
            `── ${head} ──`,
            ...own,
            ...(0,chat_button/* withRun */.Y)({ buttons, silent }, way?.button).map(({ text, url }) => `── [${text}] ${url}`),
        ].join('\n');
    })
        .join('\n\n');
}
/** Last line, when not all messages are printed. */
function renderUnprinted(count, language) {
    return `── ${(0,notices_say.textIn)(language)((0,sentence/* sentence */.e)('not-printed', { count }))}ops-framework status ──`;
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
