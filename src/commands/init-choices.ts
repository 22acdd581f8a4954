/** What `init` must know: from the flags, else asked, else (with --yes) as it is for most. */
import type { Choices } from '../core/init/callers.ts';
import {
  frameworkNamed,
  isCommit,
  isOfSameOwner,
  repositoryOfRemote,
  type Framework,
} from '../core/init/github.ts';
import { defaultPlace, type JobsPlace } from '../core/init/jobs-file.ts';
import { UserError } from '../errors.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Setup } from '../ports/ports.ts';
import { badInput } from './jobs-file.ts';

type Ask = NonNullable<Setup['ask']>;

/** Throws a UserError that names every flag that is missing where nobody can be asked. */
export async function choose(inputs: Inputs, setup: Setup): Promise<Choices> {
  if (setup.framework?.root === setup.root)
    throw new UserError('this is the ops-framework repository itself: run init in your own repository');
  for (const flag of ['telegram', 'required-reviewers'] as const)
    if (inputs[flag] && inputs[`no-${flag}`]) throw badInput(`--${flag} and --no-${flag} exclude each other`);
  const jobsFile = jobsPlace(inputs, setup);
  const framework = frameworkOf(inputs, setup);
  const ask = inputs.yes ? undefined : setup.ask;
  const isOpen = !inputs.yes && !ask;
  const isTelegramSaid = inputs.telegram || inputs['no-telegram'];
  const gate = gateSaid(inputs);
  const missing = [
    ...(isOpen && inputs['runs-on'] === undefined ? ['--runs-on self-hosted'] : []),
    ...(isOpen && !isTelegramSaid ? ['--telegram or --no-telegram'] : []),
    ...(inputs.writes && !gate && !ask ? [reviewersFlags] : []),
    ...(framework ? [] : [`--framework OWNER/ops-framework@${setup.framework?.commit ?? 'COMMIT'}`]),
  ];
  if (missing.length > 0 || !framework) throw badInput(whatIsMissing(missing, setup));
  // Who says the rest by flags would have said this too.
  const isAsked = inputs['runs-on'] === undefined || !isTelegramSaid;
  const own = setup.origin === undefined ? undefined : repositoryOfRemote(setup.origin);
  return {
    framework,
    isOfOther: !own || !isOfSameOwner(own, framework),
    labels: inputs['runs-on'] ?? (await askLabels(ask)),
    telegram:
      inputs.telegram ||
      (!inputs['no-telegram'] &&
        (await agrees(ask, 'Send reports to Telegram, with the OpenClaw bot?', true))),
    gate: await chooseGate(inputs, ask, isAsked),
    jobsFile,
  };
}

const reviewersFlags = '--required-reviewers or --no-required-reviewers';

function whatIsMissing(missing: readonly string[], { ask, framework }: Setup): string {
  const unknown = framework
    ? `the ops-framework clone in ${framework.root} has no github.com origin`
    : 'this program does not run from a clone of ops-framework';
  const isUsual = (flag: string) => !flag.startsWith('--framework') && flag !== reviewersFlags;
  const isAskable = missing.some(isUsual);
  const reasons = [
    ...(missing.some((flag) => flag.startsWith('--framework')) ? [unknown] : []),
    ...(missing.includes(reviewersFlags)
      ? ['required reviewers need a public repository or GitHub Enterprise']
      : []),
    ...(isAskable && !ask ? ['no terminal to ask on'] : []),
  ];
  const rest = isAskable ? ', or --yes for defaults' : '';
  return `${reasons.join('; ')}: pass ${missing.join(' and ')}${rest}`;
}

/** Undefined: no flag says. */
function gateSaid(inputs: Inputs): Choices['gate'] {
  if (inputs['required-reviewers']) return 'environment';
  return inputs['no-required-reviewers'] ? 'dispatch' : undefined;
}

