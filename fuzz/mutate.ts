import type { Random } from './random.js'

/** Syntax used in notes, and text that may break it. */
const pieces = [
  ...[
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    ' ',
    '\t',
    '    ',
    '\u00a0',
    '\u3000',
    '\ufeff',
    '\0',
    '\u202e',
    '\ud800',
    '\u2028',
  ],
  ...[
    '# ',
    '## `',
    '- ',
    '1. ',
    '> ',
    '```',
    '```sh\n',
    '~~~',
    '---\n',
    '***',
    '[^1]: ',
    ': ',
    '| ',
    '|--|--|\n',
    '\\|',
    '- [ ] ',
  ],
  ...[
    '<table>',
    '<tr>',
    '<td>',
    '</td>',
    '</table>',
    '<br>',
    '<code>',
    '</code>',
    '<!--',
    '-->',
    '<kbd>',
    '<name>',
    '<details>',
  ],
  ...[
    '&amp;',
    '&#0;',
    '&#xD800;',
    '**',
    '*',
    '_',
    '~~',
    '==',
    '[',
    ']',
    '](',
    '![',
    '(',
    ')',
    '`',
    '``',
    '$$',
  ],
  ...[
    '$ ',
    '$(',
    '${',
    '`cmd`',
    "'",
    '"',
    '\\',
    '<<EOF\n',
    'EOF\n',
    '|',
    '||',
    '&&',
    ';',
    '&',
    '>',
    '2>&1',
    '{',
    '}',
    '{{',
    '}}',
    '[',
    '...',
  ],
  ...[
    '--',
    '-a',
    '--name=',
    '--x y',
    '<x>',
    '[-a|-b]',
    'FILE',
    'docker ',
    'git ',
    'for x in y; do\n',
    'done\n',
    'if ',
    'fi\n',
    '#!',
  ],
  ...[
    'Q: ',
    'A: ',
    '::',
    ':::',
    '?\n',
    '??',
    '{{c1::x}}',
    '#card',
    'Ctrl + A',
    '[!NOTE]',
    '{: .x}',
    'p. 4',
    'ddd-build-disable',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    '{{c1::',
    'data:',
    'javascript:',
    '../../x',
    '=1+1',
    '&a *a',
    '\u{1f600}',
    'データ',
    'ا',
  ],
]

/** Returns one of the texts with a few random changes. */
export function mutate(texts: readonly string[], random: Random): string {
  let text = random.of(texts) ?? ''
  const start = random.below(text.length)
  // Usually keep only part of the text: short texts find the same faults faster.
  if (random.below(4) > 0) text = text.slice(start, start + 20 + random.below(3000))
  for (let change = 1 + random.below(12); change > 0; change -= 1) text = changeOnce(text, texts, random)
  return text
}

function changeOnce(text: string, texts: readonly string[], random: Random): string {
  const start = random.below(text.length + 1)
  const end = Math.min(text.length, start + random.below(random.below(2) === 0 ? 8 : 300))
  const [before, span, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)]
  const piece = random.of(pieces) ?? ''
  switch (random.below(9)) {
    case 0:
      return before + after
    case 1:
      return before + span + span + after
    case 2:
      return before + piece + span + after
    case 3:
      return before + piece + after
    case 4:
      return before + piece.repeat(1 + random.below(60)) + span + after
    case 5: {
      const other = random.of(texts) ?? ''
      const from = random.below(other.length)
      return before + other.slice(from, from + random.below(500)) + after
    }
    case 6:
      return before + String.fromCharCode(random.below(0x3000)) + after
    case 7:
      return before + span.split('').reverse().join('') + after
    default:
      return text.slice(0, start)
  }
}
