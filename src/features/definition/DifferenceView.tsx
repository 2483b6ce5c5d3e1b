import type { DefinitionDifference, FieldChange } from '#domain/definition/compare/difference.ts'
import { type Definition, DIMENSIONS } from '#domain/definition/definition.ts'
import { Glyph } from '#ui/Glyph.tsx'
import { CriterionDifference } from './CriterionDifference.tsx'
import classes from './DifferenceView.module.css'
import { FieldDifferences } from './FieldDifferences.tsx'

interface DifferenceViewProps {
  difference: DefinitionDifference
  before: Definition
  after: Definition
}

/** All that is not the same in two definitions, criterion by criterion, words marked. */
export function DifferenceView({ difference, before, after }: DifferenceViewProps) {
  const changed = difference.criteria.filter(({ kind, isMoved }) => kind !== 'same' || isMoved)
  return (
    <div className={classes.parts}>
      <Part title="The statement" changes={difference.whole} />
      {difference.terms.some(({ kind, isMoved }) => kind !== 'same' || isMoved) && (
        <section className={classes.part}>
          <h3>Key terms</h3>
          {difference.terms.map(({ key, kind, changes, item }) => (
            <div key={key}>
              {item && (
                <p>
                  <b>{kind === 'added' ? 'New' : 'Taken out'}:</b> {item.term}: {item.meaning}
                </p>
              )}
              <FieldDifferences changes={changes} />
            </div>
          ))}
        </section>
      )}
      {DIMENSIONS.map((dimension) => (
        <Part
          key={dimension}
          title={after.dimensions[dimension].label}
          glyph={<Glyph dimension={dimension} />}
          changes={difference.dimensions[dimension]}
        />
      ))}
      {changed.map((change) => (
        <CriterionDifference key={`${change.kind} ${change.key}`} change={change} before={before} after={after} />
      ))}
    </div>
  )
}

function Part({ title, glyph, changes }: { title: string; glyph?: React.ReactNode; changes: readonly FieldChange[] }) {
  if (changes.length === 0) return null
  return (
    <section className={classes.part}>
      <h3>
        {glyph}
        {title}
      </h3>
      <FieldDifferences changes={changes} />
    </section>
  )
}
