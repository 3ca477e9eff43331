import { decodeNamedCharacterReference } from 'decode-named-character-reference'

/**
 * Returns the text of Markdown for comparison: without backticks, asterisks, backslashes, highlight marks (`==`), some inline HTML tags,
 * the `>` of quotes and white space, entities decoded.
 *
 * Implemented independently of the parser, to check it.
 */
export function plainSource(piece: string): string {
  return (
    piece
      .replace(/\n[ \t]*(?:>[ \t]?)*/g, '\n')
      // Continued lines: `\` in sh, a backtick in PowerShell, `^` in cmd.
      .replace(/(?:\\|\s[`^])\n/g, ' ')
      .replace(/<\/?(?:code|nobr|kbd|i|b|em|strong|tt|samp|a|span|br)\b[^<>]*>/gi, '')
      .replace(/==(\S(?:[^=]*\S)?)==/g, '$1')
      .replace(/&(#x?[\da-f]+|\w+);/gi, (whole, name: string) => {
        if (name.startsWith('#'))
          return String.fromCodePoint(Number(name.slice(1).replace(/^x/i, '0x')) || 0xfffd)
        return decodeNamedCharacterReference(name) || whole
      })
      .replaceAll('\0', '\uFFFD')
      .replace(/[`*\\]/g, '')
      .replace(/\s+/g, '')
  )
}
