import { areaOf, isReformPlan } from '../schema/areas';
import { defineRule, type PlanRule } from './rule';

/** Reform areas are those of the schema (Nghị quyết 76/NQ-CP), however they are spelt. */
export const areaUnknown = defineRule<PlanRule>({
  id: 'area/unknown',
  name: { vi: 'Lĩnh vực ngoài mẫu', en: 'Area not in schema' },
  severity: 'info',
  clarity: 'authority',
  each: 'plan',
  text: {
    vi: {
      what: '“{name}” không thuộc các lĩnh vực cải cách hành chính của mẫu phụ lục.',
      why: 'Cấp trên tổng hợp theo các lĩnh vực chung.',
      todo: 'Kiểm tra tên lĩnh vực; nếu là lĩnh vực riêng của đơn vị thì bỏ qua.',
    },
    en: {
      what: '“{name}” is none of the schema’s reform areas.',
      why: 'Higher offices add up plans by the common areas.',
      todo: 'See whether the name is right; ignore this for an area of your own.',
    },
  },
  check: ({ areas, plan: { title } }, schema) => {
    if (!isReformPlan(title, areas, schema)) return [];
    const parents = areas.filter(({ numeral }) => !/^\d/.test(numeral));
    return parents
      .filter(({ name, numeral }) => !/^[A-Z]$/.test(numeral.replace(/[IVX]/, '')) && !areaOf(name, schema))
      .map(({ name, cell }) => ({ cell, values: { name } }));
  },
  good: [{}, { title: ['KẾ HOẠCH KHOÁNG SẢN NĂM 2023'], tasks: [{ area: 'I. Quản lý mỏ' }] }],
  bad: [{ tasks: [{ area: 'I. Trồng cây xanh' }] }],
});
