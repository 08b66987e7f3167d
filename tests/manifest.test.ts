import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parseStringPromise } from 'xml2js';

import { ribbonFunctions } from '../src/commands/commands';

const root = join(__dirname, '..');
const text = readFileSync(join(root, 'manifest.xml'), 'utf8');

interface Node {
  readonly '#name': string;
  readonly $?: Readonly<Record<string, string>>;
  readonly _?: string;
  readonly $$?: readonly Node[];
}

const parse = async (): Promise<Node> => {
  const { OfficeApp } = (await parseStringPromise(text, { explicitChildren: true, preserveChildrenOrder: true })) as {
    OfficeApp: Node;
  };
  return OfficeApp;
};
const children = (node: Node): readonly Node[] => node.$$ ?? [];
const all = (node: Node): Node[] => [node, ...children(node).flatMap(all)];
const named = (node: Node, name: string): Node[] => all(node).filter((child) => child['#name'] === name);
const isOrdered = (node: Node, order: readonly string[]): boolean => {
  const places = children(node).map((child) => order.indexOf(child['#name']));
  return places.every((place, index) => place >= 0 && (index === 0 || place >= (places[index - 1] ?? 0)));
};

let app: Node;
beforeAll(async () => {
  app = await parse();
});

test('elements stand in the order of the schemas (OfficeAppManifestV1.1, TaskPaneAppVersionOverridesV1_0)', () => {
  const order = [
    'Id',
    'AlternateId',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'AppDomains',
    'Hosts',
    'Requirements',
    'DefaultSettings',
    'Permissions',
    'VersionOverrides',
  ];
  expect(isOrdered(app, order)).toBe(true);
  const [overrides] = named(app, 'VersionOverrides');
  expect(isOrdered(overrides!, ['Description', 'Requirements', 'Hosts', 'Resources'])).toBe(true);
  expect(isOrdered(named(app, 'Resources')[0]!, ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'])).toBe(
    true,
  );
  for (const control of named(app, 'Control'))
    expect(isOrdered(control, ['Label', 'Supertip', 'Icon', 'Action'])).toBe(true);
  for (const form of named(app, 'DesktopFormFactor'))
    expect(isOrdered(form, ['GetStarted', 'FunctionFile', 'ExtensionPoint'])).toBe(true);
});

test('every resource that is named exists, within the lengths that Office allows, and none is left over', () => {
  const wanted = new Set(all(app).flatMap((node) => node.$?.resid ?? []));
  const resources = new Map(
    ['bt:Image', 'bt:Url', 'bt:String']
      .flatMap((name) => named(named(app, 'Resources')[0]!, name))
      .map((node) => [node.$?.id ?? '', node]),
  );
  expect([...wanted].filter((id) => !resources.has(id))).toEqual([]);
  expect([...resources.keys()].filter((id) => !wanted.has(id))).toEqual([]);
  for (const id of resources.keys()) expect(id.length).toBeLessThanOrEqual(32);
  const texts = (kind: string): string[] =>
    named(named(app, kind)[0]!, 'bt:String').flatMap((node) => [
      node.$?.DefaultValue ?? '',
      ...named(node, 'bt:Override').map((override) => override.$?.Value ?? ''),
    ]);
  for (const short of texts('bt:ShortStrings')) expect(short.length).toBeLessThanOrEqual(125);
  for (const long of texts('bt:LongStrings')) expect(long.length).toBeLessThanOrEqual(250);
});

test('every text is there in Vietnamese, and in English as an override', () => {
  for (const string of named(app, 'bt:String'))
    expect([string.$?.id, named(string, 'bt:Override').map((node) => node.$?.Locale)]).toEqual([
      string.$?.id,
      ['en-US'],
    ]);
});

test('ids of tab, group and controls are given once', () => {
  const ids = ['CustomTab', 'Group', 'Control'].flatMap((name) => named(app, name)).map((node) => node.$?.id ?? '');
  expect(new Set(ids).size).toBe(ids.length);
  expect(named(app, 'Id')[0]?._).toMatch(/^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/);
});

test('function names are those that the add-in registers', () => {
  expect(
    named(app, 'FunctionName')
      .map((node) => node._)
      .sort(),
  ).toEqual([...ribbonFunctions].sort());
  // With a shared runtime no action may have one: it could open a second pane (Microsoft's "Configure your add-in to use a shared runtime").
  expect(named(app, 'TaskpaneId')).toEqual([]);
});

test('the ribbon and the pane share one runtime, and the add-in asks for no more than it uses', () => {
  const pane = named(app, 'Runtime')[0]?.$?.resid;
  expect([named(app, 'FunctionFile')[0]?.$?.resid, named(app, 'SourceLocation').at(-1)?.$?.resid]).toEqual([
    pane,
    pane,
  ]);
  expect(named(app, 'Permissions')[0]?._).toBe('ReadWriteDocument');
  expect(named(app, 'Set').map((node) => [node.$?.Name, node.$?.MinVersion])).toEqual([
    ['ExcelApi', '1.9'],
    ['SharedRuntime', '1.1'],
  ]);
});

test('every icon is a PNG of the size that it is named for', () => {
  for (const [, path = '', size = ''] of text.matchAll(
    /https:\/\/localhost:3000\/(assets\/icons\/[a-z]+-(\d+)\.png)/g,
  )) {
    expect([path, existsSync(join(root, path))]).toEqual([path, true]);
    const png = readFileSync(join(root, path));
    expect([path, png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([path, Number(size), Number(size)]);
  }
  for (const size of [16, 32, 64, 80, 128]) expect(existsSync(join(root, `assets/icons/icon-${size}.png`))).toBe(true);
});
