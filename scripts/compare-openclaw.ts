/**
 * Compares the bot and the chat that we find in an `openclaw.json` with those that OpenClaw itself finds, for a table of
 * configurations. Exit 1 on any difference, from us or from the answers in the table. OpenClaw is no dependency, so this runs
 * by hand, with the Node that OpenClaw asks for (24.16 or later), each time OpenClaw changes how it chooses:
 *
 *     npm install --ignore-scripts --prefix /tmp/openclaw openclaw@2026.9.6
 *     node scripts/compare-openclaw.ts /tmp/openclaw/node_modules/openclaw
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { agentCases, answerOf, isSame, type AgentAnswer } from '../test/support/openclaw-agent-cases.ts';

/** The names of OpenClaw's own functions that are asked; its files have other names in every version. */
interface Openclaw {
  readConfigFileSnapshot(): Promise<{ valid: boolean; runtimeConfig?: object; config: object }>;
  clearConfigCache(): void;
  resolveHeartbeatAgents(cfg: object): { agentId: string; heartbeat?: object }[];
  tryResolveAmbientHeartbeatAgentId(cfg: object): string | undefined;
  resolveHeartbeatDeliveryTarget(given: object): { channel: string; to?: string; accountId?: string };
  resolveTelegramAccount(given: { cfg: object; accountId?: string | undefined }): { token: string };
  parseTelegramTarget(to: string): { chatId: string; messageThreadId?: number };
  normalizeTelegramOutboundTarget(to: string): string;
  normalizeTelegramChatId(chat: string): string | undefined;
  normalizeTelegramLookupTarget(chat: string): string | undefined;
  createEmptyPluginRegistry(): { channels: object[] };
  setActivePluginRegistry(registry: object): void;
}
const asked = [
  'readConfigFileSnapshot',
  'clearConfigCache',
  'resolveHeartbeatAgents',
  'tryResolveAmbientHeartbeatAgentId',
  'resolveHeartbeatDeliveryTarget',
  'resolveTelegramAccount',
  'parseTelegramTarget',
  'normalizeTelegramOutboundTarget',
  'normalizeTelegramChatId',
  'normalizeTelegramLookupTarget',
  'createEmptyPluginRegistry',
  'setActivePluginRegistry',
] as const satisfies readonly (keyof Openclaw)[];

async function load(dist: string): Promise<Openclaw> {
  const texts = readdirSync(dist)
    .filter((name) => name.endsWith('.mjs'))
    .map((name) => ({ path: join(dist, name), text: readFileSync(join(dist, name), 'utf8') }));
  const found = asked.map(async (name) => {
    const file = texts.find(({ text }) => text.includes(`function ${name}(`));
    if (file === undefined) throw new Error(`${dist} has no function ${name}: OpenClaw changed, look there`);
    const list = file.text.slice(file.text.lastIndexOf('export {'));
    const exported = new RegExp(`\\b${name}(?: as (\\w+))?\\b`).exec(list)?.[1] ?? name;
    const module: Record<string, unknown> = await import(pathToFileURL(file.path).href);
    return [name, module[exported]];
  });
  const plugin = join(dist, 'extensions', 'telegram', 'channel-plugin-api.js');
  const { telegramPlugin }: { telegramPlugin: unknown } = await import(pathToFileURL(plugin).href);
  const openclaw: Openclaw = Object.fromEntries(await Promise.all(found));
  const registry = openclaw.createEmptyPluginRegistry();
  registry.channels.push({ pluginId: 'telegram', plugin: telegramPlugin, source: 'bundled' });
  openclaw.setActivePluginRegistry(registry);
  return openclaw;
}

async function ask(openclaw: Openclaw, config: object, file: string): Promise<AgentAnswer> {
  writeFileSync(file, JSON.stringify(config));
  openclaw.clearConfigCache();
  const snapshot = await openclaw.readConfigFileSnapshot();
  const cfg = snapshot.valid ? (snapshot.runtimeConfig ?? snapshot.config) : config;
  const { token } = openclaw.resolveTelegramAccount({ cfg });
  const beating = openclaw.resolveHeartbeatAgents(cfg);
  const ambient = openclaw.tryResolveAmbientHeartbeatAgentId(cfg);
  const agent = beating.find(({ agentId }) => agentId === ambient) ?? beating[0];
  if (agent === undefined) return { token, chat: 'none', sender: '' };
  const delivery = openclaw.resolveHeartbeatDeliveryTarget({ cfg, ...agent });
  if (delivery.channel !== 'telegram' || delivery.to === undefined)
    return { token, chat: 'none', sender: '' };
  const target = openclaw.parseTelegramTarget(openclaw.normalizeTelegramOutboundTarget(delivery.to));
  const chatId =
    openclaw.normalizeTelegramChatId(target.chatId) ?? openclaw.normalizeTelegramLookupTarget(target.chatId);
  if (chatId === undefined) return { token, chat: 'refused', sender: '' };
  const topic = target.messageThreadId;
  const sender = openclaw.resolveTelegramAccount({ cfg, accountId: delivery.accountId }).token;
  return { token, chat: topic === undefined ? chatId : `${chatId}:topic:${topic}`, sender };
}

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('name the folder of the package: node scripts/compare-openclaw.ts FOLDER');
  process.exit(2);
}
const home = mkdtempSync(join(tmpdir(), 'compare-openclaw-'));
const file = join(home, 'openclaw.json');
Object.assign(process.env, { HOME: home, OPENCLAW_STATE_DIR: home, OPENCLAW_CONFIG_PATH: file });
delete process.env['TELEGRAM_BOT_TOKEN'];
let differences = 0;
try {
  const openclaw = await load(join(folder, 'dist'));
  for (const { name, config, answer } of agentCases) {
    const theirs = await ask(openclaw, config, file);
    const ours = answerOf(config);
    const isPinned = JSON.stringify(theirs) === JSON.stringify(answer);
    if (isPinned && isSame(theirs, ours)) continue;
    differences += 1;
    console.log(`${name}: ${JSON.stringify(config)}`);
    for (const [who, said] of Object.entries({ openclaw: theirs, table: answer, ours }))
      console.log(`  ${who.padEnd(8)} ${JSON.stringify(said)}`);
  }
} finally {
  rmSync(home, { recursive: true, force: true });
}
console.log(`${agentCases.length} configurations, ${differences} differences`);
// OpenClaw's modules keep timers.
process.exit(differences === 0 ? 0 : 1);
