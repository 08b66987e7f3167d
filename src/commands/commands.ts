/** The functions that the ribbon's buttons name in manifest.xml. */
export const ribbonFunctions = ['checkPlan', 'clearHighlights'] as const;

/** What each function of the ribbon does. */
export type RibbonActions = Readonly<Record<(typeof ribbonFunctions)[number], () => Promise<void>>>;

/**
 * Ties the ribbon's functions to the pane's actions. To be called while the page is loaded, before Office is ready: Excel calls a function as soon as the
 * runtime has started, which the first press of a button does. The pane is shown first, as the outcome is told there. `completed` is called whatever
 * happens: without it Excel lets no further press through (Microsoft's "Create add-in commands").
 * @param actions comes once the pane can act
 */
export function associateCommands(actions: Promise<RibbonActions>): void {
  for (const name of ribbonFunctions)
    Office.actions.associate(name, async (event: Office.AddinCommands.Event) => {
      try {
        // A pane that cannot be shown now is no reason not to do what was asked for.
        await Office.addin.showAsTaskpane().catch(() => undefined);
        await (await actions)[name]();
      } finally {
        event.completed();
      }
    });
}
