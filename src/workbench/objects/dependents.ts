import { type Area, contains, oneCell, sameArea } from '../model/address';
import { referencesIn, touches } from '../model/references';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { fullAddress } from '../model/workbook';
import { itemNotFound } from '../problem';
import { hostObject, refer, type Reference } from '../wire/host-object';
import { givenText } from './given';
import { type RangeModel, referAreas } from './kinds';

/** Cells on several sheets. */
interface SheetsModel {
  readonly book: Workbook;
  readonly parts: readonly { readonly sheet: Sheet; readonly areas: readonly Area[] }[];
}

const areasCollection = hostObject<SheetsModel>({
  name: 'RangeAreasCollection',
  items: ({ book, parts }) => parts.map((part) => referAreas({ book, ...part })),
  call: {
    GetItemAt: ({ book, parts }, [index]) => {
      const part = parts[Number(index)];
      if (!part) throw itemNotFound(`areas ${String(index)}`);
      return referAreas({ book, ...part });
    },
  },
});

const partOn = ({ book, parts }: SheetsModel, key: unknown): Reference | null => {
  const part = parts.find(({ sheet }) => sheet.id === key || sheet.name === key);
  return part ? referAreas({ book, ...part }) : null;
};

const workbookAreas = hostObject<SheetsModel>({
  name: 'WorkbookRangeAreas',
  read: { Addresses: ({ parts }) => parts.map(({ sheet, areas }) => fullAddress(sheet, areas)) },
  open: { Areas: (model) => refer(areasCollection, model), Ranges: (model) => refer(areasCollection, model) },
  call: {
    GetRangeAreasBySheet: (model, [key]) => {
      const found = partOn(model, givenText(key, 'key'));
      if (!found) throw itemNotFound(`areas on ${String(key)}`);
      return found;
    },
    GetRangeAreasOrNullObjectBySheet: (model, [key]) => partOn(model, key),
  },
});

interface Place {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** The places that the formulas of some cells name. */
function precedentsOf(book: Workbook, { sheet, area }: Place): Place[] {
  return [...sheet.formulas()]
    .filter(({ row, column }) => contains(area, row, column))
    .flatMap(({ formula }) =>
      referencesIn(formula).flatMap((reference): Place[] => {
        const own = reference.sheet === undefined ? sheet : book.sheet(reference.sheet);
        return own ? [{ sheet: own, area: reference.area }] : [];
      }),
    );
}

/** The cells whose formulas name some place. */
function dependentsOf(book: Workbook, { sheet, area }: Place): Place[] {
  return book.sheets.flatMap((own) =>
    [...own.formulas()]
      .filter(({ formula }) =>
        referencesIn(formula).some(
          (reference) =>
            (reference.sheet === undefined ? own : book.sheet(reference.sheet)) === sheet && touches(reference, area),
        ),
      )
      .map(({ row, column }) => ({ sheet: own, area: oneCell(row, column) })),
  );
}

/** Precedents or dependents of a range: its own, or theirs too. @throws ItemNotFound where there are none, as Excel */
function traced(step: (book: Workbook, place: Place) => Place[], isWhole: boolean) {
  return ({ book, sheet, area }: RangeModel): Reference => {
    const found: Place[] = [];
    let fresh: Place[] = [{ sheet, area }];
    do {
      const reached = fresh
        .flatMap((place) => step(book, place))
        .filter(
          (place, index, all) =>
            all.findIndex((other) => other.sheet === place.sheet && sameArea(other.area, place.area)) === index,
        );
      fresh = reached.filter(
        (place) => !found.some((other) => other.sheet === place.sheet && sameArea(other.area, place.area)),
      );
      found.push(...fresh);
    } while (isWhole && fresh.length > 0);
    if (found.length === 0) throw itemNotFound('cells of this kind');
    const sheets = book.sheets.filter((own) => found.some((place) => place.sheet === own));
    return refer(workbookAreas, {
      book,
      parts: sheets.map((own) => ({
        sheet: own,
        areas: found.filter((place) => place.sheet === own).map((place) => place.area),
      })),
    });
  };
}

export const tracing = {
  GetDirectPrecedents: traced(precedentsOf, false),
  GetPrecedents: traced(precedentsOf, true),
  GetDirectDependents: traced(dependentsOf, false),
  GetDependents: traced(dependentsOf, true),
};
