import { expect, it } from 'vitest';
import { agentCases, answerOf, isSame } from '../../support/openclaw-agent-cases.ts';

it.each(agentCases)('bot and chat as OpenClaw chooses them: $name', ({ config, answer }) => {
  const ours = answerOf(config);
  expect(isSame(answer, ours), JSON.stringify({ openclaw: answer, ours })).toBe(true);
});
