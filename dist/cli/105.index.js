export const id = 105;
export const ids = [105];
export const modules = {

/***/ 105:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  watch: () => (/* binding */ watch)
});

// EXTERNAL MODULE: ./build/core/notices/sentence.js
var sentence = __webpack_require__(9715);
// EXTERNAL MODULE: ./build/core/render/table.js
var table = __webpack_require__(9683);
// EXTERNAL MODULE: ./build/core/format.js
var format = __webpack_require__(6851);
// EXTERNAL MODULE: ./build/core/text/redact.js
var redact = __webpack_require__(7827);
// EXTERNAL MODULE: ./build/core/text/words.js
var words = __webpack_require__(7641);
;// CONCATENATED MODULE: ./build/core/watch/utc-time.js

/** `2026-03-04 12:00 UTC`: the watchdog's own zone says nothing of the host's. */
function utcTime(at) {
    return `${(0,format/* isoTime */.Ly)(at).slice(0, 16).replace('T', ' ')} UTC`;
}

;// CONCATENATED MODULE: ./build/core/watch/drafts.js
/** What the watchdog says of a host, as notices. Pure. */





/** `silent`, `silent: no scheduled tick for 3 h`. */
function verdictText(verdict, why) {
    return (0,sentence/* sentence */.e)('watch-verdict', { state: verdict, ...(why !== undefined && { why }) });
}
/** A host is what a job is elsewhere: what a notice is about. */
const jobOf = ({ namespace, name }) => (0,format/* named */.KT)({ id: namespace, name });
/** `standing`: a reminder. */
function alertDraft(finding, reason, { episode, isLost, now }) {
    const since = { time: utcTime(episode.sinceAt), ms: now - episode.sinceAt };
    const facts = [
        ...(reason === 'standing' ? [(0,sentence/* sentence */.e)('open-since', since)] : []),
        ...(isLost ? [(0,sentence/* sentence */.e)('watch-maybe-again')] : []),
        ...factsOf(finding),
        ...evidenceFacts(finding, now),
    ];
    const { verdict, why } = finding;
    return { reason, urgency: 'alert', job: jobOf(finding), headline: verdictText(verdict, why), facts };
}
function factsOf({ tickedAt, everySeconds, savedAt, verdict, isGone, namespace }) {
    const promise = everySeconds === undefined ? {} : { seconds: everySeconds };
    return [
        ...(tickedAt === undefined ? [] : [(0,sentence/* sentence */.e)('watch-last-tick', { time: utcTime(tickedAt), ...promise })]),
        ...(savedAt === undefined || verdict !== 'unknown'
            ? []
            : [(0,sentence/* sentence */.e)('watch-last-save', { time: utcTime(savedAt) })]),
        ...(isGone ? [(0,sentence/* sentence */.e)('watch-gone-next')] : []),
        ...(verdict === 'absent' ? [(0,sentence/* sentence */.e)('watch-absent-next', { namespace })] : []),
    ];
}
const mostRuns = 5;
/** What GitHub says of the workflow: what waits, whether it is disabled, the last runs. */
function evidenceFacts({ evidence, workflow = usualWorkflow }, now) {
    if (!evidence)
        return [];
    const { queued, disabled, lastRuns = [], unknown } = evidence;
    return [
        ...(queued && queued.count > 0
            ? [
                (0,sentence/* sentence */.e)('watch-queued', {
                    workflow,
                    count: queued.count,
                    time: utcTime(queued.sinceAt),
                    ms: Math.max(0, now - queued.sinceAt),
                }),
            ]
            : []),
        ...(disabled
            ? [(0,sentence/* sentence */.e)('watch-disabled', { workflow: disabled.workflow, state: (0,redact/* cleanLine */.Ow)(disabled.state, 60) })]
            : []),
        ...(lastRuns.length > 0 ? [(0,sentence/* sentence */.e)('watch-last-runs', { workflow, runs: runList(lastRuns) })] : []),
        ...(unknown === undefined
            ? []
            : [(0,sentence/* sentence */.e)('watch-evidence-unknown', { why: (0,words/* withTexts */.j)(unknown, (text) => (0,redact/* cleanLine */.Ow)(text, 300)) })]),
    ];
}
/** `failure 2026-03-04 12:00 UTC, success …, https://…`: the address is that of the newest run. */
function runList(runs) {
    const shown = runs
        .slice(0, mostRuns)
        .map(({ at, conclusion }) => `${(0,redact/* cleanLine */.Ow)(conclusion, 30) || '…'} ${utcTime(at)}`);
    return [...shown, ...runs.slice(0, 1).map(({ url }) => (0,redact/* cleanLine */.Ow)(url, 200))].join(', ');
}
/** Where no scheduled tick names its workflow: the one that `init` writes. */
const usualWorkflow = 'ops-monitor.yml';
function recoveryDraft(finding, episode, now) {
    const state = verdictText(episode.verdict);
    return {
        reason: 'recovered',
        urgency: 'info',
        job: jobOf(finding),
        headline: state,
        facts: [spanFact(finding, episode, now), finding.why],
    };
}
/**
 * From when to when nothing watched. The host reports its pauses itself; where it did not, it began to tick again at its newest
 * tick at the latest.
 */
