import { gold } from '../../support/gold';
import { fixture } from '../../support/snapshot';

/** A task of a plan that is to be laid out; months count from 1. */
export interface CorpusTask {
  readonly task: string;
  readonly product: string;
  readonly lead: string;
  readonly coordinating: string;
  readonly deadline: string;
  readonly funding: string;
  readonly beginMonth: number;
  readonly endMonth: number;
}

export interface CorpusArea {
  readonly name: string;
  readonly tasks: readonly CorpusTask[];
}

export interface CorpusPlan {
  readonly name: string;
  readonly year: number;
  readonly titleLines: readonly string[];
  readonly decision: string;
  readonly areas: readonly CorpusArea[];
}

function inventedPlan(name: string, year: number): CorpusPlan {
  const [, title = '', decision = '', ...lines] = fixture(`plans/${name}.tsv`).trim().split('\n');
  const areas: { name: string; tasks: CorpusTask[] }[] = [];
  for (const line of lines) {
    const [task = '', product, lead = '', coordinating = '', deadline = '', funding = '', begin, end] =
      line.split('\t');
    if (product === undefined) areas.push({ name: task, tasks: [] });
    else {
      const months = { beginMonth: Number(begin), endMonth: Number(end) };
      areas.at(-1)?.tasks.push({ task, product, lead, coordinating, deadline, funding, ...months });
    }
  }
  return { name, year, titleLines: title.split('\t'), decision, areas };
}

interface GoldTask {
  readonly area: string;
  readonly task: string;
  readonly product: string;
  readonly lead: { readonly text: string };
  readonly coordinating: { readonly text: string };
  readonly deadline: { readonly text: string };
  readonly funding: string;
}

/** The sample's own tasks, as they were read by hand; months are invented. */
function goldPlan(): CorpusPlan {
  const { title, year } = gold.plan as { title: string; year: number };
  const tasks = gold.tasks as readonly GoldTask[];
  const areas = (gold.areas as readonly { numeral: string; name: string }[]).map(({ numeral, name }) => ({
    name,
    tasks: tasks
      .filter(({ area }) => area === numeral)
      .map(({ task, product, lead, coordinating, deadline, funding }, index) => ({
        task,
        product,
        lead: lead.text,
        coordinating: coordinating.text,
        deadline: deadline.text,
        funding,
        beginMonth: 1 + (index % 6),
        endMonth: 6 + (index % 7),
      })),
  }));
  const decision = '(Kèm theo Quyết định số 812/QĐ-UBND ngày 20 tháng 12 năm 2022 của UBND thành phố Vũng Tàu)';
  return { name: 'gold', year, titleLines: [title], decision, areas };
}

/** The plans whose tasks are laid out: the sample, and invented ones of a province, a commune, a department, a ministry and a ward, on reform and on other subjects. */
export const corpusPlans: readonly CorpusPlan[] = [
  inventedPlan('commune-2026', 2026),
  inventedPlan('province-2026', 2026),
  inventedPlan('department-2027', 2027),
  goldPlan(),
  inventedPlan('ministry-2026', 2026),
  inventedPlan('digital-2026', 2026),
];
