import { createHash } from 'node:crypto'
import { lstatSync, readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import {
  Failure,
  knowledgeText,
  type LearnedCommand,
  learnFromFig,
  learnProgram,
  readKnowledge,
  systemReason,
  writeFile,
} from '../../build/index.js'
import type { Arguments } from '../arguments.js'
import { count } from '../report/summary.js'
import { type Terminal, visible } from '../terminal.js'
import { untilInterrupted } from '../until-interrupted.js'

/** What a shell reports for a program that Ctrl-C ended. */
const interruptedCode = 130
/** How many new commands and options are named. */
const maxNamed = 8

/** Asks installed programs what they can do, and writes it as notes of knowledge. */
export async function runLearn({ paths, values }: Arguments, terminal: Terminal): Promise<number> {
  if (paths.length === 0)
    throw new Failure(2, 'ddd-build learn needs the name of a program: ddd-build learn git.')
  const signal = untilInterrupted()
  const isFig = values.from !== undefined
  let isWritten = false
  try {
    for (const program of paths) {
      const commands = isFig
        ? await learnFromFig(program, process.cwd(), signal)
        : await learnWithProgress(program, signal, terminal)
      const text = withChecksum(knowledgeText(program, commands, isFig ? '@withfig/autocomplete' : undefined))
      if (values.stdout) process.stdout.write(text)
      else isWritten = (await writeKnowledge({ program, commands, text, isFig }, terminal)) || isWritten
    }
  } catch (error) {
    if (!signal.aborted) throw error
    process.stderr.write('  stopped; the program that was asked no longer runs\n')
    return interruptedCode
  }
  if (isWritten) process.stderr.write('\n  next    read it, correct it, keep it; then ddd-build\n')
  return 0
}

async function learnWithProgress(
  program: string,
  signal: AbortSignal,
  { colors }: Terminal,
): Promise<LearnedCommand[]> {
  const { isTTY } = process.stderr
  const wipe = isTTY ? '\r\u001b[K' : ''
  let read = 0
  try {
    return await learnProgram(program, {
      signal,
      onCommand(path) {
        read += 1
        if (isTTY) process.stderr.write(`${wipe}  ${read}  ${visible(path.join(' '))}`)
      },
      onSlow(command, timeoutMs) {
        const limit = Math.round(timeoutMs / 1000)
        process.stderr.write(
          `${wipe}  waiting for ${visible(command)}, at most ${limit} s${isTTY ? '' : '\n'}`,
        )
      },
      onNotice(message) {
        process.stderr.write(`${wipe}  ${colors.yellow('notice')}  ${visible(message)}\n`)
      },
    })
  } finally {
    process.stderr.write(wipe)
  }
}

interface Learned {
  program: string
  commands: readonly LearnedCommand[]
  text: string
  isFig: boolean
}

/** @returns whether it was written: a file that a person has edited is kept */
async function writeKnowledge(learned: Learned, { colors }: Terminal): Promise<boolean> {
  const { program, commands, text } = learned
  const path = `knowledge/${program}.md`
  const existing = readExisting(path)
  if (
    existing !== undefined &&
    !isUnedited(existing) &&
    withoutChecksum(existing) !== withoutChecksum(text)
  ) {
    process.stderr.write(`  ${colors.yellow('kept')}    ${path}   ${await newText(path, learned)}`)
    return false
  }
  await writeFile(resolve(path), text)
  const options = commands.reduce((sum, command) => sum + command.options.length, 0)
  process.stderr.write(
    `  ${colors.green('wrote')}   ${path}   ${count(commands.length, 'command')}, ${count(options, 'option')}\n`,
  )
  return true
}

/** @throws Failure if it can't be read: then nobody knows whether it was edited */
function readExisting(path: string): string | undefined {
  try {
    if (!lstatSync(path, { throwIfNoEntry: false })) return undefined
    // Not opened otherwise: a pipe would never end.
    if (!statSync(path).isFile()) throw new Error('it is not a regular file')
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new Failure(3, `Can't read ${path}: ${systemReason(error)}.`)
  }
}

/** What a file that is kept does not have yet, and the commands that show or use it. */
async function newText(path: string, { commands, isFig, program }: Learned): Promise<string> {
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
  const counts = [count(missingCommands, 'command'), count(names.length - missingCommands, 'option')]
  const learn = `ddd-build learn ${program}${isFig ? ' --from fig' : ''}`
  const named = [...names.slice(0, maxNamed), ...(names.length > maxNamed ? ['…'] : [])].join(', ')
  return [
    'it was edited, so it was not overwritten\n',
    names.length === 0
      ? '          it has all commands and options\n'
      : `          new: ${counts.filter(Boolean).join(', ')}: ${visible(named)}\n`,
    `  compare ${learn} --stdout | diff -u ${path} -\n`,
    `  replace mv -n ${path} ${path}.old && ${learn}\n`,
  ].join('')
}

const checksumLine = /\n<!-- ddd-build learn ([0-9a-f]{16}): without this line, .* -->\n?$/

/** Adds a line by which a later run knows that nobody has edited the file. */
function withChecksum(text: string): string {
  return `${text}\n<!-- ddd-build learn ${checksumOf(text)}: without this line, or after an edit, this file is not overwritten -->\n`
}

function isUnedited(text: string): boolean {
  return checksumLine.exec(text.replaceAll('\r\n', '\n'))?.[1] === checksumOf(withoutChecksum(text))
}

function withoutChecksum(text: string): string {
  // Git may change the line ends.
  return text.replaceAll('\r\n', '\n').replace(checksumLine, '')
}

function checksumOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
