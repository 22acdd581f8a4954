import { describe, expect, it } from 'vitest';
import type { GateFacts } from '../../../src/core/writes/gate.ts';
import type { RunFacts } from '../../../src/core/github/api-schemas.ts';
import { detailLines, type RefusalReason } from '../../../src/core/writes/write.ts';
import { english, hour, minute, noon } from '../../support/builders.ts';
import {
  commit,
  environmentFacts,
  failed,
  known,
  localRun,
  person,
  repositoryFacts,
  runFacts,
} from '../../support/write-builders.ts';
import { apart, byDispatch, byEnvironment, common, reviews, run, second, type Change } from './gate-cases.ts';

const by = (parts: Partial<RunFacts>) => ({
  ...run(parts),
  ...(parts.event !== undefined && { local: localRun({ event: parts.event }) }),
});
/** Runs that no person asked for: a word that names it, and the run. */
const noPerson: readonly (readonly [string, Partial<GateFacts>])[] = [
  ['event schedule', by({ event: 'schedule' })],
  ['event push', by({ event: 'push' })],
  ['event repository_dispatch', by({ event: 'repository_dispatch' })],
  ['app.bot.', by({ actor: person('app[bot]', false), triggeringActor: person('app[bot]', false) })],
  ['app.bot.', by({ actor: person('app[bot]', false) })],
  ['app.bot.', by({ triggeringActor: person('app[bot]', false) })],
  ['ghost', by({ actor: person('ghost', false, 10_137) })],
  ['the-organization', by({ actor: person('the-organization', false) })],
];

