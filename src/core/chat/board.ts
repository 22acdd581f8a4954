/** The board: one message for each host that shows all running jobs, edited in place and sent anew once a day. */
import type { ChatMemory, Notice, State } from '../model.ts';

export type Board = NonNullable<ChatMemory['board']>;
export type BoardRows = Board['rows'];

const dayMs = 86_400_000;
/** Maximum length of all rows in the state. */
const mostCharacters = 10_000;

/** A board that can be edited. */
export type SentBoard = Board & { readonly messageId: number };

/** The board to edit; undefined: there is none, or it is older than a day. */
export function boardToEdit({ board }: ChatMemory, now: number): SentBoard | undefined {
  if (board?.messageId === undefined || Math.abs(now - board.sentAt) >= dayMs) return undefined;
  return { ...board, messageId: board.messageId };
}

/** The rows with new progress, the newest last. */
export function withProgress(rows: BoardRows, notices: readonly Notice[]): BoardRows {
  const fresh = notices.map(({ job = { id: '', name: '' }, at, progress }) => {
    return [job.id, { name: job.name, at, ...(progress && { progress }) }] as const;
  });
  return { ...rows, ...Object.fromEntries(fresh) };
}

/** Keeps the rows of known jobs that may still run; of too many, the newest. */
export function boundBoard(board: Board, jobs: State['jobs']): Board {
  const isRunning = ([id, { at }]: readonly [string, BoardRows[string]]) => {
    const job = Object.hasOwn(jobs, id) ? jobs[id] : undefined;
    return job !== undefined && job.seen?.running !== false && (job.stoppedAt ?? -Infinity) < at;
  };
  const all = Object.entries(board.rows);
  const running = all.filter(isRunning);
  let room = mostCharacters;
  const newest = running.toSorted(([, a], [, b]) => b.at - a.at);
  const kept = new Set(newest.filter((row) => (room -= JSON.stringify(row).length) >= 0).map(([id]) => id));
  const rows = Object.fromEntries(running.filter(([id]) => kept.has(id)));
  return { ...board, rows, ...(running.length < all.length && { isOutdated: true }) };
}
