const part = new TextEncoder().encode('word/document.xml');

/** True for a .docx file: a .zip that names Word's main part in its directory, at the file's end. */
export function isDocx(bytes: Uint8Array): boolean {
  const end = bytes.subarray(Math.max(0, bytes.length - 65_536));
  for (let at = end.indexOf(part[0] ?? 0); at >= 0; at = end.indexOf(part[0] ?? 0, at + 1))
    if (part.every((byte, index) => end[at + index] === byte)) return true;
  return false;
}
