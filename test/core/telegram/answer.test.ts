import { describe, expect, it } from 'vitest';
import { refusalText, judgeAnswer, type SendAttempt } from '../../../src/core/telegram/answer.ts';
import { english } from '../../support/spoken.ts';

const said = (...given: Parameters<typeof refusalText>) => english(refusalText(...given));

const html: SendAttempt = { isEdit: false, mode: 'html', hasTopic: false };
const edit: SendAttempt = { ...html, isEdit: true };
const topic: SendAttempt = { ...html, hasTopic: true };
const plain: SendAttempt = { ...html, mode: 'plain' };
const stub: SendAttempt = { ...html, mode: 'stub' };

const no = (code: number, description: string, parameters?: object) =>
  JSON.stringify({ ok: false, error_code: code, description, ...(parameters && { parameters }) });
const took = JSON.stringify({
  ok: true,
  result: { message_id: 7, chat: { id: 1, type: 'private' }, date: 1 },
});

describe('a message that was taken', () => {
  it.each([html, plain, stub, topic, edit])('was sent, as %j', (attempt) => {
    expect(judgeAnswer(200, took, attempt)).toEqual({ kind: 'sent', messageId: 7 });
  });
});

describe('when Telegram asks to wait', () => {
  it.each<[number, object | undefined, number]>([
    [429, { retry_after: 3 }, 3000],
    [429, undefined, 5000],
    [429, { retry_after: 0 }, 5000],
    [429, { retry_after: 0.001 }, 1000],
    [429, { retry_after: -9 }, 1000],
    [429, { retry_after: 2_592_000 }, 2_592_000_000],
    [420, { retry_after: 4 }, 4000],
  ])('%i with %j', (status, parameters, ms) => {
    expect(judgeAnswer(status, no(status, 'Too Many Requests', parameters), html)).toEqual({
      kind: 'wait',
      ms,
    });
  });
});

describe('what is no answer of Telegram', () => {
  it.each([
    ['a page of a gateway', 502, '<html>502 Bad Gateway</html>'],
    ['a page for signing in', 200, '<!DOCTYPE html><title>Sign in'],
    ['nothing', 200, ''],
    ['half an answer', 200, took.slice(0, 20)],
    ['a page that is not there', 404, '404 page not found'],
    ['a redirect', 302, ''],
    ['another service that is fine', 200, '{"ok":true}'],
    ['a message without its number', 200, '{"ok":true,"result":{}}'],
  ])('%s: it may have arrived', (_, status, body) => {
    const decision = { kind: 'unknown', why: `unexpected answer (HTTP ${status})` };
    for (const attempt of [html, edit, stub]) expect(judgeAnswer(status, body, attempt)).toEqual(decision);
  });
});

