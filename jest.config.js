// The users' time zone: what day it is must not be told by Greenwich's clock.
process.env.TZ = 'Asia/Ho_Chi_Minh';

const shared = {
  transform: {
    '\\.(ts|tsx)$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          target: 'es2022',
        },
      },
    ],
  },
  // office.js and numfmt keep what they put on the global; Jest's own clean-up would only warn of it.
  testEnvironmentOptions: { globalsCleanup: 'off' },
  testEnvironment: 'node',
};

/** Unit and integration tests run in Node; those under tests/e2e drive a real browser over the served workbench. */
module.exports = {
  // Jest leaves one core free, for whoever works beside it: of the two where the checks run, that is half.
  maxWorkers: '100%',
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/tests/**/*.test.{ts,tsx}'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/tests/e2e/'],
    },
    {
      ...shared,
      displayName: 'e2e',
      testMatch: ['<rootDir>/tests/e2e/**/*.test.ts'],
      globalSetup: '<rootDir>/tests/e2e/start.ts',
      globalTeardown: '<rootDir>/tests/e2e/stop.ts',
    },
  ],
  testTimeout: 60_000,
};
