/** Secrets that are known by value: taken out of everything that leaves the host. */
import { escapeHtml } from '../core/render/markdown.ts';
import type { Captured } from '../core/model.ts';
import type { Secrets } from '../ports.ts';

/** A shorter value is no secret to speak of; taken out it would garble what is not secret. */
const leastSecret = 6;
/** Words that stand for "there is none" or "it is on", and those that this program's own messages and documents are made of. */
const harmless = new RegExp(
  `^(?:${[
    'enabled|disabled|default|required|optional|undefined|always|success|failure',
    'running|completed|paused|stopped|stalled|started|unknown|failed|succeeded|interrupted|pending|blocked|timed-out|not-started',
    'status|message|progress|report|recovered|resumed|attention|action|verdict|warning|notice|schedule',
    'ops-framework|openclaw|telegram|password|secret',
  ].join('|')})$`,
  'i',
);
/** The frame of a key is the same for all of them, and what finds keys whose value is not known looks for it. */
const frame = /^-----(?:BEGIN|END) [A-Z0-9 ]+-----$/;
const digits = /^\d+$/;
/** Where the middle of a long line was left out by who does not know the secrets. */
const gap = /( … \(\d+ characters left out\) … )/;

const isSecret = (value: string): boolean => value.trim().length >= leastSecret && !harmless.test(value);

/** `onAdd` gets the values that are added later. */
export function createSecrets(
  first: readonly string[] = [],
  onAdd: (values: readonly string[]) => void = () => {},
): Secrets {
  const known = new Set<string>();
  let forms: readonly string[] = [];
  /** What the runner takes out, wherever it stands; worked out for who asks. */
  let masked: readonly string[] | undefined;
  const know = (values: readonly string[]): readonly string[] => {
    const fresh = [...new Set(values)].filter((value) => isSecret(value) && !known.has(value));
    for (const value of fresh) known.add(value);
    if (fresh.length === 0) return fresh;
    masked = undefined;
    forms = [...new Set([...known].flatMap(formsOf))]
      .filter((form) => form.trim().length >= leastSecret && !frame.test(form))
      .sort((a, b) => b.length - a.length);
    return fresh;
  };
  know(first);

  const hideWords = (text: string): string =>
    forms.reduce((rest, form) => (digits.test(form) ? rest : rest.replaceAll(form, '***')), text);
  const hide = (text: string): string =>
    withoutHalves(
      forms.reduce(
        (rest, form) => (digits.test(form) ? withoutNumber(rest, form) : rest.replaceAll(form, '***')),
        text,
      ),
    );
  /** A value that stood where something was left out has one half at each side. */
  function withoutHalves(text: string): string {
    if (forms.length === 0 || !text.includes(' characters left out) … ')) return text;
    const parts = text.split(gap);
    return parts
      .map((part, index) => (index === 0 || index % 2 === 1 ? part : cutAtStart(part)))
      .map((part, index) => (index === parts.length - 1 || index % 2 === 1 ? part : cutAtEnd(part)))
      .join('');
  }

  /** The longest beginning of a secret that a text ends with. */
  function cutAtEnd(text: string): string {
    const length = Math.max(
      0,
      ...forms.map((form) => overlap(form, (size) => text.endsWith(form.slice(0, size)))),
    );
    return length === 0 ? text : `${text.slice(0, -length)}***`;
  }

  function cutAtStart(text: string): string {
    const length = Math.max(
      0,
      ...forms.map((form) => overlap(form, (size) => text.startsWith(form.slice(-size)))),
    );
    return length === 0 ? text : `***${text.slice(length)}`;
  }

  return {
    add(values) {
      const fresh = know(values);
      if (fresh.length > 0) onAdd(fresh);
    },
    hide,
    hides(text) {
      masked ??= runnerMasks([...known]).flatMap((mask) => [...formsOf(mask), ...runnerForms(mask)]);
      return hide(text) !== text || masked.some((form) => text.includes(form));
    },
    hideWords,
    hideCaptured(stream: Captured): Captured {
      if (forms.length === 0) return stream;
      const [head, tail] = [hide(stream.head), hide(stream.tail)];
      return stream.omittedBytes > 0
        ? { ...stream, head: cutAtEnd(head), tail: cutAtStart(tail) }
        : { ...stream, head, tail };
    },
  };
}

