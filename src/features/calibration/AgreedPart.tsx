import type { Agreed } from '#contract/calibrationAgreements.ts'
import { AgreedForm, type AgreedPartProps } from './AgreedForm.tsx'
import styles from './Reveal.module.css'
import { followUpWords, NOTE_STATE_WORDS, ratingWord } from './revealWords.ts'

/** What was agreed: for the facilitator to record, for all others to read. */
export function AgreedPart(props: AgreedPartProps) {
  const { session, agreed } = props
  // Opened anew once it is stored, with what is stored.
  if (session.isFacilitator) return <AgreedForm key={agreed?.version ?? 0} {...props} />
  return agreed ? <Recorded agreed={agreed} /> : null
}

function Recorded({ agreed: { rating, reason, note, followUp } }: { agreed: Agreed }) {
  return (
    <div className={styles.recorded}>
      <p>
        <b>Agreed: {ratingWord(rating)}.</b> {reason}
      </p>
      {note && (
        <p>
          “{note.text}” <span className="mute">{NOTE_STATE_WORDS[note.state]}</span>
        </p>
      )}
      {followUp && <p>{followUpWords(followUp)}</p>}
    </div>
  )
}
