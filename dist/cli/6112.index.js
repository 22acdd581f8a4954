export const id = 6112;
export const ids = [6112];
export const modules = {

/***/ 6112:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  textIn: () => (/* binding */ textIn)
});

// EXTERNAL MODULE: ./build/core/text/redact.js
var redact = __webpack_require__(7827);
// EXTERNAL MODULE: ./build/core/format.js
var format = __webpack_require__(6851);
;// CONCATENATED MODULE: ./build/core/notices/catalog/entry.js
/** The entries of the catalog: one sentence each, in every language. */

/**
 * One sentence. Params are texts from outside, numbers (durations in milliseconds) and other sentences (`Words`). Another version
 * may render a queued notice, so an entry keeps the meaning of its params, and a new sentence gets a new key.
 */
function entry(texts) {
    return {
        say: (language, params) => {
            const said = texts[language];
            return typeof said === 'string' ? said : said(params);
        },
    };
}
/** `before`, the text and `end`; empty without a text. */
const after = (before, text, end = '') => text === undefined ? '' : `${before}${text}${end}`;
const units = { ms: '毫秒', s: '秒', min: '分钟', h: '小时', d: '天' };
/** A duration that is text already. */
const inChinese = (duration) => duration.replace(/[a-z]+/g, (unit) => units[unit] ?? unit);
/** `3 小时 20 分钟`. */
const spanZh = (ms) => inChinese((0,format/* span */.Ln)(ms));
/** `0.4 秒`. */
const secondsZh = (ms) => inChinese((0,format/* formatSeconds */.Xo)(ms));

;// CONCATENATED MODULE: ./build/core/notices/catalog/cadence.js
/** How often GitHub starts ticks, and how to get a clock that is punctual. */


const cadence = {
    'scheduled-runs': entry({
        en: ({ workflow, runs, expected, hours, ms }) => `scheduled runs of ${workflow} in the last ${hours} h: ${runs} of ${expected}${after(', median gap ', ms === undefined ? undefined : (0,format/* span */.Ln)(ms))}`,
        'zh-CN': ({ workflow, runs, expected, hours, ms }) => `${workflow} 在过去 ${hours} 小时内的定时运行：应有 ${expected} 次，实际 ${runs} 次${after('，间隔中位数 ', ms === undefined ? undefined : spanZh(ms))}`,
    }),
    'get-a-timer': entry({
        en: ({ command }) => `GitHub delays and drops short schedules. A timer on this host is punctual; as this user, run: ${command}`,
        'zh-CN': ({ command }) => `GitHub 会推迟或跳过间隔较短的定时任务。本机定时器更准时；请以当前用户运行：${command}`,
    }),
    'timer-ticks': entry({
        en: ({ ms }) => `a timer on this host ticked ${(0,format/* span */.Ln)(ms)} ago`,
        'zh-CN': ({ ms }) => `本机定时器在 ${spanZh(ms)}前执行过检查`,
    }),
    'schedule-disabled': entry({
        en: ({ workflow }) => `GitHub does not start ${workflow}: it is disabled. To enable it: gh workflow enable ${workflow}`,
        'zh-CN': ({ workflow }) => `GitHub 不会启动 ${workflow}：该工作流已被停用。启用方法：gh workflow enable ${workflow}`,
    }),
    'cadence-unknown': entry({
        en: ({ workflow, why }) => `how often GitHub starts ${workflow} is not known: ${why}`,
        'zh-CN': ({ workflow, why }) => `无法得知 GitHub 启动 ${workflow} 的频率：${why}`,
    }),
};

;// CONCATENATED MODULE: ./build/core/notices/catalog/chat.js

/** The forms of a chat that people may write. */
const chatForms = '-100123, -100123:topic:42, @name or https://t.me/name';
const chatFormsZh = '-100123、-100123:topic:42、@name 或 https://t.me/name';
const publicServer = 'https://api.telegram.org';
const setToken = 'Set TELEGRAM_BOT_TOKEN (in a workflow the input telegram-token)';
const setTokenZh = '请设置 TELEGRAM_BOT_TOKEN（在工作流中为输入 telegram-token）';
const setInput = 'in a workflow set the input telegram-token';
const setInputZh = '在工作流中设置输入 telegram-token';
const chatInput = '--telegram-chat-id (in a workflow the input telegram-chat-id)';
const chatInputZh = '--telegram-chat-id（在工作流中为输入 telegram-chat-id）';
const gatewayDown = 'no alert gets out while the gateway is down';
const weakness = `${gatewayDown}, not even the one that reports it`;
const weaknessZh = '网关停止期间发不出任何警报，包括报告网关停止的那一条';
const leaveOut = 'leave out telegram-via: openclaw';
const leaveOutZh = '去掉 telegram-via: openclaw';
const asArgument = 'OpenClaw takes the text of a message only as an argument of its program';
const asArgumentZh = 'OpenClaw 只能以程序参数接收消息文本';
const notTried = 'not tried; to send a test message: ops-framework doctor --send';
const notTriedZh = '未尝试；如需发送测试消息：ops-framework doctor --send';
const chat = {
    // --- How parts are put together.
    'problem-then-fix': entry({
        en: ({ problem, fix }) => `${problem}. ${fix}`,
        'zh-CN': ({ problem, fix }) => `${problem}。${fix}`,
    }),
    'with-note': entry({
        en: ({ text, note }) => `${text} (${note})`,
        'zh-CN': ({ text, note }) => `${text}（${note}）`,
    }),
    /** A list that grows by one. */
    'and-item': entry({
        en: ({ list, item }) => `${list}, ${item}`,
        'zh-CN': ({ list, item }) => `${list}、${item}`,
    }),
    'write-as': entry({
        en: ({ form }) => `Write it as ${form}`,
        'zh-CN': ({ form }) => `请写成 ${form}`,
    }),
    'write-as-chat': entry({ en: `Write it as ${chatForms}`, 'zh-CN': `请写成 ${chatFormsZh}` }),
    // --- Files beside the config: words that follow the path.
    'is-missing-file': entry({ en: 'does not exist', 'zh-CN': '不存在' }),
    'is-folder': entry({ en: 'is a folder; name the file in it', 'zh-CN': '是目录；请写明其中的文件' }),
    'is-no-file': entry({ en: 'is not a regular file', 'zh-CN': '不是普通文件' }),
    'is-larger': entry({
        en: ({ size }) => `is larger than ${size}`,
        'zh-CN': ({ size }) => `超过 ${size}`,
    }),
    'is-not-utf8': entry({ en: 'is not text in UTF-8', 'zh-CN': '不是 UTF-8 文本' }),
    'is-no-text': entry({ en: 'is not text', 'zh-CN': '不是文本' }),
    'is-circle-of-links': entry({ en: 'is a circle of symbolic links', 'zh-CN': '是循环的符号链接' }),
    'is-link': entry({
        en: 'is a symbolic link, which is not followed; name the file itself',
        'zh-CN': '是符号链接，不会跟随；请写明文件本身',
    }),
    'is-unreadable': entry({
        en: ({ cause }) => `cannot be read (${cause}); check the permissions`,
        'zh-CN': ({ cause }) => `无法读取（${cause}）；请检查权限`,
    }),
    'is-unparsed': entry({
        en: ({ cause }) => `cannot be read: ${cause}`,
        'zh-CN': ({ cause }) => `无法读取：${cause}`,
    }),
    'is-outside': entry({
        en: ({ folder }) => `is outside ${folder}, the folder of the config`,
        'zh-CN': ({ folder }) => `在配置所在目录 ${folder} 之外`,
    }),
    // --- OpenClaw's config.
    'openclaw-config-bad': entry({
        en: ({ file, problem }) => `OpenClaw's config ${file}: ${problem}`,
        'zh-CN': ({ file, problem }) => `OpenClaw 的配置 ${file}：${problem}`,
    }),
    'openclaw-config-is': entry({
        en: ({ file }) => `OpenClaw's config is ${file}`,
        'zh-CN': ({ file }) => `OpenClaw 的配置为 ${file}`,
    }),
    'openclaw-config-none': entry({
        en: ({ files }) => `there is no OpenClaw config: looked for ${files}`,
        'zh-CN': ({ files }) => `没有 OpenClaw 配置：查找过 ${files}`,
    }),
    'variable-places': entry({
        en: ({ dotenv }) => `the environment, ${dotenv}, env.vars`,
        'zh-CN': ({ dotenv }) => `环境变量、${dotenv}、env.vars`,
    }),
    'dotenv-with-problem': entry({
        en: ({ file, problem }) => `${file} (it ${problem})`,
        'zh-CN': ({ file, problem }) => `${file}（${problem}）`,
    }),
    'dotenv-not-read': entry({
        en: ({ file, problem }) => `${file} ${problem}; its variables count as not set`,
        'zh-CN': ({ file, problem }) => `${file} ${problem}；其中的变量视为未设置`,
    }),
    'config-is-empty': entry({ en: 'it is empty', 'zh-CN': '文件为空' }),
    'config-not-json5': entry({ en: 'not JSON5', 'zh-CN': '不是 JSON5' }),
    'config-not-read': entry({
        en: 'it cannot be read: remove long runs of comments',
        'zh-CN': '无法读取：请删除大段连续的注释',
    }),
    'at-line-column': entry({
        en: ({ line, column, problem }) => `line ${line}, column ${column}: ${problem}`,
        'zh-CN': ({ line, column, problem }) => `第 ${line} 行第 ${column} 列：${problem}`,
    }),
    'include-takes-path': entry({
        en: '$include takes a path or a list of paths',
        'zh-CN': '$include 的值应为一个路径或路径列表',
    }),
    'include-too-deep': entry({
        en: ({ most }) => `$include goes more than ${most} files deep`,
        'zh-CN': ({ most }) => `$include 嵌套超过 ${most} 层`,
    }),
    'include-too-many': entry({
        en: ({ most }) => `$include reads more than ${most} files`,
        'zh-CN': ({ most }) => `$include 读取的文件超过 ${most} 个`,
    }),
    'include-problem': entry({
        en: ({ path, problem }) => `$include ${path}: ${problem}`,
        'zh-CN': ({ path, problem }) => `$include ${path}：${problem}`,
    }),
    'include-of-itself': entry({
        en: ({ path }) => `$include ${path} includes itself`,
        'zh-CN': ({ path }) => `$include ${path} 包含了自身`,
    }),
    'include-needs-object': entry({
        en: '$include with other keys beside it needs a file that holds an object',
        'zh-CN': '$include 旁边有其他键时，被包含的文件必须是一个对象',
    }),
    'like-token': entry({ en: 'a value that looks like a token', 'zh-CN': '一个看起来像令牌的值' }),
    // --- The bot token.
    'no-such-account': entry({ en: 'there is no such account', 'zh-CN': '没有这个账户' }),
    'token-variable-not': entry({
        en: 'not TELEGRAM_BOT_TOKEN, which is for the account "default" only',
        'zh-CN': '不含 TELEGRAM_BOT_TOKEN，因为它只用于账户 "default"',
    }),
    'token-variable-in': entry({
        en: ({ places }) => `TELEGRAM_BOT_TOKEN in ${places}`,
        'zh-CN': ({ places }) => `TELEGRAM_BOT_TOKEN（${places}）`,
    }),
    'neither-text-nor-reference': entry({
        en: ({ place }) => `${place} is neither a text nor a reference {source, provider, id}`,
        'zh-CN': ({ place }) => `${place} 既不是文本，也不是引用 {source, provider, id}`,
    }),
    'only-openclaw-resolves': entry({
        en: ({ place, source }) => `${place} is a reference to ${source}, which only OpenClaw itself can resolve`,
        'zh-CN': ({ place, source }) => `${place} 引用了 ${source}，只有 OpenClaw 自己能解析`,
    }),
    'provider-without-path': entry({
        en: ({ place, provider }) => `${place} is a reference to the file provider ${provider}, which has no path in secrets.providers`,
        'zh-CN': ({ place, provider }) => `${place} 引用了文件 provider ${provider}，但它在 secrets.providers 中没有 path`,
    }),
    'provider-file-problem': entry({
        en: ({ place, provider, file, problem }) => `${place} is a reference to the file provider ${provider}, whose file ${file} ${problem}`,
        'zh-CN': ({ place, provider, file, problem }) => `${place} 引用了文件 provider ${provider}，其文件 ${file} ${problem}`,
    }),
    'has-no-text-at-id': entry({
        en: 'has no text at the id of the reference',
        'zh-CN': '在引用的 id 处没有文本',
    }),
    'path-of-provider': entry({
        en: ({ place }) => `the path of the provider of ${place}`,
        'zh-CN': ({ place }) => `${place} 的 provider 的 path`,
    }),
    'variable-not-set': entry({
        en: ({ place, name, places }) => `${place} takes ${name}, which is not set (looked in ${places})`,
        'zh-CN': ({ place, name, places }) => `${place} 使用 ${name}，但它未设置（查找过 ${places}）`,
    }),
    'is-not-path': entry({
        en: ({ place }) => `${place} is not a path`,
        'zh-CN': ({ place }) => `${place} 不是路径`,
    }),
    'names-file': entry({
        en: ({ place, file, problem }) => `${place} names ${file}, which ${problem}`,
        'zh-CN': ({ place, file, problem }) => `${place} 指定的 ${file} ${problem}`,
    }),
    'is-empty': entry({ en: 'is empty', 'zh-CN': '为空' }),
    'token-malformed': entry({
        en: ({ place }) => `${place} is not a bot token: copy it from @BotFather, as 123456789:AA…, without quotes, spaces or "bot" before it`,
        'zh-CN': ({ place }) => `${place} 不是机器人令牌：请从 @BotFather 复制，形如 123456789:AA…，前面不要有引号、空格或 "bot"`,
    }),
    'looked-in': entry({
        en: ({ places }) => `looked in ${places}`,
        'zh-CN': ({ places }) => `查找过 ${places}`,
    }),
    'looked-at': entry({
        en: ({ places, place }) => `looked at ${places}; ${place}`,
        'zh-CN': ({ places, place }) => `查看过 ${places}；${place}`,
    }),
    'no-token': entry({
        en: ({ file }) => `no Telegram bot token. ${setToken}, or channels.telegram.botToken in ${file}`,
        'zh-CN': ({ file }) => `没有 Telegram 机器人令牌。${setTokenZh}，或设置 ${file} 中的 channels.telegram.botToken`,
    }),
    'no-token-of-account': entry({
        en: ({ places, place, file }) => `no Telegram bot token: looked at ${places}; ${place}. Name another account, ${setInput}, or set channels.telegram.botToken in ${file}`,
        'zh-CN': ({ places, place, file }) => `没有 Telegram 机器人令牌：查看过 ${places}；${place}。请指定另一个账户，或${setInputZh}，或设置 ${file} 中的 channels.telegram.botToken`,
    }),
    'fix-or-set-token': entry({ en: `Fix it, or ${setInput}`, 'zh-CN': `请修复，或${setInputZh}` }),
    'set-token-or-reference': entry({
        en: `${setToken}, or make it an env or file reference; with telegram-via: openclaw ${gatewayDown}`,
        'zh-CN': `${setTokenZh}，或将其改为 env 或 file 引用；使用 telegram-via: openclaw 时，网关停止期间发不出任何警报`,
    }),
    'set-token-without-file': entry({
        en: `${setToken}, so that this user needs no such file, or fix it`,
        'zh-CN': `${setTokenZh}，使此用户不再需要该文件，或修复它`,
    }),
    'set-both-without-file': entry({
        en: `${setToken} and --telegram-chat-id (the input telegram-chat-id), so that this user needs no such file, or fix it`,
        'zh-CN': `${setTokenZh}和 --telegram-chat-id（输入 telegram-chat-id），使此用户不再需要该文件，或修复它`,
    }),
    // --- The chat.
    'target-elsewhere': entry({
        en: ({ place }) => `${place} (its target is not telegram)`,
        'zh-CN': ({ place }) => `${place}（其 target 不是 telegram）`,
    }),
    'place-is-empty': entry({
        en: ({ place }) => `${place} (it is empty)`,
        'zh-CN': ({ place }) => `${place}（为空）`,
    }),
    'place-without-id': entry({
        en: ({ place }) => `${place} (no numeric Telegram id)`,
        'zh-CN': ({ place }) => `${place}（没有数字形式的 Telegram id）`,
    }),
    'place-names-nobody': entry({
        en: ({ place }) => `${place} (names nobody)`,
        'zh-CN': ({ place }) => `${place}（没有写明任何人）`,
    }),
    'is-no-chat': entry({
        en: ({ place, value }) => `${place} is ${value}, which is not a chat`,
        'zh-CN': ({ place, value }) => `${place} 为 ${value}，不是聊天`,
    }),
    'has-no-chat': entry({
        en: ({ place, value }) => `${place} has ${value}, which is not a chat`,
        'zh-CN': ({ place, value }) => `${place} 中有 ${value}，不是聊天`,
    }),
    'begins-with-nobody': entry({
        en: ({ place, value }) => `${place} begins with ${value}, which is not the numeric id of a person`,
        'zh-CN': ({ place, value }) => `${place} 的第一项 ${value} 不是个人的数字 id`,
    }),
    'is-not-list': entry({
        en: ({ place }) => `${place} is not a list`,
        'zh-CN': ({ place }) => `${place} 不是列表`,
    }),
    'set-variable': entry({ en: 'Set the variable', 'zh-CN': '请设置该变量' }),
    'put-person-first': entry({
        en: 'Put the numeric id of the person first, or set channels.telegram.defaultTo',
        'zh-CN': '请将此人的数字 id 放在第一项，或设置 channels.telegram.defaultTo',
    }),
    'or-set-chat': entry({
        en: ({ fix }) => `${fix}, or set ${chatInput}`,
        'zh-CN': ({ fix }) => `${fix}，或设置 ${chatInputZh}`,
    }),
    'fix-it': entry({ en: 'Fix it', 'zh-CN': '请修复' }),
    'no-chat': entry({
        en: ({ file }) => `no Telegram chat to report to. Set ${chatInput}, or channels.telegram.defaultTo in ${file}`,
        'zh-CN': ({ file }) => `没有可供报告的 Telegram 聊天。请设置 ${chatInputZh}，或 ${file} 中的 channels.telegram.defaultTo`,
    }),
    'chat-input-wrong': entry({
        en: ({ value }) => `telegram-chat-id is ${value}, which is not a chat: write it as ${chatForms}`,
        'zh-CN': ({ value }) => `telegram-chat-id 为 ${value}，不是聊天：请写成 ${chatFormsZh}`,
    }),
    'topic-input-wrong': entry({
        en: 'telegram-thread-id is not the number of a topic: write it as 42',
        'zh-CN': 'telegram-thread-id 不是话题编号：请写成 42 这样的数字',
    }),
    // --- The server.
    'server-input-wrong': entry({
        en: `telegram-api-url is not the address of a server: write it as ${publicServer}`,
        'zh-CN': `telegram-api-url 不是服务器地址：请写成 ${publicServer}`,
    }),
    'server-config-wrong': entry({
        en: `OpenClaw's channels.telegram apiRoot is not the address of a server: write it as ${publicServer}`,
        'zh-CN': `OpenClaw 的 channels.telegram apiRoot 不是服务器地址：请写成 ${publicServer}`,
    }),
    'proxy-config-wrong': entry({
        en: "OpenClaw's channels.telegram proxy is not a URL: write it as http://host:port",
        'zh-CN': 'OpenClaw 的 channels.telegram proxy 不是 URL：请写成 http://host:port',
    }),
    'server-not-used': entry({
        en: ({ file }) => `messages go to ${publicServer}, and not to the server that ${file} names as apiRoot: the input telegram-token is not a token that can be read there. Set telegram-api-url to the server of this bot`,
        'zh-CN': ({ file }) => `消息会发往 ${publicServer}，而不是 ${file} 的 apiRoot 所指的服务器：输入 telegram-token 不是可在该文件中读到的令牌。请将 telegram-api-url 设为此机器人的服务器`,
    }),
    'proxy-all-unused': entry({
        en: ({ name }) => `${name} is set, but requests go without it: only HTTPS_PROXY and HTTP_PROXY are read; set HTTPS_PROXY to http://host:port`,
        'zh-CN': ({ name }) => `设置了 ${name}，但请求不经过它：只读取 HTTPS_PROXY 和 HTTP_PROXY；请将 HTTPS_PROXY 设为 http://host:port`,
    }),
    'proxy-unused': entry({
        en: ({ name }) => `${name} is set, but requests go without it: write it as http://host:port; SOCKS is not supported`,
        'zh-CN': ({ name }) => `设置了 ${name}，但请求不经过它：请写成 http://host:port；不支持 SOCKS`,
    }),
    'proxy-of-openclaw': entry({ en: "OpenClaw's proxy", 'zh-CN': 'OpenClaw 的 proxy' }),
    // --- What `doctor` finds.
    'telegram-unused': entry({ en: 'not used (telegram-via: none)', 'zh-CN': '未使用（telegram-via: none）' }),
    'telegram-issue': entry({
        en: 'not used: alerts go into a GitHub issue (telegram-via: issue)',
        'zh-CN': '未使用：警报写入 GitHub issue（telegram-via: issue）',
    }),
    'or-without-chat': entry({
        en: ({ input }) => `Or do without: ${input}, or telegram-via none`,
        'zh-CN': ({ input }) => `也可以不用：${input}，或将 telegram-via 设为 none`,
    }),
    'chat-takes-again': entry({
        en: 'the chat takes messages again; the next tick sends the queued ones',
        'zh-CN': '已能向该聊天发送消息；下次检查会发送排队的消息',
    }),
    'queued-not-at-once': entry({
        en: ({ problem }) => `queued messages are not sent at once: ${problem}`,
        'zh-CN': ({ problem }) => `排队的消息不会立即发送：${problem}`,
    }),
    'bot-is': entry({
        en: ({ name, place }) => `@${name} (token from ${place})`,
        'zh-CN': ({ name, place }) => `@${name}（令牌来自 ${place}）`,
    }),
    'chat-is': entry({
        en: ({ id, name, kind, place }) => `${id} ${name} (${kind}, from ${place})`,
        'zh-CN': ({ id, name, kind, place }) => `${id} ${name}（${kind}，来自 ${place}）`,
    }),
    'message-not-tried': entry({
        en: ({ topic }) => `${after('topic ', topic, ': ')}${notTried}`,
        'zh-CN': ({ topic }) => `${after('话题 ', topic, '：')}${notTriedZh}`,
    }),
    'test-message': entry({
        en: '🛠️ ops-framework doctor: this is a test message.',
        'zh-CN': '🛠️ ops-framework doctor：这是一条测试消息。',
    }),
    'test-message-of-openclaw': entry({
        en: '🛠️ ops-framework doctor: this is a test message, sent through OpenClaw.',
        'zh-CN': '🛠️ ops-framework doctor：这是一条通过 OpenClaw 发送的测试消息。',
    }),
    'message-refused': entry({
        en: ({ topic, why }) => `${after('topic ', topic, ': ')}${why}`,
        'zh-CN': ({ topic, why }) => `${after('话题 ', topic, '：')}${why}`,
    }),
    'message-sent': entry({
        en: ({ topic }) => `${after('topic ', topic, ': ')}a test message was sent`,
        'zh-CN': ({ topic }) => `${after('话题 ', topic, '：')}已发送一条测试消息`,
    }),
    'telegram-no-answer': entry({
        en: ({ why }) => `Telegram did not answer (${why}): check the network or the proxy`,
        'zh-CN': ({ why }) => `Telegram 没有应答（${why}）：请检查网络或代理`,
    }),
    'no-bot-api': entry({
        en: ({ code }) => `the server is not a Bot API server (HTTP ${code}): check telegram-api-url`,
        'zh-CN': ({ code }) => `该服务器不是 Bot API 服务器（HTTP ${code}）：请检查 telegram-api-url`,
    }),
    'chat-has-moved': entry({
        en: ({ why, id }) => `${why}; set telegram-chat-id to ${id}`,
        'zh-CN': ({ why, id }) => `${why}；请将 telegram-chat-id 设为 ${id}`,
    }),
    'by-openclaw': entry({
        en: ({ chat: id, topic, place, account, text }) => `chat ${id}${after(', topic ', topic)} (from ${place})${after(', account ', account)}, through openclaw message send: ${text}`,
        'zh-CN': ({ chat: id, topic, place, account, text }) => `聊天 ${id}${after('，话题 ', topic)}（来自 ${place}）${after('，账户 ', account)}，通过 openclaw message send：${text}`,
    }),
    /** `why`: OpenClaw's own words. */
    'maybe-sent': entry({
        en: ({ why }) => `${why} (the test message may have been sent)`,
        'zh-CN': ({ why }) => `${why}（测试消息可能已经发出）`,
    }),
    'openclaw-timed-out': entry({
        en: ({ seconds }) => `openclaw --version timed out after ${seconds} s`,
        'zh-CN': ({ seconds }) => `openclaw --version 在 ${seconds} 秒后超时`,
    }),
    'openclaw-printed-nothing': entry({
        en: 'openclaw --version printed nothing: check which openclaw is first on PATH',
        'zh-CN': 'openclaw --version 没有任何输出：请检查 PATH 中排在最前的是哪个 openclaw',
    }),
    'gateway-token-here': entry({
        en: ({ place }) => `${weakness}. The bot token can be read here (${place}): ${leaveOut}`,
        'zh-CN': ({ place }) => `${weaknessZh}。此处可以读到机器人令牌（${place}）：请${leaveOutZh}`,
    }),
    'gateway-reference': entry({
        en: ({ problem }) => `${weakness}: ${problem}. ${setToken} or make it an env or file reference, and ${leaveOut}`,
        'zh-CN': ({ problem }) => `${weaknessZh}：${problem}。${setTokenZh}，或将其改为 env 或 file 引用，并${leaveOutZh}`,
    }),
    'gateway-needed': entry({
        en: `${weakness}. ${setToken} and ${leaveOut}`,
        'zh-CN': `${weaknessZh}。${setTokenZh}，并${leaveOutZh}`,
    }),
    'arguments-seen': entry({
        en: `${asArgument}: while one is sent, every user of this host can read it (ps). Leave out telegram-via: openclaw, or mount /proc with hidepid=invisible`,
        'zh-CN': `${asArgumentZh}：发送期间，此主机的任何用户都能读到（ps）。请${leaveOutZh}，或以 hidepid=invisible 挂载 /proc`,
    }),
    'arguments-hidden': entry({
        en: ({ option }) => `${asArgument}, and /proc (${option}) keeps that from other users`,
        'zh-CN': ({ option }) => `${asArgumentZh}，而 /proc（${option}）不让其他用户看到`,
    }),
    // --- Refusals of Telegram, each with its fix.
    'refused-token': entry({
        en: ({ why, place }) => `${why}; token from ${place}: it is wrong or was revoked, copy it from @BotFather`,
        'zh-CN': ({ why, place }) => `${why}；令牌来自 ${place}：它有误或已被撤销，请从 @BotFather 重新复制`,
    }),
    'refused-chat': entry({
        en: ({ why, place, fix }) => `${why}; chat from ${place}${after(': ', fix)}`,
        'zh-CN': ({ why, place, fix }) => `${why}；聊天来自 ${place}${after('：', fix)}`,
    }),
    'see-in-telegram': entry({
        en: 'see in Telegram whether the bot may write to the chat',
        'zh-CN': '请在 Telegram 中查看机器人能否在该聊天中发言',
    }),
    'person-unblocks': entry({
        en: 'the person has to unblock the bot, or to open the chat with it and press Start',
        'zh-CN': '对方须解除对机器人的屏蔽，或打开与它的聊天并按 Start',
    }),
    'set-another-chat': entry({
        en: 'that chat takes no messages of a bot: set another one',
        'zh-CN': '该聊天不接收机器人的消息：请设置另一个',
    }),
    'add-bot': entry({ en: 'add the bot to the chat', 'zh-CN': '请将机器人加入该聊天' }),
    'let-bot-write': entry({
        en: 'let the bot send text messages in the chat; in a channel it has to be an administrator',
        'zh-CN': '请允许机器人在该聊天中发送文本消息；在频道中它必须是管理员',
    }),
    'reopen-topic': entry({
        en: 'the topic is closed, reopen it, or set telegram-thread-id to an open one',
        'zh-CN': '该话题已关闭，请重新打开，或将 telegram-thread-id 设为一个打开的话题',
    }),
    'reopen-general': entry({
        en: 'its topic General is closed, reopen it, or set telegram-thread-id to an open topic',
        'zh-CN': '其话题 General 已关闭，请重新打开，或将 telegram-thread-id 设为一个打开的话题',
    }),
    'set-open-topic': entry({
        en: 'set telegram-thread-id to an open topic of the chat, or leave it empty',
        'zh-CN': '请将 telegram-thread-id 设为该聊天中一个打开的话题，或留空',
    }),
    'name-finds-groups': entry({
        en: 'by a name a bot finds public groups and channels only; for a person set the number of the chat',
        'zh-CN': '机器人按名称只能找到公开的群组和频道；若是个人，请设置聊天的数字 id',
    }),
    'check-group-id': entry({
        en: 'check the id, and add the bot to that group or channel',
        'zh-CN': '请检查 id，并将机器人加入该群组或频道',
    }),
    'check-person-id': entry({
        en: 'the id of a group or channel begins with -100; a person has to open the chat with the bot and press Start',
        'zh-CN': '群组或频道的 id 以 -100 开头；若是个人，须打开与机器人的聊天并按 Start',
    }),
};

