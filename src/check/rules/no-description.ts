import type { CommandEntry } from '../../catalog/index.js'
import type { Rule } from '../rule.js'

/** Commands of a program with no words for them: they make no card that asks for them. Said once a program. */
export const noDescription: Rule = {
  id: 'no-description',
  scope: 'notebook',
  severity: 'info',
  isCorrectness: false,
  check({ commands }) {
    const programs = new Map<string, CommandEntry[]>()
    const described = new Set(
      commands.filter(({ description }) => description !== undefined).map(({ value }) => value),
    )
    for (const entry of commands)
      if (!described.has(entry.value)) {
        const name = entry.program ?? ''
        programs.set(name, [...(programs.get(name) ?? []), entry])
      }
    return [...programs].flatMap(([program, entries]) => {
      const [first] = entries
      if (!first) return []
      const count = new Set(entries.map(({ value }) => value)).size
      return {
        file: first.file,
        position: { start: first, end: first },
        reason: `${count === 1 ? `“${first.value}” has` : `${count} commands${program === '' ? '' : ` of “${program}”`}, from here on, have`} no description and so no card`,
        note: `Say what each does beside it${program === '' ? '' : `, or try “ddd-build learn ${program}”`}.`,
      }
    })
  },
}
