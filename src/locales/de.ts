import { type FullLocale, listWith } from './locale.js'

export const de: FullLocale = {
  code: 'de',
  name: 'Deutsch',
  script: 'Latin',
  hasCompounds: true,
  headers: {
    command: [
      ...['befehl', 'befehle', 'kommando', 'kommandozeile', 'befehlszeile', 'aufruf', 'eingabe', 'syntax'],
      'code',
    ],
    keys: [
      ...['taste', 'tasten', 'tastenkombination', 'tastenkombinationen', 'tastenkürzel', 'kürzel'],
      ...['tastenbefehl', 'tastenbefehle', 'hotkey', 'shortcut'],
    ],
    options: [
      ...['option', 'optionen', 'weitere optionen', 'schalter', 'parameter', 'argument', 'argumente', 'flag'],
    ],
    description: [
      ...['beschreibung', 'beschreibungen', 'bedeutung', 'bedeutungen', 'zweck', 'erklärung', 'erklärungen'],
      ...['erläuterung', 'erläuterungen', 'aktion', 'aktionen', 'funktion', 'funktionen', 'wirkung'],
      ...['ergebnis', 'aufgabe', 'aufgaben', 'verwendung', 'bemerkung', 'bemerkungen', 'anmerkung'],
      ...['anmerkungen', 'kommentar', 'was es tut', 'was macht es', 'definition', 'info'],
      ...['ich möchte', 'ich will', 'ziel', 'ziele'],
    ],
    page: ['seite', 'seiten', 's.'],
    example: ['beispiel', 'beispiele', 'bsp.', 'z. b.', 'z.b.'],
    term: ['begriff', 'begriffe', 'konzept', 'konzepte', 'fachbegriff', 'fachbegriffe', 'wort', 'wörter'],
    type: ['typ', 'typen', 'art'],
    default: ['standard', 'standardwert', 'vorgabe', 'voreinstellung', 'vorgabewert'],
  },
  codeHeaders: ['code'],
  goalHeaders: ['ich möchte', 'ich will'],
  headings: {
    commands: [
      ...['befehl', 'befehle', 'kommando', 'kommandozeile', 'befehlszeile', 'befehlsübersicht'],
      'spickzettel',
    ],
    options: ['option', 'optionen', 'schalter', 'parameter', 'argument', 'argumente', 'verwendung'],
    output: ['ausgabe', 'ausgaben', 'beispielausgabe', 'ergebnis', 'ergebnisse'],
    generic: [
      ...['beispiel', 'beispiele', 'verwendung', 'befehl', 'befehle', 'syntax', 'option', 'optionen'],
      ...['schalter', 'sonstiges', 'verschiedenes', 'überblick', 'übersicht', 'einführung', 'einleitung'],
      ...['hinweis', 'hinweise', 'notizen', 'tipp', 'referenz', 'siehe auch', 'beschreibung'],
    ],
  },
  qualifiers: [
    ...['grundlegende', 'weitere', 'einige', 'andere', 'nützliche', 'wichtige', 'häufige', 'allgemeine'],
    ...['einfache', 'fortgeschrittene'],
  ],
  chapter: ['kapitel #', 'kap. #', '#. kapitel'],
  part: ['teil #', '#. teil'],
  page: ['s. #', 'seite #', 'seiten #'],
  pageRange: ['bis'],
  question: ['f', 'frage'],
  answer: ['a', 'antwort'],
  callouts: {
    todo: ['zu erledigen', 'offen', 'noch zu tun'],
    prerequisite: ['voraussetzungen', 'voraussetzung', 'vorbereitung', 'vorkenntnisse', 'anforderungen'],
    note: ['hinweis', 'hinweise', 'notiz', 'notizen', 'anmerkung', 'anmerkungen', 'info', 'merke', 'beachte'],
    important: ['wichtig'],
    tip: ['tipp'],
    warning: ['warnung', 'warnungen', 'achtung', 'vorsicht', 'gefahr'],
  },
  tagLabels: [
    ...['tag', 'schlagwörter', 'schlagworter', 'schlagworte', 'stichwörter', 'stichworter', 'stichworte'],
  ],
  defining: [
    ...['ist ein', 'ist eine', 'ist der', 'ist die', 'ist das', 'sind', 'war ein', 'war eine', 'bedeutet'],
    ...['heißt', 'bezeichnet', 'beschreibt', 'steht für', 'nennt man', 'bezeichnen', 'bedeuten', ', ein'],
    ...[', eine', ', der', ', die', ', das'],
  ],
  naming: [
    ...['genannt', 'namens', 'heißt', 'heißen', 'bekannt als', 'bezeichnet als', 'nennt man', 'sogenannte'],
  ],
  leadIns: [
    ...['so', 'oder', 'und', 'dann', 'alternativ', 'oder auch', 'zum beispiel', 'z. b.', 'beispiel'],
    ...['beispielsweise', 'folgendermaßen', 'wie folgt', 'verwendung', 'ausgabe', 'ergebnis', 'syntax'],
    ...['hinweis', 'also'],
  ],
  or: ['oder'],
  and: ['und'],
  articles: ['der', 'die', 'das', 'ein', 'eine'],
  yesNo: ['ja', 'nein', 'wahr', 'falsch', 'richtig', 'stimmt'],
  verbs: [
    ...['ist', 'sind', 'war', 'waren', 'kann', 'wird', 'werden', 'hat', 'haben', 'soll', 'sollte', 'muss'],
    'darf',
  ],
  abbreviations: [
    ...['z.b', 'z. b', 'd.h', 'd. h', 'u.a', 'u. a', 'bzw', 'usw', 'etc', 'evtl', 'ggf', 'vgl', 'nr', 's'],
    ...['kap', 'abb', 'bsp', 'ca', 'inkl', 'sog', 'u.u', 'v.a', 'o.ä'],
  ],
  stopwords: [
    ...['der', 'die', 'das', 'und', 'ist', 'nicht', 'ein', 'eine', 'einen', 'einem', 'den', 'dem', 'des'],
    ...['zu', 'mit', 'auf', 'für', 'von', 'sich', 'auch', 'als', 'wird', 'werden', 'oder', 'wenn', 'sind'],
    ...['im', 'bei', 'aus', 'nach', 'wie', 'kann', 'nur', 'durch', 'über', 'zum', 'zur', 'dass', 'noch'],
    'was',
  ],
  keys: {
    modifiers: ['strg', 'steuerung', 'umschalt', 'umsch', 'befehl', 'wahl'],
    others: [
      ...['eingabe', 'eingabetaste', 'leertaste', 'leer', 'rücktaste', 'entf', 'einfg', 'pos1', 'ende'],
      ...['bild auf', 'bild ab', 'tabulator', 'feststelltaste', 'druck', 'pfeil oben', 'pfeil unten'],
      ...['pfeil links', 'pfeil rechts', 'pfeil hoch', 'pfeil runter', 'pfeil up', 'pfeil down'],
      ...['pfeil left', 'pfeil right'],
    ],
  },
  cards: {
    list: listWith(', ', ' und '),
    page: (label) => `S.\u00a0${label}`,
    define: (term, meaning) => `${term}: ${meaning}`,
    using: (values) => `mit ${values}`,
    outputOf: (description) => `der Ausgabe von „${description}“`,
    otherOptions: 'Weitere Optionen',
    whichOption: (command) => `Welche Option von ${command} macht das?`,
    whichOtherOptions: (command, count) =>
      count === 1
        ? `Welche weitere Option von ${command} steht in deinen Notizen?`
        : `Welche ${count} weiteren Optionen von ${command} stehen in deinen Notizen?`,
    whichValues: 'Welche Werte kannst du für „…“ einsetzen?',
    followedBy: 'danach',
    whichKeys: 'Welche Tasten drückst du?',
    whatCommand: 'Was macht dieser Befehl?',
    whatPicture: 'Was zeigt dieses Bild?',
    answerOf: (index, count) => `Antwort ${index} von ${count}`,
    removed: 'Diese Frage steht nicht mehr in deinen Notizen',
    chain: {
      '|': (first, next) => `${first}, dann die Ausgabe weiterleiten an: ${next}`,
      '&&': (first, next) => `${first}, danach bei Erfolg: ${next}`,
      '||': (first, next) => `${first}, bei einem Fehler stattdessen: ${next}`,
      ';': (first, next) => `${first}, danach: ${next}`,
      '&': (first, next) => `${first}, gleichzeitig: ${next}`,
    },
    background: (description) => `${description}, im Hintergrund`,
  },
}
