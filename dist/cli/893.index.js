export const id = 893;
export const ids = [893];
export const modules = {

/***/ 6893:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  findTelegramRoute: () => (/* binding */ findTelegramRoute)
});

// EXTERNAL MODULE: ./build/core/text.js
var core_text = __webpack_require__(6067);
;// CONCATENATED MODULE: ./build/core/openclaw/wording.js
/** Words for problems. None of them may hold a token or a part of one, wherever in a config it was put. */

/** What may be a bot token, or a piece of a text that holds one. */
const likeToken = /\d{5,}:?[\w-]{8,}|[\w-]{30,}/;
/** A path of the config for a message. A token in the place of a path stays unsaid. */
function shownPath(path) {
    return path.split('/').some((part) => likeToken.test(part)) && !path.startsWith('/')
        ? 'a value that looks like a token'
        : `"${(0,core_text/* cleanLine */.Ow)(path)}"`;
}
/** An account's or agent's id as a part of a path in the config. */
function shownId(id) {
    return likeToken.test(id) ? '…' : id;
}
/** A name that a config gives to one of its own things: an account, a provider. */
function shownName(name) {
    return /^[A-Za-z][A-Za-z0-9_-]{0,31}$/.test(name) && !likeToken.test(name) ? `"${name}"` : 'of that name';
}
/** A variable's name; only upper case, so it cannot be a token. */
function shownVariable(name) {
    return /^[A-Z_][A-Z0-9_]{0,63}$/.test(name) ? name : 'a name that is none';
}

;// CONCATENATED MODULE: ./build/core/openclaw/account.js

const defaultAccountId = 'default';
const telegram = 'telegram';
/** An id as OpenClaw compares it: lower case, at most 64 of `a-z 0-9 _ -`; undefined when nothing is left. */
function normalId(given) {
    const id = given
        .trim()
        .toLowerCase()
        .replaceAll(/[^a-z0-9_-]+/g, '-')
        .replaceAll(/^-+|-+$/g, '')
        .slice(0, 64);
    return id === '' || id === '__proto__' || id === 'constructor' || id === 'prototype' ? undefined : id;
}
function normalAccountId(given) {
    return normalId(given ?? '') ?? defaultAccountId;
}
function normalAgentId(given) {
    return normalId(given ?? '') ?? 'main';
}
/** The agent marked as default, else the first; `agents.entries` is the newer form of `agents.list`. */
function defaultAgent({ agents }) {
    const entries = Object.entries(agents.entries);
    const known = [
        ...entries.map(([key, agent]) => ({ ...agent, id: key, place: 'agents.entries' })),
        ...agents.list.map((agent, index) => ({ ...agent, place: `agents.list[${index}].heartbeat` })),
    ];
    const candidates = entries.length > 0 ? known.slice(0, entries.length) : known;
    const chosen = candidates.find((agent) => agent.default === true) ?? candidates[0];
    const id = normalAgentId(chosen?.id);
    const place = chosen?.place === 'agents.entries' ? `agents.entries.${shownId(id)}.heartbeat` : chosen?.place;
    const { defaults } = agents;
    const own = chosen?.heartbeat;
    return {
        id,
        heartbeat: {
            target: own?.target ?? defaults.heartbeat?.target,
            to: own?.to ?? defaults.heartbeat?.to,
            accountId: own?.accountId ?? defaults.heartbeat?.accountId,
            place: own?.to === undefined || place === undefined ? 'agents.defaults.heartbeat' : place,
        },
    };
}
/** The account that OpenClaw takes when nobody names one. */
function chooseAccount(config, variable) {
    const bound = config.bindings.flatMap(({ agentId, match }) => {
        const isOurs = match.channel?.toLowerCase() === telegram;
        if (!isOurs || match.accountId === undefined || match.accountId === '*')
            return [];
        return [{ agentId: normalAgentId(agentId), accountId: normalAccountId(match.accountId) }];
    });
    const agent = defaultAgent(config);
    const own = bound.find(({ agentId }) => agentId === agent.id);
    if (own !== undefined)
        return own.accountId;
    const { accounts, botToken, tokenFile, defaultAccount } = config.channels.telegram;
    const ids = new Set([
        ...Object.keys(accounts).map(normalAccountId),
        ...bound.map(({ accountId }) => accountId),
    ]);
    // A token that belongs to no account is the account `default`, whether that is written down or not.
    if (isSet(botToken) || isSet(tokenFile) || variable('TELEGRAM_BOT_TOKEN') !== undefined)
        ids.add(defaultAccountId);
    const preferred = normalId(defaultAccount ?? '');
    if (preferred !== undefined && ids.has(preferred))
        return preferred;
    if (ids.has(defaultAccountId))
        return defaultAccountId;
    return [...ids].sort((a, b) => a.localeCompare(b))[0] ?? defaultAccountId;
}
function isSet(value) {
    return typeof value === 'string' ? value.trim() !== '' : value !== undefined && value !== null;
}
/** The account of that id, however its key is written; the exact key wins. */
function findAccount({ channels }, id) {
    const { accounts } = channels.telegram;
    const key = Object.hasOwn(accounts, id)
        ? id
        : Object.keys(accounts).find((candidate) => normalAccountId(candidate) === id);
    const account = key === undefined ? undefined : accounts[key];
    return { id, account, place: `channels.telegram.accounts.${shownId(id)}` };
}

