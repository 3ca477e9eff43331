/** The files to download. */
import { strToU8, zipSync } from 'fflate'
import { type Asset, anki, cheatsheet, completions, type Emitter, json } from '../src/index.js'
import type { Download, MadeFile } from './protocol.js'
import type { Reading } from './reading.js'

const emitters: Readonly<Record<Download, () => Emitter>> = {
  json: () => json(),
  apkg: () => anki({ files: ['apkg'] }),
  csv: () => anki({ files: ['csv'] }),
  cheatsheet: () => cheatsheet(),
  completions: () => completions(),
}

export async function makeFile(what: Download, { notebook, context }: Reading): Promise<MadeFile> {
  const assets = await emitters[what]().emit(notebook, context)
  const [first] = assets
  if (!first) throw new Error('there is nothing in the notes to make it from')
  return assets.length > 1 ? zip(what, assets) : toFile(first)
}

function toFile({ path, content, mediaType }: Asset): MadeFile {
  const name = path.replace(/^.*\//, '')
  return { name, mediaType, content: typeof content === 'string' ? content : new Uint8Array(content) }
}

/** Several files come as one: a browser would ask for leave to save more. */
function zip(what: Download, assets: readonly Asset[]): MadeFile {
  const entries = assets.map(({ path, content }) => [
    path,
    typeof content === 'string' ? strToU8(content) : content,
  ])
  return { name: `${what}.zip`, content: zipSync(Object.fromEntries(entries)), mediaType: 'application/zip' }
}
