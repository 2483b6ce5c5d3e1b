import type { LaunchOptions } from 'playwright-core'
import { findChromium } from '../../scripts/chromium.mjs'

/** How every test and measure starts Chromium: nothing but the pages under test reaches a network. */
export const chromiumOptions = (): LaunchOptions => ({
  executablePath: findChromium(),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
})
