import nx from '@nx/eslint-plugin';
import angular from '@angular-eslint/eslint-plugin';
import angularTemplate from '@angular-eslint/eslint-plugin-template';
import angularTemplateParser from '@angular-eslint/template-parser';
import tseslint from 'typescript-eslint';

/** What a tag may import; see docs/architecture.md. */
const boundaries = [
  ['layer:contracts', ['layer:contracts']],
  ['layer:lexicon', ['layer:contracts', 'layer:lexicon']],
  ['layer:logic', ['layer:contracts', 'layer:lexicon']],
  ['layer:client', ['layer:contracts']],
  ['layer:store', []],
  ['layer:testing', ['layer:contracts', 'layer:lexicon']],
  ['layer:api', ['layer:contracts', 'layer:lexicon', 'layer:logic', 'layer:store', 'layer:testing']],
  ['layer:web', ['layer:contracts', 'layer:client']],
  ['layer:extension', ['layer:contracts', 'layer:lexicon', 'layer:client', 'layer:form-fill']],
  ['layer:form-fill', ['layer:contracts', 'layer:lexicon']],
  ['layer:e2e', ['layer:contracts', 'layer:client', 'layer:testing', 'layer:extension']],
].map(([sourceTag, onlyDependOnLibsWithTags]) => ({ sourceTag, onlyDependOnLibsWithTags }));

const ZOD = {
  selector: "ImportDeclaration[source.value='zod'] > ImportSpecifier[imported.name='z'], ImportDeclaration[source.value='zod'] > ImportDefaultSpecifier",
  message: "Write import * as z from 'zod': the named import carries every locale (454 kB instead of 85 kB).",
};
const PURE = ['node:*', '@nestjs/*', '@angular/*', 'mongoose', 'express', 'rxjs', 'fs', 'path', 'crypto'].map((group) => ({ group: [group], message: 'Logic is pure: pass it in.' }));
const OUTGOING = 'Every request to the outside goes through platform/outgoing, which knows what may be asked.';
const NETWORK = [...['http', 'https', 'http2', 'tls', 'dgram', 'dns', 'dns/promises'].flatMap((name) => [name, `node:${name}`]), 'undici', 'axios', 'got', 'node-fetch', 'superagent', 'request'];
const OUTGOING_CALL = { selector: "MemberExpression[object.name='globalThis'][property.name='fetch'], CallExpression[callee.object.name='net'][callee.property.name=/^(connect|createConnection)$/]", message: OUTGOING };
const CLOCK = [
  { object: 'Math', property: 'random', message: 'Logic is pure: pass randomness in.' },
  { object: 'Date', property: 'now', message: 'Logic is pure: pass the time in.' },
];

