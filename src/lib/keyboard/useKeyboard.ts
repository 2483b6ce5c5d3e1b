import { useEffect } from 'react'
import { commandFor, strokeName } from './command.ts'
import { readCommands } from './commandStore.ts'
import { isGuarded } from './isGuarded.ts'

/** The one listener; mounted once by the shell. */
export function useKeyboard(): void {
  useEffect(() => {
    const handleKeyDown = (event: KeyboardEvent) => {
      const stroke = strokeName(event)
      if (stroke === null || event.defaultPrevented || isGuarded(event.target, stroke)) return
      const command = commandFor(readCommands(), stroke)
      if (!command) return
      event.preventDefault()
      if (!event.repeat || command.repeats) command.run()
    }
    window.addEventListener('keydown', handleKeyDown)
    return () => window.removeEventListener('keydown', handleKeyDown)
  }, [])
}
