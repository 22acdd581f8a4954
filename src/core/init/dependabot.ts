/** Dependabot configuration that updates the workflows by pull requests. */
import type { WantedFile } from './jobs-file.ts';

/** GitHub reads either. */
export const dependabotPaths = ['.github/dependabot.yml', '.github/dependabot.yaml'] as const;

/** Wait a week: problems of a release are often found in its first days. */
const entry = `  - package-ecosystem: github-actions
    directory: /
    schedule:
      interval: weekly
    cooldown:
      default-days: 7
`;

export const dependabotFile: WantedFile = {
  path: dependabotPaths[0],
  text: `# Made by ops-framework init. Opens pull requests for new versions of the actions and workflows in use.
version: 2
updates:
${entry}`,
};

/** The entry to add to an existing file; undefined: it has one. */
export function dependabotAdvice(path: string, text: string): string | undefined {
  if (/package-ecosystem['"]?\s*:\s*['"]?github-actions\b/.test(text)) return undefined;
  return `${path} was left unchanged, because init did not write it. To get new versions of the workflows, add this below "updates:"\n\n${entry}`;
}
