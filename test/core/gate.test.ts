import { describe, expect, it } from 'vitest';
import type { RefusalReason } from '../../src/core/write.ts';
import { minute, noon } from '../support/builders.ts';
import {
  commit,
  environmentFacts,
  failed,
  known,
  localRun,
  person,
  repositoryFacts,
} from '../support/write-builders.ts';
import { byDispatch, byEnvironment, common, reviews, run, second, type Change } from './gate-cases.ts';

describe('the gate of the environment', () => {
  it('proceeds when everything holds', () => {
    expect(byEnvironment()).toEqual({ kind: 'proceed', approvedBy: ['approver'] });
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
    ['a schedule', { facts: { ...run({ event: 'schedule' }), local: localRun({ event: 'schedule' }) } }],
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
    ['not-approved', /who is no person/, { facts: reviews({ by: person('robot[bot]', false) }) }],
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
    expect(refused.kind === 'refuse' && refused.detail).toMatch(detail);
  });
});

describe('the gate of a second dispatch', () => {
  it('proceeds when everything holds', () => {
    expect(byDispatch()).toEqual({ kind: 'proceed', approvedBy: ['second'] });
  });

  it.each<readonly [string, Change]>([
    ['an administrator', { facts: { permission: known('admin') } }],
    ['an environment that protects nothing', { facts: { environment: known(environmentFacts([])) } }],
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
    ['no-gate', /are available here/, { facts: { repository: known(repositoryFacts()) } }],
    ['no-gate', /are available here/, { facts: { environment: known(environmentFacts()) } }],
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
    ['not-approved', /in this very run/, { write: { run: { id: '2', url: '' } } }],
    ['not-approved', /no person/, { facts: second({ triggeringActor: person('app[bot]', false) }) }],
    ['not-approved', /no person/, { facts: second({ actor: person('app[bot]', false) }) }],
    ['not-approved', /not in approval.approvers/, { approval: { approvers: ['boss'] } }],
    ['not-approved', /may not write/, { facts: { permission: known('read') } }],
    ['not-approved', /may not write/, { facts: { permission: known('none') } }],
    ['self-approved', /REQUESTER/, { facts: second({ triggeringActor: person('REQUESTER') }) }],
  ])('refuses: %s, %s', (reason, detail, change) => {
    const refused = byDispatch(change);
    expect(refused).toMatchObject({ kind: 'refuse', reason });
    expect(refused.kind === 'refuse' && refused.detail).toMatch(detail);
  });
});
