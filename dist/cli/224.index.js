export const id = 224;
export const ids = [224];
export const modules = {

/***/ 6224:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkOpenclaw: () => (/* binding */ checkOpenclaw),
/* harmony export */   createOpenclawTransport: () => (/* binding */ createOpenclawTransport)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4343);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3759);
/* harmony import */ var _core_render_telegram_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8993);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6067);
/**
 * The way to the chat through OpenClaw's own program (`telegram-via: openclaw`): needs a running gateway and takes
 * seconds. It reads its text as Markdown, so the text goes in a fence. Facts: `openclaw message send` of 2026.9.
 */



const messageId = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().check(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ._positive */ .NC()), zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ._regex */ .Fk(/^[1-9]\d*$/))]);
const nothing = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ["null"] */ .chJ());
/** That Telegram took it. With exit 0 alone, nothing is known. */
const proof = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    ok: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(true)),
    dryRun: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(false)),
    error: nothing,
    payload: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ ok: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(true), messageId, error: nothing }),
});
const failure = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ error: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ message: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }) });
/** What a failure means, the first that fits: `(403: …)` is Telegram's code, a bare number may be part of a chat id. */
const meanings = [
    ['refused', /\((?:401|403|404): |chat not found|bot is not a member of the chat|bot token missing for/i],
    ['refused', /\(400: [^)]*(?:rights|CHAT_WRITE_FORBIDDEN|PEER_ID_INVALID|thread not found|TOPIC_)/i],
    ['unsendable', /\(400: /],
    ['unknown', /\(5\d\d: /],
    ['kept', /\(429: |Gateway not reachable|\bECONNREFUSED\b/i],
];
const keptMs = 60_000;
function createOpenclawTransport(options) {
    return {
        async send(message, target) {
            const told = await sendOnce(options, message, target);
            if (told.kind === 'sent')
                return arrived(target.chatId, []);
            if (told.kind !== 'moved')
                return { ...told, notes: [] };
            const notes = [`the chat ${target.chatId} is now ${told.chatId}: set telegram-chat-id to that`];
            const again = await sendOnce(options, message, { ...target, chatId: told.chatId });
            if (again.kind === 'sent')
                return arrived(told.chatId, notes);
            if (again.kind === 'moved')
                return { kind: 'refused', why: 'the chat moves in a circle', notes };
            return { ...again, notes };
        },
    };
}
/** Its number is of no use: this way cannot edit. */
function arrived(chatId, notes) {
    return { kind: 'sent', chatId, messageId: undefined, notes };
}
async function sendOnce({ exec, env, cwd, accountId, deadlineMs = 180_000 }, message, { chatId, threadId }) {
    const account = accountId === undefined ? [] : ['--account', accountId];
    const words = ['--channel', 'telegram', '--target', chatId, '--json', ...account];
    const thread = threadId === undefined ? [] : ['--thread-id', String(threadId)];
    const silent = message.silent ? ['--silent'] : [];
    const result = await exec.run({
        argv: [
            'openclaw',
            'message',
            'send',
            ...words,
            ...thread,
            ...silent,
            `--message=${(0,_core_render_telegram_js__WEBPACK_IMPORTED_MODULE_0__/* .withLinks */ .q9)(fenced(message.plain), message.links)}`,
        ],
        cwd,
        env: ownEnvironment(env),
        timeoutMs: deadlineMs,
        cleanUp: 'all',
    });
    if (result.kind === 'not-started')
        return { kind: 'refused', why: result.message };
    if (result.kind === 'timed-out')
        return { kind: 'unknown', why: `openclaw did not end within ${deadlineMs / 1000} s` };
    const { stdout, stderr, exitCode } = result;
    const said = lastObject(stdout.omittedBytes > 0 ? stdout.tail : stdout.head);
    if (exitCode === 0 && proof.safeParse(said).success)
        return { kind: 'sent' };
    const failed = failure.safeParse(said);
    if (failed.success)
        return judgeFailure(failed.data.error.message, exitCode);
    const why = said === undefined
        ? explain((0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .readableTail */ .nI)(stdout, stderr), exitCode)
        : `exit ${exitCode} without proof that it sent`;
    return { kind: 'unknown', why: (0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .cleanLine */ .Ow)(`openclaw: ${why}`) };
}
/** `message`: OpenClaw's words. What it says with exit 0, or when a signal ended it, is not sure. */
function judgeFailure(message, exitCode) {
    const why = (0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .cleanLine */ .Ow)(`openclaw: ${message}`);
    if (exitCode === 0 || exitCode === null)
        return { kind: 'unknown', why };
    const [, chatId] = /migrated to supergroup (-100\d{1,15})\b/.exec(message) ?? [];
    if (chatId !== undefined)
        return { kind: 'moved', chatId };
    const [kind] = meanings.find(([, words]) => words.test(message)) ?? ['unknown'];
    if (kind !== 'kept')
        return { kind, why };
    const [, seconds] = /\(429: [^)]*retry after (\d{1,9})/i.exec(message) ?? [];
    return { kind, why, afterMs: Math.max(keptMs, Number(seconds ?? 0) * 1000) };
}
/** In a fence that the text cannot close. In it nothing is a link, so what breaks links goes. */
function fenced(plain) {
    const text = plain.replaceAll('\u200B', '');
    const runs = [...text.matchAll(/`+/g)].map(([run]) => run.length + 1);
    const fence = '`'.repeat(Math.max(3, ...runs));
    return `${fence}\n${text}\n${fence}`;
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
/** The last JSON object that begins a line, on one line or up to a line `}`; log lines may stand around it. */
function lastObject(text) {
    const lines = text.split('\n').map((line) => line.trimEnd());
    let found;
    let begin;
    for (const [index, line] of lines.entries()) {
        if (line.startsWith('{'))
            begin = index;
        if (begin === undefined || !line.endsWith('}'))
            continue;
        if (line !== '}' && begin !== index)
            continue;
        found = parseJson(lines.slice(begin, index + 1).join('\n')) ?? found;
        begin = undefined;
    }
    return found;
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** For `doctor`. Without `send` nothing is started, and nothing is known. */
async function checkOpenclaw(way, send) {
    const { chatId, threadId, accountId, from } = way;
    const topic = threadId === undefined ? '' : `, topic ${threadId}`;
    const account = accountId === undefined ? '' : `, account ${accountId}`;
    const place = `chat ${chatId}${topic} (from ${from.chat})${account}, through openclaw message send`;
    const say = (text) => `${place}: ${text}`;
    if (!send)
        return ['warn', 'telegram', say('not tried; to send a test message: ops-framework doctor --send')];
    const text = '🛠️ ops-framework doctor: this is a test message, sent through OpenClaw.';
    const message = { html: text, plain: text, completes: [], links: [], silent: true };
    const sent = await createOpenclawTransport(way).send(message, { chatId, threadId, messageId: undefined }, text);
    if (sent.kind !== 'sent') {
        const maybe = sent.kind === 'unknown' ? ' (the test message may have been sent)' : '';
        return ['fail', 'telegram', say([sent.why + maybe, ...sent.notes].join('; '))];
    }
    const grade = sent.notes.length > 0 ? 'warn' : 'ok';
    return [grade, 'telegram', say(['a test message was sent', ...sent.notes].join('; '))];
}


/***/ })

};
