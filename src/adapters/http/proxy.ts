/** Proxies that are set and that Node's requests do not use. */

export interface ProxySettings {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** One that goes before those of the environment. */
  readonly proxy?: string | undefined;
}

/** Node knows the option and `proxyEnv` of an agent from the same version on (https://nodejs.org/api/http.html#new-agentoptions). */
const knowsProxies = process.allowedNodeEnvironmentFlags.has('--use-env-proxy');

/**
 * Why a request to `url` goes without the proxy that is set; undefined when it goes through it, or none is meant. Shows
 * no value: there may be a password in it.
 */
export function proxyProblem(
  url: string,
  { env, proxy }: ProxySettings,
  isKnown: boolean = knowsProxies,
): string | undefined {
  const { protocol, hostname, host } = new URL(url);
  const [name, value] =
    proxy === undefined ? inEnvironment(env, protocol.slice(0, -1)) : ["OpenClaw's proxy", proxy];
  if (value === undefined) return undefined;
  if (proxy === undefined && isExcepted(env['no_proxy'] || env['NO_PROXY'] || '', hostname, host))
    return undefined;
  const without = `${name} is set, but requests go without it`;
  if (/^all_proxy$/i.test(name))
    return `${without}: only HTTPS_PROXY and HTTP_PROXY are read; set HTTPS_PROXY to http://host:port`;
  // As Node looks at it: no other scheme, no capitals, no space before.
  if (!/^https?:\/\//.test(value))
    return `${without}: it must be written as http://host:port; SOCKS is not known`;
  return isKnown
    ? undefined
    : `${without}: this Node knows no proxies (${process.version}); use Node 24.5 or later`;
}

/** The variable that counts, as Node chooses it, and its value. */
function inEnvironment(env: ProxySettings['env'], scheme: string): readonly [string, string | undefined] {
  const names = [`${scheme}_proxy`, `${scheme.toUpperCase()}_PROXY`, 'all_proxy', 'ALL_PROXY'];
  const name = names.find((each) => env[each]) ?? '';
  return [name, env[name]];
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
