/**
 * Fire drills: an alert and its recovery that go the whole way of a real one, to prove that alerts arrive. A job that does not
 * exist is decided on by the rules for real ones, first as bad, then as well. It has no place among the jobs of the state, so
 * nothing shows it, and it has no command to run. Pure.
 */
import { fallbackAfterMs } from '../chat/chat.ts';
import { isoTime } from '../format.ts';
import type {
  Config,
  DrillMemory,
  DrillNotice,
  Job,
  JobMemory,
  Notice,
  Observation,
  Place,
  State,
  TickContext,
} from '../model.ts';
import type { NoticeDraft } from '../notice.ts';
import { enqueueNotices } from '../notices/outbox.ts';
import { isReminderDue } from '../notices/repeat-alert.ts';
import { isText, sentence } from '../notices/sentence.ts';
import type { OffsetAt } from '../schedule/cron.ts';
import { changeFile, fileOf } from '../state/known-files.ts';
import { cleanLine } from '../text/redact.ts';
import { type Text, type Words, withTexts } from '../text/words.ts';
import { decideJob } from './decide.ts';
import { calendarIn, type Calendar, offsetOf, onTimeMsOf, stepSlot } from './slot.ts';

type OpenDrill = NonNullable<DrillMemory['open']>;
type Trouble = NonNullable<DrillMemory['trouble']>;

/** A missed slot is made up for within an hour: a drill is for the daytime. */
const howMissed = { catchUpSeconds: 3600, overlap: 'skip' } as const;

/** How the drill is named in messages. */
const drillName = 'DRILL';
const drillJob: Job = {
  id: drillName,
  name: drillName,
  kind: 'long_running_read',
  risk: 'read_only',
  enabled: true,
  commands: {},
  env: {},
  policy: {
    reportEverySeconds: 0,
    stallSeconds: 0,
    autoResume: false,
    autoResumeBackoffSeconds: 0,
    quietHours: { start: '00:00', end: '00:00' },
    reportWhileRunning: false,
    onlyOnChange: true,
  },
  approval: {
    environment: '',
    maxAgeSeconds: 0,
    allowSelfApproval: false,
    allowBotRequester: false,
    gate: 'environment',
    ignorePlanLines: [],
  },
  verify: { attempts: 1, everySeconds: 0 },
  after: [],
};

const ofDrills = [
  'drill-state',
  'drill-failed',
  'drill-overdue',
  'drill-arrived',
  'drill-unscheduled',
] as const;

/** Whether a notice is one of a drill, or about drills. */
export function isOfDrill({ headline }: Notice): boolean {
  return ofDrills.some((key) => isText(headline, key));
}

/** Begins a drill, unless one is under way. */
export function beginDrill(state: State, context: TickContext): State {
  if (state.drill?.open) return state;
  const { memory, draft } = observed({}, 'alert', context);
  const alert = { id: `${context.runId}-d1` };
  const drill = { ...state.drill, open: { at: context.now, memory, alert } };
  return enqueued({ ...state, drill }, alert, draft, context);
}

/**
 * Takes the drill under way further: its recovery follows its delivered alert, and its proof the delivered recovery. One that
 * does not arrive is an alert. The same state when there is nothing to do.
 */
export function stepDrill(state: State, context: TickContext): State {
  return remind(advance(state, context), context);
}

/**
 * The drill that `defaults.drill` asks for now, and the alert about a proof that is too old. Each slot is taken once. The same
 * state when there is nothing to do.
 */
