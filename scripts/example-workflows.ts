/** What `init` would write, as examples: to be read, and so that the linters see it. */
import { workflowFiles } from '../src/core/init/callers.ts';
import { defaultPlace } from '../src/core/init/jobs-file.ts';

/** Path and text of each. */
export function exampleWorkflows(): readonly (readonly [path: string, text: string])[] {
  const files = workflowFiles({
    framework: { repository: 'OWNER/ops-framework', ref: '0'.repeat(40), tag: 'v1.0.0' },
    isOfOther: false,
    labels: ['self-hosted', 'my-host'],
    telegram: true,
    gate: 'environment',
    watchdog: true,
    jobsFile: defaultPlace,
  });
  return files.map(({ path, text }) => [path.replace('.github/', 'examples/'), text]);
}
