/** Lines of a message as Telegram takes them. */
import { isOutput, plainLine, type Limits, type Line } from '../chat/lines.ts';
import type { StyledText } from '../chat/text.ts';
import { spansOf, unlinked } from './markup.ts';

/** Below Telegram's 4096 UTF-16 units and 100 stretches of formatting, and the share that heading and time have in both. */
export const telegramLimits: Limits = {
  room: { units: 3840, entities: 93 },
  // Never less than what the HTML shows.
  sizeOf: (line) => unlinked(plainLine(line)).length,
  restyle: (line) => ({
    ...line,
    spans: line.spans.flatMap(({ style, text }) =>
      style === 'code' || style === 'pre' ? [{ style, text }] : spansOf(text, style),
    ),
  }),
};

const tags = { bold: 'b', italic: 'i', code: 'code' } as const;
const characters: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (text: string) => text.replace(/[&<>]/g, (character) => characters[character] ?? '');

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
  return lines.map((line) => unlinked(plainLine(line))).join('\n');
}
