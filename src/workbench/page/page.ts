import { notKept } from '../files/not-kept';
import { newBook, NotAWorkbook, type OpenBook, openXlsx } from '../files/xlsx';
import { Grid } from '../grid/grid';
import { EmbeddedHost } from '../host';
import { type HostProblem } from '../problem';
import { type AddinContext, XdmChannel } from '../wire/xdm';
import { drawFaults } from './faults-panel';
import { type AddinManifest, readManifest } from './manifest';
import { watchHandle } from './pane-handle';
import { type PageLanguage, pageTexts } from './texts';

const query = new URLSearchParams(location.search);
const language: PageLanguage = query.get('lang') === 'en' ? 'en' : 'vi';
const locale = language === 'vi' ? 'vi-VN' : 'en-US';
const texts = pageTexts[language];
const sampleUrl = 'assets/samples/plan-2023.xlsx';

/** What the host can stand for: the npm build of office.js tops out at ExcelApi 1.15; what is not there answers ApiNotFound. */
const requirementSets = {
  ExcelApi: query.get('api') ?? '1.15',
  RichApiRuntime: '1.2',
  SharedRuntime: '1.1',
  DialogApi: '1.1',
  RibbonApi: '1.1',
  Settings: '1.1',
};

const byId = <Found extends HTMLElement>(id: string): Found => document.getElementById(id) as Found;
const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');

const darkScheme = matchMedia('(prefers-color-scheme: dark)');
const officeTheme = (): Record<string, string> =>
  darkScheme.matches
    ? {
        bodyBackgroundColor: '#292929',
        bodyForegroundColor: '#F0F0F0',
        controlBackgroundColor: '#333333',
        controlForegroundColor: '#F0F0F0',
      }
    : {
        bodyBackgroundColor: '#FFFFFF',
        bodyForegroundColor: '#1F1F1F',
        controlBackgroundColor: '#F5F5F5',
        controlForegroundColor: '#1F1F1F',
      };

/** One open workbook with its add-in; opening another file makes another. */
interface Session {
  readonly open: OpenBook;
  readonly host: EmbeddedHost;
  readonly channel: XdmChannel;
}

class Page {
  private session: Session | undefined;
  private grid: Grid | undefined;
  private hideNotice = 0;

  constructor(private readonly manifest: AddinManifest) {}

