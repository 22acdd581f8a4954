/** GitHub's own parser of workflows and actions (https://github.com/actions/languageservices), as a check of one file. */
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

// It imports JSON without `with { type: 'json' }`, which Node refuses.
registerHooks({
  load: (url, context, next) =>
    url.includes('/@actions/') && url.endsWith('.json')
      ? {
          format: 'module',
          source: `export default ${readFileSync(fileURLToPath(url), 'utf8')}`,
          shortCircuit: true,
        }
      : next(url, context),
});
const { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } =
  await import('@actions/workflow-parser');
const { parseAction } = await import('@actions/workflow-parser/actions/action-parser');

/** What is wrong with the text of a workflow. `called` gives the text of a reusable one that it names. */
export async function workflowProblems(
  name: string,
  content: string,
  called: (path: string) => string = (path) => {
    throw new Error(`${name} calls ${path}`);
  },
): Promise<readonly string[]> {
  const { context, value } = parseWorkflow({ name, content }, new NoOperationTraceWriter());
  if (value) {
    const provider = {
      getFileContent: (reference: { readonly path: string }) =>
        Promise.resolve({ name: reference.path, content: called(reference.path) }),
    };
    const template = await convertWorkflowTemplate(context, value, provider, {
      fetchReusableWorkflowDepth: 1,
    });
    const errors = (template.errors ?? []).map(({ Message }) => Message);
    if (errors.length > 0) return errors;
  }
  return context.errors.getErrors().map(({ message }) => message);
}

/** What is wrong with the text of an `action.yml`. */
export function actionProblems(content: string): readonly string[] {
  const { context } = parseAction({ name: 'action.yml', content }, new NoOperationTraceWriter());
  return context.errors.getErrors().map(({ message }) => message);
}
