/** Bot and chat: where they are set, what Telegram and OpenClaw answer to `doctor`, and how to fix it. */
import type { Words } from '../../text/words.ts';
import { after, entry } from './entry.ts';

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

export const chat = {
  // --- How parts are put together.
  'problem-then-fix': entry<{ problem: Words; fix: Words }>({
    en: ({ problem, fix }) => `${problem}. ${fix}`,
    'zh-CN': ({ problem, fix }) => `${problem}。${fix}`,
  }),
  'with-note': entry<{ text: Words; note: Words }>({
    en: ({ text, note }) => `${text} (${note})`,
    'zh-CN': ({ text, note }) => `${text}（${note}）`,
  }),
  /** A list that grows by one. */
  'and-item': entry<{ list: Words; item: Words }>({
    en: ({ list, item }) => `${list}, ${item}`,
    'zh-CN': ({ list, item }) => `${list}、${item}`,
  }),
  'write-as': entry<{ form: string }>({
    en: ({ form }) => `Write it as ${form}`,
    'zh-CN': ({ form }) => `请写成 ${form}`,
  }),
  'write-as-chat': entry({ en: `Write it as ${chatForms}`, 'zh-CN': `请写成 ${chatFormsZh}` }),

  // --- Files beside the config: words that follow the path.
  'is-missing-file': entry({ en: 'does not exist', 'zh-CN': '不存在' }),
  'is-folder': entry({ en: 'is a folder; name the file in it', 'zh-CN': '是目录；请写明其中的文件' }),
  'is-no-file': entry({ en: 'is not a regular file', 'zh-CN': '不是普通文件' }),
  'is-larger': entry<{ size: string }>({
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
  'is-unreadable': entry<{ cause: string }>({
    en: ({ cause }) => `cannot be read (${cause}); check the permissions`,
    'zh-CN': ({ cause }) => `无法读取（${cause}）；请检查权限`,
  }),
  'is-unparsed': entry<{ cause: string }>({
    en: ({ cause }) => `cannot be read: ${cause}`,
    'zh-CN': ({ cause }) => `无法读取：${cause}`,
  }),
  'is-outside': entry<{ folder: string }>({
    en: ({ folder }) => `is outside ${folder}, the folder of the config`,
    'zh-CN': ({ folder }) => `在配置所在目录 ${folder} 之外`,
  }),

  // --- OpenClaw's config.
  'openclaw-config-bad': entry<{ file: string; problem: Words }>({
    en: ({ file, problem }) => `OpenClaw's config ${file}: ${problem}`,
    'zh-CN': ({ file, problem }) => `OpenClaw 的配置 ${file}：${problem}`,
  }),
  'openclaw-config-is': entry<{ file: string }>({
    en: ({ file }) => `OpenClaw's config is ${file}`,
    'zh-CN': ({ file }) => `OpenClaw 的配置为 ${file}`,
  }),
  'openclaw-config-none': entry<{ files: string }>({
    en: ({ files }) => `there is no OpenClaw config: looked for ${files}`,
    'zh-CN': ({ files }) => `没有 OpenClaw 配置：查找过 ${files}`,
  }),
  'variable-places': entry<{ dotenv: Words }>({
    en: ({ dotenv }) => `the environment, ${dotenv}, env.vars`,
    'zh-CN': ({ dotenv }) => `环境变量、${dotenv}、env.vars`,
  }),
  'dotenv-with-problem': entry<{ file: string; problem: Words }>({
    en: ({ file, problem }) => `${file} (it ${problem})`,
    'zh-CN': ({ file, problem }) => `${file}（${problem}）`,
  }),
  'dotenv-not-read': entry<{ file: string; problem: Words }>({
    en: ({ file, problem }) => `${file} ${problem}; its variables count as not set`,
    'zh-CN': ({ file, problem }) => `${file} ${problem}；其中的变量视为未设置`,
  }),
  'config-is-empty': entry({ en: 'it is empty', 'zh-CN': '文件为空' }),
  'config-not-json5': entry({ en: 'not JSON5', 'zh-CN': '不是 JSON5' }),
  'config-not-read': entry({
    en: 'it cannot be read: remove long runs of comments',
    'zh-CN': '无法读取：请删除大段连续的注释',
  }),
  'at-line-column': entry<{ line: number; column: number; problem: Words }>({
    en: ({ line, column, problem }) => `line ${line}, column ${column}: ${problem}`,
    'zh-CN': ({ line, column, problem }) => `第 ${line} 行第 ${column} 列：${problem}`,
  }),
  'include-takes-path': entry({
    en: '$include takes a path or a list of paths',
    'zh-CN': '$include 的值应为一个路径或路径列表',
  }),
  'include-too-deep': entry<{ most: number }>({
    en: ({ most }) => `$include goes more than ${most} files deep`,
    'zh-CN': ({ most }) => `$include 嵌套超过 ${most} 层`,
  }),
  'include-too-many': entry<{ most: number }>({
    en: ({ most }) => `$include reads more than ${most} files`,
    'zh-CN': ({ most }) => `$include 读取的文件超过 ${most} 个`,
  }),
  'include-problem': entry<{ path: Words; problem: Words }>({
    en: ({ path, problem }) => `$include ${path}: ${problem}`,
    'zh-CN': ({ path, problem }) => `$include ${path}：${problem}`,
  }),
  'include-of-itself': entry<{ path: Words }>({
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
  'token-variable-in': entry<{ places: Words }>({
    en: ({ places }) => `TELEGRAM_BOT_TOKEN in ${places}`,
    'zh-CN': ({ places }) => `TELEGRAM_BOT_TOKEN（${places}）`,
  }),
  'neither-text-nor-reference': entry<{ place: string }>({
    en: ({ place }) => `${place} is neither a text nor a reference {source, provider, id}`,
    'zh-CN': ({ place }) => `${place} 既不是文本，也不是引用 {source, provider, id}`,
  }),
  'only-openclaw-resolves': entry<{ place: string; source: Words }>({
    en: ({ place, source }) => `${place} is a reference to ${source}, which only OpenClaw itself can resolve`,
    'zh-CN': ({ place, source }) => `${place} 引用了 ${source}，只有 OpenClaw 自己能解析`,
  }),
  'provider-without-path': entry<{ place: string; provider: Words }>({
    en: ({ place, provider }) =>
      `${place} is a reference to the file provider ${provider}, which has no path in secrets.providers`,
    'zh-CN': ({ place, provider }) =>
      `${place} 引用了文件 provider ${provider}，但它在 secrets.providers 中没有 path`,
  }),
  'provider-file-problem': entry<{ place: string; provider: Words; file: Words; problem: Words }>({
    en: ({ place, provider, file, problem }) =>
      `${place} is a reference to the file provider ${provider}, whose file ${file} ${problem}`,
    'zh-CN': ({ place, provider, file, problem }) =>
      `${place} 引用了文件 provider ${provider}，其文件 ${file} ${problem}`,
  }),
  'has-no-text-at-id': entry({
    en: 'has no text at the id of the reference',
    'zh-CN': '在引用的 id 处没有文本',
  }),
  'path-of-provider': entry<{ place: string }>({
    en: ({ place }) => `the path of the provider of ${place}`,
    'zh-CN': ({ place }) => `${place} 的 provider 的 path`,
  }),
  'variable-not-set': entry<{ place: Words; name: string; places: Words }>({
    en: ({ place, name, places }) => `${place} takes ${name}, which is not set (looked in ${places})`,
    'zh-CN': ({ place, name, places }) => `${place} 使用 ${name}，但它未设置（查找过 ${places}）`,
  }),
  'is-not-path': entry<{ place: string }>({
    en: ({ place }) => `${place} is not a path`,
    'zh-CN': ({ place }) => `${place} 不是路径`,
  }),
  'names-file': entry<{ place: string; file: Words; problem: Words }>({
    en: ({ place, file, problem }) => `${place} names ${file}, which ${problem}`,
    'zh-CN': ({ place, file, problem }) => `${place} 指定的 ${file} ${problem}`,
  }),
  'is-empty': entry({ en: 'is empty', 'zh-CN': '为空' }),
  'token-malformed': entry<{ place: string }>({
    en: ({ place }) =>
      `${place} is not a bot token: copy it from @BotFather, as 123456789:AA…, without quotes, spaces or "bot" before it`,
    'zh-CN': ({ place }) =>
      `${place} 不是机器人令牌：请从 @BotFather 复制，形如 123456789:AA…，前面不要有引号、空格或 "bot"`,
  }),
  'looked-in': entry<{ places: Words }>({
    en: ({ places }) => `looked in ${places}`,
    'zh-CN': ({ places }) => `查找过 ${places}`,
  }),
  'looked-at': entry<{ places: Words; place: Words }>({
    en: ({ places, place }) => `looked at ${places}; ${place}`,
    'zh-CN': ({ places, place }) => `查看过 ${places}；${place}`,
  }),
  'no-token': entry<{ file: string }>({
    en: ({ file }) => `no Telegram bot token. ${setToken}, or channels.telegram.botToken in ${file}`,
    'zh-CN': ({ file }) =>
      `没有 Telegram 机器人令牌。${setTokenZh}，或设置 ${file} 中的 channels.telegram.botToken`,
  }),
  'no-token-of-account': entry<{ places: Words; place: Words; file: string }>({
    en: ({ places, place, file }) =>
      `no Telegram bot token: looked at ${places}; ${place}. Name another account, ${setInput}, or set channels.telegram.botToken in ${file}`,
    'zh-CN': ({ places, place, file }) =>
      `没有 Telegram 机器人令牌：查看过 ${places}；${place}。请指定另一个账户，或${setInputZh}，或设置 ${file} 中的 channels.telegram.botToken`,
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
  'target-elsewhere': entry<{ place: string }>({
    en: ({ place }) => `${place} (its target is not telegram)`,
    'zh-CN': ({ place }) => `${place}（其 target 不是 telegram）`,
  }),
  'place-is-empty': entry<{ place: string }>({
    en: ({ place }) => `${place} (it is empty)`,
    'zh-CN': ({ place }) => `${place}（为空）`,
  }),
  'place-without-id': entry<{ place: string }>({
    en: ({ place }) => `${place} (no numeric Telegram id)`,
    'zh-CN': ({ place }) => `${place}（没有数字形式的 Telegram id）`,
  }),
  'place-names-nobody': entry<{ place: string }>({
    en: ({ place }) => `${place} (names nobody)`,
    'zh-CN': ({ place }) => `${place}（没有写明任何人）`,
  }),
  'is-no-chat': entry<{ place: string; value: Words }>({
    en: ({ place, value }) => `${place} is ${value}, which is not a chat`,
    'zh-CN': ({ place, value }) => `${place} 为 ${value}，不是聊天`,
  }),
  'has-no-chat': entry<{ place: string; value: Words }>({
    en: ({ place, value }) => `${place} has ${value}, which is not a chat`,
    'zh-CN': ({ place, value }) => `${place} 中有 ${value}，不是聊天`,
  }),
  'begins-with-nobody': entry<{ place: string; value: Words }>({
    en: ({ place, value }) => `${place} begins with ${value}, which is not the numeric id of a person`,
    'zh-CN': ({ place, value }) => `${place} 的第一项 ${value} 不是个人的数字 id`,
  }),
  'is-not-list': entry<{ place: string }>({
    en: ({ place }) => `${place} is not a list`,
    'zh-CN': ({ place }) => `${place} 不是列表`,
  }),
  'set-variable': entry({ en: 'Set the variable', 'zh-CN': '请设置该变量' }),
  'put-person-first': entry({
    en: 'Put the numeric id of the person first, or set channels.telegram.defaultTo',
    'zh-CN': '请将此人的数字 id 放在第一项，或设置 channels.telegram.defaultTo',
  }),
  'or-set-chat': entry<{ fix: Words }>({
    en: ({ fix }) => `${fix}, or set ${chatInput}`,
    'zh-CN': ({ fix }) => `${fix}，或设置 ${chatInputZh}`,
  }),
  'fix-it': entry({ en: 'Fix it', 'zh-CN': '请修复' }),
  'no-chat': entry<{ file: string }>({
    en: ({ file }) =>
      `no Telegram chat to report to. Set ${chatInput}, or channels.telegram.defaultTo in ${file}`,
    'zh-CN': ({ file }) =>
      `没有可供报告的 Telegram 聊天。请设置 ${chatInputZh}，或 ${file} 中的 channels.telegram.defaultTo`,
  }),
  'chat-input-wrong': entry<{ value: Words }>({
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
  'server-not-used': entry<{ file: string }>({
    en: ({ file }) =>
      `messages go to ${publicServer}, and not to the server that ${file} names as apiRoot: the input telegram-token is not a token that can be read there. Set telegram-api-url to the server of this bot`,
    'zh-CN': ({ file }) =>
      `消息会发往 ${publicServer}，而不是 ${file} 的 apiRoot 所指的服务器：输入 telegram-token 不是可在该文件中读到的令牌。请将 telegram-api-url 设为此机器人的服务器`,
  }),
  'proxy-all-unused': entry<{ name: string }>({
    en: ({ name }) =>
      `${name} is set, but requests go without it: only HTTPS_PROXY and HTTP_PROXY are read; set HTTPS_PROXY to http://host:port`,
    'zh-CN': ({ name }) =>
      `设置了 ${name}，但请求不经过它：只读取 HTTPS_PROXY 和 HTTP_PROXY；请将 HTTPS_PROXY 设为 http://host:port`,
  }),
  'proxy-unused': entry<{ name: Words }>({
    en: ({ name }) =>
      `${name} is set, but requests go without it: write it as http://host:port; SOCKS is not supported`,
    'zh-CN': ({ name }) => `设置了 ${name}，但请求不经过它：请写成 http://host:port；不支持 SOCKS`,
  }),
  'proxy-of-openclaw': entry({ en: "OpenClaw's proxy", 'zh-CN': 'OpenClaw 的 proxy' }),

  // --- What `doctor` finds.
  'telegram-unused': entry({ en: 'not used (telegram-via: none)', 'zh-CN': '未使用（telegram-via: none）' }),
  'telegram-issue': entry({
    en: 'not used: alerts go into a GitHub issue (telegram-via: issue)',
    'zh-CN': '未使用：警报写入 GitHub issue（telegram-via: issue）',
  }),
  'or-without-chat': entry<{ input: Words }>({
    en: ({ input }) => `Or do without: ${input}, or telegram-via none`,
    'zh-CN': ({ input }) => `也可以不用：${input}，或将 telegram-via 设为 none`,
  }),
  'chat-takes-again': entry({
    en: 'the chat takes messages again; the next tick sends the queued ones',
    'zh-CN': '已能向该聊天发送消息；下次检查会发送排队的消息',
  }),
  'queued-not-at-once': entry<{ problem: string }>({
    en: ({ problem }) => `queued messages are not sent at once: ${problem}`,
    'zh-CN': ({ problem }) => `排队的消息不会立即发送：${problem}`,
  }),
  'bot-is': entry<{ name: string; place: string }>({
    en: ({ name, place }) => `@${name} (token from ${place})`,
    'zh-CN': ({ name, place }) => `@${name}（令牌来自 ${place}）`,
  }),
  'chat-is': entry<{ id: string; name: string; kind: string; place: string }>({
    en: ({ id, name, kind, place }) => `${id} ${name} (${kind}, from ${place})`,
    'zh-CN': ({ id, name, kind, place }) => `${id} ${name}（${kind}，来自 ${place}）`,
  }),
  'message-not-tried': entry<{ topic?: number }>({
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
  'message-refused': entry<{ topic?: number; why: Words }>({
    en: ({ topic, why }) => `${after('topic ', topic, ': ')}${why}`,
    'zh-CN': ({ topic, why }) => `${after('话题 ', topic, '：')}${why}`,
  }),
  'message-sent': entry<{ topic?: number }>({
    en: ({ topic }) => `${after('topic ', topic, ': ')}a test message was sent`,
    'zh-CN': ({ topic }) => `${after('话题 ', topic, '：')}已发送一条测试消息`,
  }),
  'telegram-no-answer': entry<{ why: string }>({
    en: ({ why }) => `Telegram did not answer (${why}): check the network or the proxy`,
    'zh-CN': ({ why }) => `Telegram 没有应答（${why}）：请检查网络或代理`,
  }),
  'no-bot-api': entry<{ code: number }>({
    en: ({ code }) => `the server is not a Bot API server (HTTP ${code}): check telegram-api-url`,
    'zh-CN': ({ code }) => `该服务器不是 Bot API 服务器（HTTP ${code}）：请检查 telegram-api-url`,
  }),
  'chat-has-moved': entry<{ why: string; id: string }>({
    en: ({ why, id }) => `${why}; set telegram-chat-id to ${id}`,
    'zh-CN': ({ why, id }) => `${why}；请将 telegram-chat-id 设为 ${id}`,
  }),
  'by-openclaw': entry<{ chat: string; topic?: number; place: string; account?: string; text: Words }>({
    en: ({ chat: id, topic, place, account, text }) =>
      `chat ${id}${after(', topic ', topic)} (from ${place})${after(', account ', account)}, through openclaw message send: ${text}`,
    'zh-CN': ({ chat: id, topic, place, account, text }) =>
      `聊天 ${id}${after('，话题 ', topic)}（来自 ${place}）${after('，账户 ', account)}，通过 openclaw message send：${text}`,
  }),
  /** `why`: OpenClaw's own words. */
  'maybe-sent': entry<{ why: string }>({
    en: ({ why }) => `${why} (the test message may have been sent)`,
    'zh-CN': ({ why }) => `${why}（测试消息可能已经发出）`,
  }),
  'openclaw-timed-out': entry<{ seconds: number }>({
    en: ({ seconds }) => `openclaw --version timed out after ${seconds} s`,
    'zh-CN': ({ seconds }) => `openclaw --version 在 ${seconds} 秒后超时`,
  }),
  'openclaw-printed-nothing': entry({
    en: 'openclaw --version printed nothing: check which openclaw is first on PATH',
    'zh-CN': 'openclaw --version 没有任何输出：请检查 PATH 中排在最前的是哪个 openclaw',
  }),
  'gateway-token-here': entry<{ place: string }>({
    en: ({ place }) => `${weakness}. The bot token can be read here (${place}): ${leaveOut}`,
    'zh-CN': ({ place }) => `${weaknessZh}。此处可以读到机器人令牌（${place}）：请${leaveOutZh}`,
  }),
  'gateway-reference': entry<{ problem: Words }>({
    en: ({ problem }) =>
      `${weakness}: ${problem}. ${setToken} or make it an env or file reference, and ${leaveOut}`,
    'zh-CN': ({ problem }) =>
      `${weaknessZh}：${problem}。${setTokenZh}，或将其改为 env 或 file 引用，并${leaveOutZh}`,
  }),
  'gateway-needed': entry({
    en: `${weakness}. ${setToken} and ${leaveOut}`,
    'zh-CN': `${weaknessZh}。${setTokenZh}，并${leaveOutZh}`,
  }),
  'arguments-seen': entry({
    en: `${asArgument}: while one is sent, every user of this host can read it (ps). Leave out telegram-via: openclaw, or mount /proc with hidepid=invisible`,
    'zh-CN': `${asArgumentZh}：发送期间，此主机的任何用户都能读到（ps）。请${leaveOutZh}，或以 hidepid=invisible 挂载 /proc`,
  }),
  'arguments-hidden': entry<{ option: string }>({
    en: ({ option }) => `${asArgument}, and /proc (${option}) keeps that from other users`,
    'zh-CN': ({ option }) => `${asArgumentZh}，而 /proc（${option}）不让其他用户看到`,
  }),

  // --- Refusals of Telegram, each with its fix.
  'refused-token': entry<{ why: string; place: string }>({
    en: ({ why, place }) =>
      `${why}; token from ${place}: it is wrong or was revoked, copy it from @BotFather`,
    'zh-CN': ({ why, place }) => `${why}；令牌来自 ${place}：它有误或已被撤销，请从 @BotFather 重新复制`,
  }),
  'refused-chat': entry<{ why: string; place: string; fix?: Words }>({
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
