/** A systemd user manager of its own, in namespaces that end with it: a container has none. */
import { spawnSync } from 'node:child_process';
import { hasTool } from './tools.ts';

const manager = '/lib/systemd/systemd';

// The manager wants a system that systemd booted, a runtime folder, and a cgroup to make others in.
const prepare = `
mount --make-rprivate /
mount -t tmpfs none /run
mkdir -p /run/systemd/system "$XDG_RUNTIME_DIR"
umount -R /sys/fs/cgroup
mount -t cgroup2 none /sys/fs/cgroup
mkdir "/sys/fs/cgroup/$OPS_GROUP"
echo $$ > "/sys/fs/cgroup/$OPS_GROUP/cgroup.procs"
exec unshare --cgroup --mount sh -ec '
  umount /sys/fs/cgroup
  mount -t cgroup2 none /sys/fs/cgroup
  eval "$OPS_WITHIN"'
`;
const start = `
# Until a command succeeds, for a minute at most.
await() { for _ in $(seq 600); do ! "$@" >/dev/null 2>&1 || return 0; sleep 0.1; done; echo "in vain: $*" >&2; exit 1; }
${manager} --user --unit=basic.target >/dev/null 2>&1 &
await systemctl --user is-active basic.target
`;

function within(script: string, home: string, env: Readonly<Record<string, string>>) {
  const group = `ops-framework-test-${process.pid}`;
  const ran = spawnSync(
    'unshare',
    ['--mount', '--pid', '--fork', '--kill-child', '--mount-proc', 'sh', '-ec', prepare],
    {
      env: {
        ...env,
        PATH: '/usr/sbin:/usr/bin:/sbin:/bin',
        HOME: home,
        XDG_RUNTIME_DIR: '/run/ops-framework-test',
        OPS_GROUP: group,
        OPS_WITHIN: script,
      },
      encoding: 'utf8',
    },
  );
  // What the manager made is empty now, and below.
  spawnSync('sh', [
    '-c',
    `for top in /sys/fs/cgroup /sys/fs/cgroup/unified; do [ ! -d "$top/${group}" ] || find "$top/${group}" -depth -type d -exec rmdir {} +; done`,
  ]);
  return ran;
}

/** Whether this user may make one here: as root, where the kernel lets it. */
export const hasUserManager = (): boolean =>
  process.getuid?.() === 0 && hasTool(manager, '--version') && within('true', '/', {}).status === 0;

/** Runs a shell script beside the manager of the user whose home this is. `await COMMAND` in it waits until that succeeds. */
export const underUserManager = (script: string, home: string, env: Readonly<Record<string, string>>) =>
  within(`${start}\n${script}`, home, env);
