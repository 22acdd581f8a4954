import { expect, it } from 'vitest';
import { wordsOf } from '../../../src/core/notices/words.ts';
import { fixes, fixOf } from '../../../src/core/writes/notices.ts';
import { noticeOf } from '../../support/builders.ts';

const chinese = wordsOf('zh-CN');
const write = noticeOf({ reason: 'write' });

it.each([
  ['runs: ["sh","deploy.sh"]', '将执行：["sh","deploy.sh"]'],
  ['command: timed out after 5 min', '命令：5 分钟后超时'],
  ['check: failed, not completed, level warn (slow)', 'check：未通过，未完成，级别 warn (slow)'],
  ['approve until: 2026-03-05 12:00:00', '批准期限：2026-03-05 12:00:00'],
  ['job.argv[1]: "a" → "b"', 'job.argv[1]: "a" → "b"'],
])('fact of a write %s', (text, expected) => {
  expect(chinese.fact(text, write)).toBe(expected);
  // What a job says of itself may look like it, and stays as it is.
  expect(chinese.fact(text, noticeOf({ reason: 'anomaly' }))).toBe(text);
});

it('every fix has its words', () => {
  const rejected = fixOf({ reason: 'not-approved', detail: '', isRejected: true });
  for (const fix of [...Object.values(fixes), rejected]) {
    const said = chinese.fact(`fix: ${fix}`, write);
    expect(said).toMatch(/^补救：(?!.*to fix)/);
  }
});

it('lines about writes that are not verified', () => {
  expect(chinese.openWrite('applied, unverified: Deploy (deploy), since 12:01:00')).toBe(
    '⏳ 未了结的写入：已执行，未验证：Deploy (deploy)，自 12:01:00 起',
  );
});

it.each([
  ['write failed (exit 3 after 2 s)', '写入失败（2 秒后退出，退出码 3）'],
  ['write failed (not started: /opt/none: no such file)', '写入失败（未能启动：/opt/none: no such file）'],
  ['write refused (plan-changed)', '写入被拒绝（plan-changed）'],
  ['write waiting for approval for 3 h 20 min', '写入等待批准已有 3 小时 20 分钟'],
])('headline %s', (headline, expected) => {
  expect(chinese.headline({ ...write, headline })).toBe(expected);
});
