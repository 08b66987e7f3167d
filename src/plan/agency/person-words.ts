/** Words for persons, for who does which part, and for nobody, in cells of agencies. All are folded (`foldWords`): small, without marks. */

/** Those who stand at the head of an agency, named in its place. */
export const titles: readonly string[] = [
  'lanh dao',
  'thu truong',
  'nguoi dung dau',
  'giam doc',
  'pho giam doc',
  'chu tich',
  'pho chu tich',
  'bi thu',
  'pho bi thu',
  'truong',
  'pho truong',
  'chanh',
  'pho chanh',
  'hieu truong',
  'pho hieu truong',
  'cuc truong',
  'vu truong',
  'vien truong',
  'doi truong',
  'to truong',
  'truong phong',
  'pho truong phong',
  'truong thon',
  'truong ban',
  'pho truong ban',
  'chi huy truong',
  'chu nhiem',
  'tong giam doc',
  'thuong truc',
  'ban giam doc',
  'bo truong',
  'thu tuong',
];

/** Surnames that begin a person's name (the fourteen most frequent bear nine Vietnamese of ten, and a few more). */
export const surnames: ReadonlySet<string> = new Set(
  (
    'nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh trinh mai truong dao doan cao ha luong ' +
    'luu thai to chau ta phung quach trieu nong hoang vi than lam tang la lo giang ma dam tong'
  ).split(' '),
);

/** Words that come before a person's name. */
export const personMarks: readonly string[] = ['ong', 'ba', 'dong chi', 'd c', 'anh', 'chi'];
/** Degrees before a person's name; without a surname behind them they are other words ("CN" is a branch). */
export const degrees: readonly string[] = ['ths', 'ts', 'bs', 'ks', 'cn', 'gs', 'pgs', 'cvcc', 'cvc'];

/** Who does which part, before names ("Chủ trì:") or behind them ("Phòng Nội vụ chủ trì"). */
export const roles: Readonly<Record<string, 'lead' | 'coordinating'>> = {
  'chu tri': 'lead',
  'chiu trach nhiem chinh': 'lead',
  'dau moi': 'lead',
  'phoi hop': 'coordinating',
  'ho tro': 'coordinating',
  'cung phoi hop': 'coordinating',
  'chu tri phoi hop': 'lead',
};

/** Words around a role that are no part of a name: "Cơ quan chủ trì thực hiện:". */
export const roleHolders: readonly string[] = [
  'co quan',
  'don vi',
  'bo phan',
  'cq',
  'dv',
  'phong',
  'to chuc',
  'ca nhan',
  'nganh',
  'so nganh',
];
export const roleTails: readonly string[] = ['thuc hien', 'chinh', 'tham muu', 'voi', 'cung', 'cung voi', 'trien khai'];

/** Requests before a name, which are no part of it. */
export const requests: readonly string[] = ['de nghi', 'yeu cau', 'giao', 'phan cong', 'moi tham gia', 'giao cho'];

/** What stands in a cell that names nobody. */
export const nobody: ReadonlySet<string> = new Set([
  'khong',
  'khong co',
  'khong co co quan',
  'khong co don vi',
  'khong co co quan phoi hop',
  'khong phoi hop',
  'nt',
  'nhu tren',
  'nhu muc tren',
  'idem',
  'n a',
  'na',
  'x',
]);

/** "Như mục 1", "như nhiệm vụ 3": who is named elsewhere. */
export const pointsElsewhere = /^nhu (?:muc|tren|dong|nhiem vu|cot|phan|y)\b/;
