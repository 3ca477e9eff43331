import { visit } from 'unist-util-visit'
import { expect, it } from 'vitest'
import { createNotebook, findAll } from '../../src/catalog/index.js'
import type { Chapter, Command, Section } from '../../src/tree/index.js'
import { needing } from '../needs.js'
import { hasSeed, readSeed } from '../seed.js'

needing('shared').describe('the seed: notes with 79 commands in embedded HTML tables', () => {
  const { notes, text } = hasSeed
    ? readSeed()
    : { notes: { type: 'notes' as const, title: '', children: [] }, text: '' }
  const commands = findAll(notes, 'command').map(({ node }) => node)
  const rows = commands.filter(({ origin }) => origin === 'html-table')
  const options = rows.flatMap(({ children }) => children)

  it('has 10 numbered chapters', () => {
    const chapters = notes.children.filter((node): node is Chapter => node.type === 'chapter')
    expect(chapters.map(({ number }) => number)).toEqual([1, 2, 4, 5, 6, 7, 8, 9, 10, 11])
    expect(chapters[2]?.title).toBe('The Big Picture')
  })

  it('has 79 command rows, 77 of them distinct, in line order', () => {
    expect(rows).toHaveLength(79)
    expect(new Set(rows.map(({ value }) => value)).size).toBe(77)
    const lines = rows.map(({ position }) => position?.start.line ?? 0)
    expect(lines).toEqual([...lines].sort((a, b) => a - b))
  })

  it('has 12, 13, 3, 3, 2, 4, 13, 9, 10, 1, 9 rows under its headings', () => {
    const counts: number[] = []
    const count = (parent: { children: readonly unknown[] }) => {
      const ownRows = parent.children.filter(
        (node) => (node as Command).type === 'command' && (node as Command).origin === 'html-table',
      )
      if (ownRows.length > 0) counts.push(ownRows.length)
      for (const node of parent.children as (Chapter | Section)[])
        if (node.type === 'chapter' || node.type === 'section') count(node)
    }
    count(notes)
    expect(counts).toEqual([12, 13, 3, 3, 2, 4, 13, 9, 10, 1, 9])
  })

  it('has the transcript and the command in its own paragraph', () => {
    expect(
      commands.filter(({ origin }) => origin !== 'html-table').map(({ origin, value }) => [origin, value]),
    ).toEqual([
      ['console', 'docker network ls'],
      ['paragraph', 'docker network inspect ingress'],
    ])
    const [example] = findAll(notes, 'example')
    expect(example?.node.turns).toMatchObject([
      { prompt: '[worker1] (local) root@192.168.0.13 ~\n$', command: 'docker network ls' },
    ])
    expect(example?.node.turns?.[0]?.output.split('\n')).toHaveLength(6)
  })

  it('has 15 rows with 28 options, each of the right kind', () => {
    expect(rows.filter(({ children }) => children.length > 0)).toHaveLength(15)
    expect(options).toHaveLength(28)
    const ofKind = (expectedKind: string) => options.filter(({ kind }) => kind === expectedKind)
    expect(ofKind('value').map(({ value, flags }) => `${flags} ${value}`)).toEqual([
      ...['--filter before', '--filter since', '--filter label', '--filter reference="*:latest"'],
      ...['--filter before', '--filter since', '--filter label', '--filter reference="*:latest"'],
    ])
    expect(ofKind('suffix').map(({ value }) => value)).toEqual(['&', '| grep "bridge.name"'])
    expect(ofKind('unknown').map(({ value }) => value)).toEqual(['a', 'tail'])
    expect(options.find(({ value }) => value === '--restart unless-stopped')).toMatchObject({
      kind: 'flag',
      flags: ['--restart'],
      argument: 'unless-stopped',
    })
    expect(options.find(({ flags }) => flags[0] === '--rmi')?.choices).toEqual(['all', 'local'])
  })

  it('has 77 rows with a page', () => {
    expect(rows.filter(({ page }) => !page).map(({ value }) => value)).toEqual([
      'docker image inspect local_image_name | grep "Architecture\\|Os"',
      'docker buildx stop builder_name',
    ])
  })

  it('has the pages mentioned in prose on their headings', () => {
    const pages: string[] = []
    visit(notes, (node) => {
      if ((node.type === 'chapter' || node.type === 'section') && node.page)
        pages.push(`${node.title} ${node.page.label}`)
    })
    expect(pages).toEqual(['Kubernetes 19', 'The Docker Engine 53'])
  })

  it('removes <nobr> without leaving a space', () => {
    expect(rows.map(({ value }) => value)).toContain(
      'docker service create --name uber-service --network uber-net -p 8080: --replicas 12 nigelpoulton/ddd-book:web0.1',
    )
  })

  it('has the concepts', () => {
    expect(findAll(notes, 'concept').map(({ node }) => node.term)).toEqual([
      'container runtime',
      'container runtime interface',
      'containerd',
      'runc',
      'containerd',
      'Docker daemon',
      'ingress',
    ])
  })

  it('has every word of the prose', () => {
    const prose = text
      .replace(/^\d\. /gm, '')
      .replace(/<table>[\s\S]*?<\/table>/g, '')
      .replace(/^#+ .*$/gm, '')
      .replace(/```[\s\S]*?```/g, '')
    let treeText = ''
    visit(notes, (node) => {
      if ('value' in node && typeof node.value === 'string') treeText += ` ${node.value}`
      if (node.type === 'figure') treeText += ` ${node.alt} ${node.url}`
      if ('page' in node && node.page) treeText += ` pg ${node.page.label}`
    })
    const words = (all: string) => new Set(all.match(/[\p{L}\p{N}]+/gu) ?? [])
    const links = words([...text.matchAll(/\]\(([^)]*)\)/g)].map(([, url]) => url).join(' '))
    const kept = words(treeText)
    expect([...words(prose)].filter((word) => !kept.has(word) && !links.has(word))).toEqual([])
  })

  it('has positions that match the text, also inside HTML', () => {
    for (const { value, position, origin } of commands) {
      const slice = text.slice(position?.start.offset, position?.end.offset)
      const visibleText = slice
        .replace(/<\/?(?:code|nobr)>/g, '')
        .replaceAll('&amp;', '&')
        .replaceAll('`', '')
      expect(visibleText, origin).toBe(value)
    }
    for (const { value, position } of options)
      expect(text.slice(position?.start.offset, position?.end.offset)).toContain(value)
  })

  it('merges its commands into programs', () => {
    const docker = createNotebook([notes]).programs.find(({ name }) => name === 'docker')
    const compose = docker?.subcommands.find(({ name }) => name === 'compose')
    expect(compose?.subcommands.map(({ name }) => name).sort()).toEqual([
      'down',
      'ls',
      'ps',
      'restart',
      'rm',
      'stop',
      'top',
      'up',
      'version',
    ])
    const run = docker?.subcommands.find(({ name }) => name === 'run')
    expect(run?.subcommands).toEqual([])
    expect(run?.options.find(({ name }) => name === '--restart')?.values.map(({ name }) => name)).toEqual([
      'always',
      'unless-stopped',
      'on-failure',
    ])
  })
})
