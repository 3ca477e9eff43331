import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeWith } from '../../real-tools.js'
import { docker, notebookOfPrograms, rows } from './docker-programs.js'
import { emptyFolder, scriptFile } from './files.js'
import { fishAnswer } from './fish-answer.js'

let folder = ''
let file = ''
beforeAll(async () => {
  folder = emptyFolder({ isKept: true })
  file = await scriptFile(folder, 'fish', notebookOfPrograms(docker))
  mkdirSync(join(folder, 'empty'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const answer = (line: string, setup = `source ${file}`) => fishAnswer(setup, line, join(folder, 'empty'))

// fish offers `--rmi=all` where other shells offer `all`.
const words = (answer: string[]) => answer.map((line) => line.replace(/\t.*/, '').replace(/^--rmi=/, ''))

describeWith('fish', () => {
  test.each(rows)('$line', ({ line, offered }) => {
    // fish quotes inserted text itself.
    const expected = offered.map((word) => word.replaceAll('"', ''))
    expect(words(answer(line))).toEqual(expected)
  })

  test('descriptions are shown', () => {
    expect(answer('docker compose d')).toEqual(['down\tStops and removes it all (notes, p. 94)'])
  })

  test('the file is valid fish', () => {
    execFileSync('fish', ['--no-config', '--no-execute', file])
  })

  test('offers the same if loaded twice', () => {
    expect(words(answer('docker node ', `source ${file}\nsource ${file}`))).toEqual(['update', 'ls'])
  })

  test('a vendor completion that first erases the program’s completions is kept, and so is ours', () => {
    const vendors = join(folder, 'vendors')
    mkdirSync(vendors)
    writeFileSync(
      join(vendors, 'docker.fish'),
      `complete -c docker -e\ncomplete -c docker -f -a 'network swarm'\n`,
    )
    const setup = `set fish_complete_path ${vendors}\nsource ${file}`
    expect(words(answer('docker ', setup)).sort()).toEqual([
      'compose',
      'exec',
      'images',
      'network',
      'node',
      'run',
      'service',
      'swarm',
    ])
  })
})
