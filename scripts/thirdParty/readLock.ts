import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

export interface LockedPackage {
  name: string
  version: string
  licence: string
  isDev: boolean
}

const packageFile = z.object({
  license: z.union([z.string(), z.object({ type: z.string() }).transform(({ type }) => type)]).optional(),
})
const locked = z.object({
  name: z.string().optional(),
  version: z.string().optional(),
  license: z.string().optional(),
  dev: z.boolean().default(false),
})
const lock = z.object({ packages: z.record(z.string(), locked) })

/** Every package of the lock, on whatever platform, once for each version; in order of name. */
export function readLock(root: string): LockedPackage[] {
  const { packages } = lock.parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')))
  const found = new Map<string, LockedPackage>()
  for (const [path, entry] of Object.entries(packages)) {
    if (path === '') continue
    const name = entry.name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
    const version = entry.version ?? ''
    const key = `${name} ${version}`
    const isDev = entry.dev && (found.get(key)?.isDev ?? true)
    found.set(key, { name, version, licence: entry.license ?? installedLicence(root, path), isDev })
  }
  return [...found.values()].toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
}

const keyOf = ({ name, version }: LockedPackage) => `${name} ${version}`

function installedLicence(root: string, path: string): string {
  try {
    return packageFile.parse(JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8'))).license ?? 'unknown'
  } catch {
    return 'unknown'
  }
}
