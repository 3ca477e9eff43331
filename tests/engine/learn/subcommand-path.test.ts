import { expect, it } from 'vitest'
import { subcommandPath } from '../../../src/engine/learn/subcommand-path.js'

it.each([
  ['boat-row', 'boat row [-f | --fast] [RIVER]', ['boat', 'row']],
  ['boat-hull-ls', 'boat hull ls [OPTIONS]', ['boat', 'hull', 'ls']],
  ['boat-dry-dock', 'boat dry-dock', ['boat', 'dry-dock']],
  ['boat-sail', 'boat [ OPTIONS ] sail { up | down }', ['boat', 'sail']],
  ['boat-get', 'boat-get [options] NAME', undefined],
  ['boat-row', 'boat sail [OPTIONS]', undefined],
  ['boat-row', 'boat rower', undefined],
  ['boat-row', '', undefined],
])('%s with the synopsis %j', (name, synopsis, path) => {
  expect(subcommandPath(name, ['', synopsis])).toEqual(path)
})
