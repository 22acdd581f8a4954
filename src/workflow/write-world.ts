/** Builds what the write chain needs. Loaded when a command has to do with writes. */
import { join } from 'node:path';
import type { ActionState } from './state.ts';
import { createPlanStore } from '../adapters/state/plan-store.ts';
import { createFileHashes, keyFileIn } from '../adapters/files/file-hashes.ts';
import { createFileStore } from '../adapters/state/file-store.ts';
import { systemClock } from '../adapters/host/system.ts';
import { unlessCancelled } from '../compose/cancellation.ts';
import { ledgerCodec } from '../core/writes/ledger-codec.ts';
import type { Ledger } from '../core/writes/write.ts';
import type { Processes, StateStore } from '../ports/ports.ts';
import type { WritePorts } from '../ports/writes.ts';

export interface WritePortsParts {
  readonly stateFolder: string;
  readonly ledgerFile: string;
  readonly processes: Processes;
  readonly cancellation: AbortSignal;
  readonly namespace: string;
  /** A change of a document, without secrets in what it adds. */
  readonly kept: <D>(change: (doc: D) => D) => (doc: D) => D;
  readonly action?: Pick<ActionState, 'overShared' | 'openRun'>;
}

export async function openWritePorts(parts: WritePortsParts): Promise<WritePorts> {
  const { stateFolder, ledgerFile, processes, cancellation, namespace, kept, action } = parts;
  const file = createFileStore({
    path: ledgerFile,
    codec: ledgerCodec,
    processes,
    now: systemClock.now,
    holdsRoom: true,
  });
  const whole: StateStore<Ledger> = action?.overShared(ledgerCodec, file, ledgerFile) ?? file;
  const store: StateStore<Ledger> = {
    ...whole,
    update: (change) => whole.update(kept(change)),
    claim: (change) => whole.claim(kept(change)),
  };
  return {
    ledger: {
      ...store,
      update: unlessCancelled(cancellation, (change) => store.update(change)),
      claim: unlessCancelled(cancellation, (change) => store.claim(change)),
    },
    atEnd: store,
    fileHashes: createFileHashes(keyFileIn(stateFolder)),
    plans: createPlanStore(join(stateFolder, 'ops-plans')),
    namespace,
    ...(action && { run: await action.openRun() }),
  };
}
