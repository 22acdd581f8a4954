/** Notices → messages for Telegram, made for a tired person with a phone at night. */
import { clockTime } from '../format.ts';
import { isUrgent, type Language } from '../notice.ts';
import { clip } from '../text/clean.ts';
import { cleanLine } from '../text/redact.ts';
import { pack, sizeOf, toHtml, toPlain, type Block, type Line, type LineLink, type Room } from './lines.ts';
import { isolated, shown, spansOf, unlinked, type StyledText } from './markup.ts';
import {
  blockOf,
  briefLines,
  causeLine,
  endOf,
  wholeLine,
  markOfId,
  nameOf,
  type ReportContext,
} from './block.ts';
import { groupsOf, worstOf, type Group, type ReportNotice } from './groups.ts';
import { headingOf, isOpen } from './heading.ts';
import { iconOf } from '../notices/parts.ts';
import { textIn } from '../notices/say.ts';
import { sentence } from '../notices/sentence.ts';
import type { Say, Words } from '../text/words.ts';

export type { ReportNotice } from './groups.ts';

export interface TelegramMessage {
  /** For parse_mode HTML: at most 4096 UTF-16 units as a person sees it, 100 stretches of formatting, 30,000 bytes raw. */
  readonly html: string;
  /**
   * The same as plain text of at most 4096 units, for when Telegram cannot parse the other. What Telegram would make a link
   * is broken by zero-width spaces (U+200B); there are no others in it, so where text is fenced they may be taken out.
   */
  readonly plain: string;
  /** Ids of the notices that end in this message: delivered when it and all before it are. */
  readonly completes: readonly string[];
  /** Links of the notices that end in this message, for buttons: in their order, each address once, at most 8. */
  readonly links: readonly { readonly text: string; readonly url: string }[];
  readonly silent: boolean;
}

/** Below Telegram's 4096, 100 and the share that heading and time have in both. */
const room: Room = { units: 3840, entities: 93 };
/** More urgent jobs than this at once are a storm. */
const calm = 5;
/** In a storm the details of so many jobs follow, the most urgent; the others have their lines in its list. */
const mostDetailed = 50;
const mostLinks = 8;
const stubLimit = 300;
const statusCommand = 'ops-framework status';

/**
 * One report as messages in their order, most urgent first, one block a job. The first message is audible when anything in
 * the report is an alert, needs a person, or is a recovery; all others, and reports of nothing but progress, completions and
 * changes, are silent. In a storm the first message begins with all urgent jobs and their causes, a line each.
 * The details of more than 50 of them are left out with a note.
 */
export function renderReport(
  notices: readonly ReportNotice[],
  context: ReportContext,
  language: Language,
): readonly TelegramMessage[] {
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
  const parts = pack(blocks, roomBelow(frame.standing));
  return parts.map((lines, index) => {
    const part = parts.length > 1 ? ` (${index + 1}/${parts.length})` : '';
    const silent = !(audible && index === 0);
    return messageOf(index === 0 ? frame : { ...frame, standing: [] }, part, lines, silent);
  });
}

/** The progress message of one running job. Always one message; what does not fit is left out with a note. Silent. */
export function renderProgress(
  given: ReportNotice,
  context: ReportContext,
  language: Language,
): TelegramMessage {
  const say = textIn(language);
  const frame = frameOf([[given]], context, say);
  const below = roomBelow(frame.standing);
  const blocks = [blockOf([given], context, say, frame.saysAll)];
  const [lines = [], ...rest] = pack(blocks, below);
  if (rest.length === 0) return messageOf(frame, '', lines, true);
  const ending: readonly Line[] = [
    { spans: [{ style: 'italic', text: `… ${say(sentence('rest-left-out'))}` }] },
    {
      spans: [{ style: 'code', text: clip(markOfId(given.notice), 200) }],
      ...endOf(given.notice, say),
    },
  ];
  const { units, entities } = below;
  const [kept = []] = pack(blocks, { units: units - 500, entities: entities - 2 });
  return messageOf(frame, '', [...kept, ...ending], true);
}

/**
 * At most 300 characters of plain text, for when Telegram refuses everything else: the jobs and ids of the notices, most
 * urgent first, as many as it holds.
 */
