import { describe, expect, it } from 'vitest';
import { judgeAnswer, type Attempt } from '../../src/core/telegram-answer.ts';

const html: Attempt = { isEdit: false, mode: 'html', hasTopic: false };
const edit: Attempt = { ...html, isEdit: true };
const topic: Attempt = { ...html, hasTopic: true };
const plain: Attempt = { ...html, mode: 'plain' };
const stub: Attempt = { ...html, mode: 'stub' };

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
    const decision = { kind: 'unknown', why: `no answer of Telegram's (HTTP ${status})` };
    for (const attempt of [html, edit, stub]) expect(judgeAnswer(status, body, attempt)).toEqual(decision);
  });
});

describe('what an error means', () => {
  it.each<[code: number, description: string, kind: 'unknown' | 'refused', attempts: readonly Attempt[]]>([
    [500, 'Internal Server Error', 'unknown', [html, edit, stub]],
    [502, 'Bad Gateway', 'unknown', [html, edit, stub]],
    [401, 'Unauthorized', 'refused', [html, edit, stub]],
    [404, 'Not Found', 'refused', [html, edit]],
    [403, 'Forbidden: bot was blocked by the user', 'refused', [html, edit]],
    [403, 'Forbidden: bot was kicked from the supergroup chat', 'refused', [html, topic]],
    [403, 'Forbidden: user is deactivated', 'refused', [html, stub]],
  ])('%i %s: %s', (code, description, kind, tried) => {
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

  it.each<[words: string, kind: string, attempts: readonly Attempt[]]>([
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
    ['TOPIC_CLOSED', 'no-topic', [topic]],
    ['TOPIC_DELETED', 'no-topic', [topic]],
    [unmodified, 'sent', [edit, { ...edit, mode: 'stub' }]],
    ['message to edit not found', 'new', [edit]],
    ["message can't be edited", 'new', [edit]],
    ['MESSAGE_ID_INVALID', 'new', [edit]],
    ['message to edit not found', 'unsendable', [stub]],
  ])('400 %s: %s', (words, kind, tried) => {
    const description = `Bad Request: ${words}`;
    const reason =
      kind === 'refused' || kind === 'stub' || kind === 'unsendable' ? { why: `400 ${description}` } : {};
    for (const attempt of tried) {
      expect(judgeAnswer(400, no(400, description), attempt)).toEqual({ kind, ...reason });
    }
  });

  it('413 is too long', () => {
    expect(judgeAnswer(413, no(413, 'Request Entity Too Large'), html)).toMatchObject({ kind: 'stub' });
  });
});
