/** Lines of a Telegram message as HTML and as plain text, and their distribution over messages. */
import { unlinked, type StyledText } from './markup.ts';

export interface Line {
  readonly spans: readonly StyledText[];
  /** The id of the notice whose last line it is. */
  readonly ends?: string;
  /** That notice's link. */
  readonly link?: LineLink;
}

export interface LineLink {
  /** What it leads to. */
  readonly text: string;
  readonly url: string;
  /** Id of the job it is about; empty without one. */
  readonly name: string;
}

/** Lines that are kept together where that is possible. */
export interface Block {
  readonly lines: readonly Line[];
  /** Stands above what of the block comes in a later message. */
  readonly continued: Line;
}

/** What one message holds besides its header. */
export interface Room {
  /** UTF-16 units of the plain text, which is never shorter than what the HTML shows. */
  readonly units: number;
  /** Stretches of formatting: Telegram keeps 100 and drops the rest silently. */
  readonly entities: number;
}

const tags = { bold: 'b', italic: 'i', code: 'code' } as const;
const characters: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (text: string) => text.replace(/[&<>]/g, (character) => characters[character] ?? '');

const isOutput = (line: Line | undefined): boolean => line?.spans[0]?.style === 'pre';

/** For `parse_mode: HTML` (https://core.telegram.org/bots/api#html-style). Lines of output that touch are one block. */
export function toHtml(lines: readonly Line[]): string {
  return lines
    .map((line, index) => {
      const text = line.spans.map(spanHtml).join('');
      if (!isOutput(line)) return text;
      const open = isOutput(lines[index - 1]) ? '' : '<pre>';
      return `${open}${text}${isOutput(lines[index + 1]) ? '' : '</pre>'}`;
    })
    .join('\n');
}

function spanHtml({ style, text }: StyledText): string {
  if (style === 'plain' || style === 'pre') return escaped(text);
  return `<${tags[style]}>${escaped(text)}</${tags[style]}>`;
}

/** The same to be sent without a parse mode: links in it are broken, and lines of output have a bar before them. */
export function toPlain(lines: readonly Line[]): string {
  return lines.map(plainLine).join('\n');
}

const textOf = ({ spans }: Line): string => spans.map(({ text }) => text).join('');
const plainLine = (line: Line): string => {
  const text = unlinked(textOf(line));
  if (!isOutput(line)) return text;
  return text === '' ? '|' : `| ${text}`;
};
const blank: Line = { spans: [] };

/**
 * The blocks over as few messages as their order allows: cut between blocks, else between lines, and within a line only
 * when no message could hold it.
 */
export function pack(blocks: readonly Block[], room: Room): readonly (readonly Line[])[] {
  const parts: (readonly Line[])[] = [];
  let part: Line[] = [];
  let size: Room = { units: 0, entities: 0 };
  const add = (line: Line) => {
    size = grown(size, line, part.at(-1));
    part.push(line);
  };
  const close = () => {
    if (part.length > 0) parts.push(withoutBlankEnds(part));
    part = [];
    size = { units: 0, entities: 0 };
  };
  for (const { lines, continued } of blocks) {
    const together = part.length === 0 ? lines : [blank, ...lines];
    if (!fits(sizeOf(together, size, part.at(-1)), room)) close();
    else if (part.length > 0) add(blank);
    const most = room.units - sizeOf([continued]).units;
    for (const line of lines.flatMap((each) => cutLine(each, most))) {
      if (!fits(grown(size, line, part.at(-1)), room)) {
        close();
        add(continued);
      }
      add(line);
    }
  }
  close();
  return parts;
}

const fits = (size: Room, room: Room): boolean => size.units <= room.units && size.entities <= room.entities;

export function sizeOf(lines: readonly Line[], from: Room = { units: 0, entities: 0 }, above?: Line): Room {
  let size = from;
  for (const [index, line] of lines.entries()) {
    size = grown(size, line, index === 0 ? above : lines[index - 1]);
  }
  return size;
}

function grown(size: Room, line: Line, above: Line | undefined): Room {
  const formatted = line.spans.filter(({ style }) => style !== 'plain').length;
  return {
    units: size.units + plainLine(line).length + 1,
    entities: size.entities + (isOutput(line) && isOutput(above) ? 0 : formatted),
  };
}

/** A line as lines that fit. Breaking links can at most double a text, so half the room always holds a piece and its bar. */
function cutLine(line: Line, most: number): readonly Line[] {
  if (plainLine(line).length < most) return [line];
  const limit = Math.floor(most / 2) - 2;
  const pieces: StyledText[][] = [[]];
  let left = limit;
  for (const { style, text } of line.spans) {
    let rest = text;
    while (rest !== '') {
      const end = left >= rest.length || !/[\uD800-\uDBFF]/.test(rest.charAt(left - 1)) ? left : left - 1;
      const taken = rest.slice(0, end);
      if (taken !== '') pieces.at(-1)?.push({ style, text: taken });
      rest = rest.slice(end);
      left -= taken.length;
      if (rest === '') break;
      pieces.push([]);
      left = limit;
    }
  }
  return pieces
    .map((spans) => withoutEnd(spans))
    .map((spans, index) => (index === pieces.length - 1 ? { ...line, spans } : { spans }));
}

/** Telegram cuts space off at the end of a message: what it would take away is not sent. */
function withoutBlankEnds(lines: readonly Line[]): readonly Line[] {
  const isShown = (line: Line) => textOf(line).trim() !== '';
  const kept = lines.slice(Math.max(0, lines.findIndex(isShown)), lines.findLastIndex(isShown) + 1);
  return kept.map((line, index) =>
    index === kept.length - 1 ? { ...line, spans: withoutEnd(line.spans) } : line,
  );
}

function withoutEnd(spans: readonly StyledText[]): readonly StyledText[] {
  const last = spans.findLastIndex(({ text }) => text.trim() !== '');
  return spans
    .slice(0, last + 1)
    .map((span, index) => (index === last ? { ...span, text: span.text.trimEnd() } : span));
}
