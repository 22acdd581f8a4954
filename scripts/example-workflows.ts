/** What `init` would write, as examples: to be read, and so that the linters see it. */
import { callerFiles } from '../src/core/init/callers.ts';

/** Path and text of each. */
export function exampleWorkflows(): readonly (readonly [path: string, text: string])[] {
  const files = callerFiles({
    framework: { repository: 'OWNER/ops-framework', ref: '0'.repeat(40), tag: 'v1.0.0' },
    labels: ['self-hosted', 'my-host'],
    telegram: true,
    writes: true,
  });
  return files.map(({ path, text }) => [path.replace('.github/', 'examples/'), text]);
}
