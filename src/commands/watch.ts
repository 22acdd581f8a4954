/** `watch`: whether each host of this repository is still watched. Runs where no host does: on a runner of GitHub. */
import type { Conclusion } from '../core/jobs/conclusion.ts';
import type { State } from '../core/model.ts';
import { sentence } from '../core/notices/sentence.ts';
import { renderTable } from '../core/render/table.ts';
import { watchDocument, watchPage, watchRows } from '../core/render/watch.ts';
import type { Text } from '../core/text/words.ts';
import { decideWatch, type Findings } from '../core/watch/decide.ts';
import { alertDraft, usualWorkflow } from '../core/watch/drafts.ts';
import type { FetchEvidence, WatchEvidence } from '../core/watch/evidence.ts';
import { headed } from '../core/watch/heading.ts';
import { judge, withEvidence, type Finding, type Sight } from '../core/watch/verdict.ts';
import { asState, watchCodec, withDelivery, type WatchMemory } from '../core/watch/watch-memory.ts';
import { exitCodes, UserError, type ExitCode } from '../errors.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Clock, Host, Loaded, Messenger, Processes, StateStore, Stopgap } from '../ports/ports.ts';
import type { StateListing, Watch } from '../ports/watch.ts';
import { printJson } from './print-json.ts';
import { Reporter } from './reporter.ts';
import { sayIn } from './say.ts';
import { StateAccess } from './state-access.ts';

interface WatchPorts {
  readonly host: Host;
  readonly clock: Clock;
  readonly processes: Processes;
  readonly stopgap: Stopgap<State>;
  readonly messenger: Messenger;
  readonly runId: string;
  readonly hostName: string;
  /** Undefined: this run has no Actions cache. */
  readonly openWatch: () => Promise<Watch | undefined>;
}

/** With `--json` it only looks: nothing is sent or saved. */
export async function watch(ports: WatchPorts, inputs: Inputs): Promise<ExitCode> {
  const { clock } = ports;
  const watched = await ports.openWatch();
  if (!watched) throw noCache(await sayIn(inputs.language));
  const listing = await watched.list();
  const loaded = await watched.memory.load();
  const memory = loaded.kind === 'unavailable' ? watchCodec.empty() : loaded.doc;
  const declared = new Set(inputs.hosts);
  const hosts = await findHosts(watched, listing, memory, declared, clock.now());
  if (inputs.json) {
    await show(ports, hosts, listing, [], inputs);
    return endingOf(ports, hosts, listing, inputs);
  }
  const isMemoryLost = loaded.kind === 'fresh' && (await hasRunBefore(watched, inputs));
  const reported = await report(ports, watched, loaded, { hosts, declared, isMemoryLost }, inputs);
  await show(ports, hosts, listing, reported.told, inputs);
  return reported.code === exitCodes.done ? endingOf(ports, hosts, listing, inputs) : reported.code;
}

async function endingOf(
  { host }: WatchPorts,
  hosts: readonly Finding[],
  listing: StateListing,
  inputs: Inputs,
): Promise<ExitCode> {
  if (listing.kind === 'failed') return exitCodes.failed;
  const wrong = hosts.filter(({ verdict }) => verdict !== 'ok').length;
  if (wrong === 0 || !inputs['fail-on-alert']) return exitCodes.done;
  host.log('error', (await sayIn(inputs.language))(sentence('fails-on-alert', { count: wrong })));
  return exitCodes.failed;
}

function noCache(say: Awaited<ReturnType<typeof sayIn>>): UserError {
  const line = sentence('watch-needs-cache');
  return new UserError(say(line), { exitCode: exitCodes.badInput, lines: [line] });
}

/** A host that cannot be seen is `unknown`; nothing is said of those that a listing that failed would have had. */
async function findHosts(
  watched: Watch,
  listing: StateListing,
  memory: WatchMemory,
  declared: ReadonlySet<string>,
  now: number,
): Promise<readonly Finding[]> {
  if (listing.kind === 'failed') return [];
  const findings: Finding[] = [];
  const find = async (namespace: string, sight: Sight) => {
    const finding = judge(namespace, sight, nameIn(memory, namespace), now);
    findings.push(
      finding.verdict === 'ok'
        ? finding
        : withEvidence(finding, await evidence(finding.workflow ?? usualWorkflow)),
    );
  };
  const evidence = once(watched.evidence);
  await watched.read(listing.entries, find);
  const seen = new Set(listing.entries.map(({ namespace }) => namespace));
  for (const namespace of new Set([...declared, ...Object.keys(memory.hosts)])) {
    if (seen.has(namespace)) continue;
    const foundAt = Object.hasOwn(memory.hosts, namespace) ? (memory.hosts[namespace]?.foundAt ?? 0) : 0;
    const { cutAt } = listing;
    if (cutAt !== undefined)
      await find(namespace, { kind: 'not-looked', why: sentence('watch-list-cut', { count: cutAt }) });
    else await find(namespace, foundAt > 0 ? { kind: 'gone', foundAt } : { kind: 'absent' });
  }
  return findings;
}

function nameIn({ hosts }: WatchMemory, namespace: string): string | undefined {
  return Object.hasOwn(hosts, namespace) ? hosts[namespace]?.name : undefined;
}

/** GitHub is asked once for each workflow, however many hosts it ticks on. */
function once(fetch: FetchEvidence): FetchEvidence {
  const known = new Map<string, Promise<WatchEvidence>>();
  return (workflow) => {
    const asked = known.get(workflow) ?? fetch(workflow);
    known.set(workflow, asked);
    return asked;
  };
}

