/** File names that a word of a command or a variable's value may contain. May yield too many, never too few. Pure. */
import { decoded } from '../text/escapes.ts';
import { looksSecret } from '../text/secret-names.ts';

/** Separators of names within a word: all characters that rarely occur in names. */
const between = /[^\p{L}\p{M}\p{N}_./+~-]/gu;
/** A name may contain separators (`a=b.conf`): this many consecutive pieces are tried as one. */
const mostPieces = 16;
/** PATH_MAX of Linux, in bytes. */
const longestPath = 4096;

/** Folders that a shell abbreviates. */
export interface ShellFolders {
  /** `~` and `$HOME`; undefined: not known. */
  readonly home: string | undefined;
  /** `$PWD`. */
  readonly cwd: string;
}

/** One word of a shell, including quoted and escaped spaces. */
const shellWord = /(?:\\.|"[^"]*"|'[^']*'|[^\s"'\\])+/gs;

/** Names in a word: literal, and after undoing quotes, escapes and folder abbreviations. */
export function namesIn(word: string, folders: ShellFolders): readonly string[] {
  const names = new Set(namesAsWritten(word));
  // Only the parts that differ, since a script may be long.
  for (const [part] of word.matchAll(shellWord))
    for (const form of [unquoted(withFolders(part, folders)), unescaped(part)])
      if (!part.includes(form)) for (const name of namesAsWritten(form)) names.add(name);
  return [...names];
}

