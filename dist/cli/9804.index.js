export const id = 9804;
export const ids = [9804];
export const modules = {

/***/ 9804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   logs: () => (/* binding */ logs)
/* harmony export */ });
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6851);
/* harmony import */ var _core_supervision_job_facts_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5355);
/* harmony import */ var _core_text_lines_reader_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5119);
/* harmony import */ var _core_text_redact_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7827);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9473);
/* harmony import */ var _jobs_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6790);
/* harmony import */ var _print_json_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5611);
/** `logs JOB`: the end of a supervised job's output, and with `--follow` new output until the job ends. */







const pollMs = 300;
/** Long: one sequence: what there is, then what comes. */
async function logs(ports, inputs) {
    const { jobsFile, knownFiles, variables, jobs, host, clock, workflow } = ports;
    const { follow, json } = inputs;
    if (follow && json)
        throw (0,_jobs_file_js__WEBPACK_IMPORTED_MODULE_4__/* .badInput */ .AN)('--json cannot be combined with --follow: leave one of them out');
    const { config } = await jobsFile.readOrEmpty();
    const job = (await jobs.undeclaredJob(config, inputs.job ?? '')) ?? (0,_jobs_file_js__WEBPACK_IMPORTED_MODULE_4__/* .requireJob */ .bo)(config, inputs.job);
    const { id, commands } = job;
    if (!commands.exec)
        throw (0,_jobs_file_js__WEBPACK_IMPORTED_MODULE_4__/* .badInput */ .AN)(job.kind === 'long_running_read'
            ? `job ${id} has no log, because it has no commands.exec: replace start and status with exec to keep one`
            : `job ${id} is a ${job.kind}; only a long_running_read with commands.exec has a log`);
    // Its folder is named after the id: the output of another file's job would be shown for it.
    await knownFiles.requireOwnIfLoaded(config, job);
    const given = await variables.of(job);
    if (given.kind === 'missing')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`job ${id}: output not shown, because its secrets are unknown: ${given.problem}`);
    const why = whyUnmasked(config, job);
    if (why !== undefined) {
        if (workflow)
            throw (0,_jobs_file_js__WEBPACK_IMPORTED_MODULE_4__/* .badInput */ .AN)(`job ${id}: its secrets are not known, so its output is not shown in a workflow: ${why}. Correct that file, or read the output on the host: ops-framework logs ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .shellWord */ .r7)(id)}`);
        host.log('warning', `secrets of ${id} may be in its output: ${why}`);
    }
    const supervision = await ports.supervision();
    const hasEnded = () => !(0,_core_supervision_job_facts_js__WEBPACK_IMPORTED_MODULE_5__/* .isJobRunning */ .Vd)(supervision.observe(id));
    // Checked before the output is read, so that its last lines are not missed.
    let isOver = inputs.follow ? hasEnded() : unlessUnreadable(hasEnded);
    const readable = (0,_core_text_lines_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .linesReader */ .R)();
    // Where the secrets are not known, those that their shape gives away.
    const shown = (line) => (why === undefined ? line : (0,_core_text_redact_js__WEBPACK_IMPORTED_MODULE_2__/* .redact */ .E$)(line));
    const linesOf = (parts) => parts.flatMap((part) => readable(part) ?? []).map(shown);
    const first = supervision.logLines(id, isOver);
    let { parts, place } = first;
    // With --follow a line that is still being drawn is printed when it is whole, and once.
    const isDrawn = !inputs.follow && first.drawn !== undefined;
    const lines = linesOf(isDrawn ? [...parts, { lines: [first.drawn], isAfterGap: false }] : parts);
    const last = lines.join('\n').split('\n').slice(-inputs.lines);
    if (json)
        await (0,_print_json_js__WEBPACK_IMPORTED_MODULE_6__/* .printJson */ .Q)(host, { job: id, running: !isOver, lines: lines.length === 0 ? [] : last });
    else if (lines.length === 0)
        host.info(`${id} has no output yet`);
    else
        await host.print(last.join('\n'));
    while (inputs.follow && !(isOver && parts.length === 0)) {
        if (!isOver) {
            await clock.sleep(pollMs);
            isOver = hasEnded();
        }
        ({ parts, place } = supervision.logLines(id, isOver, place));
        const more = linesOf(parts);
        if (more.length > 0)
            await host.print(more.join('\n'));
    }
    return _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .exitCodes */ .hS.done;
}
/** Why its own secrets are not known; undefined: they are. A record of an attempt has no variables: they may be secret. */
function whyUnmasked(config, { undeclared }) {
    if (config.isUnusable)
        return 'the jobs file, which names them, cannot be used';
    if (undeclared === 'removed')
        return 'the jobs file, which would name them, no longer has the job';
    if (undeclared === 'changed')
        return 'the jobs file, which would name them, has another job of this id, without commands.exec';
    return undefined;
}
/** The log of a job with unusable records is shown all the same. */
function unlessUnreadable(hasEnded) {
    try {
        return hasEnded();
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo)
            return true;
        throw error;
    }
}


