import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { CriterionHealthAnswer } from '#contract/definitionPreview.ts'
import type { DefinitionVersion } from '#contract/definition.ts'
import { haloWords } from '#domain/definition/health/healthWords.ts'
import { definitionQuery } from '#lib/definition.ts'
import { formatCount } from '#lib/format.ts'
import { linkToDefinition } from '#lib/links.ts'
import { Card } from '#ui/Card.tsx'
import { ChartFrame } from '#ui/ChartFrame.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Glyph } from '#ui/Glyph.tsx'
import { Page } from '#ui/Page.tsx'
import { Problem } from '#ui/Problem.tsx'
import { criterionHealthQuery } from './api.ts'
import classes from './Health.module.css'
import { HealthBehind } from './HealthBehind.tsx'
import { HealthTable } from './HealthTable.tsx'
import { HEALTH_COLUMNS, healthTitle, toHealthRows } from './healthRows.ts'
import type { HealthSearch } from './healthSearch.ts'
import { useMaySeeHealth } from './useMaySeeHealth.ts'

interface HealthPageProps {
  search: HealthSearch
  onSearch: (search: HealthSearch) => void
}

/** How each criterion does its work in reviews, those that need rework first. */
export function HealthPage(props: HealthPageProps) {
  const maySee = useMaySeeHealth()
  if (!maySee) {
    return (
      <EmptyState
        heading="h1"
        title="Not yours to see"
        words="Leadership sees how the criteria do, and those who write the definition or lead quality."
      />
    )
  }
  return <Health {...props} />
}

function Health({ search, onSearch }: HealthPageProps) {
  const version = useQuery(definitionQuery)
  const health = useQuery(criterionHealthQuery)
  if (!version.data) return <Problem error={version.error} />
  const { number, content } = version.data
  const rows = toHealthRows(health.data?.criteria ?? [], content)
  const n = health.data?.n ?? null
  const opened = rows.find(({ criterionId }) => criterionId === search.criterion)
  return (
    <Page
      title="Criterion health"
      sub={
        <>
          How the criteria of{' '}
          <Link className="link" to={linkToDefinition()}>
            version {number}
          </Link>{' '}
          do their work: one review for each interaction, of this version and of those before it that mean the same.
        </>
      }
    >
      <div className={classes.cards}>
        <ChartFrame
          title={n === null ? 'Criteria' : healthTitle(n, rows)}
          subtitle="How often each rating was given, how often N/A, and how each goes with the rest of its dimension, with 95% intervals."
          n={n}
          query={health}
          rows={n === 0 ? [] : rows}
          columns={HEALTH_COLUMNS}
          fileName={`criterion-health-v${number}`}
          empty="No reviews under this meaning yet. Once interactions are scored, each criterion shows here how it does."
          isFlush
        >
          <HealthTable rows={rows} onOpen={onSearch} />
        </ChartFrame>
        {n !== null && n > 0 && <HaloCard halo={health.data?.halo ?? []} version={version.data} />}
      </div>
      {opened && <HealthBehind row={opened} rating={search.rating} version={version.data} onSearch={onSearch} />}
    </Page>
  )
}

function HaloCard({ halo, version }: { halo: CriterionHealthAnswer['halo']; version: DefinitionVersion }) {
  const { dimensions } = version.content
  return (
    <Card title="Are the dimensions told apart?" sub="Scores of the same review beside each other, pair by pair.">
      <ul className={classes.halo}>
        {halo.map((pair) => (
          <li key={pair.dimensions.join(' ')}>
            <span className={classes.pair}>
              {pair.dimensions.map((dimension) => (
                <Glyph key={dimension} dimension={dimension} />
              ))}
            </span>
            <span>
              {haloWords(pair, dimensions)} <span className="mute num">n {formatCount(pair.correlation.n)}</span>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
