/**
 * The files below a folder, for jobs in Node 20 or later, and lists of their checksums in the format of sha256sum.
 *
 * A file name is a sequence of bytes, not always UTF-8. Here a name is a text with one character per byte ("binary"), so that no byte
 * is lost. The order of such texts is the order of `LC_ALL=C sort`.
 */
import { closeSync, constants, fstatSync, openSync, readdirSync, statSync } from 'node:fs';

/** The path to pass to node:fs for a name below a folder. */
export function pathOf(root, name) {
  return Buffer.concat([Buffer.from(`${root}/`), Buffer.from(name, 'binary')]);
}

/** A readable name: invalid UTF-8 and characters that would break a line are replaced. */
export function shown(name) {
  return Buffer.from(name, 'binary').toString().replace(/\p{Cc}/gu, '?');
}

/** Identifies the folder: if its disk is missing, the empty mount point is another folder. */
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

/** Opens a file for reading and returns its descriptor. Undefined: there is no regular file (any more). */
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

/** `{ sum, name }` of a line without its line end; undefined when the line is invalid. */
export function readSumLine(line) {
  const [, escaped, sum, text] = /^(\\?)([0-9a-f]{64}) [ *](.+)$/s.exec(line) ?? [];
  if (text === undefined) return undefined;
  const name = escaped ? text.replace(/\\([\\nr])/g, (_, letter) => ({ n: '\n', r: '\r' })[letter] ?? '\\') : text;
  return { sum, name };
}