/***/ }),

/***/ 5119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ linesReader),
/* harmony export */   q: () => (/* binding */ missingMark)
/* harmony export */ });
/* harmony import */ var _output_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(743);
/* harmony import */ var _redact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7827);
/** Masks and cleans output that is read in pieces. Pure. */


const keyBegins = '-----BEGIN PRIVATE KEY-----';
const openKey = /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----(?![^]*-----END [A-Z ]{0,40}PRIVATE KEY-----)/;
const hidden = (0,_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .redact */ .E$)(keyBegins);
/** The line in place of output that was dropped before it was read, or perhaps lost in a rotation of the log. */
const missingMark = '… (output may be missing here: the job wrote more than the log keeps)';
/** Base64 lines of a key whose beginning is missing. A key has no more lines than this. */
const keyLine = /^\s*(?=.*[A-Z])(?=.*[a-z])(?=.*\d)[A-Za-z0-9+/]{40,}={0,2}\s*$/;
const keyLastLine = /^\s*[A-Za-z0-9+/]+={0,2}\s*$/;
const mostKeyLines = 200;
/**
 * Reads lines in pieces: without colors, control characters and secrets, including the rest of a key whose beginning came
 * earlier or is missing. Marks missing output. Undefined: nothing to show.
 */
function linesReader() {
    let isInKey = false;
    /** Further lines that may belong to a key whose beginning is missing. */
    let keyLines = 0;
    /** Drops the rest of a key at the beginning. */
    function withoutKeyRest(lines) {
        let count = 0;
        for (const line of lines) {
            const isRest = keyLines > 0 && (keyLine.test(line) || (keyLines < mostKeyLines && keyLastLine.test(line)));
            keyLines = isRest ? keyLines - 1 : 0;
            if (!isRest)
                break;
            count += 1;
        }
        return count === 0 ? lines : [hidden, ...lines.slice(count)];
    }
    function shownOf(given) {
        if (given.length === 0)
            return undefined;
        const lines = withoutKeyRest(given);
        const wasInKey = isInKey;
        const text = (0,_output_js__WEBPACK_IMPORTED_MODULE_0__/* .readableOutput */ .Un)([...(wasInKey ? [keyBegins] : []), ...lines].join('\n'));
        isInKey = openKey.test(text);
        const shown = (0,_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .redact */ .E$)(text);
        if (!wasInKey)
            return shown;
        const rest = shown.slice(hidden.length).replace(/^\n/, '');
        return rest === '' ? undefined : rest;
    }
    return ({ lines, isAfterGap }) => {
        if (!isAfterGap)
            return shownOf(lines);
        [isInKey, keyLines] = [false, mostKeyLines];
        const shown = shownOf(lines);
        return shown === undefined ? missingMark : `${missingMark}\n${shown}`;
    };
}


/***/ })

};
