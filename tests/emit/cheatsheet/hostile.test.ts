import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Notebook } from '../../../src/catalog/index.js'
import { parseShellLine } from '../../../src/shell/index.js'
import type { NotesContent } from '../../../src/tree/index.js'
import { describeWith } from '../../real-tools.js'
import { openBrowser, openSheet, writeSheet } from './open-sheet.js'
import { namesOf, readPage, sheetOf } from './sheet-of.js'

const attack =
  '</style></title><script>alert(1)</script><img src=x onerror=alert(1)>"\'--><svg onload=alert(1)>'
const paragraph = (value: string) => ({
  type: 'paragraph' as const,
  children: [{ type: 'text' as const, value }],
})

const everywhere: NotesContent[] = [
  {
    type: 'command',
    value: attack,
    syntax: parseShellLine(attack),
    description: attack,
    page: { first: 1, label: attack },
    origin: 'list',
    children: [{ type: 'option', value: attack, kind: 'unknown', flags: [], description: attack }],
  },
  { type: 'concept', term: attack, aliases: [attack], children: [paragraph(attack)] },
  { type: 'shortcut', keys: [[attack]], description: attack },
  { type: 'example', value: attack, lang: attack, children: [] },
  { type: 'example', value: '', turns: [{ prompt: attack, command: attack, output: attack }], children: [] },
  { type: 'figure', url: `javascript:${attack}`, alt: attack, title: attack },
  {
    type: 'callout',
    kind: attack,
    title: attack,
    children: [
      paragraph(attack),
      {
        type: 'html',
        value: `<p id="x" class="y" style="color:red" onclick="alert(1)">${attack}<kbd>ok</kbd></p>`,
      },
      {
        type: 'paragraph',
        children: [
          { type: 'link', url: 'javascript:alert(1)', children: [{ type: 'text', value: 'bad' }] },
          { type: 'link', url: 'data:text/html,<script>', children: [{ type: 'text', value: 'worse' }] },
          { type: 'link', url: 'https://example.com', children: [{ type: 'text', value: 'good' }] },
          { type: 'image', url: 'https://example.com/x.png', alt: attack },
        ],
      },
    ],
  },
]

const notebook: Notebook = {
  id: 'hostile',
  title: attack,
  notes: [
    {
      type: 'notes',
      title: attack,
      lead: attack,
      frontmatter: { lang: '"><script>' },
      children: [
        {
          type: 'chapter',
          title: attack,
          slug: attack,
          children: [{ type: 'section', depth: 2, title: attack, slug: attack, children: everywhere }],
        },
      ],
    },
  ],
  commands: [],
  shortcuts: [],
  concepts: [],
  cards: [],
  programs: [],
}

describe('a sheet of hostile notes', () => {
  it('has no injected elements or attributes', async () => {
    const names = namesOf(await sheetOf(notebook))
    for (const name of ['svg', 'iframe', 'img', 'onError', 'onLoad', 'onClick'])
      expect(names).not.toContain(name)
    expect(names).toContain('kbd')
    expect((await sheetOf(notebook)).match(/<script/g)).toHaveLength(1)
  })

  it('is valid', async () => {
    const html = await sheetOf(notebook)
    expect(readPage(html).errors).toEqual([])
    expect(html).toContain('<html lang="en">')
  })

  it('links only to http and https', async () => {
    const html = await sheetOf(notebook)
    expect([...html.matchAll(/<a [^>]*>/g)].map(String)).toEqual(['<a href="https://example.com">'])
    expect(html).not.toMatch(/(?:src|href)="javascript/)
  })
})

describeWith('chromium', () => {
  it('runs no injected script and requests nothing in a browser', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hostile-'))
    const path = writeSheet(join(folder, 'sheet.html'), await sheetOf(notebook))
    const browser = await openBrowser()
    try {
      const { page, events } = await openSheet(browser, path)
      await page.keyboard.press('/')
      await page.keyboard.type('script')
      for (const link of await page.locator('main a').all()) await link.focus()
      expect(events).toEqual([])
      // The Content Security Policy blocks a script or picture that gets in anyway.
      await page.evaluate(
        `document.body.insertAdjacentHTML('beforeend', '<img src="x.png" onerror="window.ran = 1">')`,
      )
      await page.waitForTimeout(100)
      expect(await page.evaluate('window.ran')).toBeUndefined()
      for (const directive of ['script-src', 'img-src data:'])
        expect(events.join()).toMatch(new RegExp(`Content Security Policy directive.*${directive}`))
    } finally {
      await browser.close()
    }
  })
})
