/** The buttons below a message. */
import { runUrl } from '../jobs/environment.ts';
import type { Language } from '../notice.ts';
import { manualButton as manualTexts, runButton as runTexts } from '../notices/catalog/shared.ts';
import { withRun, type Button, type RunButton } from '../chat/button.ts';

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

/** The buttons that are taken, those of the run last. */
export function buttonRows(
  message: { readonly buttons: readonly Button[]; readonly silent: boolean },
  run: RunButton | undefined,
): readonly Button[] {
  return withRun(message, run).filter(({ url }) => isTaken(url));
}

/** Telegram refuses a button to a host without a dot. */
function isTaken(url: string): boolean {
  return /^https?:\/\/[^/:?#\s]+\.[^/:?#\s]+(?:[/:?#]|$)/i.test(url);
}
