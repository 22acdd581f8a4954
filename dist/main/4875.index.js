export const id = 4875;
export const ids = [4875,7186];
export const modules = {

/***/ 5040:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fg: () => (/* binding */ requireRun),
/* harmony export */   cT: () => (/* binding */ openWrite),
/* harmony export */   r2: () => (/* binding */ openKnownWrite)
/* harmony export */ });
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6851);
/* harmony import */ var _core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9715);
/* harmony import */ var _jobs_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6790);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(499);
/* harmony import */ var _writes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4702);
/** What a step of the write chain opens first: its job, the ledger, and the run that it needs. */





/** Reads the jobs file and the ledger. Throws a UserError (exit 2) for a job that is no write. */
async function openWrite(run, inputs) {
    const jobs = await run.jobsFile.require();
    const job = (0,_jobs_file_js__WEBPACK_IMPORTED_MODULE_1__/* .requireJob */ .bo)(jobs.config, inputs.job);
    const { id, kind } = job;
    const { command } = inputs;
    if (kind !== 'one_shot_write')
        throw (0,_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .badRequest */ .l)((0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .sentence */ .e)('no-write-job', { job: id, kind, command }));
    return { ...(await (0,_writes_js__WEBPACK_IMPORTED_MODULE_3__/* .openLedger */ .au)(run, jobs)), job };
}
/** The same for a job that may not be in the jobs file any more, while the ledger knows its writes. */
async function openKnownWrite(run, inputs) {
    const opened = await (0,_writes_js__WEBPACK_IMPORTED_MODULE_3__/* .openLedger */ .au)(run, await run.jobsFile.require());
    const { loaded } = opened;
    const id = inputs.job ?? '';
    const isKnown = loaded.kind !== 'unavailable' && loaded.doc.writes.some(({ job }) => job.id === id);
    return isKnown ? { ...opened, job: { id } } : openWrite(run, inputs);
}
/** The run that a write needs. Throws a UserError outside a workflow, where nobody can approve anything. */
function requireRun(ports, { command, job = '' }) {
    if (ports.run)
        return ports.run;
    const look = (name) => `ops-framework ${name} ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .shellWord */ .r7)(job)}`;
    throw (0,_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .badRequest */ .l)(command === 'settle'
        ? (0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .sentence */ .e)('settle-only-in-workflow', { look: look('history') })
        : (0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .sentence */ .e)('only-in-workflow', { command, look: look('plan') }));
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


/***/ }),

/***/ 499:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ problem),
/* harmony export */   l: () => (/* binding */ badRequest)
/* harmony export */ });
/* harmony import */ var _core_notices_say_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6112);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);
/** Errors of the write chain whose text is in the catalog. Loads it: not for what every tick loads. */


const say = (0,_core_notices_say_js__WEBPACK_IMPORTED_MODULE_0__.textIn)('en');
/** `more`: further lines, such as an output. */
function problem(line, ...more) {
    const lines = [line, ...more];
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(lines.map(say).join('\n'), { lines });
}
/** What was given cannot be used: exit 2. */
function badRequest(line) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(say(line), { exitCode: _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .exitCodes */ .hS.badInput, lines: [line] });
}


/***/ }),

/***/ 7234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ judgePatterns),
/* harmony export */   T: () => (/* binding */ lineMatcher)
/* harmony export */ });
/* harmony import */ var re2js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2856);
/* harmony import */ var _notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9715);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2228);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5636);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7818);
/**
 * The patterns of `approval.ignorePlanLines`. Anybody may have written the jobs file, so they run in RE2, in linear time
 * (https://github.com/google/re2/wiki/WhyRE2); `RegExp` backtracks without limit.
 */





