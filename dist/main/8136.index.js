export const id = 8136;
export const ids = [8136];
export const modules = {

/***/ 8136:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  apply: () => (/* binding */ apply)
});

// EXTERNAL MODULE: ./node_modules/canonicalize/lib/canonicalize.js
var canonicalize = __webpack_require__(8799);
// EXTERNAL MODULE: ./build/core/jobs/deadlines.js
var deadlines = __webpack_require__(9570);
// EXTERNAL MODULE: ./build/core/jobs/environment.js
var jobs_environment = __webpack_require__(2278);
// EXTERNAL MODULE: ./build/core/writes/ledger.js
var writes_ledger = __webpack_require__(9418);
// EXTERNAL MODULE: ./build/core/writes/notices.js
var notices = __webpack_require__(4766);
// EXTERNAL MODULE: ./build/core/writes/plan.js
var writes_plan = __webpack_require__(9488);
// EXTERNAL MODULE: ./build/core/jobs/queue.js
var queue = __webpack_require__(4712);
// EXTERNAL MODULE: ./build/core/notices/sentence.js
var sentence = __webpack_require__(9715);
// EXTERNAL MODULE: ./build/core/jobs/record.js
var record = __webpack_require__(1106);
// EXTERNAL MODULE: ./build/core/render/write-page.js
var write_page = __webpack_require__(7478);
// EXTERNAL MODULE: ./build/core/text/output.js
var text_output = __webpack_require__(743);
// EXTERNAL MODULE: ./build/core/writes/write.js
var writes_write = __webpack_require__(5332);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/commands/say.js
var commands_say = __webpack_require__(3212);
// EXTERNAL MODULE: ./build/core/writes/gate.js
var writes_gate = __webpack_require__(1748);
// EXTERNAL MODULE: ./build/core/jobs/owners.js
var owners = __webpack_require__(255);
// EXTERNAL MODULE: ./build/core/writes/plan-lines.js
var plan_lines = __webpack_require__(7186);
// EXTERNAL MODULE: ./build/commands/writes/plan-document.js + 2 modules
var plan_document = __webpack_require__(577);
// EXTERNAL MODULE: ./build/commands/writes/writes.js
var writes = __webpack_require__(4702);
;// CONCATENATED MODULE: ./build/commands/writes/apply-proof.js
/** What must hold before a write is applied, and the claim that makes it ours. */









