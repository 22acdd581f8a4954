/** `validate-config`: every problem of the jobs file at once. */
import { problemText, type Problem } from '../core/config/problem.ts';
import { zoneProblemText } from '../core/quiet.ts';
import { exitCodes, type ExitCode } from '../errors.ts';
import { placeOf, readJobs, type Deps } from './deps.ts';

export async function validateConfig(deps: Deps): Promise<ExitCode> {
  const { host, paths, clock } = deps;
  const jobs = await readJobs(deps);
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
      `\n${paths.configFile}: ${count(errors, 'error')}${warnings > 0 ? `, ${count(warnings, 'warning')}` : ''}`,
    );
    return exitCodes.badInput;
  }
  await show(deps, jobs.warnings);
  const { jobs: all } = jobs.config;
  const enabled = all.filter((job) => job.enabled).length;
  const zone = jobs.config.timezone === undefined ? clock.zone(clock.now()).problem : undefined;
  if (zone) await host.finding('warning', `${paths.configFile}: ${zoneProblemText(zone)}`);
  const warnings = jobs.warnings.length + (zone ? 1 : 0);
  const warned = warnings > 0 ? `, ${count(warnings, 'warning')}` : '';
  await host.print(`${paths.configFile}: valid, ${count(all.length, 'job')} (${enabled} enabled)${warned}`);
  return exitCodes.done;
}

async function show({ host, paths }: Deps, problems: readonly Problem[]): Promise<void> {
  for (const problem of problems) {
    await host.finding(problem.severity, problemText(problem), placeOf(problem, paths.configFile));
  }
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
