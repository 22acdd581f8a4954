/** Tells this machine from another one of the same name. */
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { fingerprint } from '../../core/text/fingerprint.ts';
import type { ThisMachine } from '../../core/model.ts';
import { attempt } from '../../errors.ts';
import { systemTool } from '../process/system-tool.ts';

const files = ['/etc/machine-id', '/var/lib/dbus/machine-id'];

/**
 * 48 bits of a hash of the id that the system got when it was installed, which must not be shown
 * (https://man.archlinux.org/man/machine-id.5). Undefined where there is none, as in many containers.
 */
export function machineOf(
  workflow?: Pick<ThisMachine, 'namespace' | 'isShared'>,
  places: readonly string[] = files,
): ThisMachine | undefined {
  const id = systemId(places);
  if (id === undefined) return undefined;
  const { namespace, isShared = false } = workflow ?? {};
  return {
    id: fingerprint(`ops-framework machine ${id}`).slice(0, 12),
    host: hostname(),
    ...(namespace !== undefined && { namespace }),
    isShared,
  };
}

function systemId(places: readonly string[]): string | undefined {
  if (process.platform === 'darwin') {
    const registry = attempt(() => systemTool('/usr/sbin/ioreg', ['-rd1', '-c', 'IOPlatformExpertDevice']));
    return /"IOPlatformUUID" = "([0-9A-Fa-f-]{36})"/.exec(registry ?? '')?.[1];
  }
  // While a system is set up, `uninitialized` stands there.
  const texts = places.map((place) => attempt(() => readFileSync(place, 'utf8').trim()));
  return texts.find((text) => text !== undefined && /^[0-9a-f]{32}$/.test(text) && !/^0+$/.test(text));
}
