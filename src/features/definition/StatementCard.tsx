import type { Definition } from '#domain/definition/definition.ts'
import classes from './Definition.module.css'
import { targetWords } from './criteriaOf.ts'
import { MarkedStatement } from './MarkedStatement.tsx'

/** The one sentence, large, with its key terms unpacked. */
export function StatementCard({ definition }: { definition: Definition }) {
  const { terms } = definition
  return (
    <section className={classes.statementCard} aria-label="What good service is here">
      <p className={classes.statement}>
        <MarkedStatement definition={definition} />
      </p>
      <p className={`sub ${classes.targets}`}>{targetWords(definition)}</p>
      {terms.length > 0 && (
        <dl className={classes.terms}>
          {terms.map(({ term, meaning }) => (
            <div key={`${term} ${meaning}`}>
              <dt>{term}</dt>
              <dd className="sub">{meaning}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}
