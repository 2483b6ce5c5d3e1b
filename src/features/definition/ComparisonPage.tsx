import { useQuery } from '@tanstack/react-query'
import type { VersionEntry } from '#contract/definitionVersions.ts'
import { Card } from '#ui/Card.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Page } from '#ui/Page.tsx'
import { Problem } from '#ui/Problem.tsx'
import { comparisonQuery, versionsQuery } from './api.ts'
import { BridgeCard } from './BridgeCard.tsx'
import type { ComparisonSearch } from './comparisonSearch.ts'
import { DifferenceView } from './DifferenceView.tsx'
import { ScrollList } from './ScrollList.tsx'
import classes from './Versions.module.css'

interface ComparisonPageProps {
  search: ComparisonSearch
  onSearch: (partial: ComparisonSearch) => void
}

/** Any two versions beside each other, criterion by criterion, words marked. */
export function ComparisonPage({ search, onSearch }: ComparisonPageProps) {
  const versions = useQuery(versionsQuery)
  if (!versions.data) return <Problem error={versions.error} />
  const [newest, before] = versions.data
  const to = search.to ?? newest?.id
  const from = search.from ?? before?.id ?? newest?.id
  if (to === undefined || from === undefined) {
    return <EmptyState heading="h1" title="Nothing to compare" words="No version is published yet." />
  }
  return (
    <Page title="Compare versions" sub="On the left what was, on the right what is.">
      <div className={classes.sides}>
        <Side label="Before" value={from} versions={versions.data} onChoose={(id) => onSearch({ from: id })} />
        <Side label="After" value={to} versions={versions.data} onChoose={(id) => onSearch({ to: id })} />
      </div>
      <Comparison from={from} to={to} versions={versions.data} />
    </Page>
  )
}

interface ComparisonProps {
  from: string
  to: string
  versions: readonly VersionEntry[]
}

function Comparison({ from, to, versions }: ComparisonProps) {
  const { data, error } = useQuery(comparisonQuery(from, to))
  if (!data) return <Problem error={error} />
  const { difference, scoreChanges } = data
  if (difference.isSame) {
    return (
      <Card title="Both say the same">
        <p className="sub">Not a word differs, and scores mean the same.</p>
      </Card>
    )
  }
  const [before, after] = [from, to].map((id) => versions.find((version) => version.id === id))
  return (
    <div className={classes.cards}>
      <Card title={scoreChanges.length === 0 ? 'Scores mean the same in both' : 'Scores are not the same measure'}>
        {scoreChanges.length === 0 ? (
          <p className="sub">Only words differ.</p>
        ) : (
          <ScrollList label="Why">
            {scoreChanges.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ScrollList>
        )}
      </Card>
      {before && after && <BridgeCard before={before} after={after} dimensions={data.to.content.dimensions} />}
      <Card>
        <DifferenceView difference={difference} before={data.from.content} after={data.to.content} />
      </Card>
    </div>
  )
}

interface SideProps {
  label: string
  value: string
  versions: readonly VersionEntry[]
  onChoose: (id: string) => void
}

function Side({ label, value, versions, onChoose }: SideProps) {
  const isDraft = versions.every(({ id }) => id !== value)
  return (
    <label>
      {label}
      <select value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        {isDraft && <option value={value}>Draft</option>}
        {versions.map(({ id, number, name }) => (
          <option key={id} value={id}>
            Version {number}: {name}
          </option>
        ))}
      </select>
    </label>
  )
}
