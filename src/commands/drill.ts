/**
 * `drill`: an alert and its recovery that go through decision, outbox and chat as real ones do. Each step is saved before it is
 * sent: a tick goes on with a drill that was interrupted.
 */
import { askedAgain } from '../core/chat/chat.ts';
import { beginDrill, isOfDrill, placesText, scheduleDrill, stepDrill } from '../core/jobs/drill.ts';
import { isoTime } from '../core/format.ts';
import type { Config, DrillMemory, OutboxEntry, Place, State, TickContext } from '../core/model.ts';
import type { Language } from '../core/notice.ts';
import {
  acknowledge,
  deliverable,
  isQueuedBy,
  notHandedOver,
  withoutPriority,
} from '../core/notices/outbox.ts';
import { sentence } from '../core/notices/sentence.ts';
import { stateCodec } from '../core/state/state.ts';
import { badInput, exitCodes, UserError, type ExitCode } from '../errors.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Host, Messenger, OnCancel } from '../ports/ports.ts';
import type { JobsFile } from './jobs-file.ts';
import { printJson } from './print-json.ts';
import type { Reporter } from './reporter.ts';
import { english, sayIn } from './say.ts';
import type { StateAccess } from './state-access.ts';

interface DrillPorts {
  readonly state: StateAccess;
  readonly reporter: Reporter;
}

interface CommandPorts extends DrillPorts {
  readonly host: Host;
  readonly jobsFile: JobsFile;
  readonly messenger: Messenger;
  readonly onCancel: OnCancel<State>;
}

/** Exit 0: a new proof; 1: not delivered, or not yet; 2: nothing to drill; 3: no chat to send to. */
export async function drill(ports: CommandPorts, inputs: Inputs): Promise<ExitCode> {
  const { host, jobsFile, state: access, reporter, onCancel } = ports;
  const isPrinted = inputs['print-only'];
  if (isPrinted && inputs.json)
    throw badInput(`${host.inputName('json')} cannot be combined with ${host.inputName('print-only')}`);
  if (!isPrinted) await requireChat(ports, inputs);
  // It needs no jobs. Other commands report what is wrong with the file.
  const jobs = await jobsFile.read();
  const known = await access.require();
  const settings = jobs.kind === 'valid' ? jobs.config : undefined;
  const context = access.context(known, { settings, sink: isPrinted ? 'print' : 'chat' });
  if (isPrinted) return printDrill(ports, context, inputs.language);
  onCancel((stored) =>
    stored.update((latest) => withoutPriority(notHandedOver(latest, reporter.offered, context), context)),
  );
  let begunAt: number | undefined;
  const { state } = await deliverDrill(ports, context, (latest) => {
    const begun = beginDrill(askedAgain(stepDrill(latest, context)), context);
    begunAt = begun.drill?.open?.at;
    return begun;
  });
  const found = state?.drill;
  const isProven = begunAt !== undefined && found?.proof?.at === begunAt;
  if (state && isProven) await reporter.closeIssue(state);
  await reporter.logUndelivered();
  await showOutcome(ports, found, isProven, inputs);
  if (isProven) return exitCodes.done;
  return reporter.lacksTarget ? exitCodes.noTarget : exitCodes.failed;
}

/**
 * For a tick, at its end: what the drills of this jobs file and this state need. Undefined: nothing. True when everything was
 * delivered.
 */
export function drillOfTick(
  ports: DrillPorts,
  config: Config,
  known: State,
  context: TickContext,
): ((context: TickContext) => Promise<boolean>) | undefined {
  const { state: access } = ports;
  const step = (state: State, at: TickContext) => scheduleDrill(config, stepDrill(state, at), at);
  if (known.drill?.open === undefined && step(known, context) === known) return undefined;
  return async (at) => {
    const { isGood } = await deliverDrill(ports, at, (latest) => step(latest, access.decidedNow(at)));
    return isGood;
  };
}

/**
 * Saves the change and delivers what it enqueued. What a delivered notice leads to is saved with its receipt and delivered next.
 * `state`: after that; undefined: not known.
 */
async function deliverDrill(
  { state: access, reporter }: DrillPorts,
  context: TickContext,
  change: (state: State) => State,
): Promise<{ readonly state: State | undefined; readonly isGood: boolean }> {
  let state = await access.tryClaim(change);
  let isGood = state !== undefined;
  while (state) {
    const isDue = ({ notice }: OutboxEntry) => isOfDrill(notice) && !reporter.offered.has(notice.id);
    const due = new Set(deliverable(state, context).filter(isDue));
    if (due.size === 0) break;
    // With one of an earlier run the chat gets everything that waits, so that its fallback knows what still does.
    const isWhole = [...due].some((entry) => !isQueuedBy(entry, context.runId));
    const options = {
      ...(!isWhole && { only: (entry: OutboxEntry) => due.has(entry) }),
      // A person who fixed the bot does not wait for another try.
      finish: (latest: State) => withoutPriority(stepDrill(latest, access.decidedNow(context)), context),
    };
    isGood = (await reporter.deliver(state, access.decidedNow(context), options)) && isGood;
    // Also where it was not saved: then nothing follows.
    const loaded = await access.load();
    state = loaded.kind === 'unavailable' ? undefined : loaded.doc;
  }
  return { state, isGood };
}

/** Throws a UserError where alerts go nowhere. */
async function requireChat({ host, messenger }: CommandPorts, inputs: Inputs): Promise<void> {
  const say = await sayIn(inputs.language);
  if (inputs['telegram-via'] === 'none')
    throw badInput(say(sentence('drill-of-nothing', { input: host.inputWords('telegram-via') })));
  if ((await messenger.onlyHere?.()) !== undefined)
    throw new UserError(say(sentence('drill-without-chat')), { exitCode: exitCodes.noTarget });
}

/** Shows both messages. Saves nothing, and so proves nothing. */
async function printDrill(
  { reporter, host }: CommandPorts,
  context: TickContext,
  language: Language,
): Promise<ExitCode> {
  const begun = beginDrill(stateCodec.empty(), context);
  await reporter.deliverUnsaved(begun, context);
  const receipts = begun.outbox.map(({ notice }) => ({ noticeId: notice.id, kind: 'sent' }) as const);
  await reporter.deliverUnsaved(stepDrill(acknowledge(begun, { receipts }), context), context);
  host.log('notice', (await sayIn(language))(sentence('drill-printed')));
  return exitCodes.done;
}

async function showOutcome(
  { host }: CommandPorts,
  { open, proof, trouble }: DrillMemory = {},
  isProven: boolean,
  { json, language }: Inputs,
): Promise<void> {
  const places = isProven ? (proof?.places ?? []) : [];
  const noProof = sentence(open ? 'drill-goes-on' : 'drill-not-saved');
  const why = trouble?.why ?? open?.alert.problem;
  if (json) {
    const say = await english();
    const at = isProven ? proof?.at : open?.at;
    const numbers = (kind: Place['kind']) =>
      places.flatMap((place) => (place.kind === kind ? (place.number ?? []) : []));
    const [issue = null] = numbers('issue');
    const problem = isProven ? undefined : say(why ?? noProof);
    const times = at !== undefined && { at: isoTime(at) };
    return printJson(host, { delivered: isProven, ...times, messageIds: numbers('chat'), issue, problem });
  }
  const say = await sayIn(language);
  if (isProven) return host.printWords(say(sentence('drill-done', { place: placesText(places) })));
  host.log('error', say(noProof));
}
