/** What of OpenClaw's config leads to Telegram. A field of a wrong type counts as not there and spoils no other. */
import * as z from 'zod/mini';
import { catch as fallback } from 'zod/mini';

function orNothing<S extends z.ZodMiniType>(schema: S) {
  return fallback(z.optional(schema), undefined);
}

/** An object that is always there, with what can be used of it. */
function part<S extends z.core.$ZodShape>(shape: S) {
  const object = z.object(shape);
  return fallback(object, () => object.parse({}));
}

const anything = z.optional(z.unknown());
const record = z.record(z.string(), z.unknown());
/** A text without blanks around it. Ids are often written as numbers: those that a double keeps exactly are taken. */
const text = orNothing(
  z.union([
    z.string().check(z.trim(), z.minLength(1)),
    z.pipe(
      z.int(),
      z.transform((id: number) => String(id)),
    ),
  ]),
);

/** These keys stand in an account, and in `channels.telegram` for all accounts. */
const accountKeys = {
  /** Kept as they are: a value that is configured but useless stops the search. */
  botToken: anything,
  tokenFile: anything,
  defaultTo: anything,
  allowFrom: anything,
  apiRoot: text,
  proxy: text,
};
const account = part(accountKeys);
/** Each key as it is written: an agent's own key replaces that of the defaults, even with a useless value. */
const heartbeat = orNothing(record);
const agent = part({ id: text, default: orNothing(z.boolean()), heartbeat });
const provider = part({ source: text, path: text, mode: text });

const configSchema = part({
  env: fallback(record, {}),
  agents: part({
    ownership: text,
    defaults: part({ systemAgent: part({ agentId: text }), heartbeat }),
    entries: orNothing(z.record(z.string(), agent)),
    list: orNothing(z.array(agent)),
  }),
  bindings: fallback(
    z.array(part({ type: text, agentId: text, match: part({ channel: text, accountId: text }) })),
    [],
  ),
  commands: part({ ownerAllowFrom: anything }),
  channels: part({
    telegram: part({
      ...accountKeys,
      defaultAccount: text,
      accounts: fallback(z.record(z.string(), account), {}),
    }),
  }),
  secrets: part({
    defaults: part({ file: text }),
    providers: fallback(z.record(z.string(), provider), {}),
  }),
});

export type OpenclawConfig = z.infer<typeof configSchema>;
export type Account = z.infer<typeof account>;

/** Never throws: what is no config at all is an empty one. */
export function readOpenclawConfig(value: unknown): OpenclawConfig {
  return configSchema.parse(value);
}
