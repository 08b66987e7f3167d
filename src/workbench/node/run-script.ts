import { transformSync } from '@swc/core';

import type { OpenBook } from '../files/xlsx';
import { startOffice } from './office';

const AsyncFunction = Object.getPrototypeOf(async () => undefined).constructor as new (
  ...parts: string[]
) => (...given: unknown[]) => Promise<void>;

/** What came of a script. */
export interface ScriptRun {
  /** What it printed, line by line. */
  readonly printed: readonly string[];
  /** Why it failed, in lines; empty where it did not. */
  readonly failure: readonly string[];
  /** Members of Office.js that it asked for and that the workbench does not have, with how often. */
  readonly missing: ReadonlyMap<string, number>;
}

interface Button {
  readonly id: string;
  readonly handler: () => unknown;
}

/** What sets the sample up is pressed before what it is for, wherever it stands in the script. */
const isSetup = ({ id }: Button): boolean => /^#?(?:set-?up|reset)/i.test(id);

/** The parts of a page that scripts pasted from Script Lab use: buttons, whose handlers are run after the script, those that set up before the others. */
function page(buttons: Button[]): { $: (selector: unknown) => unknown; document: unknown } {
  const elementFor = (id: string): Record<string, unknown> => {
    const element: Record<string, unknown> = {
      value: '',
      textContent: '',
      innerHTML: '',
      style: {},
      appendChild: () => undefined,
      classList: { add: () => undefined, remove: () => undefined },
    };
    const listen = (name: string, handler: () => unknown): unknown => {
      if (name === 'click') buttons.push({ id, handler });
      return element;
    };
    Object.assign(element, {
      on: listen,
      addEventListener: listen,
      click: (handler: () => unknown) => listen('click', handler),
      text: () => element,
      val: () => '',
      html: () => element,
      append: () => element,
      show: () => element,
      hide: () => element,
    });
    Object.defineProperty(element, 'onclick', { set: (handler: () => unknown) => void buttons.push({ id, handler }) });
    return element;
  };
  const $ = (selector: unknown): unknown => {
    if (typeof selector === 'function') buttons.push({ id: '', handler: selector as () => unknown });
    return elementFor(String(selector));
  };
  const body = elementFor('body');
  return {
    $,
    document: {
      getElementById: elementFor,
      querySelector: elementFor,
      querySelectorAll: () => [],
      createElement: elementFor,
      addEventListener: (name: string, handler: () => unknown) =>
        name === 'DOMContentLoaded' ? buttons.push({ id: '', handler }) : undefined,
      body,
    },
  };
}

const shown = (value: unknown): string => {
  if (typeof value === 'string') return value;
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return String(value);
  }
};

interface OfficeError {
  readonly code?: string;
  readonly message?: string;
  readonly debugInfo?: { readonly errorLocation?: string; readonly statement?: string };
}

function failureOf(error: unknown, detail: string | undefined): string[] {
  const { code, message, debugInfo } = (error ?? {}) as OfficeError;
  if (code === undefined) return [error instanceof Error ? `${error.name}: ${error.message}` : String(error)];
  return [
    `${code}: ${message ?? ''}`,
    ...(detail && detail !== message ? [detail] : []),
    ...(debugInfo?.errorLocation ? [`at ${debugInfo.errorLocation}`] : []),
    ...(debugInfo?.statement ? [debugInfo.statement] : []),
  ];
}

type Run = (...args: unknown[]) => Promise<unknown>;

/** `Excel` as a script sees it; each of its runs is noted, so that it can be waited for. */
function excelFor(under: Promise<unknown>[]): unknown {
  const excel = (globalThis as unknown as { Excel: { run: Run } }).Excel;
  const run: Run = (...args) => {
    const promise = excel.run(...args);
    under.push(promise.catch(() => undefined));
    // A promise of its own: whether the script minds its failing is for the script to say.
    return promise.then((value) => value);
  };
  return Object.create(excel, { run: { value: run } });
}

/** `Office` as a script sees it: ready at once. */
function officeForScripts(): unknown {
  const office = (globalThis as unknown as { Office: object }).Office;
  const info = { host: 'Excel', platform: 'OfficeOnline' };
  const onReady = async (then?: (given: typeof info) => unknown): Promise<typeof info> => {
    await then?.(info);
    return info;
  };
  return Object.create(office, {
    onReady: { value: onReady },
    initialize: { set: (then: () => unknown) => void then(), configurable: true },
  });
}

/**
 * Runs an Office.js script (JavaScript or TypeScript, with top-level await, as pasted from Script Lab) with the real office.js over a workbook,
 * which it changes. Nothing of it is kept from one run to the next but office.js itself.
 */
export async function runScript(source: string, { book }: OpenBook): Promise<ScriptRun> {
  const host = startOffice(book);
  const globals = globalThis as unknown as { OfficeExtension: { config: { extendedErrorLogging: boolean } } };
  globals.OfficeExtension.config.extendedErrorLogging = true;
  const printed: string[] = [];
  const print = (...values: unknown[]): void => void printed.push(values.map(shown).join(' '));
  const console = { log: print, info: print, warn: print, error: print, debug: print, table: print, dir: print };
  const buttons: Button[] = [];
  const failure: string[] = [];
  // Script Lab's own way of catching errors hides them from whoever runs the script: what it prints as an error counts as one.
  const caught = (error: unknown): void => void failure.push(...failureOf(error, host.lastDetail));
  const wake = setInterval(() => undefined, 1_000).ref(); // the process would end while a script waits: office.js's timers do not keep it
  const unhandled = (error: unknown): void => caught(error);
  process.on('unhandledRejection', unhandled);
  const under: Promise<unknown>[] = [];
  try {
    const { code } = transformSync(source, {
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
      module: { type: 'es6' },
      isModule: true,
    });
    const body = code
      .replace(/^export\s*\{\s*\};?\s*$/gm, '')
      .replace(/^\s*import .*$/gm, '')
      .replace(/^export\s+(?:default\s+)?(?=async|function|const|let|class)/gm, '');
    const run = new AsyncFunction('console', '$', 'document', 'OfficeHelpers', 'Excel', 'Office', body);
    const { $, document } = page(buttons);
    await run(
      {
        ...console,
        error: (...values: unknown[]) =>
          values.some((value) => value instanceof Error)
            ? values.filter((value) => value instanceof Error).forEach(caught)
            : print(...values),
      },
      $,
      document,
      { UI: { notify: print }, Utilities: { log: print } },
      excelFor(under),
      officeForScripts(),
    );
    for (const { handler } of [...buttons.filter(isSetup), ...buttons.filter((button) => !isSetup(button))])
      await handler();
    // Scripts begin runs that they do not wait for, and those begin others.
    for (let at = 0; at < under.length; at++) await under[at];
    await host.eventsTold();
    await new Promise((resolve) => setImmediate(resolve));
  } catch (error) {
    caught(error);
  } finally {
    clearInterval(wake);
    process.off('unhandledRejection', unhandled);
  }
  book.calculate();
  return { printed, failure, missing: host.missing };
}
