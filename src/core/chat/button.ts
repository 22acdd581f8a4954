/** The buttons below a message. */
export interface Button {
  readonly text: string;
  readonly url: string;
}

/** The buttons of a message, and the one to the run last, unless one of them leads there. */
export function withRun(buttons: readonly Button[], run: Button | undefined): readonly Button[] {
  return run && !buttons.some(({ url }) => url === run.url) ? [...buttons, run] : buttons;
}
