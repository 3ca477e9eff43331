/** Texts that would have an effect if a program treated them as more than text. */
import { anki } from './anki.js'
import { characters } from './characters.js'
import { css } from './css.js'
import { dataFormats } from './data-formats.js'
import { html } from './html.js'
import { links } from './links.js'
import { names } from './names.js'
import { otherShells } from './other-shells.js'
import { paths } from './paths.js'
import { shell } from './shell.js'
import { templates } from './templates.js'
import { terminal } from './terminal.js'

/** CANARY is replaced with a word that identifies the pair, SECRET with the path of a file outside the notes. */
export const payloads: readonly string[] = [
  ...html,
  ...links,
  ...css,
  ...templates,
  ...shell,
  ...otherShells,
  ...dataFormats,
  ...terminal,
  ...anki,
  ...paths,
  ...names,
  ...characters,
]
