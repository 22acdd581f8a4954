/** `validate-config`: every problem of the jobs file at once. */
import { exitCodes, type ExitCode } from '../errors.ts';
import { readJobs, type Deps } from './deps.ts';
import { formatProblem } from '../core/config/problem.ts';

export async function validateConfig(deps: Deps): Promise<ExitCode> {
  const { host, paths } = deps;
  const jobs = await readJobs(deps);
  if (jobs.kind === 'invalid') {
    const warnings = jobs.problems.filter((problem) => problem.severity === 'warning').length;
    const errors = jobs.lines.length - warnings;
    await host.print(jobs.lines.join('\n'));
    await host.print(
      `\n${paths.configFile}: ${count(errors, 'error')}${warnings > 0 ? `, ${count(warnings, 'warning')}` : ''}`,
    );
    return exitCodes.badInput;
  }
  for (const warning of jobs.warnings) await host.print(formatProblem(warning, paths.configFile));
  const { jobs: all } = jobs.config;
  const enabled = all.filter((job) => job.enabled).length;
  const warned = jobs.warnings.length > 0 ? `, ${count(jobs.warnings.length, 'warning')}` : '';
  await host.print(`${paths.configFile}: valid, ${count(all.length, 'job')} (${enabled} enabled)${warned}`);
  return exitCodes.done;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
