export const id = 9934;
export const ids = [9934,176];
export const modules = {

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

/***/ 9934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openLineWatch: () => (/* binding */ openLineWatch)
/* harmony export */ });
/* harmony import */ var _adapters_cache_client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5789);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1864);
/* harmony import */ var _watch_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(176);
/** `watch` on the command line: in a step of a workflow that has the variables of the Actions cache. */



/** The key of the states is that of the variable OPS_STATE_KEY, the token that of GITHUB_TOKEN. */
async function openLineWatch(given, host) {
    const { OPS_STATE_KEY: key, GITHUB_TOKEN: token, ACTIONS_RUNTIME_TOKEN: cacheToken } = host.env;
    host.secrets.add([key, token, cacheToken].filter((each) => each !== undefined));
    const inputs = { ...given, ...(key && { 'state-key': key }) };
    const client = (0,_adapters_cache_client_js__WEBPACK_IMPORTED_MODULE_0__/* .startCacheClient */ .w)(host.env, (0,_watch_js__WEBPACK_IMPORTED_MODULE_2__.cacheProgram)());
    const state = await (0,_state_js__WEBPACK_IMPORTED_MODULE_1__/* .openActionState */ .m)(inputs, host.env, client, (text) => host.log('warning', text));
    return { inputs, context: { ...state, after: async () => client?.close() } };
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
// EXTERNAL MODULE: ./build/adapters/host/system.js
var system = __webpack_require__(1779);
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
