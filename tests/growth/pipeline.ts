import type { Asset } from '../../src/emit/index.js'
import type { Input } from './kinds.js'

/** Runs notes through the whole pipeline. */
export type RunPipeline = (
  input: Input,
  /** Called after each stage with its name. */
  onStage?: (stage: string) => void,
) => Promise<{ /** Why a file was refused. */ refusal?: string }>

/** Loads the pipeline. A {@link WorkCounter} must already be running to count its work. */
export async function loadPipeline(): Promise<RunPipeline> {
  const { parseBytes } = await import('../../src/engine/parsing/parse-bytes.js')
  const { createKnowledge, createNotebook } = await import('../../src/catalog/index.js')
  const { applyFixes, check } = await import('../../src/check/index.js')
  const { adoptNotes, anki, assignIds, cheatsheet, completions, json, readCsvNotes, readPackage } =
    await import('../../src/emit/index.js')
  const emitters = {
    json: json(),
    csv: anki({ files: ['csv'] }),
    apkg: anki({ files: ['apkg'] }),
    cheatsheet: cheatsheet(),
    completions: completions(),
  }
  return async ({ files, knowledge: knowledgeTexts }, onStage = () => {}) => {
    const parse = (text: string, name: string) => parseBytes(Buffer.from(text), name, {})
    const read = files.map((text, index) => parse(text, `notes/${index}.md`))
    const notes = read.map((one) => one.notes)
    onStage('parse')
    const knowledge = createKnowledge(
      knowledgeTexts?.map((text, index) => parse(text, `knowledge/${index}.md`).notes) ?? notes,
    )
    onStage('knowledge')
    const notebook = createNotebook(notes, { knowledge })
    onStage('notebook')
    const messages = check(notebook, { knowledge })
    onStage('check')
    const byFile = new Map(read.map(({ file }) => [file.path, [] as typeof messages]))
    for (const message of messages) byFile.get(message.file ?? '')?.push(message)
    for (const { file } of read) applyFixes(String(file), byFile.get(file.path) ?? [])
    onStage('fix')
    const assets = new Map<string, readonly Asset[]>()
    for (const [name, emitter] of Object.entries(emitters)) {
      assets.set(name, await emitter.emit(notebook, { messages }))
      onStage(name)
    }
    const drafts = emitters.csv.drafts?.(notebook, { messages }).drafts ?? []
    const everything = { coversFile: () => true, timeOf: () => 0 }
    const { ledger } = assignIds(drafts, { notebookId: 'notes', rows: [] }, everything)
    assignIds(drafts, ledger, everything)
    onStage('ids')
    const oldDecks = [
      ...(assets.get('csv') ?? []).map(({ content }) => readCsvNotes(String(content))),
      ...(await Promise.all(
        (assets.get('apkg') ?? []).map(({ content }) => readPackage(content as Uint8Array)),
      )),
    ]
    for (const oldDeck of oldDecks) {
      const rows = adoptNotes(oldDeck, drafts, ['notes'])
      assignIds(drafts, { notebookId: 'notes', rows }, everything)
    }
    onStage('adopted ids')
    const refusal = read
      .flatMap(({ file }) => file.messages)
      .find(({ ruleId }) => ruleId === 'unreadable-file')?.reason
    return refusal === undefined ? {} : { refusal }
  }
}
