/** The first jobs file of a new user. Pure. */
import { shellWord } from '../format.ts';
import type { Framework } from './github.ts';

/** Location of the jobs file for the workflows. */
export interface JobsPlace {
  /** Relative to the repository; otherwise on the host, absolute or from `~`. */
  readonly path: string;
  readonly isInRepository: boolean;
}

export const defaultPlace: JobsPlace = { path: 'ops-jobs.json', isInRepository: true };

/** What else is absolute, or from `~`, is on the host. */
export const isRelativePath = (path: string): boolean => !/^[~/]/.test(path);

/** Path of the workflow that checks it. */
export const checkCommand = (path: string): string =>
  `ops-framework validate-config${path === defaultPlace.path ? '' : ` --config-file ${shellWord(path)}`}`;

/** Whether it is the default location. */
export const isDefaultPath = ({ path }: JobsPlace): boolean => path === defaultPlace.path;

/**
 * The schema for editors: that of the major version where there is one, so that it follows the releases. Nothing at run time
 * depends on it.
 */
function schemaAddress({ repository, ref, major = ref }: Framework): string {
  return `https://raw.githubusercontent.com/${repository}/${major}/schema/ops-jobs.schema.json`;
}

/** Updates our `$schema` in the text of a jobs file. */
export function withSchema(text: string, framework: Framework): string {
  const ours =
    /https:\/\/raw\.githubusercontent\.com\/[\w-]+\/[\w.-]+\/[\w.-]+\/schema\/ops-jobs\.schema\.json(?=")/;
  return text.replace(ours, schemaAddress(framework));
}

/** One check that every host of OpenClaw can run, and a long job to fill in. */
export function starterJobs(path: string, framework: Framework | undefined): WantedFile {
  return {
    path,
    text: `// The jobs of one host. Check it after each change: ${checkCommand(path)}
{${framework ? `\n  "$schema": "${schemaAddress(framework)}",` : ''}
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

export interface WantedFile {
  /** In the repository. */
  readonly path: string;
  readonly text: string;
}
