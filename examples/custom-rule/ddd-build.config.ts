import { defineConfig, type Rule } from 'ddd-build'

const deleting = ['rm', 'rmi', 'rmdir', 'prune']

/** Before I learn by heart a command that deletes, the notes themselves should say what is lost. */
const saysWhatIsLost: Rule = {
  id: 'says-what-is-lost',
  scope: 'file',
  severity: 'info',
  // The command itself is right: it stays on cards and in TAB.
  isCorrectness: false,
  check({ commands }) {
    return commands.flatMap(({ file, value, syntax, descriptionFrom }) => {
      if (descriptionFrom === 'notes') return []
      // `docker ps -aq | xargs docker rm` has two commands; the message stands at the word that deletes.
      const words = syntax.commands.flatMap((command) => command.words)
      return words
        .filter(({ role, text }) => (role === 'program' || role === 'subcommand') && deleting.includes(text))
        .map(({ position }) => ({
          file,
          position,
          reason: `“${value}” deletes, and the notes don't say what`,
          note: 'Say beside it what is lost, and whether it can be had back.',
        }))
    })
  },
}

export default defineConfig({
  checks: [saysWhatIsLost],
  // Over the severity that the rule has itself.
  rules: { 'says-what-is-lost': 'warning' },
})
