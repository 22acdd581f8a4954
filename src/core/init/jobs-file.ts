/** The first jobs file of a new user. */
import type { WantedFile } from './callers.ts';
import type { Framework } from './github.ts';

export const jobsPath = 'ops-jobs.json';

/** One check that every host of OpenClaw can run, and a long job to fill in. */
export function starterJobs({ repository, ref }: Framework): WantedFile {
  const schema = `https://raw.githubusercontent.com/${repository}/${ref}/schema/ops-jobs.schema.json`;
  return {
    path: jobsPath,
    text: `// The jobs of one host. Check it after each change: ops-framework validate-config
{
  "$schema": "${schema}",
  "version": 1,
  "jobs": [
    // Silent while the gateway answers; anything else is an alert. 18789 unless gateway.port says otherwise.
    {
      "id": "gateway",
      "name": "OpenClaw gateway",
      "kind": "one_shot_read",
      "risk": "read_only",
      "enabled": true,
      "everySeconds": 600,
      "commands": { "run": ["curl", "-fsS", "-o", "/dev/null", "--max-time", "5", "http://127.0.0.1:18789/readyz"] }
    },

    // A long job: \`exec\` is the work itself, run in the background and watched. It may print its progress,
    // ::ops-progress done=2900 total=12000. Put in your own path, then set "enabled" to true.
    {
      "id": "my-scan",
      "kind": "long_running_read",
      "risk": "read_only",
      "enabled": false,
      "commands": { "exec": ["/srv/jobs/scan.sh"] }
    }
  ]
}
`,
  };
}
