/** Notices → messages for any chat system, written for a tired person with a phone at night. */
import { clockTime } from '../format.ts';
import { isUrgent, type Language, type Notice } from '../notice.ts';
import { clip } from '../text/clean.ts';
import { cleanLine } from '../text/redact.ts';
import { fits, pack, sizeOf, type Block, type Limits, type Line, type LineLink } from './lines.ts';
import type { BoardRows, SentBoard } from './board.ts';
import type { Button } from './button.ts';
import { isolated, shown, type StyledText } from './text.ts';
import { blockOf, briefLines, causeLine, rowLines, wholeLine, type ReportContext } from './block.ts';
import { groupsOf, worstOf, type Group, type ReportNotice } from './groups.ts';
import { headingOf, isOpen } from './heading.ts';
import { textIn } from '../notices/say.ts';
import { sentence } from '../notices/sentence.ts';
import type { Say, Words } from '../text/words.ts';

/** One message, independent of the chat system: each system renders lines, styles and buttons in its own way. */
export interface ChatMessage {
  /** The heading, blocks of notices with blank lines between them, and the time. */
  readonly lines: readonly Line[];
  /** Ids of the notices that end in this message: they are delivered when it and all earlier messages are. */
  readonly completes: readonly string[];
  /** Links of the notices that end in this message, as buttons: in their order, each address once, at most 8. */
  readonly buttons: readonly Button[];
  readonly silent: boolean;
  /** All notices of the report that this message belongs to. */
  readonly notices: readonly ReportNotice[];
  /** Absent: this is a part of a report. */
  readonly board?: BoardContent;
}

export interface BoardContent {
  readonly rows: BoardRows;
  /** The message that it replaces; absent: it is a new one. */
  readonly edits?: SentBoard;
}

/** More urgent jobs than this at once are a storm. */
const calm = 5;
/** In a storm, the details of this many most urgent jobs follow; the others have only their lines in the list. */
const mostDetailed = 50;
const mostLinks = 8;
const statusCommand = 'ops-framework status';

/**
 * One report as a list of messages, most urgent first, with one block for each job. The first message is audible if the report has
 * an alert, a recovery, or a notice that needs a person. All other messages are silent, and so are reports with only progress,
 * completions and changes. In a storm, the first message begins with all urgent jobs and their causes, one line each, and a note
 * replaces the details of all but 50 of them.
 */
export function reportMessages(
  notices: readonly ReportNotice[],
  context: ReportContext,
  language: Language,
  limits: Limits,
): readonly ChatMessage[] {
  const say = textIn(language);
  const groups = groupsOf(notices);
  const frame = frameOf(groups, context, say);
  const { storm, brief } = stormList(groups, context, say);
  const isWhole = (group: Group) =>
    storm.length > 0 && isUrgent(worstOf(group)) && wholeLine(group, say) !== undefined;
  const details = groups
    .filter((group) => !brief.has(group) && !isWhole(group))
    .map((group) => blockOf(group, context, say, frame.saysAll));
  const blocks = [...storm, ...(storm.length > 0 ? [joined(details)] : details)].filter(
    ({ lines }) => lines.length > 0,
  );
  const audible = notices.some(({ notice }) => isUrgent(notice) || notice.reason === 'recovered');
  const parts = packed(blocks, frame, limits);
  return parts.map((lines, index) => {
    const part = parts.length > 1 ? ` (${index + 1}/${parts.length})` : '';
    const silent = !(audible && index === 0);
    return {
      ...messageOf(index === 0 ? frame : { ...frame, standing: [] }, part, lines, limits),
      silent,
      notices,
    };
  });
}

/** Number of running jobs that the board shows; it counts the others. */
const mostRows = 50;

/** All running jobs. Always one message, silent. `fresh`: the notices of progress that it delivers. */
export function boardMessage(
  fresh: readonly ReportNotice[],
  board: BoardContent,
  context: ReportContext,
  language: Language,
  limits: Limits,
): ChatMessage {
  const say = textIn(language);
  const groups = Object.entries(board.rows).map(([id, row]): Group => [
    { notice: noticeOf(id, row), again: false },
  ]);
  const frame = frameOf(groups, context, say);
  const above = sizeOf(frame.standing.map(limits.restyle), limits.sizeOf);
  const lines = (count: number): readonly Line[] => {
    const shownRows = groups.slice(0, count).flatMap((group) => rowLines(group, say, frame.saysAll));
    const rest = groups.length - count;
    const text = say(sentence('and-more', { count: rest }));
    const more: readonly Line[] = rest > 0 ? [{ spans: [{ style: 'italic', text }] }] : [];
    return [...shownRows, ...more].map(limits.restyle);
  };
  let count = Math.min(mostRows, groups.length);
  while (count > 0 && !fits(sizeOf(lines(count), limits.sizeOf, above), limits.room)) count -= 1;
  return {
    ...messageOf(frame, '', lines(count), limits),
    completes: fresh.map(({ notice }) => notice.id),
    silent: true,
    notices: fresh,
    board,
  };
}

function noticeOf(id: string, { name, at, progress }: BoardRows[string]): Notice {
  const job = { id, name };
  const about = { job, headline: sentence('running', {}), facts: [], ...(progress && { progress }) };
  return { id: '', at, reason: 'progress', urgency: 'routine', ...about };
}

/** A fold is itself a list of earlier notices. */
const isFold = ([{ notice }]: Group): boolean => notice.reason === 'folded';
const isOfJob = ([{ notice }]: Group): boolean => notice.job !== undefined;

