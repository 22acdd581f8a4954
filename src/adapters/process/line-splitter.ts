/** Bytes of a stream → its lines as text, in the memory of one piece. */

/** A longer line is handed on in pieces. */
const longest = 8 * 1024;

export interface LineSplitter {
  push(chunk: Buffer): void;
  /** Hands on the last line when nothing ended it. What is pushed after that is dropped. */
  end(): void;
}

/**
 * `onLine` gets each line without its `\n`, invalid UTF-8 replaced. A line of more than `limit` bytes comes in pieces, never
 * cut inside a character; all but its last one go on.
 */
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
