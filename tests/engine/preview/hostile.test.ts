/** The pages of the preview show text from the notes, and run none of it. */
import { describe, expect, it } from 'vitest'
import { read } from '../../../src/engine/index.js'
import { previewPages } from '../../../src/engine/preview/index.js'
import { namesOf } from '../../emit/cheatsheet/sheet-of.js'
import { notesFolder } from '../notes-folder.js'

const attack = '</style><script>alert(1)</script><img src=x onerror=alert(1)>"\'--><svg onload=alert(1)>'

/** Returns the pages for notes with a text in many places. The missing picture causes a message, whose excerpt shows the text. */
async function pagesWith(text: string) {
  const { path } = notesFolder({
    'notes/a.md': `# ${text}\n\n## ${text}\n\nQ: ${text}?\nA: ${text}\n\n- \`ls ${text}\` - ${text}\n\n![x](gone.png)\n\n${text}\n`,
  })
  const config = { title: text }
  const pages = await previewPages(await read(config, { cwd: path, cache: false }), config)
  return new Map(pages.map(({ name, html }) => [name, html]))
}

const scripts = (html = '') => html.match(/<script/g)?.length ?? 0

describe('the preview of hostile notes', () => {
  it.each(['cheatsheet', 'anki', 'messages'])('has no injected elements or attributes: %s', async (name) => {
    const html = (await pagesWith(attack)).get(name) ?? ''
    expect(html).toContain('alert(1)')
    const names = namesOf(html)
    for (const injected of ['img', 'svg', 'onError', 'onLoad']) expect(names).not.toContain(injected)
    expect(scripts(html)).toBe(scripts((await pagesWith('harmless')).get(name)))
  })
})