// EXTERNAL MODULE: ./build/core/notices/catalog/shared.js
var shared = __webpack_require__(4843);
;// CONCATENATED MODULE: ./build/core/notices/catalog/doctor.js
/** The check results of `doctor`, except those of the chat. */



const subjectsZh = {
    node: 'Node',
    system: '系统',
    user: '用户',
    processes: '进程',
    clock: '时钟',
    'OpenClaw state dir': 'OpenClaw 状态目录',
    'OpenClaw .env': 'OpenClaw 的 .env',
    openclaw: 'openclaw',
    'jobs file': '作业文件',
    'jobs files': '作业文件',
    schedule: '定时',
    jobs: '作业',
    environment: '环境变量',
    workflow: '工作流',
    runner: '运行器',
    token: '令牌',
    branch: '分支',
    cache: '缓存',
    watchdog: '看门狗',
    'state-key': 'state-key',
    telegram: 'Telegram',
    'telegram bot': 'Telegram 机器人',
    'telegram chat': 'Telegram 聊天',
    'telegram message': 'Telegram 消息',
    'telegram proxy': 'Telegram 代理',
    'telegram server': 'Telegram 服务器',
    'telegram gateway': 'Telegram 网关',
    'telegram arguments': 'Telegram 参数',
    'state folder': '状态目录',
    'state reserve': '状态预留空间',
    'state file': '状态文件',
    'state owner': '状态所有者',
    'state place': '状态位置',
    state: '状态',
    machine: '机器',
    outbox: '待发通知',
    'last tick': '上次检查',
    'last drill': '上次演练',
    tick: '检查',
    ping: '心跳',
};
const isKnown = (subject) => Object.hasOwn(subjectsZh, subject);
/** `4,998` */
const grouped = (count) => count.toLocaleString('en-US');
const counted = (count, noun) => `${grouped(count)} ${noun}${count === 1 ? '' : 's'}`;
const doctor = {
    'check-subject': entry({
        en: ({ subject }) => subject,
        'zh-CN': ({ subject }) => (isKnown(subject) ? subjectsZh[subject] : subject.replace(/^job /, '作业 ')),
    }),
    'checks-counted': entry({
        en: ({ count, warnings, failures }) => `${count} ok, ${counted(warnings, 'warning')}, ${counted(failures, 'failure')}`,
        'zh-CN': ({ count, warnings, failures }) => `${count} 项正常，${grouped(warnings)} 项警告，${grouped(failures)} 项失败`,
    }),
    'more-of-this-kind': entry({
        en: ({ count }) => `… and ${grouped(count)} more of this kind`,
        'zh-CN': ({ count }) => `… 另有 ${grouped(count)} 项同类问题`,
    }),
    /** `names`: `a, b, c`. */
    'and-others': entry({
        en: ({ names, count }) => `${names} and ${grouped(count)} more`,
        'zh-CN': ({ names, count }) => `${names} 等（另有 ${grouped(count)} 个）`,
    }),
    'the-input': entry({
        en: ({ name }) => `the input ${name}`,
        'zh-CN': ({ name }) => `输入 ${name}`,
    }),
    /** Two sentences about one thing. */
    'and-then': entry({
        en: ({ first, next }) => `${first}; ${next}`,
        'zh-CN': ({ first, next }) => `${first}；${next}`,
    }),
    // --- The host.
    'node-too-old': entry({
        en: ({ version, least }) => `${version} is too old; install Node ${least} or later`,
        'zh-CN': ({ version, least }) => `${version} 版本过低；请安装 Node ${least} 或更高版本`,
    }),
    'system-unsupported': entry({
        en: ({ system }) => `${system} is not supported; use Linux or macOS`,
        'zh-CN': ({ system }) => `不支持 ${system}；请使用 Linux 或 macOS`,
    }),
    'is-root': entry({
        en: 'ops-framework and all jobs run as root; use a dedicated user',
        'zh-CN': 'ops-framework 和所有作业都以 root 身份运行；请改用专用用户',
    }),
    'is-not-root': entry({ en: 'not root', 'zh-CN': '非 root' }),
    'proc-hides': entry({
        en: ({ option }) => `/proc is mounted with ${option}, which hides processes of other users; a hidden process counts as alive while its pid is in use. Run everything as one user, or mount /proc with gid= of a group that this user is in`,
        'zh-CN': ({ option }) => `/proc 以 ${option} 挂载，会隐藏其他用户的进程；只要 pid 仍被占用，被隐藏的进程就视为仍在运行。请以同一用户运行全部程序，或在挂载 /proc 时用 gid= 指定此用户所属的组`,
    }),
    'zone-problem': entry({
        en: ({ problem, likely }) => `${problem}, so times are in UTC: set defaults.timezone in the jobs file, for example ${likely}`,
        'zh-CN': ({ problem, likely }) => `${problem}，因此时间按 UTC 计：请在作业文件中设置 defaults.timezone，例如 ${likely}`,
    }),
    'zone-not-needed': entry({
        en: ({ problem, zone }) => `${problem}, and jobs are in ${zone}`,
        'zh-CN': ({ problem, zone }) => `${problem}，而作业使用 ${zone}`,
    }),
    'state-dir-missing': entry({
        en: ({ folder }) => `${folder} does not exist; jobs without "cwd" run there. Set OPENCLAW_STATE_DIR or "cwd"`,
        'zh-CN': ({ folder }) => `${folder} 不存在；没有 "cwd" 的作业在该目录中运行。请设置 OPENCLAW_STATE_DIR 或 "cwd"`,
    }),
    'state-dir-refused': entry({
        en: ({ folder, problem }) => `${folder} cannot be entered (${problem}); jobs without "cwd" run there. Set OPENCLAW_STATE_DIR or "cwd"`,
        'zh-CN': ({ folder, problem }) => `无法进入 ${folder}（${problem}）；没有 "cwd" 的作业在该目录中运行。请设置 OPENCLAW_STATE_DIR 或 "cwd"`,
    }),
    // --- Jobs and their variables.
    'file-with-jobs': entry({
        en: ({ file, count }) => `${file}: ${count} jobs`,
        'zh-CN': ({ file, count }) => `${file}：${count} 个作业`,
    }),
    'commands-found': entry({
        en: ({ count, most }) => `commands found for ${grouped(count)} of ${grouped(most)} enabled jobs`,
        'zh-CN': ({ count, most }) => `${grouped(most)} 个已启用的作业中，有 ${grouped(count)} 个的命令都能找到`,
    }),
    'gets-all-variables': entry({
        en: 'jobs get all variables that are set here',
        'zh-CN': '作业会得到此处设置的所有变量',
    }),
    'lacks-variables': entry({
        en: ({ names }) => `jobs do not get ${names}; to pass one on, name it in the passEnv of the job`,
        'zh-CN': ({ names }) => `作业不会得到 ${names}；如需传递，请在该作业的 passEnv 中写明`,
    }),
    'lacks-token': entry({
        en: ({ names, name }) => `jobs get ${names} but not ${name}, whose name looks like a token; to pass it on, name it in passEnv`,
        'zh-CN': ({ names, name }) => `作业会得到 ${names}，但不会得到 ${name}，因为后者看起来是令牌；如需传递，请在 passEnv 中写明`,
    }),
    'env-file-readable': entry({
        en: ({ file }) => `other users can read its envFile ${file}; run: chmod 600 '${file}'`,
        'zh-CN': ({ file }) => `其他用户可以读取它的 envFile ${file}；请运行：chmod 600 '${file}'`,
    }),
    'passes-absent': entry({
        en: ({ names }) => `passEnv names variables that are not set here: ${names}`,
        'zh-CN': ({ names }) => `passEnv 中有此处未设置的变量：${names}`,
    }),
    'passes-ours': entry({
        en: ({ names }) => `passEnv names ${names}, which only ops-framework sets; remove it`,
        'zh-CN': ({ names }) => `passEnv 中的 ${names} 只能由 ops-framework 设置；请删除`,
    }),
    // --- The folder of the state.
    'folder-not-written': entry({
        en: ({ folder, problem, input }) => `${folder} cannot be written (${problem}); fix that, or set another state file with ${input}`,
        'zh-CN': ({ folder, problem, input }) => `无法写入 ${folder}（${problem}）；请修复，或用 ${input} 指定另一个状态文件`,
    }),
    'folder-free': entry({
        en: ({ folder, mebibytes }) => `${folder}, ${mebibytes} MiB free`,
        'zh-CN': ({ folder, mebibytes }) => `${folder}，剩余 ${mebibytes} MiB`,
    }),
    'folder-full': entry({
        en: ({ folder, mebibytes }) => `only ${mebibytes} MiB free on the disk of ${folder}; free some, or the state cannot be saved`,
        'zh-CN': ({ folder, mebibytes }) => `${folder} 所在磁盘仅剩 ${mebibytes} MiB；请释放空间，否则无法保存状态`,
    }),
    'folder-without-inodes': entry({
        en: ({ folder, count, mebibytes }) => `only ${count} free inodes on the file system of ${folder}, with ${mebibytes} MiB free; delete files there (df -i), or the state cannot be saved`,
        'zh-CN': ({ folder, count, mebibytes }) => `${folder} 所在文件系统仅剩 ${count} 个 inode（剩余 ${mebibytes} MiB）；请删除其中的文件（df -i），否则无法保存状态`,
    }),
    'reserve-lost': entry({
        en: ({ file }) => `${file} no longer holds its reserved space, probably because the disk was full; free some space, and the next tick restores it`,
        'zh-CN': ({ file }) => `${file} 已不再占有预留空间，可能是因为磁盘曾经写满；请释放一些空间，下次检查会恢复预留`,
    }),
    'state-not-saved-lately': entry({
        en: 'the last ticks could not save it; see their log. The next tick that can save reports open problems again',
        'zh-CN': '最近几次检查未能保存状态；请查看其日志。下一次能够保存的检查会再次报告未解决的问题',
    }),
    'file-readable': entry({
        en: ({ file }) => `other users can read ${file}; run: chmod 600 '${file}'`,
        'zh-CN': ({ file }) => `其他用户可以读取 ${file}；请运行：chmod 600 '${file}'`,
    }),
    // --- The state.
    'no-state-yet': entry({
        en: ({ file }) => `none yet; the first tick writes ${file}`,
        'zh-CN': ({ file }) => `尚无状态；首次检查会写入 ${file}`,
    }),
    'saved-in-future': entry({
        en: ({ ms }) => `saved ${(0,format/* span */.Ln)(ms)} in the future: the clock was set back; synchronize it`,
        'zh-CN': ({ ms }) => `保存时间比现在晚 ${spanZh(ms)}：时钟曾被回拨；请同步时钟`,
    }),
    'not-saved-for': entry({
        en: ({ ms }) => `not saved for ${(0,format/* span */.Ln)(ms)}: check that a tick is scheduled`,
        'zh-CN': ({ ms }) => `已有 ${spanZh(ms)}没有保存：请确认检查（tick）已排入计划`,
    }),
    'saved-ago': entry({
        en: ({ generation, ms }) => `generation ${generation}, saved ${(0,format/* span */.Ln)(ms)} ago`,
        'zh-CN': ({ generation, ms }) => `第 ${generation} 代，保存于 ${spanZh(ms)}前`,
    }),
    'notices-undelivered': entry({
        en: ({ count, ms, next }) => `${counted(count, 'notice')} undelivered, the oldest for ${(0,format/* span */.Ln)(ms)}; ${next}`,
        'zh-CN': ({ count, ms, next }) => `${grouped(count)} 条通知未送达，最早的一条已等待 ${spanZh(ms)}；${next}`,
    }),
    'next-tick-tries': entry({ en: 'the next tick tries again', 'zh-CN': '下次检查会重试' }),
    /** `why`: what the chat answered. */
    'chat-held': entry({
        en: ({ why, time }) => `${why}; not tried again until ${time}`,
        'zh-CN': ({ why, time }) => `${why}；${time} 之前不再尝试`,
    }),
    'chat-refuses': entry({
        en: ({ why, time }) => `${why}; not tried again until ${time}, unless there is a new alert or ops-framework doctor --send succeeds`,
        'zh-CN': ({ why, time }) => `${why}；${time} 之前不再尝试，除非有新的警报，或者用 --send 运行 doctor 成功`,
    }),
    'chat-asked-to-wait': entry({ en: 'the chat asked to wait', 'zh-CN': '对方要求等待' }),
    // --- Ticks.
    'tick-ended': entry({
        en: ({ ms, seconds }) => `ended ${(0,format/* span */.Ln)(ms)} ago, took ${seconds} s`,
        'zh-CN': ({ ms, seconds }) => `结束于 ${spanZh(ms)}前，用时 ${seconds} 秒`,
    }),
    'no-tick-ended': entry({ en: 'none has ended yet', 'zh-CN': '尚无检查结束' }),
    'ticks-skipped': entry({
        en: ({ ended, count }) => `${ended}; ${count} skipped since then because another tick was running`,
        'zh-CN': ({ ended, count }) => `${ended}；此后有 ${count} 次因另一次检查正在进行而跳过`,
    }),
    'tick-waits': entry({
        en: ({ names }) => `waits for the status of ${names}; other ticks run meanwhile`,
        'zh-CN': ({ names }) => `正在等待 ${names} 的状态；其间其他检查照常进行`,
    }),
    'tick-died': entry({
        en: ({ pid, host }) => `pid ${pid} on ${host} died during its tick; the next tick takes over`,
        'zh-CN': ({ pid, host }) => `${host} 上的 pid ${pid} 在检查过程中退出；下次检查会接手`,
    }),
    'tick-working': entry({
        en: ({ pid, host, ms }) => `pid ${pid} on ${host} has been ticking for ${(0,format/* span */.Ln)(ms)}`,
        'zh-CN': ({ pid, host, ms }) => `${host} 上的 pid ${pid} 已检查了 ${spanZh(ms)}`,
    }),
    // --- Other jobs files.
    'state-shared': entry({
        en: ({ files }) => `this state is shared with ${files}`,
        'zh-CN': ({ files }) => `此状态与以下作业文件共用：${files}`,
    }),
    'file-ticked': entry({
        en: ({ file, ms }) => `${file} (ticked ${(0,format/* span */.Ln)(ms)} ago)`,
        'zh-CN': ({ file, ms }) => `${file}（${spanZh(ms)}前检查过）`,
    }),
    'file-never-ticked': entry({
        en: ({ file }) => `${file} (never ticked)`,
        'zh-CN': ({ file }) => `${file}（从未检查）`,
    }),
    'duplicate-of': entry({
        en: ({ file }) => `duplicate id: ${file} has it for another job. Fix: ${shared/* duplicateFix */.Rq}`,
        'zh-CN': ({ file }) => `标识重复：${file} 将它用于另一个作业。补救：在其中一个文件中改名，或使两处定义相同，或用 --state-file（在工作流中为输入 state-file）为其中一个文件指定单独的状态文件`,
    }),
    // --- The workflow.
    'no-workflow': entry({
        en: 'none here: the action checks runner, token and cache with "command: doctor"',
        'zh-CN': '不在工作流中：Action 以 "command: doctor" 检查运行器、令牌和缓存',
    }),
    'runner-hosted': entry({
        en: ({ name }) => `${name} is a GitHub-hosted runner, not your host: set "runs-on" to your runner's labels`,
        'zh-CN': ({ name }) => `${name} 是 GitHub 托管的运行器，而不是您的主机：请将 "runs-on" 设为您的运行器的标签`,
    }),
    'runner-is': entry({
        en: ({ name, kind }) => `${name}, ${kind}`,
        'zh-CN': ({ name, kind }) => `${name}，${kind}`,
    }),
    'without-name': entry({ en: 'without a name', 'zh-CN': '未命名' }),
    'unknown-kind': entry({ en: 'unknown kind', 'zh-CN': '类型未知' }),
    'runner-version': entry({
        en: ({ version }) => `version ${version}`,
        'zh-CN': ({ version }) => `版本 ${version}`,
    }),
    'runner-too-old': entry({
        en: ({ version, least }) => `version ${version} is too old for the reusable workflows of the ops-framework repository (copies of them work): update it to ${least} or later`,
        'zh-CN': ({ version, least }) => `版本 ${version} 过低，无法使用 ops-framework 仓库的可复用工作流（其副本可以）：请更新到 ${least} 或更高版本`,
    }),
    'may-list': entry({ en: 'may list the cache', 'zh-CN': '可以列出缓存' }),
    'may-not-list': entry({
        en: ({ problem }) => `without a state file an outage looks like a first run: ${problem}`,
        'zh-CN': ({ problem }) => `没有状态文件时，无法区分服务故障与首次运行：${problem}`,
    }),
    'may-delete': entry({ en: 'may delete old generations', 'zh-CN': '可以删除旧的代' }),
    'may-not-delete': entry({
        en: ({ problem }) => `old generations stay until GitHub evicts them: ${problem}`,
        'zh-CN': ({ problem }) => `旧的代会保留到 GitHub 将其清除为止：${problem}`,
    }),
    'not-default-branch': entry({
        en: ({ ref }) => `${ref} is not the default branch: the state in the cache is not used`,
        'zh-CN': ({ ref }) => `${ref} 不是默认分支：不使用缓存中的状态`,
    }),
    'cache-unused': entry({
        en: 'not used: the state is in the file only',
        'zh-CN': '未使用：状态只在文件中',
    }),
    'cache-empty': entry({
        en: ({ namespace }) => `namespace ${namespace}, empty`,
        'zh-CN': ({ namespace }) => `命名空间 ${namespace}，空`,
    }),
    'cache-at': entry({
        en: ({ namespace, generation }) => `namespace ${namespace}, generation ${generation}`,
        'zh-CN': ({ namespace, generation }) => `命名空间 ${namespace}，第 ${generation} 代`,
    }),
    'cache-problem': entry({
        en: ({ namespace, problem }) => `namespace ${namespace}: ${problem}`,
        'zh-CN': ({ namespace, problem }) => `命名空间 ${namespace}：${problem}`,
    }),
    'watchdog-ran': entry({
        en: ({ ms }) => `last ran ${(0,format/* span */.Ln)(ms)} ago`,
        'zh-CN': ({ ms }) => `上次运行于 ${spanZh(ms)}前`,
    }),
    'watchdog-late': entry({
        en: ({ ms, workflow }) => `last ran ${(0,format/* span */.Ln)(ms)} ago, so nobody would report that ticks stopped. Look at its runs, or enable it: gh workflow enable ${workflow}`,
        'zh-CN': ({ ms, workflow }) => `上次运行于 ${spanZh(ms)}前，定时检查停止时不会有人报告。请查看它的运行记录，或启用它：gh workflow enable ${workflow}`,
    }),
    'watchdog-absent': entry({
        en: 'none has run; to be told from another machine when the ticks stop: ops-framework init --watchdog',
        'zh-CN': '从未运行；如需由另一台机器在定时检查停止时报告：ops-framework init --watchdog',
    }),
    'watchdog-unknown': entry({
        en: ({ why }) => `when it last ran is not known: ${why}`,
        'zh-CN': ({ why }) => `无法得知上次运行的时间：${why}`,
    }),
    'key-not-set': entry({
        en: 'not set, so every write is refused: openssl rand -base64 32 | gh secret set OPS_STATE_KEY, and pass it on in the workflow',
        'zh-CN': '未设置，因此所有写入都会被拒绝：请运行 openssl rand -base64 32 | gh secret set OPS_STATE_KEY，并在工作流中传入',
    }),
    'cache-is-public': entry({
        en: 'anyone can read the cache of a public repository, so job output is kept out of it; to include it, set state-key',
        'zh-CN': '任何人都能读取公开仓库的缓存，因此其中不含作业输出；如需包含，请设置 state-key',
    }),
};

;// CONCATENATED MODULE: ./build/core/notices/catalog/drill.js
/** Fire drills: their two notices, the alerts about them, and what commands say of them. */


const drill = {
    // --- The drill.
    'drill-state': entry({ en: 'nothing is wrong', 'zh-CN': '仅为演练，一切正常' }),
    'drill-purpose': entry({
        en: 'a fire drill: it shows that alerts arrive, and nobody needs to act',
        'zh-CN': '警报演练：用于确认警报能够送达，无需任何人处理',
    }),
    // --- Alerts about drills.
    'drill-failed': entry({
        en: 'fire drill failed: alerts do not arrive',
        'zh-CN': '警报演练失败：警报无法送达',
    }),
    'drill-not-arrived': entry({
        en: ({ time, why }) => `the drill of ${time} did not arrive: ${why}`,
        'zh-CN': ({ time, why }) => `${time} 的演练未送达：${why}`,
    }),
    'drill-overdue': entry({
        en: 'fire drill overdue: nothing shows that alerts arrive',
        'zh-CN': '警报演练逾期：无法确认警报能够送达',
    }),
    /** `time`: of the last proof, or when the schedule began. */
    'drill-due': entry({
        en: ({ time, cron, ms }) => `no drill has arrived since ${time} (${(0,format/* span */.Ln)(ms)}), more than twice the interval of defaults.drill: ${cron}`,
        'zh-CN': ({ time, cron, ms }) => `自 ${time} 起（${spanZh(ms)}）没有演练送达，已超过 defaults.drill 间隔的两倍：${cron}`,
    }),
    'drill-after-fix': entry({
        en: ({ command }) => `after the fix: ${command}`,
        'zh-CN': ({ command }) => `修复后请运行：${command}`,
    }),
    'drill-arrived': entry({ en: 'alerts arrive', 'zh-CN': '警报能够送达' }),
    'drill-unscheduled': entry({
        en: 'fire drills are no longer scheduled; the alert about them is resolved',
        'zh-CN': '警报演练已没有计划：其警报已解除',
    }),
    // --- Where a drill arrived.
    /** `ids`: `812, 813`. */
    'drill-in-chat': entry({
        en: ({ ids }) => `delivered to the chat${after(ids?.includes(',') ? ' (messages ' : ' (message ', ids, ')')}`,
        'zh-CN': ({ ids }) => `已送达聊天${after('（消息 ', ids, '）')}`,
    }),
    'drill-in-issue': entry({
        en: ({ number }) => `delivered to GitHub issue #${number}`,
        'zh-CN': ({ number }) => `已送达 GitHub issue #${number}`,
    }),
    // --- The command and `doctor`.
    'drill-ago': entry({
        en: ({ ms, place }) => `${(0,format/* span */.Ln)(ms)} ago, ${place}`,
        'zh-CN': ({ ms, place }) => `${spanZh(ms)}前，${place}`,
    }),
    'drill-none': entry({
        en: 'none has arrived yet. To see whether alerts arrive: ops-framework drill',
        'zh-CN': '尚无演练送达。如需确认警报能否送达，请运行：ops-framework drill',
    }),
    'drill-unproven': entry({
        en: ({ problem, last }) => `${problem}. The last one that arrived: ${last}`,
        'zh-CN': ({ problem, last }) => `${problem}。上次送达：${last}`,
    }),
    'drill-of-nothing': entry({
        en: ({ input }) => `there is nothing to drill: with ${input} none, alerts go to no chat and no issue`,
        'zh-CN': ({ input }) => `没有可演练的内容：按${input} 的设置，警报不会发往任何聊天或 issue`,
    }),
    'drill-printed': entry({
        en: 'drill: printed only, nothing was sent or saved; this is no proof',
        'zh-CN': '演练：仅打印，没有发送或保存任何内容；不能作为证明',
    }),
    'drill-without-chat': entry({
        en: 'there is nothing to drill: no Telegram bot or chat is set. ops-framework doctor shows how to set one',
        'zh-CN': '没有可演练的内容：未设置 Telegram 机器人或聊天。设置方法见 ops-framework doctor',
    }),
    'drill-done': entry({
        en: ({ place }) => `drill: ${place}`,
        'zh-CN': ({ place }) => `演练：${place}`,
    }),
    'drill-goes-on': entry({
        en: 'drill: not everything has arrived. The next tick goes on with it, and ops-framework doctor shows its outcome',
        'zh-CN': '演练：尚未全部送达。由下次检查继续，结果见 ops-framework doctor',
    }),
    'drill-not-saved': entry({
        en: 'drill: it left no proof',
        'zh-CN': '演练：未留下证明',
    }),
};

;// CONCATENATED MODULE: ./build/core/notices/catalog/gate.js


