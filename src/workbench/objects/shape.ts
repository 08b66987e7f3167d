import type { Shape } from '../model/shape';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { accessDenied, invalidArgument, itemNotFound } from '../problem';
import { type Argument, type HostObject, hostObject, refer, type Reference } from '../wire/host-object';
import { pascal } from '../wire/names';
import type { Json } from '../wire/protocol';
import { givenNumber, givenText } from './given';
import { kept } from './kept';
import { givenModel, hostKind, referTo, type ShapeModel, type ShapesModel } from './kinds';

interface SubstringModel extends ShapeModel {
  readonly start: number;
  readonly length: number;
}

const bag = ({ shape }: ShapeModel): Map<string, unknown> => shape.kept;

const fill = hostObject<ShapeModel>({
  name: 'ShapeFill',
  ...kept(bag, { ForegroundColor: '#4472C4', Transparency: 0, Type: 'Solid' }, 'fill.'),
  call: {
    Clear: ({ shape }) => void shape.kept.set('fill.Type', 'NoFill'),
    SetSolidColor: ({ shape }, [color]) => {
      shape.kept.set('fill.Type', 'Solid');
      shape.kept.set('fill.ForegroundColor', color);
    },
  },
});

const lineFormat = hostObject<ShapeModel>({
  name: 'ShapeLineFormat',
  ...kept(
    bag,
    { Color: '#2F528F', DashStyle: 'Solid', Style: 'Single', Transparency: 0, Visible: true, Weight: 1 },
    'lineFormat.',
  ),
});

const font = hostObject<ShapeModel>({
  name: 'ShapeFont',
  ...kept(bag, { Bold: false, Color: '#000000', Italic: false, Name: 'Calibri', Size: 11, Underline: 'None' }, 'font.'),
});

const textRange: HostObject<SubstringModel> = hostObject({
  name: 'TextRange',
  read: { Text: ({ shape, start, length }) => shape.text.slice(start, start + length) },
  write: {
    Text: ({ book, shape, start, length }, given) => {
      shape.text = shape.text.slice(0, start) + givenText(given, 'text') + shape.text.slice(start + length);
      book.redrawn.tell();
    },
  },
  open: { Font: (model) => refer(font, model) },
  call: {
    GetSubstring: (model, [start, length]) =>
      refer(textRange, {
        ...model,
        start: model.start + givenNumber(start, 'start'),
        length: typeof length === 'number' ? length : model.length,
      }),
  },
});

const textFrame = hostObject<ShapeModel>({
  name: 'TextFrame',
  ...kept(
    bag,
    {
      AutoSizeSetting: 'AutoSizeNone',
      BottomMargin: 3.6,
      HorizontalAlignment: 'Left',
      HorizontalOverflow: 'Overflow',
      LeftMargin: 7.2,
      Orientation: 'Horizontal',
      ReadingOrder: 'LeftToRight',
      RightMargin: 7.2,
      TopMargin: 3.6,
      VerticalAlignment: 'Top',
      VerticalOverflow: 'Overflow',
    },
    'textFrame.',
  ),
  open: { TextRange: (model) => refer(textRange, { ...model, start: 0, length: Number.MAX_SAFE_INTEGER }) },
  call: { DeleteText: ({ shape }) => void (shape.text = '') },
});
const textFrameWithText = hostObject<ShapeModel>({
  ...textFrame,
  read: { ...textFrame.read, HasText: ({ shape }) => shape.text !== '' },
});

const ofKind = (model: ShapeModel, type: string, object: HostObject<ShapeModel>): Reference => {
  if (model.shape.type !== type) throw invalidArgument(`The shape is no ${type}.`);
  return refer(object, model);
};

const geometric = hostObject<ShapeModel>({
  name: 'GeometricShape',
  read: { Id: ({ shape: { id } }) => id },
  open: { Shape: (model) => referTo('Shape', model) },
});

