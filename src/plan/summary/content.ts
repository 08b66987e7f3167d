import { comparedFields, shownFields } from '../fields/plan-fields';
import type { PlanSheet } from '../model';

/** All that a plan says, as one text: equal for plans that say the same, whatever they look like. A stamp is a hash over it. */
function planContent(plan: PlanSheet): string {
  const shown = new Set(shownFields(plan));
  const fields = comparedFields.filter((field) => shown.has(field));
  return JSON.stringify([
    plan.plan.title,
    plan.plan.decision?.text ?? null,
    plan.areas.map(({ numeral, name }) => [numeral, name]),
    plan.tasks.map((task) => fields.map((field) => (field === 'area' ? (task.area?.name ?? null) : task[field].text))),
  ]);
}

/** SHA-256 of all that the plan says, hexadecimal: the same in the pane and on the command line. */
export async function contentHash(plan: PlanSheet): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(planContent(plan)));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
