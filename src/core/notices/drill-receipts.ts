/** What became of the two notices of a drill. Pure. */
import type { DrillNotice, Receipt, State } from '../model.ts';

/** The state with the receipts of the drill under way: they are its proof. The same state when there are none. */
export function noteDrill(state: State, receipts: readonly Receipt[]): State {
  const { drill } = state;
  if (!drill?.open) return state;
  const { alert, recovery, ...open } = drill.open;
  const now = { alert: noted(alert, receipts), ...(recovery && { recovery: noted(recovery, receipts) }) };
  if (now.alert === alert && now.recovery === recovery) return state;
  return { ...state, drill: { ...drill, open: { ...open, ...now } } };
}

function noted(notice: DrillNotice, receipts: readonly Receipt[]): DrillNotice {
  const receipt = receipts.find(({ noticeId }) => noticeId === notice.id);
  if (!receipt || notice.isSent) return notice;
  const { kind, place, problem } = receipt;
  if (kind === 'sent') return { id: notice.id, isSent: true, ...(place && { place }) };
  return problem === undefined ? notice : { ...notice, problem };
}
