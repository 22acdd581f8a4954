/** A LaunchAgent that runs ticks. Pure. */
import { type TickCommand, tickVariables, tickWords } from './tick-command.ts';

/** `logFile`: launchd keeps no output by itself. */
export function launchdPlist(label: string, tick: TickCommand, logFile: string): string {
  const strings = tickWords(tick).map((word) => `    ${text(word)}\n`);
  const variables = tickVariables(tick).map(
    ([name, value]) => `    <key>${name}</key>\n    ${text(value)}\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<!-- Made by ops-framework init, with the timer launchd. -->
<plist version="1.0">
<dict>
  <key>Label</key>
  ${text(label)}
  <key>ProgramArguments</key>
  <array>
${strings.join('')}  </array>
  <key>EnvironmentVariables</key>
  <dict>
${variables.join('')}  </dict>
  <key>StartInterval</key>
  <integer>${tick.everySeconds}</integer>
  <key>RunAtLoad</key>
  <true/>
  <!-- The jobs that a tick starts go on when it ends. -->
  <key>AbandonProcessGroup</key>
  <true/>
  <key>StandardOutPath</key>
  ${text(logFile)}
  <key>StandardErrorPath</key>
  ${text(logFile)}
</dict>
</plist>
`;
}

/** Whether a LaunchAgent runs ticks of the jobs file. */
export function isPlistOf(plist: string, jobsFile: string): boolean {
  return plist.replaceAll(/>\s+</g, '><').includes(`${text('--config-file')}${text(jobsFile)}`);
}

function text(value: string): string {
  return `<string>${value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</string>`;
}
