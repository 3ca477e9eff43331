import type { SqlJsStatic } from 'sql.js'

let loading: Promise<SqlJsStatic> | undefined

/** SQLite as WebAssembly, loaded once and only when a package is made. */
export function loadSqlite(): Promise<SqlJsStatic> {
  loading ??= import('sql.js/dist/sql-wasm-inline.js').then(({ default: init }) => init())
  return loading
}
