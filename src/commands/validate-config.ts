/** `validate-config`: lists every problem of the jobs file. */
import { problemText, type Problem } from '../core/config/problem.ts';
import { zoneProblemText } from '../core/notices/quiet.ts';
import { jobsFilePage, type ShownProblem } from '../core/render/jobs-file.ts';
import { exitCodes, type ExitCode } from '../errors.ts';
import type { Clock, FilePosition, Host, Paths } from '../ports/ports.ts';
import { positionInFile, unlistedProblems, type JobsFile } from './jobs-file.ts';

interface ValidatePorts {
  readonly jobsFile: JobsFile;
  readonly host: Host;
  readonly clock: Clock;
  readonly paths: Pick<Paths, 'configFile' | 'onlyWorkspace'>;
}

export async function validateConfig({ jobsFile, host, clock, paths }: ValidatePorts): Promise<ExitCode> {
  const jobs = await jobsFile.check();
  const { configFile } = paths;
  const rest = jobs.left > 0 ? `; ${unlistedProblems(jobs.left)}` : '';
  const shown: ShownProblem[] = [];
  const find = async (level: 'error' | 'warning', text: string, place?: FilePosition) => {
    shown.push({ severity: level, text, line: place?.line });
    await host.finding(level, text, place);
  };
  const show = async (problems: readonly Problem[]) => {
    for (const problem of problems)
      await find(problem.severity, problemText(problem), positionInFile(problem, configFile));
  };
  const showPage = (isValid: boolean, known = 0) =>
    host.page(
      jobsFilePage(configFile, { isValid, count: shown.length + jobs.left, jobs: known, problems: shown }),
    );
  if (jobs.kind === 'invalid') {
    // A file that cannot be read has no positions, and the line names it.
    if (jobs.problems.length === 0) {
      for (const line of jobs.lines) await find('error', line);
      showPage(false);
      return exitCodes.badInput;
    }
    await show(jobs.problems);
    showPage(false);
    const warnings = jobs.problems.filter(({ severity }) => severity === 'warning').length;
    const errors = count(jobs.lines.length - warnings, 'error');
    await host.print(`\n${configFile}: ${errors}${andWarnings(warnings)}${rest}`);
    return exitCodes.badInput;
  }
  await show(jobs.warnings);
  const { jobs: all, timezone } = jobs.config;
  // The time zone of the host is not shown to strangers.
  const isHosts = timezone === undefined && !paths.onlyWorkspace;
  const zone = isHosts ? clock.zone(clock.now()).problem : undefined;
  if (zone) await find('warning', `${configFile}: ${zoneProblemText(zone)}`);
  showPage(true, all.length);
  const enabled = all.filter((job) => job.enabled).length;
  const warnings = andWarnings(jobs.warnings.length + (zone ? 1 : 0));
  await host.print(
    `${configFile}: valid, ${count(all.length, 'job')} (${enabled} enabled)${warnings}${rest}`,
  );
  return exitCodes.done;
}

function andWarnings(warnings: number): string {
  return warnings > 0 ? `, ${count(warnings, 'warning')}` : '';
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
