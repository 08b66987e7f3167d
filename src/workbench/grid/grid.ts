import { type Area, areaName, cellName, columnName, contains, oneCell } from '../model/address';
import type { Chart } from '../model/chart';
import { type ConditionalFormat, drawnOn } from '../model/conditional-format';
import { editedText, shownText } from '../model/typing';
import type { Workbook } from '../model/workbook';
import { HostProblem } from '../problem';
import { drawChart } from './charts';
import { type Layout, layOut } from './layout';
import { pastedTable } from './paste-html';

const headingWidth = 46;
const headingHeight = 24;
const overscan = 4;
const pixelsPerPoint = 4 / 3;

const element = (className: string, parent?: HTMLElement): HTMLDivElement => {
  const made = document.createElement('div');
  made.className = className;
  parent?.append(made);
  return made;
};

interface Place {
  readonly row: number;
  readonly column: number;
}

/** The visible sheet: draws the cells in view, moves the selection, edits a cell. All that it changes goes through the workbook. */
export class Grid {
  private readonly view = element('grid-view');
  private readonly space = element('grid-space', this.view);
  private readonly editor = document.createElement('textarea');
  private layout: Layout;
  private editing: Place | undefined;
  private frame = 0;

  constructor(
    private book: Workbook,
    parent: HTMLElement,
    private readonly onProblem: (problem: HostProblem) => void,
  ) {
    this.layout = layOut(book, book.selection.sheet);
    this.view.tabIndex = 0;
    this.view.setAttribute('role', 'grid');
    this.editor.className = 'cell-editor';
    this.editor.hidden = true;
    this.space.append(this.editor);
    parent.append(this.view);
    this.view.addEventListener('scroll', () => this.redraw());
    this.view.addEventListener('mousedown', (event) => this.press(event));
    this.view.addEventListener('dblclick', () => this.edit());
    this.view.addEventListener('keydown', (event) => this.key(event));
    this.view.addEventListener('copy', (event) => this.copy(event));
    this.view.addEventListener('paste', (event) => this.paste(event));
    this.editor.addEventListener('blur', () => this.commit());
    new ResizeObserver(() => this.redraw()).observe(this.view);
    this.show(book);
  }

  /** Shows another workbook, as after a file was opened. */
  show(book: Workbook): void {
    this.book = book;
    this.editing = undefined;
    this.editor.hidden = true;
    book.changed.add(({ sheet }) => sheet === this.sheet && this.relayout());
    book.redrawn.add(() => this.relayout());
    book.activated.add(() => {
      this.view.scrollTo(0, 0);
      this.relayout();
    });
    book.selected.add(() => {
      this.reveal(this.active);
      this.redraw();
    });
    this.relayout();
  }

  focus(): void {
    this.view.focus();
  }

  /** The text of the active cell, as the formula bar shows it. */
  get activeText(): string {
    return editedText(this.sheet.cell(this.active.row, this.active.column), this.book.locale);
  }

  get activeName(): string {
    return areaName(this.book.selection.areas[0] ?? oneCell(0, 0));
  }

  private get sheet() {
    return this.book.selection.sheet;
  }

  private get active(): Place {
    const area = this.book.selection.areas[0];
    return { row: area?.top ?? 0, column: area?.left ?? 0 };
  }

  private relayout(): void {
    this.layout = layOut(this.book, this.sheet);
    this.space.style.width = `${headingWidth + this.layout.columns.total}px`;
    this.space.style.height = `${headingHeight + this.layout.rows.total}px`;
    this.redraw();
  }