export function scheduleDrill(config: Config, state: State, context: TickContext): State {
  const { file, mode, sink, now } = context;
  if (!file || mode !== 'act' || sink !== 'chat') return state;
  const known = fileOf(state, file.key)?.drill;
  if (config.drill === undefined) return known ? withoutSchedule(state, context) : state;
  const calendar = calendarIn(config.drill, undefined, context);
  const facts = {
    isBusy: state.drill?.open !== undefined,
    onTimeMs: onTimeMsOf(config),
    doubtBefore: state.lostAt,
  };
  const { memory: slot, outcome } = stepSlot(
    calendar,
    { cron: config.drill, ...howMissed },
    known?.slot,
    facts,
    now,
  );
  const sinceAt = known?.slot.of === slot.of ? known.sinceAt : now;
  const taken =
    slot === known?.slot
      ? state
      : changeFile(state, context, (own) => ({ ...own, drill: { slot, sinceAt } }));
  if (outcome?.kind === 'run') return beginDrill(taken, context);
  return isOverdue(calendar, taken, sinceAt, now)
    ? overdue(config.drill, calendar, taken, sinceAt, context)
    : taken;
}

/** Where a drill arrived, to be said. */
export function placesText(places: readonly Place[]): Text {
  const issue = places.find(({ kind }) => kind === 'issue')?.number;
  if (issue !== undefined) return sentence('drill-in-issue', { number: issue });
  const ids = places.flatMap(({ number }) => number ?? []).join(', ');
  return sentence('drill-in-chat', ids === '' ? {} : { ids });
}

/** What the decision on the job of the drill says at this level. */
function observed(
  before: JobMemory,
  level: 'ok' | 'alert',
  context: TickContext,
): Pick<OpenDrill, 'memory'> & { readonly draft: NoticeDraft } {
  const status = { running: true, completed: false, level, message: sentence('drill-purpose') };
  const observation: Observation = { kind: 'status', status };
  const facts = { gaps: [], doubt: false, ofSlots: { onTimeMs: 0 } };
  const { memory: after, drafts } = decideJob(drillJob, before, observation, facts, context);
  const [draft] = drafts;
  if (!draft) throw new Error(`no notice about a drill at level ${level}`);
  const { seen, anomaly, reported } = after;
  const memory = { ...(seen && { seen }), ...(anomaly && { anomaly }), ...(reported && { reported }) };
  return { memory, draft: { ...draft, headline: sentence('drill-state') } };
}

function enqueued(state: State, { id }: DrillNotice, draft: NoticeDraft, context: TickContext): State {
  return enqueueNotices(state, [{ ...draft, id, at: context.now }], context);
}

function advance(state: State, context: TickContext): State {
  const { open } = state.drill ?? {};
  if (!open) return state;
  const { alert, recovery = alert } = open;
  if (!recovery.isSent) return judgeWait(state, open, recovery, context);
  return open.recovery ? concluded(state, open, context) : recovered(state, open, context);
}

/** Whether a notice of the drill that is not delivered is a failure. */
function judgeWait(state: State, { at }: OpenDrill, notice: DrillNotice, context: TickContext): State {
  const entry = state.outbox.find(({ notice: { id } }) => id === notice.id);
  const refusal = entry && entry.attempts > 0 ? state.chat?.refusal : undefined;
  const why = refusal ?? notice.problem ?? sentence('no-delivery-reason');
  // It was collapsed with other old notices, so the drill is over.
  if (!entry) return failed(ended(state), at, why, context);
  const isLate = context.now - entry.notice.at >= fallbackAfterMs;
  return refusal !== undefined || isLate ? failed(state, at, why, context) : state;
}

function recovered(state: State, open: OpenDrill, context: TickContext): State {
  const { memory, draft } = observed(open.memory, 'ok', context);
  const recovery = { id: `${context.runId}-d2` };
  const drill = { ...state.drill, open: { ...open, memory, recovery } };
  return enqueued({ ...state, drill }, recovery, draft, context);
}

/** A drill that was printed only proves nothing. */
function concluded(stored: State, { at, alert, recovery }: OpenDrill, context: TickContext): State {
  const state = ended(stored);
  if (!alert.place) return state;
  const places = [alert.place, ...(recovery?.place ? [recovery.place] : [])];
  const { trouble, ...drill } = state.drill ?? {};
  const proven = { ...state, drill: { ...drill, proof: { at, places } } };
  if (!trouble) return proven;
  const facts = [placesText(places)];
  return told(
    proven,
    'd4',
    { reason: 'recovered', urgency: 'info', headline: sentence('drill-arrived'), facts },
    context,
  );
}