const image = hostObject<ShapeModel>({
  name: 'Image',
  ...kept(
    bag,
    { Brightness: 0.5, ColorType: 'Automatic', Contrast: 0.5, CropBottom: 0, CropLeft: 0, CropRight: 0, CropTop: 0 },
    'image.',
  ),
  open: { Shape: (model) => referTo('Shape', model) },
  call: {
    IncrementBrightness: ({ shape }, [by]) =>
      void shape.kept.set(
        'image.Brightness',
        Number(shape.kept.get('image.Brightness') ?? 0.5) + givenNumber(by, 'increment'),
      ),
    IncrementContrast: ({ shape }, [by]) =>
      void shape.kept.set(
        'image.Contrast',
        Number(shape.kept.get('image.Contrast') ?? 0.5) + givenNumber(by, 'increment'),
      ),
  },
});
/** How images in base64 begin. */
const imageFormats = [
  ['/9j', 'JPEG'],
  ['PHN2', 'SVG'],
] as const;

const imageObject = hostObject<ShapeModel>({
  ...image,
  read: {
    ...image.read,
    Id: ({ shape: { id } }) => id,
    Format: ({ shape }) => imageFormats.find(([start]) => shape.image.startsWith(start))?.[1] ?? 'PNG',
  },
});

/** The sheet that was given by itself or by its name; undefined if none was. */
function destinationSheet(book: Workbook, destination: Argument | undefined): Sheet | undefined {
  if (destination === undefined || destination === null) return undefined;
  if (typeof destination === 'string') return book.sheet(destination);
  return givenModel(destination, 'destinationSheet', 'Worksheet').sheet;
}

const connected = (model: ShapeModel, end: 'begin' | 'end'): Reference | null => {
  const shape = model.shape.kept.get(`line.${end}`) as Shape | undefined;
  return shape ? referTo('Shape', { ...model, shape }) : null;
};
const connect =
  (end: 'begin' | 'end') =>
  ({ shape }: ShapeModel, [other, site]: readonly Argument[]): void => {
    shape.kept.set(`line.${end}`, givenModel(other, 'shape', 'Shape').shape);
    shape.kept.set(`line.${end}Site`, site);
  };
const disconnect =
  (end: 'begin' | 'end') =>
  ({ shape }: ShapeModel): void =>
    void shape.kept.delete(`line.${end}`);

const line = hostObject<ShapeModel>({
  name: 'Line',
  ...kept(
    bag,
    {
      BeginArrowheadLength: 'Medium',
      BeginArrowheadStyle: 'None',
      BeginArrowheadWidth: 'Medium',
      EndArrowheadLength: 'Medium',
      EndArrowheadStyle: 'None',
      EndArrowheadWidth: 'Medium',
      ConnectorType: 'Straight',
    },
    'line.',
  ),
  open: {
    Shape: (model) => referTo('Shape', model),
    BeginConnectedShape: (model) => connected(model, 'begin'),
    EndConnectedShape: (model) => connected(model, 'end'),
  },
  call: {
    ConnectBeginShape: connect('begin'),
    ConnectEndShape: connect('end'),
    DisconnectBeginShape: disconnect('begin'),
    DisconnectEndShape: disconnect('end'),
  },
});
const lineObject = hostObject<ShapeModel>({
  ...line,
  read: {
    ...line.read,
    Id: ({ shape: { id } }) => id,
    IsBeginConnected: (model) => connected(model, 'begin') !== null,
    IsEndConnected: (model) => connected(model, 'end') !== null,
    BeginConnectedSite: ({ shape }) => (shape.kept.get('line.beginSite') ?? null) as Json,
    EndConnectedSite: ({ shape }) => (shape.kept.get('line.endSite') ?? null) as Json,
  },
});

const inGroup = (model: ShapeModel): ShapesModel => ({
  book: model.book,
  sheet: model.sheet,
  all: model.shape.members,
});

const group = hostObject<ShapeModel>({
  name: 'ShapeGroup',
  read: { Id: ({ shape: { id } }) => id },
  open: { Shape: (model) => referTo('Shape', model), Shapes: (model) => refer(groupShapes, inGroup(model)) },
  call: {
    Ungroup: ({ all, shape }) => {
      all.splice(all.indexOf(shape), 1);
      all.push(...shape.members);
    },
  },
});

