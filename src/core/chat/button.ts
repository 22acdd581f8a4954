/** The buttons below a message. */
export interface Button {
  readonly text: string;
  readonly url: string;
}

/** What a workflow adds below its messages. */
export interface RunButton extends Button {
  /** Below a message with sound, too: the page of `ops-manual.yml`, which starts and stops jobs. */
  readonly manual?: Button;
}

/** The buttons of a message, and those of the run last, unless one of them leads there. */
export function withRun(
  { buttons, silent }: { readonly buttons: readonly Button[]; readonly silent: boolean },
  run: RunButton | undefined,
): readonly Button[] {
  if (!run) return buttons;
  const ofRun = [{ text: run.text, url: run.url }, ...(run.manual && !silent ? [run.manual] : [])];
  return [...buttons, ...ofRun.filter(({ url }) => !buttons.some((each) => each.url === url))];
}
