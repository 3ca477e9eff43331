import { atWord, notedCommands } from '../command-words.js'
import type { Rule } from '../rule.js'

/** `docker stop $(ps -a -q)`: the ids of processes of the host, where those of containers are meant. */
export const hostPidsToDocker: Rule = {
  id: 'host-pids-to-docker',
  scope: 'file',
  severity: 'warning',
  isCorrectness: true,
  check(notebook) {
    return notedCommands(notebook).flatMap(({ entry, command: { program, words } }) =>
      program !== 'docker'
        ? []
        : words
            .filter(({ commands }) => commands?.some((inner) => inner.program === 'ps'))
            .map((word) =>
              atWord(
                entry,
                word,
                `“${word.text}” gives ids of processes of this machine, not of containers`,
                `Write “$(docker ${word.text.replace(/^\$\(\s*|\s*\)$/g, '')})”.`,
              ),
            ),
    )
  },
}
