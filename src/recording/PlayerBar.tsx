import { IconPlayerPauseFilled, IconPlayerPlayFilled, IconRewindBackward5 } from '@tabler/icons-react'
import { formatDuration } from '#lib/format.ts'
import { type Player, RATES } from './player.ts'
import styles from './PlayerBar.module.css'
import { toWholeSeconds, usePosition } from './usePosition.ts'

const BACK_MS = 5_000

export function PlayerBar({ player }: { player: Player }) {
  const { isPlaying, rate, error, durationMs } = player
  return (
    <div className={styles.bar}>
      <button
        type="button"
        className={styles.play}
        aria-label={isPlaying ? 'Pause' : 'Play'}
        onClick={() => player.toggle()}
      >
        {isPlaying ? <IconPlayerPauseFilled size={16} /> : <IconPlayerPlayFilled size={16} />}
      </button>
      <button type="button" className={styles.back} aria-label="Back 5 seconds" onClick={() => player.skip(-BACK_MS)}>
        <IconRewindBackward5 size={19} stroke={1.6} />
      </button>
      <span className={styles.time}>
        <PositionText player={player} /> / {formatDuration(durationMs)}
      </span>
      {error !== null && (
        <span role="alert" className={styles.error}>
          {error}
        </span>
      )}
      <label className={styles.speed}>
        Speed
        <select value={rate} onChange={(event) => player.setRate(Number(event.target.value))}>
          {RATES.map((each) => (
            <option key={each} value={each}>
              {each}×
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}

function PositionText({ player }: { player: Player }) {
  const seconds = usePosition(player, toWholeSeconds) ?? 0
  return <b>{formatDuration(seconds * 1000)}</b>
}
