/** A host of its own whose program reports to the Bot API for tests. */
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { SentMessage } from './bot-api-messages.ts';
import type { BotApi } from './bot-api.ts';
import { token } from './bot-api-caller.ts';
import type { Area, Ran } from './cli.ts';
import { chats } from './telegram-chat.ts';

/** A tick on the command line, with the token in the environment. */
export function tickTo(
  area: Area,
  api: BotApi,
  words: readonly string[] = [],
  env: Variables = {},
): Promise<Ran> {
  const chat = ['--telegram-chat-id', String(chats.person), '--telegram-api-url', api.url];
  return area.launch(['tick', ...chat, ...words], { env: { TELEGRAM_BOT_TOKEN: token, ...env } }).ended;
}
type Variables = Readonly<Record<string, string | undefined>>;

/** Inputs of the action, for the same. */
export const inputsTo = (api: BotApi): Readonly<Record<string, string>> => ({
  'telegram-token': token,
  'telegram-chat-id': String(chats.person),
  'telegram-api-url': api.url,
});

/** A notice as it came to a chat. */
export interface Told {
  readonly job: string;
  readonly headline: string;
  readonly id: string;
  /** It says itself that it may be a repetition. */
  readonly isMarked: boolean;
}

/** Every notice in messages, in the order in which it came, repetitions included. */
export function noticesIn(messages: readonly Pick<SentMessage, 'text'>[]): readonly Told[] {
  return messages.flatMap(({ text }) => {
    const found = text.matchAll(
      /^(?:🔴|🟠|🟢|🔵|⚪|✅) (?!\S+ · \d)(?:\S+ · )?(?:[A-Z ]+ · )?(\w+):? (.*)\n(?:(?!#).*\n)*#(\S+)(.*)$/gmu,
    );
    return [...found].map(([, job = '', headline = '', id = '', marks = '']) => ({
      job,
      // A heading names the latest state too.
      headline: headline.replace(/ → .*/, ''),
      id,
      isMarked: marks.includes('sent again'),
    }));
  });
}

/** The text of every file on the host. */
export async function writtenOn(area: Area): Promise<string> {
  const root = dirname(area.path);
  const found = await readdir(root, { recursive: true, withFileTypes: true });
  const files = found.filter((entry) => entry.isFile());
  const texts = files.map((entry) => readFile(join(entry.parentPath, entry.name), 'utf8'));
  return (await Promise.all(texts)).join('\n');
}
