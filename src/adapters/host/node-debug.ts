/**
 * With `NODE_DEBUG=http` Node itself prints each request to stderr, a token in its address or headers included
 * (https://nodejs.org/api/cli.html#node_debugmodule): what has the shape of one is taken out of that too.
 */
export async function maskInDebugOutput(env: Readonly<Record<string, string | undefined>>): Promise<void> {
  if (!env['NODE_DEBUG']) return;
  const { redact } = await import('../../core/text/redact.ts');
  const { stderr } = process;
  stderr.write = new Proxy(stderr.write.bind(stderr), {
    apply: (write, self, [text, ...rest]) =>
      Reflect.apply(write, self, [typeof text === 'string' ? redact(text) : text, ...rest]),
  });
}
