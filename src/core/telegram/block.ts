/** The notices of one job as a block of a Telegram message. */
import { clockTime, span } from '../format.ts';
import type { TickContext, Notice } from '../model.ts';
import { causeFact, isWebUrl } from '../notice.ts';
import { clip, clipTail } from '../text/clean.ts';
import type { Block, Line } from './lines.ts';
import { isolated, shown, spansOf, type StyledText } from './markup.ts';
import { byUrgency } from '../notices/plain.ts';
import { progressLines } from '../chat/progress.ts';
import type { NoticeWording } from '../notices/words.ts';

export interface ReportNotice {
  readonly notice: Notice;
  /** It may have arrived already: marked as sent again. */
  readonly again: boolean;
}

/** `now` and the zone of its times; see `TickContext`. */
export type ReportContext = Pick<TickContext, 'now' | 'zone' | 'hostTime' | 'openWrites'>;

/** A notice that comes this late says when it was found. */
const lateMs = 60_000;

/** A job's notices, in the order they were made. A notice without a job stands alone. */
export type Group = readonly [ReportNotice, ...ReportNotice[]];

/** The groups, most urgent first, else in the order of their first notices. */
export function groupsOf(notices: readonly ReportNotice[]): readonly Group[] {
  const groups = new Map<string, [ReportNotice, ...ReportNotice[]]>();
  for (const [index, given] of notices.entries()) {
    const { job } = given.notice;
    const key = job === undefined ? `${index}` : `job ${job.id}`;
    const group = groups.get(key);
    if (group) group.push(given);
    else groups.set(key, [given]);
  }
  for (const group of groups.values()) group.sort((a, b) => a.notice.at - b.notice.at);
  const all = [...groups.values()].map((group) => ({ group, notice: worstOf(group) }));
  const ordered = byUrgency(all.map(({ notice }) => notice));
  const place = new Map(ordered.map((notice, index) => [notice, index]));
  return all
    .sort((a, b) => (place.get(a.notice) ?? 0) - (place.get(b.notice) ?? 0))
    .map(({ group }) => group);
}

/** The first of the most urgent ones. */
export function worstOf(group: Group): Notice {
  return byUrgency(group.map(({ notice }) => notice))[0] ?? group[0].notice;
}

const oneLine = (text: string): string => shown(text).replace(/\s+/g, ' ').trim();

/** `Nightly sync (sync)`; empty without a job. */
export function nameOf({ job }: Notice, texts: NoticeWording): string {
  if (job === undefined) return '';
  const [name, id] = [oneLine(job.name), oneLine(job.id)];
  return name === id ? isolated(id) : texts.named(isolated(name), isolated(id));
}

/** `#r1-a1`, as a report shows it. */
export const markOfId = ({ id }: Notice): string => `#${oneLine(id)}`;

export function blockOf(group: Group, context: ReportContext, texts: NoticeWording): Block {
  const { notice } = group[0];
  const name = clip(nameOf(notice, texts), 200) || texts.headline(notice);
  return {
    lines: group.flatMap((given, index) =>
      noticeLines(given, context, texts, index === 0 ? laterIn(group, notice, texts) : ''),
    ),
    continued: { spans: spansOf(clip(oneLine(`↪️ ${texts.continued(name)}`), 250), 'italic') },
  };
}

/** The line of a group in the list that a storm begins with: which job, and what is the matter. */
export function causeLine(group: Group, texts: NoticeWording): Line {
  const worst = worstOf(group);
  const ending = causeIn(worst, texts) + laterIn(group, worst, texts);
  return headLine(worst, texts, 'plain', iconOf(worst, texts), ending);
}

/** The newest state, ` → recovered, running`: a line about an alert must not hide that it is over. */
function laterIn(group: Group, shownAs: Notice, texts: NoticeWording): string {
  const last = texts.headline(group[group.length - 1]?.notice ?? shownAs);
  return last === texts.headline(shownAs) ? '' : ` → ${oneLine(last)}`;
}

/**
 * The line of a group that needs no block, with its id in it. Undefined when there is more to show.
 */
