/** Short questions to tools of the system (`ps`, `sysctl`), asked only where the kernel's files do not answer. */

/**
 * What a tool prints on stdout. Throws when it fails or takes over 10 s. The module is loaded here: on Linux hardly
 * anything needs it, and loading it is a noticeable part of a start.
 */
export function systemTool(
  file: string,
  args: readonly string[],
  zone: Readonly<{ TZ?: string | undefined }> = { TZ: 'UTC' },
): string {
  const { execFileSync } = process.getBuiltinModule('node:child_process');
  return execFileSync(file, args, {
    encoding: 'utf8',
    // Dates are part of an identity: they must not change with the caller's language, nor with its zone unless asked for.
    env: { LC_ALL: 'C', ...zone },
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: 10_000,
    maxBuffer: 64 * 1024 * 1024,
  });
}
