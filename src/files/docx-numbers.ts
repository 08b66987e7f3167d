import { attribute, childrenOf, named, nameOf, type Node } from './xml-nodes';

interface Level {
  readonly format: string;
  /** "%1." with the numbers of this level and those above it. */
  readonly text: string;
  readonly start: number;
}

const roman = (number: number): string => {
  const parts: readonly (readonly [number, string])[] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let left = number;
  return parts
    .map(([value, sign]) => {
      const count = Math.floor(left / value);
      left -= count * value;
      return sign.repeat(count);
    })
    .join('');
};

const letter = (number: number): string => String.fromCharCode(97 + ((number - 1) % 26));

function shown(number: number, format: string): string {
  switch (format) {
    case 'upperRoman':
      return roman(number);
    case 'lowerRoman':
      return roman(number).toLowerCase();
    case 'upperLetter':
      return letter(number).toUpperCase();
    case 'lowerLetter':
      return letter(number);
    case 'bullet':
      return '-';
    default:
      return String(number);
  }
}

const childNamed = (node: Node | undefined, name: string): Node | undefined =>
  node ? named(childrenOf(node), name) : undefined;

/** The numbers that Word counts by itself: they stand in no text, and would be lost with it. */
export class ListNumbers {
  private readonly levels = new Map<string, ReadonlyMap<number, Level>>();
  private readonly counts = new Map<string, number[]>();

  constructor(part: readonly Node[]) {
    const root = named(part, 'w:numbering');
    const children = root ? childrenOf(root) : [];
    const abstracts = new Map(
      children
        .filter((node) => nameOf(node) === 'w:abstractNum')
        .map((node) => [attribute(node, 'w:abstractNumId') ?? '', levelsOf(node)]),
    );
    for (const node of children.filter((one) => nameOf(one) === 'w:num')) {
      const abstract = abstracts.get(attribute(childNamed(node, 'w:abstractNumId'), 'w:val') ?? '');
      if (abstract) this.levels.set(attribute(node, 'w:numId') ?? '', abstract);
    }
  }

  /** The number of a paragraph with these properties, "" where it has none. */
  next(properties: readonly Node[]): string {
    const own = named(properties, 'w:numPr');
    const id = attribute(childNamed(own, 'w:numId'), 'w:val') ?? '';
    const level = Number(attribute(childNamed(own, 'w:ilvl'), 'w:val') ?? 0);
    const levels = this.levels.get(id);
    const { text, format } = levels?.get(level) ?? { text: '', format: 'none' };
    if (!levels || format === 'none') return '';
    const counts = this.counts.get(id) ?? [];
    this.counts.set(id, counts);
    counts[level] = (counts[level] ?? (levels.get(level)?.start ?? 1) - 1) + 1;
    counts.length = level + 1;
    if (format === 'bullet') return '-';
    return text.replace(/%(\d)/g, (_, place: string) => {
      const at = Number(place) - 1;
      return shown(counts[at] ?? levels.get(at)?.start ?? 1, levels.get(at)?.format ?? 'decimal');
    });
  }
}

const levelsOf = (abstract: Node): ReadonlyMap<number, Level> =>
  new Map(
    childrenOf(abstract)
      .filter((node) => nameOf(node) === 'w:lvl')
      .map((node) => [
        Number(attribute(node, 'w:ilvl') ?? 0),
        {
          format: attribute(childNamed(node, 'w:numFmt'), 'w:val') ?? 'decimal',
          text: attribute(childNamed(node, 'w:lvlText'), 'w:val') ?? '%1.',
          start: Number(attribute(childNamed(node, 'w:start'), 'w:val') ?? 1),
        },
      ]),
  );
