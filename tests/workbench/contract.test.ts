import { startOffice } from '../support/office';
import { contract } from './contract';

describe('the contract over the bridge in Node', () => {
  test.each(contract.map((one) => [one.name, one] as const))('%s', async (_, { run, gives }) => {
    startOffice();
    expect(await Excel.run(run)).toEqual(gives);
  });
});
