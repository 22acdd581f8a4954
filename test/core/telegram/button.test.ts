import { expect, it } from 'vitest';
import { buttonRows, runButton } from '../../../src/core/telegram/button.ts';

const workflow = (server: string) => ({
  GITHUB_SERVER_URL: server,
  GITHUB_REPOSITORY: 'some/repo',
  GITHUB_RUN_ID: '1',
});

it('leads to the run, and to the page that starts and stops jobs, in both languages', () => {
  const pages = 'https://github.com/some/repo/actions';
  expect(runButton(workflow('https://github.com'), 'en')).toEqual({
    text: 'Open the run',
    url: `${pages}/runs/1`,
    manual: { text: 'Start or stop a job', url: `${pages}/workflows/ops-manual.yml` },
  });
  expect(runButton(workflow('https://ghe.corp.org:8443'), 'zh-CN')).toMatchObject({
    text: '查看运行',
    url: 'https://ghe.corp.org:8443/some/repo/actions/runs/1',
    manual: { text: '启动或停止作业' },
  });
});

it('both below a message with sound, the run below every other, none outside of a workflow', () => {
  const run = runButton(workflow('https://github.com'), 'en');
  const texts = (silent: boolean, given = run) =>
    buttonRows({ buttons: [], silent }, given).map(({ text }) => text);
  expect(texts(false)).toEqual(['Open the run', 'Start or stop a job']);
  expect(texts(true)).toEqual(['Open the run']);
  expect(buttonRows({ buttons: [], silent: false }, runButton({}, 'en'))).toEqual([]);
});

it.each(['', 'no.address', 'http://localhost', 'https://ghe:8443', 'ftp://github.com', 'https://a b.com'])(
  'is none for %j: Telegram would refuse it',
  (server) => expect(runButton(workflow(server), 'en')).toBeUndefined(),
);
