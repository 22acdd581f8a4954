/** Prints the messages of a delivery for a terminal, a log or a file. */
import type { Language } from '../notice.ts';
import { plainLine, type Limits } from '../chat/lines.ts';
import { withRun, type RunButton } from '../chat/button.ts';
import type { ChatMessage } from '../chat/messages.ts';
import { textIn } from '../notices/say.ts';
import { sentence } from '../notices/sentence.ts';
import { wrapped, wrappedWithCommands } from './wrap.ts';

export interface PrintStyle {
  readonly language: Language;
  /** Columns of the terminal; undefined: no limit. */
  readonly columns: number | undefined;
  /** Features of the chat; undefined: nothing is sent to one. */
  readonly way?: {
    /** Progress is edited in place. */
    readonly edits: boolean;
    readonly button: RunButton | undefined;
  };
}

/** Without a chat, a message is about as long as one in Telegram. */
export const printLimits: Limits = {
  room: { units: 3840, entities: Infinity },
  sizeOf: (line) => plainLine(line).length,
  restyle: (line) => line,
};

const bar = '│ ';
const outputBar = '| ';

/**
 * Each message follows a header, `── message 1 · audible ──`. Its lines begin with one bar, output of a job with two. Wrapped
 * lines keep their bars or are indented, so that text of a job never looks like ours. `before`: number of messages already shown.
 */
export function renderPrinted(
  messages: readonly ChatMessage[],
  before: number,
  { language, columns, way }: PrintStyle,
): string {
  const say = textIn(language);
  const cut = (line: string) => (columns === undefined ? [line] : folded(line, columns - bar.length));
  return messages
    .map(({ lines, buttons, silent, board }, index) => {
      const isEdit = way?.edits === true && board?.edits !== undefined;
      const how = say(sentence(isEdit ? 'is-edit' : silent ? 'is-silent' : 'is-audible'));
      const head = `${say(sentence('message-number', { number: before + index + 1 }))}${way ? ` · ${how}` : ''}`;
      const own = lines
        .map(plainLine)
        .flatMap(cut)
        .map((line) => (line === '' ? '│' : `${bar}${line}`));
      return [
        `── ${head} ──`,
        ...own,
        ...withRun({ buttons, silent }, way?.button).map(({ text, url }) => `── [${text}] ${url}`),
      ].join('\n');
    })
    .join('\n\n');
}

/** Last line, when not all messages are printed. */
export function renderUnprinted(count: number, language: Language): string {
  return `── ${textIn(language)(sentence('not-printed', { count }))}ops-framework status ──`;
}

/** Wraps a line of a message to `width` columns. */
function folded(line: string, width: number): readonly string[] {
  if (line.startsWith(outputBar)) {
    const pieces = wrapped(line.slice(outputBar.length), Math.max(2, width - outputBar.length));
    return pieces.map((piece) => outputBar + piece);
  }
  if (wrapped(line, Math.max(2, width)).length === 1) return [line];
  const indent = '  ';
  const [first = '', ...rest] = wrappedWithCommands(line, Math.max(2, width - indent.length));
  return [first, ...rest.map((piece) => indent + piece)];
}
