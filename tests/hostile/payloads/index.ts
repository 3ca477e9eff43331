/** Texts that would do something if any program took them for more than text. */
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

/** In each text, CANARY stands for a word that names where the text was put, and SECRET for the path of a file outside of the notes. */
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
