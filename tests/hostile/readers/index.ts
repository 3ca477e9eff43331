import { anki } from './anki.js'
import { bash } from './bash.js'
import { browser } from './browser.js'
import { carapace } from './carapace.js'
import { files } from './files.js'
import { fish } from './fish.js'
import { markup } from './markup.js'
import { powershell } from './powershell.js'
import type { Reader } from './reader.js'
import { zsh } from './zsh.js'

export const readers: readonly Reader[] = [
  files,
  markup,
  browser,
  anki,
  bash,
  zsh,
  fish,
  powershell,
  carapace,
]
