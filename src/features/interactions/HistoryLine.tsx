import type { HistoryEntry } from '#contract/reviewHistory.ts'
import type { Definition } from '#domain/definition/definition.ts'
import { formatDateTime } from '#lib/format.ts'
import styles from './HistoryCard.module.css'
import { changeWords, KIND_WORDS } from './historyWords.ts'

interface HistoryLineProps {
  entry: HistoryEntry
  definition: Definition
  timeZone: string
}

export function HistoryLine({ entry, definition, timeZone }: HistoryLineProps) {
  const { kind, number, at, person, reason, comment } = entry
  const changes = changeWords(definition, entry.changes)
  return (
    <li className={styles.entry}>
      <p>
        <b>
          {KIND_WORDS[kind]}
          {kind === 'corrected' && `, version ${number}`}
        </b>
        <span className="mute small">
          {' '}
          {person ? `${person.name}, ` : ''}
          {formatDateTime(at, timeZone)}
        </span>
      </p>
      {reason !== null && <p className={styles.reason}>{reason}</p>}
      {(changes.length > 0 || comment) && (
        <ul className={styles.changes}>
          {changes.map(({ id, label, words }) => (
            <li key={id}>
              {label}: {words}
            </li>
          ))}
          {comment && (
            <li>
              Comment: <del>{comment.before || 'none'}</del> {comment.after || 'none'}
            </li>
          )}
        </ul>
      )}
    </li>
  )
}
