/**
 * The way to the chat through OpenClaw's own program (`telegram-via: openclaw`): needs a running gateway and takes
 * seconds. It reads its text as Markdown, so the text goes in a fence. Facts: `openclaw message send` of 2026.9.
 */
import * as z from 'zod/mini';
import { withLinks, type TelegramMessage } from '../core/render/telegram.ts';
import { cleanLine, readableTail } from '../core/text.ts';
import type { Exec, Finding } from '../ports.ts';
import type { ChatTransport, Sent, Target } from './messenger-chat.ts';

export interface OpenclawOptions {
  readonly exec: Exec;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Absolute. */
  readonly cwd: string;
  /** Undefined: OpenClaw chooses. */
  readonly accountId?: string | undefined;
  /** Of one try. Default 180 s. */
  readonly deadlineMs?: number;
}

type Told =
  | { readonly kind: 'sent' }
  /** The group became another chat. */
  | { readonly kind: 'moved'; readonly chatId: string }
  | { readonly kind: 'kept'; readonly why: string; readonly afterMs: number }
  | { readonly kind: 'refused' | 'unsendable' | 'unknown'; readonly why: string };

const messageId = z.union([z.int().check(z.positive()), z.string().check(z.regex(/^[1-9]\d*$/))]);
const nothing = z.optional(z.null());
/** That Telegram took it. With exit 0 alone, nothing is known. */
const proof = z.object({
  ok: z.optional(z.literal(true)),
  dryRun: z.optional(z.literal(false)),
  error: nothing,
  payload: z.object({ ok: z.literal(true), messageId, error: nothing }),
});
const failure = z.object({ error: z.object({ message: z.string() }) });