function spanFact({ gap, tickedAt = 0 }, episode, now) {
    const from = episode.tickedAt;
    if (episode.verdict !== 'silent' || from === undefined)
        return (0,sentence/* sentence */.e)('watch-was-since', { time: utcTime(episode.sinceAt), ms: now - episode.sinceAt });
    const isOfEpisode = gap !== undefined && gap.endedAt > from && gap.endedAt <= tickedAt;
    const to = isOfEpisode ? gap.endedAt : tickedAt;
    const params = { from: utcTime(from), to: utcTime(to), ms: Math.max(0, to - from) };
    return (0,sentence/* sentence */.e)(isOfEpisode ? 'watch-paused' : 'watch-paused-at-most', params);
}
/** `skewMs`: how far the clock is ahead. */
function clockDraft(finding, skewMs) {
    // To the minute: saving takes seconds.
    const ms = 60_000 * Math.round(Math.abs(skewMs) / 60_000);
    const headline = (0,sentence/* sentence */.e)(skewMs > 0 ? 'watch-clock-ahead' : 'watch-clock-behind', { ms });
    const facts = [(0,sentence/* sentence */.e)('watch-clock-next')];
    return { reason: 'state', urgency: 'alert', job: jobOf(finding), headline, facts };
}
function clockRightDraft(finding) {
    const headline = (0,sentence/* sentence */.e)('watch-clock-right');
    return { reason: 'state', urgency: 'info', job: jobOf(finding), headline, facts: [] };
}
function forgottenDraft(finding) {
    const facts = [finding.why, (0,sentence/* sentence */.e)('watch-forgotten-next', { namespace: finding.namespace })];
    const headline = (0,sentence/* sentence */.e)('watch-forgotten');
    return { reason: 'state', urgency: 'info', job: jobOf(finding), headline, facts };
}
function memoryLostDraft() {
    return {
        reason: 'state',
        urgency: 'info',
        headline: (0,sentence/* sentence */.e)('watch-memory-lost'),
        facts: [(0,sentence/* sentence */.e)('watch-memory-lost-means')],
    };
}
function memoryRestoredDraft(incidents) {
    const facts = [...incidents.map(({ message }) => message), (0,sentence/* sentence */.e)('watch-memory-lost-means')];
    return { reason: 'state', urgency: 'info', headline: (0,sentence/* sentence */.e)('watch-memory-restored'), facts };
}

// EXTERNAL MODULE: ./build/core/watch/watch-memory.js
var watch_memory = __webpack_require__(2821);
// EXTERNAL MODULE: ./build/core/render/markdown.js
var markdown = __webpack_require__(6506);
;// CONCATENATED MODULE: ./build/core/render/watch.js
/** The hosts that the watchdog sees: as a table, for a summary and as JSON. */






