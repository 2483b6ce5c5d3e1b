import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ApiError } from '#contract/apiError.ts'
import type { DefinitionVersion } from '#contract/definition.ts'
import { definitionQuery } from '#lib/definition.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Page } from '#ui/Page.tsx'
import { Problem } from '#ui/Problem.tsx'
import { AskedCard } from './AskedCard.tsx'
import { BlindCard } from './BlindCard.tsx'
import { CriteriaTable } from './CriteriaTable.tsx'
import classes from './Definition.module.css'
import { DefinitionActions } from './DefinitionActions.tsx'
import { PrintSheet } from './PrintSheet.tsx'
import { ReadingCard } from './ReadingCard.tsx'
import { StatementCard } from './StatementCard.tsx'
import { usePrint } from './usePrint.ts'
import { VersionsCard } from './VersionsCard.tsx'

/** The common definition of service, for everyone to read and to print. */
export function DefinitionPage({ aside }: { aside?: ReactNode }) {
  const query = useQuery(definitionQuery)
  if (query.error instanceof ApiError && query.error.code === 'not_found') {
    return (
      <EmptyState
        heading="h1"
        title="No definition yet"
        words="An administrator publishes the first one; then everybody finds it here."
      />
    )
  }
  if (!query.data) return <Problem error={query.error} />
  return <Definition version={query.data} aside={aside} />
}

function Definition({ version, aside }: { version: DefinitionVersion; aside: ReactNode }) {
  const { kind, print } = usePrint()
  const { content } = version
  return (
    <>
      <div data-screen>
        <Page
          title={content.name}
          sub="Every review is scored against it."
          actions={<DefinitionActions version={version} onPrint={print} />}
        >
          <div className={classes.cards}>
            <div className={classes.top}>
              <StatementCard definition={content} />
              <div className={classes.side}>
                {aside}
                <AskedCard criteria={content.criteria} />
                <ReadingCard />
              </div>
            </div>
            <CriteriaTable definition={content} />
            <VersionsCard />
            <BlindCard />
          </div>
        </Page>
      </div>
      <PrintSheet version={version} kind={kind} />
    </>
  )
}
