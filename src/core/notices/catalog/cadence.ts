/** How often GitHub starts ticks, and how to get a clock that is punctual. */
import { span } from '../../format.ts';
import type { Words } from '../../text/words.ts';
import { after, entry, spanZh } from './entry.ts';

export const cadence = {
  'scheduled-runs': entry<{
    workflow: string;
    runs: number;
    expected: number;
    hours: number;
    ms?: number;
  }>({
    en: ({ workflow, runs, expected, hours, ms }) =>
      `scheduled runs of ${workflow} in the last ${hours} h: ${runs} of ${expected}${after(', median gap ', ms === undefined ? undefined : span(ms))}`,
    'zh-CN': ({ workflow, runs, expected, hours, ms }) =>
      `${workflow} 在过去 ${hours} 小时内的定时运行：应有 ${expected} 次，实际 ${runs} 次${after('，间隔中位数 ', ms === undefined ? undefined : spanZh(ms))}`,
  }),
  'get-a-timer': entry<{ command: string }>({
    en: ({ command }) =>
      `GitHub delays and drops short schedules. A timer on this host is punctual; as this user, run: ${command}`,
    'zh-CN': ({ command }) =>
      `GitHub 会推迟或跳过间隔较短的定时任务。本机定时器更准时；请以当前用户运行：${command}`,
  }),
  'timer-ticks': entry<{ ms: number }>({
    en: ({ ms }) => `a timer on this host ticked ${span(ms)} ago`,
    'zh-CN': ({ ms }) => `本机定时器在 ${spanZh(ms)}前执行过检查`,
  }),
  'schedule-disabled': entry<{ workflow: string }>({
    en: ({ workflow }) =>
      `GitHub does not start ${workflow}: it is disabled. To enable it: gh workflow enable ${workflow}`,
    'zh-CN': ({ workflow }) =>
      `GitHub 不会启动 ${workflow}：该工作流已被停用。启用方法：gh workflow enable ${workflow}`,
  }),
  'cadence-unknown': entry<{ workflow: string; why: Words }>({
    en: ({ workflow, why }) => `how often GitHub starts ${workflow} is not known: ${why}`,
    'zh-CN': ({ workflow, why }) => `无法得知 GitHub 启动 ${workflow} 的频率：${why}`,
  }),
};
