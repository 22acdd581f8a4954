/** Asks the Bot API for tests as a plain client would. */
import type { BotApi } from './bot-api.ts';

export const token = '123456789:test-token_ABCDEFGHIJKLMNOPQRSTUVWXYZ';

export interface Reply {
  readonly status: number;
  readonly body: {
    readonly ok: boolean;
    readonly result?: Readonly<Record<string, unknown>>;
    readonly error_code?: number;
    readonly description?: string;
    readonly parameters?: Readonly<Record<string, number>>;
  };
}

/** The raw answer; `body` is sent as it is, with its own type. */
export const ask = (api: BotApi, path: string, init: RequestInit = {}): Promise<Response> =>
  globalThis.fetch(api.url + path, init);

/** A method with JSON parameters. */
export async function call(
  api: BotApi,
  method: string,
  parameters: Readonly<Record<string, unknown>> = {},
  signal: AbortSignal | null = null,
): Promise<Reply> {
  const response = await ask(api, `/bot${token}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(parameters),
    signal,
  });
  return { status: response.status, body: (await response.json()) as Reply['body'] };
}
