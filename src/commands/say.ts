/** The sentences of notices where a command says them itself. Loads the catalog: a tick that reports nothing does without. */
import type { Language } from '../core/notice.ts';
import type { Say } from '../core/text/words.ts';
import type { Host } from '../ports/ports.ts';

export async function sayIn(language: Language): Promise<Say> {
  return (await import('../core/notices/say.ts')).textIn(language);
}

/** For the command line, the log and JSON, whose other words are English. */
export function english(): Promise<Say> {
  return sayIn('en');
}

/** For what a reader of the run sees: in a workflow in the language of the messages, on the command line in English. */
export async function sayOn({ say }: Pick<Host, 'say'>): Promise<Say> {
  return say ?? english();
}
