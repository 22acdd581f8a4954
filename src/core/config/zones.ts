/**
 * Validates time zone names and suggests zones for invalid ones. Pure.
 *
 * Valid are the place names of the tz database (https://data.iana.org/time-zones/theory.html#naming) and `UTC`. Abbreviations of
 * the database (`EST`, `CET`, `GB`) and of `Intl` (`CST`, `IST`) are refused: they mean different zones in different countries.
 */
import { sentence } from '../notices/sentence.ts';
import type { Text, Words } from '../text/words.ts';
import { nearest } from './nearest.ts';

const areas =
  /^(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Brazil|Canada|Chile|Etc|Europe|Indian|Mexico|Pacific|US)\//i;
/** Valid names without an area (https://github.com/eggert/tz/blob/main/backward). */
const words =
  /^(?:UTC|Cuba|Egypt|Eire|GB-Eire|Greenwich|Hongkong|Iceland|Iran|Israel|Jamaica|Japan|Kwajalein|Libya|Navajo|Poland|Portugal|Singapore|Turkey|Universal|Zulu)$/i;

/** Whether the text looks like a zone name. Cheap, unlike `isZoneName`. */
export function hasZoneShape(name: string): boolean {
  return areas.test(name) || words.test(name);
}

/** Kept: a check takes up to milliseconds, and many jobs use the same zone. */
const known = new Map<string, boolean>();

/** Case-insensitive, as `Intl` is. */
export function isZoneName(name: string): boolean {
  if (!hasZoneShape(name)) return false;
  const lower = name.toLowerCase();
  let isKnown = known.get(lower);
  if (isKnown === undefined) {
    try {
      Intl.DateTimeFormat('en', { timeZone: name });
      isKnown = true;
    } catch {
      isKnown = false;
    }
    known.set(lower, isKnown);
  }
  return isKnown;
}

/** Zones that use the abbreviation, the most populous first. */
const abbreviations: Readonly<Record<string, string>> = {
  ACDT: 'Australia/Adelaide',
  ACST: 'Australia/Adelaide Australia/Darwin',
  ACT: 'Australia/Darwin America/Rio_Branco',
  ADT: 'America/Halifax',
  AEDT: 'Australia/Sydney',
  AEST: 'Australia/Sydney Australia/Brisbane',
  AET: 'Australia/Sydney Australia/Brisbane',
  AKDT: 'America/Anchorage',
  AKST: 'America/Anchorage',
  AMT: 'America/Manaus Asia/Yerevan',
  ART: 'America/Argentina/Buenos_Aires',
  AST: 'America/Puerto_Rico America/Halifax Asia/Riyadh',
  AWST: 'Australia/Perth',
  BJT: 'Asia/Shanghai',
  BRT: 'America/Sao_Paulo',
  BST: 'Europe/London Asia/Dhaka Pacific/Bougainville',
  BT: 'Asia/Shanghai Asia/Thimphu',
  CAT: 'Africa/Maputo',
  CDT: 'America/Chicago America/Havana',
  CEST: 'Europe/Berlin Europe/Paris',
  CET: 'Europe/Berlin Europe/Paris Africa/Algiers',
  CLT: 'America/Santiago',
  COT: 'America/Bogota',
  CST: 'America/Chicago Asia/Shanghai America/Havana',
  CST6CDT: 'America/Chicago',
  CT: 'America/Chicago',
  EAT: 'Africa/Nairobi',
  ECT: 'America/Guayaquil Europe/Paris',
  EDT: 'America/New_York',
  EEST: 'Europe/Athens Europe/Kyiv',
  EET: 'Europe/Athens Europe/Kyiv Africa/Cairo',
  EST: 'America/New_York America/Panama Australia/Sydney',
  EST5EDT: 'America/New_York',
  ET: 'America/New_York',
  GB: 'Europe/London',
  GMT: 'UTC Europe/London',
  GMT0: 'UTC',
  GST: 'Asia/Dubai Pacific/Guam',
  HKT: 'Asia/Hong_Kong',
  HST: 'Pacific/Honolulu',
  ICT: 'Asia/Bangkok Asia/Ho_Chi_Minh',
  IDT: 'Asia/Jerusalem',
  IRST: 'Asia/Tehran',
  IST: 'Asia/Kolkata Europe/Dublin Asia/Jerusalem',
  JST: 'Asia/Tokyo',
  KST: 'Asia/Seoul',
  MDT: 'America/Denver',
  MESZ: 'Europe/Berlin',
  MET: 'Europe/Berlin Europe/Paris',
  MEZ: 'Europe/Berlin',
  MSK: 'Europe/Moscow',
  MST: 'America/Denver America/Phoenix',
  MST7MDT: 'America/Denver',
  MT: 'America/Denver',
  MYT: 'Asia/Kuala_Lumpur',
  NDT: 'America/St_Johns',
  NPT: 'Asia/Kathmandu',
  NST: 'America/St_Johns',
  NZ: 'Pacific/Auckland',
  'NZ-CHAT': 'Pacific/Chatham',
  NZDT: 'Pacific/Auckland',
  NZST: 'Pacific/Auckland',
  PDT: 'America/Los_Angeles',
  PHT: 'Asia/Manila',
  PKT: 'Asia/Karachi',
  PRC: 'Asia/Shanghai',
  PST: 'America/Los_Angeles Asia/Manila',
  PST8PDT: 'America/Los_Angeles',
  PT: 'America/Los_Angeles',
  ROC: 'Asia/Taipei',
  ROK: 'Asia/Seoul',
  SAST: 'Africa/Johannesburg',
  SGT: 'Asia/Singapore',
  SST: 'Pacific/Pago_Pago Pacific/Guadalcanal',
  TRT: 'Europe/Istanbul',
  UCT: 'UTC',
  'W-SU': 'Europe/Moscow',
  WAT: 'Africa/Lagos',
  WEST: 'Europe/Lisbon Atlantic/Canary',
  WET: 'Europe/Lisbon Atlantic/Canary',
  WIB: 'Asia/Jakarta',
  WIT: 'Asia/Jayapura',
  WITA: 'Asia/Makassar',
  Z: 'UTC',
};

