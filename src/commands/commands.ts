/** What the ribbon's buttons do. Their names stand in manifest.xml. */
export interface RibbonActions {
  readonly check: () => Promise<void>;
  readonly clear: () => Promise<void>;
}

/** Ties the ribbon's function commands to the pane's actions. The pane is shown first: the outcome is told there. */
export function registerCommands(actions: RibbonActions): void {
  const command = (act: () => Promise<void>) => async (event: Office.AddinCommands.Event) => {
    await Office.addin.showAsTaskpane();
    await act();
    event.completed();
  };
  Office.actions.associate('checkPlan', command(actions.check));
  Office.actions.associate('clearHighlights', command(actions.clear));
}
