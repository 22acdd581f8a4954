export const id = 224;
export const ids = [224];
export const modules = {

/***/ 6224:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createOpenclawTransport: () => (/* binding */ createOpenclawTransport)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4343);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6067);
/**
 * The way to the chat through OpenClaw's own program (`telegram-via: openclaw`): needs a running gateway and takes
 * seconds. It reads its text as Markdown, so the text goes in a fence. Facts: `openclaw message send` of 2026.9.
 */


const answer = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    ok: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY()),
    error: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ message: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()) })),
});
/** Nothing was sent, and it may be otherwise soon. */
const temporary = /gateway|ECONNREFUSED|not reachable|429|too many requests/i;
const permanent = /unauthorized|chat not found|bot was (?:blocked|kicked)|forbidden|not configured/i;
function createOpenclawTransport(options) {
    const { exec, env, cwd, deadlineMs = 180_000 } = options;
    return {
        async send(message, { chatId, threadId }) {
            const fence = '`'.repeat(Math.max(3, ...[...message.plain.matchAll(/`+/g)].map(([run]) => run.length + 1)));
            const words = ['--channel', 'telegram', '--target', chatId, '--json'];
            const thread = threadId === undefined ? [] : ['--thread-id', String(threadId)];
            const silent = message.silent ? ['--silent'] : [];
            const text = `--message=${fence}\n${message.plain}\n${fence}`;
            const result = await exec.run({
                argv: ['openclaw', 'message', 'send', ...words, ...thread, ...silent, text],
                cwd,
                env: ownEnvironment(env),
                timeoutMs: deadlineMs,
                cleanUp: 'all',
            });
            const notes = [];
            if (result.kind === 'not-started')
                return { kind: 'refused', why: result.message, notes };
            if (result.kind === 'timed-out')
                return { kind: 'unknown', why: `openclaw did not end within ${deadlineMs / 1000} s`, notes };
            const said = answer.safeParse(parseJson(result.stdout.head + result.stdout.tail));
            if (result.exitCode === 0 && said.success && said.data.ok !== false)
                return { kind: 'sent', chatId, messageId: undefined, notes };
            const why = said.success
                ? (said.data.error?.message ?? 'openclaw gave no reason')
                : explain((0,_core_text_js__WEBPACK_IMPORTED_MODULE_0__/* .readableTail */ .nI)(result.stdout, result.stderr), result.exitCode);
            const line = (0,_core_text_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .Ow)(`openclaw: ${why}`, 300);
            if (temporary.test(line))
                return { kind: 'kept', why: line, afterMs: 60_000, notes };
            return { kind: permanent.test(line) ? 'refused' : 'unknown', why: line, notes };
        },
    };
}
/** OpenClaw may need its own tokens; what belongs to the workflow it does not. */
function ownEnvironment(env) {
    const kept = Object.entries(env).filter(([name]) => !/^(?:INPUT|ACTIONS|GITHUB|RUNNER)_/.test(name));
    return Object.fromEntries(kept.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
/** A Node that is too old for OpenClaw ends it without a word on stdout. */
function explain(tail, exitCode) {
    if (/node/i.test(tail) && /version|required|upgrade|unsupported/i.test(tail))
        return `the Node on PATH is too old for openclaw: ${tail.split('\n').at(-1) ?? ''}`;
    return tail === ''
        ? `exit ${exitCode} without a word: is the Node on PATH new enough for openclaw (24.16)?`
        : (tail.split('\n').at(-1) ?? '');
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ })

};
