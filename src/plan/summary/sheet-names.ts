import { freeSheetName } from '../draft/sheet-draft';

const longestName = 31;

/** How people in offices shorten long names, the most usual first; each is used only as far as a name is still too long. */
const abbreviations: readonly (readonly [RegExp, string])[] = [
  [/Ủy ban nhân dân|Uỷ ban nhân dân/giu, 'UBND'],
  [/Hội đồng nhân dân/giu, 'HĐND'],
  [/Ủy ban Mặt trận Tổ quốc Việt Nam|Mặt trận Tổ quốc Việt Nam/giu, 'MTTQ VN'],
  [/tiếp nhận và trả kết quả/giu, 'TN&TKQ'],
  [/phục vụ hành chính công/giu, 'PV HCC'],
  [/kiểm soát thủ tục hành chính/giu, 'KSTTHC'],
  [/thủ tục hành chính/giu, 'TTHC'],
  [/cải cách hành chính/giu, 'CCHC'],
  [/Văn hóa, Thể thao và Du lịch|Văn hoá, Thể thao và Du lịch/giu, 'VHTT&DL'],
  [/Nông nghiệp và Môi trường/giu, 'NN&MT'],
  [/Nông nghiệp và Phát triển nông thôn/giu, 'NN&PTNT'],
  [/Tài nguyên và Môi trường/giu, 'TN&MT'],
  [/Khoa học và Công nghệ/giu, 'KH&CN'],
  [/Thông tin và Truyền thông/giu, 'TT&TT'],
  [/Giáo dục và Đào tạo/giu, 'GD&ĐT'],
  [/Kế hoạch và Đầu tư/giu, 'KH&ĐT'],
  [/Lao động - Thương binh và Xã hội|Lao động, Thương binh và Xã hội/giu, 'LĐ-TB&XH'],
  [/Dân tộc và Tôn giáo/giu, 'DT&TG'],
  [/Đoàn Thanh niên Cộng sản Hồ Chí Minh/giu, 'Đoàn TNCS HCM'],
  [/Liên hiệp Phụ nữ/giu, 'LHPN'],
  [/Ban Quản lý/giu, 'BQL'],
  [/Khu công nghiệp/giu, 'KCN'],
  [/Bộ phận/giu, 'BP'],
  [/Văn phòng/giu, 'VP'],
  [/Trung tâm/giu, 'TT'],
  [/thành phố/giu, 'TP'],
  [/ và /giu, ' & '],
];

/** The name of an agency's tab: as people shorten it if it is longer than Excel takes, never cut within a word, unlike every taken name. */
export function agencySheetName(agency: string, taken: readonly string[]): string {
  let name = agency.replace(/\s+/g, ' ').trim();
  for (const [long, short] of abbreviations) {
    if (name.length <= longestName) break;
    name = name.replace(long, short);
  }
  return freeSheetName(name, taken);
}
