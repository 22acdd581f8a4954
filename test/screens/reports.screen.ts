/**
 * Reports of real runs on a phone: nothing is cut off, nothing scrolls sideways, and the cause of each alert is visible without
 * opening anything. With SCREENS_FOLDER set, each screen is also saved there as HTML and as a picture.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { step } from '../support/action.ts';
import type { SentMessage } from '../support/bot-api-messages.ts';
import { check, openArea, paused, running, says, sh, watched, type Area } from '../support/cli.ts';
import { startGitHubApi } from '../support/github-api.ts';
import { inputsTo } from '../support/telegram-area.ts';
import { startChats } from '../support/telegram-chat.ts';
import { checkJob, openWriteArea, writeJob } from '../support/write-area.ts';
import { githubPage, layOut, takePicture, telegramPage, widths, type Shown } from './phone.ts';

const chromium = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path !== undefined && existsSync(path));

const long = `https://backup.example.org/${'a-very-long-folder/'.repeat(12)}photos?token=none`;
const troubled = [
  watched(
    'mail-sync',
    says({ ...paused, stopReason: 'rate limit of the provider', progress: { done: 2900, total: 6900 } }),
    {
      name: 'Mail sync',
    },
  ),
  watched('gateway', sh('echo "connect ECONNREFUSED 127.0.0.1:18789" >&2; exit 2'), {
    name: 'OpenClaw gateway',
  }),
  watched(
    'photos',
    says({
      ...running,
      progress: { done: 7_340_000, total: 12_000_000 },
      level: 'warn',
      message: `slow answers from ${long}`,
    }),
    {
      name: 'Photo scan of the big archive in the cellar',
    },
  ),
  check('backup-age', sh(`echo "reading the list"; echo "newest backup is 41 h old, limit 26 h"; exit 1`), {
    name: 'Backup age',
    enabled: true,
    everySeconds: 3600,
  }),
  check('wide', sh(`echo ${'x'.repeat(300)}; exit 1`), { enabled: true, everySeconds: 3600 }),
  watched(
    'healed',
    sh(
      'test -e healed && echo \'{"running":true,"completed":false}\' || echo \'{"running":false,"completed":false}\'',
    ),
    {
      name: 'Index of documents',
      commands: { start: ['touch', 'healed'] },
      policy: { autoResume: true },
    },
  ),
  watched(
    'files',
    says({ ...running, pid: 4242, progress: { done: 620, total: 1000, folder: '/srv/files/2026' } }),
    {
      name: 'Inventory of files',
    },
  ),
];
const hostile = watched(
  'evil',
  sh('echo "@everyone <img src=x> [a](https://evil.example) **b** #1" >&2; exit 1'),
  {
    name: '@octocat <b>![x](http://evil.example/x.png)</b> `code` #12',
  },
);
const healthy = [
  watched('files', says({ ...running, progress: { done: 620, total: 1000 } }), {
    name: 'Inventory of files',
  }),
  check('disk', ['true'], { name: 'Disk space', enabled: true, everySeconds: 3600 }),
];
const storm = Array.from({ length: 12 }, (_, n) =>
  watched(`job-${n}`, sh(`echo "cannot open /srv/data/${n}: No space left on device" >&2; exit 1`), {
    name: `Nightly copy ${n}`,
  }),
);

const recovered = [
  watched('mail-sync', says({ ...running, progress: { done: 2950, total: 6900 } }), { name: 'Mail sync' }),
  watched('gateway', says(running), { name: 'OpenClaw gateway' }),
];
const busy = [
  { id: 'mail', name: 'Mail of the whole family', progress: { done: 1200, total: 9000 } },
  {
    id: 'photos',
    name: 'Photo scan of the big archive in the cellar',
    progress: { done: 7_340_000, total: 12_000_000 },
  },
  {
    id: 'files',
    name: 'Inventory of files',
    progress: { done: 620, total: 1000, folder: '/srv/files/2026/with a long name/and more' },
  },
  { id: 'index', name: 'index', progress: {} },
].map(({ id, name, progress }) => watched(id, says({ ...running, progress }), { name }));

/** Each page, with what must be visible on it. */
const pages: Record<string, string> = {};
let shown: readonly Shown[] = [];

async function inArea<T>(work: (area: Area) => Promise<T>): Promise<T> {
  const area = await openArea();
  try {
    return await work(area);
  } finally {
    await area.close();
  }
}

const host = { namespace: 'gw_1' };

