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
// EXTERNAL MODULE: ./build/core/text.js
var core_text = __webpack_require__(6067);
;// CONCATENATED MODULE: ./build/core/lines-reader.js
/** What a person may see of output that is read bit by bit. Pure. */

const keyBegins = '-----BEGIN PRIVATE KEY-----';
const openKey = /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----(?![^]*-----END [A-Z ]{0,40}PRIVATE KEY-----)/;
const lines_reader_hidden = (0,core_text/* redact */.E$)(keyBegins);
/**
 * For lines that come bit by bit: no colours, no control characters, no secrets, also not the rest of a key whose beginning
 * came before. Undefined: nothing is to be shown.
 */
function linesReader() {
    let isInKey = false;
    return (lines) => {
        if (lines.length === 0)
            return undefined;
        const wasInKey = isInKey;
        const text = (0,core_text/* clean */.uH)([...(wasInKey ? [keyBegins] : []), ...lines].join('\n'));
        isInKey = openKey.test(text);
        const shown = (0,core_text/* redact */.E$)(text);
        if (!wasInKey)
            return shown;
        const rest = shown.slice(lines_reader_hidden.length).replace(/^\n/, '');
        return rest === '' ? undefined : rest;
    };
}

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/commands/deps.js
var commands_deps = __webpack_require__(6917);
;// CONCATENATED MODULE: ./build/commands/logs.js
/** `logs JOB`: the end of a supervised job's output, and with `--follow` what comes until it ends. */




const lookEveryMs = 300;
const missing = '… (lines are missing here: it wrote more than the log keeps)';
async function logs(deps) {
    const { host, inputs, clock } = deps;
    const { id, commands } = (0,commands_deps/* requireJob */.bo)(await (0,commands_deps/* requireJobs */.It)(deps), deps);
    if (!commands.exec) {
        const message = `job ${id} has no commands.exec: its output is kept by the job itself, if at all; for a log here write exec in place of start and status`;
        throw new errors/* UserError */.yo(message, { exitCode: errors/* exitCodes */.hS.badInput });
    }
    const supervision = await deps.supervision();
    const hasEnded = () => !(0,job_facts/* isRunning */.W_)(supervision.look(id));
    // Looked at before the output is read: nothing that it printed at its end is missed.
    let isOver = inputs.follow ? hasEnded() : unlessUnknown(hasEnded);
    const readable = linesReader();
    let { lines, place, isBroken } = supervision.logLines(id, isOver);
    const text = readable(lines);
    if (text === undefined)
        host.note(`${id} has printed nothing yet`);
    else
        await host.print(text.split('\n').slice(-inputs.lines).join('\n'));
    while (inputs.follow && !(isOver && lines.length === 0)) {
        if (!isOver) {
            await clock.sleep(lookEveryMs);
            isOver = hasEnded();
        }
        ({ lines, place, isBroken } = supervision.logLines(id, isOver, place));
        if (isBroken)
            await host.print(missing);
        const more = readable(lines);
        if (more !== undefined)
            await host.print(more);
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
