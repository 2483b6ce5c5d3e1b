// Plain JavaScript for any Node ≥ 20.19: installs what is missing or stale, and nothing else.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))
const stamp = `${root}node_modules/.accord-installed`

/** Dependencies as the lock says. `production` leaves out what only developing needs. */
export function install({ production = false } = {}) {
  const wanted = createHash('sha256')
    .update(readFileSync(`${root}package-lock.json`))
    .digest('hex')
  const [installed, extent] = existsSync(stamp) ? readFileSync(stamp, 'utf8').split(' ') : []
  if (installed === wanted && (extent === 'all' || production)) return
  console.log('Installing what Accord is built of. The first time this takes about a minute.')
  const omit = production ? ['--omit=dev'] : []
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const run = spawnSync(npm, ['ci', '--no-fund', '--no-audit', '--loglevel=error', ...omit], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (run.status !== 0) {
    console.error('`npm ci` did not finish; see above. Check the connection to the package registry and try again.')
    process.exit(1)
  }
  writeFileSync(stamp, `${wanted} ${production ? 'production' : 'all'}`)
}
