/** Path of a Chromium for the tests: named, installed, from Debian, or Playwright's own; else says what to do and ends. */
export function findChromium(): string
