/*
 * ```console
 * user@host ~
 * $ docker network ls
 * NETWORK ID     NAME
 * ```
 */
import { build, type Command, type Turn } from '../../tree/index.js'
import { codeLines } from '../code-lines.js'
import { readCommandLine } from '../command-line.js'
import { foldWhiteSpace } from '../white-space.js'
import type { Shape } from './shape.js'

// $ ls · user@host:~$ ls · PS C:\> ls
const prompt = /^(\s*(?:\$|PS [^>]{0,80}>|[\w.-]{1,40}@[\w.-]{1,60}[^$#\n]{0,80}[$#])\s+)(\S.*)$/
/** A prompt of two lines has where one is on the first: `[worker1] (local) root@192.168.0.13 ~`. */
const promptAbove = /^\S{0,40}.{0,40}\b[\w.-]{1,40}@[\w.-]{1,60}\s*\S{0,80}$/

export const console: Shape = {
  name: 'console',
  read(siblings, index, context) {
    const code = siblings[index]
    if (code?.type !== 'code' || !code.value.split('\n').some((line) => prompt.test(line))) return undefined
    const turns: Turn[] = []
    const commands: Command[] = []
    let above = ''
    for (const line of codeLines(code, context.source)) {
      const match = prompt.exec(line.text)
      const turn = turns.at(-1)
      if (match) {
        const [, mark = '', command = ''] = match
        const value = foldWhiteSpace(command)
        const position = line.position(mark.length, line.text.trimEnd().length)
        turns.push({
          prompt: above === '' ? mark.trim() : `${above}\n${mark.trim()}`,
          command: value,
          output: '',
        })
        commands.push(
          build('command', position, {
            value,
            syntax: readCommandLine(value, position, context.source),
            origin: 'console',
            children: [],
          }),
        )
        above = ''
      } else if (promptAbove.test(line.text)) above = line.text.trim()
      else if (turn) turn.output += turn.output === '' ? line.text : `\n${line.text}`
    }
    const example = build('example', code.position, {
      lang: code.lang ?? undefined,
      value: code.value,
      turns,
      children: commands,
    })
    return { nodes: [example], consumed: 1 }
  },
}
