import type { CommandModel, Mention, Notebook, OptionModel } from '../../../src/catalog/index.js'

const mentions: Mention[] = [
  { command: 'a', file: 'docker.md', line: 1, column: 1, page: { first: 94, label: '94' } },
]

/** An option from the notes: `option('--rmi', 'all', 'local')`, `option('-d --detach')`. */
export function option(flags: string, ...values: string[]): OptionModel {
  const names = flags.split(' ')
  return {
    name: names[0] ?? '',
    flags: names,
    mentions,
    values: values.map((name) => ({ name, mentions })),
  }
}

export function withArgument(model: OptionModel, takesArgument = true): OptionModel {
  return { ...model, takesArgument }
}

/** A command from the notes: `command('docker compose down', [option('--volumes')], [...subcommands])`. */
export function command(
  line: string,
  options: OptionModel[] = [],
  subcommands: CommandModel[] = [],
  description?: string,
): CommandModel {
  const path = line.split(' ')
  return {
    name: path.at(-1) ?? '',
    path,
    mentions,
    subcommands,
    options,
    ...(description === undefined ? {} : { description }),
  }
}

export function notebookOfPrograms(...programs: CommandModel[]): Notebook {
  return {
    id: 'notes',
    title: 'Notes',
    notes: [],
    commands: [],
    shortcuts: [],
    concepts: [],
    cards: [],
    programs,
  }
}

const compose = command(
  'docker compose',
  [],
  [
    command(
      'docker compose down',
      [option('--rmi', 'all', 'local'), option('--volumes')],
      [],
      'Stops and removes it all',
    ),
    ...['ls', 'ps', 'restart', 'rm', 'stop', 'top', 'up', 'version'].map((name) =>
      command(`docker compose ${name}`),
    ),
  ],
)

/** The part of the Docker notes that the rows below need. */
export const docker = command(
  'docker',
  [option('-D'), withArgument(option('--context'))],
  [
    compose,
    command('docker images', [
      withArgument(
        option('-f --filter', 'before', 'since', 'label', 'reference="*:latest"', 'dangling=true'),
      ),
      withArgument(option('-q --quiet'), false),
    ]),
    command('docker network', [], [command('docker network ls'), command('docker network prune')]),
    command(
      'docker node',
      [],
      [
        command('docker node update', [option('--availability', 'active', 'pause', 'drain')]),
        command('docker node ls'),
      ],
    ),
    command('docker run', [
      withArgument(option('--restart', 'always', 'unless-stopped', 'on-failure')),
      withArgument(option('--name')),
      withArgument(option('-d --detach'), false),
      withArgument(option('-i'), false),
      option('-t'),
    ]),
    command('docker exec', [option('-it')]),
    command(
      'docker service',
      [],
      [command('docker service logs', [option('--details'), option('--follow')])],
    ),
  ],
)

/** What is typed before Tab, and everything that is then offered. */
export interface Row {
  line: string
  offered: string[]
}

const filters = ['before', 'since', 'label', 'reference="*:latest"', 'dangling=true']
const subcommands = ['compose', 'images', 'network', 'node', 'run', 'exec', 'service']

/** What every shell must offer. */
export const rows: Row[] = [
  { line: 'docker ', offered: subcommands },
  { line: 'docker com', offered: ['compose'] },
  {
    line: 'docker compose ',
    offered: ['down', 'ls', 'ps', 'restart', 'rm', 'stop', 'top', 'up', 'version'],
  },
  { line: 'docker compose down --', offered: ['--rmi', '--volumes'] },
  { line: 'docker compose down --rmi ', offered: ['all', 'local'] },
  { line: 'docker compose down --rmi=', offered: ['all', 'local'] },
  { line: 'docker compose down --rmi=l', offered: ['local'] },
  { line: 'docker compose down --rmi=all --', offered: ['--volumes'] },
  { line: 'docker run --restart ', offered: ['always', 'unless-stopped', 'on-failure'] },
  { line: 'docker node update --availability ', offered: ['active', 'pause', 'drain'] },
  { line: 'docker images --filter ', offered: filters },
  { line: 'docker images -qf ', offered: filters },
  { line: 'docker service logs --', offered: ['--details', '--follow'] },
  { line: 'docker -D network ', offered: ['ls', 'prune'] },
  { line: 'docker --context x network ', offered: ['ls', 'prune'] },
  { line: 'docker --tls x network ', offered: ['ls', 'prune'] },
  { line: 'docker run --name web1 -d --', offered: ['--restart'] },
  { line: 'docker run -dt -', offered: ['--restart', '--name', '-i'] },
  { line: 'docker run --restart=always --name=x -d -t -', offered: ['-i'] },
  { line: 'docker exec -it ', offered: [] },
  { line: 'docker run web1 ', offered: [] },
  { line: 'docker run --name ', offered: [] },
  { line: 'docker -- ', offered: [] },
  { line: 'docker x ', offered: [] },
  { line: 'true; docker node ', offered: ['update', 'ls'] },
  { line: 'docker ps > ', offered: [] },
]
