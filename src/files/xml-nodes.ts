/** An element of WordprocessingML, its children in their order: {"w:p": [...], ":@": {"@_w:val": "…"}}. */
export type Node = Readonly<Record<string, unknown>>;

export const nameOf = (node: Node): string => Object.keys(node).find((key) => key !== ':@') ?? '';
export const childrenOf = (node: Node): readonly Node[] => (node[nameOf(node)] ?? []) as readonly Node[];
export const named = (nodes: readonly Node[], name: string): Node | undefined => nodes.find((node) => name in node);
export const attribute = (node: Node | undefined, name: string): string | undefined =>
  ((node?.[':@'] ?? {}) as Readonly<Record<string, string>>)[`@_${name}`];
