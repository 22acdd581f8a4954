/** The cause of an alert whose headline has none. */
import type { Notice } from '../model.ts';
import type { Words } from '../text/words.ts';
import { isText } from './sentence.ts';

/** The probe's fault, the stop reason, the level's message. */
export function causeOf({ headline, facts }: Notice): Words | undefined {
  const [first] = facts;
  const isCause =
    // Of an older version: it may be the cause.
    typeof headline === 'string' ||
    isText(headline, 'no-valid-status') ||
    isText(headline, 'at-level') ||
    isText(first, 'stop-reason') ||
    facts.some((fact) => isText(fact, 'level'));
  return isCause && first !== '' ? first : undefined;
}
