/** `watch` on the command line: in a step of a workflow that has the variables of the Actions cache. */
import { startCacheClient } from '../adapters/cache/client.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Host } from '../ports/ports.ts';
import { openActionState, type ActionState } from './state.ts';
import { cacheProgram } from './watch.ts';

interface LineWatch {
  readonly inputs: Inputs;
  readonly context: ActionState & { readonly after: () => Promise<void> };
}

/** The key of the states is that of the variable OPS_STATE_KEY, the token that of GITHUB_TOKEN. */
export async function openLineWatch(given: Inputs, host: Host): Promise<LineWatch> {
  const { OPS_STATE_KEY: key, GITHUB_TOKEN: token, ACTIONS_RUNTIME_TOKEN: cacheToken } = host.env;
  host.secrets.add([key, token, cacheToken].filter((each) => each !== undefined));
  const inputs = { ...given, ...(key && { 'state-key': key }) };
  const client = startCacheClient(host.env, cacheProgram());
  const state = await openActionState(inputs, host.env, client, (text) => host.log('warning', text));
  return { inputs, context: { ...state, after: async () => client?.close() } };
}
