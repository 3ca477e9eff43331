import { forEachChild, parse } from 'unbash'

/** Why a line isn't a whole command. */
export interface UnfinishedLine {
  /** Whether it ends with an operator that needs a command: `ps aux |`, `make &&`. */
  endsWithOperator: boolean
  /** The line that ends its here-document: `EOF` for `cat <<EOF`. */
  hereDocumentEnd: string | undefined
}

/** Finds out whether the lines below belong to a line, by the grammar of bash. Never throws. */
export function unfinishedLine(text: string): UnfinishedLine {
  const line = text.trimEnd()
  // Only these can make a line unfinished; parsing every line would take long.
  const mayEndWithOperator = /[|&]$/.test(line)
  if (!mayEndWithOperator && !line.includes('<<')) return finished
  try {
    const script = parse(line)
    return {
      endsWithOperator:
        mayEndWithOperator && (script.errors ?? []).some(({ message }) => /^expected command/.test(message)),
      hereDocumentEnd: hereDocumentEnd(script),
    }
  } catch {
    return finished
  }
}

const finished: UnfinishedLine = { endsWithOperator: false, hereDocumentEnd: undefined }

type SyntaxNode = Parameters<typeof forEachChild>[0]

function hereDocumentEnd(node: SyntaxNode): string | undefined {
  if (node.type === 'HereDoc') return node.delimiter?.value
  let end: string | undefined
  forEachChild(node, (child) => {
    end ??= hereDocumentEnd(child)
  })
  return end
}
