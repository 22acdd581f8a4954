/** The parsed text with its places. */
import { type DocumentNode, type MemberNode, type ValueNode } from '@humanwhocodes/momoa';
import { type Draft, type Path, draft, quote } from './problem.ts';

export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Where a value (or its key) stands. What is missing is placed at the object that lacks it. */
export function placeOfPath(tree: DocumentNode, path: Path, at: Draft['at']): Place {
  let node: ValueNode = tree.body;
  for (const [index, part] of path.entries()) {
    if (node.type === 'Array' && typeof part === 'number') {
      const element = node.elements[part];
      if (element === undefined) break;
      node = element.value;
    } else if (node.type === 'Object' && typeof part === 'string') {
      const member = node.members.findLast((candidate) => nameOf(candidate) === part);
      if (member === undefined) break;
      if (at === 'key' && index === path.length - 1) return member.name.loc.start;
      node = member.value;
    } else break;
  }
  return node.loc.start;
}

/** A warning for each key that an object has already had. */
export function repeatedKeys(tree: DocumentNode): (Draft & { readonly place: Place })[] {
  const found: (Draft & { readonly place: Place })[] = [];
  const visit = (node: ValueNode, path: Path): void => {
    if (node.type === 'Array')
      for (const [index, element] of node.elements.entries()) visit(element.value, [...path, index]);
    if (node.type !== 'Object') return;
    const seen = new Map<string, MemberNode>();
    for (const member of node.members) {
      const name = nameOf(member);
      const first = seen.get(name);
      const here = [...path, name];
      if (first === undefined) seen.set(name, member);
      else {
        const { line } = first.name.loc.start;
        const message = `the key ${quote(name)} is already on line ${line}; the last one counts`;
        found.push({
          ...draft('warning', here, message, 'Remove one of the two.', 'key'),
          place: member.name.loc.start,
        });
      }
      visit(member.value, here);
    }
  };
  visit(tree.body, []);
  return found;
}

function nameOf(member: MemberNode): string {
  return member.name.type === 'String' ? member.name.value : member.name.name;
}
