/** Which variables hold secrets, by their names. */

/** Words of a name that make its value a secret. Camel case is taken apart before. */
const secretWord =
  /(?:TOKENS?|SECRETS?|PASSWORDS?|PASSWD|PASSPHRASES?|PASSCODES?|CREDENTIALS?|CREDS?|(?:API|ACCESS|PRIVATE|SECRET|SIGNING|MASTER|ENCRYPTION|AUTH|DEPLOY)_?KEYS?|(?:^|_)(?:[A-Z]{0,4}PASS|PWD|[A-Z]{0,4}PWD|KEYS?|AUTH|DSN|COOKIES?|WEBHOOKS?|PAT|PIN|OTP|JWT|SAS|BEARER|SALT|SIGNATURE|CONNECTION_?STRING))(?=_|\d|$)/i;
/** The value is about a secret: where it is, how long it may be. */
const aboutSecret =
  /(?:^|_)(?:MAX|MIN|NUM|COUNT|LIMIT|SIZE|LENGTH|LEN|BITS|TTL|TIMEOUT|SECONDS|EXPIRES?|EXPIRY|ASKPASS|FILE|PATH|DIR|DIRECTORY|NAME|TYPE|MODE|METHOD|ALGORITHM|SOCK)(?:_|$)/i;

/** True when a variable with this name probably holds a secret. */
export function looksSecret(name: string): boolean {
  const plain = name.replaceAll(/([a-z\d])([A-Z])/g, '$1_$2');
  // A shell's folders, and the name of a setting of git (https://git-scm.com/docs/git-config#ENVIRONMENT).
  if (/^(?:OLD)?PWD$/.test(plain) || /^GIT_CONFIG_KEY_\d+$/.test(plain)) return false;
  return secretWord.test(plain) && !aboutSecret.test(plain);
}

/** Values that must not be shown: of names that look secret, and passwords in addresses under any name. */
export function secretsOf(variables: Readonly<Record<string, string | undefined>>): readonly string[] {
  return Object.entries(variables).flatMap(([name, value = '']) => {
    if (looksSecret(name)) return [value];
    const password = /^[a-z][\w+.-]*:\/\/[^\s/:@]*:([^\s/@]+)@/i.exec(value)?.[1];
    return password === undefined ? [] : [password];
  });
}
