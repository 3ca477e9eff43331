import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { toYaml, type Yaml } from '../../../../src/emit/completions/carapace/yaml.js'

describe('toYaml', () => {
  it('prints block style', () => {
    const spec = {
      name: 'boat',
      flags: { '-a, --all': 'all: of them', '--to=': '' },
      completion: { flag: { to: ['north', 'a\tb'] } },
      commands: [{ name: 'dock', commands: [{ name: 'list' }] }, { name: 'no' }],
    }
    expect(toYaml(spec)).toBe(
      [
        'name: boat',
        'flags:',
        '  -a, --all: "all: of them"',
        '  --to=: ""',
        'completion:',
        '  flag:',
        '    to:',
        '      - north',
        '      - "a\\tb"',
        'commands:',
        '  - name: dock',
        '    commands:',
        '      - name: list',
        '  - name: "no"',
        '',
      ].join('\n'),
    )
  })

  // Strings with special meaning in YAML, and arbitrary ones.
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.string({
      unit: fc.constantFrom(...'-:#,[]{}&*!|>%@`"\'~ \t\n\u0085\u00a0\u2028\ufeff0aé=?<.', '- ', ': ', ' #'),
      maxLength: 8,
    }),
    fc.constantFrom(
      'null',
      'True',
      'NO',
      'on',
      'y',
      '~',
      '1',
      '0x1f',
      '1e3',
      '.inf',
      '---',
      '...',
      '2001-01-01',
      '<<',
      '=',
    ),
  )
  const { yaml } = fc.letrec<{ yaml: Yaml; map: Record<string, Yaml> }>((tie) => ({
    map: fc.dictionary(text, tie('yaml'), { minKeys: 1, maxKeys: 4 }),
    yaml: fc.oneof(
      { depthSize: 'small' },
      text,
      fc.array(tie('yaml'), { minLength: 1, maxLength: 4 }),
      tie('map'),
    ),
  }))

  it.each(['1.1', '1.2'] as const)('round-trips through a YAML %s parser', (version) => {
    fc.assert(
      fc.property(yaml, (value) => {
        const printed = toYaml({ value })
        expect(parse(printed, { version })).toEqual(parse(JSON.stringify({ value })))
      }),
    )
  })
})
