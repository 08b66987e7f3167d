const longestList = 12;

/** Rows as runs: "81–180, 190". */
export function rowRuns(rows: readonly number[]): string {
  const sorted = [...rows].sort((one, other) => one - other);
  const found: { first: number; last: number }[] = [];
  for (const row of sorted) {
    const run = found.at(-1);
    if (run && row <= run.last + 1) run.last = row;
    else found.push({ first: row, last: row });
  }
  return (
    found
      .slice(0, longestList)
      .map(({ first, last }) => (first === last ? String(first) : `${first}–${last}`))
      .join(', ') + (found.length > longestList ? ', …' : '')
  );
}
