import {
  Menu,
  MenuButton,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';

import type { Texts } from '../../locales';
import type { Language } from '../../plan/schema/schema';
import type { PaneEffects } from '../desk';
import type { PaneView } from '../state';
import { useStyles } from './styles';

interface MoreMenuProps {
  readonly language: Language;
  readonly texts: Texts;
  readonly effects: PaneEffects;
  readonly onView: (view: PaneView) => void;
}

interface MenuSection {
  readonly title: string;
  readonly items: readonly (readonly [label: string, act: () => unknown])[];
}

/** The menu's entries, by what they are about. */
function menuSections({ language, texts, effects, onView }: MoreMenuProps): readonly MenuSection[] {
  const { menu } = texts;
  return [
    {
      title: menu.groups.sheet,
      items: [
        [texts.clear, () => effects.clear()],
        [menu.notes, () => effects.addNotes(language)],
        [menu.noNotes, () => effects.removeNotes()],
        [menu.validation, () => effects.addValidation(texts.validation)],
        [menu.noValidation, () => effects.removeValidation()],
      ],
    },
    {
      title: menu.groups.list,
      items: [
        [menu.copyList, () => effects.copyList(language)],
        [menu.saveListXlsx, () => effects.saveList('xlsx', language)],
        [menu.saveListDocx, () => effects.saveList('docx', language)],
      ],
    },
    {
      title: menu.groups.plan,
      items: [
        [menu.compare, () => effects.findPlans().then(() => onView('comparison'))],
        [menu.documents, () => onView('documents')],
        [menu.nextYear, () => onView('next-year')],
      ],
    },
    {
      title: menu.groups.settings,
      items: [
        [menu.ignored, () => onView('ignored')],
        [menu.catalogue, () => effects.makeCatalogue()],
        [menu.settings, () => onView('settings')],
      ],
    },
  ];
}

/** What is done now and then. */
export function MoreMenu(props: MoreMenuProps): ReactElement {
  const styles = useStyles();
  const { texts } = props;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton
          size="small"
          menuIcon={null}
          className={styles.iconButton}
          aria-label={texts.more}
          title={texts.more}
        >
          ⋯
        </MenuButton>
      </MenuTrigger>
      <MenuPopover className={styles.menu}>
        <MenuList>
          {menuSections(props).map(({ title, items }) => (
            <MenuGroup key={title}>
              <MenuGroupHeader>{title}</MenuGroupHeader>
              {items.map(([label, act]) => (
                <MenuItem key={label} className={styles.menuItem} onClick={() => void act()}>
                  {label}
                </MenuItem>
              ))}
            </MenuGroup>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
