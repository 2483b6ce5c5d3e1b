import { useEffect } from 'react'
import { type Command, commandFor, strokeName } from './command.ts'
import { readCommands } from './commandStore.ts'
import { isGuarded, isTaken } from './isGuarded.ts'

/** The one listener; mounted once by the shell. */
export function useKeyboard(): void {
  useEffect(() => {
    const handleKeyDown = (event: KeyboardEvent) => {
      const stroke = strokeName(event)
      if (stroke === null || event.defaultPrevented) return
      const command = commandFor(offered(event.target, stroke), stroke)
      if (!command) return
      event.preventDefault()
      if (!event.repeat || command.repeats) command.run()
    }
    window.addEventListener('keydown', handleKeyDown)
    return () => window.removeEventListener('keydown', handleKeyDown)
  }, [])
}

function offered(target: EventTarget | null, stroke: string): readonly Command[] {
  if (!isGuarded(target, stroke)) return readCommands()
  return isTaken(target, stroke) ? [] : readCommands().filter(({ isUrgent }) => isUrgent)
}
