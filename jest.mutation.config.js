/** The tests that look at rules and deadlines, for mutation testing alone: npm run mutation. */
const { projects } = require('./jest.config');
const unit = projects.find(({ displayName }) => displayName === 'unit');
module.exports = {
  ...unit,
  testMatch: [
    '<rootDir>/tests/plan/rules/*.test.ts',
    '<rootDir>/tests/plan/deadline/{phrases,grammar,fix-phrase,rest-days,calendar}.test.ts',
    '<rootDir>/tests/plan/fixing/*.test.ts',
    '<rootDir>/tests/plan/reading/sample.test.ts',
  ],
};
