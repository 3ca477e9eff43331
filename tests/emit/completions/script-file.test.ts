import { describe, expect, it } from 'vitest'
import { notebookOf } from '../../notebook-of.js'
import { scriptOf } from './files.js'

const notes = '# Ships\n\n- `boat sail --to harbour`: calls `__ddd_complete` of another tool\n'

describe.each(['bash', 'zsh', 'fish', 'ps1'])('functions and variables for %s', (shell) => {
  it('are named after the notebook, so that several can be loaded', async () => {
    expect(await scriptOf(shell, notebookOf(notes))).toContain('__ddd_ships_')
  })

  it('are not renamed in descriptions from the notes', async () => {
    const script = await scriptOf(shell, notebookOf(notes))
    // Bash shows no descriptions.
    expect(script.match(/__ddd_(?!ships_)\w*/g)).toEqual(shell === 'bash' ? null : ['__ddd_complete'])
  })
})
