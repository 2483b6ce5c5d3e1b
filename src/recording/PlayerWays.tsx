import { IconPlayerSkipForward, IconRepeat, IconVolume } from '@tabler/icons-react'
import { useMemo } from 'react'
import { formatDuration, formatShare } from '#lib/format.ts'
import type { Player } from './player.ts'
import { RATES } from './rates.ts'
import styles from './PlayerBar.module.css'
import { totalMs } from '#domain/transcript/totalMs.ts'
import type { Loop } from './loop.ts'

export function LoopButton({ player: { loop, markLoop } }: { player: Player }) {
  return (
    <button
      type="button"
      className={styles.way}
      aria-pressed={loop !== null}
      aria-label={loop ? `Loop ${loopWords(loop)}` : 'Loop'}
      title="Press at its start, at its end, and once more to let it go (A); or drag over the waveform"
      onClick={markLoop}
    >
      <IconRepeat size={15} stroke={1.6} aria-hidden />
      <span className={loop ? styles.word : styles.hideable}>Loop</span>
      {loop && <b>{loopWords(loop)}</b>}
    </button>
  )
}

const loopWords = ({ startMs, endMs }: Loop) =>
  `${formatDuration(startMs)}–${endMs === null ? '…' : formatDuration(endMs)}`

interface SidesButtonProps {
  player: Player
  isOpen: boolean
  onOpen: (isOpen: boolean) => void
}

export function SidesButton({ player: { volumes }, isOpen, onOpen }: SidesButtonProps) {
  return (
    <button
      type="button"
      className={styles.way}
      aria-expanded={isOpen}
      aria-label="Volume of each side"
      title="Volume of each side"
      onClick={() => onOpen(!isOpen)}
    >
      <IconVolume size={15} stroke={1.6} aria-hidden />
      {volumes.some((volume) => volume !== 1) && <b>{volumes.map(formatShare).join(' · ')}</b>}
    </button>
  )
}

export function RateChoice({ player: { rate, setRate } }: { player: Player }) {
  return (
    <label className={`${styles.way} ${styles.often}`} title="Slower (S), faster (D)">
      <span className={styles.word}>Speed</span>
      <select aria-label="Speed" value={rate} onChange={(event) => setRate(Number(event.target.value))}>
        {RATES.map((each) => (
          <option key={each} value={each}>
            {each}×
          </option>
        ))}
      </select>
    </label>
  )
}

/** Nothing to leave out, no button. */
export function SilenceButton({ player: { silences, skipsSilence, setSkipsSilence } }: { player: Player }) {
  const saved = useMemo(() => totalMs(silences), [silences])
  if (saved < 1000) return null
  return (
    <button
      type="button"
      className={`${styles.way} ${styles.often}`}
      aria-pressed={skipsSilence}
      title="Skip silence, or hear it (K)"
      onClick={() => setSkipsSilence(!skipsSilence)}
    >
      <IconPlayerSkipForward size={15} stroke={1.6} aria-hidden />
      <span className={styles.hideable}>Skip silence</span>
      <b>
        {skipsSilence ? 'on' : 'off'}
        <span className={styles.word}>
          , {skipsSilence ? 'saves' : 'would save'} {formatDuration(saved)}
        </span>
      </b>
    </button>
  )
}
