/*
 * ```sh
 * # list containers
 * docker ps
 * docker ps -a   # all of them
 * ```
 */
import { build, type Command } from '../../tree/index.js'
import { codeLines } from '../code-lines.js'
import { readCommandLine } from '../command-line.js'
import { foldWhiteSpace } from '../white-space.js'
import type { Shape } from './shape.js'

const shells = new Set(['sh', 'bash', 'zsh', 'fish', 'shell', 'console', 'terminal'])

export const codeBlock: Shape = {
  name: 'code-block',
  read(siblings, index, context) {
    const code = siblings[index]
    if (code?.type !== 'code') return undefined
    const commands: Command[] = []
    let above: string | undefined
    if (code.lang && shells.has(code.lang.toLowerCase())) {
      for (const line of codeLines(code, context.source)) {
        const text = line.text.trim()
        if (text === '') above = undefined
        else if (text.startsWith('#')) above = text.replace(/^#+!?\s*/, '')
        else {
          const { command, comment } = splitComment(line.text)
          const value = foldWhiteSpace(command)
          const start = line.text.indexOf(command.trimStart())
          const position = line.position(start, start + command.trim().length)
          commands.push(
            build('command', position, {
              value,
              syntax: readCommandLine(value, position, context.source),
              description: comment ?? above,
              origin: 'code-block',
              children: [],
            }),
          )
          above = undefined
        }
      }
    }
    const example = build('example', code.position, {
      lang: code.lang ?? undefined,
      value: code.value,
      children: commands,
    })
    return { nodes: [example], consumed: 1 }
  },
}

/** `ls -t   # newest first`; a `#` in quotes or inside a word begins no comment. */
function splitComment(text: string): { command: string; comment: string | undefined } {
  let quote = ''
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] ?? ''
    if (quote !== '') {
      if (character === quote) quote = ''
    } else if (character === '"' || character === "'") quote = character
    else if (character === '#' && /\s/.test(text[index - 1] ?? '')) {
      const comment = text
        .slice(index)
        .replace(/^#+\s*/, '')
        .trim()
      return { command: text.slice(0, index).trimEnd(), comment: comment === '' ? undefined : comment }
    }
  }
  return { command: text, comment: undefined }
}
