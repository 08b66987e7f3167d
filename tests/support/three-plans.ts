import { type CorpusArea, corpusPlans } from '../plan/corpus/corpus-plans';
import { sampleRows } from './snapshot';

/** A plan as rows of texts, from A1 on. */
export interface PlanRows {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

const heading = [
  'STT',
  'Nhiệm vụ cụ thể',
  'Sản phẩm',
  'Cơ quan chủ trì',
  'Cơ quan phối hợp',
  'Thời gian thực hiện',
  'Kinh phí thực hiện',
];

const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

/** Invented communes: two syllables each, so that a hundred agencies have names of their own. */
const firstSyllables = ['Tân', 'Phú', 'Long', 'Bình', 'Hòa', 'An', 'Đông', 'Vĩnh', 'Thanh'];
const secondSyllables = ['Thành', 'Lộc', 'Mỹ', 'Sơn', 'Hưng', 'Thạnh', 'Khánh', 'Xuân', 'Giang'];
const communes: readonly string[] = firstSyllables.flatMap((first, at) =>
  secondSyllables.map((second) => `UBND ${at % 3 === 0 ? 'phường' : 'xã'} ${first} ${second}`),
);

/** Offices of a province after July 2025, long names among them. */
const offices: readonly string[] = [
  'Văn phòng UBND tỉnh',
  'Sở Nội vụ',
  'Sở Tư pháp',
  'Sở Tài chính',
  'Sở Khoa học và Công nghệ',
  'Sở Nông nghiệp và Môi trường',
  'Sở Xây dựng',
  'Sở Công Thương',
  'Sở Y tế',
  'Sở Giáo dục và Đào tạo',
  'Sở Văn hóa, Thể thao và Du lịch',
  'Sở Dân tộc và Tôn giáo',
  'Thanh tra tỉnh',
  'Công an tỉnh',
  'Bộ Chỉ huy Quân sự tỉnh',
  'Trung tâm Phục vụ hành chính công tỉnh',
  'Ban Quản lý các khu công nghiệp tỉnh',
  'Bảo hiểm xã hội tỉnh',
  'Cục Thuế tỉnh',
];

/** Deadlines as plans write them, for tasks beyond those of the fixtures. */
const deadlines = [
  'Quý I năm 2026',
  'Trước ngày 30/6/2026',
  'Thường xuyên',
  'Tháng 3 và tháng 11 năm 2026',
  'Quý III, quý IV năm 2026',
  'Trong năm 2026',
  'Từ tháng 3 đến tháng 6 năm 2026',
  'Trước ngày 15/12/2026',
  'Hằng quý',
];

/** Now and then what plans have amiss: a word that is no deadline, a day that there is not, none at all. */
const slips = ['sắp tới', 'Trước ngày 31/02/2026', ''];

const fundings = ['Ngân sách tỉnh', 'Ngân sách nhà nước', '', 'Kinh phí thường xuyên'];

const places = ['lĩnh vực đất đai', 'lĩnh vực xây dựng', 'lĩnh vực y tế', 'lĩnh vực giáo dục', 'lĩnh vực việc làm'];

const pick = <Item>(items: readonly Item[], index: number): Item => items[index % items.length] as Item;

/** The areas of reform, each with words by which the areas of the fixtures are known for it. */
const areaWords: readonly (readonly [name: string, words: RegExp])[] = [
  ['Cải cách thể chế', /thể chế/i],
  ['Cải cách thủ tục hành chính', /thủ tục/i],
  ['Cải cách tổ chức bộ máy hành chính nhà nước', /bộ máy/i],
  ['Cải cách chế độ công vụ', /công vụ|cán bộ/i],
  ['Cải cách tài chính công', /tài chính/i],
  ['Xây dựng và phát triển chính quyền điện tử, chính quyền số', /điện tử|chuyển đổi số|chính quyền số|hiện đại/i],
  ['Công tác chỉ đạo, điều hành cải cách hành chính', /./],
];

/** The tasks of all fixtures, by the area of reform that they belong to. */
const areaTasks = (): CorpusArea[] =>
  areaWords.map(([name], at) => ({
    name,
    tasks: corpusPlans
      .flatMap(({ areas }) => areas)
      .filter((area) => areaWords.findIndex(([, words]) => words.test(area.name)) === at)
      .flatMap(({ tasks }) => tasks),
  }));

/** A plan of a province with so many tasks, the leads dealt out among so many agencies; every text differs from every other. */
function provincePlan(name: string, tasks: number, agencies: number): PlanRows {
  const areas = areaTasks();
  const leads = [...offices, ...communes].slice(0, agencies);
  const rows: string[][] = [
    ['KẾ HOẠCH'],
    ['CẢI CÁCH HÀNH CHÍNH TỈNH SÔNG LAM NĂM 2026'],
    ['(Kèm theo Quyết định số 2914/QĐ-UBND ngày 28 tháng 12 năm 2025 của Chủ tịch UBND tỉnh Sông Lam)'],
    heading,
  ];
  let number = 0;
  areas.forEach(({ name: area, tasks: own }, at) => {
    rows.push([`${pick(roman, at)}. ${area}`]);
    const share = Math.floor((tasks * (at + 1)) / areas.length) - Math.floor((tasks * at) / areas.length);
    for (let index = 0; index < share; index++) {
      const like = pick(own, index);
      const round = Math.floor(index / own.length);
      const where = round === 0 ? '' : ` ${round % 2 === 0 ? 'tại' : 'thuộc'} ${pick(places, round)}, đợt ${round}`;
      number++;
      const lead = pick(leads, number * 7 + at);
      const second = pick(leads, number * 11 + 3);
      rows.push([
        String(number),
        `${like.task.replace(/[.;]$/, '').replaceAll('2023', '2026')}${where}`,
        number % 23 === 0 ? '' : like.product.replaceAll('2023', '2026'),
        number % 19 === 0 && second !== lead ? `${lead}; ${second}` : lead,
        number % 5 === 0 ? 'Các sở, ban, ngành; UBND các xã, phường' : pick(leads, number * 3 + 1),
        number % 29 === 0 ? pick(slips, number / 29) : pick(deadlines, number),
        pick(fundings, number),
      ]);
    }
  });
  return { name, rows };
}

/** The sample, a plan of 200 tasks, and one of 2,000 tasks with 100 agencies: right and wrong rows, texts that differ. */
export const threePlans = (): PlanRows[] => [
  { name: 'mau-2023', rows: sampleRows() },
  provincePlan('tinh-200', 200, 24),
  provincePlan('tinh-2000', 2_000, 100),
];

/** The same as text, a line for each row, as a .tsv file has them. */
export const asTsv = ({ rows }: PlanRows): string => `${rows.map((row) => row.join('\t')).join('\n')}\n`;
