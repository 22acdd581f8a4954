/** Variables by which a program finds or loads code, or another program to run. Their values are a part of what is approved. */
import { looksSecret } from './secret-names.ts';

const families: readonly RegExp[] = [
  // The dynamic linker and the C library: https://man7.org/linux/man-pages/man8/ld.so.8.html
  /^(?:LD|DYLD)_/,
  /^(?:GCONV_PATH|LOCPATH|GLIBC_TUNABLES)$/,
  // Shells, and what is started by a shell's rules.
  /^(?:PATH|ENV|BASH_ENV|BASH_FUNC_.*|BASHOPTS|SHELLOPTS|SHELL|IFS|PS4|PROMPT_COMMAND|CDPATH|FPATH|ZDOTDIR|INPUTRC)$/,
  // Where settings lie that name programs.
  /^(?:HOME|XDG_(?:CONFIG|DATA)_(?:HOME|DIRS)|KUBECONFIG|DOCKER_(?:CONFIG|HOST)|AWS_CONFIG_FILE|GNUPGHOME|CURL_HOME|WGETRC)$/,
  // Programs that others start.
  /(?:^|_)(?:EDITOR|VISUAL|PAGER|BROWSER|ASKPASS|RSH)$/,
  /^(?:LESSOPEN|LESSCLOSE|SVN_SSH|VIMINIT|EXINIT|TAR_OPTIONS|HGRCPATH|HGMERGE)$/,
  /^GIT_/,
  // Interpreters and their package managers.
  /^(?:PYTHON|PERL5|PERLLIB$|PHPRC$|RUBY|TCLLIBPATH$|CLASSPATH$|PSModulePath$)/,
  /^(?:NODE|PERL|LUA|PHP|GEM|R|JULIA|ERL|TCL)_/,
  /^BUNDLE_(?:GEMFILE|PATH|APP_CONFIG|USER_CONFIG|USER_HOME)$/,
  /^npm_config_(?:script_shell|node_options|userconfig|globalconfig|prefix|shell|editor|git)$/i,
  /^(?:_?JAVA|JDK_JAVA|MAVEN|MVN|GRADLE|ANT|SBT)_(?:TOOL_)?(?:OPT(?:ION)?S|ARGS|HOME)$/,
  /^(?:DOTNET|COMPlus|CORECLR|COR)_/,
  /^(?:GOFLAGS|GOENV|GOROOT|GOPATH|CARGO_HOME|RUSTC|RUSTC_WRAPPER|RUSTFLAGS)$/,
  // Tools that run what they are told to.
  /^(?:MAKEFLAGS|GNUMAKEFLAGS|MAKEFILES|MAKE|CC|CXX|LD|AR|GCC_EXEC_PREFIX|COMPILER_PATH)$/,
  /^(?:ANSIBLE|TF_CLI|HELM)_/,
  /^OPENSSL_(?:CONF|MODULES|ENGINES)$/,
];

/** True when code may be loaded by a variable with this name. Never of one whose name says that it holds a secret. */
export function loadsCode(name: string): boolean {
  return families.some((family) => family.test(name)) && !looksSecret(name);
}

/** A header or an assignment with a password, as git and others take them from their environment. */
const credential = /(?:authorization|token|passw(?:or)?d|secret|key)["']?\s*[:=]|\b(?:basic|bearer)\s+\S/i;

/** True when a value may hold a secret that has no shape of its own. */
export function namesCredential(value: string): boolean {
  return credential.test(value);
}
