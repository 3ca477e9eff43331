import { mkdir, writeFile } from 'node:fs/promises'
import { Failure, knowledgeText, learnFromFig, learnProgram, systemReason } from '../../build/index.js'
import type { Arguments } from '../arguments.js'
import { count } from '../report/summary.js'
import { type Terminal, visible } from '../terminal.js'

/** Asks installed programs what they can do, and writes it as notes of knowledge. */
export async function runLearn({ paths, values }: Arguments, { colors }: Terminal): Promise<number> {
  if (paths.length === 0)
    throw new Failure(2, 'ddd-build learn needs the name of a program: ddd-build learn git.')
  for (const program of paths) {
    let read = 0
    const commands =
      values.from === undefined
        ? await learnProgram(program, {
            onCommand(path) {
              read += 1
              if (process.stderr.isTTY)
                process.stderr.write(`\r\u001b[K  ${read}  ${visible(path.join(' '))}`)
            },
          })
        : await learnFromFig(program, process.cwd())
    if (process.stderr.isTTY) process.stderr.write('\r\u001b[K')
    const path = `knowledge/${program}.md`
    await mkdir('knowledge', { recursive: true })
    await writeFile(
      path,
      knowledgeText(program, commands, values.from === undefined ? undefined : '@withfig/autocomplete'),
    ).catch((error: unknown) => {
      throw new Failure(3, `Can't write ${path}: ${systemReason(error)}.`)
    })
    const options = commands.reduce((sum, command) => sum + command.options.length, 0)
    process.stderr.write(
      `  ${colors.green('wrote')}   ${path}   ${count(commands.length, 'command')}, ${count(options, 'option')}\n`,
    )
  }
  process.stderr.write('\n  next    read it, correct it, keep it; then ddd-build\n')
  return 0
}
