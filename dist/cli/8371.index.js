export const id = 8371;
export const ids = [8371];
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
// EXTERNAL MODULE: ./build/core/render/write-page.js + 1 modules
var write_page = __webpack_require__(4133);
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
