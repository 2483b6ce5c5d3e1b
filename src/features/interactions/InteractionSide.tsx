import type { Interaction } from '#contract/interactions.ts'
import { ChatThread } from '#recording/ChatThread.tsx'
import { PlayerBar } from '#recording/PlayerBar.tsx'
import { RecordingNotice } from '#recording/RecordingNotice.tsx'
import type { TextMark } from '#recording/splitByMarks.ts'
import { TranscriptView } from '#recording/TranscriptView.tsx'
import type { Player } from '#recording/usePlayer.ts'
import { type Mark, Waveform } from '#recording/Waveform.tsx'
import { HIDDEN_AGENT } from '#ui/hiddenAgent.ts'
import styles from './ReviewReadPage.module.css'

interface InteractionSideProps {
  interaction: Interaction
  player: Player
  marks: Mark[]
  textMarks: TextMark[]
  selectedTurn: number | null
  selections: number
  onSelectTurn: (turn: number) => void
  timeZone: string
}

const ignoreSelection = () => {}

/** What happened: heard, read, or said to be missing. */
export function InteractionSide(props: InteractionSideProps) {
  const { interaction, player, marks, textMarks, selectedTurn, selections, onSelectTurn, timeZone } = props
  const { recording, transcript, agent } = interaction
  const canPlay = recording?.isPlayable === true
  const shared = {
    transcript,
    agentName: agent?.name ?? HIDDEN_AGENT,
    marks: textMarks,
    selectedTurn,
    selections,
    onSelectTurn,
    onSelectText: ignoreSelection,
  }
  return (
    <div className={styles.interaction}>
      {recording && recording.lanes.length > 0 && (
        <section className={styles.card} aria-label="Recording">
          <Waveform recording={recording} player={player} marks={marks} />
          {canPlay && <PlayerBar player={player} recording={recording} />}
        </section>
      )}
      <RecordingNotice interaction={interaction} />
      {transcript.length > 0 && (
        <section className={styles.transcript} aria-labelledby="transcript">
          <div className={styles.transcriptHead}>
            <h2 id="transcript">{isWritten(interaction) ? 'Conversation' : 'Transcript'}</h2>
            {canPlay && <span>follows the recording</span>}
          </div>
          {isWritten(interaction) ? (
            <ChatThread {...shared} player={null} timeZone={timeZone} />
          ) : (
            <TranscriptView {...shared} player={canPlay ? player : null} />
          )}
        </section>
      )}
    </div>
  )
}

/** Written turns carry the time of day, spoken ones the time in the recording. */
const isWritten = ({ transcript, recording, channel }: Interaction) =>
  recording === null && channel !== 'call' && (channel !== 'in_person' || transcript.some(({ at }) => at !== null))