/** Of an error, in the ledger. */
const mostLines = 50;
/** In the order in which it costs, the claims last. A plan: everything holds, and the write is ours to make, as it says. */
async function checkApply(command, workflow, write) {
    const { job, run } = command;
    const { environment, gate } = write;
    const early = (0,writes_gate/* checkStatus */.dO)(write);
    if (early)
        return early;
    if (workflow.claimProblem !== undefined)
        return { reason: 'state-unavailable', detail: [workflow.claimProblem] };
    run.host.info(`asking GitHub about the approval of ${write.digest}`);
    const askedAt = run.clock.monotonic();
    const facts = await workflow.facts(environment, gate, write.run.id);
    const authorization = (0,writes_gate/* authorize */.Gq)(write, job.approval, facts);
    if (authorization.kind === 'refuse')
        return authorization;
    const place = runPlaceOf(workflow, write);
    const { ports } = command;
    const made = await compared(command, write, () => (0,plan_document/* makePlan */.Cs)(run, ports, command, job, place));
    if ('reason' in made)
        return made;
    // While the plan is made the host's clock may be set back, and the other one stands still while the host sleeps.
    const { github, host } = authorization.clocks;
    const provenNow = () => github + Math.max(run.clock.monotonic() - askedAt, run.clock.now() - host);
    const lost = await claim(command, workflow, write, { ...authorization, provenNow });
    if (lost)
        return lost;
    // Once more what lies on the host: saving took its time. What the plan prints was the same just now.
    const output = made.plan.output === null ? undefined : made.text;
    const last = await compared(command, write, () => (0,plan_document/* describePlan */.df)(run, ports, command, job, place, output));
    return 'reason' in last ? withdraw(command, write, last) : last;
}
/** The intent in the ledger, then the mark on this host, then the digest's key in the cache. */
async function claim(command, workflow, write, proven) {
    const { context, run, ports } = command;
    const { digest } = write;
    let refused;
    let isBegun = false;
    let isFirst = true;
    try {
        await ports.ledger.claim((ledger) => {
            const { status, owner } = (0,writes_ledger/* findWrite */.H1)(ledger, digest) ?? {};
            // Applied again, to what holds our own intent already: another command of this host saved in between.
            const isOurs = status === 'applying' && owner !== undefined && (0,owners/* isSameOwner */.Ie)(owner, context.self);
            if (isBegun && isOurs)
                return ledger;
            const at = run.clock.now();
            const begun = (0,writes_ledger/* beginApply */.Gd)(ledger, digest, {
                at,
                provenAt: proven.provenNow(),
                owner: context.self,
                run: workflow.place,
                approvedBy: proven.approvedBy,
            });
            refused = begun.refused;
            isBegun ||= refused === undefined;
            return begun.ledger;
        });
        // Whatever became of the ledger and of the cache, where others can delete entries: not again on this host.
        if (!refused)
            isFirst = ports.plans.begin(digest);
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
        // Its answer may only be lost: other hosts may see it as begun.
        return withdraw(command, write, { reason: 'state-unavailable', detail: error.lines });
    }
    if (refused)
        return refused;
    if (!isFirst)
        return withdraw(command, write, { reason: 'already-applied', detail: [(0,sentence/* sentence */.e)('begun-on-host')] });
    const reserved = await workflow.claim(digest);
    if (reserved.kind === 'claimed')
        return undefined;
    return withdraw(command, write, reserved.kind === 'taken'
        ? { reason: 'already-applied', detail: [(0,sentence/* sentence */.e)('digest-taken')] }
        : { reason: 'state-unavailable', detail: [(0,sentence/* sentence */.e)('digest-not-reserved', { why: reserved.why })] });
}
/** Nothing was run, and nothing will be. */
async function withdraw(command, { digest }, refusal) {
    const { reason, detail } = refusal;
    const { run, ports, context } = command;
    const who = { self: context.self, now: run.clock.now(), ...(ports.run && { run: ports.run.place }) };
    const isNoted = await (0,writes/* tryLedger */.X_)(command, (ledger) => (0,writes_ledger/* withdrawApply */.FI)(ledger, digest, { reason, detail }, who));
    return { reason, detail, ...(isNoted && { isNoted }) };
}
function runPlaceOf({ local }, { run, requestedBy, expiresAt }) {
    const { repository, commit } = local;
    return { repository, commit, run: { id: run.id, requestedBy }, expiresAt };
}
/** The plan from what is here now, or what differs from the one that was approved. */
async function compared({ ports }, { digest }, make) {
    try {
        const fresh = await make();
        if (ports.fileHashes.sha256((0,writes_plan/* planText */.Pt)(fresh.plan)) === digest)
            return fresh;
        const kept = await (0,writes/* trustedPlan */.d$)(ports, digest);
        const detail = kept ? (0,plan_lines/* differences */.t)(kept, fresh) : [(0,sentence/* sentence */.e)('plan-not-here')];
        return { reason: 'plan-changed', detail };
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
        return { reason: 'plan-changed', detail: error.lines.slice(0, mostLines) };
    }
}

// EXTERNAL MODULE: ./build/commands/writes/open-write.js
var open_write = __webpack_require__(5040);
// EXTERNAL MODULE: ./build/commands/writes/problem.js
var problem = __webpack_require__(499);
;// CONCATENATED MODULE: ./build/commands/writes/apply.js
/** `apply JOB`: makes a planned write, once, when everything proves that a person approved exactly it. */



















