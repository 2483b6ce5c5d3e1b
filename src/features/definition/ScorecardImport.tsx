import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { readScorecard } from '#contract/definitionDrafts.ts'
import { type Definition, type Dimension, DIMENSIONS } from '#domain/definition/definition.ts'
import { call } from '#lib/apiClient.ts'
import { formatCount } from '#lib/format.ts'
import { Card } from '#ui/Card.tsx'
import { Problem } from '#ui/Problem.tsx'
import classes from './DraftStart.module.css'

interface ScorecardImportProps {
  isBeginning: boolean
  onBegin: (content: Definition) => void
}

/** Brings a form of another tool over: its dimensions are suggested by words, and confirmed here by a person. */
export function ScorecardImport({ isBeginning, onBegin }: ScorecardImportProps) {
  const input = useRef<HTMLInputElement>(null)
  const [chosen, setChosen] = useState<ReadonlyMap<string, Dimension>>(new Map())
  const read = useMutation({
    mutationFn: async (file: File) => {
      setChosen(new Map())
      const format = file.name.toLowerCase().endsWith('.json') ? ('json' as const) : ('csv' as const)
      return call(readScorecard, { body: { format, text: await file.text() } })
    },
  })
  const suggested = read.data?.rows.filter(({ suggestion }) => suggestion !== null) ?? []
  const open = suggested.filter(({ criterionId }) => !chosen.has(criterionId))
  return (
    <Card
      title="Bring a scorecard over"
      sub="A CSV or JSON file of another tool, or a definition that was exported here."
      right={
        <Button size="xs" variant="default" loading={read.isPending} onClick={() => input.current?.click()}>
          Choose a file
        </Button>
      }
    >
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,.json,text/csv,application/json"
        aria-label="Scorecard file"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          event.currentTarget.value = ''
          if (file) read.mutate(file)
        }}
      />
      <Problem error={read.error} />
      {read.data && (
        <div className={classes.cards}>
          <Remarks title="Left out" remarks={read.data.problems} />
          <Remarks title="To know" remarks={read.data.notes} />
          {suggested.length > 0 && (
            <DimensionTable
              content={read.data.content}
              rows={suggested}
              chosen={chosen}
              onChoose={(next) => setChosen(new Map([...chosen, ...next]))}
            />
          )}
          <div className={classes.actions}>
            <Button
              size="xs"
              loading={isBeginning}
              disabled={open.length > 0 || read.data.content.criteria.length === 0}
              onClick={() => onBegin(withDimensions(read.data.content, chosen))}
            >
              Begin a draft with {formatCount(read.data.content.criteria.length)} criteria
            </Button>
            {open.length > 0 && (
              <span className="small mute" role="status">
                {formatCount(open.length)} still to confirm
              </span>
            )}
          </div>
        </div>
      )}
    </Card>
  )
}

interface Row {
  criterionId: string
  suggestion: { dimension: Dimension | null; because: string[] } | null
}

interface DimensionTableProps {
  content: Definition
  rows: readonly Row[]
  chosen: ReadonlyMap<string, Dimension>
  onChoose: (chosen: [string, Dimension][]) => void
}

function DimensionTable({ content, rows, chosen, onChoose }: DimensionTableProps) {
  const labels = new Map(content.criteria.map(({ id, label }) => [id, label]))
  const certain = rows.flatMap(({ criterionId, suggestion }): [string, Dimension][] =>
    suggestion?.dimension && !chosen.has(criterionId) ? [[criterionId, suggestion.dimension]] : [],
  )
  return (
    <>
      <div className={classes.actions}>
        <p className="sub">Which dimension does each question belong to?</p>
        <Button size="xs" variant="default" disabled={certain.length === 0} onClick={() => onChoose(certain)}>
          Confirm all suggestions
        </Button>
      </div>
      <ul className={classes.list}>
        {rows.map(({ criterionId, suggestion }) => (
          <li key={criterionId}>
            <span>
              <b>{labels.get(criterionId)}</b>
              <span className="small mute">
                {suggestion?.dimension
                  ? `Suggested: ${content.dimensions[suggestion.dimension].label}, by ${suggestion.because.map((word) => `“${word}”`).join(', ')}`
                  : 'No word of it points anywhere.'}
              </span>
            </span>
            <select
              aria-label={`Dimension of ${labels.get(criterionId)}`}
              value={chosen.get(criterionId) ?? ''}
              onChange={(event) => {
                const dimension = DIMENSIONS.find((each) => each === event.currentTarget.value)
                if (dimension) onChoose([[criterionId, dimension]])
              }}
            >
              <option value="" disabled>
                Choose…
              </option>
              {DIMENSIONS.map((dimension) => (
                <option key={dimension} value={dimension}>
                  {content.dimensions[dimension].label || dimension}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
    </>
  )
}

function Remarks({ title, remarks }: { title: string; remarks: readonly { row: number | null; message: string }[] }) {
  if (remarks.length === 0) return null
  return (
    <div>
      <h3 className={classes.title}>{title}</h3>
      <ul className={classes.remarks}>
        {remarks.map(({ row, message }) => (
          <li key={`${row} ${message}`}>
            {row === null ? '' : `Row ${row}: `}
            {message}
          </li>
        ))}
      </ul>
    </div>
  )
}

function withDimensions(content: Definition, chosen: ReadonlyMap<string, Dimension>): Definition {
  const criteria = content.criteria.map((each) => ({ ...each, dimension: chosen.get(each.id) ?? each.dimension }))
  return { ...content, criteria }
}
