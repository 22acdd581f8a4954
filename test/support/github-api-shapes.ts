/** People, teams and repositories as GitHub's API describes them, every required field. */
import type { components } from '@octokit/openapi-types';

type Schemas = components['schemas'];

export const apiHost = 'https://api.github.com';
export const siteHost = 'https://github.com';
/** Whatever GitHub knows was made at this time. */
export const someTime = '2026-01-01T00:00:00Z';

/** The same for the same name in any spelling (FNV-1a). */
export function idOf(name: string): number {
  let hash = 0x811c9dc5;
  for (const unit of name.toLowerCase()) hash = Math.imul(hash ^ unit.charCodeAt(0), 0x01000193) >>> 0;
  return hash + 1;
}

export function nodeId(name: string): string {
  return Buffer.from(name).toString('base64');
}

/** `[bot]` at the end makes an app's account. */
export function userJson(login: string): Schemas['simple-user'] {
  const url = `${apiHost}/users/${encodeURIComponent(login)}`;
  return {
    login,
    id: idOf(login),
    node_id: nodeId(login),
    avatar_url: `${siteHost}/images/error/octocat_happy.gif`,
    gravatar_id: '',
    url,
    html_url: `${siteHost}/${encodeURIComponent(login)}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: login.endsWith('[bot]') ? 'Bot' : 'User',
    site_admin: false,
  };
}

export function teamJson(owner: string, slug: string): Schemas['team'] {
  const id = idOf(slug);
  return {
    id,
    node_id: nodeId(slug),
    url: `${apiHost}/teams/${id}`,
    html_url: `${siteHost}/orgs/${owner}/teams/${slug}`,
    name: slug,
    slug,
    description: null,
    privacy: 'closed',
    permission: 'pull',
    members_url: `${apiHost}/teams/${id}/members{/member}`,
    repositories_url: `${apiHost}/teams/${id}/repos`,
    parent: null,
    type: 'organization',
  };
}

/** A repository as a part of something else. `fullName`: `owner/name`. */
export function minimalRepositoryJson(fullName: string, isPrivate: boolean) {
  const [owner = '', name = ''] = fullName.split('/');
  const url = `${apiHost}/repos/${fullName}`;
  return {
    id: idOf(fullName),
    node_id: nodeId(fullName),
    name,
    full_name: fullName,
    owner: userJson(owner),
    private: isPrivate,
    html_url: `${siteHost}/${fullName}`,
    description: null,
    fork: false,
    url,
    archive_url: `${url}/{archive_format}{/ref}`,
    assignees_url: `${url}/assignees{/user}`,
    blobs_url: `${url}/git/blobs{/sha}`,
    branches_url: `${url}/branches{/branch}`,
    collaborators_url: `${url}/collaborators{/collaborator}`,
    comments_url: `${url}/comments{/number}`,
    commits_url: `${url}/commits{/sha}`,
    compare_url: `${url}/compare/{base}...{head}`,
    contents_url: `${url}/contents/{+path}`,
    contributors_url: `${url}/contributors`,
    deployments_url: `${url}/deployments`,
    downloads_url: `${url}/downloads`,
    events_url: `${url}/events`,
    forks_url: `${url}/forks`,
    git_commits_url: `${url}/git/commits{/sha}`,
    git_refs_url: `${url}/git/refs{/sha}`,
    git_tags_url: `${url}/git/tags{/sha}`,
    hooks_url: `${url}/hooks`,
    issue_comment_url: `${url}/issues/comments{/number}`,
    issue_events_url: `${url}/issues/events{/number}`,
    issues_url: `${url}/issues{/number}`,
    keys_url: `${url}/keys{/key_id}`,
    labels_url: `${url}/labels{/name}`,
    languages_url: `${url}/languages`,
    merges_url: `${url}/merges`,
    milestones_url: `${url}/milestones{/number}`,
    notifications_url: `${url}/notifications{?since,all,participating}`,
    pulls_url: `${url}/pulls{/number}`,
    releases_url: `${url}/releases{/id}`,
    stargazers_url: `${url}/stargazers`,
    statuses_url: `${url}/statuses/{sha}`,
    subscribers_url: `${url}/subscribers`,
    subscription_url: `${url}/subscription`,
    tags_url: `${url}/tags`,
    teams_url: `${url}/teams`,
    trees_url: `${url}/git/trees{/sha}`,
  } satisfies Schemas['minimal-repository'];
}

export function repositoryJson(
  fullName: string,
  isPrivate: boolean,
  defaultBranch: string,
): Schemas['full-repository'] {
  const page = `${siteHost}/${fullName}`;
  return {
    ...minimalRepositoryJson(fullName, isPrivate),
    visibility: isPrivate ? 'private' : 'public',
    default_branch: defaultBranch,
    archived: false,
    disabled: false,
    clone_url: `${page}.git`,
    git_url: `git://github.com/${fullName}.git`,
    ssh_url: `git@github.com:${fullName}.git`,
    svn_url: page,
    mirror_url: null,
    homepage: null,
    language: null,
    license: null,
    has_issues: true,
    has_projects: false,
    has_wiki: false,
    has_pages: false,
    has_discussions: false,
    forks: 0,
    forks_count: 0,
    network_count: 0,
    open_issues: 0,
    open_issues_count: 0,
    stargazers_count: 0,
    subscribers_count: 0,
    watchers: 0,
    watchers_count: 0,
    size: 1,
    created_at: someTime,
    pushed_at: someTime,
    updated_at: someTime,
  };
}
