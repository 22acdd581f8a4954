import { createServer as createTcpServer, type Server } from 'node:net';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import { requestOnce, type HttpRequest } from '../../../src/adapters/http/http.ts';

const servers: { close(): unknown; closeAllConnections?(): void }[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections?.();
    server.close();
  }
});

async function portOf(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<URL> {
  const server = createServer(answer);
  servers.push(server);
  return new URL(`http://127.0.0.1:${await portOf(server)}/path?x=1`);
}

const ask = (url: URL, parts: Partial<HttpRequest> = {}) =>
  requestOnce({ method: 'GET', url, headers: {}, timeoutMs: 100_000, ...parts });

describe('a request', () => {
  it('brings status and body, and sends what it was given', async () => {
    const url = await serve((request, response) => {
      const { method, headers } = request;
      request.setEncoding('utf8').on('data', (body: string) => {
        response.statusCode = 418;
        response.end(JSON.stringify([method, request.url, headers['x-a'], headers['user-agent'], body]));
      });
    });
    const answer = await ask(url, { method: 'POST', headers: { 'x-a': 'b' }, body: 'ü' });
    expect(answer).toEqual({
      kind: 'answer',
      status: 418,
      headers: expect.any(Headers),
      body: JSON.stringify(['POST', '/path?x=1', 'b', 'ops-framework', 'ü']),
    });
  });

  it('does not follow a redirect', async () => {
    const url = await serve((_, response) =>
      response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
    );
    expect(await ask(url)).toMatchObject({ kind: 'answer', status: 302, body: '' });
  });

  it.each<[string, (request: IncomingMessage, response: ServerResponse) => void, RegExp]>([
    ['never answers', () => undefined, /^timed out after 1 s$/],
    ['stops in the middle', (_, response) => void response.write('half'), /^timed out after 1 s$/],
    ['hangs up', (request) => request.socket.resetAndDestroy(), /^ECONNRESET$/],
    [
      'hangs up in the middle',
      (_, response) => {
        response.writeHead(200, { 'content-length': '10' }).write('half', () => response.destroy());
      },
      /^other side closed$/,
    ],
    [
      'never stops',
      (_, response) => {
        const more = () => response.writable && response.write(Buffer.alloc(1 << 20), more);
        more();
      },
      /^the answer is longer than 8388608 bytes$/,
    ],
  ])('says so of a server that %s', async (_, answer, why) => {
    expect(
      await ask(await serve(answer), { timeoutMs: why.source.startsWith('^timed out') ? 1000 : 100_000 }),
    ).toEqual({
      kind: 'no-answer',
      why: expect.stringMatching(why),
      reached: true,
    });
  });

  it('says so when nobody is there, without the address', async () => {
    const server = createTcpServer();
    const port = await portOf(server);
    server.close();
    await once(server, 'close');
    const answer = await ask(new URL(`http://127.0.0.1:${port}/secret`));
    expect(answer).toEqual({ kind: 'no-answer', why: 'ECONNREFUSED', reached: false });
  });

  it('says so of a header that cannot be sent', async () => {
    const answer = await ask(new URL('http://127.0.0.1:1/'), { headers: { authorization: 'a\nb' } });
    expect(answer).toEqual({
      kind: 'no-answer',
      why: 'the address or a header is not valid',
      reached: false,
    });
  });

  it('goes to a proxy with the whole address', async () => {
    const asked: (string | undefined)[] = [];
    const proxy = await serve((request, response) => {
      asked.push(request.url, request.headers['proxy-authorization']);
      response.end('by proxy');
    });
    const url = new URL('http://api.example.test/path?x=1');
    const through = `http://me:hunter2@${proxy.host}`;
    expect(await ask(url, { proxy: through })).toMatchObject({ kind: 'answer', body: 'by proxy' });
    expect(asked).toEqual([url.href, `Basic ${Buffer.from('me:hunter2').toString('base64')}`]);
  });

  it('goes through a tunnel of the proxy to an https address, and says when there is none', async () => {
    const asked: string[] = [];
    const proxy = createServer().on('connect', (request: IncomingMessage, socket) => {
      asked.push(String(request.url));
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    });
    servers.push(proxy);
    const through = `http://127.0.0.1:${await portOf(proxy)}`;
    const answer = await ask(new URL('https://api.example.test/botSECRET/x'), { proxy: through });
    expect(answer).toEqual({
      kind: 'no-answer',
      why: 'Proxy response (403) !== 200 when HTTP Tunneling',
      reached: false,
    });
    expect(asked).toEqual(['api.example.test:443']);
  });
});
