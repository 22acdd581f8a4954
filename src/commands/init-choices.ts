/** What `init` must know: from the flags, else as it was answered before, else asked, else (with --yes) as it is for most. */
import type { Choices } from '../core/init/callers.ts';
import {
  frameworkNamed,
  isCommit,
  isOfSameOwner,
  repositoryOfRemote,
  type Framework,
} from '../core/init/github.ts';
import { defaultPlace, type JobsPlace } from '../core/init/jobs-file.ts';
import type { Remembered } from '../core/init/remembered.ts';
import { UserError } from '../errors.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Setup } from '../ports/ports.ts';
import { badInput } from './jobs-file.ts';

type Ask = NonNullable<Setup['ask']>;

export interface Chosen {
  readonly choices: Choices;
  /** Those that flags of this run say: files that are there follow these alone. */
  readonly changed: Partial<Choices>;
}

interface Known {
  /** Undefined: `init` was not run here before. */
  readonly remembered?: Remembered | undefined;
  /** Whether this user has a bot and a chat here. */
  readonly hasChat: () => Promise<boolean>;
}

/** Throws a UserError that names every flag that is missing where nobody can be asked. */
export async function choose(inputs: Inputs, setup: Setup, { remembered, hasChat }: Known): Promise<Chosen> {
  if (setup.framework?.root === setup.root)
    throw new UserError('this is the ops-framework repository itself: run init in your own repository');
  if (inputs.upgrade && !remembered)
    throw badInput('there is nothing to upgrade: run ops-framework init without --upgrade first');
  for (const flag of ['telegram', 'watchdog', 'required-reviewers'] as const)
    if (inputs[flag] && inputs[`no-${flag}`]) throw badInput(`--${flag} and --no-${flag} exclude each other`);
  const named = inputs.framework !== undefined || inputs.upgrade || !remembered?.framework;
  const framework = named ? frameworkOf(inputs, setup) : remembered.framework;
  const isTelegramSaid = inputs.telegram || inputs['no-telegram'];
  const isWatchdogSaid = inputs.watchdog || inputs['no-watchdog'];
  const said: Partial<Choices> = {
    ...(named && framework && { framework }),
    ...(framework && otherSaid(inputs, setup, framework, remembered)),
    ...(inputs['runs-on'] && { labels: inputs['runs-on'] }),
    ...(isTelegramSaid && { telegram: inputs.telegram }),
    ...gateSaid(inputs, remembered),
    ...(isWatchdogSaid && { watchdog: inputs.watchdog }),
    ...(inputs['config-file'] !== undefined && { jobsFile: jobsPlace(inputs, setup) }),
  };
  const ask = inputs.yes ? undefined : setup.ask;
  const isOpen = !inputs.yes && !ask;
  const known = { ...remembered, ...said };
  const missing = [
    ...(isOpen && known.labels === undefined ? ['--runs-on self-hosted'] : []),
    ...(isOpen && known.telegram === undefined ? ['--telegram or --no-telegram'] : []),
    ...(inputs.writes && !known.gate && !ask ? [reviewersFlags] : []),
    ...(framework ? [] : [`--framework OWNER/ops-framework@${setup.framework?.commit ?? 'COMMIT'}`]),
  ];
  if (missing.length > 0 || !framework) throw badInput(whatIsMissing(missing, setup));
  // Who says the rest by flags, or said it before, would have said this too.
  const isAsked = known.labels === undefined || known.telegram === undefined;
  const choices = {
    isOfOther: isOtherOwner(framework, setup),
    ...known,
    framework,
    labels: known.labels ?? (await askLabels(ask)),
    telegram: known.telegram ?? (await askTelegram(ask, hasChat)),
    gate: known.gate ?? (await askWrites(inputs, ask, isAsked)),
    // It costs minutes: a repository that has none gets none without being asked.
    watchdog: known.watchdog ?? (!remembered && (await askWatchdog(isAsked ? ask : undefined))),
    jobsFile: known.jobsFile ?? defaultPlace,
  };
  return {
    choices,
    changed: remembered && known.gate !== choices.gate ? { ...said, gate: choices.gate } : said,
  };
}