async function summaries(): Promise<void> {
  await inArea(async (area) => {
    await area.jobs(troubled);
    pages['tick with new alerts'] = githubPage((await step(area, host)).summary);
    pages['tick with standing alerts'] = githubPage((await step(area, host)).summary);
    pages['tick in Chinese'] = githubPage((await step(area, { ...host, language: 'zh-CN' })).summary);
    pages.status = githubPage((await step(area, { ...host, command: 'status' })).summary);
    pages.doctor = githubPage((await step(area, { ...host, command: 'doctor' })).summary);
    pages['a run'] = githubPage((await step(area, { ...host, command: 'run', job: 'backup-age' })).summary);
    await area.jobs(healthy);
    await step(area, host);
    pages['tick without alerts'] = githubPage((await step(area, host)).summary);
    await area.jobs([
      { ...watched('files', ['true']), kind: 'long' },
      { ...check('x', ['true']), comands: {}, risk: 'none' },
    ]);
    pages['tick with a broken file'] = githubPage((await step(area, host)).summary);
    pages['check of a broken file'] = githubPage((await step(area, { command: 'validate-config' })).summary);
  });
}

async function writes(): Promise<void> {
  const place = await openWriteArea();
  try {
    await place.jobs(
      writeJob({
        name: 'Deploy the new version',
        commands: { plan: ['cat', 'next'], run: ['sh', 'deploy.sh', `--from=${long}`] },
      }),
      checkJob(),
    );
    await place.area.write(
      'next',
      `first line of the new content\n    an indented line\n${'y'.repeat(200)}\n`,
    );
    const planned = await place.run('plan');
    pages.plan = githubPage(planned.summary);
    place.api.gate.approve('approver');
    const digest = planned.outputs['plan-digest'] ?? '';
    pages.apply = githubPage((await place.run('apply', { 'plan-digest': digest })).summary);
    pages.verify = githubPage((await place.run('verify', { 'plan-digest': digest })).summary);
    pages.history = githubPage((await place.run('history', { job: '' })).summary);
  } finally {
    await place.close();
  }
}

async function issues(): Promise<void> {
  const token = 'ghs_0123456789abcdefghij0123456789';
  const hub = await startGitHubApi({ repository: 'owner/name', token, private: true });
  const inputs = { ...host, 'telegram-via': 'issue', 'github-token': token, state: 'file' };
  try {
    await inArea(async (area) => {
      await area.jobs([...troubled, hostile]);
      await step(area, inputs, hub.env);
      await area.jobs(healthy);
      await step(area, inputs, hub.env);
      await step(area, inputs, hub.env);
      const texts = hub.issues.flatMap(({ title, body, comments }) => [
        `<h1>${title}</h1>`,
        body,
        ...comments,
      ]);
      pages.issue = githubPage(texts.join('\n\n'));
    });
  } finally {
    await hub.close();
  }
}

async function chat(): Promise<void> {
  const bot = await startChats();
  const sent = (before: number): readonly SentMessage[] => bot.messages().slice(before);
  try {
    type Jobs = Parameters<Area['jobs']>[0];
    const tickIn = async (area: Area, name: string, jobs: Jobs, inputs = {}) => {
      const before = bot.messages().length;
      await area.jobs(jobs);
      await step(area, { ...host, ...inputsTo(bot), ...inputs }, {});
      pages[name] = telegramPage(sent(before));
    };
    await inArea(async (area) => {
      const tick = tickIn.bind(undefined, area);
      await tick('message with alerts', troubled);
      await tick('message after jobs were removed', healthy);
      await tick('message in Chinese', troubled, { language: 'zh-CN' });
    });
    await inArea((area) => tickIn(area, 'messages of a storm', storm));
    await inArea((area) => tickIn(area, 'board', busy));
    await inArea((area) => tickIn(area, 'board in Chinese', busy, { language: 'zh-CN' }));
    await inArea(async (area) => {
      await tickIn(area, 'message of two alerts', troubled.slice(0, 2));
      await tickIn(area, 'message of a recovery', recovered);
    });
  } finally {
    await bot.close();
  }
}

beforeAll(async () => {
  if (chromium === undefined)
    throw new Error('Chromium is missing: apt-get install chromium, or set CHROMIUM to its path');
  await summaries();
  await writes();
  await issues();
  await chat();
  shown = layOut(chromium, pages);
});

afterAll(() => {
  const folder = process.env['SCREENS_FOLDER'];
  if (folder === undefined || chromium === undefined) return;
  mkdirSync(folder, { recursive: true });
  for (const screen of shown) {
    const name = `${screen.name.replaceAll(' ', '-')}-${screen.width}`;
    const html = pages[screen.name] ?? '';
    writeFileSync(join(folder, `${name}.html`), html);
    if (screen.width === widths[0]) takePicture(chromium, html, screen, join(folder, `${name}.png`));
  }
});

