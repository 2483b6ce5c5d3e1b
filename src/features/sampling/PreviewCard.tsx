import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PlanSpec } from '#domain/sampling/planSpec.ts'
import { Card } from '#ui/Card.tsx'
import { Problem } from '#ui/Problem.tsx'
import { previewQuery } from './api.ts'
import { NumberField } from './NumberField.tsx'
import { hoursWords, leftOutWords, precisionWords, shortfallWords, splitWords, summaryWords } from './planWords.ts'
import classes from './Sampling.module.css'

const QUIET_MS = 350
const MOST_NAMED = 5

/** What the plan comes to, and what that will show; it follows the form. */
export function PreviewCard({ spec }: { spec: PlanSpec }) {
  const [points, setPoints] = useState(5)
  const [hours, setHours] = useState(40)
  const [asked] = useDebouncedValue({ points, hours }, QUIET_MS)
  const preview = useQuery(previewQuery({ spec, points: asked.points, hours: asked.hours }))
  const { data } = preview
  const stale = preview.isPlaceholderData ? { 'data-stale': true } : {}
  return (
    <>
      <Card title="What this draws">
        <Problem error={preview.error} />
        <div className={classes.said} aria-live="polite" aria-busy={preview.isFetching} {...stale}>
          {!data && !preview.error && <p>Counting…</p>}
          {data && (
            <>
              <p className={classes.finding} style={{ color: 'var(--ink)' }}>
                {summaryWords(data)}
              </p>
              <Said words={shortfallWords(data, MOST_NAMED)} />
              <Said words={splitWords(data)} />
              <Said words={leftOutWords(data)} />
            </>
          )}
        </div>
      </Card>
      <Card title="What this can show">
        <div className={classes.form}>
          <div className={classes.ask}>
            <NumberField label="Change, points" value={points} min={1} max={100} onChange={setPoints} />
            <NumberField label="Reviewers’ hours" value={hours} min={1} max={100_000} onChange={setHours} />
          </div>
          {data && (
            <div className={classes.said} {...stale}>
              {precisionWords(data.precision, spec.quota, asked.points).map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
              <Said words={hoursWords(data.precision, asked.hours)} />
            </div>
          )}
        </div>
      </Card>
    </>
  )
}

function Said({ words }: { words: string | null }) {
  return words === null ? null : <p>{words}</p>
}
