/** Writes whose approval rests on one answer of GitHub's API, which goes wrong. */
import { checkJob, openWriteArea, writeJob, type Planned, type WriteArea } from './write-area.ts';
import type { Stepped } from './action.ts';

export const factNames = ['run', 'repository', 'environment', 'approvals', 'permission'] as const;
export type FactName = (typeof factNames)[number];

export interface FactArea {
  readonly place: WriteArea;
  readonly planned: Planned;
  /** Of the fact, below the repository. */
  readonly path: string;
  /** Applies the plan with an approval that is all right. */
  apply(): Promise<Stepped>;
}

/** An approval by the environment, or by a second dispatch where the fact is needed only there. */
export async function openFactArea(fact: FactName): Promise<FactArea> {
  const gate = fact === 'permission' ? 'dispatch' : 'environment';
  const place = await openWriteArea({ private: gate === 'dispatch' });
  const { gate: data } = place.api;
  if (gate === 'dispatch') data.environments.splice(0);
  data.roles.set('second', 'write');
  await place.jobs(writeJob({ approval: { gate } }), checkJob());
  const planned = await place.plan({ gate });
  const run = `/actions/runs/${data.runs[0]?.id}`;
  const paths: Readonly<Record<FactName, string>> = {
    run,
    repository: '',
    environment: '/environments/ops-write',
    approvals: `${run}/approvals`,
    permission: '/collaborators/second/permission',
  };
  return {
    place,
    planned,
    path: paths[fact],
    apply() {
      if (gate === 'dispatch') place.dispatch({ actor: 'second', triggeringActor: 'second' });
      else data.approve('approver');
      return place.run('apply', { 'plan-digest': planned.digest, gate });
    },
  };
}
