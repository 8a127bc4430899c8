/** Runs with NODE_OPTIONS=--experimental-vm-modules (the mongodb driver and jose are ES modules). */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'es6' } },
    ],
  },
  testTimeout: 30_000,
  // A test file's modules are never freed where they are ES modules: after some dozen files a process starts anew, or its heap is full.
  workerIdleMemoryLimit: '1500MB',
};
