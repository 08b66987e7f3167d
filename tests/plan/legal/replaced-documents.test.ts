import {
  amendedDocuments,
  amendedDocumentsIn,
  replacedDocuments,
  replacedDocumentsIn,
} from '../../../src/plan/legal/replaced-documents';

const told = (text: string, year = 2026): string[] => replacedDocumentsIn(text, year).map(({ by }) => by);

test.each([
  ['Thực hiện Nghị định số 24/2010/NĐ-CP', ['Nghị định 170/2025/NĐ-CP']],
  ['Nghị định 138/2020/NĐ-CP', ['Nghị định 170/2025/NĐ-CP']],
  ['Luật Tổ chức chính quyền địa phương năm 2015', ['Luật số 72/2025/QH15']],
  ['theo Luật Cán bộ, công chức năm 2008', ['Luật số 80/2025/QH15']],
  ['Nghị định 61/2018', ['Nghị định 118/2025/NĐ-CP']],
  ['61/2018/ND-CP', ['Nghị định 118/2025/NĐ-CP']],
  ['61/2018/ NĐ-CP', ['Nghị định 118/2025/NĐ-CP']],
  ['Kế hoạch thay thế Nghị định 61/2018/NĐ-CP bằng Nghị định 118/2025/NĐ-CP', []],
  ['Tổng kết thi hành Nghị định 61/2018/NĐ-CP', []],
  ['Luật Cán bộ, công chức năm 2025', []],
  ['Nghị định 118/2025/NĐ-CP', []],
  ['1.161/2018/NĐ', []],
])('%s', (text, by) => expect(told(text)).toEqual(by));

test('in the middle of a chain the document in force at that time is named', () => {
  expect(told('Nghị định 24/2010/NĐ-CP', 2023)).toEqual(['Nghị định 138/2020/NĐ-CP']);
  expect(told('Nghị định 61/2018/NĐ-CP', 2025)).toEqual([]);
});

test('amended documents are told as amended, not as replaced', () => {
  expect(amendedDocumentsIn('Nghị định 118/2025/NĐ-CP', 2026).map(({ by }) => by)).toEqual([
    'Nghị định 367/2025/NĐ-CP',
  ]);
  expect(amendedDocumentsIn('Nghị định 118/2025/NĐ-CP và Nghị định 367/2025/NĐ-CP', 2026)).toEqual([]);
});

test('each entry has its source and a day, and no chain comes round', () => {
  for (const entry of [...replacedDocuments, ...amendedDocuments]) {
    expect(entry.source).toMatch(/\d/);
    expect(entry.from).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  }
  const next = new Map(replacedDocuments.map(({ number, byNumber }) => [number, byNumber]));
  for (const { number } of replacedDocuments) {
    const seen = new Set<string>();
    for (let at: string | undefined = number; at !== undefined; at = next.get(at)) {
      expect(seen.has(at)).toBe(false);
      seen.add(at);
    }
  }
});
