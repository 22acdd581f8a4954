/** `init`: sets up a user's repository, or this host outside of one, or a timer. */
import type { ExitCode } from '../errors.ts';
import { givenFlags, type Inputs, ofTick } from '../inputs/inputs.ts';
import type { InitPorts } from './init-files.ts';
import { initHost } from './init-host.ts';
import { initRepository } from './init-repository.ts';
import { badInput } from './jobs-file.ts';

export async function init(ports: InitPorts, inputs: Inputs): Promise<ExitCode> {
  const { timer } = inputs;
  if (timer !== undefined) return (await import('./init-timer.ts')).initTimer(ports, inputs, timer);
  const ofTimer = [
    ...(['remove', 'state-file'] as const).flatMap((name) => (inputs[name] ? [`--${name}`] : [])),
    ...givenFlags(inputs, ofTick).map(([flag]) => flag),
  ];
  if (ofTimer.length > 0)
    throw badInput(`${ofTimer.join(', ')}: only for a timer, so pass --timer systemd, launchd or cron`);
  const setup = await ports.openSetup();
  return setup.kind === 'repository' ? initRepository(ports, inputs, setup) : initHost(ports, inputs, setup);
}
