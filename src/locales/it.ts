import { type FullLocale, listWith } from './locale.js'

export const it: FullLocale = {
  code: 'it',
  name: 'Italiano',
  script: 'Latin',
  headers: {
    command: ['comando', 'comandi', 'istruzione', 'istruzioni', 'riga di comando', 'sintassi', 'codice'],
    keys: [
      ...['scorciatoia', 'scorciatoie', 'scorciatoia da tastiera', 'scorciatoie da tastiera', 'tasto'],
      ...['tasti', 'combinazione di tasti', 'combinazioni di tasti', 'combinazione', 'combinazioni'],
    ],
    options: [
      ...['opzione', 'opzioni', 'altre opzioni', 'parametro', 'parametri', 'argomento', 'argomenti', 'flag'],
    ],
    description: [
      ...['descrizione', 'descrizioni', 'significato', 'significati', 'azione', 'azioni', 'funzione'],
      ...['funzioni', 'spiegazione', 'spiegazioni', 'scopo', 'risultato', 'effetto', 'uso', 'utilizzo'],
      ...['cosa fa', 'a cosa serve', 'definizione', 'definizioni', 'nota', 'note', 'commento', 'commenti'],
      ...['dettagli', 'compito'],
      'voglio',
    ],
    page: ['pagina', 'pagine', 'pag.', 'pagg.', 'p.'],
    example: ['esempio', 'esempi', 'es.', 'ad es.'],
    term: ['termine', 'termini', 'concetto', 'concetti', 'parola', 'parole'],
    type: ['tipo', 'tipi'],
    default: [
      ...['predefinito', 'predefinita', 'valore predefinito', 'valori predefiniti'],
      'impostazione predefinita',
    ],
  },
  codeHeaders: ['codice'],
  goalHeaders: ['voglio'],
  headings: {
    commands: ['comando', 'comandi', 'riga di comando', 'terminale', 'bigino'],
    options: ['opzione', 'opzioni', 'parametro', 'parametri', 'argomento', 'argomenti', 'uso', 'utilizzo'],
    output: ['risultato', 'risultati', 'uscita'],
    generic: [
      ...['esempio', 'esempi', 'uso', 'utilizzo', 'comando', 'comandi', 'sintassi', 'opzione', 'opzioni'],
      ...['varie', 'altro', 'panoramica', 'introduzione', 'nota', 'note', 'suggerimento', 'suggerimenti'],
      ...['riferimenti', 'vedi anche', 'descrizione'],
    ],
  },
  qualifiers: [
    ...['di base', 'alcuni', 'alcune', 'altri', 'altre', 'utile', 'utili', 'comune', 'comuni', 'generale'],
    ...['generali', 'semplice', 'semplici', 'avanzato', 'avanzati', 'avanzate', 'principali'],
  ],
  chapter: ['capitolo #', 'cap. #'],
  part: ['parte #'],
  page: ['p. #', 'pp. #', 'pag. #', 'pagg. #', 'pg. #', 'pagina #', 'pagine #'],
  pageRange: ['a', 'fino a'],
  question: ['d', 'domanda'],
  answer: ['r', 'risposta'],
  callouts: {
    todo: ['da fare'],
    prerequisite: ['prerequisiti', 'prerequisito', 'requisiti', 'requisito', 'prima di iniziare'],
    note: ['nota', 'note', 'informazione', 'osservazione', 'n.b.', 'nota bene'],
    important: ['importante'],
    tip: ['suggerimento', 'suggerimenti', 'consiglio', 'consigli', 'trucco'],
    warning: ['attenzione', 'avviso', 'avvertenza', 'avvertimento', 'cautela', 'pericolo'],
  },
  tagLabels: ['etichette', 'etichetta', 'parole chiave', 'tag'],
  defining: [
    ...['è un', 'è uno', 'è una', "è un'", 'è il', 'è lo', 'è la', "è l'", 'sono', 'era un', 'era una'],
    ...['significa', 'indica', 'si riferisce a', 'consiste in', 'si definisce', 'si chiama', 'rappresenta'],
    ...['serve a', 'permette di', ', un', ', uno', ', una', ", un'", ', che', ', il', ', lo', ', la', ", l'"],
  ],
  naming: [
    ...['chiamato', 'chiamata', 'chiamati', 'chiamate', 'si chiama', 'detto', 'detta', 'denominato'],
    'noto come',
  ],
  leadIns: [
    ...['o', 'oppure', 'e', 'ad esempio', 'per esempio', 'ad es.', 'esempio', 'poi', 'quindi'],
    ...['in alternativa', 'così', 'come segue', 'uso', 'risultato', 'sintassi', 'nota'],
  ],
  conditions: ['quando'],
  goals: ['vuoi', 'volete'],
  information: ['informazioni'],
  seeAlso: ['vedi anche'],
  see: ['vedi'],
  step: ['passo'],
  anyKeys: ['numero', 'freccia', 'frecce', 'clic'],
  nextKey: ['poi'],
  or: ['o', 'od', 'oppure'],
  and: ['e', 'ed'],
  articles: ['il', 'lo', 'la', "l'", 'i', 'gli', 'le', 'un', 'uno', 'una', "un'"],
  demonstratives: ['questo', 'questa', 'questi', 'queste'],
  verbs: [
    ...['è', 'sono', 'era', 'erano', 'può', 'possono', 'hanno', 'deve', 'devono', 'viene', 'vengono', 'sarà'],
  ],
  abbreviations: [
    ...['ad es', 'es', 'ecc', 'pag', 'pagg', 'p', 'pp', 'cap', 'cfr', 'fig', 'n', 'n.b', 'p.es', 'sig', 'vs'],
  ],
  stopwords: [
    ...['il', 'lo', 'la', 'gli', 'le', 'di', 'del', 'della', 'dei', 'delle', 'che', 'e', 'è', 'un', 'una'],
    ...['per', 'non', 'con', 'in', 'da', 'dal', 'si', 'sono', 'al', 'alla', 'nel', 'nella', 'come', 'più'],
    ...['ma', 'anche', 'o', 'se', 'questo', 'questa', 'essere', 'ha', 'sul', 'quando', 'tra', 'ogni'],
  ],
  keys: {
    modifiers: ['maiusc', 'comando', 'opzione'],
    others: [
      ...['invio', 'spazio', 'barra spaziatrice', 'canc', 'ins', 'inizio', 'fine', 'pag su', 'pag giù'],
      ...['tabulatore', 'bloc maiusc', 'freccia su', 'freccia giù', 'freccia sinistra', 'freccia destra'],
    ],
  },
  cards: {
    list: listWith(', ', ' e '),
    page: (label) => `${/[–,]/.test(label) ? 'pp.' : 'p.'}\u00a0${label}`,
    define: (term, meaning) => `${term}: ${meaning}`,
    using: (values) => `con ${values}`,
    outputOf: (description) => `l'output di «${description}»`,
    otherOptions: 'Altre opzioni',
    whichOtherOptions: (command, count) =>
      count === 1
        ? `Quale altra opzione di ${command} c'è nei tuoi appunti?`
        : `Quali altre ${count} opzioni di ${command} ci sono nei tuoi appunti?`,
    whichValues: 'Quali valori puoi usare al posto di «…»?',
    followedBy: 'poi',
    whichKeys: 'Quali tasti premi?',
    whatCommand: 'Che cosa fa questo comando?',
    whatPicture: 'Che cosa mostra questa immagine?',
    answerOf: (index, count) => `Risposta ${index} di ${count}`,
    removed: 'Questa domanda non è più nei tuoi appunti',
  },
}