/** `isAsked`: whether jobs write at all, too. */
async function chooseGate(inputs: Inputs, ask: Ask | undefined, isAsked: boolean): Promise<Choices['gate']> {
  const said = gateSaid(inputs);
  const writes =
    inputs.writes ||
    said !== undefined ||
    (await agrees(
      isAsked ? ask : undefined,
      'Run jobs that write (deployments, changes), each after an approval?',
      false,
    ));
  if (!writes || !ask) return said;
  return said ?? (await askGate(ask));
}

/**
 * Nothing is usual here: with the wrong gate every write is refused, and no request tells which plan an owner has
 * (https://docs.github.com/en/actions/reference/workflows-and-actions/deployments-and-environments#required-reviewers).
 */
async function askGate(ask: Ask): Promise<Choices['gate']> {
  for (;;) {
    const answer = await ask(
      'Can this repository use required reviewers (public, or private on GitHub Enterprise)? [y/n] ',
    );
    if (isYes(answer)) return 'environment';
    if (isNo(answer)) return 'dispatch';
  }
}

/** A path of this folder, or an absolute one, that is in the repository is there; what else is absolute, or from `~`, is on the host. */
function jobsPlace({ 'config-file': given, from }: Inputs, setup: Setup): JobsPlace {
  if (given === undefined) return defaultPlace;
  if (/[\p{Cc}]|\$\{\{/u.test(given))
    throw badInput('--config-file: a workflow cannot name a path with control characters or ${{');
  const below = given.startsWith('~') ? undefined : setup.within(given);
  if (below !== undefined) return { path: below, isInRepository: true };
  if (!/^[~/]/.test(given))
    throw badInput(
      `--config-file ${given} is outside the repository: pass a path inside it, or an absolute path on the host`,
    );
  if (from !== undefined)
    throw badInput(
      '--from imports a jobs file into the repository, but --config-file names one on the host: pass only one of them',
    );
  return { path: given, isInRepository: false };
}

function notPinned({ repository, ref }: Framework, clone: Setup['framework']): string {
  const why = 'a branch or tag can move, and GitHub rejects short commit SHAs';
  const here = clone ? `, for example of your clone: --framework ${repository}@${clone.commit}` : '';
  return `--framework ${repository}@${ref} is not pinned: ${why}. Pass the full commit SHA (40 hex digits)${here}`;
}

/** Undefined: nobody said, and it cannot be seen. */
function frameworkOf(inputs: Inputs, { framework }: Setup): Framework | undefined {
  if (inputs.framework !== undefined) {
    const named = frameworkNamed(inputs.framework);
    if (!named)
      throw badInput(`--framework takes OWNER/NAME@COMMIT; got ${JSON.stringify(inputs.framework)}`);
    if (!isCommit(named.ref)) throw badInput(notPinned(named, framework));
    return named;
  }
  const repository = framework && repositoryOfRemote(framework.origin);
  if (!framework || !repository) return undefined;
  const { commit, tag, major } = framework;
  return {
    repository: `${repository.owner}/${repository.name}`,
    ref: commit,
    ...(tag !== undefined && { tag }),
    ...(major !== undefined && { major }),
  };
}

async function askLabels(ask: Ask | undefined): Promise<readonly string[]> {
  const usual = ['self-hosted'];
  if (!ask) return usual;
  for (;;) {
    const answer = await ask('Comma-separated labels of the runner on your host [self-hosted]: ');
    if (answer.trim() === '') return usual;
    const labels = answer.split(',').map((label) => label.trim());
    if (labels.every((label) => /^[\w.-]+$/.test(label))) return labels;
  }
}

/** Yes or no; the usual answer for an empty one, and where nobody is asked. */
export async function agrees(ask: Ask | undefined, question: string, usual: boolean): Promise<boolean> {
  if (!ask) return usual;
  for (;;) {
    const answer = await ask(`${question} [${usual ? 'Y/n' : 'y/N'}] `);
    if (answer.trim() === '') return usual;
    if (isYes(answer)) return true;
    if (isNo(answer)) return false;
  }
}

const isYes = (answer: string) => /^\s*y(es)?\s*$/i.test(answer);
const isNo = (answer: string) => /^\s*no?\s*$/i.test(answer);
