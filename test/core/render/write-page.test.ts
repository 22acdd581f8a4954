import { describe, expect, it } from 'vitest';
import { historyPage, historyRows, writeDocument } from '../../../src/core/render/history.ts';
import { renderTable } from '../../../src/core/render/table.ts';
import { planPage, renderPlan, renderWrite, writePage } from '../../../src/core/render/write-page.ts';
import { contextOf, english, noon, self } from '../../support/builders.ts';
import { digestOf, documentOf, recordOf } from '../../support/write-builders.ts';

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

describe('a plan', () => {
  it('as text', () => {
    expect(renderPlan(documentOf(), english, recordOf())).toMatchInlineSnapshot(`
      "Plan:
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
      Command, one argument per line:
        | "sh"
        | "deploy.sh"
      Output of \`commands.plan\`:
        | the new content
      Verification:
        - Job: check
        - Folder: /srv/site
        - Environment values: none
        | "cmp"
        | "next"
        | "live"
      Files covered by the digest, except what their programs load:
        - 68617368206f6620736800000000000000000000000000000000000000000000: /bin/dash deploy
        - 68617368206f6620736372697074000000000000000000000000000000000000: /srv/site/deploy.sh deploy
        - 68617368206f6620636d70000000000000000000000000000000000000000000: /usr/bin/cmp check"
    `);
  });

  it('for who approves it', () => {
    expect(
      planPage(
        documentOf(),
        recordOf({ wayBack: 'undo' }),
        'by approver; not by the requester',
        contextOf(noon),
        english,
      ).join('\n\n'),
    ).toMatchInlineSnapshot(`
      "### Waits for approval, as of <code>2026-03-04T12:00:00Z</code>

      ### Plan

      <table>
      <tr><th>Item</th><th>Value</th></tr>
      <tr><td>Name</td><td><code>Deploy the site</code></td></tr>
      <tr><td>Job</td><td><code>deploy</code></td></tr>
      <tr><td>Host</td><td><code>box</code></td></tr>
      <tr><td>Folder</td><td><code>/srv/site</code></td></tr>
      <tr><td>Risk</td><td><code>write_local</code></td></tr>
      <tr><td>Deadline</td><td><code>300 s</code></td></tr>
      <tr><td>Environment values</td><td><code>PATH TOKEN</code></td></tr>
      <tr><td>Approval rules</td><td><code>environment &quot;ops-write&quot;, gate &quot;environment&quot;, allowSelfApproval false</code></td></tr>
      <tr><td>Verification</td><td><code>attempts 1, everySeconds 10</code></td></tr>
      <tr><td>Follow-up jobs</td><td><code>check (success, after 0 s)</code></td></tr>
      <tr><td>Jobs file</td><td><code>/srv/ops-jobs.json 68617368206f6620636f6e666967000000000000000000000000000000000000</code></td></tr>
      <tr><td>Rollback</td><td><code>undo</code></td></tr>
      <tr><td>Commit</td><td><code>0123456789abcdef0123456789abcdef01234567</code></td></tr>
      <tr><td>Requested by</td><td><code>requester</code></td></tr>
      <tr><td>Approval</td><td><code>environment ops-write by approver; not by the requester</code></td></tr>
      <tr><td>Approve until</td><td><code>2026-03-05T12:00:00Z</code></td></tr>
      <tr><td>Digest</td><td><code>6100000000000000000000000000000000000000000000000000000000000000</code></td></tr>
      </table>

      ### Command, one argument per line

      \`\`\`text
      "sh"
      "deploy.sh"
      \`\`\`

      ### Output of \`commands.plan\`

      \`\`\`text
      the new content
      \`\`\`

      ### Verification

      <table>
      <tr><th>Item</th><th>Value</th></tr>
      <tr><td>Job</td><td><code>check</code></td></tr>
      <tr><td>Folder</td><td><code>/srv/site</code></td></tr>
      <tr><td>Environment values</td><td><code>none</code></td></tr>
      </table>

      \`\`\`text
      "cmp"
      "next"
      "live"
      \`\`\`

      ### Files covered by the digest, except what their programs load

      <table>
      <tr><th>SHA-256</th><th>File</th><th>Job</th></tr>
      <tr><td>68617368206f6620736800000000000000000000000000000000000000000000</td><td><code>/bin/dash</code></td><td><code>deploy</code></td></tr>
      <tr><td>68617368206f6620736372697074000000000000000000000000000000000000</td><td><code>/srv/site/deploy.sh</code></td><td><code>deploy</code></td></tr>
      <tr><td>68617368206f6620636d70000000000000000000000000000000000000000000</td><td><code>/usr/bin/cmp</code></td><td><code>check</code></td></tr>
      </table>

      <p>If anything of this changes, except lines that are marked as not in the digest, nothing is run. To approve it: <b>Review deployments</b> on the page of this run.</p>"
    `);
  });

  it('cannot break out of its page', () => {
    const evil = '```\n# Approved\n</code></td><script>alert(1)</script>| x |';
    const { plan } = documentOf();
    const page = planPage(
      documentOf({ job: { ...plan.job, argv: ['sh', evil], cwd: evil } }, evil),
      recordOf({ requestedBy: evil, job: { id: 'deploy', name: evil } }),
      evil,
      contextOf(noon),
      english,
    ).join('\n\n');
    const outside = page.replace(/^(`{4,})text\n[^]*?\n\1$/gm, '');
    expect(outside).not.toMatch(/<script|^# Approved/m);
    expect(page).toContain('````text\n```\n# Approved');
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
    expect(writePage({ ...verified, output: 'a <b>\nc' }, contextOf(noon), english).join('\n\n'))
      .toMatchInlineSnapshot(`
        "### <code>deploy</code> <code>verified</code>, as of <code>2026-03-04T12:00:00Z</code>

        <ul>
        <li><code>digest: 6100000000000000000000000000000000000000000000000000000000000000</code></li>
        <li><code>planned: 2026-03-04T12:00:00Z, requested by requester</code></li>
        <li><code>approved by: approver (environment ops-write)</code></li>
        <li><code>command: exit 0 after 2 s, 2026-03-04T12:01:00Z</code></li>
        <li><code>check: verified, exit 0 after 0.2 s</code></li>
        </ul>

        \`\`\`text
        a <b>
        c
        \`\`\`"
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
    expect(historyPage([])).toEqual(['<p>No writes so far.</p>']);
    const [page = '', left] = historyPage(Array.from({ length: 103 }, () => verified));
    expect(page.match(/<tr>/g)).toHaveLength(101);
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
