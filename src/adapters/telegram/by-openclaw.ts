/**
 * The way to the chat through OpenClaw's own program (`telegram-via: openclaw`): needs a running gateway and takes
 * seconds. It reads its text as Markdown, so the text goes in a fence. Facts: `openclaw message send` of 2026.9.
 */
import * as z from 'zod/mini';
import type { ExecResult } from '../../core/model.ts';
import { withButtons, type TelegramMessage } from '../../core/telegram/messages.ts';
import { textIn } from '../../core/notices/say.ts';
import { sentence } from '../../core/notices/sentence.ts';
import type { Say, Words } from '../../core/text/words.ts';
import { refusalText, judgeError, type RefusedTarget } from '../../core/telegram/answer.ts';
import { jsonObjects } from '../../core/text/json.ts';
import { firstCause } from '../../core/text/output.ts';
import { cleanLine } from '../../core/text/redact.ts';
import type { Exec, CheckResult } from '../../ports/ports.ts';
import type { ChatTransport, SendOutcome, ChatTarget } from './telegram-messenger.ts';
import { topicWarning } from './bot-api.ts';

export interface OpenclawOptions {
  readonly exec: Exec;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Absolute. */
  readonly cwd: string;
  /** Undefined: OpenClaw chooses. */
  readonly accountId?: string | undefined;
  /** Where the chat comes from, for the fix of a refusal. */
  readonly from: RefusedTarget['from'];
  /** Of one try. Default 180 s. */
  readonly deadlineMs?: number;
}

type SendResult =
  | { readonly kind: 'sent' }
  /** The group became another chat. */
  | { readonly kind: 'moved'; readonly chatId: string }
  | { readonly kind: 'no-topic'; readonly isClosed: boolean }
  | { readonly kind: 'kept'; readonly why: string; readonly afterMs: number }
  | { readonly kind: 'refused'; readonly why: string; readonly isLocal?: boolean }
  | { readonly kind: 'unsendable' | 'unknown'; readonly why: string };

const messageId = z.union([z.int().check(z.positive()), z.string().check(z.regex(/^[1-9]\d*$/))]);
const nothing = z.optional(z.null());
/** That Telegram took it. With exit 0 alone, nothing is known. */
const receiptSchema = z.object({
  ok: z.optional(z.literal(true)),
  dryRun: z.optional(z.literal(false)),
  error: nothing,
  payload: z.object({ ok: z.literal(true), messageId, error: nothing }),
});
const failure = z.object({ error: z.object({ message: z.string() }) });

/** OpenClaw's own errors, where it does not quote Telegram's. The first that fits counts. */
const meanings: readonly (readonly ['refused' | 'local' | 'kept', RegExp])[] = [
  ['refused', /chat not found|bot is not a member of the chat/i],
  [
    'local',
    /bot token missing for|config is invalid|before opening a websocket|^(?:missing required|unknown (?:channel|target|account|option))\b/i,
  ],
  ['kept', /Gateway not reachable|\bECONNREFUSED\b/i],
];
const keptMs = 60_000;
const versionMs = 30_000;

export function createOpenclawTransport(options: OpenclawOptions): ChatTransport {
  return {
    async send(message, first): Promise<SendOutcome> {
      let target = first;
      const warnings: string[] = [];
      // Each way out is taken once.
      for (;;) {
        const result = await sendOnce(options, message, target);
        if (result.kind === 'sent') {
          const lostTopic = first.threadId !== target.threadId;
          return {
            kind: 'sent',
            chatId: target.chatId,
            // Its number is of no use: this way cannot edit.
            messageId: undefined,
            ...(lostTopic && { lostTopic }),
            warnings,
          };
        }
        if (result.kind === 'no-topic') {
          warnings.push(topicWarning(target.threadId, result.isClosed));
          target = { ...target, threadId: undefined };
        } else if (result.kind === 'moved') {
          if (target.chatId !== first.chatId)
            return { kind: 'refused', why: 'the chat moves in a circle', warnings };
          warnings.push(`the chat ${target.chatId} is now ${result.chatId}: set telegram-chat-id to that`);
          target = { ...target, chatId: result.chatId };
        } else return { ...result, warnings };
      }
    },
  };
}

