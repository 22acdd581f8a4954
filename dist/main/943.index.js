export const id = 943;
export const ids = [943];
export const modules = {

/***/ 943:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   apply: () => (/* binding */ apply)
/* harmony export */ });
/* harmony import */ var _core_deadlines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4587);
/* harmony import */ var _core_environment_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(3491);
/* harmony import */ var _core_gate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8099);
/* harmony import */ var _core_ledger_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8365);
/* harmony import */ var _core_notify_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8201);
/* harmony import */ var _core_plan_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4115);
/* harmony import */ var _core_queue_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2797);
/* harmony import */ var _core_record_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(29);
/* harmony import */ var _core_render_write_page_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7478);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6067);
/* harmony import */ var _core_write_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(1566);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9473);
/* harmony import */ var _deliver_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(110);
/* harmony import */ var _plan_document_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(456);
/* harmony import */ var _writes_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(9679);
/** `apply JOB`: makes a planned write, once, when everything proves that a person approved exactly it. */















async function apply(deps) {
    const command = await (0,_writes_js__WEBPACK_IMPORTED_MODULE_12__/* .openWrite */ .cT)(deps);
    const workflow = (0,_writes_js__WEBPACK_IMPORTED_MODULE_12__/* .requireRun */ .Fg)(command);
    const { run, job, loaded } = command;
    const digest = deps.inputs['plan-digest'];
    if (digest === undefined) {
        const message = 'apply needs the digest of the plan: set the input plan-digest to the output of plan';
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_9__/* .UserError */ .yo(message, { exitCode: _errors_js__WEBPACK_IMPORTED_MODULE_9__/* .exitCodes */ .hS.badInput });
    }
    const unknown = (refusal) => {
        run.host.verdict({ verdict: 'refused', environment: job.approval.environment, digest });
        return (0,_writes_js__WEBPACK_IMPORTED_MODULE_12__/* .tellRefusal */ .QC)(command, refusal);
    };
    if (loaded.kind === 'unavailable')
        return unknown({ reason: 'state-unavailable', detail: loaded.problem });
    const state = await run.store.load();
    if (state.kind === 'unavailable')
        return unknown({ reason: 'state-unavailable', detail: state.problem });
    const write = (0,_core_ledger_js__WEBPACK_IMPORTED_MODULE_2__/* .findWrite */ .H1)(loaded.doc, digest);
    if (write?.job.id !== job.id) {
        const detail = write ? `this digest is of the job ${write.job.id}` : 'no plan with this digest is known';
        return unknown({ reason: 'plan-changed', detail });
    }
    const refusal = await proof(command, workflow, write);
    if (!refusal)
        return make(command, write);
    run.host.verdict({ verdict: 'refused', environment: write.environment, digest });
    return refuse(command, workflow, write, refusal);
}
/** Everything that must hold, in the order in which it costs; the claim last. Undefined: the write is ours to make. */
async function proof(command, workflow, write) {
    const { job, moment, run, world } = command;
    const { digest } = write;
    const early = (0,_core_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .checkRecord */ .EQ)(write, moment.now);
    if (early)
        return early;
    if (workflow.claimProblem !== undefined)
        return { reason: 'state-unavailable', detail: workflow.claimProblem };
    run.host.note(`asking GitHub about the approval of ${digest}`);
    const facts = await workflow.facts(write.environment, write.gate);
    const authorization = (0,_core_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .authorize */ .Gq)(write, job.approval, facts, moment.now);
    if (authorization.kind === 'refuse')
        return authorization;
    const changed = await compare(command, workflow, write);
    if (changed)
        return changed;
    const { approvedBy } = authorization;
    let refused;
    try {
        await world.ledger.claim((ledger) => {
            const at = run.clock.now();
            const begun = (0,_core_ledger_js__WEBPACK_IMPORTED_MODULE_2__/* .beginApply */ .Gd)(ledger, digest, { at, owner: moment.self, run: workflow.place, approvedBy });
            refused = begun.refused;
            return begun.ledger;
        });
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_9__/* .UserError */ .yo))
            throw error;
        return { reason: 'state-unavailable', detail: error.message };
    }
    if (refused)
        return refused;
    const claim = await workflow.claim(digest);
    if (claim.kind === 'claimed')
        return undefined;
    const lost = claim.kind === 'taken'
        ? { reason: 'already-applied', detail: 'another run reserved this digest in the Actions cache' }
        : { reason: 'state-unavailable', detail: `the digest cannot be reserved: ${claim.why}` };
    await world.ledger.update((ledger) => (0,_core_ledger_js__WEBPACK_IMPORTED_MODULE_2__/* .withdrawApply */ .FI)(ledger, digest, lost, run.clock.now()));
    return { ...lost, isNoted: true };
}
/** Makes the plan again, from what is here now. */
async function compare({ run, world, config, job }, workflow, write) {
    const { repository, commit } = workflow.local;
    const { digest, expiresAt } = write;
    try {
        const fresh = await (0,_plan_document_js__WEBPACK_IMPORTED_MODULE_11__/* .makePlan */ .Cs)(run, world, config, job, { repository, commit, expiresAt });
        if (world.proofs.sha256((0,_core_plan_js__WEBPACK_IMPORTED_MODULE_4__/* .planText */ .Pt)(fresh.plan)) === digest)
            return undefined;
        const kept = (0,_writes_js__WEBPACK_IMPORTED_MODULE_12__/* .trustedPlan */ .d$)(world, digest);
        const found = kept
            ? (0,_core_plan_js__WEBPACK_IMPORTED_MODULE_4__/* .differences */ .tX)(kept, fresh)
            : [
                'the plan itself is not on this host: it was made on another one, or its file was removed or changed',
            ];
        return { reason: 'plan-changed', detail: found.join('\n') };
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_9__/* .UserError */ .yo))
            throw error;
        return { reason: 'plan-changed', detail: error.message };
    }
}
async function refuse(command, workflow, write, refusal) {
    const { run, world } = command;
    const { digest } = write;
    const known = await (0,_writes_js__WEBPACK_IMPORTED_MODULE_12__/* .reread */ .Ws)(command, digest);
    // What was begun, or is over, stays as it is.
    if (!refusal.isNoted && known?.status !== 'planned')
        return (0,_writes_js__WEBPACK_IMPORTED_MODULE_12__/* .tellRefusal */ .QC)(command, refusal);
    if (!refusal.isNoted) {
        const where = { runId: workflow.local.runId, at: run.clock.now() };
        const { reason, detail } = refusal;
        try {
            await world.ledger.update((ledger) => (0,_core_ledger_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseWrite */ .gv)(ledger, digest, { reason, detail }, where));
        }
        catch (error) {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_9__/* .UserError */ .yo))
                throw error;
            return (0,_writes_js__WEBPACK_IMPORTED_MODULE_12__/* .tellRefusal */ .QC)(command, refusal);
        }
    }
    (0,_writes_js__WEBPACK_IMPORTED_MODULE_12__/* .logRefusal */ .r8)(command, refusal);
    await showEnd(command, digest);
    await (0,_writes_js__WEBPACK_IMPORTED_MODULE_12__/* .announceNow */ .OP)(command);
    return _errors_js__WEBPACK_IMPORTED_MODULE_9__/* .exitCodes */ .hS.failed;
}
async function make(command, write) {
    const { run, world, job } = command;
    const { host } = run;
    const { digest, environment } = write;
    run.onCancel(async () => {
        await world.atEnd.update((ledger) => (0,_core_ledger_js__WEBPACK_IMPORTED_MODULE_2__/* .interruptApply */ .Uf)(ledger, digest, run.clock.now()));
        host.verdict({ verdict: 'undetermined', environment, digest });
    });
    host.note(`approved: ${digest}; running ${JSON.stringify(job.commands.run)}`);
    const result = await run.exec.run({
        argv: job.commands.run ?? [],
        cwd: run.paths.resolve(job.cwd ?? run.paths.stateDir),
        env: (0,_core_environment_js__WEBPACK_IMPORTED_MODULE_13__/* .writeEnvironment */ .fB)(job, host.env),
        timeoutMs: (0,_core_deadlines_js__WEBPACK_IMPORTED_MODULE_0__/* .deadlineMs */ .v)(job, 'run'),
        cleanUp: 'all',
        endGently: true,
        onLine: (line) => host.stream(line),
    });
    const end = endOf(result, run.clock.now());
    host.verdict({ verdict: end.status, environment, digest });
    for (const hint of (0,_core_record_js__WEBPACK_IMPORTED_MODULE_6__/* .hintsOf */ .iw)(result))
        host.log('warning', `${job.id}: ${hint}`);
    try {
        await world.ledger.update((ledger) => (0,_core_ledger_js__WEBPACK_IMPORTED_MODULE_2__/* .endApply */ .KB)(ledger, digest, end));
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_9__/* .UserError */ .yo))
            throw error;
        host.log('error', error.message);
        await (0,_writes_js__WEBPACK_IMPORTED_MODULE_12__/* .tellNow */ .mx)(command, lostDraft(job, write, end));
        return _errors_js__WEBPACK_IMPORTED_MODULE_9__/* .exitCodes */ .hS.failed;
    }
    await queueFollowers(command, end);
    await showEnd(command, digest);
    await (0,_writes_js__WEBPACK_IMPORTED_MODULE_12__/* .announceNow */ .OP)(command);
    return end.status === 'applied' ? _errors_js__WEBPACK_IMPORTED_MODULE_9__/* .exitCodes */ .hS.done : _errors_js__WEBPACK_IMPORTED_MODULE_9__/* .exitCodes */ .hS.failed;
}
/** Nobody else knows: the ledger says that it is under way, and a tick will call it undetermined. */
function lostDraft(job, write, end) {
    return {
        reason: 'write',
        urgency: 'action',
        job: (0,_core_notify_js__WEBPACK_IMPORTED_MODULE_3__/* .named */ .KT)(job),
        headline: `write ${end.status}, and that could not be saved`,
        facts: [`the command: ${end.ending}`, `plan: ${(0,_core_write_js__WEBPACK_IMPORTED_MODULE_14__/* .shortDigest */ .VK)(write.digest)}`],
        ...(end.output !== '' && { output: end.output }),
    };
}
/** Exit 0 is applied, another one failed. What ended otherwise may have been made, or in part. */
function endOf(result, at) {
    const ending = (0,_core_record_js__WEBPACK_IMPORTED_MODULE_6__/* .endingOf */ .z6)(result);
    if (result.kind === 'not-started')
        return { status: 'failed', at, ending: `${ending}: ${result.message}`, exitCode: null, output: '' };
    const output = (0,_core_text_js__WEBPACK_IMPORTED_MODULE_8__/* .readableTail */ .nI)(result.stdout, result.stderr);
    if (result.kind === 'timed-out' || result.exitCode === null)
        return { status: 'undetermined', at, ending, exitCode: null, output };
    const { exitCode } = result;
    if (exitCode === 0)
        return { status: 'applied', at, ending, exitCode, output: '' };
    return { status: 'failed', at, ending, exitCode, output };
}
/** One-shot reads that follow a failure, or any end. What follows a success verifies it. */
async function queueFollowers({ run, config, job, moment }, end) {
    const always = job.after.filter(({ when }) => when === 'always' || (end.status === 'failed' && when === 'failure'));
    const reads = config.jobs.filter(({ kind }) => kind === 'one_shot_read').map(({ id }) => id);
    const after = always.filter(({ jobId }) => reads.includes(jobId));
    if (after.length === 0)
        return;
    const requests = (0,_core_queue_js__WEBPACK_IMPORTED_MODULE_5__/* .followers */ .gT)({ ...job, after }, end.status === 'failed' ? 'failure' : 'success', end.at);
    await (0,_deliver_js__WEBPACK_IMPORTED_MODULE_10__/* .save */ .UN)(run, (state) => (0,_core_queue_js__WEBPACK_IMPORTED_MODULE_5__/* .enqueue */ .Z2)(state, requests, 'w', moment).state);
}
async function showEnd(command, digest) {
    const write = await (0,_writes_js__WEBPACK_IMPORTED_MODULE_12__/* .reread */ .Ws)(command, digest);
    if (!write)
        return;
    const { run, moment } = command;
    run.host.page((0,_core_render_write_page_js__WEBPACK_IMPORTED_MODULE_7__/* .writePage */ .xv)(write, moment));
    await run.host.print((0,_core_render_write_page_js__WEBPACK_IMPORTED_MODULE_7__/* .renderWrite */ .Yp)(write, moment), 'write');
}


