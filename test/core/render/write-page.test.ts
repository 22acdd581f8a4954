import { describe, expect, it } from 'vitest';
import { historyPage, historyRows, writeDocument } from '../../../src/core/render/history.ts';
import { renderTable } from '../../../src/core/render/table.ts';
import { planPage, renderPlan, renderWrite, writePage } from '../../../src/core/render/write-page.ts';
import { sentence } from '../../../src/core/notices/sentence.ts';
import { gateWithNote } from '../../../src/core/writes/notices.ts';
import { english, noon, self } from '../../support/builders.ts';
import { digestOf, documentOf, environmentFacts, known, recordOf } from '../../support/write-builders.ts';

const verified = recordOf({
  status: 'verified',
  step: 5,
  announcedStep: 5,
  owner: self,
  approvedBy: ['approver'],
  ending: 'exit 0 after 2 s',
  finishedAt: noon + 60_000,
  verifiedAt: noon + 120_000,
  findings: ['check: verified, exit 0 after 0.2 s'],
});
const refused = recordOf({
  digest: digestOf('b'),
  status: 'refused',
  refusal: { reason: 'plan-changed', detail: 'job.argv[1]: "a" → "b"\ncommit: "0" → "1"', at: noon, step: 2 },
});

const gate = gateWithNote(recordOf(), { environment: known(environmentFacts()) });

