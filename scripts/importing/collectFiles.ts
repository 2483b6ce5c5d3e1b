import { readdirSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'

export interface FoundFile {
  /** Where it lies. */
  path: string
  /** What it is called in the import: its path below the folder all files share. */
  name: string
}

/**
 * Every file at or below the paths; those whose name begins with a point are skipped, links are not followed.
 * @throws Error with a sentence when a path does not exist
 */
export function collectFiles(paths: readonly string[]): FoundFile[] {
  const found = [...new Set(paths.flatMap((path) => filesAt(resolve(path))))].toSorted()
  const folder = sharedFolder(found.map((path) => dirname(path)))
  return found.map((path) => ({ path, name: relative(folder, path).split(sep).join('/') }))
}

function filesAt(path: string): string[] {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) throw new Error(`There is nothing at ${path}.`)
  if (!stat.isDirectory()) return [path]
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith('.')) return []
    if (entry.isDirectory()) return filesAt(join(path, entry.name))
    return entry.isFile() ? [join(path, entry.name)] : []
  })
}

function sharedFolder(folders: readonly string[]): string {
  const [first = sep, ...others] = folders
  const shared = others.reduce((parts, folder) => {
    const theirs = folder.split(sep)
    const end = parts.findIndex((part, index) => part !== theirs[index])
    return end === -1 ? parts : parts.slice(0, end)
  }, first.split(sep))
  return shared.join(sep) || sep
}
