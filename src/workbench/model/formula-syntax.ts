/** Texts and quoted sheet names: nothing in them is syntax. */
const quoted = /"(?:[^"]|"")*"|'(?:[^']|'')*'/g;

const pairs: Readonly<Record<string, string>> = { ')': '(', '}': '{', ']': '[' };

function isBalanced(text: string): boolean {
  const open: string[] = [];
  for (const sign of text) {
    if ('({['.includes(sign)) open.push(sign);
    else if (pairs[sign] !== undefined && open.pop() !== pairs[sign]) return false;
  }
  return open.length === 0;
}

/**
 * False for what Excel refuses to take as a formula at all ("=SUM(", "=1+", "=\"a"): quotes and brackets that do not close, and operators with nothing
 * beside them. Whether names and functions exist is no matter of syntax: those give #NAME?.
 */
export function isWellFormed(formula: string): boolean {
  const bare = formula.slice(1).replaceAll(quoted, 'q').trim();
  if (bare === '' || /["']/.test(bare) || !isBalanced(bare)) return false;
  const hasLooseOperator =
    /[-+*/^&=<>,;]$/.test(bare) ||
    /^[*/^&=<>,;)]/.test(bare) ||
    /[-+*/^&]\s*[*/^&),;]/.test(bare) ||
    /\(\s*[*/^&]/.test(bare);
  return !hasLooseOperator;
}
