export const id = 8645;
export const ids = [8645,2974];
export const modules = {

/***/ 5976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ choose),
/* harmony export */   i: () => (/* binding */ agrees)
/* harmony export */ });
/* harmony import */ var _core_init_github_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6286);
/* harmony import */ var _core_init_jobs_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(796);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);
/* harmony import */ var _jobs_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6790);




/** Throws a UserError that names every flag that is missing where nobody can be asked. */
async function choose(inputs, setup, { remembered, hasChat }) {
    if (setup.framework?.root === setup.root)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('this is the ops-framework repository itself: run init in your own repository');
    if (inputs.upgrade && !remembered)
        throw (0,_jobs_file_js__WEBPACK_IMPORTED_MODULE_2__/* .badInput */ .AN)('there is nothing to upgrade: run ops-framework init without --upgrade first');
    for (const flag of ['telegram', 'watchdog', 'required-reviewers'])
        if (inputs[flag] && inputs[`no-${flag}`])
            throw (0,_jobs_file_js__WEBPACK_IMPORTED_MODULE_2__/* .badInput */ .AN)(`--${flag} and --no-${flag} exclude each other`);
    const named = inputs.framework !== undefined || inputs.upgrade || !remembered?.framework;
    const framework = named ? frameworkOf(inputs, setup) : remembered.framework;
    const isTelegramSaid = inputs.telegram || inputs['no-telegram'];
    const isWatchdogSaid = inputs.watchdog || inputs['no-watchdog'];
    const said = {
        ...(named && framework && { framework }),
        ...(framework && otherSaid(inputs, setup, framework, remembered)),
        ...(inputs['runs-on'] && { labels: inputs['runs-on'] }),
        ...(isTelegramSaid && { telegram: inputs.telegram }),
        ...gateSaid(inputs, remembered),
        ...(isWatchdogSaid && { watchdog: inputs.watchdog }),
        ...(inputs['config-file'] !== undefined && { jobsFile: jobsPlace(inputs, setup) }),
    };
    const ask = inputs.yes ? undefined : setup.ask;
    const isOpen = !inputs.yes && !ask;
    const known = { ...remembered, ...said };
    const missing = [
        ...(isOpen && known.labels === undefined ? ['--runs-on self-hosted'] : []),
        ...(isOpen && known.telegram === undefined ? ['--telegram or --no-telegram'] : []),
        ...(inputs.writes && !known.gate && !ask ? [reviewersFlags] : []),
        ...(framework ? [] : [`--framework OWNER/ops-framework@${setup.framework?.commit ?? 'COMMIT'}`]),
    ];
    if (missing.length > 0 || !framework)
        throw (0,_jobs_file_js__WEBPACK_IMPORTED_MODULE_2__/* .badInput */ .AN)(whatIsMissing(missing, setup));
    // Who says the rest by flags, or said it before, would have said this too.
    const isAsked = known.labels === undefined || known.telegram === undefined;
    const choices = {
        isOfOther: isOtherOwner(framework, setup),
        ...known,
        framework,
        labels: known.labels ?? (await askLabels(ask)),
        telegram: known.telegram ?? (await askTelegram(ask, hasChat)),
        gate: known.gate ?? (await askWrites(inputs, ask, isAsked)),
        // It costs minutes: a repository that has none gets none without being asked.
        watchdog: known.watchdog ?? (!remembered && (await askWatchdog(isAsked ? ask : undefined))),
        jobsFile: known.jobsFile ?? _core_init_jobs_file_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultPlace */ .hA,
    };
    return {
        choices,
        changed: remembered && known.gate !== choices.gate ? { ...said, gate: choices.gate } : said,
    };
}
function isOtherOwner(framework, { origin }) {
    const own = origin === undefined ? undefined : (0,_core_init_github_js__WEBPACK_IMPORTED_MODULE_3__/* .repositoryOfRemote */ .Gh)(origin);
    return !own || !(0,_core_init_github_js__WEBPACK_IMPORTED_MODULE_3__/* .isOfSameOwner */ .nD)(own, framework);
}
const reviewersFlags = '--required-reviewers or --no-required-reviewers';
function whatIsMissing(missing, { ask, framework }) {
    const unknown = framework
        ? `the ops-framework clone in ${framework.root} has no github.com origin`
        : 'this program does not run from a clone of ops-framework';
    const isUsual = (flag) => !flag.startsWith('--framework') && flag !== reviewersFlags;
    const isAskable = missing.some(isUsual);
    const reasons = [
        ...(missing.some((flag) => flag.startsWith('--framework')) ? [unknown] : []),
        ...(missing.includes(reviewersFlags)
            ? ['required reviewers need a public repository or GitHub Enterprise']
            : []),
        ...(isAskable && !ask ? ['no terminal to ask on'] : []),
    ];
    const rest = isAskable ? ', or --yes for defaults' : '';
    return `${reasons.join('; ')}: pass ${missing.join(' and ')}${rest}`;
}
/** Copies still work where the owner is the same; calls of another owner's workflows do not. */
function otherSaid(inputs, setup, framework, remembered) {
    const isOfOther = isOtherOwner(framework, setup);
    const mustCopy = remembered?.isOfOther === false && isOfOther && setup.origin !== undefined;
    return !remembered || inputs.framework !== undefined || mustCopy ? { isOfOther } : {};
}
/** `--writes` again keeps the gate that there is. */
function gateSaid(inputs, remembered) {
    if (inputs['required-reviewers'])
        return { gate: 'environment' };
    if (inputs['no-required-reviewers'])
        return { gate: 'dispatch' };
    return inputs.writes && remembered?.gate ? { gate: remembered.gate } : {};
}
/** `isAsked`: whether jobs write at all, too. */
async function askWrites(inputs, ask, isAsked) {
    const writes = inputs.writes ||
        (await agrees(isAsked ? ask : undefined, 'Run jobs that write (deployments, changes), each after an approval?', false));
    return writes && ask ? askGate(ask) : undefined;
}
/** The cost is 24 hours × 30.4 days, each run rounded up to a minute (https://docs.github.com/en/billing/concepts/product-billing/github-actions). */
function askWatchdog(ask) {
    return agrees(ask, 'Report from a GitHub-hosted machine when the ticks stop (hourly, about 730 minutes a month, free in a public repository)?', true);
}
async function askTelegram(ask, hasChat) {
    const isFound = await hasChat();
    const where = isFound ? 'with the OpenClaw bot' : 'no bot and chat are set up for this user here';
    return agrees(ask, `Send reports to Telegram (${where})?`, isFound);
}
/**
 * Nothing is usual here: with the wrong gate every write is refused, and no request tells which plan an owner has
 * (https://docs.github.com/en/actions/reference/workflows-and-actions/deployments-and-environments#required-reviewers).
 */
async function askGate(ask) {
    const question = 'Can this repository use required reviewers (public, or private on GitHub Enterprise)? [y/n] ';
    for (let reason = '';; reason = notYesOrNo) {
        const answer = await ask(reason + question);
        if (isYes(answer))
            return 'environment';
        if (isNo(answer))
            return 'dispatch';
    }
}
/** A path of this folder, or an absolute one, that is in the repository is there; what else is absolute, or from `~`, is on the host. */
function jobsPlace({ 'config-file': given = '', from }, setup) {
    if (/[\p{Cc}]|\$\{\{/u.test(given))
        throw (0,_jobs_file_js__WEBPACK_IMPORTED_MODULE_2__/* .badInput */ .AN)('--config-file: a workflow cannot name a path with control characters or ${{');
    const below = given.startsWith('~') ? undefined : setup.within(given);
    if (below !== undefined)
        return { path: below, isInRepository: true };
    if (!/^[~/]/.test(given))
        throw (0,_jobs_file_js__WEBPACK_IMPORTED_MODULE_2__/* .badInput */ .AN)(`--config-file ${given} is outside the repository: pass a path inside it, or an absolute path on the host`);
    if (from !== undefined)
        throw (0,_jobs_file_js__WEBPACK_IMPORTED_MODULE_2__/* .badInput */ .AN)('--from imports a jobs file into the repository, but --config-file names one on the host: pass only one of them');
    return { path: given, isInRepository: false };
}
function notPinned({ repository, ref }, clone) {
    const why = 'a branch or tag can move, and GitHub rejects short commit SHAs';
    const here = clone ? `, for example of your clone: --framework ${repository}@${clone.commit}` : '';
    return `--framework ${repository}@${ref} is not pinned: ${why}. Pass the full commit SHA (40 hex digits)${here}`;
}
/** Undefined: nobody said, and it cannot be seen. */
function frameworkOf(inputs, { framework }) {
    if (inputs.framework !== undefined) {
        const named = (0,_core_init_github_js__WEBPACK_IMPORTED_MODULE_3__/* .frameworkNamed */ .WE)(inputs.framework);
        if (!named)
            throw (0,_jobs_file_js__WEBPACK_IMPORTED_MODULE_2__/* .badInput */ .AN)(`--framework takes OWNER/NAME@COMMIT; got ${JSON.stringify(inputs.framework)}`);
        if (!(0,_core_init_github_js__WEBPACK_IMPORTED_MODULE_3__/* .isCommit */ .WM)(named.ref))
            throw (0,_jobs_file_js__WEBPACK_IMPORTED_MODULE_2__/* .badInput */ .AN)(notPinned(named, framework));
        return named;
    }
    const repository = framework && (0,_core_init_github_js__WEBPACK_IMPORTED_MODULE_3__/* .repositoryOfRemote */ .Gh)(framework.origin);
    if (!framework || !repository)
        return undefined;
    const { commit, tag, major } = framework;
    return {
        repository: `${repository.owner}/${repository.name}`,
        ref: commit,
        ...(tag !== undefined && { tag }),
        ...(major !== undefined && { major }),
    };
}
async function askLabels(ask) {
    const usual = ['self-hosted'];
    if (!ask)
        return usual;
    for (let reason = '';;) {
        const answer = await ask(`${reason}Comma-separated labels of the runner on your host [self-hosted]: `);
        if (answer.trim() === '')
            return usual;
        const labels = answer.split(',').map((label) => label.trim());
        const wrong = labels.find((label) => !/^[\w.-]+$/.test(label));
        if (wrong === undefined)
            return labels;
        reason = `${JSON.stringify(wrong)} is not a label: use letters, digits, _ - and . only.\n`;
    }
}
/** Yes or no; the usual answer for an empty one, and where nobody is asked. */
async function agrees(ask, question, usual) {
    if (!ask)
        return usual;
    for (let reason = '';; reason = notYesOrNo) {
        const answer = await ask(`${reason}${question} [${usual ? 'Y/n' : 'y/N'}] `);
        if (answer.trim() === '')
            return usual;
        if (isYes(answer))
            return true;
        if (isNo(answer))
            return false;
    }
}
const notYesOrNo = 'Answer y or n.\n';
const isYes = (answer) => /^\s*y(es)?\s*$/i.test(answer);
const isNo = (answer) => /^\s*no?\s*$/i.test(answer);


/***/ }),

