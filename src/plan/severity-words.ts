import type { Severity } from './model';
import type { Language } from './schema/schema';

/** What the severities are called in lists, sheets and the pane. */
export const severityWords: Readonly<Record<Language, Readonly<Record<Severity, string>>>> = {
  vi: { error: 'Lỗi', warning: 'Cảnh báo', info: 'Lưu ý' },
  en: { error: 'Error', warning: 'Warning', info: 'Note' },
};
