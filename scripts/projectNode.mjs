import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Path of the installed Node 24; the running one when it is as new. */
export function projectNode() {
  const installed = fileURLToPath(
    new URL(`../node_modules/node/bin/node${process.platform === 'win32' ? '.exe' : ''}`, import.meta.url),
  )
  if (existsSync(installed)) return installed
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  throw new Error('Node 24 is not installed yet. Run `npm start` or `npm test` once; both install it.')
}
