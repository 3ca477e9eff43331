import type { Sheet } from './sheet.js'

/**
 * Returns what the options leave out, for the build report: `2 chapters and 14 blocks left out or shortened`. Empty if they leave out
 * nothing.
 */
export function omissionText({ omittedBlocks, omittedChapters }: Sheet): string {
  const parts = [
    ...(omittedChapters > 0 ? [countOf(omittedChapters, 'chapter')] : []),
    ...(omittedBlocks > 0 ? [countOf(omittedBlocks, 'block')] : []),
  ]
  return parts.length === 0 ? '' : `${parts.join(' and ')} left out or shortened`
}

function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
