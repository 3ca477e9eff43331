import { type FullLocale, listWith } from './locale.js'

export const es: FullLocale = {
  code: 'es',
  name: 'Español',
  script: 'Latin',
  headers: {
    command: [
      ...['comando', 'orden', 'órdenes', 'instrucción', 'instrucciones', 'línea de comandos', 'sintaxis'],
      'código',
    ],
    keys: [
      ...['atajo', 'atajo de teclado', 'atajos de teclado', 'tecla', 'combinación de teclas', 'combinación'],
      ...['combinaciones', 'teclas rápidas'],
    ],
    options: [
      ...['opción', 'opciones', 'otras opciones', 'parámetro', 'argumento', 'modificador', 'modificadores'],
      'bandera',
    ],
    description: [
      ...['descripción', 'descripciones', 'significado', 'acción', 'acciones', 'función', 'funciones'],
      ...['explicación', 'propósito', 'finalidad', 'resultado', 'efecto', 'uso', 'qué hace'],
      ...['para qué sirve', 'definición', 'nota', 'comentario', 'detalle', 'observación', 'observaciones'],
      'tarea',
      'quiero',
    ],
    page: ['página', 'pág.', 'págs.', 'p.'],
    example: ['ejemplo', 'ej.', 'p. ej.', 'muestra'],
    term: ['término', 'concepto', 'palabra'],
    type: ['tipo'],
    default: ['predeterminado', 'por defecto', 'por omisión', 'valor por defecto', 'valor predeterminado'],
  },
  codeHeaders: ['código'],
  goalHeaders: ['quiero'],
  headings: {
    commands: ['comando', 'línea de comandos', 'terminal', 'consola', 'chuleta'],
    options: ['opción', 'opciones', 'parámetro', 'argumento', 'modificadores', 'uso'],
    output: ['salida', 'resultado'],
    generic: [
      ...['ejemplo', 'uso', 'comando', 'sintaxis', 'opción', 'opciones', 'varios', 'otros', 'resumen'],
      ...['introducción', 'nota', 'consejo', 'referencia', 'véase también', 'ver también', 'descripción'],
    ],
  },
  qualifiers: [
    ...['básico', 'básica', 'más', 'algunos', 'algunas', 'otros', 'otras', 'útil', 'común', 'comunes'],
    ...['general', 'generales', 'simple', 'avanzado', 'avanzada'],
  ],
  chapter: ['capítulo #', 'capitulo #', 'cap. #'],
  part: ['parte #'],
  page: ['p. #', 'pp. #', 'pág. #', 'págs. #', 'pag. #', 'página #', 'páginas #'],
  pageRange: ['a', 'al', 'hasta'],
  question: ['p', 'pregunta'],
  answer: ['r', 'respuesta'],
  callouts: {
    todo: ['por hacer', 'pendiente', 'tarea pendiente'],
    prerequisite: [
      ...['requisitos previos', 'requisito previo', 'prerrequisito', 'requisito', 'antes de empezar'],
    ],
    note: ['nota', 'información', 'observación', 'aclaración'],
    important: ['importante'],
    tip: ['consejo', 'truco', 'pista', 'sugerencia'],
    warning: ['advertencia', 'atención', 'aviso', 'cuidado', 'precaución', 'peligro', 'ojo'],
  },
  tagLabels: ['etiqueta', 'palabras clave', 'tag'],
  defining: [
    ...['es un', 'es una', 'es el', 'es la', 'es lo que', 'son', 'era un', 'era una', 'significa'],
    ...['se refiere a', 'se define como', 'consiste en', 'se llama', 'designa', 'representa', ', un'],
    ...[', una', ', que', ', el', ', la'],
  ],
  naming: [
    ...['llamado', 'llamada', 'llamados', 'llamadas', 'se llama', 'se denomina', 'denominado', 'denominada'],
  ],
  leadIns: [
    ...['o', 'o bien', 'y', 'por ejemplo', 'p. ej.', 'ejemplo', 'luego', 'después', 'alternativamente'],
    ...['así', 'de esta forma', 'como sigue', 'uso', 'salida', 'resultado', 'sintaxis', 'nota'],
  ],
  conditions: ['si', 'cuando'],
  goals: ['quieres', 'quiere', 'queremos', 'deseas', 'necesitas'],
  information: ['información'],
  seeAlso: ['véase también', 'ver también'],
  see: ['véase', 'consulta'],
  step: ['paso'],
  anyKeys: ['número', 'flecha', 'flechas', 'clic', 'letra'],
  nextKey: ['luego', 'después'],
  or: ['o', 'u'],
  and: ['y', 'e'],
  articles: ['el', 'la', 'los', 'las', 'un', 'una', 'unos', 'unas'],
  demonstratives: ['esto', 'este', 'esta', 'estos', 'estas'],
  verbs: [
    ...['es', 'son', 'era', 'eran', 'está', 'están', 'puede', 'pueden', 'tiene', 'tienen', 'debe', 'deben'],
    'hace',
  ],
  abbreviations: [
    ...['p. ej', 'p.ej', 'ej', 'etc', 'pág', 'págs', 'pag', 'p', 'pp', 'cap', 'núm', 'nº', 'vs', 'cf', 'sr'],
    'ud',
  ],
  stopwords: [
    ...['el', 'la', 'los', 'las', 'de', 'del', 'que', 'y', 'en', 'un', 'una', 'es', 'se', 'por', 'con'],
    ...['para', 'como', 'no', 'su', 'sus', 'al', 'lo', 'más', 'o', 'pero', 'este', 'esta', 'son', 'está'],
    ...['entre', 'cuando', 'también', 'sin', 'sobre', 'todo', 'desde', 'ser', 'hay', 'donde', 'porque'],
  ],
  keys: {
    modifiers: ['mayús', 'mayúsculas', 'comando', 'opción'],
    others: [
      ...['intro', 'entrar', 'retroceso', 'espacio', 'barra espaciadora', 'supr', 'suprimir', 'insertar'],
      ...['inicio', 'fin', 're pág', 'av pág', 'tabulador', 'bloq mayús', 'flecha arriba', 'flecha abajo'],
      ...['flecha izquierda', 'flecha derecha'],
    ],
  },
  cards: {
    list: listWith(', ', ' y '),
    page: (label) => `${/[–,]/.test(label) ? 'págs.' : 'pág.'}\u00a0${label}`,
    define: (term, meaning) => `${term}: ${meaning}`,
    using: (values) => `con ${values}`,
    outputOf: (description) => `la salida de «${description}»`,
    otherOptions: 'Otras opciones',
    whichOtherOptions: (command, count) =>
      count === 1
        ? `¿Qué otra opción de ${command} aparece en tus apuntes?`
        : `¿Qué otras ${count} opciones de ${command} aparecen en tus apuntes?`,
    whichValues: '¿Qué valores puedes poner en lugar de «…»?',
    followedBy: 'después',
    whichKeys: '¿Qué teclas pulsas?',
    whatCommand: '¿Qué hace este comando?',
    whatPicture: '¿Qué muestra esta imagen?',
    answerOf: (index, count) => `Respuesta ${index} de ${count}`,
    removed: 'Esta pregunta ya no está en tus apuntes',
  },
}
