import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './install.mjs'
import { projectNode } from './projectNode.mjs'

const SOURCES = ['src', 'public', 'index.html', 'vite.config.ts', 'package-lock.json']
const stamp = join(root, 'dist', '.built-from')

/** Builds the pages unless they were built from just these sources. */
export function buildPages() {
  const fingerprint = fingerprintOf(SOURCES)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint) return
  console.log('Building the pages.')
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  // Whoever asks may be a test; React for development would be built then.
  const env = { ...process.env, NODE_ENV: 'production' }
  const run = spawnSync(projectNode(), [vite, 'build', '--logLevel', 'warn'], { cwd: root, stdio: 'inherit', env })
  if (run.status !== 0) {
    console.error('The pages could not be built; see above.')
    process.exit(1)
  }
  writeFileSync(stamp, fingerprint)
}

/** Of names, sizes and times: enough to notice a change, quick enough for every start. */
function fingerprintOf(paths) {
  const hash = createHash('sha256')
  const visit = (path) => {
    const facts = statSync(join(root, path))
    if (facts.isDirectory()) for (const name of readdirSync(join(root, path)).toSorted()) visit(join(path, name))
    else hash.update(`${path} ${facts.size} ${facts.mtimeMs}\n`)
  }
  for (const path of paths) visit(path)
  return hash.digest('hex')
}
