/** What `init` must know: from the flags, else asked, else (with --yes) as it is for most. */
import type { Choices } from '../core/init/callers.ts';
import { frameworkNamed, isCommit, repositoryOf, type Framework } from '../core/init/github.ts';
import { exitCodes, UserError } from '../errors.ts';
import type { Inputs } from '../inputs.ts';
import type { Setup } from '../ports.ts';

type Ask = NonNullable<Setup['ask']>;

/** Throws a UserError that names every flag that is missing where nobody can be asked. */
export async function choose(inputs: Inputs, setup: Setup): Promise<Choices> {
  if (setup.framework?.root === setup.root)
    throw new UserError('this is the repository of ops-framework itself: change to your own, then init');
  if (inputs.telegram && inputs['no-telegram']) throw usage('--telegram or --no-telegram, not both');
  const framework = frameworkOf(inputs, setup);
  const ask = inputs.yes ? undefined : setup.ask;
  const isOpen = !inputs.yes && !ask;
  const isTelegramSaid = inputs.telegram || inputs['no-telegram'];
  const missing = [
    ...(isOpen && inputs['runs-on'] === undefined ? ['--runs-on self-hosted'] : []),
    ...(isOpen && !isTelegramSaid ? ['--telegram or --no-telegram'] : []),
    ...(framework ? [] : [`--framework OWNER/ops-framework@${setup.framework?.commit ?? 'COMMIT'}`]),
  ];
  if (missing.length > 0 || !framework) throw usage(whatIsMissing(missing, setup));
  // Who says the rest by flags would have said this too.
  const isAsked = inputs['runs-on'] === undefined || !isTelegramSaid;
  return {
    framework,
    labels: inputs['runs-on'] ?? (await askLabels(ask)),
    telegram:
      inputs.telegram ||
      (!inputs['no-telegram'] && (await agrees(ask, 'Reports to Telegram, by the bot of OpenClaw?', true))),
    writes:
      inputs.writes ||
      (await agrees(
        isAsked ? ask : undefined,
        'Jobs that write (deployments, changes), each after an approval?',
        false,
      )),
  };
}

function whatIsMissing(missing: readonly string[], { ask, framework }: Setup): string {
  const unknown = framework
    ? `the clone of ops-framework in ${framework.root} is not from github.com`
    : 'this program runs from no clone of ops-framework';
  const isAskable = missing.some((flag) => !flag.startsWith('--framework'));
  const reasons = [
    ...(missing.some((flag) => flag.startsWith('--framework')) ? [unknown] : []),
    ...(isAskable && !ask ? ['there is no terminal to ask at'] : []),
  ];
  const rest = isAskable ? '; or --yes for what is usual' : '';
  return `${reasons.join(', and ')}: say ${missing.join(', and ')}${rest}`;
}

function notPinned({ repository, ref }: Framework, clone: Setup['framework']): string {
  const why = 'a branch or tag may name other code tomorrow, and GitHub takes no short commit';
  const here = clone ? `, such as that of your clone: --framework ${repository}@${clone.commit}` : '';
  return `--framework ${repository}@${ref} is not pinned: ${why}. Say the whole commit (40 hex digits)${here}`;
}

/** Undefined: nobody said, and it cannot be seen. */
function frameworkOf(inputs: Inputs, { framework }: Setup): Framework | undefined {
  if (inputs.framework !== undefined) {
    const named = frameworkNamed(inputs.framework);
    if (!named) throw usage(`--framework takes OWNER/NAME@COMMIT; got ${JSON.stringify(inputs.framework)}`);
    if (!isCommit(named.ref)) throw usage(notPinned(named, framework));
    return named;
  }
  const repository = framework && repositoryOf(framework.origin);
  if (!framework || !repository) return undefined;
  const { commit, tag } = framework;
  const name = `${repository.owner}/${repository.name}`;
  return { repository: name, ref: commit, ...(tag !== undefined && { tag }) };
}

async function askLabels(ask: Ask | undefined): Promise<readonly string[]> {
  const usual = ['self-hosted'];
  if (!ask) return usual;
  for (;;) {
    const answer = await ask('Labels of the runner on your host, with commas between [self-hosted]: ');
    if (answer.trim() === '') return usual;
    const labels = answer.split(',').map((label) => label.trim());
    if (labels.every((label) => /^[\w.-]+$/.test(label))) return labels;
  }
}

/** Yes or no; the usual answer for an empty one, and where nobody is asked. */
export async function agrees(ask: Ask | undefined, question: string, usual: boolean): Promise<boolean> {
  if (!ask) return usual;
  for (;;) {
    const answer = (await ask(`${question} [${usual ? 'Y/n' : 'y/N'}] `)).trim().toLowerCase();
    if (answer === '') return usual;
    if (['y', 'yes'].includes(answer)) return true;
    if (['n', 'no'].includes(answer)) return false;
  }
}

function usage(message: string): UserError {
  return new UserError(message, { exitCode: exitCodes.badInput });
}