  /** Draws in the next frame, however often it is asked for. */
  private redraw(): void {
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0;
      this.draw();
    });
  }

  private draw(): void {
    const { rows, columns } = this.layout;
    const { scrollTop, scrollLeft, clientHeight, clientWidth } = this.view;
    const first = Math.max(0, rows.at(scrollTop) - overscan);
    const last = Math.min(rows.count - 1, rows.at(scrollTop + clientHeight) + overscan);
    const left = columns.at(scrollLeft);
    const right = Math.min(columns.count - 1, columns.at(scrollLeft + clientWidth) + 1);
    const drawn: HTMLElement[] = [];
    for (let row = first; row <= last; row++) {
      if (rows.size(row) === 0) continue;
      drawn.push(this.rowHeading(row, scrollLeft));
      for (let column = left; column <= right; column++) {
        if (columns.size(column) > 0 && !this.sheet.mergeAt(row, column)) drawn.push(this.cell(oneCell(row, column)));
      }
    }
    for (const merge of this.sheet.merges) {
      if (merge.bottom >= first && merge.top <= last && merge.right >= left && merge.left <= right)
        drawn.push(this.cell(merge));
    }
    for (let column = left; column <= right; column++) drawn.push(this.columnHeading(column, scrollTop));
    this.space.replaceChildren(...drawn, ...this.sheet.charts.map((chart) => this.chart(chart)), this.editor);
  }

  private chart(chart: Chart): HTMLElement {
    const holder = element('chart');
    const [width, height] = [chart.width * pixelsPerPoint, chart.height * pixelsPerPoint];
    Object.assign(holder.style, {
      left: `${headingWidth + chart.left * pixelsPerPoint}px`,
      top: `${headingHeight + chart.top * pixelsPerPoint}px`,
    });
    holder.append(drawChart(chart, width, height));
    return holder;
  }

  private cell(area: Area): HTMLElement {
    const { row, column } = { row: area.top, column: area.left };
    const cell = this.sheet.cell(row, column);
    const { style } = cell;
    const drawn = element('cell');
    drawn.dataset.cell = cellName(row, column);
    drawn.setAttribute('role', 'gridcell');
    drawn.textContent = shownText(cell, this.book.locale);
    this.place(drawn, area);
    const highlight = drawnOn(this.sheet.conditionalFormats, row, column);
    drawn.style.font = `${style.italic ? 'italic ' : ''}${style.bold ? 'bold ' : ''}${style.fontSize}pt "${style.fontName}", "Liberation Serif", serif`;
    if (style.fontColor !== '#000000') drawn.style.color = style.fontColor;
    const fill = highlight?.fill ?? style.fill;
    if (fill) drawn.style.backgroundColor = fill;
    if (highlight?.fill) drawn.style.color = highlight.fontColor ?? '#000000';
    if (highlight) drawn.dataset.highlight = highlight.fill ?? '';
    if (style.wrap) drawn.classList.add('wraps');
    if (Object.keys(style.borders).length > 0) drawn.classList.add('bordered');
    drawLines(drawn, highlight?.borders ?? {});
    drawn.classList.add(`v-${style.vertical.toLowerCase()}`, `h-${this.alignment(area)}`);
    if (this.book.selection.areas.some((selected) => contains(selected, row, column))) {
      drawn.classList.add('selected');
      drawn.setAttribute('aria-selected', 'true');
    }
    return drawn;
  }

  private alignment({ top, left }: Area): string {
    const { style, value } = this.sheet.cell(top, left);
    if (style.horizontal !== 'General') return style.horizontal.toLowerCase();
    if (typeof value === 'number') return 'right';
    return typeof value === 'boolean' ? 'center' : 'left';
  }

  private place(drawn: HTMLElement, area: Area): void {
    const { rows, columns } = this.layout;
    drawn.style.left = `${headingWidth + columns.start(area.left)}px`;
    drawn.style.top = `${headingHeight + rows.start(area.top)}px`;
    drawn.style.width = `${columns.start(area.right + 1) - columns.start(area.left)}px`;
    drawn.style.height = `${rows.start(area.bottom + 1) - rows.start(area.top)}px`;
  }

  private rowHeading(row: number, scrollLeft: number): HTMLElement {
    const heading = element('heading row-heading');
    heading.textContent = String(row + 1);
    heading.style.left = `${scrollLeft}px`;
    heading.style.top = `${headingHeight + this.layout.rows.start(row)}px`;
    heading.style.height = `${this.layout.rows.size(row)}px`;
    heading.style.width = `${headingWidth}px`;
    return heading;
  }

  private columnHeading(column: number, scrollTop: number): HTMLElement {
    const heading = element('heading column-heading');
    heading.textContent = columnName(column);
    heading.style.top = `${scrollTop}px`;
    heading.style.left = `${headingWidth + this.layout.columns.start(column)}px`;
    heading.style.width = `${this.layout.columns.size(column)}px`;
    heading.style.height = `${headingHeight}px`;
    const edge = element('column-edge', heading);
    edge.addEventListener('pointerdown', (event) => this.resizeColumn(event, column));
    return heading;
  }

  /** Makes a column as wide as its edge is dragged to. */
  private resizeColumn(down: PointerEvent, column: number): void {
    down.preventDefault();
    const from = this.layout.columns.size(column) - down.clientX;
    const move = ({ clientX }: PointerEvent): void => {
      this.sheet.setColumnWidth(column, Math.max(8, from + clientX));
      this.relayout();
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', () => window.removeEventListener('pointermove', move), { once: true });
  }

  /** Scrolls until a cell stands in view. */
  private reveal({ row, column }: Place): void {
    const { rows, columns } = this.layout;
    const { scrollTop, scrollLeft, clientHeight, clientWidth } = this.view;
    const top = rows.start(row);
    const bottom = top + rows.size(row) + headingHeight;
    if (top < scrollTop) this.view.scrollTop = top;
    else if (bottom > scrollTop + clientHeight) this.view.scrollTop = Math.min(top, bottom - clientHeight + 8);
    const left = columns.start(column);
    const right = left + columns.size(column) + headingWidth;
    if (left < scrollLeft) this.view.scrollLeft = left;
    else if (right > scrollLeft + clientWidth) this.view.scrollLeft = Math.min(left, right - clientWidth + 8);
  }

  private press(event: MouseEvent): void {
    if (event.target === this.editor) return;
    this.commit();
    const name = (event.target as HTMLElement).dataset.cell;
    if (!name) return;
    const box = this.view.getBoundingClientRect();
    const row = this.layout.rows.at(event.clientY - box.top + this.view.scrollTop - headingHeight);
    const column = this.layout.columns.at(event.clientX - box.left + this.view.scrollLeft - headingWidth);
    const { top, left } = this.sheet.mergeAt(row, column) ?? { top: row, left: column };
    const { row: fromRow, column: fromColumn } = this.active;
    const area = event.shiftKey
      ? {
          top: Math.min(fromRow, top),
          left: Math.min(fromColumn, left),
          bottom: Math.max(fromRow, top),
          right: Math.max(fromColumn, left),
        }
      : oneCell(top, left);
    this.book.select(this.sheet, [area]);
  }

  private move(rows: number, columns: number): void {
    const { row, column } = this.active;
    const merge = this.sheet.mergeAt(row, column);
    const next = {
      row: Math.max(0, Math.min(this.layout.rows.count - 1, (rows > 0 && merge ? merge.bottom : row) + rows)),
      column: Math.max(
        0,
        Math.min(this.layout.columns.count - 1, (columns > 0 && merge ? merge.right : column) + columns),
      ),
    };
    const target = this.sheet.mergeAt(next.row, next.column);
    this.book.select(this.sheet, [oneCell(target?.top ?? next.row, target?.left ?? next.column)]);
  }

  private key(event: KeyboardEvent): void {
    if (event.target === this.editor) return this.keyInEditor(event);
    const moves: Readonly<Record<string, readonly [number, number]>> = {
      ArrowUp: [-1, 0],
      ArrowDown: [1, 0],
      ArrowLeft: [0, -1],
      ArrowRight: [0, 1],
      Enter: [event.shiftKey ? -1 : 1, 0],
      PageDown: [20, 0],
      PageUp: [-20, 0],
    };
    const move = moves[event.key];
    if (move) this.move(...move);
    else if (event.key === 'F2') this.edit();
    else if (event.key === 'Delete' || event.key === 'Backspace') this.clearSelection();
    else if (event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey)) this.book.undo();
    else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) this.edit(event.key);
    else return;
    event.preventDefault();
  }

  private keyInEditor(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      this.editing = undefined;
      this.editor.hidden = true;
      this.focus();
    } else if (event.key === 'Enter' && !event.altKey) {
      this.commit();
      this.focus();
      this.move(1, 0);
    } else if (event.key === 'Tab') {
      this.commit();
      this.focus();
      this.move(0, event.shiftKey ? -1 : 1);
    } else return;
    event.preventDefault();
  }

  /** Opens the active cell for typing. */
  private edit(text = this.activeText): void {
    this.editing = this.active;
    this.editor.hidden = false;
    this.editor.value = text;
    this.place(
      this.editor,
      this.sheet.mergeAt(this.active.row, this.active.column) ?? oneCell(this.active.row, this.active.column),
    );
    this.editor.focus();
  }

  private commit(): void {
    const place = this.editing;
    if (!place) return;
    this.editing = undefined;
    this.editor.hidden = true;
    this.type([{ ...place, text: this.editor.value }]);
  }

  /** Types into the active cell, as from the formula bar. */
  typeActive(text: string): void {
    this.type([{ ...this.active, text }]);
  }

  private type(edits: readonly { row: number; column: number; text: string }[]): void {
    try {
      this.book.typeByHand(this.sheet, edits);
    } catch (problem) {
      if (!(problem instanceof HostProblem)) throw problem;
      this.onProblem(problem);
    }
  }

  private clearSelection(): void {
    this.type(this.selectedPlaces().map((place) => ({ ...place, text: '' })));
  }

  private selectedPlaces(): Place[] {
    return this.book.selection.areas.flatMap(({ top, left, bottom, right }) => {
      const places: Place[] = [];
      for (let row = top; row <= bottom; row++)
        for (let column = left; column <= right; column++) places.push({ row, column });
      return places;
    });
  }

  private copy(event: ClipboardEvent): void {
    const [area] = this.book.selection.areas;
    if (!area || event.target === this.editor) return;
    const lines: string[] = [];
    for (let row = area.top; row <= area.bottom; row++) {
      const texts: string[] = [];
      for (let column = area.left; column <= area.right; column++)
        texts.push(shownText(this.sheet.cell(row, column), this.book.locale));
      lines.push(texts.join('\t'));
    }
    event.clipboardData?.setData('text/plain', lines.join('\n'));
    event.preventDefault();
  }

  private paste(event: ClipboardEvent): void {
    if (event.target === this.editor) return;
    const { row, column } = this.active;
    event.preventDefault();
    const table = pastedTable(event.clipboardData?.getData('text/html') ?? '');
    if (table) {
      this.type(
        table.texts.flatMap((line, down) =>
          line.map((cell, across) => ({ row: row + down, column: column + across, text: cell })),
        ),
      );
      for (const { top, left, bottom, right } of table.merges)
        this.sheet.merge({ top: row + top, bottom: row + bottom, left: column + left, right: column + right });
      this.book.redrawn.tell();
      return;
    }
    const text = event.clipboardData?.getData('text/plain').replace(/\r?\n$/, '') ?? '';
    this.type(
      text
        .split(/\r?\n/)
        .flatMap((line, down) =>
          line.split('\t').map((cell, across) => ({ row: row + down, column: column + across, text: cell })),
        ),
    );
  }
}

const lineLooks: Readonly<Record<string, string>> = { Continuous: 'solid', Dash: 'dashed', Dot: 'dotted' };
const lineSides = {
  EdgeTop: 'borderTop',
  EdgeBottom: 'borderBottom',
  EdgeLeft: 'borderLeft',
  EdgeRight: 'borderRight',
} as const;

/** The lines that a conditional format draws around a cell. */
function drawLines(drawn: HTMLElement, borders: ConditionalFormat['borders']): void {
  for (const [side, property] of Object.entries(lineSides) as [
    keyof typeof lineSides,
    (typeof lineSides)[keyof typeof lineSides],
  ][]) {
    const line = borders[side];
    const look = lineLooks[line?.style ?? ''];
    if (line && look) drawn.style[property] = `1px ${look} ${line.color}`;
  }
}
