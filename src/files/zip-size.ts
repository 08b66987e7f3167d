import { FileProblem } from './problem';

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const zip64 = 0xffffffff;
/** Far beyond any plan; a file that unpacks to more is broken or hostile. */
const mostUnpacked = 400 * 1024 * 1024;
/** A sheet of 20,000 tasks has some 10 MB; one of a million formatted, empty rows has 75 MB, and would take gigabytes to read. */
const mostOfPart = 24 * 1024 * 1024;

/**
 * Looks at a zip's directory before anything is unpacked: bombs and sheets of empty formatting end here. @throws FileProblem
 */
export function checkZipSize(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== endSignature) end--;
  if (end < 0) throw new FileProblem('broken-xlsx');
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  let unpacked = 0;
  let largestPart = 0;
  for (let entry = 0; entry < count; entry++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entrySignature) throw new FileProblem('broken-xlsx');
    const size = view.getUint32(at + 24, true);
    unpacked += size === zip64 ? mostUnpacked + 1 : size;
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    largestPart = Math.max(largestPart, name.endsWith('.xml') ? size : 0);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  if (unpacked > mostUnpacked) throw new FileProblem('unpacks-too-large');
  if (largestPart > mostOfPart) throw new FileProblem('too-large');
}