/** What a failure means, the first that fits: `(403: …)` is Telegram's code, a bare number may be part of a chat id. */
const meanings: readonly (readonly [Exclude<Told['kind'], 'sent' | 'moved'>, RegExp])[] = [
  ['refused', /\((?:401|403|404): |chat not found|bot is not a member of the chat|bot token missing for/i],
  ['refused', /\(400: [^)]*(?:rights|CHAT_WRITE_FORBIDDEN|PEER_ID_INVALID|thread not found|TOPIC_)/i],
  ['unsendable', /\(400: /],
  ['unknown', /\(5\d\d: /],
  ['kept', /\(429: |Gateway not reachable|\bECONNREFUSED\b/i],
];
const keptMs = 60_000;

export function createOpenclawTransport(options: OpenclawOptions): ChatTransport {
  return {
    async send(message, target): Promise<Sent> {
      const told = await sendOnce(options, message, target);
      if (told.kind === 'sent') return arrived(target.chatId, []);
      if (told.kind !== 'moved') return { ...told, notes: [] };
      const notes = [`the chat ${target.chatId} is now ${told.chatId}: set telegram-chat-id to that`];
      const again = await sendOnce(options, message, { ...target, chatId: told.chatId });
      if (again.kind === 'sent') return arrived(told.chatId, notes);
      if (again.kind === 'moved') return { kind: 'refused', why: 'the chat moves in a circle', notes };
      return { ...again, notes };
    },
  };
}

/** Its number is of no use: this way cannot edit. */
function arrived(chatId: string, notes: readonly string[]): Sent {
  return { kind: 'sent', chatId, messageId: undefined, notes };
}

async function sendOnce(
  { exec, env, cwd, accountId, deadlineMs = 180_000 }: OpenclawOptions,
  message: TelegramMessage,
  { chatId, threadId }: Target,
): Promise<Told> {
  const account = accountId === undefined ? [] : ['--account', accountId];
  const words = ['--channel', 'telegram', '--target', chatId, '--json', ...account];
  const thread = threadId === undefined ? [] : ['--thread-id', String(threadId)];
  const silent = message.silent ? ['--silent'] : [];
  const result = await exec.run({
    argv: [
      'openclaw',
      'message',
      'send',
      ...words,
      ...thread,
      ...silent,
      `--message=${withLinks(fenced(message.plain), message.links)}`,
    ],
    cwd,
    env: ownEnvironment(env),
    timeoutMs: deadlineMs,
    cleanUp: 'all',
  });
  if (result.kind === 'not-started') return { kind: 'refused', why: result.message };
  if (result.kind === 'timed-out')
    return { kind: 'unknown', why: `openclaw did not end within ${deadlineMs / 1000} s` };
  const { stdout, stderr, exitCode } = result;
  const said = lastObject(stdout.omittedBytes > 0 ? stdout.tail : stdout.head);
  if (exitCode === 0 && proof.safeParse(said).success) return { kind: 'sent' };
  const failed = failure.safeParse(said);
  if (failed.success) return judgeFailure(failed.data.error.message, exitCode);
  const why =
    said === undefined
      ? explain(readableTail(stdout, stderr), exitCode)
      : `exit ${exitCode} without proof that it sent`;
  return { kind: 'unknown', why: cleanLine(`openclaw: ${why}`) };
}

/** `message`: OpenClaw's words. What it says with exit 0, or when a signal ended it, is not sure. */
function judgeFailure(message: string, exitCode: number | null): Told {
  const why = cleanLine(`openclaw: ${message}`);
  if (exitCode === 0 || exitCode === null) return { kind: 'unknown', why };
  const [, chatId] = /migrated to supergroup (-100\d{1,15})\b/.exec(message) ?? [];
  if (chatId !== undefined) return { kind: 'moved', chatId };
  const [kind] = meanings.find(([, words]) => words.test(message)) ?? ['unknown'];
  if (kind !== 'kept') return { kind, why };
  const [, seconds] = /\(429: [^)]*retry after (\d{1,9})/i.exec(message) ?? [];
  return { kind, why, afterMs: Math.max(keptMs, Number(seconds ?? 0) * 1000) };
}

/** In a fence that the text cannot close. In it nothing is a link, so what breaks links goes. */
function fenced(plain: string): string {
  const text = plain.replaceAll('\u200B', '');
  const runs = [...text.matchAll(/`+/g)].map(([run]) => run.length + 1);
  const fence = '`'.repeat(Math.max(3, ...runs));
  return `${fence}\n${text}\n${fence}`;
}

/** OpenClaw may need its own tokens; what belongs to the workflow it does not. */
function ownEnvironment(env: OpenclawOptions['env']): Record<string, string> {
  const kept = Object.entries(env).filter(([name]) => !/^(?:INPUT|ACTIONS|GITHUB|RUNNER)_/.test(name));
  return Object.fromEntries(kept.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

/** A Node that is too old for OpenClaw ends it without a word on stdout. */
function explain(tail: string, exitCode: number | null): string {
  if (/node/i.test(tail) && /version|required|upgrade|unsupported/i.test(tail))
    return `the Node on PATH is too old for openclaw: ${tail.split('\n').at(-1) ?? ''}`;
  return tail === ''
    ? `exit ${exitCode} without a word: is the Node on PATH new enough for openclaw (24.16)?`
    : (tail.split('\n').at(-1) ?? '');
}

/** The last JSON object that begins a line, on one line or up to a line `}`; log lines may stand around it. */
function lastObject(text: string): unknown {
  const lines = text.split('\n').map((line) => line.trimEnd());
  let found: unknown;
  let begin: number | undefined;
  for (const [index, line] of lines.entries()) {
    if (line.startsWith('{')) begin = index;
    if (begin === undefined || !line.endsWith('}')) continue;
    if (line !== '}' && begin !== index) continue;
    found = parseJson(lines.slice(begin, index + 1).join('\n')) ?? found;
    begin = undefined;
  }
  return found;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

type Checked = OpenclawOptions & {
  readonly chatId: string;
  readonly threadId?: number;
  readonly from: { readonly chat: string };
};

/** For `doctor`. Without `send` nothing is started, and nothing is known. */
export async function checkOpenclaw(way: Checked, send: boolean): Promise<Finding> {
  const { chatId, threadId, accountId, from } = way;
  const topic = threadId === undefined ? '' : `, topic ${threadId}`;
  const account = accountId === undefined ? '' : `, account ${accountId}`;
  const place = `chat ${chatId}${topic} (from ${from.chat})${account}, through openclaw message send`;
  const say = (text: string) => `${place}: ${text}`;
  if (!send)
    return ['warn', 'telegram', say('not tried; to send a test message: ops-framework doctor --send')];
  const text = '🛠️ ops-framework doctor: this is a test message, sent through OpenClaw.';
  const message = { html: text, plain: text, completes: [], links: [], silent: true };
  const sent = await createOpenclawTransport(way).send(
    message,
    { chatId, threadId, messageId: undefined },
    text,
  );
  if (sent.kind !== 'sent') {
    const maybe = sent.kind === 'unknown' ? ' (the test message may have been sent)' : '';
    return ['fail', 'telegram', say([sent.why + maybe, ...sent.notes].join('; '))];
  }
  const grade = sent.notes.length > 0 ? 'warn' : 'ok';
  return [grade, 'telegram', say(['a test message was sent', ...sent.notes].join('; '))];
}
