/** Pages as a phone shows them: Chromium lays them out, and reports what does not fit. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { marked } from 'marked';
import type { SentMessage } from '../support/bot-api-messages.ts';

/** Widths of common phones, in CSS pixels. */
export const widths = [360, 390] as const;

/** What Chromium found on one page at one width. */
export interface Shown {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** The page and its elements that are wider than their place, and those that reach beyond the screen. */
  readonly cut: readonly string[];
  /** The text that is visible without opening anything. */
  readonly text: string;
}

const { resolve } = createRequire(import.meta.url);
const style = readFileSync(resolve('github-markdown-css/github-markdown-light.css'), 'utf8');
const script = readFileSync(new URL('measure.mjs', import.meta.url), 'utf8');

/** GitHub removes all other tags and attributes (https://github.com/gjtorikian/html-pipeline/blob/main/lib/html_pipeline/sanitization_filter.rb). */
const allowed = /^(?:h[1-6]|p|b|i|ul|li|code|pre|br|sub|details|summary|blockquote|hr|a)$/;

/** A job summary or the text of an issue as GitHub shows it, in its box. */
export function githubPage(markdown: string): string {
  const body = marked.parse(markdown.replaceAll(/<!--.*?-->/g, ''), { gfm: true, async: false });
  for (const [tag, name = '', attributes = ''] of body.matchAll(/<\/?([a-z]\w*)([^>]*)>/gi)) {
    const isKnown =
      attributes === '' ||
      /^ href="https?:[^"]*"$/.test(attributes) ||
      tag === '<code class="language-text">';
    if (!allowed.test(name) || !isKnown) throw new Error(`GitHub does not show ${tag}`);
  }
  return pageOf(
    `${style} body { margin: 0; padding: 16px; background: #f6f8fa } article { padding: 16px; border: 1px solid #d1d9e0; border-radius: 6px }`,
    `<article class="markdown-body">${body}</article>`,
  );
}

/** Messages as Telegram shows them: bubbles that wrap everything, with their buttons. */
export function telegramPage(messages: readonly SentMessage[]): string {
  const bubbles = messages.map(({ source, silent, buttons }) => {
    const rows = buttons.map((row) => `<nav>${row.map(({ text }) => `<b>${text}</b>`).join('')}</nav>`);
    return `<section><div>${source}</div>${silent ? '<small>silent</small>' : ''}</section>${rows.join('')}`;
  });
  return pageOf(
    `body { margin: 0; padding: 8px; background: #b5c9a4; font: 16px/1.3 Roboto, "Noto Sans", "Noto Sans CJK SC", sans-serif }
    section { background: #fff; border-radius: 12px; padding: 7px 10px; margin: 6px 40px 3px 0 }
    section > div { white-space: pre-wrap; overflow-wrap: anywhere }
    pre, code { font-family: "Noto Sans Mono", monospace; font-size: 14px; white-space: pre-wrap; margin: 0 }
    small { display: block; text-align: right; color: #888 }
    nav { display: flex; gap: 3px; margin: 0 40px 3px 0 } nav b { flex: 1; background: #0006; color: #fff; text-align: center; padding: 8px; border-radius: 8px; font-weight: 500 }`,
    bubbles.join('\n'),
  );
}

function pageOf(css: string, body: string): string {
  return `<!doctype html><meta charset="utf-8"><style>${css}</style>${body}`;
}

/** Lays out each page at each width, in one start of Chromium. */
export function layOut(chromium: string, pages: Readonly<Record<string, string>>): readonly Shown[] {
  const folder = mkdtempSync(join(tmpdir(), 'ops-screens-'));
  try {
    const frames = Object.entries(pages).flatMap(([name, html]) =>
      widths.map((width) => {
        const source = html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
        return `<iframe title="${name}" style="border:0;width:${width}px;height:800px" srcdoc="${source}"></iframe>`;
      }),
    );
    const file = join(folder, 'screens.html');
    writeFileSync(
      file,
      `<!doctype html><meta charset="utf-8">${frames.join('\n')}<script type="module">${script}</script>`,
    );
    const dom = run(chromium, folder, ['--dump-dom', `file://${file}`]);
    const [, json = ''] = /<title>(.*?)<\/title>/s.exec(dom) ?? [];
    return JSON.parse(
      json
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&nbsp;', '\u00A0')
        .replaceAll('&amp;', '&'),
    ) as Shown[];
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** A picture of a page, for people. */
export function takePicture(
  chromium: string,
  html: string,
  { width, height }: Pick<Shown, 'width' | 'height'>,
  file: string,
): void {
  const folder = mkdtempSync(join(tmpdir(), 'ops-screens-'));
  try {
    const frame = html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
    const page = join(folder, 'picture.html');
    writeFileSync(
      page,
      `<!doctype html><meta charset="utf-8"><style>body{margin:0}</style><iframe style="border:0;width:${width}px;height:${height}px" srcdoc="${frame}"></iframe>`,
    );
    // Chromium makes no window narrower than 500 pixels.
    run(chromium, folder, [`--screenshot=${file}`, `--window-size=500,${height}`, `file://${page}`]);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function run(chromium: string, profile: string, words: readonly string[]): string {
  const flags = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--hide-scrollbars',
    '--no-first-run',
    `--user-data-dir=${join(profile, 'profile')}`,
  ];
  const { status, stdout, stderr, error } = spawnSync(chromium, [...flags, ...words], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    timeout: 240_000,
  });
  if (status !== 0) throw new Error(`${chromium} failed: ${error?.message ?? stderr.slice(-2000)}`);
  return stdout;
}
