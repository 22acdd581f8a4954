export const id = 5748;
export const ids = [5748];
export const modules = {

/***/ 8040:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ requestOnce)
/* harmony export */ });
/* harmony import */ var node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5434);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4343);
/* harmony import */ var _core_text_redact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7827);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9473);
/** One request over HTTP with a deadline over everything. */




/** More is not an answer of an API. */
const mostBytes = 8 * 1024 * 1024;
/** Never rejects. Redirects are answers: a token must not follow them elsewhere. */
async function requestOnce(request) {
    const { method, url, headers, body, timeoutMs, proxy } = request;
    const sending = { href: url.href, reached: false };
    open.add(sending);
    try {
        const init = {
            method,
            headers: { ...headers, 'user-agent': 'ops-framework' },
            ...(body !== undefined && { body }),
            redirect: 'manual',
            signal: AbortSignal.timeout(timeoutMs),
        };
        const response = await (proxy === undefined ? fetch(url, init) : fetchThrough(proxy, url, init));
        const { status, headers: answered } = response;
        return { kind: 'answer', status, headers: answered, body: await textOf(response) };
    }
    catch (error) {
        return { kind: 'no-answer', why: (0,_core_text_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .cleanLine */ .Ow)(causeIn(error, timeoutMs), 200), reached: sending.reached };
    }
    finally {
        open.delete(sending);
    }
}
/** Requests under way; `reached`: the first byte was written to a connection. */
const open = new Set();
const sentSchema = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ request: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ origin: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), path: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }) });
// Published right before the write: https://github.com/nodejs/undici/blob/main/docs/docs/api/DiagnosticsChannel.md
(0,node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_0__.subscribe)('undici:client:sendHeaders', (message) => {
    const sent = sentSchema.safeParse(message);
    // A proxy gets the whole address of an http request as its path.
    const address = sent.success ? sent.data.request.origin + sent.data.request.path : undefined;
    for (const sending of open)
        if (address === undefined || address.endsWith(sending.href))
            sending.reached = true;
});
/** With undici itself, which Node's own `fetch` is made of, because that one takes no proxy before Node 24. */
async function fetchThrough(proxy, url, init) {
    const undici = await __webpack_require__.e(/* import() */ 6752).then(__webpack_require__.t.bind(__webpack_require__, 6752, 19));
    // Without a tunnel to an http address: proxies allow CONNECT to port 443 only.
    const dispatcher = new undici.ProxyAgent({ uri: proxy, proxyTunnel: false });
    return undici.fetch(url, { ...init, dispatcher });
}
async function textOf({ body }) {
    const parts = [];
    let size = 0;
    for await (const part of body ?? []) {
        size += part.length;
        if (size > mostBytes)
            throw new Error('too long', { cause: `the answer is longer than ${mostBytes} bytes` });
        parts.push(part);
    }
    return Buffer.concat(parts).toString('utf8');
}
/** Only causes: the message of an error itself may show the address or a header, which can hold a token. */
function causeIn(error, timeoutMs) {
    if (!(error instanceof Error))
        return 'unknown';
    if (error.name === 'TimeoutError')
        return `timed out after ${Math.round(timeoutMs / 100) / 10} s`;
    let { cause } = error;
    while (cause instanceof Error && cause.cause !== undefined)
        ({ cause } = cause);
    if (cause === undefined)
        return 'the address or a header is not valid';
    // The library's codes are less clear than its messages.
    return cause instanceof Error && (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .causeOf */ .rl)(cause).startsWith('UND_') ? cause.message : (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .causeOf */ .rl)(cause);
}


/***/ }),

/***/ 926:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ chooseProxy)
/* harmony export */ });
/* harmony import */ var _core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9715);
/** Which proxy a request goes through. */

