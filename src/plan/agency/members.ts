import { foldWords } from '../text/fold';
import type { AgencyCatalogue } from './catalogue';

/** First words of the agencies that a collective stands for, by the catalogue's word for it. */
const membersOf: Readonly<Record<string, RegExp>> = {
  all: /./,
  offices: /^(?:phong|van phong|thanh tra|p|vp|trung tam|ban quan ly)(?: |$)/,
  departments: /^(?:so|ban|thanh tra|van phong)(?: |$)/,
  units: /^(?:trung tam|ban quan ly|truong|tram|doi|bao|dai)(?: |$)/,
  communes: /^(?:ubnd|uy ban nhan dan) (?:xa|phuong|thi tran|dac khu)(?: |$)/,
  districts: /^(?:ubnd|uy ban nhan dan) (?:huyen|quan|thi xa|thanh pho)(?: |$)/,
  ministries: /^bo(?: |$)/,
  schools: /^truong(?: |$)/,
  hamlets: /^(?:thon|khu pho|to dan pho|ap)(?: |$)/,
  unions: /^(?:hoi|doan|mttq|mat tran|uy ban mttq|lien doan)(?: |$)/,
  councils: /^ban .*hdnd/,
};

/** Wordings of collectives that the catalogue does not hold, by what they begin with. */
const wordings: readonly (readonly [RegExp, string])[] = [
  [/^(?:cac|tat ca cac|tat ca)? ?(?:co quan|don vi)(?: |$)/, 'all'],
  [/^cac (?:phong|co quan chuyen mon)(?: |$)/, 'offices'],
  [/^cac so(?: |$)/, 'departments'],
  [/^cac bo(?: |$)/, 'ministries'],
  [/^(?:ubnd|uy ban nhan dan) (?:cac|cap) (?:xa|phuong)/, 'communes'],
  [/^(?:ubnd|uy ban nhan dan) (?:cac|cap) (?:huyen|quan|thi xa|thanh pho)/, 'districts'],
];

/** True where an agency is one of those that a collective stands for: "Phòng Nội vụ" among "Các phòng, ban chuyên môn". */
export function isMember(agency: string, collective: string, catalogue: AgencyCatalogue): boolean {
  const words = foldWords(collective);
  const stands = catalogue.entry(collective)?.stands_for ?? wordings.find(([pattern]) => pattern.test(words))?.[1];
  return stands !== undefined && (membersOf[stands]?.test(foldWords(agency)) ?? false);
}
