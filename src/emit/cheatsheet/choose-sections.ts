import type { Sheet } from './sheet.js'

/** Keeps only the chapters with the given titles or numbers, in the order of the notes. */
export function chooseSections(sheet: Sheet, sections: readonly (string | number)[] | undefined): Sheet {
  if (!sections) return sheet
  const wanted = new Set(sections.map((section) => `${section}`.trim().toLowerCase()))
  const isWanted = (name: string | number | undefined) =>
    name !== undefined && wanted.has(`${name}`.toLowerCase())
  const blocks = sheet.blocks.filter(({ title, number }) => isWanted(title) || isWanted(number))
  return { ...sheet, blocks, omittedChapters: sheet.blocks.length - blocks.length }
}
