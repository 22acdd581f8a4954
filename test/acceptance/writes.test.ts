/** A write from its plan to its verification, by the action as a runner starts it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkJob, openWriteArea, writeJob, type WriteArea } from '../support/write-area.ts';

let place: WriteArea;

beforeEach(async () => {
  place = await openWriteArea();
  await place.jobs(writeJob(), checkJob());
});
afterEach(() => place.close());

describe('a write that is approved', () => {
  it('is planned, applied once, and verified', async () => {
    const planned = await place.run('plan');
    expect(planned.code).toBe(0);
    const digest = planned.outputs['plan-digest'] ?? '';
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    place.api.gate.approve('approver');
    const applied = await place.run('apply', { 'plan-digest': digest });
    expect(applied.outputs['verdict']).toBe('applied');
    const verified = await place.run('verify', { 'plan-digest': digest });
    expect(verified.outputs['verdict']).toBe('verified');
    expect(await place.area.read('live')).toBe('the new content\n');
    expect(await place.area.read('runs')).toBe('ran\n');
    const again = await place.run('apply', { 'plan-digest': digest });
    expect(again.code).toBe(1);
    expect(again.stdout).toContain('deploy refused (already-applied)');
    expect(await place.area.read('runs')).toBe('ran\n');
  });

  it('is the same whatever language its readers have', async () => {
    const chinese = { language: 'zh-CN' };
    const planned = await place.run('plan', chinese);
    expect(planned.summary).toContain('### 命令（每行一个参数）');
    expect(planned.summary).toContain('</b>：<code>deploy</code>');
    expect(planned.summary).not.toMatch(/Command, one argument|Approve until|To approve it/);
    const digest = planned.outputs['plan-digest'] ?? '';
    const early = await place.run('apply', { ...chinese, 'plan-digest': digest });
    expect(early.acted.join('\n')).toContain(
      'error::deploy 被拒绝（not-approved）：GitHub 上没有对此运行的批准（管理员绕过审批时不会留下批准）。补救：',
    );
    expect([early.outputs['verdict'], early.summary]).toEqual([
      'refused',
      expect.stringMatching(/拒绝原因：<code>|拒绝原因：not-approved/),
    ]);
    expect(early.summary).not.toMatch(/GitHub has no approval|requested by/);
    // A reader of another language sees the same refusal in theirs.
    const page = await place.run('history');
    expect(page.summary).toContain('refused (not-approved)');
    const pageZh = await place.run('history', chinese);
    expect(pageZh.summary).toContain('已拒绝（not-approved）');
    expect(pageZh.summary).not.toMatch(/planned|asked by|refused/);
  });

  it('is applied by a reader of another language than it was planned for', async () => {
    const planned = await place.run('plan', { language: 'zh-CN' });
    place.api.gate.approve('approver');
    const digest = planned.outputs['plan-digest'] ?? '';
    const applied = await place.run('apply', { 'plan-digest': digest });
    expect(applied.outputs['verdict']).toBe('applied');
    const verified = await place.run('verify', { 'plan-digest': digest, language: 'zh-CN' });
    expect(verified.outputs['verdict']).toBe('verified');
    expect(verified.summary).toContain('已验证');
    expect(verified.summary).not.toMatch(/approved by|exit 0|verified/);
  });
});