/** So many paths fit into a message. */
const shownFiles = 3;
function apply(ports, inputs) {
    return (0,writes/* announceFailure */.cX)(ports, inputs, 'refused', applyWrite);
}
async function applyWrite(ports, inputs) {
    const command = await (0,open_write/* openWrite */.cT)(ports, inputs);
    const workflow = (0,open_write/* requireRun */.Fg)(command.ports, inputs);
    const { run, job, loaded } = command;
    const given = inputs['plan-digest'];
    if (given === undefined) {
        throw (0,problem/* badRequest */.l)((0,sentence/* sentence */.e)('apply-needs-digest'));
    }
    const unknown = (refusal) => {
        const digest = given.length === writes_write/* digestLength */.F0 ? { digest: given } : {};
        run.host.verdict({ verdict: 'refused', environment: job.approval.environment, ...digest });
        return (0,writes/* announceRefusal */.GV)(command, refusal);
    };
    if (loaded.kind === 'unavailable')
        return unknown({ reason: 'state-unavailable', detail: [loaded.problem] });
    const state = await run.state.load();
    if (state.kind === 'unavailable')
        return unknown({ reason: 'state-unavailable', detail: [state.problem] });
    const found = (0,writes_ledger/* nameWrite */.LD)(loaded.doc, given, job.id);
    if (found.kind === 'none')
        return unknown({ reason: 'plan-changed', detail: [found.why] });
    const { write } = found;
    const { digest } = write;
    // What this job saves, the others of the workflow could not read: so nothing is noted in the ledger.
    const { keyMark } = workflow;
    if (keyMark !== undefined && write.keyMark !== undefined && write.keyMark !== keyMark)
        return unknown({ reason: 'state-unavailable', detail: [otherKey(write)] });
    const progress = ifCancelled(command, workflow, write);
    const proven = await checkApply(command, workflow, write);
    if ('plan' in proven)
        return make(command, write, proven.plan, progress);
    run.host.verdict({ verdict: 'refused', environment: write.environment, digest });
    return refuse(command, workflow, write, proven);
}
/** A secret of an environment wins over that of the repository with the same name (docs/writes.md). */
function otherKey({ environment }) {
    return (0,sentence/* sentence */.e)('other-state-key', { environment });
}
async function refuse(command, workflow, write, refusal) {
    const { run, ports } = command;
    const { digest } = write;
    const known = await (0,writes/* reread */.Ws)(command, digest);
    // What was begun, or is over, stays as it is.
    if (!refusal.isNoted && known?.status !== 'planned')
        return (0,writes/* announceRefusal */.GV)(command, refusal);
    if (!refusal.isNoted) {
        const where = { runId: workflow.local.runId, at: run.clock.now() };
        const { reason, detail, isRejected } = refusal;
        const noted = { reason, detail, ...(isRejected && { isRejected }) };
        try {
            await ports.ledger.update((ledger) => (0,writes_ledger/* refuseWrite */.gv)(ledger, digest, noted, where));
        }
        catch (error) {
            if (!(error instanceof errors/* UserError */.yo))
                throw error;
            return (0,writes/* announceRefusal */.GV)(command, refusal);
        }
    }
    await (0,writes/* logRefusal */.r8)(command, refusal);
    await showEnd(command, digest);
    await (0,writes/* announceNow */.OP)(command);
    return errors/* exitCodes */.hS.failed;
}
/**
 * What a canceled run leaves in the ledger: before its command began nothing was run; how it ended when that is known;
 * else nobody knows.
 */
