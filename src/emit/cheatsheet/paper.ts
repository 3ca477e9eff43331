export type Paper = 'A4' | 'A5' | 'Letter'

/** Columns that hold a command of usual length. */
const usual: Readonly<Record<Paper, number>> = { A4: 2, A5: 1, Letter: 2 }

/** `@page` takes no custom properties, so its rule is written here. */
export function paperStyle(paper: Paper, columns = usual[paper]): string {
  return `@page{size:${paper} portrait}\n:root{--columns:${columns}}\n`
}
