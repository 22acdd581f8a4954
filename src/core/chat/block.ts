/** The notices of one job as a block of a message. */
import { clockTime } from '../format.ts';
import type { TickContext, Notice } from '../model.ts';
import { isWebUrl } from '../notice.ts';
import { clip, clipTail } from '../text/clean.ts';
import { worstOf, type Group, type ReportNotice } from './groups.ts';
import type { Block, Line } from './lines.ts';
import { isolated, oneLine, shown, type StyledText } from './text.ts';
import { causeOf } from '../notices/cause.ts';
import { iconOf, markOf, stateOf, urgencyWord, verdictOf } from '../notices/parts.ts';
import { sentence } from '../notices/sentence.ts';
import type { Say } from '../text/words.ts';
import { progressLines } from './progress.ts';

/** See `TickContext`. */
export type ReportContext = Pick<
  TickContext,
  'now' | 'zone' | 'hostTime' | 'openWrites' | 'hostName' | 'header'
>;

/** A notice that is delivered this late states its time. */
const lateMs = 60_000;

/** `Nightly sync (sync)`; empty without a job. */
export function nameOf({ job }: Notice, say: Say): string {
  if (job === undefined) return '';
  const [name, id] = [oneLine(job.name), oneLine(job.id)];
  return name === id ? isolated(id) : say(sentence('named', { name: isolated(name), id: isolated(id) }));
}

/** `#r1-a1`, as shown in a report. */
export const markOfId = ({ id }: Notice): string => `#${oneLine(id)}`;

/** `isSaid`: the heading already states the headline of the only notice. */
export function blockOf(group: Group, context: ReportContext, say: Say, isSaid = false): Block {
  const { notice } = group[0];
  const name = clip(nameOf(notice, say), 200) || say(stateOf(notice));
  return {
    lines: group.flatMap((given, index) =>
      [
        isSaid
          ? personLine(given.notice, say)
          : headLine(
              given.notice,
              say,
              'bold',
              markOf(given.notice, say),
              index === 0 ? laterIn(group, notice, say) : '',
            ),
        ...detailLines(given, context, say, isSaid),
      ].filter((line) => line !== undefined),
    ),
    continued: {
      spans: [{ style: 'italic', text: clip(oneLine(`↪️ ${say(sentence('continued', { name }))}`), 250) }],
    },
  };
}

/** The line of a group in the list at the beginning of a storm: the job and its problem. */
export function causeLine(group: Group, say: Say): Line {
  const worst = worstOf(group);
  const ending = causeIn(worst, say) + laterIn(group, worst, say);
  return headLine(worst, say, 'plain', `${iconOf(worst)} `, ending);
}

/** The newest state, ` → recovered, running`: a line about an alert must show that it is resolved. */
function laterIn(group: Group, shownAs: Notice, say: Say): string {
  const last = say(stateOf(group[group.length - 1]?.notice ?? shownAs));
  return last === say(stateOf(shownAs)) ? '' : ` → ${oneLine(last)}`;
}

/** The line, with its id, of a group that needs no block. Undefined: there is more to show. */
export function wholeLine(group: Group, say: Say): Line | undefined {
  const [{ notice, again }, ...more] = group;
  const [fact = '', ...rest] = notice.facts.map(say);
  const isSaid = rest.length === 0 && (fact === '' || causeIn(notice, say).endsWith(oneLine(fact)));
  const repeats = isRepeated(notice.output, [fact]);
  if (more.length > 0 || again || notice.progress || !isSaid || !repeats) return undefined;
  const line = causeLine(group, say);
  return {
    spans: [...line.spans, { style: 'plain', text: ' ' }, { style: 'code', text: markOfId(notice) }],
    ...endOf(notice, say),
  };
}

/** A line for each notice of a group whose details are left out: the problem and the id. */
export function briefLines(group: Group, context: ReportContext, say: Say): readonly Line[] {
  return group.map((given): Line => {
    const { spans } = causeLine([given], say);
    const marks = marksOf(given, context, say).map((mark): StyledText => ({
      style: 'plain',
      text: ` · ${mark}`,
    }));
    const id: StyledText = { style: 'code', text: markOfId(given.notice) };
    return {
      spans: [...spans, { style: 'plain', text: ' ' }, id, ...marks],
      ...endOf(given.notice, say),
    };
  });
}

function causeIn(notice: Notice, say: Say): string {
  const cause = causeOf(notice);
  return cause === undefined ? '' : ` · ${clip(oneLine(say(cause)), 120)}`;
}

