/** The timers of this user, for `init --timer`: unit files, LaunchAgents and the crontab. */
import { getExecOutput } from '@actions/exec';
import { existsSync, realpathSync, rmSync } from 'node:fs';
import { homedir, userInfo } from 'node:os';
import { join } from 'node:path';
import { UserError } from '../../errors.ts';
import type { TimerSetup } from '../../ports/ports.ts';
import { fileProblem } from '../files/durable-file.ts';
import { askable, readRegular, writeOwned } from './setup.ts';

/** `program`: the path that this program was started by. */
export function openTimerSetup(program: string, env: NodeJS.ProcessEnv): TimerSetup {
  const { username: name, uid } = userInfo();
  const homeFolder = homedir();
  const { XDG_CONFIG_HOME: config = '' } = env;
  return {
    program: [process.execPath, realpathSync(program)],
    user: { name, uid },
    homeFolder,
    configFolder: config.startsWith('/') ? config : join(homeFolder, '.config'),
    // As sd_booted(3) tells it.
    hasSystemd: existsSync('/run/systemd/system'),
    read: readRegular,
    write: (files) => writeOwned(files, { file: 0o644, folder: 0o777 }),
    remove(paths) {
      for (const path of paths) {
        try {
          rmSync(path, { force: true });
        } catch (error) {
          throw fileProblem('cannot remove', path, error);
        }
      }
    },
    async readCrontab() {
      const { exitCode, stdout, stderr } = await crontab(['-l']);
      if (exitCode === 0) return stdout;
      // Every crontab fails where there is none, and only its words tell that from a refusal.
      if (/no crontab for|No such file/i.test(stderr)) return '';
      throw refused(stderr);
    },
    async writeCrontab(text) {
      const { exitCode, stderr } = await crontab(['-'], text);
      if (exitCode !== 0) throw refused(stderr);
    },
    ask: askable(),
  };
}

async function crontab(words: string[], text?: string) {
  try {
    return await getExecOutput('crontab', words, {
      silent: true,
      ignoreReturnCode: true,
      ...(text !== undefined && { input: Buffer.from(text) }),
    });
  } catch (error) {
    throw new UserError('crontab cannot be started: install cron, or pass --timer systemd', { cause: error });
  }
}

function refused(stderr: string): UserError {
  const [reason = ''] = stderr.trim().split('\n');
  return new UserError(`crontab refused: ${reason}`);
}