function isOtherOwner(framework: Framework, { origin }: Setup): boolean {
  const own = origin === undefined ? undefined : repositoryOfRemote(origin);
  return !own || !isOfSameOwner(own, framework);
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

/** Copies still work where the owner is the same; calls of another owner's workflows do not. */
function otherSaid(
  inputs: Inputs,
  setup: Setup,
  framework: Framework,
  remembered: Remembered | undefined,
): Pick<Partial<Choices>, 'isOfOther'> {
  const isOfOther = isOtherOwner(framework, setup);
  const mustCopy = remembered?.isOfOther === false && isOfOther && setup.origin !== undefined;
  return !remembered || inputs.framework !== undefined || mustCopy ? { isOfOther } : {};
}

/** `--writes` again keeps the gate that there is. */
function gateSaid(inputs: Inputs, remembered: Remembered | undefined): Pick<Partial<Choices>, 'gate'> {
  if (inputs['required-reviewers']) return { gate: 'environment' };
  if (inputs['no-required-reviewers']) return { gate: 'dispatch' };
  return inputs.writes && remembered?.gate ? { gate: remembered.gate } : {};
}

/** `isAsked`: whether jobs write at all, too. */
async function askWrites(inputs: Inputs, ask: Ask | undefined, isAsked: boolean): Promise<Choices['gate']> {
  const writes =
    inputs.writes ||
    (await agrees(
      isAsked ? ask : undefined,
      'Run jobs that write (deployments, changes), each after an approval?',
      false,
    ));
  return writes && ask ? askGate(ask) : undefined;
}

/** The cost is 24 hours × 30.4 days, each run rounded up to a minute (https://docs.github.com/en/billing/concepts/product-billing/github-actions). */
function askWatchdog(ask: Ask | undefined): Promise<boolean> {
  return agrees(
    ask,
    'Report from a GitHub-hosted machine when the ticks stop (hourly, about 730 minutes a month, free in a public repository)?',
    true,
  );
}

async function askTelegram(ask: Ask | undefined, hasChat: Known['hasChat']): Promise<boolean> {
  const isFound = await hasChat();
  const where = isFound ? 'with the OpenClaw bot' : 'no bot and chat are set up for this user here';
  return agrees(ask, `Send reports to Telegram (${where})?`, isFound);
}

/**
 * Nothing is usual here: with the wrong gate every write is refused, and no request tells which plan an owner has
 * (https://docs.github.com/en/actions/reference/workflows-and-actions/deployments-and-environments#required-reviewers).
 */
async function askGate(ask: Ask): Promise<Choices['gate']> {
  const question =
    'Can this repository use required reviewers (public, or private on GitHub Enterprise)? [y/n] ';
  for (let reason = ''; ; reason = notYesOrNo) {
    const answer = await ask(reason + question);
    if (isYes(answer)) return 'environment';
    if (isNo(answer)) return 'dispatch';
  }
}

/** A path of this folder, or an absolute one, that is in the repository is there; what else is absolute, or from `~`, is on the host. */
function jobsPlace({ 'config-file': given = '', from }: Inputs, setup: Setup): JobsPlace {
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
  for (let reason = ''; ;) {
    const answer = await ask(`${reason}Comma-separated labels of the runner on your host [self-hosted]: `);
    if (answer.trim() === '') return usual;
    const labels = answer.split(',').map((label) => label.trim());
    const wrong = labels.find((label) => !/^[\w.-]+$/.test(label));
    if (wrong === undefined) return labels;
    reason = `${JSON.stringify(wrong)} is not a label: use letters, digits, _ - and . only.\n`;
  }
}

/** Yes or no; the usual answer for an empty one, and where nobody is asked. */
export async function agrees(ask: Ask | undefined, question: string, usual: boolean): Promise<boolean> {
  if (!ask) return usual;
  for (let reason = ''; ; reason = notYesOrNo) {
    const answer = await ask(`${reason}${question} [${usual ? 'Y/n' : 'y/N'}] `);
    if (answer.trim() === '') return usual;
    if (isYes(answer)) return true;
    if (isNo(answer)) return false;
  }
}

const notYesOrNo = 'Answer y or n.\n';
const isYes = (answer: string) => /^\s*y(es)?\s*$/i.test(answer);
const isNo = (answer: string) => /^\s*no?\s*$/i.test(answer);
