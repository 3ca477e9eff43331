import type { Page } from '../tree/index.js'

// 19 · p. 19 · pg. 19 · pages 19–21
const pattern = /^(?:(?:p|pp|pg|pgs|page|pages|seite|s)\.?\s*)?(\d{1,5})(?:\s*(?:-|–|—|to)\s*(\d{1,5}))?$/i

/**
 * Reads a page or a range of pages: `19`, `pg. 19`, `19–21`.
 *
 * @returns `undefined` for `-`, an empty cell, or anything else
 */
export function readPage(text: string): Page | undefined {
  const match = pattern.exec(text.trim())
  if (!match) return undefined
  const first = Number(match[1])
  const last = match[2] === undefined ? first : Number(match[2])
  const label = match[2] === undefined ? `${first}` : `${first}–${last}`
  return last > first ? { first, last, label } : { first, label }
}

/** Reads a page reference in prose, where the word for page is required: `(pg. 19)`, `[page 19]`. */
export function readPageMark(text: string): Page | undefined {
  const match = /^[([]\s*(p{1,2}|pgs?|pages?)\b\.?\s*([^)\]]+)[)\]]$/i.exec(text.trim())
  return match ? readPage(match[2] ?? '') : undefined
}
