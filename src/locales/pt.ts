import { type FullLocale, listWith } from './locale.js'

export const pt: FullLocale = {
  code: 'pt',
  name: 'Português',
  script: 'Latin',
  headers: {
    command: [
      ...['comando', 'instrução', 'instruções', 'linha de comando', 'linhas de comando', 'sintaxe', 'código'],
    ],
    keys: [
      ...['atalho', 'atalho de teclado', 'atalhos de teclado', 'tecla', 'combinação de teclas', 'combinação'],
      ...['combinações', 'tecla de atalho', 'teclas de atalho'],
    ],
    options: [
      ...['opção', 'opções', 'outras opções', 'parâmetro', 'argumento', 'sinalizador', 'sinalizadores'],
      'flag',
    ],
    description: [
      ...['descrição', 'descrições', 'ação', 'ações', 'função', 'funções', 'significado', 'explicação'],
      ...['finalidade', 'propósito', 'objetivo', 'resultado', 'efeito', 'uso', 'o que faz', 'para que serve'],
      ...['definição', 'nota', 'comentário', 'detalhe', 'observação', 'observações', 'tarefa'],
    ],
    page: ['página', 'pág.', 'págs.', 'p.'],
    example: ['exemplo', 'ex.', 'p. ex.', 'amostra'],
    term: ['termo', 'conceito', 'palavra'],
    type: ['tipo'],
    default: ['padrão', 'valor padrão', 'por padrão', 'predefinição', 'valor predefinido'],
  },
  codeHeaders: ['código'],
  headings: {
    commands: ['comando', 'linha de comando', 'terminal'],
    options: ['opção', 'opções', 'parâmetro', 'argumento', 'sinalizadores', 'uso'],
    output: ['saída', 'resultado'],
    generic: [
      ...['exemplo', 'uso', 'comando', 'sintaxe', 'opção', 'opções', 'diversos', 'outros', 'visão geral'],
      ...['resumo', 'introdução', 'nota', 'dica', 'referência', 'veja também', 'ver também', 'descrição'],
    ],
  },
  qualifiers: [
    ...['básico', 'básica', 'mais', 'alguns', 'algumas', 'outros', 'outras', 'útil', 'úteis', 'comum'],
    ...['comuns', 'geral', 'gerais', 'simples', 'avançado', 'avançada'],
  ],
  chapter: ['capítulo #', 'capitulo #', 'cap. #'],
  part: ['parte #'],
  page: ['p. #', 'pp. #', 'pág. #', 'págs. #', 'pag. #', 'página #', 'páginas #'],
  pageRange: ['a', 'à', 'até'],
  question: ['p', 'pergunta', 'q', 'questão'],
  answer: ['r', 'resposta'],
  callouts: {
    todo: ['a fazer', 'pendente', 'por fazer'],
    prerequisite: ['pré-requisitos', 'pré-requisito', 'requisito', 'antes de começar'],
    note: ['nota', 'observação', 'obs.', 'informação'],
    important: ['importante'],
    tip: ['dica', 'sugestão', 'truque'],
    warning: ['aviso', 'atenção', 'cuidado', 'alerta', 'advertência', 'perigo'],
  },
  detailLabels: [
    ...['autor', 'autora', 'por', 'data', 'criado', 'atualizado', 'modificado', 'versão', 'estado'],
    ...['status', 'licença', 'nome', 'título', 'assunto', 'tema', 'categoria', 'e-mail', 'telefone'],
    ...['endereço', 'contato', 'site', 'fonte', 'link', 'preço', 'tamanho', 'local', 'hora'],
    ...['duração', 'prazo', 'prioridade', 'responsável', 'participantes', 'presentes', 'pauta'],
    ...['decisão', 'ação', 'próximo passo', 'feito', 'resumo', 'de', 'para', 'editora', 'curso'],
    ...['professor', 'semestre', 'hoje', 'amanhã', 'ontem', 'segunda-feira', 'terça-feira'],
    ...['quarta-feira', 'quinta-feira', 'sexta-feira', 'sábado', 'domingo', 'também', 'por quê'],
    ...['como', 'quando', 'onde', 'quem'],
  ],
  records: [
    ...['mudanças', 'alterações', 'histórico de alterações', 'notas de versão', 'reunião', 'ata'],
    ...['pauta', 'participantes', 'tarefas', 'contribuidores', 'agradecimentos', 'licença', 'links'],
    ...['recursos', 'bibliografia', 'veja também', 'conteúdo', 'sumário', 'índice', 'instalação'],
    ...['contato', 'agenda', 'diário'],
  ],
  tagLabels: ['etiqueta', 'palavras-chave', 'tag'],
  defining: [
    ...['é um', 'é uma', 'é o', 'é a', 'são', 'era um', 'era uma', 'significa', 'refere-se a', 'consiste em'],
    ...['define-se como', 'chama-se', 'designa', 'representa', ', um', ', uma', ', que', ', o', ', a'],
  ],
  naming: [
    ...['chamado', 'chamada', 'chamados', 'chamadas', 'chama-se', 'denominado', 'denominada'],
    'conhecido como',
  ],
  leadIns: [
    ...['ou', 'ou então', 'e', 'por exemplo', 'p. ex.', 'exemplo', 'depois', 'em seguida'],
    ...['alternativamente', 'assim', 'desta forma', 'como segue', 'uso', 'saída', 'resultado', 'sintaxe'],
    'nota',
  ],
  conditions: ['quando', 'caso'],
  goals: ['quiser', 'quer', 'deseja'],
  information: ['informação', 'informações'],
  seeAlso: ['veja também', 'ver também'],
  see: ['veja'],
  step: ['passo'],
  anyKeys: ['número', 'seta', 'setas', 'clique', 'letra'],
  nextKey: ['depois'],
  or: ['ou'],
  and: ['e'],
  articles: ['o', 'a', 'os', 'as', 'um', 'uma', 'uns', 'umas'],
  demonstratives: ['isto', 'este', 'esta', 'isso', 'esse', 'essa'],
  verbs: [
    ...['é', 'são', 'era', 'eram', 'está', 'estão', 'pode', 'podem', 'tem', 'têm', 'deve', 'devem', 'faz'],
    'será',
  ],
  abbreviations: [
    ...['p. ex', 'p.ex', 'ex', 'etc', 'pág', 'págs', 'pag', 'p', 'pp', 'cap', 'núm', 'nº', 'obs', 'vs', 'cf'],
    'sr',
  ],
  stopwords: [
    ...['o', 'a', 'os', 'as', 'de', 'do', 'da', 'dos', 'das', 'que', 'e', 'em', 'um', 'uma', 'para', 'com'],
    ...['não', 'por', 'mais', 'como', 'mas', 'ao', 'pelo', 'pela', 'no', 'na', 'nos', 'nas', 'se', 'ou'],
    ...['são', 'é', 'ser', 'isso', 'este', 'esta', 'você', 'também', 'quando', 'até'],
  ],
  keys: {
    modifiers: ['comando', 'opção', 'maiús'],
    others: [
      ...['espaço', 'barra de espaço', 'backspace', 'inserir', 'início', 'fim', 'retorno', 'tabulação'],
      ...['seta acima', 'seta abaixo', 'seta esquerda', 'seta direita', 'seta para cima', 'seta para baixo'],
    ],
  },
  cards: {
    list: listWith(', ', ' e '),
    page: (label) => `p.\u00a0${label}`,
    define: (term, meaning) => `${term}: ${meaning}`,
    using: (values) => `com ${values}`,
    outputOf: (description) => `a saída de “${description}”`,
    otherOptions: 'Outras opções',
    whichOtherOptions: (command, count) =>
      count === 1
        ? `Qual outra opção de ${command} está nas suas anotações?`
        : `Quais outras ${count} opções de ${command} estão nas suas anotações?`,
    whichValues: 'Que valores você pode usar no lugar de “…”?',
    followedBy: 'depois',
    whichKeys: 'Que teclas você pressiona?',
    whatCommand: 'O que este comando faz?',
    whatPicture: 'O que esta imagem mostra?',
    answerOf: (index, count) => `Resposta ${index} de ${count}`,
    removed: 'Esta pergunta não está mais nas suas anotações',
  },
}
