export const id = 8371;
export const ids = [8371,752];
export const modules = {

/***/ 8371:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verify: () => (/* binding */ verify),
  verifyWrite: () => (/* binding */ verifyWrite)
});

// EXTERNAL MODULE: ./node_modules/canonicalize/lib/canonicalize.js
var canonicalize = __webpack_require__(8799);
// EXTERNAL MODULE: ./build/core/format.js
var format = __webpack_require__(6851);
// EXTERNAL MODULE: ./build/core/jobs/deadlines.js
var deadlines = __webpack_require__(9570);
// EXTERNAL MODULE: ./build/core/jobs/environment.js
var environment = __webpack_require__(2278);
// EXTERNAL MODULE: ./build/core/writes/ledger.js
var writes_ledger = __webpack_require__(9418);
// EXTERNAL MODULE: ./build/core/writes/plan.js
var writes_plan = __webpack_require__(9488);
// EXTERNAL MODULE: ./build/core/jobs/interrupted.js
var interrupted = __webpack_require__(369);
// EXTERNAL MODULE: ./build/core/jobs/queue.js
var queue = __webpack_require__(4712);
// EXTERNAL MODULE: ./build/core/jobs/record.js
var record = __webpack_require__(1106);
// EXTERNAL MODULE: ./build/core/render/write-page.js
var write_page = __webpack_require__(7478);
// EXTERNAL MODULE: ./build/core/state/state.js + 2 modules
var state_state = __webpack_require__(1012);
// EXTERNAL MODULE: ./build/core/status/status.js
var status_status = __webpack_require__(6479);
// EXTERNAL MODULE: ./build/core/text/exec-result.js
var exec_result = __webpack_require__(6649);
// EXTERNAL MODULE: ./build/core/config/exit-codes.js
var exit_codes = __webpack_require__(7102);
// EXTERNAL MODULE: ./build/core/notices/sentence.js
var sentence = __webpack_require__(9715);
;// CONCATENATED MODULE: ./build/core/writes/verification.js
/** Results of verifying reads → verdict of a write. Pure. */


/**
 * A one-shot read: exit 0 verifies, other codes refute; without an exit code the result is undetermined. `exitCodes` of the read,
 * which no digest covers, can make 0 a failure, and nothing else a success. A plugin's 3 is no evidence.
 */
function judgeRun(job, result) {
    if (result.kind === 'not-started')
        return { verdict: 'undetermined', why: result.message };
    if (result.kind === 'timed-out' || result.exitCode === null)
        return { verdict: 'undetermined' };
    if (job.format === 'nagios' && result.exitCode === 3)
        return { verdict: 'undetermined' };
    const isGood = result.exitCode === 0 && (0,exit_codes/* exitMeaning */.k)(job, 0) === 'success';
    return { verdict: isGood ? 'verified' : 'failed' };
}
/** A long read verifies by one status: completed, level ok. */
function judgeStatus(observation, result) {
    if (observation.kind === 'fault') {
        const isKnown = result.kind === 'exited' && result.exitCode !== null;
        return { verdict: isKnown ? 'failed' : 'undetermined', why: observation.message };
    }
    const { completed, level, message } = observation.status;
    if (completed && level === 'ok')
        return { verdict: 'verified', why: (0,sentence/* sentence */.e)('read-completed', { level }) };
    const said = { level, ...(message !== undefined && { message }) };
    return { verdict: 'failed', why: (0,sentence/* sentence */.e)(completed ? 'read-completed' : 'read-not-completed', said) };
}
/** Failed reads take precedence, then undetermined ones. No read verifies nothing. */
function verdictOf(results) {
    if (results.some(({ verdict }) => verdict === 'failed'))
        return 'failed';
    const all = results.length > 0 && results.every(({ verdict }) => verdict === 'verified');
    return all ? 'verified' : 'undetermined';
}

// EXTERNAL MODULE: ./build/core/text/output.js
var text_output = __webpack_require__(743);
// EXTERNAL MODULE: ./build/core/writes/write.js
var writes_write = __webpack_require__(5332);
// EXTERNAL MODULE: ./build/commands/say.js
var commands_say = __webpack_require__(3212);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/commands/writes/plan-document.js + 2 modules
var plan_document = __webpack_require__(577);
// EXTERNAL MODULE: ./build/commands/turn.js
var turn = __webpack_require__(5056);
// EXTERNAL MODULE: ./build/commands/writes/open-write.js
var open_write = __webpack_require__(5040);
// EXTERNAL MODULE: ./build/commands/writes/problem.js
var problem = __webpack_require__(499);
// EXTERNAL MODULE: ./build/commands/writes/writes.js
var writes = __webpack_require__(4702);
;// CONCATENATED MODULE: ./build/commands/writes/verify.js
/** `verify JOB`: the reads that say whether a write did what it should, and the verdict from them. */
























