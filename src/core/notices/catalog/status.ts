/** Problems of the output of a status command, of a progress file and of a progress line. */
import type { Words } from '../../text/words.ts';
import { after, entry, secondsZh } from './entry.ts';
import { formatSeconds } from '../../format.ts';

const said = (line: string | undefined, ending: string): string =>
  line === undefined ? ending : `${line} (${ending})`;
const saidZh = (line: string | undefined, ending: string): string =>
  line === undefined ? ending : `${line}（${ending}）`;

export const status = {
  // --- No valid status.
  'status-late': entry<{ ms: number; pids?: string }>({
    en: ({ ms, pids }) => `status timed out after ${formatSeconds(ms)}${after('; could not end pid ', pids)}`,
    'zh-CN': ({ ms, pids }) => `状态命令在 ${secondsZh(ms)}内没有应答${after('；无法终止 pid ', pids)}`,
  }),
  /** `line`: its last line on stderr. */
  'status-exit': entry<{ code: number; line?: string }>({
    en: ({ code, line }) => said(line, `status exit=${code}`),
    'zh-CN': ({ code, line }) => saidZh(line, `状态命令退出码 ${code}`),
  }),
  'status-killed': entry<{ signal: string; line?: string }>({
    en: ({ signal, line }) => said(line, `status ended by ${signal}`),
    'zh-CN': ({ signal, line }) => saidZh(line, `状态命令被 ${signal} 终止`),
  }),
  'status-too-long': entry<{ count: number }>({
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
  'status-several': entry<{ count: number }>({
    en: ({ count }) => `status printed ${count} JSON objects with "running" and "completed": print one`,
    'zh-CN': ({ count }) =>
      `状态命令输出了 ${count} 个带有 "running" 和 "completed" 的 JSON 对象：请只输出一个`,
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
  'status-lacks': entry<{ field: string; has?: string }>({
    en: ({ field, has }) => `status JSON lacks "${field}" (true or false)${after('; it has ', has)}`,
    'zh-CN': ({ field, has }) => `状态 JSON 缺少 "${field}"（true 或 false）${after('；其中有 ', has)}`,
  }),
  'status-lacks-both': entry<{ has?: string }>({
    en: ({ has }) => `status JSON lacks "running" and "completed" (true or false)${after('; it has ', has)}`,
    'zh-CN': ({ has }) =>
      `状态 JSON 缺少 "running" 和 "completed"（true 或 false）${after('；其中有 ', has)}`,
  }),

  // --- Parts of a status that are ignored.
  'status-surrounded': entry({
    en: 'status printed more than its JSON object: print everything else on stderr',
    'zh-CN': '状态命令除 JSON 对象外还输出了其他内容：其余内容请输出到标准错误',
  }),
  'field-ignored': entry<{ field: string; source: Words; expected: Words; value: string }>({
    en: ({ field, source, expected, value }) =>
      `field "${field}" of ${source} must be ${expected}, not ${value}`,
    'zh-CN': ({ field, source, expected, value }) =>
      `${source}的字段 "${field}" 必须是${expected}，而不是 ${value}`,
  }),
  /** `field`: already quoted. */
  'field-unknown': entry<{ field: string; source: Words; meant: string }>({
    en: ({ field, source, meant }) =>
      `field ${field} of ${source} is unknown and ignored; did you mean "${meant}"?`,
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
  'wrong-level': entry<{ value: string; message?: string }>({
    en: ({ value, message }) => `status level must be ok, warn or alert, not ${value}${after('; ', message)}`,
    'zh-CN': ({ value, message }) =>
      `状态的 level 必须是 ok、warn 或 alert，而不是 ${value}${after('；', message)}`,
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
  'progress-words': entry<{ words: string }>({
    en: ({ words }) => `words in the progress line must be name=value without spaces, not ${words}`,
    'zh-CN': ({ words }) => `进度行中的每一项必须写成不含空格的 name=value，而不是 ${words}`,
  }),
};