function chooseProxy(url, { env, proxy }) {
    const { protocol, hostname, host } = new URL(url);
    const scheme = protocol.slice(0, -1);
    const names = [`${scheme}_proxy`, `${scheme.toUpperCase()}_PROXY`, 'all_proxy', 'ALL_PROXY'];
    const name = names.find((each) => env[each]);
    const value = proxy ?? env[name ?? ''];
    if (value === undefined)
        return {};
    if (proxy === undefined && isExcepted(env['no_proxy'] || env['NO_PROXY'] || '', hostname, host))
        return {};
    const named = proxy === undefined && name !== undefined ? name : (0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .sentence */ .e)('proxy-of-openclaw');
    if (typeof named === 'string' && /^all_proxy$/i.test(named))
        return { problem: (0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .sentence */ .e)('proxy-all-unused', { name: named }) };
    if (!/^https?:\/\//i.test(value) || !URL.canParse(value))
        return { problem: (0,_core_notices_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .sentence */ .e)('proxy-unused', { name: named }) };
    return { proxy: value };
}
function isExcepted(list, hostname, host) {
    return list.split(/[\s,]+/).some((entry) => {
        const domain = entry.replace(/^\*?(?=\.)/, '').toLowerCase();
        return (domain === '*' ||
            domain === hostname ||
            domain === host ||
            (domain.startsWith('.') && hostname.endsWith(domain)));
    });
}


/***/ }),

/***/ 5748:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createPinger: () => (/* binding */ createPinger)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);
/* harmony import */ var _http_http_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8040);
/* harmony import */ var _http_proxy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(926);
/** Pings over HTTP: short, tried twice, through the proxy of the environment. */




const tryMs = 5000;
const pauseMs = 300;
const tries = 2;
/** More at once would be a flood for a small monitor. */
const mostAtOnce = 10;
/** `closingMs`: all that its pings may add to a command, from `close` on. */
function createPinger(env, now, closingMs) {
    let end = Infinity;
    let free = mostAtOnce;
    const waiting = [];
    const leftMs = () => Math.min(tryMs, end - performance.now());
    async function send({ url: given, ...request }) {
        const url = (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .attempt */ .CD)(() => new URL(given));
        if (!url)
            return { at: now(), why: 'the URL is not valid' };
        const headers = headersOf(url, request.body);
        let answer = { at: now(), why: 'no time left' };
        for (let count = 0; count < tries && leftMs() > 0; count += 1) {
            if (count > 0)
                await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(Math.min(pauseMs, leftMs()));
            const timeoutMs = Math.floor(leftMs());
            if (timeoutMs <= 0)
                break;
            const { proxy } = (0,_http_proxy_js__WEBPACK_IMPORTED_MODULE_3__/* .chooseProxy */ .U)(url.href, { env });
            const found = await (0,_http_http_js__WEBPACK_IMPORTED_MODULE_2__/* .requestOnce */ .L)({ ...request, url, headers, timeoutMs, proxy });
            answer =
                found.kind === 'answer'
                    ? { at: now(), status: statusOf(found.status, found.body) }
                    : { at: now(), why: found.why };
            if (answer.status !== undefined && answer.status < 500)
                break;
        }
        return answer;
    }
    return {
        async send(request) {
            if (free > 0)
                free -= 1;
            else
                await new Promise((resolve) => waiting.push(resolve));
            try {
                return await send(request);
            }
            finally {
                const next = waiting.shift();
                if (next)
                    next();
                else
                    free += 1;
            }
        },
        close() {
            end = Math.min(end, performance.now() + closingMs);
        },
    };
}
/**
 * healthchecks.io answers 200 to a UUID that it does not know, and to one that pings too often; only the body tells
 * (https://github.com/bdd/runitor/issues/66).
 */
function statusOf(status, body) {
    if (status !== 200)
        return status;
    const text = body.trim();
    if (text === 'OK (not found)')
        return 404;
    return text === 'OK (rate limited)' ? 429 : status;
}
/** Takes user and password out of the URL, where no request may have them: `https://TOKEN@…` is a bearer token, as Gatus wants it. */
function headersOf(url, body) {
    const name = decoded(url.username);
    const word = decoded(url.password);
    url.username = '';
    url.password = '';
    const basic = `Basic ${Buffer.from(`${name}:${word}`).toString('base64')}`;
    return {
        ...(body !== undefined && { 'content-type': 'text/plain; charset=utf-8' }),
        ...((name !== '' || word !== '') && { authorization: word === '' ? `Bearer ${name}` : basic }),
    };
}
const decoded = (text) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .attempt */ .CD)(() => decodeURIComponent(text)) ?? text;


/***/ })

};
