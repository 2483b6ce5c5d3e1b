import { Progress } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { linkToImports, linkToQueue } from '#lib/links.ts'
import { useHasRole } from '#lib/session.ts'
import { Card } from '#ui/Card.tsx'
import { Page } from '#ui/Page.tsx'
import { Problem } from '#ui/Problem.tsx'
import { AgentSideQuestion } from './AgentSideQuestion.tsx'
import { importQuery } from './api.ts'
import { ImportProblems } from './ImportProblems.tsx'
import classes from './Imports.module.css'
import { resultWords, statusWords } from './importWords.ts'

/** How one import is getting on, and what came of it. */
export function ImportPage({ importId }: { importId: string }) {
  const query = useQuery(importQuery(importId))
  const isReviewer = useHasRole('reviewer')
  const batch = query.data
  if (!batch) {
    return (
      <Page title="Import">
        <Problem error={query.error} />
      </Page>
    )
  }
  const isDone = batch.status === 'done' || batch.status === 'failed'
  return (
    <Page
      title="Import"
      before={
        <Link to={linkToImports()} className="small link">
          All imports
        </Link>
      }
      sub={`Times without an offset are read in ${batch.timeZone}.`}
    >
      <div className={classes.cards}>
        <Problem error={query.error} />
        {/* Heard once, when it is over; the counts on the way there are only seen. */}
        <p role="status" className="visually-hidden">
          {isDone ? resultWords(batch) : statusWords(batch)}
        </p>
        <Card title={isDone ? resultWords(batch) : statusWords(batch)}>
          <div>
            {isDone ? (
              <p className="sub">
                {batch.added + batch.updated > 0 && isReviewer ? (
                  <Link to={linkToQueue()} className="link">
                    Open the review queue
                  </Link>
                ) : (
                  'You can leave this page; the report stays here.'
                )}
              </p>
            ) : (
              <p className="sub">{`${resultWords(batch)} You can leave this page; reading goes on.`}</p>
            )}
          </div>
          {!isDone && batch.status !== 'receiving' && (
            <Progress
              mt={10}
              value={batch.progress * 100}
              size={6}
              color="var(--ink)"
              aria-label="Share of the bytes read"
            />
          )}
        </Card>
        {batch.sidesToAnswer.map((source) => (
          <AgentSideQuestion key={source} source={source} importId={importId} />
        ))}
        {batch.errors + batch.notes > 0 && <ImportProblems batch={batch} />}
      </div>
    </Page>
  )
}
