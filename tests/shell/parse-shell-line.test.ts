import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseShellLine } from '../../src/shell/index.js'

/** Returns `docker:program run:subcommand …` for each command of a line. */
function roles(line: string): string[] {
  return parseShellLine(line).commands.map(({ words }) =>
    words.map(({ text, role }) => `${text}:${role}`).join(' '),
  )
}

describe('roles of words', () => {
  it.each([
    ['docker pull ubuntu:latest', 'docker:program pull:subcommand ubuntu:latest:operand'],
    [
      'docker run -d --name web1 test',
      'docker:program run:subcommand -d:option --name:option web1:argument test:operand',
    ],
    ['sudo X=1 ls -l', 'sudo:wrapper X=1:assignment ls:program -l:option'],
    ['sudo -u ada boat -q', 'sudo:wrapper -u:option ada:argument boat:program -q:option'],
    ['sudo -i boat -q', 'sudo:wrapper -i:option boat:program -q:option'],
    [
      'nice -n 10 xargs -I {} boat {}',
      'nice:wrapper -n:option 10:argument xargs:wrapper -I:option {}:argument boat:program {}:operand',
    ],
    ['X=1 ls -l', 'X=1:assignment ls:program -l:option'],
    ['git log -- -x', 'git:program log:subcommand --:terminator -x:operand'],
    ['ls > out.txt', 'ls:program > out.txt:redirect'],
    ['grep --color=auto x', 'grep:program --color=auto:option x:operand'],
    // Two names of one option, as in tldr pages.
    [
      'git commit {{[-m|--message]}} {{text}} {{file}}',
      'git:program commit:subcommand {{[-m|--message]}}:option {{text}}:argument {{file}}:operand',
    ],
  ])('%s', (line, expected) => {
    expect(roles(line)).toEqual([expected])
  })
})

describe('notation that is not shell syntax', () => {
  it('reads (a|b|c) as one word with choices', () => {
    const word = parseShellLine('docker node update --availability (active|pause|drain) manager1').commands[0]
      ?.words[4]
    expect(word).toMatchObject({ text: '(active|pause|drain)', choices: ['active', 'pause', 'drain'] })
  })

  it.each([
    ['docker exec <container> bash', 'container'],
    ['docker exec <my container> bash', 'my container'],
    ['docker run [IMAGE]', 'IMAGE'],
    ['tar xf {{path/to/file}}', 'path/to/file'],
    ['docker logs container_name', 'container_name'],
    ['docker inspect your-network', 'your-network'],
    ['docker inspect image:tag', 'image:tag'],
    ['kill PID', 'PID'],
  ])('%s contains a placeholder', (line, name) => {
    const placeholders = parseShellLine(line).commands.flatMap(({ words }) =>
      words.flatMap((word) => word.placeholders),
    )
    expect(placeholders.map((placeholder) => placeholder.name)).toEqual([name])
  })

  it.each(['sort <in >out', 'cat Dockerfile', 'ls *.[ch]', 'echo "<b>"', 'docker stop web-fe'])(
    '%s contains no placeholder',
    (line) => {
      expect(
        parseShellLine(line).commands.flatMap(({ words }) => words.flatMap((word) => word.placeholders)),
      ).toEqual([])
    },
  )
})

describe('lines with several commands', () => {
  it('reads pipelines with their operators', () => {
    const line = parseShellLine('docker images -q | xargs docker rmi && ls &')
    expect(line.commands.map(({ program }) => program)).toEqual(['docker', 'docker', 'ls'])
    expect(line.operators.map(({ value }) => value)).toEqual(['|', '&&', '&'])
    expect(line.background).toBe(true)
  })

  it('reads the commands of substitutions', () => {
    const [word] = parseShellLine('docker rmi $(docker images -q)').commands[0]?.words.slice(2) ?? []
    expect(word?.commands?.[0]?.path).toEqual(['docker', 'images'])
  })

  it('reports where an unclosed quote begins', () => {
    expect(parseShellLine('echo "a b').problems).toMatchObject([{ kind: 'quote', start: 5 }])
  })
})

describe('any line', () => {
  const pieces = fc.constantFrom(
    'docker',
    ' ',
    '$(',
    ')',
    '`',
    '"',
    "'",
    '|',
    '(a|b)',
    '<',
    '>',
    '[x',
    ']',
    '{{',
    '}}',
    '&',
    '\\',
    '--x=',
    ';',
    '\n',
    'é',
  )
  const anyLine = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join('')),
  )

  it('is parsed without an exception, with offsets that match the words', () => {
    fc.assert(
      fc.property(anyLine, (value) => {
        const line = parseShellLine(value)
        for (const { words } of line.commands)
          for (const { text, start, end } of words) expect(value.slice(start, end)).toBe(text)
      }),
      { numRuns: 2000 },
    )
  })
})