const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
const gate = {
    // --- How it is logged. `detail`: one or more lines.
    'refusal-logged': entry({
        en: ({ job, reason, detail, fix }) => `${job} refused (${reason}): ${detail}. ${capital(fix)}`,
        'zh-CN': ({ job, reason, detail, fix }) => `${job} 被拒绝（${reason}）：${detail}。${fix}`,
    }),
    'refusal-warned': entry({
        en: ({ job, detail, fix }) => `${job}: ${detail}. ${capital(fix)}`,
        'zh-CN': ({ job, detail, fix }) => `${job}：${detail}。${fix}`,
    }),
    // --- The ledger.
    'expired-at': entry({
        en: ({ time }) => `expired at ${time}`,
        'zh-CN': ({ time }) => `已于 ${time} 过期`,
    }),
    'plan-age-unknown': entry({
        en: "the age of the plan is unknown, because this host's clock was set back",
        'zh-CN': '这台主机的时钟被回拨，无法判断计划是否过期',
    }),
    'newer-plan-exists': entry({ en: 'a newer plan of this job exists', 'zh-CN': '此作业已有更新的计划' }),
    'nobody-approved': entry({ en: 'nobody approved it in time', 'zh-CN': '无人及时批准' }),
    'refused-before': entry({
        en: ({ detail }) => `refused before: ${detail}`,
        'zh-CN': ({ detail }) => `此前已被拒绝：${detail}`,
    }),
    'begun-before': entry({
        en: ({ state }) => `begun before; its status is ${state}`,
        'zh-CN': ({ state }) => `此前已开始执行，状态为：${state}`,
    }),
    'begun-on-host': entry({ en: 'this host began it before', 'zh-CN': '这台主机此前已开始执行' }),
    'plan-not-in-ledger': entry({
        en: 'the plan is not in the ledger any more',
        'zh-CN': '计划已不在账本中',
    }),
    'no-plan-of-run': entry({ en: 'the ledger knows no plan of this run', 'zh-CN': '账本中没有此运行的计划' }),
    'digest-unknown': entry({
        en: ({ digest, command }) => `no plan with this digest is known (${digest}); to see the whole digests: ${command}`,
        'zh-CN': ({ digest, command }) => `没有摘要值为 ${digest} 的计划；查看完整摘要值：${command}`,
    }),
    'digest-prefix-unknown': entry({
        en: ({ prefix, command }) => `no plan with this digest is known (it begins with ${prefix}); to see the whole digests: ${command}`,
        'zh-CN': ({ prefix, command }) => `没有摘要值以 ${prefix} 开头的计划；查看完整摘要值：${command}`,
    }),
    'digest-ambiguous': entry({
        en: ({ count, prefix, command }) => `${count} digests begin with ${prefix}: give the whole one; to see the whole digests: ${command}`,
        'zh-CN': ({ count, prefix, command }) => `有 ${count} 个摘要值以 ${prefix} 开头，请给出完整的摘要值；查看方法：${command}`,
    }),
    'digest-of-another-job': entry({
        en: ({ job }) => `this digest is of the job ${job}`,
        'zh-CN': ({ job }) => `此摘要值属于作业 ${job}`,
    }),
    // --- The run.
    'run-attempt': entry({
        en: ({ attempt }) => `this is attempt ${attempt} of the run`,
        'zh-CN': ({ attempt }) => `这是该运行的第 ${attempt} 次尝试`,
    }),
    'event-refused': entry({
        en: ({ event }) => `${event === undefined ? 'a run without an event name (GITHUB_EVENT_NAME)' : `event ${event}`} is refused: a stranger can cause it, and their code or text must not reach this host. Start the workflow by schedule, workflow_dispatch, push or repository_dispatch; only the command validate-config runs on other events`,
        'zh-CN': ({ event }) => `${event === undefined ? '拒绝没有事件名（GITHUB_EVENT_NAME）的运行' : `拒绝事件 ${event}`}：外部人员也能触发，而其代码或文本不得进入这台主机。请通过 schedule、workflow_dispatch、push 或 repository_dispatch 启动工作流；其他事件只能运行 validate-config`,
    }),
    'event-refused-for': entry({
        en: ({ job, reason, why }) => `${job} refused (${reason}): ${why}`,
        'zh-CN': ({ job, reason, why }) => `${job} 被拒绝（${reason}）：${why}`,
    }),
    'run-of-another': entry({
        en: 'GitHub describes another run than the one of this runner',
        'zh-CN': 'GitHub 给出的是另一次运行，而不是此运行器上的这一次',
    }),
    'run-on-branch': entry({
        en: ({ ref = 'no branch', branch }) => `this run is on ${ref}, but writes run on ${branch} only`,
        'zh-CN': ({ ref, branch }) => `${ref === undefined ? '此运行不在任何分支上' : `此运行位于 ${ref}`}，而写入只能在 ${branch} 上运行`,
    }),
    'clocks-differ': entry({
        en: ({ here, there }) => `the clock of this host shows ${here}, GitHub's ${there}`,
        'zh-CN': ({ here, there }) => `这台主机的时钟为 ${here}，GitHub 的时钟为 ${there}`,
    }),
    // --- The gate.
    'gates-differ': entry({
        en: ({ wanted, pinned }) => `the jobs file has gate: ${wanted}, but the workflow is pinned to ${pinned}: set both to the same gate`,
        'zh-CN': ({ wanted, pinned }) => `作业文件中为 gate: ${wanted}，而工作流固定为 ${pinned}：请将两者设为相同`,
    }),
    'environment-without-reviewers': entry({
        en: ({ environment }) => `the environment ${environment} has no required reviewers`,
        'zh-CN': ({ environment }) => `环境 ${environment} 没有必需的审阅者`,
    }),
    'environment-missing': entry({
        en: ({ environment }) => `the environment ${environment} does not exist`,
        'zh-CN': ({ environment }) => `环境 ${environment} 不存在`,
    }),
    'dispatch-not-accepted': entry({
        en: 'gate: dispatch is not accepted where required reviewers are available',
        'zh-CN': '在可以设置必需审阅者的地方，不接受 gate: dispatch',
    }),
    'gate-changed': entry({
        en: ({ planned, wanted }) => `planned for ${planned}, but the jobs file now has ${wanted}`,
        'zh-CN': ({ planned, wanted }) => `计划时为 ${planned}，而作业文件中现为 ${wanted}`,
    }),
    'plan-of-run': entry({
        en: ({ id }) => `the plan was made in run ${id}: only an approval of that run counts`,
        'zh-CN': ({ id }) => `计划由运行 ${id} 生成：只有对那次运行的批准才有效`,
    }),
    'environment-planned': entry({
        en: ({ environment, job }) => `this run planned ${job === undefined ? 'a write' : `the write ${job}`} for the environment ${environment} already: one approval would count for both`,
        'zh-CN': ({ environment, job }) => `此运行已为环境 ${environment} 生成过计划${after('（', job, '）')}：一次批准会同时对两者生效`,
    }),
    // --- The approval.
    'no-approval': entry({
        en: 'GitHub has no approval of this run (a bypass by an administrator leaves none)',
        'zh-CN': 'GitHub 上没有对此运行的批准（管理员绕过审批时不会留下批准）',
    }),
    'approver-unlisted': entry({
        en: ({ people }) => `approved by ${people}, not in approval.approvers`,
        'zh-CN': ({ people }) => `批准人 ${people} 不在 approval.approvers 中`,
    }),
    'approver-not-a-person': entry({
        en: ({ people }) => `approved by ${people}, not a person`,
        'zh-CN': ({ people }) => `批准人 ${people} 不是真人`,
    }),
    'same-person': entry({
        en: ({ people }) => `requested and approved by ${people}`,
        'zh-CN': ({ people }) => `请求者和批准人都是 ${people}`,
    }),
    'not-dispatched': entry({
        en: ({ event }) => `gate: dispatch needs an approval by workflow_dispatch, not by ${event}`,
        'zh-CN': ({ event }) => `gate: dispatch 须通过 workflow_dispatch 批准，而不是 ${event}`,
    }),
    'starter-not-a-person': entry({
        en: ({ person }) => `started by ${person}, not a person`,
        'zh-CN': ({ person }) => `启动者 ${person} 不是真人`,
    }),
    'starter-unlisted': entry({
        en: ({ person }) => `started by ${person}, not in approval.approvers`,
        'zh-CN': ({ person }) => `启动者 ${person} 不在 approval.approvers 中`,
    }),
    'starter-without-access': entry({
        en: ({ person }) => `started by ${person}, who may not write to the repository`,
        'zh-CN': ({ person }) => `启动者 ${person} 没有仓库的写权限`,
    }),
    'same-dispatch': entry({
        en: 'the plan was made in this run: a second dispatch approves it',
        'zh-CN': '计划由此运行生成：须再次启动工作流才能批准',
    }),
    'requested-by-program': entry({
        en: ({ program, person }) => `requested by ${program}, not by a person${after(', and approved by ', person, ' alone')}`,
        'zh-CN': ({ program, person }) => `请求者是${program}，不是真人${after('，且只有 ', person, ' 一人批准')}`,
    }),
    'program-event': entry({
        en: ({ event }) => `the event ${event}`,
        'zh-CN': ({ event }) => `事件 ${event}`,
    }),
    'program-account': entry({
        en: ({ login }) => login,
        'zh-CN': ({ login }) => `程序账号 ${login}`,
    }),
    'rejected-by': entry({
        en: ({ person }) => `${person} rejected it`,
        'zh-CN': ({ person }) => `${person} 已拒绝`,
    }),
    'reviewed-early': entry({
        en: ({ person }) => `${person} reviewed this run before the plan existed`,
        'zh-CN': ({ person }) => `${person} 在计划生成之前就审阅了此运行`,
    }),
    'ended-unknown': entry({
        en: 'its run ended, and whether it was approved is not known',
        'zh-CN': '其运行已结束，是否获批不得而知',
    }),
    'ended-approved': entry({
        en: 'it was approved, and its run ended before it was applied',
        'zh-CN': '已获批准，但其运行在执行之前就结束了',
    }),
    'ended-unapproved': entry({
        en: 'its run ended before it was approved',
        'zh-CN': '其运行在获得批准之前就结束了',
    }),
    'canceled-before-command': entry({
        en: 'the run was canceled before the command began',
        'zh-CN': '运行在命令开始之前被取消',
    }),
    // --- What GitHub did not say.
    'fact-unknown': entry({
        en: ({ subject, why }) => `${subject}: ${why}`,
        'zh-CN': ({ subject, why }) => `无法得知${subject}：${why}`,
    }),
    'fact-run': entry({ en: 'the run', 'zh-CN': '此运行的情况' }),
    'fact-plan-run': entry({ en: 'the run of the plan', 'zh-CN': '生成计划的运行的情况' }),
    'fact-repository': entry({ en: 'the repository', 'zh-CN': '仓库的情况' }),
    'fact-time': entry({ en: 'the time', 'zh-CN': '当前时间' }),
    'fact-environment': entry({ en: 'the environment', 'zh-CN': '环境的设置' }),
    'fact-approvals': entry({ en: 'the approvals', 'zh-CN': '批准情况' }),
    'fact-permission': entry({ en: 'the permission', 'zh-CN': '启动者的权限' }),
    'api-run': entry({
        en: ({ id }) => `run ${id}`,
        'zh-CN': ({ id }) => `运行 ${id}`,
    }),
    'api-account': entry({
        en: ({ login }) => `another account called ${login}`,
        'zh-CN': ({ login }) => `另一个名为 ${login} 的账号`,
    }),
    'api-of-another': entry({
        en: ({ subject }) => `GitHub's API answered with something else (${subject}): check GITHUB_API_URL and the proxy`,
        'zh-CN': ({ subject }) => `GitHub API 返回了别的内容（${subject}）：请检查 GITHUB_API_URL 和代理`,
    }),
    'api-nobody': entry({
        en: ({ login }) => `GitHub has no user ${login} here (404): check the name and GITHUB_REPOSITORY`,
        'zh-CN': ({ login }) => `GitHub 在此没有名为 ${login} 的用户（404）：请检查名称和 GITHUB_REPOSITORY`,
    }),
    'api-no-date': entry({
        en: "GitHub's answer has no valid header Date, so it is unknown whether a plan has expired: check GITHUB_API_URL and the proxy",
        'zh-CN': 'GitHub 的应答没有有效的日期标头，无法判断计划是否过期：请检查 GITHUB_API_URL 和代理',
    }),
    'api-not-all': entry({
        en: "GitHub's API returned only a part of the reviews: start the workflow again, and let fewer people review its run",
        'zh-CN': 'GitHub API 只给出了部分审阅：请重新启动工作流，并减少审阅此运行的人数',
    }),
    'api-no-run-id': entry({
        en: 'GITHUB_RUN_ID is not the number of a run: start the write in a workflow',
        'zh-CN': 'GITHUB_RUN_ID 不是运行的编号：请在工作流中启动写入',
    }),
    'api-no-token': entry({
        en: shared/* apiProblems */.LO['api-no-token'](),
        'zh-CN': '没有令牌：请设置输入 github-token',
    }),
    'api-no-address': entry({
        en: shared/* apiProblems */.LO['api-no-address'](),
        'zh-CN': 'GITHUB_API_URL 不是有效地址：应为 https://api.github.com，或您的服务器的地址',
    }),
    'api-no-answer': entry({
        en: shared/* apiProblems */.LO['api-no-answer'],
        'zh-CN': ({ why }) => `GitHub API 没有应答（${why}）`,
    }),
    'api-bad-token': entry({
        en: shared/* apiProblems */.LO['api-bad-token'],
        'zh-CN': ({ said }) => `GitHub 不接受此令牌（${said}）：请检查 github-token`,
    }),
    'api-no-permission': entry({
        en: shared/* apiProblems */.LO['api-no-permission'],
        'zh-CN': ({ said, permission }) => `此令牌权限不足（${said}）：请授予 "permissions: ${permission}"`,
    }),
    'api-unexpected': entry({
        en: shared/* apiProblems */.LO['api-unexpected'],
        'zh-CN': ({ said }) => `GitHub API 的应答出乎意料（${said}）`,
    }),
    'api-limited': entry({
        en: shared/* apiProblems */.LO['api-limited'],
        'zh-CN': ({ status, until }) => until === undefined
            ? `已达到 GitHub 的速率限制（${status}）：GitHub 未说明何时解除；请过几分钟再运行`
            : `已达到 GitHub 的速率限制（${status}）：${until} 解除；请在此之后再运行`,
    }),
    'api-later': entry({
        en: ({ why }) => `${why}: try again later; if it persists, check the network and the proxy`,
        'zh-CN': ({ why }) => `${why}：请稍后重试；如果一直如此，请检查网络和代理`,
    }),
    'api-elsewhere': entry({
        en: ({ why }) => `${why}: check GITHUB_API_URL, GITHUB_REPOSITORY and the proxy`,
        'zh-CN': ({ why }) => `${why}：请检查 GITHUB_API_URL、GITHUB_REPOSITORY 和代理`,
    }),
    // --- What cannot be claimed.
    'digest-taken': entry({
        en: 'another run reserved this digest in the Actions cache',
        'zh-CN': '另一次运行已在 Actions 缓存中占用此摘要值',
    }),
    'digest-not-reserved': entry({
        en: ({ why }) => `the digest cannot be reserved: ${why}`,
        'zh-CN': ({ why }) => `无法占用此摘要值：${why}`,
    }),
    'plan-not-reserved': entry({
        en: ({ why }) => `the plan cannot be reserved: ${why}`,
        'zh-CN': ({ why }) => `无法占用此计划：${why}`,
    }),
    'cache-refused': entry({
        en: 'the Actions cache refused it without a reason',
        'zh-CN': 'Actions 缓存拒绝了请求，没有给出原因',
    }),
    'no-cache': entry({
        en: 'this step has no Actions cache: set state: auto, and run it with "uses:"',
        'zh-CN': '此步骤没有 Actions 缓存：请设置 state: auto，并以 "uses:" 运行',
    }),
    'no-state-key': entry({
        en: 'writes need the secret state-key: without it, whoever can write to the Actions cache can forge the ledger. Make it with: openssl rand -base64 32 | gh secret set OPS_STATE_KEY, and hand it on in the workflow: OPS_STATE_KEY: ${{ secrets.OPS_STATE_KEY }} (as a step: the input state-key)',
        'zh-CN': '写入需要密钥 state-key：否则，能写入 Actions 缓存的人就能伪造账本。生成方法：openssl rand -base64 32 | gh secret set OPS_STATE_KEY；并在工作流中传入：OPS_STATE_KEY: ${{ secrets.OPS_STATE_KEY }}（在步骤中为输入 state-key）',
    }),
    'other-state-key': entry({
        en: ({ environment }) => `this job has a different state-key from the plan: a secret OPS_STATE_KEY of the environment ${environment} wins over that of the repository. Remove it there (Settings → Environments → ${environment}), or give both the same value`,
        'zh-CN': ({ environment }) => `此作业的 state-key 与生成计划时不同：环境 ${environment} 的密钥 OPS_STATE_KEY 优先于仓库的密钥。请在那里将其删除（Settings → Environments → ${environment}），或将两者设为相同的值`,
    }),
    // --- What differs from the plan.
    'plan-not-here': entry({
        en: 'the plan itself is not on this host: it was made on another one, or its file was removed or changed',
        'zh-CN': '计划本身不在这台主机上：它由另一台主机生成，或其文件已被删除或修改',
    }),
    difference: entry({
        en: ({ subject, old, fresh }) => `${subject}: ${old} → ${fresh}`,
        'zh-CN': ({ subject, old, fresh }) => `${subject}：${old} → ${fresh}`,
    }),
    'difference-absent': entry({ en: 'not there', 'zh-CN': '无' }),
    'difference-variable': entry({
        en: ({ name }) => `environment value ${name}`,
        'zh-CN': ({ name }) => `环境变量 ${name} 的值`,
    }),
    'difference-host': entry({ en: 'host (or its key)', 'zh-CN': '主机（或其密钥）' }),
    'difference-output': entry({ en: 'what commands.plan prints', 'zh-CN': 'commands.plan 的输出' }),
    // --- Fixes of refusals, explained in docs/writes.md.
    'fix-already-applied': entry({
        en: 'fix: start the workflow again for a new plan, because a plan is applied only once',
        'zh-CN': '补救：一份计划只执行一次：请重新启动工作流，生成新计划',
    }),
    'fix-superseded': entry({
        en: 'fix: approve the newer plan of this job instead',
        'zh-CN': '补救：请改为批准此作业较新的计划',
    }),
    'fix-expired': entry({
        en: 'fix: start the workflow again for a new plan, and approve it in time (approval.maxAgeSeconds)',
        'zh-CN': '补救：请重新启动工作流，生成新计划，并及时批准（approval.maxAgeSeconds）',
    }),
    'fix-plan-changed': entry({
        en: 'fix: check the difference, and start the workflow again for a new plan',
        'zh-CN': '补救：请查看变化，然后重新启动工作流，生成新计划',
    }),
    'fix-no-gate': entry({
        en: 'fix: add required reviewers to the environment in the settings of the repository; only where GitHub has none, set gate: dispatch in the jobs file and in the workflow (docs/writes.md)',
        'zh-CN': '补救：请在仓库设置中为该环境添加必需的审阅者；只有在 GitHub 不提供审阅者时，才在作业文件和工作流中设置 gate: dispatch（docs/writes.md）',
    }),
    'fix-not-approved': entry({
        en: 'fix: start the workflow again, and let a reviewer approve it on the page of its run; with gate: dispatch, let another person who may approve start it with the digest',
        'zh-CN': '补救：请重新启动工作流，由审阅者在该运行的页面上批准；若为 gate: dispatch，请由另一位有权的人以该 plan-digest 启动',
    }),
    'fix-self-approved': entry({
        en: 'fix: let another person approve a new plan, or set approval.allowSelfApproval if there is nobody else',
        'zh-CN': '补救：请让其他人批准新计划；如果没有其他人，请设置 approval.allowSelfApproval',
    }),
    'fix-bot-requested': entry({
        en: 'fix: let a person start the workflow manually, let two different people approve, or set approval.allowBotRequester if one approval is enough for a write that a program requests',
        'zh-CN': '补救：请由人手动启动工作流；或由两位不同的人批准；若程序发起的写入只需一人批准，请设置 approval.allowBotRequester',
    }),
    'fix-rerun': entry({
        en: 'fix: start a new run of the workflow, because an approval counts only for the first attempt of a run',
        'zh-CN': '补救：不要重新运行：批准只对第一次尝试有效。请重新启动工作流',
    }),
    'fix-wrong-event': entry({
        en: 'fix: start the workflow by workflow_dispatch, schedule, push or repository_dispatch',
        'zh-CN': '补救：请通过 workflow_dispatch、schedule、push 或 repository_dispatch 启动工作流',
    }),
    'fix-wrong-ref': entry({
        en: 'fix: start the workflow on the default branch',
        'zh-CN': '补救：请在默认分支上启动工作流',
    }),
    'fix-wrong-clock': entry({
        en: 'fix: set the clock of this host (NTP), then start the workflow again',
        'zh-CN': '补救：请校正这台主机的时钟（NTP），然后重新启动工作流',
    }),
    'fix-state-unavailable': entry({
        en: 'fix: run ops-framework doctor, fix the state, then start the workflow again',
        'zh-CN': '补救：请运行 ops-framework doctor，修复状态，然后重新启动工作流',
    }),
    'fix-api-unavailable': entry({
        en: 'fix: follow the answer of GitHub above, then start the workflow again (githubstatus.com shows outages)',
        'zh-CN': '补救：请按上面 GitHub 的应答处理，然后重新启动工作流（故障情况见 githubstatus.com）',
    }),
    'fix-rejected': entry({
        en: 'fix: ask the reviewer for the reason, fix it, and start the workflow again for a new plan',
        'zh-CN': '补救：请向审阅者询问拒绝的原因，修改后重新启动工作流以生成新计划',
    }),
};

;// CONCATENATED MODULE: ./build/core/notices/catalog/jobs.js
/** Long jobs: the verdicts of a tick, and whether it starts the jobs again. */


