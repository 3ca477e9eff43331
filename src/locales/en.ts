import { type FullLocale, listWith } from './locale.js'

export const en: FullLocale = {
  code: 'en',
  name: 'English',
  script: 'Latin',
  headers: {
    command: [
      ...['command', 'cmd', 'command line', 'syntax', 'usage', 'code', 'run', 'how', 'how to', 'cli'],
      ...['what to type', 'type this', 'you type', 'enter this', 'run this', 'use this'],
    ],
    keys: [
      ...['key', 'shortcut', 'keyboard shortcut', 'hotkey', 'keybinding', 'key binding', 'binding'],
      ...['keystroke', 'key combination', 'combination', 'chord'],
    ],
    options: ['option', 'other option', 'flag', 'parameter', 'argument', 'switch', 'arg', 'param'],
    description: [
      ...['description', 'desc', 'what it does', 'what', 'meaning', 'purpose', 'explanation', 'note'],
      ...['action', 'result', 'usage', 'use', 'used for', 'use case', 'task', 'function', 'functionality'],
      ...['operation', 'effect', 'detail', 'comment', 'remark', 'summary', 'definition', 'goal', 'does'],
      ...['about', 'info', 'information', 'i want to', 'you want to', 'if you want to', 'to do this'],
      'in order to',
    ],
    page: ['page', 'pg', 'pg.', 'p.', 'pp.', 'ref'],
    example: ['example', 'e.g.', 'sample'],
    term: ['term', 'concept', 'word'],
    type: ['type'],
    default: ['default', 'default value'],
  },
  codeHeaders: ['code'],
  goalHeaders: ['i want to', 'you want to', 'if you want to', 'to do this', 'in order to'],
  headings: {
    commands: ['command', 'cli', 'cheat sheet', 'cheatsheet', 'command line', 'terminal', 'shell'],
    options: ['option', 'flag', 'parameter', 'argument', 'switch', 'usage'],
    output: ['output', 'sample output', 'example output', 'result'],
    generic: [
      ...['example', 'usage', 'command', 'syntax', 'synopsis', 'option', 'flag', 'misc', 'miscellaneous'],
      ...['overview', 'introduction', 'note', 'tip', 'reference', 'cli', 'see also', 'alias', 'description'],
    ],
  },
  qualifiers: [
    ...['basic', 'more', 'some', 'other', 'useful', 'common', 'general', 'quick', 'sample', 'simple'],
    'advanced',
  ],
  chapter: ['chapter #', 'chap. #', 'ch. #'],
  part: ['part #'],
  page: ['p. #', 'pp. #', 'pg. #', 'pgs. #', 'page #', 'pages #'],
  pageRange: ['to', 'through', 'thru'],
  question: ['q', 'question'],
  answer: ['a', 'answer', 'ans.'],
  callouts: {
    todo: ['to do', 'todo', 'fixme'],
    prerequisite: ['before you start', 'before you begin', 'prerequisite', 'requirement'],
    note: ['note', 'info', 'n.b.'],
    important: ['important'],
    tip: ['tip', 'hint'],
    warning: ['warning', 'caution', 'danger', 'attention'],
  },
  tagLabels: ['tag', 'keyword'],
  defining: [
    ...['is', 'are', 'was', 'were', 'means', 'refers', 'stands', 'which', 'that', 'who', 'where', 'lets'],
    ...['makes', 'manages', ', which', ', that', ', a', ', an', ', the'],
  ],
  naming: ['called', 'named', 'known as', 'termed', 'a.k.a.'],
  leadIns: [
    ...['e.g.', 'for example', 'for instance', 'example', 'or', 'and', 'then', 'alternative'],
    ...['alternatively', 'like this', 'usage', 'output', 'result', 'syntax', 'note', 'so'],
  ],
  instruction: {
    atStart:
      /^(?:(?:you|we) can\s+)?(?:use|run|type|enter|execute|try|issue)\s+(?:this|these|the following|the|following)\s+(?:command|line)s?\s+(?:in order\s+)?to\s+/i,
    atEnd:
      /(?:[,;]\s+(?:(?:you|we|one|I)\s+(?:can|could|may|must|should|need to|have to|will)\s+)?|\s+(?:you|we|one)\s+(?:can|could|may|should)\s+)(?:(?:just|simply|then|please|also)\s+){0,2}(?:use|run|type|enter|execute|try|issue)(?:\s+(?:this|these|the following|following))?(?:\s+(?:command|line)s?)?(?:\s+(?:instead|below|here|as follows|like (?:this|so)))?$/i,
  },
  or: ['or'],
  and: ['and'],
  articles: ['a', 'an', 'the'],
  yesNo: ['yes', 'no', 'true', 'false'],
  verbs: ['is', 'are', 'was', 'were', 'can', 'will', 'has', 'have', 'does', 'should', 'must', 'may'],
  abbreviations: ['etc', 'e.g', 'i.e', 'a.k.a', 'vs', 'pg', 'p', 'cf', 'no'],
  stopwords: [
    ...['the', 'a', 'an', 'of', 'is', 'are', 'to', 'and', 'that', 'this', 'with', 'from', 'your', 'you'],
    ...['he', 'she', 'it', 'we', 'they', 'was', 'would', 'could', 'then', 'not', 'but', 'so', 'very'],
    ...['there', 'which', 'what', 'who', 'when', 'because', 'for', 'in', 'on', 'by', 'be', 'has', 'have'],
  ],
  keys: {
    modifiers: [
      ...['ctrl', 'control', 'ctl', 'cmd', 'command', 'alt', 'option', 'opt', 'shift', 'meta', 'super'],
      ...['win', 'windows', 'fn', 'hyper', 'altgr'],
    ],
    others: [
      ...['enter', 'return', 'esc', 'escape', 'tab', 'space', 'spacebar', 'backspace', 'delete', 'del'],
      ...['insert', 'ins', 'home', 'end', 'pageup', 'pgup', 'pagedown', 'pgdn', 'pgdown', 'up', 'down'],
      ...['left', 'right', 'arrow up', 'arrow down', 'arrow left', 'arrow right', 'up arrow', 'down arrow'],
      ...['left arrow', 'right arrow', 'capslock', 'eject', 'power', 'prefix', 'leader'],
    ],
  },
  cards: {
    list: listWith(', ', ' and '),
    page: (label) => `${/[–,]/.test(label) ? 'pp.' : 'p.'}\u00a0${label}`,
    define: (term, meaning) => `${term}: ${meaning}`,
    using: (values) => `using ${values}`,
    outputOf: (description) => `the output of “${description}”`,
    otherOptions: 'Other options',
    whichOption: (command) => `Which option of ${command} does this?`,
    whichOtherOptions: (command, count) =>
      count === 1
        ? `Which other option of ${command} is in your notes?`
        : `Which ${count} other options of ${command} are in your notes?`,
    whichValues: 'Which values can you use in place of “…”?',
    followedBy: 'then',
    whichKeys: 'Which keys do you press?',
    whatCommand: 'What does this command do?',
    whatPicture: 'What does this picture show?',
    answerOf: (index, count) => `Answer ${index} of ${count}`,
    removed: 'This question is no longer in your notes',
    chain: {
      '|': (first, next) => `${first}, then pipe the output to: ${next}`,
      '&&': (first, next) => `${first}, then, if that succeeds: ${next}`,
      '||': (first, next) => `${first}, or, if that fails: ${next}`,
      ';': (first, next) => `${first}, then: ${next}`,
      '&': (first, next) => `${first}, and at the same time: ${next}`,
    },
    background: (description) => `${description}, in the background`,
  },
}
