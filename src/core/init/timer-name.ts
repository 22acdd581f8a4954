/** The name of the units or the LaunchAgent for a jobs file. Pure. */
import { fingerprint } from '../text/fingerprint.ts';

/** Of the first timer of a user. */
export const firstName = 'ops-framework';

/** `isOf`: whether the timer of that name is for the jobs file; undefined: there is none. */
export function timerName(jobsFile: string, isOf: (name: string) => boolean | undefined): string {
  const folder = jobsFile.split('/').at(-2) ?? '';
  const shown = folder.replaceAll(/[^\w]+/g, '_').slice(0, 30);
  const own = `${firstName}-${shown}${shown === '' ? '' : '-'}${fingerprint(jobsFile).slice(0, 8)}`;
  if (isOf(own) !== undefined) return own;
  return isOf(firstName) === false ? own : firstName;
}
