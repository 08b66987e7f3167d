import type { Area } from './address';

/** What may be typed into some cells, as Excel.DataValidation describes it. */
export interface DataValidation {
  areas: readonly Area[];
  /** As Excel.DataValidationType: "List", "Custom", "WholeNumber"… "None" where only a message is shown. */
  type: string;
  /** As Excel.DataValidationRule, by its kind: {list: {inCellDropDown, source}}, {custom: {formula}}. */
  rule: Readonly<Record<string, unknown>>;
  prompt: Readonly<{ showPrompt: boolean; title: string; message: string }>;
  errorAlert: Readonly<{ showAlert: boolean; style: string; title: string; message: string }>;
  ignoreBlanks: boolean;
}
