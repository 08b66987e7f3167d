/** What is shown once a plan was checked, and the rules' words with it: fetched as soon as the pane is there. */
export { ClarityScores } from './clarity-scores';
export { Findings } from './findings';