/***/ 2978:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W1: () => (/* binding */ configOf),
  K5: () => (/* binding */ frameworkOf),
  Wr: () => (/* binding */ healthOf),
  mg: () => (/* binding */ importAdvice),
  dE: () => (/* binding */ importedJobs),
  kx: () => (/* binding */ printAdvice),
  wi: () => (/* binding */ printLine),
  M9: () => (/* binding */ write)
});

// EXTERNAL MODULE: ./build/core/config/scan.js
var scan = __webpack_require__(4244);
// EXTERNAL MODULE: ./build/core/init/difference.js
var difference = __webpack_require__(3918);
// EXTERNAL MODULE: ./build/core/init/github.js
var github = __webpack_require__(6286);
;// CONCATENATED MODULE: ./build/core/init/job-advice.js
/** `runsWrites`: a workflow for writes is there. */
function jobAdvice({ jobs }, runsWrites) {
    const enabled = jobs.filter((job) => job.enabled);
    const followers = new Set(enabled.flatMap(({ after }) => after.map(({ jobId }) => jobId)));
    const isNeverRun = (job) => job.kind === 'one_shot_read' && !(job.everySeconds ?? job.schedule) && !followers.has(job.id);
    const writes = enabled.filter(({ kind }) => kind === 'one_shot_write');
    const unrun = enabled.filter(isNeverRun);
    return [
        ...(writes.length > 0 && !runsWrites
            ? [
                `${ids(writes)}: a write runs only in the workflow ops-write, which is not here. In a Git repository, ops-framework init --writes adds it`,
            ]
            : []),
        ...(unrun.length > 0
            ? [
                `${ids(unrun)}: no tick runs it. Give it "schedule" or "everySeconds", or name it in "after" of another job`,
            ]
            : []),
    ];
}
const ids = (jobs) => jobs.map(({ id }) => id).join(', ');

// EXTERNAL MODULE: ./build/core/init/jobs-file.js
var jobs_file = __webpack_require__(796);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/commands/init-choices.js
var init_choices = __webpack_require__(5976);
// EXTERNAL MODULE: ./build/commands/jobs-file.js
var commands_jobs_file = __webpack_require__(6790);
;// CONCATENATED MODULE: ./build/commands/init-files.js
/** What `init` reads and writes, in a repository and on a host. */








const printLine = (host, what, path) => host.print(`${what.padEnd(11)}  ${path}`);
/** Shows what files that are there would become, asks, and writes. The word for what was done. */
async function write({ host }, inputs, setup, changes) {
    const toWrite = changes.filter(({ before, text }) => before !== text);
    const over = toWrite.filter(({ before }) => before !== undefined);
    for (const { path, before, text } of inputs['dry-run'] ? toWrite : over)
        await host.print(`${(0,difference/* difference */.i)(path, before, text)}\n`);
    if (inputs['dry-run'])
        return 'would write';
    if (over.length > 0 && !inputs.yes)
        await mayChange(over, setup);
    await setup.write(toWrite);
    return 'wrote';
}
/** The text of the file to import, checked. */
async function importedJobs({ files, paths, jobsFile }, from) {
    const configFile = paths.resolve(from);
    if ((await files.read(configFile, scan/* maxLength */.Ru)) === undefined)
        throw (0,commands_jobs_file/* badInput */.AN)(`--from ${from}: there is no such file`);
    return (await jobsFile.at(configFile).require()).jobsText;
}
async function mayChange(over, { ask }) {
    const names = over.map(({ path }) => path).join(', ');
    const isAgreed = ask && (await (0,init_choices/* agrees */.i)(ask, `Change ${names}?`, false));
    if (isAgreed)
        return;
    const why = ask ? '' : ' Read the difference, then pass --yes';
    throw new errors/* UserError */.yo(`nothing was written: ${names} would change.${why}`);
}
/** For the schema in a jobs file of this host. */
function frameworkOf({ framework }) {
    const repository = framework && (0,github/* repositoryOfRemote */.Gh)(framework.origin);
    if (!framework || !repository)
        return undefined;
    const { commit, major } = framework;
    return {
        repository: `${repository.owner}/${repository.name}`,
        ref: commit,
        ...(major !== undefined && { major }),
    };
}
/** For a line about the jobs file. */
async function healthOf({ paths, jobsFile }, root, path) {
    const jobs = await jobsFile.at(paths.resolve(path, root)).read();
    return jobs.kind === 'valid' ? ', valid' : `, but invalid: run ${(0,jobs_file/* checkCommand */.em)(path)}`;
}
/** Undefined: there is none yet, or it is invalid. */
async function configOf({ paths, jobsFile }, from, path) {
    const jobs = await jobsFile.at(from === undefined ? path : paths.resolve(from)).read();
    return jobs.kind === 'valid' ? jobs.config : undefined;
}
/** Which jobs nothing runs. */
async function printAdvice(host, config, runsWrites) {
    const lines = config ? jobAdvice(config, runsWrites) : [];
    if (lines.length > 0)
        await host.print(`\n${lines.join('\n')}`);
}
/** What comes with the jobs file of the script. */
function importAdvice(stateFolder) {
    return [
        'The first tick on the host imports the state of ops-monitor.py from net/state/ops-monitor.json in the',
        `OpenClaw state dir (here ${stateFolder}), so nothing is reported again. Stop the`,
        "script's own schedule (cron, systemd, launchd) first: two monitors would report everything twice.",
    ].join('\n');
}


/***/ }),

/***/ 8645:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  init: () => (/* binding */ init)
});

// EXTERNAL MODULE: ./build/inputs/inputs.js + 1 modules
var inputs_inputs = __webpack_require__(4911);
// EXTERNAL MODULE: ./build/core/init/cron.js
var cron = __webpack_require__(6437);
// EXTERNAL MODULE: ./build/core/init/jobs-file.js
var jobs_file = __webpack_require__(796);
// EXTERNAL MODULE: ./build/core/config/schema.js
var schema = __webpack_require__(8566);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/commands/init-choices.js
var init_choices = __webpack_require__(5976);
// EXTERNAL MODULE: ./build/commands/init-files.js + 1 modules
var init_files = __webpack_require__(2978);
// EXTERNAL MODULE: ./build/commands/jobs-file.js
var commands_jobs_file = __webpack_require__(6790);
;// CONCATENATED MODULE: ./build/commands/init-host.js
/** `init` outside of a git repository: a jobs file on this host, and the line for its crontab. */







const ofWorkflows = [
    'runs-on',
    'writes',
    'required-reviewers',
    'no-required-reviewers',
    'framework',
    'upgrade',
];
async function initHost(ports, inputs, setup) {
    const { host, paths } = ports;
    for (const flag of ofWorkflows)
        if (inputs[flag])
            throw (0,commands_jobs_file/* badInput */.AN)(`--${flag} is for workflows, and this folder is not in a Git repository: change to your clone, or omit the flag to set up cron`);
    if (inputs.telegram && inputs['no-telegram'])
        throw (0,commands_jobs_file/* badInput */.AN)('--telegram and --no-telegram exclude each other');
    const jobsPath = paths.resolve(inputs['config-file'] ?? paths.configFile);
    await host.print('This folder is not in a Git repository, so init sets up cron on this host.\n');
    const before = setup.read(jobsPath);
    const text = inputs.from === undefined
        ? (before ?? (0,jobs_file/* starterJobs */.q2)(jobsPath, (0,init_files/* frameworkOf */.K5)(setup)).text)
        : await (0,init_files/* importedJobs */.dE)(ports, inputs.from);
    const telegram = await choosesTelegram(ports, inputs, setup);
    const done = await (0,init_files/* write */.M9)(ports, inputs, setup, [{ path: jobsPath, before, text }]);
    if (before !== text)
        await (0,init_files/* printLine */.wi)(host, done, jobsPath);
    else
        await (0,init_files/* printLine */.wi)(host, 'kept', `${jobsPath}${await (0,init_files/* healthOf */.Wr)(ports, '/', jobsPath)}`);
    if (inputs.from !== undefined)
        await host.print(`\n${(0,init_files/* importAdvice */.mg)(paths.stateFolder)}`);
    const config = await (0,init_files/* configOf */.W1)(ports, inputs.from, jobsPath);
    await (0,init_files/* printAdvice */.kx)(host, config, false);
    const line = (0,cron/* cronLine */.h7)({
        program: (await ports.openTimers()).program,
        env: host.env,
        jobsFile: jobsPath,
        telegram: telegram !== 'no',
        everySeconds: config?.tickEverySeconds ?? schema/* usualTickSeconds */.bH,
    });
    await host.print(`\n${leftToDo(jobsPath, telegram, line)}`);
    return errors/* exitCodes */.hS.done;
}
async function choosesTelegram({ hasChat }, inputs, setup) {
    const isFound = await hasChat();
    if (inputs['no-telegram'])
        return 'no';
    if (inputs.telegram)
        return isFound ? 'yes' : 'unset';
    const ask = inputs.yes ? undefined : setup.ask;
    if (!isFound)
        return 'no';
    return (await (0,init_choices/* agrees */.i)(ask, 'Send reports to Telegram (with the OpenClaw bot)?', true)) ? 'yes' : 'no';
}
function leftToDo(jobsPath, telegram, line) {
    const alerts = {
        yes: 'Alerts go to Telegram.',
        unset: 'Alerts go to Telegram once a bot and a chat are set: ops-framework doctor shows how.',
        no: 'Without Telegram, a tick prints its alerts, and cron mails them to this user if this host can send mail. ops-framework init --telegram sends them to Telegram instead.',
    }[telegram];
    return [
        'Remaining manual steps:',
        '',
        `1. Fill in your jobs, then check them: ${(0,jobs_file/* checkCommand */.em)(jobsPath)}`,
        '2. Run crontab -e and add this line, a tick every ten minutes:',
        '',
        line,
        '',
        '   Or let init do it: ops-framework init --timer cron, systemd or launchd.',
        '',
        alerts,
        'For ticks in GitHub Actions instead, run ops-framework init in a clone of your own private repository.',
    ].join('\n');
}

