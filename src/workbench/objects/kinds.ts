import { type Area, isInSheet } from '../model/address';
import type { CellValue } from '../model/cell';
import type { Chart } from '../model/chart';
import type { DataField, Pivot } from '../model/pivot';
import type { Shape } from '../model/shape';
import type { Sheet } from '../model/sheet';
import type { Table } from '../model/table';
import type { Workbook } from '../model/workbook';
import { invalidArgument } from '../problem';
import { type Argument, type HostObject, hostObject, refer, Reference } from '../wire/host-object';

/** The cells that a range object stands for. */
export interface RangeModel {
  readonly book: Workbook;
  readonly sheet: Sheet;
  readonly area: Area;
}

/** The cells that a RangeAreas object stands for. */
export interface AreasModel {
  readonly book: Workbook;
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
}

export interface SheetModel {
  readonly book: Workbook;
  readonly sheet: Sheet;
}

export interface TableModel {
  readonly book: Workbook;
  readonly table: Table;
}

/** A row or a column of a table, by its place from 0. */
export interface TableLineModel extends TableModel {
  readonly index: number;
}

export interface PivotModel {
  readonly book: Workbook;
  readonly pivot: Pivot;
}

export interface FieldModel extends PivotModel {
  readonly field: string;
}

export interface DataModel extends PivotModel {
  readonly data: DataField;
}

export interface ChartModel extends SheetModel {
  readonly chart: Chart;
}

export interface ShapesModel extends SheetModel {
  /** The shapes among which it stands: the sheet's, or a group's. */
  readonly all: Shape[];
}

export interface ShapeModel extends ShapesModel {
  readonly shape: Shape;
}

/** What each kind of object stands for, of those that other objects hand out or are given as arguments. */
export interface Kinds {
  readonly Range: RangeModel;
  readonly RangeAreas: AreasModel;
  readonly Worksheet: SheetModel;
  readonly Table: TableModel;
  readonly TableRow: TableLineModel;
  readonly TableColumn: TableLineModel;
  readonly Chart: ChartModel;
  readonly Shape: ShapeModel;
  readonly PivotTable: PivotModel;
  readonly PivotHierarchy: FieldModel;
  readonly RowColumnPivotHierarchy: FieldModel;
  readonly FilterPivotHierarchy: FieldModel;
  readonly PivotField: FieldModel;
  readonly DataPivotHierarchy: DataModel;
  readonly FunctionResult: CellValue;
}

export type Kind = keyof Kinds;

const tables = new Map<Kind, HostObject<never>>();

/** Registers the members of a kind, so that other objects refer to it by its name and need not import it. */
export function hostKind<Name extends Kind>(name: Name, members: Omit<HostObject<Kinds[Name]>, 'name'>): void {
  tables.set(name, hostObject<Kinds[Name]>({ ...members, name }));
}

/** An object of a registered kind. */
export function referTo<Name extends Kind>(name: Name, model: Kinds[Name]): Reference {
  const table = tables.get(name);
  if (!table) throw new Error(`No members are registered for ${name}.`);
  return refer<never>(table, model as never);
}

/** The model of an object if it is of one of these kinds; undefined for another, and for what is no object. */
export function modelIn<Name extends Kind>(given: unknown, ...names: readonly Name[]): Kinds[Name] | undefined {
  if (!(given instanceof Reference)) return undefined;
  const isOfKind = names.some((name) => tables.get(name) === given.type);
  return isOfKind ? (given.model as Kinds[Name]) : undefined;
}

/** The model of an object that was given as an argument. @throws InvalidArgument if it is of none of these kinds */
export function givenModel<Name extends Kind>(
  given: Argument | undefined,
  what: string,
  ...names: readonly Name[]
): Kinds[Name] {
  const model = modelIn(given, ...names);
  if (model === undefined) throw invalidArgument(`${what} must be a ${names.join(' or ')}.`);
  return model;
}

/** @throws InvalidArgument for a range beyond the sheet's edge */
export function referRange(model: RangeModel): Reference {
  if (!isInSheet(model.area)) throw invalidArgument('The range is outside the sheet.');
  return referTo('Range', model);
}

export const referAreas = (model: AreasModel): Reference => referTo('RangeAreas', model);
export const referSheet = (book: Workbook, sheet: Sheet): Reference => referTo('Worksheet', { book, sheet });
