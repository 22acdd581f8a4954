/** Which messenger a run uses, from its inputs. What it is made of is loaded when there is something to send. */
import type {
  TelegramMessengerOptions,
  ChatTransport,
  Route,
} from '../adapters/telegram/telegram-messenger.ts';
import { createPrintMessenger } from '../adapters/messenger/print.ts';
import type { FallbackOptions } from '../adapters/messenger/fallback.ts';
import { urgentLeft } from '../core/chat/chat.ts';
import { runUrl } from '../core/jobs/environment.ts';
import { runButton } from '../core/telegram/button.ts';
import { fingerprint } from '../core/text/fingerprint.ts';
import type { Delivery, Notice, OutboxEntry } from '../core/model.ts';
import { sentence } from '../core/notices/sentence.ts';
import { withTexts, type Text } from '../core/text/words.ts';
import { secretsOf } from '../core/text/secret-names.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { CheckedWay, Exec, CheckResult, Host, Messenger, Secrets } from '../ports/ports.ts';

export interface MessengerParts {
  readonly inputs: Inputs;
  readonly host: Host;
  readonly exec: Exec;
  /** Where `openclaw` runs. */
  readonly stateDir: string;
  readonly sleep: (ms: number) => Promise<void>;
  /** In a workflow: where alerts go that the chat does not take. */
  readonly fallback?: Pick<FallbackOptions, 'github' | 'isPublic'> | undefined;
}

/** Dry runs, `--print-only` and `telegram-via: none` print; everything else goes to the chat, or with `issue` into a GitHub issue. */
export function createMessenger(parts: MessengerParts): Messenger {
  const { inputs, host, fallback } = parts;
  const { language } = inputs;
  const way = {
    'bot-api': { edits: true, button: runButton(host.env, language) },
    openclaw: { edits: false, button: undefined },
    issue: undefined,
    none: undefined,
  }[inputs['telegram-via']];
  const print = createPrintMessenger(
    host,
    { language, ...(way && { way }) },
    way && (async () => (await import('../core/telegram/lines.ts')).telegramLimits),
  );
  const onlyHere = () => placeOfAlerts(parts);
  if (inputs['print-only'] || inputs['dry-run'] || inputs['telegram-via'] === 'none')
    return { ...print, onlyHere };
  let chat: Messenger | undefined;
  return {
    onlyHere,
    ...(inputs['telegram-via'] === 'issue' && {
      closeIssue: async (number: number) => {
        chat ??= await createChat(parts);
        return (await chat.closeIssue?.(number)) ?? false;
      },
    }),
    async deliver(given, context, memory, onTaken) {
      chat ??= await createChat(parts);
      const entries = given.map((entry) => ({
        ...entry,
        notice: withoutSecrets(entry.notice, host.secrets),
      }));
      // A workflow's log and summary show everything; a terminal or cron what nobody else took, once.
      if (fallback) await print.deliver(entries, context, memory);
      const delivery = await chat.deliver(entries, context, memory, onTaken);
      // Not beside a JSON document.
      if (!fallback && !inputs.json) await print.deliver(undelivered(entries, delivery), context, memory);
      return delivery;
    },
  };
}

/** Undefined: a chat, an issue or a red run shows them, or somebody at a terminal wants it so. */
async function placeOfAlerts({ inputs, host, fallback }: MessengerParts): Promise<Text | undefined> {
  const isNone = inputs['telegram-via'] === 'none';
  if (fallback) return isNone && !inputs['fail-on-alert'] ? sentence('alerts-in-run-only') : undefined;
  if (isNone || (await readRoute(inputs, host)).kind === 'found') return undefined;
  return sentence('alerts-here-only');
}

/** What a command printed had none when it was read; the rest of a notice may name one, and may be older than what is known now. */
function withoutSecrets(notice: Notice, { mask }: Secrets): Notice {
  const { headline, facts, output, progress } = notice;
  const shown = Object.entries(progress ?? {}).map(
    ([name, value]) => [name, typeof value === 'string' ? mask(value) : value] as const,
  );
  return {
    ...notice,
    headline: withTexts(headline, mask),
    facts: facts.map((fact) => withTexts(fact, mask)),
    ...(output !== undefined && { output: mask(output) }),
    ...(progress && { progress: Object.fromEntries(shown) }),
  };
}

