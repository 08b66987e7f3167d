/** The languages of the product: its users' and its makers'. */
export type Language = 'vi' | 'en';
export type InBothLanguages = Readonly<Record<Language, string>>;
