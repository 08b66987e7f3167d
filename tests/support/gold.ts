import type { PlanSheet } from '../../src/plan/model';
import { fixture } from './snapshot';

interface GoldFindings {
  readonly rule: string;
  readonly tasks?: readonly string[];
  readonly rows?: readonly number[];
}

interface Gold {
  readonly plan: unknown;
  readonly headerRows: readonly number[];
  readonly areas: readonly unknown[];
  readonly tasks: readonly unknown[];
  readonly unread: readonly unknown[];
  readonly findings: {
    readonly expected: readonly GoldFindings[];
    readonly arguable: readonly GoldFindings[];
    readonly never: readonly string[];
  };
}

export const gold = JSON.parse(fixture('plan-2023-gold.json')) as Gold;

/** A reading in the shape of the hand-made one. */
export function asGold(plan: PlanSheet): unknown {
  const { decision } = plan.plan;
  return {
    plan: {
      title: plan.plan.title,
      year: plan.plan.year,
      decision: decision && {
        text: decision.text,
        number: decision.number,
        day: decision.day,
        month: decision.month,
        year: decision.year,
      },
      authority: plan.plan.authority,
    },
    headerRows: plan.headerRows.map((row) => row + 1),
    areas: plan.areas.map(({ numeral, name, cell }) => ({ numeral, name, row: cell.row + 1 })),
    tasks: plan.tasks.map(({ row, number, area, task, product, lead, coordinating, deadline, funding }) => ({
      row: row + 1,
      number: number.text,
      glued: number.glued,
      area: area?.numeral,
      task: task.text,
      product: product.text,
      lead: { text: lead.text, agencies: lead.agencies },
      coordinating: { text: coordinating.text, agencies: coordinating.agencies },
      deadline: {
        text: deadline.text,
        kind: deadline.read?.kind,
        start: deadline.read?.start,
        end: deadline.read?.end,
      },
      funding: funding.text,
    })),
    unread: plan.unread,
  };
}

export const goldReading = {
  plan: gold.plan,
  headerRows: gold.headerRows,
  areas: gold.areas,
  tasks: gold.tasks,
  unread: gold.unread,
};
