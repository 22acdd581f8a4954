/** Keeps the head and the tail of a stream in bounded memory, finds words in all of it, and splits it into lines. */
import type { Captured } from '../../core/model.ts';
import { isRedrawn, renderedSoFar } from '../../core/text/terminal.ts';

const keptBytes = 128 * 1024;

export interface Capture {
  push(chunk: Buffer): void;
  captured(): Captured;
  /** The words that occurred so far, also across chunks and in omitted bytes. */
  found(): ReadonlySet<string>;
}

/** `limit`: bytes kept of the head, and as many of the tail. Long: its short methods share the bytes kept. */
export function createCapture(words: readonly string[] = [], limit: number = keptBytes): Capture {
  const search = createSearch(words);
  let head: Buffer | undefined;
  let headLength = 0;
  let tail: Buffer | undefined;
  let tailLength = 0;
  let total = 0;

  function fillTail(rest: Buffer): void {
    tail ??= Buffer.allocUnsafeSlow(2 * limit);
    for (let from = 0; from < rest.length;) {
      if (tailLength === tail.length) tailLength = keptEnd().copy(tail);
      const taken = rest.copy(tail, tailLength, from);
      tailLength += taken;
      from += taken;
    }
  }

  /** At most `limit` bytes; of an output that is redrawn, of what a terminal shows of it. */
  function keptEnd(): Buffer {
    const bytes = tail?.subarray(0, tailLength) ?? Buffer.alloc(0);
    const drawn = redrawing.some((code) => bytes.includes(code)) ? drawnOf(bytes) : bytes;
    return drawn.subarray(Math.max(0, drawn.length - limit));
  }

  return {
    push(chunk) {
      search.feed(chunk);
      total += chunk.length;
      head ??= Buffer.allocUnsafeSlow(limit);
      const taken = headLength < limit ? chunk.copy(head, headLength) : 0;
      headLength += taken;
      if (taken < chunk.length) fillTail(chunk.subarray(taken));
    },
    captured() {
      const start = head?.subarray(0, headLength) ?? Buffer.alloc(0);
      if (tail === undefined) return { head: start.toString('utf8'), tail: '', omittedBytes: 0 };
      const all = tail.subarray(0, tailLength);
      if (total === headLength + tailLength && tailLength <= limit)
        return { head: Buffer.concat([start, all]).toString('utf8'), tail: '', omittedBytes: 0 };
      const end = tailLength > limit ? keptEnd() : all;
      const omitted = total - headLength - end.length;
      // Halves of a character at the two borders are no text: they count as omitted.
      const cutAtHead = incompleteEnd(start);
      const cutAtTail = orphanedStart(end);
      return {
        head: start.subarray(0, start.length - cutAtHead).toString('utf8'),
        tail: end.subarray(cutAtTail).toString('utf8'),
        omittedBytes: omitted + cutAtHead + cutAtTail,
      };
    },
    found: () => search.found,
  };
}

/** Carriage return, backspace, escape. */
const redrawing: readonly number[] = [0x0d, 0x08, 0x1b];

function drawnOf(bytes: Buffer): Buffer {
  const end = bytes.length - incompleteEnd(bytes);
  const text = bytes.toString('utf8', 0, end);
  return isRedrawn(text) ? Buffer.concat([Buffer.from(renderedSoFar(text)), bytes.subarray(end)]) : bytes;
}

function createSearch(words: readonly string[]): { feed(chunk: Buffer): void; found: ReadonlySet<string> } {
  const found = new Set<string>(words.filter((word) => word === ''));
  let open = [...new Set(words)]
    .filter((word) => word !== '')
    .map((word) => ({ word, bytes: Buffer.from(word, 'utf8') }));
  // As many bytes as a word can have before a border and still end behind it.
  const reach = Math.max(0, ...open.map(({ bytes }) => bytes.length - 1));
  let carry: Buffer = Buffer.alloc(0);

  function feed(chunk: Buffer): void {
    if (open.length === 0) return;
    const border = Buffer.concat([carry, chunk.subarray(0, reach)]);
    open = open.filter(({ word, bytes }) => {
      if (!chunk.includes(bytes) && !border.includes(bytes)) return true;
      found.add(word);
      return false;
    });
    const source = chunk.length >= reach ? chunk : border;
    // A copy: a slice would keep the whole chunk alive.
    carry = Buffer.from(source.subarray(Math.max(0, source.length - reach)));
  }

  return { feed, found };
}

/** Length of a multi-byte character at the end whose last bytes are missing. */
export function incompleteEnd(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes.readUInt8(bytes.length - back);
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) {
      const whole = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return back < whole ? back : 0;
    }
  }
  return 0;
}

/** Number of bytes at the start that continue a character whose first byte is missing. */
function orphanedStart(bytes: Buffer): number {
  const first = bytes.subarray(0, 4).findIndex((byte) => (byte & 0xc0) !== 0x80);
  if (first === -1) return Math.min(3, bytes.length);
  return Math.min(3, first);
}

/** A longer line is handed on in pieces. */
const longest = 8 * 1024;

export interface LineSplitter {
  push(chunk: Buffer): void;
  /** Hands on the last line when nothing ended it. Later chunks are dropped. */
  end(): void;
}

/** `onLine` gets each line without its `\n`, invalid UTF-8 replaced; one of more than `limit` bytes in pieces of whole characters. */
export function createLineSplitter(
  onLine: (line: string, goesOn: boolean) => void,
  limit = longest,
): LineSplitter {
  // One byte more than a piece: it tells whether the piece would end inside a character.
  const buffer = Buffer.allocUnsafeSlow(limit + 1);
  let length = 0;
  let hasEnded = false;

  function hand(end: number, goesOn = false): void {
    onLine(buffer.toString('utf8', 0, end), goesOn);
    buffer.copyWithin(0, end, length);
    length -= end;
  }

  return {
    push(chunk) {
      if (hasEnded) return;
      let from = 0;
      while (from < chunk.length) {
        const most = Math.min(chunk.length, from + buffer.length - length);
        const border = chunk.subarray(from, most).indexOf(0x0a);
        const to = border === -1 ? most : from + border;
        length += chunk.copy(buffer, length, from, to);
        from = to;
        if (border !== -1) {
          if (length > limit) hand(pieceEnd(buffer, limit), true);
          hand(length);
          from += 1;
        } else if (length === buffer.length) hand(pieceEnd(buffer, limit), true);
      }
    },
    end() {
      if (hasEnded) return;
      hasEnded = true;
      if (length > 0) hand(length);
    },
  };
}

/** Where a piece of at most `limit` bytes ends. The byte at `limit` is known. */
function pieceEnd(bytes: Buffer, limit: number): number {
  for (let end = limit; end > Math.max(0, limit - 4); end -= 1)
    if ((bytes.readUInt8(end) & 0xc0) !== 0x80) return end;
  // No character has so many bytes: it is none, or ends here.
  return limit;
}
