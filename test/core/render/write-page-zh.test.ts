/** The pages of writes in Chinese: nothing of ours is left in English. */
import { describe, expect, it } from 'vitest';
import { textIn } from '../../../src/core/notices/say.ts';
import { sentence } from '../../../src/core/notices/sentence.ts';
import { historyPage, writeDocument } from '../../../src/core/render/history.ts';
import { excess, planPage, renderPlan, renderWrite, writePage } from '../../../src/core/render/write-page.ts';
import type { Page } from '../../../src/core/render/summary.ts';
import type { Say } from '../../../src/core/text/words.ts';
import { checkRequested } from '../../../src/core/writes/gate.ts';
import { gateWithNote, refusalText } from '../../../src/core/writes/notices.ts';
import { differences } from '../../../src/core/writes/plan-lines.ts';
import { planText } from '../../../src/core/writes/plan.ts';
import { detailLines, writeStatuses, type Refusal } from '../../../src/core/writes/write.ts';
import { english, noon } from '../../support/builders.ts';
import {
  approvalOf,
  digestOf,
  documentOf,
  environmentFacts,
  failed,
  gateFacts,
  known,
  person,
  planOf,
  recordOf,
  runFacts,
} from '../../support/write-builders.ts';
import { byDispatch, byEnvironment, common } from '../writes/gate-cases.ts';

const chinese = textIn('zh-CN');

