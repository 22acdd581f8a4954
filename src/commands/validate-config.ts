/** `validate-config`: lists every problem of the jobs file. */
import { problemText, type Problem } from '../core/config/problem.ts';
import { zoneProblemText } from '../core/notices/quiet.ts';
import { hostZoneJobs, type Upcoming, upcomingRuns } from '../core/jobs/upcoming.ts';
import type { Config } from '../core/model.ts';
import { sentence } from '../core/notices/sentence.ts';
import { jobsFilePage, type ShownProblem } from '../core/render/jobs-file.ts';
import type { Say, Text, Words } from '../core/text/words.ts';
import { exitCodes, type ExitCode } from '../errors.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Clock, FilePosition, Host, Paths } from '../ports/ports.ts';
import { positionInFile, unlistedProblems, type Jobs, type JobsFile } from './jobs-file.ts';
import { printJson } from './print-json.ts';
import { english, sayIn } from './say.ts';

interface ValidatePorts {
  readonly jobsFile: JobsFile;
  readonly host: Host;
  readonly clock: Clock;
  readonly paths: Pick<Paths, 'configFile' | 'onlyWorkspace'>;
}

export async function validateConfig(
  ports: ValidatePorts,
  { json, language, next }: Inputs,
): Promise<ExitCode> {
  const { jobsFile, host, paths } = ports;
  const jobs = await jobsFile.check();
  const { configFile } = paths;
  if (json) return printDocument(ports, jobs, next);
  const say = await sayIn(language);
  const rest = jobs.left > 0 && { rest: unlistedProblems(jobs.left) };
  const shown: ShownProblem[] = [];
  const find = async (level: 'error' | 'warning', text: Words, place?: FilePosition) => {
    shown.push({ severity: level, text, line: place?.line });
    await host.problem(level, say(text), place);
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
    const errors = jobs.lines.length - warnings;
    const counts = sentence('file-errors', { file: configFile, errors, warnings, ...rest });
    await host.printWords(`\n${say(counts)}`);
    return exitCodes.badInput;
  }
  await show(jobs.warnings);
  const { jobs: all, timezone } = jobs.config;
  const unplaced = [zoneProblem(ports, timezone), hostZoneWarning(ports, jobs.config)].filter(
    (text) => text !== undefined,
  );
  for (const text of unplaced) await find('warning', sentence('about', { subject: configFile, text }));
  showPage(true, all.length);
  const enabled = all.filter((job) => job.enabled).length;
  const warnings = jobs.warnings.length + unplaced.length;
  const facts = { file: configFile, count: all.length, enabled, warnings, ...rest };
  await host.printWords(say(sentence('file-is-valid', facts)));
  if (next !== undefined)
    await host.print(`\n${await nextTable(upcoming(ports, jobs.config, next), host, say)}`);
  return exitCodes.done;
}

/** All problems as data; those without a place have neither line nor path. */
async function printDocument(ports: ValidatePorts, jobs: Jobs, next: number | undefined): Promise<ExitCode> {
  const { host, paths } = ports;
  const say = await english();
  const isValid = jobs.kind === 'valid';
  const config = isValid ? jobs.config : undefined;
  const ofZone = config ? [zoneProblem(ports, config.timezone), hostZoneWarning(ports, config)] : [];
  const listed = isValid ? jobs.warnings : jobs.problems;
  const unplaced = isValid || listed.length > 0 ? [] : jobs.lines;
  await printJson(host, {
    file: paths.configFile,
    valid: isValid,
    ...(config && { jobs: config.jobs.length, enabled: config.jobs.filter(({ enabled }) => enabled).length }),
    problems: [
      ...listed.map(({ severity, line, column, path, message, fix }) => ({
        severity,
        line,
        column,
        path,
        message: say(message),
        fix: say(fix),
      })),
      ...unplaced.map((line) => ({ severity: 'error', message: say(line) })),
      ...ofZone.flatMap((text) => (text === undefined ? [] : [{ severity: 'warning', message: say(text) }])),
    ],
    unlisted: jobs.left,
    ...(config && next !== undefined && { next: upcoming(ports, config, next) }),
  });
  return isValid ? exitCodes.done : exitCodes.badInput;
}

/** Of the host's time zone, where it matters. It is not shown to strangers. */
function zoneProblem({ clock, paths }: ValidatePorts, timezone: string | undefined): Text | undefined {
  const isHosts = timezone === undefined && !paths.onlyWorkspace;
  const problem = isHosts ? clock.zone(clock.now()).problem : undefined;
  return problem && zoneProblemText(problem);
}

/** Where the calendar depends on the host: another host, or a container, has another zone. */
function hostZoneWarning({ clock, paths }: ValidatePorts, config: Config): Text | undefined {
  const ids = hostZoneJobs(config);
  if (ids.length === 0) return undefined;
  return sentence('host-zone-counts', {
    jobs: ids.slice(0, 5).join(', '),
    ...(ids.length > 5 && { count: ids.length - 5 }),
    ...(!paths.onlyWorkspace && { zone: clock.zone(clock.now()).name }),
  });
}

function upcoming({ clock }: ValidatePorts, config: Config, most: number): readonly Upcoming[] {
  return upcomingRuns(config, most, clock.now(), {
    zone: config.timezone,
    hostOffset: clock.offsetMinutes,
  });
}

async function nextTable(jobs: readonly Upcoming[], { columns }: Host, say: Say): Promise<string> {
  if (jobs.length === 0) return say(sentence('no-schedules'));
  const { renderTable } = await import('../core/render/table.ts');
  const ofHost = say(sentence('zone-of-host'));
  const rows = jobs.flatMap(({ id, enabled, timezone = ofHost, runs }) =>
    runs.map(({ local, utc }) => [
      enabled ? id : say(sentence('job-disabled', { job: id })),
      `${local} ${timezone}`,
      utc.slice(0, 16).replace('T', ' '),
    ]),
  );
  return renderTable(['JOB', 'LOCAL', 'UTC'], rows, columns);
}