async function sendOnce(
  options: OpenclawOptions,
  message: TelegramMessage,
  target: ChatTarget,
): Promise<SendResult> {
  const { accountId, deadlineMs = 180_000 } = options;
  const { chatId, threadId } = target;
  const account = accountId === undefined ? [] : ['--account', accountId];
  const where = ['--channel', 'telegram', '--target', chatId, '--json', ...account];
  const thread = threadId === undefined ? [] : ['--thread-id', String(threadId)];
  const silent = message.silent ? ['--silent'] : [];
  const text = `--message=${withButtons(fenced(message.plain), message.buttons)}`;
  const result = await runOpenclaw(
    options,
    ['message', 'send', ...where, ...thread, ...silent, text],
    deadlineMs,
  );
  if (result.kind === 'not-started') return { kind: 'refused', why: result.message, isLocal: true };
  if (result.kind === 'timed-out')
    return { kind: 'unknown', why: `openclaw timed out after ${deadlineMs / 1000} s` };
  const { stdout, exitCode } = result;
  const answer = jsonObjects(stdout.omittedBytes > 0 ? stdout.tail : stdout.head).at(-1);
  if (exitCode === 0 && receiptSchema.safeParse(answer).success) return { kind: 'sent' };
  const failed = failure.safeParse(answer);
  if (failed.success) return judgeFailure(failed.data.error.message, exitCode, target, options);
  // It reports every outcome on stdout. A program that cannot even show its version has sent nothing.
  if (stdout.head.trim() === '' && exitCode !== 0 && exitCode !== null) {
    const [grade, problem] = await readVersion(options);
    if (grade === 'fail') return { kind: 'refused', why: problem, isLocal: true };
  }
  const why = answer === undefined ? explainExit(result) : `exit ${exitCode} without proof that it sent`;
  return { kind: 'unknown', why: cleanLine(`openclaw: ${why}`) };
}

function runOpenclaw(
  { exec, env, cwd }: Pick<OpenclawOptions, 'exec' | 'env' | 'cwd'>,
  args: readonly string[],
  timeoutMs: number,
): Promise<ExecResult> {
  return exec.run({ argv: ['openclaw', ...args], cwd, env: ownEnvironment(env), timeoutMs, cleanUp: 'all' });
}

type Exited = Extract<ExecResult, { kind: 'exited' }>;

/** `warn`: it timed out or was killed, which proves nothing about its other runs. */
async function readVersion(
  options: Pick<OpenclawOptions, 'exec' | 'env' | 'cwd'>,
): Promise<readonly [grade: 'ok' | 'warn', text: Words] | readonly [grade: 'fail', text: string]> {
  const result = await runOpenclaw(options, ['--version'], versionMs);
  if (result.kind === 'not-started') return ['fail', result.message];
  if (result.kind === 'timed-out')
    return ['warn', sentence('openclaw-timed-out', { seconds: versionMs / 1000 })];
  const cause = causeInOutput(result)?.replace(/\.$/, '');
  if (result.exitCode === 0) {
    const version = firstCause(result.stdout) ?? cause;
    return version === undefined ? ['warn', sentence('openclaw-printed-nothing')] : ['ok', version];
  }
  if (result.exitCode === null) return ['warn', cleanLine(`openclaw --version: ${explainExit(result)}`)];
  const fix = cause === undefined || /\bnode\b/i.test(cause) ? '; put Node 24.16 or later first on PATH' : '';
  const why = cause ?? `exit ${result.exitCode} without output`;
  return ['fail', cleanLine(`openclaw does not start: ${why}${fix}`, 400)];
}

