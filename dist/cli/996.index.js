export const id = 996;
export const ids = [996];
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

/***/ 3996:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   plan: () => (/* binding */ plan)
/* harmony export */ });
/* harmony import */ var _core_gate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8099);
/* harmony import */ var _core_ledger_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8365);
/* harmony import */ var _core_plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4115);
/* harmony import */ var _core_render_write_page_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4133);
/* harmony import */ var _core_ledger_upkeep_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8802);
/* harmony import */ var _core_refusals_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7765);
/* harmony import */ var _core_write_words_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8545);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9473);
/* harmony import */ var _plan_document_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2560);
/* harmony import */ var _writes_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9679);
/** `plan JOB`: what a write would do, for people to approve. Changes nothing but the ledger. */










/** A run that waits for an approval ends after this long, whatever the jobs file says (docs: managing environments). */
const longestWaitMs = 30 * 86_400_000;
function plan(deps) {
    return (0,_writes_js__WEBPACK_IMPORTED_MODULE_9__/* .toldOf */ .dc)(deps, 'failed', planWrite);
}
async function planWrite(deps) {
    if (deps.inputs['plan-digest'] !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_7__/* .UserError */ .yo('plan makes a digest and takes none: to approve a plan with it, the workflow must say gate: dispatch', { exitCode: _errors_js__WEBPACK_IMPORTED_MODULE_7__/* .exitCodes */ .hS.badInput });
    const command = await (0,_writes_js__WEBPACK_IMPORTED_MODULE_9__/* .openWrite */ .cT)(deps);
    const { world } = command;
    return world.run ? planInRun(command, world.run) : preview(command);
}
function expiryOf({ job }, now) {
    return now + Math.min(job.approval.maxAgeSeconds * 1000, longestWaitMs);
}
/** On the command line: to look at. It is in no ledger, so nobody can approve it. */
async function preview(command) {
    const { run, world, job, moment } = command;
    const expiresAt = expiryOf(command, moment.now);
    const nowhere = { repository: '', commit: '', run: { id: '', requestedBy: '' }, expiresAt };
    const document = await (0,_plan_document_js__WEBPACK_IMPORTED_MODULE_8__/* .makePlan */ .Cs)(run, world, command, job, nowhere);
    const text = (0,_core_render_write_page_js__WEBPACK_IMPORTED_MODULE_3__/* .renderPlan */ .EG)(document);
    const { environment, gate } = job.approval;
    const waiting = { digest: '', job, environment, gate, requestedBy: '', expiresAt, ...wayBackOf(command) };
    refuseCut(command, text, (0,_core_render_write_page_js__WEBPACK_IMPORTED_MODULE_3__/* .planPage */ .jt)(document, waiting, '', command.moment));
    await run.host.print(text);
    run.host.log('notice', 'a preview: to have it approved and made, start the workflow (docs/writes.md). Nothing was changed');
    return _errors_js__WEBPACK_IMPORTED_MODULE_7__/* .exitCodes */ .hS.done;
}
async function planInRun(command, workflow) {
    const { run, world, config, job, loaded, moment } = command;
    const { approval } = job;
    const refused = (refusal) => {
        run.host.verdict({ verdict: 'refused', environment: approval.environment });
        return (0,_writes_js__WEBPACK_IMPORTED_MODULE_9__/* .tellRefusal */ .QC)(command, refusal);
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
    const unasked = (0,_core_gate_js__WEBPACK_IMPORTED_MODULE_0__/* .checkAsked */ .jR)(approval, facts);
    // The one dispatch that approves comes from one person; of an environment two may.
    if (unasked && approval.gate === 'dispatch')
        return refused(unasked);
    if (unasked)
        run.host.log('warning', `${job.id}: ${unasked.detail}. ${_core_refusals_js__WEBPACK_IMPORTED_MODULE_5__/* .mends */ .E[unasked.reason]}`);
    // An answer without these was refused above.
    const plannedAt = facts.clocks.kind === 'known' ? facts.clocks.value.github : moment.now;
    const expiresAt = expiryOf(command, plannedAt);
    const asker = facts.run.kind === 'known' ? facts.run.value.actor.login : workflow.actor;
    const { repository, commit, runId } = workflow.local;
    const place = { repository, commit, run: { id: runId, requestedBy: asker }, expiresAt };
    const document = await (0,_plan_document_js__WEBPACK_IMPORTED_MODULE_8__/* .makePlan */ .Cs)(run, world, command, job, place);
    const digest = world.proofs.sha256((0,_core_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .planText */ .Pt)(document.plan));
    const record = {
        digest,
        job: { id: job.id, name: job.name },
        environment: approval.environment,
        gate: approval.gate,
        plannedAt,
        expiresAt,
        run: workflow.place,
        commit,
        requestedBy: asker,
        verification: (0,_plan_document_js__WEBPACK_IMPORTED_MODULE_8__/* .verificationJobs */ .SX)(config, job).map(({ id }) => ({
            jobId: id,
            delayMs: 1000 * (job.after.find(({ jobId }) => jobId === id)?.delaySeconds ?? 0),
        })),
        ...(workflow.workflowUrl !== undefined && { workflowUrl: workflow.workflowUrl }),
        ...wayBackOf(command),
    };
    const waiting = { ...record, status: 'planned', step: 1 };
    const text = (0,_core_render_write_page_js__WEBPACK_IMPORTED_MODULE_3__/* .renderPlan */ .EG)(document, waiting);
    const note = unasked ? `; two different people have to: ${unasked.detail}` : '';
    const page = (0,_core_render_write_page_js__WEBPACK_IMPORTED_MODULE_3__/* .planPage */ .jt)(document, waiting, (0,_core_write_words_js__WEBPACK_IMPORTED_MODULE_6__/* .gateNote */ .mD)(facts) + note, moment);
    refuseCut(command, text, page);
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
    try {
        await world.ledger.claim((ledger) => (0,_core_ledger_js__WEBPACK_IMPORTED_MODULE_1__/* .addPlan */ .PY)((0,_core_ledger_upkeep_js__WEBPACK_IMPORTED_MODULE_4__/* .catchUp */ .xA)(ledger, moment), record));
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_7__/* .UserError */ .yo))
            throw error;
        return refused(await withdraw(command, workflow, digest, error.message));
    }
    await run.host.print(text, 'plan');
    run.host.page(page);
    run.host.verdict({ verdict: 'planned', environment: approval.environment, digest });
    await (0,_writes_js__WEBPACK_IMPORTED_MODULE_9__/* .announceNow */ .OP)(command);
    return _errors_js__WEBPACK_IMPORTED_MODULE_7__/* .exitCodes */ .hS.done;
}
/** The plan may have been saved where its answer did not come from: nobody is to approve it. */
async function withdraw({ run, world, moment }, { place }, digest, detail) {
    const refusal = { reason: 'state-unavailable', detail };
    try {
        const who = { self: moment.self, now: moment.now, run: place };
        await world.ledger.update((ledger) => (0,_core_ledger_js__WEBPACK_IMPORTED_MODULE_1__/* .withdrawApply */ .FI)(ledger, digest, refusal, who));
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_7__/* .UserError */ .yo))
            throw error;
        run.host.log('error', error.message);
    }
    return refusal;
}
/** What cannot be shown whole, in the log and in the summary, is not planned. */
function refuseCut({ run, job }, text, page) {
    const isCut = (0,_core_render_write_page_js__WEBPACK_IMPORTED_MODULE_3__/* .excess */ .Mm)(page) ?? (0,_core_render_write_page_js__WEBPACK_IMPORTED_MODULE_3__/* .excess */ .Mm)([text]);
    if (isCut !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_7__/* .UserError */ .yo(`job ${job.id}: not planned, because who approves could not be shown all of it: ${isCut}. Put long text into files, set fewer variables, and make commands.plan print less`);
    if (run.host.secrets.hides([text, ...page].join('\n')))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_7__/* .UserError */ .yo(`job ${job.id}: not planned, because a part of what is shown to who approves is the value of a secret (one of a job's \`env\`, or an input of the workflow) and would be masked: give that variable another value or another name`);
}
/** The write that is offered when this one goes wrong. */
function wayBackOf({ config, job }) {
    const named = job.after.filter(({ when }) => when === 'failure').map(({ jobId }) => jobId);
    const back = config.jobs.find(({ id, kind }) => kind === 'one_shot_write' && named.includes(id));
    return back ? { wayBack: back.id } : {};
}


/***/ })

};
