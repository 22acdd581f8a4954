export const id = 3184;
export const ids = [3184];
export const modules = {

/***/ 5789:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ startCacheClient)
/* harmony export */ });
/* unused harmony export createCacheClient */
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9473);
/* harmony import */ var _serial_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5853);
/** The client of the cache process. Every call ends: all of them together have a deadline. */






const safePath = /^[\w./-]+$/;
/** What the toolkit needs: the service's address and token, proxies, certificates, Node's own. No other secret. */
const needed = /^(?:ACTIONS_|GITHUB_SERVER_URL$|RUNNER_TRACKING_ID$|HOME$|XDG_CACHE_HOME$|LANG$|LC_|TZ$|NODE_|SSL_CERT_|(?:HTTPS?|NO|ALL)_PROXY$)/i;
/**
 * The client of this step; undefined when it has no cache (a `run:` step does not get one) or does not want it. Looks at
 * the variables only: it is needed before anything else is loaded.
 */
function startCacheClient(env, program, deadlines = {}) {
    const { ACTIONS_RUNTIME_TOKEN: token, ACTIONS_RESULTS_URL: v2, ACTIONS_CACHE_URL: v1 } = env;
    if (!token || !(v2 || v1) || env['INPUT_STATE'] === 'file')
        return undefined;
    return createCacheClient({ env: { ...env }, argv: [process.execPath, program, 'cache'], ...deadlines });
}
/**
 * Starts the process at once, so that it loads while the caller does other things.
 * Long: its short methods share the process and its deadlines.
 */
function createCacheClient(options) {
    const { env, argv, callMs = 8000 } = options;
    let { allCallsMs = 20_000 } = options;
    let gone;
    let lastHeard;
    let usedMs = 0;
    let settle;
    const serial = (0,_serial_js__WEBPACK_IMPORTED_MODULE_5__/* .createSerial */ .l)();
    let folder;
    let child;
    const fail = (why) => {
        gone ??= why;
        settle?.({ kind: 'failed', why });
    };
    try {
        folder = makeFolder(env);
        child = startProcess(env, argv, folder);
        child.on('error', (error) => fail(`its process could not be started (${(0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .causeOf */ .rl)(error)})`));
        child.on('exit', (code, signal) => fail(`its process ended (${signal ?? `exit ${code}`})`));
        child.on('message', ({ reply, heard }) => {
            lastHeard = heard ?? lastHeard;
            if (reply)
                settle?.(reply);
        });
    }
    catch (error) {
        gone = (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .causeOf */ .rl)(error);
    }
    const ask = (request) => new Promise((resolve) => {
        if (gone !== undefined || !child)
            return resolve({ kind: 'failed', why: gone ?? 'it is closed' });
        const begun = performance.now();
        const mayTakeMs = Math.min(callMs, allCallsMs - usedMs);
        const timer = setTimeout(() => {
            const last = lastHeard === undefined ? '' : `; last message: ${lastHeard}`;
            fail(`timed out after ${Math.round(mayTakeMs / 1000)} s${last}`);
            close();
        }, mayTakeMs);
        settle = (reply) => {
            clearTimeout(timer);
            usedMs += performance.now() - begun;
            resolve(reply);
        };
        child.send(request, (error) => error && fail(`its process takes no requests (${(0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .causeOf */ .rl)(error)})`));
    });
    function close() {
        gone ??= 'it is closed';
        if (child?.pid !== undefined && child.exitCode === null)
            killGroup(child.pid);
        if (folder !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(folder, { recursive: true, force: true });
    }
    return {
        call: (request) => serial(() => ask(request)),
        hurry(ms) {
            allCallsMs = Math.min(allCallsMs, usedMs + ms);
        },
        close,
    };
}
/**
 * A folder without a character that the toolkit's command lines would split or unquote (its own are not quoted), with
 * a PATH in it that has no zstd: the toolkit hashes the compression into the version of an entry, and two hosts see
 * each other's entries only when both use gzip.
 */
function makeFolder(env) {
    const bases = [env['RUNNER_TEMP'], (0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)(), '/tmp', '/var/tmp'];
    const base = bases.find((each) => each !== undefined && safePath.test(each) && (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(each));
    if (base === undefined)
        throw new Error('no folder for temporary files has a path without spaces');
    const places = (env['PATH'] ?? '/usr/bin:/bin').split(':').filter((place) => place.startsWith('/'));
    const tools = ['tar', 'gtar', 'gzip'].flatMap((tool) => {
        const place = places.find((each) => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(each, tool)));
        if (place === undefined && (tool === 'tar' || (tool === 'gzip' && process.platform === 'linux')))
            throw new Error(`${tool} is not on PATH: install it`);
        return place === undefined ? [] : [{ tool, path: (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(place, tool) }];
    });
    const folder = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(base, 'ops-cache-'));
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, 'bin'));
    for (const { tool, path } of tools)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.symlinkSync)(path, (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, 'bin', tool));
    return folder;
}
function startProcess(env, [program, ...args], folder) {
    const kept = Object.entries(env).filter(([name]) => needed.test(name));
    return (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(program, args, {
        cwd: folder,
        env: {
            ...Object.fromEntries(kept),
            PATH: (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, 'bin'),
            GITHUB_WORKSPACE: folder,
            RUNNER_TEMP: folder,
        },
        // A group of its own: a Ctrl-C or a canceled run must not end it before what was decided is saved.
        detached: true,
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
}
function killGroup(pid) {
    try {
        process.kill(-pid, 'SIGKILL');
    }
    catch {
        // It has ended meanwhile.
    }
}


/***/ }),

/***/ 5479:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ createEncryption),
/* harmony export */   p: () => (/* binding */ isEncrypted)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4343);
/**
 * Encrypts and authenticates what goes into the Actions cache, with the secret input `state-key`. An encrypted text
 * is bound to the repository and to the key it is stored under: in another one, or under another, it does not open.
 */

const format = 'ops-framework-sealed';
const schema = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ format: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(format), iv: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), tag: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), data: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() });
/** True for a text that is encrypted with some secret. */
function isEncrypted(text) {
    return text.startsWith(`{"format":"${format}"`);
}
/**
 * AES-256-GCM (NIST SP 800-38D) with a key derived by HKDF-SHA-256 (RFC 5869) from the secret, 32 characters at least, for
 * one repository: many may have the same secret, and whoever writes to the cache of one could else bring in the copy of another.
 */
async function createEncryption(secret, repository) {
    // Loaded only where a secret is set: it costs a fifth of a start.
    const { createCipheriv, createDecipheriv, hkdfSync, randomBytes } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 7598, 19));
    const key = new Uint8Array(hkdfSync('sha256', secret, format, `actions-cache ${repository}`, 32));
    return {
        mark: Buffer.from(hkdfSync('sha256', secret, format, 'mark', 8)).toString('hex'),
        close(text, name) {
            const iv = randomBytes(12);
            const cipher = createCipheriv('aes-256-gcm', key, iv);
            cipher.setAAD(Buffer.from(name));
            const data = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
            const [ivText, tag] = [iv, cipher.getAuthTag()].map((bytes) => bytes.toString('base64'));
            return JSON.stringify({ format, iv: ivText, tag, data: data.toString('base64') });
        },
        open(encrypted, name) {
            try {
                const { iv, tag, data } = schema.parse(JSON.parse(encrypted));
                const options = { authTagLength: 16 };
                const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64'), options);
                decipher.setAAD(Buffer.from(name));
                decipher.setAuthTag(Buffer.from(tag, 'base64'));
                return decipher.update(data, 'base64', 'utf8') + decipher.final('utf8');
            }
            catch {
                return undefined;
            }
        },
    };
}


/***/ }),

/***/ 3181:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ fetchTwice),
/* harmony export */   a: () => (/* binding */ pull)
/* harmony export */ });
/* harmony import */ var _core_state_cache_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8536);
/* harmony import */ var _github_github_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(302);
/** What the Actions cache has for this host at the beginning of a command. An outage is not a first run. */


/** So many generations before a damaged one are tried, where it is not known which there are. */
const mostGuessed = 4;
/** The same where the API knows them. */
const mostTried = 12;
async function pull(options, known) {
    const { mine } = known;
    if (mine.kind === 'unavailable')
        return { unavailable: mine.problem, usable: false, passed: 0 };
    return mine.kind === 'loaded' ? pullForFile(options, known, mine.doc) : pullWithoutFile(options);
}
/** The file is the state, the cache its copy: what cannot be read there is skipped. */
async function pullForFile(options, { contained: containedNow }, mine) {
    const { cache, codec, now } = options;
    const found = await cache.newest();
    if (found.kind === 'failed')
        return goOn(`the Actions cache cannot be read: ${found.why}`);
    if (found.kind === 'strange')
        return { usable: true, passed: 0, warning: found.why };
    const contained = containedNow();
    const newest = found.kind === 'found' ? found.generation : 0;
    if (newest <= contained)
        return { usable: true, passed: 0 };
    const isFar = (0,_core_state_cache_key_js__WEBPACK_IMPORTED_MODULE_0__/* .isTooFar */ .Eq)(newest, contained);
    const fetched = isFar ? tooFar : await fetchTwice(cache, newest);
    if (fetched.kind === 'ok')
        return { theirs: fetched, usable: true, passed: newest };
    const problem = problemWith(cache, newest, fetched.why);
    if (fetched.kind === 'failed')
        return goOn(problem);
    const warning = `${problem}. The file on this host is used instead`;
    if (isFar)
        return { usable: true, passed: 0, warning };
    const listing = await options.list();
    const listed = listing.kind === 'listed' ? listing.generations : [];
    // The next save comes after everything that may be one of ours.
    const passed = Math.max(newest, ...listed.filter((each) => !(0,_core_state_cache_key_js__WEBPACK_IMPORTED_MODULE_0__/* .isTooFar */ .Eq)(each, contained)));
    const doc = codec.damaged(mine, { at: now(), kind: 'damaged', message: warning });
    return { theirs: { doc, generation: passed }, usable: true, passed, warning };
}
/**
 * Without a file, what the cache says is checked: it answers the same for "none" and "cannot tell", and with the newest
 * created, which need not be the newest generation.
 */
