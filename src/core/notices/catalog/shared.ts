/** English sentences that refused commands, `doctor` and the log also use, without loading the catalog. */

import { limitedText } from '../../github/rate-limit.ts';
import type { Language } from '../../notice.ts';

/** Label of the button to the run: every run needs it. */
export const runButton: Readonly<Record<Language, string>> = { en: 'Open the run', 'zh-CN': '查看运行' };
/** Label of the button to the page of `ops-manual.yml`. */
export const manualButton: Readonly<Record<Language, string>> = {
  en: 'Start or stop a job',
  'zh-CN': '启动或停止作业',
};

/** Before a line of a plan that the digest does not cover; in no language may a covered line begin with one. */
export const uncoveredMark: Readonly<Record<Language, string>> = {
  en: '(not in the digest)',
  'zh-CN': '（不计入摘要值）',
};

/** Fixes for two machines with one namespace. */
export const machineFixes = {
  another: 'set another namespace here, and give each runner its own label',
  replaces:
    'if this machine replaces the other one, stop the runner there and run one tick here with the input state: file',
  fresh: 'if each run gets its own machine or container, set the input state: cache with a namespace',
} as const;

/** Older versions queued this text in place of a notice where strangers can read; now the entry `text-withheld`. */
export const textWithheld = 'what it said is only on the host that wrote it: this repository is public';

/** The fix for an id that two jobs files use. */
export const duplicateFix =
  'rename it in one of the two files, make the two definitions the same, or give one file a state of its own with --state-file (in a workflow the input state-file)';

/** The fix for a tick that is not visible from here and keeps the lease. */
export const unseenFix =
  'end that tick where it runs, or give each host and container a state of its own (--state-file; in a workflow the inputs state-file and namespace)';

/** Why the host's time zone is unknown. */
export const zoneProblems = {
  'zone-unknown': (zone: string) => `${zone} is not a time zone that this system knows`,
  'zone-points-nowhere': (zone: string) => `${zone} points to a missing file`,
  'zone-file-empty': (zone: string) => `${zone} contains no time zone`,
  'zone-not-told': (zone: string) => `/bin/date does not show the time in ${zone}`,
} as const;

/** Why no write can depend on a file, with the fix. `why` of `file-of-others` includes its own. */
export const fileProblems = {
  'file-of-others': ({ place, why }: { readonly place: string; readonly why: string }) =>
    `a write cannot depend on ${place}: other users can change it. ${why}`,
  'file-ambiguous': ({ place }: { readonly place: string }) =>
    `${place} resolves differently in each process, or through a name that is not UTF-8: name the file itself`,
  'file-not-regular': ({ place }: { readonly place: string }) =>
    `${place} is not a regular file (a pipe or a device), so a plan cannot cover it: name it in a script instead`,
  'file-unreadable': ({ place, why }: { readonly place: string; readonly why: string }) =>
    `${place} cannot be read (${why}), so a plan cannot cover it: let this user read it, or name it in a script`,
  'file-replaced': ({ place }: { readonly place: string }) =>
    `${place} was replaced while it was read: try again`,
} as const;

type Texts = Readonly<Record<string, string | undefined>>;

/** Why GitHub's API gave nothing of use. */
export const apiProblems = {
  'api-no-token': () => 'there is no token: set the input github-token',
  'api-no-address': () =>
    'GITHUB_API_URL is not a URL: set it to https://api.github.com, or to the API of your server',
  'api-no-answer': ({ why }: Texts) => `GitHub's API did not answer (${why})`,
  'api-bad-token': ({ said }: Texts) => `GitHub does not accept the token (${said}): check github-token`,
  'api-no-permission': ({ said, permission }: Texts) =>
    `the token may not do that (${said}): grant "permissions: ${permission}"`,
  'api-unexpected': ({ said }: Texts) => `GitHub's API answered with something unexpected (${said})`,
  'api-limited': ({ status = '', until }: Texts) => limitedText(status, until),
} as const;
