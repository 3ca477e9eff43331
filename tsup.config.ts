import { readFileSync } from 'node:fs'
import { defineConfig, type Options } from 'tsup'
import { formatHelp } from './src/cli/format-help.js'

const { version } = JSON.parse(readFileSync('package.json', 'utf8'))

const dts = { compilerOptions: { ignoreDeprecations: '6.0' } }

/** For bundled CommonJS packages: ES modules have no `require`, and these only ask for built-in modules. */
const requireBuiltin = 'const require=(name)=>globalThis.process.getBuiltinModule(name);'

const commandLine = {
  format: 'esm',
  target: 'node20',
  platform: 'node',
  minify: true,
  define: { DDD_BUILD_VERSION: JSON.stringify(version), DDD_BUILD_HELP: JSON.stringify(formatHelp('build')) },
  outDir: 'dist/cli',
} satisfies Options

export default defineConfig([
  // The library: one file out per file in, so that a bundler can drop what is not used.
  {
    entry: ['src/**/*.ts', '!src/**/*.d.ts', '!src/cli/**', '!src/emit/anki/sqlite.ts'],
    format: 'esm',
    bundle: false,
    target: 'node20',
    clean: true,
    outDir: 'dist',
    outExtension: () => ({ js: '.js' }),
  },
  // SQLite is bundled: its package is 30 MB, of which this needs one file.
  {
    entry: { sqlite: 'src/emit/anki/sqlite.ts' },
    format: 'esm',
    target: 'node20',
    noExternal: ['sql.js'],
    splitting: true,
    minify: true,
    outDir: 'dist/emit/anki',
    banner: { js: requireBuiltin },
  },
  // Its types: two entries, everything else is private.
  {
    entry: { index: 'src/index.ts', node: 'src/node.ts' },
    format: 'esm',
    dts: { ...dts, only: true },
    outDir: 'dist',
  },
  // What starts the command line. It is bundled separately, so that `--version` and `--help` load nothing else.
  {
    entry: { main: 'src/cli/main.ts' },
    ...commandLine,
    splitting: false,
    external: ['./run.js'],
  },
  // The rest of the command line. What only some commands need becomes chunks of their own.
  {
    entry: { run: 'src/cli/run.ts', worker: 'src/cli/worker.ts' },
    ...commandLine,
    splitting: true,
    // These two find their own files by their location.
    noExternal: [/^(?!tinypool|jiti)/],
    external: ['tinypool', 'jiti'],
    banner: { js: requireBuiltin },
    esbuildOptions(options) {
      // The UMD build of jsonc-parser can't be bundled.
      options.mainFields = ['module', 'main']
    },
  },
])
