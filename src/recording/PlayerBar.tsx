import {
  IconPlayerPauseFilled,
  IconPlayerPlayFilled,
  IconRewindBackward5,
  IconRewindForward5,
} from '@tabler/icons-react'
import { useEffect, useEffectEvent, useState } from 'react'
import type { Recording } from '#contract/interactions.ts'
import { registerCommands } from '#lib/keyboard/commandStore.ts'
import { formatDuration } from '#lib/format.ts'
import type { Player } from './player.ts'
import styles from './PlayerBar.module.css'
import { playerCommands } from './playerCommands.ts'
import { LoopButton, RateChoice, SidesButton, SilenceButton } from './PlayerWays.tsx'
import { SideVolumes } from './SideVolumes.tsx'
import { toWholeSeconds, usePosition } from './usePosition.ts'
import { channelNames } from './waveLanes.ts'

const SKIP_MS = 5_000

/** What one does with a recording, by hand and by key. */
export function PlayerBar({ player, recording }: { player: Player; recording: Recording }) {
  const { isPlaying, isWaiting, error, durationMs, skip } = player
  const read = useEffectEvent(() => player)
  useEffect(() => registerCommands(playerCommands(read)), [])
  const [showsSides, setShowsSides] = useState(false)
  return (
    <>
      <div className={styles.bar}>
        <button
          type="button"
          className={styles.play}
          aria-label={isPlaying ? 'Pause' : 'Play'}
          onClick={() => player.toggle()}
        >
          {isPlaying ? <IconPlayerPauseFilled size={16} /> : <IconPlayerPlayFilled size={16} />}
        </button>
        <button type="button" className={styles.back} aria-label="Back 5 seconds" onClick={() => skip(-SKIP_MS)}>
          <IconRewindBackward5 size={19} stroke={1.6} />
        </button>
        <button type="button" className={styles.back} aria-label="On 5 seconds" onClick={() => skip(SKIP_MS)}>
          <IconRewindForward5 size={19} stroke={1.6} />
        </button>
        <span className={styles.time}>
          <PositionText player={player} /> <span className={styles.of}>/ {formatDuration(durationMs)}</span>
        </span>
        <div className={styles.ways}>
          <LoopButton player={player} />
          {channelNames(recording) && <SidesButton player={player} isOpen={showsSides} onOpen={setShowsSides} />}
          <RateChoice player={player} />
          <SilenceButton player={player} />
        </div>
      </div>
      {showsSides && <SideVolumes player={player} recording={recording} />}
      <p role="status" className={isWaiting ? styles.waiting : undefined}>
        {isWaiting && 'Waiting for the recording to arrive; it goes on where it stopped.'}
      </p>
      {error !== null && (
        <p role="alert" className={styles.error}>
          {error}
        </p>
      )}
    </>
  )
}

function PositionText({ player }: { player: Player }) {
  const seconds = usePosition(player, toWholeSeconds) ?? 0
  return <b>{formatDuration(seconds * 1000)}</b>
}
