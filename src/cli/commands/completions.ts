import { basename } from 'node:path'
import { completions, notebookId, shellTargets } from '../../emit/index.js'
import {
  applyInstallPlan,
  type FileChange,
  type InstallableFile,
  invocation,
  planInstall,
  planUninstall,
  read,
  runEmittersOrThrow,
  type StartupShellName,
  startupShells,
  UserError,
} from '../../engine/index.js'
import type { Arguments } from '../arguments.js'
import { cliCompletion } from '../cli-completion.js'
import { readSettings } from '../settings.js'
import { escapeControlCharacters, type Terminal } from '../terminal.js'
import { unknownValueError } from '../unknown-value-error.js'

// Safe: these are the keys of that table.
const shellNames = Object.keys(startupShells) as StartupShellName[]

/** Prints the completions for a shell, or installs or uninstalls completions. */
export async function runCompletions(parsed: Arguments, terminal: Terminal): Promise<number> {
  const [action, ...names] = parsed.operands
  if (action === 'install') return install(parsed, terminal)
  if (action === 'uninstall')
    return applyPlan(await planUninstall(names), parsed, terminal, 'Nothing to uninstall.')
  const shell = shellNames.find((name) => name === action)
  if (shell === undefined)
    throw action === undefined
      ? new UserError(
          2,
          `Missing argument: completions needs a shell, install or uninstall. See ${invocation} completions --help.`,
        )
      : unknownValueError('argument', action, [...shellNames, 'install', 'uninstall'])
  const { files } = await filesFor([shell], parsed)
  process.stdout.write(files.find(({ extension }) => extension !== 'tsv')?.content ?? '')
  return 0
}

async function install(parsed: Arguments, terminal: Terminal): Promise<number> {
  const shells = selectShells(parsed.values.shell)
  // If there is no home folder, fail here: reading the notes would create a cache in the working directory.
  for (const shell of shells) startupShells[shell].startupFile()
  const { files, notebook } = await filesFor(shells, parsed)
  const exitCode = await applyPlan(
    await planInstall(shells, files),
    parsed,
    terminal,
    `The completions of “${notebook}” are already up to date.`,
  )
  if (!parsed.values.print && exitCode === 0)
    process.stderr.write(
      `\n  next    open a new ${shells.join(' or ')} session and press TAB; to undo, run ${invocation} completions uninstall\n`,
    )
  return exitCode
}

/** Creates the completion files of the notebook and of ddd-build itself. */
async function filesFor(
  shells: readonly StartupShellName[],
  parsed: Arguments,
): Promise<{ files: InstallableFile[]; notebook: string }> {
  const { config, options } = await readSettings({ ...parsed, operands: parsed.operands.slice(1) })
  // With --print, nothing is written, not even a cache.
  const result = await read(config, parsed.values.print ? { ...options, cache: false } : options)
  const completionEmitters = config.emit?.filter(({ name }) => name === 'completions') ?? []
  const assets = [
    ...(
      await runEmittersOrThrow(result, {
        ...config,
        emit: completionEmitters.length > 0 ? completionEmitters : [completions()],
      })
    ).values(),
  ].flat()
  const notebook = notebookId(result.notebook.title).replaceAll('_', '-')
  const files = shells.flatMap((shell): InstallableFile[] => {
    const { extension } = startupShells[shell]
    const asset = assets.find(({ path }) => path === `completions/ddd-notes.${extension}`)
    const cliFile = shellTargets.find((target) => target.shell === shell)?.files(cliCompletion())[0]
    return [
      { notebook, extension, content: String(asset?.content ?? '') },
      ...(cliFile ? [{ notebook: '_ddd-build', extension, content: cliFile.content }] : []),
    ]
  })
  const commandTable = assets.find(({ path }) => path === 'completions/commands.tsv')
  return {
    files: [...files, { notebook, extension: 'tsv', content: String(commandTable?.content ?? '') }],
    notebook,
  }
}

function selectShells(requested: string | undefined): StartupShellName[] {
  const names = requested?.split(',').map((name) => name.trim()) ?? [basename(process.env.SHELL ?? '')]
  return names.map((requestedName) => {
    const name = requestedName === 'pwsh' ? 'powershell' : requestedName
    const shell = shellNames.find((known) => known === name)
    if (shell) return shell
    throw requested === undefined
      ? new UserError(
          2,
          `Unknown shell (SHELL is “${process.env.SHELL ?? ''}”): add --shell with one of ${shellNames.join(', ')}.`,
        )
      : unknownValueError('shell', name, shellNames)
  })
}

type InstallPlan = Awaited<ReturnType<typeof planInstall>>

/** @returns 3 if the user has to edit a startup file themselves */
async function applyPlan(
  plan: InstallPlan,
  { values }: Arguments,
  { colors }: Terminal,
  nothingToDoMessage: string,
): Promise<number> {
  if (!values.print) await applyInstallPlan(plan)
  const verbFor = ({ content }: FileChange) =>
    content === undefined ? colors.yellow('remove') : colors.green('write ')
  for (const change of plan.changes) {
    process.stderr.write(`  ${verbFor(change)}  ${escapeControlCharacters(change.path)}\n`)
    if (values.print && change.content !== undefined) process.stdout.write(change.content)
  }
  for (const { path, reason, advice, lines } of plan.manualSteps) {
    process.stderr.write(
      `  ${colors.red('skip  ')}  ${escapeControlCharacters(path)}: ${escapeControlCharacters(reason)}\n          ${escapeControlCharacters(advice)}\n`,
    )
    // Not indented, so that they can be copied.
    if (lines !== undefined) process.stderr.write(`\n${lines}`)
  }
  if (plan.manualSteps.length > 0) return 3
  if (plan.changes.length === 0) process.stderr.write(`  ${nothingToDoMessage}\n`)
  return 0
}
