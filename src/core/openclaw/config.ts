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
const anyList = fallback(z.array(z.unknown()), []);

/** These keys stand in an account, and in `channels.telegram` for all accounts. */
const accountKeys = {
  /** Kept as they are: what is configured but useless must stop the search, not let it go on. */
  botToken: z.optional(z.unknown()),
  tokenFile: z.optional(z.unknown()),
  defaultTo: text,
  allowFrom: anyList,
  apiRoot: text,
  proxy: text,
};
const accountSchema = fallback(z.object(accountKeys), { allowFrom: [] });

const heartbeatSchema = fallback(z.optional(z.object({ target: text, to: text, accountId: text })), odd);
const agentSchema = fallback(z.object({ id: text, default: flag, heartbeat: heartbeatSchema }), {});

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
        defaults: fallback(z.object({ heartbeat: heartbeatSchema }), {}),
        entries: fallback(z.record(z.string(), agentSchema), {}),
        list: fallback(z.array(agentSchema), []),
      }),
      { defaults: {}, entries: {}, list: [] },
    ),
    bindings: fallback(
      z.array(
        fallback(
          z.object({
            agentId: text,
            match: fallback(z.object({ channel: text, accountId: text }), {}),
          }),
          { match: {} },
        ),
      ),
      [],
    ),
    commands: fallback(z.object({ ownerAllowFrom: anyList }), { ownerAllowFrom: [] }),
    channels: fallback(
      z.object({
        telegram: fallback(
          z.object({
            ...accountKeys,
            defaultAccount: text,
            accounts: fallback(z.record(z.string(), accountSchema), {}),
          }),
          { allowFrom: [], accounts: {} },
        ),
      }),
      { telegram: { allowFrom: [], accounts: {} } },
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
    agents: { defaults: {}, entries: {}, list: [] },
    bindings: [],
    commands: { ownerAllowFrom: [] },
    channels: { telegram: { allowFrom: [], accounts: {} } },
    secrets: { defaults: {}, providers: {} },
  },
);

export type OpenclawConfig = z.infer<typeof configSchema>;
export type Account = z.infer<typeof accountSchema>;
export type Heartbeat = NonNullable<z.infer<typeof heartbeatSchema>>;

/** Never throws: what is no config at all is an empty one. */
export function readOpenclawConfig(value: unknown): OpenclawConfig {
  return configSchema.parse(value);
}