const icons = {
    ok: '✅',
    silent: '🔴',
    failing: '🔴',
    absent: '🔴',
    unknown: '⚪',
};
const mostRows = 300;
const order = (verdict) => (verdict === 'ok' ? watch_memory/* watchVerdicts */.mH.length : 0);
/** What is wrong first. */
const sorted = (findings) => findings.toSorted((a, b) => order(a.verdict) - order(b.verdict));
/** Head and rows for a table. */
function watchRows(findings, say) {
    const rows = sorted(findings).map(({ name, verdict, tickedAt, why }) => [
        name,
        verdict,
        tickedAt === undefined ? '' : utcTime(tickedAt),
        say(why),
    ]);
    return [['HOST', 'VERDICT', 'LAST TICK', 'WHY'], rows];
}
/** `problem`: why no host can be seen. */
function watchPage(findings, problem) {
    const wrong = findings.filter(({ verdict }) => verdict !== 'ok');
    const isBad = wrong.some(({ verdict }) => verdict !== 'unknown');
    const verdict = problem ??
        (findings.length === 0
            ? (0,sentence/* sentence */.e)('watch-no-host')
            : wrong.length > 0
                ? (0,sentence/* sentence */.e)('watch-not-ok', { count: wrong.length, all: findings.length })
                : (0,sentence/* sentence */.e)('watch-all-ok', { count: findings.length }));
    const isUnknown = problem !== undefined || findings.length === 0;
    const left = findings.length - mostRows;
    return {
        grade: isUnknown ? 'unknown' : isBad ? 'fail' : wrong.length > 0 ? 'warn' : 'ok',
        verdict: [verdict],
        blocks: (say) => [
            ...(findings.length > 0
                ? [
                    (0,markdown/* list */.p_)(sorted(findings)
                        .slice(0, mostRows)
                        .map((each) => itemOf(each, say))),
                ]
                : []),
            ...(left > 0 ? [`<p>${(0,markdown/* prose */.CS)(say((0,sentence/* sentence */.e)('and-more', { count: left })))}</p>`] : []),
        ],
    };
}
/** What else is known of it stands with its alert. */
function itemOf({ name, verdict, why }, say) {
    const text = say(verdictText(verdict, why));
    return `${icons[verdict]} <b>${(0,markdown/* prose */.CS)(name)}</b>: ${(0,markdown/* prose */.CS)(text, 1000)}`;
}
/** One host as JSON. */
function watchDocument(finding, say) {
    const { namespace, name, verdict, why, tickedAt, savedAt, everySeconds, skewMs, workflow, evidence } = finding;
    return {
        namespace,
        name,
        verdict,
        why: say(why),
        ...(tickedAt !== undefined && { lastTickAt: (0,format/* isoTime */.Ly)(tickedAt) }),
        ...(savedAt !== undefined && { savedAt: (0,format/* isoTime */.Ly)(savedAt) }),
        ...(everySeconds !== undefined && { tickEverySeconds: everySeconds }),
        ...(skewMs !== undefined && { clockAheadSeconds: Math.round(skewMs / 1000) }),
        ...(workflow !== undefined && { workflow }),
        ...(evidence && { evidence: evidenceDocument(evidence, say) }),
    };
}
function evidenceDocument({ queued, disabled, lastRuns, unknown }, say) {
    return {
        ...(queued && { queued: { count: queued.count, since: (0,format/* isoTime */.Ly)(queued.sinceAt) } }),
        ...(disabled && { disabled }),
        ...(lastRuns && { lastRuns: lastRuns.map(({ at, ...run }) => ({ at: (0,format/* isoTime */.Ly)(at), ...run })) }),
        ...(unknown !== undefined && { unknown: say(unknown) }),
    };
}

// EXTERNAL MODULE: ./build/core/notices/outbox.js
var outbox = __webpack_require__(9879);
;// CONCATENATED MODULE: ./build/core/watch/decide.js