async function createChat(parts: MessengerParts): Promise<Messenger> {
  const { inputs, host, fallback } = parts;
  const warn = (text: string) => host.log('warning', text);
  const { mask } = host.secrets;
  const chat = inputs['telegram-via'] === 'issue' ? undefined : await createTelegram(parts, warn);
  if (chat && !fallback) return chat;
  // `--telegram-via issue` does not get here: the command line refuses it.
  if (!fallback) throw new Error('no workflow, and so no GitHub issue');
  const { createFallbackMessenger } = await import('../adapters/messenger/fallback.ts');
  return createFallbackMessenger({
    chat,
    ...fallback,
    mask,
    runUrl: runUrl(host.env),
    language: inputs.language,
    warn,
  });
}

async function createTelegram(parts: MessengerParts, warn: (text: string) => void): Promise<Messenger> {
  const { inputs, host } = parts;
  const { createTelegramMessenger } = await import('../adapters/telegram/telegram-messenger.ts');
  const { mask } = host.secrets;
  const options: TelegramMessengerOptions = {
    findRoute: async () => {
      const route = await findRoute(parts);
      return 'key' in route ? route : { ...route, transport: hiding(route.transport, mask) };
    },
    language: inputs.language,
    warn,
  };
  return createTelegramMessenger(options);
}

/** The last look at what leaves for the chat, whichever way. */
function hiding(transport: ChatTransport, mask: Secrets['mask']): ChatTransport {
  return {
    send: (message, target, stub) =>
      transport.send(
        {
          ...message,
          html: mask(message.html),
          plain: mask(message.plain),
          buttons: message.buttons.map(({ text, url }) => ({ text: mask(text), url: mask(url) })),
        },
        target,
        mask(stub),
      ),
  };
}

function undelivered(entries: readonly OutboxEntry[], delivery: Delivery): readonly OutboxEntry[] {
  const short = new Set(
    delivery.receipts
      .filter(({ kind, problem }) => kind === 'sent' && problem)
      .map(({ noticeId }) => noticeId),
  );
  // What only waits for its turn comes.
  const waiting = new Set(delivery.receipts.filter(({ waits }) => waits).map(({ noticeId }) => noticeId));
  const left = urgentLeft(entries, delivery).filter(
    ({ attempts, notice }) => attempts === 0 && !waiting.has(notice.id),
  );
  return [...left, ...entries.filter(({ notice }) => short.has(notice.id))];
}

async function findRoute(parts: MessengerParts): Promise<Route | Text> {
  const { inputs, host, exec, stateDir, sleep } = parts;
  const isDirect = inputs['telegram-via'] === 'bot-api';
  const found = await readRoute(inputs, host);
  if (found.kind === 'missing') return found.problem;
  const { chatId, threadId, accountId, from, warning } = found;
  if (warning) host.log('warning', (await import('../core/notices/say.ts')).textIn(inputs.language)(warning));
  const way = wayOf(inputs, found);
  if (!isDirect) {
    const { createOpenclawTransport } = await import('../adapters/telegram/by-openclaw.ts');
    const transport = createOpenclawTransport({ exec, env: host.env, cwd: stateDir, accountId, from });
    return { transport, way, chatId, threadId };
  }
  const { createBotApiTransport } = await import('../adapters/telegram/bot-api.ts');
  const transport = createBotApiTransport({
    token: found.token,
    apiUrl: found.apiUrl,
    proxy: found.proxy,
    env: host.env,
    from,
    button: runButton(host.env, inputs.language),
    sleep,
  });
  return { transport, way, chatId, threadId };
}

/** Mark of bot, chat, topic and server: a refusal of one of them does not count for another. */
function wayOf(inputs: Inputs, { token, accountId, chatId, threadId, apiUrl }: FoundRoute): string {
  const isDirect = inputs['telegram-via'] === 'bot-api';
  const parts = [isDirect ? token : `openclaw ${accountId ?? ''}`, chatId];
  if (threadId !== undefined) parts.push(String(threadId));
  if (isDirect && apiUrl !== 'https://api.telegram.org') parts.push(apiUrl);
  return fingerprint(parts.join(' '));
}
type FoundRoute = Extract<Awaited<ReturnType<typeof readRoute>>, { kind: 'found' }>;

