import { beginEndHeading, bodyHeadings, extraHeading, type HeadingOf, headingsOf } from './laid-headings';
import { hasNumberColumn, isAreaColumn, type Layout } from './layout';

/** A column of a laid-out table; its heading has a line for each row of the header, and reaches down from its last one. */
export interface LaidColumn {
  readonly name: string;
  readonly heading: readonly string[];
}

const quarters = ['Quý I', 'Quý II', 'Quý III', 'Quý IV'];

const monthHeadings = ['Tháng hoàn thành', 'Tháng', 'Thời gian hoàn thành (tháng)', 'Hoàn thành trong tháng'] as const;
const monthHeading = ({ headings, isUpperCase }: Layout): string => {
  const heading = monthHeadings[headings % monthHeadings.length] ?? '';
  return isUpperCase ? heading.toUpperCase() : heading;
};

/** The columns in which a layout has its deadlines. */
function deadlineColumns(layout: Layout, headingOf: HeadingOf): LaidColumn[] {
  const { deadlineAs, beginEndWords, headerRows, language } = layout;
  const group = headingOf('deadline');
  const isGrouped = headerRows > 1;
  const under = (heading: string): string[] => (isGrouped ? [group, heading] : [heading]);
  switch (deadlineAs) {
    case 'begin-end': {
      const [begin, end] = beginEndHeading(layout);
      const isUnder = isGrouped || beginEndWords === 'under-group';
      return [
        { name: 'begin', heading: isUnder ? [group, begin] : [begin] },
        { name: 'end', heading: isUnder ? [group, end] : [end] },
      ];
    }
    case 'months':
      return Array.from({ length: 12 }, (_, index) => ({
        name: `period${index + 1}`,
        heading: under(isGrouped ? `T${index + 1}` : `Tháng ${index + 1}`),
      }));
    case 'quarters':
      return quarters.map((heading, index) => ({ name: `period${index + 1}`, heading: under(heading) }));
    case 'weeks':
      return Array.from({ length: 8 }, (_, index) => ({
        name: `period${index + 1}`,
        heading: under(`Tuần ${index + 1}`),
      }));
    case 'bare-month':
      return [{ name: 'deadline', heading: [language === 'en' ? 'Tháng hoàn thành' : monthHeading(layout)] }];
    case 'text':
    case 'dates':
      return [{ name: 'deadline', heading: [group] }];
  }
}

/** The columns of those who do the work: lead and coordinating beside one another, under one heading if the header has several rows. */
function bodyColumns(layout: Layout, headingOf: HeadingOf): LaidColumn[] {
  if (layout.assignment === 'one-column') return [{ name: 'assignment', heading: [headingOf('assignment')] }];
  const hasCoordinating = !layout.without.includes('coordinating');
  const lead = { name: 'lead', heading: [headingOf('lead')] };
  if (!hasCoordinating) return [lead];
  const coordinating = { name: 'coordinating', heading: [headingOf('coordinating')] };
  if (layout.headerRows === 1) return [lead, coordinating];
  const group = headingOf('bodies');
  const [leads, helps] = bodyHeadings(layout);
  return [
    { ...lead, heading: [group, leads] },
    { ...coordinating, heading: [group, helps] },
  ];
}

/** Groups of columns that stand together, in the layout's order. */
function columnGroups(layout: Layout, headingOf: HeadingOf): LaidColumn[][] {
  const bodies = bodyColumns(layout, headingOf);
  const times = deadlineColumns(layout, headingOf);
  const isThree = layout.headerRows === 3;
  const [product, funding] = (['product', 'funding'] as const).map((name): LaidColumn[] =>
    layout.without.includes(name) ? [] : [{ name, heading: [headingOf(name)] }],
  );
  const above = (columns: readonly LaidColumn[]): LaidColumn[] =>
    columns.map(({ name, heading }) => ({ name, heading: [headingOf('organisation'), ...heading] }));
  const rest: LaidColumn[][] = isThree ? [above([...bodies, ...times])] : placedBodies(layout, bodies, times);
  const groups = [product ?? [], ...rest, funding ?? []];
  const places = new Map(groups.map((group, index) => [group, layout.order[index] ?? index]));
  return groups.filter(({ length }) => length > 0).sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
}

/** Under a header of one row, lead and coordinating may stand apart. */
const placedBodies = ({ headerRows }: Layout, bodies: LaidColumn[], times: LaidColumn[]): LaidColumn[][] =>
  headerRows === 1 ? [...bodies.map((body) => [body]), times] : [bodies, times];

const blankColumn: LaidColumn = { name: 'blank', heading: [''] };

/** A layout's columns, from left to right. */
export function laidColumns(layout: Layout): LaidColumn[] {
  const headingOf = headingsOf(layout);
  const area: LaidColumn[] = isAreaColumn(layout) ? [{ name: 'area', heading: [headingOf('area')] }] : [];
  const number: LaidColumn[] = hasNumberColumn(layout) ? [{ name: 'number', heading: [headingOf('number')] }] : [];
  const task: LaidColumn = { name: 'task', heading: [headingOf('task')] };
  const first = layout.isAreaAfterNumber ? [...number, ...area] : [...area, ...number];
  const groups = columnGroups(layout, headingOf);
  for (const { kind, place } of layout.extras)
    groups.splice(place % (groups.length + 1), 0, [{ name: kind, heading: [extraHeading(layout, kind)] }]);
  groups.splice(Math.min(layout.taskPlace, groups.length), 0, [task]);
  for (const place of layout.blankColumns) groups.splice(place % (groups.length + 1), 0, [blankColumn]);
  return [...first, ...groups.flat()];
}
