import { type AgencyCatalogue, standardCatalogue } from './catalogue';
import { readAgencyParts } from './read-agencies';

/**
 * The agencies in a cell, as written and trimmed. Separators are line breaks, ";", "," and "và" (also "/", "+", "-" before another
 * agency), bullets and numbers; but names and collectives that hold them stay whole: "Phòng Văn hóa và Thông tin", "Các phòng, ban chuyên
 * môn", "UBND các phường, xã". With no separator at all, a capital that begins another agency splits. Persons, labels ("Chủ trì:") and
 * cells that name nobody ("Không") give none.
 */
export const splitAgencies = (text: string, catalogue: AgencyCatalogue = standardCatalogue): string[] =>
  readAgencyParts(text, catalogue).flatMap((part) => (part.is === 'agency' ? [part.text] : []));
