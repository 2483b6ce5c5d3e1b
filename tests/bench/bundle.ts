import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { z } from 'zod'
import type { Measure } from './measure.ts'

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url))
const ENTRY = 'index.html'

/** What opening an address must fetch before it is shown: most kilobytes (of 1000 bytes) of gzipped JavaScript. */
export const ROUTE_LIMITS = [
  { route: 'review', page: 'src/app/pages/reviewPage.tsx', most: 220 },
  { route: 'overview', page: 'src/app/pages/overviewPage.tsx', most: 320 },
  { route: 'agent', page: 'src/app/pages/agentPage.tsx', most: 320 },
] as const

const manifest = z.record(z.string(), z.object({ file: z.string(), imports: z.array(z.string()).default([]) }))
type Manifest = z.infer<typeof manifest>

/** Sizes of the pages as they were last built. */
export function bundleBench(): Measure[] {
  return ROUTE_LIMITS.map(({ route, page, most }) => {
    const kilobytes = routeKilobytes(page)
    return {
      name: `JavaScript of the ${route} route`,
      value: kilobytes,
      unit: 'kB gzipped',
      aim: `≤ ${most} kB`,
      met: kilobytes <= most,
      how: 'the entry, the route and all they import statically, from the manifest of the build; 1 kB is 1000 bytes',
    }
  })
}

export function routeKilobytes(page: string): number {
  const built = manifest.parse(JSON.parse(readFileSync(join(DIST, '.vite/manifest.json'), 'utf8')))
  const files = new Set<string>()
  for (const start of [ENTRY, page]) collectFiles(built, start, files)
  const bytes = [...files].map((file) => gzipSync(readFileSync(join(DIST, file))).length)
  return bytes.reduce((sum, size) => sum + size, 0) / 1000
}

function collectFiles(built: Manifest, name: string, files: Set<string>): void {
  const chunk = built[name]
  if (!chunk) throw new Error(`The build has no ${name}.`)
  if (files.has(chunk.file)) return
  files.add(chunk.file)
  for (const imported of chunk.imports) collectFiles(built, imported, files)
}
