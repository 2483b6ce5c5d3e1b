import { useQuery } from '@tanstack/react-query'
import { ApiError } from '#contract/apiError.ts'
import { type Definition, type Dimension, DIMENSIONS } from '#domain/definition/definition.ts'
import { definitionQuery } from '#lib/definition.ts'
import { formatDay, formatPoints, formatShare } from '#lib/format.ts'
import { useTimeZone } from '#lib/session.ts'
import { Card } from '#ui/Card.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Glyph } from '#ui/Glyph.tsx'
import { Page } from '#ui/Page.tsx'
import { Problem } from '#ui/Problem.tsx'
import { BlindCard } from './BlindCard.tsx'
import { CriterionEntry } from './CriterionEntry.tsx'
import classes from './Definition.module.css'

/** The common definition of service, for everyone to read and to print. */
export function DefinitionPage() {
  const query = useQuery(definitionQuery)
  const timeZone = useTimeZone()
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
  const { number, publishedAt, content } = query.data
  const published = publishedAt === null ? '' : `, published ${formatDay(publishedAt, timeZone)}`
  return (
    <Page title={content.name} sub={`Version ${number}${published}. Every review is scored against it.`}>
      <p className={classes.statement}>{content.statement}</p>
      <div className={classes.cards}>
        <Terms definition={content} />
        {DIMENSIONS.map((dimension) => (
          <DimensionCard key={dimension} dimension={dimension} definition={content} />
        ))}
        <BlindCard />
      </div>
    </Page>
  )
}

function Terms({ definition: { terms } }: { definition: Definition }) {
  if (terms.length === 0) return null
  return (
    <Card title="What the words mean">
      <dl className={classes.terms}>
        {terms.map(({ term, meaning }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd className="sub">{meaning}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}

function DimensionCard({ dimension, definition }: { dimension: Dimension; definition: Definition }) {
  const { label, statement, weight, target } = definition.dimensions[dimension]
  const total = DIMENSIONS.reduce((sum, each) => sum + definition.dimensions[each].weight, 0)
  const criteria = definition.criteria.filter((criterion) => criterion.dimension === dimension)
  return (
    <section className={classes.dimension} aria-label={label}>
      <header className={classes.head}>
        <Glyph dimension={dimension} size={11} />
        <h2 className={classes.name}>{label}</h2>
        <p className="sub">{statement}</p>
        <p className={`small mute ${classes.weight}`}>
          {formatShare(weight / total)} of the score, target {formatPoints(target)}
        </p>
      </header>
      {criteria.map((criterion) => (
        <CriterionEntry key={criterion.id} criterion={criterion} definition={definition} />
      ))}
    </section>
  )
}
