/** Fire drills: their two notices, the alerts about them, and what commands say of them. */
import { span } from '../../format.ts';
import type { Words } from '../../text/words.ts';
import { after, entry, spanZh } from './entry.ts';

export const drill = {
  // --- The drill.
  'drill-state': entry({ en: 'nothing is wrong', 'zh-CN': '仅为演练，一切正常' }),
  'drill-purpose': entry({
    en: 'a fire drill: it shows that alerts arrive, and nobody needs to act',
    'zh-CN': '警报演练：用于确认警报能够送达，无需任何人处理',
  }),

  // --- Alerts about drills.
  'drill-failed': entry({
    en: 'fire drill failed: alerts do not arrive',
    'zh-CN': '警报演练失败：警报无法送达',
  }),
  'drill-not-arrived': entry<{ time: string; why: Words }>({
    en: ({ time, why }) => `the drill of ${time} did not arrive: ${why}`,
    'zh-CN': ({ time, why }) => `${time} 的演练未送达：${why}`,
  }),
  'drill-overdue': entry({
    en: 'fire drill overdue: nothing shows that alerts arrive',
    'zh-CN': '警报演练逾期：无法确认警报能够送达',
  }),
  /** `time`: of the last proof, or when the schedule began. */
  'drill-due': entry<{ time: string; cron: string; ms: number }>({
    en: ({ time, cron, ms }) =>
      `no drill has arrived since ${time} (${span(ms)}), more than twice the interval of defaults.drill: ${cron}`,
    'zh-CN': ({ time, cron, ms }) =>
      `自 ${time} 起（${spanZh(ms)}）没有演练送达，已超过 defaults.drill 间隔的两倍：${cron}`,
  }),
  'drill-after-fix': entry<{ command: string }>({
    en: ({ command }) => `after the fix: ${command}`,
    'zh-CN': ({ command }) => `修复后请运行：${command}`,
  }),
  'drill-arrived': entry({ en: 'alerts arrive', 'zh-CN': '警报能够送达' }),
  'drill-unscheduled': entry({
    en: 'fire drills are no longer scheduled; the alert about them is resolved',
    'zh-CN': '警报演练已没有计划：其警报已解除',
  }),

  // --- Where a drill arrived.
  /** `ids`: `812, 813`. */
  'drill-in-chat': entry<{ ids?: string }>({
    en: ({ ids }) =>
      `delivered to the chat${after(ids?.includes(',') ? ' (messages ' : ' (message ', ids, ')')}`,
    'zh-CN': ({ ids }) => `已送达聊天${after('（消息 ', ids, '）')}`,
  }),
  'drill-in-issue': entry<{ number: number }>({
    en: ({ number }) => `delivered to GitHub issue #${number}`,
    'zh-CN': ({ number }) => `已送达 GitHub issue #${number}`,
  }),

  // --- The command and `doctor`.
  'drill-ago': entry<{ ms: number; place: Words }>({
    en: ({ ms, place }) => `${span(ms)} ago, ${place}`,
    'zh-CN': ({ ms, place }) => `${spanZh(ms)}前，${place}`,
  }),
  'drill-none': entry({
    en: 'none has arrived yet. To see whether alerts arrive: ops-framework drill',
    'zh-CN': '尚无演练送达。如需确认警报能否送达，请运行：ops-framework drill',
  }),
  'drill-unproven': entry<{ problem: Words; last: Words }>({
    en: ({ problem, last }) => `${problem}. The last one that arrived: ${last}`,
    'zh-CN': ({ problem, last }) => `${problem}。上次送达：${last}`,
  }),
  'drill-of-nothing': entry<{ input: Words }>({
    en: ({ input }) => `there is nothing to drill: with ${input} none, alerts go to no chat and no issue`,
    'zh-CN': ({ input }) => `没有可演练的内容：按${input} 的设置，警报不会发往任何聊天或 issue`,
  }),
  'drill-printed': entry({
    en: 'drill: printed only, nothing was sent or saved; this is no proof',
    'zh-CN': '演练：仅打印，没有发送或保存任何内容；不能作为证明',
  }),
  'drill-without-chat': entry({
    en: 'there is nothing to drill: no Telegram bot or chat is set. ops-framework doctor shows how to set one',
    'zh-CN': '没有可演练的内容：未设置 Telegram 机器人或聊天。设置方法见 ops-framework doctor',
  }),
  'drill-done': entry<{ place: Words }>({
    en: ({ place }) => `drill: ${place}`,
    'zh-CN': ({ place }) => `演练：${place}`,
  }),
  'drill-goes-on': entry({
    en: 'drill: not everything has arrived. The next tick goes on with it, and ops-framework doctor shows its outcome',
    'zh-CN': '演练：尚未全部送达。由下次检查继续，结果见 ops-framework doctor',
  }),
  'drill-not-saved': entry({
    en: 'drill: it left no proof',
    'zh-CN': '演练：未留下证明',
  }),
};
