/** Which proxy a request goes through. */

export interface ProxySettings {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** OpenClaw's own: goes before those of the environment, and knows no exceptions. */
  readonly proxy?: string | undefined;
}

export interface ProxyChoice {
  /** `http://host:port`, perhaps with a password; absent: the request goes directly. */
  readonly proxy?: string;
  /** Why the proxy that is set is not used. Shows no value: there may be a password in it. */
  readonly problem?: string;
}

export function chooseProxy(url: string, { env, proxy }: ProxySettings): ProxyChoice {
  const { protocol, hostname, host } = new URL(url);
  const scheme = protocol.slice(0, -1);
  const names = [`${scheme}_proxy`, `${scheme.toUpperCase()}_PROXY`, 'all_proxy', 'ALL_PROXY'];
  const name = proxy === undefined ? names.find((each) => env[each]) : "OpenClaw's proxy";
  const value = proxy ?? env[name ?? ''];
  if (name === undefined || value === undefined) return {};
  if (proxy === undefined && isExcepted(env['no_proxy'] || env['NO_PROXY'] || '', hostname, host)) return {};
  const without = `${name} is set, but requests go without it`;
  if (/^all_proxy$/i.test(name))
    return {
      problem: `${without}: only HTTPS_PROXY and HTTP_PROXY are read; set HTTPS_PROXY to http://host:port`,
    };
  if (!/^https?:\/\//i.test(value) || !URL.canParse(value))
    return { problem: `${without}: write it as http://host:port; SOCKS is not supported` };
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
