/** Unit and integration tests run in Node; those under tests/e2e start a real browser and need the built pages. */
module.exports = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/tests/**/*.test.{ts,tsx}'],
  transform: { '\\.(ts|tsx|js|mjs)$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } }, target: 'es2022' } }] },
  transformIgnorePatterns: ['/node_modules/(?!(numfmt)/)'],
  moduleNameMapper: {},
};