export default [
  { ignores: ['dist/**', 'node_modules/**', '.cache/**', '.nx/**', '.angular/**', 'data/**', '**/*.cjs', 'tools/**/*.js'] },
  ...tseslint.configs.recommended.map((c) => ({ ...c, files: ['**/*.ts'] })),
  {
    files: ['**/*.ts'],
    plugins: { '@nx': nx },
    languageOptions: { parserOptions: { ecmaVersion: 2023, sourceType: 'module' } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        // the end-to-end tests speak to the extension in its own messages
        { enforceBuildableLibDependency: false, allow: ['@applywright/extension/messages'], depConstraints: boundaries },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-extraneous-class': 'off',
      'no-restricted-syntax': ['error', ZOD],
      'no-empty': ['error', { allowEmptyCatch: false }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
    },
  },
  {
    files: ['libs/{contracts,lexicon,cv-parser,matching,postings,tailoring,form-fill}/src/**/*.ts'],
    ignores: ['**/*.spec.ts', '**/*.contract.ts'],
    rules: {
      'no-restricted-imports': ['error', { patterns: PURE }],
      'no-restricted-properties': ['error', ...CLOCK],
      'no-restricted-globals': ['error', ...['process', 'window', 'document', 'fetch', 'setTimeout', 'setInterval', 'localStorage'].map((name) => ({ name, message: 'Logic is pure: pass it in.' }))],
      'no-restricted-syntax': ['error', ZOD, { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Logic is pure: pass the time in.' }],
    },
  },
  {
    files: ['apps/api/src/**/*.ts'],
    ignores: ['apps/api/src/config/config.ts', '**/*.spec.ts', '**/*.contract.ts'],
    rules: { 'no-restricted-properties': ['error', { object: 'process', property: 'env', message: 'One reader of the environment: src/config/config.ts.' }] },
  },
  {
    files: ['apps/api/src/**/*.ts'],
    ignores: ['apps/api/src/platform/outgoing/**', '**/*.spec.ts', '**/*.contract.ts'],
    rules: {
      'no-restricted-globals': ['error', ...['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'].map((name) => ({ name, message: OUTGOING }))],
      '@typescript-eslint/no-restricted-imports': ['error', { paths: NETWORK.map((name) => ({ name, message: OUTGOING, allowTypeImports: true })) }],
      'no-restricted-syntax': ['error', ZOD, OUTGOING_CALL],
    },
  },
  {
    files: ['apps/api/src/**/*.service.ts', 'apps/api/src/**/*.controller.ts'],
    rules: { 'no-restricted-syntax': ['error', ZOD, OUTGOING_CALL, { selector: "CallExpression[callee.property.name=/^(findById|findByIdAndUpdate|findByIdAndDelete)$/]", message: 'Name the owner: every look-up takes the userId first.' }] },
  },
  { files: ['**/*.{spec,contract,e2e}.ts', 'tools/**/*.ts'], rules: { 'no-console': 'off' } },
  // Tools measure the inside of the apps and are shipped nowhere.
  { files: ['tools/**/*.ts'], rules: { '@nx/enforce-module-boundaries': 'off' } },
  {
    files: ['apps/web/src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    plugins: { '@angular-eslint': angular },
    rules: {
      '@angular-eslint/prefer-on-push-component-change-detection': 'error',
      '@angular-eslint/prefer-standalone': 'error',
      'no-console': ['error', { allow: ['error'] }],
      'no-restricted-properties': ['error', ...['bypassSecurityTrustHtml', 'bypassSecurityTrustScript', 'bypassSecurityTrustStyle', 'bypassSecurityTrustUrl', 'bypassSecurityTrustResourceUrl'].map((property) => ({ property, message: 'Hostile text stays text.' }))],
    },
  },
  {
    files: ['apps/web/src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    processor: angularTemplate.processors['extract-inline-html'],
  },
  {
    files: ['apps/web/src/**/*.html'],
    plugins: { '@angular-eslint/template': angularTemplate },
    languageOptions: { parser: angularTemplateParser },
    rules: {
      '@angular-eslint/template/alt-text': 'error',
      '@angular-eslint/template/button-has-type': 'error',
      '@angular-eslint/template/label-has-associated-control': 'error',
      '@angular-eslint/template/no-positive-tabindex': 'error',
      '@angular-eslint/template/valid-aria': 'error',
      // Every word a person reads has an id and a translation.
      '@angular-eslint/template/i18n': ['error', { checkId: true, checkText: true, checkAttributes: true, checkDuplicateId: false, boundTextAllowedPattern: '(?!)', ignoreTags: ['code', 'kbd', 'app-icon'], ignoreAttributes: ['class', 'd', 'viewBox', 'name', 'type', 'id', 'for', 'role', 'href', 'src', 'rel', 'target', 'autocomplete', 'inputmode', 'routerLink', 'routerLinkActive', 'ariaCurrentWhenActive', 'data-testid', 'matButton', 'aria-live', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'scope', 'inputId', 'mode', 'kind', 'autocapitalize', 'align', 'xPosition', 'matTooltipPosition', 'media', 'accept', 'transform', 'text-anchor', 'stroke-linecap', 'queryParamsHandling', 'ngCspNonce', 'loading', 'lengthAdjust', 'fragment', ':xml:space', 'cdkDropListOrientation'] }],
    },
  },
  // The frame around all languages: what it says is replaced as soon as the dashboard runs.
  { files: ['apps/web/src/index.html'], rules: { '@angular-eslint/template/i18n': 'off' } },
];
