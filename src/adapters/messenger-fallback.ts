/** Where alerts go that the chat did not take: one GitHub issue, closed when the chat has them (SPEC 7). */
import { fallbackAfterMs, noMemory } from '../core/chat.ts';
import type { ChatMemory, Delivery, Moment, OutboxEntry } from '../core/model.ts';
import { header, renderPlain } from '../core/render/plain.ts';
import { clip } from '../core/text.ts';
import type { Messenger } from '../ports.ts';
import type { GitHub } from './github.ts';
import { urgentLeft } from './messenger-chat.ts';

export interface FallbackOptions {
  readonly chat: Messenger;
  readonly github: GitHub;
  /** Others read the issues of a public repository: then no job text goes there. */
  readonly isPublic: () => Promise<boolean>;
  readonly runUrl: string | undefined;
  readonly warn: (text: string) => void;
}

const title = 'ops-framework: alerts that Telegram did not take';
/** GitHub takes 65,536 characters. */
const bodyLimit = 60_000;

export function createFallbackMessenger(options: FallbackOptions): Messenger {
  const { chat, github, warn } = options;
  return {
    async deliver(entries, moment, before): Promise<Delivery> {
      const delivery = await chat.deliver(entries, moment, before);
      const memory = delivery.chat ?? before ?? noMemory;
      const left = urgentLeft(entries, delivery);
      const isRefused = memory.refusal !== undefined || delivery.missing !== undefined;
      const late = left.filter(({ notice }) => isRefused || moment.now - notice.at >= fallbackAfterMs);
      const why =
        memory.refusal ?? (delivery.missing && 'it lacks a bot or a chat') ?? 'not accepted for 15 minutes';
      if (late.length > 0) return { ...delivery, chat: await open(late, moment, memory, why) };
      if (memory.issue === undefined || left.length > 0) return delivery;
      const closed = await github.closeIssue(memory.issue.number, 'Telegram has taken all of these.');
      if (closed.kind === 'failed') return delivery;
      const { issue: _, ...rest } = memory;
      return { ...delivery, chat: rest };
    },
  };

  async function open(
    late: readonly OutboxEntry[],
    moment: Moment,
    memory: ChatMemory,
    why: string,
  ): Promise<ChatMemory> {
    const { issue } = memory;
    const fresh = late.filter(({ notice }) => !issue?.noticeIds.includes(notice.id));
    if (fresh.length === 0) return memory;
    const body = await bodyOf(fresh, moment, why);
    const done = await put(issue?.number, body);
    if (done.kind === 'failed') {
      warn(`the alerts could not go into a GitHub issue either: ${done.why}`);
      return memory;
    }
    const noticeIds = [...(issue?.noticeIds ?? []), ...fresh.map(({ notice }) => notice.id)].slice(-200);
    return { ...memory, issue: { number: done.number, noticeIds } };
  }

  /** Into the issue there is; into a new one when there is none any more. */
  async function put(number: number | undefined, body: string): ReturnType<GitHub['openIssue']> {
    if (number === undefined) return github.openIssue(title, body);
    const done = await github.commentIssue(number, body);
    if (done.kind === 'gone') return github.openIssue(title, body);
    return done.kind === 'failed' ? done : { kind: 'opened', number };
  }

  async function bodyOf(fresh: readonly OutboxEntry[], moment: Moment, why: string): Promise<string> {
    const run = options.runUrl === undefined ? [] : [`Run: ${options.runUrl}`];
    if (await options.isPublic()) {
      const count = `${fresh.length} alerts wait for Telegram (${why}). This repository is public, so they are not shown here.`;
      return [count, ...run].join('\n\n');
    }
    const report = `${header(moment)}\n\n${renderPlain(fresh.map(({ notice }) => notice))}`;
    return [`Telegram did not take these alerts: ${why}.`, ...run, fenced(clip(report, bodyLimit))].join(
      '\n\n',
    );
  }
}

/** In a fence that nothing in the text can close. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${text}\n${fence}`;
}
