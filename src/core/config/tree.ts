/** The parsed text with positions. Pure. */
import { type DocumentNode, type MemberNode, type ObjectNode, type ValueNode } from '@humanwhocodes/momoa';
import { type ProblemDraft, type Path, draft, quote } from './problem.ts';

interface TreePlace {
  readonly line: number;
  readonly column: number;
}

/** A problem with its position. */
export interface Placed {
  readonly draft: ProblemDraft;
  readonly place: TreePlace;
}

/** Finds positions in the text. The keys of each object are indexed once. */
export function createPlaces(tree: DocumentNode) {
  const known = new Map<ObjectNode, ReadonlyMap<string, MemberNode>>();
  const membersOf = (node: ObjectNode): ReadonlyMap<string, MemberNode> => {
    const found = known.get(node) ?? new Map(node.members.map((member) => [nameOf(member), member]));
    known.set(node, found);
    return found;
  };
  return {
    /** Position of a value or its key. A missing value is placed at its object. */
    of(path: Path, at: ProblemDraft['at']): TreePlace {
      let node: ValueNode = tree.body;
      for (const [index, part] of path.entries()) {
        if (node.type === 'Array' && typeof part === 'number') {
          const element = node.elements[part];
          if (element === undefined) break;
          node = element.value;
        } else if (node.type === 'Object' && typeof part === 'string') {
          const member = membersOf(node).get(part);
          if (member === undefined) break;
          if (at === 'key' && index === path.length - 1) return member.name.loc.start;
          node = member.value;
        } else break;
      }
      return node.loc.start;
    },
  };
}

/** A warning for each duplicate key. */
export function repeatedKeys(tree: DocumentNode): Placed[] {
  const found: Placed[] = [];
  const path: (string | number)[] = [];
  const visit = (node: ValueNode, part: string | number): void => {
    path.push(part);
    if (node.type === 'Array') node.elements.forEach((element, index) => visit(element.value, index));
    if (node.type === 'Object') visitMembers(node);
    path.pop();
  };
  const visitMembers = (node: ObjectNode): void => {
    const seen = new Map<string, MemberNode>();
    for (const member of node.members) {
      const name = nameOf(member);
      const first = seen.get(name);
      if (first === undefined) seen.set(name, member);
      else {
        const { line } = first.name.loc.start;
        const message = () => `duplicate key ${quote(name)}, first on line ${line}; the last one counts`;
        found.push({
          // The first segment is enough.
          draft: draft('warning', [...path.slice(1), name], message, 'Remove one of the two.', 'key'),
          place: member.name.loc.start,
        });
      }
      visit(member.value, name);
    }
  };
  visit(tree.body, '$');
  return found;
}

function nameOf(member: MemberNode): string {
  return member.name.type === 'String' ? member.name.value : member.name.name;
}