const dayMs = 86_400_000;
/** A host whose state is gone from the cache is reported for so long, then no longer watched. */
const goneMs = 7 * dayMs;
/** Decides and enqueues in one step: saved before anything is sent. */
function decideWatch(memory, findings, context) {
    const { now } = context;
    const drafts = [];
    const isLost = findings.isMemoryLost && memory.checkedAt === undefined;
    if (isLost)
        drafts.push(memoryLostDraft());
    if (memory.incidents.length > 0)
        drafts.push(memoryRestoredDraft(memory.incidents));
    const hosts = { ...memory.hosts };
    for (const finding of findings.hosts) {
        const { namespace } = finding;
        const known = Object.hasOwn(hosts, namespace) ? hosts[namespace] : undefined;
        if (known && isForgotten(finding, known, findings.declared, now)) {
            drafts.push(forgottenDraft(finding));
            delete hosts[namespace];
            continue;
        }
        const next = decideHost(finding, known, isLost, now);
        hosts[namespace] = next.host;
        drafts.push(...next.drafts);
    }
    const decided = { ...memory, hosts, incidents: [], checkedAt: now };
    const queued = (0,outbox/* foldOld */.$i)((0,outbox/* enqueue */.Z2)((0,watch_memory/* asState */.GN)(decided), drafts, 'w', context), context);
    return (0,watch_memory/* withDelivery */.zp)(decided, { ...queued, outbox: queued.outbox.map((entry) => heldBy(entry, context)) });
}
/** Another watchdog at the same moment leaves what this run queued to it. */
function heldBy(entry, { runId, now }) {
    return (0,outbox/* isQueuedBy */.bl)(entry, runId) ? { ...entry, queuedBy: { run: runId, until: now + outbox/* holdMs */.cV } } : entry;
}
function isForgotten(finding, { foundAt }, declared, now) {
    return finding.isGone === true && !declared.has(finding.namespace) && now - foundAt >= goneMs;
}
/** `isLost`: what was reported before is not known. */
function decideHost(finding, known, isLost, now) {
    const { name, savedAt, tickedAt, verdict } = finding;
    const clock = decideClock(finding, known, now);
    const host = {
        name,
        foundAt: savedAt === undefined ? (known?.foundAt ?? 0) : now,
        ...clock.host,
    };
    const episode = known?.episode;
    if (verdict === 'ok') {
        const drafts = episode ? [recoveryDraft(finding, episode, now)] : [];
        return { host, drafts: [...drafts, ...clock.drafts] };
    }
    const reason = reasonOf(finding, episode, now);
    const next = {
        // What can no longer be seen is not reported again: the episode goes on as it was.
        verdict: reason === 'anomaly' ? verdict : (episode?.verdict ?? verdict),
        sinceAt: episode?.sinceAt ?? now,
        reportedAt: reason ? now : (episode?.reportedAt ?? now),
        ...((episode?.tickedAt ?? tickedAt) !== undefined && { tickedAt: episode?.tickedAt ?? tickedAt }),
    };
    const drafts = reason ? [alertDraft(finding, reason, { episode: next, isLost, now })] : [];
    return { host: { ...host, episode: next }, drafts: [...drafts, ...clock.drafts] };
}
/** Undefined: there is nothing to report. */
function reasonOf({ verdict }, episode, now) {
    if (!episode || (verdict !== episode.verdict && verdict !== 'unknown'))
        return 'anomaly';
    // A clock that was ahead when it was reported must not delay a reminder for long.
    return Math.abs(now - episode.reportedAt) >= dayMs ? 'standing' : undefined;
}
/** A clock that is wrong is reported like an episode of its own; what cannot be read says nothing of it. */
function decideClock(finding, known, now) {
    const { skewMs, everySeconds } = finding;
    const reportedAt = known?.clockReportedAt;
    const kept = reportedAt === undefined ? {} : { clockReportedAt: reportedAt };
    // Only a state that could be read says how often.
    if (everySeconds === undefined)
        return { host: kept, drafts: [] };
    if (skewMs === undefined)
        return { host: {}, drafts: reportedAt === undefined ? [] : [clockRightDraft(finding)] };
    const isDue = reportedAt === undefined || Math.abs(now - reportedAt) >= dayMs;
    return isDue
        ? { host: { clockReportedAt: now }, drafts: [clockDraft(finding, skewMs)] }
        : { host: kept, drafts: [] };
}

;// CONCATENATED MODULE: ./build/core/watch/heading.js
/** Who reports, where a message is about no host, and in the title of an issue. */
const watchdog = 'watchdog';
/** One host is the sender of its message, so its notices need not name it; of several, the first with the count of the others. */
function headed(entries, given) {
    const hosts = new Map(entries.map(({ notice: { job } }) => [job?.id, job?.name]));
    const names = [...hosts.values()].filter((name) => name !== undefined);
    const [first = watchdog] = names;
    const more = names.length > 1 ? ` +${names.length - 1}` : '';
    const context = { ...given, hostName: first + more, issueName: watchdog };
    if (hosts.size !== 1)
        return { entries, context };
    const bare = entries.map((entry) => {
        const { job: _, ...notice } = entry.notice;
        return { ...entry, notice };
    });
    return { entries: bare, context };
}

// EXTERNAL MODULE: ./build/core/config/schema.js
var schema = __webpack_require__(8566);
// EXTERNAL MODULE: ./build/core/schedule/cadence.js
var cadence = __webpack_require__(5049);
;// CONCATENATED MODULE: ./build/core/watch/verdict.js
/** Whether a host is watched, by the newest state that it saved in the Actions cache. Pure. */





/**
 * Ticks of a host's timer reach the cache only with a run of its workflow, and GitHub starts those late or not at all: without
 * one for so long, nothing is known of the host any more.
 */
