import { expect, it } from 'vitest';
import { fingerprint } from '../../../src/core/text/fingerprint.ts';

it.each([
  ['', '1aee8d83488bdcb8'],
  ['ops-framework', '7a9dbc51bd1f6fae'],
  ['快报', '7c40b7c734caabe7'],
  ['x5kgé', '00d89f030839374a'],
])('is stored, so that of %j never changes', (text, stored) => {
  expect(fingerprint(text)).toBe(stored);
});
