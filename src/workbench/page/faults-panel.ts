import type { EmbeddedHost } from '../host';
import type { PageLanguage, pageTexts } from './texts';

type Texts = (typeof pageTexts)[PageLanguage];
type Name = keyof Texts['faultNames'];

const slowBy = 1_500;
const smallLimit = 50 * 1024;
const standardLimit = 5 * 1024 * 1024;

/** How each switch is turned, and whether it is on. */
function turn(name: Name, host: EmbeddedHost, isOn: boolean, texts: Texts): void {
  const { faults, book } = host;
  const { sheet, areas } = book.selection;
  switch (name) {
    case 'slow':
      faults.latency = isOn ? slowBy : 0;
      return;
    case 'small':
      faults.requestLimit = faults.responseLimit = isOn ? smallLimit : standardLimit;
      return;
    case 'protected':
      sheet.isProtected = isOn;
      book.redrawn.tell();
      return;
    case 'coAuthor':
      faults.coAuthor = isOn
        ? () => book.typeByHand(sheet, [{ row: areas[0]?.top ?? 0, column: areas[0]?.left ?? 0, text: texts.edited }])
        : undefined;
      return;
    default:
      faults[name] = isOn;
  }
}

/** The switches by which a person sees how an add-in bears what goes wrong. @param hostNow the host of the workbook that is open */
export function drawFaults(parent: HTMLElement, texts: Texts, hostNow: () => EmbeddedHost | undefined): void {
  const lines = (Object.keys(texts.faultNames) as Name[]).map((name) => {
    const line = document.createElement('label');
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.addEventListener('change', () => {
      const host = hostNow();
      if (host) turn(name, host, box.checked, texts);
    });
    line.append(box, texts.faultNames[name]);
    return line;
  });
  const old = document.createElement('a');
  old.href = '?api=1.7';
  old.textContent = texts.oldExcel;
  parent.replaceChildren(...lines, old);
}
