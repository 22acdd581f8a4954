/**
 * Runs a program that prints much and says, as JSON, what was counted and how much memory it took at most. `followed`: its
 * lines go to a log that nobody reads.
 */
import { createExec } from '../../../src/adapters/process/exec.ts';
import { createOutputStream } from '../../../src/adapters/process/output-stream.ts';

const megabytes = Number(process.argv[2]);
const lines = process.argv[3] === 'lines';

const printer = `
  const chunk = Buffer.alloc(1 << 20, ${lines ? "'line of output\\n'" : "'x'"});
  let left = ${megabytes};
  const next = () => left-- > 0 ? process.stdout.write(chunk, next) : process.stdout.write('THE END');
  next();
`;
const log = createOutputStream();
let followed = 0;
const follow = (line: string) => {
  followed += line.length;
  log.add(line);
};
const before = process.resourceUsage().maxRSS;
const result = await createExec().run({
  argv: [process.execPath, '-e', printer],
  cwd: '/',
  env: {},
  timeoutMs: 200_000,
  find: ['THE END', 'never printed'],
  cleanUp: 'all',
  ...(process.argv[4] === 'followed' && { onLine: follow }),
});
const after = process.resourceUsage().maxRSS;
const counted = 'stdout' in result ? result.stdout : undefined;
const report = {
  kind: result.kind,
  found: result.kind === 'exited' ? result.found : [],
  bytes: (counted?.omittedBytes ?? 0) + (counted?.head.length ?? 0) + (counted?.tail.length ?? 0),
  followed,
  durationMs: result.durationMs,
  growthMegabytes: (after - before) / 1024,
  peakMegabytes: after / 1024,
};
process.stdout.write(JSON.stringify(report));