describe('the gate of the environment', () => {
  it('proceeds when everything holds', () => {
    expect(byEnvironment()).toEqual({
      kind: 'proceed',
      approvedBy: ['approver'],
      clocks: { github: noon + hour, host: noon + hour },
    });
  });

  it.each<readonly [string, Change]>([
    ['a login and an environment in another spelling', { facts: reviews({ environments: ['OPS-Write'] }) }],
    ['a repository in another spelling', { facts: run({ repository: 'Owner/Name' }) }],
    ['a listed approver with @', { approval: { approvers: ['@Approver'] } }],
    [
      'one of two approvals is the one of the requester',
      {
        facts: reviews({ by: person('requester') }, {}),
      },
    ],
    ['a review that waits, besides the approval', { facts: reviews({ state: 'pending' }, {}) }],
    [
      'a rejection for another environment',
      {
        facts: reviews({ state: 'rejected', environments: ['other'] }, {}),
      },
    ],
    [
      'who asked approved, and may',
      {
        approval: { allowSelfApproval: true },
        facts: reviews({ by: person('requester') }),
      },
    ],
    ['a clock that is a little behind', { now: noon - 4 * minute }],
    ["a host's clock that is two minutes behind GitHub's", { facts: apart(-2 * minute) }],
    ["a host's clock that is two minutes ahead", { facts: apart(2 * minute) }],
    ...noPerson.flatMap(([who, facts]): (readonly [string, Change])[] => [
      [`${who} asked, and may`, { approval: { allowBotRequester: true }, facts }],
      [
        `${who} asked, and two people approved`,
        { facts: { ...facts, ...reviews({}, { by: person('colleague') }) } },
      ],
    ]),
    ['nobody asked for the permission', { facts: { permission: failed() } }],
  ])('proceeds: %s', (_, change) => {
    expect(byEnvironment(change)).toMatchObject({ kind: 'proceed' });
  });

  it.each<readonly [RefusalReason, RegExp, Change]>([
    ...common,
    ['api-unavailable', /the approvals: no answer/, { facts: { approvals: failed() } }],
    ['api-unavailable', /another run/, { facts: run({ id: '3' }) }],
    ['api-unavailable', /another run/, { facts: run({ commit: commit.replace('0', '1') }) }],
    ['api-unavailable', /another run/, { facts: run({ repository: 'owner/fork' }) }],
    ['wrong-event', /pull_request/, { facts: run({ event: 'pull_request' }) }],
    ['rerun', /attempt 2/, { facts: run({ attempt: 2 }) }],
    ['wrong-ref', /refs\/heads\/main, .* main only/, { facts: run({ isFork: true }) }],
    ['wrong-ref', /main only/, { facts: run({ branch: 'feature' }) }],
    ['wrong-ref', /main only/, { facts: run({ branch: undefined }) }],
    ['wrong-ref', /refs\/tags\/main/, { facts: { local: localRun({ ref: 'refs/tags/main' }) } }],
    [
      'wrong-ref',
      /trunk only/,
      {
        facts: { repository: known(repositoryFacts({ defaultBranch: 'trunk' })) },
      },
    ],
    ['no-gate', /pinned to dispatch/, { facts: { pinned: 'dispatch' } }],
    ['no-gate', /does not exist/, { facts: { environment: known({ kind: 'missing' }) } }],
    ['no-gate', /no required reviewers/, { facts: { environment: known(environmentFacts([])) } }],
    ['plan-changed', /dispatch ops-write/, { write: { gate: 'dispatch' } }],
    ['not-approved', /made in run 7/, { write: { run: { id: '7', url: '' } } }],
    ['not-approved', /no approval of this run/, { facts: reviews() }],
    ['not-approved', /no approval of this run/, { facts: reviews({ state: 'pending' }) }],
    ['not-approved', /no approval of this run/, { facts: reviews({ environments: ['other'] }) }],
    [
      'not-approved',
      /stranger rejected it/,
      {
        facts: reviews({}, { state: 'rejected', by: person('stranger') }),
      },
    ],
    ['not-approved', /not in approval.approvers/, { approval: { approvers: ['boss'] } }],
    ['not-approved', /not in approval.approvers/, { approval: { approvers: [] } }],
    ['not-approved', /not a person/, { facts: reviews({ by: person('robot[bot]', false) }) }],
    ...noPerson.flatMap(([who, facts]): (readonly [RefusalReason, RegExp, Change])[] => [
      [
        'bot-requested',
        new RegExp(`by .*${who}, not by a person, and approved by approver alone`),
        { facts },
      ],
      // Twice the same person, under another login too; an app; somebody who is not listed.
      ['bot-requested', /alone/, { facts: { ...facts, ...reviews({}, {}) } }],
      [
        'bot-requested',
        /alone/,
        { facts: { ...facts, ...reviews({ by: person('a', true, 9) }, { by: person('b', true, 9) }) } },
      ],
      [
        'bot-requested',
        /alone/,
        { facts: { ...facts, ...reviews({}, { by: person('robot[bot]', false) }) } },
      ],
      [
        'bot-requested',
        /alone/,
        {
          approval: { approvers: ['approver'] },
          facts: { ...facts, ...reviews({}, { by: person('colleague') }) },
        },
      ],
      [
        'bot-requested',
        /alone/,
        { facts: { ...facts, ...reviews({}, { by: person('colleague'), environments: ['other'] }) } },
      ],
      ['bot-requested', /alone/, { approval: { allowSelfApproval: true }, facts }],
    ]),
    [
      'self-approved',
      /requester/,
      {
        approval: { allowBotRequester: true },
        facts: { ...by({ event: 'push' }), ...reviews({ by: person('requester') }) },
      },
    ],
    [
      // The login of the one who asked was given up, and somebody else took it.
      'self-approved',
      /requester/,
      { facts: reviews({ by: person('requester', true, 77) }) },
    ],
    [
      // The one who asked has another login now.
      'self-approved',
      /renamed/,
      { facts: reviews({ by: { ...person('requester'), login: 'renamed' } }) },
    ],
    ['self-approved', /Requester/, { facts: reviews({ by: person('Requester') }) }],
    [
      'self-approved',
      /trigger/,
      {
        facts: { ...run({ triggeringActor: person('trigger') }), ...reviews({ by: person('trigger') }) },
      },
    ],
    [
      'self-approved',
      /starter/,
      {
        facts: { ...run({ actor: person('starter') }), ...reviews({ by: person('starter') }) },
      },
    ],
  ])('refuses: %s, %s', (reason, detail, change) => {
    const refused = byEnvironment(change);
    expect(refused).toMatchObject({ kind: 'refuse', reason });
    expect(refused.kind === 'refuse' && detailLines(refused).map(english).join('\n')).toMatch(detail);
  });
});