async function verify(run, inputs) {
    const { ports, config, job, loaded, context } = await (0,open_write/* openKnownWrite */.r2)(run, inputs);
    if (loaded.kind === 'unavailable')
        throw new errors/* UserError */.yo(loaded.problem);
    const command = { run, ports, config, context };
    const write = writeToVerify(loaded.doc, inputs['plan-digest'], job.id);
    const { environment } = write;
    if (write.status === 'verified') {
        run.host.verdict({ verdict: 'verified', environment, digest: write.digest });
        await show(command, write);
        return errors/* exitCodes */.hS.done;
    }
    if (!(0,writes_ledger/* canVerify */.S4)(write))
        throw (0,problem/* problem */.C)((0,sentence/* sentence */.e)('nothing-to-verify', {
            digest: (0,writes_write/* shortDigest */.VK)(write.digest),
            job: job.id,
            state: (0,sentence/* sentence */.e)('write-state', { status: write.status }),
        }));
    const verdict = (0,writes_ledger/* beginVerify */.lR)(loaded.doc, write.digest, context).begun
        ? await verifyWrite(command, write, { isPatient: true })
        : undefined;
    run.host.verdict({ verdict: verdict ?? 'undetermined', environment, digest: write.digest });
    if (verdict === undefined) {
        const who = write.owner && { pid: write.owner.pid, machine: write.owner.host };
        throw (0,problem/* problem */.C)((0,sentence/* sentence */.e)('verified-elsewhere', { digest: (0,writes_write/* shortDigest */.VK)(write.digest), ...who }));
    }
    await show(command, (await (0,writes/* reread */.Ws)(command, write.digest)) ?? write);
    await (0,writes/* announceNow */.OP)(command);
    return verdict === 'verified' ? errors/* exitCodes */.hS.done : errors/* exitCodes */.hS.failed;
}
function writeToVerify(ledger, given, jobId) {
    if (given === undefined) {
        const newest = (0,writes_ledger/* newestBegun */.u2)(ledger, jobId);
        if (newest)
            return newest;
        const command = `ops-framework history ${(0,format/* shellWord */.r7)(jobId)}`;
        throw (0,problem/* problem */.C)((0,sentence/* sentence */.e)('no-write-to-verify', { job: jobId, command }));
    }
    const found = (0,writes_ledger/* nameWrite */.LD)(ledger, given, jobId);
    if (found.kind === 'found')
        return found.write;
    throw (0,problem/* problem */.C)((0,sentence/* sentence */.e)('no-such-write-to-verify', { job: jobId, why: found.why }));
}
/**
 * Runs all reads of a write's verification and saves the verdict. Undefined: another run does it, or did meanwhile, or one of
 * the reads runs elsewhere.
 * `isPatient`: waits for what settles slowly.
 */