/** An error with exit 0, or of a program that a signal ended, proves nothing. */
function judgeFailure(
  message: string,
  exitCode: number | null,
  { chatId, threadId }: ChatTarget,
  { from }: OpenclawOptions,
): SendResult {
  const why = cleanLine(`openclaw: ${message}`);
  if (exitCode === 0 || exitCode === null) return { kind: 'unknown', why };
  const [, newId] = /migrated to supergroup (-100\d{1,15})\b/.exec(message) ?? [];
  if (newId !== undefined) return { kind: 'moved', chatId: newId };
  // `(403: …)` is Telegram's code; a bare number may be part of a chat id.
  const [, code, description = ''] = /\(([45]\d\d): ([^)]*)/.exec(message) ?? [];
  if (code !== undefined) {
    const attempt = { isEdit: false, mode: 'stub', hasTopic: threadId !== undefined } as const;
    const decision = judgeError(Number(code), description, attempt);
    switch (decision.kind) {
      case 'wait':
        return { kind: 'kept', why, afterMs: Math.max(keptMs, decision.ms) };
      case 'no-topic':
        return decision;
      case 'refused':
      case 'unsendable':
        return { kind: decision.kind, why: withFix(why, decision.why, { chatId, from }) };
      default:
        return { kind: 'unknown', why };
    }
  }
  const [kind = 'unknown'] = meanings.find(([, words]) => words.test(message)) ?? [];
  if (kind === 'kept') return { kind, why, afterMs: keptMs };
  if (kind === 'local') return { kind: 'refused', why, isLocal: true };
  if (kind === 'unknown') return { kind, why };
  const known = /chat not found/i.test(message)
    ? '400 Bad Request: chat not found'
    : '403 Forbidden: bot is not a member of the chat';
  return { kind, why: withFix(why, known, { chatId, from }) };
}

/** OpenClaw's error with the fix for Telegram's. */
function withFix(why: string, refusal: string, target: RefusedTarget): string {
  return textIn('en')(refusalText(refusal, target, why));
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

/** Why it ended: the first cause that it names. */
function explainExit({ stdout, stderr, exitCode, signal }: Exited): string {
  const cause = causeInOutput({ stdout, stderr });
  if (signal !== null) return `ended by ${signal}${cause === undefined ? '' : ` (${cause})`}`;
  return cause ?? `exit ${exitCode} without output`;
}

function causeInOutput({ stdout, stderr }: Pick<Exited, 'stdout' | 'stderr'>): string | undefined {
  return (firstCause(stderr) ?? firstCause(stdout))?.replace(/^openclaw: /, '');
}

type Checked = OpenclawOptions & {
  readonly chatId: string;
  readonly threadId?: number;
};

/** For `doctor`: whether the program starts, and with `say`, whether the chat takes a message in those words. */
export async function checkOpenclaw(way: Checked, say: Say | undefined): Promise<readonly CheckResult[]> {
  const { chatId, threadId, accountId, from } = way;
  const [grade, version] = await readVersion(way);
  const program: CheckResult = [grade, 'openclaw', version];
  if (grade === 'fail') return [program];
  const line = (text: Words) =>
    sentence('by-openclaw', {
      chat: chatId,
      ...(threadId !== undefined && { topic: threadId }),
      place: from.chat,
      ...(accountId !== undefined && { account: accountId }),
      text,
    });
  if (!say) return [program, ['warn', 'telegram', line(sentence('message-not-tried'))]];
  const text = say(sentence('test-message-of-openclaw'));
  const message = { html: text, plain: text, completes: [], buttons: [], silent: true };
  const target = { chatId, threadId, messageId: undefined };
  const sent = await createOpenclawTransport(way).send(message, target, text);
  const withWarnings = (first: Words) =>
    sent.warnings.reduce<Words>((before, next) => sentence('and-then', { first: before, next }), first);
  if (sent.kind !== 'sent') {
    const why = sent.kind === 'unknown' ? sentence('maybe-sent', { why: sent.why }) : sent.why;
    return [program, ['fail', 'telegram', line(withWarnings(why))]];
  }
  const found = sent.warnings.length > 0 ? 'warn' : 'ok';
  return [program, [found, 'telegram', line(withWarnings(sentence('message-sent')))]];
}
