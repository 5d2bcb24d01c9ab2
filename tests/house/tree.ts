import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** The files of the house by their path from the root, each with its text. */
export function readTree(folders: readonly string[]): Map<string, string> {
  const files = new Map<string, string>()
  for (const folder of folders) {
    for (const entry of readdirSync(`${ROOT}${folder}`, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue
      const path = `${entry.parentPath}/${entry.name}`
      files.set(path.slice(ROOT.length), readFileSync(path, 'utf8'))
    }
  }
  return files
}

export const isTest = (path: string) => /\.test\.tsx?$/.test(path)
export const isSource = (path: string) => /\.tsx?$/.test(path)
