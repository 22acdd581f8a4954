/** Secrets that are known by value: taken out of everything that leaves the host. */
import { escapeHtml } from '../core/render/markdown.ts';
import type { Captured } from '../core/model.ts';
import type { Secrets } from '../ports.ts';

/** A shorter value is no secret to speak of; taken out it would garble what is not secret. */
const leastSecret = 6;
/** Words that stand for "there is none" or "it is on". */
const harmless = /^(?:enabled|disabled|default|required|optional|undefined|always)$/i;
/** The frame of a key is the same for all of them, and what finds keys whose value is not known looks for it. */
const frame = /^-----(?:BEGIN|END) [A-Z0-9 ]+-----$/;
/** From this length on a text may be a piece of a line. */
const leastPiece = 2000;

const isSecret = (value: string): boolean => value.trim().length >= leastSecret && !harmless.test(value);

/** `onAdd` gets the values that are added later. */
export function createSecrets(
  first: readonly string[] = [],
  onAdd: (values: readonly string[]) => void = () => {},
): Secrets {
  const known = new Set<string>();
  let forms: readonly string[] = [];
  const know = (values: readonly string[]): readonly string[] => {
    const fresh = [...new Set(values)].filter((value) => isSecret(value) && !known.has(value));
    for (const value of fresh) known.add(value);
    if (fresh.length > 0)
      forms = [...new Set([...known].flatMap(formsOf))]
        .filter((form) => form.trim().length >= leastSecret && !frame.test(form))
        .sort((a, b) => b.length - a.length);
    return fresh;
  };
  know(first);

  const hide = (text: string): string => forms.reduce((rest, form) => rest.replaceAll(form, '***'), text);

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
    hideLine: (line) => (line.length < leastPiece ? hide(line) : cutAtStart(cutAtEnd(hide(line)))),
    hideCaptured(stream: Captured): Captured {
      if (forms.length === 0) return stream;
      const [head, tail] = [hide(stream.head), hide(stream.tail)];
      // A value that stood where something was left out has one half at each side.
      return stream.omittedBytes > 0
        ? { ...stream, head: cutAtEnd(head), tail: cutAtStart(tail) }
        : { ...stream, head, tail };
    },
  };
}

/** The largest size of a part of a secret, worth hiding, that fits. */
function overlap(form: string, fits: (size: number) => boolean): number {
  for (let size = form.length - 1; size >= leastSecret; size -= 1) if (fits(size)) return size;
  return 0;
}

/** A secret as it may stand in a text: whole, a line of it; escaped for JSON, HTML and addresses; in Base64. */
function formsOf(secret: string): readonly string[] {
  const plain = [secret, secret.trim(), ...secret.split(/[\r\n]+/).map((line) => line.trim())];
  const escaped = plain.flatMap((form) => {
    const encoded = encode(form);
    return [
      form,
      JSON.stringify(form).slice(1, -1),
      escapeHtml(form),
      encoded,
      encoded.replaceAll('%20', '+'),
    ];
  });
  return [...escaped, ...base64Of(secret), ...base64Of(secret.trim())];
}

function encode(text: string): string {
  // Half a character has no address form.
  return encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '\uFFFD'));
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
