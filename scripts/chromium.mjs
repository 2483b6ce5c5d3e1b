import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { root } from './install.mjs'
import { projectNode } from './projectNode.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** Path of a Chromium for the tests: named, installed, from Debian, or Playwright's own; else says what to do and ends. */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH
  if (named) {
    if (existsSync(named)) return named
    fail(`CHROMIUM_PATH says ${named}, and there is nothing.`)
  }
  return installed() ?? fromDebian() ?? fromPlaywright() ?? fail('There is no Chromium, and none could be installed.')
}

function installed() {
  const folders = (process.env.PATH ?? '').split(process.platform === 'win32' ? ';' : ':')
  const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
  const found = NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path))
  return found ?? (existsSync(mac) ? mac : undefined)
}

function fromDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return undefined
  console.log('The tests need Chromium: installing it with `apt-get install -y chromium`.')
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const run = (...words) => spawnSync('apt-get', words, { stdio: ['ignore', 'ignore', 'inherit'], env: environment })
  run('update', '-qq')
  run('install', '-y', '-qq', 'chromium')
  return installed()
}

function fromPlaywright() {
  console.log('The tests need Chromium: downloading the one of Playwright.')
  const command = join(root, 'node_modules/playwright-core/cli.js')
  spawnSync(projectNode(), [command, 'install', 'chromium'], { stdio: 'inherit' })
  const { chromium } = createRequire(import.meta.url)('playwright-core')
  const path = chromium.executablePath()
  return existsSync(path) ? path : undefined
}

function fail(what) {
  console.error(`${what} Install Chromium or Chrome, or set CHROMIUM_PATH to one, and run the tests again.`)
  process.exit(1)
}
