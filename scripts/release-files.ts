/**
 * `release-files.ts vX.Y.Z FOLDER` writes into FOLDER, beside the archive that is there: an SBOM (CycloneDX 1.6) with each file of
 * dist/ and the packages that each bundle holds, and SHA256SUMS over all that a runner starts and all that is released. The same
 * commit gives the same bytes. `--root DIR` reads another folder. Needs no package: it runs where a release can be written.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({ options: { root: { type: 'string' } }, allowPositionals: true });
const root = values.root ?? join(import.meta.dirname, '..');
const [tag = '', folder = ''] = positionals;

const sha256 = (data: Buffer | string) => createHash('sha256').update(data).digest('hex');
const hashOf = (path: string) => sha256(readFileSync(join(root, path)));

/** Below the root, with slashes, sorted. */
function filesBelow(path: string): readonly string[] {
  return readdirSync(join(root, path), { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .toSorted();
}

interface LockedPackage {
  readonly name: string;
  readonly version: string;
  readonly integrity: string;
  readonly license?: string;
}

/** https://docs.npmjs.com/cli/v11/configuring-npm/package-lock-json: a key is the path of a folder. */
function lockedPackages(): readonly LockedPackage[] {
  const lock: { readonly packages: Readonly<Record<string, Omit<LockedPackage, 'name'>>> } = JSON.parse(
    readFileSync(join(root, 'package-lock.json'), 'utf8'),
  );
  return Object.entries(lock.packages).flatMap(([path, about]) =>
    path === '' ? [] : [{ ...about, name: path.slice(path.lastIndexOf('node_modules/') + 13) }],
  );
}

/**
 * The packages that the bundler put into a folder of dist/: it names each in LICENSES.txt, on a line of its own after an empty
 * one. It names no versions: of a package that is locked in two, both count.
 */
function bundledIn(bundle: string, locked: readonly LockedPackage[]): readonly LockedPackage[] {
  const licenses = join(root, bundle, 'LICENSES.txt');
  if (!existsSync(licenses)) return [];
  const lines = readFileSync(licenses, 'utf8').split('\n');
  const named = new Set(lines.filter((_, at) => at === 0 || lines[at - 1] === ''));
  return locked.filter(({ name }) => named.has(name));
}

const purlOf = ({ name, version }: LockedPackage) => `pkg:npm/${name.replace('@', '%40')}@${version}`;

/** https://cyclonedx.org/docs/1.6/json/ */
function sbomOf(version: string): string {
  const locked = lockedPackages();
  const bundles = readdirSync(join(root, 'dist')).map((name) => `dist/${name}`);
  const bundled = new Map(bundles.map((bundle) => [bundle, bundledIn(bundle, locked)]));
  const packages = new Map([...bundled.values()].flat().map((each) => [purlOf(each), each]));
  const content = {
    metadata: {
      component: { type: 'application', 'bom-ref': 'ops-framework', name: 'ops-framework', version },
    },
    components: [
      ...bundles.map((bundle) => ({
        type: 'application',
        'bom-ref': bundle,
        name: bundle,
        components: filesBelow(bundle).map((path) => ({
          type: 'file',
          'bom-ref': path,
          name: path,
          hashes: [{ alg: 'SHA-256', content: hashOf(path) }],
        })),
      })),
      ...[...packages].map(([purl, { name, version: locks, license, integrity }]) => ({
        type: 'library',
        'bom-ref': purl,
        name,
        version: locks,
        purl,
        ...(license === undefined ? {} : { licenses: [{ expression: license }] }),
        hashes: [
          {
            alg: 'SHA-512',
            content: Buffer.from(integrity.slice('sha512-'.length), 'base64').toString('hex'),
          },
        ],
      })),
    ],
    dependencies: [
      { ref: 'ops-framework', dependsOn: bundles },
      ...[...bundled].map(([bundle, held]) => ({ ref: bundle, dependsOn: held.map(purlOf) })),
    ],
  };
  // From the content: a number that differs each time would make another file of the same release.
  const digest = sha256(JSON.stringify(content));
  const [, ...uuid] = /^(.{8})(.{4})(.{4})(.{4})(.{12})/.exec(digest) ?? [];
  const head = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${uuid.join('-')}`,
    version: 1,
  };
  return `${JSON.stringify({ ...head, ...content }, null, 2)}\n`;
}

if (!/^v\d+\.\d+\.\d+$/.test(tag) || folder === '') {
  console.error('usage: release-files.ts vX.Y.Z FOLDER');
  process.exitCode = 2;
} else {
  writeFileSync(join(folder, `ops-framework-${tag}.cdx.json`), sbomOf(tag.slice(1)));
  const released = readdirSync(folder).filter((name) => name !== 'SHA256SUMS');
  const sums = [
    ...['action.yml', ...filesBelow('dist')].map((path) => `${hashOf(path)}  ${path}\n`),
    ...released.toSorted().map((name) => `${sha256(readFileSync(join(folder, name)))}  ${name}\n`),
  ];
  writeFileSync(join(folder, 'SHA256SUMS'), sums.join(''));
}
