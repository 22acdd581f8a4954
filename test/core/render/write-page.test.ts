import { describe, expect, it } from 'vitest';
import { historyPage, historyRows, writeDocument } from '../../../src/core/render/history.ts';
import { renderTable } from '../../../src/core/render/table.ts';
import { planPage, renderPlan, renderWrite, writePage } from '../../../src/core/render/write-page.ts';
import { contextOf, noon, self } from '../../support/builders.ts';
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
    expect(renderPlan(documentOf(), recordOf())).toMatchInlineSnapshot(`
      "plan of deploy
        - runs: ["sh","deploy.sh"]
        - where: box, in /srv/site
        - risk: write_local
        - the whole command, a word a line:
        | "sh"
        | "deploy.sh"
        - runs in: /srv/site
        - environment values: PATH TOKEN
        - file: /bin/dash 68617368206f6620736800000000000000000000000000000000000000000000
        - file: /srv/site/deploy.sh 68617368206f6620736372697074000000000000000000000000000000000000
        - verified by check: ["cmp","next","live"]
        - runs in: /srv/site
        - environment values: none
        - file: /usr/bin/cmp 68617368206f6620636d70000000000000000000000000000000000000000000
        - Rules of the approval: environment "ops-write", gate "environment", allowSelfApproval false
        - What follows: check (success, after 0 s)
        - Verification: attempts 1, everySeconds 10
        - digest: 6100000000000000000000000000000000000000000000000000000000000000
        - planned: 2026-03-04T12:00:00Z, asked for by requester
        - approval: the environment ops-write, until 2026-03-05T12:00:00Z
        - commands.plan prints:
        | the new content"
    `);
  });

  it('for who approves it', () => {
    expect(
      planPage(
        documentOf(),
        recordOf({ wayBack: 'undo' }),
        'by approver; not by who asked',
        contextOf(noon),
      ).join('\n\n'),
    ).toMatchInlineSnapshot(`
      "### Waits for approval, as of <code>2026-03-04T12:00:00Z</code>

      <table>
      <tr><th>What</th><th>Is</th></tr>
      <tr><td>Job</td><td><code>Deploy the site</code> <code>deploy</code></td></tr>
      <tr><td>Where</td><td><code>box</code> in <code>/srv/site</code></td></tr>
      <tr><td>Risk</td><td><code>write_local</code></td></tr>
      <tr><td>Deadline</td><td><code>300 s</code></td></tr>
      <tr><td>Environment values</td><td><code>PATH TOKEN</code></td></tr>
      <tr><td>Asked for by</td><td><code>requester</code></td></tr>
      <tr><td>Approval</td><td><code>the environment ops-write</code> <code>by approver; not by who asked</code></td></tr>
      <tr><td>Rules of the approval</td><td><code>environment &quot;ops-write&quot;, gate &quot;environment&quot;, allowSelfApproval false</code></td></tr>
      <tr><td>What follows</td><td><code>check (success, after 0 s)</code></td></tr>
      <tr><td>Verification</td><td><code>attempts 1, everySeconds 10</code></td></tr>
      <tr><td>Until</td><td><code>2026-03-05T12:00:00Z</code></td></tr>
      <tr><td>Way back</td><td><code>undo</code></td></tr>
      <tr><td>Commit</td><td><code>0123456789abcdef0123456789abcdef01234567</code></td></tr>
      <tr><td>Jobs file</td><td><code>/srv/ops-jobs.json</code> <code>68617368206f6620636f6e666967000000000000000000000000000000000000</code></td></tr>
      <tr><td>Digest</td><td><code>6100000000000000000000000000000000000000000000000000000000000000</code></td></tr>
      </table>

      ### What runs, a word a line

      \`\`\`text
      "sh"
      "deploy.sh"
      \`\`\`

      ### What \`commands.plan\` prints

      \`\`\`text
      the new content
      \`\`\`

      ### What verifies it

      <p><code>check</code> in <code>/srv/site</code>, environment values: <code>none</code></p>

      \`\`\`text
      "cmp"
      "next"
      "live"
      \`\`\`

      ### Files that the digest vouches for

      <p>Their content is in the digest. What these programs load themselves is not.</p>

      <table>
      <tr><th>Job</th><th>File</th><th>SHA-256</th></tr>
      <tr><td><code>deploy</code></td><td><code>/bin/dash</code></td><td><code>68617368206f6620736800000000000000000000000000000000000000000000</code></td></tr>
      <tr><td><code>deploy</code></td><td><code>/srv/site/deploy.sh</code></td><td><code>68617368206f6620736372697074000000000000000000000000000000000000</code></td></tr>
      <tr><td><code>check</code></td><td><code>/usr/bin/cmp</code></td><td><code>68617368206f6620636d70000000000000000000000000000000000000000000</code></td></tr>
      </table>

      <p>When anything of this changes, lines marked as not in the digest aside, nothing is run. To approve it: <b>Review deployments</b> on the page of this run.</p>"
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
    ).join('\n\n');
    const outside = page.replace(/^(`{4,})text\n[^]*?\n\1$/gm, '');
    expect(outside).not.toMatch(/<script|^# Approved/m);
    expect(page).toContain('````text\n```\n# Approved');
  });
});

describe('what became of a write', () => {
  it('as text', () => {
    expect(renderWrite(verified)).toMatchInlineSnapshot(`
      "deploy: verified
        - digest: 6100000000000000000000000000000000000000000000000000000000000000
        - planned: 2026-03-04T12:00:00Z, asked for by requester
        - approved by: approver, by the environment ops-write
        - the command: exit 0 after 2 s, 2026-03-04T12:01:00Z
        - check: verified, exit 0 after 0.2 s"
    `);
    expect(renderWrite(refused)).toMatchInlineSnapshot(`
      "deploy: refused
        - digest: 6200000000000000000000000000000000000000000000000000000000000000
        - planned: 2026-03-04T12:00:00Z, asked for by requester
        - refused: plan-changed
        - job.argv[1]: "a" → "b"
        - commit: "0" → "1""
    `);
  });

  it('for the summary', () => {
    expect(writePage({ ...verified, output: 'a <b>\nc' }, contextOf(noon)).join('\n\n'))
      .toMatchInlineSnapshot(`
      "### <code>deploy</code> <code>verified</code>, as of <code>2026-03-04T12:00:00Z</code>

      <ul>
      <li><code>digest: 6100000000000000000000000000000000000000000000000000000000000000</code></li>
      <li><code>planned: 2026-03-04T12:00:00Z, asked for by requester</code></li>
      <li><code>approved by: approver, by the environment ops-write</code></li>
      <li><code>the command: exit 0 after 2 s, 2026-03-04T12:01:00Z</code></li>
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
    expect(writeDocument({ ...verified, output: 'OUT' })).toMatchInlineSnapshot(`
      {
        "approvedBy": [
          "approver",
        ],
        "commit": "0123456789abcdef0123456789abcdef01234567",
        "digest": "6100000000000000000000000000000000000000000000000000000000000000",
        "ending": "exit 0 after 2 s",
        "environment": "ops-write",
        "expiresAt": 1772712000000,
        "findings": [
          "check: verified, exit 0 after 0.2 s",
        ],
        "finishedAt": 1772625660000,
        "gate": "environment",
        "job": {
          "id": "deploy",
          "name": "Deploy the site",
        },
        "plannedAt": 1772625600000,
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
        "verifiedAt": 1772625720000,
        "workflowUrl": "https://github.com/owner/name/actions/workflows/ops-write.yml",
      }
    `);
  });
});
