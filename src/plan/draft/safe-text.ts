/**
 * Text that no program which opens a .csv takes for a formula: a leading =, +, -, @, tab or return gets an apostrophe before it
 * (OWASP, CSV injection).
 */
export const safeText = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
