#!/usr/bin/env node
/**
 * The verification of an update, a read: checks that the `openclaw` on the PATH is the newest version of its channel, and that the
 * running gateway has that version too. It asks `openclaw --version`, `openclaw update status --json` (which queries the package
 * registry) and the gateway's /startupz.
 * Exit 0: verified. Exit 1: not verified, or unknown; the line on stderr gives the reason.
 */
import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const usage = 'usage: openclaw-version.mjs --gateway http://127.0.0.1:18789';
const openclaw = (...words) => execFileSync('openclaw', words, { encoding: 'utf8', timeout: 60_000 });

async function look(gateway) {
  const said = openclaw('--version');
  const version = /\d+\.\d+\.\d+\S*/.exec(said)?.[0];
  if (version === undefined) return [false, `openclaw --version says no version: ${said.trim()}`];
  const { update } = JSON.parse(openclaw('update', 'status', '--json'));
  const newest = update?.registry?.latestVersion ?? undefined;
  if (newest === undefined) return [false, `OpenClaw ${version}; which version is the newest is not known`];
  if (version !== newest) return [false, `OpenClaw ${version}, not ${newest}`];
  // oxlint-disable-next-line no-restricted-globals -- a program of its own
  const answer = await fetch(new URL('/startupz', gateway), { signal: AbortSignal.timeout(10_000) });
  const running = (await answer.json()).version ?? 'of no version';
  if (running !== version) return [false, `OpenClaw ${version}, but the gateway that runs is ${running}`];
  return [true, `OpenClaw ${version}, the newest; the gateway runs it`];
}

function readGateway() {
  try {
    return parseArgs({ options: { gateway: { type: 'string' } } }).values.gateway;
  } catch {
    return undefined;
  }
}

const gateway = readGateway();
if (!URL.canParse(gateway)) {
  console.error(`openclaw-version: --gateway is needed, and nothing else\n${usage}`);
  process.exitCode = 2;
} else {
  try {
    const [isWell, line] = await look(gateway);
    (isWell ? console.log : console.error)(line);
    process.exitCode = isWell ? 0 : 1;
  } catch (error) {
    console.error(`openclaw-version: ${error.message}`);
    process.exitCode = 1;
  }
}
