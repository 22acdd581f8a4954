/** Messages of a delivery in GitHub's Markdown, for an issue. Everything wraps, and nothing from outside acts. */
import type { Line } from '../chat/lines.ts';
import { isOutput } from '../chat/lines.ts';
import type { ChatMessage } from '../chat/messages.ts';
import type { StyledText } from '../chat/text.ts';
import { isWebUrl } from '../notice.ts';
import { sentence } from '../notices/sentence.ts';
import type { Say } from '../text/words.ts';
import { code, escapeHtml, prose } from './markdown.ts';

/** Of one span: no line is cut but by its message. */
const mostUnits = 10_000;

/** The first paragraphs that fit into `limit` characters, and a line for the rest. */
export function renderMarkdown(messages: readonly ChatMessage[], say: Say, limit: number): string {
  const all = messages.flatMap(({ lines, buttons }) => [
    ...paragraphsOf(lines).map((paragraph) => `<p>${paragraph.map(htmlOf).join('<br>\n')}</p>`),
    ...buttons.flatMap(({ text, url }) =>
      isWebUrl(url) ? [`<p><a href="${escapeHtml(url)}">${escapeHtml(text)}</a></p>`] : [],
    ),
  ]);
  const rest = `<p>${prose(say(sentence('rest-elsewhere', {})))} ${code('ops-framework status')}</p>`;
  const kept: string[] = [];
  let room = limit - rest.length;
  for (const paragraph of all) {
    room -= paragraph.length + 2;
    if (room < 0) return [...kept, rest].join('\n\n');
    kept.push(paragraph);
  }
  return kept.join('\n\n');
}

/** What stands between blank lines. */
function paragraphsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const paragraphs: Line[][] = [[]];
  for (const line of lines) {
    if (line.spans.every(({ text }) => text.trim() === '')) paragraphs.push([]);
    else paragraphs.at(-1)?.push(line);
  }
  return paragraphs.filter((paragraph) => paragraph.length > 0);
}

function htmlOf(line: Line): string {
  if (isOutput(line))
    return `<code>${escapeHtml(
      line.spans
        .map(({ text }) => text)
        .join('')
        .replaceAll('\n', ' '),
    )}</code>`;
  return line.spans.map(htmlOfSpan).join('');
}

function htmlOfSpan({ style, text }: StyledText): string {
  const [, before = '', shown = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  const body = style === 'code' ? code(shown, mostUnits) : prose(shown, mostUnits);
  const html = style === 'bold' ? `<b>${body}</b>` : style === 'italic' ? `<i>${body}</i>` : body;
  return `${before === '' ? '' : ' '}${html}${after === '' ? '' : ' '}`;
}