/** Cities without a zone of their own. */
const cities: Readonly<Record<string, string>> = {
  bangalore: 'Asia/Kolkata',
  beijing: 'Asia/Shanghai',
  boston: 'America/New_York',
  delhi: 'Asia/Kolkata',
  frankfurt: 'Europe/Berlin',
  geneva: 'Europe/Zurich',
  guangzhou: 'Asia/Shanghai',
  hamburg: 'Europe/Berlin',
  hanoi: 'Asia/Ho_Chi_Minh',
  miami: 'America/New_York',
  milan: 'Europe/Rome',
  mumbai: 'Asia/Kolkata',
  munich: 'Europe/Berlin',
  osaka: 'Asia/Tokyo',
  sanfrancisco: 'America/Los_Angeles',
  seattle: 'America/Los_Angeles',
  shenzhen: 'Asia/Shanghai',
  washington: 'America/New_York',
};

/** Current names of zones that `Intl` lists under old ones. */
const renamed = [
  'America/Argentina/Buenos_Aires',
  'America/Nuuk',
  'Asia/Ho_Chi_Minh',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Asia/Yangon',
  'Europe/Kyiv',
];

/** Probable zone names, quoted; undefined: no guess. */
export function likelyZones(text: string): string | undefined {
  const likely = abbreviations[text.toUpperCase()]?.split(' ') ?? [suggestion(text)];
  return likely.flatMap((name) => (name === undefined ? [] : [quoted(name)])).join(', ') || undefined;
}

/** Advice for an invalid zone name, as a sentence. */
export function zoneAdvice(given: string): Text | undefined {
  const text = given.trim();
  const likely = abbreviations[text.toUpperCase()]?.split(' ');
  if (likely) return sentence('zone-abbreviation', { zones: either(likely.map(quoted)) });
  const offset = /^(?:UTC|GMT|Z)?\s*([+\-\u2212])\s*(\d{1,2})(?::?(\d\d))?$/i.exec(text);
  if (offset) return offsetAdvice(offset[1] === '+' ? 1 : -1, Number(offset[2]), Number(offset[3] ?? 0));
  const best = suggestion(text);
  if (best !== undefined) return sentence('write-this', { value: quoted(best) });
  if (/^[A-Z]{2,5}$/.test(text) || /^[A-Z]{3,}[+-]?\d/i.test(text)) return sentence('zone-rule');
  return undefined;
}

/** Offsets have no daylight saving time. The signs of `Etc` are inverted. */
function offsetAdvice(sign: 1 | -1, hours: number, minutes: number): Text {
  if (hours === 0 && minutes === 0) return sentence('write-this', { value: '"UTC"' });
  const fixed = `Etc/GMT${sign === 1 ? '-' : '+'}${hours}`;
  return minutes === 0 && isZoneName(fixed)
    ? sentence('zone-offset-fixed', { zone: quoted(fixed) })
    : sentence('zone-offset');
}

function suggestion(text: string): string | undefined {
  const candidates = [...Intl.supportedValuesOf('timeZone'), ...renamed, 'UTC'];
  const city = plain(text.slice(text.lastIndexOf('/') + 1));
  const isNamed = (name: string) => plain(name.slice(name.lastIndexOf('/') + 1)) === city;
  return (
    (Object.hasOwn(cities, city) ? cities[city] : undefined) ??
    candidates.findLast(isNamed) ??
    nearest(text, candidates)
  );
}

const plain = (word: string): string => word.toLowerCase().replaceAll(/[^a-z]/g, '');

const quoted = (name: string): string => JSON.stringify(name);

function either(names: readonly string[]): Words {
  const last = names.at(-1) ?? '';
  return names.length > 1 ? sentence('zones-or', { zones: names.slice(0, -1).join(', '), last }) : last;
}
