/** What a soak leaves behind for the check: the jobs' own logs, the ticks, and all that the chat took. Pure. */

export type JobKind = 'exec' | 'status' | 'run';

/** A line of a job's own log. Lines of the pid 0 are the driver's: what it did to the job. */
export interface JobLine {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly pid: number;
  readonly event: string;
  /** The words behind it; `name=value` is in `named`. */
  readonly words: readonly string[];
  readonly named: Readonly<Record<string, string>>;
}

export interface JobRecord {
  readonly id: string;
  readonly kind: JobKind;
  /** Least time between two starts by ticks. Milliseconds; 0: ticks do not start it. */
  readonly betweenStartsMs: number;
  readonly stallMs: number;
  readonly lines: readonly JobLine[];
}

export interface Tick {
  readonly number: number;
  readonly begunAt: number;
  readonly endedAt: number;
  /** null: it was killed. */
  readonly code: number | null;
  /** Another one held the lease. */
  readonly isIdle: boolean;
  /** Its output says that it met a bug: the trace of an exception. */
  readonly trace?: string;
  /** The most memory that it was seen to hold. */
  readonly peakBytes: number;
}

/** `alert`: the job needs a look. `other`: a start, progress, what else is reported. */
export type ToldKind = 'alert' | 'recovered' | 'completed' | 'other';

/** A notice as the chat took it, in its order. */
export interface Told {
  readonly id: string;
  /** Absent: of no job. */
  readonly job: string;
  readonly kind: ToldKind;
  readonly headline: string;
  /** It says itself that it may be a repetition. */
  readonly isAgain: boolean;
  readonly sentAt: number;
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface SoakRecord {
  readonly jobs: readonly JobRecord[];
  readonly ticks: readonly Tick[];
  readonly told: readonly Told[];
  /** When the documents of the state were deleted. */
  readonly deletedAt: readonly number[];
  /** While the disk of the state was full. */
  readonly full: readonly Span[];
  /** From then on nothing was disturbed any more. */
  readonly calmAt: number;
  /** Files and processes that should not be there at the end. */
  readonly leftovers: readonly string[];
  /** The most that the document was seen to take. */
  readonly stateBytes: number;
}

/** A job's log → its lines. The last one may be half written. */
export function readLog(text: string): readonly JobLine[] {
  return text.split('\n').flatMap((line) => {
    const [at = '', pid = '', event, ...words] = line.split(' ');
    if (event === undefined || !/^\d+$/.test(at) || !/^\d+$/.test(pid)) return [];
    const pairs = words.filter((word) => word.includes('=')).map((word) => word.split('='));
    const named = Object.fromEntries(pairs.map(([name = '', value = '']) => [name, value]));
    return [{ at: Number(at), pid: Number(pid), event, words, named }];
  });
}

/** Messages in the order the chat took them → notices. A notice may begin in one message and end in the next. */
export function noticesOf(
  messages: readonly { readonly text: string; readonly sentAt: number }[],
): readonly Told[] {
  const told: Told[] = [];
  let heading: Pick<Told, 'job' | 'kind' | 'headline'> | undefined;
  for (const { text, sentAt } of messages) {
    for (const line of text.split('\n')) {
      // The heading of one job names it, too; that of several begins with a number.
      const head =
        /^(?!\S+ \S+ · \d)(🔴|🟠|🟢|🔵|⚪|✅) (ACTION REQUIRED · |ALERT · |\S+ · )?([a-z]\w*):? (.*?)(?: #([\w.-]+)| \(\d\/\d\))?$/u.exec(
          line,
        );
      const end = /^#([\w.-]+)(.*)$/.exec(line);
      if (head) {
        const [, icon = '', , job = '', shown = '', id] = head;
        heading = { job, kind: kindOf(shown, /🔴|🟠/u.test(icon)), headline: shown };
        // In the list of a storm a line that says all carries its id.
        if (id !== undefined) told.push({ ...heading, id, isAgain: false, sentAt });
      } else if (end) {
        const [, id = '', marks = ''] = end;
        const what = heading ?? { job: '', kind: 'other' as const, headline: '' };
        told.push({ ...what, id, isAgain: marks.includes('sent again'), sentAt });
        heading = undefined;
      }
    }
  }
  return told;
}

/** Of a heading: `paused`, `recovered, running`, `paused → recovered, running` (its own state, then the latest). */
function kindOf(headline: string, isUrgent: boolean): ToldKind {
  if (/^recovered\b/.test(headline)) return 'recovered';
  if (/^completed\b/.test(headline)) return isUrgent ? 'alert' : 'completed';
  // A start or a run whose end nobody saved is no state that would have an end.
  return isUrgent && !/^(?:automatic )?start |^queued run /.test(headline) ? 'alert' : 'other';
}
