/** What each language contributes to reading notes, and what only looks like it. */
import { describe, expect, it } from 'vitest'
import { locales } from '../../src/locales/index.js'
import { parseNotes } from '../../src/parse/index.js'
import { summaryOf } from './summary.js'

const chapterOf = (heading: string) => {
  const node = parseNotes(`# Notes\n\n## ${heading}\n\nText`).children.find(({ type }) => type !== 'prose')
  return node?.type === 'chapter' ? [node.number, node.title] : undefined
}

describe('chapters', () => {
  it.each([
    ['Chapter 4 - Networks', 4, 'Networks'],
    ['Kapitel 4 - Netze', 4, 'Netze'],
    ['Kap. 12: Netze', 12, 'Netze'],
    ['Chapitre 4 : Réseaux', 4, 'Réseaux'],
    ['Chapitre IV : Réseaux', 4, 'Réseaux'],
    ['Capítulo 4. Redes', 4, 'Redes'],
    ['Глава 4. Сети', 4, 'Сети'],
    ['Розділ 4. Мережі', 4, 'Мережі'],
    ['4. Bölüm: Ağlar', 4, 'Ağlar'],
    ['BÖLÜM 4 - Ağlar', 4, 'Ağlar'],
    ['第4章 ネットワーク', 4, 'ネットワーク'],
    ['第十二章：网络', 12, '网络'],
    ['第２章 ネットワーク', 2, 'ネットワーク'],
    ['제4장 네트워크', 4, '네트워크'],
    ['अध्याय ४: नेटवर्क', 4, 'नेटवर्क'],
    ['الفصل ٤: الشبكات', 4, 'الشبكات'],
    ['บทที่ 4 เครือข่าย', 4, 'เครือข่าย'],
    ['Chương 4: Mạng', 4, 'Mạng'],
    ['Kapitel 4', 4, 'Kapitel 4'],
  ])('%s', (heading, number, title) => {
    expect(chapterOf(heading)).toEqual([number, title])
  })

  it.each([
    'Chapter 4 explains networks',
    'Kapitel 4 erklärt die Netze',
    'Chapitre 4 explique les réseaux',
    'Глава 4 объясняет сети',
    '第4章では設定を学ぶ',
    'Kapitelübersicht',
    'Глава о сетях',
    'Chapter V2 API',
  ])('not %s', (heading) => {
    expect(chapterOf(heading)).toBeUndefined()
  })
})

const pageOf = (mark: string) => summaryOf(`- \`ls -l\` - lists files ${mark}`)[0]?.page

describe('page marks', () => {
  it.each([
    ['(pg. 19)', '19'],
    ['(p19)', '19'],
    ['(pp. 19 through 21)', '19–21'],
    ['(p. 19 à 20)', '19–20'],
    ['(S. 19–21)', '19–21'],
    ['(Seite 19 bis 21)', '19–21'],
    ['(págs. 19 a 21)', '19–21'],
    ['(стр. 19)', '19'],
    ['（第19页）', '19'],
    ['(19〜21ページ)', '19–21'],
    ['(19쪽)', '19'],
    ['(पृष्ठ १९)', '19'],
    ['(19. sayfa)', '19'],
  ])('%s', (mark, label) => {
    expect(pageOf(mark)).toBe(label)
  })

  it.each(['(S3)', '(s 3)', '(19)', '(seit 19)', '(p. ej. 19)', '(Seitenzahl 19)', '(第3回)', '(19 bis 21)'])(
    'not %s',
    (mark) => {
      expect(pageOf(mark)).toBeUndefined()
    },
  )
})

describe('page columns', () => {
  it.each([
    ['Seite', '19 bis 21', '19–21'],
    ['Page', 'p. 19 à 20', '19–20'],
    ['ページ', '１９', '19'],
    ['С.', 'с. 19–21', '19–21'],
  ])('%s: %s', (header, cell, label) => {
    const table = `| Command | ${header} |\n|---|---|\n| \`ls -l\` | ${cell} |`
    expect(summaryOf(table)[0]?.page).toBe(label)
  })
})

const cardsOf = (text: string) =>
  summaryOf(text).flatMap(({ card, front, back }) => (card ? [[front, back]] : []))

