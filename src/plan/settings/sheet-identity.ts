/** A plan's sheet as the workbook's settings know it: by its mark, by its id, and by the names under which they speak of it. */
export interface KnownSheet {
  /** "" where the sheet could not be marked. */
  readonly mark: string;
  readonly id: string;
  readonly names: readonly string[];
}

/** A sheet as it stands now. Its mark is undefined where it bears none. */
export interface SheetNow {
  readonly id: string;
  readonly name: string;
  readonly mark: string | undefined;
}

const isText = (value: unknown): value is string => typeof value === 'string';

/** The sheets that were kept; what makes no sense is left out. */
export function readKnownSheets(given: unknown): readonly KnownSheet[] {
  if (!Array.isArray(given)) return [];
  return given.flatMap((one: unknown) => {
    const { mark, id, names } = (one ?? {}) as Partial<Record<keyof KnownSheet, unknown>>;
    return isText(mark) && isText(id) && Array.isArray(names) && names.every(isText) ? [{ mark, id, names }] : [];
  });
}

/**
 * Whether a known sheet is this one. A mark tells it before all else: ids change when a file goes through another program, and on Mac a new sheet may get
 * the id of one that was deleted. Where two bear the mark, as after a sheet was copied, the one with the id is meant. Without a mark, as a program may
 * have dropped it, a name tells; an id alone only where nothing else is left of it.
 */
function isSame(known: KnownSheet, sheet: SheetNow, all: readonly SheetNow[]): boolean {
  const others = all.filter(({ id }) => id !== sheet.id);
  if (sheet.mark !== undefined)
    return (
      sheet.mark === known.mark &&
      !(known.id !== sheet.id && others.some(({ mark, id }) => mark === known.mark && id === known.id))
    );
  if (known.mark !== '' && others.some(({ mark }) => mark === known.mark)) return false;
  if (known.names.includes(sheet.name)) return known.mark !== '' || !others.some(({ id }) => id === known.id);
  return known.mark === '' && known.id === sheet.id && !others.some(({ name }) => known.names.includes(name));
}

/** The names under which settings speak of a sheet: its own, unless that is another's, and those that it had. */
export function namesOfSheet(
  known: readonly KnownSheet[],
  sheet: SheetNow,
  all: readonly SheetNow[],
): readonly string[] {
  const own = known.find((one) => isSame(one, sheet, all));
  const isOthers = known.some(
    (one) =>
      one !== own &&
      one.names.includes(sheet.name) &&
      all.some((other) => other.id !== sheet.id && isSame(one, other, all)),
  );
  return [...new Set([...(isOthers ? [] : [sheet.name]), ...(own?.names ?? [])])];
}

/** The known sheets with one that settings are about to speak of by its name now. @param mark what it bears from now on; "" if it cannot be marked. */
export function withKnownSheet(
  known: readonly KnownSheet[],
  sheet: SheetNow,
  all: readonly SheetNow[],
  mark: string,
): readonly KnownSheet[] {
  const own = known.find((one) => isSame(one, sheet, all));
  const names = [...new Set([...namesOfSheet(known, sheet, all), sheet.name])];
  // A name that was another's is this one's from now on: settings say no more than names.
  return [...known.filter((one) => one !== own), { mark, id: sheet.id, names }];
}
