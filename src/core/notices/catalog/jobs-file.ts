/** Problems of the jobs file: what is wrong, without a final period, and the fix as a sentence. */
import type { Words } from '../../text/words.ts';
import { after, entry } from './entry.ts';

export const jobsFile = {
  // --- How a problem is put together.
  'problem-at': entry<{ path: string; problem: Words; fix: Words }>({
    en: ({ path, problem, fix }) => `${path}: ${problem}. ${fix}`,
    'zh-CN': ({ path, problem, fix }) => `${path}：${problem}。${fix}`,
  }),
  /** `place`: `file:line:column: error`, as editors follow it. */
  'problem-in': entry<{ place: string; problem: Words }>({
    en: ({ place, problem }) => `${place}: ${problem}`,
    'zh-CN': ({ place, problem }) => `${place}: ${problem}`,
  }),
  'problems-unlisted': entry<{ count: number }>({
    en: ({ count }) => `${count} more ${count === 1 ? 'problem is' : 'problems are'} not listed`,
    'zh-CN': ({ count }) => `另有 ${count} 个问题未列出`,
  }),
  'file-is-invalid': entry<{ file: string }>({
    en: ({ file }) => `${file} is invalid; fix it first`,
    'zh-CN': ({ file }) => `${file} 无效；请先修复`,
  }),
  'file-errors': entry<{ file: string; errors: number; warnings: number; rest?: Words }>({
    en: ({ file, errors, warnings, rest }) =>
      `${file}: ${counted(errors, 'error')}${warnings > 0 ? `, ${counted(warnings, 'warning')}` : ''}${after('; ', rest)}`,
    'zh-CN': ({ file, errors, warnings, rest }) =>
      `${file}：${errors} 个错误${warnings > 0 ? `，${warnings} 个警告` : ''}${after('；', rest)}`,
  }),
  'file-is-valid': entry<{ file: string; count: number; enabled: number; warnings: number; rest?: Words }>({
    en: ({ file, count, enabled, warnings, rest }) =>
      `${file}: valid, ${counted(count, 'job')} (${enabled} enabled)${warnings > 0 ? `, ${counted(warnings, 'warning')}` : ''}${after('; ', rest)}`,
    'zh-CN': ({ file, count, enabled, warnings, rest }) =>
      `${file}：有效，${count} 个作业（${enabled} 个已启用）${warnings > 0 ? `，${warnings} 个警告` : ''}${after('；', rest)}`,
  }),
  'no-jobs-file': entry<{ input: Words }>({
    en: ({ input }) =>
      `no jobs file: create one with ops-framework init or from examples/, or name it with ${input}`,
    'zh-CN': ({ input }) => `没有作业文件：请用 init 命令或参照 examples/ 创建，或用 ${input} 指定`,
  }),
  'no-jobs-file-here': entry<{ input: Words }>({
    en: ({ input }) =>
      `no jobs file (nor an ops-jobs.json in this folder): create one with ops-framework init or from examples/, or name it with ${input}`,
    'zh-CN': ({ input }) =>
      `没有作业文件（此目录中也没有 ops-jobs.json）：请用 init 命令或参照 examples/ 创建，或用 ${input} 指定`,
  }),
  'no-jobs-file-in-checkout': entry({
    en: 'no jobs file in the checkout, and on this event validate-config reads no other; commit one, or name it with config-file',
    'zh-CN':
      '检出的代码中没有作业文件，而在此事件中 validate-config 不读取其他文件；请提交一个，或用 config-file 指定',
  }),

  // --- Fixes of several problems.
  'write-this': entry<{ value: Words }>({
    en: ({ value }) => `Write ${value}.`,
    'zh-CN': ({ value }) => `请写 ${value}。`,
  }),
  'remove-it': entry({ en: 'Remove it.', 'zh-CN': '请删除。' }),
  'did-you-mean': entry<{ name: string }>({
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
  'file-too-large': entry<{ most: number }>({
    en: ({ most }) => `the file is larger than ${most} characters`,
    'zh-CN': ({ most }) => `文件超过 ${most} 个字符`,
  }),
  'file-is-empty': entry({ en: 'the file is empty', 'zh-CN': '作业文件为空' }),
  'file-not-read': entry({ en: 'the file cannot be read', 'zh-CN': '无法读取该文件' }),
  'remove-comments': entry({
    en: 'Remove long runs of comments.',
    'zh-CN': '请删除大段连续的注释。',
  }),
  'key-twice': entry<{ key: string; line: number }>({
    en: ({ key, line }) => `duplicate key ${key}, first on line ${line}; the last one counts`,
    'zh-CN': ({ key, line }) => `键 ${key} 重复，首次出现在第 ${line} 行；以最后一个为准`,
  }),
  'remove-one': entry({ en: 'Remove one of the two.', 'zh-CN': '请删除其中一个。' }),
  'bare-too-long': entry<{ most: number }>({
    en: ({ most }) => `more than ${most} characters outside quotes`,
    'zh-CN': ({ most }) => `引号之外的字符超过 ${most} 个`,
  }),
  'text-in-quotes': entry({ en: 'Write a text in double quotes.', 'zh-CN': '请将文本写在双引号中。' }),
  'string-open': entry({
    en: 'this string has no closing quote on its line',
    'zh-CN': '此字符串在本行没有结束引号',
  }),
  'comment-open': entry({ en: 'this comment is not closed', 'zh-CN': '此注释没有结束' }),
  'close-with': entry<{ mark: string }>({
    en: ({ mark }) => `Close it with ${mark}.`,
    'zh-CN': ({ mark }) => `请用 ${mark} 结束。`,
  }),
  'nested-too-deep': entry<{ most: number }>({
    en: ({ most }) => `nested more than ${most} deep`,
    'zh-CN': ({ most }) => `嵌套超过 ${most} 层`,
  }),
  'check-brackets': entry({
    en: 'A jobs file needs 6 levels: check the brackets.',
    'zh-CN': '作业文件只需 6 层：请检查括号。',
  }),
  'bracket-unopened': entry<{ mark: string }>({
    en: ({ mark }) => `"${mark}" has no opening bracket`,
    'zh-CN': ({ mark }) => `"${mark}" 没有对应的左括号`,
  }),
  'remove-or-open': entry({
    en: 'Remove it, or add the opening bracket.',
    'zh-CN': '请删除，或添加左括号。',
  }),
  'bracket-other': entry<{ mark: string; due: string }>({
    en: ({ mark, due }) => `"${mark}" where "${due}" is due`,
    'zh-CN': ({ mark, due }) => `此处应为 "${due}"，而不是 "${mark}"`,
  }),
  'write-or-close': entry<{ due: string }>({
    en: ({ due }) => `Write "${due}" here, or close the bracket before it.`,
    'zh-CN': ({ due }) => `请在此处写 "${due}"，或先结束前面的括号。`,
  }),
  'too-many-entries': entry<{ most: number }>({
    en: ({ most }) => `more than ${most} entries, brackets and comments`,
    'zh-CN': ({ most }) => `条目、括号和注释超过 ${most} 个`,
  }),
  'bracket-unclosed': entry<{ mark: string }>({
    en: ({ mark }) => `this "${mark}" is not closed`,
    'zh-CN': ({ mark }) => `此 "${mark}" 没有结束`,
  }),
  'add-bracket': entry<{ mark: string }>({
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
  'file-not-object': entry<{ got: Words }>({
    en: ({ got }) => `a jobs file must be an object; got ${got}`,
    'zh-CN': ({ got }) => `作业文件必须是对象，而不是${got}`,
  }),
  'too-many-jobs': entry<{ count: number; most: number }>({
    en: ({ count, most }) => `${count} jobs; at most ${most} fit in one file`,
    'zh-CN': ({ count, most }) => `有 ${count} 个作业；一个文件最多 ${most} 个`,
  }),
  'too-many-problems': entry({
    en: 'the file has more problems than can be listed',
    'zh-CN': '文件的问题过多，无法一一列出',
  }),
  'variable-name-wrong': entry<{ name: Words }>({
    en: ({ name }) => `${name} is not a valid variable name`,
    'zh-CN': ({ name }) => `${name} 不是有效的变量名`,
  }),
  'variable-name-fix': entry({
    en: 'Use letters, digits and _, and begin with a letter or _.',
    'zh-CN': '请使用字母、数字和 _，并以字母或 _ 开头。',
  }),
  'is-missing': entry({ en: 'is missing', 'zh-CN': '缺失' }),
  'add-key': entry<{ key: Words; example: string }>({
    en: ({ key, example }) => `Add ${key}: ${example}.`,
    'zh-CN': ({ key, example }) => `请添加 ${key}: ${example}。`,
  }),
  'must-be': entry<{ expected: Words; got: Words }>({
    en: ({ expected, got }) => `must be ${expected}; got ${got}`,
    'zh-CN': ({ expected, got }) => `必须是${spaced(expected)}，而不是${spaced(got)}`,
  }),
  'for-example': entry<{ example: string }>({
    en: ({ example }) => `For example, write ${example}.`,
    'zh-CN': ({ example }) => `例如写 ${example}。`,
  }),
  'put-in-quotes': entry({ en: 'Put it in quotes.', 'zh-CN': '请加上引号。' }),
  'unknown-key': entry<{ key: string }>({
    en: ({ key }) => `unknown key ${key} has no effect`,
    'zh-CN': ({ key }) => `未知的键 ${key} 不起作用`,
  }),
  'null-not-set': entry({ en: 'null counts as not set', 'zh-CN': 'null 视为未设置' }),
  'move-into': entry<{ key: string }>({
    en: ({ key }) => `Move it into ${key}.`,
    'zh-CN': ({ key }) => `请移到 ${key} 中。`,
  }),
  'remove-unknown': entry<{ names: string }>({
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
  'expects-seconds': entry<{ least: number }>({
    en: ({ least }) => `a whole number of seconds, ${least} or more`,
    'zh-CN': ({ least }) => `不小于 ${least} 的整数秒`,
  }),
  'expects-spacing': entry<{ least: number }>({
    en: ({ least }) => `a whole number of seconds, 0 or at least ${least}`,
    'zh-CN': ({ least }) => `整数秒，为 0 或不小于 ${least}`,
  }),
  'expects-range': entry<{ kind: Words; most: number }>({
    en: ({ kind, most }) => `${kind} from 1 to ${most}`,
    'zh-CN': ({ kind, most }) => `1 到 ${most} 的${kind}`,
  }),
  'whole-seconds': entry({ en: 'a whole number of seconds', 'zh-CN': '整数秒' }),
  'whole-number': entry({ en: 'a whole number', 'zh-CN': '整数' }),
  'an-exit-code': entry({ en: 'an exit code', 'zh-CN': '退出码' }),
  'expects-delay': entry({ en: 'a number of seconds, 0 or more', 'zh-CN': '不小于 0 的秒数' }),
  'expects-flag': entry({ en: 'true or false', 'zh-CN': 'true 或 false' }),
  'expects-either': entry<{ one: string; other: string }>({
    en: ({ one, other }) => `${one} or ${other}`,
    'zh-CN': ({ one, other }) => `${one} 或 ${other}`,
  }),
  'expects-one-of': entry<{ values: string }>({
    en: ({ values }) => `one of ${values}`,
    'zh-CN': ({ values }) => `${values} 之一`,
  }),
  'expects-filled': entry<{ what: Words }>({
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
  'expects-pattern': entry<{ most: number }>({
    en: ({ most }) => `a regular expression of 1 to ${most} characters`,
    'zh-CN': ({ most }) => `1 到 ${most} 个字符的正则表达式`,
  }),
  'expects-patterns': entry<{ most: number }>({
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
  'zone-abbreviation': entry<{ zones: Words }>({
    en: ({ zones }) => `An abbreviation is not a zone name. Write ${zones}.`,
    'zh-CN': ({ zones }) => `缩写不是时区名称。请写 ${zones}。`,
  }),
  /** `zones`: `"a", "b"`. */
  'zones-or': entry<{ zones: string; last: string }>({
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
  'zone-offset-fixed': entry<{ zone: string }>({
    en: ({ zone }) =>
      `An offset has no daylight saving time. Write a zone name, for example "Europe/Berlin", or ${zone} for this offset all year.`,
    'zh-CN': ({ zone }) =>
      `偏移量没有夏令时。请写时区名称，例如 "Europe/Berlin"；若全年都用此偏移量，请写 ${zone}。`,
  }),

  // --- Patterns.
  'too-many-patterns': entry<{ most: number }>({
    en: ({ most }) => `more than ${most} different patterns in one file`,
    'zh-CN': ({ most }) => `一个文件中的不同正则表达式超过 ${most} 个`,
  }),
  'join-patterns': entry({
    en: 'Write several as one, with | between them.',
    'zh-CN': '请用 | 将多个合写成一个。',
  }),
  'patterns-too-large': entry<{ most: number }>({
    en: ({ most }) => `its patterns together take more than ${most} steps per character`,
    'zh-CN': ({ most }) => `其正则表达式合计每个字符超过 ${most} 步`,
  }),
  'patterns-fix': entry({
    en: 'Use smaller repetitions: {1000} counts as a thousand steps.',
    'zh-CN': '请减小重复次数：{1000} 计为一千步。',
  }),
  'pattern-wrong': entry<{ value: Words }>({
    en: ({ value }) => `must be a regular expression without look-around and back-references; got ${value}`,
    'zh-CN': ({ value }) => `必须是不含环视和反向引用的正则表达式，而不是 ${value}`,
  }),
  'pattern-fix': entry({
    en: 'For example, write "^Refreshing state". Syntax must be valid in both JavaScript (flag u) and RE2.',
    'zh-CN': '例如写 "^Refreshing state"。语法必须在 JavaScript（标志 u）和 RE2 中都有效。',
  }),

  // --- Rules between keys and between jobs.
  'id-twice': entry<{ id: string; index: number }>({
    en: ({ id, index }) => `duplicate id ${id} (first used by jobs[${index}])`,
    'zh-CN': ({ id, index }) => `标识 ${id} 重复（首次用于 jobs[${index}]）`,
  }),
  'unique-ids': entry({ en: 'Give each job a unique id.', 'zh-CN': '请为每个作业指定唯一的标识。' }),
  'read-with-risk': entry<{ risk: string }>({
    en: ({ risk }) => `a one_shot_read cannot have the risk ${risk}`,
    'zh-CN': ({ risk }) => `one_shot_read 的风险不能是 ${risk}`,
  }),
  'read-risk-fix': entry({
    en: 'Write "read_only", or make the job a "one_shot_write".',
    'zh-CN': '请写 "read_only"，或将作业改为 "one_shot_write"。',
  }),
  'long-with-risk': entry<{ risk: string }>({
    en: ({ risk }) => `a long_running_read with the risk ${risk} changes something without an approval`,
    'zh-CN': ({ risk }) => `风险为 ${risk} 的 long_running_read 会在未经批准的情况下进行更改`,
  }),
  'long-risk-fix': entry({
    en: 'Make it a "one_shot_write", or write "read_only" if it only changes its own files. Otherwise neither a tick nor a workflow starts it.',
    'zh-CN':
      '请改为 "one_shot_write"；若只更改它自己的文件，请写 "read_only"。否则检查和工作流都不会启动它。',
  }),
  'write-read-only': entry({
    en: 'a one_shot_write cannot be "read_only"',
    'zh-CN': 'one_shot_write 不能是 "read_only"',
  }),
  'write-risk-fix': entry({
    en: 'Write "write_local" or "write_external", or make the job a "one_shot_read".',
    'zh-CN': '请写 "write_local" 或 "write_external"，或将作业改为 "one_shot_read"。',
  }),
  'only-for-kind': entry<{ kind: string; is: string }>({
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
  'exit-code-twice': entry<{ code: number; other: string }>({
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
  'verify-no-effect': entry<{ kind: string }>({
    en: ({ kind }) => `has no effect: only writes are verified; this is a ${kind}`,
    'zh-CN': ({ kind }) => `不起作用：只验证写入作业；此作业是 ${kind}`,
  }),
  'command-missing': entry<{ kind: string }>({
    en: ({ kind }) => `is missing: a ${kind} needs it`,
    'zh-CN': ({ kind }) => `缺失：${kind} 需要它`,
  }),
  'add-command': entry<{ name: string }>({
    en: ({ name }) => `Add ${name}: ["program", "argument"].`,
    'zh-CN': ({ name }) => `请添加 ${name}: ["program", "argument"]。`,
  }),
  'command-misspelt': entry<{ name: string }>({
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
  'approval-no-effect': entry<{ kind: string }>({
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
  'never-matches': entry<{ value: Words }>({
    en: ({ value }) => `${value} never matches: this link has no effect`,
    'zh-CN': ({ value }) => `${value} 不会匹配任何结果：此项不起作用`,
  }),
  'write-outcome': entry({
    en: 'Write "success", "failure" or "always".',
    'zh-CN': '请写 "success"、"failure" 或 "always"。',
  }),
  'empty-is-success': entry({ en: 'an empty text counts as "success"', 'zh-CN': '空文本视为 "success"' }),
  'success-or-remove': entry({ en: 'Write "success", or remove it.', 'zh-CN': '请写 "success"，或删除。' }),
  'no-job-with-id': entry<{ id: string }>({
    en: ({ id }) => `no job has the id ${id}: the queue will block it`,
    'zh-CN': ({ id }) => `没有标识为 ${id} 的作业：队列会阻止它`,
  }),
  'write-job-id': entry({
    en: 'Write the id of a job of this file.',
    'zh-CN': '请写此文件中某个作业的标识。',
  }),
  'cannot-follow': entry<{ id: string; kind: string }>({
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
  'add-verification': entry<{ id: string }>({
    en: ({ id }) => `For example, add { "jobId": ${id} }, if that job checks the result.`,
    'zh-CN': ({ id }) => `例如，若该作业检查结果，请添加 { "jobId": ${id} }。`,
  }),
  'jobs-in-cycle': entry<{ path: string }>({
    en: ({ path }) => `jobs that start each other in a cycle: ${path}`,
    'zh-CN': ({ path }) => `作业循环启动彼此：${path}`,
  }),
  // --- Schedules.
  'expects-cron': entry({
    en: 'a cron expression: five fields, or `@hourly`, `@daily`, `@weekly`, `@monthly`, `@yearly`',
    'zh-CN': 'cron 表达式：五个字段，或 `@hourly`、`@daily`、`@weekly`、`@monthly`、`@yearly`',
  }),
  'expects-schedule': entry({ en: 'a cron expression, or an object', 'zh-CN': 'cron 表达式或对象' }),
  'cron-advice': entry<{ message: Words; fix: Words }>({
    en: ({ message, fix }) => `It ${message}. ${fix}`,
    'zh-CN': ({ message, fix }) => `${message}。${fix}`,
  }),
  'cron-example': entry({
    en: 'For example, write "30 2 * * *" (02:30 each night).',
    'zh-CN': '例如，写作 "30 2 * * *"（每晚 02:30）。',
  }),
  'cron-nickname': entry({ en: 'is not a known schedule', 'zh-CN': '这不是已知的计划' }),
  'cron-nicknames': entry<{ known: string }>({
    en: ({ known }) => `Write one of ${known}, or five fields.`,
    'zh-CN': ({ known }) => `请写 ${known} 之一，或五个字段。`,
  }),
  'cron-too-many': entry<{ count: number }>({
    en: ({ count }) => `has ${count} fields, but seconds and years are not supported`,
    'zh-CN': ({ count }) => `有 ${count} 个字段，但不支持秒和年`,
  }),
  'cron-five-fields': entry({
    en: 'Write five fields: minute, hour, day of the month, month, day of the week.',
    'zh-CN': '请写五个字段：分、时、日、月、星期。',
  }),
  'cron-too-few': entry<{ count: number }>({
    en: ({ count }) =>
      `has ${count} of the five fields: minute, hour, day of the month, month, day of the week`,
    'zh-CN': ({ count }) => `五个字段（分、时、日、月、星期）中只有 ${count} 个`,
  }),
  'cron-not-plain': entry<{ field: string }>({
    en: ({ field }) =>
      `has the field ${field}, which is not plain cron: that has *, numbers, names, lists, ranges and steps`,
    'zh-CN': ({ field }) => `字段 ${field} 不是普通 cron 的写法：只支持 *、数字、名称、列表、范围和步长`,
  }),
  'cron-leave-out': entry({
    en: 'Leave out L, W, #, + and ?. For the first Monday of a month, write "0 6 1-7 * *" and check the day in the command.',
    'zh-CN': '请去掉 L、W、#、+ 和 ?。若要每月第一个星期一，请写 "0 6 1-7 * *"，并在命令中检查日期。',
  }),
  'cron-invalid': entry<{ why: string }>({
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
  'schedule-too-fine': entry<{ seconds: number; over: number }>({
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
  'schedule-risk': entry<{ risk: string }>({
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

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** With a space before Latin letters and digits. */
function spaced(text: string): string {
  return /^[\p{Script=Han}（]/u.test(text) ? text : ` ${text}`;
}
