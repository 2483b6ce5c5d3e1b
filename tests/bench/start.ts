import { execFile, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { freePort } from '#tests/support/sampleServer.ts'
import type { Measure } from './measure.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const FIRST_AIM_S = 90
const LATER_AIM_S = 2

/** How long `npm start` takes on a fresh clone of what is committed, and once all is there. */
export async function startBench(): Promise<Measure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'accord-start-'))
  try {
    const clone = join(folder, 'accord')
    await promisify(execFile)('git', ['clone', '--quiet', ROOT, clone])
    const first = await startedAfter(clone)
    const later = await startedAfter(clone)
    return [
      {
        name: 'npm start on a fresh clone',
        value: first,
        unit: 's',
        aim: `< ${FIRST_AIM_S} s`,
        met: first < FIRST_AIM_S,
        how: 'from the command to the first 200 of /api/health: installs, builds, makes the database; packages npm has cached are not fetched again',
      },
      {
        name: 'npm start when all is there',
        value: later,
        unit: 's',
        aim: `< ${LATER_AIM_S} s`,
        met: later < LATER_AIM_S,
        how: 'the same clone and data once more',
      },
    ]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function startedAfter(clone: string): Promise<number> {
  const port = await freePort()
  const start = performance.now()
  const npm = spawn('npm', ['start'], {
    cwd: clone,
    env: environment(port, join(clone, '..', 'data')),
    stdio: ['ignore', 'ignore', 'inherit'],
    // A group of its own, stopped whole as Ctrl-C in a terminal does: npm alone does not pass the signal on.
    detached: true,
  })
  const ended = new Promise<number | null>((resolve) => npm.once('exit', resolve))
  try {
    await Promise.race([
      untilHealthy(`http://127.0.0.1:${port}/api/health`),
      ended.then((code) => Promise.reject(new Error(`npm start ended with ${code}.`))),
    ])
    return (performance.now() - start) / 1000
  } finally {
    if (npm.pid !== undefined) process.kill(-npm.pid, 'SIGTERM')
    await ended
    await untilGone(`http://127.0.0.1:${port}/api/health`)
  }
}

/** Without what `npm run` told this process of its own project. */
function environment(port: number, data: string): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^npm_(package|lifecycle|command)|^INIT_CWD/.test(name))
  return {
    ...Object.fromEntries(kept),
    PORT: String(port),
    HOST: '127.0.0.1',
    ACCORD_DATA: data,
    npm_config_prefer_offline: 'true',
  }
}

/** The next start needs the folder, which the server holds until its last request is done. */
async function untilGone(address: string): Promise<void> {
  while (await fetch(address).catch(() => null)) await wait(20)
  await wait(200)
}

async function untilHealthy(address: string): Promise<void> {
  for (;;) {
    const answer = await fetch(address).catch(() => null)
    if (answer?.status === 200) return
    await wait(20)
  }
}
