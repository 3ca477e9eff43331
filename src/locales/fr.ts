import { type FullLocale, listWith } from './locale.js'

export const fr: FullLocale = {
  code: 'fr',
  name: 'Français',
  script: 'Latin',
  headers: {
    command: ['commande', 'ligne de commande', 'lignes de commande', 'instruction', 'syntaxe', 'code'],
    keys: [
      ...['raccourci', 'raccourci clavier', 'raccourcis clavier', 'touche', 'combinaison'],
      'combinaison de touches',
    ],
    options: ['option', 'autre option', 'autres options', 'paramètre', 'argument', 'drapeau', 'drapeaux'],
    description: [
      ...['description', 'signification', 'explication', 'effet', 'rôle', 'action', 'fonction', 'but'],
      ...['objectif', 'résultat', 'utilité', 'utilisation', 'usage', 'définition', 'remarque', 'commentaire'],
      ...['détail', 'tâche', 'sens', 'ce que ça fait', 'à quoi ça sert', 'je veux'],
    ],
    page: ['page', 'p.', 'pp.'],
    example: ['exemple', 'ex.', 'p. ex.'],
    term: ['terme', 'concept', 'notion', 'mot'],
    type: ['type'],
    default: ['défaut', 'par défaut', 'valeur par défaut', 'valeurs par défaut'],
  },
  codeHeaders: ['code'],
  goalHeaders: ['je veux'],
  headings: {
    commands: ['commande', 'ligne de commande', 'terminal', 'aide-mémoire', 'antisèche'],
    options: ['option', 'paramètre', 'argument', 'drapeaux', 'utilisation'],
    output: ['sortie', 'résultat'],
    generic: [
      ...['exemple', 'utilisation', 'usage', 'commande', 'syntaxe', 'option', 'divers', 'aperçu'],
      ...['introduction', 'remarque', 'note', 'astuce', 'référence', 'voir aussi', 'description'],
      'présentation',
    ],
  },
  qualifiers: [
    ...['de base', 'basique', 'autre', 'quelques', 'utile', 'courant', 'courante', 'général', 'générale'],
    ...['simple', 'avancé', 'avancée', 'principales', 'principaux'],
  ],
  chapter: ['chapitre #', 'chap. #', 'ch. #'],
  part: ['partie #'],
  page: ['p. #', 'pp. #', 'pg. #', 'page #', 'pages #'],
  pageRange: ['à', 'au'],
  question: ['q', 'question'],
  answer: ['r', 'réponse', 'rép.', 'reponse'],
  callouts: {
    todo: ['à faire'],
    prerequisite: [
      ...['prérequis', 'pré-requis', 'conditions préalables', 'condition préalable', 'avant de commencer'],
    ],
    note: ['remarque', 'note', 'info', 'information', 'à noter', 'n.b.', 'nota bene'],
    important: ['important', 'à retenir'],
    tip: ['astuce', 'conseil', 'indice'],
    warning: ['avertissement', 'attention', 'danger', 'prudence', 'mise en garde'],
  },
  tagLabels: ['mots-clés', 'mot-clé', 'étiquette', 'tag'],
  defining: [
    ...['est un', 'est une', 'est le', 'est la', "est l'", 'est ce', 'sont', 'était un', 'était une'],
    ...['signifie', 'désigne', 'correspond à', 'se définit comme', 'consiste à', 'représente', 'permet de'],
    ...[', un', ', une', ', qui', ', le', ', la', ", l'"],
  ],
  naming: [
    ...['appelé', 'appelée', 'appelés', 'appelées', "s'appelle", 'nommé', 'nommée', 'dit', 'dite'],
    'connu sous le nom de',
  ],
  leadIns: [
    ...['ou', 'ou bien', 'et', 'puis', 'ensuite', 'par exemple', 'p. ex.', 'exemple', 'sinon', 'ainsi'],
    ...['comme ceci', 'comme suit', 'utilisation', 'sortie', 'résultat', 'syntaxe', 'remarque', 'note'],
  ],
  conditions: ['si', 'quand', 'lorsque'],
  goals: ['voulez', 'veux', 'souhaitez'],
  information: ['informations'],
  seeAlso: ['voir aussi'],
  see: ['voir', 'consultez'],
  step: ['étape'],
  anyKeys: ['chiffre', 'flèche', 'flèches', 'lettre', 'molette', 'clic'],
  nextKey: ['puis'],
  or: ['ou'],
  and: ['et'],
  articles: ['le', 'la', 'les', "l'", 'un', 'une', 'des'],
  verbs: ['est', 'sont', 'était', 'étaient', 'peut', 'peuvent', 'ont', 'doit', 'doivent', 'fait', 'sera'],
  abbreviations: [
    ...['p. ex', 'p.ex', 'ex', 'etc', 'c.-à-d', 'c-à-d', 'p', 'pp', 'cf', 'chap', 'vol', 'fig', 'env', 'n.b'],
    'm',
  ],
  stopwords: [
    ...['le', 'la', 'les', 'de', 'des', 'du', 'un', 'une', 'et', 'est', 'en', 'dans', 'que', 'qui', 'pour'],
    ...['pas', 'sur', 'au', 'aux', 'avec', 'ce', 'cette', 'ces', 'par', 'plus', 'ne', 'se', 'sont', 'il'],
    ...['elle', 'on', 'ou', 'mais', 'comme', 'tout', 'être', 'peut', 'entre', 'sans', 'nous', 'vous'],
  ],
  keys: {
    modifiers: ['maj', 'majuscule', 'commande', 'contrôle'],
    others: [
      ...['entrée', 'échap', 'espace', "barre d'espace", 'retour arrière', 'retour', 'suppr', 'supprimer'],
      ...['inser', 'début', 'fin', 'page précédente', 'page suivante', 'verr maj', 'flèche haut'],
      ...['flèche bas', 'flèche gauche', 'flèche droite'],
    ],
  },
  cards: {
    list: listWith(', ', ' et '),
    page: (label) => `p.\u00a0${label}`,
    define: (term, meaning) => `${term}\u00a0: ${meaning}`,
    using: (values) => `avec ${values}`,
    outputOf: (description) => `la sortie de «\u00a0${description}\u00a0»`,
    otherOptions: 'Autres options',
    whichOtherOptions: (command, count) =>
      count === 1
        ? `Quelle autre option de ${command} figure dans vos notes\u00a0?`
        : `Quelles ${count} autres options de ${command} figurent dans vos notes\u00a0?`,
    whichValues: 'Quelles valeurs peut-on mettre à la place de «\u00a0…\u00a0»\u00a0?',
    followedBy: 'puis',
    whichKeys: 'Sur quelles touches appuyer\u00a0?',
    whatCommand: 'Que fait cette commande\u00a0?',
    whatPicture: 'Que montre cette image\u00a0?',
    answerOf: (index, count) => `Réponse ${index} sur ${count}`,
    removed: 'Cette question ne figure plus dans vos notes',
  },
}
