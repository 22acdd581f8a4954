/**
 * Parses an `envFile`: `NAME=value` lines as systemd reads them
 * (https://www.freedesktop.org/software/systemd/man/latest/systemd.exec.html#EnvironmentFile=), except where Docker's `--env-file`
 * silently differs: a trailing backslash is an error, and there are no escapes outside of quotes. Pure.
 */

/** Problems never quote the line, which may hold a secret. */
export type EnvFile =
  | { readonly variables: Readonly<Record<string, string>> }
  | { readonly problems: readonly string[] };

/** If a name is set twice, the last one counts. */
export function parseEnvFile(text: string): EnvFile {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  const variables = new Map<string, string>();
  const problems: string[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const number = index + 1;
    const line = (lines[index] ?? '').trim();
    if (line === '' || line.startsWith('#') || line.startsWith(';')) continue;
    const entry = entryOf(lines, index);
    if ('problem' in entry) {
      problems.push(`line ${number}: ${entry.problem}`);
      if (entry.isOpen) break;
      continue;
    }
    variables.set(entry.name, entry.value);
    index = entry.last;
  }
  return problems.length > 0 ? { problems } : { variables: Object.fromEntries(variables) };
}

type Entry =
  | { readonly name: string; readonly value: string; readonly last: number }
  /** `isOpen`: it is not known where the next entry begins. */
  | { readonly problem: string; readonly isOpen?: true };

/** The entry that begins in this line; a quoted value may end in a later one, `last`. */
function entryOf(lines: readonly string[], index: number): Entry {
  const line = lines[index] ?? '';
  const [, name, given] = /^\s*(?:export[ \t]+)?([^=]*)=(.*)$/s.exec(line) ?? [];
  if (name === undefined || given === undefined)
    return { problem: 'there is no "="; write NAME=value, or name a variable of the caller in passEnv' };
  if (!/^[A-Za-z_]\w*$/.test(name))
    return {
      problem: /^[A-Za-z_]\w*\s+$/.test(name)
        ? 'remove the space before "="'
        : 'the name before "=" must consist of letters, digits and _, and not begin with a digit',
    };
  const start = given.trimStart();
  if (!start.startsWith('"') && !start.startsWith("'")) {
    const value = start.trimEnd();
    if (value.endsWith('\\')) return { problem: 'it ends in a backslash: put the value in quotes' };
    return finished(name, value, index);
  }
  const quoted = quotedFrom(lines, index, start);
  if (quoted === undefined) return { problem: 'this quote is not closed', isOpen: true };
  const { text, after, last } = quoted;
  if (!/^\s*(?:$|(?<=\s)#)/.test(after)) return { problem: 'there is text after the closing quote' };
  const isSingle = start.startsWith("'");
  return finished(name, isSingle ? text : text.replaceAll(/\\(?:\n|(["\\$`]))/g, '$1'), last);
}

/** The text between the quote at the beginning of `start` and its closing quote, maybe in a later line. */
function quotedFrom(lines: readonly string[], index: number, start: string) {
  const quote = start.charAt(0);
  const within: string[] = [];
  for (let last = index; last < lines.length; last += 1) {
    const line = last === index ? start.slice(1) : (lines[last] ?? '');
    const end = closingQuote(line, quote);
    within.push(line.slice(0, end));
    if (end !== undefined) return { text: within.join('\n'), after: line.slice(end + 1), last };
  }
  return undefined;
}

/** Index of the closing quote. Within double quotes a backslash escapes it; a trailing backslash only joins lines. */
function closingQuote(line: string, quote: string): number | undefined {
  for (let at = 0; at < line.length; at += 1) {
    if (line[at] === quote) return at;
    if (quote === '"' && line[at] === '\\') at += 1;
  }
  return undefined;
}

function finished(name: string, value: string, last: number): Entry {
  if (value.includes('\0')) return { problem: 'there is a NUL character' };
  if (value.includes('\uFFFD')) return { problem: 'it is not UTF-8: save the file as UTF-8' };
  return { name, value, last };
}
