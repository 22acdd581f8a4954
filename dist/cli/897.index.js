export const id = 897;
export const ids = [897];
export const modules = {

/***/ 4659:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   status: () => (/* binding */ status)
/* harmony export */ });
/* harmony import */ var _core_jobs_resume_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4312);
/* harmony import */ var _core_schedule_awake_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6509);
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6851);
/* harmony import */ var _core_state_known_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5809);
/* harmony import */ var _core_jobs_interrupted_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(369);
/* harmony import */ var _core_state_memory_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(9629);
/* harmony import */ var _core_notices_outbox_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9879);
/* harmony import */ var _core_jobs_overview_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3300);
/* harmony import */ var _core_jobs_probing_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(954);
/* harmony import */ var _core_render_table_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(9683);
/* harmony import */ var _core_state_state_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1012);
/* harmony import */ var _core_state_times_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9242);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9473);













async function status(ports, inputs) {
    const { jobsFile, knownFiles, state: access, jobs, host, clock } = ports;
    const { config: file } = await jobsFile.require();
    const loaded = await access.load();
    const problem = loaded.kind === 'unavailable' ? loaded.problem : access.machineProblem(loaded.doc);
    if (problem !== undefined)
        host.log('warning', problem);
    const now = clock.now();
    const known = (0,_core_state_times_js__WEBPACK_IMPORTED_MODULE_9__/* .clampTimes */ .A_)(loaded.kind === 'unavailable' ? _core_state_state_js__WEBPACK_IMPORTED_MODULE_7__/* .stateCodec */ .A.empty() : loaded.doc, now);
    const awake = (0,_core_schedule_awake_js__WEBPACK_IMPORTED_MODULE_10__/* .noteReading */ .J)(known.awake, clock.awake?.(), now);
    const noted = awake ? { ...known, awake } : known;
    // Disabled long jobs are probed too.
    const { config, seen: found } = await jobs.undeclared(file, noted);
    const jobsFileContext = await knownFiles.context(file, noted);
    const rivals = (0,_core_state_known_files_js__WEBPACK_IMPORTED_MODULE_2__/* .rivalsOf */ .V6)(noted, file.jobs, jobsFileContext);
    const toProbe = config.jobs.filter(({ id, kind }) => kind === 'long_running_read' && !found.has(id) && !rivals.has(id));
    const seen = new Map([...found, ...(await jobs.probeAll(toProbe).rest())]);
    const mode = loaded.kind === 'unavailable' ? 'report-only' : 'act';
    const context = access.context(noted, { zone: config.timezone, mode, file: jobsFileContext });
    // As the next tick will find them: runs without a live owner do not run.
    const { state } = (0,_core_jobs_interrupted_js__WEBPACK_IMPORTED_MODULE_3__/* .interruptRuns */ .yD)(config, noted, (item) => (0,_core_jobs_interrupted_js__WEBPACK_IMPORTED_MODULE_3__/* .isOrphan */ .BH)(item, context), context);
    const rows = (0,_core_jobs_overview_js__WEBPACK_IMPORTED_MODULE_5__/* .overview */ .M0)(config, state, seen, now, rivals).map((given) => {
        const memory = (0,_core_state_memory_js__WEBPACK_IMPORTED_MODULE_11__/* .memoryOf */ .z)(state, given.job.id);
        const isProbed = given.rival === undefined && (0,_core_jobs_probing_js__WEBPACK_IMPORTED_MODULE_6__/* .isProbedElsewhere */ .L3)(memory, context);
        const row = isProbed && memory.probe ? { ...given, probedBy: memory.probe.owner.pid } : given;
        if (row.finding?.verdict !== 'paused' || !row.job.enabled)
            return row;
        const held = (0,_core_jobs_resume_js__WEBPACK_IMPORTED_MODULE_0__/* .whyHeld */ .U4)(config, row.job, state, seen, context);
        return held === undefined ? row : { ...row, held };
    });
    const alerts = rows.filter((row) => row.needsAttention).length;
    host.conclude({
        result: alerts > 0 ? 'attention' : 'ok',
        alerts,
        at: now,
        rows,
        told: [],
        done: [],
        held: [],
        openWrites: [],
    });
    const ticking = (0,_core_state_known_files_js__WEBPACK_IMPORTED_MODULE_2__/* .fileOf */ .W7)(noted, jobsFileContext.key);
    const holder = state.lease && access.visibilityOf(state.lease.owner);
    const shown = { rows, state, ticking, holder };
    await host.print(inputs.json ? JSON.stringify(document(shown), null, 2) : table(shown, now, host));
    return _errors_js__WEBPACK_IMPORTED_MODULE_8__/* .exitCodes */ .hS.done;
}
/** The JSON form; times are epoch milliseconds. */
function document({ rows, state, ticking, holder }) {
    const { lease, outbox } = state;
    return {
        jobs: rows.map(_core_jobs_overview_js__WEBPACK_IMPORTED_MODULE_5__/* .rowDocument */ .oQ),
        queue: (0,_core_jobs_overview_js__WEBPACK_IMPORTED_MODULE_5__/* .waiting */ .eg)(state).map(({ id, jobId, status: stage, notBefore, reason }) => ({
            id,
            jobId,
            status: stage,
            notBefore,
            reason,
        })),
        undelivered: outbox.length,
        outbox: { size: outbox.length, ...(outbox.length > 0 && { oldestAt: (0,_core_notices_outbox_js__WEBPACK_IMPORTED_MODULE_4__/* .oldestAt */ .dD)(state, Infinity) }) },
        ...(ticking?.lastTick && { lastTick: ticking.lastTick }),
        skippedTicks: ticking?.skippedTicks ?? 0,
        ...(lease && {
            lease: {
                pid: lease.owner.pid,
                host: lease.owner.host,
                takenAt: lease.takenAt,
                endsAt: lease.endsAt,
                holder,
            },
        }),
    };
}
const colours = {
    running: 32,
    completed: 32,
    succeeded: 32,
    paused: 33,
    stalled: 31,
    unknown: 31,
    failed: 31,
    'timed-out': 31,
    'not-started': 31,
    interrupted: 31,
};
function table({ rows, state, ticking, holder }, now, host) {
    if (rows.length === 0)
        return 'the jobs file has no jobs';
    const cells = rows.map((row) => [row.job.id, stateOf(row), (0,_core_jobs_overview_js__WEBPACK_IMPORTED_MODULE_5__/* .detailOf */ .Rw)(row, now)]);
    const paint = (cell, column) => {
        const [word = '', level] = column === 1 && host.colour ? cell.split(', ') : [];
        const colour = level === undefined ? colours[word] : level === 'warn' ? 33 : 31;
        return colour === undefined ? cell : `\u001B[${colour}m${cell}\u001B[0m`;
    };
    const queued = (0,_core_jobs_overview_js__WEBPACK_IMPORTED_MODULE_5__/* .waiting */ .eg)(state).length;
    const last = (0,_core_jobs_overview_js__WEBPACK_IMPORTED_MODULE_5__/* .lastTickWords */ .vz)(ticking, now);
    const { lease, outbox } = state;
    const notes = [
        last !== undefined && `last tick: ${last}`,
        lease &&
            `lease: pid ${lease.owner.pid} on ${lease.owner.host} (${holder?.replace('-', ' ')}), for ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .span */ .Ln)(now - lease.takenAt)}`,
        queued > 0 && `queue: ${queued} waiting or running`,
        outbox.length > 0 &&
            `outbox: ${outbox.length} undelivered, the oldest for ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .span */ .Ln)(now - (0,_core_notices_outbox_js__WEBPACK_IMPORTED_MODULE_4__/* .oldestAt */ .dD)(state, now))}`,
    ].filter((note) => note !== false && note !== undefined);
    return [
        (0,_core_render_table_js__WEBPACK_IMPORTED_MODULE_12__/* .renderTable */ .b)(['JOB', 'STATE', 'DETAIL'], cells, host.columns, paint),
        ...(notes.length > 0 ? ['', ...notes] : []),
    ].join('\n');
}
function stateOf(row) {
    const level = row.finding?.status?.level ?? 'ok';
    return level === 'ok' ? (0,_core_jobs_overview_js__WEBPACK_IMPORTED_MODULE_5__/* .wordOf */ .aG)(row) : `${(0,_core_jobs_overview_js__WEBPACK_IMPORTED_MODULE_5__/* .wordOf */ .aG)(row)}, ${level}`;
}


/***/ })

};