async function pullWithoutFile(options) {
    const { cache } = options;
    const [found, listing] = await Promise.all([cache.newest(), options.list()]);
    if (found.kind === 'failed')
        return unavailable(options, found.why);
    // A key that the list does not have was never saved: the answer is not to be trusted.
    if (found.kind === 'strange' && listing.kind === 'listed' && (listing.strange ?? 0) === 0)
        return unavailable(options, found.why);
    const isFar = found.kind === 'found' && (0,_core_state_cache_key_js__WEBPACK_IMPORTED_MODULE_0__/* .isTooFar */ .Eq)(found.generation, 0);
    const newest = found.kind === 'found' && !isFar ? found.generation : 0;
    if (listing.kind === 'failed') {
        if (newest > 0)
            return fetchNewest(options, newest, undefined);
        return unavailable(options, `it may be empty or unreadable: ${listing.why}`, listing.isLimit);
    }
    const own = listing.generations.filter((each) => !(0,_core_state_cache_key_js__WEBPACK_IMPORTED_MODULE_0__/* .isTooFar */ .Eq)(each, 0));
    const highest = Math.max(newest, ...own);
    // Once more: another run may have saved it since the look-up.
    if (highest > 0 && found.kind === 'none' && (await cache.newest()).kind !== 'found')
        return unavailable(options, `generation ${highest} exists, but the cache does not return it`);
    const why = found.kind === 'strange'
        ? found.why
        : isFar
            ? problemWith(cache, found.generation, tooFar.why)
            : undefined;
    if (highest > 0) {
        const pulled = await fetchNewest(options, highest, own);
        const warning = [why, pulled.warning].filter((each) => each !== undefined).join('. ');
        return { ...pulled, ...(warning !== '' && { warning }) };
    }
    if (why === undefined)
        return { usable: true, passed: 0 };
    // Nothing of ours is there, where the list is whole: then there never was.
    const others = listing.generations.length + (listing.strange ?? 0);
    if (others === 0 || others >= _github_github_js__WEBPACK_IMPORTED_MODULE_1__/* .mostListed */ .p)
        return unavailable(options, why);
    return { usable: true, passed: 0, warning: why };
}
/** `listed`: the generations that the API knows of. */
async function fetchNewest(options, newest, listed) {
    const { cache, codec, now } = options;
    const fetched = await fetchTwice(cache, newest);
    if (fetched.kind === 'ok')
        return { theirs: fetched, updatedAt: fetched.updatedAt, usable: true, passed: newest };
    const remedy = `${fetched.why}; ${(0,_core_state_cache_key_js__WEBPACK_IMPORTED_MODULE_0__/* .deletion */ .jo)(cache.keyOf(newest))}`;
    if (fetched.kind !== 'damaged')
        return unavailable(options, remedy);
    const older = listed
        ? listed.filter((each) => each < newest).toSorted((one, other) => other - one)
        : Array.from({ length: mostGuessed }, (_, index) => newest - 1 - index).filter((each) => each > 0);
    for (const generation of older.slice(0, mostTried)) {
        const instead = await cache.fetch(generation);
        if (instead.kind === 'failed')
            return unavailable(options, instead.why);
        if (instead.kind === 'foreign')
            return unavailable(options, `${instead.why}; ${(0,_core_state_cache_key_js__WEBPACK_IMPORTED_MODULE_0__/* .deletion */ .jo)(cache.keyOf(generation))}`);
        if (instead.kind === 'damaged')
            continue;
        const warning = `${problemWith(cache, newest, fetched.why)}. Generation ${generation} is used instead`;
        const doc = codec.damaged(instead.doc, { at: now(), kind: 'damaged', message: warning });
        const { updatedAt } = instead;
        return { theirs: { doc, generation: newest }, updatedAt, usable: true, passed: newest, warning };
    }
    return unavailable(options, `generation ${newest} is damaged (${remedy}), and there is no older one`);
}
/** Once more where it is damaged: a download that was cut off looks like that. */
async function fetchTwice(cache, generation) {
    const fetched = await cache.fetch(generation);
    return fetched.kind === 'damaged' ? cache.fetch(generation) : fetched;
}
const tooFar = { kind: 'damaged', why: 'its number is too high to be one of ours' };
function problemWith(cache, generation, why) {
    return `generation ${generation} in the Actions cache cannot be used: ${why}; ${(0,_core_state_cache_key_js__WEBPACK_IMPORTED_MODULE_0__/* .deletion */ .jo)(cache.keyOf(generation))}`;
}
function goOn(problem) {
    return {
        usable: false,
        passed: 0,
        warning: `${problem}. This run uses only the file on this host`,
    };
}
/** `isLimit`: GitHub says when it answers again, so nothing is wrong with permissions. */
function unavailable({ codec, isOfNoHost }, why, isLimit = false) {
    const fix = isLimit
        ? 'The next run after that time tries again'
        : 'Fix that, or try again (to distinguish an outage from a first run, the workflow needs "permissions: actions: read")';
    const text = isOfNoHost
        ? `the document ${codec.name} cannot be read in the Actions cache (${why}), and is not overwritten. ${fix}`
        : `the state is unavailable: this host has no state file, and the Actions cache cannot be read (${why}). Nothing is started and nothing overwritten. ${fix}; to start afresh on this host, run once with the input "state: file"`;
    return { unavailable: text, usable: false, passed: 0 };
}


/***/ }),

/***/ 302:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ createGitHub),
/* harmony export */   p: () => (/* binding */ mostListed)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4343);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3759);
/* harmony import */ var _retrying_request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3179);
/* harmony import */ var _core_github_api_schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3809);
/** Caches, issues and the repository in GitHub's REST API. https://docs.github.com/en/rest */



const time = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .refine */ .YPB((text) => Number.isFinite(Date.parse(text))));
/** https://docs.github.com/en/rest/actions/cache#list-github-actions-caches-for-a-repository */
const cacheList = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ actions_caches: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ key: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), created_at: time })) });
/** GitHub's word for a state: `disabled_manually`, `in_progress`. */
const stateWord = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ._regex */ .Fk(/^\w{1,40}$/));
/** https://docs.github.com/en/rest/actions/workflows#get-a-workflow */
const workflowSchema = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ state: stateWord, created_at: time });
/** https://docs.github.com/en/rest/actions/workflow-runs#list-workflow-runs-for-a-workflow */
const runList = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    workflow_runs: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        created_at: time,
        status: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(stateWord),
        conclusion: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(stateWord),
        html_url: _core_github_api_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .page */ .MY,
    })),
});
const anything = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J();
const written = {
    body: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    user: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ type: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() })),
    author_association: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
};
const issueSchema = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    ...written,
    number: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr(),
    title: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    state: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    comments: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr(),
    pull_request: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J()),
});
const commentSchema = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc(written);
const openedSchema = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ number: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr() });
/** https://docs.github.com/en/graphql/reference/enums#commentauthorassociation */
const insiders = ['OWNER', 'MEMBER', 'COLLABORATOR'];
const perPage = 100;
/** So many cache entries are listed. Ours are a few; that many were made to be in the way. */
const mostListed = 1000;
/** Long: one short method for each request. */
function createGitHub(options) {
    const ask = (question) => (0,_retrying_request_js__WEBPACK_IMPORTED_MODULE_0__/* .askApi */ .wk)(options, question);
    const permission = 'issues: write';
    const commentIssue = async (number, body) => {
        const path = `/issues/${number}/comments`;
        const asked = await ask({ method: 'POST', path, fields: { body }, permission, schema: anything });
        if (asked.isOk)
            return { kind: 'commented' };
        return isGone(asked) ? { kind: 'gone' } : asked.failure;
    };
    const reads = { permission: 'actions: read' };
    /** The workflow of a file on the default branch. `state`: GitHub's word. Needs `actions: read`, as the one below. */
    const readWorkflow = async (file) => {
        const asked = await ask({ path: workflowPath(file), ...reads, schema: workflowSchema });
        if (!asked.isOk)
            return asked.answer?.status === 404 ? { kind: 'absent' } : asked.failure;
        const { state, created_at } = asked.body;
        return { kind: 'read', state, createdAt: Date.parse(created_at) };
    };
    /** Runs of the workflow of a file, newest first, at most `most`. `filter`: parameters of GitHub's query. */
    const listRuns = async (file, filter = {}, most = mostListed) => {
        const size = Math.min(most, perPage);
        const query = new URLSearchParams({ ...filter, per_page: String(size) });
        const runs = [];
        for (let at = 1; at <= most / size; at += 1) {
            const path = `${workflowPath(file)}/runs?${query.toString()}&page=${at}`;
            const asked = await ask({ path, ...reads, schema: runList });
            if (!asked.isOk)
                return asked.failure;
            const found = asked.body.workflow_runs.map(runOf);
            runs.push(...found);
            if (found.length < size)
                break;
        }
        return { kind: 'listed', runs };
    };
    /** The cache entries of a ref whose key begins with `prefix`, newest created first, at most `most`. */
    const listCacheEntries = async (prefix, ref, most) => {
        const entries = [];
        const query = new URLSearchParams({ key: prefix, ref, sort: 'created_at', per_page: String(perPage) });
        for (let page = 1; page <= most / perPage; page += 1) {
            const path = `/actions/caches?${query.toString()}&page=${page}`;
            const asked = await ask({ path, ...reads, schema: cacheList });
            if (!asked.isOk)
                return asked.failure;
            const found = asked.body.actions_caches;
            entries.push(...found.map(({ key, created_at }) => ({ key, createdAt: Date.parse(created_at) })));
            if (found.length < perPage)
                break;
        }
        // The service matches prefixes; what it matches beyond is not ours.
        return { kind: 'listed', entries: entries.filter(({ key }) => key.startsWith(prefix)) };
    };
    return {
        listCacheEntries,
        /** Keys of the cache entries of a ref whose key begins with `prefix`, newest created first, at most 1000. */
        async listCaches(prefix, ref) {
            const listed = await listCacheEntries(prefix, ref, mostListed);
            return listed.kind === 'listed'
                ? { kind: 'listed', keys: listed.entries.map(({ key }) => key) }
                : listed;
        },
        /** Deletes the entries with this key of a ref. `absent`: there was none. Needs `actions: write`. */
        async deleteCache(key, ref) {
            const path = `/actions/caches?${new URLSearchParams({ key, ref }).toString()}`;
            const asked = await ask({ method: 'DELETE', path, permission: 'actions: write', schema: anything });
            if (asked.isOk)
                return { kind: 'deleted' };
            return asked.answer?.status === 404 ? { kind: 'absent' } : asked.failure;
        },
        /** The open issues that were touched last, newest first, at most 100; no pull requests. */
        async listOpenIssues() {
            const query = new URLSearchParams({ state: 'open', sort: 'updated', per_page: String(perPage) });
            const asked = await ask({
                path: `/issues?${query.toString()}`,
                permission,
                schema: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(issueSchema),
            });
            if (!asked.isOk)
                return asked.failure;
            // To this API a pull request is an issue too.
            const issues = asked.body.filter((issue) => issue.pull_request === undefined);
            return { kind: 'listed', issues: issues.map(issueOf) };
        },
        /** `gone`: there is no such issue here any more, or the token may not see it. */
        async readIssue(number) {
            const asked = await ask({ path: `/issues/${number}`, permission, schema: issueSchema });
            if (asked.isOk)
                return { kind: 'read', issue: issueOf(asked.body) };
            return isGone(asked) ? { kind: 'gone' } : asked.failure;
        },
        /** What trusted people and bots wrote below an issue: the last 100 to 199 comments. */
        async listComments({ number, comments }) {
            const last = Math.ceil(comments / perPage);
            const bodies = [];
            // Oldest first is the only order there is.
            for (let page = Math.max(1, last - 1); page <= last; page += 1) {
                const path = `/issues/${number}/comments?per_page=${perPage}&page=${page}`;
                const asked = await ask({ path, permission, schema: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(commentSchema) });
                if (!asked.isOk)
                    return asked.failure;
                bodies.push(...asked.body.filter(isTrusted).map(({ body }) => body ?? ''));
            }
            return { kind: 'listed', bodies };
        },
        /** Needs `issues: write`, as the two below. */
        async openIssue(title, body) {
            const fields = { title, body };
            const asked = await ask({ method: 'POST', path: '/issues', fields, permission, schema: openedSchema });
            return asked.isOk ? { kind: 'opened', number: asked.body.number } : asked.failure;
        },
        commentIssue,
        /** A comment comes after the closing, and may fail. An issue that is gone is closed. */
        async closeIssue(number, comment) {
            const path = `/issues/${number}`;
            const fields = { state: 'closed' };
            const asked = await ask({ method: 'PATCH', path, fields, permission, schema: anything });
            if (asked.isOk && comment !== undefined)
                await commentIssue(number, comment);
            return asked.isOk || isGone(asked) ? { kind: 'closed' } : asked.failure;
        },
        readWorkflow,
        listRuns,
        /** The workflow of a file, and its scheduled runs since then. Needs `actions: read`. */
        async schedule(file, sinceAt) {
            const workflow = await readWorkflow(file);
            if (workflow.kind === 'absent')
                return workflow;
            if (workflow.kind === 'failed')
                return { kind: 'unknown', why: workflow.cause };
            const runs = await listRuns(file, {
                event: 'schedule',
                created: `>=${new Date(sinceAt).toISOString()}`,
            });
            if (runs.kind === 'failed')
                return { kind: 'unknown', why: runs.cause };
            const { createdAt, state } = workflow;
            const runsAt = runs.runs.map(({ at }) => at);
            return { kind: 'known', createdAt, isEnabled: state === 'active', runsAt };
        },
        async repository() {
            const asked = await ask({ path: '', permission: 'contents: read', schema: _core_github_api_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .repositorySchema */ ._L });
            if (!asked.isOk)
                return asked.failure;
            return {
                kind: 'known',
                isPublic: !asked.body.private,
                defaultBranch: asked.body.default_branch,
            };
        },
    };
}
const workflowPath = (file) => `/actions/workflows/${encodeURIComponent(file)}`;
function runOf(run) {
    const { created_at, status, conclusion, html_url: url } = run;
    return { at: Date.parse(created_at), conclusion: conclusion ?? status ?? 'unknown', url };
}
function issueOf(issue) {
    const { number, title, state, body, comments } = issue;
    return { number, title, isOpen: state === 'open', body: body ?? '', comments, isTrusted: isTrusted(issue) };
}
function isTrusted({ user, author_association }) {
    return user?.type === 'Bot' || insiders.includes(author_association);
}
/** Deleted, never there, or moved to another repository. https://docs.github.com/en/rest/issues/issues#get-an-issue */
function isGone({ answer }) {
    return answer !== undefined && [301, 404, 410].includes(answer.status);
}


