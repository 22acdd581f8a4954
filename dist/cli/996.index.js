export const id = 996;
export const ids = [996];
export const modules = {

/***/ 456:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cs: () => (/* binding */ makePlan),
/* harmony export */   SX: () => (/* binding */ verificationJobs),
/* harmony export */   df: () => (/* binding */ describePlan),
/* harmony export */   gD: () => (/* binding */ describeRead),
/* harmony export */   x1: () => (/* binding */ verificationVerb)
/* harmony export */ });
/* harmony import */ var _core_deadlines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4587);
/* harmony import */ var _core_environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3491);
/* harmony import */ var _core_plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4115);
/* harmony import */ var _core_record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6067);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9473);
/* harmony import */ var _job_environment_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4138);
/** Makes the document of a plan from what is on this host now: at `plan`, and again just before `apply` runs it. */







/** The reads that verify a write: what its `after` links on success name, as far as they may verify. */
function verificationJobs(config, job) {
    const named = job.after.filter(({ when }) => when === 'success').map(({ jobId }) => jobId);
    return config.jobs.filter(({ id, kind, risk, commands }) => named.includes(id) && kind !== 'one_shot_write' && risk === 'read_only' && !commands.exec);
}
/** What a verification runs: a long read is asked for its status. */
function verificationVerb(job) {
    return job.kind === 'long_running_read' ? 'status' : 'run';
}
/** More than this of a command, or of its plan, nobody can be shown whole. */
const mostShown = 400_000;
/** Runs `commands.plan`. Throws a UserError when anything is missing, when that fails, or when it cannot be shown whole. */
async function makePlan(deps, world, config, job, place) {
    const document = await describePlan(deps, world, config, job, place, await planOutput(deps, job));
    const commands = [document.plan.job, ...document.plan.verification];
    const lines = [...commands.flatMap(({ argv }) => (0,_core_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .shownWords */ .vU)(argv)), ...(0,_core_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .shownPlan */ .vJ)(document)];
    if (lines.join('\n').length > mostShown)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UserError */ .yo(`job ${job.id}: its commands and its plan are too long to be read before approving: put long text into files, and make commands.plan print less`);
    return document;
}
/** The same from an output that is known: what is on the host now. `output` undefined: the job has no plan command. */
async function describePlan(deps, { proofs, namespace }, config, job, place, output) {
    const { paths, files, host } = deps;
    const jobsFile = (await files.read(paths.configFile)) ?? '';
    const environment = (0,_core_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .plannedEnvironment */ .GD)(job, await (0,_job_environment_js__WEBPACK_IMPORTED_MODULE_6__/* .requireVariables */ .pS)(deps, job), host.env);
    const { risk, after } = job;
    const { ignorePlanLines: ignored } = job.approval;
    const reads = verificationJobs(config, job).map((read) => describeRead(deps, { proofs }, read));
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
        verification: await Promise.all(reads),
        output: output === undefined ? null : proofs.sha256((0,_core_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .countedLines */ .Su)(output, ignored)),
        ignored,
    };
    return { plan, text: output ?? '' };
}
/** A read that verifies. It runs in the environment that it always has; what the jobs file gives it is in the plan. */
async function describeRead(deps, { proofs }, read) {
    const variables = await (0,_job_environment_js__WEBPACK_IMPORTED_MODULE_6__/* .requireVariables */ .pS)(deps, read);
    const searchPath = (0,_core_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .environmentOf */ .p7)(read, variables, deps.host.env)['PATH'] ?? '';
    return planCommand(deps, proofs, read, verificationVerb(read), variables, searchPath);
}
async function planCommand({ paths }, proofs, job, verb, env, searchPath) {
    const argv = job.commands[verb] ?? [];
    const cwd = paths.resolve(job.cwd ?? paths.stateDir);
    const [word = ''] = argv;
    const program = proofs.program(word, cwd, searchPath);
    const first = program === undefined ? undefined : await proofs.file(program);
    if (!first) {
        const where = word.includes('/') ? `in ${cwd}` : `on PATH (${searchPath})`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UserError */ .yo(`job ${job.id}: ${JSON.stringify(word)} is no program ${where}: write its full path, or set PATH in the job's env`);
    }
    const rest = argv.slice(1).map(async (argument, index) => {
        const found = [];
        for (const name of namesIn(argument)) {
            const file = await proofs.file(paths.resolve(name, cwd));
            if (file)
                found.push({ word: index + 1, ...file });
        }
        return found;
    });
    const folders = argv.flatMap((argument, index) => index > 0 && namesIn(argument).some((name) => proofs.isFolder(paths.resolve(name, cwd))) ? [index] : []);
    const keyed = Object.entries(env).map(([name, value]) => [name, proofs.keyed(`env ${name}=${value}`)]);
    return {
        id: job.id,
        argv,
        cwd,
        env: Object.fromEntries(keyed),
        files: [{ word: 0, ...first }, ...(await Promise.all(rest)).flat()],
        ...(folders.length > 0 && { folders }),
    };
}
/** What an argument may name: itself, or what stands behind `=` or `@` (`--file=name`, `if=name`, `@name`, `data=@name`). */
function namesIn(argument) {
    const value = argument.slice(argument.indexOf('=') + 1);
    const names = [argument, value, ...[argument, value].map((name) => name.replace(/^@/, ''))];
    return [...new Set(names)].filter((name) => name !== '');
}
/** What `commands.plan` printed on stdout; undefined when the job has none. */
async function planOutput(deps, job) {
    const { exec, paths, host } = deps;
    const argv = job.commands.plan;
    if (!argv)
        return undefined;
    const variables = await (0,_job_environment_js__WEBPACK_IMPORTED_MODULE_6__/* .requireVariables */ .pS)(deps, job);
    host.progress(`planning ${job.id}`);
    const result = await exec.run({
        argv,
        cwd: paths.resolve(job.cwd ?? paths.stateDir),
        env: (0,_core_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .writeEnvironment */ .fB)(job, variables, host.env),
        timeoutMs: (0,_core_deadlines_js__WEBPACK_IMPORTED_MODULE_0__/* .deadlineMs */ .v)(job, 'plan'),
        cleanUp: 'all',
    });
    host.progress(undefined);
    if (result.kind !== 'exited' || result.exitCode !== 0) {
        const said = result.kind === 'not-started' ? result.message : (0,_core_text_js__WEBPACK_IMPORTED_MODULE_4__/* .readableTail */ .nI)(result.stderr, result.stdout);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UserError */ .yo(`job ${job.id}: commands.plan: ${(0,_core_record_js__WEBPACK_IMPORTED_MODULE_3__/* .endingOf */ .z6)(result)}; without its output nobody can approve anything${said === '' ? '' : `:\n${said}`}`);
    }
    if (result.stdout.omittedBytes > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UserError */ .yo(`job ${job.id}: commands.plan printed more than 256 KiB, which nobody can read before approving: make it print less`);
    return result.stdout.head;
}


/***/ }),

