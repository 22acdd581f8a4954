export const id = 511;
export const ids = [511];
export const modules = {

/***/ 5511:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  init: () => (/* binding */ init)
});

;// CONCATENATED MODULE: ./build/core/init/github.js
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
        uses: ${pinned(framework)}
        with:
          command: validate-config
          config-file: ${quoted(jobsFile)}
`;
}

// EXTERNAL MODULE: ./build/core/format.js
var format = __webpack_require__(6851);
;// CONCATENATED MODULE: ./build/core/init/jobs-file.js
/** The first jobs file of a new user. Pure. */

const defaultPlace = { path: 'ops-jobs.json', isInRepository: true };
/** Path of the workflow that checks it. */
const checkCommand = (path) => `ops-framework validate-config${path === defaultPlace.path ? '' : ` --config-file ${(0,format/* shellWord */.r7)(path)}`}`;
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
{
  "$schema": "${schemaAddress(framework)}",
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

;// CONCATENATED MODULE: ./build/core/init/local-copy.js
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
            return each.replace(action, () => `uses: ${pinned(framework)}\n`);
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
/** The part before the jobs, without what only the repository of ops-framework needs. */
function withoutOthers(name, head, { ref, tag }) {
    const called = head
        .replace(/^#.*\n/, '')
        .replace(/^name: .*$/m, `name: ${copyName(name)}`)
        .replace(/^ {2}workflow_dispatch:\n(?: {4}.*\n)*/m, '')
        .replace(/^ {6}OPS_FRAMEWORK_TOKEN:\n(?: {8}.*\n)*/m, '');
    // Not as OWNER/NAME@COMMIT, which Dependabot would update as well.
    return `# Made by ops-framework init: a copy of ${name} of ops-framework ${tag ?? ref}. GitHub does not run another owner's reusable workflow on your runner.
# Dependabot updates the actions in it. To update the rest, run ops-framework init from a new version: it shows the difference.
${called}`;
}

;// CONCATENATED MODULE: ./build/core/init/callers.js





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
      command: { type: choice, options: [status, tick, start, stop, logs, run, verify, history, validate-config, doctor], default: status }
      job: { type: string, description: 'Id of the job, for start, stop, logs, run and verify; optional for history' }
permissions: {}
jobs:
  command:
    name: \${{ inputs.command }}
${call('ops-manual.yml', choices, ['command: ${{ inputs.command }}', 'job: ${{ inputs.job }}'])}`,
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
    return Object.entries(workflows).flatMap(([name, textOf]) => {
        const text = textOf(choices);
        return text === undefined ? [] : [{ path: sourcePath(name), text }];
    });
}
/** The reusable workflows that are copied. */
function copied({ isOfOther, gate }) {
    if (!isOfOther)
        return [];
    return ['ops-monitor.yml', 'ops-manual.yml', ...(gate === undefined ? [] : ['ops-write.yml'])];
}
/** Permissions, runner labels and secrets that a reusable workflow needs from its caller. */
function call(workflow, { framework, isOfOther, labels, telegram, jobsFile }, more = []) {
    const isWrite = workflow === 'ops-write.yml';
    const given = [
        ...more,
        `runs-on: ${quoted(JSON.stringify(labels))}`,
        ...(isDefaultPath(jobsFile) ? [] : [`config-file: ${quoted(jobsFile.path)}`]),
        ...(telegram ? [] : ['telegram-via: none']),
        // For a runner whose user cannot read openclaw.json. Unset: the chat of OpenClaw.
        ...(telegram ? ['telegram-chat-id: ${{ vars.OPS_TELEGRAM_CHAT_ID }}'] : []),
    ];
    const actions = isWrite
        ? 'read # for the run and its approvals'
        : 'write # for the copy of the state in the Actions cache';
    return `    permissions:
      contents: read # to check out this repository
      actions: ${actions}
      issues: write # for ${isWrite ? 'messages' : 'alerts'} that Telegram does not accept
    uses: ${isOfOther ? `./${copyPath(workflow)}` : pinned(framework, sourcePath(workflow))}
    with:
${given.map((line) => `      ${line}\n`).join('')}    secrets:
      OPS_STATE_KEY: \${{ secrets.OPS_STATE_KEY }}
      OPS_TELEGRAM_TOKEN: \${{ secrets.OPS_TELEGRAM_TOKEN }}
`;
}

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
    return `${path} is yours and was left as it is. For new versions of the workflows add below "updates:"\n\n${entry}`;
}

// EXTERNAL MODULE: ./build/core/config/scan.js
var scan = __webpack_require__(4244);
// EXTERNAL MODULE: ./node_modules/diff/libesm/patch/create.js + 2 modules
var create = __webpack_require__(7291);
// EXTERNAL MODULE: ./build/core/text/clean.js
var clean = __webpack_require__(229);
;// CONCATENATED MODULE: ./build/core/init/difference.js
/** Unified diff of a file. */


