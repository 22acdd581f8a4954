export const id = 6765;
export const ids = [6765];
export const modules = {

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

/***/ 6765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   plan: () => (/* binding */ plan)
/* harmony export */ });
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6851);
/* harmony import */ var _core_writes_gate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1748);
/* harmony import */ var _core_writes_ledger_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9418);
/* harmony import */ var _core_writes_notices_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4766);
/* harmony import */ var _core_writes_plan_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9488);
/* harmony import */ var _core_render_write_page_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4133);
/* harmony import */ var _core_writes_ledger_upkeep_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8619);
/* harmony import */ var _core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(9715);
/* harmony import */ var _core_writes_write_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5332);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9473);
/* harmony import */ var _say_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(3212);
/* harmony import */ var _print_json_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(5611);
/* harmony import */ var _plan_document_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(577);
/* harmony import */ var _open_write_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(5040);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(499);
/* harmony import */ var _writes_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(4702);
/** `plan JOB`: what a write would do, for people to approve. Changes nothing but the ledger. */
















/** A run that waits for an approval ends after this long, whatever the jobs file says (docs: managing environments). */
const longestWaitMs = 30 * 86_400_000;
function plan(ports, inputs) {
    return (0,_writes_js__WEBPACK_IMPORTED_MODULE_12__/* .announceFailure */ .cX)(ports, inputs, 'failed', planWrite);
}
async function planWrite(run, inputs) {
    if (inputs['plan-digest'] !== undefined)
        throw (0,_problem_js__WEBPACK_IMPORTED_MODULE_11__/* .badRequest */ .l)((0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_13__/* .sentence */ .e)('plan-takes-no-digest'));
    const command = await (0,_open_write_js__WEBPACK_IMPORTED_MODULE_10__/* .openWrite */ .cT)(run, inputs);
    const { ports } = command;
    return ports.run ? planInRun(command, ports.run) : preview(command, inputs.json);
}
function expiryOf({ job }, now) {
    return now + Math.min(job.approval.maxAgeSeconds * 1000, longestWaitMs);
}
/** On the command line: to look at. It is in no ledger, so nobody can approve it. */
async function preview(command, asJson) {
    const { run, ports, job, context } = command;
    const expiresAt = expiryOf(command, context.now);
    const nowhere = { repository: '', commit: '', run: { id: '', requestedBy: '' }, expiresAt };
    const document = await (0,_plan_document_js__WEBPACK_IMPORTED_MODULE_9__/* .makePlan */ .Cs)(run, ports, command, job, nowhere);
    const say = await (0,_say_js__WEBPACK_IMPORTED_MODULE_14__/* .sayOn */ .v5)(run.host);
    const text = (0,_core_render_write_page_js__WEBPACK_IMPORTED_MODULE_5__/* .renderPlan */ .EG)(document, say);
    const { environment, gate } = job.approval;
    const waiting = { digest: '', job, environment, gate, requestedBy: '', expiresAt, ...rollbackOf(command) };
    refuseCut(command, text, (0,_core_render_write_page_js__WEBPACK_IMPORTED_MODULE_5__/* .planPage */ .jt)(document, waiting).blocks(say));
    if (asJson)
        await (0,_print_json_js__WEBPACK_IMPORTED_MODULE_15__/* .printJson */ .Q)(run.host, planDocument(document, { environment, gate }));
    else
        await run.host.print(text);
    run.host.log('notice', say((0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_13__/* .sentence */ .e)('plan-preview')));
    return _errors_js__WEBPACK_IMPORTED_MODULE_8__/* .exitCodes */ .hS.done;
}
/** The preview as JSON. Of variables it has only the names. */
function planDocument({ plan: { expiresAt, job, verification, ignored }, text }, gate) {
    return {
        ...commandDocument(job),
        ...gate,
        risk: job.risk,
        expiresAt: (0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .isoTime */ .Ly)(expiresAt),
        output: text,
        ignoredLines: ignored,
        verification: verification.map((read) => commandDocument(read)),
    };
}
function commandDocument({ id, argv, cwd, env, files }) {
    return {
        job: id,
        argv,
        cwd,
        variables: Object.keys(env),
        files: files.map(({ path, sha256 }) => ({ path, sha256 })),
    };
}
async function planInRun(command, workflow) {
    const { run, ports, job, context } = command;
    const { approval } = job;
    const refused = (refusal) => {
        run.host.verdict({ verdict: 'refused', environment: approval.environment });
        return (0,_writes_js__WEBPACK_IMPORTED_MODULE_12__/* .announceRefusal */ .GV)(command, refusal);
    };
    const facts = await workflow.facts(approval.environment, approval.gate, workflow.local.runId);
    const refusal = firstRefusal(command, workflow, facts);
    if (refusal)
        return refused(refusal);
    const unasked = (0,_core_writes_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .checkRequested */ .lq)(approval, facts);
    // The one dispatch that approves comes from one person; of an environment two may.
    if (unasked && approval.gate === 'dispatch')
        return refused(unasked);
    const say = await (0,_say_js__WEBPACK_IMPORTED_MODULE_14__/* .sayOn */ .v5)(run.host);
    if (unasked) {
        const detail = (0,_core_writes_write_js__WEBPACK_IMPORTED_MODULE_7__/* .detailLines */ .ZN)(unasked).map(say).join('\n');
        run.host.log('warning', say((0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_13__/* .sentence */ .e)('refusal-warned', { job: job.id, detail, fix: (0,_core_writes_notices_js__WEBPACK_IMPORTED_MODULE_3__/* .fixOf */ .BW)(unasked) })));
    }
    // An answer without these was refused above.
    const plannedAt = facts.clocks.kind === 'known' ? facts.clocks.value.github : context.now;
    const expiresAt = expiryOf(command, plannedAt);
    const asker = facts.run.kind === 'known' ? facts.run.value.actor.login : workflow.actor;
    const { repository, commit, runId } = workflow.local;
    const place = { repository, commit, run: { id: runId, requestedBy: asker }, expiresAt };
    const document = await (0,_plan_document_js__WEBPACK_IMPORTED_MODULE_9__/* .makePlan */ .Cs)(run, ports, command, job, place);
    const digest = ports.fileHashes.sha256((0,_core_writes_plan_js__WEBPACK_IMPORTED_MODULE_4__/* .planText */ .Pt)(document.plan));
    const record = recordOf(command, workflow, { digest, plannedAt, expiresAt, requestedBy: asker });
    const waiting = { ...record, status: 'planned', step: 1 };
    const text = (0,_core_render_write_page_js__WEBPACK_IMPORTED_MODULE_5__/* .renderPlan */ .EG)(document, say, waiting);
    const page = (0,_core_render_write_page_js__WEBPACK_IMPORTED_MODULE_5__/* .planPage */ .jt)(document, waiting, (0,_core_writes_notices_js__WEBPACK_IMPORTED_MODULE_3__/* .gateWithNote */ .Aw)(waiting, facts, unasked));
    refuseCut(command, text, page.blocks(say));
    // Once more: the plan command may have taken minutes.
    const later = (0,_core_writes_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .checkUnreviewed */ .Hb)(approval, await workflow.facts(approval.environment, approval.gate, runId));
    if (later)
        return refused(later);
    const taken = await reserveApproval(command, workflow);
    if (taken)
        return refused(taken);
    ports.plans.keep(digest, document);
    try {
        await ports.ledger.claim((ledger) => (0,_core_writes_ledger_js__WEBPACK_IMPORTED_MODULE_2__/* .addPlan */ .PY)((0,_core_writes_ledger_upkeep_js__WEBPACK_IMPORTED_MODULE_6__/* .catchUp */ .xA)(ledger, context), record));
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_8__/* .UserError */ .yo))
            throw error;
        return refused(await withdraw(command, workflow, digest, error.lines));
    }
    await run.host.print(text, 'plan');
    run.host.page(page);
    run.host.verdict({ verdict: 'planned', environment: approval.environment, digest });
    await (0,_writes_js__WEBPACK_IMPORTED_MODULE_12__/* .announceNow */ .OP)(command);
    return _errors_js__WEBPACK_IMPORTED_MODULE_8__/* .exitCodes */ .hS.done;
}
function firstRefusal({ loaded, job: { approval } }, { claimProblem }, facts) {
    const stateProblem = loaded.kind === 'unavailable' ? loaded.problem : claimProblem;
    // Which run this is comes first: on another branch there is no state to be had, and that is not what to fix.
    return ((0,_core_writes_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .checkRun */ .Q5)(facts) ??
        (stateProblem === undefined ? undefined : { reason: 'state-unavailable', detail: [stateProblem] }) ??
        (0,_core_writes_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .checkGate */ .Ks)(approval, facts) ??
        (0,_core_writes_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .checkUnreviewed */ .Hb)(approval, facts));
}
function recordOf(command, { local, place, keyMark, workflowUrl }, planned) {
    const { config, job } = command;
    return {
        ...planned,
        job: { id: job.id, name: job.name },
        environment: job.approval.environment,
        gate: job.approval.gate,
        run: place,
        commit: local.commit,
        ...(keyMark !== undefined && { keyMark }),
        verification: (0,_plan_document_js__WEBPACK_IMPORTED_MODULE_9__/* .verificationJobs */ .SX)(config, job).map(({ id }) => ({
            jobId: id,
            delayMs: 1000 * (job.after.find(({ jobId }) => jobId === id)?.delaySeconds ?? 0),
        })),
        ...(workflowUrl !== undefined && { workflowUrl }),
        ...rollbackOf(command),
    };
}
/**
 * Keeps the approval of this run for this plan: it would count for two plans. The ledger knows those of this host, the cache
 * those of all, for a week.
 */
