export const id = 5281;
export const ids = [5281];
export const modules = {

/***/ 7662:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderDelivery: () => (/* binding */ renderDelivery)
/* harmony export */ });
/* harmony import */ var _board_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7769);
/* harmony import */ var _chat_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6151);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9405);



function renderDelivery(entries, context, language, limits, memory = _chat_js__WEBPACK_IMPORTED_MODULE_0__/* .noMemory */ .Dl) {
    const { report, progress, superseded } = (0,_chat_js__WEBPACK_IMPORTED_MODULE_0__/* .planDelivery */ .eh)(entries);
    const given = (entry) => ({
        notice: entry.notice,
        again: (0,_chat_js__WEBPACK_IMPORTED_MODULE_0__/* .isAgain */ .F9)(entry, context.runId),
    });
    const notices = report.map(given);
    const parts = notices.length > 0 ? (0,_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .reportMessages */ .DA)(notices, context, language, limits) : [];
    const edits = (0,_board_js__WEBPACK_IMPORTED_MODULE_2__/* .boardToEdit */ .Ys)(memory, context.now);
    const fresh = progress.map(given);
    const rows = (0,_board_js__WEBPACK_IMPORTED_MODULE_2__/* .withProgress */ .E0)(memory.board?.rows ?? {}, progress.map(({ notice }) => notice));
    const isShown = fresh.length > 0 || (edits?.isOutdated === true && Object.keys(rows).length > 0);
    const board = isShown
        ? [(0,_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .boardMessage */ .gW)(fresh, { rows, ...(edits && { edits }) }, context, language, limits)]
        : [];
    return { messages: [...parts, ...board], superseded };
}


/***/ })

};
