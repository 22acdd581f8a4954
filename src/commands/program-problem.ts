/** Why a command of a job cannot run, as far as a look at its files shows. */
import type { ExecRequest, Inspector, Paths } from '../ports/ports.ts';

interface ProgramPorts {
  readonly inspector: Pick<Inspector, 'startProblem' | 'look'>;
  readonly paths: Pick<Paths, 'resolve'>;
}

/** Tells a script from other arguments. */
const script = /\.(?:[cm]?[jt]s|py|sh|bash|rb|pl|php|lua)$/;

/** Names the program and the fix; undefined: nothing found. */
export function programProblem(
  ports: ProgramPorts,
  request: Pick<ExecRequest, 'argv' | 'cwd' | 'env'>,
): string | undefined {
  return ports.inspector.startProblem(request) ?? scriptProblem(ports, request);
}

/** Often the interpreter exists and the script does not. */
export function scriptProblem(
  { inspector, paths }: ProgramPorts,
  { argv, cwd }: Pick<ExecRequest, 'argv' | 'cwd'>,
): string | undefined {
  const [, first = ''] = argv;
  const seen = script.test(first) ? inspector.look(paths.resolve(first, cwd)) : undefined;
  if (seen?.kind === 'refused') return `${first} cannot be read (${seen.problem})`;
  return seen?.kind === 'missing' ? `${first} is not in ${cwd}: fix the command or cwd` : undefined;
}