export function wholeLine(group: Group, texts: NoticeWording): Line | undefined {
  const [{ notice, again }, ...more] = group;
  const [fact = '', ...rest] = notice.facts;
  const isSaid =
    rest.length === 0 && (fact === '' || causeIn(notice, texts).endsWith(oneLine(texts.fact(fact, notice))));
  const repeats = notice.output === undefined || fact.includes(notice.output.trim());
  if (more.length > 0 || again || notice.progress || !isSaid || !repeats) return undefined;
  const line = causeLine(group, texts);
  return {
    spans: [...line.spans, { style: 'plain', text: ' ' }, { style: 'code', text: markOfId(notice) }],
    ...endOf(notice, texts),
  };
}

/** A line for each notice of a group whose details are left out: what is the matter, and its id. */
export function briefLines(group: Group, context: ReportContext, texts: NoticeWording): readonly Line[] {
  return group.map((given): Line => {
    const { spans } = causeLine([given], texts);
    const marks = marksOf(given, context, texts).map((mark): StyledText => ({
      style: 'plain',
      text: ` · ${mark}`,
    }));
    const id: StyledText = { style: 'code', text: markOfId(given.notice) };
    return {
      spans: [...spans, { style: 'plain', text: ' ' }, id, ...marks],
      ...endOf(given.notice, texts),
    };
  });
}

function causeIn(notice: Notice, texts: NoticeWording): string {
  const cause = causeFact(notice);
  return cause === undefined ? '' : ` · ${clip(oneLine(texts.fact(cause, notice)), 120)}`;
}

/** When it was found, if that is long ago, and that it may have arrived already. */
function marksOf(
  { notice, again }: ReportNotice,
  context: ReportContext,
  texts: NoticeWording,
): readonly string[] {
  const time = clockTime(notice.at, context.zone, context);
  const lateBy = context.now - notice.at;
  return [...(lateBy >= lateMs ? [texts.found(time, span(lateBy))] : []), ...(again ? [texts.again] : [])];
}

/** What the line that ends a notice carries of it. */
export function endOf(notice: Notice, texts: NoticeWording): Pick<Line, 'ends' | 'link'> {
  const { id, link, job } = notice;
  if (!link || !isWebUrl(link.url)) return { ends: id };
  return {
    ends: id,
    link: { text: texts.buttons[link.label], url: link.url, name: oneLine(job?.id ?? '') },
  };
}

/** The icon of a notice alone. */
export const iconOf = (notice: Notice, texts: NoticeWording): string =>
  `${texts.mark(notice).split(' ')[0] ?? ''} `;

function headLine(
  notice: Notice,
  texts: NoticeWording,
  style: 'bold' | 'plain',
  mark: string,
  ending: string,
): Line {
  const name = nameOf(notice, texts);
  const headline = isolated(oneLine(texts.headline(notice)));
  const line = `${mark}${name === '' ? '' : name + texts.colon}${headline}${ending}`;
  // A message may end with this line, and Telegram trims what ends it.
  return { spans: spansOf(line.trimEnd(), style) };
}

function noticeLines(
  given: ReportNotice,
  context: ReportContext,
  texts: NoticeWording,
  later: string,
): readonly Line[] {
  const { notice } = given;
  const progress = progressLines(notice.progress ?? {}).map(shown);
  const facts = [...progress, ...notice.facts.map((fact) => texts.fact(shown(fact), notice))];
  return [
    headLine(notice, texts, 'bold', texts.mark(notice), later),
    ...facts.filter((fact) => fact.trim() !== '').flatMap(factLines),
    ...outputLines(notice.output ?? '', texts),
    {
      spans: [
        { style: 'code', text: markOfId(notice) },
        ...marksOf(given, context, texts).map((mark): StyledText => ({
          style: 'italic',
          text: ` · ${mark}`,
        })),
      ],
      ...endOf(notice, texts),
    },
  ];
}

/** A command at the end is code, to be copied by a tap. */
function factLines(fact: string): readonly Line[] {
  return fact.split('\n').map((text, index): Line => {
    const bullet = index === 0 ? '• ' : '  ';
    const [, before = text, command = ''] = /^(.*?[:：] ?)(ops-framework \S.*)$/u.exec(text) ?? [];
    const spans = spansOf(`${bullet}${isolated(before)}`, 'plain');
    return { spans: command === '' ? spans : [...spans, { style: 'code', text: command }] };
  });
}

function outputLines(output: string, texts: NoticeWording): readonly Line[] {
  const text = shown(clipTail(output));
  if (text.trim() === '') return [];
  const lines = text.replace(/^\n+|\n+$/g, '').split('\n');
  return lines.map((line): Line => ({ spans: [{ style: 'pre', text: texts.outputLine(line) }] }));
}
