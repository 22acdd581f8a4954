/** The buttons below a message. */
export interface Button {
  readonly text: string;
  readonly url: string;
}

/** Buttons that a workflow adds below its messages. */
export interface RunButton extends Button {
  /** Only below a message with sound: the page of `ops-manual.yml`, which starts and stops jobs. */
  readonly manual?: Button;
}

/** The buttons of a message, followed by those of the run, unless one already leads there. */
export function withRun(
  { buttons, silent }: { readonly buttons: readonly Button[]; readonly silent: boolean },
  run: RunButton | undefined,
): readonly Button[] {
  if (!run) return buttons;
  const ofRun = [{ text: run.text, url: run.url }, ...(run.manual && !silent ? [run.manual] : [])];
  return [...buttons, ...ofRun.filter(({ url }) => !buttons.some((each) => each.url === url))];
}
