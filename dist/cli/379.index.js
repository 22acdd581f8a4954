export const id = 379;
export const ids = [379];
export const modules = {

/***/ 2560:
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

// EXTERNAL MODULE: ./build/core/deadlines.js
var deadlines = __webpack_require__(4587);
// EXTERNAL MODULE: ./build/core/secret-names.js
var secret_names = __webpack_require__(9161);
;// CONCATENATED MODULE: ./build/core/code-variables.js
/** Variables by which a program finds or loads code, or another program to run. Their values are a part of what is approved. */

const families = [
    // The dynamic linker and the C library: https://man7.org/linux/man-pages/man8/ld.so.8.html
    /^(?:LD|DYLD)_/,
    /^(?:GCONV_PATH|LOCPATH|GLIBC_TUNABLES)$/,
    // Shells, and what is started by a shell's rules.
    /^(?:PATH|ENV|BASH_ENV|BASH_FUNC_.*|BASHOPTS|SHELLOPTS|SHELL|IFS|PS4|PROMPT_COMMAND|CDPATH|FPATH|ZDOTDIR|INPUTRC)$/,
    // Where settings lie that name programs.
    /^(?:HOME|XDG_(?:CONFIG|DATA)_(?:HOME|DIRS)|KUBECONFIG|DOCKER_(?:CONFIG|HOST)|AWS_CONFIG_FILE|GNUPGHOME|CURL_HOME|WGETRC)$/,
    // Programs that others start.
    /(?:^|_)(?:EDITOR|VISUAL|PAGER|BROWSER|ASKPASS|RSH)$/,
    /^(?:LESSOPEN|LESSCLOSE|SVN_SSH|VIMINIT|EXINIT|TAR_OPTIONS|HGRCPATH|HGMERGE)$/,
    /^GIT_/,
    // Interpreters and their package managers.
    /^(?:PYTHON|PERL5|PERLLIB$|PHPRC$|RUBY|TCLLIBPATH$|CLASSPATH$|PSModulePath$)/,
    /^(?:NODE|PERL|LUA|PHP|GEM|R|JULIA|ERL|TCL)_/,
    /^BUNDLE_(?:GEMFILE|PATH|APP_CONFIG|USER_CONFIG|USER_HOME)$/,
    /^npm_config_(?:script_shell|node_options|userconfig|globalconfig|prefix|shell|editor|git)$/i,
    /^(?:_?JAVA|JDK_JAVA|MAVEN|MVN|GRADLE|ANT|SBT)_(?:TOOL_)?(?:OPT(?:ION)?S|ARGS|HOME)$/,
    /^(?:DOTNET|COMPlus|CORECLR|COR)_/,
    /^(?:GOFLAGS|GOENV|GOROOT|GOPATH|CARGO_HOME|RUSTC|RUSTC_WRAPPER|RUSTFLAGS)$/,
    // Tools that run what they are told to.
    /^(?:MAKEFLAGS|GNUMAKEFLAGS|MAKEFILES|MAKE|CC|CXX|LD|AR|GCC_EXEC_PREFIX|COMPILER_PATH)$/,
    /^(?:ANSIBLE|TF_CLI|HELM)_/,
    /^OPENSSL_(?:CONF|MODULES|ENGINES)$/,
];
/** True when code may be loaded by a variable with this name. Never of one whose name says that it holds a secret. */
function loadsCode(name) {
    return families.some((family) => family.test(name)) && !(0,secret_names/* looksSecret */.n)(name);
}
/** A header or an assignment with a password, as git and others take them from their environment. */
const credential = /(?:authorization|token|passw(?:or)?d|secret|key)["']?\s*[:=]|\b(?:basic|bearer)\s+\S/i;
/** True when a value may hold a secret that has no shape of its own. */
function namesCredential(value) {
    return credential.test(value);
}

// EXTERNAL MODULE: ./build/core/environment.js
var environment = __webpack_require__(3491);
// EXTERNAL MODULE: ./build/core/plan.js
var core_plan = __webpack_require__(4115);
// EXTERNAL MODULE: ./build/core/plan-lines.js
var plan_lines = __webpack_require__(2489);
// EXTERNAL MODULE: ./build/core/record.js
var record = __webpack_require__(29);
// EXTERNAL MODULE: ./build/core/text.js
var core_text = __webpack_require__(6067);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/commands/job-environment.js + 1 modules
var job_environment = __webpack_require__(4138);
;// CONCATENATED MODULE: ./build/core/file-names.js
/** What a word of a command, or a value of its environment, may name: more than it does, never less than we can tell. */
/** What parts a name from the rest of a word: everything but letters, digits and what mostly stands within a name. */
const between = /[^\p{L}\p{M}\p{N}_./+~-]/gu;
/** A name may hold what parts others (`a=b.conf`): so many pieces in a row are tried as one. */
const mostPieces = 16;
/** No path is longer (PATH_MAX of Linux, in bytes). */
const longestPath = 4096;
/**
 * The word itself, each piece of it, pieces in a row, and what stands behind the letters of an option: `--file=name`, `@name`,
 * `-fname`, `/from:/to:ro`, `a,b`, `sh name`. A `~` is a letter like any other, as it is for the kernel.
 */
function namesIn(word) {
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
/** Several options may be one word, as in `-xzfname`. */
function behindLetters(name) {
    const letters = /^-([A-Za-z\d]{1,8})/.exec(name)?.[1] ?? '';
    return Array.from(letters, (_, index) => name.slice(index + 2));
}
/** The words of a script's first line, which the kernel starts it with: the interpreter and what it is given. */
function interpreterOf(start) {
    const [, path, argument = ''] = /^#![ \t]*([^ \t\n\0]+)[ \t]*([^\n\0]*)/.exec(start) ?? [];
    return path === undefined ? undefined : { path, argument: argument.trimEnd() };
}

;// CONCATENATED MODULE: ./build/commands/named-files.js
/** Finds on the host what a command names: its program, files and folders in its words, and what starts these. */


/** The kernel follows a script to its interpreter so often, and no further. */
const deepest = 5;
/** What execvp(3) starts a file with that the kernel does not know. */
const shell = '/bin/sh';
/**
 * Looks for every name in the working folder, below each folder that the command names (`env -C folder ./x`), and, without a
 * slash, on PATH (`sudo deploy`). Throws a UserError for what cannot be vouched for.
 */
async function lookUp(place, sources) {
    const { proofs, cwd, searchPath } = place;
    const files = new Map();
    const folders = new Map();
    async function add(word, found, depth = 0) {
        if (!found)
            return;
        const { path } = found;
        const key = JSON.stringify([word, path]);
        if (found.kind === 'folder')
            return void folders.set(key, { word, path });
        if (files.has(key))
            return;
        files.set(key, { word, path, sha256: found.sha256 });
        const interpreter = interpreterOf(found.start);
        if (!interpreter || depth === deepest)
            return;
        await add(word, await proofs.look(interpreter.path, cwd), depth + 1);
        for (const name of namesIn(interpreter.argument))
            await addNamed(word, name, depth + 1);
    }
    async function addNamed(word, name, depth = 0) {
        await add(word, await proofs.look(name, cwd), depth);
        const program = /^[\w.+-]+$/.test(name) ? proofs.program(name, cwd, searchPath) : undefined;
        if (program !== undefined)
            await add(word, await proofs.look(program, cwd), depth);
    }
    for (const source of sources) {
        if ('text' in source) {
            for (const name of namesIn(source.text))
                await addNamed(source.word, name);
            continue;
        }
        const found = await proofs.look(source.program, cwd);
        await add(source.word, found);
        const isKnown = found?.kind === 'file' && /^(?:#!|\u007FELF)/.test(found.start);
        if (!isKnown)
            await add(source.word, await proofs.look(shell, cwd));
    }
    const bases = new Set([...folders.values()].map(({ path }) => path));
    bases.delete(cwd);
    if (bases.size === 0)
        return result();
    const relative = sources.flatMap(({ word, ...source }) => ('text' in source ? namesIn(source.text) : [source.program])
        .filter((name) => !name.startsWith('/'))
        .map((name) => ({ word, name, first: folded(firstPart(name)) })));
    for (const base of bases) {
        if (!(await canSearch(base)))
            continue;
        const known = proofs.entries(base)?.map(folded);
        // A long script holds tens of thousands of names: what is not in the folder is not asked for.
        const entries = known && new Set([...known, '..', '']);
        for (const { word, name, first } of relative) {
            if (entries?.has(first) === false)
                continue;
            const found = await proofs.look(name, base, { isGuess: true });
            if (found?.kind === 'file')
                await add(word, found);
        }
    }
    return result();
    /** What this user cannot reach, its commands cannot. */
    async function canSearch(folder) {
        try {
            return (await proofs.look('.', folder)) !== undefined;
        }
        catch (error) {
            if (!(error instanceof errors/* UserError */.yo))
                throw error;
            return false;
        }
    }
    function result() {
        return {
            files: [...files.values()],
            ...(folders.size > 0 && { folders: [...folders.values()] }),
        };
    }
}
const firstPart = (name) => name.split('/').find((part) => part !== '' && part !== '.') ?? '';
/** Some file systems do not tell these letters apart. */
const folded = (name) => name.normalize('NFKC').toUpperCase().toLowerCase();

;// CONCATENATED MODULE: ./build/commands/plan-document.js
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
async function makePlan(deps, world, jobs, job, place) {
    const output = await planOutput(deps, world.proofs, job);
    const { ignorePlanLines: ignored } = job.approval;
    if (output !== undefined && (0,plan_lines/* leavesNothing */.s)(output, ignored))
        throw new errors/* UserError */.yo(`job ${job.id}: approval.ignorePlanLines leaves nothing of what commands.plan prints, so nobody could approve it: ignore only the lines that differ each time`);
    return describePlan(deps, world, jobs, job, place, output);
}
/**
 * The same from an output that is known: what is on the host now. `output` undefined: the job has no plan command. What is
 * hashed of the jobs file is the text that its jobs were read from.
 */
async function describePlan(deps, { proofs, namespace }, { config, jobsText }, job, place, output) {
    const { paths } = deps;
    const { risk, after, verify } = job;
    const { ignorePlanLines: ignored } = job.approval;
    const plan = {
        version: 1,
        ...place,
        namespace,
        host: proofs.keyed(`host ${namespace}`),
        config: { path: paths.configFile, sha256: proofs.sha256(jobsText) },
        job: {
            ...(await describeWrite(deps, { proofs }, job)),
            risk,
            timeoutSeconds: (0,deadlines/* deadlineMs */.v)(job, 'run') / 1000,
            after,
            approval: (0,core_plan/* approvalRules */.bN)(job.approval),
            verify,
        },
        verification: await Promise.all(verificationJobs(config, job).map((read) => describeRead(deps, { proofs }, read))),
        output: output === undefined ? null : proofs.sha256((0,plan_lines.countedLines)(output, ignored)),
        ignored,
    };
    const document = { plan, text: output ?? '' };
    refuseHidden(deps, document);
    return document;
}
/** So many places are named. */
const mostPlaces = 5;
/** Nothing of what is approved is hidden from who approves: then it is not planned. */
function refuseHidden({ host }, document) {
    const places = (0,core_plan/* hiddenParts */.l)(document, host.secrets.hides);
    if (places.length === 0)
        return;
    const more = places.length > mostPlaces ? `, and ${places.length - mostPlaces} more` : '';
    throw new errors/* UserError */.yo(`job ${document.plan.job.id}: not planned, because who approves would not see it as it is: ${places.slice(0, mostPlaces).join(', ')}${more}. There stands a secret, what looks like one, the value of a variable whose name looks secret (TOKEN, PWD, …), or what is no text. Put a secret into \`env\` (or envFile) and let the program read the variable; where it is none, rename the folder, the file or the variable, or give the secret whose value is this word (of any job's \`env\`) another value; make commands.plan print none, and UTF-8 only`);
}
/** The write's own command, and the files that it names, as they are now. */
async function describeWrite(deps, { proofs }, job) {
    const own = await (0,job_environment/* requireVariables */.pS)(deps, job);
    return planCommand(deps, proofs, job, 'run', own, (0,environment/* plannedEnvironment */.GD)(job, own, deps.host.env));
}
/** A read that verifies. It gets the small environment of a write; what the jobs file gives it is in the plan. */
async function describeRead(deps, { proofs }, read) {
    const own = await (0,job_environment/* requireVariables */.pS)(deps, read);
    return planCommand(deps, proofs, read, verificationVerb(read), own, own);
}
/** `own`: what the jobs file gives it. `env`: what of its environment is in the plan. */
async function planCommand(deps, proofs, job, verb, own, env) {
    const argv = job.commands[verb] ?? [];
    const named = namedFolder(deps, job);
    const cwd = await realFolder(deps, proofs, job);
    const envFile = (0,job_environment/* envFilePath */.nH)(deps.paths, job);
    // Its values are in the plan; here it counts who can change them before they are used.
    if (envFile !== undefined)
        await proofs.look(envFile, '/');
    const searchPath = own['PATH'] ?? environment/* writePath */.Jf;
    const [word = ''] = argv;
    const program = proofs.program(word, cwd, searchPath);
    if (program === undefined) {
        const where = word.includes('/') ? `in ${cwd}` : `on PATH (${searchPath})`;
        throw new errors/* UserError */.yo(`job ${job.id}: ${JSON.stringify(word)} is no program ${where}: write its full path, or set PATH in the job's env`);
    }
    const code = shownValues(deps, job, own);
    const names = [
        { word: 0, program },
        ...argv.slice(1).map((text, index) => ({ word: index + 1, text })),
        ...Object.entries(code).map(([name, text]) => ({ word: name, text })),
    ];
    const keyed = Object.entries(env).map(([name, value]) => [name, proofs.keyed(`env ${name}=${value}`)]);
    return {
        id: job.id,
        argv,
        cwd,
        ...(cwd !== named && { link: named }),
        program,
        env: Object.fromEntries(keyed),
        ...(Object.keys(code).length > 0 && { code }),
        ...(await lookUp({ proofs, cwd, searchPath }, names)),
    };
}
const namedFolder = ({ paths }, { cwd }) => paths.resolve(cwd ?? paths.stateDir);
/** The folder a job runs in, wherever links lead. Throws a UserError when it is none. */
async function realFolder(deps, proofs, job) {
    const named = namedFolder(deps, job);
    const found = await proofs.look(named, '/');
    proofs.checkFolder(named);
    if (found?.kind === 'folder')
        return found.path;
    throw new errors/* UserError */.yo(`job ${job.id}: its working folder ${named} is no folder: create it or correct cwd`);
}
/** Variables by which code is loaded, with their values: whoever approves must see them, so no secret may be in one. */
function shownValues({ host }, job, own) {
    const shown = Object.entries(own).filter(([name]) => loadsCode(name));
    for (const [name, value] of shown)
        if (namesCredential(value) || (0,core_text/* redact */.E$)(value) !== value || host.secrets.hides(value))
            throw new errors/* UserError */.yo(`job ${job.id}: the variable ${name} can load code, and its value looks like it holds a secret, so nobody can be shown what they approve: put the secret elsewhere, or the value into a file that the command names`);
    return Object.fromEntries(shown);
}
/** What `commands.plan` printed on stdout; undefined when the job has none. */
async function planOutput(deps, proofs, job) {
    const { exec, host } = deps;
    const argv = job.commands.plan;
    if (!argv)
        return undefined;
    const variables = await (0,job_environment/* requireVariables */.pS)(deps, job);
    // Who can change it decides what an approver reads.
    await planCommand(deps, proofs, job, 'plan', variables, {});
    host.progress(`planning ${job.id}`);
    const result = await exec.run({
        argv,
        cwd: await realFolder(deps, proofs, job),
        env: (0,environment/* writeEnvironment */.fB)(job, variables, host.env),
        timeoutMs: (0,deadlines/* deadlineMs */.v)(job, 'plan'),
        cleanUp: 'all',
        withSecrets: true,
    });
    host.progress(undefined);
    if (result.kind !== 'exited' || result.exitCode !== 0) {
        const { hide, hideCaptured } = host.secrets;
        // Before it is clipped: half a secret is not recognised any more.
        const said = result.kind === 'not-started'
            ? hide(result.message)
            : (0,core_text/* readableTail */.nI)(hideCaptured(result.stderr), hideCaptured(result.stdout));
        throw new errors/* UserError */.yo(`job ${job.id}: commands.plan: ${(0,record/* endingOf */.z6)(result)}; without its output nobody can approve anything${said === '' ? '' : `:\n${said}`}`);
    }
    if (result.stdout.omittedBytes > 0)
        throw new errors/* UserError */.yo(`job ${job.id}: commands.plan printed more than 256 KiB, which nobody can read before approving: make it print less`);
    return result.stdout.head;
}


/***/ }),

/***/ 379:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verify: () => (/* binding */ verify),
  verifyWrite: () => (/* binding */ verifyWrite)
});

