/** Storage of the write ledger. Pure. */
import * as z from 'zod/mini';
import type { Codec } from '../state/envelope.ts';
import { mergeLedgers } from './ledger-merge.ts';
import { boundLedger } from './ledger-upkeep.ts';
import { ledgerSchema, type Ledger } from './write.ts';

/** Schema version 1. */
export const ledgerCodec: Codec<Ledger> = {
  name: 'writes',
  schemaVersion: 1,
  empty: () => ({ writes: [], incidents: [] }),
  decode: (value): Ledger | undefined => {
    const result = z.safeParse(ledgerSchema, value);
    return result.success ? result.data : undefined;
  },
  bound: boundLedger,
  damaged: (ledger, event) => ({ ...ledger, incidents: [...ledger.incidents, event] }),
  join: mergeLedgers,
  // Shared with a `state-key` only, that is, encrypted: no place that strangers can read gets any of it.
  withoutText: () => ({ writes: [], incidents: [] }),
};
