export const id = 353;
export const ids = [353];
export const modules = {

/***/ 353:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderPrinted: () => (/* binding */ renderPrinted)
/* harmony export */ });
/* harmony import */ var _chat_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9254);
/* harmony import */ var _button_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8843);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3910);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9817);
/** The messages of a delivery for a terminal, a log or a file: what the chat gets, and how. */




/**
 * Each message below a line that numbers it, `── message 1 · audible ──`. All its own lines begin with a bar, also where
 * the terminal would wrap them: nothing that a job printed can pass for a line of ours. `before`: messages of this run
 * that were shown already.
 */
function renderPrinted(messages, before, memory, { language, columns, way }) {
    const words = (0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .wordsOf */ .Z)(language);
    let known = memory;
    const cut = (line) => (columns === undefined ? [line] : (0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .wrapped */ .k)(line, Math.max(2, columns - 2)));
    return messages
        .map(({ message, notices, jobId }, index) => {
        if (jobId === undefined)
            known = (0,_chat_js__WEBPACK_IMPORTED_MODULE_0__/* .forgetLiving */ .PF)(known, notices.map(({ notice }) => notice));
        const isEdit = way?.edits === true && jobId !== undefined && (0,_chat_js__WEBPACK_IMPORTED_MODULE_0__/* .livingOf */ .ZS)(known, jobId) !== undefined;
        const how = isEdit ? words.edit : message.silent ? words.silent : words.audible;
        const head = `${words.message(before + index + 1)}${way ? ` · ${how}` : ''}`;
        const buttons = (0,_button_js__WEBPACK_IMPORTED_MODULE_1__/* .buttonRows */ .Yh)(message, way?.button).map(({ text, url }) => `── [${text}] ${url}`);
        // The marks that break links for Telegram would break a command that is copied.
        const lines = message.plain.replaceAll('\u200B', '').split('\n').flatMap(cut);
        const own = lines.map((line) => (line === '' ? '│' : `│ ${line}`));
        return [`── ${head} ──`, ...own, ...buttons].join('\n');
    })
        .join('\n\n');
}


/***/ })

};
