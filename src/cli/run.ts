import { type Arguments, parseArguments } from './arguments.js'
import { runHelp } from './commands/help.js'
import { describeError } from './describe-error.js'
import { formatHelp } from './format-help.js'
import { createTerminal } from './terminal.js'
import { version } from './version.js'

/** Runs the command line and returns its exit code. */
export async function run(argv: readonly string[]): Promise<number> {
  const terminal = createTerminal(argv)
  try {
    const parsed = parseArguments(argv)
    if (parsed.values.version) {
      process.stdout.write(`${version}\n`)
      return 0
    }
    if (parsed.values.help) {
      process.stdout.write(formatHelp(parsed.command))
      return 0
    }
    return await runCommand(parsed, terminal)
  } catch (error) {
    const { exitCode, text } = describeError(error, argv.includes('--verbose'))
    process.stderr.write(`${terminal.colors.red('ddd-build:')} ${text}\n`)
    return exitCode
  }
}

async function runCommand(parsed: Arguments, terminal: ReturnType<typeof createTerminal>): Promise<number> {
  switch (parsed.command) {
    case 'build':
      return (await import('./commands/build.js')).runBuild(parsed, terminal)
    case 'check':
      return (await import('./commands/check.js')).runCheck(parsed, terminal)
    case 'explain':
      return (await import('./commands/explain.js')).runExplain(parsed, terminal)
    case 'learn':
      return (await import('./commands/learn.js')).runLearn(parsed, terminal)
    case 'find':
      return (await import('./commands/find.js')).runFind(parsed, terminal)
    case 'completions':
      return (await import('./commands/completions.js')).runCompletions(parsed, terminal)
    case 'watch':
      return (await import('./commands/watch.js')).runWatch(parsed, terminal)
    case 'preview':
      return (await import('./commands/preview.js')).runPreview(parsed, terminal)
    case 'pdf':
      return (await import('./commands/pdf.js')).runPdf(parsed, terminal)
    case 'push':
      return (await import('./commands/push.js')).runPush(parsed, terminal)
    case 'pull':
      return (await import('./commands/pull.js')).runPull(parsed, terminal)
    case 'config':
      return (await import('./commands/config.js')).runConfig(parsed, terminal)
    case 'init':
      return (await import('./commands/init.js')).runInit(terminal)
    case 'help':
      return runHelp(parsed)
  }
}