/***/ }),

/***/ 3179:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   se: () => (/* binding */ createPatience),
/* harmony export */   wk: () => (/* binding */ askApi)
/* harmony export */ });
/* unused harmony export requestApi */
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4343);
/* harmony import */ var _core_github_rate_limit_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3014);
/* harmony import */ var _core_notices_catalog_shared_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4843);
/* harmony import */ var _core_text_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2228);
/* harmony import */ var _core_text_redact_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7827);
/* harmony import */ var _http_http_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8040);
/* harmony import */ var _http_proxy_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(926);
/* harmony import */ var _host_system_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(254);
/**
 * Requests to GitHub's REST API (https://docs.github.com/en/rest), and the one policy of when one is made again: what only
 * reads after an outage, and everything after a rate limit, whose answer proves that nothing was done. Nobody waits for longer
 * than the step has time for; then the error names the end of the limit.
 */








function createPatience(leftMs = 20_000) {
    return { leftMs, countedTo: 0, limited: undefined };
}
const defaultTimeoutMs = 5000;
const mostTries = 3;
/** Before the second try; before the third twice that. */
const firstPauseMs = 500;
const errorSchema = zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ message: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP() });
/** Never rejects. */
async function requestApi(options, request) {
    const { clock = _host_system_js__WEBPACK_IMPORTED_MODULE_4__/* .systemClock */ .ml, deadlineMs = 20_000, timeoutMs = defaultTimeoutMs } = options;
    const { patience = createPatience(deadlineMs) } = options;
    const endsAt = clock.monotonic() + deadlineMs;
    for (let tries = 1;; tries += 1) {
        const known = patience.limited;
        if (known && clock.now() < known.limit.endsAt)
            return known.answer;
        const left = Math.max(1, endsAt - clock.monotonic());
        const begunAt = clock.monotonic();
        const asked = await requestApiOnce(options, request, Math.min(timeoutMs, left), clock);
        if (tries > 1)
            charge(patience, begunAt, clock.monotonic());
        const pause = tries < mostTries ? pauseAfter(asked, request, tries, clock) : undefined;
        const now = clock.monotonic();
        if (pause === undefined ||
            now + pause >= endsAt ||
            costOf(patience, now, now + pause) > patience.leftMs) {
            if (asked.kind === 'answer' && asked.limit)
                patience.limited = { answer: asked, limit: asked.limit };
            return asked;
        }
        charge(patience, now, now + pause);
        await clock.sleep(pause);
    }
}
/** How long to wait before another try, in ms; undefined when none is allowed or would help. */
function pauseAfter(asked, { method }, tries, clock) {
    const pause = firstPauseMs * 2 ** (tries - 1);
    if (asked.kind === 'not-sent')
        return undefined;
    if (asked.kind === 'no-answer')
        return method === 'GET' || !asked.reached ? pause : undefined;
    if (asked.limit)
        return asked.limit.isExact ? Math.max(pause, asked.limit.endsAt - clock.now()) : undefined;
    return asked.status >= 500 && method === 'GET' ? Math.max(pause, asked.retryAfterMs ?? 0) : undefined;
}
/** What is done again, and the pauses before, come out of the time that the step has for it. */
function charge(patience, from, to) {
    patience.leftMs -= costOf(patience, from, to);
    patience.countedTo = Math.max(patience.countedTo, to);
}
function costOf({ countedTo }, from, to) {
    return Math.max(0, to - Math.max(from, countedTo));
}
async function requestApiOnce(options, request, timeoutMs, clock) {
    const { apiUrl, repository, token, env } = options;
    const address = `${apiUrl.replace(/\/$/, '')}/repos/${repository}${request.path}`;
    if (!token)
        return { kind: 'not-sent', cause: ['api-no-token', {}] };
    if (!URL.canParse(address))
        return { kind: 'not-sent', cause: ['api-no-address', {}] };
    const { proxy, problem } = (0,_http_proxy_js__WEBPACK_IMPORTED_MODULE_6__/* .chooseProxy */ .U)(address, { env });
    if (problem && options.warn) {
        const { textIn } = await __webpack_require__.e(/* import() */ 6112).then(__webpack_require__.bind(__webpack_require__, 6112));
        options.warn(`GitHub's API: ${textIn('en')(problem)}`);
    }
    const answer = await (0,_http_http_js__WEBPACK_IMPORTED_MODULE_3__/* .requestOnce */ .L)({
        method: request.method,
        url: new URL(address),
        headers: {
            accept: 'application/vnd.github+json',
            authorization: `Bearer ${token}`,
            'x-github-api-version': '2022-11-28',
        },
        ...(request.fields && { body: JSON.stringify(request.fields) }),
        timeoutMs,
        proxy,
    });
    if (answer.kind === 'no-answer')
        return { kind: 'no-answer', cause: ['api-no-answer', { why: answer.why }], reached: answer.reached };
    const { status, headers } = answer;
    const body = (0,_core_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonValue */ .IL)(answer.body);
    const seconds = headers.get('retry-after') ?? '';
    const retryAfterMs = /^\d{1,6}$/.test(seconds) ? 1000 * Number(seconds) : undefined;
    const remaining = headers.get('x-ratelimit-remaining') ?? undefined;
    const reset = headers.get('x-ratelimit-reset') ?? undefined;
    const dateAt = dateIn(headers.get('date'));
    const hasMore = /\brel="?next\b/i.test(headers.get('link') ?? '');
    const message = messageOf({ body });
    const limit = (0,_core_github_rate_limit_js__WEBPACK_IMPORTED_MODULE_7__/* .limitOf */ .LF)({ status, retryAfterMs, remaining, reset, dateAt, message }, clock.now());
    return { kind: 'answer', status, body, retryAfterMs, hasMore, dateAt, limit };
}
/** Only the one form in which servers write it (RFC 9110, 5.6.7); two headers at once are none. */
function dateIn(header) {
    const dateAt = Date.parse(header ?? '');
    return Number.isFinite(dateAt) && new Date(dateAt).toUTCString() === header ? dateAt : undefined;
}
/** Loads no catalog: ticks ask GitHub, too. */
function failed([key, params]) {
    return { kind: 'failed', why: _core_notices_catalog_shared_js__WEBPACK_IMPORTED_MODULE_0__/* .apiProblems */ .LO[key](params), cause: { key, params } };
}
async function askApi(options, { method = 'GET', schema, permission, ...rest }) {
    const answer = await requestApi(options, { method, ...rest });
    if (answer.kind !== 'answer')
        return {
            isOk: false,
            failure: failed(answer.cause),
            ...(answer.kind === 'not-sent' && { isUnsent: true }),
        };
    const body = schema.safeParse(answer.body);
    return body.success && answer.status >= 200 && answer.status < 300
        ? { isOk: true, body: body.data, answer }
        : { isOk: false, failure: refused(answer, permission), answer };
}
/** The message of an error answer; undefined when it is not GitHub's shape of an error. */
function messageOf({ body }) {
    const error = errorSchema.safeParse(body);
    return error.success ? (0,_core_text_redact_js__WEBPACK_IMPORTED_MODULE_2__/* .cleanLine */ .Ow)(error.data.message, 200) : undefined;
}
/** Why an answer is of no use, with the permission that the request needs. */
function refused(answer, permission) {
    const { status, limit } = answer;
    if (limit) {
        const until = (0,_core_github_rate_limit_js__WEBPACK_IMPORTED_MODULE_7__/* .limitEnd */ .fr)(limit);
        const params = { status: String(status), ...(until !== undefined && { until }) };
        return { ...failed(['api-limited', params]), isLimit: true };
    }
    const error = messageOf(answer);
    const said = `${status}${error === undefined ? '' : `: ${error}`}`;
    if (status === 401)
        return failed(['api-bad-token', { said }]);
    if (status === 403 || status === 404)
        return failed(['api-no-permission', { said, permission }]);
    return failed(['api-unexpected', { said }]);
}


