export const id = 5957;
export const ids = [5957];
export const modules = {

/***/ 5957:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  status: () => (/* binding */ status_status)
});

// EXTERNAL MODULE: ./build/commands/say.js
var commands_say = __webpack_require__(3212);
// EXTERNAL MODULE: ./build/core/jobs/resume.js + 1 modules
var resume = __webpack_require__(4312);
// EXTERNAL MODULE: ./build/core/schedule/awake.js
var schedule_awake = __webpack_require__(6509);
// EXTERNAL MODULE: ./build/core/format.js
var format = __webpack_require__(6851);
// EXTERNAL MODULE: ./build/core/text/redact.js
var redact = __webpack_require__(7827);
// EXTERNAL MODULE: ./build/core/jobs/job-rows.js
var job_rows = __webpack_require__(5544);
;// CONCATENATED MODULE: ./build/core/jobs/details.js
/** One job with everything that is known of it, for `status JOB`. Pure. */



const shownLines = 10;
/** Lines for a terminal: a head, facts, the end of its output, and what to run next. */
function details(row, memory, queue, now, say) {
    const { job } = row;
    const ago = (at) => `${(0,format/* span */.Ln)(now - at)} ago`;
    const { anomaly, progress, reported, stoppedAt, attempt, explicitStart } = memory;
    const started = (start) => `${ago(start.at)}, ${start.outcome ?? 'not finished'}`;
    const waiting = queue.filter(({ jobId }) => jobId === job.id);
    const facts = [
        ['kind', `${job.kind}, risk ${job.risk}${job.enabled ? '' : ', disabled'}`],
        [
            'alert',
            anomaly &&
                `${anomaly.reason} for ${(0,format/* span */.Ln)(now - anomaly.sinceAt)}, last reported ${ago(anomaly.reportedAt)}`,
        ],
        ['automatic start', startRule(job)],
        ['schedule', scheduleWords(job)],
        ['next run', row.next?.text],
        ['expected', job.expect && `${job.expect.cron}, within ${(0,format/* span */.Ln)(job.expect.graceSeconds * 1000)}`],
        [
            'then',
            job.after.length === 0
                ? undefined
                : job.after.map(({ jobId, when }) => `${jobId} on ${when}`).join(', '),
        ],
        ['last progress', progress && ago(progress.changedAt)],
        ['last report', reported && ago(reported.at)],
        ['last start by a tick', attempt && started(attempt)],
        ['last start by a person', explicitStart && started(explicitStart)],
        ['last stop by a person', stoppedAt === undefined ? undefined : ago(stoppedAt)],
        [
            'queue',
            waiting.length === 0
                ? undefined
                : waiting.map(({ status, reason }) => `${status} (${(0,redact/* cleanLine */.Ow)(reason, 100)})`).join(', '),
        ],
    ];
    const tail = tailOf(row).split('\n').slice(-shownLines);
    return [
        `${job.id}: ${(0,job_rows/* stateOf */.L4)(row)}`,
        ...(0,job_rows/* rowFacts */.gW)(row, now, say).map((fact) => `  ${fact}`),
        '',
        ...facts.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name}: ${value}`])),
        ...(tail.join('') === '' ? [] : ['', '  end of its output:', ...tail.map((line) => `  | ${line}`)]),
        ...(job.commands.exec ? ['', `Its log: ops-framework logs ${(0,format/* shellWord */.r7)(job.id)}`] : []),
    ];
}
function scheduleWords({ everySeconds, schedule, policy }) {
    if (everySeconds !== undefined)
        return `every ${(0,format/* span */.Ln)(everySeconds * 1000)}`;
    const zone = schedule?.timezone ?? policy.timezone;
    return schedule && `${schedule.cron} (${zone ?? "the host's time zone"})`;
}
/** The same as data. */
function detailsDocument(row, memory, say) {
    const { job, verdict } = row;
    const { anomaly, progress, reported, stoppedAt, attempt, explicitStart } = memory;
    return {
        autoResume: job.policy.autoResume,
        ...(job.everySeconds !== undefined && { everySeconds: job.everySeconds }),
        after: job.after,
        notes: (verdict?.remarks ?? []).map(say),
        output: tailOf(row)
            .split('\n')
            .filter((line) => line !== ''),
        ...(anomaly && {
            alert: {
                reason: anomaly.reason,
                since: (0,format/* isoTime */.Ly)(anomaly.sinceAt),
                reportedAt: (0,format/* isoTime */.Ly)(anomaly.reportedAt),
            },
        }),
        ...(progress && { progressAt: (0,format/* isoTime */.Ly)(progress.changedAt) }),
        ...(reported && { reportedAt: (0,format/* isoTime */.Ly)(reported.at) }),
        ...(stoppedAt !== undefined && { stoppedAt: (0,format/* isoTime */.Ly)(stoppedAt) }),
        ...(attempt && { startByTick: startDocument(attempt) }),
        ...(explicitStart && { startByPerson: startDocument(explicitStart) }),
    };
}
function tailOf({ verdict }) {
    return verdict?.fault?.tail ?? verdict?.tail ?? '';
}
function startRule({ kind, policy, undeclared }) {
    if (kind !== 'long_running_read' || undeclared !== undefined)
        return undefined;
    return policy.autoResume ? `on, at most every ${(0,format/* span */.Ln)(policy.autoResumeBackoffSeconds * 1000)}` : 'off';
}
function startDocument({ at, outcome, finishedAt }) {
    return {
        at: (0,format/* isoTime */.Ly)(at),
        outcome: outcome ?? null,
        ...(finishedAt !== undefined && { finishedAt: (0,format/* isoTime */.Ly)(finishedAt) }),
    };
}

// EXTERNAL MODULE: ./build/core/state/known-files.js
var known_files = __webpack_require__(5809);
// EXTERNAL MODULE: ./build/core/jobs/interrupted.js
var interrupted = __webpack_require__(369);
// EXTERNAL MODULE: ./build/core/state/memory.js
var state_memory = __webpack_require__(9629);
// EXTERNAL MODULE: ./build/core/notices/outbox.js
var notices_outbox = __webpack_require__(9879);
// EXTERNAL MODULE: ./build/core/jobs/standing.js
var standing = __webpack_require__(2371);
// EXTERNAL MODULE: ./build/core/notices/parts.js
var parts = __webpack_require__(734);
// EXTERNAL MODULE: ./build/core/jobs/probing.js
var probing = __webpack_require__(954);
// EXTERNAL MODULE: ./build/core/render/fold.js
var fold = __webpack_require__(4452);
// EXTERNAL MODULE: ./build/core/render/table.js
var table = __webpack_require__(9683);
// EXTERNAL MODULE: ./build/core/state/state.js + 2 modules
var state_state = __webpack_require__(1012);
// EXTERNAL MODULE: ./build/core/state/times.js
var times = __webpack_require__(9242);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/commands/jobs-file.js
var jobs_file = __webpack_require__(6790);
// EXTERNAL MODULE: ./build/commands/print-json.js
var print_json = __webpack_require__(5611);
;// CONCATENATED MODULE: ./build/commands/status.js




















/** Long: one sequence from state to table. */
async function status_status(ports, inputs) {
    const { jobsFile, knownFiles, state: access, jobs, host, clock } = ports;
    const { config: file, invalid } = await jobsFile.readOrEmpty();
    const loaded = await access.load();
    const problem = loaded.kind === 'unavailable' ? loaded.problem : access.machineProblem(loaded.doc);
    if (problem !== undefined)
        host.log('warning', (await (0,commands_say/* english */.x3)())(problem));
    const now = clock.now();
    const known = (0,times/* clampTimes */.A_)(loaded.kind === 'unavailable' ? state_state/* stateCodec */.A.empty() : loaded.doc, now);
    const awake = (0,schedule_awake/* withReading */.t)(known.awake, clock.awake?.(), now);
    const current = awake ? { ...known, awake } : known;
    // Disabled long jobs are probed too.
    const { config, seen: found } = await jobs.undeclared(file, current);
    const only = inputs.job === undefined ? undefined : (0,jobs_file/* requireJob */.bo)(config, inputs.job).id;
    const isShown = ({ id }) => only === undefined || id === only;
    const jobsFileContext = await knownFiles.context(file, current);
    const rivals = (0,known_files/* rivalsOf */.V6)(current, file.jobs, jobsFileContext);
    const toProbe = config.jobs.filter((job) => isShown(job) && job.kind === 'long_running_read' && !found.has(job.id) && !rivals.has(job.id));
    const seen = new Map([...found, ...(await jobs.probeAll(toProbe).rest())]);
    const mode = loaded.kind === 'unavailable' ? 'report-only' : 'act';
    const context = access.context(current, { settings: config, mode, file: jobsFileContext });
    // As the next tick will find them: runs without a live owner do not run.
    const { state } = (0,interrupted/* interruptRuns */.yD)(config, current, (item) => (0,interrupted/* isOrphan */.BH)(item, context), context);
    const all = (0,job_rows/* jobRows */.lS)(config, state, seen, context, rivals).filter(({ job }) => isShown(job));
    const rows = all.map((judged) => {
        const memory = (0,state_memory/* memoryOf */.zE)(state, judged.job.id);
        const next = judged.rival === undefined && (0,job_rows/* nextOf */.Xh)(config, state, judged.job, context);
        const given = next ? { ...judged, next } : judged;
        const isProbed = given.rival === undefined && (0,probing/* isProbedElsewhere */.L3)(memory, context);
        const row = isProbed && memory.probe ? { ...given, probedBy: memory.probe.owner.pid } : given;
        if (row.verdict?.kind !== 'paused' || !row.job.enabled)
            return row;
        const held = (0,resume/* whyHeld */.U4)(config, row.job, state, seen, context);
        return held === undefined ? row : { ...row, held };
    });
    const alerts = rows.filter((row) => row.needsAttention).length + (invalid ? 1 : 0);
    host.conclude({
        result: alerts > 0 ? 'attention' : 'ok',
        alerts,
        at: now,
        rows,
        standing: (0,parts/* byUrgency */.td)((0,standing/* standingAlerts */.c)(rows, { config, state, seen, context, outcomes: [] })),
        told: [],
        done: [],
        held: [],
        openWrites: [],
        waitingWrites: [],
    });
    const ticking = (0,known_files/* fileOf */.W7)(current, jobsFileContext.key);
    const holder = state.lease && access.visibilityOf(state.lease.owner);
    const shown = { rows, state, ticking, holder };
    await show(ports, inputs, shown, invalid, now);
    // Jobs that no supervisor knows are missing.
    return invalid ? errors/* exitCodes */.hS.badInput : errors/* exitCodes */.hS.done;
}
async function show({ host, paths }, { job: only, json }, shown, invalid, now) {
    const { rows, state } = shown;
    const [row] = rows;
    const say = await (0,commands_say/* english */.x3)();
    if (json) {
        const problems = (invalid?.lines ?? []).map(say);
        const jobsFile = { path: paths.configFile, valid: invalid === undefined, problems };
        return (0,print_json/* printJson */.Q)(host, { jobsFile, ...status_document(shown, only !== undefined, say) });
    }
    if (only !== undefined)
        return (row && host.printWords(details(row, (0,state_memory/* memoryOf */.zE)(state, row.job.id), (0,job_rows/* waiting */.eg)(state), now, say).join('\n')));
    // Without a jobs file, no rows mean that nothing is known, which is on stderr.
    if (!invalid || rows.length > 0)
        await host.print(status_table(shown, now, host, say));
}
/** The JSON form. `isOne`: of one job, with its details. */
function status_document({ rows, state, ticking, holder }, isOne, say) {
    const { lease, outbox } = state;
    return {
        jobs: rows.map((row) => ({
            ...(0,job_rows/* rowDocument */.oQ)(row, say),
            ...(isOne && { details: detailsDocument(row, (0,state_memory/* memoryOf */.zE)(state, row.job.id), say) }),
        })),
        queue: (0,job_rows/* waiting */.eg)(state)
            .filter(({ jobId }) => !isOne || rows.some(({ job }) => job.id === jobId))
            .map(({ id, jobId, status: stage, notBefore, reason }) => ({
            id,
            jobId,
            status: stage,
            notBefore: (0,format/* isoTime */.Ly)(notBefore),
            reason,
        })),
        undelivered: outbox.length,
        outbox: {
            size: outbox.length,
            ...(outbox.length > 0 && { oldestAt: (0,format/* isoTime */.Ly)((0,notices_outbox/* oldestAt */.dD)(state, Infinity)) }),
        },
        ...(ticking?.lastTick && {
            lastTick: { ...ticking.lastTick, endedAt: (0,format/* isoTime */.Ly)(ticking.lastTick.endedAt) },
        }),
        skippedTicks: ticking?.skippedTicks ?? 0,
        ...(lease && {
            lease: {
                pid: lease.owner.pid,
                host: lease.owner.host,
                takenAt: (0,format/* isoTime */.Ly)(lease.takenAt),
                endsAt: (0,format/* isoTime */.Ly)(lease.endsAt),
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
function status_table({ rows, state, ticking, holder }, now, host, say) {
    if (rows.length === 0)
        return 'the jobs file has no jobs';
    // On a narrow terminal the details need the room.
    const hasNext = (host.columns ?? Infinity) >= 80 && rows.some(({ next }) => next !== undefined);
    const cells = rows.map((row) => [
        row.job.id,
        (0,job_rows/* stateOf */.L4)(row),
        ...(hasNext ? [row.next?.text ?? ''] : []),
        (0,job_rows/* detailOf */.Rw)(row, now, say),
    ]);
    const paint = (cell, column) => {
        const [word = '', level] = column === 1 && host.colour ? cell.split(', ') : [];
        const colour = level === undefined ? colours[word] : level === 'warn' ? 33 : 31;
        return colour === undefined ? cell : `\u001B[${colour}m${cell}\u001B[0m`;
    };
    const queued = (0,job_rows/* waiting */.eg)(state).length;
    const last = (0,job_rows/* lastTickWords */.vz)(ticking, now);
    const { lease, outbox } = state;
    const lines = [
        last !== undefined && `last tick: ${say(last)}`,
        lease &&
            `lease: pid ${lease.owner.pid} on ${lease.owner.host} (${holder?.replace('-', ' ')}), for ${(0,format/* span */.Ln)(now - lease.takenAt)}`,
        queued > 0 && `queue: ${queued} waiting or running`,
        outbox.length > 0 &&
            `outbox: ${outbox.length} undelivered, the oldest for ${(0,format/* span */.Ln)(now - (0,notices_outbox/* oldestAt */.dD)(state, now))}`,
    ].filter((line) => line !== false && line !== undefined);
    return [
        (0,table.renderTable)(['JOB', 'STATE', ...(hasNext ? ['NEXT'] : []), 'DETAIL'], cells, host.columns, paint),
        ...(lines.length > 0 ? ['', (0,fold/* foldedText */.M)(lines.join('\n'), host.columns)] : []),
    ].join('\n');
}


/***/ })

};
