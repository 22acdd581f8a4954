export const id = 5748;
export const ids = [5748];
export const modules = {

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
