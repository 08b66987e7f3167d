import { strFromU8 } from 'fflate';

import { readZip } from './zip';

const contentTypes = /^\[content_types\]\.xml$/i;
const wordMainPart = /wordprocessingml\.(?:document|template)\.main|ms-word\.(?:document|template)\.macroenabled/i;
/** The list of content types of any Office file has a few kilobytes. */
const mostBytes = 1024 * 1024;

/** True for a .zip that says of itself that its main part is Word's, whatever that part is called. */
export function isDocx(bytes: Uint8Array): boolean {
  try {
    const limits = { part: mostBytes, all: mostBytes };
    const [types] = readZip(bytes, (name) => contentTypes.test(name), 'broken-docx', limits).values();
    return types === undefined ? namesDocument(bytes) : wordMainPart.test(strFromU8(types)) || namesDocument(bytes);
  } catch {
    return namesDocument(bytes);
  }
}

const usualPart = new TextEncoder().encode('word/document.xml');

/** True if the directory at the file's end names Word's usual main part: so a damaged Word file is known as one. */
function namesDocument(bytes: Uint8Array): boolean {
  const end = bytes.subarray(Math.max(0, bytes.length - 65_536));
  for (let at = end.indexOf(usualPart[0] ?? 0); at >= 0; at = end.indexOf(usualPart[0] ?? 0, at + 1))
    if (usualPart.every((byte, index) => end[at + index] === byte)) return true;
  return false;
}
