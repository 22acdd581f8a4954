import { expect, it } from 'vitest';
import { runButton } from '../../../src/core/telegram/button.ts';

const workflow = (server: string) => ({
  GITHUB_SERVER_URL: server,
  GITHUB_REPOSITORY: 'some/repo',
  GITHUB_RUN_ID: '1',
});

it('leads to the run, in both languages', () => {
  const url = 'https://github.com/some/repo/actions/runs/1';
  expect(runButton(workflow('https://github.com'), 'en')).toEqual({ text: 'Open the run', url });
  expect(runButton(workflow('https://ghe.corp.org:8443'), 'zh-CN')).toEqual({
    text: '查看运行',
    url: 'https://ghe.corp.org:8443/some/repo/actions/runs/1',
  });
});

it.each(['', 'no.address', 'http://localhost', 'https://ghe:8443', 'ftp://github.com', 'https://a b.com'])(
  'is none for %j: Telegram would refuse it',
  (server) => expect(runButton(workflow(server), 'en')).toBeUndefined(),
);