/** Whether an earlier run of the watchdog must have left a memory: with `fail-on-alert`, one that reported has failed. */
async function hasRunBefore({ evidence, ownWorkflow }: Watch, inputs: Inputs): Promise<boolean> {
  if (ownWorkflow === undefined) return false;
  const { lastRuns = [] } = await evidence(ownWorkflow);
  const failed = inputs['fail-on-alert'] ? 'failure' : 'success';
  return lastRuns.some(({ conclusion }) => conclusion === 'success' || conclusion === failed);
}

interface ReportedWatch {
  readonly code: ExitCode;
  readonly told: Conclusion['told'];
}

/**
 * Decides, saves, and only then sends, so that of two watchdogs only one does. Where nothing can be saved, it is sent all the
 * same: repeated, not lost.
 */
async function report(
  ports: WatchPorts,
  watched: Watch,
  loaded: Loaded<WatchMemory>,
  findings: Findings,
  inputs: Inputs,
): Promise<ReportedWatch> {
  const { language } = inputs;
  const { host, messenger } = ports;
  const state = new StateAccess({ ...ports, machine: undefined, store: deliveries(watched.memory) });
  const reporter = new Reporter({ messenger: hostFirst(messenger, inputs), state, host }, language);
  const known = loaded.kind === 'unavailable' ? watchCodec.empty() : loaded.doc;
  const context = state.context(asState(known), { settings: { timezone: 'UTC' } });
  const decide = (memory: WatchMemory) => decideWatch(memory, findings, context);
  const log = async (why: string) =>
    host.log('error', (await sayIn(language))(sentence('watch-memory-unread', { why })));
  let saved: WatchMemory | undefined;
  if (loaded.kind === 'unavailable') await log(loaded.problem);
  else saved = await tried(() => watched.memory.claim(decide), log);
  let isGood = saved !== undefined;
  if (saved) {
    isGood = await reporter.deliver(asState(saved), context);
    // What could not be seen has not recovered.
    if (Object.values(saved.hosts).every(isWell)) await reporter.closeIssue(asState(saved));
    isGood = (await tried(() => watched.memory.publish().then(() => true), log)) === true && isGood;
  } else await reporter.deliverUnsaved(asState(decide(known)), context);
  await reporter.logUndelivered();
  const code = reporter.lacksTarget ? exitCodes.noTarget : isGood ? exitCodes.done : exitCodes.failed;
  return { code, told: reporter.reported };
}

/** Nothing is open of it. */
const isWell = ({ episode, clockReportedAt }: WatchMemory['hosts'][string]) =>
  episode === undefined && clockReportedAt === undefined;

/** Undefined when it failed with a UserError, which is logged. */
async function tried<T>(work: () => Promise<T>, log: (why: string) => Promise<void>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    await log(error.message);
    return undefined;
  }
}

/** In an issue a notice keeps its host: only of one with a host is the end reported, so that the issue is closed by itself. */
function hostFirst(messenger: Messenger, { 'telegram-via': via }: Pick<Inputs, 'telegram-via'>): Messenger {
  return {
    ...messenger,
    deliver(given, from, memory, onTaken) {
      const { entries, context } = headed(given, from);
      return messenger.deliver(via === 'issue' ? given : entries, context, memory, onTaken);
    },
  };
}

const through = (change: (state: State) => State) => (doc: WatchMemory) => {
  const before = asState(doc);
  const after = change(before);
  return after === before ? doc : withDelivery(doc, after);
};

/** The part of the memory that a delivery reads and changes, as the state that it usually is. */
function deliveries(memory: StateStore<WatchMemory>): StateStore<State> {
  return {
    load: async () => {
      const loaded = await memory.load();
      return loaded.kind === 'unavailable' ? loaded : { ...loaded, doc: asState(loaded.doc) };
    },
    update: async (change) => asState(await memory.update(through(change))),
    claim: async (change) => asState(await memory.claim(through(change))),
    note: () => Promise.resolve(),
    publish: () => memory.publish(),
  };
}

async function show(
  { host, clock }: WatchPorts,
  hosts: readonly Finding[],
  listing: StateListing,
  told: Conclusion['told'],
  { json, language }: Inputs,
): Promise<void> {
  const now = clock.now();
  const say = await sayIn(language);
  const problem: Text | undefined =
    listing.kind === 'failed' ? sentence('watch-not-listed', { why: listing.why }) : undefined;
  if (problem) host.log('error', say(problem));
  host.page(watchPage(hosts, problem));
  const documents = hosts.map((finding) => watchDocument(finding, say));
  if (json) await printJson(host, { hosts: documents, ...(problem && { problem: say(problem) }) });
  else if (hosts.length > 0) await host.print(renderTable(...watchRows(hosts, say), host.columns));
  else if (!problem) await host.printWords(say(sentence('watch-no-host')));
  const standing = hosts
    .filter(({ verdict }) => verdict !== 'ok')
    .map((finding) => alertDraft(finding, 'anomaly', standingOf(now)));
  const alerts = standing.length + (problem ? 1 : 0);
  const nothing = { rows: [], done: [], held: [], openWrites: [], waitingWrites: [] };
  const result = problem ? 'failed' : alerts > 0 ? 'attention' : 'ok';
  host.conclude({ ...nothing, result, alerts, at: now, standing, told }, say);
}

const standingOf = (now: number) => ({
  episode: { verdict: 'unknown' as const, sinceAt: now, reportedAt: now },
  isLost: false,
  now,
});
