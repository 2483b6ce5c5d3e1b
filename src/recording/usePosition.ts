import { useSyncExternalStore } from 'react'
import type { Player } from './player.ts'

const never = () => () => {}

/** What `select` makes of the position; renders only when that changes. `select` must give a plain value. */
export function usePosition<Value extends number | string | null>(
  player: Player | null,
  select: (positionMs: number) => Value,
): Value | null {
  return useSyncExternalStore(player?.subscribe ?? never, () =>
    player === null ? null : select(player.getPositionMs()),
  )
}

export const toWholeSeconds = (positionMs: number): number => Math.floor(positionMs / 1000)
