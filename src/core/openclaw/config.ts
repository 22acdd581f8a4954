/** What of OpenClaw's config leads to Telegram. A field of a wrong type counts as not there and spoils no other. */
import * as z from 'zod/mini';
import { catch as fallback } from 'zod/mini';

const odd = undefined;
/** A text without blanks around it. Ids are often written as numbers: those that a double keeps exactly are taken. */
const text = fallback(
  z.optional(
    z.union([
      z.string().check(z.trim(), z.minLength(1)),
      z.pipe(
        z.int(),
        z.transform((id: number) => String(id)),
      ),
    ]),
  ),
  odd,
);
const flag = fallback(z.optional(z.boolean()), odd);

/** These keys stand in an account, and in `channels.telegram` for all accounts. */
const accountKeys = {
  /** Kept as they are: a value that is configured but useless stops the search. */
  botToken: z.optional(z.unknown()),
  tokenFile: z.optional(z.unknown()),
  defaultTo: z.optional(z.unknown()),
  allowFrom: z.optional(z.unknown()),
  apiRoot: text,
  proxy: text,
};
const accountSchema = fallback(z.object(accountKeys), {});

/** Each key as it is written: an agent's own key replaces that of the defaults, even with a useless value. */
const heartbeatSchema = fallback(z.optional(z.record(z.string(), z.unknown())), odd);
const agentSchema = fallback(z.object({ id: text, default: flag, heartbeat: heartbeatSchema }), {});
const agentDefaultsSchema = fallback(
  z.object({
    systemAgent: fallback(z.object({ agentId: text }), {}),
    heartbeat: heartbeatSchema,
  }),
  { systemAgent: {} },
);
const rosterSchema = fallback(z.optional(z.record(z.string(), agentSchema)), {});

const providerSchema = fallback(
  z.object({
    source: text,
    path: text,
    mode: text,
    maxBytes: fallback(z.optional(z.int().check(z.positive())), odd),
    allowlist: fallback(z.optional(z.array(z.string())), odd),
  }),
  {},
);

const configSchema = fallback(
  z.object({
    env: fallback(z.record(z.string(), z.unknown()), {}),
    agents: fallback(
      z.object({
        ownership: text,
        defaults: agentDefaultsSchema,
        entries: rosterSchema,
        list: fallback(z.optional(z.array(agentSchema)), []),
      }),
      { defaults: { systemAgent: {} } },
    ),
    bindings: fallback(
      z.array(
        fallback(
          z.object({
            type: text,
            agentId: text,
            match: fallback(z.object({ channel: text, accountId: text }), {}),
          }),
          { match: {} },
        ),
      ),
      [],
    ),
    commands: fallback(z.object({ ownerAllowFrom: z.optional(z.unknown()) }), {}),
    channels: fallback(
      z.object({
        telegram: fallback(
          z.object({
            ...accountKeys,
            defaultAccount: text,
            accounts: fallback(z.record(z.string(), accountSchema), {}),
          }),
          { accounts: {} },
        ),
      }),
      { telegram: { accounts: {} } },
    ),
    secrets: fallback(
      z.object({
        defaults: fallback(z.object({ env: text, file: text }), {}),
        providers: fallback(z.record(z.string(), providerSchema), {}),
      }),
      { defaults: {}, providers: {} },
    ),
  }),
  {
    env: {},
    agents: { defaults: { systemAgent: {} } },
    bindings: [],
    commands: {},
    channels: { telegram: { accounts: {} } },
    secrets: { defaults: {}, providers: {} },
  },
);

export type OpenclawConfig = z.infer<typeof configSchema>;
export type Account = z.infer<typeof accountSchema>;

/** Never throws: what is no config at all is an empty one. */
export function readOpenclawConfig(value: unknown): OpenclawConfig {
  return configSchema.parse(value);
}