async function readRoute(inputs: Inputs, host: Host) {
  const { findTelegramRoute } = await import('../adapters/telegram/route.ts');
  const threadId = inputs['telegram-thread-id'];
  const found = findTelegramRoute(host.env, {
    token: inputs['telegram-token'],
    viaOpenclaw: inputs['telegram-via'] === 'openclaw',
    chatId: inputs['telegram-chat-id'] ?? inputs.target,
    threadId: threadId === undefined ? undefined : String(threadId),
    apiUrl: inputs['telegram-api-url'],
  });
  // OpenClaw's own, and the password of its proxy.
  if (found.kind === 'found')
    host.secrets.add([found.token, ...secretsOf(found.proxy === undefined ? {} : { proxy: found.proxy })]);
  return found;
}

/** For `init`: whether this user has a bot and a chat here. */
export async function hasChat({ inputs, host }: Pick<MessengerParts, 'inputs' | 'host'>): Promise<boolean> {
  return (await readRoute(inputs, host)).kind === 'found';
}

/** For `doctor`: the bot, the chat and, with `--send`, the topic. `onChecked`: called when both are set. */
export async function checkChat(
  parts: Pick<MessengerParts, 'inputs' | 'host' | 'exec' | 'stateDir'>,
  onChecked: (checked: CheckedWay) => void = () => undefined,
): Promise<readonly CheckResult[]> {
  const { inputs, host, exec, stateDir } = parts;
  const via = inputs['telegram-via'];
  if (via === 'none') return [['ok', 'telegram', sentence('telegram-unused')]];
  if (via === 'issue') return [['ok', 'telegram', sentence('telegram-issue')]];
  const found = await readRoute(inputs, host);
  if (found.kind === 'missing') {
    // Who set a part of it wants it, or asks for a test message.
    const isWanted =
      inputs.send ||
      !found.isUnused ||
      inputs['telegram-thread-id'] !== undefined ||
      inputs['telegram-api-url'] !== undefined;
    const fix = sentence('or-without-chat', { input: host.inputWords('print-only') });
    const problem =
      isWanted && found.looked
        ? sentence('with-note', { text: found.problem, note: found.looked })
        : found.problem;
    return [[isWanted ? 'fail' : 'warn', 'telegram', sentence('problem-then-fix', { problem, fix })]];
  }
  const say = inputs.send ? (await import('../core/notices/say.ts')).textIn(inputs.language) : undefined;
  const check = async () => {
    if (via === 'openclaw') {
      const { checkOpenclaw } = await import('../adapters/telegram/by-openclaw.ts');
      return checkOpenclaw({ ...found, exec, env: host.env, cwd: stateDir }, say);
    }
    const { checkTelegram } = await import('../adapters/telegram/doctor.ts');
    return checkTelegram({ ...found, env: host.env }, say);
  };
  const server: CheckResult[] =
    found.warning === undefined ? [] : [['warn', 'telegram server', found.warning]];
  const results = [...(await check()), ...server];
  const isTaken = inputs.send && results.every(([grade]) => grade !== 'fail');
  // With a warning it went to the chat itself.
  const isInTopic = isTaken && results.every(([grade, subject]) => grade === 'ok' || subject !== 'telegram');
  onChecked({ way: wayOf(inputs, found), threadId: isInTopic ? found.threadId : undefined, isTaken });
  return results;
}

/** For `doctor`: what OpenClaw itself keeps from the chat. */
export async function checkOpenclawSide({
  inputs,
  host,
}: Pick<MessengerParts, 'inputs' | 'host'>): Promise<readonly CheckResult[]> {
  const via = inputs['telegram-via'];
  if (via === 'none' || via === 'issue') return [];
  const { argumentsFinding, gatewayWarning, openclawWarning } = await import('../adapters/telegram/route.ts');
  const warning = openclawWarning(host.env);
  const results: CheckResult[] = warning === undefined ? [] : [['warn', 'OpenClaw .env', warning]];
  if (via !== 'openclaw') return results;
  // Its own program sends only while the gateway runs.
  const found = await readRoute(inputs, host);
  const accountId = found.kind === 'found' ? found.accountId : undefined;
  return [...results, ['warn', 'telegram gateway', gatewayWarning(host.env, accountId)], argumentsFinding()];
}
