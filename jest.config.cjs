// One runner for every logic lib and the API; apps/web brings its own preset (Angular), apps/e2e its own pace.
const { readFileSync } = require('node:fs');
const { compilerOptions } = JSON.parse(readFileSync(`${__dirname}/tsconfig.base.json`, 'utf8'));
const moduleNameMapper = Object.fromEntries(
  Object.entries(compilerOptions.paths).map(([name, [file]]) => [`^${name}$`, `<rootDir>/${file}`]),
);
const swc = {
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true, tsx: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
    keepClassNames: true,
  },
  module: { type: 'commonjs' },
};
// Packages that ship ES modules only; Node itself can require them, jest on Node < 24.9 cannot.
const ESM_ONLY = ['htmlparser2', 'domhandler', 'domutils', 'dom-serializer', 'domelementtype', 'entities', 'mingo', 'puppeteer-core', 'chromium-bidi', '@puppeteer', '@noble/hashes', '@scure/base'];
/** @param {string} displayName @param {string[]} testMatch @param {object} extra */
const project = (displayName, testMatch, extra = {}) => ({
  displayName,
  rootDir: __dirname,
  testEnvironment: 'node',
  setupFiles: ['<rootDir>/tools/checks/fast-check.setup.cjs'],
  setupFilesAfterEnv: ['<rootDir>/tools/checks/patient.setup.cjs'],
  testMatch,
  moduleNameMapper,
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.cache', '<rootDir>/.nx'],
  transform: { '^.+\\.(ts|tsx|mts|mjs|js)$': ['@swc/jest', swc] },
  transformIgnorePatterns: [`/node_modules/(?!(${ESM_ONLY.join('|')})/)`],
  ...extra,
});
module.exports = {
  projects: [
    project('unit', ['<rootDir>/libs/**/*.spec.ts', '<rootDir>/apps/api/**/*.spec.ts', '<rootDir>/extension/**/*.spec.ts', '<rootDir>/tools/**/*.spec.ts'], {
      testPathIgnorePatterns: ['/node_modules/', '\\.http\\.spec\\.ts$'],
    }),
    project('http', ['<rootDir>/apps/api/**/*.http.spec.ts']),
    project('contract', ['<rootDir>/{apps,libs}/**/*.contract.ts']),
    project('e2e', ['<rootDir>/apps/e2e/**/*.e2e.ts']),
  ],
};
