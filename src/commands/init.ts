/** `init`: sets up a user's repository, or this host outside of one. */
import type { ExitCode } from '../errors.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { InitPorts } from './init-files.ts';
import { initHost } from './init-host.ts';
import { initRepository } from './init-repository.ts';

export async function init(ports: InitPorts, inputs: Inputs): Promise<ExitCode> {
  const setup = await ports.openSetup();
  return setup.kind === 'repository' ? initRepository(ports, inputs, setup) : initHost(ports, inputs, setup);
}