;// CONCATENATED MODULE: ./build/core/openclaw/variables.js
const reference = /\$(\$?)\{([A-Z_][A-Z0-9_]*)\}/g;
/** The first that has it: environment, `.env` of the state dir, the config's `env.vars` and `env`. */
function layerVariables(env, dotenv, { env: configured }) {
    const { vars } = configured;
    const layers = [
        env,
        dotenv,
        typeof vars === 'object' && vars !== null && !Array.isArray(vars) ? vars : {},
        configured,
    ];
    return (name) => {
        for (const [index, layer] of layers.entries()) {
            const value = Object.getOwnPropertyDescriptor(layer, name)?.value;
            if (typeof value !== 'string' || value.trim() === '')
                continue;
            // OpenClaw sets the config's variables before it replaces references, and leaves out those that hold one.
            if (index < 2 || value.search(reference) === -1)
                return value;
        }
        return undefined;
    };
}
/** `${NAME}` → its value; `$${NAME}` → `${NAME}`. Only upper case is a reference. */
function expandVariables(text, variable) {
    const missing = [];
    const expanded = text.replaceAll(reference, (whole, escape, name) => {
        if (escape !== '')
            return whole.slice(1);
        const value = variable(name);
        if (value === undefined)
            missing.push(name);
        return value ?? whole;
    });
    return { text: expanded, missing };
}

;// CONCATENATED MODULE: ./build/core/openclaw/target.js
/** The chat that OpenClaw would report to. */


/** The topic General has this id, and `sendMessage` refuses it: https://core.telegram.org/api/forum */
const generalTopic = 1;
/** `-100123`, `-100123:topic:42`, `-100123:42`, `@name`, each with `telegram:`, `tg:` and `group:` before it. */
function parseTarget(given) {
    const bare = given.trim().replace(/^(?:(?:telegram|tg):\s*)*(?:group:\s*)?/i, '');
    const [, chatId, topic] = /^(-?[1-9]\d{0,18}|@[A-Za-z]\w{3,63})(?::(?:topic:)?(\d{1,15}))?$/.exec(bare) ?? [];
    if (chatId === undefined)
        return undefined;
    return { chatId, threadId: topic === undefined ? undefined : parseThread(topic) };
}
/** A topic's id; undefined for General and for what is none. */
function parseThread(given) {
    const id = /^\s*\d{1,15}\s*$/.test(given) ? Number(given) : 0;
    return id > generalTopic ? id : undefined;
}
/**
 * The default agent's heartbeat when it goes to Telegram, `defaultTo`, the first owner on Telegram, the first number
 * of `allowFrom`. The account is the heartbeat's when the chat is, else the default one.
 */
function resolveTarget(sources) {
    const { config, variable } = sources;
    const looked = [];
    const { heartbeat } = defaultAgent(config);
    const accountId = chooseAccount(config, variable);
    const take = (text, place, account = accountId) => {
        const expanded = expandVariables(text, variable);
        const [missing] = expanded.missing;
        if (missing !== undefined) {
            const where = sources.variablePlaces;
            return { kind: 'stopped', problem: `${place} takes ${missing}, which is not set (looked in ${where})` };
        }
        const target = parseTarget(expanded.text);
        if (target !== undefined)
            return { kind: 'found', ...target, from: place, accountId: account };
        looked.push(`${place} (not a chat)`);
        return undefined;
    };
    const heartbeatTo = `${heartbeat.place}.to`;
    if (heartbeat.to === undefined)
        looked.push(heartbeatTo);
    else if (heartbeat.target?.toLowerCase() !== 'telegram') {
        looked.push(`${heartbeatTo} (its target is not telegram)`);
    }
    else {
        const account = heartbeat.accountId === undefined ? accountId : normalAccountId(heartbeat.accountId);
        const answer = take(heartbeat.to, heartbeatTo, account);
        if (answer !== undefined)
            return answer;
    }
    const { telegram } = config.channels;
    const { account, place } = findAccount(config, accountId);
    const defaultToPlace = account?.defaultTo === undefined ? 'channels.telegram.defaultTo' : `${place}.defaultTo`;
    const defaultTo = account?.defaultTo ?? telegram.defaultTo;
    if (defaultTo === undefined)
        looked.push(defaultToPlace);
    else {
        const answer = take(defaultTo, defaultToPlace);
        if (answer !== undefined)
            return answer;
    }
    const hasOwnList = account !== undefined && account.allowFrom.length > 0;
    const people = [
        ['commands.ownerAllowFrom', config.commands.ownerAllowFrom, /^(?:telegram|tg):/i],
        [
            hasOwnList ? `${place}.allowFrom` : 'channels.telegram.allowFrom',
            hasOwnList ? account.allowFrom : telegram.allowFrom,
            /^/,
        ],
    ];
    for (const [from, list, mark] of people) {
        const target = firstPerson(list, mark, sources);
        if (target !== undefined)
            return { kind: 'found', ...target, from, accountId };
        looked.push(list.length === 0 ? from : `${from} (no numeric Telegram id)`);
    }
    return { kind: 'absent', looked, accountId };
}
/** The first entry that is a number, with or without `telegram:`; `*`, names and what cannot be read are passed over. */
function firstPerson(list, mark, { variable }) {
    for (const entry of list) {
        if (typeof entry !== 'string' && !Number.isSafeInteger(entry))
            continue;
        const { text } = expandVariables(String(entry).trim(), variable);
        const target = mark.test(text) ? parseTarget(text) : undefined;
        if (target !== undefined && !target.chatId.startsWith('@'))
            return target;
    }
    return undefined;
}

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js
var schemas = __webpack_require__(4343);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
var api = __webpack_require__(3759);
;// CONCATENATED MODULE: ./build/core/openclaw/secret.js
/** A secret of OpenClaw's config: text, `${NAME}`, `$NAME`, or a reference `{source, provider, id}`. */




