export const id = 922;
export const ids = [922];
export const modules = {

/***/ 2922:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  argumentsFinding: () => (/* binding */ argumentsFinding),
  findTelegramRoute: () => (/* binding */ findTelegramRoute),
  gatewayWarning: () => (/* binding */ gatewayWarning),
  openclawWarning: () => (/* binding */ openclawWarning)
});

// EXTERNAL MODULE: ./build/core/text/redact.js
var redact = __webpack_require__(7827);
;// CONCATENATED MODULE: ./build/core/openclaw/wording.js
/** Words for problems. None of them may hold a token or a part of one, wherever in a config it was put. */

/** What may be a bot token, or a piece of a text that holds one. */
const likeToken = /\d{5,}:?[\w-]{8,}|[\w-]{30,}/;
const lookalikes = [
    [/\p{Cf}/u, ' with invisible characters in it'],
    [/[\p{Pd}\u2212](?<!-)\d/u, ' with a dash that is no minus sign'],
];
/** A path of the config for a message. A token in the place of a path stays unsaid. */
function shownPath(path) {
    return path.split('/').some((part) => likeToken.test(part)) && !path.startsWith('/')
        ? 'a value that looks like a token'
        : `"${(0,redact/* cleanLine */.Ow)(path)}"`;
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
    return /^[A-Z_][A-Z0-9_]{0,63}$/.test(name) ? name : 'a variable whose name is not in capitals';
}
/**
 * A chat as somebody wrote it. The secret part of an invite link stays unsaid, and so does a token. What looks like another
 * text is told apart.
 */
