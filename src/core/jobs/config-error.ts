/** Reports an invalid jobs file at once, with reminders until it is fixed. The rest of the state stays unchanged. Pure. */
import { shellWord } from '../format.ts';
import { fingerprint } from '../text/fingerprint.ts';
import { changeFile, fileOf, withFile } from '../state/known-files.ts';
import type { Reported, State, TickContext } from '../model.ts';
import { foldOld, enqueue } from '../notices/outbox.ts';
import { sentence } from '../notices/sentence.ts';
import { isReminderDue } from '../notices/repeat-alert.ts';
import { cleanLine } from '../text/redact.ts';
import { keyOfWords, withTexts, type Words } from '../text/words.ts';
import { clampTimes } from '../state/times.ts';

/**
 * Enqueues the notice when the problems are new or a reminder is due. `problems`: lines for people, most important first;
 * `left`: how many are not listed.
 */
export function reportConfigError(
  stored: State,
  file: string,
  problems: readonly Words[],
  context: TickContext,
  left = 0,
): State {
  const state = withFile(clampTimes(stored, context.now), context);
  const last = reportedAt(state, context);
  const open = context.file && fileOf(state, context.file.key)?.configError;
  const key = fingerprint(problems.map(keyOfWords).join('\n')).slice(0, 8);
  const isSame = open === undefined || open.key === key;
  const isKnown = last !== undefined && isSame;
  if (isKnown && !isReminderDue({ sinceAt: open?.sinceAt, reportedAt: last }, 'action', context.now))
    return state;
  const shown = problems.slice(0, 10).map((words) => withTexts(words, (text) => cleanLine(text, 500)));
  const others = problems.length - shown.length + left;
  const more = others > 0 ? [sentence('and-more', { count: others })] : [];
  const facts = [
    sentence('file', { file }),
    ...shown,
    ...more,
    sentence('no-job-watched', { command: `ops-framework validate-config --config-file ${shellWord(file)}` }),
  ];
  const headline = sentence('jobs-file-unusable');
  const draft = { reason: 'config', urgency: 'action', headline, facts } as const;
  const reported = context.file
    ? changeFile(state, context, (known) => ({
        ...known,
        configErrorReportedAt: context.now,
        configError: { key, sinceAt: (isKnown ? open?.sinceAt : undefined) ?? context.now },
      }))
    : { ...state, configErrorReportedAt: context.now };
  return foldOld(enqueue(reported, [draft], 'c', context), context);
}

/** When this file's error was last reported. Older versions kept one time for all files. */
function reportedAt(state: State, { file }: TickContext): number | undefined {
  const own = file && fileOf(state, file.key)?.configErrorReportedAt;
  return own ?? state.configErrorReportedAt;
}

/** Reports that a jobs file is valid again, so that the next error is reported at once. */
export function closeConfigError(state: State, context: TickContext): Reported {
  if (reportedAt(state, context) === undefined) return { state, drafts: [] };
  const { configErrorReportedAt: _, ...shared } = state;
  const rest = changeFile(
    shared,
    context,
    ({ configErrorReportedAt: __, configError: ___, ...known }) => known,
  );
  const facts = [sentence('jobs-watched-again')];
  return {
    state: rest,
    drafts: [{ reason: 'config', urgency: 'info', headline: sentence('jobs-file-valid'), facts }],
  };
}
