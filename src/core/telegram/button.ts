/** The buttons below a message. */
import { runUrl } from '../jobs/environment.ts';
import type { Language } from '../notice.ts';
import { runButton as runTexts } from '../notices/catalog/shared.ts';
import type { TelegramMessage } from './messages.ts';

export interface Button {
  readonly text: string;
  readonly url: string;
}

/** To the page of the workflow run. Undefined without one, and where Telegram would refuse it. */
export function runButton(
  caller: Readonly<Record<string, string | undefined>>,
  language: Language,
): Button | undefined {
  const url = runUrl(caller);
  return url !== undefined && isTaken(url) ? { text: runTexts[language], url } : undefined;
}

/** A button for each link, the one to the run last. */
export function buttonRows(
  { links }: Pick<TelegramMessage, 'links'>,
  run: Button | undefined,
): readonly Button[] {
  const own = links.filter(({ url }) => isTaken(url));
  return run && !own.some(({ url }) => url === run.url) ? [...own, run] : own;
}

/** Telegram refuses a button to a host without a dot. */
function isTaken(url: string): boolean {
  return /^https?:\/\/[^/:?#\s]+\.[^/:?#\s]+(?:[/:?#]|$)/i.test(url);
}