function shownChat(value) {
    const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
    if (/\d{5,}:[\w-]{20,}|[\w-]{30,}/.test(text))
        return 'a value that looks like a token';
    const shown = typeof value === 'number' ? text : text.replaceAll(/(\+|joinchat\/|invite=)[\w-]+/gi, '$1…');
    const [, note = ''] = lookalikes.find(([sign]) => sign.test(text)) ?? [];
    return `"${(0,redact/* cleanLine */.Ow)(shown, 80)}"${note}`;
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
/** All agents in their order: `agents.entries`, else the older `agents.list`; without both there is one, `main`. */
function listAgents({ agents: { entries, list } }) {
    if (entries !== undefined)
        return Object.entries(entries).map(([key, { default: isDefault, heartbeat }]) => {
            const id = normalAgentId(key);
            return { id, isDefault: isDefault === true, place: `agents.entries.${shownId(id)}`, heartbeat };
        });
    if (list !== undefined)
        return list.map(({ id, default: isDefault, heartbeat }, index) => ({
            id: normalAgentId(id),
            isDefault: isDefault === true,
            place: `agents.list[${index}]`,
            heartbeat,
        }));
    return [{ id: 'main', isDefault: false, place: 'agents.entries.main', heartbeat: undefined }];
}
/**
 * The agent that owns work which names none: the only one, or the one marked as default. With
 * `agents.ownership: "explicit"` there are no marks. Without it, OpenClaw before 2026.9 takes the first agent when none
 * is marked, and later versions refuse the config.
 */
function ownerAgentId(config) {
    const agents = listAgents(config);
    if (config.agents.ownership === 'explicit')
        return agents.length === 1 ? agents[0]?.id : undefined;
    return (agents.find(({ isDefault }) => isDefault) ?? agents[0])?.id;
}
/**
 * The heartbeat that OpenClaw runs. Once an agent has one of its own, only such agents have any: the one that
 * `agents.defaults.heartbeat.agentId` or `agents.defaults.systemAgent.agentId` names or that owns unnamed work, else the
 * first. Its keys win over those of `agents.defaults.heartbeat`, one by one.
 */
function chooseHeartbeat(config) {
    const { heartbeat: shared = {}, systemAgent } = config.agents.defaults;
    const { agentId } = shared;
    const named = typeof agentId === 'string' && isSet(agentId) ? agentId : systemAgent.agentId;
    const ambientId = named === undefined ? ownerAgentId(config) : normalAgentId(named);
    const beating = listAgents(config).filter(({ heartbeat }) => heartbeat !== undefined);
    const agent = beating.find(({ id }) => id === ambientId) ?? beating[0];
    const own = agent?.heartbeat ?? {};
    const merged = { ...shared, ...own };
    const { target = 'owner', to, accountId } = merged;
    return {
        target: typeof target === 'string' ? target.trim().toLowerCase() : 'none',
        to,
        accountId: typeof accountId === 'string' && isSet(accountId) ? normalAccountId(accountId) : undefined,
        toPlace: `${agent !== undefined && Object.hasOwn(own, 'to') ? agent.place : 'agents.defaults'}.heartbeat.to`,
    };
}
/** The account that OpenClaw takes when nobody names one. */
function chooseAccount(config, variable) {
    const bound = config.bindings.flatMap(({ type, agentId, match }) => {
        const isOurs = match.channel?.toLowerCase() === telegram;
        if (!isOurs || match.accountId === undefined || match.accountId === '*')
            return [];
        const accountId = normalAccountId(match.accountId);
        return [{ isRoute: type !== 'acp', agentId: normalAgentId(agentId), accountId }];
    });
    const owner = ownerAgentId(config);
    const own = bound.find(({ isRoute, agentId }) => isRoute && agentId === owner);
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
/** The forms of a chat that people may write. */
const chatForms = '-100123, -100123:topic:42, @name or https://t.me/name';
/**
 * Reads a chat as OpenClaw does: a number, `@name`, `name` or `t.me/name`, then perhaps `:42` or `:topic:42`; `telegram:`
 * or `tg:` may stand before it, and then `group:`. Undefined for all else, also for three forms that OpenClaw reads and that
 * lead nowhere here: `discord:42` (the chat of another channel), `current` (a word it reserves), `:direct-topic:42`.
 * https://github.com/openclaw/openclaw/blob/main/extensions/telegram/src/targets.ts
 */
function parseTarget(given) {
    const bare = given
        .trim()
        .replace(/^(?:(?:telegram|tg):\s*)+(?:group:\s*)*/i, '')
        .replace(/^group:(?=-?\d)/i, '');
    const [, chat = '', marker, topic] = /^(.+?)(?::(topic:)?(\d{1,15}))?$/.exec(bare) ?? [];
    const chatId = parseChat(chat, topic !== undefined && marker === undefined);
    if (chatId === undefined)
        return undefined;
    return { chatId, threadId: topic === undefined ? undefined : parseThread(topic) };
}
/** Names have 5 to 32 characters, and some that were sold have 4: https://core.telegram.org/method/account.checkUsername */
function parseChat(chat, hasPlainTopic) {
    if (/^-?[1-9]\d{0,18}$/.test(chat))
        return chat;
    const marked = /^(?:@|(?:https?:\/\/)?t\.me\/)([a-z]\w{3,31})$/i.exec(chat)?.[1];
    if (marked !== undefined)
        return `@${marked}`;
    const isName = !hasPlainTopic && /^[a-z]\w{4,31}$/i.test(chat) && chat.toLowerCase() !== 'current';
    return isName ? `@${chat}` : undefined;
}
/** A topic's id; undefined for General and for what is none. */
function parseThread(given) {
    const id = /^\s*\d{1,15}\s*$/.test(given) ? Number(given) : 0;
    return id > generalTopic ? id : undefined;
}
/**
 * The heartbeat's chat when it goes to Telegram, `defaultTo`, the first owner on Telegram, the first entry of `allowFrom`.
 * A key that is set and gives no chat ends the search: the next one may be another person's. The account is the
 * heartbeat's when the chat is or when the heartbeat goes to the owner, else the default one.
 */
function resolveTarget(sources) {
    const { config, variable } = sources;
    const looked = [];
    const heartbeat = chooseHeartbeat(config);
    const accountId = chooseAccount(config, variable);
    // `last` is the channel of the last conversation, unless the chat names another.
    const isOurs = typeof heartbeat.to === 'string' && /^\s*(?:telegram|tg):/i.test(heartbeat.to);
    const isTelegram = heartbeat.target === 'telegram' || (heartbeat.target === 'last' && isOurs);
    if (heartbeat.to !== undefined && !isTelegram) {
        looked.push(`${heartbeat.toPlace} (its target is not telegram)`);
    }
    else {
        const answer = readChat(heartbeat.to, heartbeat.toPlace, sources);
        if (answer.kind === 'stopped')
            return answer;
        if (answer.kind === 'found')
            return { ...answer, accountId: heartbeat.accountId ?? accountId };
        looked.push(heartbeat.toPlace);
    }
    const { telegram } = config.channels;
    const { account, place } = findAccount(config, accountId);
    const isOwn = account?.defaultTo !== undefined;
    const defaultTo = readChat(isOwn ? account.defaultTo : telegram.defaultTo, `${isOwn ? place : 'channels.telegram'}.defaultTo`, sources);
    if (defaultTo.kind === 'stopped')
        return defaultTo;
    if (defaultTo.kind === 'found')
        return { ...defaultTo, accountId };
    looked.push(defaultTo.from);
    const ownersAccount = (heartbeat.target === 'owner' ? heartbeat.accountId : undefined) ?? accountId;
    const owner = firstOwner(sources);
    if (owner.kind === 'stopped')
        return owner;
    if (owner.kind === 'found')
        return { ...owner, accountId: ownersAccount };
    looked.push(owner.from);
    const person = firstAllowed(sources, ownersAccount);
    if (person.kind === 'stopped')
        return person;
    if (person.kind === 'found')
        return { ...person, accountId: ownersAccount };
    return { kind: 'absent', looked: [...looked, person.from], accountId };
}
/** The chat that a key of the config holds. */
function readChat(value, from, sources) {
    if (value === undefined)
        return { kind: 'absent', from };
    const isText = isEntry(value);
    const { text, missing } = expandVariables(isText ? String(value) : '', sources.variable);
    if (missing[0] !== undefined) {
        const problem = `${from} takes ${shownVariable(missing[0])}, which is not set (looked in ${sources.variablePlaces})`;
        return { kind: 'stopped', problem, fix: 'Set the variable' };
    }
    if (isText && text.trim() === '')
        return { kind: 'absent', from: `${from} (it is empty)` };
    const target = isText ? parseTarget(text) : undefined;
    if (target !== undefined)
        return { kind: 'found', ...target, from };
    const problem = `${from} is ${shownChat(isText ? text : value)}, which is not a chat`;
    return { kind: 'stopped', problem, fix: `Write it as ${chatForms}` };
}
/**
 * The first owner who can be written to on Telegram. Groups, names and owners on other channels are passed over, as OpenClaw
 * does; an entry for Telegram that is no chat at all is an owner who would be left out.
 */
function firstOwner({ config, variable }) {
    const from = 'commands.ownerAllowFrom';
    const { ownerAllowFrom: list = [] } = config.commands;
    if (!Array.isArray(list))
        return { kind: 'stopped', problem: `${from} is not a list`, fix: 'Write it as ["telegram:123456789"]' };
    const entries = list.filter((entry) => isEntry(entry) && !isWildcard(entry)).map(String);
    for (const entry of entries) {
        const target = readPerson(entry, variable);
        if (target !== undefined)
            return { kind: 'found', ...target, from };
    }
    const odd = entries.find((entry) => /^\s*(?:telegram|tg):/i.test(entry) && !isChat(entry, variable));
    if (odd !== undefined) {
        const problem = `${from} has ${shownChat(odd)}, which is not a chat`;
        return { kind: 'stopped', problem, fix: 'Write it as telegram:123456789' };
    }
    return { kind: 'absent', from: entries.length === 0 ? from : `${from} (no numeric Telegram id)` };
}
/** The first entry of the account's list that is not a wildcard. */
function firstAllowed({ config, variable }, accountId) {
    const { allowFrom: shared } = config.channels.telegram;
    const { account, place } = findAccount(config, accountId);
    const common = 'channels.telegram.allowFrom';
    const own = account?.allowFrom;
    // A list of the account that allows everybody leaves the people to the channel's list.
    const isOwn = own !== undefined && !(isOpen(own) && Array.isArray(shared));
    const [list, from] = isOwn ? [own, `${place}.allowFrom`] : [shared, common];
    const fix = 'Put the numeric id of the person first, or set channels.telegram.defaultTo';
    if (list === undefined)
        return { kind: 'absent', from };
    if (!Array.isArray(list))
        return { kind: 'stopped', problem: `${from} is not a list`, fix };
    const first = list.find((entry) => !isWildcard(entry));
    if (first === undefined)
        return { kind: 'absent', from: list.length === 0 ? from : `${from} (names nobody)` };
    const target = isEntry(first) ? readPerson(first, variable) : undefined;
    if (target !== undefined)
        return { kind: 'found', ...target, from };
    const problem = `${from} begins with ${shownChat(first)}, which is not the numeric id of a person`;
    return { kind: 'stopped', problem, fix };
}
function isEntry(entry) {
    return typeof entry === 'string' || Number.isSafeInteger(entry);
}
/** `*`, `tg:*` and blanks stand for nobody in particular. */
function isWildcard(entry) {
    return typeof entry === 'string' && /^\s*(?:|\*|.*:\*)\s*$/.test(entry);
}
function isOpen(list) {
    return Array.isArray(list) && list.length > 0 && list.every((entry) => String(entry).trim() === '*');
}
function isChat(entry, variable) {
    return parseTarget(expandVariables(entry, variable).text) !== undefined;
}
/** A person's chat has a number above zero; groups and names are no people. */
function readPerson(entry, variable) {
    const target = parseTarget(expandVariables(String(entry), variable).text);
    return target !== undefined && /^\d/.test(target.chatId) ? target : undefined;
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
        const kind = source === 'exec' || source === 'store' ? `"${source}"` : 'another source';
        const stopped = stop(`${place} is a reference to ${kind}, which only OpenClaw itself can resolve`);
        return { ...stopped, needsOpenclaw: true };
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
    return { kind: 'stopped', problem: (0,redact/* cleanLine */.Ow)(problem, 1000) };
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
/** These keys stand in an account, and in `channels.telegram` for all accounts. */
const accountKeys = {
    /** Kept as they are: a value that is configured but useless stops the search. */
    botToken: schemas/* optional */.lqM(schemas/* unknown */.L5J()),
    tokenFile: schemas/* optional */.lqM(schemas/* unknown */.L5J()),
    defaultTo: schemas/* optional */.lqM(schemas/* unknown */.L5J()),
    allowFrom: schemas/* optional */.lqM(schemas/* unknown */.L5J()),
    apiRoot: config_text,
    proxy: config_text,
};
const accountSchema = (0,schemas/* catch */.MfU)(schemas/* object */.Ikc(accountKeys), {});
/** Each key as it is written: an agent's own key replaces that of the defaults, even with a useless value. */
const heartbeatSchema = (0,schemas/* catch */.MfU)(schemas/* optional */.lqM(schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J())), odd);
const agentSchema = (0,schemas/* catch */.MfU)(schemas/* object */.Ikc({ id: config_text, default: flag, heartbeat: heartbeatSchema }), {});
const agentDefaultsSchema = (0,schemas/* catch */.MfU)(schemas/* object */.Ikc({
    systemAgent: (0,schemas/* catch */.MfU)(schemas/* object */.Ikc({ agentId: config_text }), {}),
    heartbeat: heartbeatSchema,
}), { systemAgent: {} });
const rosterSchema = (0,schemas/* catch */.MfU)(schemas/* optional */.lqM(schemas/* record */.g1P(schemas/* string */.YjP(), agentSchema)), {});
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
        ownership: config_text,
        defaults: agentDefaultsSchema,
        entries: rosterSchema,
        list: (0,schemas/* catch */.MfU)(schemas/* optional */.lqM(schemas/* array */.YOg(agentSchema)), []),
    }), { defaults: { systemAgent: {} } }),
    bindings: (0,schemas/* catch */.MfU)(schemas/* array */.YOg((0,schemas/* catch */.MfU)(schemas/* object */.Ikc({
        type: config_text,
        agentId: config_text,
        match: (0,schemas/* catch */.MfU)(schemas/* object */.Ikc({ channel: config_text, accountId: config_text }), {}),
    }), { match: {} })), []),
    commands: (0,schemas/* catch */.MfU)(schemas/* object */.Ikc({ ownerAllowFrom: schemas/* optional */.lqM(schemas/* unknown */.L5J()) }), {}),
    channels: (0,schemas/* catch */.MfU)(schemas/* object */.Ikc({
        telegram: (0,schemas/* catch */.MfU)(schemas/* object */.Ikc({
            ...accountKeys,
            defaultAccount: config_text,
            accounts: (0,schemas/* catch */.MfU)(schemas/* record */.g1P(schemas/* string */.YjP(), accountSchema), {}),
        }), { accounts: {} }),
    }), { telegram: { accounts: {} } }),
    secrets: (0,schemas/* catch */.MfU)(schemas/* object */.Ikc({
        defaults: (0,schemas/* catch */.MfU)(schemas/* object */.Ikc({ env: config_text, file: config_text }), {}),
        providers: (0,schemas/* catch */.MfU)(schemas/* record */.g1P(schemas/* string */.YjP(), providerSchema), {}),
    }), { defaults: {}, providers: {} }),
}), {
    env: {},
    agents: { defaults: { systemAgent: {} } },
    bindings: [],
    commands: {},
    channels: { telegram: { accounts: {} } },
    secrets: { defaults: {}, providers: {} },
});
/** Never throws: what is no config at all is an empty one. */
function readOpenclawConfig(value) {
    return configSchema.parse(value);
}

