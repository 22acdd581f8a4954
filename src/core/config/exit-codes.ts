/** What an exit code means for a job. Pure. */
import type { Job } from './schema.ts';

/** `warning`: it ended as it should, and something is to be looked at. */
export type ExitMeaning = 'success' | 'warning' | 'failure';

const usual: NonNullable<Job['exitCodes']> = { success: [0], warning: [] };

/** By `exitCodes` of the job; null (ended by a signal) and a code in neither list are failures. */
export function exitMeaning({ exitCodes }: Pick<Job, 'exitCodes'>, code: number | null): ExitMeaning {
  const { success, warning } = exitCodes ?? usual;
  if (code === null) return 'failure';
  if (success.includes(code)) return 'success';
  return warning.includes(code) ? 'warning' : 'failure';
}
