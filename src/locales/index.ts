import type { Language } from '../plan/schema/schema';
import { en } from './en';
import { type Texts, vi } from './vi';

export type { Texts };
export const texts: Readonly<Record<Language, Texts>> = { vi, en };

/** Vietnamese for everyone whose Office is not in English. */
export const languageOf = (officeLanguage: string): Language => (/^en\b/i.test(officeLanguage) ? 'en' : 'vi');
