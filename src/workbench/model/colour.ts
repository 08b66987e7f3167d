/** Names of colours that scripts use; CSS has more. */
const colourNames: Readonly<Record<string, string>> = {
  black: '#000000', white: '#FFFFFF', red: '#FF0000', green: '#008000', blue: '#0000FF', yellow: '#FFFF00', orange: '#FFA500', purple: '#800080', gray: '#808080', grey: '#808080',
  lightgray: '#D3D3D3', lightgrey: '#D3D3D3', darkgray: '#A9A9A9', silver: '#C0C0C0', pink: '#FFC0CB', cyan: '#00FFFF', aqua: '#00FFFF', magenta: '#FF00FF', fuchsia: '#FF00FF', lime: '#00FF00',
  maroon: '#800000', navy: '#000080', olive: '#808000', teal: '#008080', brown: '#A52A2A', gold: '#FFD700', lightblue: '#ADD8E6', lightgreen: '#90EE90', lightyellow: '#FFFFE0', darkblue: '#00008B',
  darkgreen: '#006400', darkred: '#8B0000', skyblue: '#87CEEB', steelblue: '#4682B4', royalblue: '#4169E1', coral: '#FF7F50', salmon: '#FA8072', tomato: '#FF6347', crimson: '#DC143C', khaki: '#F0E68C',
  beige: '#F5F5DC', indigo: '#4B0082', violet: '#EE82EE', turquoise: '#40E0D0', chocolate: '#D2691E', tan: '#D2B48C', wheat: '#F5DEB3', lavender: '#E6E6FA', whitesmoke: '#F5F5F5', cornflowerblue: '#6495ED',
};

/** "red", "#F00" and "F00" as #RRGGBB. */
export function asHex(given: string): string {
  const text = given.trim();
  const named = colourNames[text.toLowerCase()];
  if (named) return named;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text);
  return (short ? `#${short.slice(1).map((digit) => digit + digit).join('')}` : text.startsWith('#') ? text : `#${text}`).toUpperCase();
}