// EXTERNAL MODULE: ./build/core/config/parse.js
var parse = __webpack_require__(2974);
// EXTERNAL MODULE: ./build/core/init/callers.js + 2 modules
var callers = __webpack_require__(845);
;// CONCATENATED MODULE: ./build/core/init/dependabot.js
/** GitHub reads either. */
const dependabotPaths = ['.github/dependabot.yml', '.github/dependabot.yaml'];
/** Wait a week: problems of a release are often found in its first days. */
const entry = `  - package-ecosystem: github-actions
    directory: /
    schedule:
      interval: weekly
    cooldown:
      default-days: 7
`;
const dependabotFile = {
    path: dependabotPaths[0],
    text: `# Made by ops-framework init. Opens pull requests for new versions of the actions and workflows in use.
version: 2
updates:
${entry}`,
};
/** The entry to add to an existing file; undefined: it has one. */
function dependabotAdvice(path, text) {
    if (/package-ecosystem['"]?\s*:\s*['"]?github-actions\b/.test(text))
        return undefined;
    return `${path} was left unchanged, because init did not write it. To get new versions of the workflows, add this below "updates:"\n\n${entry}`;
}

// EXTERNAL MODULE: ./build/core/init/difference.js
var difference = __webpack_require__(3918);
// EXTERNAL MODULE: ./build/core/init/github.js
var github = __webpack_require__(6286);
;// CONCATENATED MODULE: ./build/core/init/left.js
/** `repository`: undefined when not on github.com. */
function left_leftToDo(choices, repository) {
    const { labels, framework } = choices;
    const base = repository && `https://github.com/${repository.owner}/${repository.name}`;
    const settings = (path, words) => base === undefined ? `your repository on GitHub, Settings → ${words}` : `${base}/settings/${path}`;
    const page = (workflow) => base === undefined ? `Actions → ${workflow}` : `${base}/actions/workflows/${workflow}.yml`;
    const guide = (name) => `https://github.com/${framework.repository}/blob/${framework.ref}/docs/${name}`;
    return [
        ...(choices.telegram ? [] : [...withoutTelegram, '']),
        ...(choices.watchdog ? [...withWatchdog, ''] : []),
        'Remaining manual steps:',
        '',
        `1. The runner, on the machine where the gateway runs, with the labels ${labels.join(', ')}:`,
        `   ${settings('actions/runners/new', 'Actions → Runners → New self-hosted runner')}`,
        `   With its own user, as a service: ${guide('runner.md')}`,
        '',
        ...secrets(choices, settings, repository ? ` --repo ${repository.owner}/${repository.name}` : ''),
        '',
        ...environment(choices, settings, guide('writes.md')),
        '',
        `Then commit, and push to the default branch: GitHub starts schedules and manual runs from there. The first run: ${page('ops-manual')}, command doctor.`,
    ].join('\n');
}
const withoutTelegram = [
    'Without Telegram: an alert opens an issue in this repository, and the run of ops-monitor fails as long as a job needs attention.',
    'ops-framework init --telegram sends reports to Telegram instead.',
];
const pingHelp = [
    '   OPS_PING_URL is optional: the ping URL of a monitor outside of this host, such as healthchecks.io, which tells you when ticks stop.',
];
const withWatchdog = [
    'ops-watchdog reports when the ticks stop. It runs hourly on a GitHub-hosted machine, about 730 minutes a month: free in a public',
    'repository, else part of the minutes of your plan. To do without it, delete .github/workflows/ops-watchdog.yml.',
];
function secrets({ telegram, gate, watchdog }, settings, repo) {
    const needed = gate ? 'no write is planned or applied without it' : 'needed in a public repository';
    const key = [
        '2. Secrets:',
        `   ${settings('secrets/actions', 'Secrets and variables → Actions')}`,
        `   OPS_STATE_KEY encrypts the copy of the state in the cache; ${needed}.`,
        `   To create it: openssl rand -base64 32 | gh secret set OPS_STATE_KEY${repo}`,
    ];
    if (!telegram)
        return [...key, ...pingHelp, '   OPS_TELEGRAM_TOKEN is not needed without Telegram.'];
    return [
        ...key,
        ...pingHelp,
        "   OPS_TELEGRAM_TOKEN is the bot's token, even if it is also in OpenClaw's openclaw.json: the runner's own user cannot read that file.",
        '   For the same reason, add the variable OPS_TELEGRAM_CHAT_ID, the number of the chat (ops-framework doctor, run as the user of OpenClaw, shows it):',
        `   ${settings('variables/actions', 'Secrets and variables → Actions → Variables')}`,
        gate || watchdog
            ? `   ${gate ? `The last job of ops-write${watchdog ? ', and ops-watchdog,' : ''} always` : 'ops-watchdog always'} needs both: it runs on a GitHub-hosted machine, and reports even if this host is gone.`
            : '   Neither is needed if the runner runs as the user of OpenClaw.',
    ];
}
function environment({ gate }, settings, guide) {
    const place = `   ${settings('environments/new', 'Environments → New environment')}`;
    if (gate === 'dispatch')
        return [
            '3. The gate. Each job that writes needs "approval": { "gate": "dispatch" } in the jobs file. A second person with write access to',
            `   the repository approves: ${guide}#set-up-the-dispatch-gate`,
        ];
    if (!gate)
        return [
            '3. Only for jobs that write: ops-framework init --writes and, if the repository can have required reviewers, the environment ops-write with them:',
            place,
        ];
    return [
        '3. The environment ops-write, with the people who may approve a write as required reviewers:',
        place,
        `   Other settings: ${guide}#set-up-the-environment`,
    ];
}

// EXTERNAL MODULE: ./build/core/init/local-copy.js
var local_copy = __webpack_require__(5462);
// EXTERNAL MODULE: ./node_modules/diff/libesm/patch/create.js + 2 modules
var create = __webpack_require__(7291);
// EXTERNAL MODULE: ./node_modules/diff/libesm/patch/apply.js + 4 modules
var apply = __webpack_require__(5281);
;// CONCATENATED MODULE: ./build/core/init/merged.js
/** Carries a change of what `init` writes over into a file that a person has edited. Pure. */

/**
 * `mine` with what differs between `base` (what `init` wrote) and `wanted`; all other lines stay. Undefined: the lines to change
 * are not there any more.
 */
function merged(mine, base, wanted) {
    if (base === wanted)
        return mine;
    if (mine === base)
        return wanted;
    const patch = (context) => (0,create/* structuredPatch */.YB)('', '', base, wanted, '', '', { context });
    const near = (0,apply/* applyPatch */.X)(mine, patch(3), { fuzzFactor: 3 });
    if (near !== false)
        return near;
    // Lines added right beside: then only what goes says where. Without that, the place would be a guess.
    const alone = patch(0);
    const isAnchored = alone.hunks.every(({ lines }) => lines.some((line) => line.startsWith('-')));
    const there = isAnchored && (0,apply/* applyPatch */.X)(mine, alone);
    return there === false ? undefined : there;
}

// EXTERNAL MODULE: ./build/core/init/remembered.js
var init_remembered = __webpack_require__(3991);
;// CONCATENATED MODULE: ./build/commands/init-repository.js
/** `init` in a git repository: workflows and a jobs file. Writes all files or none, and overwrites only after showing the difference. */














const watchdogPath = (0,local_copy/* sourcePath */.Z3)('ops-watchdog.yml');
async function initRepository(ports, inputs, setup) {
    const { host } = ports;
    const { own, remembered } = readOwn(setup);
    const chosen = await (0,init_choices/* choose */.S)(inputs, setup, { remembered, hasChat: ports.hasChat });
    const { choices, changed } = chosen;
    const { path: jobsPath, isInRepository } = choices.jobsFile;
    const dependabot = dependabotPaths.find((path) => setup.read(path) !== undefined);
    const optional = [
        ...(await init_repository_callers(host, own, chosen)),
        ...(dependabot === undefined ? [dependabotFile] : []),
        ...(isInRepository ? [await wantedJobsFile(ports, inputs.from, setup, chosen)] : []),
    ];
    // Taken out by a person, or new in this version.
    const isLeftOut = ({ path }) => remembered !== undefined &&
        !inputs.yes &&
        setup.read(path) === undefined &&
        !(path === (0,local_copy/* sourcePath */.Z3)('ops-write.yml') && changed.gate) &&
        !(path === watchdogPath && changed.watchdog) &&
        !(path === jobsPath && inputs.from !== undefined);
    const leftOut = optional.filter(isLeftOut);
    const isCalled = ({ path }) => !leftOut.some((file) => (0,local_copy/* copyPath */.be)(file.path.replace((0,local_copy/* sourcePath */.Z3)(''), '')) === path);
    const wanted = [
        ...optional.filter((file) => !leftOut.includes(file)),
        ...(await copies(chosen, setup)).filter(isCalled),
    ];
    // Of an invalid jobs file nothing is known: what is listed stays.
    const jobs = (0,parse.parseConfig)(wanted.find(({ path }) => path === jobsPath)?.text ?? '').config?.jobs;
    const listed = ({ path, text }) => path === (0,local_copy/* sourcePath */.Z3)('ops-manual.yml') && jobs
        ? (0,callers/* withJobIds */.uh)(text, jobs.map(({ id }) => id))
        : text;
    const changes = wanted.map((file) => ({
        path: file.path,
        text: listed(file),
        before: setup.read(file.path),
    }));
    const edited = editedCallers(own, chosen);
    const done = await (0,init_files/* write */.M9)(ports, inputs, setup, changes);
    if (!choices.watchdog)
        await printNoWatchdog(host, own, remembered !== undefined && changed.watchdog === undefined);
    for (const { path } of leftOut)
        await (0,init_files/* printLine */.wi)(host, 'not there', `${path}: init --yes writes it`);
    for (const { path, before, text } of changes) {
        if (before !== text)
            await (0,init_files/* printLine */.wi)(host, done, path);
        else if (path === jobsPath)
            await (0,init_files/* printLine */.wi)(host, 'kept', `${path}${await (0,init_files/* healthOf */.Wr)(ports, setup.root, path)}`);
        else if (edited.some(([each]) => each === path))
            await (0,init_files/* printLine */.wi)(host, 'kept', `${path}, with changes that init --dry-run shows`);
        else
            await (0,init_files/* printLine */.wi)(host, 'unchanged', path);
    }
    if (dependabot !== undefined)
        await (0,init_files/* printLine */.wi)(host, 'kept', dependabot);
    await printNews(ports, inputs, setup, chosen, edited);
    const advice = dependabot && dependabotAdvice(dependabot, setup.read(dependabot) ?? '');
    if (advice !== undefined)
        await host.print(`\n${advice.trimEnd()}`);
    await printRest(ports, inputs, setup, chosen);
    return errors/* exitCodes */.hS.done;
}
/** `isNews`: nobody chose to have none. A file of an earlier choice stays: `init` removes none. */
async function printNoWatchdog(host, own, isNews) {
    if (own['ops-watchdog.yml'] !== undefined)
        await (0,init_files/* printLine */.wi)(host, 'kept', `${watchdogPath}: delete it to end the watchdog`);
    else if (isNews)
        await (0,init_files/* printLine */.wi)(host, 'not there', `${watchdogPath}: init --watchdog writes it`);
}
/** What a person has to know and to do. */
async function printRest(ports, inputs, setup, { choices }) {
    const { host, paths } = ports;
    const { path: jobsPath, isInRepository } = choices.jobsFile;
    if (inputs.from !== undefined)
        await host.print(`\nImported from ${inputs.from}. Check it for secrets (the "env" of jobs) before you push.\n${(0,init_files/* importAdvice */.mg)(paths.stateFolder)}`);
    const config = isInRepository
        ? await (0,init_files/* configOf */.W1)(ports, inputs.from, paths.resolve(jobsPath, setup.root))
        : undefined;
    await (0,init_files/* printAdvice */.kx)(host, config, choices.gate !== undefined);
    if (inputs.upgrade)
        return;
    await host.print(`\n${left_leftToDo(choices, setup.origin === undefined ? undefined : (0,github/* repositoryOfRemote */.Gh)(setup.origin))}`);
}
/** The callers that are there, and the answers that they show. */
function readOwn(setup) {
    const own = Object.fromEntries(callers/* callerNames */.a3.flatMap((name) => {
        const text = setup.read((0,local_copy/* sourcePath */.Z3)(name));
        return text === undefined ? [] : [[name, text]];
    }));
    const answers = (0,init_remembered/* rememberedOf */.MI)(own);
    // Callers of copies do not name the version.
    const [framework] = callers/* callerNames */.a3.flatMap((name) => (0,init_remembered/* calledFramework */.sH)(setup.read((0,local_copy/* copyPath */.be)(name)) ?? '') ?? []);
    return { own, remembered: answers && { ...(framework && { framework }), ...answers } };
}
/** A caller that is there keeps every line that the answers of this run do not change. Throws a UserError after showing what a person must change. */
async function init_repository_callers(host, own, { choices, changed }) {
    const files = [];
    const conflicts = [];
    for (const name of callers/* callerNames */.a3) {
        const path = (0,local_copy/* sourcePath */.Z3)(name);
        const mine = own[name];
        const remembered = mine === undefined ? undefined : (0,init_remembered/* rememberedIn */.sD)(name, mine);
        // Labels that cannot be read are none that a flag could replace.
        const before = { ...choices, ...(remembered && { labels: [] }), ...remembered };
        const base = (0,callers/* callerText */.v5)(name, before);
        const fresh = (0,callers/* callerText */.v5)(name, { ...before, ...changed });
        if (mine === undefined || !remembered) {
            if (fresh !== undefined)
                files.push({ path, text: fresh });
            continue;
        }
        // Without a jobs file in the repository nothing checks it, but a person takes the check out.
        if (base === undefined || fresh === undefined)
            continue;
        const wanted = changed.telegram === undefined ? (0,init_remembered/* asWrittenBefore */.f2)(mine, fresh) : fresh;
        const text = merged(mine, (0,init_remembered/* asWrittenBefore */.f2)(mine, base), wanted);
        if (text !== undefined)
            files.push({ path, text });
        else {
            await host.print(`${(0,difference/* difference */.i)(path, (0,init_remembered/* asWrittenBefore */.f2)(mine, base), wanted)}\n`);
            conflicts.push(path);
        }
    }
    if (conflicts.length === 0)
        return files;
    throw new errors/* UserError */.yo(`nothing was written: in ${conflicts.join(', ')}, the lines to change were edited. Make the change above by hand, then run init again`);
}
/** Of the reusable workflows of another owner, as they are at the commit that the callers would name. */
function copies({ choices, changed }, setup) {
    const { repository, ref } = choices.framework;
    const { framework: clone } = setup;
    const here = `init must run from a clone of ${repository} at ${ref}, to copy its reusable workflows (GitHub does not run those of another owner on your runners)`;
    const copyAt = async (name, at, framework) => {
        const text = await clone?.at(at, (0,local_copy/* sourcePath */.Z3)(name));
        return text === undefined ? undefined : { copy: (0,local_copy/* localCopy */.lM)(name, text, framework) };
    };
    const files = (0,callers/* copied */.pG)(choices).map(async (name) => {
        const path = (0,local_copy/* copyPath */.be)(name);
        const mine = setup.read(path);
        if (mine !== undefined && !changed.framework)
            return { path, text: mine };
        const found = await copyAt(name, ref, choices.framework);
        if (!found)
            throw (0,commands_jobs_file/* badInput */.AN)(`${here}: ${clone ? `${clone.root} has no such commit` : 'this program is not in a clone'}`);
        if (found.copy === undefined)
            throw (0,commands_jobs_file/* badInput */.AN)(`${here}: ${name} at that commit does not match this program`);
        // What a person added is carried over where the version of this copy is known; else the difference shows that it goes.
        const version = mine === undefined ? undefined : (0,local_copy/* copiedVersion */.RN)(mine);
        const called = mine === undefined ? undefined : (0,init_remembered/* calledFramework */.sH)(mine);
        if (mine === undefined || version === undefined || !called)
            return { path, text: found.copy };
        const old = (await copyAt(name, version, { ...called, tag: version }))?.copy;
        const base = old?.replaceAll(` # ${version}\n`, called.tag === undefined ? '\n' : ` # ${called.tag}\n`);
        return { path, text: (base === undefined ? undefined : merged(mine, base, found.copy)) ?? found.copy };
    });
    return Promise.all(files);
}
/** The user's own, checked; else the first one; of one that is there, only its schema follows the version. */
async function wantedJobsFile(ports, from, setup, { choices: { framework, jobsFile: place }, changed }) {
    const { path } = place;
    if (from !== undefined)
        return { path, text: await (0,init_files/* importedJobs */.dE)(ports, from) };
    const own = setup.read(path);
    if (own === undefined)
        return (0,jobs_file/* starterJobs */.q2)(path, framework);
    return { path, text: changed.framework ? (0,jobs_file/* withSchema */.UW)(own, framework) : own };
}
/** What this version has that the files do not: a newer pin, and on a dry run what `init` writes into an empty repository. */
async function printNews({ host }, inputs, { framework: clone }, { choices: { framework } }, edited) {
    if (clone && clone.commit !== framework.ref && inputs.framework === undefined)
        await host.print(`\nThe workflows use ops-framework ${framework.tag ?? framework.ref}; this program is ${clone.tag ?? clone.commit}. To see and make the change: ops-framework init --upgrade`);
    for (const [path, mine, fresh] of inputs['dry-run'] ? edited : [])
        await host.print(`\n${path} stays unchanged. In an empty repository, init would write:\n${(0,difference/* difference */.i)(path, mine, fresh)}`);
}
/** Callers that a person changed, or another version wrote: path, text, and what `init` writes by the same answers. */
function editedCallers(own, { choices }) {
    return Object.entries(own).flatMap(([name, mine]) => {
        const remembered = (0,init_remembered/* rememberedIn */.sD)(name, mine);
        const fresh = remembered && (0,callers/* callerText */.v5)(name, { ...choices, ...remembered });
        return fresh === undefined || fresh === (0,callers/* withJobIds */.uh)(mine, [])
            ? []
            : [[(0,local_copy/* sourcePath */.Z3)(name), mine, fresh]];
    });
}

;// CONCATENATED MODULE: ./build/commands/init.js




async function init(ports, inputs) {
    const { timer } = inputs;
    if (timer !== undefined)
        return (await __webpack_require__.e(/* import() */ 9329).then(__webpack_require__.bind(__webpack_require__, 9329))).initTimer(ports, inputs, timer);
    const ofTimer = [
        ...['remove', 'state-file'].flatMap((name) => (inputs[name] ? [`--${name}`] : [])),
        ...(0,inputs_inputs/* givenFlags */.rd)(inputs, inputs_inputs/* ofTick */.$x).map(([flag]) => flag),
    ];
    if (ofTimer.length > 0)
        throw (0,commands_jobs_file/* badInput */.AN)(`${ofTimer.join(', ')}: only for a timer, so pass --timer systemd, launchd or cron`);
    const setup = await ports.openSetup();
    return setup.kind === 'repository' ? initRepository(ports, inputs, setup) : initHost(ports, inputs, setup);
}


/***/ }),

