import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useCommands } from '#lib/keyboard/useCommands.ts'
import { useSession } from '#lib/session.ts'
import { placesOf } from './places.ts'

/** Every place as a command, so that the palette finds it. */
export function useShellCommands(): void {
  const { person } = useSession()
  const navigate = useNavigate()
  const commands = useMemo(
    () =>
      (person ? placesOf(person) : []).map((place) => ({
        id: `go:${place.to}`,
        keys: [],
        label: `Go to ${place.label}`,
        group: 'Places',
        run: () => void navigate({ to: place.to }),
      })),
    [person, navigate],
  )
  useCommands(commands)
}