/** A run of three English words outside of code and output: a sentence that was forgotten. */
const englishIn = (text: string): readonly string[] =>
  text
    .split('\n')
    .filter((line) => !/^\s*\| /.test(line))
    .join('\n')
    .replaceAll(/<code>[^<]*<\/code>/g, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('Review deployments', '')
    .match(/[A-Za-z]{2,}(?:[ ,;:]+[A-Za-z]{2,}){2,}/g) ?? [];
const blocksOf = (page: Page, say: Say = chinese) => page.blocks(say).join('\n\n');

const { job, ...rest } = planOf();
const document = documentOf(
  {
    ...rest,
    ignored: ['^at '],
    job: {
      ...job,
      argv: ['sh', 'deploy.sh', 'é', './missing'],
      link: '/srv/link',
      code: { NODE_OPTIONS: '--import=x' },
      folders: [{ word: 1, path: '/srv/folder' }],
      after: [
        { jobId: 'check', when: 'success', delaySeconds: 0 },
        { jobId: 'undo', when: 'failure', delaySeconds: 3 },
        { jobId: 'tell', when: 'always', delaySeconds: 3 },
      ],
    },
  },
  'at 12:01\n(not in the digest) forged\n（不计入摘要值） forged\n',
);
const requested = gateFacts({ run: known(runFacts({ event: 'schedule' })) });
const unasked = checkRequested(approvalOf(), requested);
const facts = { environment: known(environmentFacts(['approver', 'boss'])) };

const page = planPage(document, recordOf(), gateWithNote(recordOf(), facts, unasked));
/** What stands in code on the page, without what is said. */
const codes = (say: Say) =>
  [...blocksOf(page, say).matchAll(/<code>([^<]*)<\/code>/g)]
    .map(([, text = '']) => text)
    .filter((text) => !/[(（]|^none$|^无$| s$| 秒$|environment ops|环境/.test(text));

describe('the page of a plan', () => {
  const empty = documentOf({ output: null }, '');

  it.each([
    ['that is reviewed', blocksOf(page)],
    ['that a second person starts', blocksOf(planPage(document, recordOf({ gate: 'dispatch' })))],
    ['without output', blocksOf(planPage(empty, recordOf()))],
    ['in the log', renderPlan(document, chinese, recordOf({ job: { id: 'deploy', name: '部署' } }))],
    ['of a preview', renderPlan(empty, chinese)],
  ])('%s is Chinese', (_, text) => {
    expect(englishIn(text)).toEqual([]);
    expect(text).toMatch(/命令（每行一个参数）/);
  });

  it('shows the same in both languages', () => {
    expect(codes(chinese)).toEqual(codes(english));
    expect(codes(chinese).length).toBeGreaterThan(20);
  });

  it('names who approves', () => {
    expect(chinese(gateWithNote(recordOf(), facts, unasked))).toBe(
      '环境 ops-write，由 approver 或 boss 审批；请求者本人不得批准；须由两位不同的人批准：请求者是事件 schedule，不是真人',
    );
    expect(english(gateWithNote(recordOf(), facts, unasked))).toBe(
      'environment ops-write by approver or boss; not by the requester; two different people must approve: requested by the event schedule, not by a person',
    );
  });

  it.each([
    ['en', english, '(not in the digest)'],
    ['zh-CN', chinese, '（不计入摘要值）'],
  ] as const)('marks lines in %s, and no covered line looks like one in any language', (_, say, mark) => {
    const lines = renderPlan(document, say)
      .split('\n')
      .filter((line) => /12:01|forged/.test(line));
    expect(lines).toEqual([
      `  | ${mark} at 12:01`,
      '  | \\u{28}not in the digest) forged',
      '  | \\u{ff08}不计入摘要值） forged',
    ]);
  });

  it('says where it is too long', () => {
    const long = planPage(documentOf({}, 'x\n'.repeat(100_000)), recordOf());
    expect(excess(long.blocks(chinese))).toMatchObject({ section: '`commands.plan` 的输出' });
  });

  it('has the same digest in every language, which its text does not name', () => {
    const before = planText(document.plan);
    blocksOf(page);
    renderPlan(document, chinese, recordOf());
    expect(planText(document.plan)).toBe(before);
    expect(before).not.toMatch(/\p{Script=Han}/u);
  });
});

const refusal = (detail: Refusal['detail']) =>
  ({ reason: 'plan-changed', detail, at: noon, step: 2 }) as const;

describe('the page of a write', () => {
  const changed = differences(
    documentOf({}, '旧内容\n'),
    documentOf({ namespace: 'other', output: 'f', job: { ...job, argv: ['sh'] } }, 'new\n'),
  );

  it.each(
    writeStatuses.flatMap((status) => [
      recordOf({ status }),
      recordOf({
        status,
        approvedBy: ['approver'],
        ending: sentence('exited', { code: 3, ms: 2000 }),
        finishedAt: noon,
        findings: [sentence('read-failed', { job: 'check', why: sentence('plan-elsewhere') })],
        refusal: refusal(changed),
        output: 'what the command printed last',
      }),
    ]),
  )('$status is Chinese', (write) => {
    expect(englishIn(renderWrite(write, chinese))).toEqual([]);
    expect(englishIn(blocksOf(writePage(write)))).toEqual([]);
    expect(renderWrite(write, chinese)).toMatch(/^deploy：\p{Script=Han}/u);
  });

  it('shows what an older version stored as text', () => {
    const write = recordOf({ status: 'refused', refusal: refusal('job.argv[1]: "a" → "b"\nand 3 more') });
    for (const say of [english, chinese])
      expect(renderWrite(write, say)).toMatch(/\n {2}- job\.argv\[1\]: "a" → "b"\n {2}- and 3 more$/);
  });
});

it('every refusal of the gate is Chinese', () => {
  const found = common.flatMap(([, , change]) => [byEnvironment(change), byDispatch(change)]);
  const more = [
    byEnvironment({ facts: { pinned: 'dispatch' } }),
    byEnvironment({ facts: { run: known(runFacts({ commit: 'f'.repeat(40) })) } }),
    byEnvironment({ facts: { approvals: failed('NO ANSWER') } }),
    byEnvironment({ approval: { approvers: ['boss'] } }),
    byEnvironment({ facts: { run: known(runFacts({ actor: person('app[bot]', false) })) } }),
    ...writeStatuses.map((status) => byEnvironment({ write: { status } })),
  ];
  const refusals = [...found, ...more].flatMap((each) => (each.kind === 'refuse' ? [each] : []));
  expect(refusals.length).toBeGreaterThan(20);
  for (const each of refusals) {
    expect(detailLines(each).filter((line) => typeof line === 'string')).toEqual([]);
    expect(refusalText(each, 'deploy', chinese)).toMatch(/^deploy 被拒绝（[a-z-]+）：.*。补救：/);
  }
});

describe('the history', () => {
  const write = recordOf({
    status: 'verified',
    approvedBy: ['approver'],
    finishedAt: noon,
    verifiedAt: noon,
  });
  const refused = recordOf({
    digest: digestOf('b'),
    status: 'refused',
    refusal: { reason: 'expired', detail: [sentence('nobody-approved')], at: noon, step: 2 },
  });

  it('is Chinese', () => {
    const table = historyPage([write, refused, ...Array.from({ length: 100 }, () => write)]);
    expect(englishIn(blocksOf(table))).toEqual([]);
    expect(table.blocks(chinese).at(-1)).toBe('<p>另有 2 项更早的写入，见日志</p>');
  });

  it('as JSON is the same as before: the cause is one text', () => {
    expect(writeDocument(refused, english).refusal).toMatchObject({ detail: 'nobody approved it in time' });
  });
});
