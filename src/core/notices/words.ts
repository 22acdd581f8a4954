/** The fixed wording of a report in each language. */
import type { Notice } from '../model.ts';
import { headlineOf, markOf, runText } from './plain.ts';
import type { Language, LinkLabel } from '../notice.ts';
import { translated } from './template.ts';
import {
  chineseSpan,
  cutMiddlePattern,
  cutOutput,
  facts,
  headlines,
  openWrites,
  parts,
  writeFacts,
} from './zh.ts';

export interface NoticeWording {
  readonly title: (time: string) => string;
  /** Icon, and a word when a person is needed. */
  readonly mark: (notice: Notice) => string;
  /** The state alone. */
  readonly headline: (notice: Notice) => string;
  /** Name and id of a job. */
  readonly named: (name: string, id: string) => string;
  readonly colon: string;
  readonly fact: (fact: string, notice: Notice) => string;
  /** Name of the host's zone, when the jobs file names none. */
  readonly hostTime: string;
  /** A line of output; only our note of omitted output is translated. */
  readonly outputLine: (line: string) => string;
  readonly continued: (name: string) => string;
  /** `over`: alerts that were resolved before they were delivered. */
  readonly needAttention: (count: number, over: number) => string;
  /** Details of `n` jobs are left out; the command that shows them follows. */
  readonly detailsLeft: (count: number) => string;
  readonly found: (time: string, span: string) => string;
  readonly again: string;
  readonly refused: string;
  readonly cut: string;
  /** Label of a button. */
  readonly buttons: Readonly<Record<LinkLabel, string>>;
  /** An unverified write. */
  readonly openWrite: (line: string) => string;
  readonly more: (count: number) => string;
  /** Header of a printed message. */
  readonly message: (number: number) => string;
  readonly audible: string;
  readonly silent: string;
  readonly edit: string;
  /** `n` messages are not printed; the command that shows the jobs follows. */
  readonly unprinted: (count: number) => string;
}

const english: NoticeWording = {
  title: (time) => `🛠️ Ops report (${time})`,
  mark: markOf,
  headline: headlineOf,
  named: (name, id) => `${name} (${id})`,
  colon: ': ',
  fact: (fact) => fact,
  hostTime: 'host time',
  outputLine: (line) => line,
  continued: (name) => `${name} (continued)`,
  needAttention: (count, over) => `${count} need attention${over > 0 ? `, ${over} resolved meanwhile` : ''}`,
  detailsLeft: (count) => `… without the details of ${count} of them: `,
  found: (time, span) => `found at ${time} (${span} ago)`,
  again: 'sent again: it is not known whether it arrived',
  refused: 'Telegram refused the full text',
  cut: 'the rest is left out here',
  buttons: { review: 'Review and approve', start: 'Start', run: runText.en },
  openWrite: (line) => `⏳ Open write: ${line}`,
  more: (count) => `and ${count} more`,
  message: (number) => `message ${number}`,
  audible: 'audible',
  silent: 'silent',
  edit: 'silent, edits the last one',
  unprinted: (count) => `${count} more messages are not shown here: `,
};

const chineseMarks: Readonly<Record<string, string>> = { 'ACTION REQUIRED': '需要处理', ALERT: '警报' };
const partIn = (said: string) => translated(parts, said) ?? said;
const headlineIn = (text: string) => translated(headlines, text, partIn);

const recovered = '已恢复，';

const chinese: NoticeWording = {
  title: (time) => `🛠️ Ops 快报（${time}）`,
  hostTime: '主机时间',
  mark: (notice) => markOf(notice).replace(/[A-Z][A-Z ]*[A-Z]/, (word) => chineseMarks[word] ?? word),
  headline: ({ reason, headline }) =>
    `${reason === 'recovered' ? recovered : ''}${headlineIn(headline) ?? headline}`,
  named: (name, id) => `${name}（${id}）`,
  colon: '：',
  fact: (fact, { reason }) => {
    const inList = reason === 'digest' || reason === 'folded' ? listed(fact) : undefined;
    const ofWrite =
      reason === 'write' || reason === 'verified' ? translated(writeFacts, fact, partIn) : undefined;
    return inList ?? ofWrite ?? translated(facts, fact, partIn) ?? fact;
  },
  outputLine: (line) =>
    translated([cutOutput], line) ?? line.replace(cutMiddlePattern, '…（略去 $1 个字符）'),
  continued: (name) => `${name}（续）`,
  needAttention: (count, over) => `${count} 项需要关注${over > 0 ? `，其间 ${over} 项已解除` : ''}`,
  detailsLeft: (count) => `… 略去其中 ${count} 项的详情：`,
  found: (time, span) => `发现于 ${time}（${chineseSpan(span)}前）`,
  again: '重发：不确定此前是否送达',
  refused: 'Telegram 拒收全文',
  more: (count) => `另有 ${count} 项`,
  cut: '其余部分此处省略',
  openWrite: (line) => `⏳ 未了结的写入：${translated(openWrites, line) ?? line}`,
  buttons: { review: '查看并批准', start: '启动', run: runText['zh-CN'] },
  message: (number) => `消息 ${number}`,
  audible: '有提示音',
  silent: '静音',
  edit: '静音，编辑原消息',
  unprinted: (count) => `另有 ${count} 条消息未在此显示：`,
};

/** Splits `name: headline…`. Both may contain a colon, so the first split with a known headline counts. */
function listed(line: string): string | undefined {
  for (const { index } of line.matchAll(/: /g)) {
    const [, said = '', more, times = ''] =
      /^(.*?)(?: · (.*?))?( × \d+)?$/s.exec(line.slice(index + 2)) ?? [];
    const [, before, headline = said] = /^(recovered, )?(.*)$/s.exec(said) ?? [];
    const known = headlineIn(headline);
    const rest = more === undefined ? '' : ` · ${translated(facts, more, partIn) ?? more}`;
    if (known !== undefined)
      return `${line.slice(0, index)}：${before === undefined ? '' : recovered}${known}${rest}${times}`;
  }
  return undefined;
}

export const wordsOf = (language: Language): NoticeWording => (language === 'en' ? english : chinese);
