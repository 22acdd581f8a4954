import { readOpenclawConfig } from '../../../src/core/openclaw/config.ts';
import { layerVariables, type FileText, type Sources } from '../../../src/core/openclaw/secret.ts';

interface World {
  readonly env?: Readonly<Record<string, string>>;
  readonly dotenv?: Readonly<Record<string, string>>;
  /** Texts of files by path; every other path does not exist. */
  readonly files?: Readonly<Record<string, string>>;
}

/** What a resolver may look at, without a host. */
export function sourcesOf(config: unknown, { env = {}, dotenv = {}, files = {} }: World = {}): Sources {
  const read = readOpenclawConfig(config);
  return {
    config: read,
    variable: layerVariables(env, dotenv, read),
    variablePlaces: 'the environment, .env, env.vars',
    readFile(path): FileText {
      const text = files[path];
      return text === undefined ? { problem: 'does not exist' } : { text };
    },
  };
}
