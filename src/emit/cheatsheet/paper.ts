export const papers = ['A4', 'A5', 'Letter'] as const
export type Paper = (typeof papers)[number]

export const orientations = ['portrait', 'landscape'] as const
export type Orientation = (typeof orientations)[number]

/** The number of columns in which a command of typical length still fits on a line. */
const defaultColumns: Readonly<Record<Paper, number>> = { A4: 2, A5: 1, Letter: 2 }

/** Returns the print CSS. `@page` doesn't support custom properties, so its rule is generated. */
export function paperStyle(
  paper: Paper,
  orientation: Orientation,
  columns = defaultColumns[paper] + (orientation === 'landscape' ? 1 : 0),
): string {
  return `@page{size:${paper} ${orientation}}\n:root{--columns:${columns}}\n`
}
