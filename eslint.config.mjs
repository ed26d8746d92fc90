// Lint with type information. What prettier decides (layout) and what tsc decides (types, unused names) is not repeated here.
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const DEFAULT_EXPORT = {
  selector: 'ExportDefaultDeclaration',
  message: 'No default exports: a name is given once, where the thing is made.',
};

export default defineConfig(
  { ignores: ['dist/', 'coverage/', '.data/', 'node_modules/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-restricted-syntax': ['error', DEFAULT_EXPORT],

      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],

      // A class is often only what decorators are hung on, above it or by a call.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true, allowEmpty: true }],
      // type-graphql and TypeORM take the type of a thing as a function of a name nobody reads: `() => [Decision]`, `(type) => State`.
      '@typescript-eslint/no-unused-vars': [
        'error',
        { args: 'after-used', argsIgnorePattern: '^_', ignoreRestSiblings: true, caughtErrors: 'all' },
      ],
      // A number or a boolean in a message is what the message is about.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // Fields of a row are `T | null` in SQL's sense; `||` on text means "empty too" and is read so.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      // `() => void promise()` and `(x) => log(x)` read well.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidOperator: true }],
      // `row['slug']` says that the column may be absent; a declared property is read with a dot.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      // One shape, one word: both `interface` and `type` are used, as the sentence asks.
      '@typescript-eslint/consistent-type-definitions': 'off',
      // With noUncheckedIndexedAccess an index just checked is asserted with `!`, in one place at a time.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // A generic that names its one use documents the caller's side (`rows<Row>(sql)`).
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // A method that implements an interface of promises need not wait for anything.
      '@typescript-eslint/require-await': 'off',
    },
  },
  // A command line speaks to its user on the console.
  { files: ['src/cli/**', 'src/main.ts', 'src/server/playground-bundle.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['test/**'],
    rules: {
      // What jest's `expect(...)` and JSON answers hand over is loose by nature; tests read it as they go.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  // Jest reads these by name and asks for a default export (setup) or for CommonJS (settings).
  { files: ['test/global-setup.ts', 'test/global-teardown.ts', '*.config.mjs'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['**/*.js', '**/*.mjs', '**/*.cjs'],
    extends: [tseslint.configs.disableTypeChecked],
    rules: {
      'no-console': 'off',
      '@typescript-eslint/no-require-imports': 'off',
    },
  },
);
