import type { BatchHost } from './host-bridge';
import { eventEntries, type Json } from './protocol';

/** What office.js learns about its host at start-up. */
export interface AddinContext {
  readonly appName: string;
  readonly uiLocale: string;
  readonly dataLocale: string;
  readonly documentUrl: string;
  /** Requirement set → highest version. */
  readonly requirementSets: Readonly<Record<string, string>>;
  readonly settings: ReadonlyMap<string, unknown>;
  readonly saveSettings: (settings: ReadonlyMap<string, unknown>) => void;
  readonly theme: Readonly<Record<string, string>>;
}

interface Request {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _actionType: number;
  readonly _data?: unknown;
}

const dispatch = { richApi: 93, saveSettings: 76, loadSettings: 75 } as const;
const excelOnTheWeb = 16;

/**
 * The transport that Excel on the web uses: JSON texts between the page's window and the add-in's frame. office.js trusts
 * the host only over https on its own hostname.
 */
export class XdmChannel {
  private frame: Window | null = null;
  private readonly origin: string;
  private hearing: (() => void) | undefined;
  /** Set once the add-in waits for ribbon commands. */
  private readonly heldCommands: string[] = [];
  private takesCommands = false;
  private lastCommand = 0;

  constructor(
    private readonly host: BatchHost,
    private readonly context: AddinContext,
    private readonly conversation: string,
    addinUrl: string,
  ) {
    this.origin = new URL(addinUrl).origin;
  }

  /** The name that the frame must have before its page loads: it tells office.js where its host is. */
  static frameName({ uiLocale }: AddinContext, conversation: string, hostOrigin: string): string {
    return JSON.stringify({
      baseFrameName: 'add-in',
      hostInfo: `Excel$Web$16.00$${uiLocale}$${conversation}$$$0`,
      xdmInfo: `${conversation}|control|${hostOrigin}`,
      serializerVersion: '1',
      flights: '[]',
    });
  }

  open(frame: HTMLIFrameElement): void {
    window.addEventListener('message', (message) => {
      if (message.source !== frame.contentWindow || message.origin !== this.origin || typeof message.data !== 'string')
        return;
      this.frame = frame.contentWindow;
      const request = JSON.parse(message.data) as Request;
      if (request._messageType === 0) void this.answer(request);
    });
  }

  /** Runs a function command of the ribbon; held back until the add-in listens. */
  runCommand(functionName: string): void {
    if (this.takesCommands) this.sendCommand(functionName);
    else this.heldCommands.push(functionName);
  }

  private sendCommand(functionName: string): void {
    const id = `command-${++this.lastCommand}`;
    const event = JSON.stringify({ source: { id: functionName }, type: 'action' });
    this.tell('appCommandInvoked', { 0: id, 1: functionName, 2: event });
  }

  private async answer(request: Request): Promise<void> {
    const { _actionName: name, _actionType: kind } = request;
    if (kind === 1) return this.register(request);
    if (kind === 2) return this.reply(request, { Error: 0 });
    if (name === 'ContextActivationManager_getAppContextAsync') return this.reply(request, this.appContext());
    if (name === 'ContextActivationManager_notifyHost') return;
    if (name === 'executeMethod') return this.execute(request);
    this.reply(request, { Error: 0 });
  }

  private register(request: Request): void {
    this.reply(request, { Error: 0 });
    const { _actionName: name } = request;
    if (/richApiMessage/i.test(JSON.stringify([name, request._data]))) {
      this.hearing ??= this.host.hear((events) => this.tell('richApiMessage', { ArrayData: eventEntries(events) }));
    }
    if (/appCommandInvoked/i.test(JSON.stringify([name, request._data]))) {
      this.takesCommands = true;
      for (const command of this.heldCommands.splice(0)) this.sendCommand(command);
    }
  }

  private async execute(request: Request): Promise<void> {
    const data = request._data as {
      ArrayData?: readonly Json[];
      DdaMethod?: { DispatchId?: number };
      DdaSettingsMethod?: unknown;
      Properties?: unknown;
    };
    const id = data.DdaMethod?.DispatchId;
    if (id === dispatch.richApi) {
      const answer = await this.host.answer(String(data.ArrayData?.[4] ?? '{}'));
      const outcome =
        'body' in answer
          ? { Error: 0, Data: [200, ['Content-Type', 'application/json'], answer.body] }
          : { Error: answer.refusal.number };
      return this.reply(request, { Version: 1, ...outcome });
    }
    if (id === dispatch.saveSettings) this.context.saveSettings(settingsIn(data));
    if (id === dispatch.loadSettings) {
      const settings = [...this.context.settings].map(([Name, value]) => ({ Name, Value: JSON.stringify(value) }));
      return this.reply(request, { Error: 0, Properties: { Settings: settings } });
    }
    this.reply(request, { Error: 0 });
  }

  private appContext(): Record<string, unknown> {
    const { uiLocale, dataLocale, documentUrl, requirementSets, settings, theme } = this.context;
    return {
      _id: this.conversation,
      _appName: excelOnTheWeb,
      _appVersion: '16.00',
      _appUILocale: uiLocale,
      _dataLocale: dataLocale,
      _docUrl: documentUrl,
      _clientMode: 1,
      _settings: [...settings].map(([name, value]) => [name, JSON.stringify(value)]),
      _reason: 1,
      _osfControlType: 1,
      _eToken: '',
      _appInstanceId: this.conversation,
      _hostFullVersion: '16.0.0.0',
      _appDomains: [],
      _requirementMatrix: JSON.stringify(requirementSets),
      _addinName: this.context.appName,
      _clientWindowWidth: window.innerWidth,
      _clientWindowHeight: window.innerHeight,
      _officeTheme: theme,
    };
  }

  private reply(request: Request, data: unknown): void {
    this.post({
      _actionName: request._actionName,
      _correlationId: request._correlationId,
      _responseType: 0,
      _data: data,
    });
  }

  private tell(event: string, data: unknown): void {
    this.post({ _actionName: event, _correlationId: -1, _responseType: 1, _data: data });
  }

  private post(message: object): void {
    const envelope = {
      _messageType: 1,
      _conversationId: this.conversation,
      _errorCode: 0,
      _serializerVersion: 1,
      ...message,
    };
    this.frame?.postMessage(JSON.stringify(envelope), this.origin);
  }
}

function settingsIn(data: { Properties?: unknown; DdaSettingsMethod?: unknown }): ReadonlyMap<string, unknown> {
  const holder = (data.Properties ? data : data.DdaSettingsMethod) as
    { Properties?: readonly (readonly [string, string])[] } | undefined;
  return new Map((holder?.Properties ?? []).map(([name, value]) => [name, JSON.parse(value) as unknown]));
}