/** The list at the beginning of a storm, and the jobs that have only their lines in it. */
function stormList(
  groups: readonly Group[],
  context: ReportContext,
  say: Say,
): { readonly storm: readonly Block[]; readonly brief: ReadonlySet<Group> } {
  const urgent = groups.filter((group) => isUrgent(worstOf(group)) && !isFold(group));
  if (urgent.filter(isOfJob).length <= calm) return { storm: [], brief: new Set() };
  const open = urgent.filter(isOpen).length;
  const counts = say(sentence('need-attention', { count: open, over: urgent.length - open }));
  const title: Line = { spans: [{ style: 'bold', text: `${open > 0 ? '🚨' : '🟢'} ${counts}` }] };
  const isCounted = context.header !== 'classic';
  const long = urgent.filter((group) => isOfJob(group) && !wholeLine(group, say));
  const brief = new Set(long.slice(mostDetailed));
  const lines = urgent.flatMap((group) => {
    if (brief.has(group)) return briefLines(group, context, say);
    return [wholeLine(group, say) ?? causeLine(group, say)];
  });
  const left: readonly Line[] =
    brief.size === 0
      ? []
      : [
          {
            spans: [
              { style: 'plain', text: say(sentence('details-left', { count: brief.size })) },
              { style: 'code', text: statusCommand },
            ],
          },
        ];
  const all = [...(isCounted ? [] : [title]), ...lines, ...left];
  return { storm: [{ lines: all, continued: isCounted ? goesOn : title }], brief };
}

const goesOn: Line = { spans: [{ style: 'italic', text: '↪️' }] };

/** All details in one block, so that each message holds as many as possible. */
function joined(blocks: readonly Block[]): Block {
  const lines = blocks.flatMap((block, index) =>
    index === 0 ? block.lines : [{ spans: [] }, ...block.lines],
  );
  return { lines, continued: goesOn };
}

/** The parts of a message around its notices. */
interface Frame {
  readonly first: readonly StyledText[];
  /** Follows the number of the part in the first line. */
  readonly zone: readonly StyledText[];
  readonly standing: readonly Line[];
  readonly last: readonly Line[];
  /** See `Heading`. */
  readonly saysAll: boolean;
}

function frameOf(groups: readonly Group[], context: ReportContext, say: Say): Frame {
  const standing = standingOf(context, say);
  const zone = shown(context.zone ?? say(sentence('host-time')));
  if (context.header === 'classic') {
    const first: readonly StyledText[] = [{ style: 'bold', text: titleOf(context, say) }];
    return { first, zone: [{ style: 'italic', text: ` ${zone}` }], standing, last: [], saysAll: false };
  }
  const { text, saysAll } = headingOf(groups, context, say);
  const time = clockTime(context.now, context.zone, context);
  const last: readonly Line[] = [{ spans: [{ style: 'italic', text: `${time} ${zone}` }] }];
  return { first: [{ style: 'bold', text }], zone: [], standing, last, saysAll };
}

/** The header of the `ops-monitor.py` script. */
export function titleOf(context: ReportContext, say: Say): string {
  return say(sentence('title', { time: clockTime(context.now, context.zone, context) }));
}

/** Further writes without a verdict are only counted. */
const mostStanding = 5;

/** The writes without a verdict, one line each. */
function standingOf({ openWrites }: ReportContext, say: Say): readonly Line[] {
  const rest = openWrites.length - mostStanding;
  const shownWrites: readonly Words[] = [
    ...openWrites.slice(0, mostStanding),
    ...(rest > 0 ? [sentence('and-more', { count: rest })] : []),
  ];
  const all = shownWrites.map((write) => say(sentence('open-write', { write: cleanLine(say(write), 160) })));
  return all.map((line) => ({ spans: [{ style: 'plain', text: isolated(shown(line)) }] }));
}

/** Distributes the blocks over as many messages as needed. */
function packed(
  blocks: readonly Block[],
  { standing }: Frame,
  { room, restyle, sizeOf: measure }: Limits,
): readonly (readonly Line[])[] {
  const above = sizeOf(standing.map(restyle), measure);
  const styled = blocks.map(({ lines, continued }) => ({
    lines: lines.map(restyle),
    continued: restyle(continued),
  }));
  return pack(styled, { units: room.units - above.units, entities: room.entities - above.entities }, measure);
}

/** `lines`: already restyled for the chat. */
function messageOf(
  { first, zone, standing, last, saysAll }: Frame,
  part: string,
  lines: readonly Line[],
  { restyle }: Limits,
): Pick<ChatMessage, 'lines' | 'completes' | 'buttons'> {
  const number: readonly StyledText[] = part === '' ? [] : [{ style: 'plain', text: part }];
  // A single notice follows its heading directly; a heading about several is followed by a blank line.
  const blank: readonly Line[] = saysAll && standing.length === 0 ? [] : [{ spans: [] }];
  const above = [{ spans: [...first, ...number, ...zone] }, ...standing, ...blank].map(restyle);
  return {
    lines: [...above, ...lines, ...(last.length > 0 ? [...blank, ...last.map(restyle)] : [])],
    completes: lines.flatMap(({ ends }) => (ends === undefined ? [] : [ends])),
    buttons: buttonsIn(lines),
  };
}

/** Links with the same text but different addresses also name their job. */
function buttonsIn(lines: readonly Line[]): readonly Button[] {
  const byUrl = new Map<string, LineLink>();
  for (const { link } of lines) if (link && !byUrl.has(link.url)) byUrl.set(link.url, link);
  const links = [...byUrl.values()].slice(0, mostLinks);
  return links.map(({ text: label, url, name }) => {
    const isShared = links.some((other) => other.url !== url && other.text === label);
    return { text: isShared && name !== '' ? `${label}: ${clip(name, 40)}` : label, url };
  });
}
