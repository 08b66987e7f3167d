const kinds: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
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