/***/ }),

/***/ 456:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cs: () => (/* binding */ makePlan),
/* harmony export */   SX: () => (/* binding */ verificationJobs),
/* harmony export */   x1: () => (/* binding */ verificationVerb)
/* harmony export */ });
/* harmony import */ var _core_deadlines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4587);
/* harmony import */ var _core_environment_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3491);
/* harmony import */ var _core_plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4115);
/* harmony import */ var _core_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6067);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9473);
/** Makes the document of a plan from what is on this host now: at `plan`, and again just before `apply` runs it. */






/** The reads that verify a write: what its `after` links on success name, as far as they may verify. */
function verificationJobs(config, job) {
    const named = job.after.filter(({ when }) => when === 'success').map(({ jobId }) => jobId);
    return config.jobs.filter(({ id, kind, risk }) => named.includes(id) && kind !== 'one_shot_write' && risk === 'read_only');
}
/** What a verification runs: a long read is asked for its status. */
function verificationVerb(job) {
    return job.kind === 'long_running_read' ? 'status' : 'run';
}
/** Runs `commands.plan`. Throws a UserError when anything is missing, or when the plan command fails. */
async function makePlan(deps, { proofs, namespace }, config, job, place) {
    const { paths, files, host } = deps;
    const text = await planOutput(deps, job);
    const jobsFile = (await files.read(paths.configFile)) ?? '';
    const environment = (0,_core_environment_js__WEBPACK_IMPORTED_MODULE_5__/* .plannedEnvironment */ .GD)(job, host.env);
    const { risk, after } = job;
    const plan = {
        version: 1,
        ...place,
        namespace,
        host: proofs.keyed(`host ${namespace}`),
        config: { path: paths.configFile, sha256: proofs.sha256(jobsFile) },
        job: {
            ...(await planCommand(deps, proofs, job, 'run', environment, environment['PATH'] ?? '')),
            risk,
            timeoutSeconds: (0,_core_deadlines_js__WEBPACK_IMPORTED_MODULE_0__/* .deadlineMs */ .v)(job, 'run') / 1000,
            after,
        },
        verification: await Promise.all(verificationJobs(config, job).map((each) => planCommand(deps, proofs, each, verificationVerb(each), each.env, (0,_core_environment_js__WEBPACK_IMPORTED_MODULE_5__/* .environmentOf */ .p7)(each, host.env)['PATH'] ?? ''))),
        output: text === undefined ? null : proofs.sha256((0,_core_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .countedLines */ .Su)(text, job.approval.ignorePlanLines)),
    };
    return { plan, text: text ?? '' };
}
async function planCommand({ paths }, proofs, job, verb, env, searchPath) {
    const argv = job.commands[verb] ?? [];
    const cwd = paths.resolve(job.cwd ?? paths.stateDir);
    const [word = ''] = argv;
    const program = proofs.program(word, cwd, searchPath);
    const first = program === undefined ? undefined : await proofs.file(program);
    if (!first) {
        const where = word.includes('/') ? `in ${cwd}` : `on PATH (${searchPath})`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`job ${job.id}: ${JSON.stringify(word)} is no program ${where}: write its full path, or set PATH in the job's env`);
    }
    const rest = argv.slice(1).map(async (argument, index) => {
        // `--file=name` names one too.
        const [, value] = /^-[^=]*=(.+)$/s.exec(argument) ?? [];
        const names = value === undefined ? [argument] : [argument, value];
        for (const name of names) {
            const file = name === '' ? undefined : await proofs.file(paths.resolve(name, cwd));
            if (file)
                return [{ word: index + 1, ...file }];
        }
        return [];
    });
    const keyed = Object.entries(env).map(([name, value]) => [name, proofs.keyed(`env ${name}=${value}`)]);
    return {
        id: job.id,
        argv,
        cwd,
        env: Object.fromEntries(keyed),
        files: [{ word: 0, ...first }, ...(await Promise.all(rest)).flat()],
    };
}
/** What `commands.plan` printed on stdout; undefined when the job has none. */
async function planOutput({ exec, paths, host }, job) {
    const argv = job.commands.plan;
    if (!argv)
        return undefined;
    host.progress(`planning ${job.id}`);
    const result = await exec.run({
        argv,
        cwd: paths.resolve(job.cwd ?? paths.stateDir),
        env: (0,_core_environment_js__WEBPACK_IMPORTED_MODULE_5__/* .writeEnvironment */ .fB)(job, host.env),
        timeoutMs: (0,_core_deadlines_js__WEBPACK_IMPORTED_MODULE_0__/* .deadlineMs */ .v)(job, 'plan'),
        cleanUp: 'all',
    });
    host.progress(undefined);
    if (result.kind !== 'exited' || result.exitCode !== 0) {
        const said = result.kind === 'not-started' ? result.message : (0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__/* .readableTail */ .nI)(result.stderr, result.stdout);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`job ${job.id}: commands.plan: ${(0,_core_record_js__WEBPACK_IMPORTED_MODULE_2__/* .endingOf */ .z6)(result)}; without its output nobody can approve anything${said === '' ? '' : `:\n${said}`}`);
    }
    if (result.stdout.omittedBytes > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`job ${job.id}: commands.plan printed more than 256 KiB, which nobody can read before approving: make it print less`);
    return result.stdout.head;
}


/***/ })

};
