import { execFileSync } from 'node:child_process';

/**
 * The output of a short tool of the system (`ps`, `sysctl`, `date`); throws when it fails or takes over 10 s. Not @actions/exec:
 * that has no deadline, and a pid that is looked at must not become another process before the signal.
 */
export function systemTool(
  file: string,
  args: readonly string[],
  zone: Readonly<{ TZ?: string | undefined }> = { TZ: 'UTC' },
): string {
  return execFileSync(file, args, {
    encoding: 'utf8',
    // Dates are part of an identity: they must not change with the caller's language or zone.
    env: { LC_ALL: 'C', ...zone },
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: 10_000,
    maxBuffer: 64 * 1024 * 1024,
  });
}
