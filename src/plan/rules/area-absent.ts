import { areaOf, isReformPlan } from '../schema/areas';
import { defineRule, type PlanRule } from './rule';

/** A plan of administrative reform has tasks in each of the schema's areas. */
export const areaAbsent = defineRule<PlanRule>({
  id: 'area/absent',
  name: { vi: 'Lĩnh vực chưa có việc', en: 'Area without tasks' },
  severity: 'info',
  clarity: 'authority',
  each: 'plan',
  text: {
    vi: {
      what: 'Kế hoạch chưa có nhiệm vụ nào thuộc lĩnh vực “{area}”.',
      why: 'Nghị quyết 76/NQ-CP có 6 lĩnh vực; thiếu lĩnh vực thì báo cáo tổng hợp bị trống.',
      todo: 'Bổ sung nhiệm vụ, hoặc bỏ qua nếu đơn vị không có việc ở lĩnh vực này.',
    },
    en: {
      what: 'No task is in the area “{areaEn}”.',
      why: 'The schema’s plan covers every area of reform.',
      todo: 'Add a task, or ignore this if the office has none there.',
    },
  },
  check: ({ areas, tasks, plan: { title }, headerRows, columns }, schema) => {
    if (tasks.length < fewestTasks || !isReformPlan(title, areas, schema)) return [];
    const present = new Set(areas.map(({ name }) => areaOf(name, schema)));
    const cell = { row: headerRows[0] ?? 0, column: columns[0]?.column ?? 0 };
    return schema.areas
      .filter((area) => !present.has(area))
      .map(({ title: { vi, en } }) => ({ cell, values: { area: vi, areaEn: en } }));
  },
  good: [{}],
  bad: [
    {
      tasks: [
        'I. Cải cách thể chế',
        'II. Cải cách thủ tục hành chính',
        'III. Cải cách tổ chức bộ máy',
        'IV. Cải cách công vụ',
        'V. Cải cách tài chính công',
        'VI. Chính quyền số',
      ].flatMap((area, index) => [
        { area, number: String(index * 2 + 1), task: `Xây dựng kế hoạch ${area}` },
        { area: '', number: String(index * 2 + 2), task: `Sơ kết ${area}` },
      ]),
    },
  ],
});

/** Fewer tasks are a part of a plan, or a draft. */
const fewestTasks = 10;