const plannedBy = (parts: Partial<RunFacts>) => ({ planRun: known(runFacts(parts)) });
const appRun = { actor: person('app[bot]', false), triggeringActor: person('app[bot]', false) };

describe('the gate of a second dispatch', () => {
  it('proceeds when everything holds', () => {
    expect(byDispatch()).toEqual({
      kind: 'proceed',
      approvedBy: ['second'],
      clocks: { github: noon + hour, host: noon + hour },
    });
  });

  it.each<readonly [string, Change]>([
    ['an administrator', { facts: { permission: known('admin') } }],
    ['an environment that protects nothing', { facts: { environment: known(environmentFacts([])) } }],
    ['an app asked, and may', { approval: { allowBotRequester: true }, facts: plannedBy(appRun) }],
    [
      'a schedule asked, and may',
      { approval: { allowBotRequester: true }, facts: plannedBy({ event: 'schedule' }) },
    ],
    [
      'who asked, when they may',
      {
        approval: { allowSelfApproval: true },
        facts: second({ actor: person('requester'), triggeringActor: person('requester') }),
      },
    ],
    ['nobody looked at reviews', { facts: { approvals: failed() } }],
  ])('proceeds: %s', (_, change) => {
    expect(byDispatch(change)).toMatchObject({ kind: 'proceed' });
  });

  it.each<readonly [RefusalReason, RegExp, Change]>([
    ...common,
    ['api-unavailable', /the permission: no answer/, { facts: { permission: failed() } }],
    ['no-gate', /pinned to environment/, { facts: { pinned: 'environment' } }],
    [
      'no-gate',
      /where required reviewers are available/,
      { facts: { repository: known(repositoryFacts()) } },
    ],
    [
      'no-gate',
      /where required reviewers are available/,
      { facts: { environment: known(environmentFacts()) } },
    ],
    [
      'wrong-event',
      /not by push/,
      {
        facts: { ...second({ event: 'push' }), local: localRun({ runId: '2', event: 'push' }) },
      },
    ],
    [
      'wrong-event',
      /not by schedule/,
      {
        facts: { ...second({ event: 'schedule' }), local: localRun({ runId: '2', event: 'schedule' }) },
      },
    ],
    ['not-approved', /made in this run/, { write: { run: { id: '2', url: '' } } }],
    ['not-approved', /not a person/, { facts: second({ triggeringActor: person('app[bot]', false) }) }],
    ['not-approved', /not a person/, { facts: second({ actor: person('app[bot]', false) }) }],
    ['not-approved', /not in approval.approvers/, { approval: { approvers: ['boss'] } }],
    ['not-approved', /may not write/, { facts: { permission: known('read') } }],
    ['not-approved', /may not write/, { facts: { permission: known('none') } }],
    [
      'not-approved',
      /may not write/,
      { approval: { approvers: ['second'] }, facts: { permission: known('read') } },
    ],
    [
      'bot-requested',
      /by app.bot., not by a person, and approved by second alone/,
      { facts: plannedBy(appRun) },
    ],
    ['bot-requested', /the event schedule/, { facts: plannedBy({ event: 'schedule' }) }],
    ['bot-requested', /the event push/, { facts: plannedBy({ event: 'push' }) }],
    [
      'bot-requested',
      /the event repository_dispatch/,
      { facts: plannedBy({ event: 'repository_dispatch' }) },
    ],
    ['self-approved', /REQUESTER/, { facts: second({ triggeringActor: person('REQUESTER') }) }],
  ])('refuses: %s, %s', (reason, detail, change) => {
    const refused = byDispatch(change);
    expect(refused).toMatchObject({ kind: 'refuse', reason });
    expect(refused.kind === 'refuse' && detailLines(refused).map(english).join('\n')).toMatch(detail);
  });
});
