export type Paper = 'A4' | 'A5' | 'Letter'
export type Orientation = 'portrait' | 'landscape'

/** Columns that hold a command of usual length. */
const usual: Readonly<Record<Paper, number>> = { A4: 2, A5: 1, Letter: 2 }

/** `@page` takes no custom properties, so its rule is written here. */
export function paperStyle(
  paper: Paper,
  orientation: Orientation,
  columns = usual[paper] + (orientation === 'landscape' ? 1 : 0),
): string {
  return `@page{size:${paper} ${orientation}}\n:root{--columns:${columns}}\n`
}
