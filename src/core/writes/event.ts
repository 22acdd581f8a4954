/** Which events of a workflow may use the host. */

/** Only who may write to the repository causes these (https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows). */
const trusted: readonly string[] = ['schedule', 'workflow_dispatch', 'push', 'repository_dispatch'];

/** True in a workflow that a stranger may have caused. `workspace`: where the runner checks out; a terminal has none. */
export function isStrangers(event: string | undefined, workspace: string | undefined): boolean {
  return (event ?? workspace) !== undefined && refusalOf(event) !== undefined;
}

/** Why a run that this event caused is refused; undefined when it is not. In a reusable workflow it is the caller's event. */
export function refusalOf(event: string | undefined): string | undefined {
  if (event !== undefined && trusted.includes(event)) return undefined;
  const named = event ? `event ${event}` : 'a run without an event name (GITHUB_EVENT_NAME)';
  return `${named} is refused: a stranger can cause it, and their code or text must not reach this host. Start the workflow by ${trusted.slice(0, -1).join(', ')} or ${trusted.at(-1)}; only the command validate-config runs on other events`;
}