/***/ }),

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

/***/ 2255:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ createVolatileStore)
/* harmony export */ });
/* harmony import */ var _core_state_envelope_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5178);
/** A store of this host alone, and the one that lasts only as long as the process. */

/** Keeps the document in memory: for a run whose only lasting store is the Actions cache (`state: cache`). */
function createVolatileStore(codec, now) {
    // As text: nobody shares a document with the store.
    let text;
    const read = () => {
        const stored = text === undefined ? undefined : (0,_core_state_envelope_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeEnvelope */ .vw)(codec, text);
        return stored?.kind === 'ok' ? { ...stored, kind: 'loaded' } : { kind: 'fresh', doc: codec.empty() };
    };
    return {
        load: async () => read(),
        async update(change) {
            const before = read();
            const generation = before.kind === 'loaded' ? before.generation : 0;
            const changed = change(before.doc, generation);
            if (changed === before.doc)
                return changed;
            const stored = (0,_core_state_envelope_js__WEBPACK_IMPORTED_MODULE_0__/* .encodeChecked */ .Sg)(codec, changed, generation + 1, now());
            ({ text } = stored);
            return stored.doc;
        },
        // What is noted is for after this process, and nothing here is.
        note: () => Promise.resolve(),
    };
}


/***/ }),

/***/ 3809:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AP: () => (/* binding */ approvalsSchema),
/* harmony export */   Fp: () => (/* binding */ permissionOf),
/* harmony export */   Lx: () => (/* binding */ runSchema),
/* harmony export */   MY: () => (/* binding */ page),
/* harmony export */   Ow: () => (/* binding */ repositoryFacts),
/* harmony export */   V0: () => (/* binding */ permissionSchema),
/* harmony export */   VW: () => (/* binding */ environmentSchema),
/* harmony export */   _L: () => (/* binding */ repositorySchema),
/* harmony export */   ng: () => (/* binding */ runOf),
/* harmony export */   xf: () => (/* binding */ approvalOf),
/* harmony export */   z7: () => (/* binding */ environmentFacts)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4343);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3759);
/** The answers of GitHub's API that a write is judged by: their shape, every field that is used, and the facts from them. Pure. */

const login = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._regex */ .Fk(/^[\w.-]{1,100}(?:\[bot\])?$/));
/** URL of a page on GitHub. */
const page = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._regex */ .Fk(/^https?:\/\/\S{1,2000}$/));
const name = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._minLength */ .m9(1), zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._maxLength */ .Eb(1000));
const account = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ id: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().check(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._gte */ .qm(1)), login, type: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() });
const someRepository = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ id: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr(), full_name: name });
/** A run without an actor is no answer: whoever approved it could be that actor. */
const runSchema = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    id: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr(),
    run_attempt: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().check(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._gte */ .qm(1)),
    event: name,
    head_branch: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(name),
    head_sha: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._regex */ .Fk(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/)),
    html_url: page,
    actor: account,
    triggering_actor: account,
    repository: someRepository,
    // Published as always there; a fork can be deleted.
    head_repository: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(someRepository),
});
function runOf(run) {
    return {
        id: String(run.id),
        /** From 1; increases with each re-run. */
        attempt: run.run_attempt,
        /** `workflow_dispatch`, `push` and so on. */
        event: run.event,
        /** `main`, or the name of a tag; undefined: no branch. */
        branch: run.head_branch ?? undefined,
        /** Full SHA. */
        commit: run.head_sha,
        /** Actor of the run. */
        actor: personOf(run.actor),
        /** Actor of this attempt. */
        triggeringActor: personOf(run.triggering_actor),
        /** URL of its page. */
        url: run.html_url,
        /** `owner/name`. */
        repository: run.repository.full_name,
        /** The commit is of another or a deleted repository. */
        isFork: run.head_repository?.id !== run.repository.id,
    };
}
const reviewer = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([
    zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ type: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('User'), reviewer: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ login }) }),
    zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ type: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('Team'), reviewer: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ slug: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._regex */ .Fk(/^[\w.-]+$/)) }) }),
]);
const requiredReviewers = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    type: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('required_reviewers'),
    prevent_self_review: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY()),
    reviewers: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(reviewer),
});
const otherRule = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ type: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._regex */ .Fk(/^(?!required_reviewers$)/)) });
const environmentSchema = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    name,
    html_url: page,
    protection_rules: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([requiredReviewers, otherRule]))),
});
/** `owner`: of the repository, to whom its teams belong. */
function environmentFacts(found, owner) {
    const rules = (found.protection_rules ?? []).filter((rule) => 'reviewers' in rule);
    /** Logins, and teams as `@owner/slug`; empty: none are required. */
    const reviewers = rules
        .flatMap((rule) => rule.reviewers)
        .map((each) => (each.type === 'User' ? each.reviewer.login : `@${owner}/${each.reviewer.slug}`));
    const preventsSelfReview = rules.length > 0 && rules.every((rule) => rule.prevent_self_review === true);
    return { kind: 'found', name: found.name, reviewers, preventsSelfReview, url: found.html_url };
}
const approvalsSchema = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    state: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['approved', 'rejected', 'pending']),
    environments: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ name })),
    // Published as always there; an account can be deleted.
    user: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(account),
}));
function approvalOf(review) {
    return {
        state: review.state,
        environments: review.environments.map((environment) => environment.name),
        by: review.user ? personOf(review.user) : { id: 0, login: ghost, isHuman: false },
    };
}
const permissionSchema = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    permission: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['admin', 'maintain', 'write', 'triage', 'read', 'none']),
    user: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ id: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr(), login }),
});
/** https://docs.github.com/en/rest/collaborators/collaborators#get-repository-permissions-for-a-user */
function permissionOf({ permission }) {
    if (permission === 'maintain')
        return 'write';
    return permission === 'triage' ? 'read' : permission;
}
const repositorySchema = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ private: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(), default_branch: name });
function repositoryFacts(found) {
    return { isPublic: !found.private, defaultBranch: found.default_branch };
}
/** Every account that is gone is shown as this one, of the type of a person. https://github.com/ghost */
const ghost = 'ghost';
function personOf(person) {
    const { id, login: named, type } = person;
    const isHuman = type === 'User' && !named.endsWith('[bot]') && named.toLowerCase() !== ghost;
    return { id, login: named, isHuman };
}


/***/ }),

/***/ 2821:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GN: () => (/* binding */ asState),
/* harmony export */   WT: () => (/* binding */ watchCodec),
/* harmony export */   mH: () => (/* binding */ watchVerdicts),
/* harmony export */   zp: () => (/* binding */ withDelivery)
/* harmony export */ });
/* unused harmony export watchSchema */
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4343);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3945);
/* harmony import */ var _stored_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(183);
/* harmony import */ var _state_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1012);
/** What the watchdog remembers between its runs: a document of its own in the Actions cache. Pure. */



/** Conclusion about a host. `unknown` is neither an all-clear nor a silence: it cannot be seen. */
const watchVerdicts = ['ok', 'silent', 'failing', 'absent', 'unknown'];
const { past: at } = _stored_js__WEBPACK_IMPORTED_MODULE_0__/* .timeSchemas */ .OU;
const text = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP();
const watchedHost = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    /** How messages name it. */
    name: text,
    /** When its state was last found in the cache; 0: never. */
    foundAt: at,
    /** Set from the first alert to the recovery. */
    episode: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        /** As last reported. */
        verdict: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(watchVerdicts),
        /** When the watchdog first saw it. */
        sinceAt: at,
        reportedAt: at,
        /** The last scheduled tick before it. */
        tickedAt: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(at),
    })),
    /** When a wrong clock was last reported; cleared when it is right again. */
    clockReportedAt: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(at),
});
const { outbox, chat, incidents } = _stored_js__WEBPACK_IMPORTED_MODULE_0__/* .stateSchema */ .Jy.shape;
const watchSchema = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    /** By namespace. */
    hosts: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(text, watchedHost),
    outbox,
    /** When it was last saved; absent: never. */
    checkedAt: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(at),
    /** Copies of this document that could not be read. */
    incidents,
    chat,
});
/** So many hosts are remembered: those whose state was found last. */
const mostHosts = 1000;
const mostIncidents = 10;
/** Schema version 1. */
const watchCodec = {
    name: 'watch',
    schemaVersion: 1,
    empty: () => ({ hosts: {}, outbox: [], incidents: [] }),
    decode: (value) => {
        const result = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .safeParse */ .xL(watchSchema, value);
        return result.success ? result.data : undefined;
    },
    bound: (memory) => {
        const hosts = Object.entries(memory.hosts);
        const newest = hosts.toSorted(([, a], [, b]) => b.foundAt - a.foundAt).slice(0, mostHosts);
        return {
            ...memory,
            incidents: memory.incidents.slice(-mostIncidents),
            ...(hosts.length > mostHosts && { hosts: Object.fromEntries(newest) }),
        };
    },
    damaged: (memory, event) => ({ ...memory, incidents: [...memory.incidents, event] }),
    // The run that saved first has decided, from a copy that had all of ours; what it has no more was delivered.
    join: (theirs, mine) => (theirs.chat || !mine.chat ? theirs : { ...theirs, chat: mine.chat }),
    // Who else can write to the cache must not hold back messages, edit others' or send links.
    distrust: ({ chat: known, ...memory }) => ({
        ...memory,
        outbox: memory.outbox.map((entry) => {
            const { link: _, ...notice } = entry.notice;
            return { ...entry, notice };
        }),
        ...(known?.issue && { chat: { issue: { number: known.issue.number, noticeIds: [] } } }),
    }),
    // It has none of a job.
    withoutText: (memory) => memory,
};
/** The memory as the state that is delivered from. */
function asState({ outbox: queued, chat: known, incidents: found }) {
    return { ..._state_state_js__WEBPACK_IMPORTED_MODULE_1__/* .stateCodec */ .A.empty(), outbox: queued, incidents: found, ...(known && { chat: known }) };
}
/** The memory with what a delivery changed. */
function withDelivery(memory, { outbox: queued, chat: known }) {
    return { ...memory, outbox: queued, ...(known && { chat: known }) };
}


