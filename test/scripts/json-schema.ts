/** Just enough of JSON Schema, draft 7, to check a value against the generated schema. Unknown words fail the test. */

type Dict = Record<string, unknown>;

const notes = new Set([
  '$schema',
  'title',
  'description',
  'default',
  'deprecated',
  'allowComments',
  'allowTrailingCommas',
]);

function isDict(value: unknown): value is Dict {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function dict(value: unknown): Dict {
  if (!isDict(value)) throw new Error('a schema must be an object');
  return value;
}

function isType(type: unknown, value: unknown): boolean {
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return isDict(value);
  return typeof value === type;
}

export function matches(given: unknown, value: unknown): boolean {
  const schema = dict(given);
  return Object.entries(schema).every(([word, rule]) => notes.has(word) || check(word, rule, value, schema));
}

function check(word: string, rule: unknown, value: unknown, schema: Dict): boolean {
  const list = Array.isArray(rule) ? (rule as unknown[]) : [];
  switch (word) {
    case 'type':
      return isType(rule, value);
    case 'const':
      return value === rule;
    case 'enum':
      return list.includes(value);
    case 'minimum':
      return typeof value !== 'number' || value >= Number(rule);
    case 'maximum':
      return typeof value !== 'number' || value <= Number(rule);
    case 'pattern':
      return typeof value !== 'string' || new RegExp(String(rule), 'u').test(value);
    case 'minItems':
      return !Array.isArray(value) || value.length >= Number(rule);
    case 'items':
      return !Array.isArray(value) || value.every((item) => matches(rule, item));
    case 'required':
      return !isDict(value) || list.every((key) => Object.hasOwn(value, String(key)));
    case 'properties':
      return (
        !isDict(value) ||
        Object.entries(dict(rule)).every(([key, child]) => !(key in value) || matches(child, value[key]))
      );
    case 'additionalProperties':
      return !isDict(value) || others(value, schema).every((item) => isDict(rule) && matches(rule, item));
    case 'propertyNames':
      return !isDict(value) || Object.keys(value).every((key) => matches(rule, key));
    case 'allOf':
      return list.every((part) => matches(part, value));
    case 'anyOf':
      return list.some((part) => matches(part, value));
    case 'not':
      return !matches(rule, value);
    case 'if':
      return !matches(rule, value) || matches(schema['then'], value);
    case 'then':
      return true;
    default:
      throw new Error(`the schema uses ${word}, which this test does not know`);
  }
}

/** Values under keys that `properties` does not name. */
function others(value: Dict, schema: Dict): unknown[] {
  const known = isDict(schema['properties']) ? schema['properties'] : {};
  return Object.entries(value).flatMap(([key, item]) => (key in known ? [] : [item]));
}
