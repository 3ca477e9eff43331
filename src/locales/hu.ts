import type { Locale } from './locale.js'

export const hu: Locale = {
  code: 'hu',
  name: 'Magyar',
  script: 'Latin',
  hasCompounds: true,
  headers: {
    command: ['parancs', 'parancsok', 'parancssor', 'szintaxis', 'kód'],
    keys: [
      ...['billentyű', 'billentyűk', 'gyorsbillentyű', 'gyorsbillentyűk', 'billentyűkombináció'],
      'billentyűparancs',
    ],
    options: [
      ...['opció', 'opciók', 'kapcsoló', 'kapcsolók', 'paraméter', 'paraméterek', 'argumentum'],
      'argumentumok',
    ],
    description: [
      ...['leírás', 'jelentés', 'jelentése', 'magyarázat', 'cél', 'funkció', 'eredmény', 'használat'],
      'mit csinál',
    ],
    page: ['oldal', 'oldalak', 'o.'],
    example: ['példa', 'példák', 'pl.'],
    term: ['fogalom', 'fogalmak', 'kifejezés'],
    type: ['típus', 'típusok'],
    default: ['alapértelmezett', 'alapértelmezés', 'alapérték'],
  },
  codeHeaders: ['kód'],
  chapter: ['#. fejezet', 'fejezet #'],
  part: ['#. rész', 'rész #'],
  page: ['#. oldal', '#. o.', '# o.', 'oldal #'],
  question: ['k', 'kérdés'],
  answer: ['v', 'válasz'],
  questionStarts: ['mi az', 'mi a', 'mit jelent', 'ki volt', 'hogyan működik', 'miért'],
  definitionLabels: ['definíció', 'meghatározás'],
  callouts: {
    todo: ['teendő', 'teendők'],
    prerequisite: ['előfeltételek', 'előfeltétel', 'követelmények'],
    note: ['megjegyzés', 'info'],
    important: ['fontos'],
    tip: ['tipp', 'tippek'],
    warning: ['figyelmeztetés', 'figyelem', 'vigyázat', 'veszély'],
  },
  or: ['vagy'],
  and: ['és'],
  stopwords: [
    ...['a', 'az', 'és', 'hogy', 'nem', 'egy', 'van', 'mi', 'vagy'],
    ...['ez', 'amely', 'meg', 'csak', 'ha', 'mint', 'lehet', 'ami', 'hogyan'],
  ],
}