/** Compiling one takes up to 10 ms. */
const mostInFile = 50;
/** Limit of a job's RE2 instructions: each may run for each character of a plan. */
const mostInstructions = 1000;
/** Whether a pattern matches the line. Invalid patterns match nothing. */
function lineMatcher(sources) {
    const usable = sources.flatMap((source) => compile(source) ?? []);
    const isTooMuch = instructionsOf(usable) > mostInstructions;
    return (line) => !isTooMuch && usable.some((pattern) => pattern.test(line));
}
/** An error for each invalid pattern of a jobs file. Runs no pattern. */
function judgePatterns(file) {
    const made = new Map();
    const drafts = [];
    for (const { path, sources } of listsIn(file)) {
        const usable = [];
        for (const [index, source] of sources.entries()) {
            if (typeof source !== 'string' || source === '' || source.length > _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .patternLimits */ .Z.length)
                continue;
            const place = [...path, index];
            if (!made.has(source)) {
                if (made.size === mostInFile) {
                    const message = (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .e)('too-many-patterns', { most: mostInFile });
                    return [...drafts, (0,_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .error */ .z3)(place, message, (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .e)('join-patterns'))];
                }
                made.set(source, compile(source));
            }
            const pattern = made.get(source);
            if (pattern)
                usable.push(pattern);
            else
                drafts.push(unusable(place, source));
        }
        if (instructionsOf(usable) > mostInstructions)
            drafts.push((0,_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .error */ .z3)(path, (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .e)('patterns-too-large', { most: mostInstructions }), (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .e)('patterns-fix')));
    }
    return drafts;
}
function unusable(place, source) {
    return (0,_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .error */ .z3)(place, () => (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .e)('pattern-wrong', { value: (0,_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(source) }), (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .e)('pattern-fix'));
}
function* listsIn(file) {
    const jobs = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(file) && Array.isArray(file['jobs']) ? file['jobs'] : [];
    for (const [index, job] of jobs.entries()) {
        const approval = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(job) ? job['approval'] : undefined;
        const sources = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(approval) ? approval['ignorePlanLines'] : undefined;
        if (!Array.isArray(sources) || sources.length > _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .patternLimits */ .Z.inList)
            continue;
        yield { path: ['jobs', index, 'approval', 'ignorePlanLines'], sources };
    }
}
function instructionsOf(patterns) {
    return patterns.reduce((sum, pattern) => sum + pattern.programSize(), 0);
}
/** `\p{Script=Han}`, in RE2 `\p{Han}`; skips other escapes. */
const scriptNames = /\\(?:([pP])\{(?:Script|sc|General_Category|gc)=(\w+)\}|[^])/g;
function plainScript(escape, letter, name) {
    return letter === undefined ? escape : `\\${letter}{${name}}`;
}
/** Undefined: not valid in both; a pattern must mean the same as in JavaScript. */
function compile(source) {
    try {
        // Compiled only, never run.
        void new RegExp(source, 'u');
        return re2js__WEBPACK_IMPORTED_MODULE_4__/* .RE2JS */ .L3.compile(re2js__WEBPACK_IMPORTED_MODULE_4__/* .RE2JS */ .L3.translateRegExp(source.replaceAll(scriptNames, plainScript)));
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 7478:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EG: () => (/* binding */ renderPlan),
/* harmony export */   Mm: () => (/* binding */ excess),
/* harmony export */   Yp: () => (/* binding */ renderWrite),
/* harmony export */   jt: () => (/* binding */ planPage),
/* harmony export */   xv: () => (/* binding */ writePage)
/* harmony export */ });
/* harmony import */ var _text_clean_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(229);
/* harmony import */ var _notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9715);
/* harmony import */ var _writes_notices_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4766);
/* harmony import */ var _writes_plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9488);
/* harmony import */ var _writes_plan_lines_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7186);
/* harmony import */ var _text_redact_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7827);
/* harmony import */ var _text_visible_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(38);
/* harmony import */ var _writes_write_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5332);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6506);
/* harmony import */ var _summary_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1839);
/** A write for the summary of its run and for a log: its plan and its outcome. */