describe('what an error means', () => {
  it.each<[code: number, description: string, kind: 'unknown' | 'refused', attempts: readonly SendAttempt[]]>(
    [
      [500, 'Internal Server Error', 'unknown', [html, edit, stub]],
      [502, 'Bad Gateway', 'unknown', [html, edit, stub]],
      [401, 'Unauthorized', 'refused', [html, edit, stub]],
      [404, 'Not Found', 'refused', [html, edit]],
      [403, 'Forbidden: bot was blocked by the user', 'refused', [html, edit]],
      [403, 'Forbidden: bot was kicked from the supergroup chat', 'refused', [html, topic]],
      [403, 'Forbidden: user is deactivated', 'refused', [html, stub]],
    ],
  )('%i %s: %s', (code, description, kind, tried) => {
    for (const attempt of tried) {
      expect(judgeAnswer(code, no(code, description), attempt)).toEqual({
        kind,
        why: `${code} ${description}`,
      });
    }
  });

  it('a group that moved is followed', () => {
    const body = no(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
      migrate_to_chat_id: -1_001_234_567_890,
    });
    expect(judgeAnswer(400, body, html)).toEqual({ kind: 'moved', chatId: '-1001234567890' });
  });

  const entities = "can't parse entities: unexpected end tag at byte offset 9";
  const unmodified =
    'message is not modified: specified new message content and reply markup are exactly the same';

  it.each<[words: string, kind: string, attempts: readonly SendAttempt[]]>([
    ['chat not found', 'refused', [html, edit, topic, stub]],
    ['PEER_ID_INVALID', 'refused', [html]],
    ['chat_id is empty', 'refused', [html, stub]],
    ['not enough rights to send text messages to the chat', 'refused', [html, topic]],
    ['have no rights to send a message', 'refused', [html]],
    ['CHAT_WRITE_FORBIDDEN', 'refused', [html, topic]],
    [entities, 'plain', [html, edit, topic]],
    [entities, 'stub', [plain]],
    ['message is too long', 'stub', [html, plain, topic]],
    ['MESSAGE_TOO_LONG', 'new', [edit]],
    ['message text is empty', 'stub', [html]],
    ['whatever comes', 'stub', [html, plain]],
    ['whatever comes', 'new', [edit]],
    ['whatever comes', 'unsendable', [stub]],
    ['message thread not found', 'no-topic', [topic, { ...stub, hasTopic: true }]],
    ['message thread not found', 'stub', [html]],
    ['TOPIC_CLOSED', 'no-topic', [topic, { ...stub, hasTopic: true }]],
    ['TOPIC_CLOSED', 'refused', [html, plain, stub]],
    ['TOPIC_CLOSED', 'new', [edit]],
    ['TOPIC_DELETED', 'no-topic', [topic]],
    ['invalid message thread identifier specified', 'no-topic', [topic]],
    ['MESSAGE_THREAD_INVALID', 'no-topic', [topic]],
    ['group chat is deactivated', 'refused', [html, edit, topic, stub]],
    ['user not found', 'refused', [html, edit, topic, stub]],
    [unmodified, 'sent', [edit, { ...edit, mode: 'stub' }]],
    ['message to edit not found', 'new', [edit]],
    ["message can't be edited", 'new', [edit]],
    ['MESSAGE_ID_INVALID', 'new', [edit]],
    ['message to edit not found', 'unsendable', [stub]],
  ])('400 %s: %s', (words, kind, tried) => {
    const description = `Bad Request: ${words}`;
    const reason = {
      ...(['refused', 'stub', 'unsendable'].includes(kind) && { why: `400 ${description}` }),
      ...(kind === 'no-topic' && { isClosed: words === 'TOPIC_CLOSED' }),
    };
    for (const attempt of tried) {
      expect(judgeAnswer(400, no(400, description), attempt)).toEqual({ kind, ...reason });
    }
  });

  it('413 is too long', () => {
    expect(judgeAnswer(413, no(413, 'Request Entity Too Large'), html)).toMatchObject({ kind: 'stub' });
  });

  /** Client.cpp of the Bot API server, TDLib, and https://core.telegram.org/method/messages.sendMessage#possible-errors */
  it.each([
    'need administrator rights in the channel chat',
    'not enough rights to send text messages to the chat',
    'have no rights to send a message',
    'have no write access to the chat',
    "can't access the chat",
    'chat is not accessible',
    'private chat not found',
    'chat_id is empty',
    'invalid chat identifier specified',
    'group chat was upgraded to a supergroup chat',
    "the bot can't send messages to the bot",
    'CHAT_ADMIN_REQUIRED',
    'CHAT_WRITE_FORBIDDEN',
    'CHAT_SEND_PLAIN_FORBIDDEN',
    'CHAT_GUEST_SEND_FORBIDDEN',
    'CHAT_RESTRICTED',
    'CHAT_FORBIDDEN',
    'CHAT_ID_INVALID',
    'CHANNEL_PRIVATE',
    'CHANNEL_INVALID',
    'CHANNEL_PUBLIC_GROUP_NA',
    'PEER_ID_INVALID',
    'USER_IS_BLOCKED',
    'USER_IS_BOT',
    'USER_BANNED_IN_CHANNEL',
    'INPUT_USER_DEACTIVATED',
    'YOU_BLOCKED_USER',
    'PRIVACY_PREMIUM_REQUIRED',
    'ALLOW_PAYMENT_REQUIRED_500',
    'FROZEN_METHOD_INVALID',
    // None of today: named after what it is about.
    'CHAT_SLEEPS_TODAY',
  ])('400 %s is a refusal of the chat, whatever was sent, with its fix', (words) => {
    for (const attempt of [html, plain, stub, edit, topic]) {
      const decision = judgeAnswer(400, no(400, `Bad Request: ${words}`), attempt);
      expect(decision).toEqual({ kind: 'refused', why: `400 Bad Request: ${words}` });
      expect(said(`400 Bad Request: ${words}`, target('-1001234567890'))).toMatch(
        /^400 Bad Request: .*; chat from input telegram-chat-id: .{10,}/,
      );
    }
  });

  it.each([
    'can\'t parse entities: unsupported start tag "chat not found" at byte offset 9',
    "inline keyboard button URL 'https://x/?CHAT_WRITE_FORBIDDEN' is invalid",
    'BUTTON_URL_INVALID',
    'ENTITY_MENTION_USER_INVALID',
    'MESSAGE_EMPTY',
    'message is too long',
  ])('400 %s is about a message, even when it names a chat', (words) => {
    const { kind } = judgeAnswer(400, no(400, `Bad Request: ${words}`), plain);
    expect(kind).toBe('stub');
  });

  it.each([
    [400, 'Bad Request: SLOWMODE_WAIT_30', 30_000],
    [500, 'FLOOD_WAIT_7', 7000],
    [400, 'Too Many Requests: retry after 12', 12_000],
    [420, 'FLOOD_PREMIUM_WAIT_3', 3000],
  ])('%i %s asks to wait', (status, description, ms) => {
    expect(judgeAnswer(status, no(status, description), html)).toEqual({ kind: 'wait', ms });
  });
});

