/** Creates the files to download. */
import { strToU8, zipSync } from 'fflate'
import { type Asset, anki, cheatsheet, completions, type Emitter, json } from '../src/index.js'
import type { Download, DownloadedFile } from './protocol.js'
import type { CheckedNotes } from './read-notes.js'

const emitters: Readonly<Record<Download, () => Emitter>> = {
  json: () => json(),
  apkg: () => anki({ files: ['apkg'] }),
  csv: () => anki({ files: ['csv'] }),
  cheatsheet: () => cheatsheet(),
  completions: () => completions(),
}

export async function createFile(
  format: Download,
  { notebook, context }: CheckedNotes,
): Promise<DownloadedFile> {
  const assets = await emitters[format]().emit(notebook, context)
  const [first] = assets
  if (!first) throw new Error('the notes have no content for it')
  return assets.length > 1 ? zip(format, assets) : toFile(first)
}

function toFile({ path, content, mediaType }: Asset): DownloadedFile {
  const name = path.replace(/^.*\//, '')
  return { name, mediaType, content: typeof content === 'string' ? content : new Uint8Array(content) }
}

/** Zips several files, since a browser asks for permission to save more than one. */
function zip(format: Download, assets: readonly Asset[]): DownloadedFile {
  const entries = assets.map(({ path, content }) => [
    path,
    typeof content === 'string' ? strToU8(content) : content,
  ])
  return {
    name: `${format}.zip`,
    content: zipSync(Object.fromEntries(entries)),
    mediaType: 'application/zip',
  }
}
