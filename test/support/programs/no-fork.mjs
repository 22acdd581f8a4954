/**
 * Loaded before the program: from now on it can start no process (https://man7.org/linux/man-pages/man2/getrlimit.2.html,
 * RLIMIT_NPROC). The limit is none for root, who becomes the user OPS_TEST_USER.
 */
import { execFileSync } from 'node:child_process';

const user = Number(process.env.OPS_TEST_USER);
delete process.env.OPS_TEST_USER;
delete process.env.NODE_OPTIONS;
execFileSync('prlimit', ['--pid', String(process.pid), '--nproc=0']);
if (process.getuid() === 0) process.setuid(user);
