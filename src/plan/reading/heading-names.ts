import { taskFields } from '../fields/field-lists';
import { fields, type TaskField } from '../fields/fields';

/** What a column can be: a field of the plan, the beginning of a deadline that has two columns, or a further column that is kept. */
export type ColumnRole = TaskField | 'begin' | 'other';

/**
 * Names of columns without accents or signs, and how surely each tells its role: 1 says it, less wants the contents' word. A name
 * may stand under several roles. Source: domain.md, the sample plan, and plans of other offices.
 */
const weighedNames: Readonly<Partial<Record<ColumnRole, readonly (readonly [strength: number, names: string])[]>>> = {
  number: [
    [1, 's tt|t t|tt nhiem vu|so tt nhiem vu|stt|tt|so tt|so thu tu|thu tu|no|so stt'],
    [0.6, 'ma so|ma nhiem vu|muc so|ma|muc|ma hieu|ma cong viec|ky hieu|code|ma viec|so'],
  ],
  area: [
    [
      1,
      'tru cot|pillar|field|reform area|nhiem vu lon|chuong|linh vuc nhiem vu|nhom cong tac|linh vuc hoat dong|nhiem vu chung|linh vuc|nhom nhiem vu|linh vuc cai cach|noi dung cai cach|noi dung chung|area|nhom cong viec|linh vuc cong tac|mang cong viec|mang cong tac|nhom linh vuc|noi dung lon|chu de|truc nhiem vu',
    ],
    [
      0.7,
      'muc tieu|nhiem vu trong tam|nhom|nhom noi dung|noi dung trong tam|noi dung cai cach hanh chinh|muc tieu chung',
    ],
    [0.5, 'noi dung|nhiem vu|hang muc|giai phap|nhom giai phap|noi dung nhiem vu'],
  ],
  task: [
    [
      1,
      'phan viec|tasks|activity|activities|specific task|work item|action|actions|noi dung chi dao|noi dung nhiem vu cong viec|cong tac trong tam|noi dung trong tam thuc hien|description|noi dung nhiem vu cu the|nhiem vu tham muu|noi dung tham muu|nhiem vu cu the|nhiem vu|noi dung cong viec|noi dung nhiem vu|cong viec|hoat dong|ten nhiem vu|nhiem vu giai phap|noi dung hoat dong|noi dung thuc hien|noi dung cu the|noi dung cong tac|ten cong viec|dau viec|noi dung trien khai|nhiem vu cong viec|cac nhiem vu|cong viec cu the|task|nhiem vu trien khai|viec can lam|noi dung viec|hoat dong cu the|nhiem vu duoc giao|noi dung nhiem vu giai phap|danh muc nhiem vu|danh muc cong viec|nhiem vu chi tiet|noi dung chi tiet|viec|hoat dong chinh|nhiem vu thuc hien|cac cong viec|nhiem vu giai phap thuc hien|nhiem vu giai phap cu the',
    ],
    [
      0.85,
      'noi dung|ten du an|ten de an|ten chuong trinh|hang muc cong viec|giai phap|nhiem vu trong tam|ten hoat dong|ten noi dung|giai phap thuc hien|viec thuc hien',
    ],
    [
      0.6,
      'chuong trinh|hang muc|du an|de an|chuyen de|cong tac|noi dung cai cach|muc tieu|ten|dien giai|tieu chi|nhiem vu chung',
    ],
  ],
  product: [
    [
      1,
      'du kien ket qua|du kien san pham|san pham trinh|expected output|deliverable|deliverables|expected result|expected results|results|outputs|ket qua hoan thanh cong viec|san pham bao cao|chi tieu can dat|tai lieu san pham|san pham|san pham dau ra|ket qua dau ra|ket qua yeu cau|san pham ket qua|dau ra|ket qua san pham|ket qua du kien|san pham du kien|san pham hoan thanh|product|output|san pham cong viec|san pham phai dat|san pham cu the|san pham chu yeu|ket qua can dat|yeu cau san pham|ket qua hoan thanh|san pham giao nop|ket qua phai dat|ket qua san pham dau ra|ket qua can dat duoc|yeu cau ket qua|san pham thuc hien|san pham can dat|hinh thuc san pham|minh chung san pham',
    ],
    [
      0.8,
      'ket qua|muc tieu can dat|muc tieu ket qua|yeu cau can dat|ket qua bao cao|ket qua dat duoc|san pham minh chung|chi tieu ket qua|ket qua mong doi|result|chi tieu san pham',
    ],
    [0.5, 'ket qua thuc hien|chi tieu|yeu cau|muc tieu|van ban|hinh thuc|tai lieu'],
  ],
  lead: [
    [
      1,
      'agencies|implementation|implementing agencies|responsibility|chiu trach nhiem|chiu trach nhiem chu tri|responsible agency|lead unit|in charge|responsible|responsible unit|person in charge|agency in charge|owner|co quan chiu trach nhiem chinh|don vi thuc hien chinh|giao chu tri|don vi nhan nhiem vu|chu tri|co quan chu tri|don vi chu tri|chu tri thuc hien|don vi chiu trach nhiem|trach nhiem chu tri|bo phan chu tri|lead|lead agency|chu tri tham muu|co quan don vi chu tri|don vi dau moi|co quan dau moi|phong ban chu tri|don vi bo phan chu tri|so nganh chu tri|phong chu tri|so nganh chu tri tham muu|don vi chu tri thuc hien|co quan chu tri thuc hien|chu tri trien khai|chiu trach nhiem chinh|dau moi chu tri|phong ban don vi chu tri|co quan chu tri tham muu|don vi chu tri tham muu',
    ],
    [
      0.9,
      'don vi thuc hien|co quan thuc hien|co quan don vi thuc hien|don vi tham muu|co quan tham muu|phan cong thuc hien|trach nhiem thuc hien|bo phan thuc hien|don vi trien khai|phan cong|trach nhiem|phan cong nhiem vu|phan cong trach nhiem|don vi phu trach|bo phan phu trach|to chuc thuc hien|don vi duoc giao|co quan duoc giao|bo phan tham muu|phan cong chu tri|don vi chu quan|dau moi|chu dau tu|dau moi thuc hien|phong ban thuc hien|co quan chiu trach nhiem|co quan trien khai|don vi giao nhiem vu|don vi chu tri phoi hop|co quan chu tri phoi hop|chu tri phoi hop|phan cong don vi thuc hien|phan cong don vi',
    ],
    [0.65, 'don vi|co quan|nguoi chu tri|bo phan|thuc hien|phong ban|nguoi chiu trach nhiem|co quan don vi|giao'],
    [
      0.5,
      'nguoi thuc hien|nguoi lam|nguoi phu trach|can bo phu trach|chuyen vien|can bo thuc hien|phu trach|cong chuc phu trach|ca nhan phu trach|can bo chu tri|ca nhan',
    ],
  ],
  coordinating: [
    [
      1,
      'co quan cung phoi hop|supporting agencies|coordination|coordinating units|supporting units|coordinating agency|partners|don vi dia phuong phoi hop|don vi cung thuc hien|don vi cung phoi hop|don vi ho tro|co quan ho tro|thanh phan phoi hop|phoi hop|co quan phoi hop|don vi phoi hop|phoi hop thuc hien|don vi phoi hop thuc hien|co quan don vi phoi hop|bo phan phoi hop|co quan phoi hop thuc hien|coordinating|coordinating agencies|don vi ca nhan phoi hop|phong ban phoi hop|so nganh phoi hop|cac don vi phoi hop|co quan lien quan|don vi lien quan|cac co quan phoi hop|trach nhiem phoi hop|phong phoi hop|to chuc phoi hop|support|don vi dong hanh|co quan to chuc phoi hop',
    ],
    [
      0.6,
      'nguoi phoi hop|tham gia|don vi tham gia|co quan tham gia|thanh phan|thanh phan phoi hop|thanh phan tham gia|hop tac|don vi ho tro|ho tro',
    ],
  ],
  deadline: [
    [
      1,
      'tg hoan thanh|tg thuc hien|t gian thuc hien|t gian|t gian hoan thanh|tg|lich thuc hien|lich trien khai|timeline|completion time|timeframe|time frame|finish|end date|end|completion|completion date|schedule|t han|thoi gian thuc hien hoan tat|moc thoi gian thuc hien|ky han|thoi luong|thoi gian|thoi gian thuc hien|thoi gian hoan thanh|thoi han|thoi han hoan thanh|han hoan thanh|thoi diem hoan thanh|thoi han thuc hien|tien do hoan thanh|ngay hoan thanh|deadline|due date|thoi gian trien khai|thoi gian ket thuc|ngay ket thuc|ket thuc|thoi gian hoan tat|han|thoi gian du kien|moc hoan thanh|thoi gian trinh|han cuoi|den ngay|thang hoan thanh|thang ket thuc|han chot|ngay den han|thoi gian hoan thanh thuc hien|thoi gian ban hanh|thoi han ket thuc|hoan thanh truoc|thoi gian tien do|den thang|thoi diem ket thuc|moc ket thuc|han thuc hien|quy thuc hien|thang thuc hien|ngay thuc hien|thoi gian tien do hoan thanh|thoi gian tien do thuc hien|thoi gian thuc hien hoan thanh|han xu ly|han nop|ngay xong|thoi gian bao cao',
    ],
    [
      0.85,
      'thoi diem|tien do|tien do thuc hien|moc thoi gian|hoan thanh|lo trinh|lo trinh thuc hien|time|xong|quy|thang|moc tien do|ngay|ngay thang|thoi gian trinh ban hanh|thoi gian du kien hoan thanh|ke hoach thoi gian',
    ],
  ],
  begin: [
    [
      1,
      'begin|beginning|from date|bat dau|thoi gian bat dau|ngay bat dau|tu ngay|thang bat dau|thoi diem bat dau|start|start date|khoi dau|ngay khoi cong|thoi gian khoi dong|khoi dong|moc bat dau|quy bat dau|tu thang|ngay trien khai|thoi gian bat dau thuc hien|ngay giao',
    ],
    [0.6, 'trien khai|khoi cong'],
  ],
  funding: [
    [
      1,
      'ngan sach|funding source|cost|costs|kinh phi nguon|chi phi thuc hien|ngan sach thuc hien|kinh phi|kinh phi thuc hien|nguon kinh phi|du toan|nguon von|du kien kinh phi|du toan kinh phi|funding|budget|kinh phi du kien|nguon luc|kinh phi trieu dong|kinh phi va nguon|nguon kinh phi thuc hien|nhu cau kinh phi|tong kinh phi|kinh phi bao dam|nguon luc thuc hien',
    ],
    [0.6, 'nguon|so tien|tong muc dau tu|du toan chi|chi phi|von|thanh tien|muc chi'],
  ],
  other: [
    [
      1,
      'noi thuc hien|sdt|dt lien he|dien thoai lien he|tinh hinh|dia ban|tinh chat|pham vi|pham vi thuc hien|khoi luong|cap thuc hien|cap|trinh cap|co quan trinh|co quan ban hanh|nguon giao nhiem vu|loai nhiem vu|ngay cap nhat|ngay bao cao|lien he|so luong khoi luong|chuyen vien theo doi|can bo theo doi|can bo dau moi|chuyen vien dau moi|dau moi lien he|cong chuc tham muu|chuyen vien tham muu|can bo tham muu|lanh dao ubnd phu trach|pho chu tich phu trach|chu tich phu trach|ma so nhiem vu|ma dinh danh|ma viec|chi so thanh phan|tieu chi thanh phan|tieu chi par index|par index|link|duong dan|phuong thuc thuc hien|hinh thuc thuc hien|cach thuc thuc hien|bien phap thuc hien|hinh thuc to chuc|noi to chuc|dia diem thuc hien|nguoi ky duyet|ngay ban hanh|so van ban ban hanh|loai van ban|ket qua nam truoc|ket qua nam 2025|uu diem|ton tai han che|han che|giai phap khac phuc|phan loai|so ky hieu|tinh trang|trang thai|ket qua hien nay|tinh hinh thuc hien|lanh dao phu trach|lanh dao chi dao|co so phap ly|can cu|danh gia|tien do hien nay|ket qua den nay|cap trinh|ket qua thuc hien nhiem vu|muc do hoan thanh|minh chung|tai lieu kiem chung|theo doi danh gia|lanh dao theo doi|don vi tinh|dvt|ty le|ty le hoan thanh|chi tieu|phan tram|trong so|diem|muc do uu tien|uu tien|can cu phap ly|van ban chi dao|dien thoai|so dien thoai|email|giai ngan|chi so|chi so danh gia|ket qua bo sung|status|remarks|de xuat|kien nghi|kho khan vuong mac|vuong mac|nguyen nhan|ly do|nguoi theo doi|phe duyet|cap phe duyet|cap ban hanh|tham quyen|tham quyen ban hanh|muc tieu nam|hoan thanh %|tien do %|thu tu uu tien|co quan giam sat|giam sat|nguoi giam sat|thang diem|diem chuan|diem toi da|dia diem|doi tuong|so luong|quy mo|phuong phap do|nguon du lieu|thuoc tieu chi|tieu chi thanh phan|van ban giao|van ban giao nhiem vu|van ban giao viec|can cu giao nhiem vu|van ban chi dao giao nhiem vu|so van ban|ngay van ban|nguoi ky|hinh thuc trinh|noi dung dieu chinh|lien quan|doi tuong thu huong|so lieu|ke hoach|thuc hien nam truoc|muc do|bao cao',
    ],
    [
      0.8,
      'ma so|ma nhiem vu|ma|ma hieu|ky hieu|code|nguoi phu trach|can bo phu trach|nguoi thuc hien|chuyen vien|ket qua thuc hien|can bo thuc hien|phu trach|ca nhan|nguoi chu tri|lanh dao|ma cong viec|ca nhan phu trach|can bo|chuyen vien thuc hien|cong chuc phu trach|nguoi lam|muc|nguoi chiu trach nhiem|chi dao|chi dao thuc hien|lanh dao chi dao phu trach|phong tham muu|phong chuyen mon|phong chuyen mon tham muu|phong tham muu thuc hien|bo phan tham muu|ket qua dat duoc|ket qua thuc hien den nay|thoi gian bao cao|yeu cau',
    ],
  ],
};

