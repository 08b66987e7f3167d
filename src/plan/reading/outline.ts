import type { CellAddress, PlanArea } from '../model';
import { foldWords } from '../text/fold';
import { looksLikeNumber } from './contents';
import { headingOf, isNestedIn, type NumberStyle, numberStyle, plainNumber } from './numbering';
import type { RowFacts, RowMark } from './row-facts';
import { markOf } from './rows';
import type { SheetGrid } from './sheet-grid';

type LevelStyle = NumberStyle | 'none' | 'column';

interface Level {
  readonly area: PlanArea;
  readonly style: LevelStyle;
  /** A task with a number of the heading's own style stands under it: numbers begin anew within it. */
  hasOwnNumbers: boolean;
}

const styleOf = (numeral: string): LevelStyle => (numeral === '' ? 'none' : (numberStyle(numeral) ?? 'none'));
const nameKey = ({ numeral, name }: PlanArea): string => `${numeral}|${foldWords(name)}`;

/** The letter before: "C" follows "B", and is then no hundred. */
const isNextLetter = (numeral: string, before: string): boolean =>
  /^[A-ZĐ]$/.test(before) && numeral.length === 1 && numeral.charCodeAt(0) === before.charCodeAt(0) + 1;

/** The tree of headings down to where the reading stands. */
export class Outline {
  readonly areas: PlanArea[] = [];
  private levels: Level[] = [];
  private readonly byName = new Map<string, PlanArea>();

  /** @param isDense the column of areas names them in every row, so that one may come again */
  constructor(
    private readonly grid: SheetGrid,
    private readonly isDense: boolean,
  ) {}

  get area(): PlanArea | null {
    return this.levels.at(-1)?.area ?? null;
  }

  /** A row that is a heading. */
  enterRow(facts: RowFacts): void {
    const { grid } = this;
    const { row, map, lone, own, code } = facts;
    const column = lone?.column ?? map.task ?? map.area ?? map.number ?? grid.left;
    const cell = { row, column };
    const text = grid.text(row, column);
    const number = map.number === undefined ? '' : grid.text(row, map.number);
    if (own && column !== map.number && looksLikeNumber(number))
      return this.enter(text, plainNumber(number), cell, { row, column: map.number ?? column });
    if (code && headingOf(text).numeral === '') return this.enterCode(text, code, cell);
    this.enter(text, '', cell, cell);
  }

  private enterCode(name: string, code: RowMark, cell: CellAddress): void {
    const area = this.areaOf('', name, cell, cell);
    while (this.levels.length > 0 && this.levels.at(-1)?.style === 'code') this.levels.pop();
    this.push(area, code.style);
  }

  /** A cell of the areas' column. */
  enterColumn(row: number, column: number): void {
    const { numeral, name } = headingOf(this.grid.text(row, column));
    const cell = { row, column };
    const area = this.areaOf(numeral, name, cell, cell);
    const top = this.levels.at(-1);
    if (top && nameKey(top.area) === nameKey(area)) return;
    while (this.levels.at(-1)?.style === 'column') this.levels.pop();
    const known = this.isDense ? this.byName.get(nameKey(area)) : undefined;
    if (known) this.levels.push({ area: known, style: 'column', hasOwnNumbers: false });
    else this.push(area, 'column');
  }

  private enter(text: string, own: string, cell: CellAddress, numeralCell: CellAddress): void {
    const { numeral, name } = own === '' ? headingOf(text) : { numeral: own, name: text };
    const area = this.areaOf(numeral, name, cell, numeralCell);
    // After a page break staff write the area's name again over the rows that go on with it.
    const again = this.levels.findIndex((level) => nameKey(level.area) === nameKey(area));
    if (again >= 0) {
      this.levels = this.levels.slice(0, again + 1);
      return;
    }
    let style = styleOf(numeral);
    const letters = this.levels.findIndex(
      (level) => level.style === 'capital' && isNextLetter(numeral, level.area.numeral),
    );
    if (letters >= 0) style = 'capital';
    const same = this.levels.findIndex((level) => level.style === style && !isNestedIn(numeral, level.area.numeral));
    if (same >= 0) this.levels = this.levels.slice(0, same);
    while (this.levels.at(-1)?.style === 'column') this.levels.pop();
    this.push({ ...area, parent: this.area }, style);
  }

  private areaOf(numeral: string, name: string, cell: CellAddress, numeralCell: CellAddress): PlanArea {
    const numeralValue = this.grid.value(numeralCell.row, numeralCell.column);
    return { numeral, name, cell, numeralCell, numeralValue, parent: this.area };
  }

  private push(area: PlanArea, style: LevelStyle): void {
    const placed = { ...area, parent: this.area };
    this.areas.push(placed);
    this.byName.set(nameKey(placed), placed);
    this.levels.push({ area: placed, style, hasOwnNumbers: false });
  }

  /** A task: below "1 Xây dựng…" with its bullets, task 2 stands beside the heading and not under it. */
  enterTask(facts: RowFacts): void {
    const mark = markOf(facts);
    if (!mark) return;
    for (let at = this.levels.length - 1; at >= 0; at--) {
      const level = this.levels[at] as Level;
      if (level.style !== mark.style) continue;
      const isNext = Number(mark.number) === Number(level.area.numeral) + 1;
      if (!level.hasOwnNumbers && (isNext || mark.style === 'roman')) this.levels = this.levels.slice(0, at);
      else level.hasOwnNumbers = true;
      return;
    }
  }
}
