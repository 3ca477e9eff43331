import { type CommandEntry, learnedPrograms } from '../../catalog/index.js'
import type { Rule } from '../rule.js'

/** Reports commands without a description, which get no card. One finding per program. */
export const noDescription: Rule = {
  id: 'no-description',
  scope: 'notebook',
  severity: 'info',
  excludesCommand: false,
  check(notebook) {
    const { commands } = notebook
    const learned = learnedPrograms(notebook)
    const undescribed = new Map<string, CommandEntry[]>()
    const described = new Set(
      commands.filter(({ description }) => description !== undefined).map(({ value }) => value),
    )
    for (const entry of commands)
      if (!described.has(entry.value)) {
        const name = entry.program ?? ''
        undescribed.set(name, [...(undescribed.get(name) ?? []), entry])
      }
    return [...undescribed].flatMap(([program, entries]) => {
      const [first] = entries
      if (!first) return []
      const of = program === '' ? '' : ` of “${program}”`
      const orLearn = program === '' || learned.has(program) ? '' : `, or run ddd-build learn ${program}`
      const count = new Set(entries.map(({ value }) => value)).size
      return {
        file: first.file,
        position: { start: first, end: first },
        reason:
          count === 1
            ? `“${first.value}” has no description, so it gets no card`
            : `${count} commands${of}, starting here, have no description, so they get no card`,
        note: `Add ${count === 1 ? 'a description' : 'descriptions'}${orLearn}.`,
      }
    })
  },
}
