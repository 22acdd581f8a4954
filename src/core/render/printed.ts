/** Prints the messages of a delivery for a terminal, a log or a file. */
import { forgetProgressMessages, progressMessageOf } from '../chat/chat.ts';
import type { ChatMemory } from '../model.ts';
import type { Language } from '../notice.ts';
import { type RunButton, buttonRows } from '../telegram/button.ts';
import type { ChatMessage } from '../telegram/delivery.ts';
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

const bar = '│ ';
const outputBar = '| ';

/**
 * Each message follows a header, `── message 1 · audible ──`. Its lines begin with one bar, output of a job with two. Wrapped
 * lines keep their bars or are indented, so that text of a job never looks like ours. `before`: number of messages already shown.
 */
export function renderPrinted(
  messages: readonly ChatMessage[],
  before: number,
  memory: ChatMemory,
  { language, columns, way }: PrintStyle,
): string {
  const say = textIn(language);
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
      const how = say(sentence(isEdit ? 'is-edit' : message.silent ? 'is-silent' : 'is-audible'));
      const head = `${say(sentence('message-number', { number: before + index + 1 }))}${way ? ` · ${how}` : ''}`;
      const buttons = buttonRows(message, way?.button).map((button) => `── [${button.text}] ${button.url}`);
      // Zero-width spaces prevent links in Telegram, but would break a copied command.
      const lines = message.plain.replaceAll('\u200B', '').split('\n').flatMap(cut);
      const own = lines.map((line) => (line === '' ? '│' : `${bar}${line}`));
      return [`── ${head} ──`, ...own, ...buttons].join('\n');
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
