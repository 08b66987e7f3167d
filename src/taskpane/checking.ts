/** The rules come in a file of their own: what the sheet is, is told without them. It is fetched as soon as the pane is there. */
export const loadChecking = () => import('../plan/checking/check-sheet');
