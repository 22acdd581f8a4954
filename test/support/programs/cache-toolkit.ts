/** Does with the toolkit's cache client what its parent asks for by messages, in the folder it was started in. */
import { restoreCache, saveCache } from '@actions/cache';
import * as z from 'zod/mini';

const taskSchema = z.strictObject({
  id: z.number(),
  env: z.record(z.string(), z.string()),
  action: z.enum(['save', 'restore', 'lookup']),
  paths: z.array(z.string()),
  key: z.string(),
  restoreKeys: z.array(z.string()),
});
type Task = z.infer<typeof taskSchema>;

process.on('message', (message) => {
  const task = taskSchema.parse(message);
  void perform(task).then(
    (result) => process.send?.({ id: task.id, result: result ?? null }),
    (error: unknown) => process.send?.({ id: task.id, error: String(error) }),
  );
});
process.send?.('ready');

async function perform(task: Task): Promise<string | number | undefined> {
  Object.assign(process.env, task.env);
  if (task.action === 'save') return saveCache(task.paths, task.key);
  return restoreCache(task.paths, task.key, task.restoreKeys, { lookupOnly: task.action === 'lookup' });
}
