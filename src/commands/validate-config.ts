/** `validate-config`: every problem of the jobs file at once. */
import { problemText, type Problem } from '../core/config/problem.ts';
import { zoneProblemText } from '../core/notices/quiet.ts';
import { exitCodes, type ExitCode } from '../errors.ts';
import { checkJobs, leftLine, positionInFile, type Deps, type Jobs } from './deps.ts';

export async function validateConfig(deps: Deps): Promise<ExitCode> {
  const { host, paths, clock } = deps;
  const jobs = await checkJobs(deps);
  if (jobs.kind === 'invalid') {
    const warnings = jobs.problems.filter((problem) => problem.severity === 'warning').length;
    const errors = jobs.lines.length - warnings;
    if (jobs.problems.length === 0) {
      // A file that cannot be read has no places, and the line names it.
      for (const line of jobs.lines) await host.finding('error', line);
      return exitCodes.badInput;
    }
    await show(deps, jobs.problems);
    await host.print(
      `\n${paths.configFile}: ${count(errors, 'error')}${warnings > 0 ? `, ${count(warnings, 'warning')}` : ''}${rest(jobs)}`,
    );
    return exitCodes.badInput;
  }
  await show(deps, jobs.warnings);
  const { jobs: all } = jobs.config;
  const enabled = all.filter((job) => job.enabled).length;
  // What the host says of its zone is nothing for strangers.
  const isHosts = jobs.config.timezone === undefined && !paths.onlyWorkspace;
  const zone = isHosts ? clock.zone(clock.now()).problem : undefined;
  if (zone) await host.finding('warning', `${paths.configFile}: ${zoneProblemText(zone)}`);
  const warnings = jobs.warnings.length + (zone ? 1 : 0);
  const warned = warnings > 0 ? `, ${count(warnings, 'warning')}` : '';
  await host.print(
    `${paths.configFile}: valid, ${count(all.length, 'job')} (${enabled} enabled)${warned}${rest(jobs)}`,
  );
  return exitCodes.done;
}

async function show({ host, paths }: Deps, problems: readonly Problem[]): Promise<void> {
  for (const problem of problems) {
    await host.finding(problem.severity, problemText(problem), positionInFile(problem, paths.configFile));
  }
}

function rest(jobs: Jobs): string {
  return jobs.left > 0 ? `; ${leftLine(jobs)}` : '';
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
