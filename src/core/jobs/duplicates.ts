/** Job ids that two jobs files with one state use for different jobs: reported as a standing alert, never acted on. Pure. */
import { fingerprint } from '../text/fingerprint.ts';
import { changeFile, fileOf } from '../state/known-files.ts';
import type { Reported, State, TickContext } from '../model.ts';
import { sentence } from '../notices/sentence.ts';
import { isReminderDue } from '../notices/repeat-alert.ts';
import { cleanLine } from '../text/redact.ts';

const mostShown = 20;

/** Enqueues the notice when it is new, has changed or a reminder is due, and resolves it when no duplicate is left. */
export function reportDuplicates(
  state: State,
  rivals: ReadonlyMap<string, string>,
  context: TickContext,
): Reported {
  const { file, now } = context;
  const unchanged = { state, drafts: [] };
  if (!file) return unchanged;
  const open = fileOf(state, file.key)?.duplicates;
  if (rivals.size === 0) {
    if (!open) return unchanged;
    const facts = [sentence('these-watched-again')];
    const resolved = changeFile(state, context, (known) => {
      const { duplicates: _, ...rest } = known;
      return rest;
    });
    return {
      state: resolved,
      drafts: [{ reason: 'config', urgency: 'info', headline: sentence('no-duplicate-ids'), facts }],
    };
  }
  const ids = [...rivals];
  const key = fingerprint(JSON.stringify(ids)).slice(0, 8);
  const isSame = open?.key === key;
  if (isSame && !isReminderDue(open, 'action', now)) return unchanged;
  const facts = [
    sentence('file', { file: cleanLine(file.name, 300) }),
    ...ids
      .slice(0, mostShown)
      .map(([id, rival]) => sentence('rival-of', { id, file: cleanLine(rival, 300) })),
    ...(ids.length > mostShown ? [sentence('and-more', { count: ids.length - mostShown })] : []),
    sentence('these-not-watched'),
    sentence('duplicate-fix'),
  ];
  const sinceAt = isSame ? open.sinceAt : now;
  const duplicates = { key, reportedAt: now, ...(sinceAt !== undefined && { sinceAt }) };
  return {
    state: changeFile(state, context, (known) => ({ ...known, duplicates })),
    drafts: [{ reason: 'config', urgency: 'action', headline: sentence('duplicate-ids'), facts }],
  };
}
