import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { anki, readPackage } from '../../../src/emit/anki/index.js'
import { notebookOf } from '../../notebook-of.js'

describe('readPackage', () => {
  it('reads the notes of a build', async () => {
    const [asset] = await anki({ deck: 'Boats', files: ['apkg'] }).emit(notebookOf('Q: a\nA: b\n'))
    const notes = await readPackage(asset?.content as Uint8Array)
    expect(notes).toMatchObject([{ deck: 'Boats', type: 'card' }])
  })

  it('refuses a package in the new format, whose old collection only asks to update Anki', async () => {
    const files = { 'collection.anki2': new Uint8Array(1), 'collection.anki21b': new Uint8Array(1) }
    await expect(readPackage(zipSync(files))).rejects.toThrow('in the format of Anki 2.1.50')
  })

  it('refuses a package without a collection', async () => {
    await expect(readPackage(zipSync({ media: new Uint8Array(1) }))).rejects.toThrow('contains no collection')
  })
})