// EXTERNAL MODULE: ./build/core/deadlines.js
var deadlines = __webpack_require__(4587);
// EXTERNAL MODULE: ./build/core/environment.js
var environment = __webpack_require__(3491);
// EXTERNAL MODULE: ./build/core/ledger.js
var core_ledger = __webpack_require__(8365);
// EXTERNAL MODULE: ./build/core/plan.js
var core_plan = __webpack_require__(4115);
// EXTERNAL MODULE: ./build/core/interrupted.js
var interrupted = __webpack_require__(4220);
// EXTERNAL MODULE: ./build/core/queue.js + 1 modules
var queue = __webpack_require__(4868);
// EXTERNAL MODULE: ./build/core/record.js
var record = __webpack_require__(29);
// EXTERNAL MODULE: ./build/core/render/write-page.js + 1 modules
var write_page = __webpack_require__(4133);
// EXTERNAL MODULE: ./build/core/status.js + 1 modules
var core_status = __webpack_require__(5080);
;// CONCATENATED MODULE: ./build/core/verification.js
/** A one-shot read: exit 0 verifies, another one refutes; without an exit code nobody knows. */
function judgeRun(result) {
    if (result.kind === 'not-started')
        return { verdict: 'undetermined', why: result.message };
    if (result.kind === 'timed-out' || result.exitCode === null)
        return { verdict: 'undetermined' };
    return { verdict: result.exitCode === 0 ? 'verified' : 'failed' };
}
/** A long read verifies by one status: completed, level ok (SPEC 1). */
function judgeStatus(observation, result) {
    if (observation.kind === 'fault') {
        const isKnown = result.kind === 'exited' && result.exitCode !== null;
        return { verdict: isKnown ? 'failed' : 'undetermined', why: observation.message };
    }
    const { completed, level, message } = observation.status;
    if (completed && level === 'ok')
        return { verdict: 'verified', why: 'completed, level ok' };
    const said = message === undefined ? '' : ` (${message})`;
    return { verdict: 'failed', why: `${completed ? 'completed' : 'not completed'}, level ${level}${said}` };
}
/** One that refutes decides; without one, one that knows nothing does; no read at all verifies nothing. */
function verdictOf(findings) {
    if (findings.some(({ verdict }) => verdict === 'failed'))
        return 'failed';
    const all = findings.length > 0 && findings.every(({ verdict }) => verdict === 'verified');
    return all ? 'verified' : 'undetermined';
}

