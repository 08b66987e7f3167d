import type { Answer } from '../host';
import { eventEntries, type HostEvent } from './protocol';

/** What office.js calls on the object given to `OfficeExtension.HostBridge.init`; it sets `onMessageFromHost` itself. */
export interface HostBridge {
  sendMessageToHost(message: string): void;
  onMessageFromHost(message: string): void;
}

interface BridgeMessage {
  readonly id: number;
  readonly message: { readonly body: unknown };
}

/** The part of the embedded host that a transport needs. */
export interface BatchHost {
  answer(request: string): Promise<Answer>;
  hear(tell: (events: readonly HostEvent[]) => void): () => void;
}

const messageType = { response: 2, event: 3 } as const;

const reply = (answer: Answer): object =>
  'body' in answer
    ? { statusCode: 200, headers: {}, body: JSON.parse(answer.body) as unknown }
    : {
        statusCode: answer.refusal.status,
        headers: {},
        body: { error: { code: answer.refusal.code, message: answer.refusal.code } },
      };

/** A bridge that can be turned to another host: office.js hears events only over the first bridge that it was given. */
export interface MovableBridge extends HostBridge {
  connect(host: BatchHost): void;
}

/** The transport for Node and Jest: no page, no frame, no messages between windows. */
export function hostBridge(first: BatchHost): MovableBridge {
  let host = first;
  let stopHearing: () => void = () => undefined;
  const bridge: MovableBridge = {
    sendMessageToHost(text) {
      const { id, message } = JSON.parse(text) as BridgeMessage;
      const request = typeof message.body === 'string' ? message.body : JSON.stringify(message.body);
      void host.answer(request).then((answer) => {
        bridge.onMessageFromHost(JSON.stringify({ id, type: messageType.response, message: reply(answer) }));
      });
    },
    onMessageFromHost: () => undefined,
    connect(next) {
      stopHearing();
      host = next;
      stopHearing = next.hear((events) => {
        const entries = eventEntries(events);
        queueMicrotask(() =>
          bridge.onMessageFromHost(JSON.stringify({ type: messageType.event, message: { entries } })),
        );
      });
    },
  };
  bridge.connect(first);
  return bridge;
}
