import type { PlanSheet } from '../model';

/** All that a plan says, as one text: equal for plans that say the same, whatever they look like. A stamp is a hash over it. */
export const planContent = ({ plan, tasks, areas }: PlanSheet): string =>
  JSON.stringify([
    plan.title, plan.decision?.text ?? null, areas.map(({ numeral, name }) => [numeral, name]),
    tasks.map(({ number, area, task, product, lead, coordinating, deadline, funding }) => [number.text, area?.name ?? null, task.text, product.text, lead.text, coordinating.text, deadline.text, funding.text]),
  ]);
