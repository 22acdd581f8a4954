/** Which proxy a request goes through. */
import { sentence } from '../../core/notices/sentence.ts';
import type { Text } from '../../core/text/words.ts';

export interface ProxySettings {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** OpenClaw's own: goes before those of the environment, and knows no exceptions. */
  readonly proxy?: string | undefined;
}

export interface ProxyChoice {
  /** `http://host:port`, perhaps with a password; absent: the request goes directly. */
  readonly proxy?: string;
  /** Why the proxy that is set is not used. Shows no value: there may be a password in it. */
  readonly problem?: Text;
}

export function chooseProxy(url: string, { env, proxy }: ProxySettings): ProxyChoice {
  const { protocol, hostname, host } = new URL(url);
  const scheme = protocol.slice(0, -1);
  const names = [`${scheme}_proxy`, `${scheme.toUpperCase()}_PROXY`, 'all_proxy', 'ALL_PROXY'];
  const name = names.find((each) => env[each]);
  const value = proxy ?? env[name ?? ''];
  if (value === undefined) return {};
  if (proxy === undefined && isExcepted(env['no_proxy'] || env['NO_PROXY'] || '', hostname, host)) return {};
  const named = proxy === undefined && name !== undefined ? name : sentence('proxy-of-openclaw');
  if (typeof named === 'string' && /^all_proxy$/i.test(named))
    return { problem: sentence('proxy-all-unused', { name: named }) };
  if (!/^https?:\/\//i.test(value) || !URL.canParse(value))
    return { problem: sentence('proxy-unused', { name: named }) };
  return { proxy: value };
}

function isExcepted(list: string, hostname: string, host: string): boolean {
  return list.split(/[\s,]+/).some((entry) => {
    const domain = entry.replace(/^\*?(?=\.)/, '').toLowerCase();
    return (
      domain === '*' ||
      domain === hostname ||
      domain === host ||
      (domain.startsWith('.') && hostname.endsWith(domain))
    );
  });
}
