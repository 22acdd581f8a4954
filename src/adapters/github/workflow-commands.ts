/**
 * What a step writes for the runner (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands).
 * Our own lines instead of `@actions/core`, which brings an HTTP stack along and takes a third of an idle tick
 * (docs/adr/0005-no-actions-core.md).
 */
export type Properties = Readonly<Record<string, string | number>>;

/** One command as a line. Nothing in its values can begin another. */
export function commandLine(name: string, message: string, properties: Properties = {}): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name}${list.length > 0 ? ` ${list.join(',')}` : ''}::${escapeData(message)}\n`;
}

/** An entry of the file GITHUB_OUTPUT. */
export function outputEntry(name: string, value: string): string {
  const word = wordNotIn(value);
  return `${name}<<${word}\n${value}\n${word}\n`;
}

/**
 * Text so that no line of it acts as a command to the runner: `::name::` at the start of a line, and `##[name]` anywhere
 * (https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs). The runner compares words as people
 * read them, so that invisible characters within do not count.
 */
export function harmless(text: string): string {
  const visible = text.replace(/[\p{C}\p{M}\p{Default_Ignorable_Code_Point}]/gu, '');
  if (!/::|##\[/.test(visible)) return text;
  const word = wordNotIn(visible);
  return `::stop-commands::${word}\n${text}\n::${word}::`;
}

// Nobody can guess it. The runner compares without regard to case, and so does this.
function wordNotIn(text: string): string {
  const plain = text.toLowerCase();
  for (;;) {
    // The global one: an idle tick does without the module.
    const word = `ops-${Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('hex')}`;
    if (!plain.includes(word)) return word;
  }
}

// https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs: what it turns back.
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