// EXTERNAL MODULE: ./node_modules/@humanwhocodes/momoa/dist/momoa.js
var momoa = __webpack_require__(3162);
// EXTERNAL MODULE: ./build/core/config/scan.js
var scan = __webpack_require__(4244);
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
    const { line, column } = (0,scan/* positionOf */.d)(text, offset);
    return { problem: `line ${line}, column ${column}: ${message}` };
}

// EXTERNAL MODULE: ./build/adapters/files/bounded-text.js
var bounded_text = __webpack_require__(4874);
// EXTERNAL MODULE: ./build/adapters/openclaw/cli.js
var cli = __webpack_require__(1879);
;// CONCATENATED MODULE: ./build/adapters/openclaw/config.js
/** Finds and reads OpenClaw's config with everything that belongs to it. Only reads, and no more than a few MiB. */










/** OpenClaw's own limit for an included file. */
const maxFileBytes = 2 * 1024 * 1024;
/** All files of a config together. */
const maxAllBytes = 4 * 1024 * 1024;
/** Where the config may be, best first. */
function openclawConfigFiles(env) {
    const home = (0,cli/* openclawHome */.tS)(env);
    const explicit = (0,cli/* given */.gI)(env['OPENCLAW_CONFIG_PATH']);
    if (explicit !== undefined)
        return [(0,cli/* expandPath */.aD)(explicit, home)];
    const folders = new Set([(0,cli/* openclawStateDir */.eN)(env), (0,external_node_path_.join)(home, '.openclaw'), (0,external_node_path_.join)(home, '.clawdbot')]);
    return [...folders].flatMap((folder) => ['openclaw.json', 'clawdbot.json'].map((name) => (0,external_node_path_.join)(folder, name)));
}
/** The config, its includes and its variables. A missing one is an empty one. Throws a UserError without a home. */
function readOpenclaw(env) {
    const files = openclawConfigFiles(env);
    const existing = files.find(cli/* isThere */.$B);
    const file = existing ?? files[0] ?? 'openclaw.json';
    const tree = existing === undefined ? { value: {} } : readTree(existing);
    if ('problem' in tree) {
        return { kind: 'bad', problem: `OpenClaw's config ${(0,redact/* cleanLine */.Ow)(file)}: ${(0,redact/* cleanLine */.Ow)(tree.problem, 600)}` };
    }
    const config = readOpenclawConfig(tree.value);
    const dotenv = readDotenv((0,external_node_path_.join)((0,cli/* openclawStateDir */.eN)(env), '.env'));
    const home = (0,cli/* openclawHome */.tS)(env);
    return {
        kind: 'read',
        file,
        warning: dotenv.warning,
        place: existing === undefined
            ? `there is no OpenClaw config: looked for ${files.map((path) => (0,redact/* cleanLine */.Ow)(path)).join(', ')}`
            : `OpenClaw's config is ${(0,redact/* cleanLine */.Ow)(existing)}`,
        sources: {
            config,
            variable: layerVariables(env, dotenv.values, config),
            variablePlaces: `the environment, ${dotenv.place}, env.vars`,
            readFile: (path, maxBytes) => (0,bounded_text/* readBoundedText */.H)((0,cli/* expandPath */.aD)(path.trim(), home, (0,external_node_path_.dirname)(file)), { maxBytes, mayBeLink: false }),
        },
    };
}
/** The parsed file with its includes, which must lie in its folder, also by their real path. */
function readTree(file) {
    const root = (0,external_node_path_.resolve)((0,external_node_path_.dirname)(file));
    const realRoot = realPath(root) ?? root;
    let left = maxAllBytes;
    const parseFile = (path) => {
        const read = (0,bounded_text/* readBoundedText */.H)(path, { maxBytes: maxFileBytes, mayBeLink: true });
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
    const read = (0,bounded_text/* readBoundedText */.H)(path, { maxBytes: maxFileBytes, mayBeLink: true });
    const place = (0,redact/* cleanLine */.Ow)(path);
    const without = (problem) => ({
        values: {},
        place: `${place} (it ${problem})`,
        ...((0,cli/* isThere */.$B)(path) && { warning: `${place} ${problem}; its variables count as not set` }),
    });
    if ('problem' in read)
        return without(read.problem);
    try {
        return { values: (0,external_node_util_.parseEnv)(read.text), place };
    }
    catch (error) {
        return without(`cannot be read: ${(0,redact/* cleanLine */.Ow)((0,errors/* causeOf */.rl)(error))}`);
    }
}

// EXTERNAL MODULE: ./build/adapters/process/process-table.js
var process_table = __webpack_require__(951);
;// CONCATENATED MODULE: ./build/adapters/telegram/route.js
/** Bot, chat and server for a message: what was given explicitly, else what OpenClaw would use. No network. */









const publicServer = 'https://api.telegram.org';
const tokenVariable = 'TELEGRAM_BOT_TOKEN';
const setToken = `Set ${tokenVariable} (in a workflow the input telegram-token)`;
const setInput = 'in a workflow set the input telegram-token';
const chatInput = '--telegram-chat-id (in a workflow the input telegram-chat-id)';
/**
 * Never throws. OpenClaw's `apiRoot` and `proxy` belong to its token: they are used with that one, also when it was given as an
 * input (for a machine without OpenClaw, as the last job of a write), and not with another. Where the config cannot be read, or has a token that only OpenClaw can resolve,
 * TELEGRAM_BOT_TOKEN is a token that was given.
 */
function findTelegramRoute(env, inputs) {
    const { viaOpenclaw = false } = inputs;
    const [token, chat, thread, apiUrl] = [
        viaOpenclaw ? undefined : inputs.token,
        inputs.chatId,
        inputs.threadId,
        inputs.apiUrl,
    ].map((value) => (value?.trim() === '' ? undefined : value?.trim()));
    const badToken = token === undefined ? undefined : tokenProblem(token);
    if (badToken !== undefined)
        return missing('token', `telegram-token ${badToken}`);
    const target = chat === undefined ? undefined : parseTarget(chat);
    if (chat !== undefined && target === undefined)
        return missing('chat', `telegram-chat-id is ${shownChat(chat)}, which is not a chat: write it as ${chatForms}`);
    if (thread !== undefined && !/^[1-9]\d{0,14}$/.test(thread))
        return missing('chat', 'telegram-thread-id is not the number of a topic: write it as 42');
    const given = {
        ...(target !== undefined && { chat: { ...target, from: 'input telegram-chat-id' } }),
        ...(token !== undefined && {
            bot: { ...ownBot, ...serverOf(env, token), token, from: 'input telegram-token' },
        }),
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
        ...(bot.warning !== undefined && server === undefined && { warning: bot.warning }),
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
/** Server and proxy of a token that was given and is one of OpenClaw's, too; of another, a word where a server is named. */
function serverOf(env, token) {
    const none = { apiRoot: undefined, proxy: undefined };
    const reading = read(env);
    if (reading.kind === 'bad')
        return none;
    const { sources, file } = reading;
    const { telegram } = sources.config.channels;
    const ids = new Set([defaultAccountId, ...Object.keys(telegram.accounts).map(normalAccountId)]);
    const same = [...ids].find((id) => {
        const answer = resolveToken(sources, id);
        return answer.kind === 'found' && answer.token === token;
    });
    if (same !== undefined)
        return serverIn(sources, same);
    if (![...ids].some((id) => serverIn(sources, id).apiRoot !== undefined))
        return none;
    const warning = `messages go to ${publicServer}, and not to the server that ${(0,redact/* cleanLine */.Ow)(file)} names as apiRoot: the input telegram-token is not a token that can be read there. Set telegram-api-url to the server of this bot`;
    return { ...none, warning };
}
/** What was not given, from OpenClaw. */
function fromOpenclaw(env, given) {
    const reading = read(env);
    if (reading.kind === 'bad')
        return withoutOpenclaw(env, given, reading.problem);
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
        return missing('chat', `${answer.problem}; ${place}. ${answer.fix}, or set ${chatInput}`);
    const looked = answer?.looked.join(', ') ?? '';
    const better = `or set channels.telegram.defaultTo in ${(0,redact/* cleanLine */.Ow)(file)}`;
    return missing('chat', `no Telegram chat to report to: looked at ${looked}; ${place}. Set ${chatInput}, ${better}`);
}
/** The config cannot be read: everything has to be given. */
function withoutOpenclaw(env, given, problem) {
    const token = given.bot ? '' : (env[tokenVariable]?.trim() ?? '');
    const badToken = token === '' ? undefined : tokenProblem(token);
    if (badToken !== undefined)
        return missing('token', `${tokenVariable} ${badToken}`);
    const bot = given.bot ?? (token === '' ? undefined : { ...ownBot, token, from: tokenVariable });
    if (bot === undefined) {
        const both = given.chat === undefined ? ' and --telegram-chat-id (the input telegram-chat-id)' : '';
        return missing('token', `${problem}. ${setToken}${both}, so that this user needs no such file, or fix it`);
    }
    if (given.chat === undefined)
        return missing('chat', `${problem}. Fix it, or set ${chatInput}`);
    return { bot, chat: given.chat };
}
function findBot(reading, accountId) {
    const { sources, place, file } = reading;
    const answer = findToken(sources, accountId);
    if (answer.kind === 'stopped') {
        const fix = answer.needsOpenclaw
            ? `${setToken}, or make it an env or file reference; with telegram-via: openclaw no alert gets out while the gateway is down`
            : `Fix it, or ${setInput}`;
        return missing('token', `${answer.problem}; ${place}. ${fix}`);
    }
    if (answer.kind === 'absent') {
        const better = `or set channels.telegram.botToken in ${(0,redact/* cleanLine */.Ow)(file)}`;
        const looked = answer.looked.join(', ');
        const set = accountId === defaultAccountId ? setToken : `Name another account, ${setInput}`;
        const problem = `no Telegram bot token: looked at ${looked}; ${place}. ${set}, ${better}`;
        return { ...missing('token', problem), isUnused: true };
    }
    const badToken = tokenProblem(answer.token);
    if (badToken !== undefined) {
        const where = answer.from === tokenVariable ? `looked in ${sources.variablePlaces}` : place;
        return missing('token', `${answer.from} ${badToken} (${where}). Fix it, or ${setInput}`);
    }
    return { token: answer.token, from: answer.from, accountId, ...serverIn(sources, accountId) };
}
/** Server and proxy of an account. */
function serverIn(sources, accountId) {
    const { telegram } = sources.config.channels;
    const { account } = findAccount(sources.config, accountId);
    return {
        apiRoot: expand(account?.apiRoot ?? telegram.apiRoot, sources),
        proxy: expand(account?.proxy ?? telegram.proxy, sources),
    };
}
/** OpenClaw's token; TELEGRAM_BOT_TOKEN where only OpenClaw itself can have it. */
function findToken(sources, accountId) {
    const answer = resolveToken(sources, accountId);
    const own = sources.variable(tokenVariable)?.trim();
    const isOurs = answer.kind === 'stopped' && answer.needsOpenclaw === true && own !== undefined;
    return isOurs ? { kind: 'found', token: own, from: tokenVariable } : answer;
}
/** For `doctor`: what could not be read beside OpenClaw's config. */
function openclawWarning(env) {
    const reading = read(env);
    return reading.kind === 'read' ? reading.warning : undefined;
}
/** For `doctor`: what `telegram-via: openclaw` cannot do, and the fix. */
function gatewayWarning(env, accountId) {
    const reading = read(env);
    const answer = reading.kind === 'read'
        ? resolveToken(reading.sources, accountId ?? chooseAccount(reading.sources.config, reading.sources.variable))
        : undefined;
    const weakness = 'no alert gets out while the gateway is down, not even the one that reports it';
    const fix = 'leave out telegram-via: openclaw';
    if (answer?.kind === 'found')
        return `${weakness}. The bot token can be read here (${answer.from}): ${fix}`;
    const isReference = answer?.kind === 'stopped' && answer.needsOpenclaw === true;
    return isReference
        ? `${weakness}: ${answer.problem}. ${setToken} or make it an env or file reference, and ${fix}`
        : `${weakness}. ${setToken} and ${fix}`;
}
/**
 * For `doctor`: who can read a report while OpenClaw's program sends it. `message send` of 2026.9.6 takes the text as
 * `--message` only: neither from a file nor from standard input (`dist/register.message-*.mjs` of its package).
 */
function argumentsFinding() {
    const what = 'OpenClaw takes the text of a message only as an argument of its program';
    const option = (0,process_table/* hidingOption */.bq)();
    return option === undefined
        ? [
            'warn',
            'telegram arguments',
            `${what}: while one is sent, every user of this host can read it (ps). Leave out telegram-via: openclaw, or mount /proc with hidepid=invisible`,
        ]
        : ['ok', 'telegram arguments', `${what}, and /proc (${option}) keeps that from other users`];
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
    return { kind: 'missing', what, problem: (0,redact/* cleanLine */.Ow)(problem, 2000) };
}
/** What keeps a text from being a token, with its fix and no part of it: nothing may change the address that it becomes a part of. */
function tokenProblem(text) {
    const mistakes = [
        [/^https?:|\/bot\d/i, 'it is an address, take only what stands in it between "/bot" and the next slash'],
        [/^\p{Quotation_Mark}|\p{Quotation_Mark}$|^`|`$/u, 'it stands in quotes, remove them'],
        [/\s/, 'there is a space or a line break in it, remove that'],
        [
            /^bot(?=\d)/i,
            'it begins with "bot", which belongs to the address of the Bot API, remove these three letters',
        ],
        [/[^A-Za-z0-9:_-]|^.{257}/, 'it has characters that none has, copy it from @BotFather'],
    ];
    const [, mistake] = mistakes.find(([sign]) => sign.test(text)) ?? [];
    return mistake === undefined ? undefined : `is not a bot token: ${mistake}`;
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
