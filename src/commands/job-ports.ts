/** What the commands on jobs have in common. */
import type { Clock, Host } from '../ports/ports.ts';
import type { JobCommands } from './job-commands.ts';
import type { JobsFile } from './jobs-file.ts';
import type { KnownFiles } from './known-files.ts';
import type { StateAccess } from './state-access.ts';

export interface JobPorts {
  readonly jobsFile: JobsFile;
  readonly knownFiles: KnownFiles;
  readonly state: StateAccess;
  readonly jobs: JobCommands;
  readonly host: Host;
  readonly clock: Clock;
}