const numbers = ['top', 'left', 'width', 'height', 'rotation'] as const;
const more = kept(
  bag,
  { AltTextDescription: '', AltTextTitle: '', LockAspectRatio: false, Placement: 'TwoCell' },
  'shape.',
);

const set =
  (name: (typeof numbers)[number]) =>
  ({ book, shape }: ShapeModel, given: Json): void => {
    const value = givenNumber(given, name);
    if ((name === 'width' || name === 'height') && value < 0) throw invalidArgument(`${name} must not be negative.`);
    shape[name] = value;
    book.redrawn.tell();
  };
const increase =
  (name: (typeof numbers)[number]) =>
  ({ book, shape }: ShapeModel, [by]: readonly Argument[]): void => {
    shape[name] += givenNumber(by, 'increment');
    book.redrawn.tell();
  };
const scale =
  (name: 'width' | 'height') =>
  ({ book, shape }: ShapeModel, [factor]: readonly Argument[]): void => {
    shape[name] *= givenNumber(factor, 'scaleFactor');
    book.redrawn.tell();
  };

hostKind('Shape', {
  identity: ({ shape: { id } }) => ({ Id: id }),
  read: {
    ...more.read,
    ...Object.fromEntries(numbers.map((name) => [pascal(name), ({ shape }: ShapeModel) => shape[name]])),
    Id: ({ shape: { id } }) => id,
    Name: ({ shape: { name } }) => name,
    DisplayName: ({ shape: { name } }) => name,
    Type: ({ shape: { type } }) => type,
    GeometricShapeType: ({ shape: { type, geometry } }) => (type === 'GeometricShape' ? geometry : null),
    Visible: ({ shape: { isVisible } }) => isVisible,
    ConnectionSiteCount: () => 4,
    Level: ({ all, sheet }) => (all === sheet.shapes ? 0 : 1),
    ZOrderPosition: ({ all, shape }) => all.indexOf(shape),
  },
  write: {
    ...more.write,
    ...Object.fromEntries(numbers.map((name) => [pascal(name), set(name)])),
    Name: ({ shape }, given) => void (shape.name = givenText(given, 'name')),
    GeometricShapeType: ({ shape }, given) => void (shape.geometry = givenText(given, 'geometricShapeType')),
    Visible: ({ book, shape }, given) => {
      shape.isVisible = given === true;
      book.redrawn.tell();
    },
  },
  open: {
    Fill: (model) => refer(fill, model),
    LineFormat: (model) => refer(lineFormat, model),
    TextFrame: (model) => refer(textFrameWithText, model),
    GeometricShape: (model) => ofKind(model, 'GeometricShape', geometric),
    Image: (model) => ofKind(model, 'Image', imageObject),
    Line: (model) => ofKind(model, 'Line', lineObject),
    Group: (model) => ofKind(model, 'Group', group),
    ParentGroup: (model) => {
      const parent = model.sheet.shapes.find(({ members }) => members === model.all);
      if (!parent) throw invalidArgument('The shape is in no group.');
      return refer(group, { ...model, all: model.sheet.shapes, shape: parent });
    },
  },
  call: {
    CopyTo: ({ book, shape }, [destination]) => {
      const target = destinationSheet(book, destination) ?? book.sheets.find(({ shapes }) => shapes.includes(shape));
      if (!target) throw itemNotFound(`sheet ${String(destination)}`);
      const copy: Shape = { ...shape, id: book.nextFormatId(), kept: new Map(shape.kept) };
      target.shapes.push(copy);
      return referTo('Shape', { book, sheet: target, all: target.shapes, shape: copy });
    },
    Delete: ({ book, sheet, all, shape }) => {
      if (sheet.isProtected) throw accessDenied();
      all.splice(all.indexOf(shape), 1);
      book.redrawn.tell();
    },
    GetAsImage: ({ shape }) => shape.image,
    IncrementLeft: increase('left'),
    IncrementTop: increase('top'),
    IncrementRotation: increase('rotation'),
    ScaleHeight: scale('height'),
    ScaleWidth: scale('width'),
    SetZOrder: ({ all, shape }, [position]) => {
      const at = all.indexOf(shape);
      all.splice(at, 1);
      const to =
        { BringToFront: all.length, SendToBack: 0, BringForward: at + 1, SendBackward: Math.max(0, at - 1) }[
          String(position)
        ] ?? at;
      all.splice(to, 0, shape);
    },
  },
});

