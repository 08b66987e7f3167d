import { withAddressLists } from '../../src/excel/address-lists';
import { texts } from '../../src/locales';
import type { Workbook } from '../../src/workbench/model/workbook';
import { openSample } from '../support/sample';
import { openChecked, openPane, type TestPane } from '../taskpane/pane';

/** Excel takes no longer list of areas (Microsoft Learn, Worksheet.getRanges). */
const longest = 8_192;

const cells = Array.from({ length: 5_000 }, (_, index) => ({ row: index * 2, column: (index % 3) * 2 }));

test('a plan of thousands of findings gives lists that Excel takes, each cell in one of them', async () => {
  const lists = await withAddressLists(async (listsOf) => listsOf(cells));
  expect(lists.length).toBeGreaterThan(1);
  expect(Math.max(...lists.map((list) => list.length))).toBeLessThanOrEqual(longest);
  const addresses = lists.flatMap((list) => list.split(','));
  expect([addresses.length, new Set(addresses).size]).toEqual([cells.length, cells.length]);
});

test('refused lists are tried with ";", then shorter, then each area by itself; what is refused for another reason is tried once', async () => {
  const tried: string[] = [];
  const refuse = (code: string): never => {
    throw Object.assign(new Error(code), { code });
  };
  await expect(
    withAddressLists(async (listsOf) => {
      const lists = listsOf(cells);
      tried.push(
        `${/[,;]/.exec(lists[0] ?? '')?.[0] ?? 'one'} ${Math.max(...lists.map(({ length }) => length)) > 255}`,
      );
      refuse('InvalidArgument');
    }),
  ).rejects.toMatchObject({ code: 'InvalidArgument' });
  expect(tried).toEqual([', true', '; true', ', false', '; false', 'one false']);
  for (const [code, given] of [
    ['InvalidOperationInCellEditMode', cells],
    ['InvalidArgument', cells.slice(0, 1)],
  ] as const) {
    let tries = 0;
    const work = withAddressLists(async (listsOf) => {
      tries++;
      listsOf(given);
      refuse(code);
    });
    await expect(work).rejects.toMatchObject({ code });
    expect(tries).toBe(1);
  }
});

/** Highlights of ours and cells with input help, so far as they cover cells. */
const shown = (book: Workbook): unknown => {
  const [sheet] = book.sheets;
  return [
    sheet!.conditionalFormats.map(({ formula, areas }) => [formula, areas]).sort(),
    sheet!.validations.map(({ areas }) => areas).sort(),
  ];
};

const highlightAndHelp = async ({ effects }: TestPane): Promise<void> => {
  await effects.check();
  await effects.check();
  await effects.addValidation(texts.vi.validation);
};

test('in an Excel that parts lists by ";" highlights and input help are the same as in one that takes "," (office-js#1167)', async () => {
  const { book: plain } = await openSample();
  await highlightAndHelp(await openChecked(plain));
  const { book: local } = await openSample();
  const pane = openPane(local);
  local.excel.hasLocalLists = true;
  await pane.effects.read();
  await highlightAndHelp(pane);
  expect([pane.state().problem, pane.state().notice?.is]).toEqual([null, 'validation-added']);
  expect(shown(local)).toEqual(shown(plain));
  // And back again: the same pane's next Excel takes "," alone.
  local.excel.hasLocalLists = false;
  await highlightAndHelp(pane);
  expect(shown(local)).toEqual(shown(plain));
});
