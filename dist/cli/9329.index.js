export const id = 9329;
export const ids = [9329];
export const modules = {

/***/ 9329:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  initTimer: () => (/* binding */ initTimer)
});

// EXTERNAL MODULE: ./build/core/init/callers.js + 2 modules
var init_callers = __webpack_require__(845);
// EXTERNAL MODULE: ./build/core/init/difference.js
var difference = __webpack_require__(3918);
// EXTERNAL MODULE: ./build/core/init/github.js
var github = __webpack_require__(6286);
// EXTERNAL MODULE: ./build/core/init/jobs-file.js
var jobs_file = __webpack_require__(796);
// EXTERNAL MODULE: ./build/core/init/local-copy.js
var local_copy = __webpack_require__(5462);
// EXTERNAL MODULE: ./build/core/init/remembered.js
var remembered = __webpack_require__(3991);
// EXTERNAL MODULE: ./build/core/config/schema.js
var schema = __webpack_require__(8566);
// EXTERNAL MODULE: ./build/core/init/tick-command.js
var tick_command = __webpack_require__(2136);
// EXTERNAL MODULE: ./build/core/format.js
var format = __webpack_require__(6851);
// EXTERNAL MODULE: ./build/core/init/cron.js
var cron = __webpack_require__(6437);
;// CONCATENATED MODULE: ./build/core/init/launchd.js
/** A LaunchAgent that runs ticks. Pure. */

