/** Text of a jobs file → Config, or all problems with position and fix. Pure. */
import {
  type DocumentNode,
  evaluate,
  type MemberNode,
  type ObjectNode,
  parse,
  type ValueNode,
} from '@humanwhocodes/momoa';
import { sentence } from '../notices/sentence.ts';
import type { Text } from '../text/words.ts';
import { inspect } from './inspect.ts';
import { nearest } from './nearest.ts';
import { judgePatterns } from './patterns.ts';
import {
  formatPath,
  type LazyText,
  type Path,
  type Problem,
  type ProblemDraft,
  quote,
  warning,
} from './problem.ts';
import { maxLength, type SyntaxFault, positionOf, scan } from './scan.ts';
import type { Config } from './schema.ts';

export { type Problem } from './problem.ts';

export interface ConfigResult {
  /** Present unless a problem is an error. */
  readonly config: Config | undefined;
  /** In the order of the text. Limited to a hundred, errors first. */
  readonly problems: readonly Problem[];
  /** Number of further problems. */
  readonly left: number;
}

/** Each costs time to explain, and people do not read more. */
const mostProblems = 100;

/** Reads JSON or JSON5 in linear time. Never throws: errors are returned as problems. */
export function parseConfig(given: string): ConfigResult {
  const text = given.startsWith('\u{FEFF}') ? given.slice(1) : given;
  const fault = (found: SyntaxFault): ConfigResult => {
    const { offset, ...words } = found;
    return {
      config: undefined,
      problems: [{ severity: 'error', ...positionOf(text, offset), path: '$', ...words }],
      left: 0,
    };
  };
  if (text.length > maxLength) {
    return fault({
      offset: 0,
      message: sentence('file-too-large', { most: maxLength }),
      fix: sentence('check-file'),
    });
  }
  if (text.trim() === '')
    return fault({ offset: 0, message: sentence('file-is-empty'), fix: sentence('write-empty-file') });
  const scanned = scan(text);
  if ('fault' in scanned) return fault(scanned.fault);

  const tree = parseTree(text, scanned.end);
  if ('offset' in tree) return fault(tree);
  const value = evaluate(tree);
  const ofPatterns = judgePatterns(value);
  const { config, drafts } = inspect(value);
  const places = createPlaces(tree);
  const found: Placed[] = [
    ...repeatedKeys(tree),
    ...[...drafts, ...ofPatterns].map((draft) => ({ draft, place: places.of(draft.path, draft.at) })),
  ];
  return {
    config: ofPatterns.length > 0 ? undefined : config,
    problems: firstOf(found).map(problemOf),
    left: Math.max(0, found.length - mostProblems),
  };
}

