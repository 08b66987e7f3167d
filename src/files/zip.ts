import { Inflate, inflateSync } from 'fflate';

import { FileProblem, type FileProblemKind } from './problem';

const endSignature = 0x06054b50;
const end64Locator = 0x07064b50;
const end64Signature = 0x06064b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const zip64 = 0xffffffff;
const zip64Extra = 0x0001;
const utf8Names = 0x0800;
/** A slice unpacks to at most a thousand times as much before it is counted. */
const sliceBytes = 4 * 1024;
/** What is packed to less unpacks at once, as nothing else is worth the counting. */
const smallBytes = 32 * 1024;
const decoders = { utf8: new TextDecoder('utf-8'), latin1: new TextDecoder('latin1') };

/** Bytes that the parts of a file may unpack to: one part, and all that are read together. */
export interface ZipLimits {
  readonly part: number;
  readonly all: number;
}

/** A sheet of 20,000 tasks has some 10 MB. */
export const zipLimits: ZipLimits = { part: 32 * 1024 * 1024, all: 64 * 1024 * 1024 };

interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  /** What the archive says that it unpacks to. */
  readonly told: number;
  readonly at: number;
}

/**
 * The wanted parts of a zip archive by name, with "/" between folders. What they unpack to is counted while it comes: the sizes that an archive gives of itself are
 * not believed. Of two parts of one name the last is taken, as Excel does. @throws FileProblem of kind `broken` for no zip, or what is past the limits
 */
export function readZip(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
  broken: FileProblemKind,
  limits: ZipLimits = zipLimits,
): Map<string, Uint8Array> {
  const parts = new Map<string, Uint8Array>();
  let left = limits.all;
  for (const entry of new ZipDirectory(bytes, broken).entries()) {
    if (!isWanted(entry.name)) continue;
    const part = unpacked(bytes, entry, Math.min(left, limits.part), broken);
    left -= part.length;
    parts.set(entry.name, part);
  }
  return parts;
}

/** The directory at the end of an archive. */
class ZipDirectory {
  private readonly view: DataView;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly broken: FileProblemKind,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  entries(): ZipEntry[] {
    try {
      return this.readEntries();
    } catch (cause) {
      if (cause instanceof FileProblem) throw cause;
      // Places outside the file.
      throw new FileProblem(this.broken, { cause });
    }
  }

  private readEntries(): ZipEntry[] {
    const { count, start } = this.directory();
    const entries: ZipEntry[] = [];
    let at = start;
    for (let index = 0; index < count; index++) {
      if (this.view.getUint32(at, true) !== entrySignature) throw new FileProblem(this.broken);
      const nameLength = this.view.getUint16(at + 28, true);
      const extraLength = this.view.getUint16(at + 30, true);
      const isUtf8 = (this.view.getUint16(at + 8, true) & utf8Names) !== 0;
      const name = decoders[isUtf8 ? 'utf8' : 'latin1'].decode(this.bytes.subarray(at + 46, at + 46 + nameLength));
      entries.push({
        name: name.replaceAll('\\', '/').replace(/^\/+/, ''),
        method: this.view.getUint16(at + 10, true),
        told: this.view.getUint32(at + 24, true),
        ...this.place(at, at + 46 + nameLength, extraLength),
      });
      at += 46 + nameLength + extraLength + this.view.getUint16(at + 32, true);
    }
    return entries;
  }

  /** Packed size and place of an entry; those past 4 GB stand in its extra field. */
  private place(entry: number, extra: number, extraLength: number): { packed: number; at: number } {
    const unpackedSize = this.view.getUint32(entry + 24, true);
    let packed = this.view.getUint32(entry + 20, true);
    let at = this.view.getUint32(entry + 42, true);
    for (let field = extra; field + 4 <= extra + extraLength; field += 4 + this.view.getUint16(field + 2, true)) {
      if (this.view.getUint16(field, true) !== zip64Extra) continue;
      let next = field + 4 + (unpackedSize === zip64 ? 8 : 0);
      if (packed === zip64) {
        packed = Number(this.view.getBigUint64(next, true));
        next += 8;
      }
      if (at === zip64) at = Number(this.view.getBigUint64(next, true));
    }
    return { packed, at };
  }

  private directory(): { count: number; start: number } {
    let end = this.bytes.length - 22;
    const least = Math.max(0, end - 65_535);
    while (end >= least && this.view.getUint32(end, true) !== endSignature) end--;
    if (end < least) throw new FileProblem(this.broken);
    const count = this.view.getUint16(end + 10, true);
    const start = this.view.getUint32(end + 16, true);
    if ((count === 0xffff || start === zip64) && end >= 20 && this.view.getUint32(end - 20, true) === end64Locator) {
      const end64 = Number(this.view.getBigUint64(end - 12, true));
      if (this.view.getUint32(end64, true) === end64Signature)
        return {
          count: Number(this.view.getBigUint64(end64 + 32, true)),
          start: Number(this.view.getBigUint64(end64 + 48, true)),
        };
    }
    return { count, start };
  }
}

/** One part, unpacked; stops as soon as it is more than `most` bytes. */
function unpacked(
  bytes: Uint8Array,
  { method, packed, told, at }: ZipEntry,
  most: number,
  broken: FileProblemKind,
): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (at + 30 > bytes.length || view.getUint32(at, true) !== localSignature) throw new FileProblem(broken);
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const data = bytes.subarray(start, start + packed);
  if (method === 0) {
    if (data.length > most) throw new FileProblem('unpacks-too-large');
    return data;
  }
  if (method !== 8) throw new FileProblem(broken);
  return (data.length <= smallBytes && told <= most && inflatedSmall(data, told)) || inflated(data, most, broken);
}

/** A small part, if it unpacks to what the archive says, and no more. */
function inflatedSmall(data: Uint8Array, told: number): Uint8Array | undefined {
  try {
    const part = inflateSync(data, { out: new Uint8Array(told + 1) });
    return part.length <= told ? part : undefined;
  } catch {
    return undefined;
  }
}

function inflated(data: Uint8Array, most: number, broken: FileProblemKind): Uint8Array {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const inflate = new Inflate((chunk) => {
    size += chunk.length;
    if (size > most) throw new FileProblem('unpacks-too-large');
    chunks.push(chunk);
  });
  try {
    for (let from = 0; from === 0 || from < data.length; from += sliceBytes)
      inflate.push(data.subarray(from, from + sliceBytes), from + sliceBytes >= data.length);
  } catch (cause) {
    if (cause instanceof FileProblem) throw cause;
    throw new FileProblem(broken, { cause });
  }
  const whole = new Uint8Array(size);
  let filled = 0;
  for (const chunk of chunks) {
    whole.set(chunk, filled);
    filled += chunk.length;
  }
  return whole;
}