const target = (chatId: string) => ({
  chatId,
  from: { token: 'TELEGRAM_BOT_TOKEN', chat: 'input telegram-chat-id' },
});

describe('the fix of a refusal', () => {
  it.each([
    ['-1234567890', /begins with -100/],
    ['1234567890', /begins with -100; a person .*press Start/],
    ['-1001234567890', /check the id, and add the bot/],
    ['@alice', /by a name a bot finds public groups and channels only; for a person set the number/],
  ])('of a chat %s that is not found', (chatId, words) => {
    const text = said('400 Bad Request: chat not found', target(chatId));
    expect(text).toMatch(/^400 Bad Request: chat not found; chat from input telegram-chat-id: /);
    expect(text).toMatch(words);
    // It may stand in an issue that everybody reads.
    expect(text).not.toContain(chatId);
  });

  it.each([
    ['401 Unauthorized', /token from TELEGRAM_BOT_TOKEN: .*@BotFather/],
    ['404 Not Found', /token from TELEGRAM_BOT_TOKEN: .*@BotFather/],
    ['403 Forbidden: bot was kicked from the channel chat', /add the bot to the chat/],
    ['403 Forbidden: bot is not a member of the supergroup chat', /add the bot to the chat/],
    ['403 Forbidden: the group chat was deleted', /set another one/],
    ['403 Forbidden: user is deactivated', /set another one/],
    ['403 Forbidden: bot was blocked by the user', /unblock the bot/],
    ["403 Forbidden: bot can't initiate conversation with a user", /press Start/],
    ["403 Forbidden: bot can't send messages to bots", /set another one/],
    ['400 Bad Request: need administrator rights in the channel chat', /in a channel .* administrator/],
    ['400 Bad Request: TOPIC_CLOSED', /General is closed, reopen it/],
    ['403 Forbidden: bot is not a participant of the channel chat', /add the bot to the chat/],
    ['400 Bad Request: group chat is deactivated', /set another one/],
    ['400 Logged out', /: see in Telegram whether/],
    ['403 Forbidden: something new', /: see in Telegram whether the bot may write/],
    ['403', /^403; chat from .*: see in Telegram whether the bot may write/],
    ['400 Bad Request: something new', /: see in Telegram whether the bot may write/],
  ])('%s', (why, words) => {
    expect(said(why, target('-1001234567890'))).toMatch(words);
  });

  it('is not made up', () => {
    expect(said('400 Bad Request: message is too long', target('5'))).toBe(
      '400 Bad Request: message is too long; chat from input telegram-chat-id',
    );
    expect(said('the chat moves in a circle', target('5'))).toBe('the chat moves in a circle');
  });
});
