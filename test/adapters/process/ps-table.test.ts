import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import {
  commandsIn,
  isStill,
  marksIn,
  parseRows,
  type ProcessRow,
  psRow,
  psRows,
  readProcess,
  readProcessTable,
} from '../../../src/adapters/process/process-table.ts';
import { hasTool } from '../../support/tools.ts';

const name = 'OPS_EXEC_ID';
const rowsText = [
  '    1     0     1 Ss   Sat Jan  4 09:12:33 2025    ',
  '  501   400   501 Ss+  Sat Jan 11 19:02:03 2025    ',
  '  502   501   501 Z    Sat Jan 11 19:02:03 2025    ',
  '',
].join('\n');

describe('rows of ps on macOS', () => {
  it('have all columns', () => {
    expect(parseRows(rowsText)).toEqual([
      row({ pid: 1, group: 1, leadsSession: true, start: 'Sat Jan 4 09:12:33 2025' }),
      row({ pid: 501, parent: 400, leadsSession: true }),
      row({ pid: 502, parent: 501, ended: true }),
    ]);
  });

  it('are not made of nothing and nonsense', () => {
    expect(parseRows('')).toEqual([]);
    expect(parseRows('ps: illegal option\nusage: ps')).toEqual([]);
    expect(parseRows('  7     1     7 R    Sun Feb  2 00:00:01 2025 sleep 9')).toEqual([]);
  });
});

describe.runIf(hasTool('ps'))('the ps of this host (needs ps)', () => {
  it('shows this process, alone and among all, with the same start', () => {
    const alone = psRow(process.pid);
    expect(alone).toMatchObject({ pid: process.pid, parent: process.ppid, ended: false });
    expect(psRows().find(({ pid }) => pid === process.pid)).toEqual(alone);
  });

  it('shows no process that ended', async () => {
    const child = spawn('/bin/sh', ['-c', 'exit 0'], { stdio: 'ignore' });
    await once(child, 'exit');
    expect(psRow(child.pid ?? 0)).toBeUndefined();
  });
});

describe('a last look before a signal', () => {
  it('tells a process from another that was given its pid', () => {
    const self = readProcess(process.pid);
    if (!self) throw new Error('this process is not seen');
    expect(isStill(self)).toBe(true);
    expect(isStill({ ...self, start: `${self.start}1` })).toBe(false);
    expect(isStill({ ...self, pid: 2 ** 22 + 1 })).toBe(false);
  });

  it('takes no word in an argument or in another variable for the mark', async () => {
    const args = ['-c', 'echo ready; exec sleep 60', 'OPS_EXEC_ID=job-1.2'];
    const env = { PATH: process.env['PATH'], NOTE: 'a OPS_EXEC_ID=job-1.2', XOPS_EXEC_ID: 'job-1.2' };
    const child = spawn('/bin/sh', args, { env, stdio: ['ignore', 'pipe', 'ignore'] });
    try {
      await once(child.stdout, 'data');
      const found = readProcessTable(true)?.find(({ pid }) => pid === child.pid);
      expect(found).toMatchObject({ pid: child.pid, marker: undefined });
    } finally {
      child.kill('SIGKILL');
    }
  });
});

describe('the mark in the environment', () => {
  it.each<[string, string, string, string | undefined]>([
    ['stands behind the arguments', 'sleep 60', 'sleep 60 PATH=/bin OPS_EXEC_ID=job-1.2 LANG=C', 'job-1.2'],
    ['stands last', 'sleep 60', 'sleep 60 PATH=/bin OPS_EXEC_ID=job-1.2', 'job-1.2'],
    ['in the arguments is none', 'grep OPS_EXEC_ID=job-1.2', 'grep OPS_EXEC_ID=job-1.2 PATH=/bin', undefined],
    [
      'in the arguments alone, of a program of Apple',
      'env OPS_EXEC_ID=a b',
      'env OPS_EXEC_ID=a b',
      undefined,
    ],
    ['behind the same in the arguments', 'vi OPS_EXEC_ID=x', 'vi OPS_EXEC_ID=x OPS_EXEC_ID=y', 'y'],
    ['of a program without arguments', '', ' OPS_EXEC_ID=x', undefined],
    ['after an empty argument', 'run ', 'run  OPS_EXEC_ID=x', 'x'],
    ['twice is in doubt', 'sleep 1', 'sleep 1 SUDO_COMMAND=env OPS_EXEC_ID=x OPS_EXEC_ID=y', undefined],
    ['another name', 'sleep 1', 'sleep 1 XOPS_EXEC_ID=x MY_OPS_EXEC_ID=y', undefined],
    ['the arguments changed meanwhile', 'python a.py', 'worker OPS_EXEC_ID=x', undefined],
    ['what is no argument is no beginning of one', 'worker', 'workers OPS_EXEC_ID=x', undefined],
    ['the arguments are hidden', '(worker)', '(worker)', undefined],
    ['a newline as ps writes it', 'sh -c a\\012b', 'sh -c a\\012b OPS_EXEC_ID=x', 'x'],
  ])('%s', (_, plain, whole, mark) => {
    const found = marksIn(commands(line(501, whole)), commands(line(501, plain)), name);
    expect(found.get(501)).toBe(mark);
  });

  it('is of no process that only one of the calls saw', () => {
    expect(marksIn(commands(line(501, 'a OPS_EXEC_ID=x')), new Map(), name).size).toBe(0);
  });
});

describe('lines that a process forged with a newline', () => {
  const forged = line(501, 'sleep 60 OPS_EXEC_ID=job-1.2');

  it('are of no process that is not there', () => {
    const text = `${line(1, '/sbin/launchd')}\n${line(900, 'sleep 1 OPS_EXEC_ID=job-1.2')}`;
    expect([...commands(text).keys()]).toEqual([1]);
  });

  it.each([
    ['before', `${forged}\n${line(501, 'nginx')}`],
    ['behind', `${line(501, 'nginx')}\n${forged}`],
    ['twice', `${forged}\n${line(501, 'nginx')}\n${forged}`],
    ['with another start', `${line(501, 'x', 'Sat Jan 11 19:02:09 2025')}\n${forged}`],
  ])('make the process that they name one without a mark: %s', (_, text) => {
    expect([...commands(text).keys()]).toEqual([]);
  });

  it('are nothing with a start that no process has', () => {
    expect(commands(line(501, 'x OPS_EXEC_ID=y', 'Sat Jan 11 19:02:04 2025')).size).toBe(0);
  });
});

function row(part: Partial<ProcessRow>): ProcessRow {
  const blank = { pid: 0, parent: 0, group: 501, session: undefined, leadsSession: false, ended: false };
  return { ...blank, start: 'Sat Jan 11 19:02:03 2025', ...part };
}

function line(pid: number, command: string, start?: string): string {
  const own = pid === 1 ? 'Sat Jan  4 09:12:33 2025' : 'Sat Jan 11 19:02:03 2025';
  return `  ${pid} ${start ?? own}     ${command}`;
}

function commands(text: string): ReadonlyMap<number, string> {
  return commandsIn(text, parseRows(rowsText));
}
