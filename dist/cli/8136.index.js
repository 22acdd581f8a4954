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
// EXTERNAL MODULE: ./build/core/render/write-page.js + 1 modules
var write_page = __webpack_require__(4133);
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


/***/ }),

/***/ 577:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  df: () => (/* binding */ describePlan),
  gD: () => (/* binding */ describeRead),
  dd: () => (/* binding */ describeWrite),
  Cs: () => (/* binding */ makePlan),
  SX: () => (/* binding */ verificationJobs),
  x1: () => (/* binding */ verificationVerb)
});

// EXTERNAL MODULE: ./build/core/jobs/deadlines.js
var deadlines = __webpack_require__(9570);
// EXTERNAL MODULE: ./build/core/jobs/environment.js
var environment = __webpack_require__(2278);
// EXTERNAL MODULE: ./build/core/text/escapes.js
var escapes = __webpack_require__(2232);
// EXTERNAL MODULE: ./build/core/text/secret-names.js
var secret_names = __webpack_require__(8263);
;// CONCATENATED MODULE: ./build/core/writes/file-names.js
/** File names that a word of a command or a variable's value may contain. May yield too many, never too few. Pure. */


/** Separators of names within a word: all characters that rarely occur in names. */
const between = /[^\p{L}\p{M}\p{N}_./+~-]/gu;
/** A name may contain separators (`a=b.conf`): this many consecutive pieces are tried as one. */
const mostPieces = 16;
/** PATH_MAX of Linux, in bytes. */
const longestPath = 4096;
/** One word of a shell, including quoted and escaped spaces. */
const shellWord = /(?:\\.|"[^"]*"|'[^']*'|[^\s"'\\])+/gs;
/** Names in a word: literal, and after undoing quotes, escapes and folder abbreviations. */
function namesIn(word, folders) {
    const names = new Set(namesAsWritten(word));
    // Only the parts that differ, since a script may be long.
    for (const [part] of word.matchAll(shellWord))
        for (const form of [unquoted(withFolders(part, folders)), unescaped(part)])
            if (!part.includes(form))
                for (const name of namesAsWritten(form))
                    names.add(name);
    return [...names];
}
/** Undoes shell quoting: `a\\ b`, `a"b"c`, continued lines. */
const unquoted = (word) => word.replaceAll(/\\\n|\\(.)|["']/gs, '$1');
/** `file:///a%20b`. Invalid UTF-8 stays. */
const unescaped = (word) => word.replaceAll(/(?:%[\dA-Fa-f]{2})+/g, (bytes) => (0,escapes/* decoded */.DH)(bytes) ?? bytes);
/** Other variables are not expanded: their use in a script is unknown. */
function withFolders(word, { home, cwd }) {
    const named = word.replaceAll(/\$PWD\b|\$\{PWD\}/g, () => cwd);
    return home === undefined
        ? named
        : named.replaceAll(/(?<![\p{L}\p{M}\p{N}_./+~-])~(?![^\s/"';&|)])|\$HOME\b|\$\{HOME\}/gu, () => home);
}
/**
 * The word, its pieces, consecutive pieces, and values after option letters: `--file=name`, `@name`, `-fname`, `/from:/to:ro`,
 * `a,b`, `sh name`. `~` is a normal character, as for the kernel.
 */
function namesAsWritten(word) {
    const cuts = [...word.matchAll(between)];
    const starts = [0, ...cuts.map(({ index, 0: cut }) => index + cut.length)];
    const ends = [...cuts.map(({ index }) => index), word.length];
    const names = new Set([word]);
    for (const [index, start] of starts.entries())
        for (const end of [...ends.slice(index, index + mostPieces), word.length])
            if (end - start <= longestPath)
                names.add(word.slice(start, end));
    for (const name of names)
        for (const rest of behindLetters(name))
            names.add(rest);
    names.delete('');
    return [...names];
}
/** The part before the first separator: `/tmp/a` of `/tmp/a:/b` and `/tmp/a && ls`. */
const firstPiece = (name) => name.slice(0, Math.max(name.search(between), 0)) || name;
/** Combined options, as in `-xzfname`. */
function behindLetters(name) {
    const letters = /^-([A-Za-z\d]{1,8})/.exec(name)?.[1] ?? '';
    return Array.from(letters, (_, index) => name.slice(index + 2));
}
/** Interpreter and argument of a script's `#!` line. */
function interpreterOf(start) {
    const [, path, argument = ''] = /^#![ \t]*([^ \t\n\0]+)[ \t]*([^\n\0]*)/.exec(start) ?? [];
    return path === undefined ? undefined : { path, argument: argument.trimEnd() };
}
// --- Variables that make a program load code or run other programs. The digest covers their values. Pure.
const families = [
    // The dynamic linker and the C library: https://man7.org/linux/man-pages/man8/ld.so.8.html
    /^(?:LD|DYLD)_/,
    /^(?:GCONV_PATH|GETCONF_DIR|LOCPATH|GLIBC_TUNABLES)$/,
    // Shells.
    /^(?:PATH|ENV|BASH_(?:ENV|FUNC_.*|LOADABLES_PATH)|BASHOPTS|SHELLOPTS|SHELL|IFS|PS4|PROMPT_COMMAND|CDPATH|FPATH|ZDOTDIR|(?:READ)?NULLCMD|INPUTRC)$/,
    // Locations of settings that name programs.
    /^(?:HOME|XDG_(?:CONFIG|DATA)_(?:HOME|DIRS)|GNUPGHOME|CURL_HOME|(?:SYSTEM_)?WGETRC|KRB5_CONFIG|SASL_PATH)$/,
    /^(?:KUBECONFIG|KUBERC|DOCKER_(?:CONFIG|CONTEXT|HOST)|CONTAINERS_CONF(?:_OVERRIDE)?|COMPOSE_(?:FILE|ENV_FILES))$/,
    /^(?:AWS_(?:CONFIG|SHARED_CREDENTIALS)_FILE|CLOUDSDK_(?:CONFIG|PYTHON)|AZURE_(?:CONFIG|EXTENSION)_DIR|RCLONE_CONFIG)$/,
    /^(?:PSQLRC|PGSYSCONFDIR|PGSERVICEFILE|MYSQL_HOME|LIBMYSQL_PLUGIN(?:S|_DIR))$/,
    // Programs that other programs start.
    /(?:^|_|MAN|HG|CVS)(?:EDITOR|VISUAL|PAGER|BROWSER|ASKPASS|RSH)$/,
    /^(?:LESSOPEN|LESSCLOSE|SVN_SSH|VIMINIT|EXINIT|TAR_OPTIONS|HGRCPATH|HGMERGE)$/,
    /^(?:RSYNC_CONNECT_PROG|KUBECTL_EXTERNAL_DIFF|SSH_(?:SK_PROVIDER|SK_HELPER|PKCS11_HELPER))$/,
    /^GIT_/,
    // Interpreters and their package managers.
    /^(?:PYTHON|PERL5|PERLLIB$|PHPRC$|RUBY|TCLLIBPATH$|CLASSPATH$|PSModulePath$)/,
    /^(?:NODE|DENO|BUN|PERL|LUA|PHP|GEM|R|JULIA|ERL|TCL|GUILE)_/,
    /^(?:AWK(?:LIB)?PATH|COMPOSER(?:_HOME|_BIN_DIR)?|COREPACK_(?:HOME|NPM_REGISTRY)|YARN_(?:RC_FILENAME|YARN_PATH|PLUGINS))$/,
    /^(?:PIP|UV)_CONFIG_FILE$/,
    /^BUNDLE_(?:GEMFILE|PATH|APP_CONFIG|USER_CONFIG|USER_HOME)$/,
    /^npm_config_(?:script_shell|node_options|userconfig|globalconfig|prefix|shell|editor|git)$/i,
    /^(?:JAVACMD|(?:_?JAVA|JDK_JAVA|JRE|MAVEN|MVN|M2|GRADLE|GRADLE_USER|ANT|SBT|CATALINA|JVM)_(?:TOOL_)?(?:OPT(?:ION)?S|ARGS|HOME|BASE|CMD))$/,
    /^(?:DOTNET|COMPlus|CORECLR|COR)_/,
    /^GO(?:FLAGS|ENV|ROOT|PATH|WORK|TOOLCHAIN|TOOLDIR|MODCACHE|CACHEPROG|AUTH)$/,
    /^(?:RUST(?:C|DOC|UP)(?:_.*|FLAGS)?|RUSTFLAGS|CARGO_(?:HOME|(?:BUILD|TARGET|ALIAS)_.*|ENCODED_RUSTFLAGS))$/,
    // Tools that run commands from variables.
    /^(?:MAKEFLAGS|GNUMAKEFLAGS|MAKEFILES|MAKE|CC|CXX|LD|AR|GCC_EXEC_PREFIX|COMPILER_PATH|CONFIG_(?:SITE|SHELL)|PKG_CONFIG(?:_.*)?|CCACHE_(?:PREFIX|COMPILER|PATH|CONFIGPATH)|CMAKE_.*)$/,
    /^(?:ANSIBLE|TF_CLI|HELM)_/,
    /^(?:TF_(?:DATA_DIR|PLUGIN_CACHE_DIR|REATTACH_PROVIDERS)|(?:TERRAGRUNT_TF|TG_TF_)PATH|PACKER_(?:CONFIG|PLUGIN_PATH))$/,
    /^OPENSSL_(?:CONF|MODULES|ENGINES)$/,
];
/** Whether a variable of this name may load code. False for names of secrets. */
function loadsCode(name) {
    return families.some((family) => family.test(name)) && !(0,secret_names/* looksSecret */.n)(name);
}
/** A header or assignment with a password, as git and others read from variables. */
const credential = /(?:authorization|token|passw(?:or)?d|secret|key)["']?\s*[:=]|\b(?:basic|bearer)\s+\S/i;
/** Whether a value may contain a secret without a known shape. */
function namesCredential(value) {
    return credential.test(value);
}

// EXTERNAL MODULE: ./build/core/writes/plan.js
var writes_plan = __webpack_require__(9488);
// EXTERNAL MODULE: ./build/core/writes/plan-lines.js
var plan_lines = __webpack_require__(7186);
// EXTERNAL MODULE: ./build/core/notices/sentence.js
var sentence = __webpack_require__(9715);
// EXTERNAL MODULE: ./build/core/jobs/record.js
var record = __webpack_require__(1106);
// EXTERNAL MODULE: ./build/core/text/output.js
var output = __webpack_require__(743);
// EXTERNAL MODULE: ./build/core/text/redact.js
var redact = __webpack_require__(7827);
// EXTERNAL MODULE: ./build/commands/job-variables.js + 1 modules
var job_variables = __webpack_require__(6860);
// EXTERNAL MODULE: ./build/commands/program-problem.js
var program_problem = __webpack_require__(2745);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
;// CONCATENATED MODULE: ./build/commands/writes/named-files.js
/** Finds on the host what a command names: its program, files and folders in its words, and their interpreters. */


/** One word of a shell without quotes. */
const programName = /^[^\s/"'`$;|&<>(){}\\]+$/;
/** The kernel follows at most this many interpreters. */
const deepest = 5;
/** execvp(3) starts a file of unknown format with it. */
const shell = '/bin/sh';
/**
 * Looks up every name in the working folder, below each folder that the command names (`env -C folder ./x`), and, without a
 * slash, on PATH (`sudo deploy`). Throws a UserError for a file that others can change.
 */
async function lookUp(context, sources) {
    const search = { ...context, files: new Map(), folders: new Map(), relative: [] };
    for (const source of sources)
        await ('text' in source
            ? addNames(search, source.word, source.text)
            : addProgram(search, source.word, source.program));
    await addFromNamedFolders(search);
    const { files, folders } = search;
    return { files: [...files.values()], ...(folders.size > 0 && { folders: [...folders.values()] }) };
}
async function addProgram(search, word, program) {
    const { fileHashes, cwd, relative } = search;
    if (!program.startsWith('/'))
        relative.push({ word, name: program });
    const found = await fileHashes.look(program, cwd);
    await add(search, word, found);
    const isKnown = found?.kind === 'file' && /^(?:#!|\u007FELF)/.test(found.start);
    if (!isKnown)
        await add(search, word, await fileHashes.look(shell, cwd));
}
async function addNames(search, word, text, depth = 0) {
    const { fileHashes, cwd, searchPath, relative } = search;
    for (const name of namesIn(text, search)) {
        const first = firstPiece(name);
        // Where `/tmp/a` exists, `/tmp/a && ls` is hardly the name of a file that others could create.
        const isGuess = first !== name && (await fileHashes.look(first, cwd)) !== undefined;
        await add(search, word, await fileHashes.look(name, cwd, { isGuess }), depth);
        const program = programName.test(name) ? fileHashes.program(name, cwd, searchPath) : undefined;
        if (program !== undefined)
            await add(search, word, await fileHashes.look(program, cwd), depth);
        if (!name.startsWith('/'))
            relative.push({ word, name });
    }
}
/** Adds what was found, and the interpreter of a script. */
async function add(search, word, found, depth = 0) {
    if (!found)
        return;
    const { fileHashes, cwd, files, folders } = search;
    const { path } = found;
    const key = JSON.stringify([word, path]);
    if (found.kind !== 'file')
        return void folders.set(key, { word, path });
    if (files.has(key))
        return;
    files.set(key, { word, path, sha256: found.sha256 });
    const interpreter = interpreterOf(found.start);
    if (!interpreter || depth === deepest)
        return;
    await add(search, word, await fileHashes.look(interpreter.path, cwd), depth + 1);
    await addNames(search, word, interpreter.argument, depth + 1);
}
/** A program may change into any folder that the command names. */
async function addFromNamedFolders(search) {
    const { fileHashes, cwd, folders, relative } = search;
    const bases = new Set([...folders.values()].map(({ path }) => path));
    bases.delete(cwd);
    if (bases.size === 0)
        return;
    const names = relative.map((each) => ({ ...each, first: folded(firstPart(each.name)) }));
    for (const base of bases) {
        if (!(await canSearch(search, base)))
            continue;
        const known = fileHashes.entries(base)?.map(folded);
        // A long script has tens of thousands of names: only those in the folder are looked up.
        const entries = known && new Set([...known, '..', '']);
        for (const { word, name, first } of names) {
            if (entries?.has(first) === false)
                continue;
            const found = await fileHashes.look(name, base, { isGuess: true });
            if (found?.kind === 'file')
                await add(search, word, found);
        }
    }
}
/** A folder that this user cannot reach, its commands cannot reach either. */
async function canSearch({ fileHashes }, folder) {
    try {
        return (await fileHashes.look('.', folder)) !== undefined;
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
        return false;
    }
}
const firstPart = (name) => name.split('/').find((part) => part !== '' && part !== '.') ?? '';
/** Some file systems do not distinguish these letters. */
const folded = (name) => name.normalize('NFKC').toUpperCase().toLowerCase();

// EXTERNAL MODULE: ./build/commands/writes/problem.js
var problem = __webpack_require__(499);
;// CONCATENATED MODULE: ./build/commands/writes/plan-document.js
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
/**
 * Runs `commands.plan`. Throws a UserError when anything is missing, when that fails, when nothing of what it prints counts,
 * or when something would be hidden from who approves.
 */
async function makePlan(run, ports, jobs, job, place) {
    const output = await planOutput(run, ports.fileHashes, job);
    const { ignorePlanLines: ignored } = job.approval;
    if (output !== undefined && (0,plan_lines/* leavesNothing */.s)(output, ignored))
        throw (0,problem/* problem */.C)((0,sentence/* sentence */.e)('plan-lines-all-ignored', { job: job.id }));
    return describePlan(run, ports, jobs, job, place, output);
}
/**
 * The same from an output that is known: what is on the host now. `output` undefined: the job has no plan command. What is
 * hashed of the jobs file is the text that its jobs were read from.
 */
async function describePlan(run, { fileHashes, namespace }, { config, jobsText }, job, place, output) {
    const { paths } = run;
    const { risk, after, verify } = job;
    const { ignorePlanLines: ignored } = job.approval;
    const plan = {
        version: 1,
        ...place,
        namespace,
        host: fileHashes.keyed(`host ${namespace}`),
        config: { path: paths.configFile, sha256: fileHashes.sha256(jobsText) },
        job: {
            ...(await describeWrite(run, { fileHashes }, job)),
            risk,
            timeoutSeconds: (0,deadlines/* deadlineMs */.v)(job, 'run') / 1000,
            after,
            approval: (0,writes_plan/* approvalRules */.bN)(job.approval),
            verify,
        },
        verification: await Promise.all(verificationJobs(config, job).map((read) => describeRead(run, { fileHashes }, read))),
        output: output === undefined ? null : fileHashes.sha256((0,plan_lines.countedLines)(output, ignored)),
        ignored,
    };
    const document = { plan, text: output ?? '' };
    refuseHidden(run.host, document);
    return document;
}
/** Nothing of what is approved is hidden from who approves: then it is not planned. */
function refuseHidden(host, document) {
    const [first, second, third, fourth, fifth, ...more] = (0,writes_plan/* hiddenParts */.l)(document, host.secrets.wouldMask);
    if (first === undefined)
        return;
    throw (0,problem/* problem */.C)((0,sentence/* sentence */.e)('page-hides', {
        job: document.plan.job.id,
        first,
        ...(second !== undefined && { second }),
        ...(third !== undefined && { third }),
        ...(fourth !== undefined && { fourth }),
        ...(fifth !== undefined && { fifth }),
        ...(more.length > 0 && { left: more.length }),
    }));
}
/** The write's own command, and the files that it names, as they are now. */
async function describeWrite(run, { fileHashes }, job) {
    const own = await run.variables.require(job);
    return planCommand(run, fileHashes, job, 'run', own, (0,environment/* plannedEnvironment */.GD)(job, own, run.host.env));
}
/** A read that verifies. It gets the small environment of a write; what the jobs file gives it is in the plan. */
async function describeRead(run, { fileHashes }, read) {
    const own = await run.variables.require(read);
    return planCommand(run, fileHashes, read, verificationVerb(read), own, own);
}
/** `own`: what the jobs file gives it. `env`: what of its environment is in the plan. */
async function planCommand(run, fileHashes, job, verb, own, env) {
    const argv = job.commands[verb] ?? [];
    const named = (0,job_variables/* jobFolder */.OW)(run.paths, job);
    const cwd = await realFolder(fileHashes, job, named);
    const envFile = (0,job_variables/* envFilePath */.nH)(run.paths, job);
    // Its values are in the plan; here it counts who can change them before they are used.
    if (envFile !== undefined)
        await fileHashes.look(envFile, '/');
    const searchPath = own['PATH'] ?? environment/* writePath */.Jf;
    const home = own['HOME'] ?? run.host.env['HOME'];
    const [word = ''] = argv;
    const program = fileHashes.program(word, cwd, searchPath);
    const why = (0,program_problem/* programProblem */.c)(run, { argv, cwd, env: { ...own, PATH: searchPath } });
    if (program === undefined || why !== undefined)
        throw (0,problem/* problem */.C)((0,sentence/* sentence */.e)('command-not-planned', {
            job: job.id,
            command: `commands.${verb}`,
            why: why ?? (0,sentence/* sentence */.e)('no-program', { word: JSON.stringify(word), search: searchPath }),
        }));
    const code = shownValues(run.host, job, own);
    const names = [
        { word: 0, program },
        ...argv.slice(1).map((text, index) => ({ word: index + 1, text })),
        ...Object.entries(code).map(([name, text]) => ({ word: name, text })),
    ];
    const keyed = Object.entries(env).map(([name, value]) => [name, fileHashes.keyed(`env ${name}=${value}`)]);
    return {
        id: job.id,
        argv,
        cwd,
        ...(cwd !== named && { link: named }),
        program,
        env: Object.fromEntries(keyed),
        ...(Object.keys(code).length > 0 && { code }),
        ...(await lookUp({ fileHashes, cwd, searchPath, home }, names)),
    };
}
/** The folder a job runs in, wherever links lead. Throws a UserError when it is none. */
async function realFolder(fileHashes, job, named) {
    const found = await fileHashes.look(named, '/');
    fileHashes.checkFolder(named);
    if (found?.kind === 'folder')
        return found.path;
    throw (0,problem/* problem */.C)((0,sentence/* sentence */.e)('no-folder', { job: job.id, folder: named }));
}
/** Variables by which code is loaded, with their values: whoever approves must see them, so no secret may be in one. */
function shownValues(host, job, own) {
    const shown = Object.entries(own).filter(([name]) => loadsCode(name));
    for (const [name, value] of shown)
        if (namesCredential(value) || (0,redact/* redact */.E$)(value) !== value || host.secrets.wouldMask(value))
            throw (0,problem/* problem */.C)((0,sentence/* sentence */.e)('code-looks-secret', { job: job.id, name }));
    return Object.fromEntries(shown);
}
/** What `commands.plan` printed on stdout; undefined when the job has none. */
async function planOutput(run, fileHashes, job) {
    const { exec, host, paths } = run;
    const argv = job.commands.plan;
    if (!argv)
        return undefined;
    const variables = await run.variables.require(job);
    // Who can change it decides what an approver reads.
    await planCommand(run, fileHashes, job, 'plan', variables, {});
    host.progress(`planning ${job.id}`);
    const result = await exec.run({
        argv,
        cwd: await realFolder(fileHashes, job, (0,job_variables/* jobFolder */.OW)(paths, job)),
        env: (0,environment/* writeEnvironment */.fB)(job, variables, host.env),
        timeoutMs: (0,deadlines/* deadlineMs */.v)(job, 'plan'),
        cleanUp: 'all',
        withSecrets: true,
    });
    host.progress(undefined);
    if (result.kind !== 'exited' || result.exitCode !== 0) {
        const { mask, maskCaptured } = host.secrets;
        // Before it is clipped: half a secret is not recognized.
        const said = result.kind === 'not-started'
            ? mask(result.message)
            : (0,output/* readableTail */.nI)(maskCaptured(result.stderr), maskCaptured(result.stdout));
        const isFollowed = Number(said !== '');
        throw (0,problem/* problem */.C)((0,sentence/* sentence */.e)('plan-command-failed', { job: job.id, ending: (0,record/* endingOf */.z6)(result), isFollowed }), ...(said === '' ? [] : said.split('\n')));
    }
    if (result.stdout.omittedBytes > 0)
        throw (0,problem/* problem */.C)((0,sentence/* sentence */.e)('plan-output-too-long', { job: job.id }));
    return result.stdout.head;
}


/***/ })

};
