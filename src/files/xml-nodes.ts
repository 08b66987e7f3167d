/** An element, its children in their order and without prefixes: {"p": [...], ":@": {"@_val": "…"}}. */
export type Node = Readonly<Record<string, unknown>>;

export const nameOf = (node: Node): string => Object.keys(node).find((key) => key !== ':@') ?? '';
export const childrenOf = (node: Node): readonly Node[] => (node[nameOf(node)] ?? []) as readonly Node[];
export const named = (nodes: readonly Node[], name: string): Node | undefined => nodes.find((node) => name in node);
export const attribute = (node: Node | undefined, name: string): string | undefined =>
  ((node?.[':@'] ?? {}) as Readonly<Record<string, string>>)[`@_${name}`];

/** The child of that name, undefined for a node that has none or is none itself. */
export const childNamed = (node: Node | undefined, name: string): Node | undefined =>
  node ? named(childrenOf(node), name) : undefined;

/** True for `<x/>` and `<x val="1"/>`, false for `<x val="0"/>` and where there is no such element (xsd:boolean). */
export const isOn = (node: Node | undefined): boolean =>
  node !== undefined && !['0', 'false', 'off'].includes(attribute(node, 'val') ?? '1');
