import type { Interaction } from '#contract/interactions.ts'
import { PlayerBar } from './PlayerBar.tsx'
import { RecordingNotice } from './RecordingNotice.tsx'
import type { TextMark } from './splitByMarks.ts'
import type { Player } from './usePlayer.ts'
import { type Mark, Waveform } from './Waveform.tsx'
import { WordsPanel } from './WordsPanel.tsx'
import styles from './InteractionSide.module.css'

interface InteractionSideProps {
  interaction: Interaction
  player: Player
  marks: Mark[]
  textMarks: TextMark[]
  selectedTurn: number | null
  selectedAt: number | null
  selections: number
  onSelectTurn: (turn: number) => void
  timeZone: string
}

/** What happened: heard, read, or said to be missing. */
export function InteractionSide(props: InteractionSideProps) {
  const { interaction, player, marks, textMarks, selectedTurn, selectedAt, selections, onSelectTurn, timeZone } = props
  const { recording } = interaction
  const canPlay = recording?.isPlayable === true
  return (
    <div className={styles.side}>
      {recording && recording.lanes.length > 0 && (
        <section className={styles.card} aria-label="Recording">
          <Waveform recording={recording} player={player} marks={marks} moments={interaction.signals?.moments} />
          {canPlay && <PlayerBar player={player} recording={recording} />}
        </section>
      )}
      <RecordingNotice interaction={interaction} />
      {interaction.transcript.length > 0 && (
        <WordsPanel
          interaction={interaction}
          player={player}
          className={styles.transcript ?? ''}
          marks={textMarks}
          timeZone={timeZone}
          selectedTurn={selectedTurn}
          selectedAt={selectedAt}
          selections={selections}
          onSelectTurn={onSelectTurn}
        />
      )}
    </div>
  )
}
