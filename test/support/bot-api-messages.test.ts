import { afterEach, describe, expect, it } from 'vitest';
import { call, token } from './bot-api-caller.ts';
import { startBotApi, type BotApi } from './bot-api.ts';

const started: BotApi[] = [];
afterEach(async () => {
  await Promise.all(started.splice(0).map((api) => api.close()));
});

const forum = -1_001_234_567_890;
async function start(): Promise<BotApi> {
  const chats = [{ id: 5, title: 'Ada' }, { id: -7 }, { id: forum, username: 'ops_forum', topics: [42, 43] }];
  const api = await startBotApi({ token, chats, now: () => 1_700_000_000_500 });
  started.push(api);
  return api;
}

const described = (description: string) => ({
  status: 400,
  body: { ok: false, error_code: 400, description },
});

describe('messages', () => {
  it('are kept as they are shown and as they were sent', async () => {
    const api = await start();
    const { body } = await call(api, 'sendMessage', {
      chat_id: forum,
      text: '<b>x</b>',
      parse_mode: 'HTML',
      disable_notification: true,
      link_preview_options: { is_disabled: true },
      reply_markup: { inline_keyboard: [[{ text: 'Run', url: 'https://e.org/1' }]] },
      message_effect: 'unknown',
    });
    const entities = [{ type: 'bold', offset: 0, length: 1 }];
    const buttons = [[{ text: 'Run', url: 'https://e.org/1' }]];
    expect(body.result).toMatchObject({
      message_id: 1,
      date: 1_700_000_000,
      chat: { id: forum },
      text: 'x',
      entities,
      reply_markup: { inline_keyboard: buttons },
    });
    expect(api.messages(forum)).toEqual([
      {
        chat: forum,
        id: 1,
        text: 'x',
        entities,
        lost: 0,
        source: '<b>x</b>',
        parseMode: 'html',
        buttons,
        preview: false,
        silent: true,
        sentAt: 1_700_000_000_500,
        edits: [],
        deleted: false,
      },
    ]);
  });

  it('come with a sound and a preview when nothing is said', async () => {
    const api = await start();
    await call(api, 'sendMessage', { chat_id: 5, text: 'x' });
    await call(api, 'sendMessage', { chat_id: -7, text: 'y', disable_web_page_preview: true });
    expect(api.messages().map(({ id, text, silent, preview }) => [id, text, silent, preview])).toEqual([
      [1, 'x', false, true],
      [1, 'y', false, false],
    ]);
    const options = { link_preview_options: 'no' };
    expect((await call(api, 'sendMessage', { chat_id: 5, text: 'x', ...options })).status).toBe(400);
  });

  it('are edited', async () => {
    const api = await start();
    const edit = (id: number, text: string, more = {}) =>
      call(api, 'editMessageText', { chat_id: 5, message_id: id, text, parse_mode: 'HTML', ...more });
    const reply_markup = { inline_keyboard: [[{ text: 'Run', url: 'https://e.org/1' }]] };
    await call(api, 'sendMessage', { chat_id: 5, text: 'one', reply_markup });
    expect((await edit(1, '<b>two</b>')).body.result).toMatchObject({
      message_id: 1,
      text: 'two',
      edit_date: 1_700_000_000,
    });
    const unchanged = described(
      'Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    );
    expect(await edit(1, '<strong>two </strong>')).toEqual(unchanged);
    expect((await edit(1, '<b>two</b>', { reply_markup })).status).toBe(200);
    expect((await edit(1, 'two', { reply_markup })).status).toBe(200);
    const message = api.messages(5)[0];
    expect(message).toMatchObject({ id: 1, text: 'two', entities: [] });
    expect(message?.edits.map(({ source, buttons }) => [source, buttons.length])).toEqual([
      ['one', 1],
      ['<b>two</b>', 0],
      ['<b>two</b>', 1],
    ]);
    expect(await edit(2, 'x')).toEqual(described('Bad Request: message to edit not found'));
    expect((await edit(1, 'x'.repeat(4097))).body.description).toBe('Bad Request: message is too long');
    expect((await edit(1, '<b>')).body.description).toMatch(/^Bad Request: can't parse entities: /);
    expect((await edit(1, '')).body.description).toBe('Bad Request: message text is empty');
    expect(await call(api, 'editMessageText', { text: 'x' })).toEqual(
      described('Bad Request: message identifier is not specified'),
    );
  });

  it('are not edited when they are gone or frozen', async () => {
    const api = await start();
    for (const text of ['1', '2', '3']) await call(api, 'sendMessage', { chat_id: 5, text });
    api.remove(5, 1);
    api.freeze(5, 2);
    const edit = (id: number) => call(api, 'editMessageText', { chat_id: 5, message_id: id, text: 'x' });
    expect(await edit(1)).toEqual(described('Bad Request: message to edit not found'));
    expect(await edit(2)).toEqual(described("Bad Request: message can't be edited"));
    expect((await edit(3)).status).toBe(200);
    expect((await call(api, 'sendMessage', { chat_id: 5, text: '4' })).body.result).toMatchObject({
      message_id: 4,
    });
  });

  it('are deleted', async () => {
    const api = await start();
    await call(api, 'sendMessage', { chat_id: 5, text: '1' });
    await call(api, 'sendMessage', { chat_id: 5, text: '2' });
    api.freeze(5, 2);
    const remove = (id: number) => call(api, 'deleteMessage', { chat_id: 5, message_id: id });
    expect((await remove(1)).body).toEqual({ ok: true, result: true });
    expect(await remove(1)).toEqual(described('Bad Request: message to delete not found'));
    expect(await remove(2)).toEqual(described("Bad Request: message can't be deleted"));
    expect(api.messages(5).map(({ deleted }) => deleted)).toEqual([true, false]);
  });
});

/** A message with one button. */
const sendWith = async (button: unknown) => {
  const api = await start();
  const reply = await call(api, 'sendMessage', {
    chat_id: 5,
    text: 'x',
    reply_markup: { inline_keyboard: [[button]] },
  });
  return { reply, shown: api.messages(5)[0]?.buttons[0]?.[0] };
};

describe('buttons', () => {
  it.each([
    ['https://github.com/o/r/actions/runs/1', 'https://github.com/o/r/actions/runs/1'],
    ['HTTPS://E.org', 'https://e.org/'],
    ['e.org:8080/a b', 'http://e.org:8080/a%20b'],
    ['http://[::1]/', 'http://[::1]/'],
    ['tg://resolve?domain=x', 'tg://resolve?domain=x'],
  ])('lead to %s', async (url, shown) => {
    expect(await sendWith({ text: 'Run', url })).toMatchObject({
      reply: { status: 200 },
      shown: { text: 'Run', url: shown },
    });
  });

  it.each([
    ['not-a-url', 'Wrong HTTP URL'],
    ['http://localhost/run', 'Wrong HTTP URL'],
    ['ftp://example.com', 'Unsupported URL protocol'],
    ['tel:+37120123456', 'Wrong port number specified in the URL'],
    ['https://', 'URL host is empty'],
    ['http://exa mple.com', 'Disallowed character in URL host'],
    ['tg://resolve:80?domain=x', 'Wrong tg URL'],
  ])('do not lead to %s', async (url, problem) => {
    expect((await sendWith({ text: 'Run', url })).reply).toEqual(
      described(`Bad Request: inline keyboard button URL '${url}' is invalid: ${problem}`),
    );
  });

  it.each([
    [
      { text: 'Run' },
      "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    ],
    [{ url: 'https://e.org' }, 'can\'t parse inline keyboard button: Can\'t find field "text"'],
    [{ text: 'Run', url: 1 }, 'can\'t parse inline keyboard button: Field "url" must be of type String'],
    ['Run', "can't parse inline keyboard button: InlineKeyboardButton must be an Object"],
    [{ text: '', url: 'https://e.org' }, 'inline keyboard button text must be non-empty'],
    [{ text: 'Run', callback_data: 'x'.repeat(65) }, 'BUTTON_DATA_INVALID'],
  ])('%j is none', async (button, words) => {
    expect((await sendWith(button)).reply).toEqual(described(`Bad Request: ${words}`));
  });

  it('may be given as a string of JSON', async () => {
    const api = await start();
    const reply = (reply_markup: string) => call(api, 'sendMessage', { chat_id: 5, text: 'x', reply_markup });
    expect((await reply('{"inline_keyboard":[[{"text":"a","callback_data":"b"}],[]]}')).status).toBe(200);
    expect(api.messages(5)[0]?.buttons).toEqual([[{ text: 'a', callback_data: 'b' }]]);
    expect(await reply('{')).toEqual(described("Bad Request: can't parse reply keyboard markup JSON object"));
    expect(await reply('[]')).toEqual(described('Bad Request: object expected as reply markup'));
  });
});
