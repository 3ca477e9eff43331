import { type FullLocale, listWith } from './locale.js'

export const pl: FullLocale = {
  code: 'pl',
  name: 'Polski',
  script: 'Latin',
  headers: {
    command: ['polecenie', 'polecenia', 'komenda', 'komendy', 'wiersz poleceń', 'składnia', 'kod'],
    keys: [
      ...['skrót', 'skróty', 'skrót klawiszowy', 'skróty klawiszowe', 'klawisz', 'klawisze'],
      ...['kombinacja klawiszy', 'kombinacje klawiszy', 'kombinacja'],
    ],
    options: [
      ...['opcja', 'opcje', 'inne opcje', 'pozostałe opcje', 'parametr', 'parametry', 'argument'],
      ...['argumenty', 'przełącznik', 'przełączniki', 'flaga', 'flagi'],
    ],
    description: [
      ...['opis', 'opisy', 'znaczenie', 'znaczenia', 'działanie', 'wyjaśnienie', 'wyjaśnienia'],
      ...['objaśnienie', 'cel', 'funkcja', 'funkcje', 'wynik', 'efekt', 'użycie', 'zastosowanie', 'co robi'],
      ...['do czego służy', 'definicja', 'uwaga', 'uwagi', 'komentarz', 'zadanie'],
    ],
    page: ['strona', 'strony', 'str.', 's.'],
    example: ['przykład', 'przykłady', 'np.'],
    term: ['pojęcie', 'pojęcia', 'termin', 'terminy', 'hasło', 'słowo'],
    type: ['typ', 'typy', 'rodzaj'],
    default: ['domyślnie', 'domyślna', 'wartość domyślna', 'domyślna wartość', 'wartości domyślne'],
  },
  codeHeaders: ['kod'],
  headings: {
    commands: ['polecenie', 'polecenia', 'komenda', 'komendy', 'wiersz poleceń', 'ściąga', 'ściągawka'],
    options: [
      ...['opcja', 'opcje', 'parametr', 'parametry', 'argument', 'argumenty', 'przełączniki', 'flagi'],
      'użycie',
    ],
    output: ['wynik', 'wyniki', 'wyjście', 'dane wyjściowe'],
    generic: [
      ...['przykład', 'przykłady', 'użycie', 'polecenie', 'polecenia', 'składnia', 'opcje', 'różne', 'inne'],
      ...['przegląd', 'wprowadzenie', 'wstęp', 'uwaga', 'uwagi', 'wskazówki', 'porady', 'zobacz też'],
      ...['zobacz także', 'opis'],
    ],
  },
  qualifiers: [
    ...['podstawowe', 'więcej', 'niektóre', 'inne', 'przydatne', 'częste', 'ogólne', 'proste'],
    'zaawansowane',
  ],
  chapter: ['rozdział #', 'rozdz. #', 'rozdzial #'],
  part: ['część #', 'cz. #'],
  page: ['s. #', 'ss. #', 'str. #', 'strona #', 'strony #'],
  pageRange: ['do'],
  question: ['p', 'pytanie'],
  answer: ['o', 'odp.', 'odpowiedź'],
  callouts: {
    todo: ['do zrobienia'],
    prerequisite: ['wymagania wstępne', 'wymagania', 'warunki wstępne', 'zanim zaczniesz'],
    note: ['uwaga', 'uwagi', 'notatka', 'informacja'],
    important: ['ważne'],
    tip: ['wskazówka', 'wskazówki', 'porada', 'podpowiedź'],
    warning: ['ostrzeżenie', 'ostrożnie', 'niebezpieczeństwo'],
  },
  tagLabels: ['tagi', 'tag', 'etykiety', 'słowa kluczowe'],
  defining: [
    ...['to', 'jest to', 'są to', 'oznacza', 'oznaczają', 'nazywamy', 'nazywa się', 'polega na', 'określa'],
    ...['służy do', 'czyli', ', czyli', ', który', ', która', ', które'],
  ],
  naming: ['zwany', 'zwana', 'zwane', 'nazywany', 'nazywana', 'nazywane', 'nazywa się', 'znany jako', 'tzw.'],
  leadIns: [
    ...['lub', 'albo', 'i', 'oraz', 'potem', 'następnie', 'na przykład', 'np.', 'przykład', 'alternatywnie'],
    ...['w ten sposób', 'jak niżej', 'użycie', 'wynik', 'składnia', 'uwaga'],
  ],
  conditions: ['jeśli', 'jeżeli', 'gdy'],
  goals: ['chcesz', 'chcemy'],
  information: ['informacji'],
  seeAlso: ['zobacz też'],
  see: ['zobacz'],
  step: ['krok'],
  anyKeys: ['strzałka', 'strzałki', 'cyfra', 'kliknięcie'],
  nextKey: ['potem'],
  or: ['lub', 'albo'],
  and: ['i', 'oraz'],
  articles: [],
  demonstratives: ['ten', 'ta', 'te'],
  verbs: [
    ...['jest', 'są', 'był', 'była', 'było', 'były', 'może', 'mogą', 'ma', 'mają', 'musi', 'będzie', 'służy'],
  ],
  abbreviations: [
    ...['np', 'tzn', 'tj', 'itd', 'itp', 'm.in', 'tzw', 'str', 's', 'rozdz', 'rys', 'nr', 'por', 'zob'],
    'ang',
  ],
  stopwords: [
    ...['i', 'w', 'na', 'się', 'nie', 'z', 'do', 'jest', 'to', 'że', 'o', 'jak', 'ale', 'po', 'co', 'tak'],
    ...['za', 'od', 'są', 'przez', 'dla', 'może', 'lub', 'oraz', 'który', 'która', 'które', 'jego', 'czy'],
    ...['tego', 'tym', 'być', 'tylko', 'ze', 'przy', 'już', 'gdy', 'także', 'można', 'między'],
  ],
  keys: {
    modifiers: [],
    others: [
      ...['spacja', 'usuń', 'tabulator', 'strzałka w górę', 'strzałka w dół', 'strzałka w lewo'],
      'strzałka w prawo',
    ],
  },
  cards: {
    list: listWith(', ', ' i '),
    page: (label) => `s.\u00a0${label}`,
    define: (term, meaning) => `${term}: ${meaning}`,
    using: (values) => `z użyciem: ${values}`,
    outputOf: (description) => `wynik polecenia „${description}”`,
    otherOptions: 'Inne opcje',
    whichOtherOptions: (command, count) =>
      count === 1
        ? `Jaka inna opcja polecenia ${command} jest w Twoich notatkach?`
        : `Jakie inne opcje polecenia ${command} są w Twoich notatkach (${count})?`,
    whichValues: 'Jakie wartości można wstawić w miejsce „…”?',
    followedBy: 'następnie',
    whichKeys: 'Jakie klawisze trzeba nacisnąć?',
    whatCommand: 'Co robi to polecenie?',
    whatPicture: 'Co przedstawia ten obraz?',
    answerOf: (index, count) => `Odpowiedź ${index} z ${count}`,
    removed: 'Tego pytania nie ma już w Twoich notatkach',
  },
}
