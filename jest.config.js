/** Tests mirror src/; each worker has its own database on a server that global-setup finds or starts. */
// As the image runs. Elsewhere graphql compares the names of classes, too, at every value of an answer.
process.env.NODE_ENV = 'production';

module.exports = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: { '^.+\\.ts$': '@swc/jest' },
  globalSetup: '<rootDir>/test/global-setup.ts',
  globalTeardown: '<rootDir>/test/global-teardown.ts',
  setupFiles: ['reflect-metadata'],
  collectCoverageFrom: ['src/**/*.ts'],
  coverageDirectory: 'coverage',
  // A core waits for the database half of the time, so none is left aside.
  maxWorkers: '100%',
  testTimeout: 120000,
};
