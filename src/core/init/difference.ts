/** Unified diff of a file. */
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import { clean } from '../text/clean.ts';

/** `before` undefined: the file is new. */
export function difference(path: string, before: string | undefined, after: string): string {
  const place = path.startsWith('/') ? path : `/${path}`;
  const from = before === undefined ? '/dev/null' : `a${place}`;
  const patch = createTwoFilesPatch(from, `b${place}`, before ?? '', after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
  return clean(patch).trimEnd();
}
