import { agencyAbolished } from './agency-abolished';
import { agencyPunctuation } from './agency-punctuation';
import { agencyRepeated } from './agency-repeated';
import { agencySeparator } from './agency-separator';
import { areaMissing } from './area-missing';
import { areaNumeral } from './area-numeral';
import { areaRepeated } from './area-repeated';
import { coordinatingMissing } from './coordinating-missing';
import { deadlineInvalid } from './deadline-invalid';
import { deadlineMissing } from './deadline-missing';
import { deadlineNoYear } from './deadline-no-year';
import { deadlineOutsideYear } from './deadline-outside-year';
import { deadlinePlanLate } from './deadline-plan-late';
import { deadlineReversed } from './deadline-reversed';
import { deadlineUnreadable } from './deadline-unreadable';
import { deadlineVague } from './deadline-vague';
import { fundingMissing } from './funding-missing';
import { leadCollective } from './lead-collective';
import { leadMissing } from './lead-missing';
import { leadSeveral } from './lead-several';
import { numberDuplicate } from './number-duplicate';
import { numberGap } from './number-gap';
import { numberGlued } from './number-glued';
import { numberMissing } from './number-missing';
import { numberOrder } from './number-order';
import { planDecisionBlank } from './plan-decision-blank';
import { planDecisionLate } from './plan-decision-late';
import { planYear } from './plan-year';
import { productMissing } from './product-missing';
import { productPlaceholder } from './product-placeholder';
import { productVague } from './product-vague';
import { structureFormulaError } from './structure-formula-error';
import { structureHiddenRows } from './structure-hidden-rows';
import { structureMissingColumn } from './structure-missing-column';
import { structureRepeatedHeader } from './structure-repeated-header';
import { structureUnreadRow } from './structure-unread-row';
import { taskDuplicate } from './task-duplicate';
import { taskMissing } from './task-missing';
import { textLegacyEncoding } from './text-legacy-encoding';
import { textToneMarks } from './text-tone-marks';
import { taskCompound } from './task-compound';
import type { Rule } from './rule';

/** Every rule, by what it is about; findings of one cell are shown in this order. */
export const rules: readonly Rule[] = [
  planYear,
  planDecisionBlank,
  planDecisionLate,
  structureMissingColumn,
  structureUnreadRow,
  structureRepeatedHeader,
  structureHiddenRows,
  structureFormulaError,
  numberGlued,
  numberMissing,
  numberDuplicate,
  numberGap,
  numberOrder,
  areaMissing,
  areaNumeral,
  areaRepeated,
  taskMissing,
  taskDuplicate,
  taskCompound,
  productMissing,
  productPlaceholder,
  productVague,
  leadMissing,
  leadCollective,
  leadSeveral,
  coordinatingMissing,
  agencyRepeated,
  agencySeparator,
  agencyPunctuation,
  agencyAbolished,
  deadlineMissing,
  deadlineUnreadable,
  deadlineInvalid,
  deadlineOutsideYear,
  deadlineReversed,
  deadlineVague,
  deadlinePlanLate,
  deadlineNoYear,
  fundingMissing,
  textLegacyEncoding,
  textToneMarks,
];

export const ruleById: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));
