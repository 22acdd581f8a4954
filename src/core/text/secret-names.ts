/** Recognizes variables that hold secrets by name. Pure. */

/** Words that make a value secret. Camel case is split first. */
const secretWord =
  /(?:TOKENS?|SECRETS?|PASSWORDS?|PASSWD|PASSPHRASES?|PASSCODES?|CREDENTIALS?|CREDS?|(?:API|ACCESS|PRIVATE|SECRET|SIGNING|MASTER|ENCRYPTION|AUTH|DEPLOY)_?KEYS?|(?:^|_)(?:[A-Z]{0,4}PASS|PWD|[A-Z]{0,4}PWD|KEYS?|AUTH|DSN|COOKIES?|WEBHOOKS?|PAT|PIN|OTP|JWT|SAS|BEARER|SALT|SIGNATURE|CONNECTION_?STRING))(?=_|\d|$)/i;
/** The value only describes a secret, such as its file or length. */
const aboutSecret =
  /(?:^|_)(?:MAX|MIN|NUM|COUNT|LIMIT|SIZE|LENGTH|LEN|BITS|TTL|TIMEOUT|SECONDS|EXPIRES?|EXPIRY|ASKPASS|FILE|PATH|DIR|DIRECTORY|NAME|TYPE|MODE|METHOD|ALGORITHM|SOCK)(?:_|$)/i;

/** Whether a variable of this name probably holds a secret. */
export function looksSecret(name: string): boolean {
  const plain = name.replaceAll(/([a-z\d])([A-Z])/g, '$1_$2');
  // A shell's working folders, and a setting's name in git (https://git-scm.com/docs/git-config#ENVIRONMENT).
  if (/^(?:OLD)?PWD$/.test(plain) || /^GIT_CONFIG_KEY_\d+$/.test(plain)) return false;
  return secretWord.test(plain) && !aboutSecret.test(plain);
}

/** Values to mask: those of secret names, and passwords in URLs under any name. */
export function secretsOf(variables: Readonly<Record<string, string | undefined>>): readonly string[] {
  return Object.entries(variables).flatMap(([name, value = '']) => {
    if (looksSecret(name)) return [value];
    const password = /^[a-z][\w+.-]*:\/\/[^\s/:@]*:([^\s/@]+)@/i.exec(value)?.[1];
    return password === undefined ? [] : [password];
  });
}