function add(model: ShapesModel, patch: Partial<Shape> & Pick<Shape, 'type'>): Reference {
  if (model.sheet.isProtected) throw accessDenied();
  const shape: Shape = {
    id: model.book.nextFormatId(),
    name: `${patch.type} ${model.all.length + 1}`,
    geometry: '',
    top: 0,
    left: 0,
    width: 72,
    height: 72,
    rotation: 0,
    isVisible: true,
    text: '',
    image: '',
    members: [],
    kept: new Map(),
    ...patch,
  };
  model.all.push(shape);
  model.book.redrawn.tell();
  return referTo('Shape', { ...model, shape });
}

const find = (model: ShapesModel, key: Argument | undefined): Reference | null => {
  const shape = model.all.find(({ id, name }) => id === key || name === key);
  return shape ? referTo('Shape', { ...model, shape }) : null;
};

const reading = (name: string): Pick<HostObject<ShapesModel>, 'name' | 'items' | 'item'> => ({
  name,
  items: (model) => model.all.map((shape) => referTo('Shape', { ...model, shape })),
  item: (model, key) => {
    const found = find(model, key);
    if (!found) throw itemNotFound(`shape ${String(key)}`);
    return found;
  },
});

const finding: NonNullable<HostObject<ShapesModel>['call']> = {
  GetCount: ({ all }) => all.length,
  GetItemAt: (model, [index]) => {
    const shape = model.all[givenNumber(index, 'index')];
    if (!shape) throw itemNotFound(`shape ${String(index)}`);
    return referTo('Shape', { ...model, shape });
  },
  GetItemOrNullObject: (model, [key]) => find(model, key),
};

const groupShapes: HostObject<ShapesModel> = hostObject({ ...reading('GroupShapeCollection'), call: finding });

export const shapes: HostObject<ShapesModel> = hostObject({
  ...reading('ShapeCollection'),
  call: {
    ...finding,
    AddGeometricShape: (model, [geometry]) =>
      add(model, { type: 'GeometricShape', geometry: givenText(geometry, 'geometricShapeType') }),
    AddTextBox: (model, [text]) =>
      add(model, { type: 'GeometricShape', geometry: 'Rectangle', text: typeof text === 'string' ? text : '' }),
    AddImage: (model, [picture]) => add(model, { type: 'Image', image: givenText(picture, 'base64ImageString') }),
    AddLine: (model, [left, top, right, bottom, connector]) => {
      const [x, y, toX, toY] = [left, top, right, bottom].map((place) => (typeof place === 'number' ? place : 0)) as [
        number,
        number,
        number,
        number,
      ];
      const added = add(model, {
        type: 'Line',
        left: Math.min(x, toX),
        top: Math.min(y, toY),
        width: Math.abs(toX - x),
        height: Math.abs(toY - y),
      });
      if (typeof connector === 'string')
        givenModel(added, 'line', 'Shape').shape.kept.set('line.ConnectorType', connector);
      return added;
    },
    AddGroup: (model, [members]) => {
      const given = (members as unknown as readonly (string | Reference)[]).map((one) =>
        typeof one === 'string'
          ? model.all.find(({ id, name }) => id === one || name === one)
          : givenModel(one, 'shapes', 'Shape').shape,
      );
      const chosen = given.filter((shape): shape is Shape => shape !== undefined);
      for (const shape of chosen) model.all.splice(model.all.indexOf(shape), 1);
      return add(model, { type: 'Group', members: chosen });
    },
  },
});
