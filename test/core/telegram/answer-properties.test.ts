import {
  assert,
  boolean,
  constantFrom,
  double,
  integer,
  json,
  jsonValue,
  oneof,
  property,
  record,
  string,
} from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeAnswer, type SendAttempt } from '../../../src/core/telegram/answer.ts';
import { anyText } from '../../support/any-text.ts';

const attempts = record<SendAttempt>({
  isEdit: boolean(),
  mode: constantFrom('html', 'plain', 'stub'),
  hasTopic: boolean(),
});
const wordings = constantFrom(
  'Bad Request: message thread not found',
  "Bad Request: can't parse entities",
  'Bad Request: chat not found',
  'Bad Request: message to edit not found',
  'message is not modified',
);
const answers = oneof(
  anyText(),
  json(),
  record(
    {
      ok: oneof(boolean(), string()),
      result: oneof(jsonValue(), record({ message_id: oneof(integer(), jsonValue()) })),
      description: oneof(wordings, anyText(), jsonValue()),
      parameters: oneof(
        record({ retry_after: double(), migrate_to_chat_id: double() }, { requiredKeys: [] }),
        jsonValue(),
      ),
    },
    { requiredKeys: [] },
  ).map((value) => JSON.stringify(value)),
);

describe('whatever comes back', () => {
  it('is one decision: only a message with its number was sent, and a wait is never short', () => {
    assert(
      property(integer({ min: 0, max: 999 }), answers, attempts, (status, body, attempt) => {
        const decision = judgeAnswer(status, body, attempt);
        if (decision.kind === 'sent' && !attempt.isEdit) expect(JSON.parse(body)).toMatchObject({ ok: true });
        if (decision.kind === 'sent' && !attempt.isEdit)
          expect(Number.isInteger(decision.messageId)).toBe(true);
        if (decision.kind === 'wait') expect(decision.ms).toBeGreaterThanOrEqual(1000);
        if ('why' in decision) expect(decision.why).toMatch(/^[^\n]{0,230}$/);
      }),
      { numRuns: 300 },
    );
  });

  it('takes each way out only where it leads on', () => {
    assert(
      property(integer({ min: 400, max: 499 }), answers, attempts, (status, body, attempt) => {
        const { kind } = judgeAnswer(status, body, attempt);
        if (kind === 'plain') expect(attempt.mode).toBe('html');
        if (kind === 'stub') expect(attempt.mode).not.toBe('stub');
        if (kind === 'no-topic') expect(attempt.hasTopic).toBe(true);
        if (kind === 'new') expect(attempt.isEdit).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