export function renderStub(
  notices: readonly ReportNotice[],
  context: ReportContext,
  language: Language,
): string {
  const say = textIn(language);
  const groups = groupsOf(notices);
  const items = groups.flatMap((group) =>
    group.map(({ notice }) => {
      const name = clip(nameOf(notice, say), 60);
      const id = clip(markOfId(notice), 60);
      return unlinked(`${iconOf(notice)} ${name === '' ? '' : `${name} `}${id}`).replace(/\s+/g, ' ');
    }),
  );
  const more = (count: number) => say(sentence('and-more', { count }));
  const why = sentence('full-text-refused');
  let stub =
    context.header === 'classic'
      ? say(sentence('about', { subject: titleOf(context, say), text: why }))
      : `${unlinked(headingOf(groups, context, say).text)}\n${say(why)}`;
  for (const [index, item] of items.entries()) {
    const isLast = index === items.length - 1;
    const after = isLast ? '' : `\n${more(items.length)}`;
    if (stub.length + 1 + item.length + after.length > stubLimit) {
      return `${stub}\n${more(items.length - index)}`;
    }
    stub += `\n${item}`;
  }
  return stub;
}

/** It is a list itself, of what was. */
const isFold = ([{ notice }]: Group): boolean => notice.reason === 'folded';
const isOfJob = ([{ notice }]: Group): boolean => notice.job !== undefined;

/** The list that a storm begins with, and the jobs that have nothing but their lines in it. */
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

/** Details one after the other, so that as many as possible stand in a message. */
function joined(blocks: readonly Block[]): Block {
  const lines = blocks.flatMap((block, index) =>
    index === 0 ? block.lines : [{ spans: [] }, ...block.lines],
  );
  return { lines, continued: goesOn };
}

/** What stands around the notices of a message. */
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
    return { first, zone: spansOf(` ${zone}`, 'italic'), standing, last: [], saysAll: false };
  }
  const { text, saysAll } = headingOf(groups, context, say);
  const time = clockTime(context.now, context.zone, context);
  const last: readonly Line[] = [{ spans: spansOf(`${time} ${zone}`, 'italic') }];
  return { first: spansOf(text, 'bold'), zone: [], standing, last, saysAll };
}

function titleOf(context: ReportContext, say: Say): string {
  return say(sentence('title', { time: clockTime(context.now, context.zone, context) }));
}

/** More writes without a verdict are only counted. */
const mostStanding = 5;

/** The writes without a verdict, a line each. */
function standingOf({ openWrites }: ReportContext, say: Say): readonly Line[] {
  const rest = openWrites.length - mostStanding;
  const shownWrites: readonly Words[] = [
    ...openWrites.slice(0, mostStanding),
    ...(rest > 0 ? [sentence('and-more', { count: rest })] : []),
  ];
  const all = shownWrites.map((write) => say(sentence('open-write', { write: cleanLine(say(write), 160) })));
  return all.map((line) => ({ spans: spansOf(isolated(shown(line)), 'plain') }));
}

/** What a message holds that begins with these lines. */
function roomBelow(lines: readonly Line[]): Room {
  const { units, entities } = sizeOf(lines);
  return { units: room.units - units, entities: room.entities - entities };
}

function messageOf(
  { first, zone, standing, last, saysAll }: Frame,
  part: string,
  lines: readonly Line[],
  silent: boolean,
): TelegramMessage {
  const number: readonly StyledText[] = part === '' ? [] : [{ style: 'plain', text: part }];
  // One notice belongs to its heading; what is about several stands apart from them.
  const blank: readonly Line[] = saysAll && standing.length === 0 ? [] : [{ spans: [] }];
  const above = [{ spans: [...first, ...number, ...zone] }, ...standing, ...blank];
  const all = [...above, ...lines, ...(last.length > 0 ? [...blank, ...last] : [])];
  return {
    html: toHtml(all),
    plain: toPlain(all),
    completes: lines.flatMap(({ ends }) => (ends === undefined ? [] : [ends])),
    links: linksIn(lines),
    silent,
  };
}

/** Links with the same text that lead elsewhere say whose they are. */
function linksIn(lines: readonly Line[]): TelegramMessage['links'] {
  const byUrl = new Map<string, LineLink>();
  for (const { link } of lines) if (link && !byUrl.has(link.url)) byUrl.set(link.url, link);
  const links = [...byUrl.values()].slice(0, mostLinks);
  return links.map(({ text: label, url, name }) => {
    const isShared = links.some((other) => other.url !== url && other.text === label);
    return { text: isShared && name !== '' ? `${label}: ${clip(name, 40)}` : label, url };
  });
}

/** Where there are no buttons: the text, and each link as a line of its own below it. */
export function withLinks(message: string, links: TelegramMessage['links']): string {
  return [message, ...links.map((link) => `${unlinked(link.text)}: ${link.url}`)].join('\n');
}
export { type Language } from '../notice.ts';
