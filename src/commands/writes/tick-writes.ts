/** The writes in a tick: announces steps that were not announced, and does overdue verifications. It never applies. */
import { catchUp, overdue } from '../../core/writes/ledger-upkeep.ts';
import type { Config, TickContext } from '../../core/model.ts';
import { declaresWrite, type Plan } from '../../core/writes/plan.ts';
import type { WriteRecord } from '../../core/writes/write.ts';
import { openWriteLines, waitingWriteLines } from '../../core/writes/notices.ts';
import { sentence } from '../../core/notices/sentence.ts';
import type { Words } from '../../core/text/words.ts';
import { UserError } from '../../errors.ts';
import { sayOn } from '../say.ts';
import { announceSteps, trustedPlan, tryLedger, writeContext, type ChainPorts } from './writes.ts';

/** Lines about what was applied and is not verified, for every report, and about what waits for approval. Changes nothing. */
export async function openWriteTexts(
  run: ChainPorts,
  zone: TickContext,
): Promise<{ readonly openWrites: readonly Words[]; readonly waitingWrites: readonly Words[] }> {
  const { ledger } = await run.openWrites();
  const loaded = await ledger.load();
  if (loaded.kind === 'unavailable') return { openWrites: [], waitingWrites: [] };
  return { openWrites: openWriteLines(loaded.doc, zone), waitingWrites: waitingWriteLines(loaded.doc, zone) };
}

/** Updates the ledger for the time that passed, and queues the announcements. False when that failed. */
export async function reconcileWrites(run: ChainPorts, context: TickContext): Promise<boolean> {
  const ports = await run.openWrites();
  const loaded = await ports.ledger.load();
  if (loaded.kind === 'unavailable') {
    const say = await sayOn(run.host);
    run.host.log('error', say(sentence('ledger-unusable', { why: loaded.problem })));
    return false;
  }
  const known = { ...context, dead: writeContext(run, loaded, {}).dead };
  const isSaved = await tryLedger({ run, ports }, (ledger) => catchUp(ledger, known));
  return isSaved && announceSteps(run, ports, context);
}

/** A write that was planned from another jobs file is verified by its ticks while that file is there, unless this one has it too. */
function isOfThisFile({ paths, inspector }: ChainPorts, jobsFile: Config, plan: Plan): boolean {
  const { path } = plan.config;
  return (
    path === paths.configFile || inspector.look(path).kind === 'missing' || declaresWrite(jobsFile, plan)
  );
}

/** Verifies what should have been verified half an hour ago. False when something of it failed. */
export async function takeOverWrites(
  run: ChainPorts,
  config: Config,
  context: TickContext,
): Promise<boolean> {
  const ports = await run.openWrites();
  const loaded = await ports.ledger.load();
  if (loaded.kind === 'unavailable') return false;
  // Another host's write is verified there: here its reads would look at something else.
  const late: WriteRecord[] = [];
  for (const write of overdue(loaded.doc, context.now)) {
    const plan = (await trustedPlan(ports, write.digest))?.plan;
    if (plan && isOfThisFile(run, config, plan)) late.push(write);
  }
  if (late.length === 0) return true;
  const { verifyWrite } = await import('./verify.ts');
  let good = true;
  for (const write of late) {
    run.host.info(`verifying ${write.job.id}: its own verification never ran`);
    try {
      await verifyWrite({ run, ports, config, context }, write, { isPatient: false });
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      run.host.log('error', error.lines.map(await sayOn(run.host)).join('\n'));
      good = false;
    }
  }
  const queued = await announceSteps(run, ports, context);
  const state = await run.state.load();
  return queued && good && state.kind !== 'unavailable' && (await run.reporter.deliver(state.doc, context));
}