/** `logFile`: launchd keeps no output by itself. */
function launchdPlist(label, tick, logFile) {
    const strings = (0,tick_command/* tickWords */.nx)(tick).map((word) => `    ${launchd_text(word)}\n`);
    const variables = (0,tick_command/* tickVariables */.lI)(tick).map(([name, value]) => `    <key>${name}</key>\n    ${launchd_text(value)}\n`);
    return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<!-- Made by ops-framework init, with the timer launchd. -->
<plist version="1.0">
<dict>
  <key>Label</key>
  ${launchd_text(label)}
  <key>ProgramArguments</key>
  <array>
${strings.join('')}  </array>
  <key>EnvironmentVariables</key>
  <dict>
${variables.join('')}  </dict>
  <key>StartInterval</key>
  <integer>${tick.everySeconds}</integer>
  <key>RunAtLoad</key>
  <true/>
  <!-- The jobs that a tick starts go on when it ends. -->
  <key>AbandonProcessGroup</key>
  <true/>
  <key>StandardOutPath</key>
  ${launchd_text(logFile)}
  <key>StandardErrorPath</key>
  ${launchd_text(logFile)}
</dict>
</plist>
`;
}
/** Whether a LaunchAgent runs ticks of the jobs file. */
function isPlistOf(plist, jobsFile) {
    return plist.replaceAll(/>\s+</g, '><').includes(`${launchd_text('--config-file')}${launchd_text(jobsFile)}`);
}
function launchd_text(value) {
    return `<string>${value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</string>`;
}

;// CONCATENATED MODULE: ./build/core/init/systemd.js
/** Units of a systemd user manager that run ticks: a service and its timer. Pure. */

function systemdUnits(tick) {
    const period = (0,tick_command/* periodOf */.jH)(tick.everySeconds);
    // The manager looks for variables in arguments, but not in the path of the program.
    const [node = '', ...words] = (0,tick_command/* tickWords */.nx)(tick);
    const command = [unitWord(node), ...words.map(argument)].join(' ');
    const variables = (0,tick_command/* tickVariables */.lI)(tick).map(([name, value]) => unitWord(`${name}=${value}`));
    return {
        service: `# Made by ops-framework init --timer systemd. To change it: systemctl --user edit, which init leaves alone.
[Unit]
Description=ops-framework tick

[Service]
Type=oneshot
ExecStart=${command}
Environment=${variables.join(' ')}
# The jobs that a tick starts go on when it ends.
KillMode=process
# A tick may wait for a job for longer than a start may take; each command has a deadline of its own.
TimeoutStartSec=infinity
`,
        timer: `# Made by ops-framework init --timer systemd.
[Unit]
Description=ops-framework tick

[Timer]
OnCalendar=${calendarOf(period)}
# After a sleep or a boot, a missed tick runs at once.
Persistent=true
AccuracySec=${Math.max(1, Math.min(30, Math.floor((0,tick_command/* periodMs */.MZ)(period) / 20_000)))}s

[Install]
WantedBy=timers.target
`,
    };
}
/** https://www.freedesktop.org/software/systemd/man/latest/systemd.time.html#Calendar%20Events */
function calendarOf({ unit, count }) {
    if (unit === 'second')
        return `*:*:0/${count}`;
    if (unit === 'minute')
        return `*:0/${count}`;
    return count === 24 ? '00:00' : `0/${count}:00`;
}
/** Whether a service runs ticks of the jobs file. */
function isServiceOf(text, jobsFile) {
    return (/^ExecStart=.*$/m
        .exec(text)?.[0]
        .concat(' ')
        .includes(` --config-file ${argument(jobsFile)} `) === true);
}
/** One word as systemd.syntax(7) quotes it, without the specifiers of systemd.unit(5). */
function unitWord(text) {
    if (/^[\w@+=:,./-]+$/.test(text))
        return text;
    const escaped = text.replaceAll('\\', String.raw `\\`).replaceAll('"', String.raw `\"`);
    return `"${escaped.replaceAll('%', '%%')}"`;
}
/** The same in a command line, where `$NAME` would be replaced (systemd.service(5)). */
const argument = (text) => unitWord(text).replaceAll('$', '$$$$');

// EXTERNAL MODULE: ./build/core/text/fingerprint.js
var fingerprint = __webpack_require__(5388);
;// CONCATENATED MODULE: ./build/core/init/timer-name.js
/** The name of the units or the LaunchAgent for a jobs file. Pure. */

/** Of the first timer of a user. */
const firstName = 'ops-framework';
/** `isOf`: whether the timer of that name is for the jobs file; undefined: there is none. */
function timerName(jobsFile, isOf) {
    const folder = jobsFile.split('/').at(-2) ?? '';
    const shown = folder.replaceAll(/[^\w]+/g, '_').slice(0, 30);
    const own = `${firstName}-${shown}${shown === '' ? '' : '-'}${(0,fingerprint/* fingerprint */.Rj)(jobsFile).slice(0, 8)}`;
    if (isOf(own) !== undefined)
        return own;
    return isOf(firstName) === false ? own : firstName;
}

;// CONCATENATED MODULE: ./build/core/init/timer.js
/** A clock of this host that runs ticks: its files, and the commands that start and stop it. Pure. */






/** Stands for the path of the crontab. */
const crontabPath = 'crontab';
const kinds = {
    systemd: unitsFor,
    launchd: agentFor,
    cron: cronFor,
};
const timerOf = (kind, tick, place) => kinds[kind](tick, place);
function unitsFor(tick, { configFolder, read, user }) {
    const folder = `${configFolder}/systemd/user`;
    const { name, beside } = nameOf(tick, `${folder}/*.service`, read, isServiceOf);
    const { service, timer } = systemdUnits(tick);
    return {
        ...beside,
        files: [
            { path: `${folder}/${name}.service`, text: service },
            { path: `${folder}/${name}.timer`, text: timer },
        ],
        links: [`${folder}/timers.target.wants/${name}.timer`],
        toStart: [
            `Let timers of ${user.name} run while nobody is logged in:`,
            `   sudo loginctl enable-linger ${(0,format/* shellWord */.r7)(user.name)}`,
            `Start the timer, a tick every ${every(tick)}:`,
            '   systemctl --user daemon-reload',
            `   systemctl --user enable ${name}.timer`,
            `   systemctl --user restart ${name}.timer`,
            'See the next tick, and the output of the last ones:',
            `   systemctl --user list-timers ${name}.timer`,
            `   journalctl --user --unit ${name}.service`,
        ],
        toStop: [
            'Stop the timer:',
            `   systemctl --user stop ${name}.timer`,
            '   systemctl --user daemon-reload',
        ],
    };
}
function agentFor(tick, { homeFolder, read, user }) {
    const folder = `${homeFolder}/Library/LaunchAgents`;
    const { name, beside } = nameOf(tick, `${folder}/*.plist`, read, isPlistOf);
    const [path, log] = [`${folder}/${name}.plist`, `${homeFolder}/Library/Logs/${name}.log`];
    const domain = `gui/${user.uid}`;
    const isNew = read(path) === undefined;
    return {
        ...beside,
        files: [{ path, text: launchdPlist(name, tick, log) }],
        links: [],
        toStart: [
            `Start it, a tick now and every ${(0,format/* span */.Ln)(1000 * tick.everySeconds)}:`,
            ...(isNew ? [] : [`   launchctl bootout ${domain}/${name}`]),
            `   launchctl bootstrap ${domain} ${(0,format/* shellWord */.r7)(path)}`,
            'See its state, and the output of the last ticks:',
            `   launchctl print ${domain}/${name}`,
            `   tail ${(0,format/* shellWord */.r7)(log)}`,
        ],
        toStop: ['Stop it:', `   launchctl bootout ${domain}/${name}`],
    };
}
function cronFor(tick, { crontab }) {
    const text = (0,cron/* crontabWith */.We)(crontab, tick);
    return {
        files: [{ path: crontabPath, text, without: (0,cron/* crontabWithout */.ey)(crontab, tick.jobsFile) }],
        links: [],
        toStart: [`Cron reads it at once: a tick every ${every(tick, 60_000)}. To see it:`, '   crontab -l'],
        toStop: [],
    };
}
const every = ({ everySeconds }, least = 0) => (0,format/* span */.Ln)(Math.max(least, (0,tick_command/* periodMs */.MZ)((0,tick_command/* periodOf */.jH)(everySeconds))));
/** `pattern`: the path with `*` for the name. */
function nameOf({ jobsFile }, pattern, read, isOf) {
    const at = (name) => pattern.replace('*', () => name);
    const name = timerName(jobsFile, (each) => {
        const text = read(at(each));
        return text === undefined ? undefined : isOf(text, jobsFile);
    });
    const isBeside = name !== firstName && read(at(firstName)) !== undefined;
    return { name, beside: isBeside ? { beside: at(firstName) } : {} };
}

// EXTERNAL MODULE: ./build/core/config/scan.js
var scan = __webpack_require__(4244);
// EXTERNAL MODULE: ./build/core/state/known-files.js
var known_files = __webpack_require__(5809);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/inputs/inputs.js + 1 modules
var inputs_inputs = __webpack_require__(4911);
// EXTERNAL MODULE: ./build/commands/init-choices.js
var init_choices = __webpack_require__(5976);
// EXTERNAL MODULE: ./build/commands/init-files.js + 1 modules
var init_files = __webpack_require__(2978);
// EXTERNAL MODULE: ./build/commands/jobs-file.js
var commands_jobs_file = __webpack_require__(6790);
;// CONCATENATED MODULE: ./build/commands/init-timer.js
/** `init --timer`: a clock of this host that runs ticks, instead of a workflow or beside it. */

















const ofWorkflows = [
    'runs-on',
    'writes',
    'required-reviewers',
    'no-required-reviewers',
    'framework',
    'upgrade',
    'from',
];
async function initTimer(ports, inputs, kind) {
    const { host, paths, inspector } = ports;
    for (const flag of ofWorkflows)
        if (inputs[flag])
            throw (0,commands_jobs_file/* badInput */.AN)(`--${flag} does not go with --timer: run init once for each`);
    if (inputs.telegram && inputs['no-telegram'])
        throw (0,commands_jobs_file/* badInput */.AN)('--telegram and --no-telegram exclude each other');
    const foreign = inspector.ownerProblem(paths, `init --timer ${kind}`, host.inputName('state-file'));
    if (foreign !== undefined)
        throw (0,commands_jobs_file/* badInput */.AN)(foreign);
    const [setup, place] = [await ports.openSetup(), await ports.openTimers()];
    const watched = await watchedByWorkflows(ports);
    const jobsFile = await jobsFileOf(ports, inputs, setup, watched);
    const stateFile = inputs['state-file'] === undefined ? undefined : paths.stateFile;
    const flags = (0,inputs_inputs/* givenFlags */.rd)(inputs, inputs_inputs/* ofTick */.$x).flat();
    if (![jobsFile, stateFile ?? '', ...flags].every(tick_command/* isNameable */.g0))
        throw (0,commands_jobs_file/* badInput */.AN)('a timer cannot name a path with control characters');
    const tick = {
        program: place.program,
        env: host.env,
        jobsFile,
        stateFile,
        flags,
        telegram: await sendsReports(ports, inputs, setup, watched),
        everySeconds: (await (0,init_files/* configOf */.W1)(ports, undefined, jobsFile))?.tickEverySeconds ?? schema/* usualTickSeconds */.bH,
    };
    const crontab = kind === 'cron' ? await place.readCrontab() : '';
    const timer = timerOf(kind, tick, { ...place, crontab });
    if (inputs.remove)
        return remove(ports, inputs, place, timer, crontab);
    await set(ports, inputs, place, timer, crontab);
    await writeStarter(ports, inputs, setup, jobsFile);
    await printState(ports, watched, jobsFile);
    await printRest(ports, {
        kind,
        jobsFile,
        timer,
        isSilent: !tick.telegram || inputs['telegram-via'] === 'none',
        place,
    });
    return errors/* exitCodes */.hS.done;
}
/** The jobs files that a workflow ticks on this host with the same state. */
async function watchedByWorkflows({ state, processes }) {
    const loaded = await state.load();
    if (loaded.kind !== 'loaded')
        return [];
    const { host } = processes.self();
    return Object.values(loaded.doc.files ?? {}).filter((file) => file.host === host && file.path !== undefined && (0,known_files/* repositoryOf */._M)(file.name) !== undefined);
}
/** The one that was named; else the very file that the workflow ticks here; else that of the repository, or of OpenClaw's folder. */
async function jobsFileOf(ports, inputs, setup, watched) {
    const { paths, inspector } = ports;
    const { 'config-file': named } = inputs;
    if (named !== undefined)
        return paths.resolve(named);
    const isRepository = setup.kind === 'repository';
    const own = isRepository && setup.origin !== undefined ? (0,github/* repositoryOfRemote */.Gh)(setup.origin) : undefined;
    const here = watched.flatMap(({ name, path = '' }) => {
        const isOwn = own && (0,known_files/* repositoryOf */._M)(name)?.toLowerCase() === `${own.owner}/${own.name}`.toLowerCase();
        return (isOwn ?? !isRepository) && inspector.look(path).kind === 'there' ? [path] : [];
    });
    const [first, ...others] = here;
    if (!isRepository && (inspector.look(paths.configFile).kind === 'there' || !first || others.length > 0))
        return paths.configFile;
    if (first !== undefined && others.length === 0)
        return first;
    return isRepository ? ofRepository(ports, setup) : paths.configFile;
}
/** The jobs file that the workflows of the repository name. */
async function ofRepository({ paths, files }, setup) {
    const callers = init_callers/* callerNames */.a3.flatMap((name) => {
        const text = setup.read((0,local_copy/* sourcePath */.Z3)(name));
        return text === undefined ? [] : [[name, text]];
    });
    const place = (0,remembered/* rememberedOf */.MI)(Object.fromEntries(callers))?.jobsFile ?? jobs_file/* defaultPlace */.hA;
    const path = place.isInRepository ? paths.resolve(place.path, setup.root) : paths.resolve(place.path);
    if ((await files.read(path, scan/* maxLength */.Ru)) !== undefined)
        return path;
    throw (0,commands_jobs_file/* badInput */.AN)(`there is no jobs file ${path}: run ops-framework init first, or name it with --config-file`);
}
/** Beside a workflow, a report that no chat takes here waits for the workflow's tick. Alone, nobody else would send it. */
async function sendsReports({ hasChat }, inputs, setup, watched) {
    if (inputs['no-telegram'])
        return false;
    const isSaid = inputs.telegram || inputs['telegram-chat-id'] !== undefined || inputs['telegram-via'] === 'none';
    return isSaid || setup.kind === 'repository' || watched.length > 0 || hasChat();
}
async function set({ host }, inputs, place, timer, crontab) {
    const changes = timer.files.map(({ path, text }) => ({
        path,
        text,
        // Nobody sees that a crontab is new: its difference is always shown.
        before: path === crontabPath ? crontab : place.read(path),
    }));
    const done = await (0,init_files/* write */.M9)({ host }, inputs, { ask: place.ask, write: writerFor(place) }, changes);
    for (const { path, before, text } of changes)
        await (0,init_files/* printLine */.wi)(host, before === text ? 'unchanged' : done, path);
    if (timer.beside !== undefined)
        await host.print(`\n${timer.beside} runs the ticks of another jobs file, and stays as it is.`);
}
/** A timer is files, or a part of the crontab. */
function writerFor(place) {
    return async (files) => {
        const crontab = files.find(({ path }) => path === crontabPath);
        if (crontab)
            await place.writeCrontab(crontab.text);
        else
            place.write(files);
    };
}
async function remove({ host }, inputs, place, timer, crontab) {
    const there = timer.files.flatMap(({ path, without }) => {
        const before = path === crontabPath ? crontab : place.read(path);
        return before === undefined || before === without ? [] : [{ path, before, without }];
    });
    for (const { path, before, without = '' } of there)
        await host.print(`${(0,difference/* difference */.i)(path, before, without)}\n`);
    const isDry = inputs['dry-run'];
    if (there.length > 0 && !isDry && !inputs.yes)
        await mayRemove(place, there);
    if (!isDry) {
        const without = there[0]?.without;
        if (without === undefined)
            place.remove([...there.map(({ path }) => path), ...timer.links]);
        else
            await place.writeCrontab(without);
    }
    for (const { path } of timer.files) {
        const isThere = there.some((each) => each.path === path);
        await (0,init_files/* printLine */.wi)(host, isThere ? (isDry ? 'would remove' : 'removed') : 'not there', path);
    }
    if (there.length > 0 && timer.toStop.length > 0)
        await host.print(`\n${timer.toStop.join('\n')}`);
    return errors/* exitCodes */.hS.done;
}
async function mayRemove({ ask }, there) {
    const names = there.map(({ path }) => path).join(', ');
    if (ask && (await (0,init_choices/* agrees */.i)(ask, `Remove this from ${names}?`, false)))
        return;
    const why = ask ? '' : ' Read the difference, then pass --yes';
    throw new errors/* UserError */.yo(`nothing was removed: ${names} would change.${why}`);
}
/** Outside of a repository, where there is no jobs file yet. */
async function writeStarter({ host, files }, inputs, setup, path) {
    if (setup.kind === 'repository' || (await files.read(path, scan/* maxLength */.Ru)) !== undefined)
        return;
    const starter = { ...(0,jobs_file/* starterJobs */.q2)(path, (0,init_files/* frameworkOf */.K5)(setup)), before: undefined };
    await (0,init_files/* printLine */.wi)(host, await (0,init_files/* write */.M9)({ host }, inputs, setup, [starter]), path);
}
/** Whose ticks these are, and with which others they share the state. */
async function printState(ports, watched, jobsFile) {
    const { host, paths, clock } = ports;
    await (0,init_files/* printLine */.wi)(host, 'jobs file', `${jobsFile}${await (0,init_files/* healthOf */.Wr)(ports, '/', jobsFile)}`);
    const shared = watched.map(({ name = '', tickedAt }) => `${name} (ticked ${(0,format/* span */.Ln)(clock.now() - tickedAt)} ago)`);
    const others = shared.length === 0 ? '' : `, shared with the workflow of ${shared.join(', ')}`;
    await (0,init_files/* printLine */.wi)(host, 'state', `${paths.stateFile}${others}`);
}
/** What a person has to know and to do. */
async function printRest(ports, { kind, jobsFile, timer, isSilent, place }) {
    const { host, inspector } = ports;
    const config = await (0,init_files/* configOf */.W1)(ports, undefined, jobsFile);
    const moved = config?.jobs.filter(({ enabled, cwd = '/' }) => enabled && !/^[~/]/.test(cwd)) ?? [];
    const output = { systemd: 'the journal', launchd: 'its log', cron: 'a mail of cron' }[kind];
    const notes = [
        ...(moved.length > 0
            ? [
                `${moved.map(({ id }) => id).join(', ')}: "cwd" is relative, and a timer starts ticks in the home folder. Write an absolute path.`,
            ]
            : []),
        ...(isSilent
            ? [
                `Without Telegram, alerts are printed into ${output} only. ops-framework init --timer ${kind} --telegram sends them to Telegram instead.`,
            ]
            : []),
        ...(kind === 'systemd' && !place.hasSystemd
            ? ['systemd does not run this host. Use --timer cron, or launchd on macOS.']
            : []),
        ...(kind === 'launchd' && inspector.platform !== 'darwin'
            ? ['launchd is on macOS only. Use --timer systemd or cron here.']
            : []),
    ];
    if (notes.length > 0)
        await host.print(`\n${notes.join('\n')}`);
    await host.print(`\n${timer.toStart.join('\n')}`);
}


/***/ })

};