const levelsZh = {
    ok: '正常',
    warn: '警告',
    alert: '警报',
    unknown: '未知',
};
const jobs = {
    // --- States.
    running: entry({
        en: ({ pid }) => `running${after(' (pid ', pid, ')')}`,
        'zh-CN': ({ pid }) => `运行中${after('（pid ', pid, '）')}`,
    }),
    completed: entry({ en: 'completed', 'zh-CN': '已完成' }),
    'completed-with-warning': entry({
        en: ({ ending }) => `completed with a warning: ${ending}`,
        'zh-CN': ({ ending }) => `已完成，但有警告：${ending}`,
    }),
    paused: entry({ en: 'paused', 'zh-CN': '已暂停' }),
    stalled: entry({
        en: ({ seconds }) => `stalled ≥ ${seconds} s`,
        'zh-CN': ({ seconds }) => `停滞 ≥ ${seconds} 秒`,
    }),
    'no-valid-status': entry({ en: 'no valid status', 'zh-CN': '没有有效状态' }),
    recovered: entry({
        en: ({ state }) => `recovered, ${state}`,
        'zh-CN': ({ state }) => `已恢复，${state}`,
    }),
    // --- States before a recovery.
    'was-stalled': entry({ en: 'stalled', 'zh-CN': '停滞' }),
    'was-at-level': entry({ en: 'at a warning level', 'zh-CN': '处于告警级别' }),
    'was-failing': entry({ en: 'failing', 'zh-CN': '运行失败' }),
    'was-demanding': entry({ en: 'in need of attention', 'zh-CN': '需要关注' }),
    'was-interrupted': entry({ en: 'interrupted', 'zh-CN': '被中断' }),
    'was-unknown': entry({ en: 'without a valid status', 'zh-CN': '状态无效' }),
    // --- Facts.
    'stop-reason': entry({
        en: ({ reason }) => `stop reason: ${reason}`,
        'zh-CN': ({ reason }) => `停止原因：${reason}`,
    }),
    level: entry({
        en: ({ level }) => `level: ${level}`,
        'zh-CN': ({ level }) => `级别：${levelsZh[level] ?? level}`,
    }),
    'at-level': entry({
        en: ({ level }) => `level ${level}`,
        'zh-CN': ({ level }) => `级别为${levelsZh[level] ?? level}`,
    }),
    /** `values`: `time 0.002s · size 5120B`. */
    measured: entry({
        en: ({ values }) => `measured: ${values}`,
        'zh-CN': ({ values }) => `测得：${values}`,
    }),
    'no-progress-since': entry({
        en: ({ time, ms }) => `no progress since ${time} (${(0,format/* span */.Ln)(ms)})`,
        'zh-CN': ({ time, ms }) => `自 ${time} 起没有进展（${spanZh(ms)}）`,
    }),
    'open-since': entry({
        en: ({ time, ms }) => `open since ${time} (${(0,format/* span */.Ln)(ms)})`,
        'zh-CN': ({ time, ms }) => `自 ${time} 起持续（${spanZh(ms)}）`,
    }),
    'was-since': entry({
        en: ({ state, time, ms }) => `was ${state} since ${time} (${(0,format/* span */.Ln)(ms)})`,
        'zh-CN': ({ state, time, ms }) => `此前自 ${time} 起${state}（${spanZh(ms)}）`,
    }),
    'reported-again': entry({
        en: ({ time }) => `reported again: the state could not be saved since ${time}`,
        'zh-CN': ({ time }) => `再次报告：自 ${time} 起无法保存状态`,
    }),
    /** `id`: quoted for a shell. */
    'stop-it': entry({
        en: ({ id }) => `still running; to stop it: ops-framework stop ${id}`,
        'zh-CN': ({ id }) => `任其运行；要结束它：ops-framework stop ${id}`,
    }),
    'see-output-or-stop-it': entry({
        en: ({ id }) => `still running; its output: ops-framework logs ${id}; to end it: ops-framework stop ${id}`,
        'zh-CN': ({ id }) => `任其运行；它的输出：ops-framework logs ${id}；要结束它：ops-framework stop ${id}`,
    }),
    // --- Why, or until when, a job is not started again.
    'stopped-by-hand': entry({
        en: ({ time, command }) => `stopped by hand at ${time}; to start it: ${command}`,
        'zh-CN': ({ time, command }) => `已于 ${time} 手动停止；如需启动：${command}`,
    }),
    'auto-resume-off': entry({
        en: 'no automatic start: autoResume is off',
        'zh-CN': '不会自动启动：autoResume 已关闭',
    }),
    'risk-never-started': entry({
        en: ({ risk }) => `never started automatically: its risk is ${risk}`,
        'zh-CN': ({ risk }) => `绝不自动启动：其风险为 ${risk}`,
    }),
    'no-start-without-state': entry({
        en: 'no automatic start: state unusable',
        'zh-CN': '状态不可用期间不会自动启动',
    }),
    'start-in-progress': entry({ en: 'a start is in progress', 'zh-CN': '正在启动' }),
    'held-until': entry({
        en: ({ time, seconds }) => `automatic start held back until ${time} (backoff ${seconds} s)`,
        'zh-CN': ({ time, seconds }) => `自动启动暂缓至 ${time}（退避 ${seconds} 秒）`,
    }),
    'not-started-again': entry({
        en: ({ why }) => `not started again: ${why}`,
        'zh-CN': ({ why }) => `不再启动：${why}`,
    }),
    'too-many-starts': entry({
        en: ({ starts, most }) => `not started again: ${starts} starts without progress (maxAttempts ${most})`,
        'zh-CN': ({ starts, most }) => `不再启动：已启动 ${starts} 次而没有进展（maxAttempts ${most}）`,
    }),
    'to-start-it': entry({
        en: ({ command }) => `to start it: ${command}`,
        'zh-CN': ({ command }) => `如需启动：${command}`,
    }),
    'find-out-then-start': entry({
        en: ({ command }) => `find out why it fails, then start it: ${command}`,
        'zh-CN': ({ command }) => `请查明失败原因，然后启动：${command}`,
    }),
    'waits-for-group': entry({
        en: ({ job, group }) => `waits for the end of ${job} (concurrencyGroup ${group})`,
        'zh-CN': ({ job, group }) => `等待 ${job} 结束（concurrencyGroup ${group}）`,
    }),
    'starting-now': entry({ en: 'starting it now', 'zh-CN': '正在启动它' }),
    'next-start': entry({
        en: ({ time }) => `next automatic start not before ${time}`,
        'zh-CN': ({ time }) => `下次自动启动不早于 ${time}`,
    }),
    'start-after-backoff': entry({
        en: 'no automatic start until the backoff has passed',
        'zh-CN': '退避结束前不会自动启动',
    }),
    'no-start-again': entry({ en: 'it is not started again automatically', 'zh-CN': '不会自行重新启动' }),
    // --- The same, shorter, for `status` and the summary.
    'held-off': entry({ en: 'autoResume is off', 'zh-CN': 'autoResume 已关闭' }),
    'held-risk': entry({
        en: ({ risk }) => `its risk is ${risk}`,
        'zh-CN': ({ risk }) => `其风险为 ${risk}`,
    }),
    'held-state': entry({ en: 'the state cannot be used', 'zh-CN': '状态无法使用' }),
    'held-backoff': entry({
        en: ({ time, seconds }) => `not before ${time} (backoff ${seconds} s)`,
        'zh-CN': ({ time, seconds }) => `不早于 ${time}（退避 ${seconds} 秒）`,
    }),
    'held-broken': entry({
        en: ({ starts }) => `${starts} starts without progress`,
        'zh-CN': ({ starts }) => `已启动 ${starts} 次而没有进展`,
    }),
    'held-group': entry({
        en: ({ job }) => `${job} of its concurrencyGroup is running`,
        'zh-CN': ({ job }) => `其 concurrencyGroup 中的 ${job} 正在运行`,
    }),
    'held-dry-run': entry({ en: 'dry run', 'zh-CN': '演练' }),
    'start-held': entry({
        en: ({ why }) => `automatic start: ${why}`,
        'zh-CN': ({ why }) => `自动启动：${why}`,
    }),
    'report-held': entry({ en: 'routine report: quiet hours', 'zh-CN': '例行报告：免打扰时段' }),
    'rival-held': entry({
        en: ({ file }) => `not watched: another job has this id in ${file}`,
        'zh-CN': ({ file }) => `不监视：${file} 中的另一个作业使用了此标识`,
    }),
    // --- Starts.
    started: entry({ en: 'started', 'zh-CN': '已启动' }),
    'start-failed': entry({
        en: ({ ending }) => `start failed${after(' (', ending, ')')}`,
        'zh-CN': ({ ending }) => `启动失败${after('（', ending, '）')}`,
    }),
    'start-timed-out': entry({
        en: ({ ms }) => `start timed out${ms === undefined ? '' : ` after ${(0,format/* formatSeconds */.Xo)(ms)}`}`,
        'zh-CN': ({ ms }) => (ms === undefined ? '启动超时' : `启动在 ${secondsZh(ms)}后超时`),
    }),
    'would-start': entry({ en: 'would start (dry run)', 'zh-CN': '将会启动（演练）' }),
    'start-interrupted': entry({
        en: 'start interrupted, outcome unknown',
        'zh-CN': '启动被中断，结果未知',
    }),
    'automatic-start-interrupted': entry({
        en: 'automatic start interrupted, outcome unknown',
        'zh-CN': '自动启动被中断，结果未知',
    }),
    'start-command-ended': entry({
        en: ({ ending }) => `start command: ${ending}; the next tick checks whether it runs`,
        'zh-CN': ({ ending }) => `启动命令：${ending}；下次检查时确认是否在运行`,
    }),
    'attempt-started': entry({
        en: ({ pid, attempt }) => `pid ${pid}, attempt ${attempt}`,
        'zh-CN': ({ pid, attempt }) => `pid ${pid}，第 ${attempt} 次尝试`,
    }),
    'already-running': entry({ en: 'already running', 'zh-CN': '已在运行' }),
    'being-started': entry({ en: 'another command is starting it', 'zh-CN': '已有其他进程在启动它' }),
    'begun-at': entry({
        en: ({ time, ms }) => `begun at ${time} (${(0,format/* span */.Ln)(ms)} ago); its runner ended before the result was saved`,
        'zh-CN': ({ time, ms }) => `始于 ${time}（${spanZh(ms)}前）；执行它的进程在保存结果之前就结束了`,
    }),
    // --- Supervised jobs.
    orphans: entry({
        en: ({ pids }) => `orphans still run (pid ${pids})`,
        'zh-CN': ({ pids }) => `它启动的进程仍在运行（pid ${pids}）`,
    }),
    'ran-for': entry({
        en: ({ ms }) => `ran for ${(0,format/* span */.Ln)(ms)}`,
        'zh-CN': ({ ms }) => `运行了 ${spanZh(ms)}`,
    }),
    attempt: entry({
        en: ({ attempt }) => `attempt ${attempt}`,
        'zh-CN': ({ attempt }) => `第 ${attempt} 次尝试`,
    }),
    'being-stopped': entry({ en: 'it is being stopped', 'zh-CN': '正在停止它' }),
    'hidden-pid': entry({
        en: ({ pids }) => `the system hides pid ${pids} from this user: it counts as alive`,
        'zh-CN': ({ pids }) => `系统对此用户隐藏了 pid ${pids}：视为仍在运行`,
    }),
    'exit-not-recorded': entry({
        en: 'its process has ended; its supervisor has not recorded the exit yet',
        'zh-CN': '它的进程已结束；监督进程尚未记录结束方式',
    }),
    'no-record-of-start': entry({
        en: 'it runs without a record of its start',
        'zh-CN': '发现它在运行，但没有任何启动记录',
    }),
    'supervisor-killed': entry({
        en: 'its supervisor was killed; the job continues, but its exit code will be unknown',
        'zh-CN': '其监护进程已被终止，作业仍在继续；将无法得知它如何结束',
    }),
    'supervisor-killed-and-late': entry({
        en: ({ seconds }) => `its supervisor was killed, and it has run longer than maxRuntimeSeconds ${seconds}: stop it`,
        'zh-CN': ({ seconds }) => `其监护进程已被终止，且运行时间已超过 maxRuntimeSeconds ${seconds}：请停止它`,
    }),
    'longer-than-limit': entry({
        en: ({ seconds }) => `longer than maxRuntimeSeconds ${seconds}`,
        'zh-CN': ({ seconds }) => `超过 maxRuntimeSeconds ${seconds}`,
    }),
    'undeclared-removed': entry({
        en: ({ id }) => `it is no longer in the jobs file, but still runs; to end it: ops-framework stop ${id}`,
        'zh-CN': ({ id }) => `它已不在作业文件中，但仍在运行；要结束它：ops-framework stop ${id}`,
    }),
    'undeclared-disabled': entry({
        en: ({ id }) => `it was disabled in the jobs file, but still runs; to end it: ops-framework stop ${id}`,
        'zh-CN': ({ id }) => `它已在作业文件中停用，但仍在运行；要结束它：ops-framework stop ${id}`,
    }),
    'undeclared-changed': entry({
        en: ({ id }) => `it no longer has commands.exec in the jobs file, but still runs; to end it: ops-framework stop ${id}`,
        'zh-CN': ({ id }) => `它在作业文件中已没有 exec，但仍在运行；要结束它：ops-framework stop ${id}`,
    }),
    'undeclared-unknown': entry({
        en: ({ id }) => `it runs, but the jobs file cannot be used; to end it: ops-framework stop ${id}`,
        'zh-CN': ({ id }) => `它在运行，但作业文件无法使用；要结束它：ops-framework stop ${id}`,
    }),
    'other-command-runs': entry({
        en: ({ id }) => `it runs a different command than the jobs file declares; to end it: ops-framework stop ${id}`,
        'zh-CN': ({ id }) => `它正在运行的命令与作业文件现有的不同；要结束它：ops-framework stop ${id}`,
    }),
    'other-command-before': entry({
        en: 'the last attempt under this id ran another command',
        'zh-CN': '此标识上次运行的是另一条命令',
    }),
    'exit-0-too-soon': entry({
        en: ({ ms, seconds, code = 0 }) => `exit ${code} after ${(0,format/* formatSeconds */.Xo)(ms)}, sooner than minDurationSeconds ${seconds}`,
        'zh-CN': ({ ms, seconds, code = 0 }) => `${secondsZh(ms)}后以退出码 ${code} 结束，早于 minDurationSeconds ${seconds}`,
    }),
    'exit-0-without-output': entry({
        en: ({ code = 0 }) => `exit ${code} without any output, and expectOutput is set`,
        'zh-CN': ({ code = 0 }) => `以退出码 ${code} 结束但没有任何输出，而 expectOutput 已设定`,
    }),
    'exit-code-is-final': entry({
        en: ({ code, codes }) => `exit code ${code} is not in resumeOnExitCodes (${codes})`,
        'zh-CN': ({ code, codes }) => `退出码 ${code} 不在 resumeOnExitCodes（${codes}）之中`,
    }),
    // --- Why a supervised job stopped; the English words are those of `OPS_STOP_REASON`.
    'never-started': entry({ en: 'never started', 'zh-CN': '从未启动' }),
    stopped: entry({ en: 'stopped', 'zh-CN': '已被停止' }),
    terminated: entry({ en: 'terminated', 'zh-CN': '被终止' }),
    'max-runtime': entry({ en: 'max-runtime', 'zh-CN': '超过 maxRuntimeSeconds' }),
    'host-restarted': entry({ en: 'host restarted', 'zh-CN': '主机重启' }),
    'killed-with-supervisor': entry({ en: 'killed with its supervisor', 'zh-CN': '与监护进程一同被终止' }),
    'ended-short': entry({
        en: ({ done, total, code = 0 }) => `ended with exit ${code} at ${done} of ${total}`,
        'zh-CN': ({ done, total, code = 0 }) => `完成 ${done}（共 ${total}）时以退出码 ${code} 结束`,
    }),
};

;// CONCATENATED MODULE: ./build/core/notices/catalog/jobs-file.js