const timerUnseenMs = 6 * 3_600_000;
/** The longest timeout of a run. */
const longestRunMs = 86_400_000;
/** Saving takes seconds; a clock that differs by more is wrong. */
const leastSkewMs = 600_000;
/** `name`: as remembered. */
function judge(namespace, sight, name, now) {
    if (sight.kind === 'state')
        return judgeState(namespace, sight, now);
    const host = { namespace, name: name ?? namespace };
    switch (sight.kind) {
        case 'absent':
            return { ...host, verdict: 'absent', why: (0,sentence/* sentence */.e)('watch-never-seen') };
        case 'gone':
            return {
                ...host,
                verdict: 'unknown',
                why: (0,sentence/* sentence */.e)('watch-state-gone', { time: utcTime(sight.foundAt) }),
                isGone: true,
            };
        case 'not-looked':
            return { ...host, verdict: 'unknown', why: sight.why };
        case 'unreadable':
            return {
                ...host,
                verdict: 'unknown',
                why: (0,sentence/* sentence */.e)('watch-state-unreadable', { why: sight.why }),
                savedAt: sight.createdAt,
            };
    }
}
function judgeState(namespace, { state, savedAt, createdAt }, now) {
    const skewMs = savedAt - createdAt;
    // What the host saved was before it saved it, whatever its clock says.
    const byGitHub = (at) => Math.min(at, savedAt) - skewMs;
    const files = Object.values(state.files ?? {});
    const clocked = files.flatMap((file) => clockedOf(file, savedAt) ?? []).toSorted((a, b) => b.at - a.at);
    const [newest] = clocked;
    const known = newest?.file ?? files.toSorted((a, b) => b.metAt - a.metAt)[0];
    const gap = known?.gap;
    const base = {
        namespace,
        name: nameOf(namespace, state, known),
        savedAt: createdAt,
        everySeconds: known?.tickEverySeconds ?? schema/* usualTickSeconds */.bH,
        ...(Math.abs(skewMs) >= leastSkewMs && { skewMs }),
        ...(gap && { gap: { endedAt: byGitHub(gap.reportedAt), ms: gap.ms } }),
        ...(known?.clocks?.workflow && { workflow: known.clocks.workflow.name }),
    };
    if (!newest)
        return { ...base, ...judgeUnclocked(known, byGitHub, now) };
    const tickedAt = byGitHub(newest.at);
    const ms = Math.max(0, now - tickedAt);
    const found = { ...base, tickedAt };
    const busyUntil = busyUntilOf(state, newest) - skewMs;
    const isBusy = ms > newest.silentMs && now <= busyUntil;
    if (ms > newest.silentMs && !isBusy)
        return newest.silentMs === timerUnseenMs
            ? { ...found, verdict: 'unknown', why: (0,sentence/* sentence */.e)('watch-timer-unseen', { ms }) }
            : { ...found, verdict: 'silent', why: (0,sentence/* sentence */.e)('watch-silent', { ms }) };
    const isYoung = ({ at, silentMs }) => isBusy || now - byGitHub(at) <= silentMs;
    const failing = clocked.find((each) => each.file.failing && isYoung(each));
    if (!failing?.file.failing) {
        const busy = (0,sentence/* sentence */.e)('watch-busy', { ms, time: utcTime(busyUntil) });
        return { ...found, verdict: 'ok', why: isBusy ? busy : (0,sentence/* sentence */.e)('watch-ticked', { ms }) };
    }
    const { sinceAt, code } = failing.file.failing;
    const since = Math.max(0, now - byGitHub(sinceAt));
    return { ...found, verdict: 'failing', why: (0,sentence/* sentence */.e)('watch-failing', { code, ms: since }) };
}
/**
 * A tick ends after the runs that it does: until when one of them may take, by the host's clock. One that began when a tick was
 * overdue already is of a person, and shows no tick.
 */
