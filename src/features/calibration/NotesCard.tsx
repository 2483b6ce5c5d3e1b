import type { Agreed } from '#contract/calibrationAgreements.ts'
import type { Definition } from '#domain/definition/definition.ts'
import { Card } from '#ui/Card.tsx'
import { Glyph } from '#ui/Glyph.tsx'
import styles from './Calibration.module.css'
import { followUpWords, NOTE_STATE_WORDS } from './revealWords.ts'

/** What the session has to say to the definition, and who has something to do. */
export function NotesCard({ agreed, definition }: { agreed: readonly Agreed[]; definition: Definition }) {
  const told = agreed.filter(({ note, followUp }) => note !== null || followUp !== null)
  if (told.length === 0) return null
  return (
    <Card title="Agreed so far">
      <ul className={styles.notes}>
        {told.map(({ interactionId, criterionId, note, followUp }) => {
          const criterion = definition.criteria.find(({ id }) => id === criterionId)
          return (
            <li key={`${interactionId} ${criterionId}`}>
              {criterion && <Glyph dimension={criterion.dimension} size={7} />}
              <span>
                <b>{criterion?.label}</b>
                {note && ` “${note.text}” `}
                {note && <span className="mute">{NOTE_STATE_WORDS[note.state]}.</span>}
                {followUp && ` ${followUpWords(followUp)}`}
              </span>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
