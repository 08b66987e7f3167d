/** "HiddenRows" → "hiddenRows": names go over the wire in capitals, and are written small in scripts. */
export const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** "hiddenRows" → "HiddenRows" */
export const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** An object's parts by their small names, however the add-in wrote them; none for null. */
export const camelKeys = (given: unknown): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries((given ?? {}) as Record<string, unknown>).map(([name, value]) => [camel(name), value]),
  );
