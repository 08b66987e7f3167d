import { readFileSync } from 'node:fs';

import { EmbeddedHost } from '../host';
import { excelOn, type Platform } from '../model/excel-kind';
import type { Workbook } from '../model/workbook';
import { type HostBridge, hostBridge, type MovableBridge } from '../wire/host-bridge';

/** What office.js looks for in a browser before it can be used without one. */
const browserStandIns = {
  location: { href: 'https://localhost/', search: '', protocol: 'https:', hash: '', hostname: 'localhost' },
  document: {
    getElementsByTagName: () => [],
    getElementById: () => null,
    createElement: () => ({}),
    addEventListener: () => undefined,
    URL: 'https://localhost/',
    cookie: '',
  },
  navigator: { userAgent: 'node', language: 'vi' },
  sessionStorage: { getItem: () => null, setItem: () => undefined, removeItem: () => undefined },
  localStorage: { getItem: () => null, setItem: () => undefined, removeItem: () => undefined },
  Strings: { OfficeOM: {} },
  addEventListener: () => undefined,
};

interface OfficeGlobals {
  OfficeExtension?: {
    HostBridge: { init(bridge: HostBridge): void };
    BatchApiHelper: {
      invokeMethod(target: object, name: string, operation: 0, given: unknown[], flags: 0, resultType: 0): void;
    };
  };
  Excel?: { ConditionalFormat: { prototype: { setRanges?: (this: object, ranges: unknown) => void } } };
}

/** The newest npm package of office.js ends at ExcelApi 1.15; the one on Microsoft's server has this from 1.17 on, in the same way as all other methods. */
function addNewerMembers({ OfficeExtension: extension, Excel: excel }: OfficeGlobals): void {
  const { prototype } = excel?.ConditionalFormat ?? {};
  if (!prototype || !extension) return;
  prototype.setRanges ??= function setRanges(ranges) {
    extension.BatchApiHelper.invokeMethod(this, 'SetRanges', 0, [ranges], 0, 0);
  };
}

/** Loads Microsoft's unmodified office.js into this global, once. */
function loadOffice(): void {
  const globals = globalThis as unknown as OfficeGlobals;
  if (globals.OfficeExtension) return;
  Object.assign(globalThis, { window: globalThis });
  for (const [name, value] of Object.entries(browserStandIns)) {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
  // Timers that office.js keeps for a page's whole life must not keep the process alive.
  for (const name of ['setTimeout', 'setInterval'] as const) {
    const real = globalThis[name] as (...args: unknown[]) => NodeJS.Timeout;
    Object.assign(globalThis, { [name]: (...args: unknown[]) => real(...args).unref() });
  }
  const log = console.log; // office.js says at start-up that it has no local storage
  console.log = () => undefined;
  (0, eval)(readFileSync(require.resolve('@microsoft/office-js/dist/excel-web-16.00.js'), 'utf8'));
  console.log = log;
  addNewerMembers(globals);
}

let bridge: MovableBridge | undefined;

/** A requirement set of ExcelApi: a number where no zero ends it, as 1.14; else a text, as "1.20". */
export type ExcelApi = number | `1.${number}`;

const minorOf = (version: ExcelApi): number => Number(String(version).split('.')[1]);

/** Real office.js in this process, answered by an embedded host over the given workbook, in an Excel of a requirement set and a platform. */
export function startOffice(book: Workbook, api: ExcelApi = 1.15, platform: Platform = 'OfficeOnline'): EmbeddedHost {
  loadOffice();
  const excel = excelOn(platform, minorOf(api));
  Object.assign(book.excel, excel);
  // Over the bridge office.js has no Office.context; over the web's channel the real one answers.
  const requirements = {
    isSetSupported: (set: string, version = '1.1') =>
      set === 'ExcelApi' && Number(version.split('.')[1]) <= excel.minor,
  };
  const office = (globalThis as unknown as { Office: object }).Office;
  Object.assign(globalThis, {
    Office: Object.create(office, { context: { value: { requirements, platform } } }) as object,
  });
  const host = new EmbeddedHost(book);
  if (bridge) bridge.connect(host);
  else (globalThis as unknown as OfficeGlobals).OfficeExtension?.HostBridge.init((bridge = hostBridge(host)));
  return host;
}
