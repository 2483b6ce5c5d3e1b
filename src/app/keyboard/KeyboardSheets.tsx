import { Suspense } from 'react'
import { lazyPart } from '#lib/lazyPart.ts'
import type { Command } from '#lib/keyboard/command.ts'
import { openKeyboardHelp, openPalette } from '#lib/keyboard/helpState.ts'
import { useCommands } from '#lib/keyboard/useCommands.ts'
import { useKeyboard } from '#lib/keyboard/useKeyboard.ts'

const OWN: readonly Command[] = [
  { id: 'help', keys: ['?'], label: 'Show all keys', group: 'Help', run: openKeyboardHelp },
  { id: 'palette', keys: ['mod+k'], label: 'Find a command', group: 'Help', run: openPalette },
]

const KeyboardDialogs = lazyPart(async () => (await import('./KeyboardDialogs.tsx')).KeyboardDialogs)

/** Listens for keys; the dialogs come after the page, which needs nothing of them to be used. */
export function KeyboardSheets() {
  useKeyboard()
  useCommands(OWN)
  return (
    <Suspense fallback={null}>
      <KeyboardDialogs />
    </Suspense>
  )
}
