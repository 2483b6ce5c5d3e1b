import { Button, Modal } from '@mantine/core'
import type { Answers } from '#domain/scoring/answer.ts'
import type { StoredDraft } from '#lib/draftStore/draftContent.ts'
import { type Card, type Draft, shownCriteria } from './draft.ts'
import { ratingLabel } from './ratingWords.ts'
import styles from './StaleDialog.module.css'

interface StaleDialogProps {
  card: Card
  draft: Draft
  current: StoredDraft
  from: 'server' | 'window' | 'left'
  onChoose: (keepsOwn: boolean) => void
}

const WHERE = {
  server: 'Perhaps on another device.',
  window: 'In another window of this browser.',
  left: 'Neither of them reached the server.',
}

/** Both versions beside each other, where they differ; nothing is lost before somebody has chosen. */
export function StaleDialog({ card, draft, current, from, onChoose }: StaleDialogProps) {
  const rows = differences(card, draft, current)
  return (
    <Modal
      opened
      onClose={() => {}}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      size={620}
      title={from === 'left' ? 'Two windows left unsent changes' : 'This draft was changed elsewhere'}
    >
      <p className="sub">{WHERE[from]} Choose which one to go on with.</p>
      <div className={styles.scroll} tabIndex={0} role="group" aria-label="Where they differ" data-autofocus>
        <table className={styles.table}>
          <thead>
            <tr>
              <th>Differs in</th>
              <th>Here</th>
              <th>{from === 'left' ? 'Left by the other' : 'Stored'}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ label, here, stored }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{here}</td>
                <td>{stored}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {rows.length === 0 && <p className="small mute">Both say the same.</p>}
      </div>
      <div className={styles.actions}>
        <Button variant="default" onClick={() => onChoose(false)}>
          {from === 'left' ? 'Take the other' : 'Take the stored one'}
        </Button>
        <Button onClick={() => onChoose(true)}>Keep what is here</Button>
      </div>
    </Modal>
  )
}

function differences(card: Card, draft: Draft, current: StoredDraft) {
  const rows = shownCriteria(card, draft.answers).map(({ id, label }) => ({
    label,
    here: answerWords(draft.answers, id),
    stored: answerWords(current.answers, id),
  }))
  return [...rows, { label: 'Comment', here: draft.comment || '–', stored: current.comment || '–' }].filter(
    ({ here, stored }) => here !== stored,
  )
}

function answerWords(answers: Answers, id: string): string {
  const { rating, note, evidence } = answers[id] ?? { rating: null, note: '', evidence: [] }
  const parts = [
    rating === null ? 'not rated' : ratingLabel(rating),
    note === '' ? '' : `“${note}”`,
    evidence.length === 0 ? '' : `${evidence.length} attached`,
  ]
  return parts.filter((part) => part !== '').join(', ')
}