function ifCancelled(command, workflow, { digest, environment }) {
    const { run, ports, context } = command;
    const progress = { hasBegun: false, end: undefined };
    run.onCancel(async () => {
        const { hasBegun, end } = progress;
        const now = run.clock.now();
        const verdict = end?.status ?? (hasBegun ? 'undetermined' : 'refused');
        run.host.verdict({ verdict, environment, digest });
        const detail = [(0,sentence/* sentence */.e)('canceled-before-command')];
        const who = { self: context.self, now, run: workflow.place };
        await ports.atEnd.update((ledger) => {
            if ((0,writes_ledger/* findWrite */.H1)(ledger, digest)?.status !== 'applying')
                return ledger;
            if (end)
                return (0,writes_ledger/* endApply */.KB)(ledger, digest, end);
            if (hasBegun)
                return (0,writes_ledger/* interruptApply */.Uf)(ledger, digest, now);
            return (0,writes_ledger/* withdrawApply */.FI)(ledger, digest, { reason: 'not-approved', detail }, who);
        });
    });
    return progress;
}
/** Runs what the plan says, as it was found for the plan. */
async function make(command, write, plan, progress) {
    const { run, job } = command;
    const { host } = run;
    const { digest, environment } = write;
    const variables = await run.variables.require(job);
    const { argv, program, cwd } = plan.job;
    host.info(`approved: ${digest}; running ${(0,writes_plan/* shownWords */.vU)(argv).join(' ')}`);
    progress.hasBegun = true;
    let changedAtStart;
    const result = await run.exec.run({
        argv,
        program,
        cwd,
        env: (0,jobs_environment/* writeEnvironment */.fB)(job, variables, host.env),
        timeoutMs: (0,deadlines/* deadlineMs */.v)(job, 'run'),
        cleanUp: 'all',
        endGently: true,
        onLine: (line, piece) => host.stream(line, piece),
        onStart() {
            changedAtStart = changedFiles(command, plan);
            // It is awaited below: until then an error is not one that nobody looks at.
            changedAtStart.catch(() => undefined);
        },
    });
    const changed = (await changedAtStart) ?? (await changedFiles(command, plan));
    const end = endOf(result, changed, run.clock.now());
    progress.end = end;
    host.verdict({ verdict: end.status, environment, digest });
    const say = await (0,commands_say/* sayOn */.v5)(host);
    for (const hint of (0,record/* hintsOf */.iw)(result))
        host.log('warning', `${job.id}: ${say(hint)}`);
    if (!(await (0,writes/* tryLedger */.X_)(command, (ledger) => (0,writes_ledger/* endApply */.KB)(ledger, digest, end)))) {
        await (0,writes/* announceDraft */.hg)(command, (0,notices/* unsavedDraft */.Cg)(job, digest, end));
        return errors/* exitCodes */.hS.failed;
    }
    await queueFollowers(command, end);
    await showEnd(command, digest);
    await (0,writes/* announceNow */.OP)(command);
    return end.status === 'applied' ? errors/* exitCodes */.hS.done : errors/* exitCodes */.hS.failed;
}
/** What is not as it was approved of the files that the command runs or reads; undefined: nothing. */
async function changedFiles({ run, ports, job }, plan) {
    try {
        // It runs in this folder, also when it led the link to it elsewhere.
        const { files, env } = await (0,plan_document/* describeWrite */.dd)(run, ports, { ...job, cwd: plan.job.cwd });
        if ((0,canonicalize/* default */.A)(env) !== (0,canonicalize/* default */.A)(plan.job.env))
            return (0,sentence/* sentence */.e)('environment-changed');
        const approved = new Set(plan.job.files.map(({ sha256 }) => sha256));
        const verified = new Set(plan.verification.flatMap((read) => read.files.map(({ path }) => path)));
        // A script that a verification names, and that became a copy of another file of the plan (`cp next.sh live.sh`).
        const isKnown = ({ word, path, sha256 }) => files.some((now) => now.word === word &&
            now.path === path &&
            (now.sha256 === sha256 || (word !== 0 && verified.has(path) && approved.has(now.sha256))));
        const changed = (0,writes_plan/* lastingFiles */.ok)(plan).filter((file) => !isKnown(file));
        const paths = [...new Set(changed.map(({ path }) => path))];
        if (paths.length === 0)
            return undefined;
        return (0,sentence/* sentence */.e)('files-changed', {
            paths: paths.slice(0, shownFiles).join(', '),
            ...(paths.length > shownFiles && { count: paths.length - shownFiles }),
        });
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
        return error.lines[0];
    }
}
/**
 * Exit 0 is applied, another one failed. What ended otherwise may have been made, or in part; and when a file that it ran
 * or read is another one than was approved, nobody knows what was made.
 */
function endOf(result, changed, at) {
    const ending = (0,record/* endingOf */.z6)(result);
    if (result.kind === 'not-started')
        return { status: 'failed', at, ending, exitCode: null, output: result.message };
    const output = (0,text_output/* readableTail */.nI)(result.stdout, result.stderr);
    if (result.kind === 'timed-out' || result.exitCode === null)
        return { status: 'undetermined', at, ending, exitCode: null, output };
    if (changed !== undefined) {
        const words = (0,sentence/* sentence */.e)('ended-in-doubt', { ending, why: changed });
        return { status: 'undetermined', at, ending: words, exitCode: result.exitCode, output };
    }
    const { exitCode } = result;
    if (exitCode === 0)
        return { status: 'applied', at, ending, exitCode, output: '' };
    return { status: 'failed', at, ending, exitCode, output };
}
/** One-shot reads that follow a failure, or any end. What follows a success verifies it. */
async function queueFollowers({ run, config, job, context }, end) {
    const always = job.after.filter(({ when }) => when === 'always' || (end.status === 'failed' && when === 'failure'));
    const reads = config.jobs.filter(({ kind }) => kind === 'one_shot_read').map(({ id }) => id);
    const after = always.filter(({ jobId }) => reads.includes(jobId));
    if (after.length === 0)
        return;
    const requests = (0,queue/* followers */.gT)({ ...job, after }, end.status === 'failed' ? 'failure' : 'success', end.at);
    await run.state.tryUpdate((state) => (0,queue/* enqueueRunsForNext */.zK)(state, requests, 'w', context));
}
async function showEnd(command, digest) {
    const write = await (0,writes/* reread */.Ws)(command, digest);
    if (!write)
        return;
    const { run } = command;
    const say = await (0,commands_say/* sayOn */.v5)(run.host);
    run.host.page((0,write_page/* writePage */.xv)(write));
    await run.host.print((0,write_page/* renderWrite */.Yp)(write, say), 'write');
}


/***/ })

};
