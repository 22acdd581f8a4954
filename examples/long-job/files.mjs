/**
 * The files below a folder, for jobs in Node 20 or newer, and lists of their checksums as sha256sum writes them.
 *
 * The name of a file is bytes, not always UTF-8. Here a name is a text with one character for each byte ("binary"), so that
 * none is lost; in the order of such texts names are in the order of `LC_ALL=C sort`.
 */
import { closeSync, constants, fstatSync, openSync, readdirSync, statSync } from 'node:fs';

/** What to hand to node:fs for a name below a folder. */
export function pathOf(root, name) {
  return Buffer.concat([Buffer.from(`${root}/`), Buffer.from(name, 'binary')]);
}

/** A name for people: what is no UTF-8 and what would be no part of a line is replaced. */
export function shown(name) {
  return Buffer.from(name, 'binary').toString().replace(/\p{Cc}/gu, '?');
}

/** The folder itself, to be known again: of a disk that is not there the empty folder is left, which is another. */
export function identityOf(root) {
  return String(statSync(root, { bigint: true }).ino);
}

/** `{ files, others }`: sorted names of regular files, and the number of links, sockets and devices. Links are not followed. */
export function filesBelow(root) {
  const files = [];
  const folders = [''];
  let others = 0;
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of readdirSync(pathOf(root, folder), { withFileTypes: true, encoding: 'buffer' })) {
      const name = `${folder}${entry.name.toString('binary')}`;
      if (entry.isDirectory()) folders.push(`${name}/`);
      else if (entry.isFile()) files.push(name);
      else others += 1;
    }
  }
  return { files: files.sort(), others };
}

/** Opens a file to be read, as a number. Undefined: no regular file is there (any more). */
export function openFile(path) {
  let file;
  try {
    file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'ELOOP', 'ENXIO'].includes(error.code)) return undefined;
    throw error;
  }
  if (fstatSync(file).isFile()) return file;
  closeSync(file);
  return undefined;
}

const escapes = { '\\': '\\\\', '\n': '\\n', '\r': '\\r' };

/** A line of SHA256SUMS, as bytes. https://www.gnu.org/software/coreutils/manual/html_node/md5sum-invocation.html */
export function sumLine(sum, name) {
  const escaped = name.replace(/[\\\n\r]/g, (character) => escapes[character]);
  return Buffer.from(`${escaped === name ? '' : '\\'}${sum}  ${escaped}\n`, 'binary');
}

/** `{ sum, name }` of a line without its end, undefined when it is none. */
export function readSumLine(line) {
  const [, escaped, sum, text] = /^(\\?)([0-9a-f]{64}) [ *](.+)$/s.exec(line) ?? [];
  if (text === undefined) return undefined;
  const name = escaped ? text.replace(/\\([\\nr])/g, (_, letter) => ({ n: '\n', r: '\r' })[letter] ?? '\\') : text;
  return { sum, name };
}
