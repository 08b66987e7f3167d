import { attribute, childNamed, childrenOf, isOn, nameOf, type Node } from './xml-nodes';

/** What a paragraph's list number comes from: the list (numId) and the level in it; each undefined if it is not said. */
export interface ListPlace {
  readonly list: string | undefined;
  readonly level: number | undefined;
}

/** The list place that some paragraph properties say; undefined if they have no w:numPr. */
export function listPlaceOf(properties: Node | undefined): ListPlace | undefined {
  const place = childNamed(properties, 'numPr');
  if (!place) return undefined;
  const level = attribute(childNamed(place, 'ilvl'), 'val');
  return {
    list: attribute(childNamed(place, 'numId'), 'val'),
    level: level === undefined ? undefined : Number(level),
  };
}

/** A style is based on others; a file may name them in a circle. */
const longestChain = 20;

/** The styles of a Word file, as far as they give numbers to paragraphs and hide text. */
export class DocxStyles {
  private readonly styles: ReadonlyMap<string, Node>;
  private readonly defaultStyle: string | undefined;

  constructor(part: readonly Node[]) {
    const all = part.filter((node) => nameOf(node) === 'style');
    this.styles = new Map(all.map((node) => [attribute(node, 'styleId') ?? '', node]));
    this.defaultStyle = attribute(
      all.find((node) => attribute(node, 'type') === 'paragraph' && attribute(node, 'default') === '1'),
      'styleId',
    );
  }

  /** The list place that a paragraph has by its style, with the style that says so. */
  listPlace(style: string | undefined): (ListPlace & { readonly style: string }) | undefined {
    const chain = this.chain(style ?? this.defaultStyle);
    const found = chain.find(({ node }) => listPlaceOf(childNamed(node, 'pPr'))?.list !== undefined);
    const place = found && listPlaceOf(childNamed(found.node, 'pPr'));
    return found && place ? { ...place, style: found.id } : undefined;
  }

  /** The list that a list style stands for (w:numStyleLink). */
  listOfStyle = (style: string): string | undefined => listPlaceOf(childNamed(this.styles.get(style), 'pPr'))?.list;

  /** True if text of this character or paragraph style is hidden. */
  hides = (style: string | undefined): boolean => {
    const deciding = this.chain(style)
      .map(({ node }) => childNamed(childNamed(node, 'rPr'), 'vanish'))
      .find((node) => node !== undefined);
    return isOn(deciding);
  };

  /** A style and those it is based on, the nearest first. */
  private chain(style: string | undefined): { readonly id: string; readonly node: Node }[] {
    const found: { id: string; node: Node }[] = [];
    let id = style;
    while (id !== undefined && found.length < longestChain) {
      const node = this.styles.get(id);
      if (!node) break;
      found.push({ id, node });
      id = attribute(childNamed(node, 'basedOn'), 'val');
    }
    return found;
  }
}

/** True if a run's or paragraph mark's own properties hide it; undefined if they say nothing. */
export function ownVanish(properties: Node | undefined): boolean | undefined {
  const node = properties && childrenOf(properties).find((one) => nameOf(one) === 'vanish');
  return node === undefined ? undefined : isOn(node);
}
