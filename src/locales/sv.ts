import type { Locale } from './locale.js'

export const sv: Locale = {
  code: 'sv',
  name: 'Svenska',
  script: 'Latin',
  hasCompounds: true,
  headers: {
    command: ['kommando', 'kommandon', 'kommandot', 'kommandorad', 'syntax', 'kod'],
    keys: [
      ...['tangent', 'tangenter', 'kortkommando', 'kortkommandon', 'snabbtangent', 'tangentkombination'],
      ...['genväg', 'genvägar'],
    ],
    options: ['alternativ', 'flagga', 'flaggor', 'parameter', 'parametrar', 'argument', 'växel', 'växlar'],
    description: [
      ...['beskrivning', 'betydelse', 'förklaring', 'syfte', 'funktion', 'resultat', 'användning'],
      'vad det gör',
    ],
    page: ['sida', 'sidor', 's.', 'sid.'],
    example: ['exempel', 't.ex.'],
    term: ['term', 'termer', 'begrepp', 'ord'],
    type: ['typ', 'typer'],
    default: ['standard', 'standardvärde', 'förval'],
  },
  codeHeaders: ['kod'],
  chapter: ['kapitel #', 'kap. #'],
  part: ['del #'],
  page: ['s. #', 'sid. #', 'sida #', 'sidan #', 'sidorna #'],
  pageRange: ['till'],
  question: ['f', 'fråga'],
  answer: ['s', 'svar'],
  questionStarts: [
    ...['vad är', 'vad var', 'vad betyder', 'vem är', 'vem var', 'hur fungerar', 'hur många', 'varför är'],
    ...['när är', 'var ligger', 'vilka är'],
  ],
  definitionLabels: ['definition'],
  genera: [
    ...['process där', 'förmåga att', 'läran om', 'tillstånd där', 'typ av', 'form av', 'metod för'],
    ...['del av', 'mängd'],
  ],
  callouts: {
    todo: ['att göra'],
    prerequisite: ['förutsättningar', 'krav', 'förkunskaper'],
    note: ['anmärkning', 'obs', 'notera', 'info'],
    important: ['viktigt'],
    tip: ['tips'],
    warning: ['varning', 'observera', 'fara'],
  },
  step: ['steg'],
  or: ['eller'],
  and: ['och'],
  stopwords: [
    ...['och', 'att', 'är', 'som', 'en', 'ett', 'det', 'på', 'av'],
    ...['för', 'med', 'inte', 'den', 'till', 'vad', 'kan', 'eller', 'om'],
  ],
}
