import type { StudyReport } from '#contract/studies.ts'
import { formatCount } from '#lib/format.ts'
import { Card } from '#ui/Card.tsx'
import styles from './Calibration.module.css'
import { reportWords } from './studyWords.ts'

/** What was read of the file, and each row that was left out with its reason. */
export function StudyReportCard({ report }: { report: StudyReport }) {
  const { problems, leftOut, notes } = report
  const untold = leftOut - problems.length
  return (
    <Card title="The file" sub={reportWords(report)}>
      {notes.map((note) => (
        <p key={note} className="small mute">
          {note}
        </p>
      ))}
      {problems.length > 0 && (
        <details className={styles.more}>
          <summary>Rows left out</summary>
          <ul className={styles.criteria}>
            {problems.map(({ row, message }) => (
              <li key={row} className={styles.rater}>
                {row !== null && <b>Line {formatCount(row)}</b>} {message}
              </li>
            ))}
          </ul>
          {untold > 0 && <p className="small mute">And {formatCount(untold)} more.</p>}
        </details>
      )}
    </Card>
  )
}
