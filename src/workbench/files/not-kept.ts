/** Parts of an .xlsx file that saving would lose, as the page names them. */
export type LostPart = 'charts' | 'pivots' | 'macros' | 'comments' | 'slicers' | 'links' | 'names';

const parts: readonly (readonly [LostPart, RegExp])[] = [
  ['charts', /^xl\/charts\/chart/],
  ['pivots', /^xl\/pivotTables\//],
  ['macros', /^xl\/vbaProject\.bin$/],
  ['comments', /^xl\/threadedComments\//],
  ['slicers', /^xl\/slicers\//],
  ['links', /^xl\/externalLinks\//],
];

const entry = 0x02014b50;

/** The names of a .zip's files, from its directory; none where it is not to be read. */
function namesIn(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names: string[] = [];
  for (let at = 0; at + 46 <= bytes.length; at++) {
    if (bytes[at] !== 0x50 || view.getUint32(at, true) !== entry) continue;
    const length = view.getUint16(at + 28, true);
    names.push(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)));
    at += 45 + length;
  }
  return names;
}

/** What of a file is in parts that the workbench reads over; they may be gone when it is saved. */
export function notKept(bytes: Uint8Array): LostPart[] {
  const names = namesIn(bytes);
  return parts.filter(([, pattern]) => names.some((name) => pattern.test(name))).map(([part]) => part);
}
