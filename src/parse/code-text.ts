/** Returns the text of inline code: inner spaces count, but a line break is a space. */
export function inlineCodeText(value: string): string {
  return value.replace(/[^\S\r\n]*[\r\n]\s*/g, ' ').trim()
}

/**
 * Reads escapes in code that a template engine or an editor required as what the author meant.
 *
 *     docker run \<image\>      docker run <image>
 *     docker ps \| less         docker ps | less
 *     echo \{\{ name \}\}       echo {{ name }}
 *     jq '{a: {b: 1\}\}'       jq '{a: {b: 1}}'
 *
 * Quoted text is kept, because `grep '\<word\>'` and `grep 'a\|b'` are regular expressions.
 */
export function withoutTemplateEscapes(text: string): string {
  if (!text.includes('\\')) return text
  return text
    .replace(/\\\{\\\{/g, '{{')
    .replace(/\\\}\\\}/g, '}}')
    .replace(
      /'[^']*'|"(?:[^"\\]|\\.)*"|\\<([^\s<>\\](?:[^<>\\]*[^\s<>\\])?)\\?>|(?<=\s)\\\|(?=\s+[a-z])/g,
      (match: string, name: string | undefined) =>
        name !== undefined ? `<${name}>` : match === '\\|' ? '|' : match,
    )
}

/** Joins lines that end with a backslash, before the line break is lost among other white space. */
export function joinContinuedLines(text: string): string {
  return text.includes('\\') ? text.replace(/\\[^\S\r\n]*\r?\n\s*/g, ' ') : text
}
