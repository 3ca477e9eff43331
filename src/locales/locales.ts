import { ar } from './ar.js'
import { cs } from './cs.js'
import { de } from './de.js'
import { en } from './en.js'
import { es } from './es.js'
import { fa } from './fa.js'
import { fr } from './fr.js'
import { hi } from './hi.js'
import { hu } from './hu.js'
import { id } from './id.js'
import { it } from './it.js'
import { ja } from './ja.js'
import { ko } from './ko.js'
import type { Locale } from './locale.js'
import { nl } from './nl.js'
import { pl } from './pl.js'
import { pt } from './pt.js'
import { ru } from './ru.js'
import { sv } from './sv.js'
import { th } from './th.js'
import { tr } from './tr.js'
import { uk } from './uk.js'
import { vi } from './vi.js'
import { zh } from './zh.js'

/** The languages that notes are read in. */
export const locales: readonly [Locale, ...Locale[]] = [
  en,
  de,
  es,
  fr,
  pt,
  it,
  nl,
  pl,
  ru,
  uk,
  tr,
  zh,
  ja,
  ko,
  hi,
  vi,
  sv,
  cs,
  hu,
  id,
  ar,
  fa,
  th,
]
