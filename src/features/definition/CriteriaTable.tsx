import { useQuery } from '@tanstack/react-query'
import type { Exemplar } from '#contract/exemplars.ts'
import { type Definition, type Dimension, DIMENSIONS } from '#domain/definition/definition.ts'
import { formatPoints, formatShare } from '#lib/format.ts'
import { Glyph } from '#ui/Glyph.tsx'
import { exemplarsQuery } from './api.ts'
import classes from './CriteriaTable.module.css'
import { criteriaOf, dimensionShare } from './criteriaOf.ts'
import { CriterionRow } from './CriterionRow.tsx'
import { LEVELS } from './criterionWords.ts'

const NONE: Exemplar[] = []

/** The three dimensions with what they mean here, and every criterion with what one sees at each rating. */
export function CriteriaTable({ definition }: { definition: Definition }) {
  const exemplars = useQuery(exemplarsQuery).data ?? NONE
  return (
    <div className={classes.table}>
      <div className={`${classes.row} ${classes.head}`} aria-hidden>
        <span>Criterion</span>
        <span className={classes.weight}>Weight</span>
        {LEVELS.map(({ level, rating, words }) => (
          <span key={level}>
            <b>{rating}</b> {words}
          </span>
        ))}
      </div>
      {DIMENSIONS.map((dimension) => (
        <DimensionPart key={dimension} dimension={dimension} definition={definition} exemplars={exemplars} />
      ))}
    </div>
  )
}

interface DimensionPartProps {
  dimension: Dimension
  definition: Definition
  exemplars: readonly Exemplar[]
}

function DimensionPart({ dimension, definition, exemplars }: DimensionPartProps) {
  const { label, statement, target } = definition.dimensions[dimension]
  return (
    <section aria-label={label}>
      <header className={classes.dimension} data-dimension={dimension}>
        <h2>
          <Glyph dimension={dimension} />
          {label}
        </h2>
        <p className="sub">{statement}</p>
        <p className="small mute">
          {formatShare(dimensionShare(definition, dimension))} of the score, target {formatPoints(target)}
        </p>
      </header>
      {criteriaOf(definition, dimension).map(({ criterion, share, section }) => (
        <div key={criterion.id}>
          {section && <h3 className={classes.section}>{section}</h3>}
          <CriterionRow
            criterion={criterion}
            share={share}
            definition={definition}
            exemplars={exemplars.filter(({ criterionId }) => criterionId === criterion.id)}
          />
        </div>
      ))}
    </section>
  )
}