function busyUntilOf({ queue }, { at, silentMs }) {
    const ends = queue.flatMap(({ status, startedAt, timeoutMs = 0 }) => status === 'running' && startedAt !== undefined && startedAt <= at + silentMs
        ? [startedAt + Math.min(timeoutMs, longestRunMs)]
        : []);
    return Math.max(-Infinity, ...ends);
}
/** Undefined: no clock has ever started a tick of it. */
function clockedOf(file, savedAt) {
    const { clocks, tickEverySeconds = schema/* usualTickSeconds */.bH } = file;
    const { workflow, timerAt = -Infinity } = clocks ?? {};
    const at = Math.max(workflow?.at ?? -Infinity, timerAt);
    if (at === -Infinity)
        return undefined;
    const silentMs = (0,cadence/* silentAfterMs */.Cf)(tickEverySeconds);
    const hasTimer = savedAt - timerAt <= silentMs;
    return { file, at, silentMs: hasTimer ? Math.max(timerUnseenMs, silentMs) : silentMs };
}
/** A host whose first scheduled tick is not overdue is fine so far. */
function judgeUnclocked(file, byGitHub, now) {
    if (file?.tickEverySeconds === undefined)
        return { verdict: 'unknown', why: (0,sentence/* sentence */.e)('watch-not-recorded') };
    const ms = Math.max(0, now - byGitHub(file.metAt));
    return ms > (0,cadence/* silentAfterMs */.Cf)(file.tickEverySeconds)
        ? { verdict: 'silent', why: (0,sentence/* sentence */.e)('watch-never-ticked', { ms }) }
        : { verdict: 'ok', why: (0,sentence/* sentence */.e)('watch-first-due', { ms }) };
}
function nameOf(namespace, { machine }, file) {
    return (0,redact/* cleanLine */.Ow)(file?.hostName ?? machine?.host ?? file?.host ?? namespace, 100) || namespace;
}
/**
 * With what GitHub says of the workflow. A run that began after the newest save and succeeded has ticked: then its state does
 * not reach the cache, and whether the host is silent is not known.
 */
function withEvidence(finding, evidence) {
    const { savedAt } = finding;
    const after = evidence.lastRuns?.find(({ at, conclusion }) => conclusion === 'success' && savedAt !== undefined && at > savedAt);
    if (finding.verdict !== 'silent' || !after)
        return { ...finding, evidence };
    const why = (0,sentence/* sentence */.e)('watch-runs-unsaved', { time: utcTime(after.at) });
    return { ...finding, evidence, verdict: 'unknown', why };
}

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/commands/print-json.js
var print_json = __webpack_require__(5611);
// EXTERNAL MODULE: ./build/commands/reporter.js
var commands_reporter = __webpack_require__(4242);
// EXTERNAL MODULE: ./build/commands/say.js
var commands_say = __webpack_require__(3212);
// EXTERNAL MODULE: ./build/commands/state-access.js + 1 modules
var state_access = __webpack_require__(2367);
;// CONCATENATED MODULE: ./build/commands/watch.js













/** With `--json` it only looks: nothing is sent or saved. */
async function watch(ports, inputs) {
    const { clock } = ports;
    const watched = await ports.openWatch();
    if (!watched)
        throw noCache(await (0,commands_say/* sayIn */.dx)(inputs.language));
    const listing = await watched.list();
    const loaded = await watched.memory.load();
    const memory = loaded.kind === 'unavailable' ? watch_memory/* watchCodec */.WT.empty() : loaded.doc;
    const declared = new Set(inputs.hosts);
    const hosts = await findHosts(watched, listing, memory, declared, clock.now());
    if (inputs.json) {
        await show(ports, hosts, listing, [], inputs);
        return endingOf(ports, hosts, listing, inputs);
    }
    const isMemoryLost = loaded.kind === 'fresh' && (await hasRunBefore(watched, inputs));
    const reported = await report(ports, watched, loaded, { hosts, declared, isMemoryLost }, inputs);
    await show(ports, hosts, listing, reported.told, inputs);
    return reported.code === errors/* exitCodes */.hS.done ? endingOf(ports, hosts, listing, inputs) : reported.code;
}
async function endingOf({ host }, hosts, listing, inputs) {
    if (listing.kind === 'failed')
        return errors/* exitCodes */.hS.failed;
    const wrong = hosts.filter(({ verdict }) => verdict !== 'ok').length;
    if (wrong === 0 || !inputs['fail-on-alert'])
        return errors/* exitCodes */.hS.done;
    host.log('error', (await (0,commands_say/* sayIn */.dx)(inputs.language))((0,sentence/* sentence */.e)('fails-on-alert', { count: wrong })));
    return errors/* exitCodes */.hS.failed;
}
function noCache(say) {
    const line = (0,sentence/* sentence */.e)('watch-needs-cache');
    return new errors/* UserError */.yo(say(line), { exitCode: errors/* exitCodes */.hS.badInput, lines: [line] });
}
/** A host that cannot be seen is `unknown`; nothing is said of those that a listing that failed would have had. */
async function findHosts(watched, listing, memory, declared, now) {
    if (listing.kind === 'failed')
        return [];
    const findings = [];
    const find = async (namespace, sight) => {
        const finding = judge(namespace, sight, nameIn(memory, namespace), now);
        findings.push(finding.verdict === 'ok'
            ? finding
            : withEvidence(finding, await evidence(finding.workflow ?? usualWorkflow)));
    };
    const evidence = once(watched.evidence);
    await watched.read(listing.entries, find);
    const seen = new Set(listing.entries.map(({ namespace }) => namespace));
    for (const namespace of new Set([...declared, ...Object.keys(memory.hosts)])) {
        if (seen.has(namespace))
            continue;
        const foundAt = Object.hasOwn(memory.hosts, namespace) ? (memory.hosts[namespace]?.foundAt ?? 0) : 0;
        const { cutAt } = listing;
        if (cutAt !== undefined)
            await find(namespace, { kind: 'not-looked', why: (0,sentence/* sentence */.e)('watch-list-cut', { count: cutAt }) });
        else
            await find(namespace, foundAt > 0 ? { kind: 'gone', foundAt } : { kind: 'absent' });
    }
    return findings;
}
function nameIn({ hosts }, namespace) {
    return Object.hasOwn(hosts, namespace) ? hosts[namespace]?.name : undefined;
}
/** GitHub is asked once for each workflow, however many hosts it ticks on. */
function once(fetch) {
    const known = new Map();
    return (workflow) => {
        const asked = known.get(workflow) ?? fetch(workflow);
        known.set(workflow, asked);
        return asked;
    };
}
/** Whether an earlier run of the watchdog must have left a memory: with `fail-on-alert`, one that reported has failed. */
async function hasRunBefore({ evidence, ownWorkflow }, inputs) {
    if (ownWorkflow === undefined)
        return false;
    const { lastRuns = [] } = await evidence(ownWorkflow);
    const failed = inputs['fail-on-alert'] ? 'failure' : 'success';
    return lastRuns.some(({ conclusion }) => conclusion === 'success' || conclusion === failed);
}
/**
 * Decides, saves, and only then sends, so that of two watchdogs only one does. Where nothing can be saved, it is sent all the
 * same: repeated, not lost.
 */
