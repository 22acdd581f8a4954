import { describe, expect, it } from 'vitest';
import { weaknesses, type PathStep } from '../../../src/core/writes/trusted-path.ts';

const user = 1000;
const group = 100;

/** Steps from the root on, each in the one before. */
function way(...steps: readonly Partial<PathStep>[]): readonly PathStep[] {
  const made: PathStep[] = [];
  for (const step of [{ path: '/', uid: 0 }, ...steps])
    made.push({
      path: '/x',
      kind: 'folder',
      uid: user,
      gid: group,
      mode: 0o755,
      folder: made.at(-1),
      ...step,
    });
  return made;
}

const found = (steps: readonly PathStep[], isOwnGroup = false, end: 'file' | 'folder' = 'file') =>
  weaknesses(steps, { user, isOwnGroup: () => isOwnGroup, end }).map(
    ({ step, why }) => `${step.path} ${why}`,
  );

const file = (parts: Partial<PathStep> = {}): Partial<PathStep> => ({
  path: '/a/f',
  kind: 'file',
  mode: 0o644,
  ...parts,
});
const tmp = { path: '/tmp', uid: 0, mode: 0o1777 };

describe('what nobody else can change', () => {
  it.each<readonly [string, readonly PathStep[]]>([
    ["this user's file below root's folders", way({ path: '/a', uid: 0 }, file())],
    ["root's file", way({ path: '/a', uid: 0 }, file({ uid: 0 }))],
    ["this user's file in a sticky folder", way(tmp, file())],
    ["this user's folder in a sticky folder", way(tmp, { path: '/tmp/a', mode: 0o700 }, file())],
    ['a link of somebody else in a folder that only this user writes', way({ kind: 'link', uid: 7 })],
    ['what is missing where only this user can make it', way({ kind: 'missing' })],
    ['a device that all may write', way({ path: '/dev' }, { kind: 'other', mode: 0o666, uid: 0 })],
    ['a folder at the end, which is no file', way(tmp)],
  ])('%s', (_, steps) => {
    expect(found(steps)).toEqual([]);
  });

  it("what the group may write, when that is this user's own", () => {
    const steps = way({ path: '/a', mode: 0o775 }, file({ mode: 0o664 }));
    expect(found(steps, true)).toEqual([]);
    expect(found(steps)).toEqual(['/a written', '/a/f written']);
  });
});

describe('what others can change', () => {
  it.each<readonly [string, readonly PathStep[], readonly string[]]>([
    ['a file of theirs', way(file({ uid: 7 })), ['/a/f owner']],
    ['a file that all may write', way(file({ mode: 0o646 })), ['/a/f written']],
    ['a folder of theirs on the way', way({ path: '/a', uid: 7 }, file()), ['/a owner']],
    ['a folder far above', way({ path: '/a', mode: 0o777 }, { path: '/a/b' }, file()), ['/a written']],
    ['their file in a sticky folder', way(tmp, file({ uid: 7 })), ['/a/f owner']],
    ['a sticky folder of theirs', way({ ...tmp, uid: 7 }, file()), ['/tmp owner']],
    ['their link in a sticky folder', way(tmp, { path: '/l', kind: 'link', uid: 7 }), ['/l owner']],
    ['a name in a sticky folder that is free', way(tmp, { path: '/m', kind: 'missing' }), ['/m made']],
    ['all of it at once', way({ path: '/a', uid: 7 }, file({ mode: 0o666 })), ['/a owner', '/a/f written']],
  ])('%s', (_, steps, expected) => {
    expect(found(steps)).toEqual(expected);
  });

  it('a sticky folder in which a command works', () => {
    expect(found(way(tmp), false, 'folder')).toEqual(['/tmp written']);
  });

  it("what the group's bits say is nothing where all may write", () => {
    expect(found(way(file({ mode: 0o666 })), true)).toEqual(['/a/f written']);
  });
});
