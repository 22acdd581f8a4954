/**
 * Which links Telegram takes and how it writes them: LinkManager::check_link in
 * https://github.com/tdlib/td/blob/master/td/telegram/LinkManager.cpp and parse_url in
 * https://github.com/tdlib/td/blob/master/tdutils/td/utils/HttpUrl.cpp
 */
export type CheckedLink = { readonly url: string } | { readonly problem: string };

export function checkLink(link: string): CheckedLink {
  const special = /^(tg|ton|tonsite):/i.exec(link)?.[1]?.toLowerCase();
  const rest = special === undefined ? link : link.slice(special.length + 1).replace(/^\/\//, '');
  const parsed = parseHttp(rest);
  if ('problem' in parsed) return parsed;
  const { scheme, user, host, port, path } = parsed;
  if (special !== undefined) {
    if (/^https?:\/\//i.test(rest) || user !== '' || port !== '' || host.startsWith('[')) {
      return { problem: special === 'tg' ? 'Wrong tg URL' : 'Wrong ton URL' };
    }
    if (!(special === 'tonsite' ? /^[a-z0-9_.-]+$/ : /^[a-z0-9_-]+$/).test(host)) {
      return { problem: 'Unallowed characters in URL host' };
    }
    return { url: `${special}://${host}${path.replace(/^\/\?/, '?')}` };
  }
  if (!host.includes('.') && !host.startsWith('[')) return { problem: 'Wrong HTTP URL' };
  return { url: `${scheme}://${user}${host}${port}${path}` };
}

interface HttpUrl {
  readonly scheme: string;
  /** With its `@`, or empty. */
  readonly user: string;
  readonly host: string;
  /** With its `:`, or empty. */
  readonly port: string;
  /** Path, query and fragment. */
  readonly path: string;
}

function parseHttp(url: string): HttpUrl | { readonly problem: string } {
  const scheme = /^([^:/?#@[\]]*):\/\//.exec(url)?.[1];
  if (scheme !== undefined && !/^https?$/i.test(scheme)) return { problem: 'Unsupported URL protocol' };
  const rest = scheme === undefined ? url : url.slice(scheme.length + 3);
  const end = rest.search(/[/?#]/);
  const authority = end < 0 ? rest : rest.slice(0, end);
  const port = /(?<=.):([^:\]@]*)$/.exec(authority)?.[1];
  if (port !== undefined && !(/^\d+$/.test(port) && Number(port) > 0 && Number(port) <= 65_535)) {
    return { problem: 'Wrong port number specified in the URL' };
  }
  const userAndHost = port === undefined ? authority : authority.slice(0, -port.length - 1);
  const user = userAndHost.slice(0, userAndHost.lastIndexOf('@') + 1);
  const host = userAndHost.slice(user.length).toLowerCase();
  if (host === '') return { problem: 'URL host is empty' };
  if (host === '.') return { problem: 'Host is invalid' };
  if (!/^\[[0-9a-f:.]+\]$/.test(host) && !/^(?:[a-z0-9._!$,~*'();&+=%-]|[^\0-\x7F])+$/.test(host)) {
    return { problem: 'Disallowed character in URL host' };
  }
  const path = (end < 0 ? '' : rest.slice(end))
    .trimEnd()
    .replaceAll(/[\0- ]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
  return {
    scheme: scheme?.toLowerCase() ?? 'http',
    user,
    host,
    port: port === undefined ? '' : `:${Number(port)}`,
    path: path.startsWith('/') ? path : `/${path}`,
  };
}

/** `tg://user?id=7`: 7. */
export function userOf(link: string): number | undefined {
  const id = /^tg:(?:\/\/)?user\/?\?(?:[^#]*&)?id=([1-9]\d{0,15})(?:[&#]|$)/i.exec(link)?.[1];
  return id === undefined ? undefined : Number(id);
}
