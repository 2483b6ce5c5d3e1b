import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type Dimension, DIMENSIONS } from '#domain/definition/definition.ts'
import { definitionQuery } from '#lib/definition.ts'
import { dimensionLabels } from '#lib/dimensionLabels.ts'
import { isAbsolutePeriod } from '#lib/period.ts'
import { Page } from '#ui/Page.tsx'
import { choicesQuery, comparisonQuery } from './api.ts'
import { BehindRow } from './BehindRow.tsx'
import { Choice } from './Choice.tsx'
import styles from './Compare.module.css'
import { CompareFilters } from './CompareFilters.tsx'
import type { CompareSearch } from './compareSearch.ts'
import { RowsCard } from './RowsCard.tsx'
import { selectionWords } from './selectionWords.ts'
import { toFilter } from './toFilter.ts'

interface ComparePageProps {
  search: CompareSearch
  onSearch: (partial: Partial<CompareSearch>) => void
}

const BY = [
  { value: 'agent', label: 'Agents' },
  { value: 'team', label: 'Teams' },
] as const

/** How do agents and teams stand beside each other, as far as the intervals allow to say? */
export function ComparePage({ search, onSearch }: ComparePageProps) {
  // “The last 26 weeks” end with the last review, so that one has to be known first.
  const choices = useQuery(choicesQuery)
  const lastWeek = choices.data?.weeks?.last ?? null
  const filter = toFilter(search, lastWeek)
  const own = useQuery({
    ...comparisonQuery(filter, search.by),
    enabled: isAbsolutePeriod(search) || choices.data !== undefined,
  })
  const query = choices.error !== null && own.data === undefined ? choices : own
  const definition = useQuery(definitionQuery).data?.content
  const labels = useMemo(() => dimensionLabels(definition), [definition])
  return (
    <Page title="Compare" sub={own.data ? selectionWords(own.data.n, filter) : ' '}>
      <div className={styles.bar}>
        <div className={styles.choices}>
          <Choice label="Compare" value={search.by} choices={BY} onChoose={(by) => onSearch({ by, open: undefined })} />
          <DimensionChoice value={search.dimension} labels={labels} onChoose={(dimension) => onSearch({ dimension })} />
        </div>
        <CompareFilters search={search} lastWeek={lastWeek} onSearch={onSearch} />
      </div>
      <RowsCard
        comparison={own.data}
        query={query}
        filter={filter}
        labels={labels}
        search={search}
        onSearch={onSearch}
      />
      {search.open !== undefined && own.data && (
        <BehindRow
          open={search.open}
          comparison={own.data}
          filter={filter}
          labels={labels}
          onClose={() => onSearch({ open: undefined })}
        />
      )}
    </Page>
  )
}

interface DimensionChoiceProps {
  value: Dimension | 'all'
  labels: Record<Dimension, string>
  onChoose: (dimension: Dimension | 'all') => void
}

function DimensionChoice({ value, labels, onChoose }: DimensionChoiceProps) {
  const choices = [
    { value: 'all' as const, label: 'All three' },
    ...DIMENSIONS.map((dimension) => ({ value: dimension, label: labels[dimension] })),
  ]
  return <Choice label="Dimension" value={value} choices={choices} onChoose={onChoose} />
}