/** What a person must see on each screen without opening anything. */
const visible: Readonly<Record<string, readonly string[]>> = {
  'tick with new alerts': [
    '🔴 gw_1: 1 job needs a person, 4 alerts',
    'stop reason: rate limit of the provider',
    '▓▓▓▓░░░░░░ 42 % · 2900 / 6900',
    'autoResume is off',
    'connect ECONNREFUSED 127.0.0.1:18789',
    'newest backup is 41 h old, limit 26 h',
    'Index of documents started',
  ],
  'tick with standing alerts': [
    '🔴 gw_1: 1 job needs a person, 4 alerts',
    'rate limit of the provider',
    'connect ECONNREFUSED 127.0.0.1:18789',
    'newest backup is 41 h old, limit 26 h',
  ],
  'tick in Chinese': [
    '🔴 gw_1: 1 个作业需要人工处理，4 项警报',
    '停止原因：rate limit of the provider',
    '不会自动启动：autoResume 已关闭',
    'newest backup is 41 h old, limit 26 h',
    '其他作业',
  ],
  'message in Chinese': ['停止原因：rate limit of the provider', 'newest backup is 41 h old, limit 26 h'],
  status: ['🔴 gw_1 · status: 1 job needs a person, 4 alerts', 'newest backup is 41 h old, limit 26 h'],
  'tick without alerts': ['✅ gw_1: all 2 jobs ok', '▓▓▓▓▓▓░░░░ 62 % · 620 / 1000'],
  doctor: ['🟠 gw_1 · doctor: ', 'TELEGRAM_BOT_TOKEN'],
  plan: [
    '⏳ box · plan deploy: waiting for approval',
    'Review deployments',
    '"deploy.sh"',
    'an indented line',
  ],
  apply: ['🟠 box · apply deploy: applied, not verified'],
  verify: ['✅ box · verify deploy: verified'],
  history: ['✅ box · history: 1 write', 'approved by approver'],
  'tick with a broken file': ['🔴 gw_1: ops-jobs.json has 3 problems', 'jobs[0].kind: must be one of'],
  'check of a broken file': [
    '🔴 validate-config: ops-jobs.json has 3 problems',
    'jobs[0].kind: must be one of',
  ],
  'message with alerts': [
    'rate limit of the provider',
    'ECONNREFUSED',
    'newest backup is 41 h old, limit 26 h',
  ],
  'messages of a storm': ['No space left on device'],
  'message of a recovery': [
    '🟢 gw_1 · 2 recovered',
    'Mail sync (mail-sync) recovered, running',
    'OpenClaw gateway (gateway) recovered, running',
    'was without a valid status since',
  ],
  'message after jobs were removed': ['6 changes'],
  issue: [
    '🔴 gw_1 · 1 needs a person, 5 alerts',
    'stop reason: rate limit of the provider',
    'connect ECONNREFUSED 127.0.0.1:18789',
    '@octocat <b>![x](http://evil.example/x.png)</b>',
    '@everyone <img src=x> [a](https://evil.example)',
    'No alert is open any more. The next one opens a new issue.',
  ],
  board: [
    'gw_1 · 4 jobs running',
    'Mail of the whole family (mail)',
    '▓░░░░░░░░░ 13 % · 1200 / 9000',
    'folder /srv/files/2026/with a long name/and more',
  ],
  'board in Chinese': ['gw_1 · 4 个作业运行中', '▓░░░░░░░░░ 13 % · 1200 / 9000'],
};

describe('a screen', () => {
  it('that would scroll is found', () => {
    const wide = { 'a block of code': githubPage(`\`\`\`text\n${'x'.repeat(200)}\n\`\`\`\n`) };
    const found = layOut(chromium ?? '', wide);
    expect(found.map(({ width, cut }) => [width, cut.length > 0])).toEqual(
      widths.map((width) => [width, true]),
    );
  });

  it.each(Object.entries(visible))('%s shows the cause', (name, texts) => {
    for (const screen of shown.filter((each) => each.name === name)) {
      const text = screen.text.replaceAll('\u200B', '').replaceAll(/\s+/g, ' ');
      for (const part of texts) expect(text).toContain(part);
    }
  });

  it.each(widths)('of %d pixels cuts nothing off, and nothing scrolls sideways', (width) => {
    const found = shown.filter((screen) => screen.width === width);
    expect(found.length).toBe(Object.keys(pages).length);
    expect(found.flatMap(({ name, cut }) => cut.map((element) => `${name}: ${element}`))).toEqual([]);
  });
});
