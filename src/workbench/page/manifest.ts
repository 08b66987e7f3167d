/** What a ribbon shows of an add-in-only manifest, in one language. The manifest is read, never repeated in code. */
export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  readonly icon: string;
  /** A function command's name; undefined where the button shows the pane. */
  readonly functionName: string | undefined;
}

export interface RibbonGroup {
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

export interface AddinManifest {
  readonly displayName: string;
  readonly tab: string;
  readonly groups: readonly RibbonGroup[];
  readonly paneUrl: string;
  readonly requirements: readonly { readonly name: string; readonly version: string }[];
}

const byName = (from: Document | Element, name: string): Element[] =>
  [...from.getElementsByTagName('*')].filter((element) => element.localName === name);
const first = (from: Document | Element, name: string): Element | undefined => byName(from, name)[0];
const own = (from: Element, name: string): Element | undefined =>
  [...from.children].find((child) => child.localName === name);

/** Reads the manifest's XML as Office does: texts in the language's override, else in the default language. */
export function readManifest(xml: Document, locale: string): AddinManifest {
  const localised = (element: Element | undefined): string => {
    const override =
      element &&
      byName(element, 'Override').find(
        (candidate) => candidate.getAttribute('Locale')?.toLowerCase() === locale.toLowerCase(),
      );
    return override?.getAttribute('Value') ?? element?.getAttribute('DefaultValue') ?? '';
  };
  const resource = (holder: Element | undefined): string => {
    const id = holder?.getAttribute('resid');
    const kinds = ['String', 'Url', 'Image'].flatMap((kind) => byName(xml, kind));
    return localised(kinds.find((candidate) => candidate.getAttribute('id') === id));
  };
  const button = (control: Element): RibbonButton => {
    const action = own(control, 'Action');
    const images = own(control, 'Icon');
    return {
      id: control.getAttribute('id') ?? '',
      label: resource(own(control, 'Label')),
      tip: resource(first(control, 'Description')),
      icon: resource(images && byName(images, 'Image').find((image) => image.getAttribute('size') === '32')),
      functionName: action && own(action, 'FunctionName')?.textContent?.trim(),
    };
  };
  const tab = first(xml, 'CustomTab');
  const groups = byName(tab ?? xml, 'Group').map((group) => ({
    label: resource(own(group, 'Label')),
    buttons: byName(group, 'Control').map(button),
  }));
  return {
    displayName: localised(first(xml, 'DisplayName')),
    tab: resource(tab && own(tab, 'Label')),
    groups,
    paneUrl: localised(first(xml, 'SourceLocation')),
    requirements: byName(xml, 'Set').map((set) => ({
      name: set.getAttribute('Name') ?? '',
      version: set.getAttribute('MinVersion') ?? '',
    })),
  };
}
