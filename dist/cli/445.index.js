export const id = 445;
export const ids = [445];
export const modules = {

/***/ 4445:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  logs: () => (/* binding */ logs)
});

// EXTERNAL MODULE: ./build/core/job-facts.js
var job_facts = __webpack_require__(2211);
// EXTERNAL MODULE: ./build/core/missing.js
var core_missing = __webpack_require__(6330);
// EXTERNAL MODULE: ./build/core/text.js
var core_text = __webpack_require__(6067);
;// CONCATENATED MODULE: ./build/core/lines-reader.js
/** What a person may see of output that is read bit by bit. Pure. */


const keyBegins = '-----BEGIN PRIVATE KEY-----';
const openKey = /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----(?![^]*-----END [A-Z ]{0,40}PRIVATE KEY-----)/;
const lines_reader_hidden = (0,core_text.redact)(keyBegins);
/** A line of a key whose beginning is not there: Base64, and too mixed for a hash. A key has no more of them. */
const keyLine = /^\s*(?=.*[A-Z])(?=.*[a-z])(?=.*\d)[A-Za-z0-9+/]{40,}={0,2}\s*$/;
const keyLastLine = /^\s*[A-Za-z0-9+/]+={0,2}\s*$/;
const mostKeyLines = 200;
/**
 * For lines that come bit by bit: no colours, no control characters, no secrets, also not the rest of a key whose beginning
 * came before or is missing. What is missing before them is said. Undefined: nothing is to be shown.
 */
function linesReader() {
    let isInKey = false;
    /** So many lines of a key may still come whose beginning is missing. */
    let keyLines = 0;
    /** Without the rest of a key at their beginning. */
    function withoutKeyRest(lines) {
        let count = 0;
        for (const line of lines) {
            const isRest = keyLines > 0 && (keyLine.test(line) || (keyLines < mostKeyLines && keyLastLine.test(line)));
            keyLines = isRest ? keyLines - 1 : 0;
            if (!isRest)
                break;
            count += 1;
        }
        return count === 0 ? lines : [lines_reader_hidden, ...lines.slice(count)];
    }
    function shownOf(given) {
        if (given.length === 0)
            return undefined;
        const lines = withoutKeyRest(given);
        const wasInKey = isInKey;
        const text = (0,core_text/* readableOutput */.Un)([...(wasInKey ? [keyBegins] : []), ...lines].join('\n'));
        isInKey = openKey.test(text);
        const shown = (0,core_text.redact)(text);
        if (!wasInKey)
            return shown;
        const rest = shown.slice(lines_reader_hidden.length).replace(/^\n/, '');
        return rest === '' ? undefined : rest;
    }
    return ({ lines, missing }) => {
        if (!missing)
            return shownOf(lines);
        [isInKey, keyLines] = [false, mostKeyLines];
        const shown = shownOf(lines);
        const mark = (0,core_missing/* missingWords */.y)(missing.bytes, missing.isUncounted);
        return shown === undefined ? mark : `${mark}\n${shown}`;
    };
}

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/commands/deps.js
var commands_deps = __webpack_require__(6917);
// EXTERNAL MODULE: ./build/commands/job-environment.js + 1 modules
var job_environment = __webpack_require__(4138);
// EXTERNAL MODULE: ./build/commands/jobs-files.js
var jobs_files = __webpack_require__(7677);
// EXTERNAL MODULE: ./build/commands/undeclared.js + 1 modules
var undeclared = __webpack_require__(7246);
;// CONCATENATED MODULE: ./build/commands/logs.js
/** `logs JOB`: the end of a supervised job's output, and with `--follow` what comes until it ends. */







const lookEveryMs = 300;
async function logs(deps) {
    const { host, inputs, clock } = deps;
    const config = await (0,commands_deps/* requireJobs */.It)(deps);
    const job = (await (0,undeclared/* undeclaredJob */.F)(deps, config, inputs.job ?? '')) ?? (0,commands_deps/* requireJob */.bo)(config, deps);
    const { id, commands } = job;
    if (!commands.exec) {
        const message = job.kind === 'long_running_read'
            ? `job ${id} has no log here, because it has no commands.exec: to keep one, write exec in place of start and status`
            : `job ${id} is a ${job.kind}, and only a long read with commands.exec has a log`;
        throw new errors/* UserError */.yo(message, { exitCode: errors/* exitCodes */.hS.badInput });
    }
    // Its folder goes by the id: the output of another file's job would be shown for it.
    await (0,jobs_files/* refuseRival */.fc)(deps, config, job);
    const given = await (0,job_environment/* givenVariables */.P)(deps, job);
    if (given.kind === 'missing')
        throw new errors/* UserError */.yo(`job ${id}: what it prints is not shown, because its secrets are not known: ${given.problem}`);
    const supervision = await deps.supervision();
    const hasEnded = () => !(0,job_facts/* isRunning */.W_)(supervision.look(id));
    // Looked at before the output is read: nothing that it printed at its end is missed.
    let isOver = inputs.follow ? hasEnded() : unlessUnknown(hasEnded);
    const readable = linesReader();
    const shownOf = (parts) => parts.flatMap((part) => readable(part) ?? []);
    const first = supervision.logLines(id, isOver);
    let { parts, place } = first;
    // Who follows gets a line that is still being drawn when it is whole, and once.
    const isDrawn = !inputs.follow && first.drawn !== undefined;
    const shown = shownOf(isDrawn ? [...parts, { lines: [first.drawn] }] : parts);
    if (shown.length === 0)
        host.note(`${id} has printed nothing yet`);
    else
        await host.print(shown.join('\n').split('\n').slice(-inputs.lines).join('\n'));
    while (inputs.follow && !(isOver && parts.length === 0)) {
        if (!isOver) {
            await clock.sleep(lookEveryMs);
            isOver = hasEnded();
        }
        ({ parts, place } = supervision.logLines(id, isOver, place));
        const more = shownOf(parts);
        if (more.length > 0)
            await host.print(more.join('\n'));
    }
    return errors/* exitCodes */.hS.done;
}
/** The log of a job whose record cannot be used is shown all the same. */
function unlessUnknown(hasEnded) {
    try {
        return hasEnded();
    }
    catch (error) {
        if (error instanceof errors/* UserError */.yo)
            return true;
        throw error;
    }
}


/***/ }),

/***/ 6330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ missingWords)
/* harmony export */ });
/** Output that was cut from a log before anybody read it. Pure. */
/** The mark that stands in its place. */
function missingWords(bytes, isUncounted) {
    if (!isUncounted)
        return `… (${bytes} bytes of output are missing here: it wrote more than the log keeps)`;
    return bytes === 0
        ? '… (output may be missing here: some may have been written while the log was cut)'
        : `… (${bytes} bytes of output or more are missing here: it wrote more than the log keeps)`;
}


/***/ })

};
