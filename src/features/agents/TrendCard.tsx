import { useMemo } from 'react'
import type { AgentPage } from '#contract/agents.ts'
import { type Dimension, DIMENSIONS } from '#domain/definition/definition.ts'
import { ChartFrame } from '#ui/ChartFrame.tsx'
import type { FrameQuery } from '#ui/FrameBody.tsx'
import { toCountPoints } from './toCountPoints.ts'
import { toTrendSeries } from './toTrendSeries.ts'
import styles from './TrendChart.module.css'
import { TrendChart } from './TrendChart.tsx'
import { toTrendRows, TREND_COLUMNS } from './trendColumns.ts'
import { targetSentence, trendSummary } from './trendWords.ts'

interface TrendCardProps {
  page: AgentPage | undefined
  query: FrameQuery
  labels: Record<Dimension, string>
  fileName: string
  onOpenWeek: (week: string) => void
}

const SUBTITLE =
  'Dots are weekly means; bars their 95% intervals, from five reviews a week on. At right, the whole period.'

export function TrendCard({ page, query, labels, fileName, onOpenWeek }: TrendCardProps) {
  const rows = useMemo(() => {
    const series = page?.series ?? []
    return toTrendRows(
      DIMENSIONS.map((dimension) => ({
        dimension,
        label: labels[dimension],
        series: toTrendSeries(series, dimension),
      })),
    )
  }, [page, labels])
  const isSeen = rows.some(({ n }) => n > 0)
  return (
    <ChartFrame
      title={page && isSeen ? targetSentence(page.summary.dimensions, page.targets, labels) : 'Week by week'}
      subtitle={SUBTITLE}
      n={page?.summary.n ?? null}
      query={query}
      rows={isSeen ? rows : []}
      columns={TREND_COLUMNS}
      fileName={fileName}
      empty="No random reviews in this period. Choose a longer one, or all weeks."
      skeletonHeight={420}
    >
      {page && (
        <>
          <p className={styles.summary}>{trendSummary(toCountPoints(page.series), page.summary.dimensions, labels)}</p>
          <TrendChart
            series={page.series}
            means={page.summary.dimensions}
            targets={page.targets}
            labels={labels}
            onOpenWeek={onOpenWeek}
          />
        </>
      )}
    </ChartFrame>
  )
}
