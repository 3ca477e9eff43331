import { createHash } from 'node:crypto'
import { lstatSync, readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import {
  errorReason,
  type KnowledgeSource,
  knowledgeMarkdown,
  type LearnedCommand,
  type LearnOptions,
  readKnowledge,
  UserError,
  writeFile,
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
  if (programs.length === 0) throw new UserError(2, 'Missing program name: ddd-build learn git.')
  const signal = createInterruptSignal()
  const source = findKnowledgeSource(values.from)
  let isWritten = false
  try {
    for (const program of programs) {
      const commands = await learnWithProgress(program, source, signal, terminal)
      const text = withChecksum(knowledgeMarkdown(program, commands, source.origin))
      if (values.stdout) process.stdout.write(text)
      else isWritten = (await writeKnowledge({ program, commands, text, source }, terminal)) || isWritten
    }
  } catch (error) {
    if (!signal.aborted) throw error
    process.stderr.write('  stopped, including the program being run\n')
    return interruptedCode
  }
  if (isWritten) process.stderr.write('\n  next    review and correct it, then run ddd-build\n')
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

interface LearnedProgram {
  program: string
  commands: readonly LearnedCommand[]
  text: string
  source: KnowledgeSource
}

/** @returns whether the file was written; edited files are kept */
async function writeKnowledge(learned: LearnedProgram, { colors }: Terminal): Promise<boolean> {
  const { program, commands, text } = learned
  const path = `knowledge/${program}.md`
  const existing = readExisting(path)
  if (
    existing !== undefined &&
    !isUnedited(existing) &&
    withoutChecksum(existing) !== withoutChecksum(text)
  ) {
    process.stderr.write(`  ${colors.yellow('kept')}    ${path}   ${await describeNewItems(path, learned)}`)
    return false
  }
  await writeFile(resolve(path), text)
  const options = commands.reduce((sum, command) => sum + command.options.length, 0)
  process.stderr.write(
    `  ${colors.green('wrote')}   ${path}   ${formatCount(commands.length, 'command')}, ${formatCount(options, 'option')}\n`,
  )
  return true
}

/** @throws UserError if the file can't be read, because it may have been edited */
function readExisting(path: string): string | undefined {
  try {
    if (!lstatSync(path, { throwIfNoEntry: false })) return undefined
    // Reading a named pipe would never end.
    if (!statSync(path).isFile()) throw new Error('it is not a regular file')
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new UserError(3, `Can't read ${path}: ${errorReason(error)}.`)
  }
}

/** Describes what a kept file is missing, with the commands to compare or replace it. */
async function describeNewItems(
  path: string,
  { commands, program, source }: LearnedProgram,
): Promise<string> {
  const known = await readKnowledge([path], process.cwd(), new Set())
  const names: string[] = []
  let missingCommands = 0
  for (const command of commands) {
    const name = command.path.join(' ')
    if (!known.find(command.path)) {
      missingCommands += 1
      names.push(name)
    } else
      for (const { flags } of command.options)
        if (!flags.some((flag) => known.option(command.path, flag)))
          names.push(`${name} ${flags.at(-1) ?? ''}`)
  }
  const counts = [
    formatCount(missingCommands, 'command'),
    formatCount(names.length - missingCommands, 'option'),
  ]
  const learnCommand = `ddd-build learn ${program}${source.isDefault ? '' : ` --from ${source.name}`}`
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

const checksumLine = /\n<!-- ddd-build learn ([0-9a-f]{16}): without this line, .* -->\n?$/

/** Adds a checksum line, so that a later run can tell whether the file was edited. */
function withChecksum(text: string): string {
  return `${text}\n<!-- ddd-build learn ${checksumOf(text)}: without this line, or after an edit, this file is not overwritten -->\n`
}

function isUnedited(text: string): boolean {
  return checksumLine.exec(text.replaceAll('\r\n', '\n'))?.[1] === checksumOf(withoutChecksum(text))
}

function withoutChecksum(text: string): string {
  // Git may change line endings.
  return text.replaceAll('\r\n', '\n').replace(checksumLine, '')
}

function checksumOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
