/** Variables that make a program load code or run other programs. The digest covers their values. Pure. */
import { looksSecret } from '../text/secret-names.ts';

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