/***/ }),

/***/ 3184:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openLineWatch: () => (/* binding */ openLineWatch)
});

// EXTERNAL MODULE: ./build/adapters/cache/client.js
var cache_client = __webpack_require__(5789);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./build/adapters/host/machine.js
var machine = __webpack_require__(4241);
// EXTERNAL MODULE: ./build/adapters/host/system.js + 1 modules
var system = __webpack_require__(254);
// EXTERNAL MODULE: ./build/workflow/shared.js + 3 modules
var shared = __webpack_require__(6163);
// EXTERNAL MODULE: ./build/adapters/github/github.js
var github_github = __webpack_require__(302);
// EXTERNAL MODULE: ./build/adapters/github/retrying-request.js
var retrying_request = __webpack_require__(3179);
// EXTERNAL MODULE: ./build/adapters/cache/encryption.js
var cache_encryption = __webpack_require__(5479);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js
var schemas = __webpack_require__(4343);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
;// CONCATENATED MODULE: ./build/adapters/github/workflow-event.js
/** What the runner wrote down about the event and its repository. */



const schema = schemas/* object */.Ikc({ repository: schemas/* object */.Ikc({ private: schemas/* boolean */.zMY(), default_branch: schemas/* string */.YjP() }) });
/**
 * The repository, from the event's payload, else from the API. What cannot be found out counts as the worse: public, and
 * no branch is the default one.
 */
async function readRepository(env, github) {
    const path = env['GITHUB_EVENT_PATH'];
    const payload = path === undefined ? undefined : (0,errors/* attempt */.CD)(() => JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8')));
    const event = schema.safeParse(payload);
    if (event.success) {
        const { repository } = event.data;
        return { isPublic: !repository.private, defaultBranch: repository.default_branch };
    }
    const known = await github.repository();
    return known.kind === 'known' ? known : { isPublic: true, defaultBranch: undefined, why: known.why };
}

// EXTERNAL MODULE: ./build/core/state/cache-key.js
var cache_key = __webpack_require__(8536);
// EXTERNAL MODULE: ./build/core/state/machine.js
var state_machine = __webpack_require__(141);
// EXTERNAL MODULE: ./build/core/state/state.js + 2 modules
var state = __webpack_require__(1012);
;// CONCATENATED MODULE: ./build/workflow/state.js
/** Where the action keeps its documents: in files on the host and, with `state: auto` or `cache`, in the Actions cache. */












/** A canceled run has 7.5 s before SIGTERM, 10 s before it is killed. */
const cancelMs = 5000;
/** What the watchdog saves begins with this. */
const watchPrefix = 'ops-watch-v1-';
/** A key that never exists: GitHub's answer tells whether the token may delete one. */
const noKey = 'ops-doctor-v1-none';
/** `client` undefined: this step has no cache. Long: one kind of state after the other, from the same parts. */
async function openActionState(inputs, env, client, warn) {
    const said = new Set();
    const access = {
        apiUrl: env['GITHUB_API_URL'] ?? 'https://api.github.com',
        repository: env['GITHUB_REPOSITORY'] ?? '',
        token: inputs['github-token'] ?? env['GITHUB_TOKEN'],
        env,
        patience: (0,retrying_request/* createPatience */.se)(),
        warn(text) {
            if (!said.has(text))
                warn(text);
            said.add(text);
        },
    };
    const stopWaiting = () => {
        access.patience.leftMs = -1;
    };
    const github = (0,github_github/* createGitHub */.C)(access);
    let asked;
    const repository = () => (asked ??= readRepository(env, github));
    const place = { env, github, ref: env['GITHUB_REF'] ?? 'no branch', repository };
    const secret = inputs['state-key'];
    // By its number: a repository can be renamed.
    const encryptedFor = env['GITHUB_REPOSITORY_ID'] ?? access.repository;
    const sealed = async () => (secret === undefined ? undefined : (0,cache_encryption/* createEncryption */.k)(secret, encryptedFor));
    const namespace = inputs.namespace ?? (0,cache_key/* namespaceOf */.N6)((0,external_node_os_.hostname)());
    let isHurried = false;
    const common = {
        namespace,
        fallback: { github, isPublic: async () => (await repository()).isPublic },
        openRun: async () => (await __webpack_require__.e(/* import() */ 3363).then(__webpack_require__.bind(__webpack_require__, 3363))).openWriteRun({
            ...access,
            pinned: inputs.gate,
            namespace,
            client,
            keyMark: (await sealed())?.mark,
        }),
        openWatch: async (kept) => client &&
            (await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 176))).openWatch({ ...place, client, encryption: await sealed(), isHurried: () => isHurried, warn }, kept),
        hurry: () => {
            isHurried = true;
            stopWaiting();
            client?.hurry(cancelMs);
        },
    };
    // The watchdog is no host: it has no state but its memory.
    const isNoHost = inputs.command === 'watch';
    if (isNoHost || inputs.state === 'file' || (inputs.state === 'auto' && !client)) {
        return {
            ...common,
            isShared: false,
            workflow: workflowOf(place, namespace),
            over: (file) => file,
            overShared: (_, file) => file,
        };
    }
    if (!client) {
        const message = 'state: cache needs the Actions cache, and this step has none: run the action with "uses:", or set state: file';
        throw new errors/* UserError */.yo(message);
    }
    if (inputs.state === 'cache' && inputs.namespace === undefined) {
        throw (0,errors/* badInput */.AN)('state: cache needs the input namespace: the name of a host whose disk does not last may not last either');
    }
    const encryption = await sealed();
    const sharing = {
        ...place,
        client,
        namespace,
        encryption,
        localLasts: inputs.state !== 'cache',
        isHurried: () => isHurried,
        warn,
    };
    const cache = (0,shared/* openCache */.bp)(sharing, state/* stateCodec */.A);
    return {
        ...common,
        isShared: true,
        workflow: workflowOf(place, namespace, { cache, isEncrypted: encryption !== undefined }),
        over: (file, path) => (0,shared/* shareOver */.G5)(sharing, cache, state/* stateCodec */.A, {
            file,
            path,
            // With `state: cache` the host is whichever machine runs: its disk does not last, and it may not either.
            ...(sharing.localLasts && {
                ownership: (theirs, mine, isTrusted) => (0,state_machine/* ownershipOf */.VL)(theirs, mine, isTrusted, (0,machine/* machineOf */.V)({ namespace, isShared: true }), system/* systemClock */.ml.now()),
            }),
        }),
        // Without a key anybody who can write to the cache could write a ledger there: none is read, and nothing is applied.
        overShared: (codec, file, path) => encryption
            ? (0,shared/* shareOver */.G5)(sharing, (0,shared/* openCache */.bp)(sharing, codec), codec, { file, path, mustShare: true })
            : file,
    };
}
function watchdogOf(listed) {
    if (listed?.kind === 'failed')
        return { kind: 'unknown', why: listed.cause };
    const [newest] = listed?.entries ?? [];
    return newest ? { kind: 'ran', at: newest.createdAt } : { kind: 'absent' };
}
function workflowOf({ env, github, ref, repository }, namespace, inUse) {
    return {
        schedule: (workflow, sinceAt) => github.schedule(workflow, sinceAt),
        async facts() {
            const { isPublic, defaultBranch } = await repository();
            const [listed, deleted, newest, watchdog] = await Promise.all([
                github.listCaches((0,cache_key/* keyPrefix */.uU)((0,shared/* spaceOf */.UN)(state/* stateCodec */.A, namespace)), ref),
                github.deleteCache(noKey, ref),
                inUse?.cache.newest(),
                // It runs by its schedule, so on the default branch.
                inUse &&
                    github.listCacheEntries(watchPrefix, defaultBranch === undefined ? ref : `refs/heads/${defaultBranch}`, 100),
            ]);
            return {
                runner: { name: env['RUNNER_NAME'], environment: env['RUNNER_ENVIRONMENT'] },
                repository: { isPublic, isDefaultBranch: (0,shared/* isDefaultBranch */.ok)(ref, defaultBranch), ref },
                listProblem: listed.kind === 'failed' ? listed.why : undefined,
                deleteProblem: deleted.kind === 'failed' ? deleted.why : undefined,
                cache: inUse && {
                    namespace,
                    watchdog: watchdogOf(watchdog),
                    isEncrypted: inUse.isEncrypted,
                    generation: newest?.kind === 'found' ? newest.generation : undefined,
                    problem: newest?.kind === 'failed' || newest?.kind === 'strange' ? newest.why : undefined,
                },
            };
        },
    };
}

// EXTERNAL MODULE: ./build/workflow/watch.js + 2 modules
var watch = __webpack_require__(176);
;// CONCATENATED MODULE: ./build/workflow/line-watch.js
/** `watch` on the command line: in a step of a workflow that has the variables of the Actions cache. */



