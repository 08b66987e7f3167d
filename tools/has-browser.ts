/** Exits with 0 where the tests find a browser, else says how to get one. */
import { startBrowser } from './browser';

startBrowser().then(
  (browser) => browser.close(),
  (problem: unknown) => {
    console.error(String(problem));
    process.exitCode = 1;
  },
);
