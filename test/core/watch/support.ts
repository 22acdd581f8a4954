/** States of hosts as the watchdog reads them. */
import type { KnownFile, State } from '../../../src/core/model.ts';
import { stateCodec } from '../../../src/core/state/state.ts';
import type { Finding, Sight } from '../../../src/core/watch/verdict.ts';
import { contextOf } from '../../support/builders.ts';

export const now = Date.UTC(2026, 2, 4, 12);
export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;
export const context = contextOf(now);

export const fileOf = (parts: Partial<KnownFile> = {}): KnownFile => ({
  host: 'alpha',
  tickedAt: now - minute,
  metAt: now - 30 * day,
  tickEverySeconds: 600,
  ...parts,
});

/** `agoMs`: how long ago the schedule of its workflow ticked. */
export const tickedAgo = (agoMs: number, parts: Partial<KnownFile> = {}): KnownFile =>
  fileOf({ clocks: { workflow: { name: 'ops-monitor.yml', at: now - agoMs } }, ...parts });

export const stateOf = (...files: readonly KnownFile[]): State => ({
  ...stateCodec.empty(),
  files: Object.fromEntries(files.map((file, index) => [`f${index}`, file])),
});

/** Saved a minute ago, by both clocks. */
export const sightOf = (
  files: readonly KnownFile[],
  parts: Partial<Extract<Sight, { kind: 'state' }>> = {},
): Sight => ({
  kind: 'state',
  state: stateOf(...files),
  savedAt: now - minute,
  createdAt: now - minute,
  ...parts,
});

export const findingOf = (parts: Partial<Finding> = {}): Finding => ({
  namespace: 'gw_1',
  name: 'gw-1',
  verdict: 'ok',
  why: 'because',
  ...parts,
});