function sectionsOf(document, facts, say) {
    const { plan } = document;
    const { job, verification } = plan;
    const commands = [job, ...verification];
    const output = (0,_writes_plan_lines_js__WEBPACK_IMPORTED_MODULE_3__.shownPlan)(document, say);
    const noOutput = say((0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)(plan.output === null ? 'no-plan-command' : 'plan-printed-nothing'));
    const sections = [
        ['plan-command', { lines: (0,_writes_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .shownWords */ .vU)(job.argv) }],
        ['plan-strange-words', { lines: strangeWords(plan) }],
        ['plan-output', { lines: output.length === 0 ? [noOutput] : output }],
        ['plan-facts', { rows: said(factsOf(plan, facts), say) }],
        ['plan-ignored', { lines: plan.ignored.map(_text_visible_js__WEBPACK_IMPORTED_MODULE_9__/* .visible */ .RK) }],
        [
            'plan-code',
            { lines: commands.flatMap((command) => (0,_writes_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .shownCode */ .vs)(command).map((line) => `${command.id}: ${line}`)) },
        ],
        ...verification.map((read) => {
            const rows = [
                ['row-job', read.id],
                ['row-folder', read.cwd],
                ['row-link', read.link],
                ['row-variables', namesOf(read)],
            ];
            return ['plan-verification', { rows: said(rows, say), lines: (0,_writes_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .shownWords */ .vU)(read.argv) }];
        }),
        [
            'plan-files',
            { rows: commands.flatMap(({ id, files }) => files.map(({ path, sha256 }) => [id, path, sha256])) },
        ],
        ['plan-uncovered', { lines: [...new Set(commands.flatMap(_writes_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .uncovered */ .KY))].map(_text_visible_js__WEBPACK_IMPORTED_MODULE_9__/* .visible */ .RK) }],
    ];
    return sections.flatMap(([key, { rows = [], lines = [] }]) => rows.length + lines.length > 0 ? [{ title: say((0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)(key)), rows, lines }] : []);
}
function said(rows, say) {
    return rows.flatMap(([key, value]) => (value === undefined ? [] : [[say((0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)(key)), say(value)]]));
}
function factsOf(plan, { write, gate }) {
    const { job, namespace, config, commit } = plan;
    const { approval, verify, after } = job;
    const none = (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)('none');
    const facts = [
        // The name is not in the digest.
        ['row-name', write && write.job.name !== job.id ? (0,_text_redact_js__WEBPACK_IMPORTED_MODULE_4__/* .cleanLine */ .Ow)(write.job.name) : undefined],
        ['row-job', job.id],
        ['row-host', namespace],
        ['row-folder', job.cwd],
        ['row-link', job.link],
        ['row-risk', job.risk],
        ['row-deadline', (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)('plan-deadline', { seconds: job.timeoutSeconds })],
        ['row-variables', namesOf(job)],
        ['row-rules', approval && settingsText(approval)],
        ['plan-verification', verify && settingsText(verify)],
        ['row-followers', after.map(followerText).reduce(enumerated, '') || none],
        ['row-jobs-file', `${config.path} ${config.sha256}`],
    ];
    if (!write)
        return facts;
    return [
        ...facts,
        ['row-rollback', write.wayBack ?? none],
        ['row-commit', commit],
        ['row-requester', (0,_text_redact_js__WEBPACK_IMPORTED_MODULE_4__/* .cleanLine */ .Ow)(write.requestedBy)],
        ['row-approval', gate ?? (0,_writes_notices_js__WEBPACK_IMPORTED_MODULE_1__/* .gateText */ .bp)(write)],
        ['row-until', timeOf(write.expiresAt)],
        ['row-digest', write.digest],
    ];
}
const followerText = ({ jobId: job, when, delaySeconds: seconds }) => (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)('plan-follower', { job, when, seconds });
const enumerated = (first, next) => first === '' ? next : (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)('and-also', { first, next });
const settingsText = (settings) => Object.entries(settings)
    .map(([key, value]) => `${key} ${JSON.stringify(value)}`)
    .join(', ');
