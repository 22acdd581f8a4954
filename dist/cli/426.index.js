export const id = 426;
export const ids = [426];
export const modules = {

/***/ 6426:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderDelivery: () => (/* binding */ renderDelivery)
/* harmony export */ });
/* harmony import */ var _chat_chat_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6151);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6333);
/** What the chat is sent of an outbox, message by message. Every way that shows or sends a report goes through here. */


function renderDelivery(entries, context, language) {
    const { report, progress, superseded } = (0,_chat_chat_js__WEBPACK_IMPORTED_MODULE_0__/* .planDelivery */ .eh)(entries);
    const given = (entry) => ({
        notice: entry.notice,
        again: (0,_chat_chat_js__WEBPACK_IMPORTED_MODULE_0__/* .isAgain */ .F9)(entry, context.runId),
    });
    const notices = report.map(given);
    const parts = notices.length > 0 ? (0,_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .renderReport */ .B1)(notices, context, language) : [];
    return {
        messages: [
            ...parts.map((message) => ({ message, notices })),
            ...progress.map(given).map((notice) => ({
                message: (0,_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .renderProgress */ .EY)(notice, context, language),
                notices: [notice],
                jobId: notice.notice.job?.id ?? '',
            })),
        ],
        superseded,
    };
}


/***/ })

};
