import { memo } from 'react'
import type { Interaction } from '#contract/interactions.ts'
import type { Pins } from '#contract/reviews.ts'
import { PlayerBar } from '#recording/PlayerBar.tsx'
import { RecordingNotice } from '#recording/RecordingNotice.tsx'
import type { Player } from '#recording/usePlayer.ts'
import { Waveform } from '#recording/Waveform.tsx'
import { WordsPanel } from '#recording/WordsPanel.tsx'
import type { toMarks } from './evidence.ts'
import { BlindNote } from './BlindNote.tsx'
import { KeyHints } from './KeyHints.tsx'
import styles from './ReviewPage.module.css'
import type { TextSelection } from './usePointing.ts'

interface InteractionPaneProps {
  interaction: Interaction
  player: Player
  marks: ReturnType<typeof toMarks>
  timeZone: string
  selectedTurn: number | null
  selectedAt: number | null
  selections: number
  onSelectTurn: (turn: number) => void
  onSelectText: (selection: TextSelection | null) => void
  pins?: Pins | undefined
  onPin?: ((turn: number, ms: number | null) => void) | undefined
}

/** What was said: the recording above, the words below; memoised, so that a rating draws none of it. */
export const InteractionPane = memo(function InteractionPane(props: InteractionPaneProps) {
  const { interaction, player, marks, timeZone, ...pointing } = props
  const { recording, agent } = interaction
  return (
    <div className={styles.left}>
      {agent === null && <BlindNote isHeard={recording?.isPlayable ?? false} />}
      {recording && (
        <section className={styles.player} aria-label="Recording">
          <Waveform
            recording={recording}
            player={player}
            marks={marks.moments}
            moments={interaction.signals?.moments}
          />
          {recording.isPlayable && <PlayerBar player={player} recording={recording} />}
        </section>
      )}
      <RecordingNotice interaction={interaction} />
      {interaction.transcript.length > 0 && (
        <WordsPanel
          interaction={interaction}
          player={player}
          className={styles.words ?? ''}
          marks={marks.words}
          timeZone={timeZone}
          hint="Select words to attach them to the open criterion."
          {...pointing}
        />
      )}
      <KeyHints hasPlayer={recording?.isPlayable ?? false} />
    </div>
  )
})