/***/ 2974:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseConfig: () => (/* binding */ parseConfig)
/* harmony export */ });
/* unused harmony export explainSyntaxError */
/* harmony import */ var _humanwhocodes_momoa__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3162);
/* harmony import */ var _notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9715);
/* harmony import */ var _inspect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2793);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(635);
/* harmony import */ var _patterns_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7234);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7818);
/* harmony import */ var _scan_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4244);
/** Text of a jobs file → Config, or all problems with position and fix. Pure. */








/** Each costs time to explain, and people do not read more. */
const mostProblems = 100;
/** Reads JSON or JSON5 in linear time. Never throws: errors are returned as problems. */
function parseConfig(given) {
    const text = given.startsWith('\u{FEFF}') ? given.slice(1) : given;
    const fault = (found) => {
        const { offset, ...words } = found;
        return {
            config: undefined,
            problems: [{ severity: 'error', ...(0,_scan_js__WEBPACK_IMPORTED_MODULE_4__/* .positionOf */ .df)(text, offset), path: '$', ...words }],
            left: 0,
        };
    };
    if (text.length > _scan_js__WEBPACK_IMPORTED_MODULE_4__/* .maxLength */ .Ru) {
        return fault({
            offset: 0,
            message: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('file-too-large', { most: _scan_js__WEBPACK_IMPORTED_MODULE_4__/* .maxLength */ .Ru }),
            fix: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('check-file'),
        });
    }
    if (text.trim() === '')
        return fault({ offset: 0, message: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('file-is-empty'), fix: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('write-empty-file') });
    const scanned = (0,_scan_js__WEBPACK_IMPORTED_MODULE_4__/* .scan */ .SQ)(text);
    if ('fault' in scanned)
        return fault(scanned.fault);
    const tree = parseTree(text, scanned.end);
    if ('offset' in tree)
        return fault(tree);
    const value = (0,_humanwhocodes_momoa__WEBPACK_IMPORTED_MODULE_0__/* .evaluate */ ._3)(tree);
    const ofPatterns = (0,_patterns_js__WEBPACK_IMPORTED_MODULE_3__/* .judgePatterns */ .F)(value);
    const { config, drafts } = (0,_inspect_js__WEBPACK_IMPORTED_MODULE_1__/* .inspect */ .N)(value);
    const places = createPlaces(tree);
    const found = [
        ...repeatedKeys(tree),
        ...[...drafts, ...ofPatterns].map((draft) => ({ draft, place: places.of(draft.path, draft.at) })),
    ];
    return {
        config: ofPatterns.length > 0 ? undefined : config,
        problems: firstOf(found).map(problemOf),
        left: Math.max(0, found.length - mostProblems),
    };
}
/** In the order of the text; warnings only if the errors leave room. */
function firstOf(found) {
    const inOrder = found.toSorted((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
    if (inOrder.length <= mostProblems)
        return inOrder;
    const kept = new Set(['error', 'warning']
        .flatMap((wanted) => inOrder.filter(({ draft }) => draft.severity === wanted))
        .slice(0, mostProblems));
    return inOrder.filter((each) => kept.has(each));
}
function parseTree(text, end) {
    try {
        return (0,_humanwhocodes_momoa__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(text, { mode: 'json5' });
    }
    catch (error) {
        if (error instanceof Error && 'offset' in error && typeof error.offset === 'number') {
            return explainSyntaxError(text, error.offset, end);
        }
        // The parser recurses over comments; thousands in a row overflow its stack.
        return { offset: 0, message: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('file-not-read'), fix: (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('remove-comments') };
    }
}
function problemOf({ draft: { severity, path, message, fix }, place: { line, column } }) {
    return { severity, line, column, path: (0,_problem_js__WEBPACK_IMPORTED_MODULE_6__/* .formatPath */ .jV)(path), message: textOf(message), fix: textOf(fix) };
}
function textOf(words) {
    return typeof words === 'function' ? words() : words;
}
/** Finds positions in the text. The keys of each object are indexed once. */
function createPlaces(tree) {
    const known = new Map();
    const membersOf = (node) => {
        const found = known.get(node) ?? new Map(node.members.map((member) => [nameOf(member), member]));
        known.set(node, found);
        return found;
    };
    return {
        /** Position of a value or its key. A missing value is placed at its object. */
        of(path, at) {
            let node = tree.body;
            for (const [index, part] of path.entries()) {
                if (node.type === 'Array' && typeof part === 'number') {
                    const element = node.elements[part];
                    if (element === undefined)
                        break;
                    node = element.value;
                }
                else if (node.type === 'Object' && typeof part === 'string') {
                    const member = membersOf(node).get(part);
                    if (member === undefined)
                        break;
                    if (at === 'key' && index === path.length - 1)
                        return member.name.loc.start;
                    node = member.value;
                }
                else
                    break;
            }
            return node.loc.start;
        },
    };
}
/** A warning for each duplicate key. */
function repeatedKeys(tree) {
    const found = [];
    const path = [];
    const visit = (node, part) => {
        path.push(part);
        if (node.type === 'Array')
            node.elements.forEach((element, index) => visit(element.value, index));
        if (node.type === 'Object')
            visitMembers(node);
        path.pop();
    };
    const visitMembers = (node) => {
        const seen = new Map();
        for (const member of node.members) {
            const name = nameOf(member);
            const first = seen.get(name);
            if (first === undefined)
                seen.set(name, member);
            else {
                const { line } = first.name.loc.start;
                const message = () => (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('key-twice', { key: (0,_problem_js__WEBPACK_IMPORTED_MODULE_6__/* .quote */ .hD)(name), line });
                found.push({
                    // The first segment is enough.
                    draft: (0,_problem_js__WEBPACK_IMPORTED_MODULE_6__/* .warning */ .$e)([...path.slice(1), name], message, (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('remove-one'), 'key'),
                    place: member.name.loc.start,
                });
            }
            visit(member.value, name);
        }
    };
    visit(tree.body, '$');
    return found;
}
function nameOf(member) {
    return member.name.type === 'String' ? member.name.value : member.name.name;
}
// --- Explains syntax errors. The wrong file may hold a secret, so nothing of it is quoted.
const check = (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('check-before');
const write = (value) => (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('write-this', { value });
const literals = new Map([
    ['True', 'true'],
    ['False', 'false'],
    ['None', 'null'],
    ['TRUE', 'true'],
    ['FALSE', 'false'],
    ['yes', 'true'],
    ['no', 'false'],
]);
/** Explains the syntax error at `offset`. `end`: offset of the outermost closing bracket. */
function explainSyntaxError(text, offset, end) {
    const fault = (message, fix) => ({ offset, message, fix });
    const rest = text.slice(offset, offset + 200);
    const before = text
        .slice(Math.max(0, offset - 200), offset)
        .trimEnd()
        .at(-1) ?? '';
    if (rest === '')
        return fault((0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('ends-early'), check);
    if (offset > end)
        return fault((0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('text-after-end'), (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('remove-it'));
    if (/\\(?:u[\da-f]{0,3}|x[\da-f]?)$/i.test(text.slice(Math.max(0, offset - 5), offset))) {
        return fault((0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('escape-incomplete'), (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('escape-fix'));
    }
    const afterValue = /["'\w}\]]/.test(before);
    const wantsValue = before === ':';
    const word = /^[\p{L}_$][\p{L}\p{N}_$.-]*/u.exec(rest)?.[0];
    if (/^[“”„‘’«»`]/u.test(rest))
        return fault((0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('quote-wrong'), (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('quote-fix'));
    if (rest.startsWith('#'))
        return fault((0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('hash-sign'), (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('hash-fix'));
    if (rest.startsWith('='))
        return fault((0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('equals-sign'), write('":"'));
    if (rest.startsWith(';'))
        return fault((0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('semicolon-sign'), write('","'));
    if (wantsValue && /^[,}\]]/.test(rest))
        return fault((0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('value-missing'), (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('value-fix'));
    if (rest.startsWith(','))
        return fault((0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('comma-unexpected'), (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('remove-it'));
    if (word !== undefined && !afterValue) {
        const literal = literals.get(word) ?? (0,_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .p)(word, ['true', 'false', 'null']);
        if (literal !== undefined)
            return fault((0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('literal-unknown'), write(literal));
        return fault((0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('word-unquoted'), (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('write-in-quotes'));
    }
    if (word !== undefined && /\d/.test(before) && /\d/.test(text.charAt(offset - 1))) {
        return fault((0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('letters-after-number'), (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('letters-fix'));
    }
    if (/^[-+]?0\d/.test(rest))
        return fault((0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('zero-first'), (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('zero-fix'));
    if (/^\d/.test(rest) && /[{,]/.test(before))
        return fault((0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('key-is-number'), (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('write-in-quotes'));
    if (afterValue && /^["'\d{[\p{L}_$-]/u.test(rest)) {
        return fault((0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('something-missing'), (0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('something-fix'));
    }
    if (afterValue && rest.startsWith(':'))
        return fault((0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('colon-unexpected'), check);
    return fault((0,_notices_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .sentence */ .e)('character-unexpected'), check);
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

/***/ 845:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a3: () => (/* binding */ callerNames),
  v5: () => (/* binding */ callerText),
  pG: () => (/* binding */ copied),
  uh: () => (/* binding */ withJobIds)
});

// UNUSED EXPORTS: workflowFiles

// EXTERNAL MODULE: ./build/core/init/github.js
var github = __webpack_require__(6286);
;// CONCATENATED MODULE: ./build/core/init/yaml.js
/** Quotes a text as a YAML scalar. */
const quoted = (text) => `'${text.replaceAll("'", "''")}'`;

;// CONCATENATED MODULE: ./build/core/init/check-workflow.js
/** The check of the jobs file in a pull request. */


/** The pin that this repository's workflows use. */
const checkout = 'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1';
/**
 * Without a path filter: a required check that a path filter skips stays pending
 * (https://docs.github.com/en/pull-requests/collaborating-with-pull-requests/collaborating-on-repositories-with-code-quality-features/troubleshooting-required-status-checks).
 */
function checkWorkflow(framework, jobsFile) {
    return `# Made by ops-framework init. Checks the jobs file in every pull request, on a GitHub-hosted machine, and runs no code of the pull request.
name: ops-check
on: pull_request
permissions:
  contents: read # to check out the pull request
concurrency:
  group: ops-check-\${{ github.ref }}
  cancel-in-progress: true
jobs:
  check:
    name: ops-check
    runs-on: ubuntu-latest
    timeout-minutes: 10
    steps:
      - name: The pull request, with the jobs file
        uses: ${checkout}
        with:
          persist-credentials: false
      - name: validate-config
        uses: ${(0,github/* pinned */.dp)(framework)}
        with:
          command: validate-config
          config-file: ${quoted(jobsFile)}
`;
}

// EXTERNAL MODULE: ./build/core/init/jobs-file.js
var jobs_file = __webpack_require__(796);
// EXTERNAL MODULE: ./build/core/init/local-copy.js
var local_copy = __webpack_require__(5462);
;// CONCATENATED MODULE: ./build/core/init/callers.js





const jobHelp = 'Id of the job, for start, stop, restart, logs, run and verify; optional for status and history';
/** More would not fit the form. */
const mostIds = 30;
/** By file name, which is that of the reusable workflow. Undefined: not wanted. */
const workflows = {
    'ops-monitor.yml': (choices) => `# Made by ops-framework init. Runs a tick on the host every ten minutes, but not on the hour, when GitHub is busiest.
name: ops-monitor
on:
  schedule: [{ cron: '3-59/10 * * * *' }]
  workflow_dispatch:
permissions: {}
jobs:
  tick:
    name: tick
${call('ops-monitor.yml', choices)}`,
    'ops-manual.yml': (choices) => `# Made by ops-framework init. One command on the host: Actions → ops-manual → Run workflow.
name: ops-manual
on:
  workflow_dispatch:
    inputs:
      command: { type: choice, options: [status, tick, start, stop, restart, logs, run, verify, history, validate-config, doctor, drill], default: status }
      job: { type: string, description: '${jobHelp}' }
permissions: {}
jobs:
  command:
    name: \${{ inputs.command }}
${call('ops-manual.yml', choices, ['command: ${{ inputs.command }}', 'job: ${{ inputs.job }}'])}`,
    'ops-watchdog.yml': (choices) => choices.watchdog
        ? `# Made by ops-framework init. Reports, from a GitHub-hosted machine, when the ticks of the host stop. Hourly, but not on the hour, when GitHub is busiest.
name: ops-watchdog
on:
  schedule: [{ cron: '37 * * * *' }]
  workflow_dispatch:
permissions: {}
jobs:
  watch:
    name: watch
${call('ops-watchdog.yml', choices)}`
        : undefined,
    'ops-write.yml': (choices) => (choices.gate === undefined ? undefined : writeCaller(choices, choices.gate)),
    'ops-check.yml': ({ framework, jobsFile }) => jobsFile.isInRepository ? checkWorkflow(framework, jobsFile.path) : undefined,
};
/** With the dispatch gate, a second person dispatches the workflow again with the plan's digest. */
function writeCaller(choices, gate) {
    const isDispatch = gate === 'dispatch';
    const digest = isDispatch
        ? "\n      plan-digest: { type: string, default: '', description: 'Leave empty to make a plan; to approve a plan, enter its digest' }"
        : '';
    const given = isDispatch ? ['plan-digest: ${{ inputs.plan-digest }}', 'gate: dispatch'] : [];
    return `# Made by ops-framework init. One write on the host: planned, approved by a person, applied once, verified.
name: ops-write
on:
  workflow_dispatch:
    inputs:
      job: { type: string, required: true, description: Id of the write }${digest}
permissions: {}
jobs:
  write:
    name: write
${call('ops-write.yml', choices, ['job: ${{ inputs.job }}', ...given])}`;
}
function workflowFiles(choices) {
    return callerNames.flatMap((name) => {
        const text = callerText(name, choices);
        return text === undefined ? [] : [{ path: sourcePath(name), text }];
    });
}
/**
 * The caller of ops-manual with the ids of the jobs in the description of its input, which stays free text: a job that is added
 * later can be entered. A description that a person changed stays.
 */
function withJobIds(text, ids) {
    const shown = [...ids.slice(0, mostIds), ...(ids.length > mostIds ? ['…'] : [])].join(', ');
    const [before = '', after] = text.split(`description: '${jobHelp}`);
    const rest = after && /^(?: \(jobs: [^']*\))?'([^]*)$/.exec(after)?.[1];
    if (rest === undefined)
        return text;
    return `${before}description: '${jobHelp}${shown === '' ? '' : ` (jobs: ${shown})`}'${rest}`;
}
/** File names of all callers that `init` may write. */
const callerNames = Object.keys(workflows);
/** Undefined: not wanted. */
const callerText = (name, choices) => workflows[name]?.(choices);
/** The reusable workflows that are copied. */
function copied({ isOfOther, gate, watchdog }) {
    if (!isOfOther)
        return [];
    return [
        'ops-monitor.yml',
        'ops-manual.yml',
        ...(watchdog ? ['ops-watchdog.yml'] : []),
        ...(gate === undefined ? [] : ['ops-write.yml']),
    ];
}
/** What a reusable workflow does with `contents` and `issues`, and the permission `actions` that it needs. */
const usual = {
    contents: 'to check out this repository',
    actions: 'write # for the copy of the state in the Actions cache',
    issues: 'for alerts that no chat accepts',
};
const needs = {
    'ops-watchdog.yml': {
        ...usual,
        contents: 'to check out ops-framework',
        actions: 'read # to list the Actions cache and the runs of ops-monitor',
    },
    'ops-write.yml': {
        ...usual,
        actions: 'read # for the run and its approvals',
        issues: 'for messages that no chat accepts',
    },
};
/** Their ticks and jobs may tell a monitor outside of the host. */
const pings = ['ops-monitor.yml', 'ops-manual.yml'];
/** Permissions, runner labels and secrets that a reusable workflow needs from its caller. */
function call(workflow, { framework, isOfOther, labels, telegram, jobsFile }, more = []) {
    const isWatchdog = workflow === 'ops-watchdog.yml';
    const { contents, actions, issues } = needs[workflow] ?? usual;
    const given = [
        ...more,
        ...(isWatchdog ? [] : [`runs-on: ${quoted(JSON.stringify(labels))}`]),
        ...(isWatchdog || (0,jobs_file/* isDefaultPath */.R2)(jobsFile) ? [] : [`config-file: ${quoted(jobsFile.path)}`]),
        // Nobody reads a green run: without Telegram an alert is an issue, and the run fails.
        ...(telegram ? [] : ['telegram-via: issue']),
        ...(!telegram && (isWatchdog || workflow === 'ops-monitor.yml') ? ['fail-on-alert: true'] : []),
        // For a runner whose user cannot read openclaw.json. Unset: the chat of OpenClaw.
        ...(telegram ? ['telegram-chat-id: ${{ vars.OPS_TELEGRAM_CHAT_ID }}'] : []),
    ];
    return `    permissions:
      contents: read # ${contents}
      actions: ${actions}
      issues: write # ${issues}
    uses: ${isOfOther ? `./${(0,local_copy/* copyPath */.be)(workflow)}` : (0,github/* pinned */.dp)(framework, (0,local_copy/* sourcePath */.Z3)(workflow))}
    with:
${given.map((line) => `      ${line}\n`).join('')}    secrets:
      OPS_STATE_KEY: \${{ secrets.OPS_STATE_KEY }}
      OPS_TELEGRAM_TOKEN: \${{ secrets.OPS_TELEGRAM_TOKEN }}
${pings.includes(workflow) ? '      OPS_PING_URL: ${{ secrets.OPS_PING_URL }}\n' : ''}`;
}


/***/ }),

/***/ 6437:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   We: () => (/* binding */ crontabWith),
/* harmony export */   ey: () => (/* binding */ crontabWithout),
/* harmony export */   h7: () => (/* binding */ cronLine)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6851);
/* harmony import */ var _tick_command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2136);
/** The line of a crontab that runs ticks, and its place in the crontab of a user. Pure. */


/** Vixie cron takes 998 characters for a command. */
const mostPath = 600;
/** Cron has a short PATH, no variables of a shell, and its own working folder, so the line names all of them. */
function cronLine(tick) {
    const variables = (0,_tick_command_js__WEBPACK_IMPORTED_MODULE_1__/* .tickVariables */ .lI)(tick, mostPath).map(([name, value]) => `${name}=${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .shellWord */ .r7)(value)}`);
    const words = [...variables, ...(0,_tick_command_js__WEBPACK_IMPORTED_MODULE_1__/* .tickWords */ .nx)(tick).map(_format_js__WEBPACK_IMPORTED_MODULE_0__/* .shellWord */ .r7)];
    return `${scheduleOf((0,_tick_command_js__WEBPACK_IMPORTED_MODULE_1__/* .periodOf */ .jH)(tick.everySeconds))} ${percentEscaped(words.join(' '))}`;
}
/** Cron takes an unescaped % for the end of the command (crontab(5)). */
const percentEscaped = (text) => text.replaceAll('%', String.raw `\%`);
/** A minute is the shortest period of cron. */
function scheduleOf({ unit, count }) {
    const every = (most) => (count === most ? '0' : count === 1 ? '*' : `*/${count}`);
    if (unit === 'second')
        return '* * * * *';
    return unit === 'minute' ? `${every(60)} * * * *` : `0 ${every(24)} * * *`;
}
const mark = '# Made by ops-framework init: ticks of ';
/** The crontab with the line, in place of the one that it has for the same jobs file. Every other line stays. */
function crontabWith(crontab, tick) {
    const lines = linesOf(crontab);
    const own = [`${mark}${tick.jobsFile}`, cronLine(tick)];
    const at = lines.findIndex((line) => isTickOf(line, tick.jobsFile));
    if (at === -1)
        return textOf([...lines, ...own]);
    const isMarked = lines[at - 1]?.startsWith(mark) === true;
    return textOf(lines.toSpliced(isMarked ? at - 1 : at, isMarked ? 2 : 1, ...own));
}
/** The crontab without ticks of the jobs file, also those that a person put there. */
function crontabWithout(crontab, jobsFile) {
    const lines = linesOf(crontab);
    return textOf(lines.filter((line, index) => {
        const next = lines[index + 1] ?? '';
        return !isTickOf(line, jobsFile) && !(line.startsWith(mark) && isTickOf(next, jobsFile));
    }));
}
const linesOf = (text) => (text === '' ? [] : text.replace(/\n$/, '').split('\n'));
/** Cron reads no line without its end. */
const textOf = (lines) => lines.map((line) => `${line}\n`).join('');
function isTickOf(line, jobsFile) {
    const words = percentEscaped(` tick --config-file ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .shellWord */ .r7)(jobsFile)}`);
    return !line.trimStart().startsWith('#') && `${line.trimEnd()} `.includes(`${words} `);
}


/***/ }),

/***/ 3918:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ difference)
/* harmony export */ });
/* harmony import */ var diff__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7291);
/* harmony import */ var _text_clean_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(229);
/** Unified diff of a file. */


/** `before` undefined: the file is new. */
function difference(path, before, after) {
    const place = path.startsWith('/') ? path : `/${path}`;
    const from = before === undefined ? '/dev/null' : `a${place}`;
    const patch = (0,diff__WEBPACK_IMPORTED_MODULE_1__/* .createTwoFilesPatch */ .ss)(from, `b${place}`, before ?? '', after, undefined, undefined, {
        context: 3,
        headerOptions: diff__WEBPACK_IMPORTED_MODULE_1__/* .FILE_HEADERS_ONLY */ .jr,
    });
    return (0,_text_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .clean */ .uH)(patch).trimEnd();
}


/***/ }),

/***/ 6286:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gh: () => (/* binding */ repositoryOfRemote),
/* harmony export */   WE: () => (/* binding */ frameworkNamed),
/* harmony export */   WM: () => (/* binding */ isCommit),
/* harmony export */   dp: () => (/* binding */ pinned),
/* harmony export */   nD: () => (/* binding */ isOfSameOwner)
/* harmony export */ });
/** Parses repositories on github.com from remotes and `uses`. Pure. */
/** `git@github.com:o/r.git`, `ssh://git@github.com/o/r`, `https://token@github.com/o/r.git`; undefined for another host. */
function repositoryOfRemote(remote) {
    const path = /^(?:[\w-]+@|(?:ssh|https?|git):\/\/(?:[^/@]*@)?)(?:ssh\.)?github\.com(?::\d+)?[:/]+(.*)$/i.exec(remote.trim())?.[1];
    const [, owner, name] = /^([\w-]+)\/([\w.-]+?)(?:\.git)?\/?$/.exec(path ?? '') ?? [];
    return owner === undefined || name === undefined ? undefined : { owner, name };
}
/**
 * Whether the reusable workflows of a framework may run on the self-hosted runners of a repository
 * (https://docs.github.com/en/actions/reference/workflows-and-actions/reusing-workflow-configurations#self-hosted-runners).
 */
function isOfSameOwner({ owner }, framework) {
    return framework.repository.toLowerCase().startsWith(`${owner.toLowerCase()}/`);
}
/** Value of `uses`: the action, or a file in its repository. */
function pinned({ repository, ref, tag }, path) {
    return `${repository}${path === undefined ? '' : `/${path}`}@${ref}${tag === undefined ? '' : ` # ${tag}`}`;
}
/**
 * Whether it is a full SHA. Other refs may change, and GitHub refuses short SHAs
 * (https://github.com/actions/languageservices/pull/260).
 */
const isCommit = (ref) => /^[0-9a-f]{40}$/.test(ref);
/** `OWNER/NAME@REF`; undefined when it is something else. */
function frameworkNamed(text) {
    const [, repository, ref] = /^([\w-]+\/[\w.-]+)@([\w][\w./-]*)$/.exec(text.trim()) ?? [];
    return repository === undefined || ref === undefined ? undefined : { repository, ref };
}


/***/ }),

/***/ 796:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kb: () => (/* binding */ isRelativePath),
/* harmony export */   R2: () => (/* binding */ isDefaultPath),
/* harmony export */   UW: () => (/* binding */ withSchema),
/* harmony export */   em: () => (/* binding */ checkCommand),
/* harmony export */   hA: () => (/* binding */ defaultPlace),
/* harmony export */   q2: () => (/* binding */ starterJobs)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6851);
/** The first jobs file of a new user. Pure. */

const defaultPlace = { path: 'ops-jobs.json', isInRepository: true };
/** What else is absolute, or from `~`, is on the host. */
const isRelativePath = (path) => !/^[~/]/.test(path);
/** Path of the workflow that checks it. */
const checkCommand = (path) => `ops-framework validate-config${path === defaultPlace.path ? '' : ` --config-file ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .shellWord */ .r7)(path)}`}`;
/** Whether it is the default location. */
const isDefaultPath = ({ path }) => path === defaultPlace.path;
/**
 * The schema for editors: that of the major version where there is one, so that it follows the releases. Nothing at run time
 * depends on it.
 */
function schemaAddress({ repository, ref, major = ref }) {
    return `https://raw.githubusercontent.com/${repository}/${major}/schema/ops-jobs.schema.json`;
}
/** Updates our `$schema` in the text of a jobs file. */
function withSchema(text, framework) {
    const ours = /https:\/\/raw\.githubusercontent\.com\/[\w-]+\/[\w.-]+\/[\w.-]+\/schema\/ops-jobs\.schema\.json(?=")/;
    return text.replace(ours, schemaAddress(framework));
}
/** One check that every host of OpenClaw can run, and a long job to fill in. */
function starterJobs(path, framework) {
    return {
        path,
        text: `// The jobs of one host. Check it after each change: ${checkCommand(path)}
{${framework ? `\n  "$schema": "${schemaAddress(framework)}",` : ''}
  "version": 1,
  "jobs": [
    // Silent while the gateway answers; anything else is an alert. 18789 unless gateway.port says otherwise.
    {
      "id": "gateway",
      "name": "OpenClaw gateway",
      "kind": "one_shot_read",
      "risk": "read_only",
      "enabled": true,
      "everySeconds": 600,
      "commands": { "run": ["curl", "-fsS", "-o", "/dev/null", "--max-time", "5", "http://127.0.0.1:18789/readyz"] }
    },

    // A long job: \`exec\` is the work itself, run in the background and watched. It may print its progress,
    // ::ops-progress done=2900 total=12000. Put in your own path, then set "enabled" to true.
    {
      "id": "my-scan",
      "kind": "long_running_read",
      "risk": "read_only",
      "enabled": false,
      "commands": { "exec": ["/srv/jobs/scan.sh"] }
    }
  ]
}
`,
    };
}


/***/ }),

