import type { Locale } from './locale.js'

export const cs: Locale = {
  code: 'cs',
  name: 'Čeština',
  script: 'Latin',
  headers: {
    command: ['příkaz', 'příkazy', 'příkazový řádek', 'syntaxe', 'kód'],
    keys: ['klávesa', 'klávesy', 'zkratka', 'zkratky', 'klávesová zkratka', 'klávesové zkratky'],
    options: [
      ...['volba', 'volby', 'přepínač', 'přepínače', 'parametr', 'parametry', 'argument', 'argumenty'],
      'možnosti',
    ],
    description: [
      ...['popis', 'význam', 'vysvětlení', 'účel', 'funkce', 'výsledek', 'použití', 'co dělá', 'poznámka'],
    ],
    page: ['strana', 'stránka', 'str.', 's.'],
    example: ['příklad', 'příklady', 'např.'],
    term: ['pojem', 'pojmy', 'termín', 'termíny'],
    type: ['typ', 'typy'],
    default: ['výchozí', 'výchozí hodnota', 'standardně'],
  },
  codeHeaders: ['kód'],
  chapter: ['kapitola #', 'kap. #', '#. kapitola'],
  part: ['část #', '#. část', 'díl #'],
  page: ['s. #', 'str. #', 'strana #', 'strany #'],
  pageRange: ['až', 'do'],
  question: ['otázka'],
  answer: ['odpověď'],
  questionStarts: [
    ...['co je', 'co jsou', 'co je to', 'co znamená', 'kdo je', 'kdo byl', 'jak funguje', 'jak fungují'],
    ...['proč je', 'kolik', 'jaké jsou'],
  ],
  definitionLabels: ['definice'],
  callouts: {
    todo: ['udělat', 'zbývá udělat'],
    prerequisite: ['předpoklady', 'požadavky', 'než začnete'],
    note: ['poznámka', 'poznámky', 'info'],
    important: ['důležité'],
    tip: ['tip', 'tipy', 'rada'],
    warning: ['varování', 'upozornění', 'pozor', 'nebezpečí'],
  },
  step: ['krok'],
  or: ['nebo', 'či'],
  and: ['a'],
  stopwords: [
    ...['a', 'je', 'se', 'na', 'že', 'který', 'která', 'jako', 'pro'],
    ...['není', 'jsou', 'ale', 'nebo', 'co', 'aby', 'pokud', 'také', 'při'],
  ],
}
