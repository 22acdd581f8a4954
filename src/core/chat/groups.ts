/** The notices of a message, job by job. */
import type { Notice } from '../model.ts';
import { byUrgency } from '../notices/parts.ts';

export interface ReportNotice {
  readonly notice: Notice;
  /** It may already have arrived, so it is marked as sent again. */
  readonly again: boolean;
}

/** A job's notices, in the order of their creation. A notice without a job is a group of its own. */
export type Group = readonly [ReportNotice, ...ReportNotice[]];

/** The groups, most urgent first, then in the order of their first notices. */
export function groupsOf(notices: readonly ReportNotice[]): readonly Group[] {
  const groups = new Map<string, [ReportNotice, ...ReportNotice[]]>();
  for (const [index, given] of notices.entries()) {
    const { job } = given.notice;
    const key = job === undefined ? `${index}` : `job ${job.id}`;
    const group = groups.get(key);
    if (group) group.push(given);
    else groups.set(key, [given]);
  }
  for (const group of groups.values()) group.sort((a, b) => a.notice.at - b.notice.at);
  const all = [...groups.values()].map((group) => ({ group, notice: worstOf(group) }));
  const ordered = byUrgency(all.map(({ notice }) => notice));
  const place = new Map(ordered.map((notice, index) => [notice, index]));
  return all
    .sort((a, b) => (place.get(a.notice) ?? 0) - (place.get(b.notice) ?? 0))
    .map(({ group }) => group);
}

/** The first of the most urgent ones. */
export function worstOf(group: Group): Notice {
  return byUrgency(group.map(({ notice }) => notice))[0] ?? group[0].notice;
}