  start(): void {
    document.documentElement.lang = language;
    for (const [id, text] of [
      ['open', texts.open],
      ['save', texts.save],
      ['sample', texts.sample],
      ['stand-in', texts.standIn],
    ] as const)
      byId(id).textContent = text;
    byId('formula').setAttribute('aria-label', texts.formula);
    byId('pane').setAttribute('aria-label', texts.pane);
    byId('sample').addEventListener('click', () => void this.openSample());
    byId('open').addEventListener('click', () => byId<HTMLInputElement>('file').click());
    byId<HTMLInputElement>('file').addEventListener('change', (event) => {
      const input = event.target as HTMLInputElement;
      const file = input.files?.[0];
      input.value = '';
      if (file) void this.openFile(file);
    });
    byId('save').addEventListener('click', () => void this.download());
    byId<HTMLInputElement>('formula').addEventListener('change', (event) =>
      this.grid?.typeActive((event.target as HTMLInputElement).value),
    );
    document.addEventListener('dragover', (event) => event.preventDefault());
    document.addEventListener('drop', (event) => {
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file) void this.openFile(file);
    });
    byId('faults-title').textContent = texts.faults;
    drawFaults(byId('faults'), texts, () => this.session?.host);
    watchHandle(byId('pane-handle'), byId('pane'));
    this.drawRibbon();
  }

  async openSample(): Promise<void> {
    const answer = await fetch(sampleUrl);
    this.show(await openXlsx('ke-hoach-2023.xlsx', new Uint8Array(await answer.arrayBuffer()), language));
  }

  async openEmpty(): Promise<void> {
    this.show(await newBook('so-moi.xlsx', language));
  }

  async openFile(file: File): Promise<void> {
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      this.show(await openXlsx(file.name, bytes, language));
      const lost = notKept(bytes).map((part) => texts.parts[part]);
      if (lost.length > 0) this.notify(fill(texts.notKept, { what: lost.join(', ') }));
    } catch (problem) {
      if (!(problem instanceof NotAWorkbook)) throw problem;
      this.notify(fill(texts.notWorkbook, { name: file.name }));
    }
  }

  /** The workbook as a file, as it stands now. */
  async bytes(): Promise<Uint8Array> {
    if (!this.session) throw new Error('No workbook is open.');
    return this.session.open.save();
  }

  get host(): EmbeddedHost | undefined {
    return this.session?.host;
  }

  private async download(): Promise<void> {
    const bytes = await this.bytes();
    const link = document.createElement('a');
    link.href = URL.createObjectURL(
      new Blob([bytes as Uint8Array<ArrayBuffer>], {
        type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      }),
    );
    link.download = this.session?.open.book.name ?? '';
    link.click();
    URL.revokeObjectURL(link.href);
  }

  private show(open: OpenBook): void {
    const { book } = open;
    const host = new EmbeddedHost(book, { setPaneShown: (isShown) => this.showPane(isShown) });
    this.session = { open, host, channel: this.loadAddin(host, open) };
    if (this.grid) this.grid.show(book);
    else this.grid = new Grid(book, byId('grid'), (problem) => this.refuse(problem));
    book.selected.add(() => this.drawSelection());
    book.changed.add(() => this.drawSelection());
    book.redrawn.add(() => this.drawTabs());
    book.activated.add(() => this.drawTabs());
    document.title = byId('file-name').textContent = book.name;
    this.drawTabs();
    this.drawSelection();
  }

  private loadAddin(host: EmbeddedHost, { book }: OpenBook): XdmChannel {
    const conversation = crypto.randomUUID();
    const context: AddinContext = {
      appName: this.manifest.displayName,
      uiLocale: locale,
      dataLocale: locale,
      documentUrl: `https://localhost/${encodeURIComponent(book.name)}`,
      requirementSets,
      settings: book.settings,
      saveSettings: (settings) => {
        book.settings.clear();
        for (const [name, value] of settings) book.settings.set(name, value);
      },
      theme: officeTheme(),
    };
    // The manifest names the address of the installed add-in; here the same pages come from this server.
    const url = new URL(new URL(this.manifest.paneUrl).pathname, location.origin);
    const channel = new XdmChannel(host, context, conversation, url.href);
    const frame = document.createElement('iframe');
    frame.name = XdmChannel.frameName(context, conversation, location.origin);
    frame.title = this.manifest.displayName;
    channel.open(frame);
    frame.src = url.href;
    byId('pane').replaceChildren(frame);
    return channel;
  }

  private drawRibbon(): void {
    const tab = document.createElement('span');
    tab.className = 'ribbon-tab';
    tab.textContent = this.manifest.tab;
    const groups = this.manifest.groups.map(({ label, buttons }) => {
      const group = document.createElement('div');
      group.className = 'ribbon-group';
      const row = document.createElement('div');
      row.className = 'ribbon-buttons';
      for (const { id, label: text, tip, icon, functionName } of buttons) {
        const button = document.createElement('button');
        const image = document.createElement('img');
        image.src = new URL(icon).pathname;
        image.alt = '';
        button.type = 'button';
        button.id = id;
        button.title = tip;
        button.append(image, text);
        button.addEventListener('click', () =>
          functionName ? this.session?.channel.runCommand(functionName) : this.showPane(true),
        );
        row.append(button);
      }
      const caption = document.createElement('span');
      caption.className = 'ribbon-group-label';
      caption.textContent = label;
      group.append(row, caption);
      return group;
    });
    byId('ribbon').replaceChildren(tab, ...groups);
  }

  private drawTabs(): void {
    const book = this.session?.open.book;
    if (!book) return;
    const shown = book.sheets.filter((sheet) => sheet.visibility === 'Visible');
    byId('tabs').replaceChildren(
      ...shown.map((sheet) => {
        const tab = document.createElement('button');
        tab.type = 'button';
        tab.role = 'tab';
        tab.textContent = sheet.name;
        tab.setAttribute('aria-selected', String(sheet === book.selection.sheet));
        tab.addEventListener('click', () => book.activate(sheet));
        return tab;
      }),
    );
  }

  private drawSelection(): void {
    byId('cell-name').textContent = this.grid?.activeName ?? '';
    byId<HTMLInputElement>('formula').value = this.grid?.activeText ?? '';
  }

  private showPane(isShown: boolean): void {
    byId('pane').hidden = !isShown;
  }

  private refuse({ code, detail }: HostProblem): void {
    this.notify(fill(texts.refused, { why: code === 'AccessDenied' ? texts.protected : detail }));
  }

  private notify(text: string): void {
    const notice = byId('notice');
    notice.textContent = text;
    notice.hidden = false;
    clearTimeout(this.hideNotice);
    this.hideNotice = window.setTimeout(() => (notice.hidden = true), 8000);
  }
}

async function start(): Promise<void> {
  const xml = new DOMParser().parseFromString(await (await fetch('manifest.xml')).text(), 'text/xml');
  const page = new Page(readManifest(xml, locale));
  page.start();
  Object.assign(window, { workbench: page }); // for tests and for people at the browser's console
  await (query.get('book') === 'empty' ? page.openEmpty() : page.openSample());
}

void start();
