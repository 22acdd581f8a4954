import { expect, it } from 'vitest';
import { callerNames, callerText, type Choices } from '../../../src/core/init/callers.ts';
import { rememberedOf } from '../../../src/core/init/remembered.ts';

const framework = { repository: 'OWNER/ops-framework', ref: 'c'.repeat(40), tag: 'v1.2.3' };
const usual: Choices = {
  framework,
  isOfOther: false,
  labels: ['self-hosted'],
  telegram: true,
  gate: undefined,
  watchdog: true,
  jobsFile: { path: 'ops-jobs.json', isInRepository: true },
};
const textsOf = (choices: Choices) =>
  Object.fromEntries(
    callerNames.flatMap((name) => {
      const text = callerText(name, choices);
      return text === undefined ? [] : [[name, text]];
    }),
  );

it.each<[string, Partial<Choices>]>([
  ['all as usual', {}],
  ['labels', { labels: ['self-hosted', 'my-host'] }],
  ['no Telegram', { telegram: false }],
  ['a commit without a tag', { framework: { repository: 'a/b.c', ref: 'd'.repeat(40) } }],
  ['writes behind an environment', { gate: 'environment' }],
  ['writes behind a dispatch', { gate: 'dispatch' }],
  ['another owner', { isOfOther: true }],
  ['no watchdog', { watchdog: false }],
  ['a quote in the path', { jobsFile: { path: "services/the gateway's.json", isInRepository: true } }],
])('the answers are those that wrote the files: %s', (_, parts) => {
  const choices = { ...usual, ...parts };
  const { gate, watchdog, ...others } = choices;
  expect(rememberedOf(textsOf(choices))).toEqual({
    ...others,
    ...(gate && { gate }),
    ...(watchdog && { watchdog }),
  });
});

it('of a jobs file on the host too, where no check names the version of callers of copies', () => {
  const jobsFile = { path: '~/.openclaw/net/config/ops-jobs.json', isInRepository: false };
  const { framework: _, gate: __, ...others } = { ...usual, isOfOther: true, jobsFile };
  expect(rememberedOf(textsOf({ ...usual, isOfOther: true, jobsFile }))).toEqual(others);
});

it('what a person wrote counts, as far as it can be read', () => {
  const { 'ops-monitor.yml': text = '', ...others } = textsOf({ ...usual, labels: ['a'] });
  const changed = text.replace(/runs-on: .*/, 'runs-on: ["self-hosted", "gpu"] # ours');
  expect(rememberedOf({ 'ops-monitor.yml': changed, ...others })).toMatchObject({
    labels: ['self-hosted', 'gpu'],
  });
  const unknown = text.replace(/runs-on: .*/, 'runs-on: ${{ vars.LABELS }}');
  expect(rememberedOf({ 'ops-monitor.yml': unknown })).not.toHaveProperty('labels');
});

it('there is none in the workflow of somebody else, and the check alone is no set-up', () => {
  expect(rememberedOf({ 'ops-monitor.yml': 'name: mine\n' })).toBeUndefined();
  expect(rememberedOf({ 'ops-check.yml': textsOf(usual)['ops-check.yml'] ?? '' })).toBeUndefined();
});
