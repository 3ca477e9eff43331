import { type FullLocale, listWith } from './locale.js'

export const nl: FullLocale = {
  code: 'nl',
  name: 'Nederlands',
  script: 'Latin',
  hasCompounds: true,
  headers: {
    command: [
      ...['opdracht', 'opdrachten', 'commando', "commando's", 'opdrachtregel', 'instructie', 'syntaxis'],
      'code',
    ],
    keys: [
      ...['sneltoets', 'sneltoetsen', 'toets', 'toetsen', 'toetscombinatie', 'toetsencombinatie'],
      'combinatie',
    ],
    options: [
      ...['optie', 'andere opties', 'overige opties', 'parameter', 'argument', 'argumenten', 'vlag'],
      ...['vlaggen', 'schakelaar'],
    ],
    description: [
      ...['omschrijving', 'omschrijvingen', 'beschrijving', 'beschrijvingen', 'betekenis', 'betekenissen'],
      ...['uitleg', 'doel', 'actie', 'functie', 'resultaat', 'effect', 'werking', 'gebruik', 'wat het doet'],
      ...['wat doet het', 'definitie', 'opmerking', 'opmerkingen', 'toelichting', 'taak', 'taken'],
    ],
    page: ['pagina', "pagina's", 'blz.', 'bladzijde', 'p.', 'pag.'],
    example: ['voorbeeld', 'voorbeelden', 'bijv.', 'bv.'],
    term: ['term', 'termen', 'begrip', 'begrippen', 'concept', 'concepten', 'woord', 'woorden'],
    type: ['type', 'soort'],
    default: ['standaard', 'standaardwaarde'],
  },
  codeHeaders: ['code'],
  headings: {
    commands: [
      ...['opdracht', 'opdrachten', 'commando', "commando's", 'opdrachtregel', 'spiekbriefje', 'terminal'],
    ],
    options: ['optie', 'parameter', 'argument', 'argumenten', 'vlaggen', 'gebruik'],
    output: ['uitvoer', 'resultaat', 'resultaten'],
    generic: [
      ...['voorbeeld', 'voorbeelden', 'gebruik', 'opdracht', 'opdrachten', 'commando', "commando's"],
      ...['syntaxis', 'optie', 'overig', 'diversen', 'overzicht', 'inleiding', 'introductie', 'opmerking'],
      ...['opmerkingen', 'tip', 'referentie', 'zie ook', 'beschrijving'],
    ],
  },
  qualifiers: [
    ...['basis', 'meer', 'enkele', 'andere', 'overige', 'nuttige', 'handige', 'veelgebruikte', 'algemene'],
    ...['eenvoudige', 'geavanceerde'],
  ],
  chapter: ['hoofdstuk #', 'hfst. #', 'hst. #'],
  part: ['deel #'],
  page: ['p. #', 'pp. #', 'pag. #', 'blz. #', 'pagina #', "pagina's #", 'bladzijde #'],
  pageRange: ['tot', 'tot en met', 't/m'],
  question: ['v', 'vraag'],
  answer: ['a', 'antwoord'],
  callouts: {
    todo: ['nog te doen', 'te doen'],
    prerequisite: [
      ...['vereisten', 'vereiste', 'voorwaarden', 'benodigdheden', 'voorkennis', 'voordat je begint'],
    ],
    note: ['opmerking', 'opmerkingen', 'let wel', 'notitie', 'info', 'n.b.'],
    important: ['belangrijk'],
    tip: ['tip', 'hint'],
    warning: ['waarschuwing', 'let op', 'pas op', 'voorzichtig', 'gevaar'],
  },
  detailLabels: [
    ...['auteur', 'door', 'datum', 'gemaakt', 'bijgewerkt', 'gewijzigd', 'versie', 'status'],
    ...['licentie', 'naam', 'titel', 'onderwerp', 'categorie', 'e-mail', 'telefoon', 'adres'],
    ...['contact', 'website', 'bron', 'link', 'prijs', 'grootte', 'plaats', 'tijd', 'duur'],
    ...['deadline', 'prioriteit', 'verantwoordelijke', 'aanwezig', 'afwezig', 'deelnemers', 'agenda'],
    ...['besluit', 'actie', 'volgende stap', 'klaar', 'samenvatting', 'van', 'aan', 'uitgever'],
    ...['cursus', 'docent', 'semester', 'cijfer', 'vandaag', 'morgen', 'gisteren', 'maandag'],
    ...['dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag', 'ook', 'waarom', 'hoe'],
    ...['wanneer', 'waar', 'wie'],
  ],
  records: [
    ...['wijzigingen', 'wijzigingslog', 'versienotities', 'vergadering', 'notulen', 'agenda'],
    ...['deelnemers', 'actiepunten', 'bijdragers', 'dankbetuiging', 'licentie', 'links', 'bronnen'],
    ...['literatuur', 'zie ook', 'inhoud', 'inhoudsopgave', 'installatie', 'contact', 'planning'],
    ...['dagboek'],
  ],
  tagLabels: ['tag', 'label', 'trefwoorden', 'trefwoord'],
  defining: [
    ...['is een', 'is de', 'is het', 'zijn', 'was een', 'was de', 'betekent', 'verwijst naar', 'staat voor'],
    ...['houdt in', 'noemen we', 'noem je', 'beschrijft', 'zorgt voor', ', een', ', de', ', het', ', die'],
    ', dat',
  ],
  naming: ['genaamd', 'genoemd', 'heet', 'heten', 'bekend als', 'ook wel', 'zogenaamde', 'zogeheten'],
  leadIns: [
    ...['of', 'en', 'dan', 'bijvoorbeeld', 'bijv.', 'bv.', 'voorbeeld', 'als alternatief', 'zo', 'als volgt'],
    ...['gebruik', 'uitvoer', 'resultaat', 'syntaxis', 'opmerking'],
  ],
  conditions: ['wanneer', 'indien'],
  goals: ['wil', 'wilt'],
  information: ['informatie'],
  seeAlso: ['zie ook'],
  see: ['zie'],
  step: ['stap'],
  anyKeys: ['cijfer', 'pijltoets', 'pijltoetsen'],
  nextKey: ['daarna'],
  or: ['of'],
  and: ['en'],
  articles: ['de', 'het', "'t", 'een'],
  demonstratives: ['dit', 'deze'],
  verbs: [
    ...['is', 'zijn', 'was', 'waren', 'kan', 'kunnen', 'wordt', 'worden', 'heeft', 'hebben', 'moet'],
    ...['moeten', 'zal'],
  ],
  abbreviations: [
    ...['bijv', 'bv', 'blz', 'p', 'pp', 'pag', 'enz', 'etc', 'd.w.z', 'm.a.w', 'o.a', 'i.p.v', 't.o.v', 'nl'],
    ...['nr', 'hfst', 'evt', 'resp', 'vgl', 'ca', 'incl', 'a.d.h.v', 'm.b.v'],
  ],
  stopwords: [
    ...['de', 'het', 'een', 'en', 'van', 'is', 'dat', 'die', 'niet', 'te', 'zijn', 'op', 'voor', 'met'],
    ...['als', 'aan', 'er', 'om', 'ook', 'dan', 'maar', 'bij', 'uit', 'naar', 'door', 'over', 'wordt'],
    ...['worden', 'kan', 'of', 'je', 'hij', 'ze', 'deze', 'dit', 'wat', 'wel', 'nog', 'tot', 'geen'],
  ],
  keys: {
    modifiers: ['opdracht'],
    others: [
      ...['spatie', 'spatiebalk', 'verwijder', 'invoegen', 'begin', 'einde', 'pagina omhoog'],
      ...['pagina omlaag', 'pijl omhoog', 'pijl omlaag', 'pijl links', 'pijl rechts'],
    ],
  },
  cards: {
    list: listWith(', ', ' en '),
    page: (label) => `p.\u00a0${label}`,
    define: (term, meaning) => `${term}: ${meaning}`,
    using: (values) => `met ${values}`,
    outputOf: (description) => `de uitvoer van ‘${description}’`,
    otherOptions: 'Andere opties',
    whichOtherOptions: (command, count) =>
      count === 1
        ? `Welke andere optie van ${command} staat in je aantekeningen?`
        : `Welke ${count} andere opties van ${command} staan in je aantekeningen?`,
    whichValues: 'Welke waarden kun je invullen in plaats van ‘…’?',
    followedBy: 'daarna',
    whichKeys: 'Welke toetsen druk je in?',
    whatCommand: 'Wat doet deze opdracht?',
    whatPicture: 'Wat laat deze afbeelding zien?',
    answerOf: (index, count) => `Antwoord ${index} van ${count}`,
    removed: 'Deze vraag staat niet meer in je aantekeningen',
  },
}