/** `before` undefined: the file is new. */
function difference(path, before, after) {
    const from = before === undefined ? '/dev/null' : `a/${path}`;
    const patch = (0,create/* createTwoFilesPatch */.ss)(from, `b/${path}`, before ?? '', after, undefined, undefined, {
        context: 3,
        headerOptions: create/* FILE_HEADERS_ONLY */.jr,
    });
    return (0,clean/* clean */.uH)(patch).trimEnd();
}

;// CONCATENATED MODULE: ./build/core/init/left.js
/** `repository`: undefined when not on github.com. */
function leftToDo(choices, repository) {
    const { labels, framework } = choices;
    const base = repository && `https://github.com/${repository.owner}/${repository.name}`;
    const settings = (path, words) => base === undefined ? `your repository on GitHub, Settings → ${words}` : `${base}/settings/${path}`;
    const page = (workflow) => base === undefined ? `Actions → ${workflow}` : `${base}/actions/workflows/${workflow}.yml`;
    const guide = (name) => `https://github.com/${framework.repository}/blob/${framework.ref}/docs/${name}`;
    return [
        'Left to do by hand:',
        '',
        `1. The runner, on the machine where the gateway runs, with the labels ${labels.join(', ')}:`,
        `   ${settings('actions/runners/new', 'Actions → Runners → New self-hosted runner')}`,
        `   As a user of its own, as a service: ${guide('runner.md')}`,
        '',
        ...secrets(choices, settings, repository ? ` --repo ${repository.owner}/${repository.name}` : ''),
        '',
        ...environment(choices, settings, guide('writes.md')),
        '',
        `Then commit, and push to the default branch: GitHub starts schedules and manual runs from there. The first run: ${page('ops-manual')}, command doctor.`,
    ].join('\n');
}
function secrets({ telegram, gate }, settings, repo) {
    const needed = gate ? 'no write is planned or applied without it' : 'needed in a public repository';
    const key = [
        '2. Secrets:',
        `   ${settings('secrets/actions', 'Secrets and variables → Actions')}`,
        `   OPS_STATE_KEY encrypts the copy of the state in the cache; ${needed}.`,
        `   To make it: openssl rand -base64 32 | gh secret set OPS_STATE_KEY${repo}`,
    ];
    if (!telegram)
        return [...key, '   OPS_TELEGRAM_TOKEN is not needed without Telegram.'];
    return [
        ...key,
        "   OPS_TELEGRAM_TOKEN, the bot's token, also when it is the one in OpenClaw's openclaw.json: the runner's own user cannot read that.",
        '   For the same reason a variable, OPS_TELEGRAM_CHAT_ID, the number of the chat (as the user of OpenClaw, ops-framework doctor shows it):',
        `   ${settings('variables/actions', 'Secrets and variables → Actions → Variables')}`,
        gate
            ? '   The last job of ops-write needs both, wherever the runner is: it runs on a machine of GitHub, and reports when this host is gone.'
            : '   Neither is needed if the runner runs as the user of OpenClaw.',
    ];
}
function environment({ gate }, settings, guide) {
    const place = `   ${settings('environments/new', 'Environments → New environment')}`;
    if (gate === 'dispatch')
        return [
            '3. The gate. Each job that writes says "approval": { "gate": "dispatch" } in the jobs file. A second person, who can write to the',
            `   repository, approves: ${guide}#set-up-the-dispatch-gate`,
        ];
    if (!gate)
        return [
            '3. Only for jobs that write: ops-framework init --writes. If the repository can have required reviewers, the environment ops-write with these:',
            place,
        ];
    return [
        '3. The environment ops-write, with required reviewers, those who may approve a write:',
        place,
        `   What else to tick: ${guide}#set-up-the-environment`,
    ];
}

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/commands/jobs-file.js
var jobs_file = __webpack_require__(6790);
;// CONCATENATED MODULE: ./build/commands/init-choices.js




