import { defineRule, type PlanRule } from './rule';

/** Every task stands under a reform area, where the plan has areas at all. */
export const areaMissing = defineRule<PlanRule>({
  id: 'area/missing',
  name: { vi: 'Nhiệm vụ ngoài lĩnh vực', en: 'Task outside areas' },
  severity: 'info',
  gather: {
    from: 'two',
    what: {
      vi: '{count} nhiệm vụ không thuộc lĩnh vực nào.',
      en: '{count} tasks are under no reform area.',
    },
  },
  clarity: 'authority',
  each: 'plan',
  text: {
    vi: {
      what: 'Nhiệm vụ {number} không thuộc lĩnh vực nào.',
      why: 'Nhiệm vụ ngoài mọi lĩnh vực sẽ không vào bảng tổng hợp theo lĩnh vực.',
      todo: 'Ghi lĩnh vực ở cột đầu, hoặc đặt nhiệm vụ dưới dòng lĩnh vực.',
    },
    en: {
      what: 'Task {number} is under no reform area.',
      why: 'A task outside all areas is missing in the summary by area.',
      todo: 'Name the area in the first column, or put the task below an area.',
    },
  },
  check: ({ tasks, areas }) =>
    areas.length === 0
      ? []
      : tasks
          .filter(({ area }) => area === null)
          .map((task) => ({ cell: task.number.cell, task, values: { number: task.number.text } })),
  good: [{}],
  bad: [{ tasks: [{ area: '' }, { number: '2' }] }],
});
