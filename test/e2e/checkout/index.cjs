/** Copies the action of the clone under test; see test/e2e/act.ts. */
const { cpSync } = require('node:fs');
const { join } = require('node:path');

const {
  INPUT_PATH: path,
  INPUT_REPOSITORY: repository,
  INPUT_REF: ref,
  GITHUB_WORKSPACE: workspace,
  OPS_E2E_FRAMEWORK: clone,
} = process.env;
if (path !== '.ops-framework' || repository !== 'OWNER/ops-framework' || !ref)
  throw new Error('expected: the checkout of ops-framework, at a commit');
for (const name of ['action.yml', 'package.json', 'dist'])
  cpSync(join(clone, name), join(workspace, path, name), { recursive: true });
