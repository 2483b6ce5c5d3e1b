import { Suspense, useMemo } from 'react'
import type { AgentPage, Grain } from '#contract/agents.ts'
import { type Dimension, DIMENSIONS } from '#domain/definition/definition.ts'
import { parallelPart } from '#lib/lazyPart.ts'
import { ChartFrame } from '#ui/ChartFrame.tsx'
import type { FrameQuery } from '#ui/FrameBody.tsx'
import { toCountPoints } from './toCountPoints.ts'
import { toTrendSeries } from './toTrendSeries.ts'
import styles from './TrendChart.module.css'
import { toTrendRows, trendColumns } from './trendColumns.ts'
import { targetSentence, trendSummary } from './trendWords.ts'

// The drawing of charts weighs half as much as the page: it comes beside the numbers, not before them.
const TrendChart = parallelPart(async () => (await import('./TrendChart.tsx')).TrendChart)

interface TrendCardProps {
  by: Grain
  page: AgentPage | undefined
  query: FrameQuery
  labels: Record<Dimension, string>
  fileName: string
  onOpenWeek: (week: string) => void
}

/** About what the chart will take, so that nothing jumps. */
const CHART_HEIGHT = 420

const subtitleOf = (by: Grain) =>
  `Dots are ${by === 'month' ? 'monthly' : 'weekly'} means; bars their 95% intervals, from five reviews a ${by} on. At right, the whole period.`

export function TrendCard({ by, page, query, labels, fileName, onOpenWeek }: TrendCardProps) {
  const rows = useMemo(() => {
    const series = page?.series ?? []
    return toTrendRows(
      DIMENSIONS.map((dimension) => ({
        dimension,
        label: labels[dimension],
        series: toTrendSeries(series, dimension, by),
      })),
    )
  }, [page, labels, by])
  const isSeen = rows.some(({ n }) => n > 0)
  return (
    <ChartFrame
      method="mean"
      title={
        page && isSeen
          ? targetSentence(page.summary.dimensions, page.targets, labels)
          : by === 'month'
            ? 'Month by month'
            : 'Week by week'
      }
      subtitle={subtitleOf(by)}
      n={page?.summary.n ?? null}
      query={query}
      rows={isSeen ? rows : []}
      columns={trendColumns(by)}
      fileName={fileName}
      empty="No random reviews in this period. Choose a longer one, or all weeks."
      skeletonHeight={CHART_HEIGHT}
    >
      {page && (
        <>
          <p className={styles.summary}>
            {trendSummary(toCountPoints(page.series, by), page.summary.dimensions, labels, by)}
          </p>
          <Suspense fallback={<div style={{ height: CHART_HEIGHT }} />}>
            <TrendChart
              series={page.series}
              by={by}
              coached={page.coached}
              means={page.summary.dimensions}
              targets={page.targets}
              labels={labels}
              onOpenWeek={onOpenWeek}
            />
          </Suspense>
        </>
      )}
    </ChartFrame>
  )
}
