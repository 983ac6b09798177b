import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import typescript from 'typescript-eslint';

// Imports go down only; tests/house.test.ts proves it for every floor. Here is what can be said beside the line.
const groundImportsNothing = {
	group: ['#lib/*', '!#lib/base', '$app/*', '@sveltejs/*'],
	message: 'src/lib/base is the ground: it imports nothing of the house.'
};
const noKit = { group: ['$app/*', '@sveltejs/kit', '@sveltejs/kit/*'], message: 'src/lib runs under plain Node.' };
const noRoutes = { group: ['**/routes/**'], message: 'Imports go down only.' };

export default typescript.config(
	{ ignores: ['node_modules/', 'build/', '.svelte-kit/', 'data/', 'src/lib/paraglide/', 'test-results/', 'content/'] },
	...typescript.configs.recommended,
	...typescript.configs.stylistic,
	...svelte.configs.recommended,
	...svelte.configs.prettier,
	{
		languageOptions: {
			globals: { ...globals.node, ...globals.browser },
			parserOptions: {
				projectService: true,
				tsconfigRootDir: import.meta.dirname,
				extraFileExtensions: ['.svelte'],
				parser: typescript.parser
			}
		},
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		rules: {
			eqeqeq: 'error',
			'no-cond-assign': 'error',
			'no-constant-binary-expression': 'error',
			'no-empty': 'error',
			'no-fallthrough': 'error',
			'no-irregular-whitespace': 'error',
			'no-loss-of-precision': 'error',
			'no-prototype-builtins': 'error',
			'no-self-assign': 'error',
			'no-self-compare': 'error',
			'no-unmodified-loop-condition': 'error',
			'no-unsafe-finally': 'error',
			'no-unsafe-optional-chaining': 'error',
			'no-useless-escape': 'error',
			'no-warning-comments': 'error',
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
			'@typescript-eslint/no-empty-function': 'off', // those that stand say why
			'@typescript-eslint/no-non-null-assertion': 'error',
			'@typescript-eslint/consistent-type-imports': 'error',
			'no-restricted-imports': ['error', { patterns: [noRoutes] }]
		}
	},
	{
		// A write that nobody waits for is lost without a trace.
		files: ['**/*.ts', '**/*.svelte'],
		rules: {
			'@typescript-eslint/no-floating-promises': 'error',
			'@typescript-eslint/no-misused-promises': 'error',
			'@typescript-eslint/await-thenable': 'error'
		}
	},
	{ files: ['src/lib/**/*.ts'], rules: { 'no-restricted-imports': ['error', { patterns: [noKit, noRoutes] }] } },
	{
		files: ['src/lib/base/**/*.ts'],
		rules: { 'no-restricted-imports': ['error', { patterns: [noKit, noRoutes, groundImportsNothing] }] }
	},
	{ files: ['*.js'], extends: [typescript.configs.disableTypeChecked] },
	{
		// Addresses are written out: they carry the visitor's language before them (data.prefix), which resolve() cannot know.
		files: ['**/*.svelte'],
		rules: { 'svelte/no-navigation-without-resolve': 'off', 'svelte/no-at-html-tags': 'error' }
	}
);