export interface HeadingName {
  readonly role: ColumnRole;
  readonly strength: number;
  readonly name: string;
}

const isWeighed = (role: ColumnRole, name: string): boolean =>
  (weighedNames[role] ?? []).some(([, names]) => names.split('|').includes(name));

/** All names of columns: the weighed ones, and the further headings of the fields' declarations, which say it wholly. */
export const headingNames: readonly HeadingName[] = [
  ...Object.entries(weighedNames).flatMap(([role, entries]) =>
    entries.flatMap(([strength, names]) =>
      names.split('|').map((name) => ({ role: role as ColumnRole, strength, name })),
    ),
  ),
  ...taskFields.flatMap((role) =>
    fields[role].headings.filter((name) => !isWeighed(role, name)).map((name) => ({ role, strength: 1, name })),
  ),
];

/** Names of columns that plans do not have, but tables beside them: targets, budgets, agendas, opinions, lists of persons. */
export const strangerNames: readonly string[] =
  'chi tieu|ten chi tieu|don vi tinh|dvt|so tien|thanh tien|don gia|noi dung chi|muc chi|khoan muc|noi dung gop y|y kien|y kien gop y|gop y|tiep thu|giai trinh|tiep thu giai trinh|noi dung tiep thu|ho ten|ho va ten|nam sinh|ngay sinh|chuc vu|chuc danh|don vi gop y|co quan gop y|dai bieu|thanh phan du|gio|so luong|dien tich|que quan|gioi tinh|so cong van|noi dung y kien|ke hoach nam|thuc hien nam|uoc thuc hien|ty le dat|diem toi da|thang diem|tieu chi|diem tu cham|diem cham|du toan nam|muc tieu nam|so ho|so nguoi|so dien thoai|dien thoai|thuc hien nam truoc|dieu khoan|dieu khoan gop y|noi dung du thao|nguoi trinh bay|nguoi dieu hanh|trinh bay|phuong an tiep thu|nguyen gia|tong so|ten tai lieu|trich yeu|so ky hieu van ban|ten thu tuc|thu tuc hanh chinh|ma thu tuc|giang vien|so tiet|tiet|buoi|thu ngay|lai xe|nguoi nop|ngay nhan|ngay hen tra|ma ho so|ho ten nguoi nop|so hoc vien|hoc vien|ten lop|ten tai san|nam su dung|don vi su dung|phi le phi|le phi|lanh dao truc|can bo truc|thuc linh|he so|phu cap|ky nhan|xep hang|xep loai|da thuc hien|con lai|luy ke|ngay den|so den|trich yeu noi dung|muc dat|chi tieu giao|chi tieu nam|tong cong'.split(
    '|',
  );

