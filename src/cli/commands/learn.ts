import {
  invocation,
  type KnowledgeSource,
  knowledgeFileText,
  type LearnedCommand,
  type LearnOptions,
  UserError,
  type WriteKnowledgeResult,
  writeKnowledge,
} from '../../engine/index.js'
import type { Arguments } from '../arguments.js'
import { createInterruptSignal } from '../create-interrupt-signal.js'
import { findKnowledgeSource } from '../find-knowledge-source.js'
import { formatCount } from '../report/summary.js'
import { escapeControlCharacters, type Terminal } from '../terminal.js'

/** Exit code that shells use for programs stopped with Ctrl-C. */
const interruptedCode = 130
/** Maximum new commands and options listed by name. */
const maxListed = 8

/** Learns the commands of programs and writes knowledge files. */
export async function runLearn(
  { operands: programs, values }: Arguments,
  terminal: Terminal,
): Promise<number> {
  if (programs.length === 0) throw new UserError(2, `Missing program name. Example: ${invocation} learn git`)
  const signal = createInterruptSignal()
  const source = findKnowledgeSource(values.from)
  let isWritten = false
  try {
    for (const program of programs) {
      const commands = await learnWithProgress(program, source, signal, terminal)
      const text = knowledgeFileText(program, commands, source.origin)
      if (values.stdout) process.stdout.write(text)
      else {
        const result = await writeKnowledge(program, commands, text)
        const learnCommand = `${invocation} learn ${program}${source.isDefault ? '' : ` --from ${source.name}`}`
        printResult(result, commands, learnCommand, terminal)
        isWritten ||= result.type === 'written'
      }
    }
  } catch (error) {
    if (!signal.aborted) throw error
    process.stderr.write('  stopped, including the program being run\n')
    return interruptedCode
  }
  if (isWritten) process.stderr.write(`\n  next    review and correct it, then run ${invocation}\n`)
  return 0
}

async function learnWithProgress(
  program: string,
  source: KnowledgeSource,
  signal: AbortSignal,
  { colors }: Terminal,
): Promise<LearnedCommand[]> {
  const { isTTY } = process.stderr
  const clearLine = isTTY ? '\r\u001b[K' : ''
  let commandCount = 0
  try {
    const options: LearnOptions = {
      signal,
      onCommand(path) {
        commandCount += 1
        if (isTTY)
          process.stderr.write(`${clearLine}  ${commandCount}  ${escapeControlCharacters(path.join(' '))}`)
      },
      onSlow(command, timeoutMs) {
        const limitSeconds = Math.round(timeoutMs / 1000)
        process.stderr.write(
          `${clearLine}  waiting for ${escapeControlCharacters(command)}, at most ${limitSeconds} s${isTTY ? '' : '\n'}`,
        )
      },
      onNotice(message) {
        process.stderr.write(
          `${clearLine}  ${colors.yellow('notice')}  ${escapeControlCharacters(message)}\n`,
        )
      },
    }
    return await source.learn(program, options)
  } finally {
    process.stderr.write(clearLine)
  }
}

/** Prints what became of a knowledge file. */
function printResult(
  result: WriteKnowledgeResult,
  commands: readonly LearnedCommand[],
  learnCommand: string,
  { colors }: Terminal,
): void {
  const { path } = result
  if (result.type === 'kept') {
    process.stderr.write(`  ${colors.yellow('kept')}    ${path}   ${describeKept(result, learnCommand)}`)
    return
  }
  const optionCount = commands.reduce((sum, { options }) => sum + options.length, 0)
  process.stderr.write(
    `  ${colors.green('wrote')}   ${path}   ${formatCount(commands.length, 'command')}, ${formatCount(optionCount, 'option')}\n`,
  )
}

/** Describes what a kept file is missing, with the commands to compare or replace it. */
function describeKept(
  { path, missingCommands, missingOptions }: Extract<WriteKnowledgeResult, { type: 'kept' }>,
  learnCommand: string,
): string {
  const counts = [
    formatCount(missingCommands.length, 'command'),
    formatCount(missingOptions.length, 'option'),
  ]
  const names = [...missingCommands, ...missingOptions]
  const listedNames = [...names.slice(0, maxListed), ...(names.length > maxListed ? ['…'] : [])].join(', ')
  return [
    'not overwritten, because it was edited\n',
    names.length === 0
      ? '          it already has all commands and options\n'
      : `          missing ${counts.filter(Boolean).join(', ')}: ${escapeControlCharacters(listedNames)}\n`,
    `  compare ${learnCommand} --stdout | diff -u ${path} -\n`,
    `  replace mv -n ${path} ${path}.old && ${learnCommand}\n`,
  ].join('')
}
