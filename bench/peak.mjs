/** Loaded before a program: writes its highest resident memory, in KB, into the file OPS_BENCH_PEAK. */
import { writeFileSync } from 'node:fs';

const file = process.env['OPS_BENCH_PEAK'] ?? '';
process.on('exit', () => writeFileSync(file, String(process.resourceUsage().maxRSS)));