/** A token with room to spare. */
const maxTokenBytes = 16 * 1024;
/** OpenClaw's own limit for a provider's file. */
const maxProviderBytes = 1024 * 1024;
const referenceSchema = schemas/* object */.Ikc({
    source: schemas/* string */.YjP().check(api/* _trim */.WN(), api/* _minLength */.m9(1)),
    provider: schemas/* optional */.lqM(schemas/* string */.YjP().check(api/* _trim */.WN(), api/* _minLength */.m9(1))),
    id: schemas/* string */.YjP().check(api/* _trim */.WN(), api/* _minLength */.m9(1)),
});
/** The secret that stands at `place` of the config. */
function resolveSecret(value, place, sources) {
    if (value === undefined || value === null)
        return { kind: 'absent' };
    if (typeof value === 'string')
        return resolveText(value, place, sources);
    const parsed = referenceSchema.safeParse(value);
    if (!parsed.success)
        return stop(`${place} is neither a text nor a reference {source, provider, id}`);
    return resolveReference(parsed.data, place, sources);
}
/** The token in the file that `place` names: `tokenFile`. Links are not followed, as in OpenClaw. */
function resolveTokenFile(value, place, sources) {
    if (value === undefined || value === null || value === '')
        return { kind: 'absent' };
    if (typeof value !== 'string')
        return stop(`${place} is not a path`);
    const { text, missing } = expandVariables(value, sources.variable);
    if (missing[0] !== undefined)
        return unset(missing[0], place, sources);
    const path = text.trim();
    if (path === '')
        return { kind: 'absent' };
    const file = sources.readFile(path, maxTokenBytes);
    const named = `${place} names ${shownPath(path)}, which`;
    if ('problem' in file)
        return stop(`${named} ${file.problem}`);
    const token = file.text.trim();
    return token === '' ? stop(`${named} is empty`) : { kind: 'found', text: token, from: place };
}
function resolveText(value, place, sources) {
    // Marks of older versions and the short form, all for `{source: "env"}`.
    const id = /^(?:\$|secretref-env:|__env__:)([A-Z][A-Z0-9_]{0,127})$/.exec(value.trim())?.[1];
    if (id !== undefined)
        return resolveReference({ source: 'env', id }, place, sources);
    const { text, missing } = expandVariables(value, sources.variable);
    if (missing[0] !== undefined)
        return unset(missing[0], place, sources);
    return text.trim() === '' ? { kind: 'absent' } : { kind: 'found', text: text.trim(), from: place };
}
function resolveReference(reference, place, sources) {
    const { source, id } = reference;
    const { defaults, providers } = sources.config.secrets;
    if (source !== 'env' && source !== 'file') {
        const kind = source === 'exec' || source === 'store' ? `"${source}"` : 'that source';
        return stop(`${place} is a reference to ${kind}, which only OpenClaw itself can resolve: set telegram-via: openclaw, or give telegram-token`);
    }
    const name = reference.provider ?? defaults[source] ?? 'default';
    const provider = Object.hasOwn(providers, name) ? providers[name] : undefined;
    const isBuiltIn = source === 'env' && name === (defaults.env ?? 'default');
    const where = `${place} is a reference to the ${source} provider ${shownName(name)}`;
    if (provider === undefined && !isBuiltIn)
        return stop(`${where}, which secrets.providers does not have`);
    if (provider !== undefined && provider.source !== source)
        return stop(`${where}, which has another source in secrets.providers`);
    if (source === 'env') {
        if (provider?.allowlist?.includes(id) === false)
            return stop(`${where}, whose allowlist does not have ${shownVariable(id)}`);
        const text = sources.variable(id)?.trim();
        return text === undefined ? unset(id, place, sources) : { kind: 'found', text, from: place };
    }
    if (provider?.mode === 'singleValue' && id !== 'value')
        return stop(`${where}, which has a single value: its id is "value"`);
    if (provider?.path === undefined)
        return stop(`${where}, which has no path`);
    const { text: path, missing } = expandVariables(provider.path, sources.variable);
    if (missing[0] !== undefined)
        return unset(missing[0], `the path of the provider of ${place}`, sources);
    const file = sources.readFile(path, Math.min(provider.maxBytes ?? maxProviderBytes, maxProviderBytes));
    if ('problem' in file)
        return stop(`${where}, whose file ${shownPath(path)} ${file.problem}`);
    const text = provider.mode === 'singleValue' ? file.text : atPointer(file.text, id);
    return typeof text === 'string' && text.trim() !== ''
        ? { kind: 'found', text: text.trim(), from: place }
        : stop(`${where}, whose file ${shownPath(path)} has no text at the id of the reference`);
}
/** The value in a JSON text at a pointer, `/a/b/0` (RFC 6901); undefined when there is none. */
function atPointer(text, pointer) {
    if (!pointer.startsWith('/'))
        return undefined;
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return undefined;
    }
    for (const part of pointer.slice(1).split('/')) {
        const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
        if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key))
            return undefined;
        value = Object.getOwnPropertyDescriptor(value, key)?.value;
    }
    return value;
}
function unset(name, place, { variablePlaces }) {
    return stop(`${place} takes ${shownVariable(name)}, which is not set (looked in ${variablePlaces})`);
}
function stop(problem) {
    return { kind: 'stopped', problem: (0,core_text/* cleanLine */.Ow)(problem, 1000) };
}