// EXTERNAL MODULE: ./build/core/canonical-json.js + 1 modules
var canonical_json = __webpack_require__(9119);
// EXTERNAL MODULE: ./build/core/text.js
var core_text = __webpack_require__(6067);
// EXTERNAL MODULE: ./build/core/write.js
var core_write = __webpack_require__(1566);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/commands/deliver.js + 1 modules
var deliver = __webpack_require__(1237);
// EXTERNAL MODULE: ./build/commands/job-environment.js + 1 modules
var job_environment = __webpack_require__(4138);
// EXTERNAL MODULE: ./build/commands/plan-document.js + 3 modules
var plan_document = __webpack_require__(2560);
// EXTERNAL MODULE: ./build/commands/turn.js
var turn = __webpack_require__(5056);
// EXTERNAL MODULE: ./build/commands/writes.js
var writes = __webpack_require__(9679);
;// CONCATENATED MODULE: ./build/commands/verify.js
/** `verify JOB`: the reads that say whether a write did what it should, and the verdict from them. */




















async function verify(deps) {
    const { run, world, config, job, loaded, moment } = await (0,writes/* openKnownWrite */.r2)(deps);
    if (loaded.kind === 'unavailable')
        throw new errors/* UserError */.yo(loaded.problem);
    const command = { run, world, config, moment };
    const digest = deps.inputs['plan-digest'];
    const write = digest === undefined ? (0,core_ledger/* newestBegun */.u2)(loaded.doc, job.id) : (0,core_ledger/* findWrite */.H1)(loaded.doc, digest);
    if (write?.job.id !== job.id) {
        const which = digest === undefined ? '' : ` with the digest ${(0,core_write/* shortDigest */.VK)(digest)}`;
        throw new errors/* UserError */.yo(`job ${job.id} has no write${which} to verify; to see its writes: ops-framework history ${(0,core_text/* shellWord */.r7)(job.id)}`);
    }
    const { environment } = write;
    if (write.status === 'verified') {
        run.host.verdict({ verdict: 'verified', environment, digest: write.digest });
        await show(command, write);
        return errors/* exitCodes */.hS.done;
    }
    if (!(0,core_ledger/* canVerify */.S4)(write))
        throw new errors/* UserError */.yo(`the write ${(0,core_write/* shortDigest */.VK)(write.digest)} of ${job.id} is ${write.status}: there is nothing to verify`);
    const verdict = (0,core_ledger/* beginVerify */.lR)(loaded.doc, write.digest, moment).begun
        ? await verifyWrite(command, write, { isPatient: true })
        : undefined;
    run.host.verdict({ verdict: verdict ?? 'undetermined', environment, digest: write.digest });
    if (verdict === undefined) {
        const who = write.owner ? ` (pid ${write.owner.pid} on ${write.owner.host})` : '';
        throw new errors/* UserError */.yo(`another run verifies the write ${(0,core_write/* shortDigest */.VK)(write.digest)}${who}: its verdict comes from there`);
    }
    await show(command, (await (0,writes/* reread */.Ws)(command, write.digest)) ?? write);
    await (0,writes/* announceNow */.OP)(command);
    return verdict === 'verified' ? errors/* exitCodes */.hS.done : errors/* exitCodes */.hS.failed;
}
/**
 * Runs all reads of a write's verification and saves the verdict. Undefined: another run does it, or did meanwhile, or one of
 * the reads runs elsewhere.
 * `isPatient`: waits for what settles slowly.
 */
