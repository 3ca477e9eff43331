import ts from 'typescript'
import { foldText } from './fold-text.js'
import { isForPeople } from './is-for-people.js'
import { readablePieces } from './readable-pieces.js'

/** Properties whose value is text for a person, even if it's only one word. */
const textProperties = new Set([
  ...['summary', 'description', 'examples', 'label', 'title', 'reason', 'note'],
  ...['placeholder', 'alt', 'ariaLabel'],
])

/** Comments in the source aren't texts, and skipping them is faster. */
const parseOptions: ts.CreateSourceFileOptions = {
  languageVersion: ts.ScriptTarget.Latest,
  jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
}

/** Returns the texts in a source file that a person can read, in order and without repetitions. */
export function stringsOf(path: string, source: string): string[] {
  const file = ts.createSourceFile(path, source, parseOptions, true)
  const texts = new Set<string>()

  const visit = (node: ts.Node, isTextProperty: boolean): void => {
    if (isNeverText(node)) return
    const folded = foldText(node)
    if (folded === undefined) {
      const isTextValue = ts.isPropertyAssignment(node)
        ? textProperties.has(node.name.getText())
        : isTextProperty && ts.isArrayLiteralExpression(node)
      ts.forEachChild(node, (child) => visit(child, isTextValue))
      return
    }
    for (const piece of readablePieces(folded.text, (code) => stringsOf('script.js', code)))
      if (isTextProperty || isForPeople(piece)) texts.add(indent(piece))
    for (const other of folded.unreadNodes) visit(other, false)
  }

  visit(file, false)
  texts.delete('')
  return [...texts]
}

function isNeverText(node: ts.Node): boolean {
  return (
    ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node) || isWordList(node)
  )
}

/** `'sh bash zsh'.split(' ')`, and the lists of a locale: words to recognise in notes, which nobody is shown. */
function isWordList(node: ts.Node): boolean {
  if (ts.isArrayLiteralExpression(node)) return node.getSourceFile().fileName.includes('/locales/')
  return (
    ts.isCallExpression(node) &&
    ts.isPropertyAccessExpression(node.expression) &&
    node.expression.name.text === 'split' &&
    ts.isStringLiteralLike(node.expression.expression)
  )
}

/** Marks the further lines of a text, so that they don't look like texts of their own. */
function indent(text: string): string {
  return text.trim().replace(/\n\s*/g, '\n    ')
}
