import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { texts } from '../src/locales';
import { rules } from '../src/plan/rules';
import { summaryWords } from '../src/plan/summary/words';

/** All keys of a tree of texts, and what kind stands at each. */
const shape = (tree: unknown, path = ''): string[] =>
  typeof tree === 'object' && tree !== null
    ? Object.entries(tree).flatMap(([key, value]) => shape(value, `${path}.${key}`))
    : [`${path} ${typeof tree}`];

/** The texts themselves, functions called with plain values. */
const said = (tree: unknown): string[] => {
  if (typeof tree === 'string') return [tree];
  if (typeof tree === 'function') {
    const call = tree as (...given: unknown[]) => unknown;
    return [3, 1].flatMap((count) => {
      try {
        return [String(call(count, count, count, count))];
      } catch {
        return [];
      }
    });
  }
  return typeof tree === 'object' && tree !== null ? Object.values(tree).flatMap(said) : [];
};

const vietnamese = /[\u1EA0-\u1EF9ăâđêôơưàáãèéìíòóõùúý]/i;
/** Names that English texts quote as they stand in the workbook or the law. */
const quoted = /“[^”]*”|Tiếng Việt|NĐ-CP|CCHC/g;

test('both languages have every text, and of the same kind', () => {
  expect(shape(texts.en).sort()).toEqual(shape(texts.vi).sort());
  expect(shape(summaryWords.en).sort()).toEqual(shape(summaryWords.vi).sort());
});

test('no text is left empty, or has a value left out', () => {
  for (const language of ['vi', 'en'] as const)
    expect(said(texts[language]).filter((text) => text.trim() === '' || /undefined|NaN|\[object/.test(text))).toEqual(
      [],
    );
});

test('nothing Vietnamese is left in English texts', () => {
  expect(said(texts.en).filter((text) => vietnamese.test(text.replace(quoted, '')))).toEqual([]);
});

test('one of a thing is not said as many', () => {
  expect(
    said(texts.en).filter((text) =>
      /\b1 (?:tasks|findings|errors|warnings|notes|cells|areas|rows|places|tabs|agencies)\b/.test(text),
    ),
  ).toEqual([]);
});

test('components hold no words of their own', () => {
  const folder = join(__dirname, '../src/taskpane/components');
  const found = readdirSync(folder).flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .filter((line) => vietnamese.test(line) && !/^\s*(\/\*\*|\*|\/\/)|\/\*\*/.test(line))
      .map((line) => `${name}: ${line.trim()}`),
  );
  expect(found).toEqual(['settings-view.tsx: <option value="vi">Tiếng Việt</option>']);
});

test('every rule says what, why and what to do in both languages', () => {
  for (const { id, text } of rules)
    for (const language of ['vi', 'en'] as const)
      expect([id, Object.values(text[language]).every((part) => part.trim() !== '')]).toEqual([id, true]);
});

test.each(['vi', 'en'] as const)('what empties Excel’s undo says so beside its button (%s)', (language) => {
  const { deleteText, summaryText, documents } = texts[language];
  for (const text of [deleteText, summaryText, documents.nextYearText]) expect(text).toContain('Ctrl+Z');
});

/**
 * Words that mean something else in an office, or say one thing in a second way: "đóng dấu" is the office's own seal; "Hủy" is what Excel says, not
 * "Thôi"; the add-in is "phần bổ trợ", its window too; its marks are "đánh dấu".
 */
const banned = /(?<!\p{L})(?:đóng dấu|Thôi|tiện ích|ngăn(?! cách)|tô sáng|màu tô|dấu kiểm tra)(?!\p{L})/iu;

test('banned words stand in no text of the pane, the rules or the made sheets', () => {
  const all = [...said(texts.vi), ...rules.flatMap(({ text }) => said(text.vi)), ...said(summaryWords.vi)];
  expect(all.length).toBeGreaterThan(500);
  expect(all.filter((text) => banned.test(text))).toEqual([]);
});

test.each([
  'manifest.xml',
  'docs/guide/vi.html',
  'src/taskpane/taskpane.html',
  'src/taskpane/support.html',
  'src/workbench/page/texts.ts',
])('banned words do not stand in %s', (file) =>
  expect(
    readFileSync(join(__dirname, '..', file), 'utf8')
      .split('\n')
      .filter((line) => banned.test(line)),
  ).toEqual([]),
);
