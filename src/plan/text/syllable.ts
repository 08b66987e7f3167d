import { fold } from './fold';

/** Vietnamese syllables by their spelling: first consonants, rhymes, and which endings bear which tones. */

const onset = '(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?';
const rhymes =
  'a|ac|ach|ai|am|an|ang|anh|ao|ap|at|au|ay|e|ec|em|en|eng|eo|ep|et|eu|ech|enh|i|ia|ich|iec|iem|ien|ieng|iep|iet|ieu|im|in|inh|ip|it|iu|' +
  'o|oa|oac|oach|oai|oam|oan|oang|oanh|oao|oap|oat|oay|oc|oe|oen|oeo|oet|oi|om|on|ong|oong|ooc|op|ot|u|ua|uan|uang|uat|uay|uc|ue|uech|uenh|ui|um|un|ung|' +
  'uo|uoc|uoi|uom|uon|uong|uop|uot|uou|up|ut|uu|uy|uya|uych|uyen|uyet|uynh|uyt|uyu|uyn|y|yem|yen|yet|yeu|ych|ynh';
const pattern = new RegExp(`^${onset.replace('đ', '')}(?:${rhymes})$`);
const closed = /(?:c|ch|p|t)$/;
const levelOrHook = /[\u0300\u0309\u0303]/;

/** True for a word that can be a Vietnamese syllable; a syllable that ends in c, ch, p or t bears only the sharp or the heavy tone. */
export function isSyllable(word: string): boolean {
  const plain = fold(word);
  if (!/^[a-z]{1,7}$/.test(plain) || !pattern.test(plain)) return false;
  const marks = word.normalize('NFD');
  const tones = marks.match(/[\u0300\u0301\u0303\u0309\u0323]/g)?.length ?? 0;
  return tones <= 1 && !(closed.test(plain) && levelOrHook.test(marks));
}
