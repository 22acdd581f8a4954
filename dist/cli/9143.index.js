export const id = 9143;
export const ids = [9143];
export const modules = {

/***/ 9143:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   telegramLimits: () => (/* binding */ telegramLimits),
/* harmony export */   toHtml: () => (/* binding */ toHtml),
/* harmony export */   toPlain: () => (/* binding */ toPlain)
/* harmony export */ });
/* harmony import */ var _chat_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4262);
/* harmony import */ var _markup_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8002);
/** Lines of a message as Telegram takes them. */


/** Below Telegram's 4096 UTF-16 units and 100 stretches of formatting, and the share that heading and time have in both. */
const telegramLimits = {
    room: { units: 3840, entities: 93 },
    // Never less than what the HTML shows.
    sizeOf: (line) => (0,_markup_js__WEBPACK_IMPORTED_MODULE_1__/* .unlinked */ .h)((0,_chat_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(line)).length,
    restyle: (line) => ({
        ...line,
        spans: line.spans.flatMap(({ style, text }) => style === 'code' || style === 'pre' ? [{ style, text }] : (0,_markup_js__WEBPACK_IMPORTED_MODULE_1__/* .spansOf */ .L)(text, style)),
    }),
};
const tags = { bold: 'b', italic: 'i', code: 'code' };
const characters = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (text) => text.replace(/[&<>]/g, (character) => characters[character] ?? '');
/** For `parse_mode: HTML` (https://core.telegram.org/bots/api#html-style). Lines of output that touch are one block. */
function toHtml(lines) {
    return lines
        .map((line, index) => {
        const text = line.spans.map(spanHtml).join('');
        if (!(0,_chat_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .isOutput */ .Mz)(line))
            return text;
        const open = (0,_chat_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .isOutput */ .Mz)(lines[index - 1]) ? '' : '<pre>';
        return `${open}${text}${(0,_chat_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .isOutput */ .Mz)(lines[index + 1]) ? '' : '</pre>'}`;
    })
        .join('\n');
}
function spanHtml({ style, text }) {
    if (style === 'plain' || style === 'pre')
        return escaped(text);
    return `<${tags[style]}>${escaped(text)}</${tags[style]}>`;
}
/** The same to be sent without a parse mode: links in it are broken, and lines of output have a bar before them. */
function toPlain(lines) {
    return lines.map((line) => (0,_markup_js__WEBPACK_IMPORTED_MODULE_1__/* .unlinked */ .h)((0,_chat_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(line))).join('\n');
}


/***/ }),

/***/ 8002:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ spansOf),
/* harmony export */   h: () => (/* binding */ unlinked)
/* harmony export */ });
/**
 * Where Telegram makes links by itself (find_entities in
 * https://github.com/tdlib/td/blob/master/td/telegram/MessageEntity.cpp): `@name`, `#tag`, `$CASH`, `/command`, addresses
 * with and without scheme, numbers of phones and bank cards. A match is the place to break it: the link needs what follows.
 */
const acting = /[@#$](?=[\p{L}\p{N}_])|(?<![\p{L}\p{N}_])\/(?=[\p{L}\p{N}_])|:(?=\/\/)|(?<=[\p{L}\p{N}_-])\.(?=\p{L}{2})|(?<=\d)\.(?=\d{1,3}\.\d{1,3}\.\d)|\+(?=\d{7})|\d(?=(?:[ -]?\d){12})/gu;
/** The text with a zero-width space (U+200B) in everything that would be a link; `clean` text has no other. */
function unlinked(text) {
    return text.replace(acting, '$&\u200B');
}
const border = /[\s（）：，；“”]/;
const opening = /[([{"'`«\u2068]/;
const closing = /[)\]}"'`»\u2069:;,.!?。]/;
/**
 * The text as spans. From the first to the last word that would be a link it is code, where Telegram makes none: exact,
 * and copied by a tap. One stretch only, because a message may have 100 entities.
 */
function spansOf(text, style) {
    const places = [...text.matchAll(acting)].map(({ index }) => index);
    const first = places[0];
    const last = places.at(-1);
    if (first === undefined || last === undefined)
        return [{ style, text }];
    let start = first;
    while (start > 0 && !border.test(text.charAt(start - 1)))
        start -= 1;
    while (start < first && opening.test(text.charAt(start)))
        start += 1;
    let end = last + 1;
    while (end < text.length && !border.test(text.charAt(end)))
        end += 1;
    while (closing.test(text.charAt(end - 1)))
        end -= 1;
    const spans = [
        { style, text: text.slice(0, start) },
        { style: 'code', text: text.slice(start, end) },
        { style, text: text.slice(end) },
    ];
    return spans.filter((span) => span.text !== '');
}


/***/ })

};
