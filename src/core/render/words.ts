/** What a report says in its own words, in the languages it can be read in. */
import { markOf, plainEnglish, type PlainWords } from './plain.ts';
import type { LinkLabel } from '../notice.ts';
import { translated } from './template.ts';
import { chineseSpan, cutOutput, facts, headlines, parts } from './zh.ts';

export const languages = ['en', 'zh-CN'] as const;
export type Language = (typeof languages)[number];

export interface Words extends PlainWords {
  /** The zone of the times when the jobs file names none. */
  readonly hostTime: string;
  /** The line on top of an output that was cut, or any other line of it. */
  readonly outputTop: (line: string) => string;
  readonly continued: (name: string) => string;
  readonly needAttention: (count: number) => string;
  readonly found: (time: string, span: string) => string;
  readonly again: string;
  readonly refused: string;
  readonly cut: string;
  /** On a button. */
  readonly buttons: Readonly<Record<LinkLabel, string>>;
}

const english: Words = {
  ...plainEnglish,
  hostTime: 'host time',
  outputTop: (line) => line,
  continued: (name) => `${name} (continued)`,
  needAttention: (count) => `${count} need attention`,
  found: (time, span) => `found at ${time} (${span} ago)`,
  again: 'sent again: it is not known whether it arrived',
  refused: 'Telegram refused the full text',
  cut: 'the rest is left out here',
  buttons: { review: 'Review and approve', start: 'Start', run: 'Open the run' },
};

const chineseMarks: Readonly<Record<string, string>> = { 'ACTION REQUIRED': '需要处理', ALERT: '警报' };
const partIn = (said: string) => translated(parts, said) ?? said;
const headlineIn = (text: string) => translated(headlines, text, partIn);

const chinese: Words = {
  title: (time) => `🛠️ Ops 快报（${time}）`,
  hostTime: '主机时间',
  mark: (notice) => markOf(notice).replace(/[A-Z][A-Z ]*[A-Z]/, (word) => chineseMarks[word] ?? word),
  headline: ({ reason, headline }) =>
    `${reason === 'recovered' ? '已恢复，' : ''}${headlineIn(headline) ?? headline}`,
  named: (name, id) => `${name}（${id}）`,
  colon: '：',
  fact: (fact, { reason }) => {
    const inList = reason === 'digest' || reason === 'folded' ? listed(fact) : undefined;
    return inList ?? translated(facts, fact, partIn) ?? fact;
  },
  outputTop: (line) => translated([cutOutput], line) ?? line,
  continued: (name) => `${name}（续）`,
  needAttention: (count) => `${count} 项需要关注`,
  found: (time, span) => `发现于 ${time}（${chineseSpan(span)}前）`,
  again: '重发：不确定此前是否送达',
  refused: 'Telegram 拒收全文',
  more: (count) => `另有 ${count} 项`,
  cut: '其余部分此处省略',
  linkName: { review: '审批', start: '启动', run: '运行' },
  openWrite: (line) => `⏳ 未了结的写入：${line}`,
  buttons: { review: '查看并批准', start: '启动', run: '查看运行' },
};

/** `name: headline` and what comes behind it. Both may hold a colon, so the first border with a known headline is it. */
function listed(line: string): string | undefined {
  for (const { index } of line.matchAll(/: /g)) {
    const [, said = '', rest = ''] = /^(.*?)( · .*| × \d+)?$/s.exec(line.slice(index + 2)) ?? [];
    const known = headlineIn(said);
    if (known !== undefined) return `${line.slice(0, index)}：${known}${rest}`;
  }
  return undefined;
}

export const wordsOf = (language: Language): Words => (language === 'en' ? english : chinese);
