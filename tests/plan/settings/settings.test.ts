import { checkSheet } from '../../../src/plan/checking/check-sheet';
import { plainContext } from '../../../src/plan/checking/read-with';
import { builtInSchemas } from '../../../src/plan/schema/schema';
import { rulesOf, unknownRules } from '../../../src/plan/settings/rules-of';
import { readSettings, standardSettings, writeSettings } from '../../../src/plan/settings/settings';
import { type PlanLayout, planSnapshot, snapshotOf } from '../../support/snapshot';

const find = (layout: PlanLayout, given: unknown) =>
  checkSheet(planSnapshot(layout), { ...plainContext, settings: readSettings(given).settings }).findings.map(
    ({ rule, severity }) => `${severity} ${rule}`,
  );

test('a rule is off, or of another severity, in this workbook', () => {
  expect(find({ tasks: [{ product: '' }] }, { version: 1, rules: { 'product/missing': 'off' } })).toEqual([]);
  expect(find({ tasks: [{ product: '' }] }, { version: 1, rules: { 'product/missing': 'info' } })).toEqual([
    'info product/missing',
  ]);
});

test('columns that a plan must have are the workbook’s own choice', () => {
  expect(find({ without: ['product'] }, { version: 1, required: ['task'] })).toEqual([]);
  expect(find({ without: ['funding'] }, { version: 1, required: ['funding'] })).toEqual([
    'error structure/missing-column',
  ]);
});

test.each(builtInSchemas.map(({ name }) => [name]))('the schema %s is chosen by its name', (name) => {
  const { settings, problems } = readSettings({ version: 1, schema: name });
  expect([settings.schema.name, problems]).toEqual([name, []]);
});

test('the eight-column form asks for the numbers’ column', () => {
  expect(find({ without: ['number'] }, { version: 1, schema: 'appendix-8' })).toContain(
    'error structure/missing-column',
  );
  expect(find({ without: ['number'] }, {})).not.toContain('error structure/missing-column');
});

test('an own schema names its columns, and they are found by their names', () => {
  const schema = {
    name: 'xa',
    fields: [
      { name: 'task', title: 'Đầu mục', constraints: { required: true } },
      { name: 'product', title: { vi: 'Phải nộp' }, constraints: { required: true } },
      { name: 'lead', title: 'Ai làm' },
      { name: 'deadline', title: 'Bao giờ' },
      { name: 'x-note' },
    ],
  };
  const { settings, problems } = readSettings({ version: 1, schema });
  expect(problems).toEqual([]);
  const sheet = snapshotOf([
    ['KẾ HOẠCH NĂM 2023'],
    ['Đầu mục', 'Phải nộp', 'Ai làm', 'Bao giờ'],
    ['Rà soát văn bản', '', 'Phòng Tư pháp', 'Quý I năm 2023'],
  ]);
  const { plan, findings } = checkSheet(sheet, { ...plainContext, settings });
  expect(plan.columns.map(({ field, column }) => [field, column])).toEqual([
    ['task', 0],
    ['product', 1],
    ['lead', 2],
    ['deadline', 3],
  ]);
  expect(findings.map(({ rule }) => rule)).toContain('product/missing');
});

test('the year and the abbreviations of the workbook are read by', () => {
  expect(find({ tasks: [{ deadline: 'Quý I năm 2023' }] }, { version: 1, year: 2024 })).toContain(
    'error deadline/outside-year',
  );
  expect(find({ tasks: [{ coordinating: 'TCĐ Nội vụ' }] }, { version: 1, abbreviations: { TCĐ: 'Phòng' } })).toEqual(
    [],
  );
});

test('what was written is read back, own schema and ignores included', () => {
  const settings = {
    ...standardSettings,
    live: false,
    year: 2025,
    rules: { 'text/spacing': 'off' as const },
    abbreviations: { TCĐ: 'Tổ công tác' },
    required: ['task' as const],
    ignores: [
      {
        rule: 'lead/several',
        scope: 'finding' as const,
        sheet: 'Phụ lục',
        task: 'a',
        text: 'b',
        reason: 'c',
        on: '2026-11-24',
      },
    ],
  };
  expect(readSettings(JSON.parse(JSON.stringify(writeSettings(settings))))).toEqual({ settings, problems: [] });
});

test.each([
  ['chữ', [['', 'not-settings']]],
  [{ version: 99 }, [['version', 'newer-version']]],
  [{ version: 1, rules: { 'product/missing': 'to' } }, [['rules.product/missing', 'bad-value']]],
  [{ version: 1, year: 'hai nghìn' }, [['year', 'bad-value']]],
  [{ version: 1, live: 'có' }, [['live', 'bad-value']]],
  [{ version: 1, required: ['khác'] }, [['required', 'bad-value']]],
  [{ version: 1, abbreviations: { A: 3 } }, [['abbreviations.A', 'bad-value']]],
  [{ version: 1, ignores: [{ rule: 1 }] }, [['ignores.0', 'bad-value']]],
  [{ version: 1, schema: 'appendix-77' }, [['schema', 'bad-value']]],
  [{ version: 1, schema: { fields: [] } }, [['schema', 'no-fields']]],
  [{ version: 1, schema: { fields: [{ name: 'sao' }] } }, [['schema.sao', 'unknown-field']]],
  [{ version: 1, schema: { fields: [{ name: 'product' }] } }, [['schema', 'no-task']]],
  [JSON.parse('{"version":1,"rules":{"__proto__":{"x":1}}}'), []],
])('settings that make no sense are told of, and the rest holds: %j', (given, expected) => {
  const { settings, problems } = readSettings(given);
  expect(problems.map(({ at, why }) => [at, why])).toEqual(expected);
  expect(settings).toEqual(standardSettings);
  expect(({} as { x?: number }).x).toBeUndefined();
});

test('a rule that there is not is told of, kept for the version that has it, and does nothing', () => {
  const { settings, problems } = readSettings({ version: 1, rules: { 'không/có': 'off' } });
  expect(problems).toEqual([]);
  expect(unknownRules(settings)).toEqual([{ at: 'rules.không/có', why: 'unknown-rule' }]);
  expect(writeSettings(settings).rules).toEqual({ 'không/có': 'off' });
  expect(rulesOf(settings)).toEqual(rulesOf(standardSettings));
});
