import type { Command } from '#lib/keyboard/command.ts'
import type { Player } from './player.ts'

const SKIP_MS = 5_000

/** Every key of a recording. `read` gives the player as it is by then. */
export function playerCommands(read: () => Player): Command[] {
  const play = (
    id: string,
    keys: string[],
    label: string,
    run: (player: Player) => void,
    repeats = false,
  ): Command => ({
    id: `recording:${id}`,
    keys,
    label,
    group: 'Recording',
    repeats,
    run: () => run(read()),
  })
  return [
    play('play', ['Space'], 'Play or pause', ({ toggle }) => toggle()),
    play('back', ['j'], '5 seconds back', ({ skip }) => skip(-SKIP_MS), true),
    play('forward', ['l'], '5 seconds on', ({ skip }) => skip(SKIP_MS), true),
    play('slower', ['s'], 'Slower', ({ stepRate }) => stepRate(-1), true),
    play('faster', ['d'], 'Faster', ({ stepRate }) => stepRate(1), true),
    play('silence', ['k'], 'Skip silence, or hear it', ({ skipsSilence, setSkipsSilence }) =>
      setSkipsSilence(!skipsSilence),
    ),
    play('loop', ['a'], 'Loop: its start, its end, off', ({ markLoop }) => markLoop()),
  ]
}