/** In the order of the text; warnings only if the errors leave room. */
function firstOf(found: readonly Placed[]): readonly Placed[] {
  const inOrder = found.toSorted((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
  if (inOrder.length <= mostProblems) return inOrder;
  const kept = new Set(
    (['error', 'warning'] as const)
      .flatMap((wanted) => inOrder.filter(({ draft }) => draft.severity === wanted))
      .slice(0, mostProblems),
  );
  return inOrder.filter((each) => kept.has(each));
}

function parseTree(text: string, end: number): DocumentNode | SyntaxFault {
  try {
    return parse(text, { mode: 'json5' });
  } catch (error) {
    if (error instanceof Error && 'offset' in error && typeof error.offset === 'number') {
      return explainSyntaxError(text, error.offset, end);
    }
    // The parser recurses over comments; thousands in a row overflow its stack.
    return { offset: 0, message: sentence('file-not-read'), fix: sentence('remove-comments') };
  }
}

function problemOf({ draft: { severity, path, message, fix }, place: { line, column } }: Placed): Problem {
  return { severity, line, column, path: formatPath(path), message: textOf(message), fix: textOf(fix) };
}

function textOf(words: LazyText): Text {
  return typeof words === 'function' ? words() : words;
}

// --- Positions in the parsed text.

interface TreePlace {
  readonly line: number;
  readonly column: number;
}

/** A problem with its position. */
interface Placed {
  readonly draft: ProblemDraft;
  readonly place: TreePlace;
}

/** Finds positions in the text. The keys of each object are indexed once. */
function createPlaces(tree: DocumentNode) {
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
function repeatedKeys(tree: DocumentNode): Placed[] {
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
        const message = () => sentence('key-twice', { key: quote(name), line });
        found.push({
          // The first segment is enough.
          draft: warning([...path.slice(1), name], message, sentence('remove-one'), 'key'),
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

// --- Explains syntax errors. The wrong file may hold a secret, so nothing of it is quoted.

const check = sentence('check-before');
const write = (value: string) => sentence('write-this', { value });
const literals: ReadonlyMap<string, string> = new Map([
  ['True', 'true'],
  ['False', 'false'],
  ['None', 'null'],
  ['TRUE', 'true'],
  ['FALSE', 'false'],
  ['yes', 'true'],
  ['no', 'false'],
]);

/** Explains the syntax error at `offset`. `end`: offset of the outermost closing bracket. */
export function explainSyntaxError(text: string, offset: number, end: number): SyntaxFault {
  const fault = (message: Text, fix: Text): SyntaxFault => ({ offset, message, fix });
  const rest = text.slice(offset, offset + 200);
  const before =
    text
      .slice(Math.max(0, offset - 200), offset)
      .trimEnd()
      .at(-1) ?? '';
  if (rest === '') return fault(sentence('ends-early'), check);
  if (offset > end) return fault(sentence('text-after-end'), sentence('remove-it'));
  if (/\\(?:u[\da-f]{0,3}|x[\da-f]?)$/i.test(text.slice(Math.max(0, offset - 5), offset))) {
    return fault(sentence('escape-incomplete'), sentence('escape-fix'));
  }
  const afterValue = /["'\w}\]]/.test(before);
  const wantsValue = before === ':';
  const word = /^[\p{L}_$][\p{L}\p{N}_$.-]*/u.exec(rest)?.[0];

  if (/^[“”„‘’«»`]/u.test(rest)) return fault(sentence('quote-wrong'), sentence('quote-fix'));
  if (rest.startsWith('#')) return fault(sentence('hash-sign'), sentence('hash-fix'));
  if (rest.startsWith('=')) return fault(sentence('equals-sign'), write('":"'));
  if (rest.startsWith(';')) return fault(sentence('semicolon-sign'), write('","'));
  if (wantsValue && /^[,}\]]/.test(rest)) return fault(sentence('value-missing'), sentence('value-fix'));
  if (rest.startsWith(',')) return fault(sentence('comma-unexpected'), sentence('remove-it'));
  if (word !== undefined && !afterValue) {
    const literal = literals.get(word) ?? nearest(word, ['true', 'false', 'null']);
    if (literal !== undefined) return fault(sentence('literal-unknown'), write(literal));
    return fault(sentence('word-unquoted'), sentence('write-in-quotes'));
  }
  if (word !== undefined && /\d/.test(before) && /\d/.test(text.charAt(offset - 1))) {
    return fault(sentence('letters-after-number'), sentence('letters-fix'));
  }
  if (/^[-+]?0\d/.test(rest)) return fault(sentence('zero-first'), sentence('zero-fix'));
  if (/^\d/.test(rest) && /[{,]/.test(before))
    return fault(sentence('key-is-number'), sentence('write-in-quotes'));
  if (afterValue && /^["'\d{[\p{L}_$-]/u.test(rest)) {
    return fault(sentence('something-missing'), sentence('something-fix'));
  }
  if (afterValue && rest.startsWith(':')) return fault(sentence('colon-unexpected'), check);
  return fault(sentence('character-unexpected'), check);
}
