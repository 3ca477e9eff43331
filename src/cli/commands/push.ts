import { type OrphanAction, orphanActions, type PushPlan, pushDecks, UserError } from '../../engine/index.js'
import type { Arguments } from '../arguments.js'
import { commandLineWithoutOption } from '../command-line-without-option.js'
import { confirm } from '../confirm.js'
import { nextCommandAfter } from '../next-command.js'
import { openAnkiConnection } from '../open-anki-connection.js'
import { createProgress } from '../progress.js'
import { idsWarning } from '../report/card-ids.js'
import { pushReport } from '../report/push.js'
import { readSettings } from '../settings.js'
import type { Terminal } from '../terminal.js'

/** Updates the notes in a running Anki, then syncs with AnkiWeb. */
export async function runPush(parsed: Arguments, terminal: Terminal): Promise<number> {
  const { values } = parsed
  const orphans = parseOrphanAction(values.orphans)
  const isDryRun = values['dry-run'] ?? false
  const applyCommand = commandLineWithoutOption('--dry-run', process.argv.slice(2))
  const { config, options } = await readSettings(parsed)
  const invoke = await openAnkiConnection(parsed, config)
  const pullCommand = nextCommandAfter(parsed)('pull')
  const progress = createProgress()
  const results = await pushDecks(invoke, config, options, {
    orphans,
    recreate: values.recreate ?? false,
    isDryRun,
    confirm: (plan) => confirmPush(plan, orphans, values.yes ?? false),
    onIds: (ids) => process.stderr.write(idsWarning({ ids }, terminal)),
    onProgress: progress.show,
  }).finally(progress.end)
  for (const result of results)
    process.stderr.write(
      pushReport(
        result,
        { orphans, isDryRun, hasExplicitId: config.id !== undefined, applyCommand, pullCommand },
        terminal,
      ),
    )
  return results.some(({ refused }) => refused.length > 0) ? 3 : 0
}

function parseOrphanAction(value = 'tag'): OrphanAction {
  const action = orphanActions.find((name) => name === value)
  if (action) return action
  throw new UserError(
    2,
    `Unknown value “${value}” for --orphans: must be one of ${orphanActions.join(', ')}.`,
  )
}

/** Asks before notes are deleted, because that also deletes their reviews. */
async function confirmPush(
  { orphans }: PushPlan,
  action: OrphanAction,
  isConfirmed: boolean,
): Promise<boolean> {
  if (action !== 'delete' || orphans.length === 0 || isConfirmed) return true
  const [notes, their] = orphans.length === 1 ? ['note', 'its'] : ['notes', 'their']
  const deletedItems = `${orphans.length} ${notes} and all ${their} reviews`
  return confirm(
    `Delete ${deletedItems} from Anki?`,
    `--orphans delete would delete ${deletedItems}: add --yes to confirm.`,
  )
}