/** Undoes shell quoting: `a\\ b`, `a"b"c`, continued lines. */
const unquoted = (word: string): string => word.replaceAll(/\\\n|\\(.)|["']/gs, '$1');

/** `file:///a%20b`. Invalid UTF-8 stays. */
const unescaped = (word: string): string =>
  word.replaceAll(/(?:%[\dA-Fa-f]{2})+/g, (bytes) => decoded(bytes) ?? bytes);

/** Other variables are not expanded: their use in a script is unknown. */
function withFolders(word: string, { home, cwd }: ShellFolders): string {
  const named = word.replaceAll(/\$PWD\b|\$\{PWD\}/g, () => cwd);
  return home === undefined
    ? named
    : named.replaceAll(/(?<![\p{L}\p{M}\p{N}_./+~-])~(?![^\s/"';&|)])|\$HOME\b|\$\{HOME\}/gu, () => home);
}

/**
 * The word, its pieces, consecutive pieces, and values after option letters: `--file=name`, `@name`, `-fname`, `/from:/to:ro`,
 * `a,b`, `sh name`. `~` is a normal character, as for the kernel.
 */
function namesAsWritten(word: string): readonly string[] {
  const cuts = [...word.matchAll(between)];
  const starts = [0, ...cuts.map(({ index, 0: cut }) => index + cut.length)];
  const ends = [...cuts.map(({ index }) => index), word.length];
  const names = new Set([word]);
  for (const [index, start] of starts.entries())
    for (const end of [...ends.slice(index, index + mostPieces), word.length])
      if (end - start <= longestPath) names.add(word.slice(start, end));
  for (const name of names) for (const rest of behindLetters(name)) names.add(rest);
  names.delete('');
  return [...names];
}

/** The part before the first separator: `/tmp/a` of `/tmp/a:/b` and `/tmp/a && ls`. */
export const firstPiece = (name: string): string => name.slice(0, Math.max(name.search(between), 0)) || name;

/** Combined options, as in `-xzfname`. */
function behindLetters(name: string): readonly string[] {
  const letters = /^-([A-Za-z\d]{1,8})/.exec(name)?.[1] ?? '';
  return Array.from(letters, (_, index) => name.slice(index + 2));
}

/** Interpreter and argument of a script's `#!` line. */
export function interpreterOf(
  start: string,
): { readonly path: string; readonly argument: string } | undefined {
  const [, path, argument = ''] = /^#![ \t]*([^ \t\n\0]+)[ \t]*([^\n\0]*)/.exec(start) ?? [];
  return path === undefined ? undefined : { path, argument: argument.trimEnd() };
}

// --- Variables that make a program load code or run other programs. The digest covers their values. Pure.

const families: readonly RegExp[] = [
  // The dynamic linker and the C library: https://man7.org/linux/man-pages/man8/ld.so.8.html
  /^(?:LD|DYLD)_/,
  /^(?:GCONV_PATH|GETCONF_DIR|LOCPATH|GLIBC_TUNABLES)$/,
  // Shells.
  /^(?:PATH|ENV|BASH_(?:ENV|FUNC_.*|LOADABLES_PATH)|BASHOPTS|SHELLOPTS|SHELL|IFS|PS4|PROMPT_COMMAND|CDPATH|FPATH|ZDOTDIR|(?:READ)?NULLCMD|INPUTRC)$/,
  // Locations of settings that name programs.
  /^(?:HOME|XDG_(?:CONFIG|DATA)_(?:HOME|DIRS)|GNUPGHOME|CURL_HOME|(?:SYSTEM_)?WGETRC|KRB5_CONFIG|SASL_PATH)$/,
  /^(?:KUBECONFIG|KUBERC|DOCKER_(?:CONFIG|CONTEXT|HOST)|CONTAINERS_CONF(?:_OVERRIDE)?|COMPOSE_(?:FILE|ENV_FILES))$/,
  /^(?:AWS_(?:CONFIG|SHARED_CREDENTIALS)_FILE|CLOUDSDK_(?:CONFIG|PYTHON)|AZURE_(?:CONFIG|EXTENSION)_DIR|RCLONE_CONFIG)$/,
  /^(?:PSQLRC|PGSYSCONFDIR|PGSERVICEFILE|MYSQL_HOME|LIBMYSQL_PLUGIN(?:S|_DIR))$/,
  // Programs that other programs start.
  /(?:^|_|MAN|HG|CVS)(?:EDITOR|VISUAL|PAGER|BROWSER|ASKPASS|RSH)$/,
  /^(?:LESSOPEN|LESSCLOSE|SVN_SSH|VIMINIT|EXINIT|TAR_OPTIONS|HGRCPATH|HGMERGE)$/,
  /^(?:RSYNC_CONNECT_PROG|KUBECTL_EXTERNAL_DIFF|SSH_(?:SK_PROVIDER|SK_HELPER|PKCS11_HELPER))$/,
  /^GIT_/,
  // Interpreters and their package managers.
  /^(?:PYTHON|PERL5|PERLLIB$|PHPRC$|RUBY|TCLLIBPATH$|CLASSPATH$|PSModulePath$)/,
  /^(?:NODE|DENO|BUN|PERL|LUA|PHP|GEM|R|JULIA|ERL|TCL|GUILE)_/,
  /^(?:AWK(?:LIB)?PATH|COMPOSER(?:_HOME|_BIN_DIR)?|COREPACK_(?:HOME|NPM_REGISTRY)|YARN_(?:RC_FILENAME|YARN_PATH|PLUGINS))$/,
  /^(?:PIP|UV)_CONFIG_FILE$/,
  /^BUNDLE_(?:GEMFILE|PATH|APP_CONFIG|USER_CONFIG|USER_HOME)$/,
  /^npm_config_(?:script_shell|node_options|userconfig|globalconfig|prefix|shell|editor|git)$/i,
  /^(?:JAVACMD|(?:_?JAVA|JDK_JAVA|JRE|MAVEN|MVN|M2|GRADLE|GRADLE_USER|ANT|SBT|CATALINA|JVM)_(?:TOOL_)?(?:OPT(?:ION)?S|ARGS|HOME|BASE|CMD))$/,
  /^(?:DOTNET|COMPlus|CORECLR|COR)_/,
  /^GO(?:FLAGS|ENV|ROOT|PATH|WORK|TOOLCHAIN|TOOLDIR|MODCACHE|CACHEPROG|AUTH)$/,
  /^(?:RUST(?:C|DOC|UP)(?:_.*|FLAGS)?|RUSTFLAGS|CARGO_(?:HOME|(?:BUILD|TARGET|ALIAS)_.*|ENCODED_RUSTFLAGS))$/,
  // Tools that run commands from variables.
  /^(?:MAKEFLAGS|GNUMAKEFLAGS|MAKEFILES|MAKE|CC|CXX|LD|AR|GCC_EXEC_PREFIX|COMPILER_PATH|CONFIG_(?:SITE|SHELL)|PKG_CONFIG(?:_.*)?|CCACHE_(?:PREFIX|COMPILER|PATH|CONFIGPATH)|CMAKE_.*)$/,
  /^(?:ANSIBLE|TF_CLI|HELM)_/,
  /^(?:TF_(?:DATA_DIR|PLUGIN_CACHE_DIR|REATTACH_PROVIDERS)|(?:TERRAGRUNT_TF|TG_TF_)PATH|PACKER_(?:CONFIG|PLUGIN_PATH))$/,
  /^OPENSSL_(?:CONF|MODULES|ENGINES)$/,
];

/** Whether a variable of this name may load code. False for names of secrets. */
export function loadsCode(name: string): boolean {
  return families.some((family) => family.test(name)) && !looksSecret(name);
}

/** A header or assignment with a password, as git and others read from variables. */
const credential = /(?:authorization|token|passw(?:or)?d|secret|key)["']?\s*[:=]|\b(?:basic|bearer)\s+\S/i;

/** Whether a value may contain a secret without a known shape. */
export function namesCredential(value: string): boolean {
  return credential.test(value);
}
