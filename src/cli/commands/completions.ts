import { basename } from 'node:path'
import {
  type Change,
  didYouMean,
  emit,
  Failure,
  type InstallableFile,
  makeChanges,
  planInstall,
  planUninstall,
  read,
  type StartupShellName,
  startupShells,
} from '../../build/index.js'
import { completions, notebookId, shellTargets } from '../../emit/index.js'
import type { Arguments } from '../arguments.js'
import { ownCompletion } from '../own-completion.js'
import { readSettings } from '../settings.js'
import { type Terminal, visible } from '../terminal.js'

// Holds: these are the keys of that table.
const shellNames = Object.keys(startupShells) as StartupShellName[]

/** Prints completions for a shell, or has shells load them. */
export async function runCompletions(parsed: Arguments, terminal: Terminal): Promise<number> {
  const [action, ...names] = parsed.paths
  if (action === 'install') return install(parsed, names, terminal)
  if (action === 'uninstall')
    return carryOut(await planUninstall(names), parsed, terminal, 'Nothing was installed.')
  const shell = shellNames.find((name) => name === action)
  if (shell === undefined)
    throw new Failure(
      2,
      action === undefined
        ? `ddd-build completions needs the name of a shell, install or uninstall: see ddd-build completions --help.`
        : `There are no completions for “${action}”${didYouMean(action, [...shellNames, 'install', 'uninstall']) || `: choose from ${shellNames.join(', ')}.`}`,
    )
  const { files } = await filesFor([shell], parsed)
  process.stdout.write(files.find(({ extension }) => extension !== 'tsv')?.content ?? '')
  return 0
}

async function install(parsed: Arguments, names: readonly string[], terminal: Terminal): Promise<number> {
  if (names.length > 0)
    throw new Failure(2, 'install takes no names: it installs the completions of these notes.')
  const shells = chosenShells(parsed.values.shell)
  // Before the notes are read: without a home folder, their cache would go to the working directory.
  for (const shell of shells) startupShells[shell].file(process.env)
  const { files, notebook } = await filesFor(shells, parsed)
  const code = await carryOut(
    await planInstall(shells, files),
    parsed,
    terminal,
    `The completions of “${notebook}” are installed already.`,
  )
  if (!parsed.values.print && code === 0)
    process.stderr.write(
      `\n  next    open a new ${shells.join(' or ')}, and press TAB; uninstall takes it all out again\n`,
    )
  return code
}

/** The files of the notebook, and those of ddd-build itself, which lie beside it. */
async function filesFor(
  shells: readonly StartupShellName[],
  parsed: Arguments,
): Promise<{ files: InstallableFile[]; notebook: string }> {
  const { config, options } = await readSettings({ ...parsed, paths: [] })
  // To print changes nothing, not even a cache.
  const result = await read(config, parsed.values.print ? { ...options, cache: false } : options)
  const own = config.emit?.filter(({ name }) => name === 'completions') ?? []
  const assets = [
    ...(await emit(result, { ...config, emit: own.length > 0 ? own : [completions()] })).values(),
  ].flat()
  const notebook = notebookId(result.notebook.title).replaceAll('_', '-')
  const files = shells.flatMap((shell): InstallableFile[] => {
    const { extension } = startupShells[shell]
    const made = assets.find(({ path }) => path === `completions/ddd-notes.${extension}`)
    const itself = shellTargets.find((target) => target.shell === shell)?.files(ownCompletion())[0]
    return [
      { notebook, extension, content: String(made?.content ?? '') },
      ...(itself ? [{ notebook: '_ddd-build', extension, content: itself.content }] : []),
    ]
  })
  const table = assets.find(({ path }) => path === 'completions/commands.tsv')
  return {
    files: [...files, { notebook, extension: 'tsv', content: String(table?.content ?? '') }],
    notebook,
  }
}

function chosenShells(wanted: string | undefined): StartupShellName[] {
  const names = wanted?.split(',').map((name) => name.trim()) ?? [basename(process.env.SHELL ?? '')]
  return names.map((wantedName) => {
    const name = wantedName === 'pwsh' ? 'powershell' : wantedName
    const shell = shellNames.find((known) => known === name)
    if (shell) return shell
    throw new Failure(
      2,
      wanted === undefined
        ? `Your shell is not known here (SHELL is “${process.env.SHELL ?? ''}”): say --shell ${shellNames.join(', ')}.`
        : `There are no completions for “${name}”${didYouMean(name, shellNames) || `: choose from ${shellNames.join(', ')}.`}`,
    )
  })
}

type InstallPlan = Awaited<ReturnType<typeof planInstall>>

/** @returns 3 if a start-up file had to be left alone, so that its owner has something to do */
async function carryOut(
  plan: InstallPlan,
  { values }: Arguments,
  { colors }: Terminal,
  nothing: string,
): Promise<number> {
  if (!values.print) await makeChanges(plan)
  const verbFor = ({ content }: Change) =>
    content === undefined ? colors.yellow('remove') : colors.green('write ')
  for (const change of plan.changes) {
    process.stderr.write(`  ${verbFor(change)}  ${visible(change.path)}\n`)
    if (values.print && change.content !== undefined) process.stdout.write(change.content)
  }
  for (const { path, reason, advice, lines } of plan.manualSteps) {
    process.stderr.write(
      `  ${colors.red('skip  ')}  ${visible(path)}: ${visible(reason)}\n          ${visible(advice)}\n`,
    )
    // Not indented, to be copied as they are.
    if (lines !== undefined) process.stderr.write(`\n${lines}`)
  }
  if (plan.manualSteps.length > 0) return 3
  if (plan.changes.length === 0) process.stderr.write(`  ${nothing}\n`)
  return 0
}
