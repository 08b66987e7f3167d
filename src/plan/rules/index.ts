import { deadlineInvalid } from './deadline-invalid';
import { deadlineMissing } from './deadline-missing';
import { deadlineOutsideYear } from './deadline-outside-year';
import { deadlineUnreadable } from './deadline-unreadable';
import { leadMissing } from './lead-missing';
import { missingColumn } from './missing-column';
import { numberGlued } from './number-glued';
import { productMissing } from './product-missing';
import type { Rule } from './rule';

/** Every rule, in the order in which findings of one cell are shown. */
export const rules: readonly Rule[] = [
  missingColumn,
  numberGlued,
  productMissing,
  leadMissing,
  deadlineMissing,
  deadlineUnreadable,
  deadlineInvalid,
  deadlineOutsideYear,
];

export const ruleById: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));
