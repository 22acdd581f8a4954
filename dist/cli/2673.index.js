export const id = 2673;
export const ids = [2673];
export const modules = {

/***/ 2673:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  argumentsFinding: () => (/* binding */ argumentsFinding),
  findTelegramRoute: () => (/* binding */ findTelegramRoute),
  gatewayWarning: () => (/* binding */ gatewayWarning),
  openclawWarning: () => (/* binding */ openclawWarning)
});

// EXTERNAL MODULE: ./build/core/notices/sentence.js
var sentence = __webpack_require__(9715);
// EXTERNAL MODULE: ./build/core/text/redact.js
var redact = __webpack_require__(7827);
;// CONCATENATED MODULE: ./build/core/openclaw/shown.js
/** Values of a config for a message: never a token or a part of one, wherever it was put. */


const likeToken = /\d{5,}:[\w-]{8,}|[\w-]{30,}/;
/** In quotes. The secret part of an invite link stays unsaid, too. */
function shownValue(value) {
    const text = typeof value === 'string' ? value.replaceAll(/(\+|joinchat\/|invite=)[\w-]+/gi, '$1…') : value;
    const shown = typeof text === 'string' ? text : (JSON.stringify(text) ?? '');
    return likeToken.test(shown) ? (0,sentence/* sentence */.e)('like-token') : `"${(0,redact/* cleanLine */.Ow)(shown, 200)}"`;
}
/** The id of an account or agent, or the name of a variable. */
function shownId(id) {
    return likeToken.test(id) && !/^[A-Z_]+$/.test(id) ? '…' : (0,redact/* cleanLine */.Ow)(id, 100);
}

;// CONCATENATED MODULE: ./build/core/openclaw/account.js