/***/ 5462:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RN: () => (/* binding */ copiedVersion),
/* harmony export */   Z3: () => (/* binding */ sourcePath),
/* harmony export */   be: () => (/* binding */ copyPath),
/* harmony export */   lM: () => (/* binding */ localCopy)
/* harmony export */ });
/* harmony import */ var _github_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6286);
/**
 * The reusable workflows as files of a user's repository. GitHub runs a reusable workflow on self-hosted runners only for its
 * own owner, which a local copy always has. Actions have no such rule, so the copy uses ops-framework as a step.
 */

const folder = '.github/workflows/';
/** Path of a workflow in the repository of ops-framework. */
const sourcePath = (name) => `${folder}${name}`;
/** Path of its copy, beside the caller. */
const copyPath = (name) => `${folder}${copyName(name)}.yml`;
const copyName = (name) => name.replace(/\.yml$/, '-reusable');
/** Includes preceding comments. */
const step = /^(?: {6}#.*\n)* {6}- .*\n(?: {8}.*\n)*/gm;
const action = 'uses: ./.ops-framework\n';
/** Undefined: the text does not have the structure of this version's workflows, so a copy might behave differently. */
function localCopy(name, text, framework) {
    const [head, jobs] = text.split(/^(?=jobs:\n)/m);
    if (head === undefined || jobs === undefined)
        return undefined;
    const count = { jobs: jobs.match(/^ {2}[\w-]+:\n/gm)?.length, runner: 0, checkout: 0, action: 0 };
    const steps = jobs.replace(step, (each) => {
        if (each.includes(action)) {
            count.action += 1;
            return each.replace(action, () => `uses: ${(0,_github_js__WEBPACK_IMPORTED_MODULE_0__/* .pinned */ .dp)(framework)}\n`);
        }
        if (each.includes('path: .ops-framework\n'))
            count.checkout += 1;
        else if (each.includes('if: ${{ !job.workflow_repository'))
            count.runner += 1;
        else
            return each;
        return '';
    });
    const whole = withoutOthers(name, head, framework) +
        steps.replaceAll('# to check out ops-framework\n', '# for what GitHub says of this repository\n');
    const isAsExpected = [count.runner, count.checkout, count.action].every((each) => each === count.jobs);
    const isOurs = /\.ops-framework\b|OPS_FRAMEWORK_TOKEN|job\.workflow_|\bvars\.|workflow_dispatch|schedule:/;
    return isAsExpected && !isOurs.test(whole) ? whole : undefined;
}
/** The tag or commit that a copy was made of. */
function copiedVersion(copy) {
    return /^# Made by ops-framework init: a copy of \S+ of ops-framework (\S+)\. /.exec(copy)?.[1];
}
/** The part before the jobs, without what only the repository of ops-framework needs. */
function withoutOthers(name, head, { ref, tag }) {
    const called = head
        .replace(/^#.*\n/, '')
        .replace(/^name: .*$/m, `name: ${copyName(name)}`)
        .replace(/^ {2}workflow_dispatch:\n(?: {4}.*\n)*/m, '')
        .replace(/^ {6}OPS_FRAMEWORK_TOKEN:\n(?: {8}.*\n)*/m, '');
    // Not as OWNER/NAME@COMMIT, which Dependabot would update as well.
    return `# Made by ops-framework init: a copy of ${name} of ops-framework ${tag ?? ref}. GitHub does not run another owner's reusable workflow on your runner.
# Dependabot updates the actions in it. To update the rest, run ops-framework init --upgrade of a new version: it shows the difference.
${called}`;
}


/***/ }),