describe('questions and answers', () => {
  it.each([
    ['Q: What is an image?\nA: A template.', 'What is an image?', 'A template.'],
    ['F: Was ist ein Image?\nA: Eine Vorlage.', 'Was ist ein Image?', 'Eine Vorlage.'],
    ['Frage 1: Was ist das?\n\nAntwort 1: Eine Vorlage.', 'Was ist das?', 'Eine Vorlage.'],
    ["Q : Qu'est-ce qu'une image ?\nR : Un modèle.", "Qu'est-ce qu'une image ?", 'Un modèle.'],
    ['**P:** ¿Qué es una imagen?\n**R:** Una plantilla.', '¿Qué es una imagen?', 'Una plantilla.'],
    ['質問：イメージとは？\n答え：ひな形です。', 'イメージとは？', 'ひな形です。'],
    ['问：什么是镜像？\n\n答：模板。', '什么是镜像？', '模板。'],
    ['В: Что такое образ?\nО: Это шаблон.', 'Что такое образ?', 'Это шаблон.'],
    ['П: Що це є?\nВ: Це шаблон.', 'Що це є?', 'Це шаблон.'],
    ['Soru: İmaj nedir?\nCevap: Bir şablondur.', 'İmaj nedir?', 'Bir şablondur.'],
    ['س: ما هذا؟\nج: قالب.', 'ما هذا؟', 'قالب.'],
  ])('%j', (text, front, back) => {
    expect(cardsOf(text)).toEqual([[front, back]])
  })

  it.each([
    'V: 3\nA: 5',
    'P: the pressure of the gas\nR: the constant that it is divided by',
    'Q is for question\nA is for answer',
    'Frage der Woche: Was ist ein Pod?\nAntwort der Woche: Eine Einheit.',
    'Question : Qu’est-ce ?\nAntwort : Das.',
    'Что это: В чём дело?\nО чём это: ни о чём.',
    'В. Иванов пишет о сетях.\nО. Петров читает.',
    '質問があります：どこですか。\n答えはここです：ここ。',
  ])('not %j', (text) => {
    expect(cardsOf(text)).toEqual([])
  })

  it('are two questions in Russian, though В marks an answer in Ukrainian', () => {
    const text = 'В: Что такое образ?\nО: Это шаблон.\nВ: Что такое том?\nО: Это хранилище.'
    expect(cardsOf(text).map(([front]) => front)).toEqual(['Что такое образ?', 'Что такое том?'])
  })
})

const calloutOf = (text: string) => summaryOf(text)[0]?.callout

describe('callouts', () => {
  it.each([
    ['TO-DO: read it', 'todo'],
    ['**Wichtig:** erst sichern', 'important'],
    ['Remarque : trois nœuds', 'note'],
    ['**Attention** : danger', 'warning'],
    ['注意：先备份', 'warning'],
    ['**ヒント**：再起動する', 'tip'],
    ['Важно: сначала копия', 'important'],
    ['> [!HINWEIS]\n> drei Knoten', 'note'],
    ['> [!警告]\n> 危险', 'warning'],
    [':::tipp\ndrei Knoten\n:::', 'tip'],
  ])('%j', (text, kind) => {
    expect(calloutOf(text)).toBe(kind)
  })

  it.each([
    'Wichtig ist: erst sichern',
    'Remarque importante de Paul : trois nœuds',
    '注意事项很多，例如：备份',
    'Важно помнить: сначала копия',
    '> [!мой текст]\n> три узла',
  ])('not %j', (text) => {
    expect(calloutOf(text)).toBeUndefined()
  })
})

const conceptOf = (text: string) => summaryOf(text)[0]?.concept

describe('defining phrases', () => {
  it.each([
    ['A **pod** is a group of containers.', 'pod'],
    ['Ein **Pod** ist eine Gruppe von Containern, die sich das Netz teilen.', 'Pod'],
    ['Un **pod** est un groupe de conteneurs dans le cluster.', 'pod'],
    ['**Образ** — это шаблон.', 'Образ'],
    ['**Образ** является шаблоном для контейнеров.', 'Образ'],
    ['**イメージ**とは、コンテナのひな形です。', 'イメージ'],
    ['**镜像**是容器的模板。', '镜像'],
    ['**Obraz** to szablon, który nie jest kontenerem.', 'Obraz'],
  ])('%s', (text, term) => {
    expect(conceptOf(text)).toBe(term)
  })

  it.each([
    'Use **kubectl** to list the pods that are in the cluster.',
    'Der **Pod** läuft auf dem Knoten und ist nicht allein.',
    'Das **Netz** istanbul und die Stadt',
  ])('not %s', (text) => {
    expect(conceptOf(text)).toBeUndefined()
  })
})

describe('column headers', () => {
  it.each(locales.map(({ code, headers }) => [code, headers] as const))('%s', (_, headers) => {
    const [command = '', description = ''] = [headers.command[0], headers.description[0]]
    const table = `| ${command} | ${description} |\n|---|---|\n| \`frob x\` | y |`
    expect(summaryOf(table)).toEqual([{ line: 3, command: 'frob x', description: 'y' }])
  })

  it('may be compounds, plurals and decomposed', () => {
    const table = (header: string) => summaryOf(`| ${header} | x |\n|---|---|\n| frob a | y |`).length
    expect(table('Grundbefehle')).toBe(1)
    expect(table('Comandos')).toBe(1)
    expect(table('Příkaz'.normalize('NFD'))).toBe(1)
    expect(table('Befehlsgewalt')).toBe(0)
    expect(table('Fehlercode')).toBe(0)
  })

  it.each(['Code', 'Código', 'Код', 'コード'])('%s alone may be above any code', (header) => {
    const entries = summaryOf(`| ${header} | x |\n|---|---|\n| 404 | y |\n| 500 | z |`)
    expect(entries.filter((entry) => 'command' in entry)).toEqual([])
  })
})