const namesOf = ({ env }) => Object.keys(env).join(' ') || (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)('none');
/** Words and paths with non-ASCII letters, escaped. */
function strangeWords({ job, verification }) {
    const texts = [job, ...verification].flatMap(({ argv, cwd, link, code: loading = {}, files, folders = [] }) => [
        ...argv,
        cwd,
        ...(link === undefined ? [] : [link]),
        ...Object.values(loading),
        ...[...files, ...folders].map(({ path }) => path),
    ]);
    return [...new Set(texts)].flatMap((text) => (0,_text_visible_js__WEBPACK_IMPORTED_MODULE_9__/* .spelt */ .lm)(text) ?? []);
}
/** The plan as plain text, printed by `plan`. */
function renderPlan(document, say, write) {
    const colon = say((0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)('colon'));
    return sectionsOf(document, { write }, say)
        .flatMap(({ title, rows = [], lines = [] }) => [
        `${title}${colon.trimEnd()}`,
        ...rows.map(([first = '', ...cells]) => `  - ${first}${colon}${cells.map(_text_visible_js__WEBPACK_IMPORTED_MODULE_9__/* .visible */ .RK).join(' ')}`),
        ...lines.map((line) => `  | ${line}`),
    ])
        .join('\n');
}
/** The plan as Markdown, for the approver. `gate`: with GitHub's settings of the environment. */
function planPage(document, write, gate) {
    const how = (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)(write.gate === 'dispatch' ? 'approve-by-dispatch' : 'approve-by-review');
    const blocks = (say) => [
        `<p><b>${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .prose */ .CS)(say(how))}</b></p>`,
        ...sectionsOf(document, { write, gate }, say).flatMap(({ title, rows = [], lines = [] }) => [
            `### ${title}`,
            ...(rows.length === 0 ? [] : [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .list */ .p_)(rows.map((row) => rowItem(row, say)))]),
            ...(lines.length === 0 ? [] : [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .list */ .p_)(lines.map(lineItem))]),
        ]),
        `<p>${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .prose */ .CS)(say((0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)('plan-covers')))}</p>`,
    ];
    return { grade: 'waits', verdict: [(0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)('write-state', { status: 'planned' })], blocks };
}
/** Size of a page that is too long to be shown whole, in KiB, and its largest section. Undefined: it fits. */
function excess(page) {
    const bytes = (0,_summary_js__WEBPACK_IMPORTED_MODULE_7__/* .pageBytes */ .pC)(page);
    if (bytes <= _summary_js__WEBPACK_IMPORTED_MODULE_7__/* .mostPageBytes */ .EZ)
        return undefined;
    const sections = new Map();
    let title = '';
    for (const block of page) {
        if (block.startsWith('### '))
            title = block.slice(4).replace(/[,（].*/, '');
        sections.set(title, (sections.get(title) ?? 0) + (0,_summary_js__WEBPACK_IMPORTED_MODULE_7__/* .pageBytes */ .pC)([block]));
    }
    const [section = ''] = [...sections].toSorted(([, one], [, other]) => other - one)[0] ?? [];
    return { size: kib(bytes), most: kib(_summary_js__WEBPACK_IMPORTED_MODULE_7__/* .mostPageBytes */ .EZ), ...(section !== '' && { section }) };
}
const kib = (bytes) => Math.ceil(bytes / 1024);
/** `Folder: /srv`, the whole text with misleading characters escaped. */
function rowItem([first = '', ...cells], say) {
    return `<b>${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .escapeHtml */ .ZD)(first)}</b>${say((0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)('colon'))}${cells.map((cell) => `<code>${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .escapeHtml */ .ZD)((0,_text_visible_js__WEBPACK_IMPORTED_MODULE_9__/* .visibleInline */ .wF)(cell))}</code>`).join('<br>')}`;
}
/** Has a bullet of its own, so that no wrapped part of a line looks like another line. */
function lineItem(line) {
    return line === '' ? '' : `<code>${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .escapeHtml */ .ZD)(line)}</code>`;
}
/** Outcome of a write, as plain text. */
function renderWrite(write, say) {
    const output = write.output === undefined ? [] : shownLines(write.output).map((line) => `  | ${line}`);
    return [
        `${write.job.id}${say((0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)('colon'))}${say((0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)('write-state', { status: write.status }))}`,
        ...recordLines(write, say).map((line) => `  - ${line}`),
        ...output,
    ].join('\n');
}
/** For the summary. */
function writePage(write) {
    const blocks = (say) => [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .list */ .p_)(recordLines(write, say).map((line) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .prose */ .CS)(line, 500))),
        ...(write.output === undefined ? [] : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .codeLines */ .zo)(shownLines(write.output))),
    ];
    const reason = write.status === 'refused' && write.refusal ? { reason: write.refusal.reason } : {};
    return {
        grade: grades[write.status],
        verdict: [(0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)('write-state', { status: write.status, ...reason })],
        blocks,
    };
}
const grades = {
    planned: 'waits',
    superseded: 'fail',
    expired: 'fail',
    refused: 'fail',
    applying: 'waits',
    applied: 'warn',
    failed: 'fail',
    undetermined: 'fail',
    verifying: 'waits',
    verified: 'ok',
    'verification-failed': 'fail',
};
function recordLines(write, say) {
    const { refusal, findings = [], ending, finishedAt, status } = write;
    const facts = [
        (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)('whole-digest', { digest: write.digest }),
        (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)('planned-at', { time: timeOf(write.plannedAt), person: (0,_text_redact_js__WEBPACK_IMPORTED_MODULE_4__/* .cleanLine */ .Ow)(write.requestedBy, 60) }),
        ...(status === 'planned'
            ? [(0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)('approval-until', { gate: (0,_writes_notices_js__WEBPACK_IMPORTED_MODULE_1__/* .gateText */ .bp)(write), time: timeOf(write.expiresAt) })]
            : []),
        ...(refusal ? [(0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)('refused-for', { reason: refusal.reason }), ...(0,_writes_write_js__WEBPACK_IMPORTED_MODULE_5__/* .detailLines */ .ZN)(refusal)] : []),
        ...(write.approvedBy ? [(0,_writes_notices_js__WEBPACK_IMPORTED_MODULE_1__/* .approvedFact */ .G)(write)] : []),
        ...(ending === undefined ? [] : [endFact(ending, finishedAt)]),
        ...findings,
    ];
    return facts.map((fact) => (0,_text_redact_js__WEBPACK_IMPORTED_MODULE_4__/* .cleanLine */ .Ow)(say(fact)));
}
const endFact = (ending, at) => at === undefined
    ? (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)('command-ended', { ending })
    : (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .e)('command-ended-at', { ending, time: timeOf(at) });
