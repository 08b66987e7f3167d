import { contract } from '../workbench/contract';
import { closeBrowser, openWorkbench } from './workbench';

afterAll(closeBrowser);

describe('the contract over the web’s channel, in Chromium', () => {
  test.each(contract.map((one) => [one.name, one] as const))('%s', async (_, { run, gives }) => {
    const { page, pane, frame } = await openWorkbench('?book=empty');
    await pane.getByRole('button', { name: 'Kiểm tra' }).waitFor();
    const answer = await frame().evaluate(`Excel.run(${run.toString()})`);
    await page.close();
    expect(answer).toEqual(gives);
  });
});