async function reserveApproval({ loaded, job }, workflow) {
    const { environment } = job.approval;
    const known = loaded.kind === 'loaded' && (0,_core_writes_ledger_js__WEBPACK_IMPORTED_MODULE_2__/* .plannedIn */ .Y0)(loaded.doc, workflow.local.runId, environment);
    const claim = known ? { kind: 'taken' } : await workflow.claimPlan(environment);
    if (claim.kind === 'taken')
        return {
            reason: 'plan-changed',
            detail: [(0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_13__/* .sentence */ .e)('environment-planned', { environment, ...(known && { job: known.job.id }) })],
        };
    return claim.kind === 'failed'
        ? { reason: 'state-unavailable', detail: [(0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_13__/* .sentence */ .e)('plan-not-reserved', { why: claim.why })] }
        : undefined;
}
/** The plan may have been saved where its answer did not come from: nobody is to approve it. */
async function withdraw(command, { place }, digest, detail) {
    const refusal = { reason: 'state-unavailable', detail };
    const { self, now } = command.context;
    await (0,_writes_js__WEBPACK_IMPORTED_MODULE_12__/* .tryLedger */ .X_)(command, (ledger) => (0,_core_writes_ledger_js__WEBPACK_IMPORTED_MODULE_2__/* .withdrawApply */ .FI)(ledger, digest, refusal, { self, now, run: place }));
    return refusal;
}
/** What cannot be shown whole, in the log and in the summary, is not planned. */
function refuseCut({ run, job }, text, page) {
    const cut = (0,_core_render_write_page_js__WEBPACK_IMPORTED_MODULE_5__/* .excess */ .Mm)(page) ?? (0,_core_render_write_page_js__WEBPACK_IMPORTED_MODULE_5__/* .excess */ .Mm)([text]);
    if (cut)
        throw (0,_problem_js__WEBPACK_IMPORTED_MODULE_11__/* .problem */ .C)((0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_13__/* .sentence */ .e)('page-too-long', { job: job.id, ...cut }));
    if (run.host.secrets.wouldMask([text, ...page].join('\n')))
        throw (0,_problem_js__WEBPACK_IMPORTED_MODULE_11__/* .problem */ .C)((0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_13__/* .sentence */ .e)('page-masked', { job: job.id }));
}
/** The write that is offered when this one goes wrong. */
function rollbackOf({ config, job }) {
    const named = job.after.filter(({ when }) => when === 'failure').map(({ jobId }) => jobId);
    const back = config.jobs.find(({ id, kind }) => kind === 'one_shot_write' && named.includes(id));
    return back ? { wayBack: back.id } : {};
}


/***/ })

};
