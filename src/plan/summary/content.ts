import type { PlanSheet } from '../model';

/** All that a plan says, as one text: equal for plans that say the same, whatever they look like. A stamp is a hash over it. */
const planContent = ({ plan, tasks, areas }: PlanSheet): string =>
  JSON.stringify([
    plan.title,
    plan.decision?.text ?? null,
    areas.map(({ numeral, name }) => [numeral, name]),
    tasks.map(({ number, area, task, product, lead, coordinating, deadline, funding }) => [
      number.text,
      area?.name ?? null,
      task.text,
      product.text,
      lead.text,
      coordinating.text,
      deadline.text,
      funding.text,
    ]),
  ]);

/** SHA-256 of all that the plan says, hexadecimal: the same in the pane and on the command line. */
export async function contentHash(plan: PlanSheet): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(planContent(plan)));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