/** The key of the states is that of the variable OPS_STATE_KEY, the token that of GITHUB_TOKEN. */
async function openLineWatch(given, host) {
    const { OPS_STATE_KEY: key, GITHUB_TOKEN: token, ACTIONS_RUNTIME_TOKEN: cacheToken } = host.env;
    host.secrets.add([key, token, cacheToken].filter((each) => each !== undefined));
    const inputs = { ...given, ...(key && { 'state-key': key }) };
    const client = (0,cache_client/* startCacheClient */.w)(host.env, (0,watch.cacheProgram)());
    const state = await openActionState(inputs, host.env, client, (text) => host.log('warning', text));
    return { inputs, context: { ...state, after: async () => client?.close() } };
}


/***/ }),

/***/ 6163:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ok: () => (/* binding */ isDefaultBranch),
  Lt: () => (/* binding */ onDefaultBranch),
  bp: () => (/* binding */ openCache),
  G5: () => (/* binding */ shareOver),
  UN: () => (/* binding */ spaceOf)
});

// EXTERNAL MODULE: ./build/core/state/cache-key.js
var cache_key = __webpack_require__(8536);
// EXTERNAL MODULE: ./build/core/state/envelope.js
var envelope = __webpack_require__(5178);
// EXTERNAL MODULE: ./build/adapters/files/durable-file.js
var durable_file = __webpack_require__(1705);
// EXTERNAL MODULE: ./build/adapters/cache/encryption.js
var cache_encryption = __webpack_require__(5479);
;// CONCATENATED MODULE: ./build/adapters/cache/store.js
/** The generations of one document in the Actions cache: immutable entries whose key is a compare-and-swap. */




const lookAgainMs = 1000;
/** So many unfinished reservations are waited for in one command. */
const mostWaits = 2;
/** Long: the short methods of one store. */
function createCacheStore(options) {
    const { client, space, codec, now, encryption } = options;
    const file = `ops-${space.kind}.json`;
    const keyOf = (generation) => (0,cache_key/* cacheKey */.k$)(space, generation);
    const reservationMs = options.reservationMs ?? 10_000;
    let waits = 0;
    async function lookUp(key) {
        const reply = await client.call({ kind: 'look-up', key, file });
        if (reply.kind === 'failed')
            return reply;
        if (reply.kind !== 'looked-up')
            throw new Error(`a look-up was answered with ${reply.kind}`);
        if (reply.key === undefined)
            return { kind: 'none' };
        const generation = (0,cache_key/* generationOf */.gS)(space, reply.key);
        if (generation !== undefined)
            return { kind: 'found', generation };
        const why = 'the cache answered with a key that is not of this state';
        return reply.key.startsWith((0,cache_key/* keyPrefix */.uU)(space))
            ? { kind: 'strange', why: `${why}; ${(0,cache_key/* deletion */.jo)(reply.key)}` }
            : { kind: 'failed', why };
    }
    /** After a key was refused: is it there, or will it be? */
    async function settle(generation, isSure) {
        const begunAt = now();
        for (;;) {
            const found = await lookUp(keyOf(generation));
            if (found.kind === 'failed')
                return found;
            if (found.kind === 'strange')
                return { kind: 'failed', why: found.why };
            if (found.kind === 'found' && found.generation === generation)
                return { kind: 'exists' };
            if (!isSure)
                return { kind: 'failed', why: 'the reservation was refused without a reason' };
            // No key is skipped without the wait: another run may be finishing it right now.
            if (waits >= mostWaits)
                return { kind: 'failed', why: 'other runs reserved keys and never finished' };
            if (now() - begunAt >= reservationMs)
                break;
            await options.sleep(lookAgainMs);
        }
        waits += 1;
        return { kind: 'stuck' };
    }
    return {
        newest: () => lookUp((0,cache_key/* keyPrefix */.uU)(space)),
        keyOf,
        async fetch(generation) {
            const key = keyOf(generation);
            const reply = await client.call({ kind: 'restore', key, file });
            if (reply.kind === 'failed' || reply.kind === 'damaged')
                return reply;
            if (reply.kind !== 'restored')
                throw new Error(`a restore was answered with ${reply.kind}`);
            return decodeEntry(options, key, generation, reply.text);
        },
        async put(doc, generation, begin) {
            const key = keyOf(generation);
            const shown = encryption !== undefined || !(await options.isPublic()) ? doc : codec.withoutText(doc);
            const save = (0,durable_file/* unusedSuffix */.k4)();
            const text = marked((0,envelope/* encodeEnvelope */.zK)(codec, codec.bound(shown), generation, now()), save);
            begin(save);
            const begunAt = now();
            const reply = await client.call({
                kind: 'save',
                key,
                file,
                text: encryption?.close(text, key) ?? text,
            });
            if (reply.kind === 'taken')
                return settle(generation, reply.isSure);
            if (reply.kind === 'failed')
                return reply;
            if (reply.kind !== 'saved')
                throw new Error(`a save was answered with ${reply.kind}`);
            // A host that slept meanwhile: others may have taken its reservation for a dead one's.
            const tookMs = now() - begunAt;
            if (tookMs >= 0 && tookMs < reservationMs)
                return { kind: 'saved' };
            return {
                kind: 'failed',
                why: `saving took ${Math.round(tookMs / 1000)} s, so other runs may have continued`,
            };
        },
    };
}
/** The text with the id of its save: two hosts may save the same document in the same millisecond. */
function marked(text, save) {
    return `${text.trimEnd().slice(0, -1)},"save":"${save}"}\n`;
}
function markIn(text) {
    return /,"save":"([a-z0-9]+)"\}\s*$/u.exec(text.slice(-64))?.[1] ?? '';
}
function decodeEntry({ codec, encryption }, key, generation, text) {
    let plain = text;
    if (encryption) {
        plain = encryption.open(text, key);
        if (plain === undefined) {
            if (!(0,cache_encryption/* isEncrypted */.p)(text) && (0,envelope/* decodeEnvelope */.vw)(codec, text).kind === 'invalid')
                return { kind: 'damaged', why: 'it was not saved with this state-key' };
            const why = (0,cache_encryption/* isEncrypted */.p)(text)
                ? 'it is encrypted with another state-key (in a job with an environment, its secret of the same name wins), or for another repository: set that key, or delete the entry'
                : 'it was saved without state-key: run once on a host that has its file, or delete the entry';
            return { kind: 'foreign', why };
        }
    }
    else if ((0,cache_encryption/* isEncrypted */.p)(text))
        return { kind: 'failed', why: 'it is encrypted: set its state-key' };
    const stored = (0,envelope/* decodeEnvelope */.vw)(codec, plain);
    if (stored.kind === 'newer') {
        return {
            kind: 'failed',
            why: `it was written by a newer ops-framework (schema ${stored.schemaVersion}): update this one`,
        };
    }
    if (stored.kind === 'invalid')
        return { kind: 'damaged', why: stored.why };
    if (stored.kind === 'foreign')
        return { kind: 'damaged', why: 'it is not a state of ops-framework' };
    // An older document under a newer key: somebody put it there.
    if (stored.generation !== generation)
        return { kind: 'damaged', why: `it holds generation ${stored.generation}` };
    return { ...stored, save: markIn(plain) };
}

// EXTERNAL MODULE: ./build/adapters/state/volatile-store.js
var volatile_store = __webpack_require__(2255);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/adapters/cache/pull.js
var pull = __webpack_require__(3181);
// EXTERNAL MODULE: ./build/adapters/serial.js
var adapters_serial = __webpack_require__(5853);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js
var schemas = __webpack_require__(4343);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
var api = __webpack_require__(3759);
// EXTERNAL MODULE: ./build/adapters/files/owner.js
var owner = __webpack_require__(4790);
;// CONCATENATED MODULE: ./build/adapters/cache/sync-mark.js
/** What is known of how the local document and the Actions cache hang together. */






