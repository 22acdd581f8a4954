export const id = 804;
export const ids = [804];
export const modules = {

/***/ 9804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   logs: () => (/* binding */ logs)
/* harmony export */ });
/* harmony import */ var _core_job_facts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2211);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6067);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);
/* harmony import */ var _deps_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6917);
/** `logs JOB`: the end of a supervised job's output, and with `--follow` what comes until it ends. */




const lookEveryMs = 300;
/** Both files of the log. */
const mostBytes = 2 * 1024 * 1024;
async function logs(deps) {
    const { host, inputs, clock } = deps;
    const job = (0,_deps_js__WEBPACK_IMPORTED_MODULE_2__/* .requireJob */ .bo)(await (0,_deps_js__WEBPACK_IMPORTED_MODULE_2__/* .requireJobs */ .It)(deps), deps);
    if (!job.commands.exec) {
        const message = `job ${job.id} has no commands.exec: its output is kept by the job itself, if at all`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(message, { exitCode: _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .exitCodes */ .hS.badInput });
    }
    const supervision = await deps.supervision();
    let position = supervision.logSize(job.id);
    const { head, tail } = supervision.logEnd(job.id, mostBytes);
    const lines = readable(head + tail).split('\n');
    if (lines.at(-1) === '')
        lines.pop();
    const shown = lines.slice(-inputs.lines);
    if (shown.length > 0)
        await host.print(shown.join('\n'));
    else
        host.note(`${job.id} has printed nothing yet`);
    if (!inputs.follow)
        return _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .exitCodes */ .hS.done;
    const decoder = new TextDecoder();
    let begun = '';
    for (;;) {
        // Looked at before the output is read: nothing that it printed at its end is missed.
        const goesOn = (0,_core_job_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .isRunning */ .W_)(supervision.look(job.id));
        // It was cut: what is there now is new.
        if (supervision.logSize(job.id) < position)
            position = 0;
        for (let bytes = supervision.logFrom(job.id, position); bytes.length > 0;) {
            position += bytes.length;
            begun += decoder.decode(bytes, { stream: true });
            bytes = supervision.logFrom(job.id, position);
        }
        const end = goesOn ? begun.lastIndexOf('\n') : begun.length - (begun.endsWith('\n') ? 1 : 0);
        if (end > 0)
            await host.print(readable(begun.slice(0, end)));
        begun = begun.slice(end + 1);
        if (!goesOn)
            return _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .exitCodes */ .hS.done;
        await clock.sleep(lookEveryMs);
    }
}
/** No colours, no control characters, no secrets. */
function readable(text) {
    return (0,_core_text_js__WEBPACK_IMPORTED_MODULE_0__/* .redact */ .E$)((0,_core_text_js__WEBPACK_IMPORTED_MODULE_0__/* .clean */ .uH)(text));
}


/***/ }),

/***/ 2211:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   To: () => (/* binding */ leftovers),
/* harmony export */   W_: () => (/* binding */ isRunning),
/* harmony export */   yt: () => (/* binding */ unrecorded)
/* harmony export */ });
/**
 * It must not be started. What is left of it when both its own process and its supervisor were killed does not count: a
 * start ends that first.
 */
function isRunning(facts) {
    const { newest, record, isSupervised, isAlive, isStopping, strays } = facts;
    if (unrecorded(facts).length > 0)
        return true;
    if (record?.end)
        return false;
    const isMarked = strays.some(({ attempt }) => attempt === newest);
    return isSupervised || isAlive || (isMarked && (isStopping || record?.process === undefined));
}
/** Pids of an attempt whose record is lost: its number is higher than that of any record. */
function unrecorded({ newest, strays }) {
    return strays.flatMap(({ pid, attempt }) => (attempt > newest ? [pid] : []));
}
/** What an attempt that is over left running. Empty while the job runs. */
function leftovers(facts) {
    return isRunning(facts) ? [] : facts.strays.map(({ pid }) => pid);
}


/***/ })

};
