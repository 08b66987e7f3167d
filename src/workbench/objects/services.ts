import { hostObject, nothing, refer, type Reference } from '../wire/host-object';

/** What the page does when the add-in asks for its pane to be shown or hidden (`Office.addin.showAsTaskpane`). */
export interface PaneControl {
  readonly setPaneShown: (isShown: boolean) => void;
}

const appRuntime = hostObject<PaneControl>({
  name: 'AppRuntimeService',
  call: {
    SetAppRuntimeState: (pane, [state]) => pane.setPaneShown(state === 'Visible'),
    GetAppRuntimeState: () => 'Visible',
  },
});

const addinInternal = hostObject<null>({ name: 'AddinInternalService', call: { NotifyActionHandlerReady: nothing } });

/** Objects that office.js makes by name for itself. */
export const services = (pane: PaneControl): Record<string, Reference> => ({
  'Microsoft.InternalService.AddinInternalService': refer(addinInternal, null),
  'Microsoft.AppRuntime.AppRuntimeService': refer(appRuntime, pane),
});
