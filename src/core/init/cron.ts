/** The line of a crontab that runs ticks. Pure. */
import { shellWord } from '../format.ts';

export interface CronOptions {
  /** Full paths of Node and of this program. */
  readonly program: readonly [node: string, script: string];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Absolute. */
  readonly jobsFile: string;
  readonly telegram: boolean;
}

/** Cron has a short PATH, no variables of a shell, and its own working folder, so the line names all of them. */
export function cronLine({ program, env, jobsFile, telegram }: CronOptions): string {
  const variables = [
    `PATH=${shellWord(pathOf(env, program[0]))}`,
    ...openclawVariables.flatMap((name) => {
      const value = env[name]?.trim();
      return value && isOneLine(value) ? [`${name}=${shellWord(value)}`] : [];
    }),
  ];
  const words = [
    ...program,
    'tick',
    '--config-file',
    jobsFile,
    ...(telegram ? [] : ['--telegram-via', 'none']),
  ];
  const command = [...variables, ...words.map(shellWord)].join(' ');
  // Cron takes an unescaped % for the end of the command (crontab(5)).
  return `*/10 * * * * ${command.replaceAll('%', String.raw`\%`)}`;
}

/** They say where OpenClaw keeps its files. */
const openclawVariables = ['OPENCLAW_HOME', 'OPENCLAW_STATE_DIR', 'OPENCLAW_CONFIG_PATH'] as const;
const usualPath = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin'];
/** Vixie cron takes 998 characters for a command. */
const mostPath = 600;

function pathOf({ PATH = '' }: CronOptions['env'], node: string): string {
  const folder = node.slice(0, node.lastIndexOf('/')) || '/';
  const folders = [...new Set(PATH.split(':'))].filter((each) => each.startsWith('/') && isOneLine(each));
  const path = (folders.includes(folder) ? folders : [folder, ...folders]).join(':');
  if (folders.length > 0 && path.length <= mostPath) return path;
  return [...new Set([folder, ...usualPath])].join(':');
}

const isOneLine = (text: string) => !/\p{Cc}/u.test(text);
