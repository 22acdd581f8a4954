export const id = 5297;
export const ids = [5297];
export const modules = {

/***/ 5297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   selftest: () => (/* binding */ selftest)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/** `selftest`: tests the engine on this machine, offline: real processes and files, in a temporary folder. */

const minute = 60_000;
const noon = Date.UTC(2026, 0, 15, 12, 0, 0);
async function selftest({ host, clock, openSandbox }) {
    let failures = 0;
    for (const [name, step] of Object.entries(steps)) {
        const box = await openSandbox();
        try {
            host.progress(`selftest: ${name}`);
            await box.write('ops-jobs.json', jobsFile(box.node));
            await box.write('status.json', say({ running: true, completed: false, progress: { done: 1 } }));
            const problem = await step(box, clock);
            if (problem !== undefined)
                failures += 1;
            await host.print(problem === undefined ? `ok    ${name}` : `FAIL  ${name}\n${problem}`);
        }
        finally {
            await box.remove();
        }
    }
    await host.print(failures === 0 ? 'selftest: OK' : `selftest: ${failures} failed`);
    return failures === 0 ? _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .exitCodes */ .hS.done : _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .exitCodes */ .hS.failed;
}
const steps = {
    'a running job is reported, then a stall once, then its recovery': async (box) => {
        const first = await tick(box, noon);
        const stalled = await tick(box, noon + 61 * minute);
        const again = await tick(box, noon + 62 * minute);
        await box.write('status.json', say({ running: true, completed: false, progress: { done: 2 } }));
        const recovered = await tick(box, noon + 63 * minute);
        const good = first.includes('watched running') &&
            stalled.includes('watched stalled ≥ 3600 s') &&
            !again.includes('watched') &&
            recovered.includes('watched recovered');
        return unless(good, first, stalled, again, recovered);
    },
    'a paused job is started once within its backoff': async (box) => {
        await box.write('status.json', say({ running: false, completed: false, stopReason: 'test' }));
        const texts = [
            await tick(box, noon),
            await tick(box, noon + minute),
            await tick(box, noon + 14 * minute),
        ];
        const once = (await box.read('started')) === 'x';
        texts.push(await tick(box, noon + 16 * minute));
        const twice = (await box.read('started')) === 'xx';
        return unless(once && twice && (texts[0] ?? '').includes('watched started'), ...texts);
    },
    'a status that hangs is ended at its deadline and reported': async (box) => {
        await box.write('hang', '');
        const text = await tick(box, noon);
        return unless(text.includes('status timed out after 1 s'), text);
    },
    'a queued run happens once, and its chain after it': async (box) => {
        const queued = await box.run({ command: 'run', job: 'check', queue: true }, noon);
        const first = await tick(box, noon + minute);
        const second = await tick(box, noon + 2 * minute);
        const third = await tick(box, noon + 3 * minute);
        const runs = await box.read('ran');
        return unless(runs === 'cf' && second.includes('ALERT: follow-up'), queued.text, first, second, third, `ran: ${runs}`);
    },
    'a supervised job runs by itself and is completed': async (box, clock) => {
        const start = await box.run({ command: 'start', job: 'supervised' }, noon);
        let text = '';
        for (let waited = 0; waited < 15_000 && !text.includes('completed'); waited += 100) {
            await clock.sleep(100);
            ({ text } = await box.run({ command: 'status' }, noon));
        }
        const logs = await box.run({ command: 'logs', job: 'supervised', lines: 10 }, noon);
        return unless(text.includes('completed') && logs.text === 'worked', start.text, text, logs.text);
    },
    'a damaged state file is replaced by the previous one, and reported': async (box) => {
        await tick(box, noon);
        await tick(box, noon + minute);
        await box.write('state.json', '{"format":"ops-fr');
        const text = await tick(box, noon + 2 * minute);
        return unless(text.includes('state file damaged') && !text.includes('watched running'), text);
    },
};
async function tick(box, now) {
    const { code, text } = await box.run({ command: 'tick' }, now);
    return code === _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .exitCodes */ .hS.done ? text : `exit ${code}\n${text}`;
}
function unless(good, ...texts) {
    return good ? undefined : texts.map((text) => text.trimEnd()).join('\n---\n');
}
function say(status) {
    return JSON.stringify(status);
}
/** One watched job whose status is a file, and a check with a follow-up. All commands are real processes. */
function jobsFile(node) {
    const status = `const fs = require('node:fs');
    if (fs.existsSync('hang')) setTimeout(() => {}, 60000);
    else process.stdout.write(fs.readFileSync('status.json'));`;
    const read = { kind: 'one_shot_read', risk: 'read_only', cwd: '.' };
    return JSON.stringify({
        version: 1,
        defaults: { timezone: 'UTC' },
        jobs: [
            {
                id: 'watched',
                kind: 'long_running_read',
                risk: 'read_only',
                enabled: true,
                cwd: '.',
                timeoutSeconds: 1,
                commands: { start: [node, '-e', append('started', 'x')], status: [node, '-e', status] },
                policy: { autoResume: true },
            },
            {
                id: 'supervised',
                kind: 'long_running_read',
                risk: 'read_only',
                cwd: '.',
                commands: { exec: [node, '-e', "console.log('worked')"] },
            },
            {
                ...read,
                id: 'check',
                commands: { run: [node, '-e', append('ran', 'c')] },
                after: [{ jobId: 'follow-up' }],
            },
            {
                ...read,
                id: 'follow-up',
                commands: { run: [node, '-e', `${append('ran', 'f')}; console.log('ALERT: follow-up')`] },
            },
        ],
    });
}
function append(file, letter) {
    return `require('node:fs').appendFileSync(${JSON.stringify(file)}, ${JSON.stringify(letter)})`;
}


/***/ })

};
