import { readFileSync } from 'node:fs'
import { init, parse } from 'es-module-lexer'
import { defineConfig, type Options } from 'tsup'

const { version } = JSON.parse(readFileSync('package.json', 'utf8'))

const dts = { compilerOptions: { ignoreDeprecations: '6.0' } }

const bundled = {
  target: 'node20',
  platform: 'node' as const,
  minify: true,
  // Those that are left out ask for files of their own by the place where they lie.
  noExternal: [/^(?!tinypool|jiti)/],
  external: ['tinypool', 'jiti'],
  define: { DDD_BUILD_VERSION: JSON.stringify(version) },
} satisfies Options

/** Code that was kept as it was compiled can't import, in Node 20: who loads it lends it a function that does. */
const lentImport: NonNullable<Options['plugins']>[number] = {
  name: 'lent-import',
  async renderChunk(code) {
    await init
    // From the end, so that the places before stay right.
    const places = parse(code)[0].flatMap(({ d, ss }) => (d > -1 ? [ss] : []))
    return {
      code: places.reduceRight(
        (text, at) => `${text.slice(0, at)}lentImport${text.slice(at + 'import'.length)}`,
        code,
      ),
    }
  },
}

/** What esbuild leaves as it is when it is to write ASCII: regular expressions. There the escape means the same. */
const asciiPatterns: NonNullable<Options['plugins']>[number] = {
  name: 'ascii-patterns',
  renderChunk: (code) => ({
    code: code.replace(
      /[\u0080-\uffff]/g,
      (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
  }),
}

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
  // How the command line starts, and what it loads when it is wanted.
  {
    entry: {
      main: 'src/cli/main.ts',
      worker: 'src/cli/worker.ts',
      sqlite: 'src/emit/anki/sqlite.ts',
      lowlight: 'src/emit/cheatsheet/lowlight.ts',
    },
    ...bundled,
    format: 'esm',
    splitting: true,
    outDir: 'dist/cli',
    banner: {
      js: 'const require=(name)=>globalThis.process.getBuiltinModule(name);',
    },
  },
  {
    entry: { 'load-program': 'src/cli/load-program.ts' },
    ...bundled,
    format: 'cjs',
    splitting: false,
    outDir: 'dist/cli',
    outExtension: () => ({ js: '.cjs' }),
    define: { 'import.meta.url': 'programUrl' },
    banner: { js: "const programUrl=require('node:url').pathToFileURL(__filename).href;" },
  },
  // The rest of it: one script, so that it can be kept as it was compiled.
  {
    entry: { program: 'src/cli/program.ts' },
    ...bundled,
    format: 'cjs',
    splitting: false,
    plugins: [lentImport, asciiPatterns],
    // It is read as Latin 1, which is fastest.
    esbuildOptions(options) {
      options.charset = 'ascii'
      // The UMD build of jsonc-parser can't be bundled.
      options.mainFields = ['module', 'main']
    },
    outDir: 'dist/cli',
    outExtension: () => ({ js: '.cjs' }),
    define: { ...bundled.define, 'import.meta.url': 'programUrl' },
    noExternal: [/^(?!tinypool|jiti|\.\/(?:sqlite|lowlight)\.js)/],
    external: [...bundled.external, './sqlite.js', './lowlight.js'],
  },
])
