import { defineConfig, type Rule } from 'ddd-build'

const deletingWords = ['rm', 'rmi', 'rmdir', 'prune']

/** Reports commands that delete something if the notes don't say what. */
const saysWhatIsLost: Rule = {
  id: 'says-what-is-lost',
  scope: 'file',
  severity: 'info',
  // The command itself is correct: keep it on cards and in completions.
  excludesCommand: false,
  check({ commands }) {
    return commands.flatMap(({ file, value, syntax, descriptionFrom }) => {
      if (descriptionFrom === 'notes') return []
      // `docker ps -aq | xargs docker rm` has two commands. Report the word that deletes.
      const words = syntax.commands.flatMap((command) => command.words)
      return words
        .filter(
          ({ role, text }) => (role === 'program' || role === 'subcommand') && deletingWords.includes(text),
        )
        .map(({ position }) => ({
          file,
          position,
          reason: `“${value}” deletes something, but the notes don't describe it`,
          note: 'Describe what is deleted and whether it can be restored.',
        }))
    })
  },
}

export default defineConfig({
  checks: [saysWhatIsLost],
  // Overrides the rule's own severity.
  rules: { 'says-what-is-lost': 'warning' },
})