const never = { shared: 0, since: 0, localAt: 0 };
const count = schemas/* int */.Whr().check(api/* _nonnegative */.UI());
const schema = schemas/* object */.Ikc({
    namespace: schemas/* string */.YjP(),
    shared: count,
    since: count,
    localAt: count,
    passed: schemas/* exactOptional */.yqP(count),
    tried: schemas/* exactOptional */.yqP(schemas/* object */.Ikc({ generation: count, localAt: count, save: schemas/* string */.YjP() })),
});
/** Beside the state file. It can always be found out anew, at the price of a download. */
function createFileMark(path, namespace) {
    return {
        read() {
            const stored = schema.safeParse((0,errors/* attempt */.CD)(() => JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8'))));
            if (!stored.success || stored.data.namespace !== namespace)
                return never;
            const { namespace: _, ...sync } = stored.data;
            return sync;
        },
        write(sync) {
            // A command that only reads, run with sudo, writes nothing into another user's folder.
            if ((0,owner/* isRootAmongOthers */.MT)((0,external_node_path_.dirname)(path)))
                return;
            (0,errors/* attempt */.CD)(() => (0,durable_file/* replaceFile */.fR)({ path, text: JSON.stringify({ namespace, ...sync }) }));
        },
    };
}
/** For a document that lasts only as long as the process. */
function createVolatileMark() {
    let last = never;
    return {
        read: () => last,
        write: (sync) => {
            last = sync;
        },
    };
}
/** Follows the mark while a command runs. */
function keepSync(mark) {
    let sync = mark.read();
    const remember = (known) => {
        sync = known;
        mark.write(known);
    };
    return {
        now: () => sync,
        remember,
        /**
         * Another command on this host may have saved meanwhile. A local document that is older than what is known of it
         * (`generation`) is another one: then nothing is known.
         */
        refresh(generation) {
            sync = mark.read();
            if (generation < sync.since)
                remember(never);
        },
        /** True for what this host saved without getting an answer: the local document went on from it. */
        isOwnSave(found, generation) {
            const { tried } = sync;
            if (!found || !tried || generation < tried.localAt)
                return false;
            if (found.generation !== tried.generation || found.save !== tried.save)
                return false;
            remember({ shared: tried.generation, since: tried.localAt, localAt: tried.localAt });
            return true;
        },
    };
}

;// CONCATENATED MODULE: ./build/adapters/cache/shared-state.js





const mostTries = 8;
/** What was looked up longer ago than this is looked up again before a generation is saved. */
const freshMs = 60_000;
/** Every so many generations the old ones are deleted. */
const pruneEvery = 5;
/** So many entries that are of no use are skipped in one command; the next one has the list of them. */
const mostSkipped = 4;
/** Calls one after the other: each goes on from what the one before left. */
function createSharedStore(options) {
    const shared = new SharedDocument(options);
    const serial = (0,adapters_serial/* createSerial */.l)();
    return {
        load: () => serial(() => shared.load()),
        update: (change) => serial(() => shared.update(change)),
        claim: (change) => serial(() => shared.claim(change)),
        note: (note) => options.local.note(note),
        publish: () => serial(() => shared.publish()),
    };
}
class SharedDocument {
    #options;
    #sync;
    #pulled;
    #pulledAt = 0;
    /** A copy that the local document does not contain yet. */
    #theirs;
    /** The namespace is another machine's: what the document says of that. */
    #refused;
    /** What the local document was before a change that another run was faster than. */
    #undo;
    #hasChanged = false;
    #isPruneDue = false;
    #skipped = 0;
    constructor(options) {
        this.#options = options;
        this.#sync = keepSync(options.mark);
    }
    /** Asks the cache once. Throws a UserError when the state is unavailable. */
    async #ready() {
        const { local, now, warn } = this.#options;
        if (!this.#pulled) {
            const mine = await local.load();
            const generation = mine.kind === 'loaded' ? mine.generation : 0;
            const found = await (0,pull/* pull */.a)(this.#options, {
                mine,
                contained: () => {
                    this.#sync.refresh(generation);
                    return this.#sync.now().shared;
                },
            });
            this.#sync.refresh(generation);
            if (found.warning !== undefined)
                warn(found.warning);
            this.#pulled = found;
            this.#pulledAt = now();
            if (!this.#sync.isOwnSave(found.theirs, generation))
                this.#theirs = found.theirs;
            if (mine.kind !== 'unavailable' && found.unavailable === undefined) {
                const owner = this.#ownerOf(this.#theirs?.doc, mine);
                if (owner.kind !== 'ours')
                    this.#theirs = undefined;
                if (owner.kind === 'ignored' && found.theirs)
                    warn(`generation ${found.theirs.generation} in the Actions cache is not used: ${ignoredWhy(owner.host)}`);
                if (owner.kind === 'refused') {
                    this.#refused = owner.mark;
                    this.#pulled = { ...found, usable: false };
                }
            }
        }
        if (this.#pulled.unavailable !== undefined)
            throw new errors/* UserError */.yo(this.#pulled.unavailable);
        return this.#pulled;
    }
    #ownerOf(copy, mine) {
        const isTrusted = this.#options.isEncrypted || mine.kind === 'fresh';
        return this.#options.ownership?.(copy, mine.doc, isTrusted) ?? { kind: 'ours' };
    }
    /** The document to go on from: the local one, the copy, or both. */
    #reconcile(doc, generation) {
        const { codec, isEncrypted } = this.#options;
        const own = this.#undo?.stored === generation ? this.#undo : { doc, generation };
        if (this.#refused)
            return this.#refused(own.doc);
        if (!this.#theirs)
            return own.doc;
        const isContained = own.generation > 0 && own.generation === this.#sync.now().localAt;
        const isLost = JSON.stringify(own.doc) === JSON.stringify(codec.empty());
        const vouched = isEncrypted || !codec.distrust
            ? this.#theirs.doc
            : codec.distrust(this.#theirs.doc, isLost ? undefined : own.doc);
        if (isLost)
            return vouched;
        return codec.join(vouched, own.doc, isContained);
    }
    /** Changes the local document; `undone` is what to go back to when another run was faster. */
    async #apply(change) {
        let undone;
        let stored = 0;
        let isSame = false;
        const doc = await this.#options.local.update((current, generation) => {
            const from = this.#reconcile(current, generation);
            const changed = change(from);
            stored = generation + 1;
            // Without a change nothing is stored: the next generation is what another command of this host saves.
            undone = changed === current ? undefined : { stored, doc: from, generation };
            isSame = changed === this.#theirs?.doc;
            return changed;
        });
        if (this.#theirs)
            this.#sync.remember({
                shared: this.#theirs.generation,
                since: stored,
                localAt: isSame ? stored : 0,
            });
        this.#theirs = undefined;
        this.#undo = undefined;
        this.#hasChanged = true;
        return { doc, undone };
    }
    #unsaved(why, isClaim) {
        const { codec, localLasts, mustShare, warn } = this.#options;
        const text = `the ${codec.name} ${codec.name === 'state' ? 'was' : 'were'} not saved in the Actions cache: ${why}`;
        if (!localLasts || (isClaim && mustShare))
            throw new errors/* UserError */.yo(`${text}. Nothing more is done`);
        if (this.#pulled?.usable === true)
            warn(`${text}. The file on this host has it`);
        if (this.#pulled)
            this.#pulled = { ...this.#pulled, usable: false };
        return 'done';
    }
    /** Saves the local document as the next generation. `conflict`: another run did, and `theirs` is what it saved. */
    async #push(isClaim = false) {
        const { cache, now, isHurried, local } = this.#options;
        const { usable, passed } = await this.#ready();
        const mine = await local.load();
        if (mine.kind !== 'loaded' || mine.generation === this.#sync.now().localAt)
            return 'done';
        if (!usable)
            return this.#unsaved(this.#pulled?.warning ?? 'it cannot be used', isClaim);
        let target = Math.max(this.#sync.now().shared, passed, this.#sync.now().passed ?? 0) + 1;
        if (now() - this.#pulledAt > freshMs && !isHurried()) {
            const newest = await cache.newest();
            if (newest.kind === 'failed')
                return this.#unsaved(newest.why, isClaim);
            if (newest.kind === 'found' && newest.generation >= target && !(0,cache_key/* isTooFar */.Eq)(newest.generation, target))
                return this.#overtaken(newest.generation, mine, isClaim);
            this.#pulledAt = now();
        }
        for (;;) {
            const generation = target;
            const put = await cache.put(mine.doc, generation, (save) => {
                this.#sync.remember({ ...this.#sync.now(), tried: { generation, localAt: mine.generation, save } });
            });
            if (put.kind === 'saved') {
                this.#sync.remember({ shared: target, since: mine.generation, localAt: mine.generation });
                this.#isPruneDue ||= target % pruneEvery === 0;
                return 'done';
            }
            if (put.kind === 'failed')
                return this.#unsaved(put.why, isClaim);
            if (put.kind === 'exists')
                return this.#overtaken(target, mine, isClaim);
            this.#sync.remember({ ...this.#sync.now(), passed: target });
            target += 1;
        }
    }
    async #overtaken(generation, mine, isClaim) {
        const { cache, localLasts, warn } = this.#options;
        this.#sync.refresh(mine.generation);
        // By another command on this host, whose changes the file has: the next number.
        if (this.#sync.now().shared >= generation)
            return this.#push(isClaim);
        const fetched = await (0,pull/* fetchTwice */.J)(cache, generation);
        const owner = fetched.kind === 'ok' ? this.#ownerOf(fetched.doc, mine) : undefined;
        if (fetched.kind === 'ok' && owner?.kind === 'ours') {
            if (this.#sync.isOwnSave(fetched, mine.generation))
                return this.#push(isClaim);
            this.#theirs = fetched;
            return 'conflict';
        }
        const why = fetched.kind === 'ok'
            ? ignoredWhy(owner?.kind === 'ignored' ? owner.host : 'another machine')
            : `${fetched.why}; ${(0,cache_key/* deletion */.jo)(cache.keyOf(generation))}`;
        const isUseless = fetched.kind === 'ok' ? owner?.kind === 'ignored' : fetched.kind !== 'failed';
        if (isUseless && localLasts && this.#skipped < mostSkipped) {
            this.#skipped += 1;
            warn(`generation ${generation} in the Actions cache is skipped: ${why}`);
            this.#sync.remember({ ...this.#sync.now(), passed: generation });
            return this.#push(isClaim);
        }
        throw new errors/* UserError */.yo(`generation ${generation} in the Actions cache was saved meanwhile and cannot be used (${why}): nothing more is started. The next run tries again`);
    }
    async load() {
        const { local, localLasts, now } = this.#options;
        try {
            await this.#ready();
        }
        catch (error) {
            if (error instanceof errors/* UserError */.yo)
                return { kind: 'unavailable', problem: error.message };
            throw error;
        }
        const mine = await local.load();
        if (mine.kind === 'unavailable' || !(this.#theirs || this.#refused || mine.kind === 'loaded'))
            return mine;
        const own = mine.kind === 'loaded' ? mine.generation : 0;
        const shared = this.#theirs?.generation ?? this.#sync.now().shared;
        return {
            kind: 'loaded',
            doc: this.#reconcile(mine.doc, own),
            generation: localLasts && own > 0 ? own : shared,
            ...(shared > 0 && { shared }),
            updatedAt: mine.kind === 'loaded' ? mine.updatedAt : (this.#pulled?.updatedAt ?? now()),
        };
    }
    async update(change) {
        await this.#ready();
        return (await this.#apply(change)).doc;
    }
    async claim(change) {
        await this.#ready();
        try {
            for (let tries = 0; tries < mostTries; tries += 1) {
                const { doc, undone } = await this.#apply(change);
                this.#undo = undone;
                if ((await this.#push(true)) === 'done')
                    return doc;
                // Not all at the same moment again.
                await this.#options.sleep(Math.random() * 100 * (tries + 1));
            }
            throw new errors/* UserError */.yo(tooBusy);
        }
        catch (error) {
            // Not claimed, so not to be found as begun. What went wrong first says more than what goes wrong here.
            if (this.#undo)
                await this.#options.local
                    .update((doc, generation) => this.#reconcile(doc, generation))
                    .catch(() => undefined);
            throw error;
        }
        finally {
            this.#undo = undefined;
        }
    }
    async publish() {
        if (!this.#hasChanged)
            return;
        for (let tries = 0; (await this.#push()) === 'conflict'; tries += 1) {
            if (tries >= mostTries)
                throw new errors/* UserError */.yo(tooBusy);
            await this.#apply((doc) => doc);
        }
        if (this.#isPruneDue && !this.#options.isHurried())
            await this.#options.prune(this.#sync.now().shared);
        this.#isPruneDue = false;
    }
}
const tooBusy = 'other runs save in this namespace again and again: set another namespace for each host';
const ignoredWhy = (host) => `it belongs to another machine (${host}), and this host uses its own file. Fix: set another namespace for each host`;

// EXTERNAL MODULE: ./build/adapters/host/system.js + 1 modules
var system = __webpack_require__(254);
;// CONCATENATED MODULE: ./build/workflow/shared.js






/** So many generations are kept in the cache. */
const keptGenerations = 5;
function spaceOf(codec, namespace) {
    return { kind: codec.name, namespace };
}
/** The cache entries of one kind of document. */
function openCache(sharing, codec) {
    const { client, namespace, encryption, repository } = sharing;
    const { now, sleep } = system/* systemClock */.ml;
    const isPublic = async () => (await repository()).isPublic;
    const space = spaceOf(codec, namespace);
    const inner = createCacheStore({ client, space, codec, now, sleep, encryption, isPublic });
    return { ...inner, newest: () => onDefaultBranch(sharing, () => inner.newest()) };
}
/** The document of the file at `path`, in the cache too. `mustShare`: a claim fails where the cache cannot take it. */
function shareOver(sharing, cache, codec, { file, path, ...rest }) {
    const { namespace, localLasts, isHurried, warn } = sharing;
    const { now, sleep } = system/* systemClock */.ml;
    const space = spaceOf(codec, namespace);
    return createSharedStore({
        cache,
        isEncrypted: sharing.encryption !== undefined,
        codec,
        list: () => listGenerations(sharing, space),
        prune: (newest) => prune(sharing, space, newest),
        isHurried,
        now,
        sleep,
        warn,
        ...rest,
        localLasts,
        local: localLasts ? file : (0,volatile_store/* createVolatileStore */.W)(codec, now),
        mark: localLasts ? createFileMark(`${path}.shared`, namespace) : createVolatileMark(),
    });
}
function isDefaultBranch(ref, defaultBranch) {
    return defaultBranch !== undefined && ref === `refs/heads/${defaultBranch}`;
}
/** What another branch saves is seen by nobody else, and what it reads may be that branch's: it is left alone. */
async function onDefaultBranch({ ref, repository }, ask) {
    const { defaultBranch, why } = await repository();
    if (isDefaultBranch(ref, defaultBranch))
        return ask();
    const known = defaultBranch ?? `not known: ${why ?? 'the event does not say'}`;
    const problem = `this run is on ${ref}, and the state is that of the default branch (${known})`;
    return { kind: 'failed', why: problem };
}
async function listGenerations({ github, ref }, space) {
    const listed = await github.listCaches((0,cache_key/* keyPrefix */.uU)(space), ref);
    if (listed.kind === 'failed')
        return listed;
    const generations = listed.keys.flatMap((key) => (0,cache_key/* generationOf */.gS)(space, key) ?? []);
    return { kind: 'listed', generations, strange: listed.keys.length - generations.length };
}
/** Old generations only cost room: what cannot be deleted now is deleted another time. */
async function prune(place, space, newest) {
    const listing = await listGenerations(place, space);
    if (listing.kind === 'failed')
        return;
    const old = listing.generations.filter((each) => each <= newest - keptGenerations);
    for (const generation of old.slice(0, 20)) {
        const deleted = await place.github.deleteCache((0,cache_key/* cacheKey */.k$)(space, generation), place.ref);
        if (deleted.kind === 'failed')
            return;
    }
}


/***/ }),

/***/ 176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cacheProgram: () => (/* binding */ cacheProgram),
  openWatch: () => (/* binding */ openWatch)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/adapters/cache/client.js
var cache_client = __webpack_require__(5789);
// EXTERNAL MODULE: ./build/adapters/cache/pull.js
var pull = __webpack_require__(3181);
// EXTERNAL MODULE: ./build/core/notices/sentence.js
var sentence = __webpack_require__(9715);
;// CONCATENATED MODULE: ./build/adapters/github/watch-evidence.js
/** What GitHub says of a workflow that ticks: why a host may be silent. Needs `actions: read`, and never rejects. */

const shownRuns = 5;
function createEvidence(github) {
    return async (file) => {
        const workflow = await github.readWorkflow(file);
        if (workflow.kind === 'absent')
            return { unknown: (0,sentence/* sentence */.e)('watch-no-workflow', { workflow: file }) };
        // The first failure is like the next ones would be: a limit, an outage, a token without permission.
        if (workflow.kind === 'failed')
            return { unknown: workflow.cause };
        // Not `pending` or `waiting`: these wait for another run or for an approval, and a runner would not help
        // (https://docs.github.com/en/rest/actions/workflow-runs#list-workflow-runs-for-a-workflow).
        // Only of the schedule: a run that a person started does not show that ticks come.
        const [queued, newest] = await Promise.all([
            github.listRuns(file, { status: 'queued' }),
            github.listRuns(file, { event: 'schedule' }, shownRuns),
        ]);
        const waiting = queued.kind === 'listed' ? queued.runs.map(({ at }) => at) : [];
        const failed = [queued, newest].find((answer) => answer.kind === 'failed');
        return {
            ...(waiting.length > 0 && { queued: { count: waiting.length, sinceAt: Math.min(...waiting) } }),
            ...(workflow.state !== 'active' && { disabled: { state: workflow.state, workflow: file } }),
            ...(newest.kind === 'listed' && { lastRuns: newest.runs }),
            ...(failed && { unknown: failed.cause }),
        };
    };
}

// EXTERNAL MODULE: ./build/adapters/state/volatile-store.js
var volatile_store = __webpack_require__(2255);
// EXTERNAL MODULE: ./build/adapters/host/system.js + 1 modules
var system = __webpack_require__(254);
// EXTERNAL MODULE: ./build/core/state/cache-key.js
var cache_key = __webpack_require__(8536);
;// CONCATENATED MODULE: ./build/core/watch/entries.js
/** Entries of states in the Actions cache, by their keys. Pure. */

/** The keys of all states begin so. */
const statesPrefix = 'ops-state-v1-';
/** The newest generation of each namespace, in the order of the names. Other keys are not of ours. */
function newestEntries(listed) {
    const newest = new Map();
    for (const { key, createdAt } of listed) {
        const namespace = key.startsWith(statesPrefix) ? key.slice(statesPrefix.length).replace(/-\d+$/, '') : '';
        if (!cache_key/* namespaceShape */.H9.test(namespace))
            continue;
        const generation = (0,cache_key/* generationOf */.gS)({ kind: 'state', namespace }, key);
        if (generation === undefined || (0,cache_key/* isTooFar */.Eq)(generation, 0))
            continue;
        const known = newest.get(namespace);
        if (!known || generation > known.generation)
            newest.set(namespace, { namespace, generation, createdAt });
    }
    return [...newest.values()].toSorted((a, b) => (a.namespace < b.namespace ? -1 : 1));
}

// EXTERNAL MODULE: ./build/core/watch/watch-memory.js
var watch_memory = __webpack_require__(2821);
// EXTERNAL MODULE: ./build/core/state/state.js + 2 modules
var state = __webpack_require__(1012);
// EXTERNAL MODULE: ./build/workflow/shared.js + 3 modules
var shared = __webpack_require__(6163);
;// CONCATENATED MODULE: ./build/workflow/watch.js
/** The states of all hosts in the Actions cache, and the watchdog's own document there. */











/** Of the one watchdog of a repository, whichever machine it runs on: `ops-watch-v1-watchdog-…`. */
const namespace = 'watchdog';
/** A host has 5 to 10 entries: enough for a thousand of them. */
const mostStates = 10_000;
function openWatch(place, kept) {
    const sharing = { ...place, namespace, localLasts: false };
    const ownCache = (0,shared/* openCache */.bp)(sharing, watch_memory/* watchCodec */.WT);
    const file = (0,volatile_store/* createVolatileStore */.W)(watch_memory/* watchCodec */.WT, system/* systemClock */.ml.now);
    const memory = (0,shared/* shareOver */.G5)(sharing, ownCache, watch_memory/* watchCodec */.WT, {
        file,
        path: '',
        isOfNoHost: true,
    });
    const [, ownWorkflow] = /\/\.github\/workflows\/([\w.-]+)@/.exec(place.env['GITHUB_WORKFLOW_REF'] ?? '') ?? [];
    return {
        list: () => listStates(place),
        read: (entries, found) => readStates(sharing, entries, found),
        memory: {
            ...memory,
            update: (change) => memory.update(kept(change)),
            claim: (change) => memory.claim(kept(change)),
        },
        evidence: createEvidence(place.github),
        ownWorkflow,
    };
}
/** A run on another branch could not save what it reported, so it reports nothing. */
function listStates(place) {
    return (0,shared/* onDefaultBranch */.Lt)(place, async () => {
        const listed = await place.github.listCacheEntries(statesPrefix, place.ref, mostStates);
        if (listed.kind === 'failed')
            return { kind: 'failed', why: listed.why };
        const entries = newestEntries(listed.entries);
        return { kind: 'listed', entries, ...(listed.entries.length >= mostStates && { cutAt: mostStates }) };
    });
}
/** All downloads together: half a second each for 250 hosts. */
const readMs = 150_000;
/** A process that did not answer in time is replaced so often. */
const mostProcesses = 4;
/** The program of the action, which has the cache toolkit, also for the command line beside it. */
function cacheProgram() {
    return (0,external_node_path_.resolve)((0,external_node_path_.dirname)((0,external_node_fs_.realpathSync)(process.argv[1] ?? '')), '../main/index.js');
}
/** By a process of its own: one that hangs must not keep the watchdog from saving what it reports. */
async function readStates(sharing, entries, found) {
    const endsAt = system/* systemClock */.ml.monotonic() + readMs;
    let client;
    let processes = 0;
    try {
        for (const entry of entries) {
            const allCallsMs = Math.max(0, endsAt - system/* systemClock */.ml.monotonic());
            if (!client)
                processes += 1;
            client ??= (0,cache_client/* startCacheClient */.w)(sharing.env, cacheProgram(), { allCallsMs });
            const sight = await readState({ ...sharing, client: client ?? sharing.client }, entry);
            if (sight.kind === 'unreadable' && processes < mostProcesses) {
                client?.close();
                client = undefined;
            }
            await found(entry.namespace, sight);
        }
    }
    finally {
        client?.close();
    }
}
async function readState(sharing, entry) {
    const { generation, createdAt } = entry;
    const cache = (0,shared/* openCache */.bp)({ ...sharing, namespace: entry.namespace }, state/* stateCodec */.A);
    const fetched = await (0,pull/* fetchTwice */.J)(cache, generation);
    return fetched.kind === 'ok'
        ? { kind: 'state', state: fetched.doc, savedAt: fetched.updatedAt, createdAt }
        : { kind: 'unreadable', why: fetched.why, createdAt };
}


/***/ })

};