/***/ 3991:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MI: () => (/* binding */ rememberedOf),
/* harmony export */   f2: () => (/* binding */ asWrittenBefore),
/* harmony export */   sD: () => (/* binding */ rememberedIn),
/* harmony export */   sH: () => (/* binding */ calledFramework)
/* harmony export */ });
/* harmony import */ var _jobs_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(796);
/* harmony import */ var _local_copy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5462);


/** `text`: of the workflow `name`. Undefined: `init` did not write it. */
function rememberedIn(name, text) {
    const framework = calledFramework(text);
    const isCopyCaller = text.includes(`uses: ./${(0,_local_copy_js__WEBPACK_IMPORTED_MODULE_1__/* .copyPath */ .be)(name)}`);
    if (!text.startsWith('# Made by ops-framework init') && !isCopyCaller && !framework)
        return undefined;
    if (name === 'ops-check.yml')
        return { ...(framework && { framework }), ...configFile(text) };
    const labels = labelsIn(text);
    return {
        ...(framework && { framework }),
        isOfOther: isCopyCaller,
        ...(labels && { labels }),
        telegram: !/^ +telegram-via: *['"]?(?:none|issue)\b/m.test(text),
        ...(name === 'ops-write.yml' && { gate: gateIn(text) }),
        ...(name === 'ops-watchdog.yml' && { watchdog: true }),
        jobsFile: _jobs_file_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultPlace */ .hA,
        ...configFile(text),
    };
}
/** `text`, which `init` writes now, as an earlier version wrote it where `own` shows that: without Telegram, nothing got the alerts. */
function asWrittenBefore(own, text) {
    const via = /^ +telegram-via: none$/m.test(own)
        ? text.replace('telegram-via: issue', 'telegram-via: none')
        : text;
    return own.includes('fail-on-alert: true') ? via : via.replace(/^ +fail-on-alert: true\n/m, '');
}
/** All answers, from the texts of the callers by name; undefined where there is none yet. */
function rememberedOf(texts) {
    const found = Object.entries(texts).flatMap(([name, text]) => {
        const answers = rememberedIn(name, text);
        return answers ? [{ name, answers }] : [];
    });
    if (!found.some(({ name }) => name !== 'ops-check.yml'))
        return undefined;
    // Of several files, the first one that shows it.
    return Object.assign({}, ...found.toReversed().map(({ answers }) => answers));
}
/** The version that a caller or a copy names. */
function calledFramework(text) {
    const uses = /^ +(?:- )?uses: *['"]?(?!actions\/)([\w-]+\/[\w.-]+?)(?:\/\.github\/workflows\/[\w.-]+)?@([0-9a-f]{40})['"]?(?: +# *(\S+))?/m;
    const [, repository, ref, tag] = uses.exec(text) ?? [];
    if (repository === undefined || ref === undefined)
        return undefined;
    return { repository, ref, ...(tag !== undefined && { tag }) };
}
const gateIn = (text) => (/^ +gate: dispatch\b/m.test(text) ? 'dispatch' : 'environment');
function labelsIn(text) {
    const [, list] = /^ +runs-on: *'?(\[[^\n]*\])'? *(?:#.*)?$/m.exec(text) ?? [];
    try {
        const labels = JSON.parse(list?.replaceAll("''", "'") ?? '');
        return Array.isArray(labels) && labels.every((label) => typeof label === 'string') && labels.length > 0
            ? labels
            : undefined;
    }
    catch {
        return undefined;
    }
}
function configFile(text) {
    const [, value] = /^ +config-file: *(.*?) *$/m.exec(text) ?? [];
    if (value === undefined)
        return {};
    const [, quoted] = /^'((?:[^']|'')*)'$/.exec(value) ?? [];
    const path = quoted?.replaceAll("''", "'") ?? value.replace(/^"(.*)"$/, '$1');
    return { jobsFile: { path, isInRepository: (0,_jobs_file_js__WEBPACK_IMPORTED_MODULE_0__/* .isRelativePath */ .Kb)(path) } };
}


