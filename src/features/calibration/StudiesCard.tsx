import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { StudyRow } from '#contract/studies.ts'
import { linkToStudy } from '#lib/links.ts'
import { useTimeZone } from '#lib/session.ts'
import { Card } from '#ui/Card.tsx'
import { Problem } from '#ui/Problem.tsx'
import styles from './Calibration.module.css'
import { ImportRatingsDialog } from './ImportRatingsDialog.tsx'
import { studiesQuery } from './studyApi.ts'
import { studyOrigin, studySize } from './studyWords.ts'

/** Ratings from elsewhere, and published examples, shown as a reveal shows its own. */
export function StudiesCard({ onImported }: { onImported: (id: string) => void }) {
  const { data = [], error } = useQuery(studiesQuery)
  const [isImporting, setIsImporting] = useState(false)
  return (
    <Card
      title="Agreement studies"
      sub="Ratings that were given elsewhere, from a CSV. They are of nobody’s service here, and count nowhere."
      right={
        <Button size="xs" variant="default" flex="none" onClick={() => setIsImporting(true)}>
          Import ratings
        </Button>
      }
    >
      <Problem error={error} />
      <Studies studies={data.filter(({ imported }) => imported !== null)} />
      <details className={styles.more}>
        <summary>Open a demonstration</summary>
        <p className="sub">Examples of the literature, to be checked against what is printed there.</p>
        <Studies studies={data.filter(({ imported }) => imported === null)} />
      </details>
      {isImporting && <ImportRatingsDialog onClose={() => setIsImporting(false)} onImported={onImported} />}
    </Card>
  )
}

function Studies({ studies }: { studies: readonly StudyRow[] }) {
  const timeZone = useTimeZone()
  return (
    <ul className={styles.lines}>
      {studies.map((study) => (
        <li key={study.id}>
          <span>
            <Link className={`link ${styles.name}`} to={linkToStudy(study.id)}>
              {study.name}
            </Link>
            <span className="small mute">
              {studySize(study)}. {studyOrigin(study, timeZone)}.
            </span>
          </span>
        </li>
      ))}
    </ul>
  )
}
