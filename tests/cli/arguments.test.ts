import { describe, expect, it, test } from 'vitest'
import { parseArguments } from '../../src/cli/arguments.js'
import { commandNames, type OptionUsage, usages } from '../../src/cli/usage/index.js'

const parse = (line: string) => parseArguments(line.split(' '))

describe('parseArguments', () => {
  it('reads a command with operands and options', () => {
    expect(parse('check notes a.md --strict --why 12')).toEqual({
      command: 'check',
      operands: ['notes', 'a.md'],
      values: { strict: true, why: '12' },
    })
  })

  it('builds by default', () => {
    expect(parse('notes --format json')).toMatchObject({ command: 'build', operands: ['notes'] })
  })

  it('accepts a value that begins with a dash but is no option', () => {
    expect(parse('--stdin --stdin-name -').values).toEqual({ stdin: true, 'stdin-name': '-' })
    expect(parse('--out=--quiet').values).toEqual({ out: '--quiet' })
  })

  it('knows the short names of --help and --version', () => {
    expect(parse('push -h').values).toEqual({ help: true })
    expect(parse('-v').values).toEqual({ version: true })
  })

  test.each(
    commandNames.flatMap((command) =>
      usages[command].options.map((option: OptionUsage) => [command, option] as const),
    ),
  )('%s accepts the option of its help $flag', (command, { flag, argument, values, requirement }) => {
    const value = requirement?.example ?? values?.[0]?.name ?? 'x'
    const line = [command, flag, ...(argument === undefined ? [] : [value])].join(' ')
    expect(parse(line).values).toEqual({ [flag.slice(2)]: argument === undefined ? true : value })
  })

  test.each([
    ['check --from man', '--from can only be used with learn: see ddd-build learn --help.'],
    ['notes --dry-run', '--dry-run can only be used with push or pull: see ddd-build push --help.'],
    ['find x --stdout', '--stdout can only be used with a build or learn: see ddd-build --help.'],
    ['check --frozen-ids', '--frozen-ids can only be used with a build: see ddd-build --help.'],
    ['check --why 0', '--why needs a line number, not “0”: --why 12.'],
    ['--jobs many', '--jobs needs a number from 1 to 999, not “many”: --jobs 2.'],
    ['preview --port 70000', '--port needs a port number, not “70000”: --port 8080.'],
    ['push --url localhost', '--url needs an http address, not “localhost”: --url http://127.0.0.1:8765.'],
    ['--out --quiet', '--out needs a value: see ddd-build --help.'],
    ['--config --no-config', '--config needs a value: see ddd-build --help.'],
    ['watch --out', '--out needs a value: see ddd-build watch --help.'],
    ['check --fix=now', '--fix takes no value.'],
    ['check --fix --stdin', "--fix and --stdin can't be used together: remove one of them."],
    ['chekc --fix', 'Unknown command or folder “chekc” — did you mean “check”?'],
    ['push --dry-rnu', 'Unknown option --dry-rnu — did you mean “--dry-run”?'],
    ['push --sideways', 'Unknown option --sideways: see ddd-build push --help.'],
    ['--reporter jsn', 'Unknown reporter “jsn” — did you mean “json”?'],
  ])('rejects %s', (line, message) => {
    expect(() => parse(line)).toThrow(message)
  })
})
