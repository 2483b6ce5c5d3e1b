import { memo } from 'react'
import type { Interaction } from '#contract/interactions.ts'
import { ChatThread } from '#recording/ChatThread.tsx'
import { PlayerBar } from '#recording/PlayerBar.tsx'
import { RecordingNotice } from '#recording/RecordingNotice.tsx'
import { TranscriptView } from '#recording/TranscriptView.tsx'
import type { Player } from '#recording/usePlayer.ts'
import { Waveform } from '#recording/Waveform.tsx'
import { HIDDEN_AGENT } from '#ui/hiddenAgent.ts'
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
  selections: number
  onSelectTurn: (turn: number) => void
  onSelectText: (selection: TextSelection | null) => void
}

/** What was said: the recording above, the words below; memoised, so that a rating draws none of it. */
export const InteractionPane = memo(function InteractionPane(props: InteractionPaneProps) {
  const { interaction, player, marks, timeZone, ...pointing } = props
  const { recording, transcript, channel, agent } = interaction
  const isSpoken = channel === 'call' || channel === 'in_person' || recording !== null
  const words = { transcript, agentName: agent?.name ?? HIDDEN_AGENT, marks: marks.words, ...pointing }
  return (
    <div className={styles.left}>
      {agent === null && <BlindNote isHeard={recording?.isPlayable ?? false} />}
      {recording && (
        <section className={styles.player} aria-label="Recording">
          <Waveform recording={recording} player={player} marks={marks.moments} />
          {recording.isPlayable && <PlayerBar player={player} recording={recording} />}
        </section>
      )}
      <RecordingNotice interaction={interaction} />
      {transcript.length > 0 && (
        <section className={styles.words}>
          <header className={styles.wordsHead}>
            <h2>{isSpoken ? 'Transcript' : 'Conversation'}</h2>
            <span className="small mute">Select words to attach them to the open criterion.</span>
          </header>
          {isSpoken ? (
            <TranscriptView {...words} player={recording?.isPlayable ? player : null} />
          ) : (
            <ChatThread {...words} player={null} timeZone={timeZone} />
          )}
        </section>
      )}
      <KeyHints hasPlayer={recording?.isPlayable ?? false} />
    </div>
  )
})