const defaultAccountId = 'default';
const telegram = 'telegram';
/** An id as OpenClaw compares it: lower case, at most 64 of `a-z 0-9 _ -`; undefined when nothing is left. */
function normalId(given) {
    const id = given
        .trim()
        .toLowerCase()
        .replaceAll(/[^a-z0-9_-]+/g, '-');
    return id.replaceAll(/^-+|-+$/g, '').slice(0, 64) || undefined;
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

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js
var schemas = __webpack_require__(4343);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
var api = __webpack_require__(3759);
// EXTERNAL MODULE: ./build/core/text/json.js
var json = __webpack_require__(2228);
;// CONCATENATED MODULE: ./build/core/openclaw/secret.js
/**
 * The bot token of OpenClaw's config, and the variables that its texts take:
 * https://docs.openclaw.ai/gateway/configuration
 */





const tokenVariable = 'TELEGRAM_BOT_TOKEN';
/**
 * The account's token file, its token, the channel's token file, its token, and for the account `default` the
 * variable TELEGRAM_BOT_TOKEN. An account that is not among those configured has no token: another bot's would be the
 * wrong sender.
 */
function resolveToken(sources, accountId) {
    const { telegram } = sources.config.channels;
    const { account, place } = findAccount(sources.config, accountId);
    const isDefault = accountId === defaultAccountId;
    if (!isDefault && account === undefined && Object.keys(telegram.accounts).length > 0)
        return {
            kind: 'absent',
            looked: [(0,sentence/* sentence */.e)('with-note', { text: place, note: (0,sentence/* sentence */.e)('no-such-account') })],
        };
    const looked = [];
    for (const [keys, at] of [[account, place], [telegram, 'channels.telegram']]) {
        if (keys === undefined)
            continue;
        for (const [key, resolve] of [
            ['tokenFile', resolveTokenFile],
            ['botToken', resolveSecret],
        ]) {
            const secret = resolve(keys[key], `${at}.${key}`, sources);
            if (secret.kind !== 'absent')
                return secret;
            looked.push(`${at}.${key}`);
        }
    }
    if (!isDefault)
        return { kind: 'absent', looked: [...looked, (0,sentence/* sentence */.e)('token-variable-not')] };
    const token = sources.variable(tokenVariable)?.trim();
    if (token !== undefined)
        return { kind: 'found', token, from: tokenVariable };
    return {
        kind: 'absent',
        looked: [...looked, (0,sentence/* sentence */.e)('token-variable-in', { places: sources.variablePlaces })],
    };
}
const referenceSchema = schemas/* object */.Ikc({
    source: schemas/* string */.YjP().check(api/* _trim */.WN(), api/* _minLength */.m9(1)),
    provider: schemas/* optional */.lqM(schemas/* string */.YjP().check(api/* _trim */.WN(), api/* _minLength */.m9(1))),
    id: schemas/* string */.YjP().check(api/* _trim */.WN(), api/* _minLength */.m9(1)),
});
/** The secret that stands at `place` of the config: text, `${NAME}`, `$NAME`, or `{source, provider, id}`. */
function resolveSecret(value, place, sources) {
    if (value === undefined || value === null)
        return { kind: 'absent' };
    if (typeof value === 'string') {
        const short = /^\$([A-Z][A-Z0-9_]{0,127})$/.exec(value.trim())?.[1];
        const { text, missing } = expandVariables(short === undefined ? value : `\${${short}}`, sources.variable);
        if (missing[0] !== undefined)
            return unset(missing[0], place, sources);
        return text.trim() === '' ? { kind: 'absent' } : { kind: 'found', token: text.trim(), from: place };
    }
    const parsed = referenceSchema.safeParse(value);
    if (!parsed.success)
        return stop((0,sentence/* sentence */.e)('neither-text-nor-reference', { place }));
    const { source, id } = parsed.data;
    if (source === 'file')
        return resolveInFile(parsed.data, place, sources);
    if (source !== 'env') {
        const problem = (0,sentence/* sentence */.e)('only-openclaw-resolves', { place, source: shownValue(source) });
        return { ...stop(problem), needsOpenclaw: true };
    }
    const token = sources.variable(id)?.trim();
    return token === undefined ? unset(id, place, sources) : { kind: 'found', token, from: place };
}
function resolveInFile(reference, place, sources) {
    const { defaults, providers } = sources.config.secrets;
    const name = reference.provider ?? defaults.file ?? 'default';
    const provider = Object.hasOwn(providers, name) ? providers[name] : undefined;
    const where = { place, provider: shownValue(name) };
    if (provider?.source !== 'file' || provider.path === undefined)
        return stop((0,sentence/* sentence */.e)('provider-without-path', where));
    const { text: path, missing } = expandVariables(provider.path, sources.variable);
    if (missing[0] !== undefined)
        return unset(missing[0], (0,sentence/* sentence */.e)('path-of-provider', { place }), sources);
    const file = sources.readFile(path);
    const useless = (problem) => stop((0,sentence/* sentence */.e)('provider-file-problem', { ...where, file: shownValue(path), problem }));
    if ('problem' in file)
        return useless(file.problem);
    const token = provider.mode === 'singleValue' ? file.text : atPointer(file.text, reference.id);
    return typeof token === 'string' && token.trim() !== ''
        ? { kind: 'found', token: token.trim(), from: place }
        : useless((0,sentence/* sentence */.e)('has-no-text-at-id'));
}
/** The token in the file that `place` names: `tokenFile`. */
function resolveTokenFile(value, place, sources) {
    if (value === undefined || value === null || value === '')
        return { kind: 'absent' };
    if (typeof value !== 'string')
        return stop((0,sentence/* sentence */.e)('is-not-path', { place }));
    const { text, missing } = expandVariables(value, sources.variable);
    if (missing[0] !== undefined)
        return unset(missing[0], place, sources);
    const path = text.trim();
    if (path === '')
        return { kind: 'absent' };
    const file = sources.readFile(path);
    const useless = (problem) => stop((0,sentence/* sentence */.e)('names-file', { place, file: shownValue(path), problem }));
    if ('problem' in file)
        return useless(file.problem);
    const token = file.text.trim();
    return token === '' ? useless((0,sentence/* sentence */.e)('is-empty')) : { kind: 'found', token, from: place };
}
/** The value in a JSON text at a pointer, `/a/b` (RFC 6901); undefined when there is none. */
function atPointer(text, pointer) {
    if (!pointer.startsWith('/'))
        return undefined;
    let value = (0,json/* jsonValue */.IL)(text);
    for (const part of pointer.slice(1).split('/')) {
        const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
        if (typeof value !== 'object' || value === null)
            return undefined;
        [, value] = Object.entries(value).find(([name]) => name === key) ?? [];
    }
    return value;
}
function unset(name, place, sources) {
    return stop(unsetProblem(name, place, sources));
}
function unsetProblem(name, place, { variablePlaces: places }) {
    return (0,sentence/* sentence */.e)('variable-not-set', { place, name: shownId(name), places });
}
function stop(problem) {
    return { kind: 'stopped', problem };
}
const variablePattern = /\$(\$?)\{([A-Z_][A-Z0-9_]*)\}/g;
/** The first that has it: environment, `.env` of the state dir, the config's `env.vars` and `env`. */
function layerVariables(env, dotenv, { env: configured }) {
    const { vars } = configured;
    const layers = [env, dotenv, (0,json/* isObject */.Gv)(vars) ? vars : {}, configured];
    return (name) => {
        for (const [index, layer] of layers.entries()) {
            const value = Object.hasOwn(layer, name) ? layer[name] : undefined;
            if (typeof value !== 'string' || value.trim() === '')
                continue;
            // OpenClaw sets the config's variables before it replaces references, and leaves out those that hold one.
            if (index < 2 || value.search(variablePattern) === -1)
                return value;
        }
        return undefined;
    };
}
/** `${NAME}` → its value, when there is one; `$${NAME}` → `${NAME}`. Only upper case is a reference. */
function expandVariables(text, variable) {
    const missing = [];
    const expanded = text.replaceAll(variablePattern, (whole, escape, name) => {
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
    const heartbeat = chooseHeartbeat(config);
    const accountId = chooseAccount(config, variable);
    const ownersAccount = (heartbeat.target === 'owner' ? heartbeat.accountId : undefined) ?? accountId;
    const steps = [
        [heartbeat.accountId ?? accountId, () => heartbeatChat(heartbeat, sources)],
        [accountId, () => defaultChat(accountId, sources)],
        [ownersAccount, () => firstOwner(sources)],
        [ownersAccount, () => firstAllowed(sources, ownersAccount)],
    ];
    const looked = [];
    for (const [account, read] of steps) {
        const answer = read();
        if (answer.kind === 'stopped')
            return answer;
        if (answer.kind === 'found')
            return { ...answer, accountId: account };
        looked.push(answer.from);
    }
    return { kind: 'absent', looked, accountId };
}
function heartbeatChat({ target, to, toPlace }, sources) {
    // `last` is the channel of the last conversation, unless the chat names another.
    const isOurs = typeof to === 'string' && /^\s*(?:telegram|tg):/i.test(to);
    if (to === undefined || target === 'telegram' || (target === 'last' && isOurs))
        return readChat(to, toPlace, sources);
    return { kind: 'absent', from: (0,sentence/* sentence */.e)('target-elsewhere', { place: toPlace }) };
}
function defaultChat(accountId, sources) {
    const { account, place } = findAccount(sources.config, accountId);
    if (account?.defaultTo !== undefined)
        return readChat(account.defaultTo, `${place}.defaultTo`, sources);
    return readChat(sources.config.channels.telegram.defaultTo, 'channels.telegram.defaultTo', sources);
}
/** The chat that a key of the config holds. */
function readChat(value, from, sources) {
    if (value === undefined)
        return { kind: 'absent', from };
    const isText = isEntry(value);
    const { text, missing } = expandVariables(isText ? String(value) : '', sources.variable);
    if (missing[0] !== undefined)
        return target_stop(unsetProblem(missing[0], from, sources), (0,sentence/* sentence */.e)('set-variable'));
    if (isText && text.trim() === '')
        return { kind: 'absent', from: (0,sentence/* sentence */.e)('place-is-empty', { place: from }) };
    const target = isText ? parseTarget(text) : undefined;
    if (target !== undefined)
        return { kind: 'found', ...target, from };
    return target_stop((0,sentence/* sentence */.e)('is-no-chat', { place: from, value: shownValue(isText ? text : value) }), (0,sentence/* sentence */.e)('write-as-chat'));
}
/**
 * The first owner who can be written to on Telegram. Groups, names and owners on other channels are passed over, as OpenClaw
 * does; an entry for Telegram that is no chat at all is an owner who would be left out.
 */
function firstOwner({ config, variable }) {
    const from = 'commands.ownerAllowFrom';
    const { ownerAllowFrom: list = [] } = config.commands;
    if (!Array.isArray(list))
        return target_stop((0,sentence/* sentence */.e)('is-not-list', { place: from }), (0,sentence/* sentence */.e)('write-as', { form: '["telegram:123456789"]' }));
    const entries = list.filter((entry) => isEntry(entry) && !isWildcard(entry)).map(String);
    const chats = entries.map((entry) => parseTarget(expandVariables(entry, variable).text));
    const owner = chats.find(isPerson);
    if (owner !== undefined)
        return { kind: 'found', ...owner, from };
    const odd = entries.find((entry, index) => /^\s*(?:telegram|tg):/i.test(entry) && !chats[index]);
    if (odd !== undefined)
        return target_stop((0,sentence/* sentence */.e)('has-no-chat', { place: from, value: shownValue(odd) }), (0,sentence/* sentence */.e)('write-as', { form: 'telegram:123456789' }));
    return {
        kind: 'absent',
        from: entries.length === 0 ? from : (0,sentence/* sentence */.e)('place-without-id', { place: from }),
    };
}
/** The first entry of the account's list that is not a wildcard. */
function firstAllowed({ config, variable }, accountId) {
    const { allowFrom: shared } = config.channels.telegram;
    const { account, place } = findAccount(config, accountId);
    const own = account?.allowFrom;
    // A list of the account that allows everybody leaves the people to the channel's list.
    const isOpen = Array.isArray(own) && own.length > 0 && own.every((entry) => String(entry).trim() === '*');
    const isOwn = own !== undefined && !(isOpen && Array.isArray(shared));
    const [list, from] = isOwn ? [own, `${place}.allowFrom`] : [shared, 'channels.telegram.allowFrom'];
    const fix = (0,sentence/* sentence */.e)('put-person-first');
    if (list === undefined)
        return { kind: 'absent', from };
    if (!Array.isArray(list))
        return target_stop((0,sentence/* sentence */.e)('is-not-list', { place: from }), fix);
    const first = list.find((entry) => !isWildcard(entry));
    if (first === undefined)
        return {
            kind: 'absent',
            from: list.length === 0 ? from : (0,sentence/* sentence */.e)('place-names-nobody', { place: from }),
        };
    const target = isEntry(first) ? parseTarget(expandVariables(String(first), variable).text) : undefined;
    if (isPerson(target))
        return { kind: 'found', ...target, from };
    return target_stop((0,sentence/* sentence */.e)('begins-with-nobody', { place: from, value: shownValue(first) }), fix);
}
function target_stop(problem, fix) {
    return { kind: 'stopped', problem, fix };
}
function isEntry(entry) {
    return typeof entry === 'string' || Number.isSafeInteger(entry);
}
/** `*`, `tg:*` and blanks stand for nobody in particular. */
function isWildcard(entry) {
    return typeof entry === 'string' && /^\s*(?:|\*|.*:\*)\s*$/.test(entry);
}
/** A person's chat has a number above zero; groups and names are no people. */
function isPerson(target) {
    return target !== undefined && /^\d/.test(target.chatId);
}

// EXTERNAL MODULE: ./build/core/notices/parts.js
var parts = __webpack_require__(734);
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


function orNothing(schema) {
    return (0,schemas/* catch */.MfU)(schemas/* optional */.lqM(schema), undefined);
}
/** An object that is always there, with what can be used of it. */
function part(shape) {
    const object = schemas/* object */.Ikc(shape);
    return (0,schemas/* catch */.MfU)(object, () => object.parse({}));
}
const anything = schemas/* optional */.lqM(schemas/* unknown */.L5J());
const record = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J());
/** A text without blanks around it. Ids are often written as numbers: those that a double keeps exactly are taken. */
const config_text = orNothing(schemas/* union */.KCZ([
    schemas/* string */.YjP().check(api/* _trim */.WN(), api/* _minLength */.m9(1)),
    schemas/* pipe */.FsL(schemas/* int */.Whr(), schemas/* transform */.pdi((id) => String(id))),
]));
/** These keys stand in an account, and in `channels.telegram` for all accounts. */
const accountKeys = {
    /** Kept as they are: a value that is configured but useless stops the search. */
    botToken: anything,
    tokenFile: anything,
    defaultTo: anything,
    allowFrom: anything,
    apiRoot: config_text,
    proxy: config_text,
};
const account = part(accountKeys);
/** Each key as it is written: an agent's own key replaces that of the defaults, even with a useless value. */
const heartbeat = orNothing(record);
const agent = part({ id: config_text, default: orNothing(schemas/* boolean */.zMY()), heartbeat });
const provider = part({ source: config_text, path: config_text, mode: config_text });
const configSchema = part({
    env: (0,schemas/* catch */.MfU)(record, {}),
    agents: part({
        ownership: config_text,
        defaults: part({ systemAgent: part({ agentId: config_text }), heartbeat }),
        entries: orNothing(schemas/* record */.g1P(schemas/* string */.YjP(), agent)),
        list: orNothing(schemas/* array */.YOg(agent)),
    }),
    bindings: (0,schemas/* catch */.MfU)(schemas/* array */.YOg(part({ type: config_text, agentId: config_text, match: part({ channel: config_text, accountId: config_text }) })), []),
    commands: part({ ownerAllowFrom: anything }),
    channels: part({
        telegram: part({
            ...accountKeys,
            defaultAccount: config_text,
            accounts: (0,schemas/* catch */.MfU)(schemas/* record */.g1P(schemas/* string */.YjP(), account), {}),
        }),
    }),
    secrets: part({
        defaults: part({ file: config_text }),
        providers: (0,schemas/* catch */.MfU)(schemas/* record */.g1P(schemas/* string */.YjP(), provider), {}),
    }),
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
    const stop = (text) => void (problem ??= text);
    const open = (path, chain) => {
        if (problem !== undefined)
            return;
        if (typeof path !== 'string')
            return stop((0,sentence/* sentence */.e)('include-takes-path'));
        if (chain.length > maxDepth)
            return stop((0,sentence/* sentence */.e)('include-too-deep', { most: maxDepth }));
        files += 1;
        if (files > maxFiles)
            return stop((0,sentence/* sentence */.e)('include-too-many', { most: maxFiles }));
        const loaded = load(path, chain.at(-1) ?? file);
        const shown = shownValue(path);
        if ('problem' in loaded)
            return stop((0,sentence/* sentence */.e)('include-problem', { path: shown, problem: loaded.problem }));
        if (chain.includes(loaded.file))
            return stop((0,sentence/* sentence */.e)('include-of-itself', { path: shown }));
        return visit(loaded.value, [...chain, loaded.file]);
    };
    const visit = (part, chain) => {
        if (Array.isArray(part))
            return part.map((item) => visit(item, chain));
        if (!(0,json/* isObject */.Gv)(part))
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
        if (problem === undefined && !(0,json/* isObject */.Gv)(included))
            return stop((0,sentence/* sentence */.e)('include-needs-object'));
        return merge(included, rest);
    };
    const merged = visit(value, [file]);
    return problem === undefined ? { value: merged } : { problem };
}
function merge(base, over) {
    if (Array.isArray(base) && Array.isArray(over))
        return [...base, ...over];
    if (!(0,json/* isObject */.Gv)(base) || !(0,json/* isObject */.Gv)(over))
        return over;
    const result = { ...base };
    for (const [key, value] of Object.entries(over)) {
        result[key] = Object.hasOwn(result, key) ? merge(result[key], value) : value;
    }
    return result;
}
/**
 * Text → value. Never throws. A problem names line, column and fault, but quotes nothing of the text: that may
 * be a token. Not understood, unlike in the specification: a key that is an unquoted `null`, `true`, `false`, `NaN` or
 * `Infinity`, a number like `-.5`, and a comment that only U+2028 ends.
 */
function parseJson5(given) {
    const text = given.startsWith('\u{FEFF}') ? given.slice(1) : given;
    if (text.trim() === '')
        return { problem: (0,sentence/* sentence */.e)('config-is-empty') };
    const scanned = (0,scan/* scan */.SQ)(text);
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
            return fault(text, error.offset, (0,sentence/* sentence */.e)('config-not-json5'));
        }
        // The parser recurses over comments; thousands in a row overflow its stack.
        return { problem: (0,sentence/* sentence */.e)('config-not-read') };
    }
}
function fault(text, offset, problem) {
    const { line, column } = (0,scan/* positionOf */.df)(text, offset);
    return { problem: (0,sentence/* sentence */.e)('at-line-column', { line, column, problem }) };
}

// EXTERNAL MODULE: ./build/adapters/files/bounded-text.js
var bounded_text = __webpack_require__(4874);
// EXTERNAL MODULE: ./build/adapters/openclaw/cli.js
var cli = __webpack_require__(1879);
;// CONCATENATED MODULE: ./build/adapters/openclaw/config.js
/** Finds and reads OpenClaw's config with everything that belongs to it. Only reads, and no more than a few MiB. */











/** OpenClaw's own limit for an included file. */
const maxFileBytes = 2 * 1024 * 1024;
/** OpenClaw's own limit for a file with secrets. */
const maxSecretBytes = 1024 * 1024;
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
        const { problem } = tree;
        return { kind: 'bad', problem: (0,sentence/* sentence */.e)('openclaw-config-bad', { file: (0,redact/* cleanLine */.Ow)(file), problem }) };
    }
    const config = readOpenclawConfig(tree.value);
    const dotenv = readDotenv((0,external_node_path_.join)((0,cli/* openclawStateDir */.eN)(env), '.env'));
    const home = (0,cli/* openclawHome */.tS)(env);
    return {
        kind: 'read',
        file,
        hasFile: existing !== undefined,
        warning: dotenv.warning,
        place: existing === undefined
            ? (0,sentence/* sentence */.e)('openclaw-config-none', { files: files.map((path) => (0,redact/* cleanLine */.Ow)(path)).join(', ') })
            : (0,sentence/* sentence */.e)('openclaw-config-is', { file: (0,redact/* cleanLine */.Ow)(existing) }),
        sources: {
            config,
            variable: layerVariables(env, dotenv.values, config),
            variablePlaces: (0,sentence/* sentence */.e)('variable-places', { dotenv: dotenv.place }),
            readFile: (path) => (0,bounded_text/* readBoundedText */.Ht)((0,cli/* expandPath */.aD)(path.trim(), home, (0,external_node_path_.dirname)(file)), {
                maxBytes: maxSecretBytes,
                mayBeLink: false,
            }),
        },
    };
}
/** The parsed file with its includes, which must lie in its folder, also by their real path. */
function readTree(file) {
    const root = (0,external_node_path_.resolve)((0,external_node_path_.dirname)(file));
    const realRoot = realPath(root) ?? root;
    const load = (path, from) => {
        const real = realPath((0,external_node_path_.resolve)((0,external_node_path_.dirname)(from), path));
        if (real === undefined)
            return { problem: (0,sentence/* sentence */.e)('is-missing-file') };
        if (!isInside(realRoot, real))
            return { problem: (0,sentence/* sentence */.e)('is-outside', { folder: (0,redact/* cleanLine */.Ow)(root) }) };
        const parsed = parseFile(real);
        return 'problem' in parsed ? parsed : { file: real, value: parsed.value };
    };
    const parsed = parseFile(file);
    return 'problem' in parsed ? parsed : resolveIncludes(parsed.value, realPath(file) ?? file, load);
}
function parseFile(path) {
    const read = (0,bounded_text/* readBoundedText */.Ht)(path, { maxBytes: maxFileBytes, mayBeLink: true });
    return 'problem' in read ? read : parseJson5(read.text);
}
function isInside(folder, path) {
    return path.startsWith(folder.endsWith(external_node_path_.sep) ? folder : folder + external_node_path_.sep);
}
function realPath(path) {
    return (0,errors/* attempt */.CD)(() => (0,external_node_fs_.realpathSync)(path));
}
/** The variables of an `.env` file; none when there is no file. */
function readDotenv(path) {
    const read = (0,bounded_text/* readBoundedText */.Ht)(path, { maxBytes: maxFileBytes, mayBeLink: true });
    const file = (0,redact/* cleanLine */.Ow)(path);
    const without = (problem) => ({
        values: {},
        place: (0,sentence/* sentence */.e)('dotenv-with-problem', { file, problem }),
        ...((0,cli/* isThere */.$B)(path) && { warning: (0,sentence/* sentence */.e)('dotenv-not-read', { file, problem }) }),
    });
    if ('problem' in read)
        return without(read.problem);
    try {
        return { values: (0,external_node_util_.parseEnv)(read.text), place: file };
    }
    catch (error) {
        return without((0,sentence/* sentence */.e)('is-unparsed', { cause: (0,redact/* cleanLine */.Ow)((0,errors/* causeOf */.rl)(error)) }));
    }
}

