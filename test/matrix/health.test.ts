/** The health checks against real servers of their kind, or what speaks as they do. */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { createServer as createHttp } from 'node:http';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createServer as createTls } from 'node:tls';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { runExample, tempFolder } from '../examples/run-example.ts';
import { hasTool } from '../support/tools.ts';

const open: Server[] = [];
const folders: string[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await new Promise((resolve) => server.close(resolve));
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

async function portOf(server: Server): Promise<string> {
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a server on a port has such an address
  return String((server.address() as AddressInfo).port);
}
const health = (...args: string[]) => runExample('health/health.mjs', ...args);
const healthy = (facts: RegExp) => ({ code: 0, stdout: expect.stringMatching(facts), stderr: '' });
const ill = (facts: RegExp) => ({ code: 1, stdout: '', stderr: expect.stringMatching(facts) });

/** A server that answers the first bytes of each connection. */
const answering = (answer: (bytes: Buffer, socket: Socket) => void) =>
  portOf(createServer((socket) => socket.once('data', (bytes) => answer(bytes, socket))));

test.each([
  ['disk', '--min-free-percent', '0', '101', /^(?:health: )?\/: \d+\.\d % free/],
  ['memory', '--min-available-percent', '0', '101', /memory: \d+\.\d % available/],
  ['load', '--max-per-core', '100000', '-1', /load: .* a core/],
])('%s of this host', async (check, limit, kind, strict, facts) => {
  expect(await health(check, `${limit}=${kind}`)).toEqual(healthy(facts));
  expect(await health(check, `${limit}=${strict}`)).toEqual(ill(facts));
});

test('an HTTP endpoint: its status, its text, and none', async () => {
  const server = createHttp((request, response) => {
    response.statusCode = request.url === '/readyz' ? 200 : 503;
    response.end('{"ready":true}');
  });
  const port = await portOf(server);
  const url = `http://127.0.0.1:${port}`;
  expect(await health('http', '--url', `${url}/readyz`, '--contains', '"ready":true')).toEqual(
    healthy(/: 200 after \d+ ms/),
  );
  expect(await health('http', '--url', `${url}/readyz`, '--contains', 'no')).toEqual(ill(/without "no"/));
  expect(await health('http', '--url', `${url}/down`)).toEqual(ill(/: 503 after/));
  expect(await health('http', '--url', `${url}/down`, '--status', '503')).toMatchObject({ code: 0 });
  server.close();
  server.closeAllConnections();
  expect(await health('http', '--url', url)).toEqual(ill(/ECONNREFUSED/));
});

test.runIf(hasTool('openssl', 'version'))(
  'a certificate: the days that are left (needs openssl)',
  async () => {
    const folder = tempFolder();
    folders.push(folder);
    const [key, cert] = [join(folder, 'key'), join(folder, 'cert')];
    const options = ['-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '30', '-subj', '/CN=site.example'];
    spawnSync('openssl', ['req', ...options, '-keyout', key, '-out', cert], { stdio: 'ignore' });
    const server = createTls({ key: readFileSync(key), cert: readFileSync(cert) }, (socket) => {
      socket.on('error', () => undefined);
    });
    const port = await portOf(server);
    const check = (least: string) =>
      health(
        'certificate',
        '--host',
        '127.0.0.1',
        '--port',
        port,
        '--name',
        'site.example',
        '--min-days',
        least,
      );
    expect(await check('14')).toEqual(healthy(/^site\.example: its certificate ends .*, in (?:29|30) days/));
    expect(await check('40')).toEqual(ill(/in (?:29|30) days/));
  },
);

/** An ErrorResponse with an SQLSTATE. */
const error = (code: string) => {
  const fields = Buffer.from(`SFATAL\0C${code}\0Mnot now\0\0`);
  const head = Buffer.alloc(5);
  head.write('E', 0);
  head.writeInt32BE(4 + fields.length, 1);
  return Buffer.concat([head, fields]);
};

test('a PostgreSQL that asks for a password answers; one that starts up does not', async () => {
  const seen: Buffer[] = [];
  const wants = (answer: Buffer) =>
    answering((bytes, socket) => {
      seen.push(bytes);
      socket.end(answer);
    });
  // AuthenticationMD5Password with its salt.
  const password = Buffer.from([82, 0, 0, 0, 12, 0, 0, 0, 5, 1, 2, 3, 4]);
  const cases = [
    [password, healthy(/answers$/m)],
    [error('28P01'), healthy(/answers \(28P01\)/)],
    [error('57P03'), ill(/57P03/)],
    [error('53300'), ill(/53300/)],
    [Buffer.from('HTTP/1.1 400 Bad Request\r\n'), ill(/is none/)],
  ] as const;
  for (const [answer, expected] of cases) {
    expect(await health('postgres', '--port', await wants(answer))).toEqual(expected);
  }
  expect(seen[0]?.readInt32BE(0)).toBe(seen[0]?.length);
  expect(seen[0]?.readInt32BE(4)).toBe(196_608);
});

test('a Redis that answers, one that loads, and none', async () => {
  const says = (line: string) => answering((_, socket) => void socket.end(`${line}\r\n`));
  expect(await health('redis', '--port', await says('+PONG'))).toEqual(healthy(/\+PONG/));
  expect(await health('redis', '--port', await says('-NOAUTH Authentication required.'))).toMatchObject({
    code: 0,
  });
  expect(await health('redis', '--port', await says('-LOADING Redis is loading'))).toEqual(ill(/LOADING/));
  const silent = await answering((_, socket) => void socket.end());
  expect(await health('redis', '--port', silent)).toEqual(ill(/closed the connection/));
});

test.each([
  [],
  ['cpu'],
  ['http'],
  ['certificate'],
  ['disk', '--url', 'x'],
  ['disk', '--min-free-percent', 'x'],
])('%j is refused', async (...args) => {
  expect(await health(...args)).toMatchObject({ code: 2, stdout: '' });
});
