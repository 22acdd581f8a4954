/** The bot token that OpenClaw would use. */
import { defaultAccountId, findAccount } from './account.ts';
import { resolveSecret, resolveTokenFile, type Secret, type Sources, type Unavailable } from './secret.ts';

export type TokenAnswer =
  | { readonly kind: 'found'; readonly token: string; readonly from: string }
  /** Nothing is configured; `looked`: the places, best first. */
  | { readonly kind: 'absent'; readonly looked: readonly string[] }
  | Unavailable;

/**
 * The account's token file, its token, the channel's token file, its token, and for the account `default` the
 * variable TELEGRAM_BOT_TOKEN. What is configured but cannot be had ends the search. An account that is not among
 * those configured has no token: another bot's would be the wrong sender.
 */
export function resolveToken(sources: Sources, accountId: string): TokenAnswer {
  const { telegram } = sources.config.channels;
  const { account, place } = findAccount(sources.config, accountId);
  const isKnown =
    accountId === defaultAccountId || account !== undefined || Object.keys(telegram.accounts).length === 0;
  if (!isKnown) return { kind: 'absent', looked: [`${place} (there is no such account)`] };

  const looked: string[] = [];
  const steps: (readonly [place: string, resolve: (place: string) => Secret])[] = [];
  const add = (from: typeof account, at: string) =>
    steps.push(
      [`${at}.tokenFile`, (step) => resolveTokenFile(from?.tokenFile, step, sources)],
      [`${at}.botToken`, (step) => resolveSecret(from?.botToken, step, sources)],
    );
  if (account !== undefined) add(account, place);
  add(telegram, 'channels.telegram');
  for (const [step, resolve] of steps) {
    const secret = resolve(step);
    if (secret.kind === 'found') return { kind: 'found', token: secret.text, from: secret.from };
    if (secret.kind === 'stopped') return secret;
    looked.push(step);
  }
  const name = 'TELEGRAM_BOT_TOKEN';
  if (accountId !== defaultAccountId) {
    return { kind: 'absent', looked: [...looked, `not ${name}, which is for the account "default" only`] };
  }
  const token = sources.variable(name)?.trim();
  if (token !== undefined) return { kind: 'found', token, from: name };
  return { kind: 'absent', looked: [...looked, `${name} in ${sources.variablePlaces}`] };
}