/** The time of the notice if it is late, and a mark if it may already have arrived. */
function marksOf({ notice, again }: ReportNotice, context: ReportContext, say: Say): readonly string[] {
  const time = clockTime(notice.at, context.zone, context);
  const lateBy = context.now - notice.at;
  return [
    ...(lateBy >= lateMs ? [say(sentence('found-at', { time, ms: lateBy }))] : []),
    ...(again ? [say(sentence('sent-again'))] : []),
  ];
}

/** Data of a notice that its last line carries. */
export function endOf(notice: Notice, say: Say): Pick<Line, 'ends' | 'link'> {
  const { id, link, job } = notice;
  if (!link || !isWebUrl(link.url)) return { ends: id };
  return {
    ends: id,
    link: { text: say(sentence(`button-${link.label}`)), url: link.url, name: oneLine(job?.id ?? '') },
  };
}

function headLine(notice: Notice, say: Say, style: 'bold' | 'plain', mark: string, ending: string): Line {
  const name = nameOf(notice, say);
  const state = isolated(oneLine(say(stateOf(notice))));
  const head = name === '' ? state : verdictOf(notice, name, state, say);
  const line = `${mark}${head}${ending}`;
  return { spans: [{ style, text: line.trimEnd() }] };
}

/** The words of a notice's first line that a heading leaves out. */
function personLine(notice: Notice, say: Say): Line | undefined {
  const word = notice.urgency === 'action' ? urgencyWord(notice) : undefined;
  return word && { spans: [{ style: 'bold', text: say(word) }] };
}

/** `isSaid`: no other line shows the id of a job with a name. */
function detailLines(
  given: ReportNotice,
  context: ReportContext,
  say: Say,
  isSaid: boolean,
): readonly Line[] {
  const { notice } = given;
  const { job } = notice;
  const id: readonly StyledText[] =
    isSaid && job && oneLine(job.name) !== oneLine(job.id)
      ? [
          { style: 'plain', text: ' · ' },
          { style: 'code', text: oneLine(job.id) },
        ]
      : [];
  const progress = progressLines(notice.progress ?? {}).map(shown);
  const facts = [...progress, ...notice.facts.map((fact) => shown(say(fact)))];
  return [
    ...facts.filter((fact) => fact.trim() !== '').flatMap(factLines),
    ...(isRepeated(notice.output, facts) ? [] : outputLines(notice.output ?? '', say)),
    {
      spans: [
        { style: 'code', text: markOfId(notice) },
        ...id,
        ...marksOf(given, context, say).map((mark): StyledText => ({
          style: 'italic',
          text: ` · ${mark}`,
        })),
      ],
      ...endOf(notice, say),
    },
  ];
}

/** A running job on the board: its name, unless the heading shows it, and its progress. */
export function rowLines([{ notice }]: Group, say: Say, isSaid: boolean): readonly Line[] {
  const { job, progress = {} } = notice;
  const name: Line = { spans: [{ style: 'bold', text: clip(nameOf(notice, say), 100) }] };
  const isNamed = isSaid && job !== undefined && oneLine(job.name) === oneLine(job.id);
  const values = progressLines(progress).map((line) => clip(oneLine(line), 200));
  return [...(isNamed ? [] : [name]), ...values.filter((line) => line !== '').flatMap(factLines)];
}

/** Formats a command at the end as code, so that a tap copies it. */
function factLines(fact: string): readonly Line[] {
  return fact.split('\n').map((line, index): Line => {
    const bullet = index === 0 ? '• ' : '  ';
    const [, before = line, command = ''] = /^(.*?[:：] ?)(ops-framework \S.*)$/u.exec(line) ?? [];
    const start: StyledText = { style: 'plain', text: `${bullet}${isolated(before)}` };
    return { spans: command === '' ? [start] : [start, { style: 'code', text: command }] };
  });
}

/** A status command's only line of output is often its cause. */
const isRepeated = (output = '', facts: readonly string[]): boolean =>
  facts.some((fact) => fact.includes(shown(output.trim())));

function outputLines(output: string, say: Say): readonly Line[] {
  const tail = shown(clipTail(output));
  if (tail.trim() === '') return [];
  const lines = tail.replace(/^\n+|\n+$/g, '').split('\n');
  return lines.map((line): Line => ({ spans: [{ style: 'pre', text: outputLine(line, say) }] }));
}

/** A line of output. Only the notes about omitted parts are in the reader's language. */
function outputLine(line: string, say: Say): string {
  const [, earlier] = /^… \((\d+) earlier characters left out\)$/.exec(line) ?? [];
  if (earlier !== undefined) return say(sentence('earlier-left-out', { count: earlier }));
  return line.replace(/… \((\d+) characters left out\)/g, (_, count: string) =>
    say(sentence('middle-left-out', { count })),
  );
}
