/** Tests of the test server, which behaves like the AnkiConnect add-on. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { needing } from '../../needs.js'
import { type AnkiServer, type CardInfo, type NoteInfo, startAnki } from './anki-server.js'

const basic = (front: string, back = 'back', tags: string[] = []) => ({
  deck: 'Default',
  type: 'Basic',
  fields: { Front: front, Back: back },
  tags,
})
const missing = 1234
const none = { new: 0, updated: 0, duplicate: 0, conflicting: 0 }

needing('anki').describe('the AnkiConnect test server', () => {
  let anki: AnkiServer
  beforeAll(async () => {
    anki = await startAnki()
  })
  beforeEach(() => anki.reset())
  afterAll(() => anki.stop())

  const post = (body: object | string, signal?: AbortSignal) =>
    fetch(anki.url, {
      method: 'POST',
      headers: { connection: 'close' },
      redirect: 'manual',
      body: typeof body === 'string' ? body : JSON.stringify(body),
      signal: signal ?? null,
    })
  const request = async (body: object | string) => (await post(body)).json()

  describe('requests', () => {
    it('responds with result and error', async () => {
      expect(await request({ action: 'version', version: 6 })).toEqual({ result: 6, error: null })
      expect(await anki.call('getActiveProfile')).toBe('User 1')
    })

    it('responds with the plain result before version 5', async () => {
      expect(await request({ action: 'version' })).toBe(6)
    })

    it('reports unknown actions, unknown params and invalid JSON', async () => {
      expect(await request({ action: '_open', version: 6 })).toEqual({
        result: null,
        error: 'unsupported action',
      })
      await expect(anki.call('noSuchAction')).rejects.toThrow('unsupported action')
      await expect(anki.call('findNotes', { wrong: 1 })).rejects.toThrow(
        "AnkiConnect.findNotes() got an unexpected keyword argument 'wrong'",
      )
      expect(await request('{')).toMatchObject({ result: null, error: expect.stringMatching('Expecting') })
      expect(await request({})).toMatchObject({ error: "'action' is a required property" })
    })

    it('returns the version as text when the body is empty', async () => {
      expect(await (await post('')).text()).toBe('AnkiConnect v.6')
    })

    it('requires the key for everything but control actions', async () => {
      await anki.setKey('secret')
      const error = 'valid api key must be provided'
      await expect(anki.call('version')).rejects.toThrow(error)
      expect(await request({ action: 'version', version: 6, key: 'wrong' })).toMatchObject({ error })
      expect(await request({ action: 'version', version: 6, key: 'secret' })).toMatchObject({ result: 6 })
      await anki.setKey(undefined)
      expect(await anki.call('version')).toBe(6)
    })

    it('responds to each action of multi in its own version', async () => {
      const actions = [
        { action: 'version' },
        { action: 'version', version: 6 },
        { action: 'unknown', version: 6 },
      ]
      expect(await anki.call('multi', { actions })).toEqual([
        6,
        { result: 6, error: null },
        { result: null, error: 'unsupported action' },
      ])
    })

    it('refuses to sync without an account', async () => {
      await expect(anki.call('sync')).rejects.toThrow('sync: auth not configured')
    })
  })

  describe('decks', () => {
    it('creates decks with their parents, once', async () => {
      const id = await anki.call('createDeck', { deck: 'A::B' })
      expect(await anki.call('createDeck', { deck: 'A::B' })).toBe(id)
      expect(await anki.call('deckNames')).toEqual(['A', 'A::B', 'Default'])
      expect(await anki.call('deckNamesAndIds')).toMatchObject({ 'A::B': id, Default: 1 })
    })

    it('moves cards to a deck that it creates', async () => {
      await anki.addNote(basic('a'))
      const cards = await anki.call('findCards', { query: 'deck:Default' })
      expect(await anki.call('changeDeck', { cards, deck: 'New' })).toBeNull()
      expect((await anki.state())[0]?.cards[0]?.deck).toBe('New')
    })
  })

  describe('notes', () => {
    it('finds notes and describes them, with {} for unknown ids', async () => {
      const id = await anki.addNote(basic('<b>a</b>', 'b', ['x', 'y::z']))
      expect(await anki.call('findNotes', { query: 'tag:x' })).toEqual([id])
      expect(await anki.call('findNotes')).toEqual([])
      await expect(anki.call('findNotes', { query: '(' })).rejects.toThrow('Invalid search')
      const [info, unknown] = await anki.call<NoteInfo[]>('notesInfo', { notes: [id, missing] })
      expect(info).toEqual({
        noteId: id,
        profile: 'User 1',
        tags: ['x', 'y::z'],
        fields: { Front: { value: '<b>a</b>', order: 0 }, Back: { value: 'b', order: 1 } },
        modelName: 'Basic',
        mod: expect.any(Number),
        cards: [expect.any(Number)],
      })
      expect(unknown).toEqual({})
      expect(await anki.call('notesInfo', { query: 'tag:x' })).toEqual([info])
      await expect(anki.call('notesInfo')).rejects.toThrow('Must provide either "notes" or a "query"')
    })

    it('updates the given fields, ignores unknown ones, and lets Anki generate cards', async () => {
      const note = { deck: 'Default', type: 'Cloze', fields: { Text: '{{c1::a}} b' } }
      const id = await anki.addNote(note)
      await anki.review()
      const update = { id, fields: { Text: '{{c1::a}} {{c2::b}}', Unknown: 'x' } }
      expect(await anki.call('updateNoteFields', { note: update })).toBeNull()
      const [state] = await anki.state()
      expect(state?.fields).toEqual({ Text: '{{c1::a}} {{c2::b}}', 'Back Extra': '' })
      expect(state?.cards).toMatchObject([
        { ord: 0, reviews: 1 },
        { ord: 1, reviews: 0 },
      ])
      await expect(anki.call('updateNoteFields', { note: { id: missing, fields: {} } })).rejects.toThrow(
        `Note was not found: ${missing}`,
      )
    })

    it('adds and removes tags separated by spaces', async () => {
      const id = await anki.addNote(basic('a', 'b', ['own']))
      await anki.call('addTags', { notes: [id], tags: 'one two' })
      await anki.call('removeTags', { notes: [id], tags: 'one' })
      expect((await anki.state())[0]?.tags).toEqual(['own', 'two'])
    })

    it('deletes notes, and ignores unknown ids', async () => {
      const id = await anki.addNote(basic('a'))
      expect(await anki.call('deleteNotes', { notes: [id, missing] })).toBeNull()
      expect(await anki.state()).toEqual([])
    })
  })

  describe('cards', () => {
    it('describes cards, with {} for unknown ids', async () => {
      const note = await anki.addNote(basic('a', 'b'))
      const cards = await anki.call<number[]>('findCards', { query: 'a' })
      await anki.flag(cards, 3)
      await anki.review()
      const [info, unknown] = await anki.call<CardInfo[]>('cardsInfo', { cards: [...cards, missing] })
      expect(info).toMatchObject({
        cardId: cards[0],
        note,
        deckName: 'Default',
        modelName: 'Basic',
        ord: 0,
        queue: 2,
        type: 2,
        flags: 3,
        reps: 1,
        interval: expect.any(Number),
        fields: { Front: { value: 'a', order: 0 }, Back: { value: 'b', order: 1 } },
      })
      expect(info?.interval).toBeGreaterThan(0)
      expect(unknown).toEqual({})
    })

    it('suspends and unsuspends', async () => {
      await anki.addNote(basic('a'))
      const cards = await anki.call<number[]>('findCards', { query: 'a' })
      expect(await anki.call('suspend', { cards })).toBe(true)
      expect(await anki.call('suspend', { cards })).toBe(false)
      expect(await anki.call('areSuspended', { cards: [...cards, missing] })).toEqual([true, null])
      expect(await anki.call('unsuspend', { cards })).toBeNull()
      expect(await anki.call('areSuspended', { cards })).toEqual([false])
      await expect(anki.call('suspend', { cards: [missing] })).rejects.toThrow(
        `Card was not found: ${missing}`,
      )
    })
  })

  describe('note types', () => {
    it('describes them', async () => {
      expect(await anki.call('modelNames')).toContain('Basic')
      expect(await anki.call('modelNamesAndIds')).toMatchObject({ Basic: expect.any(Number) })
      expect(await anki.call('modelFieldNames', { modelName: 'Basic' })).toEqual(['Front', 'Back'])
      expect(await anki.call('modelTemplates', { modelName: 'Basic' })).toEqual({
        'Card 1': { Front: '{{Front}}', Back: '{{FrontSide}}\n\n<hr id=answer>\n\n{{Back}}' },
      })
      expect(await anki.call('modelStyling', { modelName: 'Basic' })).toEqual({
        css: expect.stringContaining('.card'),
      })
      await expect(anki.call('modelStyling', { modelName: 'None' })).rejects.toThrow(
        'model was not found: None',
      )
    })

    it('updates templates and styling', async () => {
      const templates = { 'Card 1': { Front: 'Q: {{Front}}', Back: '' }, Unknown: { Front: 'x' } }
      await anki.call('updateModelTemplates', { model: { name: 'Basic', templates } })
      await anki.call('updateModelStyling', { model: { name: 'Basic', css: 'b {}' } })
      expect(await anki.call('modelTemplates', { modelName: 'Basic' })).toEqual({
        'Card 1': { Front: 'Q: {{Front}}', Back: expect.stringContaining('{{Back}}') },
      })
      expect(await anki.call('modelStyling', { modelName: 'Basic' })).toEqual({ css: 'b {}' })
    })
  })

  it('stores, lists and retrieves media', async () => {
    const data = Buffer.from('content').toString('base64')
    expect(await anki.call('storeMediaFile', { filename: 'a.txt', data })).toBe('a.txt')
    expect(await anki.call('getMediaFilesNames', { pattern: '*.txt' })).toEqual(['a.txt'])
    expect(await anki.call('retrieveMediaFile', { filename: 'a.txt' })).toBe(data)
    expect(await anki.call('retrieveMediaFile', { filename: 'b.txt' })).toBe(false)
    await expect(anki.call('storeMediaFile', { filename: 'a.txt' })).rejects.toThrow('You must provide')
  })

  describe('packages', () => {
    /** Exports two notes with their own note type, then opens a fresh collection. */
    async function exportNotes(): Promise<string> {
      await anki.renameType('Basic', 'Boat')
      for (const front of ['a', 'b'])
        await anki.addNote({ deck: 'Test', type: 'Boat', fields: { Front: front, Back: 'back' } })
      const path = join(mkdtempSync(join(tmpdir(), 'ddd-export-')), 'deck.apkg')
      expect(await anki.call('exportPackage', { deck: 'Test', path, includeSched: true })).toBe(true)
      await anki.reset()
      return path
    }

    it('exports a package that both importers read', async () => {
      const path = await exportNotes()
      expect(Object.keys(unzipSync(readFileSync(path)))).toContain('collection.anki21')
      expect(await anki.call('importPackage', { path })).toBe(true)
      const notes = await anki.state()
      expect(notes).toMatchObject([{ type: 'Boat', cards: [{ deck: 'Test' }] }, { type: 'Boat' }])
      expect(await anki.importPackage(path)).toEqual({ ...none, duplicate: 2, found: 2 })
      await anki.reset()
      expect(await anki.importPackage(path)).toEqual({ ...none, new: 2, found: 2 })
      expect((await anki.state()).map(({ guid }) => guid)).toEqual(notes.map(({ guid }) => guid))
    })

    it('reports missing decks and files', async () => {
      expect(await anki.call('exportPackage', { deck: 'None', path: '/none.apkg' })).toBe(false)
      await expect(anki.call('importPackage', { path: '/none.apkg' })).rejects.toThrow('No such file')
    })

    it.each([
      ['importPackage', /^Boat-\w+$/],
      ['test:importPackage', /^Boat\+$/],
    ])('%s adds new notes to a second note type if the first has an extra field', async (action, type) => {
      const path = await exportNotes()
      await anki.importPackage(path)
      await anki.addField('Boat', 'Mine')
      const [, second] = await anki.state()
      await anki.delete(second ? [second.id] : [])
      await anki.call(action, { path })
      expect(await anki.state()).toMatchObject([{ type: 'Boat' }, { type: expect.stringMatching(type) }])
    })
  })

  describe('control actions', () => {
    it('imports a CSV file, and reviews as a user would', async () => {
      const path = join(mkdtempSync(join(tmpdir(), 'ddd-csv-')), 'deck.csv')
      writeFileSync(
        path,
        '#separator:Comma\n#html:true\n#guid column:1\n#deck column:2\n#columns:GUID,Deck,Front,Back\ng1,Test,a,<b>b</b>\n',
      )
      expect(await anki.importCsv(path)).toEqual({ ...none, new: 1, found: 1 })
      expect(await anki.importCsv(path)).toEqual({ ...none, duplicate: 1, found: 1 })
      expect(await anki.review()).toBe(1)
      expect(await anki.review()).toBe(0)
      const [note] = await anki.state()
      expect(note).toEqual({
        id: expect.any(Number),
        guid: 'g1',
        type: 'Basic',
        tags: [],
        fields: { Front: 'a', Back: '<b>b</b>' },
        mod: expect.any(Number),
        cards: [
          {
            id: expect.any(Number),
            ord: 0,
            template: 'Card 1',
            deck: 'Test',
            flag: 0,
            queue: 2,
            reviews: 1,
            interval: expect.any(Number),
            question: 'a',
            answer: 'a\n\n<hr id=answer>\n\n<b>b</b>',
          },
        ],
      })
      expect(note?.cards[0]?.interval).toBeGreaterThan(0)
    })

    it('edits notes and cards', async () => {
      const id = await anki.addNote(basic('a', 'b', ['x']))
      const other = await anki.addNote(basic('c'))
      const [before] = await anki.state()
      const cards = before?.cards.map((card) => card.id) ?? []
      await anki.edit(id, { Back: 'edited' }, Date.UTC(2027, 0, 1))
      expect((await anki.state())[0]?.mod).toBe(Date.UTC(2027, 0, 1) / 1000)
      await anki.tag([id], 'y', 'z')
      await anki.flag(cards, 2)
      await anki.suspend(cards)
      await anki.move(cards, 'Moved')
      await anki.delete([other])
      const notes = await anki.state()
      expect(notes).toMatchObject([
        {
          fields: { Front: 'a', Back: 'edited' },
          tags: ['x', 'y', 'z'],
          cards: [{ flag: 2, queue: -1, deck: 'Moved' }],
        },
      ])
      expect(await anki.review()).toBe(0)
    })

    it('edits note types', async () => {
      const id = await anki.addNote(basic('a'))
      await anki.addField('Basic', 'Extra')
      await anki.removeField('Basic', 'Back')
      await anki.editTemplate('Basic', 'Card 1', { front: '{{#Extra}}{{Front}}{{/Extra}}', back: 'b' })
      await anki.editCss('Basic', 'i {}')
      await anki.renameType('Basic', 'Mine')
      const [note] = await anki.state()
      expect(note).toMatchObject({ type: 'Mine', fields: { Front: 'a', Extra: '' } })
      expect(await anki.call('modelStyling', { modelName: 'Mine' })).toEqual({ css: 'i {}' })
      expect(await anki.emptyCards()).toEqual([id])
      expect(await anki.check()).toEqual([])
    })

    it('logs requests without control actions', async () => {
      await anki.call('findNotes', { query: 'a' })
      await anki.call('unknown').catch(() => undefined)
      expect(await anki.log()).toEqual([
        { action: 'findNotes', params: { query: 'a' } },
        { action: 'unknown', params: {} },
      ])
      expect(await anki.log()).toEqual([])
    })
  })

  describe('faults', () => {
    it('fails once', async () => {
      await anki.fail('version', 'broken')
      await expect(anki.call('version')).rejects.toThrow('broken')
      expect(await anki.call('version')).toBe(6)
    })

    it('hangs once, without blocking other requests', async () => {
      await anki.hang('version')
      const hanging = post({ action: 'version', version: 6 }, AbortSignal.timeout(300))
      await setTimeout(50)
      expect(await anki.call('deckNames')).toEqual(['Default'])
      await expect(hanging).rejects.toThrow('timeout')
      expect(await anki.call('version')).toBe(6)
    })

    it('redirects once', async () => {
      await anki.redirect('version', 'http://127.0.0.1:9/')
      const response = await post({ action: 'version', version: 6 })
      expect([response.status, response.headers.get('location')]).toEqual([307, 'http://127.0.0.1:9/'])
      expect(await anki.call('version')).toBe(6)
    })

    it('floods once, with a given size or endlessly', async () => {
      await anki.flood('version', 100_000)
      expect(String(await anki.call('version'))).toHaveLength(100_000)
      await anki.flood('version')
      const response = await post({ action: 'version', version: 6 })
      let received = 0
      for await (const chunk of response.body ?? []) {
        received += chunk.length
        if (received > 10_000_000) break
      }
      expect(await anki.call('version')).toBe(6)
    })
  })

  it('ends when its standard input closes, even while a request hangs', async () => {
    const other = await startAnki()
    await other.hang('version')
    const hanging = fetch(other.url, { method: 'POST', body: JSON.stringify({ action: 'version' }) })
    const failure = expect(hanging).rejects.toThrow()
    await setTimeout(50)
    await other.stop()
    await failure
  })
})
