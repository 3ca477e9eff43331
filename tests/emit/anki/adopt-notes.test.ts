import { expect, it } from 'vitest'
import { adoptNotes, anki, ledgerKey, readCsvNotes } from '../../../src/emit/index.js'
import { notebookOf } from '../../notebook-of.js'

it.each(['boat sail --to=port1', 'boat rm -f HULL', 'boat ls | grep "a b" > f', 'boat run -it -- x=y'])(
  'a command in an old CSV file has its text, also if its id tells nothing: %s',
  async (command) => {
    const notebook = notebookOf(`# Boats\n\n- \`${command}\` - does it\n`)
    const [csv] = await anki({ files: ['csv'], deck: 'Renamed' }).emit(notebook)
    const [row] = adoptNotes(readCsvNotes(String(csv?.content)), [], [])
    expect(row?.key).toBe(ledgerKey(command))
  },
)