/***/ }),

/***/ 2136:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MZ: () => (/* binding */ periodMs),
/* harmony export */   g0: () => (/* binding */ isNameable),
/* harmony export */   jH: () => (/* binding */ periodOf),
/* harmony export */   lI: () => (/* binding */ tickVariables),
/* harmony export */   nx: () => (/* binding */ tickWords)
/* harmony export */ });
/** The tick that a clock of this host runs: cron, systemd or launchd. Pure. */
/** Its words: Node, the program and what it gets. */
function tickWords({ program, jobsFile, stateFile, telegram, flags = [], }) {
    return [
        ...program,
        'tick',
        '--config-file',
        jobsFile,
        ...(stateFile === undefined ? [] : ['--state-file', stateFile]),
        ...flags,
        ...(telegram ? [] : ['--telegram-via', 'none']),
    ];
}
/** Its variables: no clock has the PATH of a shell, nor what says where OpenClaw keeps its files. None is secret. */
function tickVariables({ program: [node], env }, mostPath = Infinity) {
    return [
        ['PATH', pathOf(env, node, mostPath)],
        ...openclawVariables.flatMap((name) => {
            const value = env[name]?.trim();
            return value && isNameable(value) ? [[name, value]] : [];
        }),
    ];
}
/** Whether every clock can be told this text: a crontab has lines, and XML no control characters. */
const isNameable = (text) => !/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u.test(text);
const openclawVariables = ['OPENCLAW_HOME', 'OPENCLAW_STATE_DIR', 'OPENCLAW_CONFIG_PATH'];
const usualPath = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin'];
function pathOf({ PATH = '' }, node, most) {
    const folder = node.slice(0, node.lastIndexOf('/')) || '/';
    const folders = [...new Set(PATH.split(':'))].filter((each) => each.startsWith('/') && isNameable(each));
    const path = (folders.includes(folder) ? folders : [folder, ...folders]).join(':');
    if (folders.length > 0 && path.length <= most)
        return path;
    return [...new Set([folder, ...usualPath])].join(':');
}
/** The longest such period that is not longer than wanted: more ticks than promised harm nobody. */
function periodOf(seconds) {
    if (seconds < 60)
        return { unit: 'second', count: divisor(60, seconds) };
    if (seconds < 3600)
        return { unit: 'minute', count: divisor(60, seconds / 60) };
    return { unit: 'hour', count: divisor(24, seconds / 3600) };
}
const unitMs = { second: 1000, minute: 60_000, hour: 3_600_000 };
const periodMs = ({ unit, count }) => count * unitMs[unit];
/** The greatest divisor of `whole` that is at most `most`. */
function divisor(whole, most) {
    let found = Math.max(1, Math.min(whole, Math.floor(most)));
    while (whole % found !== 0)
        found -= 1;
    return found;
}


/***/ })

};
