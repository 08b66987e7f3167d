import { agencyAbolished } from './agency-abolished';
import { agencyPunctuation } from './agency-punctuation';
import { agencyRepeated } from './agency-repeated';
import { agencySeparator } from './agency-separator';
import { agencyUnknown } from './agency-unknown';
import { agencyVariant } from './agency-variant';
import { areaAbsent } from './area-absent';
import { areaMissing } from './area-missing';
import { areaNumeral } from './area-numeral';
import { areaRepeated } from './area-repeated';
import { areaUnknown } from './area-unknown';
import { coordinatingMissing } from './coordinating-missing';
import { deadlineBeforeDecision } from './deadline-before-decision';
import { deadlineInvalid } from './deadline-invalid';
import { deadlineMissing } from './deadline-missing';
import { deadlineNextYear } from './deadline-next-year';
import { deadlineNoYear } from './deadline-no-year';
import { deadlineOngoing } from './deadline-ongoing';
import { deadlineOutsideYear } from './deadline-outside-year';
import { deadlinePlanLate } from './deadline-plan-late';
import { deadlineRestDay } from './deadline-rest-day';
import { deadlineReversed } from './deadline-reversed';
import { deadlineSwapped } from './deadline-swapped';
import { deadlineUnreadable } from './deadline-unreadable';
import { deadlineUnsure } from './deadline-unsure';
import { deadlineVague } from './deadline-vague';
import { fundingMissing } from './funding-missing';
import { fundingUnknown } from './funding-unknown';
import { leadCollective } from './lead-collective';
import { leadMissing } from './lead-missing';
import { leadSeveral } from './lead-several';
import { legalExpired } from './legal-expired';
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
import { productRepeatsTask } from './product-repeats-task';
import { productVague } from './product-vague';
import { progressDueSoon } from './progress-due-soon';
import { progressOverdue } from './progress-overdue';
import type { Rule } from './rule';
import { structureFormulaError } from './structure-formula-error';
import { structureHeadingShifted } from './structure-heading-shifted';
import { structureHiddenRows } from './structure-hidden-rows';
import { structureMissingColumn } from './structure-missing-column';
import { structureRepeatedHeader } from './structure-repeated-header';
import { structureShiftedCells } from './structure-shifted-cells';
import { structureUnreadRow } from './structure-unread-row';
import { taskCompound } from './task-compound';
import { taskDuplicate } from './task-duplicate';
import { taskMissing } from './task-missing';
import { textLegacyEncoding } from './text-legacy-encoding';
import { textSpacing } from './text-spacing';
import { textSpelling } from './text-spelling';
import { textToneMarks } from './text-tone-marks';
import { textUnicode } from './text-unicode';

/** Every rule, by what it is about; findings of one cell are shown in this order. */
export const rules: readonly Rule[] = [
  planYear,
  planDecisionBlank,
  planDecisionLate,
  structureHeadingShifted,
  structureMissingColumn,
  structureUnreadRow,
  structureRepeatedHeader,
  structureShiftedCells,
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
  areaUnknown,
  areaAbsent,
  taskMissing,
  taskDuplicate,
  taskCompound,
  productMissing,
  productPlaceholder,
  productVague,
  productRepeatsTask,
  leadMissing,
  leadCollective,
  leadSeveral,
  coordinatingMissing,
  agencyRepeated,
  agencySeparator,
  agencyPunctuation,
  agencyAbolished,
  agencyUnknown,
  agencyVariant,
  deadlineMissing,
  deadlineUnreadable,
  deadlineUnsure,
  deadlineInvalid,
  deadlineOutsideYear,
  deadlineNextYear,
  deadlineReversed,
  deadlineBeforeDecision,
  deadlineSwapped,
  deadlineVague,
  deadlinePlanLate,
  deadlineNoYear,
  deadlineOngoing,
  deadlineRestDay,
  fundingMissing,
  fundingUnknown,
  textLegacyEncoding,
  textUnicode,
  textSpacing,
  textToneMarks,
  textSpelling,
  legalExpired,
  progressOverdue,
  progressDueSoon,
];

export const ruleById: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));
