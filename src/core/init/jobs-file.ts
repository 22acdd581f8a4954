/** The first jobs file of a new user. */
import { shellWord } from '../format.ts';
import type { Framework } from './github.ts';

/** Where the workflows find the jobs file. */
export interface JobsPlace {
  /** Below the top folder of the repository; else on the host, absolute or from `~`. */
  readonly path: string;
  readonly isInRepository: boolean;
}

export const defaultPlace: JobsPlace = { path: 'ops-jobs.json', isInRepository: true };

/** What checks it, at the top of the repository. */
export const checkCommand = (path: string): string =>
  `ops-framework validate-config${path === defaultPlace.path ? '' : ` --config-file ${shellWord(path)}`}`;

/** True for the one that is found without being named. */
export const isDefaultPath = ({ path }: JobsPlace): boolean => path === defaultPlace.path;

/**
 * The schema that an editor loads: that of the major version where it is there, since it moves forward with the releases as
 * the workflows do when Dependabot updates them. Nothing that runs depends on it.
 */
function schemaAddress({ repository, ref, major = ref }: Framework): string {
  return `https://raw.githubusercontent.com/${repository}/${major}/schema/ops-jobs.schema.json`;
}

/** The text of a jobs file whose `$schema` is ours, of whatever version, with that of this one. */
export function withSchema(text: string, framework: Framework): string {
  const ours =
    /https:\/\/raw\.githubusercontent\.com\/[\w-]+\/[\w.-]+\/[\w.-]+\/schema\/ops-jobs\.schema\.json(?=")/;
  return text.replace(ours, schemaAddress(framework));
}

/** One check that every host of OpenClaw can run, and a long job to fill in. */
export function starterJobs(path: string, framework: Framework): WantedFile {
  return {
    path,
    text: `// The jobs of one host. Check it after each change: ${checkCommand(path)}
{
  "$schema": "${schemaAddress(framework)}",
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