;// CONCATENATED MODULE: ./build/core/openclaw/token.js
/** The bot token that OpenClaw would use. */


/**
 * The account's token file, its token, the channel's token file, its token, and for the account `default` the
 * variable TELEGRAM_BOT_TOKEN. What is configured but cannot be had ends the search. An account that is not among
 * those configured has no token: another bot's would be the wrong sender.
 */
function resolveToken(sources, accountId) {
    const { telegram } = sources.config.channels;
    const { account, place } = findAccount(sources.config, accountId);
    const isKnown = accountId === defaultAccountId || account !== undefined || Object.keys(telegram.accounts).length === 0;
    if (!isKnown)
        return { kind: 'absent', looked: [`${place} (there is no such account)`] };
    const looked = [];
    const steps = [];
    const add = (from, at) => steps.push([`${at}.tokenFile`, (step) => resolveTokenFile(from?.tokenFile, step, sources)], [`${at}.botToken`, (step) => resolveSecret(from?.botToken, step, sources)]);
    if (account !== undefined)
        add(account, place);
    add(telegram, 'channels.telegram');
    for (const [step, resolve] of steps) {
        const secret = resolve(step);
        if (secret.kind === 'found')
            return { kind: 'found', token: secret.text, from: secret.from };
        if (secret.kind === 'stopped')
            return secret;
        looked.push(step);
    }
    const name = 'TELEGRAM_BOT_TOKEN';
    if (accountId !== defaultAccountId) {
        return { kind: 'absent', looked: [...looked, `not ${name}, which is for the account "default" only`] };
    }
    const token = sources.variable(name)?.trim();
    if (token !== undefined)
        return { kind: 'found', token, from: name };
    return { kind: 'absent', looked: [...looked, `${name} in ${sources.variablePlaces}`] };
}

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./build/core/openclaw/config.js
/** What of OpenClaw's config leads to Telegram. A field of a wrong type counts as not there and spoils no other. */


const odd = undefined;
/** A text without blanks around it. Ids are often written as numbers: those that a double keeps exactly are taken. */
const config_text = (0,schemas/* catch */.MfU)(schemas/* optional */.lqM(schemas/* union */.KCZ([
    schemas/* string */.YjP().check(api/* _trim */.WN(), api/* _minLength */.m9(1)),
    schemas/* pipe */.FsL(schemas/* int */.Whr(), schemas/* transform */.pdi((id) => String(id))),
])), odd);
const flag = (0,schemas/* catch */.MfU)(schemas/* optional */.lqM(schemas/* boolean */.zMY()), odd);
const anyList = (0,schemas/* catch */.MfU)(schemas/* array */.YOg(schemas/* unknown */.L5J()), []);
/** These keys stand in an account, and in `channels.telegram` for all accounts. */
const accountKeys = {
    /** Kept as they are: what is configured but useless must stop the search, not let it go on. */
    botToken: schemas/* optional */.lqM(schemas/* unknown */.L5J()),
    tokenFile: schemas/* optional */.lqM(schemas/* unknown */.L5J()),
    defaultTo: config_text,
    allowFrom: anyList,
    apiRoot: config_text,
    proxy: config_text,
};
const accountSchema = (0,schemas/* catch */.MfU)(schemas/* object */.Ikc(accountKeys), { allowFrom: [] });
const heartbeatSchema = (0,schemas/* catch */.MfU)(schemas/* optional */.lqM(schemas/* object */.Ikc({ target: config_text, to: config_text, accountId: config_text })), odd);
const agentSchema = (0,schemas/* catch */.MfU)(schemas/* object */.Ikc({ id: config_text, default: flag, heartbeat: heartbeatSchema }), {});
const providerSchema = (0,schemas/* catch */.MfU)(schemas/* object */.Ikc({
    source: config_text,
    path: config_text,
    mode: config_text,
    maxBytes: (0,schemas/* catch */.MfU)(schemas/* optional */.lqM(schemas/* int */.Whr().check(api/* _positive */.NC())), odd),
    allowlist: (0,schemas/* catch */.MfU)(schemas/* optional */.lqM(schemas/* array */.YOg(schemas/* string */.YjP())), odd),
}), {});
const configSchema = (0,schemas/* catch */.MfU)(schemas/* object */.Ikc({
    env: (0,schemas/* catch */.MfU)(schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()), {}),
    agents: (0,schemas/* catch */.MfU)(schemas/* object */.Ikc({
        defaults: (0,schemas/* catch */.MfU)(schemas/* object */.Ikc({ heartbeat: heartbeatSchema }), {}),
        entries: (0,schemas/* catch */.MfU)(schemas/* record */.g1P(schemas/* string */.YjP(), agentSchema), {}),
        list: (0,schemas/* catch */.MfU)(schemas/* array */.YOg(agentSchema), []),
    }), { defaults: {}, entries: {}, list: [] }),
    bindings: (0,schemas/* catch */.MfU)(schemas/* array */.YOg((0,schemas/* catch */.MfU)(schemas/* object */.Ikc({
        agentId: config_text,
        match: (0,schemas/* catch */.MfU)(schemas/* object */.Ikc({ channel: config_text, accountId: config_text }), {}),
    }), { match: {} })), []),
    commands: (0,schemas/* catch */.MfU)(schemas/* object */.Ikc({ ownerAllowFrom: anyList }), { ownerAllowFrom: [] }),
    channels: (0,schemas/* catch */.MfU)(schemas/* object */.Ikc({
        telegram: (0,schemas/* catch */.MfU)(schemas/* object */.Ikc({
            ...accountKeys,
            defaultAccount: config_text,
            accounts: (0,schemas/* catch */.MfU)(schemas/* record */.g1P(schemas/* string */.YjP(), accountSchema), {}),
        }), { allowFrom: [], accounts: {} }),
    }), { telegram: { allowFrom: [], accounts: {} } }),
    secrets: (0,schemas/* catch */.MfU)(schemas/* object */.Ikc({
        defaults: (0,schemas/* catch */.MfU)(schemas/* object */.Ikc({ env: config_text, file: config_text }), {}),
        providers: (0,schemas/* catch */.MfU)(schemas/* record */.g1P(schemas/* string */.YjP(), providerSchema), {}),
    }), { defaults: {}, providers: {} }),
}), {
    env: {},
    agents: { defaults: {}, entries: {}, list: [] },
    bindings: [],
    commands: { ownerAllowFrom: [] },
    channels: { telegram: { allowFrom: [], accounts: {} } },
    secrets: { defaults: {}, providers: {} },
});
/** Never throws: what is no config at all is an empty one. */
function readOpenclawConfig(value) {
    return configSchema.parse(value);
}

