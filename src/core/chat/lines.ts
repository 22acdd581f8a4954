/** Lines of a message, and their distribution over messages of limited size. */
import type { StyledText } from './text.ts';

export interface Line {
  readonly spans: readonly StyledText[];
  /** Id of the notice that ends with this line. */
  readonly ends?: string;
  /** That notice's link. */
  readonly link?: LineLink;
}

export interface LineLink {
  /** What the link leads to. */
  readonly text: string;
  readonly url: string;
  /** Id of the job it is about; empty without one. */
  readonly name: string;
}

/** Lines that are kept together if possible. */
export interface Block {
  readonly lines: readonly Line[];
  /** Precedes the part of the block that is in a later message. */
  readonly continued: Line;
}

/** Size of one message. */
export interface Room {
  /** Characters, as `Limits.sizeOf` counts them. */
  readonly units: number;
  /** Formatted ranges. */
  readonly entities: number;
}

/** Limits of a chat for one message, besides heading and time. */
export interface Limits {
  readonly room: Room;
  /** Characters of a line; at most twice those of its text, and four. */
  readonly sizeOf: (line: Line) => number;
  /** Neutralizes text on which the chat would act, such as links. */
  readonly restyle: (line: Line) => Line;
}
type Measure = Limits['sizeOf'];

export const isOutput = (line: Line | undefined): boolean => line?.spans[0]?.style === 'pre';

const textOf = ({ spans }: Line): string => spans.map(({ text }) => text).join('');
/** Without styles; a line of output has a bar before it. */
export function plainLine(line: Line): string {
  const text = textOf(line);
  if (!isOutput(line)) return text;
  return text === '' ? '|' : `| ${text}`;
}
const blank: Line = { spans: [] };

/**
 * Distributes the blocks over as few messages as their order allows: cut between blocks, otherwise between lines, and within a line
 * only if no message could hold it.
 */
export function pack(blocks: readonly Block[], room: Room, measure: Measure): readonly (readonly Line[])[] {
  const parts: (readonly Line[])[] = [];
  let part: Line[] = [];
  let size: Room = { units: 0, entities: 0 };
  const add = (line: Line) => {
    size = grown(size, line, part.at(-1), measure);
    part.push(line);
  };
  const close = () => {
    if (part.length > 0) parts.push(withoutBlankEnds(part));
    part = [];
    size = { units: 0, entities: 0 };
  };
  for (const { lines, continued } of blocks) {
    const together = part.length === 0 ? lines : [blank, ...lines];
    if (!fits(sizeOf(together, measure, size, part.at(-1)), room)) close();
    else if (part.length > 0) add(blank);
    const most = room.units - sizeOf([continued], measure).units;
    for (const line of lines.flatMap((each) => cutLine(each, most, measure))) {
      if (!fits(grown(size, line, part.at(-1), measure), room)) {
        close();
        add(continued);
      }
      add(line);
    }
  }
  close();
  return parts;
}

/** Whether it fits into one message. */
export const fits = (size: Room, room: Room): boolean =>
  size.units <= room.units && size.entities <= room.entities;

export function sizeOf(
  lines: readonly Line[],
  measure: Measure,
  from: Room = { units: 0, entities: 0 },
  above?: Line,
): Room {
  let size = from;
  for (const [index, line] of lines.entries()) {
    size = grown(size, line, index === 0 ? above : lines[index - 1], measure);
  }
  return size;
}

function grown(size: Room, line: Line, above: Line | undefined, measure: Measure): Room {
  const formatted = line.spans.filter(({ style }) => style !== 'plain').length;
  return {
    units: size.units + measure(line) + 1,
    entities: size.entities + (isOutput(line) && isOutput(above) ? 0 : formatted),
  };
}

/** Splits a line into lines that fit: half the room always holds a piece, see `Limits`. */
function cutLine(line: Line, most: number, measure: Measure): readonly Line[] {
  if (measure(line) < most) return [line];
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

/** Removes space at the end, which a chat would remove from a message anyway. */
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