function shownLines(text) {
    return (0,_text_redact_js__WEBPACK_IMPORTED_MODULE_4__/* .redact */ .E$)((0,_text_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .clean */ .uH)(text)).split('\n');
}
function timeOf(at) {
    return new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');
}


/***/ }),

/***/ 7186:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   countedLines: () => (/* binding */ countedLines),
/* harmony export */   s: () => (/* binding */ leavesNothing),
/* harmony export */   shownPlan: () => (/* binding */ shownPlan),
/* harmony export */   t: () => (/* binding */ differences)
/* harmony export */ });
/* harmony import */ var _config_patterns_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7234);
/* harmony import */ var _text_redact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7827);
/* harmony import */ var canonicalize__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8799);
/* harmony import */ var _notices_catalog_shared_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4843);
/* harmony import */ var _notices_sentence_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9715);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9488);
/* harmony import */ var _text_visible_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(38);
/** Lines of a plan's output: which count, and how they are shown. A file of its own because RE2 is large. Pure. */







/** The lines of a plan's output that count. */
function countedLines(output, ignored) {
    const isIgnored = (0,_config_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .lineMatcher */ .T)(ignored);
    return output
        .split(/\r?\n/)
        .filter((line) => !isIgnored(line))
        .join('\n');
}
/** Whether the output has text but no line counts: the digest would approve nothing. */
function leavesNothing(output, ignored) {
    return !isEmpty(output) && isEmpty(countedLines(output, ignored));
}
/** Whether nothing of the text is visible. */
function isEmpty(text) {
    return !/[^\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/u.test(text);
}
/**
 * A plan's output for the approver, complete (see `hiddenParts`). Lines that do not count are marked.
 */
function shownPlan({ text, plan }, say) {
    if (text.trim() === '')
        return [];
    const isIgnored = (0,_config_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .lineMatcher */ .T)(plan.ignored);
    const mark = say((0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .sentence */ .e)('not-in-digest'));
    return (0,_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .linesOf */ .Dx)(text).map((line) => {
        const shown = (0,_text_visible_js__WEBPACK_IMPORTED_MODULE_5__/* .visible */ .RK)(line);
        if (isIgnored(line))
            return `${mark} ${shown}`;
        // A counted line must not look like a marked one.
        return marks.some((each) => shown.startsWith(each)) ? escapedFirst(shown) : shown;
    });
}
const marks = Object.values(_notices_catalog_shared_js__WEBPACK_IMPORTED_MODULE_2__/* .uncoveredMark */ .Nk);
function escapedFirst(text) {
    return `\\u{${(text.codePointAt(0) ?? 0).toString(16)}}${text.slice(1)}`;
}
// --- Differences between two plans. Pure.
const mostDifferences = 40;
/** One line per difference: `job.argv[1]: "a" → "b"`. */
function differences(before, after) {
    const found = [];
    compare('', before.plan, after.plan, found);
    if (before.plan.output !== after.plan.output)
        found.push(...lineDifferences(before, after));
    const left = found.length - mostDifferences;
    return left > 0 ? [...found.slice(0, mostDifferences), (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .sentence */ .e)('and-more', { count: left })] : found;
}
function compare(path, before, after, found) {
    if ((0,canonicalize__WEBPACK_IMPORTED_MODULE_6__/* ["default"] */ .A)(before) === (0,canonicalize__WEBPACK_IMPORTED_MODULE_6__/* ["default"] */ .A)(after))
        return;
    if (isObject(before) && isObject(after)) {
        for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
            const name = Array.isArray(before) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`;
            compare(name, before[key], after[key], found);
        }
        return;
    }
    found.push((0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .sentence */ .e)('difference', {
        subject: nameOf(path),
        old: shownValue(path, before),
        fresh: shownValue(path, after),
    }));
}
function nameOf(path) {
    if (path === 'host')
        return (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .sentence */ .e)('difference-host');
    if (path === 'output')
        return (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .sentence */ .e)('difference-output');
    const [, name] = /^job\.env\.(.*)$/.exec(path) ?? [];
    return name === undefined ? path : (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .sentence */ .e)('difference-variable', { name });
}
/** Hashes are useless to people, and keyed ones must not be shown. */
function shownValue(path, value) {
    if (value === undefined)
        return (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .sentence */ .e)('difference-absent');
    if (path.includes('.env.') || path === 'host')
        return typeof value === 'string' ? value.slice(0, 8) : '…';
    if (path === 'expiresAt' && typeof value === 'number')
        return new Date(value).toISOString();
    return (0,_text_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .cleanLine */ .Ow)(JSON.stringify(value), 200);
}
/** Counted lines in only one of the two. */
function lineDifferences(before, after) {
    const [old, fresh] = [shownLines(before), shownLines(after)];
    const [known, now] = [new Set(old), new Set(fresh)];
    return [
        ...old.filter((line) => !now.has(line)).map((line) => `- ${(0,_text_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .cleanLine */ .Ow)(line, 200)}`),
        ...fresh.filter((line) => !known.has(line)).map((line) => `+ ${(0,_text_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .cleanLine */ .Ow)(line, 200)}`),
    ];
}
function shownLines({ text, plan }) {
    const counted = countedLines(text, plan.ignored);
    return isEmpty(counted) ? [] : (0,_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .linesOf */ .Dx)(counted).map(_text_visible_js__WEBPACK_IMPORTED_MODULE_5__/* .visible */ .RK);
}
function isObject(value) {
    return typeof value === 'object' && value !== null;
}


/***/ })

};