/** Words that say nothing of which column it is. */
export const fillerWords = new Set(
  'thuc hien du kien cua cac cu the chu yeu nam va can phai theo ke hoach chi tiet hoac neu co duoc giao ten trien khai chinh trong de tai ve voi nhung mot so trieu dong ty vnd d the and of cchc cai cach hanh chinh nha nuoc dv cq hoan'.split(
    ' ',
  ),
);

/**
 * Words that tell what a column is about, whatever else its heading says: too little to know a header by, but a column's contents
 * then agree with it or not.
 */
export const tellingWords: readonly (readonly [role: ColumnRole, names: readonly string[]])[] = [
  ['coordinating', ['phoi hop', 'coordinating', 'supporting']],
  ['lead', ['chu tri', 'dau moi', 'chiu trach nhiem', 'duoc giao', 'responsible']],
  ['deadline', ['thoi gian', 'thoi han', 'tien do', 'lo trinh', 'moc', 'han', 'deadline', 'time']],
  ['funding', ['kinh phi', 'ngan sach', 'nguon von', 'du toan', 'budget', 'funding']],
  ['product', ['san pham', 'ket qua', 'dau ra', 'output', 'result']],
  ['task', ['nhiem vu', 'cong viec', 'noi dung', 'hoat dong', 'giai phap', 'viec', 'task', 'activity']],
];
