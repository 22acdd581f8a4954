/** Pings to outside monitors. */
import { span } from '../../format.ts';
import type { Words } from '../../text/words.ts';
import { after, entry, spanZh } from './entry.ts';

export const pings = {
  'ping-failed': entry<{ why: Words }>({
    en: ({ why }) => `the ping of this tick failed: ${why}`,
    'zh-CN': ({ why }) => `本次检查的心跳发送失败：${why}`,
  }),
  /** `more`: further jobs whose pings failed. */
  'job-ping-failed': entry<{ job: string; why: Words; more?: number }>({
    en: ({ job, why, more }) =>
      `the ping of job ${job} failed: ${why}${after('; so did those of ', more, ' more')}`,
    'zh-CN': ({ job, why, more }) =>
      `作业 ${job} 的心跳发送失败：${why}${after('；另有 ', more, ' 个作业也失败')}`,
  }),
  'ping-redirected': entry<{ status: number }>({
    en: ({ status }) => `HTTP ${status}, a redirect, which is not followed`,
    'zh-CN': ({ status }) => `HTTP ${status}（重定向，不予跟随）`,
  }),
  'ping-not-url': entry({
    en: 'the URL must begin with https:// or http://',
    'zh-CN': '不是 HTTPS 或 HTTP 网址',
  }),
  'ping-without-url': entry<{ name: string }>({
    en: ({ name }) => `the variable ${name} is not set: set it in envFile, env or the caller's environment`,
    'zh-CN': ({ name }) => `变量 ${name} 未设置：请在 envFile、env 或调用者的环境中设置`,
  }),
  'ping-set': entry({
    en: 'set: a monitor hears of each tick',
    'zh-CN': '已设置：每次检查都会通知外部监控',
  }),
  'job-ping-set': entry({ en: 'its own monitor is set', 'zh-CN': '已设置该作业自己的监控' }),
  'ping-refused': entry<{ last: Words }>({
    en: ({ last }) => `the monitor did not take the last ping: ${last}`,
    'zh-CN': ({ last }) => `监控未接受最近一次心跳：${last}`,
  }),
  /** `what`: a status or a cause. */
  'ping-last': entry<{ what: Words; ms: number }>({
    en: ({ what, ms }) => `last answer ${span(ms)} ago: ${what}`,
    'zh-CN': ({ what, ms }) => `${spanZh(ms)}前的最后应答：${what}`,
  }),
  'ping-misdirected': entry({
    en: 'Copy its URL from the monitor again: this one leads to no check, or its slug to several',
    'zh-CN': '请从监控服务重新复制 URL：当前的没有对应的检查项，或其短名对应多个',
  }),
};
