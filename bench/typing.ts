import type { Page } from 'playwright-core'

/** Makes the page record the time from each keystroke to the frame that shows it. */
export async function watchTyping(page: Page): Promise<void> {
  await page.evaluate(`(() => {
    globalThis.paintTimes = []
    document.getElementById('notes').addEventListener('input', ({ timeStamp }) => {
      // A task queued in a frame callback runs after the frame has been painted.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => paintTimes.push(performance.now() - timeStamp)
        port2.postMessage(0)
      })
    })
  })()`)
}

/** Types single letters, with pauses in which results arrive. Returns the recorded times. */
export async function typeKeys(page: Page, count: number, pauseMs: number): Promise<number[]> {
  await page.evaluate('paintTimes.length = 0')
  for (let key = 0; key < count; key += 1) {
    await page.keyboard.press('x')
    await page.waitForTimeout(pauseMs)
  }
  await page.waitForFunction(`paintTimes.length >= ${count}`)
  return (await page.evaluate('paintTimes')) as number[]
}

/** Generates about `bytes` bytes of notes, as chapters with a table each. */
export function longNotes(bytes: number): string {
  const chapters = ['# A long book of boats\n']
  for (let chapter = 1, length = 0; length < bytes; chapter += 1) {
    const rows = Array.from(
      { length: 20 },
      (_, row) =>
        `| \`boat fleet-${chapter} sail --to harbour-${row} --speed ${row + 3}\` | sails fleet ${chapter} to harbour ${row} | ${row} |`,
    )
    const text = `\n## Chapter ${chapter} - Fleet ${chapter}\n\nA **fleet-${chapter}** is a group of boats that sail together under flag ${chapter}.\n\n| Command | Description | Page |\n|---|---|---|\n${rows.join('\n')}\n`
    chapters.push(text)
    length += text.length
  }
  return chapters.join('')
}
