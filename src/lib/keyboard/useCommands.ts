import { useEffect } from 'react'
import type { Command } from './command.ts'
import { registerCommands } from './commandStore.ts'

/** The commands of a page, while it is shown. Give a memoised table. */
export function useCommands(commands: readonly Command[]): void {
  useEffect(() => registerCommands(commands), [commands])
}
