import type { Texts } from '../locales';
import { ruleById } from '../plan/rules';
import type { Language } from '../plan/schema/schema';

/** A rule's short name; its id if it is not known. */
export const ruleName = (id: string, language: Language): string => ruleById.get(id)?.name[language] ?? id;

/** How not to write it, and how to: the rule's own examples of its field; undefined where it is about more than one cell. */
export function ruleExample(id: string): { readonly bad: string; readonly good: string } | undefined {
  const rule = ruleById.get(id);
  if (rule?.each !== 'task' || rule.field === null) return undefined;
  const [bad, good] = [rule.bad, rule.good].map((examples) =>
    examples
      .map((cells) => cells[rule.field as keyof typeof cells])
      .find((text) => typeof text === 'string' && text !== ''),
  );
  return typeof bad === 'string' && typeof good === 'string' ? { bad, good } : undefined;
}

/** What a rule is about: the title of its section in the settings; its id's first part where that has no title. */
export function ruleGroup(id: string, texts: Texts): string {
  const [group = id] = id.split('/');
  const titles: Readonly<Record<string, string>> = texts.settings.ruleGroups;
  return titles[group] ?? group;
}