/**
 * What the runner is to mask. It masks each line of a value by itself, however short that is
 * (https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs): a `}` of a key in JSON would go
 * everywhere. So it gets lines, and of those what is a secret.
 */
export function runnerMasks(values: readonly string[]): readonly string[] {
  return values.flatMap((value) => {
    const lines = value.split(/[\r\n]+/);
    return lines.length === 1
      ? [value]
      : lines.filter((line) => line.trim().length >= leastSecret && !frame.test(line));
  });
}

/** A number is none that has it in it, such as a time. A JSON document stays one. */
function withoutNumber(text: string, number: string): string {
  if (!text.includes(number)) return text;
  const rest = /^\s*[{[][^]*[}\]]\s*$/.test(text)
    ? text.replaceAll(new RegExp(`(?<=[:,[]\\s*)-?${number}(?=\\s*[,}\\]])`, 'g'), '"***"')
    : text;
  return rest.replaceAll(new RegExp(`(?<!\\d)(?<!\\d\\.)${number}(?!\\.?\\d)`, 'g'), '***');
}

/** The largest size of a part of a secret, worth hiding, that fits. */
function overlap(form: string, fits: (size: number) => boolean): number {
  for (let size = form.length - 1; size >= leastSecret; size -= 1) if (fits(size)) return size;
  return 0;
}

/** A secret as it may stand in a text: whole, a line of it; escaped for JSON, HTML, addresses and a shell; in Base64. */
function formsOf(secret: string): readonly string[] {
  const plain = [secret, secret.trim(), ...secret.split(/[\r\n]+/).map((line) => line.trim())];
  const escaped = plain.flatMap((form) => [
    form,
    ...jsonOf(form),
    ...htmlOf(form),
    ...addressesOf(form),
    ...quotedOf(form),
  ]);
  return [...escaped, ...base64Of(secret), ...base64Of(secret.trim())];
}

/**
 * What the runner masks besides: the parts of a value that PowerShell may print by themselves, a value without its quotes, and
 * as an expression of a workflow writes it
 * (https://github.com/actions/runner/blob/main/src/Sdk/DTLogging/Logging/ValueEncoders.cs).
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

/** As JavaScript, PHP (`\/`), Python (ASCII only) and Go (`\u0026`) write it. */
function jsonOf(text: string): readonly string[] {
  const plain = JSON.stringify(text).slice(1, -1);
  const ascii = plain.replaceAll(
    /[\u007F-\uFFFF]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const forHtml = plain.replaceAll(/[&<>]/g, (unit) => `\\u00${unit.charCodeAt(0).toString(16)}`);
  const slashed = [plain, ascii].map((form) => form.replaceAll('/', '\\/'));
  return [plain, ascii, forHtml, ...slashed];
}

/** Libraries differ in how they write quotes. */
function htmlOf(text: string): readonly string[] {
  const html = escapeHtml(text);
  return [
    html,
    html.replaceAll('&#39;', '&#x27;'),
    html.replaceAll('&#39;', '&apos;'),
    html.replaceAll('&quot;', '&#34;'),
    html.replaceAll('&#39;', "'"),
  ];
}

function addressesOf(text: string): readonly string[] {
  // Half a character has no address form.
  const short = encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '\uFFFD'));
  const full = short.replaceAll(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  const forms = [short, full].flatMap((form) => [form, form.replaceAll('%2F', '/')]);
  return forms.flatMap((form) => {
    const lower = form.replaceAll(/%[\dA-F]{2}/g, (code) => code.toLowerCase());
    return [form, lower].flatMap((each) => [each, each.replaceAll('%20', '+')]);
  });
}

/** As `set -x` of a shell writes a quote in quotes, and as programs write it in code. */
function quotedOf(text: string): readonly string[] {
  return ["'\\''", `'"'"'`, "\\'"].map((quote) => text.replaceAll("'", quote));
}

/** What Base64 makes of it wherever it stands among other text, as in `user:password`: less the letters that it shares. */
function base64Of(secret: string): readonly string[] {
  const bytes = Buffer.from(secret);
  return [0, 1, 2].flatMap((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    const own = text.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
    return own.length < 8 ? [] : [own, own.replaceAll('+', '-').replaceAll('/', '_')];
  });
}
