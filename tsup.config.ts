import { readFileSync } from 'node:fs'
import { defineConfig } from 'tsup'

const { version } = JSON.parse(readFileSync('package.json', 'utf8'))

const dts = { compilerOptions: { ignoreDeprecations: '6.0' } }

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
  // SQLite comes along: its package brings 30 MB of which this needs one. What it asks Node for, Node gives without `require`.
  {
    entry: { sqlite: 'src/emit/anki/sqlite.ts' },
    format: 'esm',
    target: 'node20',
    noExternal: ['sql.js'],
    splitting: true,
    minify: true,
    outDir: 'dist/emit/anki',
    banner: { js: 'const require=(name)=>globalThis.process.getBuiltinModule(name);' },
  },
  // Its types: two entries, everything else is private.
  {
    entry: { index: 'src/index.ts', node: 'src/node.ts' },
    format: 'esm',
    dts: { ...dts, only: true },
    outDir: 'dist',
  },
  // The command line: bundled, since one file starts twice as fast as many.
  {
    entry: { main: 'src/cli/main.ts', worker: 'src/build/reading/worker.ts' },
    format: 'esm',
    target: 'node20',
    platform: 'node',
    splitting: true,
    minify: true,
    // These ask for files of their own by the place where they lie.
    noExternal: [/^(?!tinypool|jiti)/],
    external: ['tinypool', 'jiti'],
    outDir: 'dist/cli',
    define: { DDD_BUILD_VERSION: JSON.stringify(version) },
    // What few CommonJS packages are bundled ask for `require`.
    banner: {
      js: "import{createRequire as createRequire_}from'node:module';const require=createRequire_(import.meta.url);",
    },
  },
])
