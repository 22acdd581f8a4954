/** The buttons below a message. */
import { runUrl } from '../jobs/environment.ts';
import type { Language } from '../notice.ts';
import { runButton as runTexts } from '../notices/catalog/shared.ts';
import { withRun, type Button } from '../chat/button.ts';

/** To the page of the workflow run. Undefined without one, and where Telegram would refuse it. */
export function runButton(
  caller: Readonly<Record<string, string | undefined>>,
  language: Language,
): Button | undefined {
  const url = runUrl(caller);
  return url !== undefined && isTaken(url) ? { text: runTexts[language], url } : undefined;
}

/** The buttons that are taken, the one to the run last. */
export function buttonRows(
  { buttons }: { readonly buttons: readonly Button[] },
  run: Button | undefined,
): readonly Button[] {
  return withRun(buttons, run).filter(({ url }) => isTaken(url));
}

/** Telegram refuses a button to a host without a dot. */
function isTaken(url: string): boolean {
  return /^https?:\/\/[^/:?#\s]+\.[^/:?#\s]+(?:[/:?#]|$)/i.test(url);
}
