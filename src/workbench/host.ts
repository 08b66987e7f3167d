import type { Workbook } from './model/workbook';
import { choices } from './objects/choices';
import { hearEvents } from './objects/events';
import { type PaneControl, services } from './objects/services';
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
import { ActionType, type BatchRequest, type HostEvent } from './wire/protocol';

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
    const answer = error ? { Results: [], TraceIds: [], Error: error } : this.dispatcher.run(batch);
    this.book.calculate();
    const body = JSON.stringify(answer);
    const refusal = refusalOfResponse(this.faults, bytesOf(body));
    return refusal ? { refusal } : { body };
  }

  hear(tell: (events: readonly HostEvent[]) => void): () => void {
    return hearEvents(this.book, tell);
  }
}
