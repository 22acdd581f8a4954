/**
 * The way to the chat through OpenClaw's own program (`telegram-via: openclaw`): needs a running gateway and takes
 * seconds. It reads its text as Markdown, so the text goes in a fence. Facts: `openclaw message send` of 2026.9.
 */
import * as z from 'zod/mini';
import { cleanLine, readableTail } from '../core/text.ts';
import type { Exec } from '../ports.ts';
import type { ChatTransport } from './messenger-chat.ts';

export interface OpenclawOptions {
  readonly exec: Exec;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Absolute. */
  readonly cwd: string;
  /** Of one message. Default 180 s. */
  readonly deadlineMs?: number;
}

const answer = z.object({
  ok: z.optional(z.boolean()),
  error: z.optional(z.object({ message: z.optional(z.string()) })),
});
/** Nothing was sent, and it may be otherwise soon. */
const temporary = /gateway|ECONNREFUSED|not reachable|429|too many requests/i;
const permanent = /unauthorized|chat not found|bot was (?:blocked|kicked)|forbidden|not configured/i;

export function createOpenclawTransport(options: OpenclawOptions): ChatTransport {
  const { exec, env, cwd, deadlineMs = 180_000 } = options;
  return {
    async send(message, { chatId, threadId }) {
      const fence = '`'.repeat(
        Math.max(3, ...[...message.plain.matchAll(/`+/g)].map(([run]) => run.length + 1)),
      );
      const words = ['--channel', 'telegram', '--target', chatId, '--json'];
      const thread = threadId === undefined ? [] : ['--thread-id', String(threadId)];
      const silent = message.silent ? ['--silent'] : [];
      const text = `--message=${fence}\n${message.plain}\n${fence}`;
      const result = await exec.run({
        argv: ['openclaw', 'message', 'send', ...words, ...thread, ...silent, text],
        cwd,
        env: ownEnvironment(env),
        timeoutMs: deadlineMs,
        cleanUp: 'all',
      });
      const notes: string[] = [];
      if (result.kind === 'not-started') return { kind: 'refused', why: result.message, notes };
      if (result.kind === 'timed-out')
        return { kind: 'unknown', why: `openclaw did not end within ${deadlineMs / 1000} s`, notes };
      const said = answer.safeParse(parseJson(result.stdout.head + result.stdout.tail));
      if (result.exitCode === 0 && said.success && said.data.ok !== false)
        return { kind: 'sent', chatId, messageId: undefined, notes };
      const why = said.success
        ? (said.data.error?.message ?? 'openclaw gave no reason')
        : explain(readableTail(result.stdout, result.stderr), result.exitCode);
      const line = cleanLine(`openclaw: ${why}`, 300);
      if (temporary.test(line)) return { kind: 'kept', why: line, afterMs: 60_000, notes };
      return { kind: permanent.test(line) ? 'refused' : 'unknown', why: line, notes };
    },
  };
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

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
