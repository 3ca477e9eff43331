import { decodeNamedCharacterReference } from 'decode-named-character-reference'

/**
 * A piece of Markdown as its reader sees it: marks, tags and prefixes of containers gone, entities decoded.
 *
 * Written apart from the reader, so that it can judge it.
 */
export function plainSource(piece: string): string {
  return piece
    .replace(/\n[ \t]*(?:>[ \t]?)*/g, '\n')
    .replace(/(?:\\|\s[`^])\n/g, ' ')
    .replace(/<\/?(?:code|nobr|kbd|i|b|em|strong|tt|samp|a|span|br)\b[^<>]*>/gi, '')
    .replace(/&(#x?[\da-f]+|\w+);/gi, (whole, name: string) => {
      if (name.startsWith('#'))
        return String.fromCodePoint(Number(name.slice(1).replace(/^x/i, '0x')) || 0xfffd)
      return decodeNamedCharacterReference(name) || whole
    })
    .replaceAll('\0', '\uFFFD')
    .replace(/[`*\\]/g, '')
    .replace(/\s+/g, '')
}
