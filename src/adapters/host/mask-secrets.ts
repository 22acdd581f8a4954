/** Masks secrets that are known by value in all text that leaves the host, plain and in the usual encodings. */
import { formsInReadings, masked, undoing, type TextRange } from '../../core/text/escapes.ts';
import type { Captured } from '../../core/model.ts';
import type { Secrets } from '../../ports/ports.ts';

/** Masking a shorter value would garble other text. */
const leastSecret = 6;
/** Usual values of switches, and the words of this program's own messages and documents. */
const harmless = new RegExp(
  `^(?:${[
    'enabled|disabled|default|required|optional|undefined|always|success|failure',
    'running|completed|paused|stopped|stalled|started|unknown|failed|succeeded|interrupted|pending|blocked|timed-out|not-started',
    'status|message|progress|report|recovered|resumed|attention|action|verdict|warning|notice|schedule',
    'ops-framework|openclaw|telegram|password|secret',
  ].join('|')})$`,
  'i',
);
/** The same for all keys, and what finds keys of unknown value looks for it. */
const frame = /^-----(?:BEGIN|END) [A-Z0-9 ]+-----$/;
const digits = /^\d+$/;
/** A cut by code that does not know the secrets. */
const gap = /( … \(\d+ characters left out\) … |… \(\d+ (?:earlier )?characters left out\)\n|…)/;
/** Base64, hex and most tokens, but no phrase: a text with `leastPart` characters in common is a part of one. */
const dense = /^(?=.*\d)(?=.*[A-Za-z])[\w+/=-]{20,}$|^(?=.*[A-Z])(?=.*[a-z])[\w+/=-]{20,}$/;
const leastPart = 12;
/** Half of an escape. */
const begunEscape =
  /(?:%[\dA-Fa-f]?|(?<!\\)\\+(?:[xuU]\{?[\dA-Fa-f]{0,7}|[0-7]{0,2})|&(?:#(?:\d{0,7}|[xX][\dA-Fa-f]{0,6})|[a-z]{0,5}))$/;

const isSecret = (value: string): boolean => value.trim().length >= leastSecret && !harmless.test(value);

/** What to look for: the forms of all known values, the longest first. */
interface KnownForms {
  readonly words: readonly string[];
  readonly numbers: readonly string[];
  /** Finds the escapes that may write a character of them. */
  readonly undo: RegExp;
  readonly parts: TextParts;
}

function knownForms(values: readonly string[]): KnownForms {
  const undo = undoing(values.join(''));
  const forms = [...new Set(values.flatMap((value) => formsOf(value, undo)))]
    .filter((form) => form.trim().length >= leastSecret && !frame.test(form))
    .sort((a, b) => b.length - a.length);
  const words = forms.filter((form) => !digits.test(form));
  let parts: TextParts | undefined;
  return {
    words,
    numbers: forms.filter((form) => digits.test(form)),
    undo,
    parts: (text) => (parts ??= partsOf(words.filter((form) => dense.test(form))))(text),
  };
}

/** `onAdd` gets the values that are added later. */
export function createSecrets(
  first: readonly string[] = [],
  onAdd: (values: readonly string[]) => void = () => {},
): Secrets {
  const values = new Set<string>();
  let known = knownForms([]);
  /** The runner's masks, on demand. */
  let atRunner: readonly string[] | undefined;
  const know = (given: readonly string[]): readonly string[] => {
    const fresh = [...new Set(given)].filter((value) => isSecret(value) && !values.has(value));
    if (fresh.length === 0) return fresh;
    for (const value of fresh) values.add(value);
    known = knownForms([...values]);
    atRunner = undefined;
    return fresh;
  };
  know(first);
  const maskWords = (text: string): string => maskAll(text, known, (each) => allIn(each, known));
  const mask = (text: string): string => maskNumbers(withoutHalves(maskWords(text), known), known);
  return {
    add(given) {
      const fresh = know(given);
      if (fresh.length > 0) onAdd(fresh);
    },
    mask,
    wouldMask(text) {
      atRunner ??= runnerMasks([...values]).flatMap((value) => [
        ...formsOf(value, known.undo),
        ...runnerForms(value),
      ]);
      return mask(text) !== text || atRunner.some((form) => text.includes(form));
    },
    maskWords,
    maskSoFar: (text) => maskAll(text, known, (each) => wholeIn(each, known)),
    longest: () => longestIn(known),
    maskCaptured(stream: Captured): Captured {
      if (known.words.length === 0 && known.numbers.length === 0) return stream;
      const [head, tail] = [mask(stream.head), mask(stream.tail)];
      return stream.omittedBytes > 0
        ? { ...stream, head: cutAtEnd(head, known), tail: cutAtStart(tail, known) }
        : { ...stream, head, tail };
    },
  };
}

function* wholeIn(text: string, { words }: KnownForms): Generator<TextRange> {
  for (const form of words)
    for (let at = text.indexOf(form); at !== -1; at = text.indexOf(form, at + form.length))
      yield { from: at, to: at + form.length };
}

function* allIn(text: string, known: KnownForms): Generator<TextRange> {
  yield* wholeIn(text, known);
  yield* known.parts(text);
}

function maskAll(text: string, { words, undo }: KnownForms, find: TextParts): string {
  return words.length === 0 ? text : masked(text, '***', find, undo);
}

function maskNumbers(text: string, { numbers }: KnownForms): string {
  if (numbers.length === 0) return text;
  const find = (each: string) => (each === text ? [] : numbersIn(each, numbers));
  return numbers.reduce(withoutNumber, masked(text, '***', find));
}

/** `\u00e9` is the longest way to write a character. */
function longestIn({ words }: KnownForms): number {
  return 6 * (words[0]?.length ?? 0);
}

// --- Halves: at a gap, half of a value may stand on each side ------------------------------------------

function withoutHalves(text: string, known: KnownForms): string {
  if (known.words.length === 0 || !text.includes('…')) return text;
  const pieces = text.split(gap);
  return pieces
    .map((part, index) => (index === 0 || index % 2 === 1 ? part : cutAtStart(part, known)))
    .map((part, index) => (index === pieces.length - 1 || index % 2 === 1 ? part : cutAtEnd(part, known)))
    .join('');
}

/** Without the longest beginning of a secret at its end. */
function cutAtEnd(text: string, known: KnownForms): string {
  if (text.length < leastSecret) return text;
  const from = Math.max(0, text.length - longestIn(known));
  const find = (each: string) => beginningAtEnd(each, known);
  return text.slice(0, from) + masked(text.slice(from), '***', find, known.undo);
}

/** Without the longest end of a secret at its start. */
function cutAtStart(text: string, known: KnownForms): string {
  if (text.length < leastSecret) return text;
  const to = longestIn(known);
  return masked(text.slice(0, to), '***', (each) => endAtStart(each, known), known.undo) + text.slice(to);
}

function* beginningAtEnd(text: string, { words }: KnownForms): Generator<TextRange> {
  // The escape of the next character may be cut in two.
  const end = text.length - (begunEscape.exec(text)?.[0].length ?? 0);
  for (const to of new Set([text.length, end])) {
    const part = text.slice(0, to);
    const size = longestOf(words, part, (form, most) =>
      part.includes(form.slice(0, leastSecret))
        ? overlap(most, (length) => part.endsWith(form.slice(0, length)))
        : 0,
    );
    if (size > 0) yield { from: to - size, to: text.length };
  }
}

function* endAtStart(text: string, { words }: KnownForms): Generator<TextRange> {
  const size = longestOf(words, text, (form, most) =>
    text.includes(form.slice(-leastSecret))
      ? overlap(most, (length) => text.startsWith(form.slice(-length)))
      : 0,
  );
  if (size > 0) yield { from: 0, to: size };
}

// --- Forms ---------------------------------------------------------------------------------------------

/**
 * The masks for the runner, which masks each line of a value by itself, however short
 * (https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs): it gets only lines that are secrets.
 */
export function runnerMasks(values: readonly string[]): readonly string[] {
  return values.flatMap((value) => {
    const lines = value.split(/[\r\n]+/);
    return lines.length === 1
      ? [value]
      : lines.filter((line) => line.trim().length >= leastSecret && !frame.test(line));
  });
}

/** Not within a longer number, such as a time. A JSON document stays valid. */
function withoutNumber(text: string, number: string): string {
  if (!text.includes(number)) return text;
  const rest = /^\s*[{[][^]*[}\]]\s*$/.test(text)
    ? text.replaceAll(new RegExp(`(?<=[:,[]\\s*)-?${number}(?=\\s*[,}\\]])`, 'g'), '"***"')
    : text;
  return rest.replaceAll(alone(number), '***');
}

const alone = (number: string): RegExp => new RegExp(`(?<!\\d)(?<!\\d\\.)${number}(?!\\.?\\d)`, 'g');

function* numbersIn(text: string, numbers: readonly string[]): Generator<TextRange> {
  for (const number of numbers)
    for (const { index } of text.includes(number) ? text.matchAll(alone(number)) : [])
      yield { from: index, to: index + number.length };
}

/** The largest size from `leastSecret` to `most` that fits, or 0. */
function overlap(most: number, fits: (size: number) => boolean): number {
  for (let size = most; size >= leastSecret; size -= 1) if (fits(size)) return size;
  return 0;
}

function longestOf(
  forms: readonly string[],
  text: string,
  sizeOf: (form: string, most: number) => number,
): number {
  let longest = 0;
  for (const form of forms) longest = Math.max(longest, sizeOf(form, Math.min(form.length - 1, text.length)));
  return longest;
}

type TextParts = (text: string) => Iterable<TextRange>;

/**
 * Finds parts of dense forms, as Base64 in lines or pieces of a log: at least `leastPart` characters at the beginning or the end
 * of a run of their characters, twice as many within.
 */
function partsOf(forms: readonly string[]): TextParts {
  const places = new Map<string, { readonly form: string; readonly at: number }>();
  for (const form of forms)
    for (let at = 0; at + leastPart <= form.length; at += 1) {
      const part = form.slice(at, at + leastPart);
      if (!digits.test(part) && !places.has(part)) places.set(part, { form, at });
    }
  return function* find(text) {
    if (places.size === 0) return;
    for (const run of runsIn(text)) {
      for (let from = run.from; from < run.to; from += leastPart) {
        const begin = Math.min(from, run.to - leastPart);
        const place = places.get(text.slice(begin, begin + leastPart));
        if (!place) continue;
        const { form, at } = place;
        let [left, right] = [0, leastPart];
        while (begin - left > run.from && at > left && text[begin - left - 1] === form[at - left - 1])
          left += 1;
        while (begin + right < run.to && at + right < form.length && text[begin + right] === form[at + right])
          right += 1;
        yield { from: begin - left, to: begin + right };
        from = Math.max(from, begin + right - leastPart);
      }
    }
  };
}

/**
 * The runner also masks the parts of a value that PowerShell may print by themselves, a value without its quotes, and as an
 * expression writes it (https://github.com/actions/runner/blob/main/src/Sdk/DTLogging/Logging/ValueEncoders.cs).
 */
function runnerForms(value: string): readonly string[] {
  const colored = value.indexOf('&+');
  const border = colored === -1 ? value.lastIndexOf('&') + 1 : colored + 2;
  const parts = border === 0 ? [] : [value.slice(0, border), value.slice(border + (colored === -1 ? 0 : 1))];
  return [
    ...parts.filter((part) => part.length >= leastSecret),
    ...(/^"[^]{7,}"$/.test(value) ? [value.slice(1, -1)] : []),
    value.replaceAll("'", "''"),
    value.replaceAll('"', '\\"'),
  ];
}

const denseCodes = Uint8Array.from({ length: 128 }, (_, code) =>
  Number(/[\w+/=-]/.test(String.fromCharCode(code))),
);

/** Runs of at least `leastPart` characters of a dense form. */
function* runsIn(text: string): Generator<TextRange> {
  for (let from = 0; from + leastPart <= text.length;) {
    let last = from + leastPart - 1;
    while (last >= from && denseCodes[text.charCodeAt(last)] === 1) last -= 1;
    if (last >= from) {
      from = last + 1;
      continue;
    }
    let to = from + leastPart;
    while (to < text.length && denseCodes[text.charCodeAt(to)] === 1) to += 1;
    yield { from, to };
    from = to + 1;
  }
}

/** A secret whole, in lines, in Base64 and in hex. Other encodings are undone by the reading. */
function formsOf(secret: string, undo: RegExp): readonly string[] {
  const plain = new Set([secret, secret.trim(), ...secret.split(/[\r\n]+/).map((line) => line.trim())]);
  return [...plain].flatMap((form) => [
    ...inEachCase(form).flatMap((each) => formsInReadings(each, undo)),
    ...codesOf(form),
  ]);
}

/** Hex, Base32 and a UUID mean the same in either case; a word without a digit may be ordinary text in the other one. */
function inEachCase(text: string): readonly string[] {
  return /\d/.test(text) || dense.test(text) ? [text, text.toLowerCase(), text.toUpperCase()] : [text];
}

/** Base64 wherever it stands among other text, as in `user:password`, also of UTF-16 as PowerShell writes it; hex. */
function codesOf(text: string): readonly string[] {
  const hex = Buffer.from(text).toString('hex');
  return [...base64Of(Buffer.from(text)), ...base64Of(Buffer.from(text, 'utf16le')), hex, hex.toUpperCase()];
}

/** At each of the three offsets in a group, without the letters that it shares with its neighbors. */
function base64Of(bytes: Buffer): readonly string[] {
  return [0, 1, 2].flatMap((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    const own = text.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
    return own.length < 8 ? [] : [own, own.replaceAll('+', '-').replaceAll('/', '_')];
  });
}
