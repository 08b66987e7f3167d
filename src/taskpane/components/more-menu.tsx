import { Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import type { ReactElement } from 'react';

import type { Texts } from '../../locales';
import type { Language } from '../../plan/schema/schema';
import type { PaneEffects } from '../desk';
import type { PaneView } from '../state';

interface MoreMenuProps {
  readonly language: Language;
  readonly texts: Texts;
  readonly effects: PaneEffects;
  readonly onView: (view: PaneView) => void;
}

/** What is done now and then. */
export function MoreMenu({ language, texts, effects, onView }: MoreMenuProps): ReactElement {
  const items: readonly (readonly [string, () => unknown])[] = [
    [texts.clear, () => effects.clear()],
    [texts.menu.ignored, () => onView('ignored')],
    [texts.menu.compare, () => effects.findPlans().then(() => onView('comparison'))],
    [texts.menu.documents, () => onView('documents')],
    [texts.menu.settings, () => onView('settings')],
    [texts.menu.notes, () => effects.addNotes(language)],
    [texts.menu.noNotes, () => effects.removeNotes()],
    [texts.menu.catalogue, () => effects.makeCatalogue()],
    [texts.menu.validation, () => effects.addValidation(texts.validation)],
    [texts.menu.noValidation, () => effects.removeValidation()],
  ];
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton size="small" menuIcon={null} aria-label={texts.more} title={texts.more}>
          ⋯
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {items.map(([label, act]) => (
            <MenuItem key={label} onClick={() => void act()}>
              {label}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
