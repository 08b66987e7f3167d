/** The small plan that every odd file holds. */
export const header = ['TT', 'Nhiệm vụ', 'Sản phẩm', 'Cơ quan chủ trì', 'Thời gian'];
export const task = ['1', 'Xây dựng kế hoạch tuyên truyền', 'Kế hoạch', 'Phòng Nội vụ', 'Quý II/2026'];

/** The plan as text, its cells parted by a sign. */
export const table = (separator: string): string => [header, task].map((cells) => cells.join(separator)).join('\n');

/** Files by name, each made when it is needed. */
export type FilesByName = Readonly<Record<string, () => Uint8Array>>;

/** A family of files: `read` hold the plan in an odd form and must be read, `named` must be named with what to do. */
export interface HostileFamily {
  readonly read: FilesByName;
  readonly named: FilesByName;
}

export const utf16 = (text: string, isBig: boolean, hasMark: boolean): Uint8Array => {
  const bytes = Buffer.from((hasMark ? '\uFEFF' : '') + text, 'utf16le');
  return new Uint8Array(isBig ? bytes.swap16() : bytes);
};
