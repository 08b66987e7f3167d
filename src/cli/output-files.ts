import { access, constants, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import type { Language } from '../plan/schema/schema';
import type { MadeFile } from './made-file';

export type OutputProblem =
  'is-input' | 'is-folder' | 'not-a-file' | 'no-folder' | 'no-permission' | 'no-space' | 'failed';

/** Why a file cannot be written, and what to do. */
export const outputWords: Readonly<Record<Language, Readonly<Record<OutputProblem, string>>>> = {
  vi: {
    'is-input': 'là tệp đang đọc; ghi đè lên sẽ mất nội dung. Chọn tên khác cho -o.',
    'is-folder': 'là thư mục. Ghi thêm tên tệp sau -o.',
    'not-a-file': 'không phải tệp thường. Chọn tên tệp khác cho -o.',
    'no-folder': 'không có thư mục này. Tạo thư mục, hoặc chọn chỗ khác cho -o.',
    'no-permission': 'không có quyền ghi. Đóng tệp nếu đang mở, hoặc chọn chỗ khác cho -o.',
    'no-space': 'đĩa đã đầy. Xóa bớt tệp, hoặc chọn đĩa khác cho -o.',
    failed: 'không ghi được. Chọn chỗ khác cho -o.',
  },
  en: {
    'is-input': 'is a file that is read; writing over it would lose its content. Choose another name for -o.',
    'is-folder': 'is a folder. Add a file’s name after -o.',
    'not-a-file': 'is no regular file. Choose another name for -o.',
    'no-folder': 'is in a folder that does not exist. Make the folder, or choose another place for -o.',
    'no-permission': 'may not be written. Close the file if it is open, or choose another place for -o.',
    'no-space': 'the disk is full. Delete some files, or choose another disk for -o.',
    failed: 'could not be written. Choose another place for -o.',
  },
};

const problemOfCode: Readonly<Record<string, OutputProblem>> = {
  ENOENT: 'no-folder',
  ENOTDIR: 'no-folder',
  EISDIR: 'is-folder',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EROFS: 'no-permission',
  EBUSY: 'no-permission',
  ENOSPC: 'no-space',
  EDQUOT: 'no-space',
  ELOOP: 'not-a-file',
};

/** What stopped the writing of a file, by what the file system says. */
export const outputProblemOf = (error: unknown): OutputProblem =>
  problemOfCode[(error as { code?: string }).code ?? ''] ?? 'failed';

/** A file by what the disk knows it by: the same through any link. */
const fileIdentity = (path: string): Promise<string | undefined> =>
  stat(path, { bigint: true }).then(
    ({ dev, ino }) => `${dev}:${ino}`,
    () => undefined,
  );

/** Why a file must not be written, asked before anything is read: it is an input, by whatever link, or no file, or nothing can be made there. */
export async function outputProblem(path: string, inputs: readonly string[]): Promise<OutputProblem | undefined> {
  const own = await fileIdentity(path);
  if (own !== undefined && (await Promise.all(inputs.map(fileIdentity))).includes(own)) {
    const isFolder = (await stat(path)).isDirectory();
    return isFolder ? 'is-folder' : 'is-input';
  }
  try {
    if (own !== undefined) {
      const found = await stat(path);
      if (found.isDirectory()) return 'is-folder';
      if (!found.isFile()) return 'not-a-file';
      await access(path, constants.W_OK);
    }
    await access(dirname(await writtenPath(path)), constants.W_OK);
    return undefined;
  } catch (error) {
    return outputProblemOf(error);
  }
}

/** Where a file is written: a link's target, so that the link stays. */
const writtenPath = (path: string): Promise<string> => realpath(path).catch(() => path);

/** Writes files aside and then moves them into place, so that none is ever half written. @throws what the file system says */
export async function writeFiles(files: readonly MadeFile[]): Promise<void> {
  const moves: { from: string; to: string }[] = [];
  try {
    for (const [index, { path, content }] of files.entries()) {
      const to = await writtenPath(path);
      const from = join(dirname(to), `.${basename(to).slice(0, 60)}.${process.pid}-${index}.tmp`);
      const file = await open(from, 'wx');
      moves.push({ from, to });
      try {
        await file.writeFile(content);
        await file.sync();
      } finally {
        await file.close();
      }
    }
    for (const { from, to } of moves) await rename(from, to);
  } finally {
    for (const { from } of moves) await rm(from, { force: true });
  }
}
