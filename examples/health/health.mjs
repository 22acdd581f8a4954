#!/usr/bin/env node
/**
 * Health checks, one per call, in plain Node 20 or later. Exit 0: healthy; prints one line of facts, which a tick does not report.
 * Exit 1: not healthy, or no answer; the line on stderr gives the reason, and the tick reports it as an alert.
 */
import { readFileSync, statfsSync } from 'node:fs';
import { availableParallelism, freemem, loadavg, totalmem } from 'node:os';
import { connect as connectTcp } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { parseArgs } from 'node:util';

const usage = `usage: health.mjs disk        [--path /] [--min-free-percent 10]
       health.mjs memory      [--min-available-percent 10]
       health.mjs load        [--max-per-core 4]
       health.mjs http        --url URL [--status 200] [--contains TEXT] [--max-ms 5000]
       health.mjs certificate --host HOST [--port 443] [--name HOST] [--min-days 14]
       health.mjs postgres    [--host 127.0.0.1] [--port 5432]
       health.mjs redis       [--host 127.0.0.1] [--port 6379]`;
const giveUpMs = 10_000;

const checks = {
  disk({ path = '/', 'min-free-percent': least = '10' }) {
    const { bavail, blocks, bsize } = statfsSync(path);
    const free = (100 * bavail) / blocks;
    return [free >= number(least), `${path}: ${free.toFixed(1)} % free, ${(bavail * bsize / 2 ** 30).toFixed(1)} GiB`];
  },

  memory({ 'min-available-percent': least = '10' }) {
    const available = (100 * availableBytes()) / totalmem();
    return [available >= number(least), `memory: ${available.toFixed(1)} % available`];
  },

  load({ 'max-per-core': most = '4' }) {
    const [, five] = loadavg();
    const perCore = five / availableParallelism();
    return [perCore <= number(most), `load: ${five.toFixed(2)} in 5 minutes, ${perCore.toFixed(2)} a core`];
  },

  async http({ url, status = '200', contains, 'max-ms': most = '5000' }) {
    const begun = performance.now();
    // oxlint-disable-next-line no-restricted-globals -- a program of its own
    const answer = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(giveUpMs) });
    const text = await answer.text();
    const ms = Math.round(performance.now() - begun);
    const facts = `${url}: ${answer.status} after ${ms} ms`;
    if (contains !== undefined && !text.includes(contains)) return [false, `${facts}, without ${JSON.stringify(contains)}`];
    return [answer.status === number(status) && ms <= number(most), facts];
  },

  /** The chain is not checked: a self-signed certificate expires, too. */
  async certificate({ host, port = '443', name = host, 'min-days': least = '14' }) {
    const options = { host, port: number(port), servername: name, rejectUnauthorized: false };
    const socket = await opened(connectTls(options), 'secureConnect');
    const until = Date.parse(socket.getPeerCertificate().valid_to);
    socket.destroy();
    const days = Math.floor((until - Date.now()) / 86_400_000);
    return [days >= number(least), `${name}: its certificate ends ${new Date(until).toISOString().slice(0, 10)}, in ${days} days`];
  },

  /**
   * Like pg_isready: a server that asks for a password, or refuses this user, is healthy. A server that starts up or shuts down
   * (57P0x), or has no free connection (53300), is not.
   * https://www.postgresql.org/docs/current/protocol-message-formats.html
   */
  async postgres({ host = '127.0.0.1', port = '5432' }) {
    const text = Buffer.from('user\0ops\0database\0postgres\0\0');
    const head = Buffer.alloc(8);
    head.writeInt32BE(8 + text.length, 0);
    head.writeInt32BE(196_608, 4); // version 3.0
    const answer = await ask(host, port, Buffer.concat([head, text]), (bytes) => bytes.length > 5);
    const kind = answer.toString('latin1', 0, 1);
    const code = kind === 'E' ? /\0C([0-9A-Z]{5})\0/.exec(`\0${answer.toString('latin1', 5)}`)?.[1] : undefined;
    const refuses = kind === 'E' && (code === undefined || /^(?:57P0|53300)/.test(code));
    const isServer = kind === 'R' || kind === 'E';
    return [isServer && !refuses, `PostgreSQL on ${host}:${port}: ${isServer ? `answers${code ? ` (${code})` : ''}` : 'is none'}`];
  },

  async redis({ host = '127.0.0.1', port = '6379' }) {
    const answer = await ask(host, port, Buffer.from('PING\r\n'), (bytes) => bytes.includes('\r\n'));
    const [line = ''] = answer.toString('utf8').split('\r\n');
    return [/^\+PONG|^-NOAUTH/.test(line), `Redis on ${host}:${port}: ${line.slice(0, 80)}`];
  },
};

/** Memory available without swapping. Only Linux provides it; elsewhere this is free memory, which is less. */
function availableBytes() {
  try {
    return 1024 * Number(/^MemAvailable:\s+(\d+)/m.exec(readFileSync('/proc/meminfo', 'utf8'))[1]);
  } catch {
    return freemem();
  }
}

/** Resolves with the socket when it is open. */
function opened(socket, event) {
  return new Promise((resolve, reject) => {
    socket.setTimeout(giveUpMs, () => socket.destroy(new Error(`no answer within ${giveUpMs / 1000} s`)));
    socket.once(event, () => resolve(socket));
    socket.once('error', reject);
  });
}

/** Sends bytes and resolves with the response as soon as it is complete enough. */
async function ask(host, port, bytes, isEnough) {
  const socket = await opened(connectTcp(number(port), host), 'connect');
  socket.write(bytes);
  return new Promise((resolve, reject) => {
    let answer = Buffer.alloc(0);
    socket.on('data', (chunk) => {
      answer = Buffer.concat([answer, chunk]);
      if (isEnough(answer)) {
        resolve(answer);
        socket.destroy();
      }
    });
    socket.once('error', reject);
    socket.once('close', () => reject(new Error(`it closed the connection after ${answer.length} bytes`)));
  });
}

function number(text) {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) throw new TypeError(`${text} is not a number`);
  return value;
}

function readArguments() {
  const [command = '', ...rest] = process.argv.slice(2);
  if (!Object.hasOwn(checks, command)) return 'which check?';
  const names = {
    disk: ['path', 'min-free-percent'],
    memory: ['min-available-percent'],
    load: ['max-per-core'],
    http: ['url', 'status', 'contains', 'max-ms'],
    certificate: ['host', 'port', 'name', 'min-days'],
    postgres: ['host', 'port'],
    redis: ['host', 'port'],
  }[command];
  try {
    const options = Object.fromEntries(names.map((name) => [name, { type: 'string' }]));
    const { values } = parseArgs({ args: rest, options });
    if (command === 'http' && !values.url) return '--url is needed';
    if (command === 'certificate' && !values.host) return '--host is needed';
    return { command, values };
  } catch (error) {
    return error.message;
  }
}

const wanted = readArguments();
if (typeof wanted === 'string') {
  console.error(`health: ${wanted}\n${usage}`);
  process.exitCode = 2;
} else {
  try {
    const [isHealthy, facts] = await checks[wanted.command](wanted.values);
    if (isHealthy) console.log(facts);
    else console.error(`health: ${facts}`);
    process.exitCode = isHealthy ? 0 : 1;
  } catch (error) {
    console.error(`health: ${wanted.command}: ${error.cause?.message || error.message || error.code}`);
    process.exitCode = error instanceof TypeError && !error.cause ? 2 : 1;
  }
}
