import { type Dispatch, memo, useCallback, useMemo, useState } from 'react'
import { type Criterion, type Definition, type Dimension, DIMENSIONS } from '#domain/definition/definition.ts'
import { statementParts } from '#domain/definition/statementParts.ts'
import type { ContentAction } from './contentHistory.ts'
import { CriterionLine } from './CriterionLine.tsx'
import { AddCriterion, DimensionFields } from './DimensionFields.tsx'
import classes from './DraftEditor.module.css'
import { useCriterionNames } from './useCriterionNames.ts'
import type { ProblemsByPlace } from './problemsByPlace.ts'

interface DraftListsProps {
  content: Definition
  problems: ProblemsByPlace
  openId: string | null
  onOpen: (id: string | null) => void
  dispatch: Dispatch<ContentAction>
}

/** For those that are closed: they are not drawn anew when another name changes. */
const NONE: never[] = []

/** The three dimensions with their criteria; where a criterion went is said to those who do not see it. */
export const DraftLists = memo(function DraftLists(props: DraftListsProps) {
  const { content, problems, openId, onOpen, dispatch } = props
  const [news, setNews] = useState('')
  const others = useCriterionNames(content.criteria)
  const dimensions = useDimensionNames(content)
  const marked = useMarked(content)
  const handleToggle = useCallback((id: string) => onOpen(id === openId ? null : id), [onOpen, openId])
  const handleStep = useCallback(
    (criterion: Criterion, by: -1 | 1) => {
      dispatch({ type: 'step', id: criterion.id, by })
      setNews(`${criterion.label} moved ${by < 0 ? 'up' : 'down'}.`)
    },
    [dispatch],
  )
  const handleAdd = useCallback(
    (dimension: Dimension, id: string) => {
      dispatch({ type: 'addCriterion', dimension, id })
      onOpen(id)
    },
    [dispatch, onOpen],
  )
  return (
    <>
      <p className="visually-hidden" role="status">
        {news}
      </p>
      {DIMENSIONS.map((dimension) => (
        <section key={dimension} className={classes.dimension} aria-label={content.dimensions[dimension].label}>
          <DimensionFields
            dimension={dimension}
            fields={content.dimensions[dimension]}
            problems={problems.dimensions.get(dimension)}
            isMarked={marked.has(dimension)}
            dispatch={dispatch}
          />
          <ul>
            {content.criteria
              .filter((criterion) => criterion.dimension === dimension)
              .map((criterion) => (
                <CriterionLine
                  key={criterion.id}
                  criterion={criterion}
                  isOpen={criterion.id === openId}
                  problems={problems.criteria.get(criterion.id)}
                  others={criterion.id === openId ? others : NONE}
                  dimensions={criterion.id === openId ? dimensions : NONE}
                  dispatch={dispatch}
                  onToggle={handleToggle}
                  onStep={handleStep}
                />
              ))}
          </ul>
          <AddCriterion dimension={dimension} label={content.dimensions[dimension].label} onAdd={handleAdd} />
        </section>
      ))}
    </>
  )
})

/** The dimensions whose words stand in the statement. */
function useMarked({ statement, dimensions }: Definition) {
  return useMemo(
    () => new Set(statementParts({ statement, dimensions }).map(({ dimension }) => dimension)),
    [statement, dimensions],
  )
}

function useDimensionNames({ dimensions }: Definition) {
  return useMemo(() => DIMENSIONS.map((dimension) => ({ dimension, label: dimensions[dimension].label })), [dimensions])
}
