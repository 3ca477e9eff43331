import { commandOccurrences, findingAtWord } from '../command-occurrences.js'
import type { Rule } from '../rule.js'

/** `docker stop $(ps -a -q)`: reports process ids of the host passed to Docker instead of container ids. */
export const hostPidsToDocker: Rule = {
  id: 'host-pids-to-docker',
  scope: 'file',
  severity: 'warning',
  excludesCommand: true,
  check(notebook) {
    return commandOccurrences(notebook).flatMap(({ entry, command: { program, words } }) =>
      program !== 'docker'
        ? []
        : words
            .filter(({ commands }) => commands?.some((inner) => inner.program === 'ps'))
            .map((word) =>
              findingAtWord(
                entry,
                word,
                `“${word.text}” returns process ids of the host, not container ids`,
                `Use “$(docker ${word.text.replace(/^\$\(\s*|\s*\)$/g, '')})”.`,
              ),
            ),
    )
  },
}
