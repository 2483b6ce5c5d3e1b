import { type Definition, DIMENSIONS } from '#domain/definition/definition.ts'
import { Glyph } from '#ui/Glyph.tsx'
import classes from './Start.module.css'

export function TemplatePreview({ definition }: { definition: Definition }) {
  return (
    <div className={classes.preview}>
      <p>{definition.statement}</p>
      {DIMENSIONS.map((dimension) => (
        <section key={dimension}>
          <h3>
            <Glyph dimension={dimension} size={8} />
            {definition.dimensions[dimension].label}
          </h3>
          <ul>
            {definition.criteria
              .filter((criterion) => criterion.dimension === dimension)
              .map((criterion) => (
                <li key={criterion.id}>
                  {criterion.label}
                  {criterion.isCritical && ' (critical)'}: {criterion.question}
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