async function report(ports, watched, loaded, findings, inputs) {
    const { language } = inputs;
    const { host, messenger } = ports;
    const state = new state_access/* StateAccess */.I({ ...ports, machine: undefined, store: deliveries(watched.memory) });
    const reporter = new commands_reporter/* Reporter */.a({ messenger: hostFirst(messenger, inputs), state, host }, language);
    const known = loaded.kind === 'unavailable' ? watch_memory/* watchCodec */.WT.empty() : loaded.doc;
    const context = state.context((0,watch_memory/* asState */.GN)(known), { settings: { timezone: 'UTC' } });
    const decide = (memory) => decideWatch(memory, findings, context);
    const log = async (why) => host.log('error', (await (0,commands_say/* sayIn */.dx)(language))((0,sentence/* sentence */.e)('watch-memory-unread', { why })));
    let saved;
    if (loaded.kind === 'unavailable')
        await log(loaded.problem);
    else
        saved = await tried(() => watched.memory.claim(decide), log);
    let isGood = saved !== undefined;
    if (saved) {
        isGood = await reporter.deliver((0,watch_memory/* asState */.GN)(saved), context);
        // What could not be seen has not recovered.
        if (Object.values(saved.hosts).every(isWell))
            await reporter.closeIssue((0,watch_memory/* asState */.GN)(saved));
        isGood = (await tried(() => watched.memory.publish().then(() => true), log)) === true && isGood;
    }
    else
        await reporter.deliverUnsaved((0,watch_memory/* asState */.GN)(decide(known)), context);
    await reporter.logUndelivered();
    const code = reporter.lacksTarget ? errors/* exitCodes */.hS.noTarget : isGood ? errors/* exitCodes */.hS.done : errors/* exitCodes */.hS.failed;
    return { code, told: reporter.reported };
}
/** Nothing is open of it. */
const isWell = ({ episode, clockReportedAt }) => episode === undefined && clockReportedAt === undefined;
/** Undefined when it failed with a UserError, which is logged. */
async function tried(work, log) {
    try {
        return await work();
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
        await log(error.message);
        return undefined;
    }
}
/** In an issue a notice keeps its host: only of one with a host is the end reported, so that the issue is closed by itself. */
function hostFirst(messenger, { 'telegram-via': via }) {
    return {
        ...messenger,
        deliver(given, from, memory, onTaken) {
            const { entries, context } = headed(given, from);
            return messenger.deliver(via === 'issue' ? given : entries, context, memory, onTaken);
        },
    };
}
const through = (change) => (doc) => {
    const before = (0,watch_memory/* asState */.GN)(doc);
    const after = change(before);
    return after === before ? doc : (0,watch_memory/* withDelivery */.zp)(doc, after);
};
/** The part of the memory that a delivery reads and changes, as the state that it usually is. */
function deliveries(memory) {
    return {
        load: async () => {
            const loaded = await memory.load();
            return loaded.kind === 'unavailable' ? loaded : { ...loaded, doc: (0,watch_memory/* asState */.GN)(loaded.doc) };
        },
        update: async (change) => (0,watch_memory/* asState */.GN)(await memory.update(through(change))),
        claim: async (change) => (0,watch_memory/* asState */.GN)(await memory.claim(through(change))),
        note: () => Promise.resolve(),
        publish: () => memory.publish(),
    };
}
async function show({ host, clock }, hosts, listing, told, { json, language }) {
    const now = clock.now();
    const say = await (0,commands_say/* sayIn */.dx)(language);
    const problem = listing.kind === 'failed' ? (0,sentence/* sentence */.e)('watch-not-listed', { why: listing.why }) : undefined;
    if (problem)
        host.log('error', say(problem));
    host.page(watchPage(hosts, problem));
    const documents = hosts.map((finding) => watchDocument(finding, say));
    if (json)
        await (0,print_json/* printJson */.Q)(host, { hosts: documents, ...(problem && { problem: say(problem) }) });
    else if (hosts.length > 0)
        await host.print((0,table.renderTable)(...watchRows(hosts, say), host.columns));
    else if (!problem)
        await host.printWords(say((0,sentence/* sentence */.e)('watch-no-host')));
    const standing = hosts
        .filter(({ verdict }) => verdict !== 'ok')
        .map((finding) => alertDraft(finding, 'anomaly', standingOf(now)));
    const alerts = standing.length + (problem ? 1 : 0);
    const nothing = { rows: [], done: [], held: [], openWrites: [], waitingWrites: [] };
    const result = problem ? 'failed' : alerts > 0 ? 'attention' : 'ok';
    host.conclude({ ...nothing, result, alerts, at: now, standing, told }, say);
}
const standingOf = (now) => ({
    episode: { verdict: 'unknown', sinceAt: now, reportedAt: now },
    isLost: false,
    now,
});


