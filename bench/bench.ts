/** Prints all figures as measured on this machine, each beside a peer or a limit. Run: npm run bench */
import { coreFigures, importFigure, liveFigure, validatorFigure } from './core';
import { print } from './figures';
import { manyFilesFigures } from './many-files';
import { paneFigures } from './pane';
import { summariesFigure } from './summaries';
import { workbenchFigures } from './workbench';

async function bench(): Promise<void> {
  print([
    ...(await coreFigures()),
    await validatorFigure(),
    liveFigure(),
    await importFigure(),
    await summariesFigure(),
    ...manyFilesFigures(),
    ...(await workbenchFigures()),
    ...(await paneFigures()),
  ]);
}

void bench();
