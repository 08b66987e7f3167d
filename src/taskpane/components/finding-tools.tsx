import { Button, Caption1, Input, mergeClasses, Select, ToggleButton } from '@fluentui/react-components';
import { type ReactElement, type ReactNode, useState } from 'react';

import type { Texts } from '../../locales';
import { type Finding, severities } from '../../plan/model';
import { severityCounts } from '../../plan/severity-counts';
import { type FindingFilter, noFilter } from '../filter';
import { type Grouping, groupings } from '../groups';
import { SearchIcon, SeverityIcon } from './icons';
import { useStyles } from './styles';

interface ToolsProps {
  readonly findings: readonly Finding[];
  /** How many the filter lets through. */
  readonly shown: number;
  readonly filter: FindingFilter;
  readonly by: Grouping;
  readonly texts: Texts;
  readonly onFilter: (filter: FindingFilter) => void;
  readonly onGroupBy: (by: Grouping) => void;
  /** What stands before and behind the filters in the one row of tools. */
  readonly start: ReactNode;
  readonly end: ReactNode;
}

/** The one row of tools over the list; searching and grouping are a second one, opened when wanted and as long as anything is filtered. */
export function FindingTools({
  findings,
  shown,
  filter,
  by,
  texts,
  onFilter,
  onGroupBy,
  start,
  end,
}: ToolsProps): ReactElement {
  const styles = useStyles();
  const [isWanted, setIsWanted] = useState(false);
  const isFiltered = filter.search !== '' || filter.severity !== null;
  const isOpen = isWanted || isFiltered;
  return (
    <>
      <div className={styles.tools}>
        {start}
        <SeverityFilters findings={findings} filter={filter} texts={texts} onFilter={onFilter} />
        <ToggleButton
          size="small"
          appearance="subtle"
          className={mergeClasses(styles.iconButton, styles.toEnd)}
          icon={<SearchIcon />}
          checked={isOpen}
          aria-expanded={isOpen}
          aria-label={texts.searchOpen}
          title={texts.searchOpen}
          onClick={() => {
            setIsWanted(!isOpen);
            if (isOpen) onFilter(noFilter);
          }}
        />
        {end}
      </div>
      {isOpen && (
        <SearchRow
          {...{ filter, by, texts, onFilter, onGroupBy }}
          counts={isFiltered ? texts.shown(shown, findings.length) : null}
          onSearch={(search) => {
            setIsWanted(true);
            onFilter({ ...filter, search });
          }}
        />
      )}
    </>
  );
}

/** Searching and grouping, and how much of the list is shown where that is not all of it. */
function SearchRow({
  filter,
  by,
  texts,
  counts,
  onFilter,
  onGroupBy,
  onSearch,
}: Pick<ToolsProps, 'filter' | 'by' | 'texts' | 'onFilter' | 'onGroupBy'> & {
  readonly counts: string | null;
  readonly onSearch: (words: string) => void;
}): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.search}>
      <Input
        size="small"
        type="search"
        className={styles.searchBox}
        value={filter.search}
        aria-label={texts.search}
        placeholder={texts.search}
        onChange={(_, { value }) => onSearch(value)}
      />
      <Select
        size="small"
        className={styles.groupBox}
        value={by}
        aria-label={texts.groupBy}
        onChange={(_, { value }) => onGroupBy(value as Grouping)}
      >
        {groupings.map((grouping) => (
          <option key={grouping} value={grouping}>
            {texts.groupings[grouping]}
          </option>
        ))}
      </Select>
      <Caption1 role="status">{counts}</Caption1>
      {counts !== null && (
        <Button size="small" appearance="transparent" className={styles.dropFilter} onClick={() => onFilter(noFilter)}>
          {texts.dropFilter}
        </Button>
      )}
    </div>
  );
}

/** How many of each severity, in the look of its highlight, so that the row is the legend too. Pressed, it shows that severity alone. */
function SeverityFilters({
  findings,
  filter,
  texts,
  onFilter,
}: Pick<ToolsProps, 'findings' | 'filter' | 'texts' | 'onFilter'>): ReactElement {
  const styles = useStyles();
  const counts = severityCounts(findings);
  return (
    <div className={styles.counts} role="group" aria-label={texts.legend}>
      {severities.map((severity) => {
        const count = counts[severity];
        const isPressed = filter.severity === severity;
        const label = `${texts.severityCount[severity](count)}, ${texts.legendLine[severity]}`;
        return (
          (count > 0 || isPressed) && (
            <ToggleButton
              key={severity}
              size="small"
              appearance="subtle"
              className={styles.count}
              checked={isPressed}
              aria-label={label}
              title={label}
              onClick={() => onFilter({ ...filter, severity: isPressed ? null : severity })}
            >
              <span className={mergeClasses(styles.swatch, styles[`${severity}Swatch`])}>
                <SeverityIcon severity={severity} label="" size={14} />
              </span>
              <Caption1>{count}</Caption1>
            </ToggleButton>
          )
        );
      })}
    </div>
  );
}
