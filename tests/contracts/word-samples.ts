import { fileURLToPath } from 'node:url'
import ts from 'typescript'

/** A text that may also stand where an ISO date is asked for. */
const TEXT = '2026-03-14'
const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** Arguments for one word function in which every number is `n`. */
export type Samples = (n: number) => unknown[]

/**
 * The word functions of the house language by path, each with arguments of the types it takes, read
 * by the compiler: texts, lists of two, objects with all their fields, first members of unions.
 */
export function sampleWords(exports: Readonly<Record<string, string>>): Map<string, Samples> {
  const files = Object.values(exports).map((file) => `${ROOT}${file}`)
  const program = ts.createProgram(files, {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    allowImportingTsExtensions: true,
    noEmit: true,
    strict: true,
    skipLibCheck: true,
    types: [],
  })
  const checker = program.getTypeChecker()
  const found = new Map<string, Samples>()

  function sample(type: ts.Type, n: number): unknown {
    if (type.isUnion()) {
      const member = type.types.find(({ flags }) => !(flags & ts.TypeFlags.Undefined))
      return member && sample(member, n)
    }
    if (type.isLiteral()) return type.value
    if (type.flags & ts.TypeFlags.Number) return n
    if (type.flags & ts.TypeFlags.String || type.isIntersection()) return TEXT
    if (type.flags & ts.TypeFlags.BooleanLike) return true
    if (type.flags & ts.TypeFlags.Null) return null
    if (checker.isArrayType(type)) {
      const [of] = checker.getTypeArguments(type as ts.TypeReference)
      return of ? [sample(of, n), sample(of, n)] : []
    }
    return Object.fromEntries(
      checker
        .getPropertiesOfType(type)
        .map((property) => [property.name, sample(checker.getTypeOfSymbol(property), n)]),
    )
  }

  function walk(type: ts.Type, path: string): void {
    const [signature] = type.getCallSignatures()
    if (signature) {
      const types = signature.parameters.map((each) => checker.getTypeOfSymbol(each))
      found.set(path, (n) => types.map((each) => sample(each, n)))
      return
    }
    if (!(type.flags & ts.TypeFlags.Object)) return
    for (const property of checker.getPropertiesOfType(type))
      walk(checker.getTypeOfSymbol(property), `${path}.${property.name}`)
  }

  for (const [name, file] of Object.entries(exports)) {
    const source = program.getSourceFile(`${ROOT}${file}`)
    const module = source && checker.getSymbolAtLocation(source)
    const symbol = module && checker.getExportsOfModule(module).find((each) => each.name === name)
    if (!symbol) throw new Error(`${file} exports no ${name}`)
    walk(checker.getTypeOfSymbol(symbol), name)
  }
  return found
}
