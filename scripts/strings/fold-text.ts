import ts from 'typescript'

export interface FoldedText {
  /** With `{name}` for what is filled in and `{a|b}` for alternatives. */
  text: string
  /** Nodes in it that may contain further texts, such as a callback. */
  unreadNodes: ts.Node[]
}

/** Reads a literal, a template or literals joined with `+` as one text; returns `undefined` for any other node. */
export function foldText(node: ts.Node): FoldedText | undefined {
  const unreadNodes: ts.Node[] = []
  if (!isLiteral(node) && !isConcatenation(node)) return undefined
  return { text: fold(node, unreadNodes).replaceAll('{|}', ''), unreadNodes }
}

function isLiteral(node: ts.Node): boolean {
  return ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)
}

function isConcatenation(node: ts.Node): boolean {
  return (
    ts.isBinaryExpression(node) &&
    node.operatorToken.kind === ts.SyntaxKind.PlusToken &&
    (isLiteral(node.left) || isLiteral(node.right) || isConcatenation(node.left))
  )
}

function fold(node: ts.Node, unreadNodes: ts.Node[]): string {
  if (ts.isStringLiteralLike(node)) return node.text
  if (ts.isTemplateExpression(node))
    return (
      node.head.text +
      node.templateSpans.map((span) => fold(span.expression, unreadNodes) + span.literal.text).join('')
    )
  if (ts.isParenthesizedExpression(node) || ts.isAwaitExpression(node))
    return fold(node.expression, unreadNodes)
  if (isConcatenation(node) && ts.isBinaryExpression(node))
    return fold(node.left, unreadNodes) + fold(node.right, unreadNodes)
  if (ts.isConditionalExpression(node))
    return `{${alternative(node.whenTrue, unreadNodes)}|${alternative(node.whenFalse, unreadNodes)}}`
  if (isFallback(node))
    return `{${alternative(node.left, unreadNodes)}|${alternative(node.right, unreadNodes)}}`
  if (ts.isCallExpression(node)) return foldCall(node, unreadNodes)
  if (ts.isIdentifier(node)) return `{${node.text}}`
  if (ts.isPropertyAccessExpression(node))
    return node.name.text === 'length' ? `{${node.getText()}}` : `{${node.name.text}}`
  unreadNodes.push(node)
  return '{…}'
}

/** A wrapper such as `colors.bold(path)` reads as what it wraps, and `names.join(', ')` as `names`. */
function foldCall(node: ts.CallExpression, unreadNodes: ts.Node[]): string {
  const [argument, ...others] = node.arguments
  const { expression: callee } = node
  const isListMethod =
    ts.isPropertyAccessExpression(callee) &&
    /^(?:join|map|slice|filter|at|toFixed|padEnd|padStart|replace|replaceAll)$/.test(callee.name.text)
  if (isListMethod) {
    unreadNodes.push(...node.arguments)
    return fold(callee.expression, unreadNodes)
  }
  if (argument && others.length === 0 && !ts.isFunctionLike(argument)) return fold(argument, unreadNodes)
  if (others.some(ts.isStringLiteral))
    return `{${node.arguments.map((part) => alternative(part, unreadNodes)).join(' ')}}`
  unreadNodes.push(...node.arguments)
  return `{${ts.isPropertyAccessExpression(callee) ? callee.name.text : callee.getText()}}`
}

function alternative(node: ts.Node, unreadNodes: ts.Node[]): string {
  return fold(node, unreadNodes)
    .replace(/^\s+$/, '')
    .replace(/^\{([^{}]*)\}$/, '$1')
}

function isFallback(node: ts.Node): node is ts.BinaryExpression {
  return (
    ts.isBinaryExpression(node) &&
    (node.operatorToken.kind === ts.SyntaxKind.BarBarToken ||
      node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken)
  )
}
