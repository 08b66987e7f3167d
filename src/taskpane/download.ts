const kinds: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
};

/** Excel on Mac shows the pane in a web view that saves no files, by design (OfficeDev/office-js#2700, #6468). */
export const canDownload = (): boolean => String(Office.context.platform) !== 'Mac';

/** Some browsers begin a download late: its address must still be there then. */
const keptFor = 60_000;

/** Hands a file to the user, who is asked where it is to be kept as with any download. */
export function download(content: Uint8Array | string, name: string): void {
  const type = kinds[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
  const url = URL.createObjectURL(new Blob([content as BlobPart], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), keptFor);
}

/** Puts a text on the clipboard, by the old way where the page may not use the new one. @returns false if neither is let. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = document.createElement('textarea');
    field.value = text;
    document.body.append(field);
    field.select();
    const isCopied = document.execCommand('copy');
    field.remove();
    return isCopied;
  }
}
