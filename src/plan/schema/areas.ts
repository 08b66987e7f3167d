import type { PlanArea } from '../model';
import { foldWords } from '../text/fold';
import type { PlanSchema, SchemaArea } from './schema';

/** The schema's area that a heading names, by any of its words; undefined where it is none. */
export function areaOf(name: string, { areas }: PlanSchema): SchemaArea | undefined {
  const words = ` ${foldWords(name)} `;
  return areas.find((area) => area.words.some((word) => words.includes(` ${word} `)));
}

const fewestKnownAreas = 3;

/** True for a plan of administrative reform: its title says so, or its headings do. Other plans have areas of their own. */
export function isReformPlan(title: string | null, areas: readonly PlanArea[], schema: PlanSchema): boolean {
  const isTitled = / cai cach hanh chinh | cchc /.test(` ${foldWords(title ?? '')} `);
  return isTitled || new Set(areas.flatMap(({ name }) => areaOf(name, schema) ?? [])).size >= fewestKnownAreas;
}
