/** Output that was cut from a log before anybody read it. Pure. */

export interface Missing {
  readonly bytes: number;
  /** More may be missing: some was written while the log was cut. */
  readonly isUncounted: boolean;
}

/** The mark that stands in its place. */
export function missingWords(bytes: number, isUncounted: boolean): string {
  if (!isUncounted) return `… (${bytes} bytes of output are missing here: it wrote more than the log keeps)`;
  return bytes === 0
    ? '… (output may be missing here: some may have been written while the log was cut)'
    : `… (${bytes} bytes of output or more are missing here: it wrote more than the log keeps)`;
}