function ended(state: State): State {
  const { open: _, ...drill } = state.drill ?? {};
  return { ...state, drill };
}

/** Reported once; a drill that fails after a proof became too old says why. */
function failed(state: State, at: number, reason: Words, context: TickContext): State {
  const { trouble } = state.drill ?? {};
  if (trouble?.kind === 'failed') return state;
  const why = sentence('drill-not-arrived', {
    time: dateTime(at, offsetOf(context.zone, context)),
    why: withTexts(reason, (text) => cleanLine(text)),
  });
  return troubled(state, { kind: 'failed', why }, context);
}

/** `2026-11-28 10:00`: with the date, because it is said again on later days. */
const dateTime = (at: number, offset: OffsetAt) =>
  isoTime(at + offset(at) * 60_000)
    .slice(0, 16)
    .replace('T', ' ');

/** The time of the last proof, or since when the schedule counts. */
function provenAt({ drill }: State, sinceAt: number): number {
  return Math.max(drill?.proof?.at ?? -Infinity, sinceAt);
}

/** The interval is the longer one of the two around the next slot, so that a weekend between drills is no delay. */
function isOverdue({ table }: Calendar, state: State, sinceAt: number, now: number): boolean {
  if (state.drill?.open || state.drill?.trouble) return false;
  const from = provenAt(state, sinceAt);
  const next = table.next(from);
  const intervalMs = Math.max(next - table.latest(from), table.next(next) - next);
  return now - from > 2 * intervalMs;
}

function overdue(
  cron: string,
  { offset }: Calendar,
  state: State,
  sinceAt: number,
  context: TickContext,
): State {
  const at = provenAt(state, sinceAt);
  const time = dateTime(at, offset);
  const why = sentence('drill-due', { time, cron, ms: context.now - at });
  return troubled(state, { kind: 'overdue', why, ...(context.file && { file: context.file.key }) }, context);
}

/** The alert about drills, new or with a new cause. */
function troubled(
  state: State,
  trouble: Omit<Trouble, 'sinceAt' | 'reportedAt'>,
  context: TickContext,
): State {
  const { now } = context;
  const sinceAt = state.drill?.trouble?.sinceAt ?? now;
  return report(state, { ...trouble, sinceAt, reportedAt: now }, context);
}

function remind(state: State, context: TickContext): State {
  const { trouble } = state.drill ?? {};
  if (!trouble || !isReminderDue(trouble, 'action', context.now)) return state;
  return report(state, { ...trouble, reportedAt: context.now }, context);
}

function report(state: State, trouble: Trouble, context: TickContext): State {
  const facts = [
    ...(trouble.why === undefined ? [] : [trouble.why]),
    sentence('drill-after-fix', { command: 'ops-framework drill' }),
  ];
  const headline = sentence(trouble.kind === 'failed' ? 'drill-failed' : 'drill-overdue');
  const next = { ...state, drill: { ...state.drill, trouble } };
  return told(next, 'd3', { reason: 'anomaly', urgency: 'action', headline, facts }, context);
}

function told(state: State, name: string, draft: NoticeDraft, context: TickContext): State {
  return enqueued(state, { id: `${context.runId}-${name}` }, draft, context);
}

/** With the schedule goes the alert that it is overdue: no drill would resolve it. */
function withoutSchedule(stored: State, context: TickContext): State {
  const state = changeFile(stored, context, (known) => {
    const { drill: _, ...own } = known;
    return own;
  });
  const { trouble, ...drill } = state.drill ?? {};
  if (trouble?.kind !== 'overdue' || trouble.file !== context.file?.key) return state;
  const headline = sentence('drill-unscheduled');
  return told({ ...state, drill }, 'd4', { reason: 'closed', urgency: 'info', headline, facts: [] }, context);
}