// EXTERNAL MODULE: ./build/adapters/process/process-table.js
var process_table = __webpack_require__(951);
;// CONCATENATED MODULE: ./build/adapters/telegram/route.js
/** Bot, chat and server for a message: what was given explicitly, else what OpenClaw would use. No network. */










const publicServer = 'https://api.telegram.org';
const route_tokenVariable = 'TELEGRAM_BOT_TOKEN';
/**
 * Never throws. OpenClaw's `apiRoot` and `proxy` belong to its token: they are used with that one, also when it was given as an
 * input (for a machine without OpenClaw, as the last job of a write), and not with another. Where the config cannot be read, or
 * has a token that only OpenClaw can resolve, TELEGRAM_BOT_TOKEN is a token that was given.
 * Long: one choice after the other, in OpenClaw's order.
 */
function findTelegramRoute(env, inputs) {
    const { viaOpenclaw = false } = inputs;
    const [token, written, thread, apiUrl] = [
        viaOpenclaw ? undefined : inputs.token,
        inputs.chatId,
        inputs.threadId,
        inputs.apiUrl,
    ].map((value) => value?.trim() || undefined);
    const badToken = token === undefined ? undefined : tokenProblem(token, 'telegram-token');
    if (badToken)
        return missing(badToken);
    const target = written === undefined ? undefined : parseTarget(written);
    if (written !== undefined && target === undefined)
        return missing((0,sentence/* sentence */.e)('chat-input-wrong', { value: shownValue(written) }));
    if (thread !== undefined && !/^[1-9]\d{0,14}$/.test(thread))
        return missing((0,sentence/* sentence */.e)('topic-input-wrong'));
    const reading = read(env);
    const answer = target || reading.kind === 'bad' ? undefined : resolveTarget(reading.sources);
    const named = answer && 'accountId' in answer ? answer.accountId : undefined;
    const bot = viaOpenclaw
        ? { kind: 'bot', token: '', from: 'openclaw', accountId: named }
        : token === undefined
            ? findBot(reading, env, named, target !== undefined)
            : givenBot(reading, token);
    if (bot.kind === 'missing')
        return bot.isUnused && answer?.kind !== 'absent' ? missing(bot.problem, bot.looked) : bot;
    const chat = target ? { ...target, from: 'input telegram-chat-id' } : foundChat(answer, reading);
    if ('problem' in chat)
        return chat;
    const server = apiUrl ?? bot.apiRoot;
    const address = server === undefined ? publicServer : parseServer(server);
    if (address === undefined)
        return missing((0,sentence/* sentence */.e)(apiUrl === undefined ? 'server-config-wrong' : 'server-input-wrong'));
    if (bot.proxy !== undefined && !URL.canParse(bot.proxy))
        return missing((0,sentence/* sentence */.e)('proxy-config-wrong'));
    const threadId = thread === undefined ? chat.threadId : parseThread(thread);
    return {
        kind: 'found',
        token: bot.token,
        chatId: chat.chatId,
        ...(threadId !== undefined && { threadId }),
        apiUrl: address,
        ...(bot.proxy !== undefined && { proxy: bot.proxy }),
        accountId: bot.accountId,
        from: { token: bot.from, chat: chat.from },
        ...(bot.warning !== undefined && server === undefined && { warning: bot.warning }),
    };
}
/** With server and proxy when it is one of OpenClaw's; with another, a warning where a server is named. */
function givenBot(reading, token) {
    const bot = { kind: 'bot', token, from: 'input telegram-token' };
    if (reading.kind === 'bad')
        return bot;
    const { sources, file } = reading;
    const { accounts } = sources.config.channels.telegram;
    const ids = [...new Set([defaultAccountId, ...Object.keys(accounts).map(normalAccountId)])];
    const same = ids.find((id) => {
        const answer = resolveToken(sources, id);
        return answer.kind === 'found' && answer.token === token;
    });
    if (same !== undefined)
        return { ...bot, ...serverOf(sources, same) };
    if (!ids.some((id) => serverOf(sources, id).apiRoot !== undefined))
        return bot;
    return { ...bot, warning: (0,sentence/* sentence */.e)('server-not-used', { file: (0,redact/* cleanLine */.Ow)(file) }) };
}
/** OpenClaw's bot; the one of TELEGRAM_BOT_TOKEN where only OpenClaw itself can have its own. */
function findBot(reading, env, named, hasChat) {
    if (reading.kind === 'bad') {
        const token = env[route_tokenVariable]?.trim() ?? '';
        if (token === '')
            return withFix(reading.problem, (0,sentence/* sentence */.e)(hasChat ? 'set-token-without-file' : 'set-both-without-file'));
        const badToken = tokenProblem(token, route_tokenVariable);
        return badToken ? missing(badToken) : { kind: 'bot', token, from: route_tokenVariable };
    }
    const { sources, place, file } = reading;
    const accountId = named ?? chooseAccount(sources.config, sources.variable);
    let answer = resolveToken(sources, accountId);
    const own = sources.variable(route_tokenVariable)?.trim();
    if (answer.kind === 'stopped' && answer.needsOpenclaw && own !== undefined)
        answer = { kind: 'found', token: own, from: route_tokenVariable };
    if (answer.kind === 'stopped') {
        const fix = (0,sentence/* sentence */.e)(answer.needsOpenclaw ? 'set-token-or-reference' : 'fix-or-set-token');
        return withFix((0,sentence/* sentence */.e)('and-then', { first: answer.problem, next: place }), fix);
    }
    if (answer.kind === 'absent') {
        // A named account is the cause, so its places are.
        const problem = accountId === defaultAccountId
            ? (0,sentence/* sentence */.e)('no-token', { file: (0,redact/* cleanLine */.Ow)(file) })
            : (0,sentence/* sentence */.e)('no-token-of-account', {
                places: (0,parts/* enumerated */.BD)(answer.looked) ?? '',
                place,
                file: (0,redact/* cleanLine */.Ow)(file),
            });
        return { ...missing(problem, lookedAt(reading, answer.looked)), isUnused: true };
    }
    const badToken = tokenProblem(answer.token, answer.from);
    if (badToken) {
        const isVariable = answer.from === route_tokenVariable;
        const note = isVariable ? (0,sentence/* sentence */.e)('looked-in', { places: sources.variablePlaces }) : place;
        return withFix((0,sentence/* sentence */.e)('with-note', { text: badToken, note }), (0,sentence/* sentence */.e)('fix-or-set-token'));
    }
    return { kind: 'bot', token: answer.token, from: answer.from, accountId, ...serverOf(sources, accountId) };
}
const orChat = (fix) => (0,sentence/* sentence */.e)('or-set-chat', { fix });
function foundChat(answer, reading) {
    if (reading.kind === 'bad')
        return withFix(reading.problem, orChat((0,sentence/* sentence */.e)('fix-it')));
    const { place, file } = reading;
    if (answer?.kind === 'found')
        return { chatId: answer.chatId, threadId: answer.threadId, from: answer.from };
    if (answer?.kind === 'stopped')
        return withFix((0,sentence/* sentence */.e)('and-then', { first: answer.problem, next: place }), orChat(answer.fix));
    return missing((0,sentence/* sentence */.e)('no-chat', { file: (0,redact/* cleanLine */.Ow)(file) }), lookedAt(reading, answer?.looked ?? []));
}
/** Where there is no config, the places are of no use. */
function lookedAt({ place, hasFile }, looked) {
    return hasFile ? (0,sentence/* sentence */.e)('looked-at', { places: (0,parts/* enumerated */.BD)(looked) ?? '', place }) : undefined;
}
/** Server and proxy of an account. */
function serverOf(sources, accountId) {
    const { telegram } = sources.config.channels;
    const { account } = findAccount(sources.config, accountId);
    const expand = (text) => text === undefined ? undefined : expandVariables(text, sources.variable).text;
    return {
        apiRoot: expand(account?.apiRoot ?? telegram.apiRoot),
        proxy: expand(account?.proxy ?? telegram.proxy),
    };
}
/** For `doctor`: what could not be read beside OpenClaw's config. */
function openclawWarning(env) {
    const reading = read(env);
    return reading.kind === 'read' ? reading.warning : undefined;
}
/** For `doctor`: what `telegram-via: openclaw` cannot do, and the fix. */
function gatewayWarning(env, accountId) {
    const reading = read(env);
    const answer = reading.kind === 'bad'
        ? undefined
        : resolveToken(reading.sources, accountId ?? chooseAccount(reading.sources.config, reading.sources.variable));
    if (answer?.kind === 'found')
        return (0,sentence/* sentence */.e)('gateway-token-here', { place: answer.from });
    return answer?.kind === 'stopped' && answer.needsOpenclaw
        ? (0,sentence/* sentence */.e)('gateway-reference', { problem: answer.problem })
        : (0,sentence/* sentence */.e)('gateway-needed');
}
/**
 * For `doctor`: who can read a report while OpenClaw's program sends it. `message send` of 2026.9.6 takes the text as
 * `--message` only: neither from a file nor from standard input (`dist/register.message-*.mjs` of its package).
 */
function argumentsFinding() {
    const option = (0,process_table/* hidingOption */.bq)();
    return option === undefined
        ? ['warn', 'telegram arguments', (0,sentence/* sentence */.e)('arguments-seen')]
        : ['ok', 'telegram arguments', (0,sentence/* sentence */.e)('arguments-hidden', { option })];
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
function missing(problem, looked) {
    return { kind: 'missing', problem, ...(looked && { looked }) };
}
function withFix(problem, fix) {
    return missing((0,sentence/* sentence */.e)('problem-then-fix', { problem, fix }));
}
/** No part of the token in it. What is no token must not become a part of an address. */
function tokenProblem(text, place) {
    return /^(?!bot\d)[\w:-]{1,256}$/i.test(text) ? undefined : (0,sentence/* sentence */.e)('token-malformed', { place });
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
