/** Loaded before a program: writes its peak resident memory, in KB, to the file OPS_BENCH_PEAK. */
import { writeFileSync } from 'node:fs';

const file = process.env['OPS_BENCH_PEAK'] ?? '';
process.on('exit', () => writeFileSync(file, String(process.resourceUsage().maxRSS)));
