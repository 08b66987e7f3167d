/** The parts of the pane that are loaded when they are first opened. */
export { Beginnings } from './beginnings';
export { ComparisonView } from './comparison-view';
export { Dialogs } from './dialogs';
export { DocumentsView } from './documents-view';
export { IgnoredView } from './ignored-view';
export { MoreMenu } from './more-menu';
export { NextYearView } from './next-year-view';
export { SettingsView } from './settings-view';
export { SubmissionView } from './submission-view';
export { SummaryView } from './summary-view';