async function verifyWrite(command, write, { isPatient }) {
    const { run, ports, config, context } = command;
    const { digest } = write;
    const plan = (await (0,writes/* trustedPlan */.d$)(ports, digest))?.plan;
    // As approved: more tries than that would make another verdict.
    const { attempts: most, everySeconds } = plan?.job.verify ?? { attempts: 1, everySeconds: 0 };
    const attempts = isPatient ? most : 1;
    const steps = write.verification.toSorted((a, b) => a.delayMs - b.delayMs);
    const wait = async (delayMs) => (isPatient ? waitUntil(command, write, delayMs) : undefined);
    // A tick does not wait for what runs elsewhere: the next one verifies.
    if (!isPatient)
        for (const { jobId: id } of steps)
            if (await (0,turn/* isBusy */.A5)(run.state, id))
                return undefined;
    for (const { delayMs } of steps.slice(0, 1))
        await wait(delayMs);
    let isOurs = false;
    // Reads harm nobody: other hosts hear of it at the end.
    await ports.ledger.update((ledger) => {
        const begun = (0,writes_ledger/* beginVerify */.lR)(ledger, digest, { ...context, now: run.clock.now() });
        isOurs = begun.begun;
        return begun.ledger;
    });
    if (!isOurs)
        return undefined;
    const results = [];
    for (const { jobId, delayMs } of steps) {
        await wait(delayMs);
        const read = config.jobs.find(({ id, kind }) => id === jobId && kind !== 'one_shot_write');
        const tries = { attempts, everySeconds, name: `v${results.length + 1}` };
        results.push(read ? await look(command, plan, read, tries) : undetermined(jobId, (0,sentence/* sentence */.e)('read-undeclared')));
    }
    const known = new Set(steps.map(({ jobId }) => jobId));
    for (const { id } of plan?.verification ?? [])
        if (!known.has(id))
            results.push(undetermined(id, (0,sentence/* sentence */.e)('read-not-run')));
    const verdict = verdictOf(results);
    const worst = results.find((each) => each.verdict === verdict && verdict !== 'verified');
    const end = { verdict, findings: results.map(({ line }) => line), output: worst?.output ?? '' };
    const place = ports.run && { run: ports.run.place };
    let isTaken = false;
    await ports.ledger.update((ledger) => {
        const ended = (0,writes_ledger/* endVerify */.nk)(ledger, digest, context.self, { ...end, ...place, at: run.clock.now() });
        isTaken = ended !== ledger;
        return ended;
    });
    return isTaken ? verdict : undefined;
}
const undetermined = (id, why) => ({
    verdict: 'undetermined',
    line: (0,sentence/* sentence */.e)('read-undetermined', { job: id, why }),
    output: '',
});
/** A link that the write leads elsewhere is still the folder that was approved. */
const meant = ({ argv, cwd, link = cwd, env }) => (0,canonicalize/* default */.A)([argv, link, env]);
/** The read as it is now, when it is the one that was approved; else why it proves nothing. */
async function approvedRead({ run, ports }, plan, read) {
    if (!plan)
        return (0,sentence/* sentence */.e)('plan-elsewhere');
    const approved = plan.verification.find(({ id }) => id === read.id);
    if (!approved)
        return (0,sentence/* sentence */.e)('read-not-approved');
    let now;
    try {
        now = await (0,plan_document/* describeRead */.gD)(run, ports, read);
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
        return error.lines[0] ?? '';
    }
    return meant(now) === meant(approved) ? { now, approved } : (0,sentence/* sentence */.e)('read-changed');
}
async function waitUntil({ run, context }, write, delayMs) {
    const finishedAt = Math.min(write.finishedAt ?? context.now, context.now);
    const waitMs = finishedAt + delayMs - run.clock.now();
    if (waitMs <= 0)
        return;
    run.host.info(`verification of ${write.job.id} begins in ${Math.ceil(waitMs / 1000)} s`);
    run.host.progress(`waiting for the verification of ${write.job.id}`);
    await run.clock.sleep(Math.min(waitMs, delayMs));
    run.host.progress(undefined);
}
/** One read, again until it passes or its tries are used up. */
async function look(command, plan, read, { attempts, everySeconds, name }) {
    const { run } = command;
    for (let attempt = 1;; attempt += 1) {
        const known = await approvedRead(command, plan, read);
        if (typeof known === 'string' || 'key' in known)
            return undetermined(read.id, known);
        const result = judgeRead(read, await execute(command, read, known.now, `${name}.${attempt}`));
        if (result.verdict === 'verified' || attempt >= attempts)
            return { ...result, line: withMore(result.line, (0,writes_plan/* changedSince */.$A)(known.approved, known.now)) };
        run.host.info(`${(await (0,commands_say/* sayOn */.v5)(run.host))(result.line)}; try ${attempt} of ${attempts}`);
        await run.clock.sleep(everySeconds * 1000);
    }
}
function withMore(line, more) {
    return more ? { ...line, params: { ...line.params, more } } : line;
}
/** Runs a read, a one-shot one when nobody else runs it. */
async function execute({ run, config }, read, planned, name) {
    // Without the state nobody knows who runs it, and the write must be verified all the same.
    if (read.kind !== 'one_shot_read' || (await run.state.load()).kind === 'unavailable')
        return executePlanned(run, read, planned);
    let itemId;
    try {
        ({ itemId } = await (0,turn/* takeTurn */.Vm)(run, { config, job: read, reason: interrupted/* verifying */.MP, name }));
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
        return (0,exec_result/* notStarted */.DY)(error.message);
    }
    const result = await executePlanned(run, read, planned);
    const finishedAt = run.clock.now();
    await run.state.tryUpdate((state) => ({
        ...state,
        queue: (0,state_state/* bounded */.M)(state.queue.map((item) => (item.id === itemId ? (0,queue/* finished */.xl)(item, read, result, finishedAt) : item))),
    }));
    return result;
}
/** With nothing of the caller's environment that could change what it says: what the plan vouches for, no more. */
async function executePlanned(run, read, { argv, program, cwd }) {
    const verb = (0,plan_document/* verificationVerb */.x1)(read);
    return run.exec.run({
        argv,
        program,
        cwd,
        env: (0,environment/* writeEnvironment */.fB)(read, await run.variables.require(read), run.host.env),
        timeoutMs: (0,deadlines/* deadlineMs */.v)(read, verb),
        cleanUp: 'all',
        ...(verb === 'run' && { find: queue/* attentionWords */.I0 }),
    });
}
function judgeRead(read, result) {
    const { verdict, why } = read.kind === 'long_running_read' ? judgeStatus((0,status_status/* observe */.lB)(result), result) : judgeRun(read, result);
    const output = result.kind === 'not-started' ? '' : (0,text_output/* readableTail */.nI)(result.stdout, result.stderr);
    return {
        verdict,
        line: (0,sentence/* sentence */.e)(`read-${verdict}`, { job: read.id, why: why ?? (0,record/* endingOf */.z6)(result) }),
        output,
    };
}
async function show({ run }, write) {
    const say = await (0,commands_say/* sayOn */.v5)(run.host);
    run.host.page((0,write_page/* writePage */.xv)(write));
    await run.host.print((0,write_page/* renderWrite */.Yp)(write, say), 'write');
}


/***/ })

};
