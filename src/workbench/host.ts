import './objects/all';

import { keepsUndo } from './model/excel-kind';
import type { Workbook } from './model/workbook';
import { WorkbookState } from './model/workbook-state';
import { choices } from './objects/choices';
import { hearEvents } from './objects/events';
import { type PaneControl, services } from './objects/services';
import { clearsUndo } from './objects/undo-support';
import { workbook } from './objects/workbook';
import { Dispatcher } from './wire/dispatcher';
import {
  type Faults,
  noFaults,
  type Refusal,
  refusalOfRequest,
  refusalOfResponse,
  stopped,
  writes,
} from './wire/faults';
import { refer } from './wire/host-object';
import { ActionType, type BatchReply, type BatchRequest, type HostEvent } from './wire/protocol';

/** The answer to one batch: its body as JSON text, or the refusal of the whole batch. */
export type Answer = { readonly body: string } | { readonly refusal: Refusal };

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;
const isTidyingUp = ({ Actions }: BatchRequest): boolean =>
  Actions.some(({ Name }) => Name === '_RemoveReference') &&
  Actions.every(({ Name, ActionType: type }) => Name === '_RemoveReference' || type === ActionType.Instantiate);
const noPane: PaneControl = { setPaneShown: () => undefined };

/** A workbook behind the wire. The transports (`wire/xdm`, `wire/host-bridge`) carry its batches and events. */
export class EmbeddedHost {
  readonly faults: Faults = noFaults();
  /** How many batches were answered: one for each `context.sync()`. office.js's own tidying up at the end of a run is left out. */
  batches = 0;
  private readonly dispatcher: Dispatcher;
  private isAnswering = false;
  private late: (() => unknown)[] = [];
  private told: Promise<void> = Promise.resolve();

  constructor(
    readonly book: Workbook,
    pane: PaneControl = noPane,
  ) {
    this.dispatcher = new Dispatcher(refer(workbook, book), services(pane), choices);
  }

  /** Members that add-ins asked for and that are not implemented, with how often. */
  get missing(): ReadonlyMap<string, number> {
    return this.dispatcher.missing;
  }

  /** What the workbench knows of the last error beyond Excel's own message. */
  get lastDetail(): string | undefined {
    return this.dispatcher.lastDetail;
  }

  async answer(request: string): Promise<Answer> {
    const refused = refusalOfRequest(this.faults, bytesOf(request));
    if (this.faults.latency > 0) await new Promise((resolve) => setTimeout(resolve, this.faults.latency));
    if (refused) return { refusal: refused };
    const batch = JSON.parse(request) as BatchRequest;
    if (!isTidyingUp(batch)) this.batches++;
    if (this.faults.coAuthor && writes(batch)) {
      const { coAuthor } = this.faults;
      this.faults.coAuthor = undefined;
      coAuthor();
    }
    const error = stopped(this.faults, batch);
    const answer = error ? { Results: [], TraceIds: [], Error: error } : this.carryOut(batch);
    const body = JSON.stringify(answer);
    const refusal = refusalOfResponse(this.faults, bytesOf(body));
    return refusal ? { refusal } : { body };
  }

  /**
   * Carries a batch out; what it wrote is one step of the user's undo. Sources: RunOptions.mergeUndoGroup in the types of office.js ("each context.sync() call
   * creates an undo record"); before ExcelApi 1.19 every write empties undo.
   */
  private carryOut(batch: BatchRequest): BatchReply {
    const { book } = this;
    const isWriting = writes(batch);
    const before = isWriting && keepsUndo(book.excel) ? new WorkbookState(book) : undefined;
    const used = new Set<string>();
    this.isAnswering = true;
    const reply = this.dispatcher.run(batch, (member) => used.add(member));
    book.calculate();
    this.isAnswering = false;
    if ((isWriting && !before) || [...used].some((member) => clearsUndo(member, book.excel))) book.history.clear();
    else if (before) book.history.push(() => before.bringBack());
    this.told = new Promise((resolve) => {
      const timer: { ref?: () => void } | number = setTimeout(() => {
        this.late.splice(0).forEach((tellLate) => tellLate());
        resolve();
      }, this.faults.eventDelay);
      // In Node office.js's timers do not keep the process; this one does, as somebody may wait for the events.
      if (typeof timer === 'object') timer.ref?.();
    });
    return reply;
  }

  /** Ends when the events of all batches so far were told. */
  eventsTold(): Promise<void> {
    return this.told;
  }

  /** Events of what an add-in does come after the answer, on the web by a good while. Source: the events' own pages call them asynchronous. */
  hear(tell: (events: readonly HostEvent[]) => void): () => void {
    let isHeard = true;
    const end = hearEvents(this.book, (events) => {
      if (this.isAnswering) this.late.push(() => isHeard && tell(events));
      else tell(events);
    });
    return () => {
      isHeard = false;
      end();
    };
  }
}
