export const id = 923;
export const ids = [923];
export const modules = {

/***/ 923:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   withTickPing: () => (/* binding */ withTickPing)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var _adapters_host_cli_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5802);
/* harmony import */ var _commands_job_pings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9420);
/* harmony import */ var _commands_say_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3212);
/* harmony import */ var _core_pings_job_ping_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9768);
/* harmony import */ var _core_pings_ping_request_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4922);
/* harmony import */ var _core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9715);
/* harmony import */ var _core_text_redact_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7827);
/** Tells an outside monitor of a tick that did its work, or that failed and why: `ping-url`. */








/** Enough for the 10,000 bytes that a monitor takes. */
const mostLines = 200;
/** For saving the answer in the cache: more is not worth a wait. */
const publishMs = 2000;
/** Runs the tick, and pings after everything else. Returns or throws what the tick does. */
async function withTickPing(told, url, tick) {
    const errors = [];
    let ending;
    const host = {
        ...told.host,
        log(level, text, place) {
            if (level === 'error')
                errors.push((0,_adapters_host_cli_js__WEBPACK_IMPORTED_MODULE_1__/* .lineOf */ .c)(level, text, place));
            if (errors.length > mostLines)
                errors.shift();
            told.host.log(level, text, place);
        },
    };
    const { secrets } = host;
    const tell = (kind, text) => ping(told, url, { kind, text: (0,_core_text_redact_js__WEBPACK_IMPORTED_MODULE_5__/* .redact */ .E$)(secrets.mask(text)) });
    try {
        const code = await tick({ host, onTicked: (ended) => (ending = ended) });
        // The tick that goes on, or whoever canceled this one, tells what comes of it.
        if (code > 128 || ending === 'skipped')
            return code;
        await (ending === 'worked'
            ? tell('success', '')
            : tell('fail', errors.join('\n') || `error: exit ${code}`));
        return code;
    }
    catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        await tell('fail', [...errors, `error: ${why}`].join('\n'));
        throw error;
    }
}
async function ping({ inputs, host, cancellation, pinger, opened }, url, said) {
    const warn = async (why) => host.log('warning', (await (0,_commands_say_js__WEBPACK_IMPORTED_MODULE_6__/* .sayIn */ .dx)(inputs.language))((0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_7__/* .sentence */ .e)('ping-failed', { why })));
    if (cancellation.aborted)
        return;
    const request = (0,_core_pings_ping_request_js__WEBPACK_IMPORTED_MODULE_4__/* .pingRequest */ .Qi)(url, said);
    if (typeof request === 'string')
        return warn((0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_7__/* .sentence */ .e)('ping-not-url'));
    const sender = await pinger();
    sender.close();
    const cancelled = new Promise((resolve) => {
        cancellation.addEventListener('abort', () => resolve(undefined), { once: true });
    });
    const answer = await Promise.race([sender.send(request), cancelled]);
    if (!answer)
        return;
    if (!(0,_core_pings_job_ping_js__WEBPACK_IMPORTED_MODULE_3__/* .isTaken */ .Ck)(answer))
        await warn((0,_commands_job_pings_js__WEBPACK_IMPORTED_MODULE_2__/* .answerWords */ .G)(answer));
    const state = opened();
    if (!state)
        return;
    try {
        let isNews = false;
        await state.store.update((latest) => {
            isNews = latest.ping?.status !== answer.status || latest.ping?.why !== answer.why;
            return { ...latest, ping: answer };
        });
        // Where no file keeps it, only what is new is worth another entry in the cache.
        if (state.isElsewhere && isNews)
            await Promise.race([state.store.publish(), (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(publishMs)]);
    }
    catch {
        // The tick has said already that its state cannot be saved.
    }
}


/***/ })

};
