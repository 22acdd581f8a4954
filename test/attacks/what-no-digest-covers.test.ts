// The attacker wants two plans that differ, deep within, to have one digest.
import { expect, it } from 'vitest';
import { planText, type Plan } from '../../src/core/writes/plan.ts';
import { planOf } from '../support/write-builders.ts';

const nested = (levels: number, leaf: string): unknown => (levels === 0 ? leaf : [nested(levels - 1, leaf)]);
const planWith = (approvers: unknown): Plan => ({
  ...planOf(),
  job: { ...planOf().job, approval: { approvers } },
});

/** The text that is hashed, or that there is none. */
function textOf(plan: Plan): string {
  try {
    return planText(plan);
  } catch {
    return `refused: ${JSON.stringify(plan)}`;
  }
}

it.each([1, 20, 28, 29, 30, 31, 32, 40, 1000])('what differs %i levels down is no equal text', (levels) => {
  expect(textOf(planWith(nested(levels, 'a')))).not.toBe(textOf(planWith(nested(levels, 'b'))));
});

it('what is deeper than that has no digest at all', () => {
  expect(() => planText(planWith(nested(40, 'a')))).toThrow(/more than 32 levels/);
});
