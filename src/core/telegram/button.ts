/** The buttons below a message. */
import { runUrl } from '../jobs/environment.ts';
import type { Language } from '../notice.ts';
import { manualButton as manualTexts, runButton as runTexts } from '../notices/catalog/shared.ts';
import type { TelegramMessage } from './messages.ts';

export interface Button {
  readonly text: string;
  readonly url: string;
}

/** What a workflow adds below its messages. */
export interface RunButton extends Button {
  /** Below a message with sound, too: the page of `ops-manual.yml`, which starts and stops jobs. */
  readonly manual?: Button;
}

type Caller = Readonly<Record<string, string | undefined>>;

/** To the page of the workflow run. Undefined without one, and where Telegram would refuse it. */
export function runButton(caller: Caller, language: Language): RunButton | undefined {
  const url = runUrl(caller);
  if (url === undefined || !isTaken(url)) return undefined;
  const pages = url.replace(/runs\/[^/]*$/, 'workflows/');
  return {
    text: runTexts[language],
    url,
    manual: { text: manualTexts[language], url: `${pages}ops-manual.yml` },
  };
}

/** A button for each link, the one to the run and what belongs to it last. */
export function buttonRows(
  { links, silent }: Pick<TelegramMessage, 'links' | 'silent'>,
  run: RunButton | undefined,
): readonly Button[] {
  const own = links.filter(({ url }) => isTaken(url));
  const ofRun = run ? [{ text: run.text, url: run.url }, ...(run.manual && !silent ? [run.manual] : [])] : [];
  return [...own, ...ofRun.filter(({ url }) => !own.some((each) => each.url === url))];
}

/** Telegram refuses a button to a host without a dot. */
function isTaken(url: string): boolean {
  return /^https?:\/\/[^/:?#\s]+\.[^/:?#\s]+(?:[/:?#]|$)/i.test(url);
}