const jobsFile = {
    // --- How a problem is put together.
    'problem-at': entry({
        en: ({ path, problem, fix }) => `${path}: ${problem}. ${fix}`,
        'zh-CN': ({ path, problem, fix }) => `${path}：${problem}。${fix}`,
    }),
    /** `place`: `file:line:column: error`, as editors follow it. */
    'problem-in': entry({
        en: ({ place, problem }) => `${place}: ${problem}`,
        'zh-CN': ({ place, problem }) => `${place}: ${problem}`,
    }),
    'problems-unlisted': entry({
        en: ({ count }) => `${count} more ${count === 1 ? 'problem is' : 'problems are'} not listed`,
        'zh-CN': ({ count }) => `另有 ${count} 个问题未列出`,
    }),
    'file-is-invalid': entry({
        en: ({ file }) => `${file} is invalid; fix it first`,
        'zh-CN': ({ file }) => `${file} 无效；请先修复`,
    }),
    'file-errors': entry({
        en: ({ file, errors, warnings, rest }) => `${file}: ${jobs_file_counted(errors, 'error')}${warnings > 0 ? `, ${jobs_file_counted(warnings, 'warning')}` : ''}${after('; ', rest)}`,
        'zh-CN': ({ file, errors, warnings, rest }) => `${file}：${errors} 个错误${warnings > 0 ? `，${warnings} 个警告` : ''}${after('；', rest)}`,
    }),
    'file-is-valid': entry({
        en: ({ file, count, enabled, warnings, rest }) => `${file}: valid, ${jobs_file_counted(count, 'job')} (${enabled} enabled)${warnings > 0 ? `, ${jobs_file_counted(warnings, 'warning')}` : ''}${after('; ', rest)}`,
        'zh-CN': ({ file, count, enabled, warnings, rest }) => `${file}：有效，${count} 个作业（${enabled} 个已启用）${warnings > 0 ? `，${warnings} 个警告` : ''}${after('；', rest)}`,
    }),
    'no-jobs-file': entry({
        en: ({ input }) => `no jobs file: create one with ops-framework init or from examples/, or name it with ${input}`,
        'zh-CN': ({ input }) => `没有作业文件：请用 init 命令或参照 examples/ 创建，或用 ${input} 指定`,
    }),
    'no-jobs-file-here': entry({
        en: ({ input }) => `no jobs file (nor an ops-jobs.json in this folder): create one with ops-framework init or from examples/, or name it with ${input}`,
        'zh-CN': ({ input }) => `没有作业文件（此目录中也没有 ops-jobs.json）：请用 init 命令或参照 examples/ 创建，或用 ${input} 指定`,
    }),
    'no-jobs-file-in-checkout': entry({
        en: 'no jobs file in the checkout, and on this event validate-config reads no other; commit one, or name it with config-file',
        'zh-CN': '检出的代码中没有作业文件，而在此事件中 validate-config 不读取其他文件；请提交一个，或用 config-file 指定',
    }),
    // --- Fixes of several problems.
    'write-this': entry({
        en: ({ value }) => `Write ${value}.`,
        'zh-CN': ({ value }) => `请写 ${value}。`,
    }),
    'remove-it': entry({ en: 'Remove it.', 'zh-CN': '请删除。' }),
    'did-you-mean': entry({
        en: ({ name }) => `Did you mean ${name}?`,
        'zh-CN': ({ name }) => `您是否想写 ${name}？`,
    }),
    'check-file': entry({
        en: 'Check that this is the jobs file.',
        'zh-CN': '请确认这是作业文件。',
    }),
    'write-empty-file': entry({
        en: 'Write { "version": 1, "jobs": [] }.',
        'zh-CN': '请写 { "version": 1, "jobs": [] }。',
    }),
    'check-before': entry({
        en: 'Check the commas, quotes and brackets just before this place.',
        'zh-CN': '请检查此处之前的逗号、引号和括号。',
    }),
    'write-in-quotes': entry({ en: 'Write it in double quotes.', 'zh-CN': '请写在双引号中。' }),
    // --- The text.
    'file-too-large': entry({
        en: ({ most }) => `the file is larger than ${most} characters`,
        'zh-CN': ({ most }) => `文件超过 ${most} 个字符`,
    }),
    'file-is-empty': entry({ en: 'the file is empty', 'zh-CN': '作业文件为空' }),
    'file-not-read': entry({ en: 'the file cannot be read', 'zh-CN': '无法读取该文件' }),
    'remove-comments': entry({
        en: 'Remove long runs of comments.',
        'zh-CN': '请删除大段连续的注释。',
    }),
    'key-twice': entry({
        en: ({ key, line }) => `duplicate key ${key}, first on line ${line}; the last one counts`,
        'zh-CN': ({ key, line }) => `键 ${key} 重复，首次出现在第 ${line} 行；以最后一个为准`,
    }),
    'remove-one': entry({ en: 'Remove one of the two.', 'zh-CN': '请删除其中一个。' }),
    'bare-too-long': entry({
        en: ({ most }) => `more than ${most} characters outside quotes`,
        'zh-CN': ({ most }) => `引号之外的字符超过 ${most} 个`,
    }),
    'text-in-quotes': entry({ en: 'Write a text in double quotes.', 'zh-CN': '请将文本写在双引号中。' }),
    'string-open': entry({
        en: 'this string has no closing quote on its line',
        'zh-CN': '此字符串在本行没有结束引号',
    }),
    'comment-open': entry({ en: 'this comment is not closed', 'zh-CN': '此注释没有结束' }),
    'close-with': entry({
        en: ({ mark }) => `Close it with ${mark}.`,
        'zh-CN': ({ mark }) => `请用 ${mark} 结束。`,
    }),
    'nested-too-deep': entry({
        en: ({ most }) => `nested more than ${most} deep`,
        'zh-CN': ({ most }) => `嵌套超过 ${most} 层`,
    }),
    'check-brackets': entry({
        en: 'A jobs file needs 6 levels: check the brackets.',
        'zh-CN': '作业文件只需 6 层：请检查括号。',
    }),
    'bracket-unopened': entry({
        en: ({ mark }) => `"${mark}" has no opening bracket`,
        'zh-CN': ({ mark }) => `"${mark}" 没有对应的左括号`,
    }),
    'remove-or-open': entry({
        en: 'Remove it, or add the opening bracket.',
        'zh-CN': '请删除，或添加左括号。',
    }),
    'bracket-other': entry({
        en: ({ mark, due }) => `"${mark}" where "${due}" is due`,
        'zh-CN': ({ mark, due }) => `此处应为 "${due}"，而不是 "${mark}"`,
    }),
    'write-or-close': entry({
        en: ({ due }) => `Write "${due}" here, or close the bracket before it.`,
        'zh-CN': ({ due }) => `请在此处写 "${due}"，或先结束前面的括号。`,
    }),
    'too-many-entries': entry({
        en: ({ most }) => `more than ${most} entries, brackets and comments`,
        'zh-CN': ({ most }) => `条目、括号和注释超过 ${most} 个`,
    }),
    'bracket-unclosed': entry({
        en: ({ mark }) => `this "${mark}" is not closed`,
        'zh-CN': ({ mark }) => `此 "${mark}" 没有结束`,
    }),
    'add-bracket': entry({
        en: ({ mark }) => `Add the missing "${mark}".`,
        'zh-CN': ({ mark }) => `请添加缺少的 "${mark}"。`,
    }),
    'ends-early': entry({ en: 'the file ends too early', 'zh-CN': '文件提前结束' }),
    'text-after-end': entry({ en: 'text after the end of the object', 'zh-CN': '对象结束之后还有文本' }),
    'escape-incomplete': entry({ en: 'incomplete escape sequence', 'zh-CN': '转义序列不完整' }),
    'escape-fix': entry({
        en: 'Write four hex digits after \\u, or \\\\ for a backslash.',
        'zh-CN': '请在 \\u 之后写四位十六进制数字；反斜杠请写成 \\\\。',
    }),
    'quote-wrong': entry({ en: 'not a JSON quote', 'zh-CN': '不是 JSON 引号' }),
    'quote-fix': entry({ en: 'Write straight quotes: ".', 'zh-CN': '请使用英文直引号：" 。' }),
    'hash-sign': entry({ en: '"#" does not begin a comment here', 'zh-CN': '此处不能用 "#" 开始注释' }),
    'hash-fix': entry({ en: 'Write // before a comment.', 'zh-CN': '请在注释前写 //。' }),
    'equals-sign': entry({ en: '"=" between key and value', 'zh-CN': '键与值之间是 "="' }),
    'semicolon-sign': entry({ en: '";" between two entries', 'zh-CN': '两个条目之间是 ";"' }),
    'value-missing': entry({ en: 'the value is missing', 'zh-CN': '缺少值' }),
    'value-fix': entry({ en: 'Write one after the ":".', 'zh-CN': '请在 ":" 之后写一个值。' }),
    'comma-unexpected': entry({ en: 'unexpected comma', 'zh-CN': '多余的逗号' }),
    'literal-unknown': entry({ en: 'unknown literal', 'zh-CN': '未知的字面量' }),
    'word-unquoted': entry({ en: 'unquoted word', 'zh-CN': '单词没有加引号' }),
    'letters-after-number': entry({ en: 'letters after a number', 'zh-CN': '数字之后有字母' }),
    'letters-fix': entry({
        en: 'Write only the number, or put the whole in double quotes.',
        'zh-CN': '请只写数字，或将整体写在双引号中。',
    }),
    'zero-first': entry({ en: 'number with a leading 0', 'zh-CN': '数字以 0 开头' }),
    'zero-fix': entry({
        en: 'Write it without the 0, or in double quotes.',
        'zh-CN': '请去掉开头的 0，或写在双引号中。',
    }),
    'key-is-number': entry({ en: 'a key must not be a number', 'zh-CN': '键不能是数字' }),
    'something-missing': entry({ en: 'something is missing before this', 'zh-CN': '此处之前缺少内容' }),
    'something-fix': entry({
        en: 'Write "," between two entries, ":" between key and value.',
        'zh-CN': '两个条目之间请写 ","，键与值之间请写 ":"。',
    }),
    'colon-unexpected': entry({ en: 'unexpected ":"', 'zh-CN': '多余的 ":"' }),
    'character-unexpected': entry({ en: 'unexpected character', 'zh-CN': '多余的字符' }),
    // --- Keys and values.
    'file-not-object': entry({
        en: ({ got }) => `a jobs file must be an object; got ${got}`,
        'zh-CN': ({ got }) => `作业文件必须是对象，而不是${got}`,
    }),
    'too-many-jobs': entry({
        en: ({ count, most }) => `${count} jobs; at most ${most} fit in one file`,
        'zh-CN': ({ count, most }) => `有 ${count} 个作业；一个文件最多 ${most} 个`,
    }),
    'too-many-problems': entry({
        en: 'the file has more problems than can be listed',
        'zh-CN': '文件的问题过多，无法一一列出',
    }),
    'variable-name-wrong': entry({
        en: ({ name }) => `${name} is not a valid variable name`,
        'zh-CN': ({ name }) => `${name} 不是有效的变量名`,
    }),
    'variable-name-fix': entry({
        en: 'Use letters, digits and _, and begin with a letter or _.',
        'zh-CN': '请使用字母、数字和 _，并以字母或 _ 开头。',
    }),
    'is-missing': entry({ en: 'is missing', 'zh-CN': '缺失' }),
    'add-key': entry({
        en: ({ key, example }) => `Add ${key}: ${example}.`,
        'zh-CN': ({ key, example }) => `请添加 ${key}: ${example}。`,
    }),
    'must-be': entry({
        en: ({ expected, got }) => `must be ${expected}; got ${got}`,
        'zh-CN': ({ expected, got }) => `必须是${spaced(expected)}，而不是${spaced(got)}`,
    }),
    'for-example': entry({
        en: ({ example }) => `For example, write ${example}.`,
        'zh-CN': ({ example }) => `例如写 ${example}。`,
    }),
    'put-in-quotes': entry({ en: 'Put it in quotes.', 'zh-CN': '请加上引号。' }),
    'unknown-key': entry({
        en: ({ key }) => `unknown key ${key} has no effect`,
        'zh-CN': ({ key }) => `未知的键 ${key} 不起作用`,
    }),
    'null-not-set': entry({ en: 'null counts as not set', 'zh-CN': 'null 视为未设置' }),
    'move-into': entry({
        en: ({ key }) => `Move it into ${key}.`,
        'zh-CN': ({ key }) => `请移到 ${key} 中。`,
    }),
    'remove-unknown': entry({
        en: ({ names }) => `Remove it. Known here: ${names}.`,
        'zh-CN': ({ names }) => `请删除。此处可用的键：${names}。`,
    }),
    // --- What a value is.
    'type-object': entry({ en: 'an object', 'zh-CN': '对象' }),
    'type-list': entry({ en: 'a list', 'zh-CN': '列表' }),
    'type-empty-list': entry({ en: 'an empty list', 'zh-CN': '空列表' }),
    'type-string': entry({ en: 'a string', 'zh-CN': '字符串' }),
    'type-boolean': entry({ en: 'a boolean', 'zh-CN': '布尔值' }),
    // --- What a value must be.
    'expects-seconds': entry({
        en: ({ least }) => `a whole number of seconds, ${least} or more`,
        'zh-CN': ({ least }) => `不小于 ${least} 的整数秒`,
    }),
    'expects-spacing': entry({
        en: ({ least }) => `a whole number of seconds, 0 or at least ${least}`,
        'zh-CN': ({ least }) => `整数秒，为 0 或不小于 ${least}`,
    }),
    'expects-range': entry({
        en: ({ kind, most }) => `${kind} from 1 to ${most}`,
        'zh-CN': ({ kind, most }) => `1 到 ${most} 的${kind}`,
    }),
    'whole-seconds': entry({ en: 'a whole number of seconds', 'zh-CN': '整数秒' }),
    'whole-number': entry({ en: 'a whole number', 'zh-CN': '整数' }),
    'an-exit-code': entry({ en: 'an exit code', 'zh-CN': '退出码' }),
    'expects-delay': entry({ en: 'a number of seconds, 0 or more', 'zh-CN': '不小于 0 的秒数' }),
    'expects-flag': entry({ en: 'true or false', 'zh-CN': 'true 或 false' }),
    'expects-either': entry({
        en: ({ one, other }) => `${one} or ${other}`,
        'zh-CN': ({ one, other }) => `${one} 或 ${other}`,
    }),
    'expects-one-of': entry({
        en: ({ values }) => `one of ${values}`,
        'zh-CN': ({ values }) => `${values} 之一`,
    }),
    'expects-filled': entry({
        en: ({ what }) => `${what}, not blank and without NUL characters`,
        'zh-CN': ({ what }) => `${what}（不能为空白，也不能含 NUL 字符）`,
    }),
    'a-name': entry({ en: 'a name', 'zh-CN': '名称' }),
    'folder-path': entry({ en: 'the path of a folder', 'zh-CN': '目录的路径' }),
    'file-path': entry({ en: 'the path of a file', 'zh-CN': '文件的路径' }),
    'environment-name': entry({ en: 'the name of a GitHub environment', 'zh-CN': 'GitHub 环境的名称' }),
    'group-name': entry({ en: 'the name of a group', 'zh-CN': '组名' }),
    'expects-time': entry({
        en: 'a time of day as HH:MM, from 00:00 to 23:59',
        'zh-CN': 'HH:MM 形式的时刻，从 00:00 到 23:59',
    }),
    'expects-zone': entry({ en: 'the IANA name of a time zone', 'zh-CN': 'IANA 时区名称' }),
    'expects-id': entry({
        en: '1 to 64 letters, digits, spaces and . _ - : @ + that begin with a letter or digit (any script)',
        'zh-CN': '1 到 64 个字母、数字、空格和 . _ - : @ +，以字母或数字开头（任何文字均可）',
    }),
    'expects-job-id': entry({ en: 'the id of a job', 'zh-CN': '作业的标识' }),
    'expects-argument': entry({
        en: 'text without NUL characters; the program must not be blank',
        'zh-CN': '不含 NUL 字符的文本；程序不能为空白',
    }),
    'expects-argv': entry({
        en: 'a list of words: the program and its arguments',
        'zh-CN': '由词组成的列表：程序及其参数',
    }),
    'expects-env-value': entry({ en: 'text without NUL characters', 'zh-CN': '不含 NUL 字符的文本' }),
    'expects-env': entry({
        en: 'an object of NAME: "value"; a name is letters, digits and _ and does not begin with a digit',
        'zh-CN': '由 NAME: "value" 组成的对象；名称由字母、数字和 _ 组成，且不以数字开头',
    }),
    'expects-variable': entry({
        en: 'the name of a variable: letters, digits and _, not beginning with a digit',
        'zh-CN': '变量名：字母、数字和 _，不以数字开头',
    }),
    'expects-variables': entry({ en: 'a list of names of variables', 'zh-CN': '变量名的列表' }),
    'expects-login': entry({ en: 'a GitHub login, without @', 'zh-CN': '不带 @ 的 GitHub 用户名' }),
    'expects-logins': entry({
        en: 'a list of at least one GitHub login',
        'zh-CN': '至少含一个 GitHub 用户名的列表',
    }),
    'expects-pattern': entry({
        en: ({ most }) => `a regular expression of 1 to ${most} characters`,
        'zh-CN': ({ most }) => `1 到 ${most} 个字符的正则表达式`,
    }),
    'expects-patterns': entry({
        en: ({ most }) => `a list of at most ${most} regular expressions`,
        'zh-CN': ({ most }) => `最多 ${most} 个正则表达式的列表`,
    }),
    'expects-version': entry({ en: 'the number 1', 'zh-CN': '数字 1' }),
    'expects-jobs': entry({ en: 'a list of jobs', 'zh-CN': '作业的列表' }),
    'expects-objects': entry({ en: 'a list of objects', 'zh-CN': '对象的列表' }),
    'expects-exit-code': entry({ en: 'an exit code from 0 to 255', 'zh-CN': '0 到 255 的退出码' }),
    'expects-exit-code-list': entry({ en: 'a list of exit codes', 'zh-CN': '退出码的列表' }),
    'expects-exit-codes': entry({
        en: 'a list of at least one exit code',
        'zh-CN': '至少含一个退出码的列表',
    }),
    'expects-else': entry({ en: 'something else', 'zh-CN': '其他值' }),
    // --- Time zones.
    'zone-abbreviation': entry({
        en: ({ zones }) => `An abbreviation is not a zone name. Write ${zones}.`,
        'zh-CN': ({ zones }) => `缩写不是时区名称。请写 ${zones}。`,
    }),
    /** `zones`: `"a", "b"`. */
    'zones-or': entry({
        en: ({ zones, last }) => `${zones} or ${last}`,
        'zh-CN': ({ zones, last }) => `${zones} 或 ${last}`,
    }),
    'zone-rule': entry({
        en: 'Abbreviations and POSIX rules are not names. Write "Area/City", for example "Europe/Berlin".',
        'zh-CN': '缩写和 POSIX 规则不是时区名称。请写 "Area/City"，例如 "Europe/Berlin"。',
    }),
    'zone-offset': entry({
        en: 'An offset has no daylight saving time. Write a zone name, for example "Europe/Berlin".',
        'zh-CN': '偏移量没有夏令时。请写时区名称，例如 "Europe/Berlin"。',
    }),
    'zone-offset-fixed': entry({
        en: ({ zone }) => `An offset has no daylight saving time. Write a zone name, for example "Europe/Berlin", or ${zone} for this offset all year.`,
        'zh-CN': ({ zone }) => `偏移量没有夏令时。请写时区名称，例如 "Europe/Berlin"；若全年都用此偏移量，请写 ${zone}。`,
    }),
    // --- Patterns.
    'too-many-patterns': entry({
        en: ({ most }) => `more than ${most} different patterns in one file`,
        'zh-CN': ({ most }) => `一个文件中的不同正则表达式超过 ${most} 个`,
    }),
    'join-patterns': entry({
        en: 'Write several as one, with | between them.',
        'zh-CN': '请用 | 将多个合写成一个。',
    }),
    'patterns-too-large': entry({
        en: ({ most }) => `its patterns together take more than ${most} steps per character`,
        'zh-CN': ({ most }) => `其正则表达式合计每个字符超过 ${most} 步`,
    }),
    'patterns-fix': entry({
        en: 'Use smaller repetitions: {1000} counts as a thousand steps.',
        'zh-CN': '请减小重复次数：{1000} 计为一千步。',
    }),
    'pattern-wrong': entry({
        en: ({ value }) => `must be a regular expression without look-around and back-references; got ${value}`,
        'zh-CN': ({ value }) => `必须是不含环视和反向引用的正则表达式，而不是 ${value}`,
    }),
    'pattern-fix': entry({
        en: 'For example, write "^Refreshing state". Syntax must be valid in both JavaScript (flag u) and RE2.',
        'zh-CN': '例如写 "^Refreshing state"。语法必须在 JavaScript（标志 u）和 RE2 中都有效。',
    }),
    // --- Rules between keys and between jobs.
    'id-twice': entry({
        en: ({ id, index }) => `duplicate id ${id} (first used by jobs[${index}])`,
        'zh-CN': ({ id, index }) => `标识 ${id} 重复（首次用于 jobs[${index}]）`,
    }),
    'unique-ids': entry({ en: 'Give each job a unique id.', 'zh-CN': '请为每个作业指定唯一的标识。' }),
    'read-with-risk': entry({
        en: ({ risk }) => `a one_shot_read cannot have the risk ${risk}`,
        'zh-CN': ({ risk }) => `one_shot_read 的风险不能是 ${risk}`,
    }),
    'read-risk-fix': entry({
        en: 'Write "read_only", or make the job a "one_shot_write".',
        'zh-CN': '请写 "read_only"，或将作业改为 "one_shot_write"。',
    }),
    'long-with-risk': entry({
        en: ({ risk }) => `a long_running_read with the risk ${risk} changes something without an approval`,
        'zh-CN': ({ risk }) => `风险为 ${risk} 的 long_running_read 会在未经批准的情况下进行更改`,
    }),
    'long-risk-fix': entry({
        en: 'Make it a "one_shot_write", or write "read_only" if it only changes its own files. Otherwise neither a tick nor a workflow starts it.',
        'zh-CN': '请改为 "one_shot_write"；若只更改它自己的文件，请写 "read_only"。否则检查和工作流都不会启动它。',
    }),
    'write-read-only': entry({
        en: 'a one_shot_write cannot be "read_only"',
        'zh-CN': 'one_shot_write 不能是 "read_only"',
    }),
    'write-risk-fix': entry({
        en: 'Write "write_local" or "write_external", or make the job a "one_shot_read".',
        'zh-CN': '请写 "write_local" 或 "write_external"，或将作业改为 "one_shot_read"。',
    }),
    'only-for-kind': entry({
        en: ({ kind, is }) => `only a ${kind} can have it; this is a ${is}`,
        'zh-CN': ({ kind, is }) => `只能用于 ${kind}；此作业是 ${is}`,
    }),
    'exit-codes-of-write': entry({
        en: 'a one_shot_write cannot have it: only exit 0 means that a write was applied',
        'zh-CN': '不能用于 one_shot_write：只有退出码 0 表示写入已生效',
    }),
    'exit-codes-of-plugin': entry({
        en: 'conflicts with "format", which says what each exit code means',
        'zh-CN': '与 "format" 冲突：后者规定了各退出码的含义',
    }),
    'exit-codes-need-exec': entry({
        en: 'needs "commands.exec": without it, the status command says how the job ended',
        'zh-CN': '需要 "commands.exec"：没有它时，由 status 命令说明作业如何结束',
    }),
    'exit-code-twice': entry({
        en: ({ code, other }) => `exit code ${code} is also in ${other}`,
        'zh-CN': ({ code, other }) => `退出码 ${code} 也在 ${other} 中`,
    }),
    'exit-code-in-one': entry({ en: 'Remove it from one of them.', 'zh-CN': '请从其中一处删除。' }),
    'exit-0-fails': entry({
        en: 'exit code 0 is in neither list, so it is a failure',
        'zh-CN': '退出码 0 不在任一列表中，因此算作失败',
    }),
    'add-exit-0': entry({
        en: 'Add 0 to "success", unless 0 is a failure of this program.',
        'zh-CN': '请将 0 加入 "success"，除非 0 对此程序表示失败。',
    }),
    'verify-no-effect': entry({
        en: ({ kind }) => `has no effect: only writes are verified; this is a ${kind}`,
        'zh-CN': ({ kind }) => `不起作用：只验证写入作业；此作业是 ${kind}`,
    }),
    'command-missing': entry({
        en: ({ kind }) => `is missing: a ${kind} needs it`,
        'zh-CN': ({ kind }) => `缺失：${kind} 需要它`,
    }),
    'add-command': entry({
        en: ({ name }) => `Add ${name}: ["program", "argument"].`,
        'zh-CN': ({ name }) => `请添加 ${name}: ["program", "argument"]。`,
    }),
    'command-misspelt': entry({
        en: ({ name }) => `is missing (you wrote ${name})`,
        'zh-CN': ({ name }) => `缺失（写成了 ${name}）`,
    }),
    'run-or-long': entry({
        en: 'Write "run", or make the job a "long_running_read".',
        'zh-CN': '请写 "run"，或将作业改为 "long_running_read"。',
    }),
    'conflicts-with-exec': entry({
        en: 'conflicts with "exec", which needs no such command',
        'zh-CN': '与 "exec" 冲突，后者不需要这个命令',
    }),
    'no-effect-without-exec': entry({
        en: 'has no effect without commands.exec',
        'zh-CN': '没有 commands.exec 时不起作用',
    }),
    'remove-or-exec': entry({
        en: 'Remove it, or write "exec" in place of "start" and "status".',
        'zh-CN': '请删除，或用 "exec" 代替 "start" 和 "status"。',
    }),
    'approval-no-effect': entry({
        en: ({ kind }) => `has no effect: a ${kind} needs no approval`,
        'zh-CN': ({ kind }) => `不起作用：${kind} 不需要批准`,
    }),
    'line-no-approval': entry({
        en: 'has no effect: a line in a file is not an approval',
        'zh-CN': '不起作用：文件中的一行不是批准',
    }),
    'approved-in-run': entry({
        en: 'Remove it. A write is approved in its workflow run.',
        'zh-CN': '请删除。写入在其工作流运行中批准。',
    }),
    'never-matches': entry({
        en: ({ value }) => `${value} never matches: this link has no effect`,
        'zh-CN': ({ value }) => `${value} 不会匹配任何结果：此项不起作用`,
    }),
    'write-outcome': entry({
        en: 'Write "success", "failure" or "always".',
        'zh-CN': '请写 "success"、"failure" 或 "always"。',
    }),
    'empty-is-success': entry({ en: 'an empty text counts as "success"', 'zh-CN': '空文本视为 "success"' }),
    'success-or-remove': entry({ en: 'Write "success", or remove it.', 'zh-CN': '请写 "success"，或删除。' }),
    'no-job-with-id': entry({
        en: ({ id }) => `no job has the id ${id}: the queue will block it`,
        'zh-CN': ({ id }) => `没有标识为 ${id} 的作业：队列会阻止它`,
    }),
    'write-job-id': entry({
        en: 'Write the id of a job of this file.',
        'zh-CN': '请写此文件中某个作业的标识。',
    }),
    'cannot-follow': entry({
        en: ({ id, kind }) => `${id} is a ${kind}: the queue runs one-shot reads only and will block it`,
        'zh-CN': ({ id, kind }) => `${id} 是 ${kind}：队列只运行一次性读取作业，会阻止它`,
    }),
    'name-read': entry({
        en: 'Name a one_shot_read, or remove the link.',
        'zh-CN': '请写一个 one_shot_read，或删除此项。',
    }),
    'needs-verification': entry({
        en: 'a write needs a verification: an entry with "when": "success" that names a read job of risk "read_only"',
        'zh-CN': '写入作业需要验证：即带有 "when": "success"、且指向风险为 "read_only" 的读取作业的一项',
    }),
    'declare-verification': entry({
        en: 'Declare a one_shot_read that checks the result, and name it here: [{ "jobId": "its-id" }].',
        'zh-CN': '请声明一个检查结果的 one_shot_read，并写在此处：[{ "jobId": "its-id" }]。',
    }),
    'add-verification': entry({
        en: ({ id }) => `For example, add { "jobId": ${id} }, if that job checks the result.`,
        'zh-CN': ({ id }) => `例如，若该作业检查结果，请添加 { "jobId": ${id} }。`,
    }),
    'jobs-in-cycle': entry({
        en: ({ path }) => `jobs that start each other in a cycle: ${path}`,
        'zh-CN': ({ path }) => `作业循环启动彼此：${path}`,
    }),
    // --- Schedules.
    'expects-cron': entry({
        en: 'a cron expression: five fields, or `@hourly`, `@daily`, `@weekly`, `@monthly`, `@yearly`',
        'zh-CN': 'cron 表达式：五个字段，或 `@hourly`、`@daily`、`@weekly`、`@monthly`、`@yearly`',
    }),
    'expects-schedule': entry({ en: 'a cron expression, or an object', 'zh-CN': 'cron 表达式或对象' }),
    'cron-advice': entry({
        en: ({ message, fix }) => `It ${message}. ${fix}`,
        'zh-CN': ({ message, fix }) => `${message}。${fix}`,
    }),
    'cron-example': entry({
        en: 'For example, write "30 2 * * *" (02:30 each night).',
        'zh-CN': '例如，写作 "30 2 * * *"（每晚 02:30）。',
    }),
    'cron-nickname': entry({ en: 'is not a known schedule', 'zh-CN': '这不是已知的计划' }),
    'cron-nicknames': entry({
        en: ({ known }) => `Write one of ${known}, or five fields.`,
        'zh-CN': ({ known }) => `请写 ${known} 之一，或五个字段。`,
    }),
    'cron-too-many': entry({
        en: ({ count }) => `has ${count} fields, but seconds and years are not supported`,
        'zh-CN': ({ count }) => `有 ${count} 个字段，但不支持秒和年`,
    }),
    'cron-five-fields': entry({
        en: 'Write five fields: minute, hour, day of the month, month, day of the week.',
        'zh-CN': '请写五个字段：分、时、日、月、星期。',
    }),
    'cron-too-few': entry({
        en: ({ count }) => `has ${count} of the five fields: minute, hour, day of the month, month, day of the week`,
        'zh-CN': ({ count }) => `五个字段（分、时、日、月、星期）中只有 ${count} 个`,
    }),
    'cron-not-plain': entry({
        en: ({ field }) => `has the field ${field}, which is not plain cron: that has *, numbers, names, lists, ranges and steps`,
        'zh-CN': ({ field }) => `字段 ${field} 不是普通 cron 的写法：只支持 *、数字、名称、列表、范围和步长`,
    }),
    'cron-leave-out': entry({
        en: 'Leave out L, W, #, + and ?. For the first Monday of a month, write "0 6 1-7 * *" and check the day in the command.',
        'zh-CN': '请去掉 L、W、#、+ 和 ?。若要每月第一个星期一，请写 "0 6 1-7 * *"，并在命令中检查日期。',
    }),
    'cron-invalid': entry({
        en: ({ why }) => `is not a cron expression: ${why}`,
        'zh-CN': ({ why }) => `这不是 cron 表达式：${why}`,
    }),
    'cron-never': entry({
        en: 'never matches, because no month has that day',
        'zh-CN': '永远不会到期：没有哪个月有这一天',
    }),
    'cron-existing-day': entry({ en: 'Write a day that exists.', 'zh-CN': '请写存在的日期。' }),
    'schedule-conflict': entry({ en: 'conflicts with "schedule"', 'zh-CN': '与 "schedule" 冲突' }),
    'ping-needs-exit': entry({
        en: 'is for a one_shot_read, or a long_running_read with "exec": nothing else has an exit code to tell a monitor',
        'zh-CN': '仅用于 one_shot_read，或带 "exec" 的 long_running_read：其他作业没有可通知监控的退出码',
    }),
    'expect-conflict': entry({
        en: 'conflicts with "schedule", which reports missed runs itself',
        'zh-CN': '与 "schedule" 冲突：后者自身会报告错过的运行',
    }),
    'schedule-too-fine': entry({
        en: ({ seconds, over }) => `runs that are ${seconds} s apart are missed: ticks come every ${over} s`,
        'zh-CN': ({ seconds, over }) => `间隔 ${seconds} 秒的运行会被错过：每 ${over} 秒才检查一次`,
    }),
    'tick-more-often': entry({
        en: 'Schedule it less often, or tick more often and set "tickEverySeconds" in "defaults".',
        'zh-CN': '请降低计划频率，或提高检查频率并在 "defaults" 中设置 "tickEverySeconds"。',
    }),
    'schedule-of-write': entry({
        en: 'only a read can have it; this is a one_shot_write',
        'zh-CN': '只有读取作业可以使用；此作业是 one_shot_write',
    }),
    'schedule-needs-exec': entry({
        en: 'a long_running_read needs "commands.exec" for it',
        'zh-CN': 'long_running_read 需要 "commands.exec" 才能使用',
    }),
    'write-exec-for-schedule': entry({
        en: 'Write "exec" in place of "start" and "status", or remove "schedule".',
        'zh-CN': '请用 "exec" 代替 "start" 和 "status"，或删除 "schedule"。',
    }),
    'schedule-risk': entry({
        en: ({ risk }) => `no schedule starts a job with the risk ${risk}`,
        'zh-CN': ({ risk }) => `计划不会启动风险为 ${risk} 的作业`,
    }),
    'make-write': entry({
        en: 'Make it a "one_shot_write", or remove "schedule".',
        'zh-CN': '请改为 "one_shot_write"，或删除 "schedule"。',
    }),
    'break-cycle': entry({
        en: 'Remove this entry, or another one of the cycle.',
        'zh-CN': '请删除此项，或循环中的另一项。',
    }),
};
function jobs_file_counted(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
/** With a space before Latin letters and digits. */
function spaced(text) {
    return /^[\p{Script=Han}（]/u.test(text) ? text : ` ${text}`;
}

;// CONCATENATED MODULE: ./build/core/notices/catalog/messages.js
/** Text around the notices of a message, and the labels of buttons. */



const plural = (count, noun) => `${count} ${noun}${count === 1 ? '' : 's'}`;
const messages = {
    /** The header of the `ops-monitor.py` script. */
    title: entry({
        en: ({ time }) => `🛠️ Ops report (${time})`,
        'zh-CN': ({ time }) => `🛠️ Ops 快报（${time}）`,
    }),
    // --- The heading: one verdict, or counts.
    verdict: entry({
        en: ({ subject, text }) => `${subject} ${text}`,
        'zh-CN': ({ subject, text }) => `${subject} ${text}`,
    }),
    'count-person': entry({
        en: ({ count }) => (count === 1 ? '1 needs a person' : `${count} need a person`),
        'zh-CN': ({ count }) => `${count} 项需要处理`,
    }),
    'count-alerts': entry({
        en: ({ count }) => plural(count, 'alert'),
        'zh-CN': ({ count }) => `${count} 项警报`,
    }),
    'count-recovered': entry({
        en: ({ count }) => `${count} recovered`,
        'zh-CN': ({ count }) => `${count} 项已恢复`,
    }),
    'count-completed': entry({
        en: ({ count }) => `${count} completed`,
        'zh-CN': ({ count }) => `${count} 项已完成`,
    }),
    'count-started': entry({
        en: ({ count }) => `${count} started`,
        'zh-CN': ({ count }) => `${count} 项已启动`,
    }),
    'count-changes': entry({
        en: ({ count }) => plural(count, 'change'),
        'zh-CN': ({ count }) => `${count} 项变化`,
    }),
    'count-running': entry({
        en: ({ count }) => `${plural(count, 'job')} running`,
        'zh-CN': ({ count }) => `${count} 个作业运行中`,
    }),
    'and-also': entry({
        en: ({ first, next }) => `${first}, ${next}`,
        'zh-CN': ({ first, next }) => `${first}，${next}`,
    }),
    'host-time': entry({ en: 'host time', 'zh-CN': '主机时间' }),
    'action-required': entry({ en: 'ACTION REQUIRED', 'zh-CN': '需要处理' }),
    alert: entry({ en: 'ALERT', 'zh-CN': '警报' }),
    /** Name and id of a job. */
    named: entry({
        en: ({ name, id }) => `${name} (${id})`,
        'zh-CN': ({ name, id }) => `${name}（${id}）`,
    }),
    about: entry({
        en: ({ subject, text }) => `${subject}: ${text}`,
        'zh-CN': ({ subject, text }) => `${subject}：${text}`,
    }),
    progress: entry({
        en: ({ values }) => `progress: ${values}`,
        'zh-CN': ({ values }) => `进度：${values}`,
    }),
    continued: entry({
        en: ({ name }) => `${name} (continued)`,
        'zh-CN': ({ name }) => `${name}（续）`,
    }),
    /** `over`: alerts that were resolved before their delivery. */
    'need-attention': entry({
        en: ({ count, over }) => `${count} need attention${over > 0 ? `, ${over} resolved meanwhile` : ''}`,
        'zh-CN': ({ count, over }) => `${count} 项需要关注${over > 0 ? `，其间 ${over} 项已解除` : ''}`,
    }),
    /** Followed by the command that shows them. */
    'details-left': entry({
        en: ({ count }) => `… details of ${count} of them left out: `,
        'zh-CN': ({ count }) => `… 略去其中 ${count} 项的详情：`,
    }),
    'found-at': entry({
        en: ({ time, ms }) => `found at ${time} (${(0,format/* span */.Ln)(ms)} ago)`,
        'zh-CN': ({ time, ms }) => `发现于 ${time}（${spanZh(ms)}前）`,
    }),
    'sent-again': entry({
        en: 'sent again: it is not known whether it arrived',
        'zh-CN': '重发：不确定此前是否送达',
    }),
    'full-text-refused': entry({ en: 'Telegram refused the full text', 'zh-CN': 'Telegram 拒收全文' }),
    'earlier-left-out': entry({
        en: ({ count }) => `… (${count} earlier characters left out)`,
        'zh-CN': ({ count }) => `…（略去前面 ${count} 个字符）`,
    }),
    'middle-left-out': entry({
        en: ({ count }) => `… (${count} characters left out)`,
        'zh-CN': ({ count }) => `…（略去 ${count} 个字符）`,
    }),
    'open-write': entry({
        en: ({ write }) => `⏳ Open write: ${write}`,
        'zh-CN': ({ write }) => `⏳ 未了结的写入：${write}`,
    }),
    'button-review': entry({ en: 'Review and approve', 'zh-CN': '查看并批准' }),
    'button-start': entry({ en: 'Start', 'zh-CN': '启动' }),
    'button-run': entry(shared/* runButton */.yf),
    // --- Headings of printed messages.
    'message-number': entry({
        en: ({ number }) => `message ${number}`,
        'zh-CN': ({ number }) => `消息 ${number}`,
    }),
    'is-audible': entry({ en: 'audible', 'zh-CN': '有提示音' }),
    'is-silent': entry({ en: 'silent', 'zh-CN': '静音' }),
    'is-edit': entry({ en: 'silent, edits the previous one', 'zh-CN': '静音，编辑原消息' }),
    /** Followed by the command that shows the jobs. */
    'not-printed': entry({
        en: ({ count }) => `${count} more messages are not shown here: `,
        'zh-CN': ({ count }) => `另有 ${count} 条消息未在此显示：`,
    }),
    // --- In a GitHub issue.
    'issue-alerts': entry({
        en: 'Alerts of ops-framework. Later ones are comments, and the issue is closed when none is open.',
        'zh-CN': 'ops-framework 的警报。后续警报为评论；全部警报解除后，此议题关闭。',
    }),
    'issue-not-accepted': entry({
        en: ({ why }) => `Telegram did not accept these alerts: ${why}`,
        'zh-CN': ({ why }) => `Telegram 未接受这些警报：${why}`,
    }),
    'issue-count': entry({
        en: ({ count }) => `Alerts of ops-framework: ${count}. This repository is public, so they are not shown here.`,
        'zh-CN': ({ count }) => `ops-framework 的警报：${count} 项。此仓库是公开的，因此不在此显示。`,
    }),
    'issue-for-person': entry({
        en: 'Close this issue when you have dealt with it: nothing reports that this alert is over.',
        'zh-CN': '处理后请关闭此议题：此警报的解除不会被报告。',
    }),
    'issue-over': entry({
        en: 'No alert is open any more. The next one opens a new issue.',
        'zh-CN': '已没有未解除的警报。下一项警报会新建议题。',
    }),
    'issue-delivered': entry({
        en: 'Telegram has accepted all of these.',
        'zh-CN': 'Telegram 已接受全部警报。',
    }),
    /** The command that shows them follows. */
    'rest-elsewhere': entry({
        en: '… the rest is in the job summary of the run. All jobs:',
        'zh-CN': '…其余内容见该运行的作业摘要。全部作业：',
    }),
};

;// CONCATENATED MODULE: ./build/core/notices/catalog/pings.js
/** Pings to outside monitors. */


const pings = {
    'ping-failed': entry({
        en: ({ why }) => `the ping of this tick failed: ${why}`,
        'zh-CN': ({ why }) => `本次检查的心跳发送失败：${why}`,
    }),
    /** `more`: further jobs whose pings failed. */
    'job-ping-failed': entry({
        en: ({ job, why, more }) => `the ping of job ${job} failed: ${why}${after('; so did those of ', more, ' more')}`,
        'zh-CN': ({ job, why, more }) => `作业 ${job} 的心跳发送失败：${why}${after('；另有 ', more, ' 个作业也失败')}`,
    }),
    'ping-redirected': entry({
        en: ({ status }) => `HTTP ${status}, a redirect, which is not followed`,
        'zh-CN': ({ status }) => `HTTP ${status}（重定向，不予跟随）`,
    }),
    'ping-not-url': entry({
        en: 'the URL must begin with https:// or http://',
        'zh-CN': '不是 HTTPS 或 HTTP 网址',
    }),
    'ping-without-url': entry({
        en: ({ name }) => `the variable ${name} is not set: set it in envFile, env or the caller's environment`,
        'zh-CN': ({ name }) => `变量 ${name} 未设置：请在 envFile、env 或调用者的环境中设置`,
    }),
    'ping-set': entry({
        en: 'set: a monitor hears of each tick',
        'zh-CN': '已设置：每次检查都会通知外部监控',
    }),
    'job-ping-set': entry({ en: 'its own monitor is set', 'zh-CN': '已设置该作业自己的监控' }),
    'ping-refused': entry({
        en: ({ last }) => `the monitor did not take the last ping: ${last}`,
        'zh-CN': ({ last }) => `监控未接受最近一次心跳：${last}`,
    }),
    /** `what`: a status or a cause. */
    'ping-last': entry({
        en: ({ what, ms }) => `last answer ${(0,format/* span */.Ln)(ms)} ago: ${what}`,
        'zh-CN': ({ what, ms }) => `${spanZh(ms)}前的最后应答：${what}`,
    }),
    'ping-misdirected': entry({
        en: 'Copy its URL from the monitor again: this one leads to no check, or its slug to several',
        'zh-CN': '请从监控服务重新复制 URL：当前的没有对应的检查项，或其短名对应多个',
    }),
};

;// CONCATENATED MODULE: ./build/core/notices/catalog/plan.js


const whensZh = { success: '成功后', failure: '失败后', always: '结束后' };
const plan = {
    // --- What stands around the parts.
    colon: entry({ en: ': ', 'zh-CN': '：' }),
    either: entry({
        en: ({ first, next }) => `${first} or ${next}`,
        'zh-CN': ({ first, next }) => `${first} 或 ${next}`,
    }),
    // --- Titles.
    'plan-command': entry({ en: 'Command, one argument per line', 'zh-CN': '命令（每行一个参数）' }),
    'plan-strange-words': entry({
        en: 'Non-ASCII words, whose letters may look like others',
        'zh-CN': '含非 ASCII 字符的词（其字符可能与其他字符形似）',
    }),
    'plan-output': entry({ en: 'Output of `commands.plan`', 'zh-CN': '`commands.plan` 的输出' }),
    'plan-facts': entry({ en: 'Plan', 'zh-CN': '计划' }),
    'plan-ignored': entry({
        en: 'Lines that match these patterns are not in the digest',
        'zh-CN': '与这些模式匹配的行不计入摘要值',
    }),
    'plan-code': entry({ en: 'Variables that can load code', 'zh-CN': '可加载代码的变量' }),
    'plan-verification': entry({ en: 'Verification', 'zh-CN': '验证' }),
    'plan-files': entry({
        en: 'Files covered by the digest, except what their programs load',
        'zh-CN': '计入摘要值的文件（不含程序自行加载的内容）',
    }),
    'plan-uncovered': entry({
        en: 'Named but not covered by the digest (folders, sockets, missing paths)',
        'zh-CN': '命令中提到但不计入摘要值（目录、套接字、不存在的路径）',
    }),
    // --- Names of facts.
    'row-name': entry({ en: 'Name', 'zh-CN': '名称' }),
    'row-job': entry({ en: 'Job', 'zh-CN': '作业' }),
    'row-host': entry({ en: 'Host', 'zh-CN': '主机' }),
    'row-folder': entry({ en: 'Folder', 'zh-CN': '目录' }),
    'row-link': entry({ en: 'Link to the folder', 'zh-CN': '指向该目录的链接' }),
    'row-risk': entry({ en: 'Risk', 'zh-CN': '风险' }),
    'row-deadline': entry({ en: 'Deadline', 'zh-CN': '时限' }),
    'row-variables': entry({ en: 'Environment values', 'zh-CN': '环境变量' }),
    'row-rules': entry({ en: 'Approval rules', 'zh-CN': '审批规则' }),
    'row-followers': entry({ en: 'Follow-up jobs', 'zh-CN': '后续作业' }),
    'row-jobs-file': entry({ en: 'Jobs file', 'zh-CN': '作业文件' }),
    'row-rollback': entry({ en: 'Rollback', 'zh-CN': '回退' }),
    'row-commit': entry({ en: 'Commit', 'zh-CN': '提交' }),
    'row-requester': entry({ en: 'Requested by', 'zh-CN': '请求者' }),
    'row-approval': entry({ en: 'Approval', 'zh-CN': '审批' }),
    'row-until': entry({ en: 'Approve until', 'zh-CN': '批准期限' }),
    'row-digest': entry({ en: 'Digest', 'zh-CN': '摘要值' }),
    // --- Facts.
    none: entry({ en: 'none', 'zh-CN': '无' }),
    'no-plan-command': entry({ en: '(no commands.plan)', 'zh-CN': '（没有 commands.plan）' }),
    'plan-printed-nothing': entry({
        en: '(commands.plan printed nothing)',
        'zh-CN': '（commands.plan 没有输出）',
    }),
    /** Before a line of the output. */
    'not-in-digest': entry(shared/* uncoveredMark */.Nk),
    'plan-deadline': entry({
        en: ({ seconds }) => `${seconds} s`,
        'zh-CN': ({ seconds }) => `${seconds} 秒`,
    }),
    /** `when`: success, failure or always. */
    'plan-follower': entry({
        en: ({ job, when, seconds }) => `${job} (${when}, after ${seconds} s)`,
        'zh-CN': ({ job, when, seconds }) => `${job}（${whensZh[when] ?? when} ${seconds} 秒）`,
    }),
    /** GitHub's settings of the environment; `people`: any of them approves. */
    'gate-with-note': entry({
        en: ({ gate, people, self, more }) => `${gate} by ${people}; ${self}${after('; ', more)}`,
        'zh-CN': ({ gate, people, self, more }) => `${gate}，由 ${people} 审批；${self}${after('；', more)}`,
    }),
    'not-by-requester': entry({ en: 'not by the requester', 'zh-CN': '请求者本人不得批准' }),
    'requester-may-approve': entry({
        en: 'GitHub lets the requester approve',
        'zh-CN': 'GitHub 允许请求者本人批准',
    }),
    'two-must-approve': entry({
        en: ({ why }) => `two different people must approve: ${why}`,
        'zh-CN': ({ why }) => `须由两位不同的人批准：${why}`,
    }),
    'plan-preview': entry({
        en: 'a preview: to have it approved and made, start the workflow (docs/writes.md). Nothing was changed',
        'zh-CN': '此为预览：如需审批并执行，请启动工作流（docs/writes.md）。没有做任何改动',
    }),
    // --- A write.
    'whole-digest': entry({
        en: ({ digest }) => `digest: ${digest}`,
        'zh-CN': ({ digest }) => `摘要值：${digest}`,
    }),
    'planned-at': entry({
        en: ({ time, person }) => `planned: ${time}, requested by ${person}`,
        'zh-CN': ({ time, person }) => `计划时间：${time}，请求者：${person}`,
    }),
    'approval-until': entry({
        en: ({ gate, time }) => `approval: ${gate}, until ${time}`,
        'zh-CN': ({ gate, time }) => `审批：${gate}，截至 ${time}`,
    }),
    'refused-for': entry({
        en: ({ reason }) => `refused: ${reason}`,
        'zh-CN': ({ reason }) => `拒绝原因：${reason}`,
    }),
    'command-ended-at': entry({
        en: ({ ending, time }) => `command: ${ending}, ${time}`,
        'zh-CN': ({ ending, time }) => `命令：${ending}，${time}`,
    }),
    'write-ended': entry({
        en: ({ job, state, why }) => `${job} ${state}${after(': ', why)}`,
        'zh-CN': ({ job, state, why }) => `${job} ${state}${after('：', why)}`,
    }),
    // --- The history.
    'history-planned': entry({
        en: ({ time, person }) => `planned ${time}, asked by ${person}`,
        'zh-CN': ({ time, person }) => `计划于 ${time}，请求者 ${person}`,
    }),
    'history-approved': entry({
        en: ({ people }) => `approved by ${people}`,
        'zh-CN': ({ people }) => `批准人 ${people}`,
    }),
    'history-applied': entry({
        en: ({ time }) => `applied ${time}`,
        'zh-CN': ({ time }) => `执行于 ${time}`,
    }),
    'history-verified': entry({
        en: ({ time }) => `verified ${time}`,
        'zh-CN': ({ time }) => `验证于 ${time}`,
    }),
    'history-left': entry({
        en: ({ count }) => (count === 1 ? 'and 1 older one, in the log' : `and ${count} older ones, in the log`),
        'zh-CN': ({ count }) => `另有 ${count} 项更早的写入，见日志`,
    }),
};

;// CONCATENATED MODULE: ./build/core/notices/catalog/runs.js
/** Ends of commands, and runs of one-shot reads. */


const afterMs = (ms) => (ms === undefined ? '' : ` after ${(0,format/* formatSeconds */.Xo)(ms)}`);
const afterMsZh = (ms) => (ms === undefined ? '' : `${secondsZh(ms)}后`);
const runs = {
    // --- How a command ended.
    exited: entry({
        en: ({ code, ms }) => `exit ${code}${afterMs(ms)}`,
        'zh-CN': ({ code, ms }) => ms === undefined ? `退出码 ${code}` : `${secondsZh(ms)}后退出，退出码 ${code}`,
    }),
    killed: entry({
        en: ({ signal, ms }) => `ended by ${signal}${afterMs(ms)}`,
        'zh-CN': ({ signal, ms }) => `${afterMsZh(ms)}被 ${signal} 终止`,
    }),
    'timed-out': entry({
        en: ({ ms }) => `timed out${afterMs(ms)}`,
        'zh-CN': ({ ms }) => `${afterMsZh(ms)}超时`,
    }),
    'not-started': entry({ en: 'not started', 'zh-CN': '未能启动' }),
    /** `pids`: `12, 13`. */
    'pids-left': entry({
        en: ({ pids }) => `could not end pid ${pids}`,
        'zh-CN': ({ pids }) => `无法终止 pid ${pids}`,
    }),
    'output-held': entry({
        en: 'a process that it started still holds its output and may be killed when it prints: redirect the output to a file, for example > job.log 2>&1',
        'zh-CN': '它启动的进程仍占用其输出，打印时可能停止：请重定向到文件，例如 > job.log 2>&1',
    }),
    // --- Runs.
    'needs-attention': entry({
        en: ({ ending }) => `needs attention${after(' (', ending, ')')}`,
        'zh-CN': ({ ending }) => `需要关注${after('（', ending, '）')}`,
    }),
    'would-run': entry({ en: 'would run (dry run)', 'zh-CN': '将会运行（演练）' }),
    'run-interrupted': entry({ en: 'run interrupted, outcome unknown', 'zh-CN': '运行被中断，结果未知' }),
    'queued-run-in-doubt': entry({ en: 'queued run in doubt', 'zh-CN': '排队的运行存疑' }),
    'queued-run-blocked': entry({ en: 'queued run blocked', 'zh-CN': '排队的运行被阻止' }),
    'queue-full': entry({
        en: ({ count }) => `queue full: ${count} not queued`,
        'zh-CN': ({ count }) => `队列已满：${count} 项未能排入`,
    }),
    'runs-waiting': entry({
        en: ({ count }) => `${count} runs are already waiting; these will not run:`,
        'zh-CN': ({ count }) => `已有 ${count} 个运行在等待；以下各项不会运行：`,
    }),
    'not-queued': entry({
        en: ({ job, trigger }) => `${job} (${trigger})`,
        'zh-CN': ({ job, trigger }) => `${job}（${trigger}）`,
    }),
    'and-more': entry({
        en: ({ count }) => `and ${count} more`,
        'zh-CN': ({ count }) => `另有 ${count} 项`,
    }),
    'triggered-by': entry({
        en: ({ trigger }) => `triggered by: ${trigger}`,
        'zh-CN': ({ trigger }) => `请求来源：${trigger}`,
    }),
    'trigger-queue': entry({ en: 'queue', 'zh-CN': '队列' }),
    'trigger-schedule': entry({ en: 'schedule', 'zh-CN': '计划' }),
    'trigger-success': entry({
        en: ({ job }) => `after ${job} success`,
        'zh-CN': ({ job }) => `${job} 成功之后`,
    }),
    'trigger-failure': entry({
        en: ({ job }) => `after ${job} failure`,
        'zh-CN': ({ job }) => `${job} 失败之后`,
    }),
    'no-such-job': entry({
        en: ({ id }) => `no job ${id} in the jobs file`,
        'zh-CN': ({ id }) => `作业文件中没有作业 ${id}`,
    }),
    'only-reads-run': entry({
        en: ({ kind, risk }) => `only one-shot reads run from the queue; this is a ${kind} with risk ${risk}`,
        'zh-CN': ({ kind, risk }) => `只有一次性读取作业可从队列运行；它是 ${kind}，风险为 ${risk}`,
    }),
    'file-silent': entry({
        en: ({ file }) => `its jobs file has not ticked for a day: ${file}`,
        'zh-CN': ({ file }) => `其作业文件已有一天没有执行检查：${file}`,
    }),
    'file-of-another-host': entry({ en: 'a file of another host', 'zh-CN': '另一台主机的文件' }),
    'unknown-whether-run': entry({
        en: 'it is not known whether it already ran',
        'zh-CN': '能判断它是否已运行的记录已丢失',
    }),
    'request-again': entry({
        en: 'it is not run automatically; request it again',
        'zh-CN': '不会自行运行；请重新下达',
    }),
    'no-run-again': entry({ en: 'it is not run again automatically', 'zh-CN': '不会自行重新运行' }),
    'runs-again-at': entry({
        en: ({ time, ms }) => `it runs again at ${time} (in ${(0,format/* span */.Ln)(ms)})`,
        'zh-CN': ({ time, ms }) => `将于 ${time} 再次运行（${spanZh(ms)}后）`,
    }),
    'runs-next-tick': entry({
        en: 'it is due: the next tick runs it',
        'zh-CN': '已到时间，将在检查时再次运行',
    }),
    // --- For the summary: actions of a tick, and waiting runs.
    'start-by-schedule': entry({ en: 'its schedule', 'zh-CN': '按计划' }),
    'start-why': entry({ en: 'paused, and autoResume is on', 'zh-CN': '已暂停，且 autoResume 已开启' }),
    'waits-until': entry({
        en: ({ time, trigger }) => `run waits until ${time} (triggered by: ${trigger})`,
        'zh-CN': ({ time, trigger }) => `运行等待至 ${time}（请求来源：${trigger}）`,
    }),
    'waits-for-run': entry({
        en: ({ trigger }) => `run waits until the current run ends (triggered by: ${trigger})`,
        'zh-CN': ({ trigger }) => `运行等待当前运行结束（请求来源：${trigger}）`,
    }),
};

;// CONCATENATED MODULE: ./build/core/notices/catalog/schedules.js
/** Scheduled runs: missed, late, skipped. */


const schedules = {
    /** `time`: of the newest of them. */
    'missed-runs': entry({
        en: ({ time, count }) => `missed ${time}${count > 1 ? ` (${count} runs)` : ''}`,
        'zh-CN': ({ time, count }) => `错过 ${time}${count > 1 ? `（${count} 次运行）` : ''}`,
    }),
    'missed-then-run': entry({
        en: ({ slot, time }) => `missed ${slot}, run ${time}`,
        'zh-CN': ({ slot, time }) => `错过 ${slot}，已于 ${time} 运行`,
    }),
    'run-skipped': entry({
        en: ({ slot }) => `skipped ${slot}: the last run has not ended`,
        'zh-CN': ({ slot }) => `跳过 ${slot}：上次运行尚未结束`,
    }),
    'run-skipped-for': entry({
        en: ({ slot, job }) => `skipped ${slot}: ${job} of its concurrencyGroup runs`,
        'zh-CN': ({ slot, job }) => `跳过 ${slot}：其 concurrencyGroup 中的 ${job} 正在运行`,
    }),
    'run-in-doubt': entry({
        en: ({ slot }) => `not made up for ${slot}: it is not known whether it ran`,
        'zh-CN': ({ slot }) => `不补跑 ${slot}：无法得知是否已运行`,
    }),
    'not-made-up-for': entry({
        en: ({ seconds }) => `not made up for: older than catchUpSeconds ${seconds}`,
        'zh-CN': ({ seconds }) => `不再补跑：已超过 catchUpSeconds ${seconds}`,
    }),
    'next-run': entry({
        en: ({ time }) => `next run ${time}`,
        'zh-CN': ({ time }) => `下次运行 ${time}`,
    }),
    'not-completed': entry({
        en: ({ by, last }) => `missed: expected by ${by}, last completion ${last}`,
        'zh-CN': ({ by, last }) => `错过：应在 ${by} 前完成，上次完成于 ${last}`,
    }),
    'never-completed': entry({
        en: ({ by }) => `missed: expected by ${by}, no completion seen so far`,
        'zh-CN': ({ by }) => `错过：应在 ${by} 前完成，尚未见到完成`,
    }),
    'waits-for-slot': entry({ en: 'waits for its schedule', 'zh-CN': '等待计划时间' }),
    'next-run-starts-it': entry({
        en: 'not repeated; its next scheduled run starts it',
        'zh-CN': '不会重复；下次计划运行时启动',
    }),
    'missed-a-run': entry({ en: 'missed a run', 'zh-CN': '错过了运行' }),
    'was-missed': entry({ en: 'missed', 'zh-CN': '错过运行' }),
    /** `slept`: `7 h 50 min`; `slots`: `nightly 02:30, hourly 08:00 (6)`. */
    'not-watched': entry({
        en: ({ from, to, ms, slept, slots }) => `nothing watched from ${from} to ${to} (${(0,format/* span */.Ln)(ms)}${after(', asleep for ', slept)})${after('; scheduled in it: ', slots)}`,
        'zh-CN': ({ from, to, ms, slept, slots }) => `${from} 至 ${to} 无人监视（${spanZh(ms)}${after('，其中休眠 ', slept && inChinese(slept))}）${after('；其间的计划运行：', slots)}`,
    }),
    // --- The clock.
    'clock-set-back': entry({
        en: ({ ms }) => `the clock was set back by ${(0,format/* span */.Ln)(ms)}; no run is repeated`,
        'zh-CN': ({ ms }) => `时钟被调回 ${spanZh(ms)}；不会重复运行`,
    }),
    'next-run-of': entry({
        en: ({ job, time }) => `${job}: next run ${time}`,
        'zh-CN': ({ job, time }) => `${job}：下次运行 ${time}`,
    }),
    'schedule-anew': entry({
        en: ({ ms }) => `schedule starts anew: the clock was set back by ${(0,format/* span */.Ln)(ms)}`,
        'zh-CN': ({ ms }) => `计划重新开始：时钟被调回 ${spanZh(ms)}`,
    }),
    // --- validate-config.
    'host-zone-counts': entry({
        en: ({ jobs, count, zone }) => `no time zone is set for ${jobs}${after(' and ', count, ' more')}: times count in the zone of the host${after(', ', zone)}. Set "timezone" in "defaults".`,
        'zh-CN': ({ jobs, count, zone }) => `${jobs}${after(' 等另外 ', count, ' 个作业')}未设置时区：时间按主机时区计算${after('，即 ', zone)}。请在 "defaults" 中设置 "timezone"。`,
    }),
    'job-disabled': entry({
        en: ({ job }) => `${job} (disabled)`,
        'zh-CN': ({ job }) => `${job}（已停用）`,
    }),
    'no-schedules': entry({ en: 'no job has a schedule', 'zh-CN': '没有作业设有计划' }),
    'zone-of-host': entry({ en: 'zone of the host', 'zh-CN': '主机时区' }),
};

;// CONCATENATED MODULE: ./build/core/notices/catalog/state.js


const machineFixesZh = {
    another: '在此设置另一个命名空间，并为每个运行器设置单独的标签',
    replaces: '如果此机器取代另一台，请停止那里的运行器，并在此以输入 state: file 执行一次检查',
    fresh: '如果每次运行都使用单独的机器或容器，请设置输入 state: cache 并指定命名空间',
};
const state = {
    // --- The state.
    'state-lost': entry({ en: 'state lost', 'zh-CN': '记忆丢失' }),
    'state-damaged': entry({ en: 'state file damaged', 'zh-CN': '状态文件损坏' }),
    'state-unusable': entry({ en: 'state file unusable', 'zh-CN': '记忆无法使用' }),
    'state-usable-again': entry({ en: 'state file usable again', 'zh-CN': '状态文件已可正常使用' }),
    'reports-may-repeat': entry({
        en: 'each tick may repeat this report until this is fixed; the log of the tick has the cause',
        'zh-CN': '修复之前，这里的消息可能在每次检查时重复；该次检查的日志说明如何修复',
    }),
    'followers-not-run': entry({
        en: 'jobs that follow a job which ended meanwhile are not run; to run one: ops-framework run JOB',
        'zh-CN': '其间结束的作业的后续作业不会运行；如需运行：ops-framework run JOB',
    }),
    'host-knows-more': entry({
        en: 'more details are on the host that found it',
        'zh-CN': '发现它的主机上有更多信息',
    }),
    'cache-copy-used': entry({
        en: ({ problem }) => `${problem}; the copy in the Actions cache is used instead`,
        'zh-CN': ({ problem }) => `${problem}；改用 Actions 缓存中的副本`,
    }),
    'state-unsaved': entry({
        en: 'the state could not be saved for a while',
        'zh-CN': '有一段时间无法保存状态',
    }),
    'reports-forgotten': entry({
        en: 'the record of the reports from that time is lost',
        'zh-CN': '期间报告过什么已无从得知',
    }),
    'alerts-over': entry({
        en: 'an alert from that time that is not reported again is resolved',
        'zh-CN': '期间的警报若未再次报告，即已解除',
    }),
    // --- Other notices in this one.
    'digest-of-quiet-hours': entry({ en: 'held back in quiet hours', 'zh-CN': '免打扰时段内暂缓的消息' }),
    'older-notices': entry({
        en: 'older notices that could not be delivered in time',
        'zh-CN': '未能及时送达的较早通知',
    }),
    /** One of their lines: job, state, cause or progress, and the number of times. */
    listed: entry({
        en: ({ name, state: now, more, times }) => `${name}: ${now}${after(' · ', more)}${after(' × ', times)}`,
        'zh-CN': ({ name, state: now, more, times }) => `${name}：${now}${after(' · ', more)}${after(' × ', times)}`,
    }),
    'a-notice': entry({
        en: ({ reason }) => `a notice${after(' (', reason, ')')}`,
        'zh-CN': ({ reason }) => `一条通知${after('（', reason, '）')}`,
    }),
    'text-withheld': entry({
        en: 'its text is only on the host that wrote it, because this repository is public',
        'zh-CN': '其内容只保存在写下它的主机上：此仓库是公开的',
    }),
    // --- Jobs that are no longer watched.
    'alert-resolved': entry({
        en: ({ why }) => `${why}; its alert is resolved`,
        'zh-CN': ({ why }) => `${why}：其警报已解除`,
    }),
    'is-removed': entry({ en: 'removed', 'zh-CN': '已删除' }),
    'is-disabled': entry({ en: 'disabled', 'zh-CN': '已停用' }),
    'has-no-schedule': entry({ en: 'no longer scheduled', 'zh-CN': '已没有计划' }),
    'is-read-now': entry({ en: 'now a one-shot read', 'zh-CN': '现为一次性读取作业' }),
    'is-write-now': entry({ en: 'now a write', 'zh-CN': '现为写入作业' }),
    // --- The jobs file.
    'jobs-file-unusable': entry({ en: 'jobs file cannot be used', 'zh-CN': '作业文件无法使用' }),
    'jobs-file-valid': entry({ en: 'jobs file is valid again', 'zh-CN': '作业文件已恢复正常' }),
    'jobs-watched-again': entry({ en: 'jobs are watched again', 'zh-CN': '作业已恢复监视' }),
    file: entry({ en: ({ file }) => `file: ${file}`, 'zh-CN': ({ file }) => `文件：${file}` }),
    'no-job-watched': entry({
        en: ({ command }) => `no job is watched until it is fixed: ${command}`,
        'zh-CN': ({ command }) => `修复之前不监视任何作业：${command}`,
    }),
    'duplicate-ids': entry({
        en: 'duplicate job ids in two jobs files',
        'zh-CN': '作业标识在两个作业文件中重复使用',
    }),
    'no-duplicate-ids': entry({ en: 'no duplicate job ids left', 'zh-CN': '作业标识不再重复' }),
    'these-watched-again': entry({ en: 'these jobs are watched again', 'zh-CN': '这些作业已恢复监视' }),
    rival: entry({
        en: ({ file }) => `another job has this id in ${file}`,
        'zh-CN': ({ file }) => `${file} 中的另一个作业使用了此标识`,
    }),
    'rival-of': entry({
        en: ({ id, file }) => `${id}: another job has this id in ${file}`,
        'zh-CN': ({ id, file }) => `${id}：${file} 中的另一个作业使用了此标识`,
    }),
    'these-not-watched': entry({
        en: 'these jobs of this file are not watched, started or run',
        'zh-CN': '此文件中的这些作业不会被监视、启动或运行',
    }),
    'duplicate-fix': entry({
        en: `for each id: ${shared/* duplicateFix */.Rq}`,
        'zh-CN': '对每个标识：在其中一个文件中改名，或使两处定义相同，或用 --state-file（在工作流中为输入 state-file）为其中一个文件指定单独的状态文件',
    }),
    // --- The host.
    'zone-not-known': entry({ en: 'host time zone unknown', 'zh-CN': '无法确定主机的时区' }),
    'zone-unknown': entry({
        en: ({ zone }) => shared/* zoneProblems */.dl['zone-unknown'](zone),
        'zh-CN': ({ zone }) => `${zone} 不是此系统所知的时区`,
    }),
    'zone-points-nowhere': entry({
        en: ({ zone }) => shared/* zoneProblems */.dl['zone-points-nowhere'](zone),
        'zh-CN': ({ zone }) => `${zone} 指向的文件不存在`,
    }),
    'zone-file-empty': entry({
        en: ({ zone }) => shared/* zoneProblems */.dl['zone-file-empty'](zone),
        'zh-CN': ({ zone }) => `${zone} 中没有时区数据`,
    }),
    'zone-not-told': entry({
        en: ({ zone }) => shared/* zoneProblems */.dl['zone-not-told'](zone),
        'zh-CN': ({ zone }) => `/bin/date 未能说明 ${zone} 表示的时间`,
    }),
    'times-in-utc': entry({ en: 'quiet hours and times are in UTC', 'zh-CN': '静默时段和时间按 UTC 计' }),
    'zone-fix': entry({
        en: ({ likely }) => `to fix it, set defaults.timezone in the jobs file, for example ${likely}`,
        'zh-CN': ({ likely }) => `补救：在作业文件中设置 defaults.timezone，例如 ${likely}`,
    }),
    // --- The machine.
    'two-machines': entry({ en: 'two machines use one namespace', 'zh-CN': '两台机器使用同一个命名空间' }),
    'namespace-of': entry({
        en: ({ host }) => `the namespace belongs to: ${host}`,
        'zh-CN': ({ host }) => `命名空间属于：${host}`,
    }),
    'namespace-used-by': entry({
        en: ({ host }) => `another machine uses it too: ${host}`,
        'zh-CN': ({ host }) => `另一台机器也在使用它：${host}`,
    }),
    'other-machine-idle': entry({
        en: 'the other machine checks no jobs and starts none',
        'zh-CN': '另一台机器不检查也不启动任何作业',
    }),
    'machine-refused': entry({
        en: ({ host, time, here }) => `two machines use one namespace: it belongs to ${host}, whose last tick was at ${time}, and this machine (${here}) checks and starts nothing. Fix: ${Object.values(shared/* machineFixes */.DF).join('; ')}`,
        'zh-CN': ({ host, time, here }) => `两台机器使用同一个命名空间：它属于 ${host}（上次检查于 ${time}），此机器（${here}）不检查也不启动任何作业。补救：${Object.values(machineFixesZh).join('；')}`,
    }),
    'machine-fix-another': entry({
        en: `to fix it, ${shared/* machineFixes */.DF.another}`,
        'zh-CN': `补救：${machineFixesZh.another}`,
    }),
    'machine-fix-replaces': entry({
        en: `to fix it, ${shared/* machineFixes */.DF.replaces}`,
        'zh-CN': `补救：${machineFixesZh.replaces}`,
    }),
    'machine-fix-fresh': entry({
        en: `to fix it, ${shared/* machineFixes */.DF.fresh}`,
        'zh-CN': `补救：${machineFixesZh.fresh}`,
    }),
};

;// CONCATENATED MODULE: ./build/core/notices/catalog/status.js


const said = (line, ending) => line === undefined ? ending : `${line} (${ending})`;
const saidZh = (line, ending) => line === undefined ? ending : `${line}（${ending}）`;
const status_status = {
    // --- No valid status.
    'status-late': entry({
        en: ({ ms, pids }) => `status timed out after ${(0,format/* formatSeconds */.Xo)(ms)}${after('; could not end pid ', pids)}`,
        'zh-CN': ({ ms, pids }) => `状态命令在 ${secondsZh(ms)}内没有应答${after('；无法终止 pid ', pids)}`,
    }),
    /** `line`: its last line on stderr. */
    'status-exit': entry({
        en: ({ code, line }) => said(line, `status exit=${code}`),
        'zh-CN': ({ code, line }) => saidZh(line, `状态命令退出码 ${code}`),
    }),
    'status-killed': entry({
        en: ({ signal, line }) => said(line, `status ended by ${signal}`),
        'zh-CN': ({ signal, line }) => saidZh(line, `状态命令被 ${signal} 终止`),
    }),
    'status-too-long': entry({
        en: ({ count }) => `status printed about ${count} characters, too many for one JSON object`,
        'zh-CN': ({ count }) => `状态命令输出约 ${count} 个字符，超出一个 JSON 对象的限度`,
    }),
    'status-empty': entry({
        en: 'status printed nothing on stdout',
        'zh-CN': '状态命令在标准输出上没有任何内容',
    }),
    'status-nul': entry({
        en: 'status output is not JSON: it contains NUL bytes, as UTF-16 does; print UTF-8',
        'zh-CN': '状态输出不是 JSON：其中有 NUL 字节（UTF-16 即如此）；请输出 UTF-8',
    }),
    'status-several': entry({
        en: ({ count }) => `status printed ${count} JSON objects with "running" and "completed": print one`,
        'zh-CN': ({ count }) => `状态命令输出了 ${count} 个带有 "running" 和 "completed" 的 JSON 对象：请只输出一个`,
    }),
    'status-not-json': entry({ en: 'status output is not JSON', 'zh-CN': '状态输出不是 JSON' }),
    'status-not-one': entry({
        en: 'status output is not one JSON object, and no object in it has "running" and "completed" (true or false)',
        'zh-CN': '状态输出不是单个 JSON 对象，其中也没有任何对象带有 "running" 和 "completed"（true 或 false）',
    }),
    'status-not-object': entry({
        en: 'status output is not a JSON object',
        'zh-CN': '状态输出不是 JSON 对象',
    }),
    /** `has`: existing fields that may be misspelled. */
    'status-lacks': entry({
        en: ({ field, has }) => `status JSON lacks "${field}" (true or false)${after('; it has ', has)}`,
        'zh-CN': ({ field, has }) => `状态 JSON 缺少 "${field}"（true 或 false）${after('；其中有 ', has)}`,
    }),
    'status-lacks-both': entry({
        en: ({ has }) => `status JSON lacks "running" and "completed" (true or false)${after('; it has ', has)}`,
        'zh-CN': ({ has }) => `状态 JSON 缺少 "running" 和 "completed"（true 或 false）${after('；其中有 ', has)}`,
    }),
    // --- Parts of a status that are ignored.
    'status-surrounded': entry({
        en: 'status printed more than its JSON object: print everything else on stderr',
        'zh-CN': '状态命令除 JSON 对象外还输出了其他内容：其余内容请输出到标准错误',
    }),
    'field-ignored': entry({
        en: ({ field, source, expected, value }) => `field "${field}" of ${source} must be ${expected}, not ${value}`,
        'zh-CN': ({ field, source, expected, value }) => `${source}的字段 "${field}" 必须是${expected}，而不是 ${value}`,
    }),
    /** `field`: already quoted. */
    'field-unknown': entry({
        en: ({ field, source, meant }) => `field ${field} of ${source} is unknown and ignored; did you mean "${meant}"?`,
        'zh-CN': ({ field, source, meant }) => `${source}的字段 ${field} 未知，已忽略；您是否想写 "${meant}"？`,
    }),
    'of-status': entry({ en: 'the status', 'zh-CN': '状态' }),
    'of-progress-file': entry({ en: 'the progress file', 'zh-CN': '进度文件' }),
    'of-progress-line': entry({ en: 'the progress line', 'zh-CN': '进度行' }),
    'a-text': entry({ en: 'text', 'zh-CN': '文本' }),
    'a-number': entry({ en: 'a number', 'zh-CN': '数字' }),
    'a-time': entry({
        en: 'a time in ISO 8601 with its offset, or seconds since 1970',
        'zh-CN': '带时区偏移的时间（如 2026-11-28 02:41:00+01:00），或自 1970 年起的秒数',
    }),
    'a-pid': entry({ en: 'a process id (above 1)', 'zh-CN': '进程号（大于 1）' }),
    'an-object': entry({
        en: 'an object such as {"done": 3, "total": 10}',
        'zh-CN': '对象，例如 {"done": 3, "total": 10}',
    }),
    'wrong-level': entry({
        en: ({ value, message }) => `status level must be ok, warn or alert, not ${value}${after('; ', message)}`,
        'zh-CN': ({ value, message }) => `状态的 level 必须是 ok、warn 或 alert，而不是 ${value}${after('；', message)}`,
    }),
    'progress-file-empty': entry({
        en: 'the progress file has no known field: write {"progress": {"done": 3, "total": 10}}',
        'zh-CN': '进度文件中没有可用的字段：请写 {"progress": {"done": 3, "total": 10}}',
    }),
    'progress-file-nul': entry({
        en: 'its progress file contains NUL bytes, as UTF-16 does: write it in UTF-8',
        'zh-CN': '它的进度文件中有 NUL 字节（UTF-16 即如此）：请以 UTF-8 写入',
    }),
    'progress-file-not-json': entry({
        en: 'its progress file is not a JSON object: write a temporary file and rename it into place',
        'zh-CN': '它的进度文件不是 JSON 对象：请先写临时文件，再改名替换',
    }),
    'progress-words': entry({
        en: ({ words }) => `words in the progress line must be name=value without spaces, not ${words}`,
        'zh-CN': ({ words }) => `进度行中的每一项必须写成不含空格的 name=value，而不是 ${words}`,
    }),
};

;// CONCATENATED MODULE: ./build/core/notices/catalog/summary.js
/** Job summaries: their headings, titles, and text between the sentences of notices. */


const summary_counted = (count, noun) => `${count} ${noun}${count === 1 ? '' : 's'}`;
const statesZh = {
    running: '运行中',
    completed: '已完成',
    succeeded: '成功',
    paused: '已暂停',
    stalled: '停滞',
    unknown: '状态未知',
    failed: '失败',
    'timed-out': '超时',
    'not-started': '未能启动',
    interrupted: '被中断',
    write: '写入',
    'never ran': '从未运行',
    'not asked': '未查询',
    started: '已启动',
};
const writes = {
    planned: { en: 'waiting for approval', zh: '等待批准' },
    superseded: { en: 'superseded', zh: '已被取代' },
    expired: { en: 'expired', zh: '已过期' },
    refused: { en: 'refused', zh: '已拒绝' },
    applying: { en: 'applying', zh: '正在执行' },
    applied: { en: 'applied, not verified', zh: '已执行，未验证' },
    failed: { en: 'failed', zh: '失败' },
    undetermined: { en: 'undetermined', zh: '结果未知' },
    verifying: { en: 'verifying', zh: '正在验证' },
    verified: { en: 'verified', zh: '已验证' },
    'verification-failed': { en: 'verification failed', zh: '验证失败' },
};
const summary = {
    // --- Verdicts in a heading.
    'jobs-need-person': entry({
        en: ({ count }) => `${summary_counted(count, 'job')} ${count === 1 ? 'needs' : 'need'} a person`,
        'zh-CN': ({ count }) => `${count} 个作业需要人工处理`,
    }),
    'alerts-need-person': entry({
        en: ({ count }) => `${summary_counted(count, 'alert')} ${count === 1 ? 'needs' : 'need'} a person`,
        'zh-CN': ({ count }) => `${count} 条警报需要人工处理`,
    }),
    'writes-open': entry({
        en: ({ count }) => summary_counted(count, 'open write'),
        'zh-CN': ({ count }) => `${count} 项未了结的写入`,
    }),
    'command-failed': entry({ en: 'failed', 'zh-CN': '失败' }),
    'command-done': entry({ en: 'done', 'zh-CN': '完成' }),
    'jobs-ok': entry({
        en: ({ count }) => (count === 1 ? 'the job is ok' : `all ${count} jobs ok`),
        'zh-CN': ({ count }) => `${count} 个作业全部正常`,
    }),
    'jobs-partly-ok': entry({
        en: ({ ok, all, unknown }) => `${ok} of ${all} jobs ok, ${unknown} not asked`,
        'zh-CN': ({ ok, all, unknown }) => `${all} 个作业中 ${ok} 个正常，${unknown} 个未查询`,
    }),
    'no-job-asked': entry({ en: 'no job was asked', 'zh-CN': '未查询任何作业' }),
    'no-enabled-jobs': entry({ en: 'no enabled jobs', 'zh-CN': '没有启用的作业' }),
    'file-has-problems': entry({
        en: ({ file, count }) => `${file} has ${summary_counted(count, 'problem')}`,
        'zh-CN': ({ file, count }) => `${file} 有 ${count} 个问题`,
    }),
    'file-valid': entry({
        en: ({ file, count }) => `${file} is valid, ${summary_counted(count, 'job')}`,
        'zh-CN': ({ file, count }) => `${file} 有效，${count} 个作业`,
    }),
    'checks-ok': entry({ en: 'all checks ok', 'zh-CN': '所有检查正常' }),
    'checks-failed': entry({
        en: ({ count }) => summary_counted(count, 'failure'),
        'zh-CN': ({ count }) => `${count} 项失败`,
    }),
    'checks-warned': entry({
        en: ({ count }) => summary_counted(count, 'warning'),
        'zh-CN': ({ count }) => `${count} 项警告`,
    }),
    'writes-known': entry({
        en: ({ count }) => (count === 0 ? 'no writes' : summary_counted(count, 'write')),
        'zh-CN': ({ count }) => (count === 0 ? '没有写入' : `${count} 项写入`),
    }),
    'write-state': entry({
        en: ({ status, reason }) => `${writes[status]?.en ?? status}${after(' (', reason, ')')}`,
        'zh-CN': ({ status, reason }) => `${writes[status]?.zh ?? status}${after('（', reason, '）')}`,
    }),
    // --- Titles.
    'title-open-writes': entry({ en: 'Open writes', 'zh-CN': '未了结的写入' }),
    'title-done': entry({ en: 'Done', 'zh-CN': '已执行' }),
    'title-held': entry({ en: 'Held back', 'zh-CN': '暂缓' }),
    'title-jobs': entry({ en: 'Jobs', 'zh-CN': '作业' }),
    'title-other-jobs': entry({ en: 'Other jobs', 'zh-CN': '其他作业' }),
    'title-reported': entry({ en: 'Also reported', 'zh-CN': '其他报告' }),
    // --- Lines.
    'did-start': entry({
        en: ({ why, ending }) => `started (${why}): ${ending}`,
        'zh-CN': ({ why, ending }) => `已启动（${why}）：${ending}`,
    }),
    'did-run': entry({
        en: ({ why, ending }) => `ran (${why}): ${ending}`,
        'zh-CN': ({ why, ending }) => `已运行（${why}）：${ending}`,
    }),
    'job-state': entry({
        en: ({ state }) => state,
        'zh-CN': ({ state }) => statesZh[state] ?? state,
    }),
    'last-run': entry({
        en: ({ ms }) => `last run ${(0,format/* span */.Ln)(ms)} ago`,
        'zh-CN': ({ ms }) => `上次运行于 ${spanZh(ms)}前`,
    }),
    'start-failed-with': entry({
        en: ({ ending }) => `start failed: ${ending}`,
        'zh-CN': ({ ending }) => `启动失败：${ending}`,
    }),
    'duplicate-id': entry({ en: 'duplicate id', 'zh-CN': '标识重复' }),
    'output-lines': entry({
        en: ({ count }) => `output, ${summary_counted(count, 'line')}`,
        'zh-CN': ({ count }) => `输出，${count} 行`,
    }),
    'not-annotated': entry({
        en: ({ errors, warnings, most }) => `${[summary_counted(errors, 'more error'), summary_counted(warnings, 'more warning')].filter((part) => !part.startsWith('0 ')).join(' and ')} ${errors + warnings === 1 ? 'is' : 'are'} in the log of this step: GitHub shows ${most} of a kind`,
        'zh-CN': ({ errors, warnings, most }) => `另有${[errors > 0 && ` ${errors} 个错误`, warnings > 0 && ` ${warnings} 个警告`].filter(Boolean).join('和')}见此步骤的日志：GitHub 每类只显示 ${most} 个`,
    }),
    'exit-code': entry({
        en: ({ code }) => `exit code ${code}`,
        'zh-CN': ({ code }) => `退出码为 ${code}`,
    }),
    'sections-left-out': entry({
        en: ({ count, all }) => `${count} of ${all} sections left out: a job summary is limited to 1 MiB; all jobs: ops-framework status`,
        'zh-CN': ({ count, all }) => `${all} 节中略去 ${count} 节：作业摘要限于 1 MiB；查看所有作业：ops-framework status`,
    }),
    'checks-fine': entry({
        en: ({ count }) => `${count} ok`,
        'zh-CN': ({ count }) => `${count} 项正常`,
    }),
    'on-line': entry({
        en: ({ line, problem }) => `line ${line}: ${problem}`,
        'zh-CN': ({ line, problem }) => `第 ${line} 行：${problem}`,
    }),
    'approve-by-review': entry({
        en: 'To approve it: Review deployments on the page of this run.',
        'zh-CN': '批准方法：在此运行的页面上选择 Review deployments。',
    }),
    'approve-by-dispatch': entry({
        en: 'To approve it, a second person starts the workflow with the digest.',
        'zh-CN': '批准方法：由另一人以此 plan-digest 启动工作流。',
    }),
    'plan-covers': entry({
        en: 'If any of this changes, except lines that are marked as not in the digest, nothing is run.',
        'zh-CN': '若其中任何内容发生变化（标明不在摘要中的行除外），则什么都不会运行。',
    }),
};

;// CONCATENATED MODULE: ./build/core/notices/catalog/ticks.js
/** What a tick logs besides the notices: other ticks, and where alerts go. */



const unseenFixZh = '请在其所在处结束该检查，或为每台主机和每个容器指定单独的状态（--state-file；在工作流中为输入 state-file 和 namespace）';
const ticks = {
    // --- The lease and its holder.
    'holder-hidden': entry({
        en: ({ pid, host }) => `pid ${pid} on ${host}, in another container or pid namespace, or hidden by /proc`,
        'zh-CN': ({ pid, host }) => `${host} 上的 pid ${pid}，在另一个容器或 pid 命名空间中，或被 /proc 隐藏`,
    }),
    'holder-elsewhere': entry({
        en: ({ pid, host }) => `pid ${pid} on ${host}, another host`,
        'zh-CN': ({ pid, host }) => `另一台主机 ${host} 上的 pid ${pid}`,
    }),
    'tick-unseen': entry({
        en: ({ holder, time, ms, end }) => `a tick that is not visible from here (${holder}) has held the lease since ${time} (${(0,format/* span */.Ln)(ms)}), and no tick runs here until ${end}, or longer if that tick renews the lease. If this persists: ${shared/* unseenFix */.UP}`,
        'zh-CN': ({ holder, time, ms, end }) => `一个在此不可见的检查（${holder}）自 ${time} 起持有租约（${spanZh(ms)}），${end} 之前此处不会进行检查；若对方续租则更久。若持续如此：${unseenFixZh}`,
    }),
    /** `fix`: set when that lasts too long. */
    'skipped-for-unseen': entry({
        en: ({ holder, time, ms, end, fix }) => `a tick that is not visible from here (${holder}) has held the lease since ${time} (${(0,format/* span */.Ln)(ms)}); this one did nothing. The lease ends at ${end} unless that tick renews it${after('; to fix it: ', fix)}`,
        'zh-CN': ({ holder, time, ms, end, fix }) => `一个在此不可见的检查（${holder}）自 ${time} 起持有租约（${spanZh(ms)}）；本次检查未执行任何操作。若对方不续租，租约在 ${end} 结束${after('；补救：', fix)}`,
    }),
    'unseen-fix': entry({ en: shared/* unseenFix */.UP, 'zh-CN': unseenFixZh }),
    'skipped-for-another': entry({
        en: ({ pid, host }) => `another tick (pid ${pid} on ${host}) is running; this one did nothing`,
        'zh-CN': ({ pid, host }) => `另一次检查（${host} 上的 pid ${pid}）正在进行；本次检查未执行任何操作`,
    }),
    'waits-for-tick': entry({
        en: ({ file, pid, seconds }) => `a tick of ${file} is running (pid ${pid}): waiting up to ${seconds} s`,
        'zh-CN': ({ file, pid, seconds }) => `${file} 的检查正在进行（pid ${pid}）：最多等待 ${seconds} 秒`,
    }),
    'another-file': entry({ en: 'another jobs file', 'zh-CN': '另一个作业文件' }),
    'tick-stuck': entry({
        en: ({ pid, time, ms }) => `(pid ${pid}) has been alive since ${time} (${(0,format/* span */.Ln)(ms)}) and does not renew its lease: it is stopped or stuck. Inspect it (ps -o pid,stat,args -p ${pid}); kill -CONT ${pid} resumes a stopped one, kill -9 ${pid} ends it`,
        'zh-CN': ({ pid, time, ms }) => `（pid ${pid}）自 ${time} 起一直存活（${spanZh(ms)}），但不续租：已被挂起或卡死。请查看（ps -o pid,stat,args -p ${pid}）；kill -CONT ${pid} 使挂起的进程继续，kill -9 ${pid} 将其终止`,
    }),
    /** `holder`: what is known of that tick. */
    'took-over-stuck': entry({
        en: ({ holder }) => `the previous tick ${holder}; this one took over`,
        'zh-CN': ({ holder }) => `上次检查${holder}；本次检查已接手`,
    }),
    'took-over-lost': entry({
        en: ({ holder }) => `the previous tick (${holder}) neither returned nor renewed its lease; this one took over`,
        'zh-CN': ({ holder }) => `上次检查（${holder}）既未归还也未续租；本次检查已接手`,
    }),
    'new-machine': entry({
        en: ({ here, host, time }) => `this machine (${here}) is the host of this state from now on; the last tick before was on ${host} at ${time}`,
        'zh-CN': ({ here, host, time }) => `此机器（${here}）从现在起是该状态的主机；此前最后一次检查于 ${time} 在 ${host} 上进行`,
    }),
    'lease-not-renewed': entry({
        en: ({ why }) => `lease of this tick not renewed: ${why}`,
        'zh-CN': ({ why }) => `本次检查未能续租：${why}`,
    }),
    'lease-lost': entry({
        en: ({ why }) => `${why}; this tick did nothing, the next one probes again`,
        'zh-CN': ({ why }) => `${why}；本次检查未执行任何操作，下次检查会重新查询`,
    }),
    'another-run-saved': entry({
        en: 'another run of this namespace saved meanwhile',
        'zh-CN': '其间同一命名空间的另一次运行保存了状态',
    }),
    'tick-suspended': entry({
        en: 'this tick was suspended beyond its lease, so its observations are too old',
        'zh-CN': '本次检查被挂起的时间超过租约，其查询结果已过时',
    }),
    'another-tick-ran': entry({
        en: ({ pid, host }) => `another tick ran meanwhile (pid ${pid} on ${host})`,
        'zh-CN': ({ pid, host }) => `其间另一次检查已进行（${host} 上的 pid ${pid}）`,
    }),
    'lease-always-held': entry({
        en: ({ jobs }) => `other ticks hold the lease all the time: the next tick probes ${jobs} again`,
        'zh-CN': ({ jobs }) => `其他检查一直持有租约：下次检查会重新查询 ${jobs}`,
    }),
    'file-edited': entry({
        en: ({ jobs }) => `the jobs file was edited meanwhile: the next tick probes ${jobs} again`,
        'zh-CN': ({ jobs }) => `其间作业文件被修改：下次检查会重新查询 ${jobs}`,
    }),
    // --- How the tick ends.
    'dry-run-done': entry({
        en: 'dry run: nothing was started, sent or saved',
        'zh-CN': '演练：没有启动、发送或保存任何内容',
    }),
    'fails-on-alert': entry({
        en: ({ count }) => `${count === 1 ? '1 alert' : `${count} alerts`}, and fail-on-alert is set`,
        'zh-CN': ({ count }) => `${count} 项警报，且设置了 fail-on-alert`,
    }),
    'alerts-in-run-only': entry({
        en: 'alerts go to the log and the summary of this run only: telegram-via: issue opens a GitHub issue for them, and fail-on-alert: true makes the run fail',
        'zh-CN': '警报只出现在此运行的日志和摘要中：telegram-via: issue 会为其创建 GitHub issue，fail-on-alert: true 会使运行失败',
    }),
    'alerts-here-only': entry({
        en: 'no Telegram bot or chat: alerts are printed here only, each once, and the tick exits 3. ops-framework doctor shows how to set one; --telegram-via none does without',
        'zh-CN': '没有 Telegram 机器人或聊天：警报只在此处各显示一次，且检查以退出码 3 结束。如何设置见 doctor 命令；如不使用，请指定 --telegram-via none',
    }),
    'not-delivered': entry({
        en: ({ count, all, why }) => `${count} of ${all} notices not delivered, still queued (${why})`,
        'zh-CN': ({ count, all, why }) => `${all} 条通知中有 ${count} 条未送达，仍在队列中（${why}）`,
    }),
    'left-to-next-tick': entry({
        en: ({ count, all, why }) => `left to the next tick: ${count} of ${all} notices (${why})`,
        'zh-CN': ({ count, all, why }) => `${all} 条通知中有 ${count} 条留待下次检查（${why}）`,
    }),
    'no-delivery-reason': entry({ en: 'no reason was given', 'zh-CN': '未说明原因' }),
    'more-alerts': entry({
        en: ({ count }) => `${count} more alerts are in the summary of this job; all jobs: ops-framework status`,
        'zh-CN': ({ count }) => `另有 ${count} 项警报见此作业的摘要；查看所有作业：ops-framework status`,
    }),
    'run-canceled': entry({
        en: 'run canceled: running commands were ended; the next tick reports the outcome of unfinished work',
        'zh-CN': '运行被取消：正在执行的命令已被终止；下次检查会报告未完成工作的结果',
    }),
};

;// CONCATENATED MODULE: ./build/core/notices/catalog/watch.js
/** What the watchdog says: whether a host is watched, and what GitHub says of its workflow. */


const verdictsZh = {
    ok: '监控正常',
    silent: '无检查',
    failing: '检查失败',
    absent: '从未出现',
    unknown: '情况不明',
};
const watch = {
    /** A verdict about a host, and what it rests on. */
    'watch-verdict': entry({
        en: ({ state, why }) => `${state}${after(': ', why)}`,
        'zh-CN': ({ state, why }) => `${verdictsZh[state] ?? state}${after('：', why)}`,
    }),
    // --- Why.
    'watch-ticked': entry({
        en: ({ ms }) => `last scheduled tick ${(0,format/* span */.Ln)(ms)} ago`,
        'zh-CN': ({ ms }) => `上次定时检查在 ${spanZh(ms)}前`,
    }),
    'watch-busy': entry({
        en: ({ ms, time }) => `last scheduled tick ${(0,format/* span */.Ln)(ms)} ago; the one since then waits for a run that may take until ${time}`,
        'zh-CN': ({ ms, time }) => `上次定时检查在 ${spanZh(ms)}前；其后的检查正在等待一次运行结束，最迟至 ${time}`,
    }),
    'watch-first-due': entry({
        en: ({ ms }) => `set up ${(0,format/* span */.Ln)(ms)} ago, its first scheduled tick is not overdue`,
        'zh-CN': ({ ms }) => `${spanZh(ms)}前设置，首次定时检查尚未逾期`,
    }),
    'watch-silent': entry({
        en: ({ ms }) => `no scheduled tick for ${(0,format/* span */.Ln)(ms)}`,
        'zh-CN': ({ ms }) => `已有 ${spanZh(ms)}没有定时检查`,
    }),
    'watch-never-ticked': entry({
        en: ({ ms }) => `no scheduled tick since it was set up ${(0,format/* span */.Ln)(ms)} ago`,
        'zh-CN': ({ ms }) => `自 ${spanZh(ms)}前设置以来没有定时检查`,
    }),
    'watch-failing': entry({
        en: ({ code, ms }) => `scheduled ticks have failed for ${(0,format/* span */.Ln)(ms)}, the last one with exit code ${code}`,
        'zh-CN': ({ code, ms }) => `定时检查已失败 ${spanZh(ms)}，最近一次退出码为 ${code}`,
    }),
    'watch-never-seen': entry({
        en: 'the cache has no state of this host',
        'zh-CN': '缓存中没有此主机的状态',
    }),
    'watch-state-gone': entry({
        en: ({ time }) => `its state is gone from the cache, last found there at ${time}`,
        'zh-CN': ({ time }) => `其状态已从缓存中消失，上次发现于 ${time}`,
    }),
    'watch-state-unreadable': entry({
        en: ({ why }) => `its state in the cache cannot be read: ${why}`,
        'zh-CN': ({ why }) => `无法读取其在缓存中的状态：${why}`,
    }),
    'watch-timer-unseen': entry({
        en: ({ ms }) => `no run of its workflow has saved its state for ${(0,format/* span */.Ln)(ms)}. Ticks of its timer do not reach the cache by themselves`,
        'zh-CN': ({ ms }) => `其工作流已有 ${spanZh(ms)}没有保存状态。本机定时器的检查本身不会进入缓存`,
    }),
    'watch-not-recorded': entry({
        en: 'its state records no scheduled tick: an older version of ops-framework saved it, or no tick yet',
        'zh-CN': '其状态没有记录定时检查：由旧版 ops-framework 保存，或尚未有检查',
    }),
    'watch-runs-unsaved': entry({
        en: ({ time }) => `its workflow ran at ${time} and succeeded, but saved no state in the cache`,
        'zh-CN': ({ time }) => `其工作流于 ${time} 运行成功，但没有把状态保存到缓存`,
    }),
    'watch-list-cut': entry({
        en: ({ count }) => `the cache has more than ${count} entries of states, and the rest was not listed`,
        'zh-CN': ({ count }) => `缓存中的状态条目超过 ${count} 个，其余未列出`,
    }),
    // --- Facts.
    'watch-last-tick': entry({
        en: ({ time, seconds }) => `last scheduled tick: ${time}${after('; promised every ', seconds === undefined ? undefined : (0,format/* span */.Ln)(1000 * seconds))}`,
        'zh-CN': ({ time, seconds }) => `上次定时检查：${time}${after('；约定间隔 ', seconds === undefined ? undefined : spanZh(1000 * seconds))}`,
    }),
    'watch-last-save': entry({
        en: ({ time }) => `newest entry in the cache: ${time}`,
        'zh-CN': ({ time }) => `缓存中的最新条目：${time}`,
    }),
    'watch-gone-next': entry({
        en: 'The next run on the host saves it again. If this host is retired, nothing needs to be done',
        'zh-CN': '该主机的下一次运行会重新保存。若主机已停用，则无需处理',
    }),
    'watch-absent-next': entry({
        en: ({ namespace }) => `It is in the input "hosts": start its workflow once, or remove ${namespace} there`,
        'zh-CN': ({ namespace }) => `它在输入 "hosts" 中：请启动一次其工作流，或从中移除 ${namespace}`,
    }),
    'watch-queued': entry({
        en: ({ workflow, count, time, ms }) => `${count === 1 ? '1 run' : `${count} runs`} of ${workflow} waiting for a runner since ${time} (${(0,format/* span */.Ln)(ms)})`,
        'zh-CN': ({ workflow, count, time, ms }) => `${workflow} 有 ${count} 次运行自 ${time} 起等待运行器（${spanZh(ms)}）`,
    }),
    'watch-disabled': entry({
        en: ({ workflow, state }) => `${workflow} is disabled (${state}). To enable it: gh workflow enable ${workflow}`,
        'zh-CN': ({ workflow, state }) => `${workflow} 已停用（${state}）。启用方法：gh workflow enable ${workflow}`,
    }),
    'watch-last-runs': entry({
        en: ({ workflow, runs }) => `last runs of ${workflow}: ${runs}`,
        'zh-CN': ({ workflow, runs }) => `${workflow} 的最近运行：${runs}`,
    }),
    'watch-evidence-unknown': entry({
        en: ({ why }) => `what GitHub says of its workflow is not known: ${why}`,
        'zh-CN': ({ why }) => `无法得知 GitHub 上其工作流的情况：${why}`,
    }),
    'watch-no-workflow': entry({
        en: ({ workflow }) => `there is no workflow ${workflow} on the default branch`,
        'zh-CN': ({ workflow }) => `默认分支上没有工作流 ${workflow}`,
    }),
    'watch-maybe-again': entry({
        en: 'possibly reported before',
        'zh-CN': '可能已报告过',
    }),
    // --- Recovery.
    'watch-paused': entry({
        en: ({ from, to, ms }) => `nothing watched from ${from} to ${to} (${(0,format/* span */.Ln)(ms)})`,
        'zh-CN': ({ from, to, ms }) => `${from} 至 ${to} 期间无人监控（${spanZh(ms)}）`,
    }),
    'watch-paused-at-most': entry({
        en: ({ from, to, ms }) => `nothing watched from ${from} until ${to} at the latest (${(0,format/* span */.Ln)(ms)})`,
        'zh-CN': ({ from, to, ms }) => `自 ${from} 起无人监控，最迟至 ${to}（${spanZh(ms)}）`,
    }),
    'watch-was-since': entry({
        en: ({ time, ms }) => `since ${time} (${(0,format/* span */.Ln)(ms)})`,
        'zh-CN': ({ time, ms }) => `自 ${time} 起（${spanZh(ms)}）`,
    }),
    // --- The clock of a host.
    'watch-clock-ahead': entry({
        en: ({ ms }) => `its clock is ${(0,format/* span */.Ln)(ms)} ahead`,
        'zh-CN': ({ ms }) => `其时钟快 ${spanZh(ms)}`,
    }),
    'watch-clock-behind': entry({
        en: ({ ms }) => `its clock is ${(0,format/* span */.Ln)(ms)} behind`,
        'zh-CN': ({ ms }) => `其时钟慢 ${spanZh(ms)}`,
    }),
    'watch-clock-next': entry({
        en: 'Compared with the time at which GitHub stored its state. Schedules and quiet hours run by that clock: set it, for example with timedatectl set-ntp true',
        'zh-CN': '与 GitHub 存储其状态的时间相比。计划和静默时段都按该时钟执行：请校准，例如运行 "timedatectl set-ntp true"',
    }),
    'watch-clock-right': entry({ en: 'its clock is right again', 'zh-CN': '其时钟已恢复正常' }),
    // --- The watchdog itself.
    'watch-forgotten': entry({ en: 'no longer watched', 'zh-CN': '不再监控' }),
    'watch-forgotten-next': entry({
        en: ({ namespace }) => `If it is only down, it is watched again when it ticks. To be told while it is missing: add ${namespace} to the input "hosts"`,
        'zh-CN': ({ namespace }) => `若只是停机，恢复检查后会重新监控。如需在其缺失时收到提醒：请将 ${namespace} 加入输入 "hosts"`,
    }),
    'watch-memory-lost': entry({
        en: 'the watchdog has lost its memory',
        'zh-CN': '看门狗丢失了记录',
    }),
    'watch-memory-restored': entry({
        en: 'an older copy of the memory of the watchdog is used',
        'zh-CN': '看门狗使用了较旧的记录',
    }),
    'watch-memory-lost-means': entry({
        en: 'An alert that is still open is reported once more. A host that recovered meanwhile is not reported',
        'zh-CN': '仍未解除的警报会再报告一次。其间已恢复的主机不会报告',
    }),
    'watch-memory-unread': entry({
        en: ({ why }) => `the memory of the watchdog cannot be used, so each run reports again what is wrong: ${why}`,
        'zh-CN': ({ why }) => `无法使用看门狗的记录，因此每次运行都会重新报告问题：${why}`,
    }),
    'watch-not-listed': entry({
        en: ({ why }) => `the watchdog sees no host: the entries of the cache cannot be listed (${why})`,
        'zh-CN': ({ why }) => `看门狗看不到任何主机：无法列出缓存条目（${why}）`,
    }),
    'watch-needs-cache': entry({
        en: 'watch reads the Actions cache, and this run has none: run the action in a workflow, with "uses:" and without state: file',
        'zh-CN': '看门狗需要读取 Actions 缓存，而此次运行没有：请在工作流中以 "uses:" 运行，且不要设置 state: file',
    }),
    'watch-no-host': entry({
        en: 'no host has saved a state in the cache yet. To be told of one that never does, name it in the input "hosts"',
        'zh-CN': '尚无主机把状态保存到缓存。如需在某主机从未保存时收到提醒，请在输入 "hosts" 中列出它',
    }),
    'watch-all-ok': entry({
        en: ({ count }) => (count === 1 ? '1 host is watched' : `${count} hosts are watched`),
        'zh-CN': ({ count }) => `${count} 台主机监控正常`,
    }),
    'watch-not-ok': entry({
        en: ({ count, all }) => `${count} of ${all === 1 ? '1 host' : `${all} hosts`} not known to be watched`,
        'zh-CN': ({ count, all }) => `${all} 台主机中有 ${count} 台未确认被监控`,
    }),
};

;// CONCATENATED MODULE: ./build/core/notices/catalog/write-problems.js


const listed = (values, comma) => values.filter((value) => value !== undefined).join(comma);
const writeProblems = {
    // --- What was asked for.
    'no-write-job': entry({
        en: ({ job, kind, command }) => `job ${job} is a ${kind}; ${command} takes a one_shot_write`,
        'zh-CN': ({ job, kind, command }) => `作业 ${job} 的类型是 ${kind}；${command} 只接受 one_shot_write`,
    }),
    'only-in-workflow': entry({
        en: ({ command, look }) => `${command} runs in a workflow only, where its approval is: see docs/writes.md. To look at a plan here: ${look}`,
        'zh-CN': ({ command, look }) => `${command} 只能在工作流中运行，因为审批在那里进行：见 docs/writes.md。在此查看计划：${look}`,
    }),
    'settle-only-in-workflow': entry({
        en: ({ look }) => `settle runs only in the last job of the workflow of a write, where it reports the outcome of a write that did not finish: see docs/writes.md. To see it here: ${look}`,
        'zh-CN': ({ look }) => `settle 用于写入工作流的最后一个作业：在运行没有给出结论就结束时，由它报告写入的结果（见 docs/writes.md）。在此查看：${look}`,
    }),
    'plan-takes-no-digest': entry({
        en: 'plan makes a digest and takes none: to approve a plan with it, the workflow must say gate: dispatch',
        'zh-CN': 'plan 生成摘要值，不接受摘要值：如需以它批准计划，工作流须设置 gate: dispatch',
    }),
    'apply-needs-digest': entry({
        en: 'apply needs the digest of the plan: set the input plan-digest to the output of plan',
        'zh-CN': 'apply 需要计划的摘要值：请将输入 plan-digest 设为 plan 的输出',
    }),
    'nothing-to-verify': entry({
        en: ({ digest, job, state }) => `the write ${digest} of ${job} is ${state}: there is nothing to verify`,
        'zh-CN': ({ digest, job, state }) => `${job} 的写入 ${digest}：${state}，没有可验证的内容`,
    }),
    'verified-elsewhere': entry({
        en: ({ digest, pid, machine }) => `another run verifies the write ${digest}${pid === undefined ? '' : ` (pid ${pid} on ${machine})`}: its verdict comes from there`,
        'zh-CN': ({ digest, pid, machine }) => `另一次运行正在验证写入 ${digest}${pid === undefined ? '' : `（${machine} 上的进程 ${pid}）`}：由它给出结论`,
    }),
    'no-write-to-verify': entry({
        en: ({ job, command }) => `job ${job} has no write to verify; to see its writes: ${command}`,
        'zh-CN': ({ job, command }) => `作业 ${job} 没有可验证的写入；查看其写入：${command}`,
    }),
    'no-such-write-to-verify': entry({
        en: ({ job, why }) => `job ${job} has no such write to verify: ${why}`,
        'zh-CN': ({ job, why }) => `作业 ${job} 没有这项可验证的写入：${why}`,
    }),
    'history-of-no-write': entry({
        en: ({ job, kind, command }) => `job ${job} is a ${kind}; history shows a one_shot_write. For this job: ${command}`,
        'zh-CN': ({ job, kind, command }) => `作业 ${job} 的类型是 ${kind}；history 只显示 one_shot_write。查看此作业：${command}`,
    }),
    /** `given` and `near` are quoted. */
    'no-write-near': entry({
        en: ({ given, near }) => `no write ${given}; did you mean ${near}?`,
        'zh-CN': ({ given, near }) => `没有写入 ${given}；您是否想写 ${near}？`,
    }),
    'no-write-known': entry({
        en: ({ given, writes }) => `no write ${given}; the writes are: ${writes}`,
        'zh-CN': ({ given, writes }) => `没有写入 ${given}；已有的写入：${writes}`,
    }),
    'no-write-at-all': entry({
        en: ({ given }) => `no write ${given}; there are no writes`,
        'zh-CN': ({ given }) => `没有写入 ${given}；目前没有任何写入`,
    }),
    'ledger-unusable': entry({
        en: ({ why }) => `ledger unusable: ${why}`,
        'zh-CN': ({ why }) => `账本无法使用：${why}`,
    }),
    // --- What a page cannot show.
    'page-too-long': entry({
        en: ({ job, size, most, section }) => `job ${job}: not planned, because the page cannot show all of it: ${size} KiB of at most ${most} KiB${after('; most of it is under "', section, '"')}. Put long text into files, set fewer variables, and make commands.plan print less`,
        'zh-CN': ({ job, size, most, section }) => `作业 ${job}：未生成计划，因为页面无法显示全部内容：${size} KiB，上限 ${most} KiB${after('；大部分在「', section, '」之下')}。请将长文本放入文件，减少变量，并让 commands.plan 少输出一些`,
    }),
    'page-masked': entry({
        en: ({ job }) => `job ${job}: not planned, because a part of the page is the value of a secret (one of a job's \`env\`, or an input of the workflow) and would be masked: give that variable another value or another name`,
        'zh-CN': ({ job }) => `作业 ${job}：未生成计划，因为页面中有一部分与某个密钥的值相同（作业的 \`env\`，或工作流的输入），会被掩码：请为该变量换一个值或名称`,
    }),
    'page-hides': entry({
        en: ({ job, first, second, third, fourth, fifth, left }) => `job ${job}: not planned, because the page cannot show these parts literally: ${listed([first, second, third, fourth, fifth], ', ')}${after(', and ', left, ' more')}; they contain a secret, a text that looks like one, the value of a variable whose name looks secret (TOKEN, PWD, …), or bytes that are not UTF-8. Put a secret into \`env\` (or envFile) and let the program read the variable; where it is none, rename the folder, the file or the variable, or give the secret whose value is this word (of any job's \`env\`) another value; make commands.plan print none, and UTF-8 only`,
        'zh-CN': ({ job, first, second, third, fourth, fifth, left }) => `作业 ${job}：未生成计划，因为页面无法原样显示以下部分：${listed([first, second, third, fourth, fifth], '、')}${after('，另有 ', left, ' 处')}；其中含有密钥、形似密钥的文本、名称像密钥的变量（TOKEN、PWD 等）的值，或不是 UTF-8 的字节。请将密钥放入 \`env\`（或 envFile），由程序读取该变量；若并非密钥，请改名目录、文件或变量，或为取值与该词相同的密钥（任一作业的 \`env\`）换一个值；commands.plan 不得输出密钥，且只能输出 UTF-8`,
    }),
    'hidden-word': entry({
        en: ({ number, job }) => `word ${number} of the command of ${job}`,
        'zh-CN': ({ number, job }) => `${job} 的命令的第 ${number} 个词`,
    }),
    'hidden-folder': entry({
        en: ({ job }) => `the folder of ${job}`,
        'zh-CN': ({ job }) => `${job} 的目录`,
    }),
    'hidden-link': entry({
        en: ({ job }) => `the link to the folder of ${job}`,
        'zh-CN': ({ job }) => `指向 ${job} 的目录的链接`,
    }),
    'hidden-program': entry({
        en: ({ job }) => `the program of ${job}`,
        'zh-CN': ({ job }) => `${job} 的程序`,
    }),
    'hidden-name': entry({
        en: ({ number, job }) => `the name of variable ${number} of ${job}`,
        'zh-CN': ({ number, job }) => `${job} 的第 ${number} 个变量的名称`,
    }),
    'hidden-code': entry({
        en: ({ name, job }) => `the value of ${name} of ${job}, which can load code`,
        'zh-CN': ({ name, job }) => `${job} 的 ${name} 的值（可加载代码）`,
    }),
    'hidden-path-of-word': entry({
        en: ({ number, job }) => `the real path of what word ${number} of ${job} names`,
        'zh-CN': ({ number, job }) => `${job} 的第 ${number} 个词所指的真实路径`,
    }),
    'hidden-path-of-variable': entry({
        en: ({ name, job }) => `the real path of what the variable ${name} of ${job} names`,
        'zh-CN': ({ name, job }) => `${job} 的变量 ${name} 所指的真实路径`,
    }),
    'hidden-host': entry({ en: 'the name of the host', 'zh-CN': '主机的名称' }),
    'hidden-jobs-file': entry({ en: 'the path of the jobs file', 'zh-CN': '作业文件的路径' }),
    'hidden-line': entry({
        en: ({ number }) => `line ${number} of what commands.plan prints`,
        'zh-CN': ({ number }) => `commands.plan 的输出的第 ${number} 行`,
    }),
    // --- What cannot be planned.
    'plan-lines-all-ignored': entry({
        en: ({ job }) => `job ${job}: approval.ignorePlanLines leaves nothing of the output of commands.plan to approve: ignore only lines that differ each time`,
        'zh-CN': ({ job }) => `作业 ${job}：approval.ignorePlanLines 使 commands.plan 的输出没有可审批的内容：请只忽略每次都不同的行`,
    }),
    'command-not-planned': entry({
        en: ({ job, command, why }) => `job ${job}: ${command}: ${why}`,
        'zh-CN': ({ job, command, why }) => `作业 ${job}：${command}：${why}`,
    }),
    /** `word` is quoted. */
    'no-program': entry({
        en: ({ word, search }) => `${word} is no program (PATH is ${search}): fix the command`,
        'zh-CN': ({ word, search }) => `${word} 不是程序（PATH 为 ${search}）：请修正命令`,
    }),
    'no-folder': entry({
        en: ({ job, folder }) => `job ${job}: its working folder ${folder} is no folder: create it or correct cwd`,
        'zh-CN': ({ job, folder }) => `作业 ${job}：工作目录 ${folder} 不是目录：请创建它或修正 cwd`,
    }),
    'code-looks-secret': entry({
        en: ({ job, name }) => `job ${job}: the variable ${name} can load code, and its value looks like a secret, which the page cannot show: put the secret elsewhere, or the value into a file that the command names`,
        'zh-CN': ({ job, name }) => `作业 ${job}：变量 ${name} 可加载代码，而其值形似密钥，页面无法显示：请将密钥移到别处，或将该值放入命令所指的文件`,
    }),
    /** The output follows. */
    'plan-command-failed': entry({
        en: ({ job, ending, isFollowed }) => `job ${job}: commands.plan: ${ending}; nothing to approve without its output${isFollowed ? ':' : ''}`,
        'zh-CN': ({ job, ending, isFollowed }) => `作业 ${job}：commands.plan：${ending}；没有它的输出就没有可审批的内容${isFollowed ? '：' : ''}`,
    }),
    'plan-output-too-long': entry({
        en: ({ job }) => `job ${job}: commands.plan printed more than 256 KiB, too much to review: make it print less`,
        'zh-CN': ({ job }) => `作业 ${job}：commands.plan 的输出超过 256 KiB，无法审阅：请让它少输出一些`,
    }),
    // --- Files that nobody can vouch for.
    'file-of-others': entry({
        en: shared/* fileProblems */.tH['file-of-others'],
        'zh-CN': ({ place, why }) => `写入不能依赖 ${place}：其他用户可以修改它。${why}`,
    }),
    'file-ambiguous': entry({
        en: shared/* fileProblems */.tH['file-ambiguous'],
        'zh-CN': ({ place }) => `${place} 在每个进程中指向不同的位置，或经过不是 UTF-8 的名称：请直接指明该文件`,
    }),
    'file-not-regular': entry({
        en: shared/* fileProblems */.tH['file-not-regular'],
        'zh-CN': ({ place }) => `${place} 不是普通文件（而是管道或设备），计划无法涵盖它：请改在脚本中指明`,
    }),
    'file-unreadable': entry({
        en: shared/* fileProblems */.tH['file-unreadable'],
        'zh-CN': ({ place, why }) => `无法读取 ${place}（${why}），计划无法涵盖它：请允许此用户读取，或改在脚本中指明`,
    }),
    'file-replaced': entry({
        en: shared/* fileProblems */.tH['file-replaced'],
        'zh-CN': ({ place }) => `${place} 在读取时被替换：请重试`,
    }),
    // --- What changed.
    'environment-changed': entry({
        en: 'its environment changed after the last check',
        'zh-CN': '其环境变量在最后一次检查之后有变化',
    }),
    'files-changed': entry({
        en: ({ paths, count }) => `changed after the last check, before it ended: ${paths}${after(', and ', count, ' more')}. Where the write itself changes such a file, let a read that verifies it name it too, or name it in a script; where it changes a program or a script that it runs, run one from outside of what it changes`,
        'zh-CN': ({ paths, count }) => `在最后一次检查之后、命令结束之前有变化：${paths}${after('，另有 ', count, ' 个')}。若写入本身会修改这类文件，请让验证它的读取作业也指明该文件，或改在脚本中指明；若写入会修改它所运行的程序或脚本，请改为运行其修改范围之外的程序`,
    }),
    'changed-since-approval': entry({
        en: ({ folder, paths }) => `changed since it was approved: ${listed([folder === undefined ? undefined : `its folder, now ${folder}`, paths], ', ')}`,
        'zh-CN': ({ folder, paths }) => `批准之后有变化：${listed([folder === undefined ? undefined : `其目录，现为 ${folder}`, paths], '、')}`,
    }),
};

;// CONCATENATED MODULE: ./build/core/notices/catalog/writes.js
/** Writes: their plans, approvals, endings and verifications. */


const commandsZh = {
    plan: '计划',
    apply: '执行',
    verify: '验证',
    settle: '收尾',
};
const writes_statesZh = {
    applied: '写入已执行，但未能保存此结果',
    failed: '写入失败，但未能保存此结果',
    undetermined: '写入结果不明，且未能保存此结果',
};
const forMs = (ms) => (ms === undefined ? '' : ` for ${(0,format/* span */.Ln)(ms)}`);
const forMsZh = (ms) => (ms === undefined ? '' : `已有 ${spanZh(ms)}`);
const writes_writes = {
    // --- Steps.
    'write-waits': entry({ en: 'write waits for approval', 'zh-CN': '写入等待批准' }),
    'write-still-waits': entry({
        en: ({ ms }) => `write waiting for approval${forMs(ms)}`,
        'zh-CN': ({ ms }) => `写入等待批准${forMsZh(ms)}`,
    }),
    'write-unverified': entry({
        en: ({ ms }) => `write unverified${forMs(ms)}`,
        'zh-CN': ({ ms }) => `写入未验证${forMsZh(ms)}`,
    }),
    'write-refused': entry({
        en: ({ reason }) => `write refused${after(' (', reason, ')')}`,
        'zh-CN': ({ reason }) => `写入被拒绝${after('（', reason, '）')}`,
    }),
    'write-superseded': entry({
        en: 'write superseded by a newer plan of this job',
        'zh-CN': '写入已被此作业的新计划取代',
    }),
    'plan-expired': entry({ en: 'plan expired without approval', 'zh-CN': '计划已过期，无人及时批准' }),
    'applied-unverified': entry({ en: 'applied, unverified', 'zh-CN': '已执行，未验证' }),
    'applied-without-verdict': entry({
        en: 'applied, unverified: the verification gave no verdict',
        'zh-CN': '已执行，未验证：验证没有得出结论',
    }),
    'write-failed': entry({
        en: ({ ending }) => `write failed${after(' (', ending, ')')}`,
        'zh-CN': ({ ending }) => `写入失败${after('（', ending, '）')}`,
    }),
    'write-undetermined': entry({
        en: 'write undetermined: it may have been made, fully or in part',
        'zh-CN': '写入结果不明：可能已生效，或只生效了一部分',
    }),
    'write-verified': entry({ en: 'write verified', 'zh-CN': '写入已验证' }),
    'verification-failed': entry({ en: 'verification failed', 'zh-CN': '验证失败' }),
    /** Any other status. */
    'write-status': entry({
        en: ({ status }) => `write ${status}`,
        'zh-CN': ({ status }) => `写入状态：${status}`,
    }),
    'write-step-failed': entry({
        en: ({ command }) => `${command} of a write failed`,
        'zh-CN': ({ command }) => `一次写入的${commandsZh[command] ?? command}失败`,
    }),
    'write-outcome-unknown': entry({ en: 'outcome of a write unknown', 'zh-CN': '一次写入没有走到终点' }),
    'write-run-idle': entry({
        en: 'the run of a write ended and ran nothing',
        'zh-CN': '一次写入的运行已结束，没有执行任何操作',
    }),
    'write-run-undecided': entry({
        en: 'the run of a write ended without a verdict',
        'zh-CN': '写入的运行已结束，没有结论',
    }),
    /** `status`: applied, failed or undetermined. */
    'write-unsaved': entry({
        en: ({ status }) => `write ${status}, but this could not be saved`,
        'zh-CN': ({ status }) => writes_statesZh[status] ?? `写入状态 ${status} 未能保存`,
    }),
    'ledger-damaged': entry({ en: 'the write ledger was damaged', 'zh-CN': '写入账本已损坏' }),
    // --- The plan and its approval.
    'plan-runs': entry({
        en: ({ words }) => `runs: ${words}`,
        'zh-CN': ({ words }) => `将执行：${words}`,
    }),
    'plan-cut': entry({
        en: 'command cut; the summary of the run shows all of it',
        'zh-CN': '命令已截断：完整内容见该运行的摘要',
    }),
    'plan-output-cut': entry({
        en: 'plan cut: the summary of the run has all of it',
        'zh-CN': '计划已截断：完整内容见该运行的摘要',
    }),
    'plan-in-summary': entry({
        en: 'the command is in the summary of the run',
        'zh-CN': '将执行的内容见该运行的摘要',
    }),
    'plan-where': entry({
        en: ({ namespace, folder }) => `where: ${namespace}, in ${folder}`,
        'zh-CN': ({ namespace, folder }) => `位置：${namespace}，目录 ${folder}`,
    }),
    'plan-risk': entry({
        en: ({ risk }) => `risk: ${risk}`,
        'zh-CN': ({ risk }) => `风险：${risk}`,
    }),
    'gate-environment': entry({
        en: ({ environment }) => `environment ${environment}`,
        'zh-CN': ({ environment }) => `环境 ${environment}`,
    }),
    'gate-dispatch': entry({
        en: 'second dispatch, required reviewers unavailable',
        'zh-CN': '由第二人启动（此处没有必需的审阅者）',
    }),
    approval: entry({
        en: ({ gate, digest }) => `approval: ${gate}${after('; start the workflow with plan-digest ', digest)}`,
        'zh-CN': ({ gate, digest }) => `批准方式：${gate}${after('；请以 plan-digest ', digest, ' 启动工作流')}`,
    }),
    'approved-by': entry({
        en: ({ people, environment }) => `approved by: ${people} (environment ${environment})`,
        'zh-CN': ({ people, environment }) => `批准人：${people}，通过环境 ${environment}`,
    }),
    'approved-by-dispatch': entry({
        en: ({ people }) => `approved by: ${people} (second dispatch, required reviewers unavailable)`,
        'zh-CN': ({ people }) => `批准人：${people}，由第二人启动（此处没有必需的审阅者）`,
    }),
    'approve-until': entry({
        en: ({ date, time }) => `approve until: ${date} ${time}`,
        'zh-CN': ({ date, time }) => `批准期限：${date} ${time}`,
    }),
    'requested-by': entry({
        en: ({ person }) => `requested by: ${person}`,
        'zh-CN': ({ person }) => `请求者：${person}`,
    }),
    'verified-by': entry({
        en: ({ jobs }) => `verified by: ${jobs}`,
        'zh-CN': ({ jobs }) => `由以下作业验证：${jobs}`,
    }),
    'plan-digest': entry({
        en: ({ digest }) => `plan: ${digest}`,
        'zh-CN': ({ digest }) => `计划：${digest}`,
    }),
    // --- What was run, and what to do.
    'nothing-run': entry({ en: 'nothing was run', 'zh-CN': '没有执行任何命令' }),
    'attempt-ran-nothing': entry({ en: 'this attempt ran nothing', 'zh-CN': '这次尝试没有执行任何命令' }),
    'nothing-run-waits': entry({
        en: ({ time }) => `nothing was run; the plan waits for approval until ${time}`,
        'zh-CN': ({ time }) => `没有执行任何命令；计划仍在等待批准，截至 ${time}`,
    }),
    'no-plan-to-apply': entry({
        en: 'nothing was run: there was no plan to apply',
        'zh-CN': '没有执行任何命令：没有可执行的计划',
    }),
    'unknown-whether-changed': entry({
        en: 'unknown whether anything changed: check the run and the host',
        'zh-CN': '是否有改动尚不清楚：请查看该运行和主机',
    }),
    'another-run-has-it': entry({
        en: 'another run has the write and reports its outcome',
        'zh-CN': '另一次运行持有此写入，并会报告结果',
    }),
    'tick-verifies': entry({
        en: 'not verified: a tick on the host verifies it half an hour later',
        'zh-CN': '未验证：主机上的检查会在半小时后补做',
    }),
    'lines-in-log': entry({
        en: ({ count }) => `and ${count} more lines, in the log of the run`,
        'zh-CN': ({ count }) => `另有 ${count} 行，见该运行的日志`,
    }),
    'command-ended': entry({
        en: ({ ending }) => `command: ${ending}`,
        'zh-CN': ({ ending }) => `命令：${ending}`,
    }),
    'verification-from': entry({
        en: ({ time, jobs }) => `verification from ${time}: ${jobs}`,
        'zh-CN': ({ time, jobs }) => `自 ${time} 起验证：${jobs}`,
    }),
    'to-verify': entry({
        en: ({ command }) => `to verify: ${command}`,
        'zh-CN': ({ command }) => `如需验证：${command}`,
    }),
    'not-retried': entry({ en: 'not retried automatically', 'zh-CN': '不会自行重试' }),
    'never-repeated': entry({
        en: ({ command }) => `never repeated automatically; to check the result: ${command}`,
        'zh-CN': ({ command }) => `绝不会自行重复；如需查看现状：${command}`,
    }),
    rollback: entry({
        en: ({ job }) => `rollback: plan the write ${job}; it needs its own approval`,
        'zh-CN': ({ job }) => `回退：计划写入 ${job}；它需要单独批准`,
    }),
    // --- How its command ended, besides the exits of `runs.ts`.
    'canceled-while-running': entry({ en: 'canceled while it ran', 'zh-CN': '执行期间被取消' }),
    'runner-gone': entry({
        en: 'outcome unknown: the process that ran it is gone',
        'zh-CN': '结果不明：执行它的进程已不在',
    }),
    'ended-in-doubt': entry({
        en: ({ ending, why }) => `${ending}, but it is unknown what ran: ${why}`,
        'zh-CN': ({ ending, why }) => `${ending}，但无法得知执行的是什么：${why}`,
    }),
    // --- Reads that verify it; `more`: other differences from the approved plan.
    'read-verified': entry({
        en: ({ job, why, more }) => `${job}: verified, ${why}${after('; ', more)}`,
        'zh-CN': ({ job, why, more }) => `${job}：通过，${why}${after('；', more)}`,
    }),
    'read-failed': entry({
        en: ({ job, why, more }) => `${job}: failed, ${why}${after('; ', more)}`,
        'zh-CN': ({ job, why, more }) => `${job}：未通过，${why}${after('；', more)}`,
    }),
    'read-undetermined': entry({
        en: ({ job, why, more }) => `${job}: undetermined, ${why}${after('; ', more)}`,
        'zh-CN': ({ job, why, more }) => `${job}：没有结论，${why}${after('；', more)}`,
    }),
    'read-completed': entry({
        en: ({ level, message }) => `completed, level ${level}${after(' (', message, ')')}`,
        'zh-CN': ({ level, message }) => `已完成，级别 ${level}${after('（', message, '）')}`,
    }),
    'read-not-completed': entry({
        en: ({ level, message }) => `not completed, level ${level}${after(' (', message, ')')}`,
        'zh-CN': ({ level, message }) => `未完成，级别 ${level}${after('（', message, '）')}`,
    }),
    'read-undeclared': entry({ en: 'no longer in the jobs file', 'zh-CN': '它已不在作业文件中' }),
    'read-not-approved': entry({ en: 'not approved with the plan', 'zh-CN': '未随计划批准' }),
    'read-changed': entry({
        en: 'its command in the jobs file is not the one that was approved with the plan',
        'zh-CN': '作业文件中它的命令不是随计划批准的那一个',
    }),
    'read-not-run': entry({ en: 'not run', 'zh-CN': '没有执行' }),
    'plan-elsewhere': entry({
        en: 'the approved plan is not on this host',
        'zh-CN': '批准的计划不在这台主机上',
    }),
    // --- Writes without a verdict.
    'open-waiting': entry({
        en: ({ name, time }) => `waits for approval: ${name}, since ${time}`,
        'zh-CN': ({ name, time }) => `等待批准：${name}，自 ${time} 起`,
    }),
    'open-applied': entry({
        en: ({ name, time }) => `applied, unverified: ${name}, since ${time}`,
        'zh-CN': ({ name, time }) => `已执行，未验证：${name}，自 ${time} 起`,
    }),
    'open-verifying': entry({
        en: ({ name, time }) => `verification failed, runs again: ${name}, since ${time}`,
        'zh-CN': ({ name, time }) => `验证失败，正在重新验证：${name}，自 ${time} 起`,
    }),
    'open-undetermined': entry({
        en: ({ name, time }) => `undetermined, perhaps made: ${name}, since ${time}`,
        'zh-CN': ({ name, time }) => `结果不明，可能已生效：${name}，自 ${time} 起`,
    }),
};

;// CONCATENATED MODULE: ./build/core/notices/catalog/index.js
/** All sentences of notices by key. */



















const catalog = {
    ...jobs,
    ...runs,
    ...schedules,
    ...status_status,
    ...state,
    ...writes_writes,
    ...gate,
    ...plan,
    ...writeProblems,
    ...messages,
    ...summary,
    ...ticks,
    ...doctor,
    ...cadence,
    ...drill,
    ...pings,
    ...watch,
    ...chat,
    ...jobsFile,
};

;// CONCATENATED MODULE: ./build/core/notices/say.js


const entries = new Map(Object.entries(catalog));
/** The words in this language. Text from outside stays as it is. */
function textIn(language) {
    const say = (words) => (typeof words === 'string' ? words : render(words));
    const render = ({ key, params }) => {
        const entry = entries.get(key);
        // Queued by a newer version.
        if (!entry)
            return (0,redact/* cleanLine */.Ow)([key, ...Object.values(params).map((value) => shown(value))].join(' '), 500);
        const values = Object.entries(params).map(([name, value]) => [name, shown(value)]);
        return entry.say(language, Object.fromEntries(values));
    };
    const shown = (value) => (typeof value === 'object' ? render(value) : value);
    return say;
}


/***/ })

};
