import { defineConfig, type Shape } from 'ddd-build'

/** A line of a `cmd` block: `tar -xf FILE => Extract an archive`. */
const linePattern = /^[ \t]*(\S.*?)[ \t]+=>[ \t]+(\S.*?)\s*$/

/**
 * Fenced blocks with the language `cmd`.
 *
 * A shape doesn't have to create nodes itself. This one translates the block to Markdown that ddd-build already reads (a list
 * of `` `command` - description ``) and passes it on. The positions make messages point at the right place.
 */
const cmdBlock: Shape = {
  name: 'cmd-block',
  read(siblings, index, { source, readNestedBlocks }) {
    const block = siblings[index]
    if (block?.type !== 'code' || block.lang !== 'cmd') return undefined
    const lines = block.value.split('\n').filter((text) => text.trim() !== '')
    // If it contains anything else, leave it to the built-in shape for code blocks.
    if (!lines.every((text) => linePattern.test(text))) return undefined
    // Find the position of each command, starting below the opening fence.
    let offset = source.text.indexOf('\n', block.position?.start.offset)
    const items = lines.map((text) => {
      const [, command = '', description = ''] = linePattern.exec(text) ?? []
      const start = source.text.indexOf(command, offset)
      offset = start + command.length
      return { command, description, position: source.position(start, offset) }
    })
    const nodes = readNestedBlocks([
      {
        type: 'list',
        position: block.position,
        children: items.map(({ command, description, position }) => ({
          type: 'listItem',
          children: [
            {
              type: 'paragraph',
              children: [
                { type: 'inlineCode', value: command, position },
                { type: 'text', value: ` - ${description}` },
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