/***/ }),

/***/ 5049:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cf: () => (/* binding */ silentAfterMs),
/* harmony export */   KK: () => (/* binding */ isTicking),
/* harmony export */   mU: () => (/* binding */ cadenceMs),
/* harmony export */   zD: () => (/* binding */ cadenceOf)
/* harmony export */ });
/** It is measured over so long. */
const cadenceMs = 86_400_000;
/** A workflow that was made later is not judged: its first hours say nothing. */
const leastExpected = 12;
/** A clock that was silent for longer has stopped, and so that a slow one is not taken for that, never less than this. */
const leastSilentMs = 1_800_000;
/** Undefined: the workflow is too young. */
function cadenceOf({ createdAt, runsAt }, everySeconds, now) {
    const since = Math.max(now - cadenceMs, createdAt);
    const expected = Math.floor((now - since) / (1000 * everySeconds));
    if (expected < leastExpected)
        return undefined;
    const times = runsAt.filter((at) => at >= since && at <= now).toSorted((a, b) => a - b);
    const gaps = times.slice(1).map((at, index) => at - (times[index] ?? at));
    const medianGapMs = medianOf(gaps);
    return {
        runs: times.length,
        expected,
        isPoor: times.length < expected / 2,
        ...(medianGapMs !== undefined && { medianGapMs }),
    };
}
/** A clock that promises a tick every so often is silent after so many milliseconds without one. */
function silentAfterMs(everySeconds) {
    return Math.max(leastSilentMs, 2500 * everySeconds);
}
/** Whether a clock that last ticked at `at` still does. */
function isTicking(at, everySeconds, now) {
    return at !== undefined && now - at <= silentAfterMs(everySeconds);
}
function medianOf(values) {
    const sorted = values.toSorted((a, b) => a - b);
    const middle = sorted.length >> 1;
    const [low, high] = [sorted[middle - 1], sorted[middle]];
    return high === undefined || sorted.length % 2 === 1 ? high : ((low ?? high) + high) / 2;
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


/***/ })

};