/***/ 3996:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   plan: () => (/* binding */ plan)
/* harmony export */ });
/* harmony import */ var _core_gate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6360);
/* harmony import */ var _core_ledger_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8365);
/* harmony import */ var _core_plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4115);
/* harmony import */ var _core_render_write_page_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7478);
/* harmony import */ var _core_ledger_upkeep_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8802);
/* harmony import */ var _core_write_words_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8545);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9473);
/* harmony import */ var _plan_document_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(456);
/* harmony import */ var _writes_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9679);
/** `plan JOB`: what a write would do, for people to approve. Changes nothing but the ledger. */









/** A run that waits for an approval ends after this long, whatever the jobs file says (docs: managing environments). */
const longestWaitMs = 30 * 86_400_000;
function plan(deps) {
    return (0,_writes_js__WEBPACK_IMPORTED_MODULE_8__/* .toldOf */ .dc)(deps, 'failed', planWrite);
}
async function planWrite(deps) {
    if (deps.inputs['plan-digest'] !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .yo('plan makes a digest and takes none: to approve a plan with it, the workflow must say gate: dispatch', { exitCode: _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .exitCodes */ .hS.badInput });
    const command = await (0,_writes_js__WEBPACK_IMPORTED_MODULE_8__/* .openWrite */ .cT)(deps);
    const { world, job, moment } = command;
    const expiresAt = moment.now + Math.min(job.approval.maxAgeSeconds * 1000, longestWaitMs);
    return world.run ? planInRun(command, world.run, expiresAt) : preview(command, expiresAt);
}
/** On the command line: to look at. It is in no ledger, so nobody can approve it. */
async function preview(command, expiresAt) {
    const { run, world, config, job } = command;
    const nowhere = { repository: '', commit: '', run: { id: '', requestedBy: '' }, expiresAt };
    const document = await (0,_plan_document_js__WEBPACK_IMPORTED_MODULE_7__/* .makePlan */ .Cs)(run, world, config, job, nowhere);
    await run.host.print((0,_core_render_write_page_js__WEBPACK_IMPORTED_MODULE_3__/* .renderPlan */ .EG)(document));
    run.host.log('notice', 'a preview: to have it approved and made, start the workflow (docs/writes.md). Nothing was changed');
    return _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .exitCodes */ .hS.done;
}
async function planInRun(command, workflow, expiresAt) {
    const { run, world, config, job, loaded, moment } = command;
    const { approval } = job;
    const refused = (refusal) => {
        run.host.verdict({ verdict: 'refused', environment: approval.environment });
        return (0,_writes_js__WEBPACK_IMPORTED_MODULE_8__/* .tellRefusal */ .QC)(command, refusal);
    };
    const facts = await workflow.facts(approval.environment, approval.gate, workflow.local.runId);
    const problem = loaded.kind === 'unavailable' ? loaded.problem : workflow.claimProblem;
    // Which run this is comes first: on another branch there is no state to be had, and that is not what to mend.
    const refusal = (0,_core_gate_js__WEBPACK_IMPORTED_MODULE_0__/* .checkRun */ .Q5)(facts) ??
        (problem === undefined ? undefined : { reason: 'state-unavailable', detail: problem }) ??
        (0,_core_gate_js__WEBPACK_IMPORTED_MODULE_0__/* .checkGate */ .Ks)(approval, facts) ??
        (0,_core_gate_js__WEBPACK_IMPORTED_MODULE_0__/* .checkUnseen */ .P_)({ approval, facts });
    if (refusal)
        return refused(refusal);
    // An answer without it was refused above.
    const asker = facts.run.kind === 'known' ? facts.run.value.actor.login : workflow.actor;
    const { repository, commit, runId } = workflow.local;
    const place = { repository, commit, run: { id: runId, requestedBy: asker }, expiresAt };
    const document = await (0,_plan_document_js__WEBPACK_IMPORTED_MODULE_7__/* .makePlan */ .Cs)(run, world, config, job, place);
    const digest = world.proofs.sha256((0,_core_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .planText */ .Pt)(document.plan));
    const record = {
        digest,
        job: { id: job.id, name: job.name },
        environment: approval.environment,
        gate: approval.gate,
        plannedAt: moment.now,
        expiresAt,
        run: workflow.place,
        commit,
        requestedBy: asker,
        verification: (0,_plan_document_js__WEBPACK_IMPORTED_MODULE_7__/* .verificationJobs */ .SX)(config, job).map(({ id }) => ({
            jobId: id,
            delayMs: 1000 * (job.after.find(({ jobId }) => jobId === id)?.delaySeconds ?? 0),
        })),
        ...(workflow.workflowUrl !== undefined && { workflowUrl: workflow.workflowUrl }),
        ...wayBackOf(command),
    };
    // Once more: the plan command may have taken minutes.
    const later = (0,_core_gate_js__WEBPACK_IMPORTED_MODULE_0__/* .checkUnseen */ .P_)({
        approval,
        facts: await workflow.facts(approval.environment, approval.gate, runId),
    });
    if (later)
        return refused(later);
    // One approval would count for two plans. The ledger knows those of this host, the cache those of all, for a week.
    const known = loaded.kind === 'loaded' && (0,_core_ledger_js__WEBPACK_IMPORTED_MODULE_1__/* .plannedIn */ .Y0)(loaded.doc, runId, approval.environment);
    const claim = known ? { kind: 'taken' } : await workflow.claimPlan(approval.environment);
    if (claim.kind === 'taken')
        return refused({
            reason: 'plan-changed',
            detail: `this run planned ${known ? `the write ${known.job.id}` : 'a write'} for the environment ${approval.environment} already: one approval would count for both`,
        });
    if (claim.kind === 'failed')
        return refused({ reason: 'state-unavailable', detail: `the plan cannot be reserved: ${claim.why}` });
    world.plans.keep(digest, document);
    let written;
    try {
        written = await world.ledger.claim((ledger) => (0,_core_ledger_js__WEBPACK_IMPORTED_MODULE_1__/* .addPlan */ .PY)((0,_core_ledger_upkeep_js__WEBPACK_IMPORTED_MODULE_4__/* .catchUp */ .xA)(ledger, moment), record));
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .yo))
            throw error;
        return refused(await withdraw(command, workflow, digest, error.message));
    }
    await show(command, document, (0,_core_ledger_js__WEBPACK_IMPORTED_MODULE_1__/* .findWrite */ .H1)(written, digest), (0,_core_write_words_js__WEBPACK_IMPORTED_MODULE_5__/* .gateNote */ .mD)(facts));
    await (0,_writes_js__WEBPACK_IMPORTED_MODULE_8__/* .announceNow */ .OP)(command);
    return _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .exitCodes */ .hS.done;
}
/** The plan may have been saved where its answer did not come from: nobody is to approve it. */
async function withdraw({ run, world, moment }, { place }, digest, detail) {
    const refusal = { reason: 'state-unavailable', detail };
    try {
        const who = { self: moment.self, now: moment.now, run: place };
        await world.ledger.update((ledger) => (0,_core_ledger_js__WEBPACK_IMPORTED_MODULE_1__/* .withdrawApply */ .FI)(ledger, digest, refusal, who));
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .yo))
            throw error;
        run.host.log('error', error.message);
    }
    return refusal;
}
async function show({ run, moment }, document, write, note) {
    await run.host.print((0,_core_render_write_page_js__WEBPACK_IMPORTED_MODULE_3__/* .renderPlan */ .EG)(document, write), 'plan');
    if (!write)
        return;
    run.host.page((0,_core_render_write_page_js__WEBPACK_IMPORTED_MODULE_3__/* .planPage */ .jt)(document, write, note, moment));
    run.host.verdict({ verdict: 'planned', environment: write.environment, digest: write.digest });
}
/** The write that is offered when this one goes wrong. */
function wayBackOf({ config, job }) {
    const named = job.after.filter(({ when }) => when === 'failure').map(({ jobId }) => jobId);
    const back = config.jobs.find(({ id, kind }) => kind === 'one_shot_write' && named.includes(id));
    return back ? { wayBack: back.id } : {};
}


/***/ })

};