/** Throws a UserError that names every flag that is missing where nobody can be asked. */
async function choose(inputs, setup) {
    if (setup.framework?.root === setup.root)
        throw new errors/* UserError */.yo('this is the ops-framework repository itself: run init in your own repository');
    for (const flag of ['telegram', 'required-reviewers'])
        if (inputs[flag] && inputs[`no-${flag}`])
            throw (0,jobs_file/* badInput */.AN)(`--${flag} and --no-${flag} exclude each other`);
    const jobsFile = jobsPlace(inputs, setup);
    const framework = frameworkOf(inputs, setup);
    const ask = inputs.yes ? undefined : setup.ask;
    const isOpen = !inputs.yes && !ask;
    const isTelegramSaid = inputs.telegram || inputs['no-telegram'];
    const gate = gateSaid(inputs);
    const missing = [
        ...(isOpen && inputs['runs-on'] === undefined ? ['--runs-on self-hosted'] : []),
        ...(isOpen && !isTelegramSaid ? ['--telegram or --no-telegram'] : []),
        ...(inputs.writes && !gate && !ask ? [reviewersFlags] : []),
        ...(framework ? [] : [`--framework OWNER/ops-framework@${setup.framework?.commit ?? 'COMMIT'}`]),
    ];
    if (missing.length > 0 || !framework)
        throw (0,jobs_file/* badInput */.AN)(whatIsMissing(missing, setup));
    // Who says the rest by flags would have said this too.
    const isAsked = inputs['runs-on'] === undefined || !isTelegramSaid;
    const own = setup.origin === undefined ? undefined : repositoryOfRemote(setup.origin);
    return {
        framework,
        isOfOther: !own || !isOfSameOwner(own, framework),
        labels: inputs['runs-on'] ?? (await askLabels(ask)),
        telegram: inputs.telegram ||
            (!inputs['no-telegram'] &&
                (await agrees(ask, 'Send reports to Telegram, with the OpenClaw bot?', true))),
        gate: await chooseGate(inputs, ask, isAsked),
        jobsFile,
    };
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
/** Undefined: no flag says. */
function gateSaid(inputs) {
    if (inputs['required-reviewers'])
        return 'environment';
    return inputs['no-required-reviewers'] ? 'dispatch' : undefined;
}
/** `isAsked`: whether jobs write at all, too. */
async function chooseGate(inputs, ask, isAsked) {
    const said = gateSaid(inputs);
    const writes = inputs.writes ||
        said !== undefined ||
        (await agrees(isAsked ? ask : undefined, 'Run jobs that write (deployments, changes), each after an approval?', false));
    if (!writes || !ask)
        return said;
    return said ?? (await askGate(ask));
}
/**
 * Nothing is usual here: with the wrong gate every write is refused, and no request tells which plan an owner has
 * (https://docs.github.com/en/actions/reference/workflows-and-actions/deployments-and-environments#required-reviewers).
 */
async function askGate(ask) {
    for (;;) {
        const answer = await ask('Can this repository use required reviewers (public, or private on GitHub Enterprise)? [y/n] ');
        if (isYes(answer))
            return 'environment';
        if (isNo(answer))
            return 'dispatch';
    }
}
/** A path of this folder, or an absolute one, that is in the repository is there; what else is absolute, or from `~`, is on the host. */
function jobsPlace({ 'config-file': given, from }, setup) {
    if (given === undefined)
        return defaultPlace;
    if (/[\p{Cc}]|\$\{\{/u.test(given))
        throw (0,jobs_file/* badInput */.AN)('--config-file: a workflow cannot name a path with control characters or ${{');
    const below = given.startsWith('~') ? undefined : setup.within(given);
    if (below !== undefined)
        return { path: below, isInRepository: true };
    if (!/^[~/]/.test(given))
        throw (0,jobs_file/* badInput */.AN)(`--config-file ${given} is outside the repository: pass a path inside it, or an absolute path on the host`);
    if (from !== undefined)
        throw (0,jobs_file/* badInput */.AN)('--from imports a jobs file into the repository, but --config-file names one on the host: pass only one of them');
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
        const named = frameworkNamed(inputs.framework);
        if (!named)
            throw (0,jobs_file/* badInput */.AN)(`--framework takes OWNER/NAME@COMMIT; got ${JSON.stringify(inputs.framework)}`);
        if (!isCommit(named.ref))
            throw (0,jobs_file/* badInput */.AN)(notPinned(named, framework));
        return named;
    }
    const repository = framework && repositoryOfRemote(framework.origin);
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
    for (;;) {
        const answer = await ask('Comma-separated labels of the runner on your host [self-hosted]: ');
        if (answer.trim() === '')
            return usual;
        const labels = answer.split(',').map((label) => label.trim());
        if (labels.every((label) => /^[\w.-]+$/.test(label)))
            return labels;
    }
}
/** Yes or no; the usual answer for an empty one, and where nobody is asked. */
async function agrees(ask, question, usual) {
    if (!ask)
        return usual;
    for (;;) {
        const answer = await ask(`${question} [${usual ? 'Y/n' : 'y/N'}] `);
        if (answer.trim() === '')
            return usual;
        if (isYes(answer))
            return true;
        if (isNo(answer))
            return false;
    }
}
const isYes = (answer) => /^\s*y(es)?\s*$/i.test(answer);
const isNo = (answer) => /^\s*no?\s*$/i.test(answer);

;// CONCATENATED MODULE: ./build/commands/init.js
/** `init`: sets up a user's repository. Writes all files or none, and overwrites only after showing the difference. */











async function init(ports, inputs) {
    const { host, paths } = ports;
    const setup = await ports.openSetup();
    const choices = await choose(inputs, setup);
    const { path: jobsPath, isInRepository } = choices.jobsFile;
    const dependabot = dependabotPaths.find((path) => setup.read(path) !== undefined);
    const wanted = [
        ...workflowFiles(choices),
        ...(await copies(choices, setup)),
        ...(dependabot === undefined ? [dependabotFile] : []),
        ...(isInRepository ? [await wantedJobsFile(ports, inputs.from, setup, choices)] : []),
    ];
    const changes = wanted.map((file) => ({ ...file, before: setup.read(file.path) }));
    const toWrite = changes.filter(({ before, text }) => before !== text);
    const over = toWrite.filter(({ before }) => before !== undefined);
    for (const { path, before, text } of inputs['dry-run'] ? toWrite : over)
        await host.print(`${difference(path, before, text)}\n`);
    if (!inputs['dry-run']) {
        if (over.length > 0 && !inputs.yes)
            await mayChange(over, setup);
        setup.write(toWrite);
    }
    const done = inputs['dry-run'] ? 'would write' : 'wrote';
    const line = (what, path) => host.print(`${what.padEnd(11)}  ${path}`);
    for (const { path, before, text } of changes) {
        if (before !== text)
            await line(done, path);
        else if (path !== jobsPath)
            await line('as it was', path);
        else
            await line('kept', `${path}${await healthOf(ports, setup, path)}`);
    }
    const writes = sourcePath('ops-write.yml');
    if (choices.gate === undefined && setup.read(writes) !== undefined)
        await line('kept', `${writes}: init --writes updates it`);
    if (dependabot !== undefined)
        await line('kept', dependabot);
    const advice = dependabot && dependabotAdvice(dependabot, setup.read(dependabot) ?? '');
    if (advice !== undefined)
        await host.print(`\n${advice.trimEnd()}`);
    if (inputs.from !== undefined)
        await host.print(`\n${importNotes(inputs.from, paths.stateFolder)}`);
    await host.print(`\n${leftToDo(choices, setup.origin === undefined ? undefined : repositoryOfRemote(setup.origin))}`);
    return errors/* exitCodes */.hS.done;
}
/** Of the reusable workflows of another owner, as they are at the commit that the callers would name. */
function copies(choices, { framework: clone }) {
    const { repository, ref } = choices.framework;
    const here = `init must run from a clone of ${repository} at ${ref}, to copy its reusable workflows (GitHub does not run those of another owner on your runners)`;
    const files = copied(choices).map(async (name) => {
        const text = await clone?.at(ref, sourcePath(name));
        if (text === undefined)
            throw (0,jobs_file/* badInput */.AN)(`${here}: ${clone ? `${clone.root} has no such commit` : 'this program is not in a clone'}`);
        const copy = localCopy(name, text, choices.framework);
        if (copy === undefined)
            throw (0,jobs_file/* badInput */.AN)(`${here}: ${name} at that commit does not match this program`);
        return { path: copyPath(name), text: copy };
    });
    return Promise.all(files);
}
/** The user's own, checked; else the first one; of one that is there, only its schema follows the version. */
async function wantedJobsFile({ files, paths, jobsFile }, from, setup, { framework, jobsFile: { path } }) {
    if (from === undefined) {
        const own = setup.read(path);
        return own === undefined ? starterJobs(path, framework) : { path, text: withSchema(own, framework) };
    }
    const configFile = paths.resolve(from);
    if ((await files.read(configFile, scan/* maxLength */.Ru)) === undefined)
        throw (0,jobs_file/* badInput */.AN)(`--from ${from}: there is no such file`);
    const { jobsText } = await jobsFile.at(configFile).require();
    return { path, text: jobsText };
}
async function mayChange(over, { ask }) {
    const names = over.map(({ path }) => path).join(', ');
    const isAgreed = ask && (await agrees(ask, `Overwrite ${names}?`, false));
    if (isAgreed)
        return;
    const why = ask ? '' : ' Read the difference, then pass --yes';
    throw new errors/* UserError */.yo(`nothing was written: ${names} would change.${why}`);
}
async function healthOf({ paths, jobsFile }, { root }, path) {
    const jobs = await jobsFile.at(paths.resolve(path, root)).read();
    return jobs.kind === 'valid' ? ', valid' : `, but invalid: run ${checkCommand(path)}`;
}
function importNotes(from, stateFolder) {
    return [
        `Imported from ${from}. Check it for secrets (the "env" of jobs) before you push.`,
        'The first tick on the host imports the state of ops-monitor.py from net/state/ops-monitor.json in the',
        `OpenClaw state dir (here ${stateFolder}), so nothing is reported again. Stop the`,
        "script's own schedule (cron, systemd, launchd) first: two monitors would report everything twice.",
    ].join('\n');
}


/***/ })

};
