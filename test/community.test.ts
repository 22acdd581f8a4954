/** Files that GitHub reads: issue forms, Dependabot, what the Marketplace shows. */
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod/mini';

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const text = z.string().check(z.minLength(1));

/** https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-githubs-form-schema */
const validations = z.optional(z.strictObject({ required: z.boolean() }));
const id = text.check(z.regex(/^[\w-]+$/));
const labelled = { label: text, description: z.optional(text), placeholder: z.optional(text) };
const element = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('markdown'), attributes: z.strictObject({ value: text }) }),
  z.strictObject({ type: z.literal('input'), id, attributes: z.strictObject(labelled), validations }),
  z.strictObject({
    type: z.literal('textarea'),
    id,
    attributes: z.strictObject({ ...labelled, render: z.optional(text) }),
    validations,
  }),
  z.strictObject({
    type: z.literal('dropdown'),
    id,
    attributes: z.strictObject({ ...labelled, options: z.array(text).check(z.minLength(1)) }),
    validations,
  }),
]);
const form = z.strictObject({
  name: text,
  description: text,
  labels: z.array(text),
  body: z.array(element).check(z.minLength(1)),
});

describe('issue forms', () => {
  const folder = '.github/ISSUE_TEMPLATE';
  const names = readdirSync(join(root, folder)).filter((name) => name !== 'config.yml');

  it.each(names)('%s is one that GitHub shows', (name) => {
    const { body } = form.parse(parse(read(join(folder, name))));
    const asked = body.flatMap((part) => (part.type === 'markdown' ? [] : [part]));
    expect(asked.length).toBeGreaterThan(0);
    expect(new Set(asked.map((part) => part.id)).size).toBe(asked.length);
    expect(new Set(asked.map(({ attributes }) => attributes.label)).size).toBe(asked.length);
  });

  it('leave no way around them but the private one', () => {
    expect(parse(read(join(folder, 'config.yml')))).toEqual({ blank_issues_enabled: false });
    expect(existsSync(join(root, 'SECURITY.md'))).toBe(true);
  });
});

it('Dependabot looks at npm and at actions, and waits a week', () => {
  const update = z.looseObject({
    'package-ecosystem': text,
    directory: z.literal('/'),
    schedule: z.strictObject({ interval: z.literal('weekly') }),
    cooldown: z.strictObject({ 'default-days': z.literal(7) }),
  });
  const { updates } = z
    .strictObject({ version: z.literal(2), updates: z.array(update) })
    .parse(parse(read('.github/dependabot.yml')));
  expect(updates.map((each) => each['package-ecosystem'])).toEqual(['npm', 'github-actions']);
});

it('the Marketplace can show the action', () => {
  const { name, description, branding } = z
    .looseObject({
      name: text,
      description: text.check(z.maxLength(125)),
      branding: z.strictObject({
        icon: z.string().check(z.regex(/^[a-z-]+$/)),
        color: z.enum(['white', 'black', 'yellow', 'blue', 'green', 'orange', 'red', 'purple', 'gray-dark']),
      }),
    })
    .parse(parse(read('action.yml')));
  expect([name, branding.icon]).toEqual(['ops-framework', 'activity']);
  expect(description).not.toContain('\n');
});

describe('links in the top pages', () => {
  it.each(['README.md', 'SECURITY.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'docs/runner.md', 'docs/proof.md'])(
    'of %s lead somewhere',
    (page) => {
      const links = [...read(page).matchAll(/\]\((?!https?:|#|\.\.\/\.\.\/actions\/)([^)#]+)/g)].map(
        ([, link = '']) => link,
      );
      for (const link of links)
        expect([link, existsSync(join(root, page, '..', link))]).toEqual([link, true]);
    },
  );
});

it('CODEOWNERS names paths that are there', () => {
  const lines = read('.github/CODEOWNERS')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  const paths = lines.map((line) => /^(\S+) +@OWNER\/maintainers$/.exec(line)?.[1] ?? line);
  expect(paths[0]).toBe('*');
  for (const path of paths.slice(1))
    expect([path, globSync(`.${path}`, { cwd: root }).length > 0]).toEqual([path, true]);
});
