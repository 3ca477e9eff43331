import { Failure, type OrphanAction, orphanActions, type PushPlan, pushDecks } from '../../build/index.js'
import { ankiConnection } from '../anki-connection.js'
import type { Arguments } from '../arguments.js'
import { commandWithout } from '../command-without.js'
import { confirm } from '../confirm.js'
import { createProgress } from '../progress.js'
import { idsWarning } from '../report/card-ids.js'
import { pushReport } from '../report/push.js'
import { readSettings } from '../settings.js'
import type { Terminal } from '../terminal.js'

/** Updates a running Anki note by note, then syncs, so that AnkiWeb brings the deck to the phone. */
export async function runPush(parsed: Arguments, terminal: Terminal): Promise<number> {
  const { values } = parsed
  const orphans = orphanAction(values.orphans)
  const isDryRun = values['dry-run'] ?? false
  const command = commandWithout('--dry-run', process.argv.slice(2))
  const { config, options } = await readSettings(parsed)
  const ask = await ankiConnection(parsed, config)
  const progress = createProgress()
  const results = await pushDecks(ask, config, options, {
    orphans,
    recreate: values.recreate ?? false,
    isDryRun,
    confirm: (plan) => confirmPush(plan, orphans, values.yes ?? false),
    onIds: (ids) => process.stderr.write(idsWarning({ ids }, terminal)),
    onProgress: progress.show,
  }).finally(progress.end)
  for (const result of results)
    process.stderr.write(
      pushReport(result, { orphans, isDryRun, hasOwnId: config.id !== undefined, command }, terminal),
    )
  return results.some(({ refused }) => refused.length > 0) ? 3 : 0
}

function orphanAction(value = 'tag'): OrphanAction {
  const action = orphanActions.find((name) => name === value)
  if (action) return action
  throw new Failure(2, `Unknown value “${value}” for --orphans: choose from ${orphanActions.join(', ')}.`)
}

/** Deleting notes deletes their reviews: nobody does that by mistake. */
async function confirmPush({ orphans }: PushPlan, action: OrphanAction, isSure: boolean): Promise<boolean> {
  if (action !== 'delete' || orphans.length === 0 || isSure) return true
  const [notes, their] = orphans.length === 1 ? ['note', 'its'] : ['notes', 'their']
  const what = `${orphans.length} ${notes} and all ${their} reviews`
  return confirm(`Delete ${what} from Anki?`, `--orphans delete would delete ${what}: add --yes to do it.`)
}
