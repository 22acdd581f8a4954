export const id = 52;
export const ids = [52];
export const modules = {

/***/ 52:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   restart: () => (/* binding */ restart)
/* harmony export */ });
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6851);
/* harmony import */ var _core_jobs_deadlines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9570);
/* harmony import */ var _say_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3212);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9473);
/* harmony import */ var _job_variables_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6860);
/* harmony import */ var _jobs_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6790);
/* harmony import */ var _start_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7607);
/* harmony import */ var _stop_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2603);
/* harmony import */ var _turn_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5056);
/** `restart JOB`: stops a long job, waits for its end, and starts it once. Refuses before the stop what `start` would refuse after it. */









const pollMs = 200;
async function restart(ports, inputs) {
    const { jobsFile, host } = ports;
    const { config } = await jobsFile.require();
    const job = (0,_jobs_file_js__WEBPACK_IMPORTED_MODULE_4__/* .requireKind */ .eL)((0,_jobs_file_js__WEBPACK_IMPORTED_MODULE_4__/* .requireJob */ .bo)(config, inputs.job), 'long_running_read', 'start, stop and restart take');
    (0,_start_js__WEBPACK_IMPORTED_MODULE_5__/* .requireAllowed */ .wD)(ports, job, inputs['allow-risk'], 'restart');
    await (0,_turn_js__WEBPACK_IMPORTED_MODULE_7__/* .readOwnContext */ .si)(ports, config, job);
    await requireStartable(ports, job);
    const stopped = await (0,_stop_js__WEBPACK_IMPORTED_MODULE_6__/* .stop */ .d)(ports, inputs, true);
    if (stopped !== _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .exitCodes */ .hS.done)
        return stopped;
    let code;
    try {
        await waitForEnd(ports, job, inputs['timeout-seconds']);
        code = await (0,_start_js__WEBPACK_IMPORTED_MODULE_5__/* .start */ .ni)(ports, inputs);
        return code;
    }
    finally {
        // Also for a canceled run.
        if (code !== _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .exitCodes */ .hS.done)
            host.log('error', `restart ${job.id}: the start failed after the stop; start it again: ops-framework start ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .shellWord */ .r7)(job.id)}`);
    }
}
/** A job that cannot start is not stopped. */
async function requireStartable({ variables, inspector, paths }, job) {
    const given = await variables.of(job);
    const argv = job.commands.exec ?? job.commands.start ?? [];
    const problem = given.kind === 'missing'
        ? given.problem
        : inspector.startProblem({ argv, cwd: (0,_job_variables_js__WEBPACK_IMPORTED_MODULE_3__/* .jobFolder */ .OW)(paths, job), env: given.env });
    if (problem !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`restart ${job.id}: nothing done, because it could not start again: ${problem}`);
}
/** `commands.stop` may return before the job has ended. */
async function waitForEnd(ports, job, timeoutSeconds) {
    const { jobs, clock, host } = ports;
    const until = clock.monotonic() + (0,_core_jobs_deadlines_js__WEBPACK_IMPORTED_MODULE_1__/* .deadlineMs */ .v)(job, 'stop', timeoutSeconds);
    for (;;) {
        const observation = await jobs.probe(job);
        if (observation.kind === 'status' && !observation.status.running)
            break;
        if (clock.monotonic() > until) {
            const say = await (0,_say_js__WEBPACK_IMPORTED_MODULE_8__/* .english */ .x3)();
            const shown = observation.kind === 'fault' ? `is invalid: ${say(observation.message)}` : 'still shows it running';
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`restart ${job.id}: not started, because its status after the stop ${shown}`);
        }
        host.progress(`waiting for the end of ${job.id}`);
        await clock.sleep(pollMs);
    }
    host.progress(undefined);
}


/***/ })

};
