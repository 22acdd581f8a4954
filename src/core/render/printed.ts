/** The messages of a delivery for a terminal, a log or a file: what the chat gets, and how. */
import { forgetProgressMessages, progressMessageOf } from '../chat/chat.ts';
import type { ChatMemory } from '../model.ts';
import type { Language } from '../notice.ts';
import { type Button, buttonRows } from '../telegram/button.ts';
import type { ChatMessage } from '../telegram/delivery.ts';
import { wordsOf } from '../notices/words.ts';
import { copyableWords, wrapped } from './wrap.ts';

export interface PrintStyle {
  readonly language: Language;
  /** Columns of the terminal; undefined: as wide as the lines are. */
  readonly columns: number | undefined;
  /** What the way to the chat adds; undefined: nothing goes to a chat. */
  readonly way?: {
    /** Progress is edited in place. */
    readonly edits: boolean;
    readonly button: Button | undefined;
  };
}

const bar = '│ ';
const outputBar = '| ';

/**
 * Each message below a line that numbers it, `── message 1 · audible ──`. All its own lines begin with a bar, and
 * what a job printed with two. Where the terminal would wrap a line it goes on behind the same bars, or indented: nothing
 * that a job said can pass for a line of ours. `before`: messages of this run that were shown already.
 */
export function renderPrinted(
  messages: readonly ChatMessage[],
  before: number,
  memory: ChatMemory,
  { language, columns, way }: PrintStyle,
): string {
  const words = wordsOf(language);
  let known = memory;
  const cut = (line: string) => (columns === undefined ? [line] : folded(line, columns - bar.length));
  return messages
    .map(({ message, notices, jobId }, index) => {
      if (jobId === undefined)
        known = forgetProgressMessages(
          known,
          notices.map(({ notice }) => notice),
        );
      const isEdit =
        way?.edits === true && jobId !== undefined && progressMessageOf(known, jobId) !== undefined;
      const how = isEdit ? words.edit : message.silent ? words.silent : words.audible;
      const head = `${words.message(before + index + 1)}${way ? ` · ${how}` : ''}`;
      const buttons = buttonRows(message, way?.button).map(({ text, url }) => `── [${text}] ${url}`);
      // The marks that break links for Telegram would break a command that is copied.
      const lines = message.plain.replaceAll('\u200B', '').split('\n').flatMap(cut);
      const own = lines.map((line) => (line === '' ? '│' : `${bar}${line}`));
      return [`── ${head} ──`, ...own, ...buttons].join('\n');
    })
    .join('\n\n');
}

/** The line below them that stands for messages which are not printed. */
export function renderUnprinted(count: number, language: Language): string {
  return `── ${wordsOf(language).unprinted(count)}ops-framework status ──`;
}

/** A line of a message over as many as it needs of `width` columns. */
function folded(line: string, width: number): readonly string[] {
  if (line.startsWith(outputBar)) {
    const pieces = wrapped(line.slice(outputBar.length), Math.max(2, width - outputBar.length));
    return pieces.map((piece) => outputBar + piece);
  }
  if (wrapped(line, Math.max(2, width)).length === 1) return [line];
  const indent = '  ';
  const [first = '', ...rest] = wrapped(line, Math.max(2, width - indent.length), copyableWords(line));
  return [first, ...rest.map((piece) => indent + piece)];
}