async function verifyWrite(command, write, { isPatient }) {
    const { run, world, config, moment } = command;
    const { digest } = write;
    const plan = (await (0,writes/* trustedPlan */.d$)(world, digest))?.plan;
    // As approved: more tries than that would make another verdict.
    const { attempts: most, everySeconds } = plan?.job.verify ?? { attempts: 1, everySeconds: 0 };
    const attempts = isPatient ? most : 1;
    const steps = write.verification.toSorted((a, b) => a.delayMs - b.delayMs);
    const wait = async (delayMs) => (isPatient ? waitUntil(command, write, delayMs) : undefined);
    // A tick does not wait for what runs elsewhere: the next one verifies.
    if (!isPatient)
        for (const { jobId: id } of steps)
            if (await (0,turn/* isBusy */.A)(run, { id }))
                return undefined;
    for (const { delayMs } of steps.slice(0, 1))
        await wait(delayMs);
    let isOurs = false;
    // Reads harm nobody: other hosts hear of it at the end.
    await world.ledger.update((ledger) => {
        const begun = (0,core_ledger/* beginVerify */.lR)(ledger, digest, { ...moment, now: run.clock.now() });
        isOurs = begun.begun;
        return begun.ledger;
    });
    if (!isOurs)
        return undefined;
    const findings = [];
    for (const { jobId, delayMs } of steps) {
        await wait(delayMs);
        const read = config.jobs.find(({ id, kind }) => id === jobId && kind !== 'one_shot_write');
        const tries = { attempts, everySeconds, name: `v${findings.length + 1}` };
        findings.push(read
            ? await look(command, plan, read, tries)
            : undetermined(jobId, 'it is not in the jobs file any more'));
    }
    const known = new Set(steps.map(({ jobId }) => jobId));
    for (const { id } of plan?.verification ?? [])
        if (!known.has(id))
            findings.push(undetermined(id, 'it was not asked'));
    const verdict = verdictOf(findings);
    const worst = findings.find((finding) => finding.verdict === verdict && verdict !== 'verified');
    const end = { verdict, findings: findings.map(({ line }) => line), output: worst?.output ?? '' };
    const place = world.run && { run: world.run.place };
    let isTaken = false;
    await world.ledger.update((ledger) => {
        const ended = (0,core_ledger/* endVerify */.nk)(ledger, digest, moment.self, { ...end, ...place, at: run.clock.now() });
        isTaken = ended !== ledger;
        return ended;
    });
    return isTaken ? verdict : undefined;
}
const undetermined = (id, problem) => ({
    verdict: 'undetermined',
    line: `${id}: undetermined, ${problem}`,
    output: '',
});
/** A link that the write leads elsewhere is still the folder that was approved. */
const meant = ({ argv, cwd, link = cwd, env }) => (0,canonical_json/* canonicalJson */.d)([argv, link, env]);
/** The read as it is now, when it is the one that was approved; else why it proves nothing. */
async function approvedRead({ run, world }, plan, read) {
    if (!plan)
        return 'the approved plan is not on this host';
    const approved = plan.verification.find(({ id }) => id === read.id);
    if (!approved)
        return 'it is not what was approved with the plan';
    let now;
    try {
        now = await (0,plan_document/* describeRead */.gD)(run, world, read);
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
        return error.message;
    }
    return meant(now) === meant(approved)
        ? { now, approved }
        : 'its command in the jobs file is not the one that was approved with the plan';
}
async function waitUntil({ run, moment }, write, delayMs) {
    const finishedAt = Math.min(write.finishedAt ?? moment.now, moment.now);
    const waitMs = finishedAt + delayMs - run.clock.now();
    if (waitMs <= 0)
        return;
    run.host.note(`verification of ${write.job.id} begins in ${Math.ceil(waitMs / 1000)} s`);
    run.host.progress(`waiting for the verification of ${write.job.id}`);
    await run.clock.sleep(Math.min(waitMs, delayMs));
    run.host.progress(undefined);
}
/** One read, again until it passes or its tries are used up. */
async function look(command, plan, read, { attempts, everySeconds, name }) {
    const { run } = command;
    for (let attempt = 1;; attempt += 1) {
        const known = await approvedRead(command, plan, read);
        if (typeof known === 'string')
            return undetermined(read.id, known);
        const finding = judged(read, await execute(command, read, known.now, `${name}.${attempt}`));
        if (finding.verdict === 'verified' || attempt >= attempts)
            return { ...finding, line: [finding.line, ...(0,core_plan/* changedSince */.$A)(known.approved, known.now)].join('; ') };
        run.host.note(`${finding.line}; try ${attempt} of ${attempts}`);
        await run.clock.sleep(everySeconds * 1000);
    }
}
/** Runs a read, a one-shot one when nobody else runs it. */
async function execute({ run, config }, read, planned, name) {
    // Without the state nobody knows who runs it, and the write must be verified all the same.
    if (read.kind !== 'one_shot_read' || (await run.store.load()).kind === 'unavailable')
        return executePlanned(run, read, planned);
    let itemId;
    try {
        ({ itemId } = await (0,turn/* takeTurn */.V)(run, config, read, interrupted/* verifying */.MP, name));
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
        return { kind: 'not-started', message: error.message, durationMs: 0 };
    }
    const result = await executePlanned(run, read, planned);
    const finishedAt = run.clock.now();
    await (0,deliver/* save */.UN)(run, (state) => ({
        ...state,
        queue: (0,queue/* bounded */.Mm)(state.queue.map((item) => (item.id === itemId ? (0,queue/* finished */.xl)(item, result, finishedAt) : item))),
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
        env: (0,environment/* writeEnvironment */.fB)(read, await (0,job_environment/* requireVariables */.pS)(run, read), run.host.env),
        timeoutMs: (0,deadlines/* deadlineMs */.v)(read, verb),
        cleanUp: 'all',
        ...(verb === 'run' && { find: queue/* attentionWords */.I0 }),
    });
}
function judged(read, result) {
    const { verdict, why } = read.kind === 'long_running_read' ? judgeStatus((0,core_status/* observe */.lB)(result), result) : judgeRun(result);
    const output = result.kind === 'not-started' ? '' : (0,core_text/* readableTail */.nI)(result.stdout, result.stderr);
    return { verdict, line: `${read.id}: ${verdict}, ${why ?? (0,record/* endingOf */.z6)(result)}`, output };
}
async function show({ run, moment }, write) {
    run.host.page((0,write_page/* writePage */.xv)(write, moment));
    await run.host.print((0,write_page/* renderWrite */.Yp)(write), 'write');
}


/***/ })

};
