/** The history of writes as a table, for a summary and as JSON. */
import type { Say } from '../text/words.ts';
import { isoTime } from '../format.ts';
import { cleanLine } from '../text/redact.ts';
import { detailLines, shortDigest, type WriteRecord } from '../writes/write.ts';
import { sentence } from '../notices/sentence.ts';
import { code, list, prose } from './markdown.ts';
import type { Page } from './summary.ts';

const head = ['PLANNED', 'JOB', 'STATUS', 'PLAN', 'ASKED BY', 'APPROVED BY', 'APPLIED', 'VERIFIED'] as const;
const mostRows = 100;

/** Head and rows for a table, newest first. */
export function historyRows(
  writes: readonly WriteRecord[],
): [head: readonly string[], rows: readonly (readonly string[])[]] {
  return [head, writes.map(cellsOf)];
}

/** For the summary of a run. */
export function historyPage(writes: readonly WriteRecord[]): Page {
  const left = writes.length - mostRows;
  const blocks = (say: Say) => [
    ...(writes.length > 0 ? [list(writes.slice(0, mostRows).map((write) => itemOf(write, say)))] : []),
    ...(left > 0 ? [`<p>${prose(say(sentence('history-left', { count: left })))}</p>`] : []),
  ];
  return { grade: 'ok', verdict: [sentence('writes-known', { count: writes.length })], blocks };
}

function itemOf(write: WriteRecord, say: Say): string {
  const { status, refusal, finishedAt, verifiedAt } = write;
  const reason = status === 'refused' && refusal ? { reason: refusal.reason } : {};
  const state = say(sentence('write-state', { status, ...reason }));
  const people = peopleOf(write);
  const facts = [
    sentence('history-planned', { time: timeOf(write.plannedAt), person: cleanLine(write.requestedBy, 40) }),
    ...(people === '' ? [] : [sentence('history-approved', { people })]),
    ...(finishedAt === undefined ? [] : [sentence('history-applied', { time: timeOf(finishedAt) })]),
    ...(verifiedAt === undefined ? [] : [sentence('history-verified', { time: timeOf(verifiedAt) })]),
  ];
  return [
    `<b>${prose(write.job.id)}</b> · ${prose(state)} · ${code(shortDigest(write.digest))}`,
    ...facts.map((fact) => prose(say(fact))),
  ].join('<br>');
}

const peopleOf = ({ approvedBy = [] }: WriteRecord): string =>
  approvedBy.map((login) => cleanLine(login, 40)).join(', ');

/** One write as JSON. */
export function writeDocument(write: WriteRecord, say: Say) {
  const { output: _, owner: __, step: ___, announcedStep: ____, keyMark: _____, ...rest } = write;
  const { ending, findings, refusal } = rest;
  const times = writeTimes.flatMap((name) => {
    const at = write[name];
    return at === undefined ? [] : [[name, isoTime(at)]];
  });
  return {
    ...rest,
    ...Object.fromEntries(times),
    ...(ending !== undefined && { ending: say(ending) }),
    ...(findings && { findings: findings.map(say) }),
    ...(refusal && {
      refusal: {
        ...refusal,
        detail: detailLines(refusal).map(say).join('\n'),
        at: isoTime(refusal.at),
      },
    }),
  };
}

const writeTimes = [
  'plannedAt',
  'expiresAt',
  'startedAt',
  'finishedAt',
  'verifyAt',
  'verifyStartedAt',
  'verifiedAt',
  'remindedAt',
] as const satisfies readonly (keyof WriteRecord)[];

function cellsOf(write: WriteRecord): readonly string[] {
  const { status, refusal } = write;
  const why = status === 'refused' && refusal ? `refused (${refusal.reason})` : status;
  return [
    timeOf(write.plannedAt),
    write.job.id,
    why,
    shortDigest(write.digest),
    cleanLine(write.requestedBy, 40),
    peopleOf(write),
    write.finishedAt === undefined ? '' : timeOf(write.finishedAt),
    write.verifiedAt === undefined ? '' : timeOf(write.verifiedAt),
  ];
}

function timeOf(at: number): string {
  return new Date(at).toISOString().slice(0, 16).replace('T', ' ');
}