;// CONCATENATED MODULE: ./build/core/openclaw/includes.js
/** `$include` of OpenClaw's config: https://docs.openclaw.ai/gateway/configuration */

/** Files within files. */
const maxDepth = 10;
/** A file may be included often, and its includes each time: without an end to it this would never end. */
const maxFiles = 100;
const blockedKeys = new Set(['__proto__', 'constructor', 'prototype']);
/**
 * The config of `file` with all includes in their places: a path gives that file, a list of paths their deep merge in
 * order; keys beside `$include` win. Objects merge, arrays join, everything else is replaced. Never throws.
 */
function resolveIncludes(value, file, load) {
    let problem;
    let files = 0;
    const stop = (words) => void (problem ??= words);
    const open = (path, chain) => {
        if (problem !== undefined)
            return;
        if (typeof path !== 'string')
            return stop('$include takes a path or a list of paths');
        if (chain.length > maxDepth)
            return stop(`$include goes more than ${maxDepth} files deep`);
        files += 1;
        if (files > maxFiles)
            return stop(`$include reads more than ${maxFiles} files`);
        const loaded = load(path, chain.at(-1) ?? file);
        if ('problem' in loaded)
            return stop(`$include ${shownPath(path)}: ${loaded.problem}`);
        if (chain.includes(loaded.file))
            return stop(`$include ${shownPath(path)} includes itself`);
        return visit(loaded.value, [...chain, loaded.file]);
    };
    const visit = (part, chain) => {
        if (Array.isArray(part))
            return part.map((item) => visit(item, chain));
        if (!isRecord(part))
            return part;
        const rest = {};
        for (const [key, item] of Object.entries(part)) {
            if (key !== '$include' && !blockedKeys.has(key))
                rest[key] = visit(item, chain);
        }
        if (!Object.hasOwn(part, '$include'))
            return rest;
        const { $include: paths } = part;
        const included = Array.isArray(paths)
            ? paths.reduce((merged, path) => merge(merged, open(path, chain)), {})
            : open(paths, chain);
        if (Object.keys(rest).length === 0)
            return included;
        if (problem === undefined && !isRecord(included))
            return stop('$include with other keys beside it needs a file that holds an object');
        return merge(included, rest);
    };
    const merged = visit(value, [file]);
    return problem === undefined ? { value: merged } : { problem };
}
function merge(base, over) {
    if (Array.isArray(base) && Array.isArray(over))
        return [...base, ...over];
    if (!isRecord(base) || !isRecord(over))
        return over;
    const result = { ...base };
    for (const [key, value] of Object.entries(over)) {
        result[key] = Object.hasOwn(result, key) ? merge(result[key], value) : value;
    }
    return result;
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// EXTERNAL MODULE: ./node_modules/@humanwhocodes/momoa/dist/momoa.js
var momoa = __webpack_require__(3162);
// EXTERNAL MODULE: ./build/core/config/scan.js
var scan = __webpack_require__(4244);
;// CONCATENATED MODULE: ./build/core/openclaw/json5.js
/** JSON5 as OpenClaw writes and reads its config: https://spec.json5.org */


/**
 * Text → value. Never throws. A problem says line, column and what is wrong, but quotes nothing of the text: that may
 * be a token. Not understood, unlike in the specification: a key that is an unquoted `null`, `true`, `false`, `NaN` or
 * `Infinity`, a number like `-.5`, and a comment that only U+2028 ends.
 */
function parseJson5(given) {
    const text = given.startsWith('\u{FEFF}') ? given.slice(1) : given;
    if (text.trim() === '')
        return { problem: 'it is empty' };
    const scanned = (0,scan/* scan */.S)(text);
    if ('fault' in scanned)
        return fault(text, scanned.fault.offset, scanned.fault.message);
    try {
        const value = JSON.parse(text);
        return { value };
    }
    catch {
        // Not plain JSON: the slower parser knows the rest.
    }
    try {
        const value = (0,momoa/* evaluate */._3)((0,momoa/* parse */.qg)(text, { mode: 'json5' }));
        return { value };
    }
    catch (error) {
        if (error instanceof Error && 'offset' in error && typeof error.offset === 'number') {
            return fault(text, error.offset, 'not JSON5');
        }
        // The parser recurses over comments; thousands in a row overflow its stack.
        return { problem: 'it cannot be read: remove long runs of comments' };
    }
}
function fault(text, offset, message) {
    const { line, column } = (0,scan/* placeOf */.$)(text, offset);
    return { problem: `line ${line}, column ${column}: ${message}` };
}

;// CONCATENATED MODULE: ./build/adapters/bounded-text.js
/** Small text files that others wrote: what is too large, no text, a folder, a pipe or a link is refused. */


/** The text of a file. Never throws, never waits for a pipe, never reads more than the limit. */
function readBoundedText(path, { maxBytes, mayBeLink }) {
    let file;
    try {
        const { O_RDONLY, O_NONBLOCK, O_NOFOLLOW } = external_node_fs_.constants;
        // Not to wait for a pipe that nobody writes to.
        file = (0,external_node_fs_.openSync)(path, O_RDONLY | O_NONBLOCK | (mayBeLink ? 0 : O_NOFOLLOW));
        const stats = (0,external_node_fs_.fstatSync)(file);
        if (stats.isDirectory())
            return refuse('is a folder; name the file in it');
        if (!stats.isFile())
            return refuse('is not a regular file');
        const tooLarge = `is larger than ${maxBytes} bytes`;
        if (stats.size > maxBytes)
            return refuse(tooLarge);
        const bytes = readAtMost(file, maxBytes + 1, stats.size);
        if (bytes.length > maxBytes)
            return refuse(tooLarge);
        const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
        return text.includes('\0') ? refuse('is not text') : { text };
    }
    catch (error) {
        return explain((0,errors/* causeOf */.rl)(error), mayBeLink);
    }
    finally {
        if (file !== undefined)
            (0,external_node_fs_.closeSync)(file);
    }
}
function explain(cause, mayBeLink) {
    switch (cause) {
        case 'ENOENT':
        case 'ENOTDIR':
            return refuse('does not exist');
        case 'ELOOP':
            return refuse(mayBeLink
                ? 'is a circle of symbolic links'
                : 'is a symbolic link, which is not followed; name the file itself');
        case 'EACCES':
        case 'EPERM':
            return refuse(`cannot be read (${cause}); check the permissions`);
        case 'ERR_ENCODING_INVALID_ENCODED_DATA':
            return refuse('is not text in UTF-8');
        default:
            return refuse(`cannot be read (${cause.startsWith('E') ? cause : 'unknown error'})`);
    }
}
function refuse(problem) {
    return { problem };
}
/** `expected` bytes when the system told the size; files that are made while they are read say 0. */
function readAtMost(file, limit, expected) {
    const chunks = [];
    let length = 0;
    while (length < limit) {
        const chunk = Buffer.alloc(Math.min(limit - length, Math.max(expected - length, 0) + 1024));
        const count = (0,external_node_fs_.readSync)(file, chunk);
        if (count === 0)
            break;
        chunks.push(chunk.subarray(0, count));
        length += count;
    }
    return Buffer.concat(chunks);
}

// EXTERNAL MODULE: ./build/adapters/openclaw.js
var openclaw = __webpack_require__(4726);
;// CONCATENATED MODULE: ./build/adapters/openclaw-config.js
/** Finds and reads OpenClaw's config with everything that belongs to it. Only reads, and no more than a few MiB. */











/** OpenClaw's own limit for an included file. */
const maxFileBytes = 2 * 1024 * 1024;
/** All files of a config together. */
const maxAllBytes = 4 * 1024 * 1024;
/** Where the config may be, best first. */
function openclawConfigFiles(env) {
    const home = (0,openclaw/* openclawHome */.tS)(env);
    const explicit = (0,openclaw/* given */.gI)(env['OPENCLAW_CONFIG_PATH']);
    if (explicit !== undefined)
        return [(0,openclaw/* expandPath */.aD)(explicit, home)];
    const folders = new Set([(0,openclaw/* openclawStateDir */.eN)(env), (0,external_node_path_.join)(home, '.openclaw'), (0,external_node_path_.join)(home, '.clawdbot')]);
    return [...folders].flatMap((folder) => ['openclaw.json', 'clawdbot.json'].map((name) => (0,external_node_path_.join)(folder, name)));
}
/** The config, its includes and its variables. A missing one is an empty one. Throws a UserError without a home. */
function readOpenclaw(env) {
    const files = openclawConfigFiles(env);
    const existing = files.find(isThere);
    const file = existing ?? files[0] ?? 'openclaw.json';
    const tree = existing === undefined ? { value: {} } : readTree(existing);
    if ('problem' in tree) {
        return { kind: 'bad', problem: `OpenClaw's config ${(0,core_text/* cleanLine */.Ow)(file)}: ${(0,core_text/* cleanLine */.Ow)(tree.problem, 600)}` };
    }
    const config = readOpenclawConfig(tree.value);
    const dotenv = readDotenv((0,external_node_path_.join)((0,openclaw/* openclawStateDir */.eN)(env), '.env'));
    const home = (0,openclaw/* openclawHome */.tS)(env);
    return {
        kind: 'read',
        file,
        place: existing === undefined
            ? `there is no OpenClaw config: looked for ${files.map((path) => (0,core_text/* cleanLine */.Ow)(path)).join(', ')}`
            : `OpenClaw's config is ${(0,core_text/* cleanLine */.Ow)(existing)}`,
        sources: {
            config,
            variable: layerVariables(env, dotenv.values, config),
            variablePlaces: `the environment, ${dotenv.place}, env.vars`,
            readFile: (path, maxBytes) => readBoundedText((0,openclaw/* expandPath */.aD)(path.trim(), home, (0,external_node_path_.dirname)(file)), { maxBytes, mayBeLink: false }),
        },
    };
}
/** The parsed file with its includes, which must lie in its folder, also by their real path. */
function readTree(file) {
    const root = (0,external_node_path_.resolve)((0,external_node_path_.dirname)(file));
    const realRoot = realPath(root) ?? root;
    let left = maxAllBytes;
    const parseFile = (path) => {
        const read = readBoundedText(path, { maxBytes: maxFileBytes, mayBeLink: true });
        if ('problem' in read)
            return read;
        left -= read.text.length;
        if (left < 0)
            return { problem: `makes the whole config larger than ${maxAllBytes} bytes` };
        return parseJson5(read.text);
    };
    const load = (path, from) => {
        const named = (0,external_node_path_.resolve)((0,external_node_path_.dirname)(from), path);
        const outside = { problem: `is outside ${root}, the folder of the config` };
        if (!isInside(root, named) && !isInside(realRoot, named))
            return outside;
        const real = realPath(named);
        if (real === undefined)
            return { problem: 'does not exist' };
        if (!isInside(realRoot, real))
            return outside;
        const parsed = parseFile(real);
        return 'problem' in parsed ? parsed : { file: real, value: parsed.value };
    };
    const parsed = parseFile(file);
    return 'problem' in parsed ? parsed : resolveIncludes(parsed.value, realPath(file) ?? file, load);
}
/** Also true for what cannot be looked at: to pass over it would be to take another config. */
function isThere(path) {
    try {
        (0,external_node_fs_.statSync)(path);
        return true;
    }
    catch (error) {
        return !['ENOENT', 'ENOTDIR'].includes((0,errors/* causeOf */.rl)(error));
    }
}
function isInside(folder, path) {
    return path.startsWith(folder.endsWith(external_node_path_.sep) ? folder : folder + external_node_path_.sep);
}
function realPath(path) {
    try {
        return (0,external_node_fs_.realpathSync)(path);
    }
    catch {
        return undefined;
    }
}
/** The variables of an `.env` file; none when there is no file. */
function readDotenv(path) {
    const read = readBoundedText(path, { maxBytes: maxFileBytes, mayBeLink: true });
    const place = (0,core_text/* cleanLine */.Ow)(path);
    if ('problem' in read)
        return { values: {}, place: `${place} (it ${read.problem})` };
    try {
        return { values: (0,external_node_util_.parseEnv)(read.text), place };
    }
    catch (error) {
        return { values: {}, place: `${place} (it cannot be read: ${(0,core_text/* cleanLine */.Ow)((0,errors/* causeOf */.rl)(error))})` };
    }
}

;// CONCATENATED MODULE: ./build/adapters/telegram-route.js
/** Bot, chat and server for a message: what was given explicitly, else what OpenClaw would use. No network. */







const publicServer = 'https://api.telegram.org';
const setToken = 'Set TELEGRAM_BOT_TOKEN (in a workflow the input telegram-token)';
const setChat = 'Set --telegram-chat-id (in a workflow the input telegram-chat-id)';
/**
 * Never throws. OpenClaw's config is read only when token or chat was not given; its `apiRoot` and `proxy` belong to
 * its token and are not used with another.
 */
function findTelegramRoute(env, inputs) {
    const { viaOpenclaw = false } = inputs;
    const [token, chat, thread, apiUrl] = [
        viaOpenclaw ? undefined : inputs.token,
        inputs.chatId,
        inputs.threadId,
        inputs.apiUrl,
    ].map((value) => (value?.trim() === '' ? undefined : value?.trim()));
    if (token !== undefined && !isToken(token))
        return missing('token', `telegram-token is ${noToken}`);
    const target = chat === undefined ? undefined : parseTarget(chat);
    if (chat !== undefined && target === undefined)
        return missing('chat', 'telegram-chat-id is not a chat: write its number, -100123:topic:42, or @name');
    if (thread !== undefined && !/^[1-9]\d{0,14}$/.test(thread))
        return missing('chat', 'telegram-thread-id is not the number of a topic');
    const given = {
        ...(target !== undefined && { chat: { ...target, from: 'input telegram-chat-id' } }),
        ...(token !== undefined && { bot: { ...ownBot, token, from: 'input telegram-token' } }),
        ...(viaOpenclaw && { bot: ownBot }),
    };
    const way = given.chat && given.bot ? { chat: given.chat, bot: given.bot } : fromOpenclaw(env, given);
    if ('kind' in way)
        return way;
    const { bot, chat: found } = way;
    const server = apiUrl ?? bot.apiRoot;
    const address = server === undefined ? publicServer : parseServer(server);
    if (address === undefined) {
        const place = apiUrl === undefined ? "OpenClaw's channels.telegram apiRoot" : 'telegram-api-url';
        return missing('api', `${place} is not the address of a server: write it as ${publicServer}`);
    }
    if (bot.proxy !== undefined && !URL.canParse(bot.proxy))
        return missing('api', "OpenClaw's channels.telegram proxy is not a URL: write it as http://host:port");
    const threadId = thread === undefined ? found.threadId : parseThread(thread);
    return {
        kind: 'found',
        token: bot.token,
        chatId: found.chatId,
        ...(threadId !== undefined && { threadId }),
        apiUrl: address,
        ...(bot.proxy !== undefined && { proxy: bot.proxy }),
        accountId: bot.accountId,
        from: { token: bot.from, chat: found.from },
    };
}
/** One that OpenClaw's config says nothing about, or that its program finds by itself. */
const ownBot = {
    token: '',
    from: 'openclaw',
    accountId: undefined,
    apiRoot: undefined,
    proxy: undefined,
};
/** What was not given, from OpenClaw. */
function fromOpenclaw(env, given) {
    const what = given.bot === undefined ? 'token' : 'chat';
    const set = what === 'token' ? setToken : setChat;
    const reading = read(env);
    if (reading.kind === 'bad')
        return missing(what, `${reading.problem}. Mend it, or: ${set}`);
    const { sources, place, file } = reading;
    const answer = given.chat === undefined ? resolveTarget(sources) : undefined;
    const accountId = answer === undefined || answer.kind === 'stopped' ? undefined : answer.accountId;
    const bot = given.bot ?? findBot(reading, accountId ?? chooseAccount(sources.config, sources.variable));
    if ('kind' in bot) {
        const isUnused = bot.isUnused && answer?.kind === 'absent';
        const { isUnused: _, ...rest } = bot;
        return isUnused ? { ...rest, isUnused } : rest;
    }
    if (given.chat !== undefined)
        return { bot, chat: given.chat };
    if (answer?.kind === 'found')
        return { bot: bot === ownBot ? { ...bot, accountId: answer.accountId } : bot, chat: answer };
    if (answer?.kind === 'stopped')
        return missing('chat', `${answer.problem}; ${place}. Set the variable, or: ${setChat}`);
    const looked = answer?.looked.join(', ') ?? '';
    const better = `or set channels.telegram.defaultTo in ${(0,core_text/* cleanLine */.Ow)(file)}`;
    return missing('chat', `no Telegram chat to report to: looked at ${looked}; ${place}. ${setChat}, ${better}`);
}
function findBot(reading, accountId) {
    const { sources, place, file } = reading;
    const answer = resolveToken(sources, accountId);
    if (answer.kind === 'stopped')
        return missing('token', `${answer.problem}; ${place}. Mend it, or: ${setToken}`);
    if (answer.kind === 'absent') {
        const better = `or set channels.telegram.botToken in ${(0,core_text/* cleanLine */.Ow)(file)}`;
        const looked = answer.looked.join(', ');
        const problem = `no Telegram bot token: looked at ${looked}; ${place}. ${setToken}, ${better}`;
        return { ...missing('token', problem), isUnused: true };
    }
    if (!isToken(answer.token))
        return missing('token', `${answer.from} is ${noToken}; ${place}. ${setToken}`);
    const { telegram } = sources.config.channels;
    const { account } = findAccount(sources.config, accountId);
    const apiRoot = expand(account?.apiRoot ?? telegram.apiRoot, sources);
    const proxy = expand(account?.proxy ?? telegram.proxy, sources);
    return { token: answer.token, from: answer.from, accountId, apiRoot, proxy };
}
function expand(text, { variable }) {
    return text === undefined ? undefined : expandVariables(text, variable).text;
}
function read(env) {
    try {
        return readOpenclaw(env);
    }
    catch (error) {
        if (error instanceof errors/* UserError */.yo)
            return { kind: 'bad', problem: error.message };
        throw error;
    }
}
function missing(what, problem) {
    return { kind: 'missing', what, problem: (0,core_text/* cleanLine */.Ow)(problem, 2000) };
}
const noToken = 'not a bot token: it has characters that none has';
/** Nothing that could change the address it becomes a part of. */
function isToken(text) {
    return /^[A-Za-z0-9:_-]{1,256}$/.test(text);
}
/** The address of a Bot API server without a slash at its end. People paste it with `/bot<token>` too: that goes. */
function parseServer(text) {
    if (!URL.canParse(text))
        return undefined;
    const { protocol, username, password, search, hash, origin, pathname } = new URL(text);
    if (protocol !== 'http:' && protocol !== 'https:')
        return undefined;
    if (username + password + search + hash !== '')
        return undefined;
    return origin + pathname.replace(/\/bot[^/]*:[^/]*\/?$/, '').replace(/\/+$/, '');
}


/***/ })

};
