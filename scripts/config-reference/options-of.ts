import { join, resolve } from 'node:path'
import ts from 'typescript'

const root = resolve(import.meta.dirname, '../..')

export interface OptionEntry {
  name: string
  /** As TypeScript prints it. */
  type: string
  /** What the comment above the option says, as one line. */
  description: string
}

/** Reads the options of an exported type, with the comments above them in the source. */
export function createOptionsReader(
  paths: readonly string[],
): (path: string, typeName: string) => OptionEntry[] {
  const configFile = join(root, 'tsconfig.json')
  const { config } = ts.readConfigFile(configFile, ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root)
  const program = ts.createProgram(
    paths.map((path) => join(root, path)),
    options,
  )
  const checker = program.getTypeChecker()
  return (path, typeName) => {
    const file = program.getSourceFile(join(root, path))
    const declaration = file?.statements.find(
      (node): node is ts.TypeAliasDeclaration | ts.InterfaceDeclaration =>
        (ts.isTypeAliasDeclaration(node) || ts.isInterfaceDeclaration(node)) && node.name.text === typeName,
    )
    if (!file || !declaration) throw new Error(`${path} has no type ${typeName}`)
    return checker
      .getTypeAtLocation(declaration.name)
      .getProperties()
      .map((property) => ({
        name: property.name,
        type: checker
          .typeToString(
            checker.getNonNullableType(checker.getTypeOfSymbol(property)),
            file,
            ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.UseSingleQuotesForStringLiteralType,
          )
          .replace(/import\("[^"]*"\)\./g, '')
          .replace(/\s+/g, ' '),
        description: ts.displayPartsToString(property.getDocumentationComment(checker)).replace(/\s+/g, ' '),
      }))
  }
}
