import { defineConfig, type Shape } from 'ddd-build'

/** A line of a `cmd` block: `tar -xf FILE => unpacks an archive`. */
const line = /^[ \t]*(\S.*?)[ \t]+=>[ \t]+(\S.*?)\s*$/

/**
 * Fenced blocks with the language `cmd`.
 *
 * A shape need not make nodes by itself: it may say what it sees in Markdown that is known, here a list of
 * `` `command` - words ``, and have that read. Then the words of the commands have their places, for messages.
 */
const cmdBlock: Shape = {
  name: 'cmd-block',
  read(siblings, index, { source, readInside }) {
    const block = siblings[index]
    if (block?.type !== 'code' || block.lang !== 'cmd') return undefined
    const lines = block.value.split('\n').filter((text) => text.trim() !== '')
    // Something else in it: the next shape, which reads any block of code, shall have it.
    if (!lines.every((text) => line.test(text))) return undefined
    // Each command with its place in the file, below the line with the fence.
    let at = source.text.indexOf('\n', block.position?.start.offset)
    const items = lines.map((text) => {
      const [, command = '', words = ''] = line.exec(text) ?? []
      const start = source.text.indexOf(command, at)
      at = start + command.length
      return { command, words, position: source.position(start, at) }
    })
    const nodes = readInside([
      {
        type: 'list',
        position: block.position,
        children: items.map(({ command, words, position }) => ({
          type: 'listItem',
          children: [
            {
              type: 'paragraph',
              children: [
                { type: 'inlineCode', value: command, position },
                { type: 'text', value: ` - ${words}` },
              ],
            },
          ],
        })),
      },
    ])
    return { nodes, consumed: 1 }
  },
}

export default defineConfig({ shapes: [cmdBlock] })