describe('a plan', () => {
  it('as text', () => {
    expect(renderPlan(documentOf(), english, recordOf())).toMatchInlineSnapshot(`
      "Command, one argument per line:
        | "sh"
        | "deploy.sh"
      Output of \`commands.plan\`:
        | the new content
      Plan:
        - Name: Deploy the site
        - Job: deploy
        - Host: box
        - Folder: /srv/site
        - Risk: write_local
        - Deadline: 300 s
        - Environment values: PATH TOKEN
        - Approval rules: environment "ops-write", gate "environment", allowSelfApproval false
        - Verification: attempts 1, everySeconds 10
        - Follow-up jobs: check (success, after 0 s)
        - Jobs file: /srv/ops-jobs.json 68617368206f6620636f6e666967000000000000000000000000000000000000
        - Rollback: none
        - Commit: 0123456789abcdef0123456789abcdef01234567
        - Requested by: requester
        - Approval: environment ops-write
        - Approve until: 2026-03-05T12:00:00Z
        - Digest: 6100000000000000000000000000000000000000000000000000000000000000
      Verification:
        - Job: check
        - Folder: /srv/site
        - Environment values: none
        | "cmp"
        | "next"
        | "live"
      Files covered by the digest, except what their programs load:
        - deploy: /bin/dash 68617368206f6620736800000000000000000000000000000000000000000000
        - deploy: /srv/site/deploy.sh 68617368206f6620736372697074000000000000000000000000000000000000
        - check: /usr/bin/cmp 68617368206f6620636d70000000000000000000000000000000000000000000"
    `);
  });

  it('for who approves it', () => {
    expect(
      planPage(documentOf(), recordOf({ wayBack: 'undo' }), gate)
        .blocks(english)
        .join('\n\n'),
    ).toMatchInlineSnapshot(`
      "<p><b>To approve it: Review deployments on the page of this run.</b></p>

      ### Command, one argument per line

      <ul>
      <li><code>&quot;sh&quot;</code></li>
      <li><code>&quot;deploy.sh&quot;</code></li>
      </ul>

      ### Output of \`commands.plan\`

      <ul>
      <li><code>the new content</code></li>
      </ul>

      ### Plan

      <ul>
      <li><b>Name</b>: <code>Deploy the site</code></li>
      <li><b>Job</b>: <code>deploy</code></li>
      <li><b>Host</b>: <code>box</code></li>
      <li><b>Folder</b>: <code>/srv/site</code></li>
      <li><b>Risk</b>: <code>write_local</code></li>
      <li><b>Deadline</b>: <code>300 s</code></li>
      <li><b>Environment values</b>: <code>PATH TOKEN</code></li>
      <li><b>Approval rules</b>: <code>environment &quot;ops-write&quot;, gate &quot;environment&quot;, allowSelfApproval false</code></li>
      <li><b>Verification</b>: <code>attempts 1, everySeconds 10</code></li>
      <li><b>Follow-up jobs</b>: <code>check (success, after 0 s)</code></li>
      <li><b>Jobs file</b>: <code>/srv/ops-jobs.json 68617368206f6620636f6e666967000000000000000000000000000000000000</code></li>
      <li><b>Rollback</b>: <code>undo</code></li>
      <li><b>Commit</b>: <code>0123456789abcdef0123456789abcdef01234567</code></li>
      <li><b>Requested by</b>: <code>requester</code></li>
      <li><b>Approval</b>: <code>environment ops-write by approver; not by the requester</code></li>
      <li><b>Approve until</b>: <code>2026-03-05T12:00:00Z</code></li>
      <li><b>Digest</b>: <code>6100000000000000000000000000000000000000000000000000000000000000</code></li>
      </ul>

      ### Verification

      <ul>
      <li><b>Job</b>: <code>check</code></li>
      <li><b>Folder</b>: <code>/srv/site</code></li>
      <li><b>Environment values</b>: <code>none</code></li>
      </ul>

      <ul>
      <li><code>&quot;cmp&quot;</code></li>
      <li><code>&quot;next&quot;</code></li>
      <li><code>&quot;live&quot;</code></li>
      </ul>

      ### Files covered by the digest, except what their programs load

      <ul>
      <li><b>deploy</b>: <code>/bin/dash</code><br><code>68617368206f6620736800000000000000000000000000000000000000000000</code></li>
      <li><b>deploy</b>: <code>/srv/site/deploy.sh</code><br><code>68617368206f6620736372697074000000000000000000000000000000000000</code></li>
      <li><b>check</b>: <code>/usr/bin/cmp</code><br><code>68617368206f6620636d70000000000000000000000000000000000000000000</code></li>
      </ul>

      <p>If any of this changes, except lines that are marked as not in the digest, nothing is run.</p>"
    `);
  });

  it('cannot break out of its page', () => {
    const evil = '```\n# Approved\n</code></td><script>alert(1)</script>| x |';
    const { plan } = documentOf();
    const page = planPage(
      documentOf({ job: { ...plan.job, argv: ['sh', evil], cwd: evil } }, evil),
      recordOf({ requestedBy: evil, job: { id: 'deploy', name: evil } }),
      sentence('gate-environment', { environment: evil }),
    )
      .blocks(english)
      .join('\n\n');
    const outside = page.replaceAll(/<code>[^<]*<\/code>/g, '');
    expect(outside).not.toMatch(/<script|# Approved/);
  });
});

describe('what became of a write', () => {
  it('as text', () => {
    expect(renderWrite(verified, english)).toMatchInlineSnapshot(`
      "deploy: verified
        - digest: 6100000000000000000000000000000000000000000000000000000000000000
        - planned: 2026-03-04T12:00:00Z, requested by requester
        - approved by: approver (environment ops-write)
        - command: exit 0 after 2 s, 2026-03-04T12:01:00Z
        - check: verified, exit 0 after 0.2 s"
    `);
    expect(renderWrite(refused, english)).toMatchInlineSnapshot(`
      "deploy: refused
        - digest: 6200000000000000000000000000000000000000000000000000000000000000
        - planned: 2026-03-04T12:00:00Z, requested by requester
        - refused: plan-changed
        - job.argv[1]: "a" → "b"
        - commit: "0" → "1""
    `);
  });

  it('for the summary', () => {
    expect(
      writePage({ ...verified, output: 'a <b>\nc' })
        .blocks(english)
        .join('\n\n'),
    ).toMatchInlineSnapshot(`
        "<ul>
        <li>digest: 6100000000000000000000000000000000000000000000000000000000000000</li>
        <li>planned: 2026-03-04T12:00:00Z, requested by requester</li>
        <li>approved by: approver (environment ops-write)</li>
        <li>command: exit 0 after 2 s, 2026-03-04T12:01:00Z</li>
        <li>check: verified, exit 0 after 0.2 s</li>
        </ul>

        <p><code>a &lt;b&gt;</code><br>
        <code>c</code></p>"
      `);
  });
});

describe('the history', () => {
  it('as a table', () => {
    expect(renderTable(...historyRows([verified, refused]), undefined)).toMatchInlineSnapshot(`
      "PLANNED           JOB     STATUS                  PLAN          ASKED BY   APPROVED BY  APPLIED           VERIFIED
      2026-03-04 12:00  deploy  verified                610000000000  requester  approver     2026-03-04 12:01  2026-03-04 12:02
      2026-03-04 12:00  deploy  refused (plan-changed)  620000000000  requester"
    `);
  });

  it('for the summary, a hundred at most', () => {
    const none = historyPage([]);
    expect([none.grade, none.verdict.map(english).join(), none.blocks(english)]).toEqual([
      'ok',
      'no writes',
      [],
    ]);
    const [page = '', left] = historyPage(Array.from({ length: 103 }, () => verified)).blocks(english);
    expect(page.match(/<li>/g)).toHaveLength(100);
    expect(left).toBe('<p>and 3 older ones, in the log</p>');
  });

  it('as JSON: who, what and when, and nothing of how it is kept', () => {
    expect(writeDocument({ ...verified, output: 'OUT' }, english)).toMatchInlineSnapshot(`
      {
        "approvedBy": [
          "approver",
        ],
        "commit": "0123456789abcdef0123456789abcdef01234567",
        "digest": "6100000000000000000000000000000000000000000000000000000000000000",
        "ending": "exit 0 after 2 s",
        "environment": "ops-write",
        "expiresAt": "2026-03-05T12:00:00.000Z",
        "findings": [
          "check: verified, exit 0 after 0.2 s",
        ],
        "finishedAt": "2026-03-04T12:01:00.000Z",
        "gate": "environment",
        "job": {
          "id": "deploy",
          "name": "Deploy the site",
        },
        "plannedAt": "2026-03-04T12:00:00.000Z",
        "requestedBy": "requester",
        "run": {
          "id": "1",
          "url": "https://github.com/owner/name/actions/runs/1",
        },
        "status": "verified",
        "verification": [
          {
            "delayMs": 0,
            "jobId": "check",
          },
        ],
        "verifiedAt": "2026-03-04T12:02:00.000Z",
        "workflowUrl": "https://github.com/owner/name/actions/workflows/ops-write.yml",
      }
    `);
  });
});
