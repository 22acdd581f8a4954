/** Variables as OpenClaw sees them, and `${NAME}` in its texts: https://docs.openclaw.ai/gateway/configuration */
import type { OpenclawConfig } from './config.ts';

/** The value of a variable; undefined when it is not set or blank. */
export type Variable = (name: string) => string | undefined;

type Values = Readonly<Record<string, string | undefined>>;

const reference = /\$(\$?)\{([A-Z_][A-Z0-9_]*)\}/g;

/** The first that has it: environment, `.env` of the state dir, the config's `env.vars` and `env`. */
export function layerVariables(env: Values, dotenv: Values, { env: configured }: OpenclawConfig): Variable {
  const { vars } = configured;
  const layers: readonly object[] = [
    env,
    dotenv,
    typeof vars === 'object' && vars !== null && !Array.isArray(vars) ? vars : {},
    configured,
  ];
  return (name) => {
    for (const [index, layer] of layers.entries()) {
      const value: unknown = Object.getOwnPropertyDescriptor(layer, name)?.value;
      if (typeof value !== 'string' || value.trim() === '') continue;
      // OpenClaw sets the config's variables before it replaces references, and leaves out those that hold one.
      if (index < 2 || value.search(reference) === -1) return value;
    }
    return undefined;
  };
}

export interface Expanded {
  /** What could not be replaced stands there still. */
  readonly text: string;
  /** Names that are not set. */
  readonly missing: readonly string[];
}

/** `${NAME}` → its value; `$${NAME}` → `${NAME}`. Only upper case is a reference. */
export function expandVariables(text: string, variable: Variable): Expanded {
  const missing: string[] = [];
  const expanded = text.replaceAll(reference, (whole, escape: string, name: string) => {
    if (escape !== '') return whole.slice(1);
    const value = variable(name);
    if (value === undefined) missing.push(name);
    return value ?? whole;
  });
  return { text: expanded, missing };
}
